"""A byte-order mark stands inside the text.

U+FEFF belongs at the very beginning of a file, where it tells the encoding.
Drafts that were put together from several files carry one at each seam, and it glues words to it that a search no longer finds.
The mark at the beginning of the file is left alone.
"""

from calque import ANY, Rule, Severity, pattern, safe

RULE = Rule(
    code="CHR104",
    summary="byte-order mark inside the text",
    message="delete the byte-order mark",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/character-encoding",
    find=pattern("\ufeff{1,200}+", fix=safe(""), blocks=ANY, across=True),
    bad={
        "Talks ended. ⟦\ufeff⟧The delegation left at noon.": "Talks ended. The delegation left at noon.",
        "The harbour⟦\ufeff⟧ is closed.": "The harbour is closed.",
    },
    good=(
        "\ufeffTalks ended early.",
        "Talks ended. The delegation left at noon.",
        "The letters FEFF stand for the mark.",
    ),
)
