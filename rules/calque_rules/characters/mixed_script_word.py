"""A Cyrillic or Greek letter stands in a Latin word.

Some letters of these scripts look the same as Latin ones, and a writer who changes keyboards, or an engine that copies half a word, leaves them inside.
The word then escapes every search, and a reader's screen may show it in two fonts.
A single such letter by itself (`+15 °С`) counts, too.
Symbols of science (`μm`, `Δt`, `β-carotene`) do not look Latin and are left alone; whole foreign words are another rule's.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression, literals
from calque_rules.characters._lookalikes import LATIN

_LETTER = expression("[\u0370-\u03ff\u0400-\u052f]")
_AROUND = expression(r"[^\W\d_]++")
_NEIGHBOUR = expression(
    "[\u0370-\u03ff\u0400-\u052f][^\\w]{0,3}+\\Z|\\A[^\\w]{0,3}+[\u0370-\u03ff\u0400-\u052f]"
)
_REACH = 60


def mixed(document: Document) -> Iterator[Finding]:
    """Every word that has both Latin letters and letters that look Latin, and every lone letter of the second kind."""
    text, done = document.text, 0
    for letter in _LETTER.finditer(text):
        if letter.start() < done:
            continue
        start = letter.start()
        while start > max(done, letter.start() - _REACH) and text[start - 1].isalpha():
            start -= 1
        match = _AROUND.match(text, start)
        done = match.end() if match else letter.end()
        span = Span(start, done)
        if document.block_at(start) is not None and _wrong(text, span):
            yield _finding(text[start:done], span)


def _wrong(text: str, span: Span) -> bool:
    word = text[span.start : span.end]
    foreign = _LETTER.findall(word)
    greek = any(letter < "\u0400" for letter in foreign)
    if len(foreign) < len(word):
        return not greek or all(letter in LATIN for letter in foreign)
    before, after = text[max(0, span.start - 5) : span.start], text[span.end : span.end + 5]
    nearby = _NEIGHBOUR.search(before) or _NEIGHBOUR.search(after)
    return len(word) == 1 and word in LATIN and not nearby and (not greek or _beside_digit(before, after))


def _beside_digit(before: str, after: str) -> bool:
    return before[-1:].isdigit() or after[:1].isdigit()


def _finding(word: str, span: Span) -> Finding:
    latin = "".join(LATIN.get(letter, letter) for letter in word)
    fix = None if _LETTER.search(latin) else Fix.of(span, latin, Safety.UNSAFE)
    return Finding(span, {"word": word}, fix)


RULE = Rule(
    code="CHR108",
    summary="Cyrillic or Greek letter in a Latin word",
    message="write '{word}' in Latin letters only",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/character-encoding",
    explains=("RES102", "RES103"),
    wake=literals(_LETTER.pattern),
    find=mixed,
    bad={
        "Governor ⟦Рetrenko⟧ opened the bridge.": "Governor Petrenko opened the bridge.",
        "The ⟦Kremlіn⟧ did not comment.": "The Kremlin did not comment.",
        "It will be 15 °⟦С⟧ in the capital.": "It will be 15 °C in the capital.",
        "Editor ⟦Petroвa⟧ resigned on Monday.": None,
    },
    good=(
        "Governor Petrenko opened the bridge.",
        "The particles are 3 μm wide, and Δt is small.",
        "Carrots hold β-carotene and α-carotene.",
        "The party (Наш дом) won no seat.",
    ),
)
