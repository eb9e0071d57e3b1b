"""What the local page asks: a draft in, its marks, findings and repairs out. Nothing is kept between two questions."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from calque.diagnostic import Diagnostic
from calque.document import Document
from calque.errors import UnreadableFile
from calque.finding import Safety
from calque.page import Note, notes, render
from calque.page.marks import Spot, pieces
from calque.readers.decode import decode
from calque.repair.fix import compatible
from calque.runs.runner import Runner
from calque.serve.lines import folded, woven
from calque.serve.units import Units
from calque.span import Span

#: What a draft is called that was typed or pasted.
UNNAMED = "draft.txt"
#: The longest draft that a page can hold and be written in, in code points: some eighty thousand words.
LONGEST = 500_000


class Asked(NamedTuple):
    """A question of the page: the draft's name, its text or its bytes, and the findings to repair."""

    name: str = UNNAMED
    text: str = ""
    data: bytes = b""
    numbers: tuple[int, ...] = ()


def asked(body: object) -> Asked:
    """The question that a decoded JSON body puts. Raises UnreadableFile where it is none."""
    if not isinstance(body, dict):
        raise UnreadableFile("the page sent something else than a question; load it anew")
    name, text, data, numbers = (body.get(key) for key in Asked._fields)
    try:
        decoded = b64decode(data, validate=True) if isinstance(data, str) else b""
    except NotBase64:
        raise UnreadableFile("the page sent a damaged file; load it anew") from None
    return Asked(
        _name(name) if isinstance(name, str) else UNNAMED,
        # Half a surrogate pair, which a browser may hold, is no character of any file.
        text.encode("utf-8", "replace").decode() if isinstance(text, str) else "",
        decoded,
        tuple(n for n in numbers if isinstance(n, int)) if isinstance(numbers, list) else (),
    )


def _name(given: str) -> str:
    """The last part of a name, whatever it came with: no question reaches a file of this machine."""
    return PurePath(given.replace("\\", "/")).name.strip() or UNNAMED


def check(runner: Runner, question: Asked) -> dict[str, object]:
    """The marks and findings of a text, which counts as a file of that name in UTF-8. Raises CalqueError."""
    document, told = _judged(runner, question.name, question.text.encode())
    return answer(runner, document, told)


def open_file(runner: Runner, question: Asked) -> dict[str, object]:
    """A file as the page shows it: its text and whether that can be typed in, with marks and findings. Raises CalqueError."""
    document, told = _judged(runner, question.name, question.data)
    if document.origin.is_copied:
        text = document.origin.text
        return {"name": question.name, "text": text, "typed": False, **answer(runner, document, told)}
    text = folded(document.origin.text)
    return {"name": question.name, "text": text, "typed": True, **check(runner, question._replace(text=text))}


def repair(runner: Runner, question: Asked) -> dict[str, object]:
    """A file that cannot be typed in, after the repairs of the numbered findings, as `open_file` shows it. Raises CalqueError."""
    document, told = _judged(runner, question.name, question.data)
    wanted = [d.fix for n, d in enumerate(told, 1) if n in question.numbers and d.fix]
    edits = [edit for fix in compatible(wanted) for edit in fix.edits]
    data = document.origin.apply(edits) if edits else question.data
    return {"data": b64encode(data).decode(), **open_file(runner, question._replace(data=data))}


def save(runner: Runner, question: Asked) -> bytes:
    """The bytes of a file whose text was changed to `text`: what was not touched stays as it was. Raises CalqueError."""
    if not question.data:
        return question.text.encode()
    encoding = runner.encoding(runner.plan(question.name))
    return woven(decode(question.name, question.data, encoding), question.text)


def _judged(runner: Runner, name: str, data: bytes) -> tuple[Document, list[Diagnostic]]:
    plan = runner.plan(name)
    document = runner.document(plan, name, data)
    if len(document.origin.text) > LONGEST:
        raise UnreadableFile(
            f"{name}: {len(document.origin.text):,} characters are too many for this page; calque check takes them"
        )
    told, _ = runner.judge(plan, document, name)
    runner.require()
    return document, sorted(told, key=lambda diagnostic: diagnostic.order)


def answer(runner: Runner, document: Document, told: Sequence[Diagnostic]) -> dict[str, object]:
    """What the page draws; offsets are UTF-16 units of the file's text, as browsers count."""
    text = document.origin.text
    listed = notes(document, told, {listing.code: listing for listing in runner.index.listings})
    spots = [Spot(note.number, Span(note.told.place.start, note.told.place.end)) for note in listed]
    units = Units(text)
    safe = {
        note.number: note.told.fix for note in listed if note.told.fix and note.told.fix.safety is Safety.SAFE
    }
    together = compatible(safe.values())
    return {
        "under": render("under.html", pieces=pieces(text, Span(0, len(text)), spots), notes=listed),
        "notes": render("cards.html", notes=listed),
        "spots": [[spot.number, *map(units.at, spot.span)] for spot in spots],
        "fixes": {note.number: _edits(note, units) for note in listed if note.told.fix},
        "safe": [number for number, fix in safe.items() if fix in together],
    }


def _edits(note: Note, units: Units) -> list[list[object]]:
    fix = note.told.fix
    return [[units.at(span.start), units.at(span.end), text] for span, text in fix.edits] if fix else []
