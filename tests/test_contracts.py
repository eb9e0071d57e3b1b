"""What every rule of the built-in pack has to keep."""

import re
import tomllib
from collections import Counter
from functools import cache

import pytest
from conftest import ROOT, built_in

from calque.check import Checker
from calque.packs.sources import docstring, installed
from calque.packs.survey import listing
from calque.rule import Stage
from calque.silence import explanations
from calque.testing import document, marked, prove

RULES = built_in()
MQM = {
    "accuracy/addition", "accuracy/untranslated", "accuracy/mistranslation", "accuracy/omission",
    "audience-appropriateness", "design-and-markup",
    "linguistic-conventions/character-encoding", "linguistic-conventions/grammar", "linguistic-conventions/punctuation",
    "linguistic-conventions/spelling", "linguistic-conventions/textual-conventions", "linguistic-conventions/word-form",
    "locale-conventions/currency-format", "locale-conventions/date-format", "locale-conventions/number-format",
    "locale-conventions/measurement-format", "locale-conventions/name-format",
    "style/organizational-style", "style/unidiomatic", "style/inconsistent", "style/awkward",
    "terminology", "terminology/inconsistent", "terminology/wrong-term",
}  # fmt: skip


def ids(loaded):
    return f"{loaded.rule.code} {loaded.name}"


each = pytest.mark.parametrize("loaded", RULES, ids=ids)


@cache
def default_checker():
    (pack,) = [pack for pack in installed() if pack.name == "calque"]
    return Checker([listing(pack, loaded) for loaded in RULES if loaded.rule.stage is Stage.DEFAULT])


@each
def test_a_rule_keeps_its_own_examples(loaded):
    prove(loaded)


@each
def test_no_other_default_rule_speaks_on_a_good_example(loaded):
    for text in loaded.rule.good:
        said = default_checker().look(document(text, loaded.rule.given)).said
        assert [(s.loaded.rule.code, text[slice(*s.finding.span)]) for s in said] == [], text


@each
def test_no_default_rule_speaks_on_a_repaired_example(loaded):
    for text in filter(None, loaded.rule.bad.values()):
        said = default_checker().look(document(text, loaded.rule.given)).said
        assert [(s.loaded.rule.code, text[slice(*s.finding.span)]) for s in said] == [], text


@each
def test_a_fixed_text_is_not_fixed_again(loaded):
    for example, repaired in loaded.rule.bad.items():
        if repaired is not None and "⟦" in example:
            assert all(
                f.fix is None or f.fix.apply(repaired) == repaired
                for f in loaded.find(document(repaired, loaded.rule.given))
            )


@each
def test_findings_come_in_order_and_lie_inside_the_text(loaded):
    for example in loaded.rule.bad:
        text, _, _ = marked(example)
        spans = [finding.span for finding in loaded.find(document(f"{text}\n\n{text}", loaded.rule.given))]
        assert spans == sorted(spans)
        assert all(0 <= start <= end <= 2 * len(text) + 2 for start, end in spans)


@each
def test_a_rule_finds_nothing_in_a_text_without_words(loaded):
    found = [finding for text in ("", "-") for finding in loaded.rule.find(document(text, loaded.rule.given))]
    assert found == []


@each
def test_the_page_says_what_and_why(loaded):
    first, _, rest = docstring(loaded).partition("\n\n")
    assert first.strip().endswith(".")
    assert len(rest.split()) >= 12
    assert loaded.rule.mqm in MQM


@each
def test_the_message_says_what_to_do(loaded):
    message = loaded.rule.message
    assert len(message) < 60
    assert message[0] == message[0].lower() or message[0] in "{'"
    assert not message.endswith((".", "!"))


@each
def test_one_good_example_is_a_whole_sentence_of_news(loaded):
    assert max(len(text.split()) for text in loaded.rule.good) >= 4


def test_codes_and_names_are_unique_and_reserved():
    table = tomllib.loads((ROOT / "rules/calque_rules/codes.toml").read_text(encoding="utf-8"))
    names = {
        code: name
        for family in table.values()
        for code, name in family.items()
        if re.fullmatch(r"[A-Z]{3}\d{3}", code)
    }
    assert [loaded.rule.code for loaded in RULES if loaded.rule.code not in names] == []
    assert {loaded.rule.code: loaded.name for loaded in RULES} == {
        loaded.rule.code: names[loaded.rule.code] for loaded in RULES
    }
    assert [name for name, count in Counter(loaded.name for loaded in RULES).items() if count > 1] == []


def test_the_three_letters_of_a_code_are_the_folders():
    table = tomllib.loads((ROOT / "rules/calque_rules/codes.toml").read_text(encoding="utf-8"))["families"]
    assert {loaded.rule.code: loaded.family for loaded in RULES} == {
        loaded.rule.code: table[loaded.rule.code[:3]] for loaded in RULES
    }


def test_explained_rules_exist():
    codes = {loaded.rule.code for loaded in RULES}
    named = {code for loaded in RULES for code in loaded.rule.explains}
    assert sorted(n for n in named if not any(code.startswith(n) for code in codes)) == []


def test_no_rule_explains_itself_in_a_circle():
    (pack,) = [pack for pack in installed() if pack.name == "calque"]
    reach = explanations([listing(pack, loaded) for loaded in RULES])
    assert [(a, b) for a, silenced in reach.items() for b in silenced if a in reach.get(b, ())] == []
