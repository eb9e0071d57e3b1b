"""A photo caption that is left in the text and says what the lead says.

Pages are often scraped or exported with the caption of a picture that did not come along;
its sentence then opens the story twice, often with a credit such as "[Photo/Agency]" behind the first.
The finding is the caption up to its credit, which is another rule's, among the first paragraphs only.
A paragraph that is repeated whole and bears no credit is another rule's.
There is no repair, because somebody has to look whether the picture is still there.
"""

import re
from collections.abc import Iterator

from calque import PROSE, Document, Finding, Rule, Severity, Span, expression

#: How many of the first paragraphs may be captions, and how many after one may be the lead.
FIRST, AFTER = 8, 3
#: Fewer words than these may meet by chance.
LEAST = 6

CREDIT = expression(
    r"\s*+(?:[\[(][^\])]{2,80}[\])]|[|/]\s?[^|/.]{2,60}|\b(?:Photo|Picture|Image|Credit)s?:? [^.]{2,60}+)\.?\Z"
)
DATELINE = expression(r"[A-Z][^\n]{2,60}?(?:--|[-–—])\s*+(?=[A-Z“\"])")
WORD = expression(r"\w+(?:['’]\w+)*")


def said(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [word.lower() for word in WORD.findall(text)]


def is_sentence(text: str, credit: re.Match[str] | None) -> bool:
    """Whether a paragraph reads as a caption: it has a credit, or it ends like a sentence, which headlines do not."""
    return credit is not None or text.rstrip(" \"'”’)").endswith((".", "!", "?"))


def opens_with(lead: str, caption: str, longer: bool) -> bool:
    """Whether a lead says all of the caption first, and more after it where it has to be `longer`."""
    if lead[:12] != caption[:12]:
        lead = DATELINE.sub("", lead[:90], count=1) + lead[90:]
    if lead[:12] != caption[:12]:
        return False
    words, opening = said(caption), said(lead[: 2 * len(caption) + 40])
    return len(words) >= LEAST and opening[: len(words)] == words and not (longer and opening == words)


def duplicated(document: Document) -> Iterator[Finding]:
    """Every caption among the first paragraphs whose sentence opens one of the next three."""
    spans = [block.span for block in document.blocks[: FIRST + AFTER] if block.kind in PROSE]
    # A lead begins like its caption, or with what may be a dateline before the same words.
    heads = [document.text[start : start + 90] for start, _ in spans]
    for number, span in enumerate(spans[:FIRST]):
        following = range(number + 1, min(number + 1 + AFTER, len(spans)))
        leads = [spans[lead] for lead in following if heads[number][:12] in heads[lead]]
        caption = leads and repeated(document[span], [document[lead] for lead in leads])
        if caption:
            yield Finding(Span(span[0], span[0] + len(caption)), {"words": " ".join(caption.split()[:4])})


def repeated(text: str, leads: list[str]) -> str:
    """The part of a paragraph that reads as a caption and that one of the leads says; or ""."""
    credit = CREDIT.search(text, max(len(text) - 90, 0))
    if not is_sentence(text, credit):
        return ""
    caption = text[: credit.start()] if credit else text
    return caption if any(opens_with(lead, caption, longer=credit is None) for lead in leads) else ""


RULE = Rule(
    code="REP301",
    summary="photo caption that repeats the lead",
    message="delete the caption '{words} ...': the lead says it",
    severity=Severity.WARNING,
    mqm="accuracy/addition",
    find=duplicated,
    explains=("REP201", "REP202", "REP204"),
    bad={
        "⟦Mayor Ana Duarte opens the rebuilt fish market in Setubal on Friday.⟧ [Photo/Agency]\n\n"
        "Mayor Ana Duarte opens the rebuilt fish market in Setubal on Friday after two years of work.": None,
        "⟦Two crews reached the stranded trawler off Vardo late on Sunday.⟧\n\n"
        "VARDO, Norway, March 3 (NTB) -- Two crews reached the stranded trawler off Vardo late on Sunday, the coast guard said.": None,
    },
    good=(
        "Mayor opens fish market\n\nMayor Ana Duarte opens the rebuilt fish market in Setubal on Friday.",
        "The crews reached the trawler at night.\n\nTwo crews reached the stranded trawler off Vardo.",
        "It was late.\n\nIt was late when the crews reached the trawler.",
    ),
)
