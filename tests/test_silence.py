"""Of two findings about one place only the one that explains the other is told."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from calque.finding import Edit, Finding, Fix, Safety
from calque.silence import Said, silence
from calque.span import Span

EXPLAINS = {"AAA101": frozenset({"BBB101", "CCC101"}), "BBB101": frozenset({"CCC101"})}


class Named(NamedTuple):
    code: str


class Loaded(NamedTuple):
    rule: Named


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair)))
FIXES = st.lists(SPANS, min_size=1, max_size=3).map(
    lambda spans: Fix(tuple(Edit(span, "") for span in spans), Safety.SAFE)
)


def said(code, span, fix=None):
    return Said(Finding(span, {}, fix), Loaded(Named(code)))


def places(one):
    fix = one.finding.fix
    return (
        [one.finding.span, *(e.span for e in fix.edits)] if fix and len(fix.edits) > 1 else [one.finding.span]
    )


SAID = st.lists(
    st.builds(said, st.sampled_from(["AAA101", "BBB101", "CCC101"]), SPANS, st.none() | FIXES), max_size=12
).map(lambda many: sorted(many, key=lambda one: (one.finding.span, one.loaded.rule.code)))


@given(SAID)
def test_a_finding_is_silent_where_one_that_explains_it_has_a_place_in_common(many):
    kept, explained = silence(many, EXPLAINS)
    silent = [
        one
        for one in many
        if any(
            one.loaded.rule.code in EXPLAINS.get(other.loaded.rule.code, ())
            and any(span.overlaps(one.finding.span) for span in places(other))
            for other in many
        )
    ]
    assert [one for one, _ in explained] == silent
    assert kept == [one for one in many if not any(one is other for other in silent)]


@given(SAID)
def test_who_explains_a_finding_stands_where_it_stands(many):
    for one, speaker in silence(many, EXPLAINS)[1]:
        assert one.loaded.rule.code in EXPLAINS[speaker.loaded.rule.code]
        assert any(span.overlaps(one.finding.span) for span in places(speaker))


def test_a_repair_in_several_places_speaks_of_all_of_them():
    fix = Fix((Edit(Span(0, 1), ""), Edit(Span(8, 9), "")), Safety.SAFE)
    speaker, silent, apart = (
        said("AAA101", Span(0, 1), fix),
        said("BBB101", Span(8, 10)),
        said("BBB101", Span(4, 5)),
    )
    assert silence([speaker, apart, silent], EXPLAINS) == ([speaker, apart], [(silent, speaker)])
