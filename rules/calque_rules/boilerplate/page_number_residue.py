"""The number of a printed page stands between the paragraphs.

Text from a PDF or a scan keeps the header and the foot of every page.
Only a line of its own counts; a year by itself is left alone.
"""

from calque import Rule, Severity, Stage
from calque_rules.boilerplate._lines import whole_lines

RULE = Rule(
    code="BOI113",
    summary="number of a printed page",
    message="delete the page number '{line}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    find=whole_lines(
        r"(?:page|p\.)\ ?\d{1,4}(?:\ ?(?:of|/)\ ?\d{1,4})? | [-–—]\ ?\d{1,3}\ ?[-–—] | \d{1,3}(?:\ ?/\ ?\d{1,3})?",
        longest=20,
    ),
    bad={
        "The port reopened on Friday.\n\n⟦Page 2 of 5⟧\n\nIt had been shut since May.": "The port reopened on Friday.\n\n\n\nIt had been shut since May.",
        "The port reopened on Friday.\n\n⟦12⟧\n\nIt had been shut since May.": "The port reopened on Friday.\n\n\n\nIt had been shut since May.",
    },
    good=(
        "The port reopened on Friday.\n\n2022\n\nIt had been shut since May.",
        "Page 2 of 5 is missing.",
        "12 people were hurt.",
    ),
)
