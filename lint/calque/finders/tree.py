"""The parse tree of a regular expression, as `re` has it: private to the standard library, so whoever asks is ready for surprises."""

from typing import Protocol, cast


class _Sequence(Protocol):
    """The parser's own list of nodes."""

    data: list[object]

    def __getitem__(self, index: "slice[None, int | None, None]") -> "_Sequence":
        """A part of the list."""

    def getwidth(self) -> tuple[int, int]:
        """The least and the most code points that the nodes take."""


def nodes(sequence: object) -> list[object]:
    """The nodes of a list or of the parser's own sequence type. Raises TypeError."""
    data = getattr(sequence, "data", sequence)
    if not isinstance(data, list):
        raise TypeError(sequence)
    return data


def parts(node: object) -> tuple[str, object]:
    """A node's operation by name and its argument."""
    if not isinstance(node, tuple) or len(node) != 2:
        return "", None
    operation, argument = node
    return str(operation), argument


def width(sequence: object, end: int | None = None) -> tuple[int, int]:
    """The least and the most code points that the nodes before `end` (None: all) of the parser's sequence take.

    The most is over four thousand million where there is no bound. Raises AttributeError and TypeError.
    """
    return cast("_Sequence", sequence)[:end].getwidth()
