"""A comparative or superlative is formed twice.

"More bigger" and "most oldest" come from languages that put one word in front of every adjective.
Delete "more" or "most". "Less higher" can mean two things, so it has no repair.
"More older people", which counts people, and "one more closer look" are left alone.
"""

import re

from calque import PROSE, Document, Kind, Rule, Severity, expression, pattern, safe

_STEMS = """
    bigg small larg high low great easi hard fast slow strong weak old young new long short cheap rich poor deep wid saf
    clean clear bright dark hott cold warm cool heavi light loud quiet happi sadd healthi wealthi busi earli nic fair fin
    smart tall thick thinn tough rough smooth soft sweet calm simpl strict sharp steep full broad narrow ugli pretti clos
    friendli costli deadli tight loos brav wis clever mild ici dirti lazi lucki noisi funni angri dri hungri sunni windi
    tasti riski
""".split()  # fmt: skip
_MORE = (*(f"{stem}er" for stem in _STEMS), "better", "worse")
_MOST = (*(f"{stem}est" for stem in _STEMS), "best", "worst")
_ENDS = expression(
    r"\s(?:than|and|but|or|for|in|to|with|at|on|when|because|if|as|that|now|this|by|before|after|since|until|every|each|here|there)\b"
    r"|[.;:](?:\s|\Z)|,\s"
)
#: Behind a change the word says how something is, and counts nothing: `has become more bigger`.
_BECOME = expression(
    r"\b(?:becom(?:e|es|ing)|became|ge(?:t|ts|tting)|got|gr(?:ow|ows|ew|owing)|seem(?:s|ed)?|feels?|felt|looks?|is|was)\s\Z"
)
_COUNTED = expression(r"\b(?:one|two|three|four|no|any|once|some|many|few|much the)\s\Z", re.IGNORECASE)
_ARTICLE = expression(r"\ban?\s\Z", re.IGNORECASE)


def doubled(document: Document, found: re.Match[str]) -> bool:
    """Whether the first word forms the degree, and does not count what follows."""
    before = document.text[max(0, found.start() - 12) : found.start()]
    if _COUNTED.search(before):
        return False
    after = _ENDS.match(document.text, found.end())
    return bool(after) or found["extra"] == "most" or bool(_ARTICLE.search(before) or _BECOME.search(before))


RULE = Rule(
    code="GRA114",
    summary="comparative or superlative formed twice",
    message="delete '{extra}' before '{adjective}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/word-form",
    find=pattern(
        rf"""
        (?<![\w’'-]) (?: (?P<extra>more|most|less) [ \n] )
        (?P<adjective> (?<=more\s|less\s) (?: {"|".join(_MORE)} ) | (?<=most\s) (?: {"|".join(_MOST)} ) )
        (?![\w’'-])
        """,
        flags=re.VERBOSE,
        fix=safe(lambda found: None if found["extra"] == "less" else found["adjective"]),
        when=doubled,
        blocks=PROSE | {Kind.HEADING},
    ),
    wake=frozenset((*(f"{a} {b}" for a in ("more", "less") for b in _MORE), *(f"most {b}" for b in _MOST))),
    bad={
        "The new ferry is ⟦more bigger⟧ than the old one.": "The new ferry is bigger than the old one.",
        "Prices in the spring were ⟦more higher⟧.": "Prices in the spring were higher.",
        "It is the ⟦most oldest⟧ mill in the valley.": "It is the oldest mill in the valley.",
        "Prices in the spring were ⟦less higher⟧ than in May.": None,
        "The cheese has a ⟦more fuller⟧ taste.": "The cheese has a fuller taste.",
        "The pass must become ⟦more safer⟧ before it opens.": "The pass must become safer before it opens.",
    },
    good=(
        "More older people live in the valley than before.",
        "There are more older people in the valley.",
        "The court took one more closer look at the papers.",
        "The new ferry is bigger and more stable.",
        "The club that scored the most goals won the cup.",
    ),
)
