"""A walker that knows where in a part it is, and can leave out what an element holds."""

from calque.readers.office.markup import Tag, Walker

NOWHERE = Tag("", {}, 0, 0)


class PathWalker(Walker):
    """Passes on what is not left out; `path` are the elements that are open, the innermost last."""

    def __init__(self) -> None:
        self.path: list[Tag] = []
        self._skipping: int | None = None

    def skip(self, levels: int = 0) -> None:
        """Leave out the rest of the innermost element, or of one so many levels further out."""
        self._skipping = len(self.path) - 1 - levels

    @property
    def parent(self) -> Tag:
        """The element around the innermost one; one without a name around the root."""
        return self.path[-2] if len(self.path) > 1 else NOWHERE

    @property
    def is_skipping(self) -> bool:
        """Whether what comes is left out."""
        return self._skipping is not None

    def start(self, tag: Tag) -> None:
        """An element begins."""
        self.path.append(tag)
        if self._skipping is None:
            self.enter(tag)

    def end(self, _name: str, start: int, end: int) -> None:
        """An element ends."""
        tag = self.path.pop()
        if self._skipping is None:
            self.leave(tag, end)
        elif len(self.path) == self._skipping:
            self._skipping = None
            self.skipped(tag, start, end)

    def enter(self, tag: Tag) -> None:
        """An element begins that is not left out."""

    def leave(self, tag: Tag, end: int) -> None:
        """An element ends that was not left out; `end` is the byte behind its end tag."""

    def skipped(self, tag: Tag, start: int, end: int) -> None:
        """An element ends that was left out; its end tag stands at `start` to `end`."""
