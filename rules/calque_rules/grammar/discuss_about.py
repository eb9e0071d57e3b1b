"""A verb that takes an object has a preposition in between.

"Discuss about", "emphasize on", "despite of" and "comprise of" follow the verb of another language.
Delete the preposition.
"Is comprised of", "an emphasis on" and "discussed about 20 plans", where "about" means "roughly", are left alone,
so are a time or an occasion ("emphasized on Monday that ...") and an object that stands before ("what he mentioned about the plan").
"""

import re

from calque import PROSE, Document, Kind, Rule, Severity, expression, pattern, safe

_TABLE = {
    "of": "despite comprise comprises comprising lacks lacked",
    "about": """discuss discusses discussed discussing mentions mentioned mentioning describe describes described describing
        consider considers considering""",
    "on": "emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising",
    "for": "await awaits awaited awaiting requested demanded",
    "to": """resemble resembles resembled resembling affect affects affecting approached thanked visited contacted obey
        obeys obeyed obeying""",
}
PAIRS = frozenset((verb, extra) for extra, row in _TABLE.items() for verb in row.split())
_VERBS = "|".join(sorted(verb for verb, _ in PAIRS))

_ROUGHLY = expression(
    r"\s(?:\d|half|an?\s|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens|hundreds)"
)
_BE = expression(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?\Z")
# A time, a place or an occasion, not what is emphasized.
_OCCASION = expression(
    r"\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|May\b|\d"
    r"|the\s(?:\d|same|side|eve\b|phone|telephone|radio|air\b|occasion|floor|previous)|behalf|television|TV|radio|social|state"
    r"|Twitter|Telegram|Facebook|X\b|(?:[a-z]+\s){0,4}?occasions?|his\s[a-z]+\spage)"
)
# What the verb is about has been said: `what he mentioned about the plan`, `nothing was mentioned about it`.
_OBJECT = expression(
    r"\b(?:what|whatever|which|that|all|things?|everything|anything|nothing|something|much|little|(?:is|are|was|were|be|been|being)(?:\s\w+)?)"
    r"\b[^,.;:!?]{0,30}\Z",
    re.IGNORECASE,
)


#: A participle as well: behind one of these words it is a verb with a subject.
_HAVE = expression(r"\b(?:have|has|had|he|she|they|we|who)\s(?:also\s|not\s|already\s)?\Z", re.IGNORECASE)
#: What is asked for, and not for how long, for the first time or for whom.
_ASKED = expression(
    r"\s(?:an?\s(?!long|while|year|decade|month|week|day|moment|time|second|third)"
    r"|the\s(?!first|second|third|last|past|next|sake|benefit|time)"
    r"|more|help|aid|permission|asylum|information|assistance|support|money|compensation)\b",
)
#: "Affects to" goes on with what is affected, and not with a verb.
_NOUN = expression(
    r"\s(?:the(?!\s(?:letter|extent|degree|point|same)\b)|an?|his|her|its|their|our|all|many|most|this|these|those)\b"
)


def transitive(document: Document, found: re.Match[str]) -> bool:
    """Whether the preposition is one, and the verb active."""
    if (found["verb"].lower(), found["extra"]) not in PAIRS:
        return False
    if found["extra"] == "for":
        return _subject(document, found)
    if found["verb"].lower().startswith(("consider", "describe", "describing")) and not _NOUN.match(
        document.text, found.end()
    ):
        return False
    if found["extra"] == "to" and not found["verb"].lower().startswith("resembl"):
        return bool(_NOUN.match(document.text, found.end())) and not _passive(document, found)
    if found["extra"] == "about":
        if not found["verb"].lower().startswith("discuss") and _OBJECT.search(
            document.text, max(0, found.start() - 40), found.start()
        ):
            return False
        return not (_ROUGHLY.match(document.text, found.end()) or _passive(document, found))
    if found["extra"] == "on" and _OCCASION.match(document.text, found.end()):
        return False
    return not _passive(document, found)


def _subject(document: Document, found: re.Match[str]) -> bool:
    """Whether a word that may be a participle is a verb here; "await" is never anything else."""
    if found["verb"].lower().startswith("await"):
        return True
    before = _HAVE.search(document.text, max(0, found.start() - 20), found.start())
    return bool(before and _ASKED.match(document.text, found.end()))


def _passive(document: Document, found: re.Match[str]) -> bool:
    return found["verb"].endswith("ed") and bool(
        _BE.search(document.text, max(0, found.start() - 20), found.start())
    )


RULE = Rule(
    code="GRA115",
    summary="preposition behind a verb that takes an object",
    message="delete '{extra}' behind '{verb}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"(?<![\w’'-])(?P<verb>{_VERBS})[ \n](?P<extra>{'|'.join(_TABLE)})(?=[ \n][\w“\"])",
        flags=re.IGNORECASE,
        fix=safe("{verb}"),
        when=transitive,
        blocks=PROSE | {Kind.HEADING},
    ),
    wake=frozenset(f"{verb} {extra} " for verb, extra in PAIRS),
    bad={
        "The two mayors ⟦discussed about⟧ the new ferry.": "The two mayors discussed the new ferry.",
        "⟦Despite of⟧ the rain, all came to the fair.": "Despite the rain, all came to the fair.",
        "He set up a committee ⟦comprising of⟧ nurses and teachers.": "He set up a committee comprising nurses and teachers.",
        "The unions have ⟦requested for⟧ a meeting.": "The unions have requested a meeting.",
        "The club ⟦lacks of⟧ money.": "The club lacks money.",
        "The flood ⟦affects to⟧ the whole valley.": "The flood affects the whole valley.",
        "The envoy ⟦emphasized on⟧ the need for patience.": "The envoy emphasized the need for patience.",
    },
    good=(
        "The two mayors discussed about 20 plans in one night.",
        "The committee is comprised of nurses and teachers.",
        "The school puts an emphasis on reading.",
        "Talks about the ferry went on in spite of the rain.",
        "The envoy emphasized on Monday that the talks had failed.",
        "Nothing was discussed about the ferry, and nobody repeated what she mentioned about the mill.",
        "The papers requested for the trial were late, and they did not respond to request for comment.",
        "They have demanded for years, and he requested for the first time, what she considered about right.",
        "The crew obeyed to the letter, and rain and wind affect to the same degree all who sail.",
        "She affected to read while she was thanked to her face.",
        "They had demand for a night ferry in the valley.",
        "They had much to discuss that day, about the ferry above all.",
    ),
)
