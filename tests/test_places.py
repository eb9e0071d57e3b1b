"""Where expressions are tried: at the places of their literals they find what they find in the whole text."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_gate import EXPRESSIONS, LETTERS

from calque import Rule, pattern, safe
from calque.finders.literals import required
from calque.finders.traces import PAGES, fold
from calque.gate import Gate
from calque.packs.sources import WIDE, reach
from calque.testing import document


def rule(find):
    return Rule("TST101", "", "", find, {}, (), "")


@settings(max_examples=400, deadline=None)
@given(EXPRESSIONS, st.text(LETTERS, max_size=12), st.sampled_from([0, re.IGNORECASE]))
@example("(?=ab)a(?:bc|bd)", "abd", 0)
@example("(?<=ab)c", "abc", 0)
@example("(?:x|(?=yz)y)z", "yz xz", 0)
@example("a{2,3}b", "aaab", 0)
@example("(?<=k)(?:a|bc)+?s", "kbcas", 0)
@example("(?:a(?=b)|c)b?d", "abd cd", 0)
def test_every_match_begins_where_its_literals_say(expression, text, flags):
    wanted = required(expression, flags)
    if wanted is None or any(literal > chr(PAGES) for literal in wanted.literals):
        return
    folded = fold(text)
    places = [at for at in range(len(text)) for literal in wanted.literals if folded.startswith(literal, at)]
    searched = re.compile(expression, flags)
    for start in range(len(text) + 1):
        if searched.match(text, start):
            assert any(wanted.least <= at - start <= wanted.most for at in places)


@pytest.mark.parametrize(
    ("expression", "literals", "before"),
    [
        ("(?:an|the) (?=old)", {"an old", "the old"}, (0, 0)),
        (r"\d{1,3},000", {",000"}, (1, 3)),
        ("(?<=[#$] )lot of", {"lot of"}, (0, 0)),
        (r"(?<=very )\w?", {"very "}, (-5, -5)),
        ("[0-9]+ percent", {" percent"}, None),
        ("[#$]", {"#", "$"}, None),
        (rf"\w{{0,{WIDE}}}--", {"--"}, (0, WIDE)),
        (rf"\w{{0,{WIDE + 1}}}--", {"--"}, None),
    ],
)
def test_how_far_before_its_literals_a_rule_s_matches_begin(expression, literals, before):
    find = pattern(expression)
    assert find.wake == literals
    assert reach(rule(find), find.wake) == before


def test_of_a_rule_that_names_its_literals_itself_nobody_knows_where_they_stand():
    find = pattern("(?:an|the) old")
    assert reach(rule(find)._replace(wake=frozenset({"old"})), frozenset({"old"})) is None


@given(st.lists(st.sampled_from(["two ", "Two ", "week ", "weeks ", "\n\n", "twotwo ", "- "]), max_size=12))
def test_a_pattern_finds_the_same_at_the_places_of_its_literals(pieces):
    find = pattern(r"(?P<number>[Tt]wo)[ ](?:week\b)?", at="number", fix=safe("2"))
    text = document("".join(pieces))
    places = Gate([find.wake], [reach(rule(find), find.wake)]).awake([text.text]).get(0, {0: []})[0]
    assert find.at(text, places) == list(find(text))


def test_a_match_of_a_later_place_is_not_cut_off():
    find = pattern("x(?<=-x)(?: y)?").near("x", 3)
    assert [finding.span for finding in find(document("x-x y"))] == [(2, 5)]
