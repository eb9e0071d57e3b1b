"""Which files of a folder are drafts, held to git's own opinion."""

import inspect
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calque.desk.choice import chosen
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.runs.walk import Reason, find


def put(path: Path, text: str = "It cost $5.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def git(folder, *words, check=True):
    others = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment = {**others, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *words], cwd=folder, env=environment, capture_output=True, check=False, text=True
    )
    assert not (check and done.returncode), done.stderr
    return done


def never(_path):
    return False


@pytest.fixture
def repository(tmp_path, monkeypatch):
    git(tmp_path, "init", "-q")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_git_ignores_is_no_draft(repository):
    put(repository / ".gitignore", "*.tmp.txt\n/build/\n!keep.tmp.txt\n")
    put(repository / "wire" / ".gitignore", "old*\n!old-but-good.txt\n")
    put(repository / ".git" / "info" / "exclude", "private.txt\n")
    for name in ("a.txt", "b.tmp.txt", "keep.tmp.txt", "private.txt", "build/c.txt", "wire/build/d.txt"):
        put(repository / name)
    for name in ("wire/old.txt", "wire/old-but-good.txt", "wire/deep/older.md"):
        put(repository / name)
    found = find(["."], never, force=False)
    assert found.names == ["a.txt", "keep.tmp.txt", "wire/build/d.txt", "wire/old-but-good.txt"]
    assert found.left == Counter({Reason.IGNORED: 5})


PATTERNS = st.sampled_from(
    ["a.txt", "/a.txt", "a/", "b", "/b/", "!b", "a/b.txt", "**/b.txt", "a/**", "!a/b.txt", "*.md", "!c.md", "[ab].txt", "", "# c", "\\!c.md", "c.md ", "*"]
)  # fmt: skip
LISTS = st.lists(PATTERNS, max_size=4).map("\n".join)


@example(top="", inner="*\n!b", start="a/b")
@settings(max_examples=60, deadline=None)
@given(top=LISTS, inner=LISTS, start=st.sampled_from([".", "a", "a/b"]))
def test_a_walk_leaves_out_what_git_would(tmp_path_factory, top, inner, start):
    root = tmp_path_factory.mktemp("repository")
    git(root, "init", "-q")
    names = [f"{folder}{name}" for folder in ("", "a/", "b/", "a/b/") for name in ("a.txt", "b.txt", "c.md")]
    for name in names:
        put(root / name)
    put(root / ".gitignore", top + "\n")
    put(root / "a" / ".gitignore", inner + "\n")
    listed = git(root, "ls-files", "--others", "--exclude-standard").stdout.split("\n")
    above = "" if start == "." else f"{start}/"
    wanted = sorted(name for name in names if name in listed and name.startswith(above))
    if start != "." and git(root, "check-ignore", "-q", start, check=False).returncode == 0:
        # Who names an ignored folder wants it checked: then only the lists inside of it count.
        return
    found = find([str(root / start)], never, force=False).names
    assert sorted(str(Path(name).relative_to(root)) for name in found) == wanted


def test_an_ignored_folder_that_is_named_is_checked(repository):
    put(repository / ".gitignore", "drafts/\n*.tmp.txt\n")
    put(repository / "drafts" / "a.txt")
    assert find(["."], never, force=False).names == []
    assert find(["drafts"], never, force=False).names == ["drafts/a.txt"]
    assert find(["drafts/a.txt"], never, force=False).names == ["drafts/a.txt"]


def test_outside_a_repository_the_lists_below_count(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / ".gitignore", "a.txt\n")
    put(tmp_path / "wire" / ".gitignore", "b.txt\n")
    for name in ("a.txt", "b.txt", "wire/a.txt", "wire/b.txt"):
        put(tmp_path / name)
    assert find(["."], never, force=False).names == ["b.txt"]
    assert find(["wire"], never, force=False).names == ["wire/a.txt"]


def test_every_reason_is_counted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / ".gitignore", "built/\n")
    put(tmp_path / "calque.toml", 'exclude = ["archive/", "*.old.txt"]\n')
    for name in (
        "a.txt",
        "built/b.txt",
        "archive/c.txt",
        "d.old.txt",
        ".hidden/e.txt",
        "~$a.docx",
        "f.py",
        "g.PY",
        "h",
    ):
        put(tmp_path / name)
    (tmp_path / "link").symlink_to(tmp_path / "built")
    found = chosen(Runner(Options()), ["."])
    assert found.names == ["a.txt"]
    assert found.summary == (
        "2 excluded, 1 ignored by git, 2 hidden, 1 links to folders,"
        " 3 of other kinds (2 .py, 1 without an ending)"
    )


def test_kinds_beyond_the_commonest_three_are_not_named(tmp_path):
    for name in ("a.x", "b.x", "c.y", "d.z", "e.w"):
        put(tmp_path / name)
    assert find([str(tmp_path)], never, force=False).summary == "5 of other kinds (2 .x, 1 .w, 1 .y, ...)"


def test_named_files_are_drafts_unless_exclusion_is_forced(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "calque.toml", 'exclude = ["*.py"]\n')
    put(tmp_path / "f.py")
    runner = Runner(Options())
    assert chosen(runner, ["f.py"]).names == ["f.py"]
    forced = chosen(runner, ["f.py"], force_exclude=True)
    assert (forced.names, forced.summary) == ([], "1 excluded")


def test_a_draft_that_is_named_twice_is_checked_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "wire" / "a.txt")
    assert find(["wire/a.txt", "wire", "."], never, force=False).names == ["wire/a.txt"]
    named = ["./wire/a.txt", "-", "wire//a.txt", str(tmp_path / "wire" / "a.txt"), "-"]
    assert find(named, never, force=False).names == ["./wire/a.txt", "-"]


def test_links_and_pipes_keep_no_walk_from_ending(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "wire" / "a.txt")
    for name, target in {
        "wire/itself.txt": "itself.txt",
        "wire/itself": "itself",
        "wire/up": "..",
        "wire/.up": "..",
        "wire/other": tmp_path / "wire",
        "wire/gone.txt": "nowhere.txt",
        "wire/b.txt": "a.txt",
    }.items():
        (tmp_path / name).symlink_to(target)
    os.mkfifo(tmp_path / "wire" / "pipe.txt")
    found = find(["."], never, force=False)
    assert found.names == ["wire/a.txt", "wire/b.txt", "wire/gone.txt", "wire/itself.txt"]
    assert found.left == Counter({Reason.HIDDEN: 1, Reason.LINK: 2, Reason.KIND: 2})
    # Who names a link wants what is behind it.
    assert find(["wire/other"], never, force=False).names[0] == "wire/other/a.txt"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is closed to this user")
def test_a_folder_that_is_closed_is_left_to_the_reader_to_refuse(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "closed" / "a.txt")
    (tmp_path / "closed").chmod(0)
    try:
        assert find(["closed", "."], never, force=False).names == ["closed"]
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_a_name_that_no_file_can_have_is_left_to_the_reader_to_refuse():
    assert find(["x" * 5000], never, force=False).names == ["x" * 5000]


def test_folders_may_lie_deeper_in_each_other_than_calls(tmp_path, monkeypatch):
    deep = "/".join("d" * 300)
    put(tmp_path / deep / "a.txt")
    put(tmp_path / "e" / "b.txt")
    monkeypatch.chdir(tmp_path)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 60)
    try:
        names = find(["."], never, force=False).names
    finally:
        sys.setrecursionlimit(limit)
    assert names == [f"{deep}/a.txt", "e/b.txt"]
