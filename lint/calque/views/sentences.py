"""Sentences of a paragraph, cut where a reader of news would see a full stop.

A draft that a machine has cut in mid-phrase goes on in lower case (`on Monday. of Foreign Affairs`).
Such a place is a boundary here, so that rules can find it; abbreviations, initials and attributions are not.
"""

import re

from calque.expressions import expression
from calque.span import Span
from calque.views.abbreviations import ABBREVIATIONS, STARTERS, ends_abbreviation, word_before

__all__ = ["ABBREVIATIONS", "ends_abbreviation", "split"]

# Brand names that end in an exclamation mark.
_EXCLAIMING = frozenset({"yahoo", "jeopardy", "e"})

# After a dot and without a space these are the end of an address or a file name.
_SUFFIX_ROW = "com net org cn co uk gov edu io js py txt pdf doc docx html htm php tv info ru eu biz"
_SUFFIXES = frozenset(_SUFFIX_ROW.split())

_CLOSING = "”’\"'»“‘)\\]）」』"
_CLOSERS = rf"(?: [{_CLOSING}] | \[\d{{1,3}}\] )*+"

_WIDE = "。！？"
# One class first, for `re` looks for that much faster than for a lookbehind or a branch.
_CANDIDATE = expression(
    rf"""
    (?P<stop> [.!?…{_WIDE}] (?<! [.!?…{_WIDE}]{{2}} ) [.!?…{_WIDE}]*+ )
    (?P<close> {_CLOSERS} )
    (?: (?P<gap> \s++ ) | (?= [^\W\d_a-z] ) | (?<= [{_WIDE}] ) | (?<= [{_WIDE}][{_CLOSING}] ) )
    """,
    re.VERBOSE,
)
_BLANK = expression(r"\s*+")
_LEAD = expression(r"[“‘\"'’«„‚(\[]*+ (?: \s?[-–—•*]++\s ) ?+ [“‘\"'«„‚]*+", re.VERBOSE)
# `1. Foo`, `a. Foo`, `IV. Foo` at the start of an item.
_LABEL = expression(r"[(\[]?+(?:\d{1,3}|[^\W\d_]|[IVX]{1,5})")
# The second half of a decimal number that was torn apart: `3. 5 percent`.
_DECIMAL = expression(r"\d++(?:%|\s(?:per\s?cent|thousand|million|billion|trillion))")

_VERB = r"""
    (?: said | says? | saying | asked | asks | told | tells | added | adds | wrote | writes | tweeted | cried | cries
      | shouted | repli(?:ed|es) | answered | exclaimed | explain(?:ed|s) | insisted | remarked | recall(?:ed|s)
      | wonder(?:ed|s) | yelled | continue[ds] | note[ds] | stressed | joke[ds] | quipped | declared | laughed
      | comment(?:ed|s) | conclude[ds] | thought | thinks | reads? ) \b
"""
_ATTRIBUTION = expression(rf"(?: [^\W\d_][\w.’'-]{{0,20}}+ \s ){{0,4}} {_VERB}", re.VERBOSE)
_ATTRIBUTION_IN_FULL = expression(
    rf"(?: [^\W\d_a-z][\w.’'-]{{0,20}}+ \s ){{1,3}} {_VERB} (?= [.,;:] )", re.VERBOSE
)

# A capitalised word that stands whole, so that it is no part of an address or a name such as `Node.Js`.
_GLUED = expression(r"([^\W\d_a-z][^\W\d_A-Z]{1,30}+|I)(?=[\s,;:’'”\"…—–)-]|\.?\Z|\.\s)")
_AFTER_PROSE = expression(r"[^\W\d_’'][^\W\d_A-Z]|[’'][a-z]|\S[%)]|\d\d")
_NAME = expression(r"[^\W\d_a-z][^\W\d_]*+")
_NO_START = frozenset(",;:.!?…)]}%/，；：。！？）」』")

# How far back an open quotation is looked for, in code points; a bound, so that hostile text stays linear.
_REACH = 10_000


def split(text: str, block: Span) -> list[Span]:
    """The sentences of one paragraph as spans without surrounding white space.

    Every character of the block that is not white space lies in exactly one of them.
    A line end inside the block is a space like any other.
    """
    begin = _skip_blank(text, block.start, block.end)
    last = block.start + len(text[block.start : block.end].rstrip())
    spans: list[Span] = []
    for found in _CANDIDATE.finditer(text, begin, last):
        gap = _gap(text, block.start, found)
        if gap.end >= last or not _parts(text, begin, found, gap):
            continue
        spans.append(Span(begin, gap.start))
        begin = gap.end
    if begin < last:
        spans.append(Span(begin, last))
    return spans


def _parts(text: str, begin: int, found: re.Match[str], gap: Span) -> bool:
    """Whether the candidate ends one sentence and the gap is followed by another."""
    if found["stop"][0] in _WIDE:
        return True
    if found["stop"] == "." and (
        ends_abbreviation(text, found.start()) or _LABEL.fullmatch(text, begin, found.start())
    ):
        return False
    if not found["gap"]:
        return _parts_glued(text, found, gap)
    first = _first(text, gap.end)
    if first.islower():
        return found["stop"] == "." and _goes_on(text, found, gap)
    if first in _NO_START:
        return False
    return not (_is_decimal(text, found, gap) if found["stop"] == "." else _is_exclaimed(text, found, gap))


def _first(text: str, at: int) -> str:
    """The first character behind opening marks and a dash."""
    if text[at].isalnum():
        return text[at]
    lead = _LEAD.match(text, at)
    at = lead.end() if lead else at
    return text[at : at + 1]


def _goes_on(text: str, found: re.Match[str], gap: Span) -> bool:
    """Whether lower case after a full stop is a sentence that was cut, and neither an aside nor an attribution."""
    if gap.start == found.end("stop"):
        return text[gap.end] not in "(["
    return text[gap.start - 1] not in ")]" and not _ATTRIBUTION.match(text, gap.end)


def _is_decimal(text: str, found: re.Match[str], gap: Span) -> bool:
    return text[found.start() - 1].isdigit() and bool(_DECIMAL.match(text, gap.end))


def _is_exclaimed(text: str, found: re.Match[str], gap: Span) -> bool:
    """Whether `!` or `?` belongs to a brand name or a quotation, and the sentence goes on with a name."""
    following = _NAME.match(text, gap.end)
    if not following or following[0] in STARTERS:
        return False
    if gap.start > found.end("stop"):
        return bool(_ATTRIBUTION_IN_FULL.match(text, gap.end))
    return found["stop"] == "!" and word_before(text, found.start()).lower() in _EXCLAIMING


def _parts_glued(text: str, found: re.Match[str], gap: Span) -> bool:
    """Whether two sentences touch without a space: `said.The`, `over.”Wang`."""
    dot = found.start()
    if found["close"]:
        spoken = found["stop"] != "." and _is_exclaimed(text, found, gap)
        return _first(text, gap.end).isupper() and not spoken
    word = _GLUED.match(text, gap.end)
    if not word or word[1].lower() in _SUFFIXES or not _AFTER_PROSE.fullmatch(text, max(0, dot - 2), dot):
        return False
    token = text[max(0, dot - 40) : dot].rpartition(" ")[2]
    return "/" not in token and "@" not in token and (found["stop"] != "!" or word[1] in STARTERS)


def _skip_blank(text: str, start: int, end: int) -> int:
    found = _BLANK.match(text, start, end)
    return found.end() if found else start


def _gap(text: str, start: int, found: re.Match[str]) -> Span:
    """The white space between the two sentences, empty where they touch; a displaced closing mark goes to the first."""
    end, at = found.end("close"), found.end()
    if found["gap"] and text[at] in '”“"' and _is_displaced(text, start, at, found.endpos):
        return Span(at + 1, _skip_blank(text, at + 1, len(text)))
    if at == end and found["close"]:
        mark = text[end - 1]
        opens = mark in "“‘" or (mark == '"' and not _is_open(text, start, end - 1))
        return Span(end - 1, end - 1) if opens else Span(end, at)
    return Span(end, at)


def _is_displaced(text: str, start: int, at: int, last: int) -> bool:
    """Whether the mark behind a full stop and a space closes the quotation before it: `world. ” Wang said`."""
    if at + 1 >= last:
        return True
    apart = text[at + 1].isspace()
    if text[at] == "”":
        return apart or _is_open(text, start, at)
    straight = text[at] == '"' and (apart or _ATTRIBUTION.match(text, at + 1))
    return bool(straight) and _is_open(text, start, at)


def _is_open(text: str, start: int, at: int) -> bool:
    """Whether a quotation of the kind of the mark at `at` is open there."""
    start = max(start, at - _REACH)
    if text[at] == '"':
        return text.count('"', start, at) % 2 == 1
    return text.rfind("“", start, at) > text.rfind("”", start, at)
