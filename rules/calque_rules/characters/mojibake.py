"""UTF-8 that was read in another encoding.

Drafts travel through feeds, tables and engines, and one of them takes the bytes of UTF-8 for Windows, Macintosh or Chinese characters:
a curly apostrophe then shows as three characters of rubbish, and an engine translates what stands around it.
The repair reads the bytes again as what they were, as often as the mistake was made.
Only sequences are flagged whose bytes decode, or that no language writes; an accented letter before a quotation mark is left alone.
"""

import re
from collections.abc import Callable, Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.characters._mojibake import SEQUENCES, certain, decoded


def _by_codec(encoding: str) -> Callable[[str], str | None]:
    def undo(shown: str) -> str | None:
        try:
            return shown.encode(encoding).decode("utf-8")
        except UnicodeError:
            return None

    return undo


# Each begins in a narrow class, so that one search over the text is cheap.
_UTF8 = expression(SEQUENCES)
_OTHER: tuple[tuple[str, re.Pattern[str], Callable[[str], str | None]], ...] = (
    ("‚Ä", expression("‚Ä[ôòúùìî¶¢ûü]"), _by_codec("mac_roman")),
    ("√", expression(r"(?:(?<=[a-z])√[^\s\w(]|√[^\s\w(](?=[a-z]))"), _by_codec("mac_roman")),
    ("вЂ", expression("вЂ[^\x00-\x7f]"), _by_codec("cp1251")),
    ("鈥", expression("鈥[^\x00-\x7f]?"), _by_codec("gbk")),
    ("Â", expression(r"(?<=[a-z.,;:!?’”])Â(?=\s)"), lambda _: ""),
    # The last byte of a closing quotation mark has no character in cp1252 and is dropped.
    ("â€", expression(r"(?<=[\w.,!?…)])â€(?=[\s.,;:!?)]|\Z)"), lambda _: "”"),
    ("â€", expression(rf"â€(?![{chr(0x80)}-ÿŒœŠšŸŽžƒˆ˜–-›€™])"), lambda _: None),
    ("ðŸ", expression(r"ðŸ[^\s.,;:!?]{0,4}"), lambda _: None),
)


def misread(document: Document) -> Iterator[Finding]:
    """Every run of misread bytes, in order."""
    text = document.text
    found: list[tuple[Span, str | None]] = []
    for match in _UTF8.finditer(text):
        start, end = match.span()
        better = decoded(match[0])
        if better is not None and certain(match[0], text[start - 1 : start], text[end : end + 1]):
            found.append((Span(start, end), better))
    for sign, wanted, undo in _OTHER:
        if sign in text:
            found += ((Span(*match.span()), undo(match[0])) for match in wanted.finditer(text))
    last = 0
    for span, better in sorted(found, key=lambda one: one[0]):
        if span.start < last:
            continue
        last = span.end
        fix = None if better is None else Fix.of(span, better, Safety.SAFE)
        yield Finding(span, {"shown": text[span.start : span.end]}, fix)


RULE = Rule(
    code="CHR101",
    summary="characters that were read in the wrong encoding",
    message="restore the character that '{shown}' stands for",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/character-encoding",
    explains=("CHR102", "CHR103", "CHR105", "CHR112", "CUR", "PUN", "QUO", "RES", "SEN", "SPC"),
    wake=frozenset(chr(lead).lower() for lead in range(0xC2, 0xF5)) | {"‚ä", "√", "вђ", "鈥"},
    find=misread,
    bad={
        "The ministry raised China⟦â€™⟧s growth target.": "The ministry raised China’s growth target.",
        "The caf⟦Ã©⟧ on the quay reopened in May.": "The café on the quay reopened in May.",
        "It was the bank⟦Ã¢â‚¬â„¢⟧s third warning.": "It was the bank’s third warning.",
        "He named the café “Blume⟦â€⟧.": "He named the café “Blume”.",
        "The bank⟦‚Äô⟧s third warning went unheard.": "The bank’s third warning went unheard.",
        "The bank⟦鈥檚⟧ third warning went unheard.": "The bank’s third warning went unheard.",
    },
    good=(
        "She ran the café’s kitchen for ten years.",
        "The waiter wrote “café…” on the slip.",
        "Lukáš and Matyáš Novák play for Dobříš.",
        "The ÖVP and the FPÖ–led council of Åre disagreed.",
        "The square root is written √2.",
    ),
)
