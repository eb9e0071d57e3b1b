"""What is said about a file as strings, numbers and tuples of them, and back: what `marshal` can keep."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import cast

from calque.diagnostic import Diagnostic, Silenced
from calque.finding import Edit, Fix, Safety, Severity
from calque.origin import Excerpt, Place
from calque.span import Span

# By number, which takes a third of the time of asking the class for a member.
_SEVERITIES, _SAFETIES = tuple(Severity), tuple(Safety)


def fixed(value: object) -> str:
    """A value in words that are the same in every process."""
    if isinstance(value, Mapping):
        return repr(sorted((str(key), fixed(inner)) for key, inner in value.items()))
    if isinstance(value, Set):
        return repr(sorted(map(fixed, value)))
    return repr([fixed(inner) for inner in value]) if isinstance(value, tuple) else repr(value)


def plain(value: object) -> tuple[object, ...]:
    """A sequence of named values as tuples of strings and numbers."""
    return tuple(map(_plain, cast("Iterable[object]", value)))


def _plain(value: object) -> object:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return plain(value)
    return int(value) if isinstance(value, Severity | Safety) else value


def diagnostics(rows: Sequence[object]) -> list[Diagnostic]:
    """Diagnostics from their plain tuples."""
    return [_diagnostic(row) for row in cast("Iterable[Diagnostic]", rows)] if rows else []


def silenced(rows: Sequence[object]) -> list[Silenced]:
    """Silenced findings from their plain tuples."""
    found = cast("Iterable[Silenced]", rows)
    return [Silenced(_diagnostic(row), by, reason) for row, by, reason in found] if rows else []


def _diagnostic(row: Diagnostic) -> Diagnostic:
    """A diagnostic from its plain tuple."""
    path, code, name, severity, message, place, text, excerpt, fix, *rest = row
    told = path, code, name, _SEVERITIES[severity], message, Place._make(place), text, Excerpt._make(excerpt)
    return Diagnostic._make((*told, None if fix is None else _fix(fix), *rest))


def _fix(row: Fix) -> Fix:
    edits, safety, title = row
    return Fix(tuple(Edit(Span(*span), text) for span, text in edits), _SAFETIES[safety], title)
