"""Reports for other programs, held to their schemas and given to the programs that read them."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as Xml

import jsonlines
import pytest
from click.testing import CliRunner
from conftest import ROOT, word_file
from jsonschema import Draft4Validator, Draft7Validator, Draft202012Validator
from junitparser import Error, Failure, JUnitXml

from calque.cli import main

SCHEMAS = ROOT / "tests" / "schemas"
#: A name that no format may stumble over.
ODD = "a b/#1, 100%:x&'ü'.html"
#: What is hard for a format: every line holds at least one fault.
HOSTILE = {
    "emoji.txt": "Größe 😀👩‍👧: it paid $ 5 million for the the house.\n",
    "cjk.md": "他们 said it was 中文 again.\n\nIt cost $ 7 “here”, 'there'.\n",
    "marks.txt": "The cafe\u0301 charged € 5 and n\u0303 o\u0308 $ 6 for the the tea.\n",
    "cdata.txt": 'It cost $ 5 ]]> and <b>"more"</b> & less, {0} [so](far) % `x` | y.\nSalt &amp; corn &amp; oil.\n',
    "controls.txt": "A calm line. " * 40
    + "\n\nIt cost $ 5 \x07\x1b[31m here\x0b and\x7f there\x85 too.\nAnd\u2028 $ 6.\n",
    "crlf.txt": "First line.\r\n\r\nIt cost $ 5\r\nfor the the house.\r\rIt cost $ 6.\r\n",
    "bom.txt": "\ufeffIt cost $ 5.\n\nIt cost $ 6.\n",
    "clean.txt": "It cost $5.\n",
    "wide.txt": "It cost $ 5 in the 😀 " + "long " * 200 + "line for the the house.\n",
    ODD: "<p>It cost $&nbsp;5 for the the house.</p>\n<!-- calque-ignore CUR101 -- quoted as printed --><p>$ 6</p>\n",
    "note.md": "A calm line.\n\nIt cost $ 5. <!-- calque-ignore CUR101 # as printed -->\n",
}
#: What holds each format to somebody else's idea of it, with the texts above: a schema, or a program that reads it.
HELD = {
    "full": ["test_vim_jumps_to_every_finding"],
    "short": ["test_vim_jumps_to_every_finding"],
    "grouped": ["test_vim_jumps_to_every_finding"],
    "json": ["test_jq_reads_what_the_reports_in_json_say"],
    "jsonl": ["test_jq_reads_what_the_reports_in_json_say", "test_the_jsonlines_package_reads_every_finding"],
    "sarif": ["run", "test_reviewdog_reads_every_finding", "test_violations_lib_reads_every_finding"],
    "github": ["test_the_runner_of_github_takes_every_finding_for_a_command"],
    "gitlab": ["test_violations_lib_reads_every_finding"],
    "junit": [
        "test_junit_has_a_test_a_finding_and_one_for_a_clean_file",
        "test_violations_lib_reads_every_finding",
    ],
    "checkstyle": ["test_reviewdog_reads_every_finding", "test_violations_lib_reads_every_finding"],
    "rdjson": ["test_rdjson_keeps_to_the_schema_and_counts_bytes", "test_reviewdog_reads_every_finding"],
    "html": ["test_chromium_shows_every_finding"],
}
#: All rules but those that speak of whole documents.
ASKED = ("--select", "ALL", "--ignore", "DOC,LOC")


@pytest.fixture(scope="module")
def drafts(tmp_path_factory):
    """A folder of hostile drafts, and one that cannot be read."""
    folder = tmp_path_factory.mktemp("drafts")
    for name, text in HOSTILE.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    (folder / "calque.toml").write_text('[severity]\nREP101 = "note"\n', encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"caf\xe9 and more caf\xe9s\n")
    return folder


@pytest.fixture
def report(drafts, monkeypatch):
    """A report on the drafts, read back from the file that it was written to."""
    monkeypatch.chdir(drafts)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def make(form, *more, to=None):
        target = to or drafts.parent / f"report.{form}"
        done = CliRunner().invoke(main, ["check", "--format", form, "-o", str(target), *ASKED, *more, "."])
        assert done.exit_code == 2, done.output
        return target.read_text("utf-8")

    return make


@pytest.fixture
def found(report):
    """What the report in calque's own JSON says."""
    return json.loads(report("json"))


def tool(path):
    """Skip a test whose consumer is not on this machine; where `$CALQUE_TOOLS` says that all are, fail."""
    if path is None or not Path(path).exists():
        (pytest.fail if os.environ.get("CALQUE_TOOLS") == "all" else pytest.skip)("the consumer is not here")
    return str(path)


def test_the_drafts_are_hard_enough(found):
    assert {entry["path"] for entry in found} == HOSTILE.keys() - {"clean.txt"} - {"note.md"}
    assert any(len(entry["fix"]["edits"]) > 1 for entry in found if entry["fix"])
    assert {entry["severity"] for entry in found} == {"error", "warning", "note"}


# --- jsonl, json ---


def test_json_lines_are_the_objects_of_the_array(report, found):
    schema = json.loads((ROOT / "lint/calque/report/schema.json").read_text("utf-8"))
    read = [json.loads(line) for line in report("jsonl").removesuffix("\n").split("\n")]
    assert read == found
    assert list(Draft202012Validator(schema).iter_errors(read)) == []


def test_the_jsonlines_package_reads_every_finding(report, found, drafts):
    report("jsonl", to=drafts.parent / "report.jsonl")
    with jsonlines.open(drafts.parent / "report.jsonl") as reader:
        assert list(reader) == found


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_jq_reads_what_the_reports_in_json_say(report, found, form):
    jq = tool(shutil.which("jq"))
    told = report(form).encode()
    # An array is one value, lines are one value each; both are the findings once they are laid flat.
    done = subprocess.run([jq, "-c", "-s", "flatten(1)"], input=told, capture_output=True, check=True)
    assert json.loads(done.stdout) == found


# --- sarif ---


@pytest.fixture
def run(report):
    """The one run of the SARIF log."""
    log = json.loads(report("sarif"))
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    assert [error.message for error in Draft7Validator(schema).iter_errors(log)] == []
    (only,) = log["runs"]
    return only


def characters(path):
    """The characters of a draft as SARIF counts them: a byte-order mark is none."""
    return HOSTILE[path].removeprefix("\ufeff")


def at(text, region):
    """The words of a region by line and column, and by offset."""
    starts = [0, *(end.end() for end in re.finditer("\r\n?|\n", text))]
    first = starts[region["startLine"] - 1] + region["startColumn"] - 1
    last = starts[region["endLine"] - 1] + region["endColumn"] - 1
    return text[first:last], text[region["charOffset"] : region["charOffset"] + region["charLength"]]


def where(result):
    """The place of a SARIF result and the path of its file."""
    (location,) = result["locations"]
    place = location["physicalLocation"]
    return place, unquote(place["artifactLocation"]["uri"])


def test_sarif_places_are_those_of_the_words_in_all_four_positions(run, found):
    told = [result for result in run["results"] if not result["suppressions"]]
    assert run["columnKind"] == "unicodeCodePoints"
    for result, entry in zip(told, found, strict=True):
        place, path = where(result)
        assert (result["ruleId"], result["level"], path) == (entry["code"], entry["severity"], entry["path"])
        assert at(characters(path), place["region"]) == (entry["text"], entry["text"])
        assert place["region"]["snippet"]["text"] == entry["text"]
        if "contextRegion" in place:
            context = place["contextRegion"]
            assert at(characters(path), context) == (context["snippet"]["text"],) * 2


def test_sarif_describes_every_rule_that_spoke_once(run):
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    spaced = next(rule for rule in rules if rule["id"] == "CUR101")
    assert spaced["shortDescription"]["text"] == "space between a currency symbol and its amount"
    assert spaced["help"]["markdown"].startswith("# CUR101 space-after-currency-symbol\n")


def test_sarif_lists_all_files_and_tells_what_could_not_be_checked(run):
    listed = [unquote(artifact["location"]["uri"]) for artifact in run["artifacts"]]
    assert sorted(listed) == sorted(HOSTILE)
    assert all(
        listed[where(result)[0]["artifactLocation"]["index"]] == where(result)[1] for result in run["results"]
    )
    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert (invocation["executionSuccessful"], notification["level"]) == (False, "error")
    assert notification["message"]["text"].startswith("broken.txt: ")
    (there,) = notification["locations"]
    assert there["physicalLocation"]["artifactLocation"] == {"uri": "broken.txt", "uriBaseId": "%SRCROOT%"}


def test_sarif_says_what_its_relative_paths_are_relative_to(run, report, drafts, tmp_path):
    assert run["originalUriBaseIds"].keys() == {"%SRCROOT%"}
    assert {artifact["location"]["uriBaseId"] for artifact in run["artifacts"]} == {"%SRCROOT%"}
    away = tmp_path / "away.txt"
    away.write_text("It cost $ 5.\n", encoding="utf-8")
    last = json.loads(report("sarif", str(away)))["runs"][0]["results"][0]
    assert where(last)[0]["artifactLocation"] == {"uri": away.as_uri(), "index": 0}


def test_trouble_that_is_no_single_files_has_no_place():
    from calque import report as reports
    from calque.report import Report
    from calque.runs.batch import Tally
    from calque.runs.checked import Trouble

    tally = Tally()
    tally.stumble(Trouble("", "nothing is there"))
    log = json.loads("".join(reports.lines("sarif", Report([], tally))))
    (notification,) = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert notification == {"level": "error", "message": {"text": "nothing is there"}}
    (suite,) = Xml.fromstring("".join(reports.lines("junit", Report([], tally))))
    assert (suite.get("name"), suite.get("errors")) == ("calque", "1")


def test_sarif_keeps_what_a_comment_silences_with_the_reason(run):
    silent = [result for result in run["results"] if result["suppressions"]]
    assert [(where(result)[1], result["ruleId"], result["suppressions"]) for result in silent] == [
        (path, "CUR101", [{"kind": "inSource", "status": "accepted", "justification": reason}])
        for path, reason in [(ODD, "quoted as printed"), ("note.md", "as printed")]
    ]


def test_sarif_leaves_out_what_is_silenced_for_programs_that_would_tell_it(run, report):
    told = json.loads(report("sarif", "--hide-suppressed"))["runs"][0]["results"]
    assert told == [result for result in run["results"] if not result["suppressions"]]


def test_sarif_fingerprints_are_of_the_sentence_and_tell_repetitions_apart(run, report):
    marks = [(where(r)[1], r["partialFingerprints"]["primaryLocationLineHash"]) for r in run["results"]]
    assert len(set(marks)) == len(marks)
    moved = Path("emoji.txt").read_bytes()
    try:
        Path("emoji.txt").write_bytes(b"A calm line.\n\n" + moved)
        again = json.loads(report("sarif"))["runs"][0]["results"]
    finally:
        Path("emoji.txt").write_bytes(moved)
    assert [r["partialFingerprints"] for r in again if where(r)[1] == "emoji.txt"] == [
        r["partialFingerprints"] for r in run["results"] if where(r)[1] == "emoji.txt"
    ]


def test_sarif_repairs_are_those_of_the_json_report(run, found):
    told = [result for result in run["results"] if not result["suppressions"]]
    for result, entry in zip(told, found, strict=True):
        if entry["fix"] is None or entry["fix"]["safety"] == "shown":
            assert "fixes" not in result
            continue
        (fix,) = result["fixes"]
        (change,) = fix["artifactChanges"]
        text = characters(entry["path"])
        mark = len(HOSTILE[entry["path"]]) - len(text)
        for replacement, edit in zip(change["replacements"], entry["fix"]["edits"], strict=True):
            old = HOSTILE[entry["path"]][edit["start"] : edit["end"]]
            assert at(text, replacement["deletedRegion"]) == (old, old)
            assert replacement["deletedRegion"]["charOffset"] == edit["start"] - mark
            assert replacement["insertedContent"]["text"] == edit["text"]


def test_nobody_is_told_to_write_text_into_an_archive(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.docx").write_bytes(word_file("It cost $ 5 for 𝔘 the the house."))

    def read(form):
        return json.loads(CliRunner().invoke(main, ["check", "--format", form, "a.docx"]).stdout)

    results = read("sarif")["runs"][0]["results"]
    assert [(r["ruleId"], "fixes" in r, r["locations"][0]["logicalLocations"]) for r in results] == [
        ("CUR101", False, [{"name": "body"}]),
        ("REP101", False, [{"name": "body"}]),
    ]
    told = read("rdjson")["diagnostics"]
    assert [(d["location"]["range"]["start"], "suggestions" in d) for d in told] == [
        ({"line": 1, "column": 10}, False),
        ({"line": 1, "column": 26}, False),
    ]


# --- rdjson ---


def sliced(path, place):
    """The bytes of a range of the Reviewdog Diagnostic Format in a draft."""
    lines = re.split(b"(?<=\n)|(?<=\r)(?!\n)", HOSTILE[path].encode())
    starts = [sum(map(len, lines[:n])) for n in range(len(lines))]
    first, last = (starts[place[end]["line"] - 1] + place[end]["column"] - 1 for end in ("start", "end"))
    return first, last


def test_rdjson_keeps_to_the_schema_and_counts_bytes(report, found):
    read = json.loads(report("rdjson"))
    schema = json.loads((SCHEMAS / "rdjson.json").read_text("utf-8"))
    assert list(Draft4Validator(schema).iter_errors(read)) == []
    for told, entry in zip(read["diagnostics"], found, strict=True):
        path, data = told["location"]["path"], HOSTILE[told["location"]["path"]].encode()
        first, last = sliced(path, told["location"]["range"])
        assert (path, data[first:last].decode()) == (entry["path"], entry["text"])
        assert (told["code"]["value"], told["message"]) == (entry["code"], entry["message"])


def test_rdjson_suggestions_repair_as_the_fixes_do(report, found):
    suggested = 0
    for told, entry in zip(json.loads(report("rdjson"))["diagnostics"], found, strict=True):
        fix, raw = entry["fix"], HOSTILE[entry["path"]]
        if fix is None or fix["safety"] == "shown":
            assert "suggestions" not in told
            continue
        (suggestion,) = told["suggestions"]
        first, last = sliced(entry["path"], suggestion["range"])
        data = raw.encode()
        for edit in reversed(fix["edits"]):
            raw = raw[: edit["start"]] + edit["text"] + raw[edit["end"] :]
        assert (data[:first] + suggestion["text"].encode() + data[last:]).decode() == raw
        suggested += 1
    assert suggested > 10


@pytest.mark.parametrize("form", ["rdjson", "sarif", "checkstyle"])
def test_reviewdog_reads_every_finding(report, found, drafts, form):
    reviewdog = shutil.which("reviewdog")
    if reviewdog is None:
        # It is built from the Go module proxy, which not every machine reaches; the schema above holds everywhere.
        pytest.skip("reviewdog is not here")
    told = report(form)
    command = [reviewdog, f"-f={form}", "-reporter=rdjsonl", "-filter-mode=nofilter", "-diff=true"]
    done = subprocess.run(
        command, input=told, capture_output=True, text=True, encoding="utf-8", cwd=drafts, check=False
    )
    read = [json.loads(line) for line in done.stdout.splitlines()]
    places = [(row["location"]["path"], row["location"]["range"]["start"]["line"]) for row in read]
    expected = [(entry["path"], entry["line"]) for entry in found]
    silent = [(ODD, 2), ("note.md", 3)] if form == "sarif" else []
    assert sorted(places) == sorted(expected + silent), done.stderr


# --- checkstyle, gitlab, junit ---


def test_checkstyle_holds_every_file_and_finding(report, found):
    root = Xml.fromstring(report("checkstyle"))
    told = [(file.get("name"), error) for file in root for error in file]
    assert [file.get("name") for file in root] == sorted(HOSTILE, key=lambda name: name.split("/"))
    assert [(name, error.get("line"), error.get("column"), error.get("source")) for name, error in told] == [
        (e["path"], str(e["line"]), str(e["column"]), f"calque.{e['code']}") for e in found
    ]
    assert {error.get("severity") for _, error in told} == {"error", "warning", "info"}


def test_gitlab_tells_issues_apart(report, found):
    issues = json.loads(report("gitlab"))
    assert [(i["location"]["path"], i["location"]["lines"]["begin"], i["check_name"]) for i in issues] == [
        (entry["path"], entry["line"], entry["code"]) for entry in found
    ]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert {issue["severity"] for issue in issues} == {"major", "minor", "info"}


def test_junit_has_a_test_a_finding_and_one_for_a_clean_file(report, found, drafts):
    report("junit")
    suites = {suite.name: list(suite) for suite in JUnitXml.fromfile(str(drafts.parent / "report.junit"))}
    assert suites.keys() == {*HOSTILE, "broken.txt"}
    assert [(case.name, case.result) for case in suites["clean.txt"]] == [("clean", [])]
    ((error,),) = [case.result for case in suites["broken.txt"]]
    assert isinstance(error, Error)
    assert error.message.startswith("broken.txt: ")
    for path, cases in suites.items():
        own = [entry for entry in found if entry["path"] == path]
        results = [case.result for case in cases if case.name not in {"clean", "read"}]
        failed = [any(isinstance(one, Failure) for one in result) for result in results]
        assert failed == [entry["severity"] != "note" for entry in own]


def test_junit_counts_what_it_holds(report):
    root = Xml.fromstring(report("junit", "--fail-on", "error"))
    for suite in root:
        assert [int(suite.get(key)) for key in ("tests", "failures", "errors")] == [
            len(suite.findall(name)) for name in ("testcase", "testcase/failure", "testcase/error")
        ]
    for key in ("tests", "failures", "errors"):
        assert int(root.get(key)) == sum(int(suite.get(key)) for suite in root)
    assert {failure.get("type").split()[0] for failure in root.iter("failure")} == {"error"}


@pytest.mark.parametrize(
    ("form", "parser"),
    [("checkstyle", "CHECKSTYLE"), ("gitlab", "CODECLIMATE"), ("junit", "JUNIT"), ("sarif", "SARIF")],
)
def test_violations_lib_reads_every_finding(report, found, drafts, tmp_path, form, parser):
    library, java = tool(os.environ.get("CALQUE_VIOLATIONS_LIB")), tool(shutil.which("java"))
    report(form, to=tmp_path / f"report.{form}")
    program = ROOT / "tests" / "consumers" / "Violations.java"
    command = [
        java,
        "-Dfile.encoding=UTF-8",
        "-Dsun.stdout.encoding=UTF-8",
        "-cp",
        library,
        str(program),
        parser,
    ]
    done = subprocess.run([*command, str(tmp_path), f"report.{form}"], capture_output=True, check=False)
    read = {tuple(row.split("\t")[:2]) for row in done.stdout.decode().splitlines()}
    # A test that passes is none of its violations, and what a comment silences is one like the others.
    expected = {(e["path"], str(e["line"])) for e in found if form != "junit" or e["severity"] != "note"}
    if form == "sarif":
        expected |= {(ODD, "2"), ("note.md", "3")}
    if form == "junit":
        # It looks for names in messages too, and takes none with blanks; a file without a line it calls "-".
        expected = {place for place in expected if place[0] != ODD} | {(".html", "1"), ("-", "0")}
    assert {(unquote(path), line) for path, line in read} == expected, done.stderr.decode()


# --- grouped, short ---


def quickfix(vim, folder, told, errorformat):
    """What Vim makes of a report: file, line, column and text of every entry."""
    (folder / "told").write_text(told, encoding="utf-8")
    script = folder / "read.vim"
    script.write_text(
        f"set encoding=utf-8\nlet &errorformat = '{errorformat}'\ncgetfile told\n"
        "let rows = map(getqflist(), '[v:val.valid, bufname(v:val.bufnr), v:val.lnum, v:val.col, v:val.type]')\n"
        "call writefile([json_encode(rows)], 'rows.json')\nqa!\n",
        encoding="utf-8",
    )
    command = [vim, "-u", "NONE", "-i", "NONE", "-n", "-es", "-S", "read.vim"]
    subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60
    )
    return [row[1:] for row in json.loads((folder / "rows.json").read_text("utf-8")) if row[0]]


ERRORFORMATS = {
    "short": "%f:%l:%c: %trror: %m,%f:%l:%c: %tarning: %m,%f:%l:%c: %tote: %m",
    "full": "%f:%l:%c: %trror: %m,%f:%l:%c: %tarning: %m,%f:%l:%c: %tote: %m",
    "grouped": "%-P%f,%*[ ]%l:%c  %trror %m,%*[ ]%l:%c  %tarning %m,%*[ ]%l:%c  %tote %m,%-Q",
}


@pytest.mark.parametrize("form", ["full", "short", "grouped"])
def test_vim_jumps_to_every_finding(report, found, tmp_path, form):
    vim = tool(shutil.which("vim"))
    # Vim's formats have no room for a colon in a name.
    names = [name for name in HOSTILE if ":" not in name]
    told = CliRunner().invoke(main, ["check", "--format", form, *ASKED, *names]).output
    for name in names:
        (tmp_path / name).write_text("", encoding="utf-8")
    read = quickfix(vim, tmp_path, told, ERRORFORMATS[form])
    own = [entry for entry in found if entry["path"] in names]
    assert sorted(read) == sorted([e["path"], e["line"], e["column"], e["severity"][0]] for e in own)


def test_the_grouped_report_is_set_in_columns(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text("It cost $ 5.\n\n说 it went to the the 中文.\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text("It cost $5.\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["check", "--format", "grouped", "one.txt", "two.txt"]).output == (
        "one.txt\n"
        "  1:10  error  delete the space after '$'  CUR101\n"
        "   3:1  error  translate '说'              RES101\n"
        "  3:18  error  delete the second 'the'     REP101\n"
        "  3:22  error  translate '中文'            RES101\n"
        "\n"
        "4 errors in 1 file; 2 have a safe fix (--fix)\n"
    )


# --- github ---

COMMAND = re.compile(r"::(error|warning|notice)(?: (.*?))?::(.*)", re.DOTALL)


def unescaped(value, *, of_a_property):
    """A value as the runner of GitHub reads it."""
    colon = {"%3A": ":", "%2C": ","} if of_a_property else {}
    for written, meant in {"%0D": "\r", "%0A": "\n", **colon, "%25": "%"}.items():
        value = value.replace(written, meant)
    return value


def command(line):
    """What the runner takes a line of output for; the rules are those of `TryParseV2` in actions/runner."""
    kind, properties, message = COMMAND.fullmatch(line.lstrip()).groups()
    pairs = [pair.split("=", 1) for pair in properties.strip().split(",") if pair]
    values = {key: unescaped(value, of_a_property=True) for key, value in pairs}
    return kind, values, unescaped(message, of_a_property=False)


def test_the_runner_of_github_takes_every_finding_for_a_command(found, drafts, monkeypatch):
    monkeypatch.chdir(drafts)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    told = []
    for name in HOSTILE:
        printed = CliRunner().invoke(main, ["check", "--format", "github", *ASKED, name]).stdout
        # The runner reads line by line, and takes any of these for the end of one.
        told += [command(line) for line in re.split(r"\r\n?|\n", printed) if line]
    expected = [
        (
            {"note": "notice"}.get(entry["severity"], entry["severity"]),
            {
                "file": entry["path"],
                "line": str(entry["line"]),
                "endLine": str(entry["end_line"]),
                "title": f"{entry['code']} {entry['name']}",
                **(
                    {"col": str(entry["column"]), "endColumn": str(entry["end_column"])}
                    if entry["line"] == entry["end_line"]
                    else {}
                ),
            },
            entry["message"],
        )
        for entry in found
    ]

    def order(one):
        return json.dumps(one, sort_keys=True)

    assert sorted(told, key=order) == sorted(expected, key=order)


@pytest.mark.parametrize(
    ("levels", "shown", "rest"),
    [
        ({"error": 3, "warning": 2, "note": 1}, [3, 2, 1], None),
        ({"error": 10, "warning": 10, "note": 10}, [10, 10, 10], None),
        ({"error": 12, "warning": 0, "note": 0}, [10, 0, 0], 2),
        ({"error": 11, "warning": 1, "note": 10}, [10, 1, 9], 2),
        ({"error": 0, "warning": 30, "note": 40}, [0, 10, 9], 51),
    ],
)
def test_github_shows_the_worst_and_counts_the_rest(levels, shown, rest, monkeypatch):
    from test_reports import diagnostic

    from calque import report as reports
    from calque.finding import Severity
    from calque.report import Report
    from calque.runs.batch import Tally
    from calque.runs.checked import Checked

    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    told = [
        diagnostic("a ⟦b⟧", severity=Severity[level.upper()])
        for level in ("note", "warning", "error")
        for _ in range(levels[level])
    ]
    lines = list(reports.lines("github", Report([Checked("draft.txt", b"", told)], Tally())))
    commands = [line.split()[0] for line in lines]
    notices = [line for line in lines if line.startswith("::notice title=calque::")]
    assert [
        commands.count("::error"),
        commands.count("::warning"),
        commands.count("::notice") - len(notices),
    ] == shown
    assert commands == sorted(commands, key=["::error", "::warning", "::notice"].index)
    assert notices == (
        []
        if rest is None
        else [
            f"::notice title=calque::{rest} more are not shown here;"
            f" `calque check --format short` lists all {len(told)}"
        ]
    )
    assert max(map(commands.count, commands)) <= 10


def test_the_summary_of_a_github_step_lists_all_and_keeps_what_was_there(
    report, found, tmp_path, monkeypatch
):
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    target = tmp_path / "commands"
    monkeypatch.setattr("os.environ", {**os.environ, "GITHUB_STEP_SUMMARY": str(summary)})
    CliRunner().invoke(main, ["check", "--format", "github", "-o", str(target), *ASKED, "."])
    told = summary.read_text("utf-8")
    rows = [line for line in told.split("\n") if re.match(r"\| (error|warning|note) \|", line)]
    assert told.startswith("before\n### calque\n")
    assert len(rows) == len(found)
    assert "the summary of this step lists all" in target.read_text("utf-8")


def test_no_markup_of_a_draft_reaches_the_summary_of_a_step(report, tmp_path, monkeypatch):
    summary = tmp_path / "summary.md"
    monkeypatch.setattr("os.environ", {**os.environ, "GITHUB_STEP_SUMMARY": str(summary)})
    CliRunner().invoke(main, ["check", "--format", "github", "-o", str(tmp_path / "out"), *ASKED, "."])
    told = summary.read_text("utf-8")
    assert set(re.findall(r"<[^>]*>", told)) == {"<b>", "</b>", "<br>"}
    bars = {line.count("|") for line in told.split("\n") if line.startswith("| ")}
    assert bars == {5}
    assert re.findall(r"[`*_\[\]{}]", told) == []


def test_github_is_told_first_what_could_not_be_checked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    summary = tmp_path / "summary.md"
    monkeypatch.setattr("os.environ", {**os.environ, "GITHUB_STEP_SUMMARY": str(summary)})
    (tmp_path / "a.txt").write_text("It cost $ 5 for the the house.\n", encoding="utf-8")
    (tmp_path / "b, c.txt").write_bytes(b"caf\xe9 and more caf\xe9s\n")
    done = CliRunner().invoke(main, ["check", "--format", "github", "a.txt", "b, c.txt", "gone.txt"])
    assert done.exit_code == 2
    told = [command(line) for line in done.stdout.splitlines()]
    assert [(kind, values["file"], values["title"]) for kind, values, _ in told] == [
        ("error", "b, c.txt", "not checked"),
        ("error", "gone.txt", "not checked"),
        ("error", "a.txt", "CUR101 space-after-currency-symbol"),
        ("error", "a.txt", "REP101 repeated-word"),
    ]
    assert told[1][2] == "gone.txt: no such file or folder"
    rows = [line for line in summary.read_text("utf-8").splitlines() if line.startswith("| not checked")]
    assert [row.split(" | ")[1] for row in rows] == ["b&#44; c&#46;txt", "gone&#46;txt"]


def test_what_spoils_every_file_is_told_to_github_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "calque.toml").write_text("locale = 5\n", encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        (tmp_path / "desk" / name).write_text("It cost $5.\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["check", "--format", "github", "desk"]).stdout
    assert [line[: line.index("::", 2)] for line in told.splitlines()] == [
        "::error file=desk/a.txt,title=not checked"
    ]


def test_a_summary_that_github_would_drop_is_cut(monkeypatch, tmp_path):
    from test_reports import diagnostic

    from calque.report import step
    from calque.runs.batch import Tally
    from calque.runs.checked import Trouble

    monkeypatch.setattr(step, "MOST", 600)
    tally = Tally()
    tally.count([])
    tally.stumble(Trouble("", "nothing is there"))
    heading, counts, head, *rows, last = step.table([diagnostic("a ⟦b⟧")] * 40, tally)
    assert (heading, counts, head.count("\n")) == ("### calque\n", "Nothing found in 1 file.\n", 1)
    assert rows[0] == "| not checked |  | nothing is there | |"
    assert sum(len(row.encode()) + 1 for row in rows) <= 600 < 40 * len(rows[1])
    assert last == f"\n{41 - len(rows)} more rows had no room here."


def test_a_summary_that_cannot_be_written_is_trouble(drafts, monkeypatch, tmp_path):
    monkeypatch.chdir(drafts)
    monkeypatch.setattr("os.environ", {**os.environ, "GITHUB_STEP_SUMMARY": str(tmp_path)})
    done = CliRunner().invoke(main, ["check", "--format", "github", "clean.txt"])
    assert done.exit_code == 2
    assert "the summary of the step cannot be written" in done.stderr


# --- html ---


def test_chromium_shows_every_finding(report, found, drafts, tab):
    report("html", to=drafts.parent / "report.html")
    tab.goto((drafts.parent / "report.html").as_uri())
    told = [
        (
            row.get_attribute("data-severity"),
            row.locator(".message").text_content(),
            row.locator(".why").text_content()[:6],
        )
        for row in tab.locator(".note").all()
    ]
    assert sorted(told) == sorted((entry["severity"], entry["message"], entry["code"]) for entry in found)
    # Only the draft that was not read may be complained of.
    assert (tab.complaints, [url for url in tab.asked if not url.startswith(("file:", "data:"))]) == ([], [])


# --- all ---


def test_every_format_is_held_to_a_schema_or_a_program_of_others():
    from calque.report import FORMATS

    assert HELD.keys() == FORMATS.keys()
    assert {name for names in HELD.values() for name in names} <= globals().keys()


# --- paths ---


def test_hosts_get_paths_from_the_working_folder(drafts, monkeypatch):
    monkeypatch.chdir(drafts)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    named = ["./crlf.txt", str(drafts / "bom.txt"), "a b/../emoji.txt"]

    def read(form):
        return CliRunner().invoke(main, ["check", "--format", form, "--select", "CUR101", *named]).stdout

    plain = ["crlf.txt", "bom.txt", "emoji.txt"]
    assert list(dict.fromkeys(issue["location"]["path"] for issue in json.loads(read("gitlab")))) == plain
    assert (
        list(dict.fromkeys(d["location"]["path"] for d in json.loads(read("rdjson"))["diagnostics"])) == plain
    )
    artifacts = json.loads(read("sarif"))["runs"][0]["artifacts"]
    assert [artifact["location"]["uri"] for artifact in artifacts] == plain
    assert set(re.findall(r"file=([^,]*),", read("github"))) == set(plain)


@pytest.mark.skipif(sys.platform != "linux", reason="a name that is no UTF-8 exists on Linux alone")
def test_a_name_that_is_no_utf_8_spoils_no_report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path(os.fsdecode(b"caf\xe9.txt")).write_text("It cost $ 5.\n", encoding="utf-8")

    def read(form):
        CliRunner().invoke(main, ["check", "--format", form, "-o", f"told.{form}", "."])
        return Path(f"told.{form}").read_text("utf-8")

    assert json.loads(read("rdjson"))["diagnostics"][0]["location"]["path"] == "caf\ufffd.txt"
    assert json.loads(read("gitlab"))[0]["location"]["path"] == "caf\ufffd.txt"
    assert "file=caf\ufffd.txt," in read("github")
    (artifact,) = json.loads(read("sarif"))["runs"][0]["artifacts"]
    assert artifact["location"]["uri"] == "caf%E9.txt"
    for form in ("checkstyle", "junit"):
        assert Xml.fromstring(read(form))[0].get("name") == "caf<U+DCE9>.txt"
    # An entry for it that silences nothing is told by its name.
    assert CliRunner().invoke(main, ["baseline"]).exit_code == 0
    Path(os.fsdecode(b"caf\xe9.txt")).write_text("It cost $5.\n", encoding="utf-8")
    for form in ("rdjson", "gitlab", "sarif"):
        assert "\\udce9" not in read(form)
        assert "in caf<U+DCE9>.txt: it silences nothing" in read(form)
