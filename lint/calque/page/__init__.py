"""What the report page and the local page share: marks in a text, the findings beside it, style and keys.

Nothing here is loaded before a page is asked for.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from calque.diagnostic import Diagnostic
from calque.document import Document
from calque.finding import Safety, Severity
from calque.packs.listing import Listing
from calque.page.changes import Change, changes, excerpt
from calque.page.prose import prose, repair
from calque.page.shown import shown
from calque.report.advice import advice
from calque.select import is_guest
from calque.span import Span

#: Where the templates, the style and the scripts lie.
FOLDER = Path(__file__).parent


#: What the safety of a fix means to somebody who reads: its name, and what to do about it.
SAFETIES = {
    Safety.SAFE: ("safe repair", "It cannot change what the author meant."),
    Safety.UNSAFE: ("repair to check", "It is usually right; read the sentence afterwards."),
    Safety.SHOWN: ("suggestion", "It is an idea; nothing applies it by itself."),
}


class Note(NamedTuple):
    """A finding as a page tells it; `family` is in words, `explained` says whether there is a rule.

    `changes` are its repair, or its words where there is none.
    """

    number: int
    told: Diagnostic
    family: str
    changes: Sequence[Change]
    advice: str | None
    explained: bool


def notes(
    document: Document, diagnostics: Iterable[Diagnostic], listings: Mapping[str, Listing]
) -> list[Note]:
    """The findings in a document, numbered from 1 by place."""
    ordered = sorted(diagnostics, key=lambda told: told.order)
    return [_note(number, told, document, listings) for number, told in enumerate(ordered, 1)]


def _note(number: int, told: Diagnostic, document: Document, listings: Mapping[str, Listing]) -> Note:
    return Note(
        number,
        told,
        family(told.code, listings),
        _changes(told, document),
        advice(told),
        told.code in listings or is_guest(told.code),
    )


def _changes(told: Diagnostic, document: Document) -> list[Change]:
    """What a repair does, or the flagged words; in the file's own text where they are no prose."""
    place = Span(told.place.start, told.place.end)
    if told.fix is None:
        span = prose(document, place)
        return excerpt(document.text, span) if span else excerpt(document.origin.text, place)
    fix = repair(document, told.fix)
    return changes(document.text, fix) if fix else changes(document.origin.text, told.fix)


def family(code: str, listings: Mapping[str, Listing]) -> str:
    """The family of a code in words."""
    if code in listings:
        return listings[code].family.replace("_", " ")
    return "LanguageTool" if is_guest(code) else "calque itself"


def render(template: str, **values: object) -> str:
    """A page or a part of one from the values it names."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    environment.globals.update(digest=digest, worst=worst, safeties=SAFETIES)
    return environment


def worst(numbers: Sequence[int], notes: Sequence[Note]) -> Severity:
    """The severity in which a mark of several findings is drawn; `notes` are numbered from 1."""
    return max(notes[number - 1].told.severity for number in numbers)


@cache
def part(*names: str) -> str:
    """The style or script made of some files of this folder, in the order of their names here."""
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)


def digest(content: str) -> str:
    """The source expression that allows an inline style or script of exactly this content, and no other."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
