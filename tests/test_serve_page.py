"""The local page in Chromium."""

import re
import subprocess
import sys
from contextlib import contextmanager
from zipfile import ZipFile

import pytest
from conftest import barriers, word_file
from playwright.sync_api import expect

from calque import check_file

DRAFT = (
    "The port will spend $ 40 million on the the new quay, its director said on Monday.\n\n"
    "“We have waited nine years for this. and our captains too, ”said Ana Prado, a pilot.\n"
)


#: Keeps the questions of the page back until they are released.
HOLD = """() => {
    const real = window.fetch;
    const held = [];
    window.fetch = (...asked) => new Promise((resolve) => held.push(() => resolve(real(...asked))));
    window.release = () => { window.fetch = real; held.forEach((ask) => ask()); };
}"""


@contextmanager
def server(folder, port="0"):
    """Runs a server and tells its address."""
    command = [sys.executable, "-m", "calque", "serve", "--port", port, "--no-browser"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        yield re.search(r"http://\S+", process.stderr.readline())[0]
        process.terminate()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Where a server for this file's tests is."""
    with server(tmp_path_factory.mktemp("desk")) as there:
        yield there


@pytest.fixture
def page(tab, address):
    tab.goto(address)
    yield tab
    assert tab.complaints == []
    assert [url for url in tab.asked if not url.startswith((address, "data:", "blob:" + address))] == []


def write(page, text):
    """Type at the caret and wait until what is said holds for the text."""
    page.keyboard.insert_text(text)
    settle(page)


def settle(page):
    length = page.evaluate("document.querySelector('#draft').value.length")
    expect(page.locator("body")).to_have_attribute("data-checked", str(length))


def text(page):
    return page.input_value("#draft")


def marks(page):
    return [mark.text_content() for mark in page.locator(".under .mark").all()]


def codes(page):
    return [why.text_content()[:6] for why in page.locator(".note:visible .why").all()]


def drop(page, name, data, kind="text/plain"):
    """Drop a file on the page."""
    page.evaluate(
        """([name, data, kind]) => {
            const carried = new DataTransfer();
            carried.items.add(new File([Uint8Array.from(data)], name, { type: kind }));
            const about = { dataTransfer: carried, bubbles: true, cancelable: true };
            document.querySelector("#draft").dispatchEvent(new DragEvent("dragover", about));
            document.querySelector("#draft").dispatchEvent(new DragEvent("drop", about));
        }""",
        [name, list(data), kind],
    )


def saved(page):
    """The name and the bytes of what the page gives for download."""
    with page.expect_download() as waiting:
        page.click("#download")
    with open(waiting.value.path(), "rb") as file:
        return waiting.value.suggested_filename, file.read()


def test_words_are_marked_while_one_types(page):
    page.keyboard.type("It cost $ 5")
    settle(page)
    assert (marks(page), codes(page)) == ([" "], ["CUR101"])
    assert page.locator("#status").text_content() == "1 finding"
    page.keyboard.type(" on the the quay.")
    settle(page)
    assert (marks(page), codes(page)) == ([" ", "the"], ["CUR101", "REP101"])
    assert page.locator(".under").text_content() == "It cost $ 5 on the the quay.\n"


def test_marks_move_with_the_words_before_an_answer_has_come(page):
    write(page, "It cost $ 5.")
    page.route("**/check", lambda route: None)
    page.keyboard.press("Home")
    page.keyboard.type("Now: ")
    assert page.locator(".under").text_content() == "Now: It cost $ 5.\n"
    assert marks(page) == [" "]
    page.unroute("**/check")


def test_what_a_key_does_not_change_is_not_drawn_anew(page):
    write(page, "It cost $ 5 on the the quay, and nobody was there to see it.\n\n")
    page.evaluate("window.kept = ['.mark', '.note'].flatMap((kind) => [...document.querySelectorAll(kind)])")
    page.keyboard.type("So it is.")
    settle(page)
    assert page.evaluate("window.kept.map((node) => node.isConnected)") == [True] * 4
    page.keyboard.type(" At the the end.")
    settle(page)
    assert page.evaluate("window.kept.map((node) => node.isConnected)") == [True, True, False, False]
    assert (marks(page), codes(page)) == ([" ", "the", "the"], ["CUR101", "REP101", "REP101"])


def test_keys_that_come_before_an_answer_are_asked_about_in_one_question(page):
    page.evaluate("""() => {
        const real = window.fetch;
        document.body.dataset.asked = "";
        window.fetch = (path, options) => {
            document.body.dataset.asked += JSON.parse(options.body).text + "|";
            return new Promise((resolve) => { window.answer = () => resolve(real(path, options)); });
        };
    }""")
    page.keyboard.type("$ 5 here")
    page.evaluate("window.answer()")
    expect(page.locator("body")).to_have_attribute("data-asked", "$|$ 5 here|")
    page.evaluate("window.answer()")
    settle(page)
    assert marks(page) == [" "]


def test_marks_lie_exactly_under_their_words(page):
    page.set_viewport_size({"width": 700, "height": 600})
    write(
        page,
        "\U0001f680 “Très” 中文 e\u0301\t" + "long words " * 12 + "cost $ 5 at the\n\nthe the quay.\n" * 3,
    )
    boxes = page.evaluate("""() => [".under", "#draft"].map((name) => {
        const { x, y, width, height } = document.querySelector(name).getBoundingClientRect();
        const { font, lineHeight, padding, whiteSpace, overflowWrap, letterSpacing, tabSize } = getComputedStyle(document.querySelector(name));
        return { x, y, width, height, font, lineHeight, padding, whiteSpace, overflowWrap, letterSpacing, tabSize };
    })""")
    assert boxes[0] == boxes[1]
    assert page.evaluate(
        "document.querySelector('#draft').scrollHeight <= document.querySelector('#draft').clientHeight"
    )


def test_a_click_repairs_and_the_keyboard_undoes(page):
    write(page, DRAFT)
    assert codes(page) == ["CUR101", "REP101", "SEN101", "SPC203"]
    page.locator(".note .repair").nth(1).click()
    settle(page)
    assert text(page) == DRAFT.replace("the the", "the")
    assert codes(page) == ["CUR101", "SEN101", "SPC203"]
    assert page.evaluate("document.activeElement.className") == "repair"
    page.focus("#draft")
    page.keyboard.press("Control+z")
    settle(page)
    assert text(page) == DRAFT
    page.click("#safe")
    settle(page)
    assert text(page) == DRAFT.replace("$ 40", "$40").replace("the the", "the").replace(", ”", ",” ")
    assert codes(page) == ["SEN101"]
    assert page.locator("#safe").is_disabled()


def test_a_button_undoes_what_was_repaired(page):
    assert page.locator("#undo").is_disabled()
    write(page, DRAFT)
    page.click("#safe")
    settle(page)
    page.click("#undo")
    settle(page)
    assert text(page) == DRAFT
    assert codes(page) == ["CUR101", "REP101", "SEN101", "SPC203"]


def test_a_repair_that_is_asked_for_too_early_comes_with_the_answer(page):
    write(page, DRAFT)
    page.evaluate(HOLD)
    page.keyboard.press("Control+End")
    page.keyboard.type("Done.")
    page.locator(".note .repair").nth(1).click()
    assert text(page) == DRAFT + "Done."
    page.evaluate("window.release()")
    expect(page.locator("#draft")).to_have_value(DRAFT.replace("the the", "the") + "Done.")
    settle(page)
    assert codes(page) == ["CUR101", "SEN101", "SPC203"]


def test_the_keyboard_is_enough(page):
    write(page, DRAFT)
    page.keyboard.press("F8")
    page.keyboard.press("j")
    assert page.locator(".note[aria-current] .why").text_content()[:6] == "REP101"
    page.keyboard.press("r")
    settle(page)
    assert text(page) == DRAFT.replace("the the", "the")
    assert page.locator(".note[aria-current] .why").text_content()[:6] == "SEN101"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "draft"
    assert page.evaluate("getSelection().toString()") == ". and"
    page.keyboard.type(" and")
    settle(page)
    assert "this and our captains" in text(page)
    page.keyboard.press("F8")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("dialog[open] h2").text_content().startswith("CUR101")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "why"


def test_a_click_into_marked_words_chooses_their_finding(page):
    write(page, DRAFT)
    page.evaluate("document.querySelector('#draft').setSelectionRange(41, 41)")
    page.keyboard.press("ArrowRight")
    assert page.locator(".note[aria-current] .why").text_content()[:6] == "REP101"
    assert page.evaluate("document.activeElement.id") == "draft"


def test_filters_stay_while_one_types(page):
    write(page, DRAFT)
    page.select_option("[name=family]", "repetition")
    assert codes(page) == ["REP101"]
    assert page.locator("#status").text_content() == "1 of 4 findings shown"
    page.focus("#draft")
    page.keyboard.press("Control+Home")
    write(page, "So so ")
    assert codes(page) == ["REP101"]
    assert [mark.text_content() for mark in page.locator(".under .mark:not(.off)").all()] == ["the"]


def test_a_dropped_file_comes_back_byte_for_byte_but_for_its_repairs(page):
    data = "\ufeff“Über” cost $ 5.\r\nOld line\rhere, on the the quay.\n\nEnd\U0001f680".encode()
    drop(page, "dépêche.txt", data)
    page.wait_for_selector(".note")
    assert page.locator("#name").text_content() == "dépêche.txt"
    assert text(page) == data.decode()[1:].replace("\r\n", "\n").replace("\r", "\n")
    assert saved(page) == ("dépêche.txt", data)
    page.click("#safe")
    settle(page)
    assert saved(page) == ("dépêche.txt", data.replace(b"$ 5", b"$5").replace(b"the the", b"the"))


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.md", b"# Port\n\nIt `cost $ 5` or cost $ 6.\n", 1),
        ("a.html", b"<p>It <code>$ 5</code> cost $ 6.</p>", 1),
    ],
)
def test_a_file_is_read_as_what_it_is(page, name, data, found):
    drop(page, name, data)
    page.wait_for_selector(".note")
    assert page.locator(".note").count() == found
    assert saved(page) == (name, data)


def test_a_word_file_is_repaired_by_clicking_and_comes_back_with_tracked_changes(page, tmp_path):
    drop(page, "draft.docx", word_file("The price is $ 5.", "She left for the the town."))
    page.wait_for_selector(".note")
    assert text(page) == "The price is $ 5.\nShe left for the the town."
    assert page.locator("#draft").get_attribute("readonly") is not None
    assert page.locator("#name").text_content() == "draft.docx: repair it by clicking; write in Word"
    page.locator(".note .repair").nth(1).click()
    expect(page.locator("#draft")).to_have_value("The price is $ 5.\nShe left for the town.")
    assert codes(page) == ["CUR101"]
    name, data = saved(page)
    assert name == "draft.docx"
    (tmp_path / name).write_bytes(data)
    assert [found.code for found in check_file(tmp_path / name)] == ["CUR101"]
    changed = ZipFile(tmp_path / name).read("word/document.xml").decode()
    assert re.search(r'<w:del [^>]*w:author="calque".*?the.*?</w:del>', changed)


def test_repairs_of_a_word_file_are_undone_one_by_one(page):
    data = word_file("The price is $ 5.", "She left for the the town.")
    drop(page, "draft.docx", data)
    page.wait_for_selector(".note")
    steps = [
        "The price is $ 5.\nShe left for the the town.",
        "The price is $5.\nShe left for the the town.",
        "The price is $5.\nShe left for the town.",
    ]
    for after in steps[1:]:
        page.locator(".note .repair").first.click()
        expect(page.locator("#draft")).to_have_value(after)
    page.keyboard.press("Control+z")
    expect(page.locator("#draft")).to_have_value(steps[1])
    page.click("#undo")
    expect(page.locator("#draft")).to_have_value(steps[0])
    assert page.locator("#undo").is_disabled()
    assert saved(page) == ("draft.docx", data)


def test_clicks_that_come_before_an_answer_repair_a_word_file_too(page):
    drop(page, "draft.docx", word_file("The price is $ 5.", "She left for the the town."))
    page.wait_for_selector(".note")
    page.evaluate(HOLD)
    page.locator(".note .repair").nth(0).click()
    page.locator(".note .repair").nth(1).click()
    page.evaluate("window.release()")
    expect(page.locator("#draft")).to_have_value("The price is $5.\nShe left for the town.")
    assert codes(page) == []


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (600_000, "long.txt: 600,000 characters are too many for this page; calque check takes them"),
        (20_000_000, "That is too large for this page; calque check takes it."),
    ],
)
def test_a_draft_that_no_page_can_hold_is_told(page, tmp_path, size, said):
    (tmp_path / "long.txt").write_text("word here " * (size // 10), encoding="utf-8")
    page.set_input_files("#file", tmp_path / "long.txt")
    expect(page.locator("#status.trouble")).to_have_text(said, timeout=60_000)
    assert text(page) == ""
    page.complaints.clear()


def test_a_file_that_cannot_be_read_is_told_and_leaves_the_draft_alone(page):
    write(page, "It cost $ 5.")
    page.once("dialog", lambda asked: asked.accept())
    drop(page, "picture.txt", b"\x89PNG\r\n\x1a\n")
    page.wait_for_selector("#status.trouble")
    assert (
        page.locator("#status").text_content()
        == "picture.txt: a PNG image: save its text as plain text, Markdown or HTML"
    )
    assert text(page) == "It cost $ 5."
    assert [line for line in page.complaints if "422" not in line] == []
    page.complaints.clear()


def test_a_draft_is_not_lost_to_a_dropped_file(page):
    write(page, "It cost $ 5.")
    questions = []
    page.once("dialog", lambda asked: (questions.append(asked.message), asked.dismiss()))
    drop(page, "a.txt", b"Other text.")
    assert questions == ["Leave the draft on the page for this file?"]
    assert text(page) == "It cost $ 5."


def test_the_draft_can_be_copied_downloaded_and_put_away(page):
    write(page, DRAFT)
    page.click("#copy")
    expect(page.locator("#status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == DRAFT
    assert saved(page) == ("draft.txt", DRAFT.encode())
    page.click("#anew")
    assert (text(page), marks(page), codes(page)) == ("", [], [])


def test_hostile_text_stays_text(page):
    hostile = "</textarea><script>document.title = 'x'</script> <img src=x onerror=\"document.title='x'\"> &lt; $ 5 {{ 7 }}"
    write(page, hostile)
    assert page.locator(".under").text_content() == f"{hostile}\n"
    assert page.locator("img").count() == 0
    assert page.title() == "calque"
    assert "CUR101" in codes(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_hinders_readers_in_either_light_at_any_width(page, scheme, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    assert barriers(page) == []
    write(page, DRAFT)
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_server_that_has_ended_is_told(page):
    page.route("**/check", lambda route: route.abort())
    page.keyboard.insert_text("It cost $ 5.")
    page.wait_for_selector("#status.trouble")
    assert page.locator("#status").text_content() == "calque does not answer; start calque serve again."
    page.complaints.clear()


def test_an_explanation_that_cannot_be_had_is_told(page):
    write(page, "It cost $ 5.")
    page.route("**/rules/*", lambda route: route.abort())
    page.click(".why")
    expect(page.locator("#status.trouble")).to_have_text("calque does not answer; start calque serve again.")
    page.complaints.clear()


def test_a_draft_outlives_the_server(tab, tmp_path):
    with server(tmp_path) as there:
        tab.goto(there)
        write(tab, "It cost $ 5")
    tab.keyboard.type(" on")
    expect(tab.locator("#status.trouble")).to_have_text("calque does not answer; start calque serve again.")
    with server(tmp_path, re.search(r":(\d+)/", there)[1]):
        tab.keyboard.type(" the the quay.")
        settle(tab)
        assert (text(tab), codes(tab)) == ("It cost $ 5 on the the quay.", ["CUR101", "REP101"])
        assert tab.locator("#status").text_content() == "2 findings"


def test_marks_are_seen_where_colours_are_forced(chromium, address):
    context = chromium.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address)
    write(page, "It cost $ 5.")
    # A browser that forces colours paints an opaque ground behind the words of a field.
    assert page.locator("#draft").evaluate("draft => getComputedStyle(draft).forcedColorAdjust") == "none"
    assert (
        page.locator(".under .mark").evaluate("mark => getComputedStyle(mark).borderBottomColor")
        == "rgb(0, 0, 0)"
    )
    context.close()
