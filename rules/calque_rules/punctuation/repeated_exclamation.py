"""Several exclamation or question marks in a row.

They come from chats, headlines and advertisements, and engines copy them.
One mark is enough for a news text; `?!` is left alone.
"""

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="PUN105",
    summary="several exclamation or question marks",
    message="leave one mark of '{marks}'",
    severity=Severity.NOTE,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"(?P<marks>!!|\?\?|!\?|\?!(?=[?!]))(?P<rest>[?!]{0,40}+)",
        fix=unsafe(lambda match: "?" if "?" in match[0] else "!"),
    ),
    bad={
        "“We won⟦!!⟧” he shouted.": "“We won!” he shouted.",
        "Who pays⟦???⟧": "Who pays?",
        "Is it over⟦?!?⟧ Not yet.": "Is it over? Not yet.",
    },
    good=(
        "“We won!” he shouted.",
        "“You did what?!” she asked.",
        "Who pays?",
    ),
)
