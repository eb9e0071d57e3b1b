"""A list that names one thing twice, as in "masks, masks and respirators".

Two words of the source with nearly the same meaning fall together in English, and the list says one of them twice.
There is no repair, because only the source has the other word.
Emphasis ("never, never, never"), colours of a flag, numbers and words that differ in what follows are left alone.
"""

import re
from collections.abc import Iterator

from calque import PROSE, Document, Finding, Rule, Severity, Span, expression

#: Words that speakers say twice for emphasis, and those that a list may rightly name again.
AGAIN = frozenset(
    """
    very many much more less long high low far wide deep slow fast hard never always please really ever over well yeah
    here there come wait stop good nice great little slowly quickly away gone home true right wrong left back quiet
    black white blue green brown grey gray yellow orange purple three four five seven eight nine zero half double
    maybe perhaps okay again once twice indeed sorry thanks hello what where when like then work knock ding dong tick
    """.split()
)
#: The list before a repeated item: the item itself, perhaps one other between.
BEFORE = expression(
    r"(?<![\w'’-])(?P<word>[a-z]{4,24})(?:[ ]?,(?P<other>[ ][a-z]{3,24}(?:[ ][a-z]{3,24})?))?[ ]?\Z"
)
#: What may follow the last item of a list.
ENDS = expression(
    r"[.,;:!?)”\"]|\Z|[ ](?:in|on|at|by|as|is|are|was|were|has|have|will|during|among|across|while)\b"
)
JOINED = expression(r"(?P<joined>,(?:[ ](?:and|or))?|[ ](?:and|or))[ ](?P<word>[a-z]{4,24}+)(?![\w'’-])")
GOES_ON = expression(r"[,.]?[ ](?:and|or)[ ]|,[ ]")


def listed(document: Document) -> Iterator[Finding]:
    """Every item of a list that stands in it a second time."""
    text = document.text
    for match in JOINED.finditer(text):
        start, word = match.start(), match["word"]
        at = text.rfind(word, max(0, start - 60), start)
        # Nearly all end here, so what follows may cost more.
        if at < 0 or not _again(text, match, at):
            continue
        block = document.block_at(at)
        if block is not None and block.kind in PROSE and match.end() <= block.span.end:
            yield Finding(Span(*match.span("word")), {"word": word})


def _again(text: str, match: re.Match[str], at: int) -> bool:
    """Whether the list before the match has the item, at the code point `at`, and nothing says that it is meant."""
    start, end, word = match.start(), match.end(), match["word"]
    if word in AGAIN or word.endswith(("ly", "ing", "er")):
        return False
    before = BEFORE.search(text, max(0, at - 1), start)
    if (
        before is None
        or before["word"] != word
        or text.startswith(word, end + 1)
        or word in text[end : end + 40]
    ):
        return False
    goes_on = GOES_ON.match(text, end)
    if before["other"] is None:
        return match["joined"] == "," and goes_on is not None
    return match["joined"] != "," and goes_on is None and ENDS.match(text, end) is not None


RULE = Rule(
    code="REP110",
    summary="item that a list names twice",
    message="check the source: the list has '{word}' already",
    severity=Severity.WARNING,
    mqm="accuracy/mistranslation",
    find=listed,
    bad={
        "The state bought masks, ⟦masks⟧ and gowns for the clinics.": None,
        "The aim is to spread peace, friendship and ⟦peace⟧ among scouts.": None,
        "The kit holds needles, ⟦needles⟧, thread and a chart.": None,
    },
    good=(
        "The state bought masks, gowns and gloves for the clinics.",
        "He would never, never, never give up.",
        "The flag is red, white and red.",
        "They teach sports, first aid or sports medicine.",
        "She sold bread, butter and bread rolls.",
    ),
)
