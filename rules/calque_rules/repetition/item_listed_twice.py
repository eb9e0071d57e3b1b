"""A list that names one thing twice, as in "masks, masks and respirators".

Two words of the source with nearly the same meaning fall together in English, and the list says one of them twice.
There is no repair, because only the source has the other word.
Emphasis ("never, never, never"), colours of a flag, numbers and words that differ in what follows are left alone.
"""

import re
from collections.abc import Iterable, Iterator

from calque import Document, Finding, Rule, Severity, Span, expression
from calque_rules.repetition._runs import Run, runs

#: Words that speakers say twice for emphasis, and those that a list may rightly name again.
AGAIN = frozenset(
    """
    very many much more less long high low far wide deep slow fast hard never always please really ever over well yeah
    here there come wait stop good nice great little slowly quickly away gone home true right wrong left back quiet
    black white blue green brown grey gray yellow orange purple three four five seven eight nine zero half double
    maybe perhaps okay again once twice indeed sorry thanks hello what where when like then work knock ding dong tick
    """.split()
)
#: The list before a repeated item: the item itself, perhaps up to three others between.
BEFORE = expression(
    r"(?<![\w'’-])(?P<word>[a-z]{4,24})(?:[ ]?,(?P<other>[ ][a-z]{3,24}(?:[ ][a-z]{3,24})?(?:,[ ][a-z]{3,24}(?:[ ][a-z]{3,24})?){0,2}))?,?[ ]?\Z"
)
#: An item with a comma before it and more of the list behind it; the last item, with nothing behind it that tells it apart.
NEXT = expression(r",[ ](?P<word>[a-z]{4,24}+)(?=,[ ]|[,.]?[ ](?:and|or)[ ])")
LAST = expression(
    r"[ ]and[ ](?P<word>[a-z]{4,24}+)"
    r"(?=[.,;:!?)”\"]|\Z|[ ](?:in|on|at|by|as|is|are|was|were|has|have|will|during|among|across|while)\b)"
)


def listed(document: Document) -> Iterable[Finding]:
    """Every item of a list that stands in it a second time."""
    text = document.text
    found = [match for match in LAST.finditer(text) if _last(text, match)]
    for run in document.view(runs):
        if run.size == 1:
            found += _nexts(document, run)
    # Most lists name nothing twice.
    return _in_prose(document, found) if found else ()


def _in_prose(document: Document, found: list[re.Match[str]]) -> Iterator[Finding]:
    for match in sorted(found, key=re.Match.start):
        prose = document.prose_at(match.start())
        if prose is not None and match.end() <= prose.end:
            yield Finding(Span(*match.span("word")), {"word": match["word"]})


def _nexts(document: Document, run: Run) -> Iterator[re.Match[str]]:
    """The items that stand right behind themselves, of a run of one word."""
    for number in range(run.first + 1, run.first + run.copies):
        match = NEXT.match(document.text, document.words.starts[number] - 2)
        if match is not None and _next(document.text, match):
            yield match


def _next(text: str, match: re.Match[str]) -> bool:
    """Whether the item stands right before its own comma as well."""
    word, start = match["word"], match.start()
    at = start - len(word) if text.startswith(word, start - len(word)) else start - len(word) - 1
    if at < 0 or not text.startswith(word, at):
        return False
    before = BEFORE.search(text, max(0, at - 1), start)
    return before is not None and before["word"] == word and _slip(text, match)


def _last(text: str, match: re.Match[str]) -> bool:
    """Whether the last item of a list stands before the one in front of it, and the list ends here."""
    word, start = match["word"], match.start()
    at = text.rfind(word, max(0, start - 60), start)
    if at < 0:
        return False
    before = BEFORE.search(text, max(0, at - 1), start)
    if before is None or before["word"] != word or before["other"] is None:
        return False
    # "Connecting cables, switches, wires and cables" names two things.
    return _slip(text, match) and not ("," in before["other"] and text.endswith("ing ", 0, at))


def _slip(text: str, match: re.Match[str]) -> bool:
    """Whether nothing says that the word is meant to come again."""
    word, end = match["word"], match.end()
    return word not in AGAIN and not word.endswith(("ly", "ing", "er")) and word not in text[end : end + 40]


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
        "The firm needs transformers, cables, insulators and ⟦transformers⟧.": None,
        "The kit holds needles, ⟦needles⟧, thread and a chart.": None,
    },
    good=(
        "The state bought masks, gowns and gloves for the clinics.",
        "He would never, never, never give up.",
        "The flag is red, white and red.",
        "They teach sports, first aid or sports medicine.",
        "They make connecting cables, switches, wires and cables for the mine.",
        "She sold bread, butter and bread rolls.",
    ),
)
