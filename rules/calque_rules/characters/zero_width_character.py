"""A character without width stands in Latin text.

Web pages put zero-width spaces, joiners and soft hyphens into long words, and an engine passes them on.
Nobody sees them, but the word is no longer found by a search, a spelling checker or the next engine.
Scripts that need them (Arabic, the scripts of India, Thai, Khmer) and joined emoji are left alone.
"""

import re

from calque import ANY, Rule, Severity, pattern, safe

_NEEDS = r"\u0600-\u08ff\u0900-\u1fff\u3040-\u9fff\ufe0f\U0001f000-\U0001faff\u2600-\u27bf"

RULE = Rule(
    code="CHR105",
    summary="character without width in Latin text",
    message="delete the invisible character {codes}",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/character-encoding",
    find=pattern(
        rf"[\u200b-\u200d\u2060\u00ad\u180e]{{1,200}}+ (?<![{_NEEDS}].) (?![{_NEEDS}])",
        fix=safe(""),
        flags=re.VERBOSE,
        blocks=ANY,
        across=True,
        slots=lambda match: {"codes": f"U+{ord(match[0][0]):04X}"},
    ),
    bad={
        "The summit in Bei⟦\u200b⟧jing ended.": "The summit in Beijing ended.",
        "Govern⟦\u00ad⟧ment debt rose again.": "Government debt rose again.",
        "Analysts⟦\u200d⟧ expect a slower year.": "Analysts expect a slower year.",
    },
    good=(
        "The summit in Beijing ended.",
        "The post showed a \U0001f468\u200d\U0001f469\u200d\U0001f466 and nothing else.",
        "The sign read “می\u200cخواهم”, or “I want”.",
    ),
)
