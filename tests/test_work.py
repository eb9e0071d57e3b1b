"""Many files: the same answers from several processes and from earlier runs, in the same order."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from calque import caches
from calque.desk.choice import results
from calque.diagnostic import Diagnostic
from calque.errors import CalqueError
from calque.report import FORMATS
from calque.runs import crew, lots, storage, work
from calque.runs.checked import Checked, Trouble
from calque.runs.kept import Kept
from calque.runs.plain import diagnostics, fixed, plain, silenced
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.runs.stamp import settled

FAULTS = "It cost $ 5 in the the house.\n\nHe said ``so'' and left -- at once.\n"


@pytest.fixture
def own_results(tmp_path_factory, monkeypatch):
    """A place for results that only one test uses."""
    place = tmp_path_factory.mktemp("results")
    monkeypatch.setattr(storage, "folder", lambda: place)
    return place


@pytest.fixture
def drafts(tmp_path, monkeypatch):
    """A folder with a hundred drafts, one of which cannot be read, and a folder with a configuration of its own."""
    monkeypatch.chdir(tmp_path)
    for number in range(100):
        path = tmp_path / f"{number % 7}" / f"{number:03}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Draft {number}.\n\n" + FAULTS * (number % 3), encoding="utf-8")
    (tmp_path / "3" / "bad.txt").write_bytes(b"The caf\xe9 cost $ 5.\n")
    (tmp_path / "5" / "calque.toml").write_text('[severity]\nCUR101 = "note"\n', encoding="utf-8")
    (tmp_path / "6" / "said.md").write_text(
        "It cost $ 5. <!-- calque-ignore CUR101 -- as printed -->\n", encoding="utf-8"
    )
    return sorted(
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*") if path.suffix != ".toml"
    )


def said(names, **how):
    return list(results(Runner(Options()), names, **how))


def bare(found):
    """Results without the bytes and the stamp, which not every run knows."""
    return [
        one._replace(held=None, silenced=list(one.silenced), stamp=()) if isinstance(one, Checked) else one
        for one in found
    ]


# --- several processes ---


@pytest.mark.parametrize("jobs", [2, 3])
def test_the_number_of_processes_changes_nothing(drafts, monkeypatch, jobs):
    monkeypatch.setattr(work, "ENOUGH", 0)
    monkeypatch.setattr(lots, "LOT", 500)
    alone = said(drafts, cache=False)
    together = said(drafts, cache=False, jobs=jobs)
    assert [one.path for one in together] == drafts
    assert together == alone
    assert [one.path for one in alone if isinstance(one, Trouble)] == ["3/bad.txt"]
    assert sum(len(one.diagnostics) for one in alone if isinstance(one, Checked)) > 100


def test_the_size_of_the_lots_changes_nothing(drafts, monkeypatch):
    together = said(drafts, cache=False)
    for size in (1, 300):
        monkeypatch.setattr(lots, "LOT", size)
        assert said(drafts, cache=False) == together


def test_lots_hold_every_file_in_order(monkeypatch):
    monkeypatch.setattr(lots, "LOT", 5)
    tasks = [crew.Task(number, "", b"x" * number) for number in range(8)]
    assert [[task.number for task in lot] for lot in lots.lots(tasks)] == [[0, 1, 2, 3], [4, 5], [6], [7]]
    assert list(lots.lots([])) == []


def test_little_work_is_done_alone(drafts, monkeypatch):
    monkeypatch.setattr(crew, "_start", None)
    assert len(said(drafts, cache=False, jobs=8)) == len(drafts)


def test_a_process_that_dies_is_trouble_that_names_its_files(tmp_path, monkeypatch):
    """A worker that ends in the middle: the run ends with one line and not with a wait."""

    class Dead:
        def send(self, _batch):
            raise BrokenPipeError

        def recv(self):
            raise EOFError

    tasks = [crew.Task(0, "one.txt", b""), crew.Task(1, "two.txt", b"")]
    assert crew._sent(Dead(), tasks) is not None
    with pytest.raises(CalqueError, match=r"a process died while it checked one of one\.txt … two\.txt"):
        crew._taken(Dead(), tasks)
    with pytest.raises(CalqueError, match=r"a process died while it checked one\.txt;"):
        crew._taken(Dead(), tasks[:1])


@pytest.mark.skipif(os.name == "nt", reason="there is no terminal group to send the signal to")
def test_ctrl_c_ends_all_processes_without_a_traceback(tmp_path):
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(FAULTS * 2000, encoding="utf-8")
    command = [sys.executable, "-m", "calque", "check", "--no-cache", "--jobs", "2", "--format", "short", "."]
    run = subprocess.Popen(
        command,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert run.stdout is not None
    # The first line proves that workers are at work.
    run.stdout.readline()
    os.killpg(run.pid, signal.SIGINT)
    # This returns when the last process that has standard error from this one has ended.
    _, trouble = run.communicate(timeout=60)
    assert (run.returncode, trouble) == (130, "calque: interrupted\n")


def test_standard_input_stands_among_files(tmp_path):
    (tmp_path / "a.txt").write_text("It cost $ 5.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("It cost $ 6.\n", encoding="utf-8")
    command = [sys.executable, "-m", "calque", "check", "--format", "short", "a.txt", "-", "b.txt"]
    done = subprocess.run(command, cwd=tmp_path, input=b"It cost $ 7.\n", capture_output=True, check=False)
    assert [line.split(b":")[0] for line in done.stdout.splitlines()] == [b"a.txt", b"-", b"b.txt"]


@pytest.mark.parametrize("word", ["0", "-1", "two", "1000"])
def test_jobs_are_counted(tmp_path, word):
    command = [sys.executable, "-m", "calque", "check", f"--jobs={word}", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "give a number from 1 to 256, or auto" in done.stderr


# --- earlier runs ---


def never(*_arguments):
    raise AssertionError("a file was checked again")


def test_unchanged_files_are_not_checked_again(drafts, own_results, monkeypatch):
    first = said(drafts)
    monkeypatch.setattr(work, "examine", never)
    again = said([name for name in drafts if name != "3/bad.txt"])
    assert bare(again) == [one for one in bare(first) if isinstance(one, Checked)]


def test_what_is_kept_can_be_told_in_every_format(drafts, own_results, tmp_path):
    def told(form, *options):
        command = [sys.executable, "-m", "calque", "check", "--format", form, *options, "."]
        environment = {**os.environ, "CALQUE_CACHE_DIR": str(own_results), "GITHUB_STEP_SUMMARY": ""}
        return subprocess.run(command, env=environment, capture_output=True, check=False).stdout

    told("short")
    for form in FORMATS:
        assert told(form) == told(form, "--no-cache"), form


def test_a_changed_file_is_checked_again_and_no_other(drafts, own_results, monkeypatch):
    said(drafts)
    Path(drafts[1]).write_text("It cost $ 7.\n", encoding="utf-8")
    asked = []

    def examine(runner, files):
        asked.extend(path for path, _ in files)
        return lots.examine(runner, files)

    monkeypatch.setattr(work, "examine", examine)
    assert [d.code for d in said(drafts)[1].diagnostics] == ["CUR101"]
    assert asked == [drafts[1], "3/bad.txt"]


def test_the_content_decides_and_not_the_time(drafts, own_results, monkeypatch):
    said(drafts)
    for name in drafts:
        os.utime(name, (1, 1))
    monkeypatch.setattr(work, "examine", never)
    assert len(said([name for name in drafts if name != "3/bad.txt"])) == len(drafts) - 1


def test_a_file_put_back_with_its_old_times_is_noticed(tmp_path, own_results, monkeypatch):
    """The times that a program can set do not decide alone: the system's own time of change does too."""
    monkeypatch.chdir(tmp_path)
    names = ["a.txt", "b.txt"]
    for name in names:
        (tmp_path / name).write_text("It cost $ 5.\n", encoding="utf-8")
    status = Path("a.txt").stat()
    said(names)
    (tmp_path / "a.txt").write_text("It cost $5 .\n", encoding="utf-8")
    os.utime("a.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert [d.code for d in said(names)[0].diagnostics] != ["CUR101"]


@pytest.mark.parametrize(
    "options",
    [
        ("--select", "REP"),
        ("--encoding", "cp1252"),
        ("--profile", "strict"),
        ("--preview", "--select", "ALL"),
    ],
)
def test_other_options_mean_another_answer(drafts, own_results, options):
    def told(*more):
        command = [sys.executable, "-m", "calque", "check", "--format", "json", *more, "."]
        environment = {**os.environ, "CALQUE_CACHE_DIR": str(own_results)}
        return json.loads(subprocess.run(command, env=environment, capture_output=True, check=False).stdout)

    told()
    assert told(*options) == told("--no-cache", *options) != told()


@pytest.mark.parametrize(
    "configuration",
    ['ignore = ["CUR101"]', '[severity]\nREP101 = "note"', '[per-file]\n"2/**" = {ignore = ["REP101"]}'],
)
def test_another_configuration_means_another_answer(drafts, own_results, configuration, monkeypatch):
    first = said(drafts)
    Path("calque.toml").write_text(configuration, encoding="utf-8")
    from calque.config import effective as config

    config.load.cache_clear()
    second = said(drafts)
    config.load.cache_clear()
    assert bare(second) == bare(said(drafts, cache=False)) != bare(first)


def test_a_new_vocabulary_means_another_answer(tmp_path, own_results, monkeypatch):
    from calque.config import effective as config

    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("A calm line.\n", encoding="utf-8")
    (tmp_path / "calque.toml").write_text('vocabulary = "names.txt"\n', encoding="utf-8")
    titles = set()
    for words in ("Ana\nIvo\n", "Ana\n"):
        (tmp_path / "names.txt").write_text(words, encoding="utf-8")
        config.load.cache_clear()
        runner = Runner(Options())
        titles.add(Kept(runner)._title(runner.plan("a.txt")))
    config.load.cache_clear()
    assert len(titles) == 2


def test_a_rule_that_changes_means_another_answer(tmp_path):
    (tmp_path / "calque.toml").write_text('packs = ["./house"]\n', encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The grand hall of the town.\n", encoding="utf-8")
    rule = tmp_path / "house" / "words" / "grand_word.toml"
    rule.parent.mkdir(parents=True)
    text = (
        'code = "HOU101"\nsummary = "grand word"\nmessage = "write \'{instead}\'"\nstage = "default"\nmqm = "style"\n'
        'doc = "A grand word.\\n\\nThis house writes plainly."\nphrases = { "WORD" = "big" }\n'
        'bad = { "The ⟦WORD⟧ sea." = "The big sea.", "A ⟦WORD⟧ day." = "A big day." }\n'
        'good = ["The big sea.", "A big day.", "Grandly done."]\n'
    )

    def told():
        command = [sys.executable, "-m", "calque", "check", "--select", "HOU", "--format", "short", "."]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout

    rule.write_text(text.replace("WORD", "grand"), encoding="utf-8")
    assert told() == told() != ""
    rule.write_text(text.replace("WORD", "great"), encoding="utf-8")
    assert told() == ""


def test_damaged_results_are_as_good_as_none(drafts, own_results):
    first = said(drafts)
    files = sorted(own_results.iterdir())
    assert len(files) == 7
    for number, file in enumerate(files):
        file.write_bytes(
            [b"", b"\x00", b"nonsense", file.read_bytes()[:-9], b"{", b"\xe9\x00\x00\x00\x00", b"[]"][number]
        )
    assert bare(said(drafts)) == bare(first)


def test_a_place_that_cannot_be_written_only_costs_time(drafts, monkeypatch, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setattr(storage, "folder", lambda: blocked / "results")
    assert bare(said(drafts)) == bare(said(drafts, cache=False))


def test_a_full_disk_is_not_filled_further(tmp_path, monkeypatch):
    def full(file, data):
        with file.open("wb") as half:
            half.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        caches.store(tmp_path / "rules.bin", b"so much")
    assert list(tmp_path.iterdir()) == []


def test_processes_that_run_at_once_do_not_disturb_each_other(drafts, own_results):
    environment = {**os.environ, "CALQUE_CACHE_DIR": str(own_results)}
    command = [sys.executable, "-m", "calque", "check", "--format", "json"]
    halves = [drafts[: len(drafts) // 2], drafts[len(drafts) // 3 :], drafts, drafts[::2]]
    runs = [subprocess.Popen([*command, *half], env=environment, stdout=subprocess.PIPE) for half in halves]
    told = [json.loads(run.communicate()[0]) for run in runs]
    every = subprocess.run(
        [*command, "--no-cache", *drafts], env=environment, capture_output=True, check=False
    )
    wanted = json.loads(every.stdout)
    for half, rows in zip(halves, told, strict=True):
        assert rows == [row for row in wanted if row["path"] in half]
    again = subprocess.run([*command, *drafts], env=environment, capture_output=True, check=False)
    assert json.loads(again.stdout) == wanted


def test_one_draft_alone_is_neither_kept_nor_looked_up(drafts, own_results):
    said(drafts[:1])
    assert list(own_results.iterdir()) == []


def test_results_are_for_their_owner_only(drafts, tmp_path, monkeypatch):
    place = tmp_path / "cache" / "results"
    monkeypatch.setattr(storage, "folder", lambda: place)
    said(drafts)
    assert place.stat().st_mode & 0o077 == 0


def test_what_is_old_or_too_much_is_thrown_away(tmp_path, monkeypatch):
    now = time.time()
    for number in range(5):
        file = tmp_path / f"{number}.bin"
        file.write_bytes(b"x" * 100)
        os.utime(file, (now - number, now - number))
    os.utime(tmp_path / "1.bin", (now - storage.AGE - 60, now - storage.AGE - 60))
    monkeypatch.setattr(storage, "MOST", 300)
    storage.prune(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["0.bin", "2.bin", "3.bin"]


def test_only_so_many_whole_runs_are_kept(tmp_path, monkeypatch):
    now = time.time()
    for number, name in enumerate(("run-0.bin", "run-1.bin", "2.bin", "run-3.bin")):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (now - number, now - number))
    monkeypatch.setattr(storage, "RUNS", 2)
    storage.prune(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["2.bin", "run-0.bin", "run-1.bin"]


def test_a_file_that_has_just_changed_is_read_again():
    coarse = SimpleNamespace(st_mtime_ns=0, st_ctime_ns=0)
    assert settled(coarse, 10_000_000_000)
    assert not settled(coarse, 1_000_000_000), "a file system that counts in seconds"
    fine = SimpleNamespace(st_mtime_ns=0, st_ctime_ns=123_456)
    assert settled(fine, 1_000_000_000), "a program has set the first of the times"
    assert not settled(fine, 10_000_000)


def test_values_come_back_as_they_were(drafts):
    found = [one for one in said(drafts, cache=False) if isinstance(one, Checked)]
    for one in found:
        again = diagnostics(plain(one.diagnostics))
        assert again == one.diagnostics
        assert all(
            type(a) is type(b)
            for x, y in zip(again, one.diagnostics, strict=True)
            for a, b in zip(x, y, strict=True)
        )
        assert silenced(plain(one.silenced)) == list(one.silenced)
    assert sum(len(one.silenced) for one in found) == 1
    assert any(isinstance(d, Diagnostic) and d.fix for one in found for d in one.diagnostics)


def test_what_decides_is_the_same_in_every_process():
    program = (
        "from calque.runs.plain import fixed; from calque.facts import Facts;"
        "print(fixed(Facts(vocabulary=frozenset('abcdefgh'), glossary={'b': 'x', 'a': 'y'})))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
    assert fixed({"b": 1, "a": (1, "x")}) == fixed({"a": (1, "x"), "b": 1})


def test_the_cache_can_be_cleared(drafts, tmp_path):
    place = tmp_path / "cache"
    environment = {**os.environ, "CALQUE_CACHE_DIR": str(place)}
    (place / "results").mkdir(parents=True)
    (place / "mine.txt").write_text("kept", encoding="utf-8")

    def run(*words):
        return subprocess.run(
            [sys.executable, "-m", "calque", *words],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    run("check", *drafts)
    assert len(list(place.rglob("*.bin"))) > 7
    cleared = run("cache", "clear")
    assert (cleared.returncode, cleared.stderr) == (0, "")
    assert cleared.stdout.endswith(f" MB, in {place}\n")
    # A command may compile a pattern of its own and keep it.
    assert {path.name for path in place.rglob("*") if path.is_file()} <= {
        "mine.txt",
        *(p.name for p in place.glob("expressions-*")),
    }
    assert (place / "mine.txt").read_text("utf-8") == "kept"


def test_one_file_loads_neither_processes_nor_results(tmp_path):
    (tmp_path / "a.txt").write_text("It cost $ 5.\n", encoding="utf-8")
    program = (
        "import sys, os; os._exit = lambda status: None; sys.argv = ['calque', 'check', 'a.txt'];"
        "from calque.__main__ import entry; entry();"
        "print(sorted({'calque.runs.work', 'calque.runs.kept', 'calque.runs.crew', 'calque.desk.progress', 'pathspec', 'multiprocessing',"
        " 'hashlib', 'json', 'sqlite3', 'jinja2', 'xml.etree'} & set(sys.modules)))"
    )
    # The first run makes the index of rules, for which Python itself may load more.
    _, done = (
        subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        for _ in range(2)
    )
    assert done.stdout.splitlines()[-1] == "[]"
