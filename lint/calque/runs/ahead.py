"""Files read ahead of their checks, so that what an engine beside the rules is asked about goes to it in one go."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from calque.errors import CalqueError
from calque.languagetool.engine import Engine
from calque.runs.pending import Pending
from calque.runs.runner import Runner

if TYPE_CHECKING:
    from calque.document import Document

#: Files that are read ahead, so that their paragraphs go to the server together.
AHEAD = 64


def ahead(engine: Engine, runner: Runner, tasks: Iterable[Pending]) -> Iterator[Pending]:
    """The files to check; before some of them are yielded, what they need has been asked of the server in one go."""
    rest = iter(tasks)
    while some := list(islice(rest, AHEAD)):
        engine.load(_drafts(runner, some))
        yield from some


def _drafts(runner: Runner, tasks: Iterable[Pending]) -> Iterator[tuple["Document", frozenset[str]]]:
    for task in tasks:
        try:
            document = runner.document(task.plan, task.path, task.data)
        except CalqueError:
            # The check itself says what is wrong with the file.
            continue
        yield document, task.plan.beside.codes if task.plan.beside is not None else frozenset()
