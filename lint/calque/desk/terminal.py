"""The terminal of `calque check --fix -i`: keys and lines in, findings out."""

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from calque import report
from calque.desk.interactive import Session, Talk
from calque.errors import BadConfig
from calque.repair.copies import Copies
from calque.report.style import COLOUR, PLAIN
from calque.runs.batch import Tally
from calque.runs.runner import Runner

if TYPE_CHECKING:
    from calque.desk.wishes import Wishes


def sit(
    runner: Runner, wishes: "Wishes", paths: Iterable[str], tally: Tally, complain: Callable[[str], None]
) -> None:
    """Go through the findings of drafts with the person at the terminal.

    Raises BadConfig without `--fix` or a terminal, KeyboardInterrupt on Ctrl-C: the draft of that moment is left as it was.
    """
    if not wishes.fix or wishes.diff or (wishes.output or wishes.annotate) is not None:
        raise BadConfig("-i goes through repairs: give it with --fix, and without --diff and --output")
    if wishes.form != "full" or wishes.statistics:
        raise BadConfig("-i shows one finding after the other: give it without --format and --statistics")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadConfig("-i asks what to do: run it in a terminal, without a pipe")
    colour = wishes.color == "always" or (wishes.color == "auto" and not os.environ.get("NO_COLOR"))
    talk = Talk(click.echo, Keys().one_of, _line, COLOUR if colour else PLAIN, report.columns)
    Session(runner, tally, complain, talk, Copies(wishes.into, in_place=wishes.in_place)).run(paths)


class Keys:
    """The keys that are pressed, one at a time even where several were pressed ahead."""

    def __init__(self) -> None:
        self._ahead: list[str] = []

    def one_of(self, question: str, keys: str) -> str:
        """Ask until one of the keys is pressed; others are not heard. The end of the input is `q`."""
        click.echo(question, nl=False)
        while (key := self._next()) not in keys:
            pass
        click.echo(key)
        return key

    def _next(self) -> str:
        while not self._ahead:
            try:
                # An arrow or another key of several characters begins with an escape, and means nothing here.
                self._ahead = [*click.getchar().partition("\x1b")[0].lower()]
            except EOFError:
                self._ahead = ["q"]
            except KeyboardInterrupt:
                click.echo()
                raise
        return self._ahead.pop(0)


def _line(question: str) -> str | None:
    """A line that is typed; None at the end of the input."""
    try:
        return input(question)
    except EOFError:
        click.echo()
        return None
    except KeyboardInterrupt:
        click.echo()
        raise
