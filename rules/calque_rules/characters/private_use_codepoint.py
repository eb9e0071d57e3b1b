"""A character that only one font knows.

Bullets and icons of word processors and content systems sit in Unicode's area for private use.
Elsewhere they show as an empty box or as another sign, and nobody can tell from the code what was meant.
The apple that Apple's fonts keep there is left alone.
"""

from calque import ANY, Rule, Severity, Stage, pattern

RULE = Rule(
    code="CHR107",
    summary="character of a private font",
    message="replace {codes}, which only one font knows",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/character-encoding",
    find=pattern(
        "[\ue000-\uf8fe]{1,200}+",
        blocks=ANY,
        across=True,
        slots=lambda match: {"codes": f"U+{ord(match[0][0]):04X}"},
    ),
    bad={
        "⟦\uf0b7⟧ Tickets go on sale on Monday.": None,
        "Share this story ⟦\ue80c⟧ with friends.": None,
    },
    good=(
        "• Tickets go on sale on Monday.",
        "The firm’s sign is \uf8ff on its own phones.",
        "Tell this story to your friends.",
    ),
)
