"""Which characters a class of a regular expression stands for, as wake literals."""

from collections.abc import Sequence

from calque.finders.traces import fold, page
from calque.finders.tree import parts

#: More alternatives than this are not worth carrying.
MOST = 200


def plain(code: int) -> bool:
    """Whether folding a code point does not depend on its neighbours or its language."""
    char = chr(code)
    return code < 128 or char.lower() == char.upper() == char


def members(items: Sequence[object]) -> set[str] | None:
    """The characters of a class; None when it is negated, large or made of categories."""
    codes: set[int] = set()
    for member in items:
        match parts(member):
            case ("LITERAL", int(code)):
                codes.add(code)
            case ("RANGE", (int(low), int(high))) if high - low < MOST:
                codes.update(range(low, high + 1))
            case _:
                return None
    if len(codes) > MOST or not all(map(plain, codes)):
        return None
    return {fold(chr(code)) for code in codes}


def pages(items: Sequence[object]) -> set[str] | None:
    """The traces that the characters of a large class leave; None where too many of them are ASCII, or unknown."""
    found: set[str] = set()
    for member in items:
        match parts(member):
            case ("LITERAL", int(low)):
                high = low
            case ("RANGE", (int(low), int(high))):
                pass
            case _:
                return None
        if low < 128 and high - low > MOST:
            return None
        found |= range_traces(low, high)
    return found


def range_traces(low: int, high: int) -> set[str]:
    """What a character of a range leaves in a text's traces, in whatever case it stands there."""
    run = "".join(map(chr, range(low, high + 1)))
    lower, upper = run.lower(), run.upper()
    # Most scripts have no case: then the pages that the range lies on are all there is.
    if low > 127 and lower == upper == run:
        return {page(code) for code in (*range(low, high, 256), high)}
    return {fold(char) if char.isascii() else page(ord(char)) for char in {*run, *lower, *upper}}
