"""`calque ignore` and `calque baseline` as people use them."""

import json

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


def test_a_place_with_several_findings_has_to_be_told_apart(calque):
    result = calque("ignore", "a.txt:1")
    assert result.exit_code == 2
    assert result.stderr == (
        "calque: a.txt:1: several findings are reported here; name one of them: 1:10 CUR101, 1:26 REP101\n"
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
        "1 note in 1 file\n",
    )
    assert calque("baseline", "--prune").output.endswith(
        ": 0 added, 2 deleted; 1 in the baseline, 0 ignored\n"
    )
    assert calque("check").output == ""


def test_a_useless_ignore_is_a_warning(calque, tmp_path):
    calque("ignore", "a.txt:3")
    (tmp_path / "a.txt").write_text("All is well.\n", encoding="utf-8")
    result = calque("check", "--format", "short")
    assert (result.exit_code, result.output) == (
        1,
        "calque.jsonl:1:1: warning: delete the entry for CUR101 in a.txt: it silences nothing (calque baseline --prune) [CLQ101]\n",
    )


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
        result.stderr.splitlines()[-1] == "calque: some drafts were left out: their entries stay as they were"
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
