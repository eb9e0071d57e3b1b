"""The command line as people and programs use it: whole processes, exact output, exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from packages import Reading, part, said, word

SPACED = "It paid $ 5 million for it.\n"


@pytest.fixture
def calque(tmp_path):
    def run(*arguments, stdin=None, environment=None, cwd=None):
        command = [sys.executable, "-m", "calque", *arguments]
        return subprocess.run(
            command,
            cwd=cwd or tmp_path,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
            input=stdin,
            capture_output=True,
            check=False,
        )

    return run


def put(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def out(result) -> str:
    return result.stdout.decode().replace("\r\n", "\n")


def err(result) -> str:
    return result.stderr.decode().replace("\r\n", "\n")


def found(result):
    return [(row["path"], row["code"], row["line"], row["column"]) for row in json.loads(result.stdout)]


def test_a_finding_is_told_as_compilers_do(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    result = calque("check", "draft.txt")
    assert out(result) == (
        "draft.txt:1:10: error: delete the space after '$' [CUR101]\n"
        "    1 | It paid $ 5 million for it.\n"
        "      |          ^\n"
        "      = help: write “paid $5 million” (safe fix)\n"
        "1 error in 1 file; 1 has a safe fix (--fix)\n"
    )
    assert (result.returncode, err(result)) == (1, "")


def test_a_clean_draft_is_silent(calque, tmp_path):
    put(tmp_path / "draft.txt", "It paid $5 million for it.\n")
    result = calque("check", "draft.txt")
    assert (result.returncode, out(result), err(result)) == (0, "", "")


def test_json_holds_every_field(calque, tmp_path):
    put(tmp_path / "draft.txt", "\ufeff" + SPACED)
    result = calque("check", "--format", "json", "draft.txt")
    (row,) = json.loads(result.stdout)
    assert row.pop("fingerprint").startswith("v1:")
    assert row == {
        "path": "draft.txt",
        "code": "CUR101",
        "name": "space-after-currency-symbol",
        "severity": "error",
        "message": "delete the space after '$'",
        "start": 10,
        "end": 11,
        "line": 1,
        "column": 11,
        "end_line": 1,
        "end_column": 12,
        "text": " ",
        "fix": {
            "safety": "safe",
            "title": row["fix"]["title"],
            "edits": [{"start": 10, "end": 11, "text": ""}],
        },
        "mqm": "locale-conventions/currency-format",
    }


def test_a_clean_run_in_json_is_an_empty_array(calque, tmp_path):
    put(tmp_path / "draft.txt", "All is well.\n")
    assert json.loads(calque("check", "--format", "json", "draft.txt").stdout) == []


def test_folders_are_walked_in_order_and_only_for_drafts(calque, tmp_path):
    for name in ("b.txt", "a/c.md", "a/d.HTML", "z.bin", ".hidden/e.txt", "a/f.py"):
        put(tmp_path / "d" / name, SPACED)
    result = calque("check", "--format", "json", "d")
    assert found(result) == [
        ("d/a/c.md", "CUR101", 1, 10),
        ("d/a/d.HTML", "CUR101", 1, 10),
        ("d/b.txt", "CUR101", 1, 10),
    ]


def test_without_a_path_the_current_folder_is_checked(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    assert found(calque("check", "--format", "json")) == [("draft.txt", "CUR101", 1, 10)]


def test_a_named_file_of_unknown_type_is_plain_text(calque, tmp_path):
    put(tmp_path / "draft.wire", SPACED)
    assert found(calque("check", "--format", "json", "draft.wire")) == [("draft.wire", "CUR101", 1, 10)]


def test_a_folder_without_drafts_says_so_in_one_line(calque, tmp_path):
    (tmp_path / "empty").mkdir()
    result = calque("check", "empty")
    assert (result.returncode, out(result), err(result)) == (0, "", "calque: no drafts in empty\n")


def test_standard_input_goes_by_the_name_it_is_given(calque):
    result = calque(
        "check", "--format", "json", "--stdin-filename", "desk/draft.md", "-", stdin=SPACED.encode()
    )
    assert found(result) == [("desk/draft.md", "CUR101", 1, 10)]


def test_standard_input_is_repaired_to_standard_output(calque):
    result = calque("check", "--fix", "-", stdin=SPACED.encode() + b"It paid $6 dollars.\r\n")
    assert result.stdout == b"It paid $5 million for it.\nIt paid $6 dollars.\r\n"
    assert err(result).startswith("calque: -:2:")
    assert result.returncode == 1


def test_trouble_with_one_file_leaves_the_others_their_report(calque, tmp_path):
    put(tmp_path / "a.txt", SPACED)
    put(tmp_path / "b.txt", b"\x89PNG\r\n\x1a\n" + bytes(64))
    put(tmp_path / "c.txt", "Caf\xe9 in the city of Lyon.".encode("latin-1"))
    result = calque("check", "--format", "json", "missing.txt", "b.txt", "c.txt", "a.txt")
    assert found(result) == [("a.txt", "CUR101", 1, 10)]
    assert result.returncode == 2
    lines = err(result).splitlines()
    assert lines[0] == "calque: missing.txt: no such file or folder"
    assert lines[1].startswith("calque: b.txt: ")
    assert lines[2].startswith("calque: c.txt: ")
    assert "--encoding cp1252" in lines[2]
    assert len(lines) == 3


def test_an_encoding_that_is_named_is_used_and_kept(calque, tmp_path):
    file = put(tmp_path / "c.txt", "Caf\xe9: $ 5.".encode("latin-1"))
    assert calque("check", "--fix", "--encoding", "latin-1", "c.txt").returncode == 0
    assert file.read_bytes() == "Caf\xe9: $5.".encode("latin-1")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--select", "CUR999"), "calque: command line: unknown rule CUR999; did you mean "),
        (("--profile", "strct"), "calque: command line: unknown profile strct"),
        (("--config", "nowhere.toml"), "nowhere.toml: cannot be read: No such file or directory"),
        (
            ("--unsafe-fixes",),
            "calque: --unsafe-fixes says which fixes to apply; give --fix or --diff with it",
        ),
        (("--fix", "-"), "calque: repair standard input by itself, without other files"),
    ],
)
def test_an_impossible_wish_is_refused_before_anything_is_done(calque, tmp_path, arguments, message):
    put(tmp_path / "draft.txt", SPACED)
    result = calque("check", *arguments, "draft.txt")
    assert (result.returncode, out(result)) == (2, "")
    assert message in err(result)
    assert len(err(result).splitlines()) == 1


def test_a_broken_configuration_speaks_once_and_names_the_remedy(calque, tmp_path):
    put(tmp_path / "calque.toml", "ignroe = []\n")
    put(tmp_path / "a.txt", SPACED)
    put(tmp_path / "b.txt", SPACED)
    result = calque("check", "a.txt", "b.txt")
    assert (result.returncode, out(result)) == (2, "")
    assert err(result) == f"calque: {tmp_path / 'calque.toml'}: unknown key ignroe; did you mean ignore?\n"


def test_a_broken_configuration_below_spoils_only_its_own_folder(calque, tmp_path):
    put(tmp_path / "sub" / "calque.toml", "ignroe = []\n")
    put(tmp_path / "sub" / "a.txt", SPACED)
    put(tmp_path / "sub" / "c.txt", SPACED)
    put(tmp_path / "b.txt", SPACED)
    result = calque("check", "--format", "json", ".")
    assert (found(result), result.returncode) == ([("b.txt", "CUR101", 1, 10)], 2)
    assert len(err(result).splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        (SPACED, (), 1),
        (SPACED, ("--exit-zero",), 0),
        (SPACED, ("--fail-on", "error"), 1),
        ("It paid $6 dollars for it.\n", ("--fail-on", "error"), 0),
        ("It paid $6 dollars for it.\n", (), 1),
        ("It was calm. They met on the 9th.\n", (), 0),
        ("It was calm. They met on the 9th.\n", ("--fail-on", "note"), 1),
        (SPACED, ("--fix",), 0),
        (SPACED, ("--diff",), 1),
        ("It paid $6.\n", ("--diff",), 0),
        ("It paid $6 dollars for it.\n", ("--diff",), 0),
        ("It paid $6 dollars for it.\n", ("--diff", "--unsafe-fixes"), 1),
    ],
)
def test_the_exit_status_says_what_remains(calque, tmp_path, text, arguments, status):
    put(tmp_path / "draft.txt", text)
    assert calque("check", *arguments, "draft.txt").returncode == status


def test_a_difference_changes_nothing(calque, tmp_path):
    file = put(tmp_path / "draft.txt", SPACED)
    result = calque("check", "--diff", "draft.txt")
    assert out(result) == (
        "--- draft.txt\n+++ draft.txt (repaired)\n@@ -1 +1 @@\n-It paid $ 5 million for it.\n+It paid $5 million for it.\n"
    )
    assert file.read_text(encoding="utf-8") == SPACED


def test_a_repair_is_counted(calque, tmp_path):
    file = put(tmp_path / "draft.txt", SPACED + "The club spent € 3 on tea.\n")
    result = calque("check", "--fix", "draft.txt")
    assert out(result) == "2 fixed in 1 file\n"
    assert file.read_text(encoding="utf-8") == "It paid $5 million for it.\nThe club spent €3 on tea.\n"


def test_the_configuration_of_a_folder_holds_for_its_files(calque, tmp_path):
    put(
        tmp_path / "calque.toml",
        'ignore = ["CUR"]\nexclude = ["old/"]\n[per-file]\n"wire/**" = {extend-select = ["CUR101"]}\n',
    )
    for name in ("a.txt", "wire/b.txt", "old/c.txt"):
        put(tmp_path / name, SPACED)
    assert found(calque("check", "--format", "json", ".")) == [("wire/b.txt", "CUR101", 1, 10)]
    assert found(calque("check", "--format", "json", "--select", "CUR", "old/c.txt")) == [
        ("old/c.txt", "CUR101", 1, 10)
    ]
    assert found(calque("check", "--format", "json", "--select", "CUR", "--force-exclude", "old/c.txt")) == []


def test_a_configured_severity_decides_over_the_rule(calque, tmp_path):
    put(tmp_path / "calque.toml", '[severity]\nCUR101 = "note"\n')
    put(tmp_path / "draft.txt", SPACED)
    result = calque("check", "draft.txt")
    assert out(result).startswith("draft.txt:1:10: note: ")
    assert result.returncode == 0


def test_statistics_count_by_rule(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED * 2)
    result = calque("check", "--statistics", "draft.txt")
    assert out(result).split()[:3] == ["2", "CUR101", "space-after-currency-symbol"]


def test_colour_comes_only_when_asked_for(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    assert b"\x1b[" not in calque("check", "draft.txt").stdout
    assert b"\x1b[" in calque("check", "--color", "always", "draft.txt").stdout
    assert b"\x1b[" not in calque("check", "--color", "always", "--format", "json", "draft.txt").stdout


def test_escape_sequences_in_a_draft_do_not_reach_the_terminal(calque, tmp_path):
    put(tmp_path / "draft.txt", "It paid \x1b[31m$ 5\x1b]0;owned\x07 million.\n")
    result = calque("check", "draft.txt")
    assert b"\x1b" not in result.stdout
    assert b"\x07" not in result.stdout


def test_a_console_of_another_encoding_shows_numbers(calque, tmp_path):
    put(tmp_path / "draft.txt", "“We want peace, ”Wang said.\n")
    result = calque("check", "draft.txt", environment={"PYTHONIOENCODING": "ascii"})
    assert result.returncode == 1
    assert b"\\u201d" in result.stdout


def test_why_tells_what_spoke_and_what_kept_silent(calque, tmp_path):
    torn = "They will meet, the ministry spokesman said on Monday. of Foreign Affairs Wang Wenbin."
    put(tmp_path / "draft.txt", f"{torn}\n\nIt paid $ 5 million.\n")
    first = out(calque("why", "draft.txt:1"))
    assert "ATT101 scrambled-attribution" in first
    assert "SEN101 sentence-split-mid-phrase" in first
    assert "silent: ATT101 explains this place" in first
    third = out(calque("why", "draft.txt:3:10"))
    assert third.startswith(
        "draft.txt:3:10: CUR101 space-after-currency-symbol: delete the space after '$'\n    reported\n"
    )
    assert out(calque("why", "draft.txt:2")).startswith(
        "draft.txt:2: no rule that is on found anything here\n"
    )


def test_rules_and_configuration_are_shown(calque, tmp_path):
    file = put(tmp_path / "calque.toml", 'ignore = ["CUR"]\n')
    lines = out(calque("rules")).splitlines()
    assert [line[:8] for line in lines if "CUR101" in line] == ["  CUR101"]
    shown = out(calque("config")).splitlines()
    assert shown[:2] == [f"configuration: {file}", f"ignore = ['CUR']  # {file}"]
    rows = json.loads(calque("rules", "--format", "json").stdout)
    assert [row["selected"] for row in rows if row["code"] in {"CUR101", "SEN101"}] == [False, True]


def test_a_first_configuration_is_written_once(calque, tmp_path):
    assert calque("init").returncode == 0
    assert calque("check").returncode == 0
    again = calque("init")
    assert again.returncode == 2
    assert "is there already" in err(again)


def test_an_unknown_rule_cannot_be_explained(calque):
    result = calque("explain", "CUR999")
    assert (result.returncode, out(result)) == (2, "")
    assert err(result).startswith("calque: unknown rule CUR999; did you mean ")


def test_comments_in_markdown_suppress_and_useless_ones_are_told(calque, tmp_path):
    put(
        tmp_path / "draft.md",
        "<!-- calque-ignore CUR101 -- the style of the source -->\n\nIt paid $ 5 million.\n\nIt paid $ 6 million.\n\n"
        "<!-- calque-ignore CUR -->\n\nIt paid $7 million.\n",
    )
    assert found(calque("check", "--format", "json", "draft.md")) == [
        ("draft.md", "CUR101", 5, 10),
        ("draft.md", "CLQ101", 7, 1),
    ]
    assert found(calque("check", "--format", "json", "--select", "SEN", "draft.md")) == []


def test_a_damaged_cache_is_rebuilt_in_silence(calque, tmp_path):
    cache = tmp_path / "cache"
    put(tmp_path / "draft.txt", SPACED)
    environment = {"CALQUE_CACHE_DIR": str(cache)}
    before = calque("check", "draft.txt", environment=environment)
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    after = calque("check", "draft.txt", environment=environment)
    for file in cache.iterdir():
        file.write_bytes(b"\x00garbage")
    again = calque("check", "draft.txt", environment=environment)
    assert (
        (before.stdout, before.returncode)
        == (after.stdout, after.returncode)
        == (again.stdout, again.returncode)
    )
    assert (after.stderr, again.stderr) == (b"", b"")


def test_a_machine_without_a_place_for_caches_works(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    nowhere = put(tmp_path / "file", "")
    result = calque("check", "draft.txt", environment={"CALQUE_CACHE_DIR": str(nowhere / "below")})
    assert (result.returncode, err(result)) == (1, "")


def test_docstrings_survive_optimised_python(tmp_path, calque):
    command = [sys.executable, "-OO", "-m", "calque", "explain", "CUR101"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert result.stdout.replace(b"\r\n", b"\n") == calque("explain", "CUR101").stdout.replace(b"\r\n", b"\n")


@pytest.mark.parametrize("form", ["full", "short", "json", "github"])
def test_a_report_goes_to_a_file_as_it_would_be_printed(calque, tmp_path, form):
    put(tmp_path / "draft.txt", "Größe: $ 5 für “alle”.\n")
    printed = calque("check", "--format", form, "draft.txt")
    written = calque("check", "--format", form, "-o", "report.out", "draft.txt")
    assert (written.returncode, out(written), err(written)) == (1, "", "")
    assert (tmp_path / "report.out").read_bytes() == printed.stdout.replace(b"\r\n", b"\n")
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["draft.txt", "report.out"]


def test_the_report_of_the_last_run_is_no_draft(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    for _ in range(2):
        calque("check", "-o", "report.txt", ".")
        assert (
            (tmp_path / "report.txt")
            .read_text("utf-8")
            .endswith("1 error in 1 file; 1 has a safe fix (--fix)\n")
        )


def test_differences_and_counts_go_to_the_file_too(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    assert out(calque("check", "--diff", "-o", "changes", "draft.txt")) == ""
    assert (tmp_path / "changes").read_text("utf-8").startswith("--- draft.txt\n+++ draft.txt (repaired)\n")
    assert out(calque("check", "--statistics", "-o", "counts", "draft.txt")) == ""
    assert (tmp_path / "counts").read_text("utf-8") == "1  CUR101  space-after-currency-symbol  1 fixable\n"


def test_a_report_that_cannot_be_written_is_told_before_any_work(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    for place in ("nowhere/report.txt", "."):
        result = calque("check", "--fix", "-o", place, "draft.txt")
        assert err(result) == f"calque: --output {place}: name a file in a folder that exists\n"
        assert result.returncode == 2
    assert (tmp_path / "draft.txt").read_text("utf-8") == SPACED


def test_a_run_that_ends_in_trouble_leaves_the_last_report_alone(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    put(tmp_path / "report.txt", "the last one")
    result = calque("check", "-o", "report.txt", "--select", "XYZ", "draft.txt")
    assert (result.returncode, (tmp_path / "report.txt").read_text("utf-8")) == (2, "the last one")


def test_a_glossary_switches_its_rule_on(calque, tmp_path):
    put(tmp_path / "terms.toml", '"Port Ainsley" = "Port Tuaro"\n"utilize" = ""\n')
    put(tmp_path / "calque.toml", 'glossary = "terms.toml"\n')
    put(tmp_path / "draft.txt", "The ferries of Port Ainsley utilize oil.\n")
    assert found(calque("check", "--format", "json")) == [
        ("draft.txt", "TRM107", 1, 16),
        ("draft.txt", "TRM107", 1, 29),
    ]


def test_a_word_of_the_vocabulary_is_right(calque, tmp_path):
    put(tmp_path / "names.txt", "Talayarkhan  # so he signs\n")
    put(tmp_path / "draft.txt", "The lab of Rusi Taleyarkhan was shut. On Friday Talayarkhan left.\n")
    assert found(calque("check", "--format", "json")) == [("draft.txt", "TRM101", 1, 49)]
    put(tmp_path / "calque.toml", 'vocabulary = "names.txt"\n')
    assert found(calque("check", "--format", "json")) == []


# Word files.


def test_a_word_file_is_told_by_paragraph_and_column_with_its_words(calque, tmp_path):
    body = "<w:p><w:r><w:t>It opened.</w:t></w:r></w:p><w:p><w:r><w:t>It paid $ 5 million for it.</w:t></w:r></w:p>"
    notes = "<w:footnote w:id='2'><w:p><w:r><w:t>See the the map of it.</w:t></w:r></w:p></w:footnote>"
    note = "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    put(tmp_path / "draft.docx", word(body + note, {"footnotes": notes}))
    result = calque("check", "--format", "short", "draft.docx")
    assert out(result).splitlines() == [
        "draft.docx:2:10: error: delete the space after '$' (“It paid $ 5 million for it.”) [CUR101]",
        "draft.docx:4:9: error: delete the second 'the' (footnotes: “See the the map of it.”) [REP101]",
    ]
    rows = json.loads(calque("check", "--format", "json", "draft.docx").stdout)
    assert [(row["part"], row["start"], row["end"], row["text"]) for row in rows] == [
        ("body", 20, 21, " "),
        ("footnotes", 48, 51, "the"),
    ]


def test_of_many_flagged_words_both_ends_are_quoted(calque, tmp_path):
    words = (
        "The ferry to the island will run twice a day from June until the end of the season, its owner said."
    )
    put(tmp_path / "draft.docx", word(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" * 2))
    (line,) = out(calque("check", "--format", "short", "--select", "REP", "draft.docx")).splitlines()
    assert "(“The ferry to the island … season, its owner said.”) [REP" in line


PAID = word("<w:p><w:r><w:t>It paid $ 5 million for it.</w:t></w:r></w:p>")


def test_a_word_file_is_repaired_in_a_copy_and_only_by_wish_in_place(calque, tmp_path):
    draft = put(tmp_path / "draft.docx", PAID)
    result = calque("check", "--fix", "draft.docx")
    assert (result.returncode, err(result)) == (
        2,
        "calque: draft.docx: repaired in a copy: name that with --into FILE, or ask for the draft itself with --in-place\n",
    )
    assert draft.read_bytes() == PAID
    result = calque("check", "--fix", "--into", "copy.docx", "draft.docx")
    assert (result.returncode, out(result)) == (0, "1 fixed in 1 file\n")
    assert draft.read_bytes() == PAID
    copy = (tmp_path / "copy.docx").read_bytes()
    assert Reading(part(copy)).text == "It paid $5 million for it.\n"
    assert Reading(part(copy), rejected="calque").text == "It paid $ 5 million for it.\n"
    assert calque("check", "--fix", "--in-place", "draft.docx").returncode == 0
    assert draft.read_bytes() == copy


def test_the_difference_of_a_word_file_is_that_of_its_paragraphs(calque, tmp_path):
    put(tmp_path / "draft.docx", PAID)
    assert out(calque("check", "--diff", "draft.docx")) == (
        "--- draft.docx\n+++ draft.docx (repaired)\n@@ -1 +1 @@\n"
        "-It paid $ 5 million for it.\n\\ No newline at end of file\n"
        "+It paid $5 million for it.\n\\ No newline at end of file\n"
    )


def test_findings_are_written_as_comments_with_the_repair(calque, tmp_path):
    draft = put(tmp_path / "draft.docx", PAID)
    result = calque("check", "--annotate", "out.docx", "draft.docx")
    assert result.returncode == 1
    assert draft.read_bytes() == PAID
    after = (tmp_path / "out.docx").read_bytes()
    assert said(after) == {
        "0": ("calque", "delete the space after '$' [CUR101]\nwrite “paid $5 million” (safe fix)")
    }
    assert Reading(part(after)).comments == {"0": " "}


def test_a_copy_can_hold_repairs_and_comments_on_what_is_left(calque, tmp_path):
    text = "It paid $ 5 million. and then left."
    put(tmp_path / "draft.docx", word(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))
    calque("check", "--fix", "--annotate", "out.docx", "draft.docx")
    after = (tmp_path / "out.docx").read_bytes()
    assert Reading(part(after)).text == "It paid $5 million. and then left.\n"
    assert Reading(part(after)).comments == {"0": ". and"}


def test_copies_of_several_drafts_go_into_a_folder(calque, tmp_path):
    for name in ("a.docx", "b.docx"):
        put(tmp_path / name, PAID)
    (tmp_path / "made").mkdir()
    calque("check", "--annotate", "made", "a.docx", "b.docx")
    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == ["a.docx", "b.docx"]
    result = calque("check", "--annotate", "one.docx", "a.docx", "b.docx")
    assert err(result) == (
        "calque: b.docx: its copy would go where that of a.docx went: name an existing folder instead of one.docx\n"
    )
    assert result.returncode == 2
    (tmp_path / "more").mkdir()
    put(tmp_path / "more" / "a.docx", PAID)
    result = calque("check", "--annotate", "made", "a.docx", "more/a.docx")
    assert err(result) == (
        "calque: more/a.docx: its copy would go where that of a.docx went: give each a run and a folder of its own\n"
    )
    assert result.returncode == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--annotate", "out.txt", "a.txt"],
            "a.txt: has no comments to write findings into: --annotate takes Word and OpenDocument files",
        ),
        (
            ["--annotate", "a.docx", "a.docx"],
            "a.docx: its copy would go over the draft: name another file, or say --in-place",
        ),
        (["--annotate", "made/", "a.docx"], "a.docx: there is no folder made: make it, or name a .docx file"),
        (["--into", "b.docx", "a.docx"], "--into says where the repaired draft goes; give --fix with it"),
        (
            ["--fix", "--into", "b.docx", "--annotate", "b.docx", "a.docx"],
            "--annotate names the copy itself; give it without --into and --diff",
        ),
    ],
)
def test_a_copy_that_cannot_be_is_one_line_with_the_remedy(calque, tmp_path, arguments, message):
    put(tmp_path / "a.docx", PAID)
    put(tmp_path / "a.txt", SPACED)
    result = calque("check", *arguments)
    assert (result.returncode, err(result)) == (2, f"calque: {message}\n")
    assert (tmp_path / "a.docx").read_bytes() == PAID


@pytest.mark.parametrize(
    "words",
    [
        ("-o", "draft.txt", "draft.txt"),
        ("--format", "sarif", "-o", "draft.txt", "."),
        ("--format", "html", "-o", "wire/../draft.txt", "."),
        ("-o", "link", "draft.txt"),
        ("-o", "other.md", "draft.txt"),
    ],
)
def test_no_report_goes_over_a_draft(calque, tmp_path, words):
    for name in ("draft.txt", "other.md", "wire/draft.txt"):
        put(tmp_path / name, SPACED)
    (tmp_path / "link").symlink_to("draft.txt")
    result = calque("check", *words)
    place = words[words.index("-o") + 1]
    assert err(result) == f"calque: --output {place}: is a draft: name another file for the report\n"
    assert result.returncode == 2
    assert {(tmp_path / name).read_text("utf-8") for name in ("draft.txt", "other.md")} == {SPACED}


def test_a_report_goes_over_the_one_before(calque, tmp_path):
    put(tmp_path / "draft.txt", SPACED)
    for form, name in (("html", "report.html"), ("full", "report.txt"), ("sarif", "report.sarif")):
        first = [calque("check", "--format", form, "-o", name, ".").returncode for _ in range(2)]
        assert first == [1, 1]


def test_no_copy_goes_over_another_draft_of_the_run(calque, tmp_path):
    for name in ("a.docx", "b.docx"):
        put(tmp_path / name, word(f"<w:p><w:r><w:t>{SPACED}</w:t></w:r></w:p>"))
    before = (tmp_path / "b.docx").read_bytes()
    for words in (("--annotate", "b.docx"), ("--fix", "--into", "b.docx")):
        result = calque("check", "a.docx", "b.docx", *words)
        assert (
            err(result)
            == "calque: b.docx: is one of the drafts: name another file, or an existing folder for all copies\n"
        )
        assert (result.returncode, (tmp_path / "b.docx").read_bytes()) == (2, before)


def test_a_draft_that_is_read_only_is_refused_before_it_is_gone_through(tmp_path, monkeypatch):
    from calque.errors import UnreadableFile
    from calque.repair.copies import Copies

    draft = put(tmp_path / "draft.txt", SPACED)
    closed = {str(draft)}
    monkeypatch.setattr(os, "access", lambda file, mode: mode != os.W_OK or str(file) not in closed)
    with pytest.raises(
        UnreadableFile, match=r"draft\.txt: is read-only: make it writable, or name a copy with --into FILE$"
    ):
        Copies().require(str(draft), is_copied=False)
    Copies(tmp_path / "copy.txt").require(str(draft), is_copied=False)
    closed.add(str(tmp_path.resolve()))
    with pytest.raises(
        UnreadableFile, match=r"copy\.txt: cannot be written: .* is missing or read-only; name another"
    ):
        Copies(tmp_path / "copy.txt").require(str(draft), is_copied=False)


def shell(tmp_path, line):
    """A line for the shell, in which `calque` is this calque; its status, output and errors."""
    put(tmp_path / "draft.txt", SPACED)
    line = line.replace("calque", f"'{sys.executable}' -m calque", 1)
    return subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
@pytest.mark.parametrize(
    "words", ["check draft.txt", "check --format json draft.txt", "check --diff draft.txt", "rules", "--help"]
)
def test_output_that_finds_no_room_is_one_line_and_trouble(tmp_path, words):
    result = shell(tmp_path, f"calque {words} > /dev/full")
    assert err(result) == "calque: the output cannot be written: No space left on device\n"
    assert result.returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="that shell closes nothing")
@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("calque check draft.txt >&-", 1, ""),
        ("calque check gone.txt 2>&-", 2, ""),
        (
            "calque check - <&-",
            2,
            "calque: standard input is closed; name a file, or give the text through a pipe\n",
        ),
        (
            "mkdir f && cd f && rmdir ../f && calque check",
            2,
            "calque: the current folder is gone; go to another one\n",
        ),
        (
            "cat draft.txt | calque check --fix /dev/stdin",
            2,
            "calque: /dev/stdin: is no file that can be written anew: repair standard input as -,"
            " or name a copy with --into FILE\n",
        ),
    ],
)
def test_streams_and_folders_that_are_gone_are_told(tmp_path, line, status, told):
    result = shell(tmp_path, line)
    assert (result.returncode, err(result)) == (status, told)


@pytest.mark.parametrize(
    ("word", "hint"),
    [("draft.txt", "did you mean calque check draft.txt?"), ("chek", "did you mean check?")],
)
def test_a_word_that_is_no_command_is_answered_with_one(calque, tmp_path, word, hint):
    put(tmp_path / "draft.txt", SPACED)
    result = calque(word)
    assert (result.returncode, err(result).splitlines()[-1]) == (2, f"Error: no command {word}; {hint}")


def test_the_list_of_commands_says_what_each_does_without_a_cut(calque):
    listed = out(calque("--help", environment={"COLUMNS": "80"})).partition("Commands:")[2]
    assert listed.count("\n") == 14
    assert "..." not in listed


def test_a_shell_completes_the_names_of_drafts(calque):
    asked = {"_CALQUE_COMPLETE": "bash_complete", "COMP_WORDS": "calque check dr", "COMP_CWORD": "2"}
    assert out(calque(environment=asked)) == "file,dr\n"
