"""The same run again: printed from what the last one printed, and only while nothing that it looked at has changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from calque.desk.lasting import lasts
from calque.desk.wishes import Wishes
from calque.report import FORMATS
from calque.runs.again import Again
from calque.runs.plan import Options
from calque.runs.runner import Runner

pytestmark = pytest.mark.skipif(os.name == "nt", reason="files have no time of change there")

#: Runs the command line, and says on the last line of standard error whether it had to look.
PROGRAM = """
import os, sys
import calque.runs.stamp as stamp
stamp.BLUR = stamp.COARSE = int(os.environ["SETTLES"])
def leave(status):
    sys.stderr.write(f"looked: {'click' in sys.modules}")
    sys.stderr.flush()
    leaving(status)
leaving, os._exit = os._exit, leave
from calque.__main__ import entry
entry()
"""
#: Nanoseconds before a file counts as unchanged: at once, and never.
AT_ONCE, NEVER = -(10**15), 10**18

RULE = """
code = "HOU101"
summary = "grand word"
message = "write '{instead}'"
stage = "default"
mqm = "style"
doc = "A grand word.\\n\\nThis house writes plainly."
phrases = { "grand" = "big" }
bad = { "The ⟦grand⟧ sea." = "The big sea.", "A ⟦grand⟧ day." = "A big day." }
good = ["The big sea.", "A big day.", "Grandly done."]
"""


class Ran(NamedTuple):
    """What one run did."""

    status: int
    out: bytes
    err: bytes
    looked: bool


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path):
    """A repository with a configuration of several files, a sidecar, a link, and drafts."""
    root = tmp_path / "project"
    put(root / ".git" / "info" / "exclude", "private.txt\n")
    put(root / ".gitignore", "*.tmp.txt\n")
    put(root / "calque.toml", 'extend = "base.toml"\nvocabulary = "names.txt"\n')
    put(root / "base.toml", 'ignore = ["PUN"]\n')
    put(root / "names.txt", "Ivo\n")
    put(root / "drafts" / "a.txt", "It cost $ 5 in the the house.\n")
    put(root / "drafts" / "b.txt", "The grand hall.\n")
    put(root / "drafts" / "deep" / "c.txt", "It cost $ 7.\n")
    put(root / "drafts" / "private.txt", "It cost $ 8.\n")
    put(root / "drafts" / "old.tmp.txt", "It cost $ 9.\n")
    put(root / "drafts" / "ü.log", "It cost $ 10.\n")
    put(root / "elsewhere.txt", "It cost $ 6.\n")
    (root / "wire").mkdir()
    (root / "drafts" / "link.txt").symlink_to(root / "elsewhere.txt")
    (root / "drafts" / "wire.txt").symlink_to(root / "wire")
    run(root, "ignore", "drafts/deep/c.txt:1:10", "--reason", "as printed")
    assert (root / "calque.jsonl").exists()
    return root


@pytest.fixture
def house(project):
    """The same with rules of its own."""
    put(project / "house" / "words" / "grand_word.toml", RULE)
    put(project / "house" / "words" / "lofty_word.toml", RULE.replace("grand", "lofty").replace("101", "103"))
    put(project / "calque.toml", 'packs = ["./house"]\n')
    return project


def run(folder, *words, settles=AT_ONCE, **environment):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        cwd=folder,
        env={**os.environ, "GITHUB_STEP_SUMMARY": "", "SETTLES": str(settles), **environment},
        capture_output=True,
        check=False,
    )
    err, _, looked = done.stderr.rpartition(b"looked: ")
    return Ran(done.returncode, done.stdout, err, looked == b"True")


def check(folder, *words, **how):
    return run(folder, "check", "--format", "short", *words, "drafts", **how)


@pytest.mark.parametrize(
    ("form", "encoding"),
    [*((form, "utf-8") for form in FORMATS if form != "html"), ("short", "ascii"), ("json", "ascii")],
)
def test_the_same_run_prints_the_same_without_looking(project, form, encoding):
    put(project / "drafts" / "größe.txt", "It cost $ 5 in Łódź.\n")
    words = ("check", "--format", form, "drafts")
    fresh = run(project, *words, "--no-cache", PYTHONIOENCODING=encoding)
    first = run(project, *words, PYTHONIOENCODING=encoding)
    again = run(project, *words, PYTHONIOENCODING=encoding)
    assert first == fresh
    assert again == first._replace(looked=False)
    assert again.status == 1
    assert again.err.startswith(b"calque: not checked: ")


def replace(path, old, new):
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


def put_back(path):
    """Another text of the same length, with the times that a program can set as they were."""
    status = path.stat()
    replace(path, "$ 5", "$5 ")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES = {
    "a draft": lambda root: replace(root / "drafts" / "a.txt", "$ 5", "$5"),
    "a draft put back with its old times": lambda root: put_back(root / "drafts" / "a.txt"),
    "a draft behind a link": lambda root: replace(root / "elsewhere.txt", "$ 6", "$6"),
    "a link that led to a folder": lambda root: (
        (root / "wire").rmdir() or put(root / "wire", "It cost $ 5.\n")
    ),
    "a new draft": lambda root: put(root / "drafts" / "deep" / "d.txt", "It cost $ 5.\n"),
    "a draft less": lambda root: (root / "drafts" / "b.txt").unlink(),
    "another name": lambda root: (root / "drafts" / "b.txt").rename(root / "drafts" / "z.txt"),
    "a new folder": lambda root: put(root / "drafts" / "new" / "d.txt", "It cost $ 5.\n"),
    "a new hidden file": lambda root: put(root / "drafts" / ".d.txt", "It cost $ 5.\n"),
    "the configuration": lambda root: replace(root / "calque.toml", "extend", 'ignore = ["CUR"]\nextend'),
    "what it extends": lambda root: put(root / "base.toml", 'ignore = ["CUR"]\n'),
    "the vocabulary": lambda root: put(root / "names.txt", "the the\n"),
    "the configuration gone": lambda root: (root / "calque.toml").unlink(),
    "a nearer configuration": lambda root: put(root / "drafts" / "calque.toml", 'ignore = ["CUR"]\n'),
    "a nearer hidden configuration": lambda root: put(
        root / "drafts" / "deep" / ".calque.toml", 'ignore = ["CUR"]\n'
    ),
    "a nearer project": lambda root: put(
        root / "drafts" / "pyproject.toml", '[tool.calque]\nignore = ["CUR"]\n'
    ),
    "the sidecar": lambda root: put(root / "calque.jsonl", ""),
    "a draft of the sidecar": lambda root: (root / "drafts" / "deep" / "c.txt").rename(root / "d.md"),
    "what git ignores": lambda root: put(root / ".gitignore", "b.txt\n"),
    "what git ignores in a folder": lambda root: put(root / "drafts" / "deep" / ".gitignore", "c.txt\n"),
    "what one repository ignores": lambda root: put(root / ".git" / "info" / "exclude", "b.txt\n"),
    "no repository": lambda root: (root / ".git").rename(root / "git"),
    "another repository": lambda root: (root / "drafts" / ".git").mkdir(),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_seen(project, what):
    first = check(project)
    assert check(project) == first._replace(looked=False)
    CHANGES[what](project)
    after = check(project)
    assert after == check(project, "--no-cache")
    assert after.looked


@pytest.mark.parametrize(
    "change",
    [
        lambda rule: replace(rule, "grand", "great"),
        lambda rule: rule.rename(rule.parent / "_grand_word.toml"),
        lambda rule: put(rule.parent / "long_word.toml", RULE.replace("grand", "hall").replace("101", "102")),
    ],
)
def test_a_change_of_rules_is_seen(house, change):
    first = check(house)
    assert check(house) == first._replace(looked=False)
    change(house / "house" / "words" / "grand_word.toml")
    after = check(house)
    assert after == check(house, "--no-cache")
    assert after.out != first.out


@pytest.mark.parametrize(
    "change",
    [
        lambda place: put(place / "house.toml", 'ignore = ["CUR"]\n'),
        lambda place: put(place / "terms.toml", '"the house" = "the home"\n'),
        lambda place: shutil.copy(place.parent / "calque.jsonl", place / "calque.jsonl"),
    ],
)
def test_a_change_of_a_configuration_elsewhere_is_seen(project, change):
    put(project / "elsewhere" / "house.toml", 'glossary = "terms.toml"\n')
    put(project / "elsewhere" / "terms.toml", '"the hall" = "the room"\n')
    first = check(project, "--config", "elsewhere/house.toml")
    assert check(project, "--config", "elsewhere/house.toml") == first._replace(looked=False)
    change(project / "elsewhere")
    after = check(project, "--config", "elsewhere/house.toml")
    assert after == check(project, "--config", "elsewhere/house.toml", "--no-cache")
    assert after.out != first.out


def test_what_is_beside_the_drafts_may_change(project):
    first = check(project)
    put(project / "notes.txt", "It cost $ 5.\n")
    put(project / ".git" / "index", "")
    assert check(project) == first._replace(looked=False)


@pytest.mark.parametrize("words", [("--select", "REP"), ("--encoding", "cp1252"), ("--profile", "strict")])
def test_other_options_are_another_run(project, words):
    check(project)
    assert check(project, *words) == check(project, *words, "--no-cache")


def test_another_folder_is_another_run(project):
    first = check(project)
    shutil.copytree(project, project / "copy", symlinks=True)
    there = check(project / "copy")
    assert (there.looked, there.out) == (True, first.out)


def test_a_run_is_kept_only_when_nothing_can_have_changed_since_it_began(project):
    assert check(project, settles=NEVER) == check(project, settles=NEVER)
    assert check(project).looked
    assert not check(project).looked


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Where this test's results lie."""
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "results"


@pytest.mark.parametrize("damage", [b"", b"\0\0\0\0", b"nonsense", None])
def test_a_damaged_record_is_as_good_as_none(kept, project, damage):
    first = check(project)
    (file,) = kept.glob("run-*")
    file.write_bytes(file.read_bytes()[:-9] if damage is None else damage)
    assert check(project) == first
    assert check(project) == first._replace(looked=False)


def test_the_record_of_another_run_under_its_name_is_none(kept, project):
    check(project)
    (file,) = kept.glob("run-*")
    another = Again(["check", "elsewhere"])
    file.rename(another._file)
    assert another.answer() is None


@pytest.mark.parametrize(
    "words",
    [("one.txt",), ("--format", "html", "drafts"), ("drafts", "missing.txt"), ("--no-cache", "drafts")],
)
def test_trouble_and_pages_and_single_drafts_are_not_kept(project, words):
    put(project / "one.txt", "It cost $ 5.\n")
    first = run(project, "check", *words)
    assert run(project, "check", *words) == first
    assert first.looked


def test_nobody_else_can_read_it(kept, project):
    check(project)
    assert kept.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(fix=True),
        Wishes(diff=True),
        Wishes(output=Path("report.txt")),
        Wishes(annotate=Path("copies")),
        Wishes(diff_base="HEAD"),
        Wishes(add_ignores=True),
        Wishes(no_cache=True),
        Wishes(paths=("a.txt", "-")),
        Wishes(form="html"),
    ],
)
def test_what_does_more_than_print_does_not_last(wishes):
    assert not lasts(Runner(Options()), wishes)


def test_the_summary_of_a_step_is_written_every_time(monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert lasts(Runner(Options()), Wishes(form="github"))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    assert not lasts(Runner(Options()), Wishes(form="github"))


def test_a_run_that_is_answered_loads_next_to_nothing(project):
    program = PROGRAM.replace("'click' in sys.modules", "len({'re', 'typing', 'pathlib'} & set(sys.modules))")
    command = [sys.executable, "-S", "-c", program, "check", "drafts"]
    paths = os.pathsep.join(path for path in sys.path if path)
    environment = {**os.environ, "SETTLES": str(AT_ONCE), "PYTHONPATH": paths}
    first, again = (
        subprocess.run(command, cwd=project, env=environment, capture_output=True, check=False)
        for _ in range(2)
    )
    assert first.stderr.endswith(b"looked: 3")
    assert again.stderr.endswith(b"looked: 0")
    assert again.stdout == first.stdout


def test_processes_that_run_at_once_print_the_same(project):
    wanted = check(project, "--no-cache")
    command = [sys.executable, "-c", PROGRAM, "check", "--format", "short", "drafts"]
    environment = {**os.environ, "SETTLES": str(AT_ONCE)}
    for _ in range(2):
        runs = [
            subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE) for _ in range(4)
        ]
        assert [one.communicate()[0] for one in runs] == [wanted.out] * 4
