"""The report to look at: one page that holds everything, with the drafts, their marks and the findings beside them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from calque import __version__
from calque.diagnostic import Silenced
from calque.document import Document
from calque.finding import Safety, Severity
from calque.page import Note, notes, part, render
from calque.page.explained import explained
from calque.page.marks import Spot, rows
from calque.report import Report
from calque.report.full import count
from calque.report.short import MEANS
from calque.runs.batch import Tally
from calque.span import Span


class Draft(NamedTuple):
    """A file with findings as a part of the page; `key` begins the identifiers in it."""

    key: str
    path: str
    number: int
    html: Markup


def lines(report: Report) -> Iterator[str]:
    """The page, whole: what stands at its head is only known at the end."""
    listings = {listing.code: listing for listing in report.listings}
    drafts: list[Draft] = []
    clean: list[str] = []
    codes: set[str] = set()
    for file in report.files:
        if not file.diagnostics and not (report.suppressed and file.silenced):
            clean.append(file.path)
            continue
        document = report.read(file)
        told = notes(document, file.diagnostics, listings)
        silenced = file.silenced if report.suppressed else ()
        drafts.append(_draft(f"d{len(drafts) + 1}", file.path, document, told, silenced))
        codes.update(note.told.code for note in told)
    yield render(
        "report.html",
        title=_title(report, drafts),
        remarks=list(_remarks(report.tally)),
        troubles=[trouble.message for trouble in report.tally.complaints],
        drafts=drafts,
        clean=clean,
        severities=[
            severity for severity in sorted(Severity, reverse=True) if report.tally.severities[severity]
        ],
        rules=explained(codes, listings),
        style=part("page.css", "report.css"),
        script=part("page.js", "report.js"),
        version=__version__,
    )


def _draft(
    key: str, path: str, document: Document, told: Sequence[Note], silenced: Sequence[Silenced]
) -> Draft:
    spots = [Spot(note.number, Span(note.told.place.start, note.told.place.end)) for note in told]
    html = render(
        "draft.html",
        key=key,
        path=path,
        rows=list(rows(document, spots)),
        notes=told,
        silenced=[(entry.diagnostic, entry.reason or MEANS[entry.by]) for entry in silenced],
    )
    return Draft(key, path, len(told), Markup(html))


def _title(report: Report, drafts: Sequence[Draft]) -> str:
    found = sum(draft.number for draft in drafts)
    if found:
        return f"{count(found, 'finding')} in {count(report.tally.flagged, 'draft')}"
    if not report.tally.files:
        return "no draft was checked"
    return f"no finding in {count(report.tally.files, 'draft')}"


def _remarks(tally: Tally) -> Iterator[str]:
    """What else there is to know of the run, in sentences."""
    safe, unsafe = tally.fixable[Safety.SAFE], tally.fixable[Safety.UNSAFE]
    if safe:
        yield f"{count(safe, 'safe repair')}."
    if unsafe:
        yield f"{count(unsafe, 'repair')} to check."
    if tally.suppressed:
        yield f"{tally.suppressed} suppressed."
    if tally.fixed:
        yield f"{count(tally.fixed, 'place')} repaired before."
