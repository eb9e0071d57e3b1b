"""A field of the page that the draft was taken from: its date, title, author or tags.

Drafts come out of content systems by copying, and the fields above the article come along, translated or not: `date 2021-12-14`.
They belong into the system's own fields.
Only whole lines near the beginning or the end of a draft count; a sentence that begins with such a word and a dateline are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression
from calque_rules.boilerplate._edges import edge_lines, head_lines, short, taken_out

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = (
    r"(?: (?:19|20)\d\d\ ?[-/.年]\ ?\d{1,2}\ ?[-/.月]\ ?\d{1,2}日? | \d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d )"
)
_CLOCK = r"(?: (?:,?\ (?:at\ |[-–|]\ )?|[ T]{0,2}) \d\d?:\d\d(?::\d\d)? (?:[.]\d{1,6})? (?:\ ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))? )"
_WORDED = rf"(?: {_MONTH}\ \d{{1,2}},\ (?:19|20)\d\d | \d{{1,2}}\ {_MONTH}\ (?:19|20)\d\d )"
_DATE = expression(
    rf"""
    (?i: (?:publish(?:ed|ing)?|publication|pub|release|update|posting|last\ updated?|last\ modified)? [ _-]?
         (?:date|datetime|time|dated|timestamp) | (?:last\ )?(?:published|update|updated|modified|edited|posted|created) )
    (?: (?:\ on|\ at)?[ ]{{0,2}} [:：=|]? [ ]{{0,2}} {_DAY} | [ ]? [:：] [ ]{{0,2}} {_WORDED} ) {_CLOCK}?
    (?: ,?\ (?:last\ )?(?:updated|modified|edited) (?:\ on|\ at)? :?\ {_DAY} {_CLOCK}? )? (?= \Z | [ ]{{1,4}}[A-Z] )
    """,
    re.VERBOSE,
)
_STAMP = expression(rf"{_DAY} {_CLOCK}? | {_WORDED} {_CLOCK}", re.VERBOSE)
_NAMES = frozenset(
    """
    title subtitle metatitle headline subheadline author byline keyword keywords tag tags category section column channel slug url permalink
    link text article id lang language description abstract excerpt content body copyright view views hits reads comment comments font size clicks
    """.split()
)
_FIELD = expression(
    r"""
    (?i: (?: (?:original|source|article|page|post|news|meta|font|number[ ]of)?[ _]?(?P<last>[a-z]{2,11}) ) ) [ ]? [:：=] [ ]? \S .{0,160}
    """,
    re.VERBOSE,
)


def _field(line: str) -> re.Match[str] | None:
    found = _FIELD.fullmatch(line)
    return found if found and found["last"].lower() in _NAMES else None


def fields(document: Document) -> Iterator[Finding]:
    """Every line near an edge of the draft that is a field, and every bare time stamp near its beginning."""
    text = document.text
    stamps = document.view(head_lines)
    for line in document.view(edge_lines):
        words = text[line.start : line.end]
        found = _DATE.match(words) or _field(words)
        if found is None and words[0].isdigit() and line in stamps:
            found = _STAMP.fullmatch(words)
        if found is None:
            continue
        span = Span(line.start, line.start + found.end())
        yield Finding(span, {"name": short(text, span)}, taken_out(text, span))


RULE = Rule(
    code="BOI101",
    summary="field of the page left in the article",
    message="take '{name}' out of the article",
    severity=Severity.WARNING,
    mqm="design-and-markup",
    explains=("SEN102", "DAT", "BOI104"),
    wake=frozenset(f"{year}{mark}" for year in range(2000, 2040) for mark in "-/.年, ")
    | {f"{mark}{century}" for mark in "-/." for century in ("19", "20")}
    | {f"{name}{mark}" for name in _NAMES for mark in (":", " :", "：", " ：", "=", " =")}
    | {
        f"{name}:"
        for name in ("date", "published", "posted", "updated", "modified", "update", "edited", "created")
    },
    find=fields,
    bad={
        " ⟦date 2022-03-08⟧ \n\nMinister Ana Brodsky opened the new terminal in Varna on Tuesday.": "\n\nMinister Ana Brodsky opened the new terminal in Varna on Tuesday.",
        "⟦author: Lin Yue⟧\n\nThe port handled more goods in March than in any month before.": "\n\nThe port handled more goods in March than in any month before.",
        "The port reopened.\n\n⟦Keywords: port, trade, Varna⟧": "The port reopened.\n\n",
        "⟦Posted on 08/03/2022 at 17:37, updated on 09/03/2022 at 08:10⟧\n\nThe port reopened.": "\n\nThe port reopened.",
        "The port reopened.\n\n⟦Last update: 8.3.2022 - 17:37⟧": "The port reopened.\n\n",
        "⟦8 March 2022, 17:37⟧\n\nThe port reopened.": "\n\nThe port reopened.",
        "⟦Date: March 8, 2022⟧\n\nThe port reopened.": "\n\nThe port reopened.",
        "⟦2022-03-08 17:37:29⟧\n\nMinister Ana Brodsky opened the new terminal in Varna on Tuesday.": "\n\nMinister Ana Brodsky opened the new terminal in Varna on Tuesday.",
    },
    good=(
        "The date 2022-03-08 is printed on the ticket.",
        "VARNA, March 8 (Newswire) -- Minister Ana Brodsky opened the terminal.",
        "Published on March 8, 2022, the report names four ports.",
        "Time is short, the minister said.",
        "Title holders Varna lost their first match.",
        "Comments made by the coach drew a fine.",
    ),
)
