"""The line that tells on a terminal how far a run has come."""

import io
import os
import subprocess
import sys

import pytest

from calque.desk.progress import Progress


class Clock:
    """A clock that goes on by a step whenever it is looked at."""

    def __init__(self, step):
        self.now, self.step = 0.0, step

    def __call__(self):
        self.now += self.step
        return self.now


def screen(written):
    """What a terminal shows after all that was written to it."""
    lines = [[]]
    column = 0
    for char in written:
        if char == "\r":
            column = 0
        elif char == "\n":
            lines.append([])
            column = 0
        else:
            lines[-1][column:] = [char, *lines[-1][column + 1 :]]
            column += 1
    return ["".join(line).rstrip() for line in lines]


def test_a_short_run_shows_nothing():
    out = io.StringIO()
    assert list(Progress(out, 3, Clock(0.1)).watch("abc")) == ["a", "b", "c"]
    assert out.getvalue() == ""


def test_a_long_run_shows_how_far_it_is_and_leaves_nothing():
    out = io.StringIO()
    seen = [screen(out.getvalue())[0] for _ in Progress(out, 300, Clock(0.02)).watch(range(300))]
    shown = list(dict.fromkeys(seen))
    assert shown[0] == ""
    assert shown[1].endswith(" of 300 files")
    assert shown[-1].startswith(f"[{'#' * 23}")
    assert [line.count("#") for line in shown] == sorted(line.count("#") for line in shown)
    assert screen(out.getvalue()) == [""]


def test_it_is_drawn_at_most_ten_times_a_second():
    out = io.StringIO()
    clock = Clock(0.001)
    list(Progress(out, 20_000, clock).watch(range(20_000)))
    assert 0 < out.getvalue().count("of 20,000") <= clock.now * 10


def test_what_is_printed_meanwhile_stands_on_lines_of_its_own():
    out = io.StringIO()
    progress = Progress(out, 5, Clock(1.0))
    for number in progress.watch(range(5)):
        progress.clear()
        out.write(f"finding {number}\n")
    assert screen(out.getvalue()) == [*(f"finding {number}" for number in range(5)), ""]


def test_it_goes_when_the_run_breaks_off():
    out = io.StringIO()

    def results():
        yield 1
        yield 2
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Progress(out, 3, Clock(1.0)).watch(results()))
    assert "2 of 3 files" in out.getvalue()
    assert screen(out.getvalue()) == [""]


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_a_terminal_sees_it_and_a_pipe_does_not(tmp_path):
    import pty

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("It cost $ 5.\n", encoding="utf-8")
    program = (
        "import sys, calque.desk.progress; calque.desk.progress.PATIENCE = 0;"
        "sys.argv = ['calque', 'check', '--format', 'short', '.']; from calque.__main__ import entry; entry()"
    )
    mine, theirs = pty.openpty()
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    told = os.read(mine, 10_000).decode()
    os.close(mine)
    assert "1 of 2 files" in told
    assert screen(told) == [""]
    assert done.stdout.count(b"\n") == 2
    piped = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (piped.stdout, piped.stderr) == (done.stdout, b"")
