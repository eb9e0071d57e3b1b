"""A comparison goes through "of that of", one pronoun too many.

"The total value of that of last year" says "value" twice: English writes "last year's total value" or "the value of last year".
It comes from languages that put a pronoun where English compares the things themselves.
"Independent of that of its neighbour" is good English, so only nouns of measure in front of it are flagged.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe

_MEASURES = r"""
    value | amount | number | total | volume | level | size | figure | rate | sum | price | cost | output | turnover | share
  | length | height | weight | width | area | population | income | revenue | profit | average | scale | speed | result
"""

RULE = Rule(
    code="GRA203",
    summary="pronoun too many in a comparison",
    message="delete 'that of'",
    severity=Severity.ERROR,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"""
        \b (?P<head> (?: the \s )?+ (?: total \s | whole \s | overall \s | annual \s | average \s )?+ (?: {_MEASURES} ) s?+ \s of )
        [ \n] th(?:at|ose) [ \n] of [ \n] (?P<rest> (?: (?: last | this | the \s (?:previous|same|past) ) \s (?:year|month|week|quarter|period) )? )
        """,
        flags=re.VERBOSE | re.IGNORECASE,
        fix=unsafe("{head} {rest}"),
    ),
    wake=frozenset(("of that of ", "of those of ")),
    bad={
        "Trade passed ⟦the total value of that of last year⟧ in May.": "Trade passed the total value of last year in May.",
        "Exports reached ⟦the volume of that of ⟧2019.": "Exports reached the volume of 2019.",
    },
    good=(
        "The court is independent of that of the neighbouring state.",
        "The total value of trade passed that of last year.",
        "Its output is twice that of the old mill.",
        "The price of oil rose above that of coal.",
    ),
)
