"""What is found in the parts of a Word file that hold comments, and in those that say more about them."""

from typing import NamedTuple

from calque.readers.office.markup import Tag, Walker


class Comment(NamedTuple):
    """A comment: where it stands in its part (bytes), who made it, what it says, and the ids of its paragraphs."""

    id: str
    start: int
    end: int
    author: str
    text: str
    paragraphs: frozenset[str]


class CommentWalker(Walker):
    """Collects the comments of a part."""

    def __init__(self) -> None:
        self.found: list[Comment] = []
        self._open: Tag | None = None
        self._words: list[str] = []
        self._paragraphs: list[str] = []
        self._in_text = False

    def start(self, tag: Tag) -> None:
        """A comment or something in it begins."""
        match tag.name:
            case "w:comment":
                self._open, self._words, self._paragraphs = tag, [], []
            case "w:p":
                self._words.append("\n" if self._paragraphs else "")
                self._paragraphs.append(tag.get("paraId"))
        self._in_text = tag.name == "w:t"

    def end(self, name: str, _start: int, end: int) -> None:
        """A comment or something in it ends."""
        self._in_text = False
        if name == "w:comment" and (tag := self._open):
            words, ids = "".join(self._words), frozenset(self._paragraphs)
            self.found.append(Comment(tag.get("id"), tag.start, end, tag.get("author"), words, ids))

    def text(self, words: str, _start: int, _end: int) -> None:
        """Words of a comment."""
        if self._in_text:
            self._words.append(words)


class EntryWalker(Walker):
    """Collects the elements that say more about the paragraphs of comments, in parts of their own."""

    def __init__(self) -> None:
        self.found: list[Tag] = []

    def start(self, tag: Tag) -> None:
        """Take in an entry."""
        if tag.get("paraId") or tag.get("durableId"):
            self.found.append(tag)

    def end(self, _name: str, start: int, end: int) -> None:
        """An entry may end."""
        if self.found and self.found[-1].end == start:
            # An element without contents may still have two tags.
            self.found[-1] = self.found[-1]._replace(end=end)
