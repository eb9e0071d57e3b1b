"""Foreign words that the writer quotes on purpose."""

import re

from calque import Span, expression

# `the character 福`, `a word meaning`: the sentence speaks about the word.
_NAMED = expression(
    r"""
    \b(?i: characters? | words? | terms? | phrases? | kanji | hanzi | hanja | name | named | names | called | title | titled
         | letters? | slogan | written | writes? | wrote | reads? | reading | spelled | spelt | known\ as | saying | sign
         | hashtag | symbols? | logo | proverb | idiom | expression | in\ (?:Chinese|Japanese|Korean|Russian|Ukrainian
         |Arabic|Hebrew|Persian|Farsi|Hindi|Urdu|Thai|Greek|Bulgarian|Serbian) | (?:Chinese|Japanese|Korean|Russian
         |Ukrainian|Arabic|Hebrew|Persian|Hindi|Thai|Greek) )
    (?:\ (?:for|of)\ [“"‘']?\w{1,20}[”"’']?)?+
    [\s:,]{1,3}+ (?:is|as|was)?+ \s?+ [“"‘'«《「『„]?+ \Z
    """,
    re.VERBOSE,
)
_EXPLAINED = expression(
    r"[”\"’'»》」]?,?\ ?(?:\([A-Za-z“\"‘']|(?:or|meaning|which\ means|that\ is|literally)\b)"
)
_CLOSED = expression(r"[^()\n（）]{0,200}+[)）]")
_OPEN = expression(r"[(（][^()\n（）]{0,200}\Z")
_REACH = 200


def explained(text: str, span: Span) -> bool:
    """Whether the words at `span` (code points) are a gloss, are glossed, or are what the sentence speaks about."""
    before = text[max(0, span.start - _REACH) : span.start]
    after = text[span.end : span.end + _REACH + 1]
    if _OPEN.search(before) and _CLOSED.match(after):
        return True
    return _NAMED.search(before[-60:]) is not None or _EXPLAINED.match(after) is not None


def in_address(text: str, span: Span) -> bool:
    """Whether the words at `span` (code points) are part of an address, a handle or a hashtag."""
    before, after = text[max(0, span.start - 3) : span.start], text[span.end : span.end + 2]
    glued = before[-1:] in {"@", "#", "/"} or (before[-1:] == "." and before[-2:-1].isalnum())
    return glued or (after[:1] in {".", "/", "#"} and after[1:2].isalnum())
