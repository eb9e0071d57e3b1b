"""What stands around an article: datelines, its own date, headline, byline, captions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.facts import Facts
from calque.testing import document
from calque.views.furniture import Day, byline, captions, datelines, headline, own_date

PAGE = """Ferry late again in the sound

By Ana Prado

The ferry Vega in the port of Varna. (AP Photo/Ivo Lasek)

VARNA, Bulgaria, March 8, 2021 (Xinhua) -- The ferry was late on Monday. It was late on Sunday too, the owner said.

It will be late tomorrow.
"""


@pytest.mark.parametrize(
    ("text", "place", "day", "agency", "dash"),
    [
        ("BEIJING, Dec. 14 (Xinhua) -- It rained.", "BEIJING", Day(0, 12, 14), "Xinhua", "--"),
        ("Varna, 8 March (Reuters) - It rained.", "Varna", Day(0, 3, 8), "Reuters", "-"),
        ("Xinhua, Varna, March 8, 2021 -- It rained.", "Varna", Day(2021, 3, 8), "", "--"),
        ("NEW YORK, U.S., May 1st (AP) — It rained.", "NEW YORK, U.S.", Day(0, 5, 1), "AP", "—"),
        ("ROME, 14 Dec (ANSA) - It rained.", "ROME", Day(0, 12, 14), "ANSA", "-"),
        ("KYIV -- It rained.", "KYIV", None, "", "--"),
        ("Kyiv (Reuters) - It rained.", "Kyiv", None, "Reuters", "-"),
        ("VARNA, March 8 (Xinhua/Lin Yue) It rained.", "VARNA", Day(0, 3, 8), "Xinhua", ""),
    ],
)
def test_a_dateline_has_a_place_and_perhaps_a_day_and_an_agency(
    text: str, place: str, day: Day | None, agency: str, dash: str
) -> None:
    (found,) = datelines(text)
    assert (text[slice(*found.place)], found.day, found.agency, found.dash) == (place, day, agency, dash)
    assert text[found.span.end :] == "It rained."


@pytest.mark.parametrize(
    "text",
    [
        "On March 8, Varna (a port) reopened.",
        "Varna -- it rained.",
        "Varna (SPQR) -- It rained.",
        "Varna, March 8: a day to remember.",
        "Varna, June 31 (AP) -- It rained.",
        "It rained in VARNA, March 8 (AP) -- and snowed.",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert datelines(text) == ()


def test_a_page_has_a_headline_a_byline_and_captions() -> None:
    draft = document(PAGE)
    top, author = draft.view(headline), draft.view(byline)
    assert top is not None
    assert author is not None
    assert (draft[top], draft[author]) == ("Ferry late again in the sound", "By Ana Prado")
    assert [draft[span] for span in draft.view(captions)] == [
        "The ferry Vega in the port of Varna. (AP Photo/Ivo Lasek)"
    ]


def test_a_text_without_furniture_has_none() -> None:
    draft = document("The ferry was late on Monday. It was late on Sunday too.")
    assert (headline(draft), byline(draft), captions(draft), own_date(draft)) == (None, None, (), None)


def test_a_draft_is_dated_by_the_configuration_then_the_dateline_then_its_data() -> None:
    assert own_date(document(PAGE, Facts(date="2026-03-02"))) == Day(2026, 3, 2)
    assert own_date(document(PAGE)) == Day(2021, 3, 8)
    assert own_date(document("2021-12-14\n\nThe ferry was late.\n\nIt rained.")) == Day(2021, 12, 14)
    assert own_date(document("2021-13-14\n\nThe ferry was late.\n\nIt rained.")) is None


@given(st.text(alphabet="AB ab,.(-)—XinhuaMarch8 \n", max_size=80))
def test_a_dateline_opens_a_line_and_ends_before_a_word(text: str) -> None:
    for line in datelines(text):
        assert line.span.start == 0 or text[line.span.start - 1] == "\n"
        assert text[line.span.end].strip()
