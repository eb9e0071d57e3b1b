"""The table that GitHub shows as the summary of a step, in Markdown."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from calque.diagnostic import Diagnostic
from calque.errors import UnreadableFile
from calque.report.advice import advice
from calque.report.cells import blanks, head, tail, visible
from calque.report.full import count, summary
from calque.report.place import relative
from calque.runs.batch import Tally
from calque.runs.checked import Trouble

#: GitHub drops a summary of more than 1 MiB; this many bytes leave room for other programs of the step.
MOST = 900_000
#: The terminal cells that a row has for the flagged words, and for the words on either side.
ROOM = 40
#: All that Markdown or HTML could take for markup, or for an address.
MARKS = re.compile(r"[!-/:-@\[-`{-~]")


def append(file: str, diagnostics: Sequence[Diagnostic], tally: Tally) -> None:
    """Add the table to a file, which other programs of the step have perhaps begun. Raises UnreadableFile."""
    try:
        with Path(file).open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as there:
            there.writelines(f"{line}\n" for line in table(diagnostics, tally))
    except OSError as error:
        raise UnreadableFile(
            f"{file}: the summary of the step cannot be written: {error.strerror}; unset GITHUB_STEP_SUMMARY"
        ) from error


def table(diagnostics: Sequence[Diagnostic], tally: Tally) -> Iterator[str]:
    """A heading, a line of counts, and a row for what could not be checked and for each finding, as many as GitHub takes."""
    yield "### calque\n"
    yield next(summary(tally), f"Nothing found in {count(tally.files, 'file')}.") + "\n"
    number = len(tally.complaints) + len(diagnostics)
    if not number:
        return
    yield "| | place | what to do | the words |\n|---|---|---|---|"
    size = 0
    for row in chain(map(_unchecked, tally.complaints), map(_row, diagnostics)):
        size += len(row.encode("utf-8", "backslashreplace")) + 1
        if size > MOST:
            yield f"\n{count(number, 'more row')} had no room here."
            return
        yield row
        number -= 1


def _unchecked(trouble: Trouble) -> str:
    place = literal(relative(trouble.path)) if trouble.path else ""
    return f"| not checked | {place} | {literal(trouble.message)} | |"


def _row(diagnostic: Diagnostic) -> str:
    place = f"{literal(relative(diagnostic.path))}:{diagnostic.place.line}:{diagnostic.place.column}"
    repair = advice(diagnostic)
    todo = literal(diagnostic.message) + (f"<br>{literal(repair)}" if repair else "")
    return f"| {diagnostic.severity} | {place} | {todo} ({diagnostic.code}) | {_words(diagnostic)} |"


def _words(diagnostic: Diagnostic) -> str:
    text, start, end, *_ = diagnostic.excerpt
    left, middle, right = visible(text[:start]), visible(text[start:end]), visible(text[end:])
    flagged = head(middle, ROOM) if middle.strip() else blanks(middle)
    return f"{literal(tail(left, ROOM))}<b>{literal(flagged)}</b>{literal(head(right, ROOM))}"


def literal(text: str) -> str:
    """A text of which Markdown takes nothing for markup."""
    return MARKS.sub(lambda mark: f"&#{ord(mark.group())};", visible(text))
