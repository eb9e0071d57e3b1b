"""The report page in Chromium."""

import re

import pytest
from click.testing import CliRunner
from conftest import barriers, word_file
from playwright.sync_api import expect

from calque.cli import main

DRAFT = (
    "The harbour office\n\n"
    "The port will spend $ 40 million on the the new quay, its director said on Monday.\n\n"
    + "".join(
        f"Ship {n} came in on time, and its crew of {n + 17} went ashore before noon.\n\n"
        for n in range(2, 32)
    )
    + "“We have waited nine years for this. and our captains too, ”said Ana Prado, a pilot.\n"
)
#: Text that would be a page's end, a script, a picture, a style, a template, if it were not text.
HOSTILE = (
    "</p></main><script>document.title = 'script'</script> cost $ 5 on Monday.\n\n"
    "<img src=x onerror=\"document.title='picture'\"> {{ 7 * 7 }} {% raw %} &lt; &amp; ]]> <!-- \x00\x1b cost $ 6.\n\n"
    "\u202ereversed\u202c \U0001f469\u200d\U0001f680 中文 e\u0301 \"'` cost $ 7.\r\n"
)


@pytest.fixture
def report(tmp_path, monkeypatch, tab):
    """Opens the report on some drafts, given as names and texts."""
    monkeypatch.chdir(tmp_path)

    def open_report(drafts, *more):
        for name, text in drafts.items():
            (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        done = CliRunner().invoke(
            main, ["check", "--exit-zero", "--format", "html", "-o", "report.html", *more, *drafts]
        )
        assert (done.exit_code, done.output) == (0, "")
        tab.goto((tmp_path / "report.html").as_uri())
        return tab

    yield open_report
    assert tab.complaints == []
    assert [
        url for url in tab.asked if url != (tmp_path / "report.html").as_uri() and not url.startswith("data:")
    ] == []


def codes(page):
    """The codes of the findings that are shown, in order."""
    return [why.text_content()[:6] for why in page.locator(".note:visible .why").all()]


def words(page):
    """The marked words that the current finding is tied to."""
    return [mark.text_content() for mark in page.locator(".mark.current").all()]


def test_the_findings_stand_beside_the_marked_words(report):
    page = report({"draft.txt": DRAFT, "clean.txt": "The port reopened on Monday.\n"})
    assert page.title() == "calque: 4 findings in 1 draft"
    assert [mark.text_content() for mark in page.locator(".mark").all()] == [" ", "the", ". and", " ”"]
    assert codes(page) == ["CUR101", "REP101", "SEN101", "SPC203"]
    for mark, note in zip(page.locator(".mark").all(), page.locator(".note").all(), strict=True):
        row = mark.locator("xpath=ancestor::div").bounding_box()
        assert row["y"] <= note.bounding_box()["y"] < row["y"] + row["height"]
        assert note.bounding_box()["x"] > mark.bounding_box()["x"]
    assert page.locator(".clean li").text_content() == "clean.txt"
    assert (
        page.locator(".note .words").first.text_content()
        == "The port will spend $[delete: ␣]40 million on the the new quay, its …"
    )


def test_marked_words_are_drawn_by_severity_and_not_as_links(report):
    page = report({"draft.txt": "The ferry cost $ 5.\n\nRents rose by 5 %.\n"})
    look = "mark => (({ color, textDecorationLine, borderBottomStyle }) => [color, textDecorationLine, borderBottomStyle])(getComputedStyle(mark))"
    ink = page.locator(".text").first.evaluate("text => getComputedStyle(text).color")
    assert [mark.evaluate(look) for mark in page.locator(".mark").all()] == [
        [ink, "none", "solid"],
        [ink, "none", "dashed"],
    ]


def test_a_click_on_a_finding_scrolls_the_text_to_its_words(report):
    page = report({"draft.txt": DRAFT})
    page.locator(".note .what").nth(2).click()
    assert words(page) == [". and"]
    assert page.evaluate("document.activeElement.className") == "mark current"
    box = page.locator(".mark.current").bounding_box()
    assert page.viewport_size["height"] / 4 < box["y"] < page.viewport_size["height"] * 3 / 4
    assert page.evaluate("scrollY") > 500


def test_a_click_on_marked_words_leads_to_their_finding(report):
    page = report({"draft.txt": DRAFT})
    page.locator(".mark", has_text="the").click()
    assert page.evaluate("document.activeElement.closest('.note').getAttribute('aria-current')") == "true"
    assert page.locator(".note[aria-current] .why").text_content()[:6] == "REP101"


def test_the_keyboard_is_enough(report):
    page = report({"draft.txt": DRAFT})
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert words(page) == ["the"]
    page.keyboard.press("k")
    assert words(page) == [" "]
    page.keyboard.press("k")
    assert words(page) == [" "]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "mark current"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "what"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "why"
    page.keyboard.press("Enter")
    assert page.locator("dialog[open] h2").text_content().startswith("CUR101")
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement.className") == "why"
    page.keyboard.press("Escape")
    assert words(page) == []


def test_the_first_stops_of_the_tab_key_are_the_skip_link_the_legend_the_filters_and_the_first_finding(
    report,
):
    page = report({"draft.txt": DRAFT})
    seen = []
    for _ in range(7):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "(({ name, className, localName }) => name || className || localName)(document.activeElement)"
            )
        )
    assert seen == ["skip", "summary", "severity", "family", "passages", "what", "why"]


def test_filters_hide_findings_and_their_marks(report):
    page = report(
        {"draft.txt": "He said that the the plan costs $ 5.\n\nRents rose by 5 % and the the mayor spoke.\n"}
    )
    assert codes(page) == ["REP101", "CUR101", "NUM201", "REP101"]
    page.select_option("[name=family]", "repetition")
    assert codes(page) == ["REP101", "REP101"]
    assert page.locator("#status").text_content() == "2 of 4 findings shown"
    assert [mark.text_content() for mark in page.locator(".mark:not(.off)").all()] == ["the", "the"]
    assert page.locator(".mark.off").first.get_attribute("href") is None
    page.select_option("[name=family]", "")
    boxes = page.locator("[name=severity]")
    assert [box.get_attribute("value") for box in boxes.all()] == ["error", "warning"]
    boxes.first.uncheck()
    assert codes(page) == ["NUM201"]
    page.check("[name=passages]")
    assert [row.inner_text().split("\n")[0] for row in page.locator(".row:visible").all()] == [
        "Rents rose by 5 % and the the mayor spoke."
    ]
    boxes.first.check()
    assert codes(page) == ["REP101", "CUR101", "NUM201", "REP101"]
    assert page.locator("#status").text_content() == ""


def counted(page):
    """What the filters and the headings count: severities, kinds, drafts."""
    return (
        page.locator(".filters label .count").all_inner_texts(),
        page.locator("[name=family] option").all_inner_texts(),
        page.locator("h2 [data-draft]").all_inner_texts(),
    )


def test_counts_follow_the_filters_and_nothing_left_is_told(report):
    page = report(
        {"a.txt": "He said that the the plan costs $ 5.\n", "b.txt": "Rents rose by 5 % at the the quay.\n"}
    )
    kinds = ["all", "currency (1)", "numbers (1)", "repetition (2)"]
    assert counted(page) == (["3", "1"], kinds, ["2", "2"])
    page.select_option("[name=family]", "numbers")
    assert counted(page) == (["0", "1"], kinds, ["0 of 2", "1 of 2"])
    assert page.locator("nav [data-draft]").all_inner_texts() == ["0 of 2", "1 of 2"]
    page.check("[name=passages]")
    assert page.locator(".draft:visible").count() == 1
    page.uncheck("[name=severity][value=warning]")
    assert counted(page)[1] == ["all", "currency (1)", "numbers (0)", "repetition (2)"]
    assert page.locator("#status").text_content() == "none of 4 findings shown"
    page.click("text=Show all")
    expect(page.locator("text=Show all")).to_be_hidden()
    assert page.evaluate("document.activeElement.name") == "severity"
    assert counted(page) == (["3", "1"], kinds, ["2", "2"])
    assert barriers(page) == []


def test_what_was_chosen_holds_when_one_comes_back_to_the_page(report):
    page = report({"draft.txt": DRAFT})
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile("#d1n2$"))
    page.reload()
    assert words(page) == ["the"]
    page.uncheck("[name=severity][value=error]")
    page.goto("about:blank")
    page.go_back()
    assert not page.is_checked("[name=severity][value=error]")
    assert page.locator("#status").text_content() == "none of 4 findings shown"


def test_clicks_on_marks_over_one_another_go_from_the_inner_finding_to_the_outer(report):
    page = report({"draft.txt": "The men paid $ 5 , and $ 6 ; and “the the quay , for $ 7 .\n"})
    inner = page.locator(".mark[data-notes*=' ']", has_text="the").first
    outer, last = inner.get_attribute("data-notes").split()
    inner.click()
    assert page.locator(".note[aria-current]").get_attribute("id") == last
    inner.click()
    assert page.locator(".note[aria-current]").get_attribute("id") == outer


HOUSE_RULE = """
code = "HOU101"
severity = "note"
summary = "quay under its old name"
message = "write '{instead}'"
stage = "default"
mqm = "terminology"
doc = "A quay under the name it no longer has."
phrases = { "the old quay" = "the new quay" }
bad = { "He left ⟦the old quay⟧." = "He left the new quay.", "By ⟦the old quay⟧ it lay." = "By the new quay it lay." }
good = ["He left the new quay.", "The quay is old.", "They saw an old quay."]
"""


def test_a_mark_of_several_findings_shows_the_worst_that_is_left(report, tmp_path):
    (tmp_path / "house" / "house").mkdir(parents=True)
    (tmp_path / "house" / "house" / "old_quay.toml").write_text(HOUSE_RULE, encoding="utf-8")
    (tmp_path / "calque.toml").write_text('packs = ["./house"]', encoding="utf-8")
    page = report({"draft.txt": "They left the the old quay by noon.\n"})
    both, rest = page.locator(".mark").all()
    assert [mark.text_content() for mark in (both, rest)] == ["the", " old quay"]
    assert [mark.get_attribute("data-severity") for mark in (both, rest)] == ["error", "note"]
    page.locator("[name=severity][value=error]").uncheck()
    assert [mark.get_attribute("data-severity") for mark in (both, rest)] == ["note", "note"]
    page.locator("[name=severity][value=error]").check()
    page.locator("[name=severity][value=note]").uncheck()
    assert both.get_attribute("data-severity") == "error"
    assert [mark.get_attribute("class") for mark in (both, rest)] == ["mark", "mark off"]


def test_the_rule_is_explained_on_demand(report):
    page = report({"draft.txt": DRAFT})
    assert not page.locator("text=What it flags").first.is_visible()
    page.locator(".why").nth(2).click()
    dialog = page.locator("dialog[open]")
    assert dialog.locator("h2").text_content() == "SEN101 full stop in the middle of a phrase"
    assert [heading.text_content() for heading in dialog.locator("h3").all()][:2] == [
        "What it flags",
        "Why it matters",
    ]
    dialog.locator(".close").click()
    assert page.locator("dialog[open]").count() == 0


def test_a_word_file_is_shown_like_any_other(report, tmp_path):
    (tmp_path / "draft.docx").write_bytes(word_file("The price is $ 5.", "She left for the the town."))
    page = report({}, "draft.docx")
    assert [row.text_content() for row in page.locator(".row .text").all()] == [
        "The price is $ 5.",
        "She left for the the town.",
    ]
    assert [mark.text_content() for mark in page.locator(".mark").all()] == [" ", "the"]
    fine = " ".join(page.locator(".note .fine").first.text_content().split())
    assert fine == "safe repair · paragraph 1:15 · CUR101: why?"


def test_what_is_suppressed_is_counted_and_listed_where_that_was_asked_for(report):
    silent = {
        "draft.md": "It cost $ 5. <!-- calque-ignore CUR101 -- as printed -->\n",
        "other.md": "It cost $ 6.\n",
    }
    page = report(silent)
    assert page.locator(".remarks").text_content() == "1 safe repair. 1 suppressed."
    assert page.locator(".silenced").count() == 0
    page = report(silent, "--show-suppressed")
    assert page.title() == "calque: 1 finding in 1 draft"
    page.locator(".silenced summary").click()
    assert page.locator(".silenced li").inner_text() == "1:10 delete the space after '$' CUR101: as printed"


def test_hostile_text_stays_text(report):
    page = report({"a <b>'\".txt": HOSTILE}, "--select", "CUR101")
    assert page.title() == "calque: 3 findings in 1 draft"
    assert page.locator("script").count() == 1
    assert page.locator("img, main b").count() == 0
    text = page.locator("main").inner_text()
    assert "</p></main><script>document.title = 'script'</script> cost $ 5 on Monday." in text
    assert "{{ 7 * 7 }} {% raw %} &lt; &amp; ]]> <!-- ␀␛ cost $ 6." in text
    assert page.locator("main h2").inner_text().startswith("a <b>'\".txt")
    assert len(codes(page)) == 3


def test_the_page_can_be_read_without_scripts(chromium, report):
    page = report({"draft.txt": DRAFT})
    context = chromium.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(page.url)
    assert plain.locator(".filters").is_hidden()
    assert plain.locator(".note").count() == 4
    plain.locator(".why").nth(2).click()
    assert plain.url.endswith("#rule-SEN101")
    assert plain.locator("details#rule-SEN101").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_hinders_readers_in_either_light_at_any_width(report, scheme, width):
    page = report(
        {"draft.txt": DRAFT, "other.md": "# Notes\n\n- It cost $ 5.\n", "clean.txt": "The port reopened.\n"}
    )
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    assert barriers(page) == []
    page.locator(".why").first.click()
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_there_are_the_text_and_the_findings_and_no_controls(report):
    page = report({"draft.txt": DRAFT})
    page.emulate_media(media="print")
    assert page.locator(".bar, .rules, footer").filter(visible=True).count() == 0
    assert page.locator(".note:visible").count() == 4
    assert page.locator("h1:visible").text_content() == "4 findings in 1 draft"
    number = "element => getComputedStyle(element, '::before').content"
    for kind in (".at", ".note"):
        assert [place.evaluate(number) for place in page.locator(kind).all()] == ['"1"', '"2"', '"3"', '"4"']


def test_a_report_on_clean_drafts_says_so(report):
    page = report({"clean.txt": "The port reopened on Monday.\n"})
    assert page.title() == "calque: no finding in 1 draft"
    assert page.locator(".clean li").inner_text() == "clean.txt"
    assert page.locator("main").inner_text().startswith("Nothing was found:")
    assert barriers(page) == []


def trouble(tmp_path, monkeypatch, tab, *drafts):
    """The page of a run over drafts of which the first cannot be read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_bytes("It co\xfbt 5.\n".encode("cp1252"))
    (tmp_path / "clean.txt").write_text("The port reopened on Monday.\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["check", "--format", "html", "-o", "report.html", "old.txt", *drafts])
    assert done.exit_code == 2
    tab.goto((tmp_path / "report.html").as_uri())
    assert tab.complaints == []
    return tab


def test_what_could_not_be_read_is_told_on_the_page(tmp_path, monkeypatch, tab):
    page = trouble(tmp_path, monkeypatch, tab, "clean.txt")
    assert page.title() == "calque: no finding in 1 draft"
    told = page.locator(".troubles li").all_inner_texts()
    assert told == [
        "old.txt: not UTF-8 at byte 5; it would read “It coût 5.” as cp1252: name the encoding with --encoding cp1252"
    ]
    assert barriers(page) == []


def test_a_report_on_nothing_that_could_be_read_calls_nothing_clean(tmp_path, monkeypatch, tab):
    page = trouble(tmp_path, monkeypatch, tab)
    assert page.title() == "calque: no draft was checked"
    assert page.locator("main").inner_text() == ""


def test_two_runs_write_the_same_page(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    runs = [CliRunner().invoke(main, ["check", "--format", "html", "draft.txt"]).output for _ in range(2)]
    assert runs[0] == runs[1]
    assert runs[0].startswith("<!doctype html>")
