"""What the tests of a pack call: `prove(rule)` holds a rule to its own examples."""

from calque.document import Document
from calque.errors import BadRule
from calque.facts import Facts
from calque.finders.traces import stands
from calque.finding import Finding, Safety, Severity
from calque.packs.sources import LoadedRule, wake
from calque.readers.plain import read
from calque.rule import Rule
from calque.source import Source

OPEN, CLOSE = "⟦", "⟧"


def document(text: str, facts: Facts | None = None) -> Document:
    """A document as the plain text reader makes it."""
    return read(Source("example.txt", text), facts or Facts())


def marked(example: str) -> tuple[str, int, int]:
    """An example without its marks, and the code points between which they stood."""
    start = example.index(OPEN)
    end = example.index(CLOSE) - 1
    return example.replace(OPEN, "").replace(CLOSE, ""), start, end


def awake(rule: Rule, text: str) -> bool:
    """Whether the gate would let the rule look at a text."""
    literals = wake(rule)
    if literals is None:
        return True
    return any(stands(literal, text) for literal in literals)


def prove(rule: Rule | LoadedRule) -> None:
    """Hold a rule to its examples.

    Every `bad` text is found once, exactly at its marks; its fix gives the stated text, which is silent;
    every `good` text is silent; the message's slots exist; the gate would not have hidden a finding.
    Raises BadRule with the first example that fails and what came out instead.
    """
    plain = rule.rule._replace(find=rule.find) if isinstance(rule, LoadedRule) else rule
    if len(plain.bad) < 2 or len(plain.good) < 3:
        raise BadRule(f"{plain.code}: give at least two bad and three good examples")
    for example, repaired in plain.bad.items():
        _prove_bad(plain, example, repaired)
    for text in plain.good:
        _silent(plain, text, "good")


def _findings(rule: Rule, text: str) -> list[Finding]:
    return list(rule.find(document(text, rule.given)))


def _silent(rule: Rule, text: str, what: str) -> None:
    for finding in _findings(rule, text):
        raise BadRule(f"{rule.code}: the {what} text {text!r} is flagged at {text[slice(*finding.span)]!r}")


def _prove_bad(rule: Rule, example: str, repaired: str | None) -> None:
    if example.count(OPEN) != 1 or example.count(CLOSE) != 1:
        raise BadRule(f"{rule.code}: mark one place with {OPEN}{CLOSE} in {example!r}")
    text, start, end = marked(example)
    findings = _findings(rule, text)
    if [tuple(f.span) for f in findings] != [(start, end)]:
        found = [text[slice(*f.span)] for f in findings]
        raise BadRule(f"{rule.code}: {example!r} should be found once at its marks; found {found!r}")
    if not awake(rule, text):
        raise BadRule(f"{rule.code}: no literal of `wake` stands in {text!r}")
    _prove_message(rule, findings[0])
    _prove_fix(rule, text, findings[0], repaired)


def _prove_message(rule: Rule, finding: Finding) -> None:
    try:
        rule.message.format_map(finding.slots)
    except (KeyError, ValueError, IndexError) as error:
        raise BadRule(f"{rule.code}: the message {rule.message!r} has no slot for {error}") from error
    if not isinstance(finding.severity, Severity | None):
        raise BadRule(f"{rule.code}: {finding.severity!r} is no severity")


def _prove_fix(rule: Rule, text: str, finding: Finding, repaired: str | None) -> None:
    fix = finding.fix
    after = None if fix is None else fix.apply(text)
    if after != repaired:
        raise BadRule(f"{rule.code}: {text!r} should be repaired to {repaired!r}, not {after!r}")
    if after is not None and fix is not None and fix.safety > Safety.SHOWN:
        _silent(rule, after, "repaired")
