"""`calque ignore` and `calque baseline` as people use them."""

import json
import re
import subprocess

import pytest
from click.testing import CliRunner

from calque.cli import main

DRAFT = "It paid $ 5 million. The the dam is shut.\n\nThe port cost $ 7 million.\n"


@pytest.fixture
def calque(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    return lambda *words: CliRunner().invoke(main, words)


def test_what_is_ignored_is_reported_no_more(calque, tmp_path):
    result = calque("ignore", "a.txt:1:9", "CUR101", "--reason", "as printed")
    assert (result.exit_code, result.stderr) == (
        2,
        "calque: a.txt:1:9: nothing is reported here; `calque why a.txt:1:9` tells what was silenced\n",
    )
    result = calque("ignore", "a.txt:1:10", "--reason", "as printed")
    assert (result.exit_code, result.output) == (
        0,
        f"wrote {tmp_path / 'calque.jsonl'}: CUR101 at a.txt:1:10\n",
    )
    rows = json.loads(calque("check", "--format", "json").output)
    assert [(row["code"], row["line"]) for row in rows] == [("REP101", 1), ("CUR101", 3)]


def test_ignoring_one_finding_moves_no_entry_of_another(calque, tmp_path):
    spaced, late = "It paid $ 5 million.\n", "The port cost $ 7 million.\n"
    (tmp_path / "gone.txt").write_text(spaced, encoding="utf-8")
    calque("baseline", "gone.txt")
    (tmp_path / "gone.txt").unlink()
    (tmp_path / "a.txt").write_text(f"{spaced}\n{late}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(spaced, encoding="utf-8")
    assert calque("ignore", "a.txt:3:16").exit_code == 0
    assert calque("check").exit_code == 0


def test_a_place_with_several_findings_has_to_be_told_apart(calque):
    result = calque("ignore", "a.txt:1")
    assert result.exit_code == 2
    assert result.stderr == (
        "calque: a.txt:1: several findings are reported here; name one of them: 1:10 CUR101, 1:26 REP101\n"
    )
    result = calque("ignore", "a.txt:1", "CUR102")
    assert (result.exit_code, result.stderr) == (
        2,
        "calque: a.txt:1: nothing of CUR102 is reported here, but CUR101, REP101\n",
    )
    assert calque("ignore", "a.txt:1", "REP").exit_code == 0


def test_after_a_baseline_a_run_is_clean_until_something_new_comes(calque, tmp_path):
    assert (
        calque("baseline").output
        == f"{tmp_path / 'calque.jsonl'}: 3 added, 0 deleted; 3 in the baseline, 0 ignored\n"
    )
    for form in ("full", "short", "github"):
        result = calque("check", "--format", form)
        assert (result.exit_code, result.output) == (0, "")
    assert calque("check", "--format", "json").output == "[]\n"
    (tmp_path / "b.txt").write_text("He left for the the hills.\n", encoding="utf-8")
    result = calque("check", "--format", "short")
    assert (result.exit_code, result.output) == (1, "b.txt:1:17: error: delete the second 'the' [REP101]\n")


def test_stale_entries_are_notes_and_fail_no_run(calque, tmp_path):
    calque("baseline")
    (tmp_path / "a.txt").write_text(
        "It paid $5 million. The dam is shut.\n\nThe port cost $ 7 million.\n", encoding="utf-8"
    )
    result = calque("check")
    assert (result.exit_code, result.output) == (
        0,
        "calque.jsonl:1:1: note: delete 2 entries in a.txt: they silence nothing (calque baseline --prune) [CLQ102]\n"
        "1 note in 1 file; 1 suppressed\n",
    )
    assert calque("baseline", "--prune").output.endswith(
        ": 0 added, 2 deleted; 1 in the baseline, 0 ignored\n"
    )
    assert calque("check").output == ""


def test_a_useless_ignore_is_a_warning(calque, tmp_path):
    calque("ignore", "a.txt:3")
    (tmp_path / "a.txt").write_text("All is well.\n", encoding="utf-8")
    rules = json.loads(calque("check", "--format", "sarif").stdout)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["shortDescription"]["text"] for rule in rules] == ["unused suppression"]
    result = calque("check", "--format", "short")
    assert (result.exit_code, result.output) == (
        1,
        "calque.jsonl:1:1: warning: delete the entry for CUR101 in a.txt: it silences nothing (calque baseline --prune) [CLQ101]\n",
    )


def test_words_on_useless_entries_and_comments_can_be_ignored_as_rules_can(calque, tmp_path):
    (tmp_path / "b.md").write_text("It paid $ 5 million.\n", encoding="utf-8")
    calque("ignore", "b.md:1")
    calque("baseline")
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text("All is well.\n\n<!-- calque-ignore CUR -->\nYes.\n", encoding="utf-8")

    def told(*words):
        return re.findall(r"(?m)^(\S+?):.*\[(\w+)\]$", calque("check", "--format", "short", *words).output)

    useless = [("b.md", "CLQ101"), ("calque.jsonl", "CLQ102"), ("calque.jsonl", "CLQ101")]
    assert told() == useless
    assert told("--ignore", "CLQ102") == [useless[0], useless[2]]
    assert told("--ignore", "CLQ101") == [useless[1]]
    assert told("--ignore", "CLQ") == []
    (tmp_path / "calque.toml").write_text('[per-file]\n"b.*" = { ignore = ["CLQ101"] }\n', encoding="utf-8")
    assert told() == [useless[1]]
    refused = calque("check", "--ignore", "CLQ901")
    assert (refused.exit_code, refused.output) == (
        2,
        "calque: command line: CLQ901 cannot be ignored: what a rule that failed would have found is not known; ignore that rule\n",
    )


def test_git_joins_the_entries_of_two_branches(calque, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "nothing"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def git(*words):
        subprocess.run(["git", "-c", "user.name=A Desk", "-c", "user.email=a@b.example", *words], check=True)

    def commit():
        git("add", "-A")
        git("commit", "-q", "-m", "as it is")

    git("init", "-q", "-b", "main")
    (tmp_path / ".gitattributes").write_text("calque.jsonl merge=union\n", encoding="utf-8")
    calque("ignore", "a.txt:3")
    commit()
    git("switch", "-q", "-c", "desk")
    calque("ignore", "a.txt:1", "REP")
    commit()
    git("switch", "-q", "main")
    calque("ignore", "a.txt:1", "CUR", "--reason", "as printed")
    commit()
    git("merge", "-q", "-m", "joined", "desk")
    assert calque("check").output == ""
    assert len((tmp_path / "calque.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_a_damaged_sidecar_is_trouble(calque, tmp_path):
    (tmp_path / "calque.jsonl").write_text("{}\n", encoding="utf-8")
    for command in (("check",), ("ignore", "a.txt:3"), ("baseline",)):
        result = calque(*command)
        assert result.exit_code == 2
        assert (
            f"{tmp_path / 'calque.jsonl'}:1: kind, path, code, fingerprint, words are missing; mend"
            in result.stderr
        )
    assert (tmp_path / "calque.jsonl").read_text(encoding="utf-8") == "{}\n"


def test_a_baseline_of_standard_input_is_refused(calque):
    result = calque("baseline", "-")
    assert (result.exit_code, result.stderr) == (
        2,
        "calque: a baseline is for files; standard input has no name that lasts\n",
    )


def test_a_draft_that_cannot_be_read_is_named_and_the_others_are_recorded(calque, tmp_path):
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    result = calque("baseline")
    assert result.exit_code == 2
    assert result.stdout.endswith("3 added, 0 deleted; 3 in the baseline, 0 ignored\n")
    assert (
        result.stderr.splitlines()[-1]
        == "calque: not everything was looked at: the entries of the rest stay as they were"
    )


def test_why_names_the_entry_that_silences(calque, tmp_path):
    calque("ignore", "a.txt:1:10", "--reason", "as printed")
    calque("baseline")
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    lines = calque("why", "b.txt:1").output.splitlines()
    assert [line for line in lines if line.startswith(" ")] == [
        f"    silent: to be ignored by {tmp_path / 'calque.jsonl'}:1 (it was in a.txt): as printed",
        f"    silent: in the baseline by {tmp_path / 'calque.jsonl'}:3 (it was in a.txt)",
    ]


def test_what_is_suppressed_is_shown_with_its_reason_where_that_is_asked_for(calque, tmp_path):
    (tmp_path / "a.md").write_text(
        "He left for the the hills. <!-- calque-ignore REP101 -- a song\x1b[31m -->\n\nShe left for the the town. <!-- calque-ignore -->\n",
        encoding="utf-8",
    )
    calque("ignore", "a.txt:1:10", "--reason", "as printed")
    calque("ignore", "a.txt:3")
    calque("baseline", "a.txt")
    shown = (
        "a.md:1:17: suppressed: delete the second 'the' [REP101] # a song␛[31m\n"
        "a.md:3:18: suppressed: delete the second 'the' [REP101] # by a comment\n"
        "a.txt:1:10: suppressed: delete the space after '$' [CUR101] # as printed\n"
        "a.txt:1:26: suppressed: delete the second 'the' [REP101] # in the baseline\n"
        "a.txt:3:16: suppressed: delete the space after '$' [CUR101] # ignored\n"
    )
    assert calque("check").output == ""
    assert calque("check", "--show-suppressed").output == f"{shown}5 suppressed\n"
    assert calque("check", "--show-suppressed", "--format", "short").output == shown
    refused = calque("check", "--show-suppressed", "--format", "json")
    assert (refused.exit_code, refused.stderr) == (
        2,
        "calque: --show-suppressed is for the formats full, short, html and sarif\n",
    )
    assert calque("check", "--hide-suppressed").output == ""
    rows = json.loads(calque("check", "--format", "sarif").stdout)["runs"][0]["results"]
    assert [row["suppressions"] for row in rows] == [
        [{"kind": "inSource", "status": "accepted", "justification": "a song\x1b[31m"}],
        [{"kind": "inSource", "status": "accepted"}],
        [{"kind": "external", "status": "accepted", "justification": "as printed"}],
        [{"kind": "external", "status": "accepted"}],
        [{"kind": "external", "status": "accepted"}],
    ]


def test_the_last_line_counts_what_is_suppressed_only_beside_something_else(calque, tmp_path):
    calque("baseline")
    (tmp_path / "b.txt").write_text("He left for the the hills.\n", encoding="utf-8")
    assert (
        calque("check").output.splitlines()[-1] == "1 error in 1 file; 1 has a safe fix (--fix); 3 suppressed"
    )


MARKUP = """# They left for the the hills

It paid **$ 5** million. The the dam is *shut*.
It was late.

| One | Two |
|---|---|
| He left for the the town | 2 |

- She paid $ 7.
"""
PAGE = "<html><head><title>Left for the the hills</title></head>\r\n<body><p>It paid <b>$ 5</b> million.</p></body></html>\r\n"


def test_all_that_is_found_is_suppressed_where_it_stands(calque, tmp_path):
    (tmp_path / "b.md").write_text(MARKUP, encoding="utf-8")
    (tmp_path / "c.html").write_bytes(PAGE.encode())
    before = json.loads(calque("check", "--format", "json").stdout)
    assert {row["path"] for row in before} == {"a.txt", "b.md", "c.html"}
    result = calque("check", "--add-ignores", "--reason", "as -- printed")
    comments = (tmp_path / "b.md").read_text(encoding="utf-8") + (tmp_path / "c.html").read_bytes().decode()
    assert "It was late. <!-- calque-ignore CUR101, REP101 -- as – printed -->\n" in comments
    assert "<b>$ 5</b> million. <!-- calque-ignore CUR101 -- as – printed --></p>" in comments
    assert "<title>Left for the the hills</title>" in comments
    kept = [json.loads(line) for line in (tmp_path / "calque.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {entry["path"] for entry in kept} <= {"a.txt", "c.html"}
    assert {(entry["kind"], entry["reason"]) for entry in kept} == {("ignore", "as -- printed")}
    assert result.output == (
        f"{len(before)} suppressed: {len(before) - len(kept)} by comments in drafts, {len(kept)} by entries in calque.jsonl\n"
    )
    assert result.exit_code == 0
    again = calque("check")
    assert (again.exit_code, again.output) == (0, "")
    assert calque("check", "--add-ignores").output.startswith("0 suppressed")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("--add-ignores", "--fix"),
            "--add-ignores suppresses what is found in files: give it without --fix",
        ),
        (("--add-ignores", "-"), "--add-ignores suppresses what is found in files: give it without --fix"),
        (("--add-ignores", "--diff-base", "HEAD"), "--add-ignores prints one line and no report: give it"),
        (("--add-ignores", "-o", "report"), "--add-ignores prints one line and no report: give it"),
        (("--reason", "x"), "--reason is for --add-ignores, and for `calque ignore`"),
    ],
)
def test_suppressing_and_something_else_do_not_go_together(calque, words, message):
    result = calque("check", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"calque: {message}")


def test_programs_see_what_the_command_line_sees(calque, tmp_path):
    from calque import check_file

    assert [d.code for d in check_file("a.txt")] == ["CUR101", "REP101", "CUR101"]
    calque("ignore", "a.txt:1:26")
    assert [d.code for d in check_file("a.txt")] == ["CUR101", "CUR101"]
