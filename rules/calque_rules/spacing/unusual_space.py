"""A space of foreign or special width between two words.

The ideographic space of Chinese and Japanese, the em space and the figure space come in with copied text.
Between words English has the plain space.
The no-break space and the thin space have their uses, at figures and initials, and are left alone there.
"""

from calque import Rule, Severity, Stage, expression, pattern, safe

BETWEEN = expression(r"[A-Za-zÀ-ɏ,.;:][A-Za-zÀ-ɏ]")

RULE = Rule(
    code="SPC104",
    summary="space of unusual width",
    message="replace the unusual space with a plain one",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"[\u3000\u2000-\u2003\u2005\u2006\u2008\u205f\u1680]{1,20}+(?=[^\W\d_])",
        fix=safe(" "),
        when=lambda _, match: (
            BETWEEN.fullmatch(match.string[match.start() - 1] + match.string[match.end()]) is not None
        ),
    ),
    bad={
        "The envoy met⟦\u3000⟧Tanaka in Kobe.": "The envoy met Tanaka in Kobe.",
        "The vote,⟦\u2003⟧the third, was close.": "The vote, the third, was close.",
    },
    good=(
        "The envoy met Tanaka in Kobe.",
        "The prize went to A.\u00a0Novak at 5\u00a0p.m. on Friday.",
        "The sign read 茶\u3000米 in blue.",
    ),
)
