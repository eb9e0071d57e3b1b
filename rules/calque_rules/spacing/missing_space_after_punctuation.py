"""A comma, a full stop or another mark that is glued to the next word.

Chinese and Japanese set no space after a mark, and engines that copy the mark copy that too;
others lose the space where two lines were joined.
English sets one space after these marks.
Domains, file names, user names, initials, times, decimals, names such as `Yahoo!News` and whatever stands in an address are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.spacing._gaps import KINDS

GLUED = expression(
    r"""
    [,.;:?!] (?=[A-Za-z0-9])
    (?:
        (?<=,) (?: (?<=[a-z]{2}.) | (?<=[\d)%”].) ) (?= [A-Za-z]{3} | [A-Za-z]{2}[ ] | [aAI][ ] )
      | (?<=[a-z]{3},) (?=\d)
      | (?<=[.?!])
        (?: (?<=[a-z]{2}.) | (?<=[)%\]].) | (?<=[a-z][ ]\d\d\d\d.) | (?<=[a-z][ ]\d\d.)
          | (?<=[ ](?:Mr|Ms|Dr|St)\.) | (?<=[ap]\.m\.) | (?<=U\.[SKN]\.) )
        (?= [A-Z][a-z]{1,30}+ (?![.A-Z\d]) | I[ ] )
      | (?<=[ap]\.m\.|U\.[SKN]\.) (?= (?:and|or|in|on|at|is|was|has|had|to|for|with|of|by|said)[ ] )
      | (?<=[a-z]{3};) (?=[A-Za-z]{2})
      | (?<=[a-z]{3}:) (?= [A-Z][a-z] | (?:an?|the|it|he|she|they|we|you|there|this|that|these|please|for|with|in|on|to|of|and|not|no|if|what|who|how|why|is)[ ] )
    )
    """,
    re.VERBOSE,
)
#: What makes the run of characters around a mark an address, a path or code.
MACHINE = expression(r"[@/\\_=#&<>{}|~^*\ufffc]|::|\.\.|[Ww]ww\.|[a-z]\.[a-z]")
WORD_BEFORE = expression(r"[A-Za-z]{1,40}\Z")
WORD_AFTER = expression(r"[A-Za-z]{1,40}")
#: What follows a full stop without a space on purpose: domains and file types, as some write them.
SUFFIXES = frozenset(
    """ai asp aspx biz br ca cc cn co com csv de doc docx edu es eu exe fi fm fr gif gov hk htm html info io jp jpg js
    json kr ly md mil mobi mp net nl nz org pdf php pl png pt py rb rs ru se sg sh sql ts tv tw txt uk xls xlsx xml
    yml za zip""".split()
)
#: Names that have the mark inside.
BRANDS = frozenset(
    ("ask", "jeopardy", "joomla", "node", "oh", "panic", "react", "vue", "wham", "yahoo", "yum")
)
#: How far a run of characters without a space is looked at, in code points.
REACH = 80


def is_name(text: str, at: int) -> bool:
    """Whether the mark at the code point `at` belongs to an address, a file name or a brand."""
    before, after = text[max(0, at - REACH) : at], text[at + 1 : at + REACH]
    head, tail = before.split()[-1], after.split()[0]
    if MACHINE.search(head) or MACHINE.search(tail):
        return True
    first, second = WORD_BEFORE.search(before), WORD_AFTER.match(after)
    if first and text[at] in ".!?" and first[0].lower() in BRANDS:
        return True
    return text[at] == "." and second is not None and second[0].lower() in SUFFIXES


def glued(document: Document) -> Iterator[Finding]:
    """Every mark between two words that has no space after it and should."""
    text = document.text
    for match in GLUED.finditer(text):
        at = match.start()
        block = document.block_at(at)
        if block is None or block.kind not in KINDS or is_name(text, at):
            continue
        safety = Safety.SAFE if text[at] in ",;" else Safety.UNSAFE
        yield Finding(Span(at, at + 1), {"mark": text[at]}, Fix.of(Span(at + 1, at + 1), " ", safety))


RULE = Rule(
    code="SPC202",
    summary="no space after a punctuation mark",
    message="set a space after '{mark}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=glued,
    bad={
        "The envoy⟦,⟧who arrived on Monday, made no comment.": "The envoy, who arrived on Monday, made no comment.",
        "The pact was signed in Lima⟦.⟧It runs for ten years.": "The pact was signed in Lima. It runs for ten years.",
        "Growth slowed to 2.4 percent in 2016⟦,⟧the bank said.": (
            "Growth slowed to 2.4 percent in 2016, the bank said."
        ),
        "Who pays for it⟦?⟧Nobody knows.": "Who pays for it? Nobody knows.",
        "Exports to the U.S⟦.⟧and to Chile rose.": "Exports to the U.S. and to Chile rose.",
        "There is one way out⟦:⟧the border must open.": "There is one way out: the border must open.",
        "The order was plain⟦:⟧Leave at once.": "The order was plain: Leave at once.",
    },
    good=(
        "Yahoo!News and Booking.Com carried the story at 10.30am.",
        "The file is called Budget.Docx and lies on www.example.com/Press,News.",
        "J.K.Rowling and A.N.Other met in Washington, D.C., in 2016.",
        "Write to Ana.Silva@example.org by noon.",
        "The firm sold 1,156,000 shares at 3.5 times their value.",
        "It lies in the U.S.A. and in the U.K. alike.",
        "The key is mailto:the-desk, the value note:it.",
        "Node.js and ASP.NET were updated.",
    ),
)
