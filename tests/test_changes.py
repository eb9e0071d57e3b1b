"""Only what changed since a revision of git: whole runs in real repositories."""

import json
import subprocess

import pytest
from click.testing import CliRunner

from calque.cli import main
from calque.runs.changes import units
from calque.testing import document

ONE, TWO, THREE, FOUR = (f"The dam in zone {n} cost $ 5 million." for n in range(1, 5))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / ".git" / "nothing"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    git("init", "-q", "-b", "main")
    git("config", "user.name", "A Desk")
    git("config", "user.email", "desk@example.org")
    return tmp_path


def git(*words):
    return subprocess.run(["git", *words], check=True, capture_output=True).stdout


def put(folder, name, text, newline="\n"):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.replace("\n", newline).encode())


def commit():
    git("add", "-A")
    git("commit", "-q", "-m", "as it is")


def found(*words, base="HEAD"):
    result = CliRunner().invoke(
        main, ["check", "--format", "json", "--ignore", "REP2,REP3,DOC", "--diff-base", base, *words]
    )
    assert result.stderr == ""
    return [(row["path"], row["line"], row["column"]) for row in json.loads(result.stdout)]


def test_units_hold_the_whole_text_and_do_not_depend_on_lines():
    one = document("The mill is shut. The dam\nis open.\n\nNobody came.  All left.")
    other = document("The mill is shut.\nThe dam is open.\n\nNobody came.  All left. Once.")
    words = ["The mill is shut.", "The dam is open.", "Nobody came. ", "All left."]
    assert [unit.words for unit in units(one)] == words
    assert [unit.words for unit in units(other)] == [*words, "Once."]
    assert [unit.start for unit in units(one)] == [0, 18, 36, 50]


def test_a_draft_as_it_was_gives_nothing(folder):
    put(folder, "a.txt", f"{ONE}\n")
    commit()
    assert found() == []


def test_of_one_long_line_only_the_sentences_that_changed_are_reported(folder):
    put(folder, "a.txt", f"{ONE} {TWO} {THREE}\n")
    commit()
    put(folder, "a.txt", f"{ONE} {FOUR} {THREE}\n")
    assert found() == [("a.txt", 1, 61)]


def test_a_sentence_that_moved_or_was_wrapped_anew_has_not_changed(folder):
    put(folder, "a.txt", f"{ONE} {TWO}\n\n{THREE}\n")
    commit()
    put(folder, "a.txt", f"{THREE}\n\n{TWO}\n{ONE}\n")
    assert found() == []


def test_a_blank_that_came_in_is_a_change(folder):
    put(folder, "a.txt", f"{ONE.replace('$ 5', '$5')} {TWO}\n")
    commit()
    put(folder, "a.txt", f"{ONE} {TWO}\n")
    assert found() == [("a.txt", 1, 25)]


@pytest.mark.parametrize("autocrlf", ["false", "true"])
def test_other_line_ends_are_no_change(folder, autocrlf):
    git("config", "core.autocrlf", autocrlf)
    put(folder, "a.txt", f"{ONE}\n\n{TWO}\n")
    commit()
    put(folder, "a.txt", f"{ONE}\n\n{TWO}\n\n{THREE}\n", newline="\r\n")
    assert found() == [("a.txt", 5, 25)]


@pytest.mark.parametrize("known", [True, False])
def test_a_draft_under_another_name_is_compared_with_what_it_was(folder, known):
    put(folder, "old name.txt", f"{ONE} {TWO} {THREE}\n")
    put(folder, "other.txt", "Nobody in zone 9 was hurt.\n")
    commit()
    (folder / "old name.txt").unlink()
    (folder / "other.txt").unlink()
    put(folder, "desk/new “name”.txt", f"{ONE} {TWO} {THREE} {FOUR}\n")
    if known:
        git("add", "-A")
    assert found() == [("desk/new “name”.txt", 1, 133)]


def test_an_untracked_draft_is_all_new(folder):
    put(folder, "a.txt", f"{ONE}\n")
    commit()
    put(folder, "b.txt", f"{ONE} {TWO}\n")
    put(folder, ".gitignore", "c.txt\n")
    put(folder, "c.txt", f"{THREE}\n")
    assert found("a.txt", "b.txt", "c.txt") == [("b.txt", 1, 25), ("b.txt", 1, 61), ("c.txt", 1, 25)]


def test_what_others_did_meanwhile_is_not_what_changed_here(folder):
    put(folder, "a.txt", f"{ONE}\n")
    commit()
    git("switch", "-q", "-c", "desk")
    put(folder, "b.txt", f"{TWO}\n")
    commit()
    git("switch", "-q", "main")
    put(folder, "a.txt", "Nothing is left.\n")
    commit()
    git("switch", "-q", "desk")
    assert found(base="main") == [("b.txt", 1, 25)]


def test_a_run_below_the_top_of_the_repository_gives_its_own_paths(folder, monkeypatch):
    put(folder, "news/a.txt", f"{ONE}\n")
    put(folder, "news/b.md", f"{ONE}\n")
    commit()
    put(folder, "news/b.md", f"{ONE} *{TWO}*\n")
    monkeypatch.chdir(folder / "news")
    assert found() == [("b.md", 1, 62)]


def test_what_is_in_the_baseline_stays_silent(folder):
    put(folder, "a.txt", f"{ONE}\n")
    commit()
    put(folder, "a.txt", f"{ONE} {TWO}\n")
    assert CliRunner().invoke(main, ["baseline"]).exit_code == 0
    put(folder, "a.txt", f"{ONE} {TWO} {THREE}\n")
    assert found() == [("a.txt", 1, 97)]


def test_a_link_has_changed_when_what_it_leads_to_has(folder):
    put(folder, "news/a.txt", f"{ONE}\n")
    (folder / "link.txt").symlink_to("news/a.txt")
    commit()
    assert found("link.txt") == []
    put(folder, "news/a.txt", f"{ONE} {TWO}\n")
    assert found("link.txt") == [("link.txt", 1, 61)]


@pytest.mark.parametrize("told", [".git", "elsewhere"])
def test_a_hook_of_another_repository_changes_nothing(folder, monkeypatch, told):
    put(folder, "news/a.txt", f"{ONE}\n")
    put(folder, "news/b.txt", f"{ONE} {TWO}\n")
    commit()
    put(folder, "news/a.txt", f"{ONE} {TWO}\n")
    monkeypatch.setenv("GIT_DIR", told)
    monkeypatch.setenv("GIT_INDEX_FILE", f"{told}/index")
    assert found("news") == [("news/a.txt", 1, 61)]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--diff-base", "nowhere"), "--diff-base nowhere: no such commit in {folder}; fetch it"),
        (("--diff-base", "--all"), "--diff-base --all: no such commit in {folder}; fetch it"),
        (("--diff-base", "HEAD", "--fix"), "--diff-base is for reports on files; give it without --fix"),
        (("--diff-base", "HEAD", "-"), "--diff-base is for reports on files; give it without --fix"),
    ],
)
def test_what_cannot_be_compared_is_trouble(folder, words, message):
    put(folder, "a.txt", f"{ONE}\n")
    put(folder, "b.txt", f"{TWO}\n")
    commit()
    result = CliRunner().invoke(main, ["check", "a.txt", "b.txt", *words])
    assert result.exit_code == 2
    assert result.stderr.startswith(f"calque: {message.format(folder=folder)}")
    assert len(result.stderr.splitlines()) == 1


def test_without_a_repository_or_without_git_it_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    put(tmp_path, "a.txt", f"{ONE}\n")
    result = CliRunner().invoke(main, ["check", "a.txt", "--diff-base", "HEAD"])
    assert result.exit_code == 2
    assert result.stderr.startswith(f"calque: {tmp_path}: --diff-base needs a git repository: ")
    monkeypatch.setenv("PATH", str(tmp_path))
    result = CliRunner().invoke(main, ["check", "a.txt", "--diff-base", "HEAD"])
    assert (result.exit_code, result.stderr) == (2, "calque: --diff-base needs the program git; install it\n")
