"""What is written into markup for a repair, so that readers of the page see just the repair's words."""

import re
from collections import Counter
from collections.abc import Iterable

from calque.expressions import expression
from calque.source import TextOrigin
from calque.span import Span

#: Where something begins that is not plain text in HTML.
MARKUP = expression(
    r"<!--|</?[A-Za-z]|<[!?/]|&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?"
)
#: The most code points that such a beginning has.
LONGEST = 33
#: What Markdown may take for markup, or for the beginning of a tag or a character reference.
ACTIVE = expression(
    r"[\\`*_\[\]~|>]|<(?=[A-Za-z/!?])|&(?=(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
)
#: The marks at the beginning of a line that make a heading, an item, a quotation, a rule or code of it.
MARKS = expression(
    r"(?:[ \t]*+(?:>|[-+*](?=\s|\Z)|[0-9]{1,9}[.)](?=\s|\Z)|\#{1,6}(?=\s|\Z)|(?:=++|-++)(?=[ \t]*+\Z)|`{3}|~{3}))++"
)
#: How far such marks reach into a line, in code points, and one of the characters that they cannot do without.
MARGIN, MARK = 40, expression(r"[-+*.)\#=>`~]")

#: The characters that HTML needs references for in text.
REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
#: What emphasis is written with.
DELIMITERS = frozenset("*_~")


class HtmlOrigin(TextOrigin):
    """The origin of an HTML file: inserted text is escaped."""

    def written(self, span: Span, text: str) -> str | None:
        """The text with references in the place of `&`, `<` and `>`; None where it would make markup with what stands beside it."""
        said = text.translate(REFERENCES)
        return None if _joins(self.text, span, said) else super().written(span, said)


class MarkdownOrigin(TextOrigin):
    """The origin of a Markdown file: inserted text that would be markup is written in character references.

    Those are read alike in Markdown and in a block of HTML in it, where a backslash would be seen.
    """

    def written(self, span: Span, text: str) -> str | None:
        """The text as it is wherever that is read as text; None where nothing that could be written is."""
        mark = MARK.search(text)
        for forced in (-1, mark.start() if mark else -1):
            said = self._said(span, text, forced)
            if not (
                self._begins_a_block(span, said) or self._opens(span, said) or _joins(self.text, span, said)
            ):
                return super().written(span, said)
        return None

    def _said(self, span: Span, text: str, forced: int) -> str:
        """The text with references for what is active in it and was not there before, and for the character at `forced`."""
        old = Counter(self.text[span.start : span.end])
        kept = {char for char, count in Counter(text).items() if count <= old[char] and char not in "&<"}
        whole = text + self.text[span.end : span.end + LONGEST]
        return "".join(
            _reference(char) if at == forced or (char not in kept and ACTIVE.match(whole, at)) else char
            for at, char in enumerate(text)
        )

    def _begins_a_block(self, span: Span, said: str) -> bool:
        """Whether a line begins with other marks once `said` stands in the place of the span."""
        before = re.split(r"[\r\n]", self.text[max(span.start - MARGIN, 0) : span.start])
        if len(before) == 1 and span.start > MARGIN and "\n" not in said:
            return False
        after = re.split(r"[\r\n]", self.text[span.end : span.end + MARGIN], maxsplit=1)[0]
        old = f"{before[-1]}{self.text[span.start : span.end]}{after}"
        return not _marks(re.split(r"\r\n?|\n", f"{before[-1]}{said}{after}")) <= _marks(
            re.split(r"\r\n?|\n", old)
        )

    def _opens(self, span: Span, said: str) -> bool:
        """Whether asterisks or the like beside the span would stand beside another kind of character, which decides what they are."""
        raw, (start, end) = self.text, span
        after = raw[start - 1 : start] in DELIMITERS and _sort(raw[start : start + 1]) != _sort(
            (said + raw[end : end + 1])[:1]
        )
        before = raw[end : end + 1] in DELIMITERS and _sort(raw[end - 1 : end]) != _sort(
            (raw[start - 1 : start] + said)[-1:]
        )
        return after or before


def _sort(char: str) -> str:
    """What a character is to the asterisks beside it: white space, a letter or figure, or something else."""
    return "" if not char.strip() else "letter" if char.isalnum() else "other"


def _marks(lines: Iterable[str]) -> set[str]:
    return {"".join(found.group().split()) for line in lines if (found := MARKS.match(line))}


def _reference(char: str) -> str:
    named = char.translate(REFERENCES)
    return named if named != char else f"&#{ord(char)};"


def _joins(raw: str, span: Span, said: str) -> bool:
    """Whether markup begins on one side of an edge of what is inserted and goes on behind it."""
    before = raw[max(span.start - LONGEST, 0) : span.start]
    near = before + said + raw[span.end : span.end + LONGEST]
    edges = len(before), len(before) + len(said)
    across = [f.group() for f in MARKUP.finditer(near) if any(f.start() < edge < f.end() for edge in edges)]
    if not across:
        return False
    from html import unescape

    return any(markup[0] == "<" or unescape(markup) != markup for markup in across)
