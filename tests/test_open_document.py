"""OpenDocument files: what is read in them, and what is written into them."""

import random
import re
from xml.etree import ElementTree

import pytest
from conftest import some_spans
from packages import members, part, zipped

from calque.document import PLACEHOLDER, Document, Kind
from calque.errors import UnreadableFile
from calque.facts import Facts
from calque.finding import Edit
from calque.origin import Remark
from calque.readers import read
from calque.span import Span

BASE = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(f'xmlns:{name}="{BASE}{name}:1.0"' for name in ("office", "text", "table", "style"))
SPACES += f' xmlns:svg="{BASE}svg-compatible:1.0" xmlns:draw="{BASE}drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
NAME = f"{{{BASE}office:1.0}}name"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def odt(body: str, automatic: str = "", pages: str = "", manifest: str = "<manifest/>") -> bytes:
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{HEAD}<office:document-content {SPACES}>{content}</office:document-content>",
            "styles.xml": f"{HEAD}<office:document-styles {SPACES}><office:master-styles><style:master-page>{pages}"
            "</style:master-page></office:master-styles></office:document-styles>",
            "META-INF/manifest.xml": manifest,
        }
    )


def document(data: bytes) -> Document:
    return read("draft.odt", data, Facts())


def p(inside: str) -> str:
    return f"<text:p>{inside}</text:p>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("One <text:span>two</text:span> three."), "One two three."),
        (p("  a\n  b<text:s text:c='2'/>c<text:tab/>d<text:line-break/>e "), "a b  c\td\u2028e "),
        (p("a <text:span> b</text:span>"), "a b"),
        ("<text:h>Head</text:h><text:list><text:list-item>" + p("item") + "</text:list-item></text:list>", "Head\nitem"),
        ("<table:table><table:table-row><table:table-cell>" + p("1") + "</table:table-cell></table:table-row></table:table>", "1"),
        (
            "<text:tracked-changes><text:changed-region text:id='c'><text:deletion>" + p("gone") + "</text:deletion>"
            "</text:changed-region></text:tracked-changes>" + p("It <text:change text:change-id='c'/>stays."),
            "It stays.",
        ),
        (p("Said<office:annotation><dc:creator>Ana</dc:creator>" + p("why?") + "</office:annotation>."), "Said."),
        (p("See<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>" + p("The note.")
           + "</text:note-body></text:note> there."), "See there.\nThe note."),
        (p("A<draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame>B"), "AB\nboxed"),
        (p("A <draw:frame><draw:image/></draw:frame> B"), f"A {PLACEHOLDER} B"),
        (p("<text:a>link</text:a> &amp; \U0001f600"), "link & \U0001f600"),
        (p("Page <text:page-number>7</text:page-number> of <text:title> a\n title </text:title>."), "Page 7 of a title."),
        (
            p("A<draw:frame>\n<draw:image/><svg:title>a ship</svg:title><svg:desc>a ship at sea</svg:desc></draw:frame>B"),
            f"A{PLACEHOLDER}B",
        ),
        (p("A<draw:custom-shape><svg:title>a box</svg:title>" + p("boxed") + "</draw:custom-shape>B"), "AB\nboxed"),
    ],
)  # fmt: skip
def test_the_text_is_what_a_page_shows_without_deletions(body: str, text: str) -> None:
    assert document(odt(body)).origin.text == text


def test_headers_and_footers_come_last_name_their_part_and_are_repaired_by_hand() -> None:
    pages = f"<style:footer>{p('Foot foot.')}</style:footer><style:header>{p('Head head.')}</style:header>"
    origin = document(odt(p("Body."), pages=pages)).origin
    assert origin.text == "Body.\nHead head.\nFoot foot."
    assert [origin.locate(Span(at, at + 1)).part for at in (0, 6, 17)] == ["body", "header2", "footer1"]
    assert document(odt(p("Body."), pages=pages)).origin.edits([Edit(Span(7, 8), "")]) is None


def test_a_shape_is_repaired_by_hand_unless_its_style_is_that_of_a_frame_and_takes_no_comment_inside() -> (
    None
):
    styles = "<style:style style:name='gr1' style:family='graphic' style:parent-style-name='Frame'/>"
    body = p(f"One <draw:rect>{p('is is')}</draw:rect>two") + p(
        f"three <draw:custom-shape draw:style-name='gr1'>{p('are are')}</draw:custom-shape>four"
    )
    origin = document(odt(body, styles)).origin
    assert origin.text == "One two\nis is\nthree four\nare are"
    is_, are = Span(10, 13), Span(28, 32)
    assert (origin.text[10:13], origin.text[28:32]) == (" is", " are")
    assert origin.edits([Edit(Span(8, 11), "")]) is None
    after = document(odt(body, styles)).origin.annotate([Remark(is_, "once"), Remark(are, "also")])
    assert [said for _, said, _ in Reading(after or b"").comments] == [
        "In the text box, “is is”: once",
        "In the text box, “are are”: also",
    ]
    content = part(after or b"", "content.xml").decode()
    assert re.findall(r"<draw:(?:rect|custom-shape).*?</draw:", content) == re.findall(
        r"<draw:(?:rect|custom-shape).*?</draw:", part(odt(body, styles), "content.xml").decode()
    )


def test_a_field_is_not_edited_and_a_comment_on_words_of_it_stands_around_it() -> None:
    body = p("See <text:bookmark-ref>the the map</text:bookmark-ref> map.")
    origin = document(odt(body)).origin
    assert origin.text == "See the the map map."
    assert origin.edits([Edit(Span(8, 12), "")]) is None
    after = origin.annotate([Remark(Span(8, 11), "once"), Remark(Span(16, 19), "too")])
    assert Reading(after or b"").comments == [("calque", "once", "the the map"), ("calque", "too", "map")]
    assert b"<text:bookmark-ref>the the map</text:bookmark-ref>" in part(after or b"", "content.xml")


def test_words_that_calque_put_in_and_takes_out_again_leave_no_trace() -> None:
    data = odt(p("on monday monday we met"))
    once = document(data).origin.apply([Edit(Span(3, 4), "M"), Edit(Span(10, 11), "M")])
    twice = document(once).origin.apply([Edit(Span(9, 16), "")])
    assert document(twice).origin.text == "on Monday we met"
    assert Reading(twice, rejected=True).text == "on monday monday we met"
    thrice = document(twice).origin.apply([Edit(Span(3, 4), "S")])
    assert document(thrice).origin.text == "on Sonday we met"
    assert part(thrice, "content.xml").count(b"<text:change-start") == 2


def test_what_is_no_text_is_one_line_with_the_remedy() -> None:
    files = members(odt(p("x")))
    with pytest.raises(
        UnreadableFile, match=r"damaged \(content.xml is not the text of an OpenDocument file\)"
    ):
        document(zipped({**files, "content.xml": "<html>The the port.</html>"}))
    with pytest.raises(UnreadableFile, match=r"damaged \(the part content.xml is missing\)"):
        document(zipped({name: data for name, data in files.items() if name != "content.xml"}))


def test_styles_say_what_a_block_is_by_what_they_are_based_on() -> None:
    automatic = "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Quotations'/>"
    body = "<text:h>A head</text:h><text:p text:style-name='P1'>We lay at anchor for days.</text:p>" + p(
        "The port will be closed until the autumn of next year."
    )
    kinds = [block.kind for block in document(odt(body, automatic)).blocks]
    assert kinds == [Kind.HEADING, Kind.QUOTE, Kind.BODY]


def test_a_file_under_a_password_is_one_line_with_the_remedy() -> None:
    data = odt(p("x"), manifest="<manifest><encryption-data/></manifest>")
    with pytest.raises(UnreadableFile, match=r"^draft.odt: protected by a password: save it without one$"):
        document(data)


class Reading:
    """The content of a file, read anew: characters in their spans, comments with their words, listed changes."""

    def __init__(self, data: bytes, *, rejected: bool = False) -> None:
        self.characters: list[tuple[str, tuple[str, ...]]] = []
        self.comments: list[tuple[str, str, str]] = []
        self._open: dict[str, int] = {}
        self._gone: dict[str, str] = {}
        self._new: set[str] = set()
        self._rejected = rejected
        self._hidden = 0
        root = ElementTree.fromstring(part(data, "content.xml"))
        for region in root.iter(f"{{{BASE}text:1.0}}changed-region"):
            kind = region[0]
            name = region.get(f"{{{BASE}text:1.0}}id") or ""
            if kind.tag.endswith("deletion"):
                self._gone[name] = "".join(self._plain(child) for child in kind if child.tag.endswith("}p"))
            else:
                self._new.add(name)
        self._walk(root, ())

    def _plain(self, element: ElementTree.Element) -> str:
        says = {"s": " ", "tab": "\t", "line-break": "\u2028"}
        inside = "".join(says.get(child.tag.rpartition("}")[2], "") + (child.tail or "") for child in element)
        return (element.text or "") + inside

    def _walk(self, element: ElementTree.Element, around: tuple[str, ...]) -> None:
        tag = element.tag.rpartition("}")[2]
        if tag == "tracked-changes":
            return
        if tag == "annotation":
            self._open[element.get(NAME) or ""] = len(self.comments)
            self.comments.append((element[0].text or "", "".join(element[1].itertext()), ""))
            return
        self._mark(tag, element, around)
        inside = (*around, tag)
        self._take(element.text or "", inside)
        for child in element:
            self._walk(child, inside)
            self._take(child.tail or "", inside)
        if tag == "p":
            self._take("\n", ())

    def _mark(self, tag: str, element: ElementTree.Element, around: tuple[str, ...]) -> None:
        change = element.get(f"{{{BASE}text:1.0}}change-id") or ""
        match tag:
            case "annotation-end":
                self._open.pop(element.get(NAME) or "")
            case "change" if self._rejected:
                self._take(self._gone[change], around)
            case "change-start" if self._rejected and change in self._new:
                self._hidden += 1
            case "change-end" if self._rejected and change in self._new:
                self._hidden -= 1
            case "s":
                self._take(" " * int(element.get(f"{{{BASE}text:1.0}}c", "1")), around)
            case "tab":
                self._take("\t", around)
            case "line-break":
                self._take("\u2028", around)

    def _take(self, words: str, around: tuple[str, ...]) -> None:
        if self._hidden:
            return
        self.characters += [(character, around) for character in words]
        for at in self._open.values():
            who, said, about = self.comments[at]
            self.comments[at] = who, said, about + words

    @property
    def text(self) -> str:
        return "".join(character for character, _ in self.characters).strip("\n")


WORDS = "The port , in May. “We ”said $ 5 é \U0001f600 漢字 &lt;b&gt; ]]&gt; &amp;".split()


def some_file(chance: random.Random) -> bytes:
    def inline() -> str:
        made = []
        for _ in range(chance.randint(1, 6)):
            words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 4)))
            wrap = chance.random()
            made.append(
                f"<text:span>{words}</text:span>"
                if wrap < 0.3
                else f"<text:a>{words}</text:a>"
                if wrap < 0.4
                else f"{words}<text:tab/>"
                if wrap < 0.5
                else f"{words}<text:line-break/>"
                if wrap < 0.6
                else f"{words}<text:bookmark/>"
            )
        return "<text:s/>".join(made)

    return odt("".join(p(inline()) for _ in range(chance.randint(1, 4))))


@pytest.mark.parametrize("seed", range(100))
def test_comments_stand_on_exactly_their_words_and_leave_everything_else_alone(seed: int) -> None:
    chance = random.Random(seed)
    data = some_file(chance)
    origin = document(data).origin
    assert origin.text == Reading(data).text
    remarks = [Remark(span, str(n)) for n, span in enumerate(some_spans(chance, origin.text))]
    after = origin.annotate(remarks)
    assert after is not None
    now = Reading(after)
    assert now.characters == Reading(data).characters
    assert now.comments == [("calque", text, origin.text[span.start : span.end]) for span, text in remarks]
    assert document(after).origin.annotate(remarks) == after
    assert {name for name, data_ in members(data).items() if members(after)[name] != data_} <= {"content.xml"}
    assert document(after).origin.annotate([]) is not None
    assert part(document(after).origin.annotate([]) or b"", "content.xml") == part(data, "content.xml")


@pytest.mark.parametrize("seed", range(100))
def test_repairs_are_tracked_and_can_be_taken_back_whole(seed: int) -> None:
    chance = random.Random(seed)
    data = some_file(chance)
    origin = document(data).origin
    edits = [Edit(span, chance.choice(["", "new", "x & <y>"])) for span in some_spans(chance, origin.text)]
    expected = origin.text
    for span, new in reversed(edits):
        expected = expected[: span.start] + new + expected[span.end :]
    after = origin.apply(edits)
    assert Reading(after, rejected=True).text == origin.text
    assert document(after).origin.text == expected


def test_a_list_of_changes_that_is_there_takes_the_new_ones() -> None:
    for tracked in ("<text:tracked-changes/>", "<text:tracked-changes></text:tracked-changes>"):
        after = document(odt(tracked + p("The the port."))).origin.apply([Edit(Span(3, 7), "")])
        assert part(after, "content.xml").count(b"<text:tracked-changes") == 1
        assert document(after).origin.text == "The port."
        assert Reading(after, rejected=True).text == "The the port."


def test_an_own_comment_that_somebody_resolved_stays_and_is_not_made_twice() -> None:
    once = document(odt(p("The port."))).origin.annotate(
        [Remark(Span(0, 3), "same"), Remark(Span(4, 8), "old")]
    )
    content = part(once or b"", "content.xml").decode()
    spaces = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    content = content.replace(
        'office:name="calque1">', f'office:name="calque1" {spaces} loext:resolved="true">', 1
    )
    data = zipped({**members(once or b""), "content.xml": content})
    again = document(data).origin.annotate([Remark(Span(0, 3), "same")])
    assert Reading(again or b"").comments == [("calque", "same", "The")]


def test_own_comments_are_replaced_and_those_of_others_kept() -> None:
    theirs = f"<office:annotation office:name='a'><dc:creator>Ana</dc:creator>{p('who?')}</office:annotation>port<office:annotation-end office:name='a'/>"
    once = document(odt(p(f"The {theirs}."))).origin.annotate([Remark(Span(0, 3), "old")])
    twice = document(once or b"").origin.annotate([Remark(Span(4, 8), "new")])
    assert Reading(twice or b"").comments == [("Ana", "who?", "port"), ("calque", "new", "port")]
