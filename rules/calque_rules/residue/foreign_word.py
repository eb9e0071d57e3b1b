"""A word of another language in Latin letters was left in the English.

An engine that does not know a form, or takes it for a name, copies it: `He trained als a nurse`.
A capital letter would make it a name, so only words in lower case, and a few that begin a sentence, count (a name that lost its capital is among them): common words of some languages of Europe,
words with letters that English has not, and long words with an ending that English has not.
Borrowed words (`café`, `née`), particles of names, titles inside quotation marks and glosses in brackets are left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from calque import Document, Finding, Rule, Severity, Span, expression
from calque_rules.residue._foreign import BORROWED, ENDINGS, LANGUAGE, OPENERS
from calque_rules.residue._gloss import explained, in_address

_LISTED = frozenset(LANGUAGE) | OPENERS
# Macrons are left out: they belong to transliterations such as `dohyō`.
_ACCENTED = expression("[à-öø-ÿăąćĉċčďđĕėęěĝğġģĥħĩĭįĵķĺļľłńņňŋŏőœŕŗřśŝşšţťŧŭůűųŵŷźżž]")
# A name goes on around a foreign word: `Gazzetta dello Sport`, `České dráhy`.
_BEFORE = expression(r"[^\W\d_a-z]\w*+[ -]\Z")
_AFTER = expression(r"[ -][A-ZÀ-ÖØ-Þ]")
#: A capital may begin a title; English articles, pronouns and the like go on after a word that begins a sentence.
_GOES_ON = expression(
    r",[ ]|[ ](?:the|a|an|this|these|that|those|he|she|it|they|we|you|there|his|her|its|their|our|some|many|most|all|no|not|in|on|at|for|more|nobody|nothing|everyone|everything|people|experts|residents|police)\b"
)
_ENDED = ("", ".", "!", "?", ":", "\n")
_OPENED = expression(r"(?:[“«„]|(?<!\w)[\"'‘])[^“”\"«»„]*\Z")
_CLOSED = expression(r"[^“”\"«»„\n]{0,60}[”\"»“]|[^“”\"'‘’\n]{0,40}['’](?!\w)")
#: How long a title in quotation marks may be on either side, and a word before a name (code points).
_TITLE, _WORD = 60, 40


def left(document: Document) -> Iterable[Finding]:
    """Every run of such words."""
    suspects = _suspects(document)
    # Most texts hold none.
    return _runs(document, suspects) if suspects else ()


def _runs(document: Document, suspects: set[int]) -> Iterator[Finding]:
    run: list[int] = []
    for number in (*sorted(suspects), -1):
        if run and number != run[-1] + 1:
            span = _span(document, run)
            if not _meant(document, span):
                yield Finding(span, {"words": _short(document[span])})
            run = []
        run.append(number)


def _suspects(document: Document) -> set[int]:
    """The numbers of all words that look foreign by themselves."""
    forms, texts = document.forms, document.words.texts
    listed = _LISTED & forms
    if not document.text.isascii() and _ACCENTED.search(document.text):
        listed |= {form for form in forms if not form.isascii() and _ACCENTED.search(form) and form.islower()}
    found = {number for number, word in enumerate(texts) if word in listed} if listed else set()
    found.update(bisect_right(document.words.starts, at) - 1 for at in _endings(document.text))
    return found and {number for number in found if _is_foreign(document, number)}


def _is_foreign(document: Document, number: int) -> bool:
    """Whether a word is none that English has borrowed and, where it has a capital, begins a sentence that goes on in English."""
    word = document.words.texts[number]
    if word in OPENERS:
        start = document.words.starts[number]
        before = document.text[max(0, start - 3) : start].rstrip(' "“‘(')
        return before[-1:] in _ENDED and _GOES_ON.match(document.text, start + len(word)) is not None
    return word.islower() and not _borrowed(word)


def _endings(text: str) -> list[int]:
    """Where a long word has an ending that English has not (code points)."""
    found = _automaton().find_matches_as_indexes(text, overlapping=True)
    return [
        start
        for _, start, end in found
        if not text[end : end + 1].isalpha() and text[max(0, end - 7) : start].isalpha()
    ]


@cache
def _automaton() -> AhoCorasick:
    """All endings at once: a search for one after the other takes three times as long."""
    return AhoCorasick(ENDINGS, store_patterns=False)


def _borrowed(word: str) -> bool:
    return word in BORROWED or any(part in BORROWED for part in re.split("['’-]", word) if not part.isascii())


def _span(document: Document, run: list[int]) -> Span:
    texts, starts = document.words.texts, document.words.starts
    return Span(starts[run[0]], starts[run[-1]] + len(texts[run[-1]]))


def _meant(document: Document, span: Span) -> bool:
    """Whether the words are a name, a title, a gloss or an address, or stand in no prose."""
    text = document.text
    if document.prose_at(span.start) is None or explained(text, span) or in_address(text, span):
        return True
    before, after = _BEFORE.search(text, max(0, span.start - _WORD), span.start), _AFTER.match(text, span.end)
    if before and (after or not before[0].isascii()):
        return True
    return bool(
        _OPENED.search(text[max(0, span.start - _TITLE) : span.start]) and _CLOSED.match(text, span.end)
    )


def _short(words: str) -> str:
    return words if len(words) <= 24 else words[:23] + "…"


RULE = Rule(
    code="RES106",
    summary="word of another language left in the English",
    message="translate '{words}', or give a name its capital",
    severity=Severity.ERROR,
    mqm="accuracy/untranslated",
    find=left,
    bad={
        "She trained ⟦als⟧ a nurse in Bremen.": None,
        "The price of bread rose ⟦también⟧ in April.": None,
        "⟦Dennoch⟧, Spanish is spoken there.": None,
        "⟦Selon⟧ the union, one farm in five could close.": None,
        "The grave was empty. ⟦Jedoch⟧ nobody was told.": None,
        "Some ⟦cinco⟧ people were hurt in the fire.": None,
        "The mayor ⟦powiedział że⟧ the bridge is safe.": None,
        "The firm moved ⟦velocemente⟧ to the coast.": None,
        "Floods hit the ⟦städtischen⟧ clinic.": None,
    },
    good=(
        "The café on the quay was run by a fiancée of his.",
        "Mientras was a band, and in Secondo the wine is good.",
        "Selon Dupont and Depuis are bands; Aber Wrac'h is a port.",
        "The film “Jules und Jim” opens the week.",
        "The newspaper Gazzetta dello Sport and the railway České dráhy agreed.",
        "Charles de Gaulle met Ursula von der Leyen in La Paz.",
        "The coup d'état of 1973, the raison d'être and the tête-à-tête are history.",
        "The dish, bacalhau com natas (salt cod, também called by other names), is old.",
        "He can pour a die of tin, and most of it is gut.",
        "A ticket for the ferry costs 6 zł.",
    ),
)
