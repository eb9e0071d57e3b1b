"""Who speaks beside a quotation, in the few words that make it certain."""

from calque import Document, expression
from calque.views.quotes import Quotation

#: Verbs that report speech and take no other object than what was said.
VERB = (
    r"(?:said|says|added|adds|explain(?:ed|s)|note[ds]|stress(?:ed|es)|emphasi[sz]e[ds]|state[ds]|declare[ds]|ask(?:ed|s)|repli(?:ed|es)"
    r"|answered|comment(?:ed|s)|conclude[ds]|continue[ds]|insist(?:ed|s)|recall(?:ed|s)|complain(?:ed|s)|remark(?:ed|s)|exclaim(?:ed|s)"
    r"|joke[ds]|lamented|quipped|warn(?:ed|s)|wrote|writes|told\s(?:the|a|reporters|journalists|me|us|[A-Z][\w]*+))\b"
)
_SUBJECT = (
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother)(?:\s[\w.’'-]{1,24}+){1,5}?"
    r"|(?!(?:This|That|There|It|These|Those|But|And|When|Who)\b)[A-Z][\w.’'-]{0,30}+(?:\s[A-Z][\w.’'-]{0,30}+){0,4}?)"
)
_AFTER = r"(?=[.,;:]|\s*\Z|\n|\s(?:on|in|at|during|after|as|when|while|with|to|from|by|adding|of|yesterday|today|last|this)\b)"

#: `he said on Monday`, `Wang Wei said.`: nothing follows that he could have said instead of the quotation.
SPEAKER = expression(rf"{_SUBJECT}\s(?:also\s|then\s|further\s|has\s|had\s|later\s)?{VERB}{_AFTER}")
#: `said Wang`, `said the mayor`.
INVERTED = expression(
    rf"{VERB}\s(?:[Hh]e|[Ss]he|[Tt]hey|the\s[a-z]|an?\s[a-z]|his\s[a-z]|her\s[a-z]|[A-Z][a-z])[\w.’'-]*+"
)
_SENTENCE_BEFORE = expression(r"(?:\A|\n|[.!?:,][”\"’]?\s)[“\"‘(]?\Z")


def begins(document: Document, quotation: Quotation) -> bool:
    """Whether a sentence or a clause begins with the quotation, so that it is no phrase inside one."""
    at = quotation.open.start
    return _SENTENCE_BEFORE.search(document.text, max(0, at - 4), at) is not None


def said(document: Document, quotation: Quotation) -> str:
    """The quotation's words without its marks; empty where nothing closes it."""
    return "" if quotation.close is None else document.text[quotation.open.end : quotation.close.start]


def is_clause(words: str) -> bool:
    """Whether a quotation is speech rather than a title: at least three words, two of them written small."""
    return sum(word[0].islower() for word in words.split()) >= 2 and words.count(" ") >= 2
