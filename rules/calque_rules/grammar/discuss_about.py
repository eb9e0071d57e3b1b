"""A verb that takes an object has a preposition in between.

"Discuss about", "emphasize on", "despite of" and "comprise of" follow the verb of another language.
Delete the preposition.
"Is comprised of", "an emphasis on" and "discussed about 20 plans", where "about" means "roughly", are left alone.
"""

import re

from calque import Document, Rule, Severity, pattern, safe

_ROUGHLY = re.compile(
    r"\s(?:\d|half|an?\s|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens|hundreds)"
)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?\Z")


def transitive(document: Document, found: re.Match[str]) -> bool:
    """Whether the preposition is one, and the verb active."""
    if found["extra"] == "about":
        return not _ROUGHLY.match(document.text, found.end())
    return not _BE.search(document.text, max(0, found.start() - 20), found.start())


RULE = Rule(
    code="GRA115",
    summary="preposition behind a verb that takes an object",
    message="delete '{extra}' behind '{verb}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        r"""
        (?<![\w’'-])
        (?P<verb>
            [Dd]espite (?= \s of \b ) | (?:compris (?:es?|ing) ) (?= \s of \b )
          | discuss (?:es|ed|ing)? (?= \s about \b ) | mention (?:s|ed|ing) (?= \s about \b )
          | emphasi[sz] (?:e[ds]?|ing) (?= \s on \b ) | await (?:s|ed|ing)? (?= \s for \b )
          | resembl (?:e[ds]?|ing) (?= \s to \b )
        )
        \s (?P<extra> of | about | on | for | to ) (?= \s [\w“"] )
        """,
        flags=re.VERBOSE,
        fix=safe("{verb}"),
        when=transitive,
    ),
    bad={
        "The two mayors ⟦discussed about⟧ the new ferry.": "The two mayors discussed the new ferry.",
        "⟦Despite of⟧ the rain, all came to the fair.": "Despite the rain, all came to the fair.",
        "He set up a committee ⟦comprising of⟧ nurses and teachers.": "He set up a committee comprising nurses and teachers.",
        "The envoy ⟦emphasized on⟧ the need for patience.": "The envoy emphasized the need for patience.",
    },
    good=(
        "The two mayors discussed about 20 plans in one night.",
        "The committee is comprised of nurses and teachers.",
        "The school puts an emphasis on reading.",
        "Talks about the ferry went on in spite of the rain.",
        "They had much to discuss that day, about the ferry above all.",
    ),
)
