"""The gate may wake too many rules, never too few."""

import re

import pytest
from conftest import ROOT, built_in
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calque.check import Checker
from calque.finders.literals import MOST, literals
from calque.finders.traces import BEYOND_ASCII, awaited, page, stands
from calque.gate import WINDOW, Gate
from calque.packs.sources import installed
from calque.packs.survey import listing
from calque.testing import document, marked


@pytest.mark.parametrize(
    ("expression", "flags", "expected"),
    [
        (r"(?P<symbol>[$£€¥])(?P<gap>[^\S\n]+)(?=\d)", 0, {"$", "£", "€", "¥"}),
        (
            r"\b(?:aimed|committed) (?:at|to) to [a-z]+",
            0,
            {"aimed at to ", "aimed to to ", "committed at to ", "committed to to "},
        ),
        (r"(?<=\w)\. (?:of|AND)\b", re.IGNORECASE, {". of", ". and"}),
        (r"(?<=abc)\d", 0, {"abc"}),
        (r"(?!abc)\d", 0, None),
        (r"(?<!abc)x", 0, {"x"}),
        (r"colou?r", 0, {"color", "colour"}),
        (r"colou*r", 0, {"colo"}),
        (r"a++b?+c", 0, {"a"}),
        (r"(?>ab|cd)e*f", 0, {"ab", "cd"}),
        (r"(?:a b | c)", re.VERBOSE, {"ab", "c"}),
        (r"(?:ab)*", 0, None),
        (r"(?:ab){2,3}", 0, {"ab"}),
        (r"x|", 0, None),
        (r"[^a]", 0, None),
        (r"\w+", 0, None),
        ("[\u4e00-\u9fff]+", 0, {page(code) for code in range(0x4E00, 0xA000)}),
        ("[a\u4e00-\u9fff]", 0, {"a", *(page(code) for code in range(0x4E00, 0xA000))}),
        ("[y-\u4fff]", 0, None),
        ("[a\\d]", 0, None),
        ("é", 0, {page(0xE9)}),
        ("ÿ", re.IGNORECASE, {page(0xFF), page(0x178)}),
        ("caf(é)", 0, {"caf"}),
        (r"(?i:Ab)", 0, {"ab"}),
        (r"(a)\1", 0, {"a"}),
        (r"^ab$", re.MULTILINE, {"ab"}),
    ],
)
def test_the_literals_that_an_expression_cannot_do_without(expression, flags, expected):
    assert literals(expression, flags) == (frozenset(expected) if expected is not None else None)


def test_where_the_combinations_are_too_many_the_parts_are_carried():
    forty = "(?:" + "|".join(f"{n}x" for n in range(40)) + ")"
    assert MOST < 40 * 40
    assert literals(forty * 2, 0) == frozenset(f"{n}x" for n in range(40))


LETTERS = "aAsSkKiIſKıİéÉ. 一ЖÿŸ"
EXPRESSIONS = st.recursive(
    st.sampled_from(
        [*"asikS.", "[as]", "[é-\u4fff]", "[aé-\u4fff]", "[k-é]", "(?:k|i)", r"\.", "[^a]", r"\w"]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        inner.map(lambda one: f"(?:{one})?"),
        inner.map(lambda one: f"(?:{one})+"),
        inner.map(lambda one: f"(?={one})"),
        inner.map(lambda one: f"(?!{one})"),
    ),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(EXPRESSIONS, st.text(LETTERS, max_size=12), st.sampled_from([0, re.IGNORECASE]))
@example("s", "ſ", re.IGNORECASE)
@example("k", "K", re.IGNORECASE)
@example("i", "ı", re.IGNORECASE)
@example("i", "İ", re.IGNORECASE)
@example("[é-\u4fff]", "K", re.IGNORECASE)
@example("[\u2000-\u4fff]", "ω", re.IGNORECASE)
def test_where_an_expression_matches_one_of_its_literals_stands(expression, text, flags):
    wanted = literals(expression, flags)
    if wanted is not None and re.search(expression, text, flags):
        assert any(stands(literal, text) for literal in wanted)


def awake(gate, text):
    return {rule: places[0] for rule, places in gate.awake([text]).items()}


def test_the_gate_wakes_those_whose_literals_stand_in_the_text():
    wakes = [{"of the"}, None, {"$"}, {"The p", "#"}, {BEYOND_ASCII}, {"e p"}]
    gate = Gate([None if wake is None else awaited(frozenset(wake)) for wake in wakes])
    assert awake(gate, "nothing") == {1: None}
    assert awake(gate, "OF THE people") == dict.fromkeys([0, 1, 3, 5])
    assert awake(gate, "$") == dict.fromkeys([1, 2])
    assert awake(gate, "é") == dict.fromkeys([1, 4])


def test_the_gate_tells_where_matches_may_begin():
    gate = Gate(
        [frozenset({"of the", "the"}), frozenset({"the"}), frozenset({"f t"})], [(0, 0), None, (-1, 2)]
    )
    assert awake(gate, "OF the\nthe") == {0: [0, 3, 7], 1: None, 2: [0, 1, 2]}
    assert awake(gate, "of") == {}


def test_of_a_long_text_the_gate_tells_no_places():
    gate = Gate([frozenset({"of the"})], [(0, 0)])
    assert awake(gate, "of the" + "b" * WINDOW) == {0: None}
    assert gate.awake(["b of the", "of the" + "b" * WINDOW, "of the"]) == {0: {0: [2], 1: None, 2: [0]}}


@pytest.mark.parametrize("literal", ["the", " OF ", "in", "s ", ", ", " s", "s"])
def test_nobody_waits_for_what_stands_in_every_text(literal):
    assert awaited(frozenset({"Danube", literal})) is None


def test_a_doubled_blank_is_worth_waiting_for():
    assert awaited(frozenset({"  ", "Danube"})) == frozenset({"  ", "danube"})


def test_a_literal_across_the_windows_of_a_long_text_is_seen():
    gate = Gate([frozenset({"of the"})])
    for shift in range(8):
        assert awake(gate, "a" * (WINDOW - shift) + "of the" + "b" * WINDOW) == {0: None}


@given(
    st.lists(st.sets(st.sampled_from(["of the", "the", "x", "é", "f t", " x "])) | st.none(), max_size=5),
    st.lists(st.text("of the\nxXé", max_size=12), max_size=5),
)
def test_of_many_texts_the_gate_says_what_it_says_of_each(wakes, texts):
    reaches = [(0, 0) if wake and min(map(len, wake)) > 1 else None for wake in wakes]
    gate = Gate([None if wake is None else frozenset(wake) for wake in wakes], reaches)
    together = gate.awake(texts)
    for number, text in enumerate(texts):
        alone = {rule: places[number] for rule, places in together.items() if number in places}
        assert alone == awake(gate, text)


def texts():
    for draft in sorted(ROOT.glob("seeds/*/draft.*")):
        yield draft.read_text(encoding="utf-8")
    for loaded in built_in():
        yield from loaded.rule.good
        yield from (marked(text)[0] for text in loaded.rule.bad)


def test_with_and_without_the_gate_the_findings_are_the_same():
    (pack,) = [pack for pack in installed() if pack.name == "calque"]
    listings = [listing(pack, loaded) for loaded in built_in()]
    gated, plain = Checker(listings), Checker(listings, gate=False)
    for text in texts():
        assert gated.diagnose([(document(text), "t.txt")]) == plain.diagnose([(document(text), "t.txt")])
