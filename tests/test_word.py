"""Word files: what is read in them, and what is written into them."""

import random
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from conftest import some_spans
from packages import STRICT, WORDML, Reading, W, members, part, relations, said, word, zipped

from calque import check_file
from calque.document import PLACEHOLDER, Document, Kind
from calque.errors import UnreadableFile
from calque.facts import Facts
from calque.finding import Edit
from calque.origin import Remark
from calque.readers import read
from calque.readers.office import package
from calque.span import Span


def document(data: bytes, name: str = "draft.docx") -> Document:
    return read(name, data, Facts())


def p(*runs: str, properties: str = "") -> str:
    made = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{made}</w:p>"


def r(text: str, style: str = "") -> str:
    style = f"<w:rPr>{style}</w:rPr>" if style else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(*inside: str, author: str = "Ana") -> str:
    return f'<w:ins w:id="90" w:author="{author}" w:date="2026-01-01T00:00:00Z">{"".join(inside)}</w:ins>'


def gone(text: str) -> str:
    return f'<w:del w:id="91" w:author="Ana"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText> {code} </w:instrText></w:r>{mark.format('separate')}"
        f"{r(result)}{mark.format('end')}"
    )


def box(*paragraphs: str) -> str:
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>{inside}</wp:anchor></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


# Reading.


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("One ", r("two", "<w:b/>"), " three."), "One two three."),
        (p("One.") + p() + p("Two."), "One.\n\nTwo."),
        (p("It rose ", ins(r("fast")), gone("slowly"), "."), "It rose fast."),
        (
            p("<w:moveFrom w:id='1'>" + r("gone") + "</w:moveFrom>", "<w:moveTo w:id='2'>" + r("here") + "</w:moveTo>"),
            "here",
        ),
        (p("The ", gone("old "), properties="<w:rPr><w:del w:id='1'/></w:rPr>") + p("port."), "The port."),
        (p("A ", "<w:hyperlink r:id='x'>" + r("link") + "</w:hyperlink>", " here."), "A link here."),
        (p("<w:sdt><w:sdtPr/><w:sdtContent>" + r("Kept") + "</w:sdtContent></w:sdt>", "."), "Kept."),
        (
            p("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Type here") + "</w:sdtContent></w:sdt>", "x"),
            "x",
        ),
        (p("Page ", field("PAGE", "4"), " of nine."), "Page 4 of nine."),
        (
            p("Seen ", field("PAGE", "4").replace("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "<w:del w:id='1'><w:r>"
              "<w:fldChar w:fldCharType='end'/></w:r></w:del>"), "<w:del w:id='2'>" + field("DATE", "May") + "</w:del>", " here."),
            "Seen 4 here.",
        ),
        (
            p("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "<w:del w:id='1'><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
              "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:del>", "Still here."),
            "Still here.",
        ),
        (p("<w:fldSimple w:instr='DATE'>" + r("today") + "</w:fldSimple>"), "today"),
        (p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "a\tb\u2028c"),
        (p("<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r>"), "coop\u2011x"),
        (p("<w:r><w:sym w:font='Wingdings' w:char='F04A'/></w:r>"), PLACEHOLDER),
        (
            p("<w:r><mc:AlternateContent><mc:Choice Requires='w16se'><w16se:symEx w16se:char='1F600'/></mc:Choice>"
              "<mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
            "\U0001f600",
        ),
        (p("Water is ", "<m:oMath><m:r><m:t>H</m:t></m:r></m:oMath>", "."), f"Water is {PLACEHOLDER}."),
        (p("Seen ", r("hidden", "<w:vanish/>"), r("shown", "<w:vanish w:val='0'/>")), "Seen shown"),
        (p("<w:r><w:t>  trimmed  </w:t></w:r>", "<w:r><w:t xml:space='preserve'> kept </w:t></w:r>"), "trimmed kept "),
        (p("Tom &amp; Jerry &#x1F600; e\u0301"), "Tom & Jerry \U0001f600 e\u0301"),
        (p("line\none"), "line one"),
        (
            "<w:tbl><w:tr><w:tc>" + p("Cell one") + "</w:tc><w:tc>" + p("Cell two") + "</w:tc></w:tr><w:tr><w:trPr>"
            "<w:del w:id='1'/></w:trPr><w:tc>" + p("row gone") + "</w:tc></w:tr></w:tbl>",
            "Cell one\nCell two",
        ),
        (
            "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id='1'/></w:tcPr>" + p("cell gone") + "</w:tc><w:tc>" + p("Cell kept")
            + "</w:tc></w:tr></w:tbl>",
            "Cell kept",
        ),
        (p("Before ", box(p("In the box."), p("Twice.")), "after."), "Before after.\nIn the box.\nTwice."),
        (
            p("<mc:AlternateContent><mc:Choice Requires='w16se'>" + r("first") + "</mc:Choice><mc:Choice Requires='w15'>"
              + r("second") + "</mc:Choice><mc:Fallback>" + r("third") + "</mc:Fallback></mc:AlternateContent>", " version"),
            "first version",
        ),
        (
            p("<w:r><w:ruby><w:rt>" + r("kana") + "</w:rt><w:rubyBase>" + r("base") + "</w:rubyBase></w:ruby></w:r>"),
            "base",
        ),
    ],
)  # fmt: skip
def test_the_text_is_what_a_page_shows_with_insertions_and_without_deletions(body: str, text: str) -> None:
    assert document(word(body)).origin.text == text


def test_body_notes_headers_and_footers_come_in_this_order_and_name_their_part() -> None:
    note = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    end = "<w:r><w:endnoteReference w:id='1'/></w:r>"
    gone_note = "<w:del><w:r><w:footnoteReference w:id='3'/></w:r></w:del>"
    pages = (
        "<w:sectPr><w:headerReference r:id='rIdheader1'/><w:footerReference r:id='rIdfooter7'/></w:sectPr>"
    )
    data = word(
        p("The body.", note, end, gone_note) + pages,
        {
            "header1": p("The header."),
            "header2": p("A header of no section."),
            "footer7": p("The footer."),
            "endnotes": f"<w:endnote w:id='1'>{p('An endnote.')}</w:endnote>",
            "footnotes": f"<w:footnote w:type='separator' w:id='-1'>{p('line')}</w:footnote>"
            f"<w:footnote w:id='2'>{p('A footnote.')}</w:footnote><w:footnote w:id='3'>{p('Deleted.')}</w:footnote>",
        },
    )
    origin = document(data).origin
    lines = origin.text.split("\n")
    assert lines == ["The body.", "A footnote.", "An endnote.", "The header.", "The footer."]
    places = [origin.locate(Span(origin.text.index(line), origin.text.index(line) + 1)) for line in lines]
    assert [place.part for place in places] == ["body", "footnotes", "endnotes", "header1", "footer1"]
    assert [(place.line, place.column) for place in places] == [(1, 1), (2, 1), (3, 1), (4, 1), (5, 1)]


def test_styles_numbers_and_cells_say_what_a_block_is() -> None:
    styles = (
        "<w:style w:styleId='H2'><w:name w:val='heading 2'/></w:style>"
        "<w:style w:styleId='Own'><w:name w:val='Our head'/><w:basedOn w:val='H2'/></w:style>"
        "<w:style w:styleId='Q'><w:name w:val='Quote'/></w:style>"
    )
    level = "<w:outlineLvl w:val='0'/>"
    number = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr>"
    body = "".join(
        [
            p("Harbour to be deepened", properties="<w:pStyle w:val='Own'/>"),
            p("Work begins in May", properties=level),
            p("The first of the items.", properties=number),
            p("We lay at anchor for days.", properties="<w:pStyle w:val='Q'/>"),
            f"<w:tbl><w:tr><w:tc>{p('Depth')}{p('The quay will be closed until autumn.')}</w:tc></w:tr></w:tbl>",
            p("The port will be closed until the autumn of next year."),
            p("- an item typed by hand"),
        ]
    )
    kinds = [block.kind for block in document(word(body, {"styles": styles})).blocks]
    assert kinds == [
        Kind.HEADING,
        Kind.HEADING,
        Kind.LIST_ITEM,
        Kind.QUOTE,
        Kind.TABLE,
        Kind.BODY,
        Kind.BODY,
        Kind.LIST_ITEM,
    ]


def test_two_line_breaks_part_a_paragraph_into_two_blocks() -> None:
    body = p("<w:r><w:t>One came first.</w:t><w:br/><w:br/><w:t>Two came later.</w:t></w:r>")
    made = document(word(body))
    assert [made[block.span] for block in made.blocks] == ["One came first.", "Two came later."]


def test_strict_files_and_other_prefixes_are_read_alike() -> None:
    xml = part(word(p("One ", r("two", "<w:i/>"), "."))).decode()
    other = xml.replace("w:", "x:").replace("xmlns:w=", "xmlns:x=").replace(W, STRICT)
    data = zipped({**members(word(p("x"))), "word/document.xml": other})
    origin = document(data).origin
    assert origin.text == "One two."
    fixed = origin.apply([Edit(Span(4, 7), "three")])
    assert document(fixed).origin.text == "One three."
    assert (
        f'<w:del xmlns:w="{STRICT}" w:id="1" w:author="calque"><x:r><x:rPr><x:i/></x:rPr>'
        in part(fixed).decode()
    )


def test_a_part_in_utf_16_is_read_and_written_back_as_utf_8() -> None:
    files = members(word(p("The the port.")))
    xml = files["word/document.xml"].decode().replace("UTF-8", "UTF-16")
    data = zipped({**files, "word/document.xml": xml.encode("utf-16")})
    fixed = document(data).origin.apply([Edit(Span(3, 7), "")])
    assert part(fixed).startswith(b'<?xml version="1.0" encoding="UTF-8"')
    assert document(fixed).origin.text == "The port."


# What is refused.


def broken(name: str, data: str | bytes | None) -> bytes:
    parts: dict[str, str | bytes] = dict(members(word(p("x"))))
    if data is None:
        del parts[name]
    else:
        parts[name] = data
    return zipped(parts)


def encrypted() -> bytes:
    data = bytearray(word(p("x")))
    for magic, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + flags] |= 1
    return bytes(data)


def with_macros() -> bytes:
    rels = relations(("rId1", "vbaProject", "vbaProject.bin"))
    rels = rels.replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/vba",
        "http://schemas.microsoft.com/office/2006/relationships/vba",
    )
    return broken("word/_rels/document.xml.rels", rels)


SAVE_ANEW = "open it in a word processor and save it anew"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty: save the draft anew"),
        (b"PK\x03\x04 and nothing more", f"damaged (File is not a zip file): {SAVE_ANEW}"),
        (word(p("x"))[:-40], f"damaged (File is not a zip file): {SAVE_ANEW}"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password: save it without one",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500, "an Office file of before 2007: save it as .docx"),
        (encrypted(), "protected by a password: save it without one"),
        (with_macros(), "carries macros: save it as .docx, which holds none"),
        (broken("word/document.xml", None), f"damaged (the part word/document.xml is missing): {SAVE_ANEW}"),
        (
            broken("word/document.xml", "<w:document>"),
            f"damaged (unbound prefix: line 1, column 0): {SAVE_ANEW}",
        ),
        (
            broken("word/document.xml", "<html>The the port.</html>"),
            f"damaged (word/document.xml is not the text of a Word file): {SAVE_ANEW}",
        ),
        (
            word(p("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "The the port.")),
            f"damaged (a field of word/document.xml does not end): {SAVE_ANEW}",
        ),
        (
            broken("word/document.xml", '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'),
            f"damaged (a document type declaration, which no word processor writes): {SAVE_ANEW}",
        ),
        (broken("_rels/.rels", relations()), f"damaged (it does not say where its text is): {SAVE_ANEW}"),
        (
            zipped({"xl/workbook.xml": "<workbook/>"}),
            "an Excel file: save its text as .docx, .odt or plain text",
        ),
        (
            zipped({"notes.txt": "x"}),
            "a ZIP archive: save its text as .docx, .odt or plain text",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_line_with_the_remedy(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        document(data, "drafts/a.docx")
    assert str(error.value) == f"drafts/a.docx: {message}"


@pytest.mark.parametrize("size", [package.MOST_OF_PART + 1, package.LARGE + 1])
def test_a_file_that_unpacks_to_more_than_any_draft_is_refused_before_it_is_unpacked(size: int) -> None:
    with pytest.raises(UnreadableFile) as error:
        document(broken("word/document.xml", b" " * size))
    assert str(error.value) == (
        "draft.docx: unpacks to more than 64 MB of text or 1024 MB in all, or text to more than 100 times its size,"
        " as no draft does: save its text as plain text"
    )


def test_a_file_of_very_many_parts_is_refused() -> None:
    parts: dict[str, str | bytes] = {f"p{n}": b"" for n in range(package.MEMBERS + 1)}
    with pytest.raises(UnreadableFile, match="unpacks to more than"):
        document(zipped(parts))


def test_a_file_within_a_file_that_word_has_not_taken_in_is_not_passed_over_in_silence() -> None:
    data = word(p("x"), rels=(("rId5", "aFChunk", "chunk.html"),))
    with pytest.raises(UnreadableFile, match="holds another file that Word has not taken in yet"):
        document(data)


# Writing.


def annotated(data: bytes, *remarks: tuple[str, str]) -> bytes:
    origin = document(data).origin
    made = [Remark(Span(at := origin.text.index(words), at + len(words)), text) for words, text in remarks]
    after = origin.annotate(made)
    assert after is not None
    return after


def test_a_comment_stands_on_exactly_the_words_and_splits_runs_without_their_formats() -> None:
    data = word(p("On ", r("the th", "<w:b/>"), r("e quay", "<w:i/>"), "."))
    after = annotated(data, ("the quay", "delete the second 'the'"))
    before, now = Reading(part(data)), Reading(part(after))
    assert now.characters == before.characters
    assert now.comments == {"0": "the quay"}
    assert said(after) == {"0": ("calque", "delete the second 'the'")}


def test_everything_but_the_text_and_the_comments_stays_byte_for_byte() -> None:
    data = word(p("The the port."))
    before, after = members(data), members(annotated(data, ("the", "x")))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert after.keys() - before.keys() == {"word/comments.xml"}


def test_own_old_comments_are_replaced_and_those_of_others_kept() -> None:
    theirs = '<w:comment w:id="4" w:author="Ana"><w:p><w:r><w:t>Who said so?</w:t></w:r></w:p></w:comment>'
    body = p(
        '<w:commentRangeStart w:id="4"/>',
        "The the port",
        '<w:commentRangeEnd w:id="4"/>',
        "<w:r><w:commentReference w:id='4'/></w:r>",
        ".",
    )
    once = annotated(word(body, {"comments": theirs}), ("the", "old"), ("port", "older"))
    twice = annotated(once, ("port", "new"))
    assert said(twice) == {"4": ("Ana", "Who said so?"), "0": ("calque", "new")}
    assert Reading(part(twice)).comments == {"4": "The the port", "0": "port"}
    assert annotated(once, ("the", "old"), ("port", "older")) == once


def test_an_own_comment_that_somebody_answered_or_resolved_stays_and_is_not_made_twice() -> None:
    own = (
        '<w:comment w:id="0" w:author="calque"><w:p w14:paraId="0A"><w:r><w:t>same</w:t></w:r></w:p></w:comment>'
        '<w:comment w:id="1" w:author="Ana"><w:p w14:paraId="0B"><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>'
        '<w:comment w:id="2" w:author="calque"><w:p w14:paraId="0C"><w:r><w:t>old</w:t></w:r></w:p></w:comment>'
        '<w:comment w:id="3" w:author="calque"><w:p w14:paraId="0D"><w:r><w:t>done</w:t></w:r></w:p></w:comment>'
    )
    marks = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(4))
    ends = "".join(
        f'<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>' for n in range(4)
    )
    more = (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/><w15:commentEx w15:paraId="0C" w15:done="0"/>'
        '<w15:commentEx w15:paraId="0D" w15:done="1"/></w15:commentsEx>'
    )
    data = word(
        p(marks, "port", ends), {"comments": own}, (("rIdEx", "commentsExtended", "commentsExtended.xml"),)
    )
    data = zipped({**members(data), "word/commentsExtended.xml": more})
    after = annotated(data, ("port", "same"), ("port", "new"), ("port", "done"))
    kept = {"0": ("calque", "same"), "1": ("Ana", "Why?"), "3": ("calque", "done")}
    assert said(after) == {**kept, "2": ("calque", "new")}
    assert b'"0C"' not in part(after, "word/commentsExtended.xml")
    assert b'"0B"' in part(after, "word/commentsExtended.xml")


def listed(data: bytes) -> list[tuple[str, str]]:
    """Author and words of the comments, as python-docx finds them by the package's lists."""
    return [(comment.author, comment.text) for comment in docx.Document(BytesIO(data)).comments]


ANA = '<w:comment w:id="4" w:author="Ana"><w:p><w:r><w:t>Who said so?</w:t></w:r></w:p></w:comment>'
TYPES, LINKS, COMMENTS = "[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"


def changed(name: str, old: str, new: str, *, comments: str = "") -> bytes:
    files = members(word(p("The port"), {"comments": comments} if comments else {}))
    types = files[TYPES].decode()
    if comments:
        override = f'<Override PartName="/{COMMENTS}" ContentType="{WORDML}.comments+xml"/></Types>'
        files[TYPES] = types.replace("</Types>", override).encode()
    return zipped({**files, name: files[name].decode().replace(old, new)})


@pytest.mark.parametrize(
    ("data", "theirs"),
    [
        (changed(TYPES, "</Types>", "</Types>\n<!-- made elsewhere -->\n"), []),
        (
            zipped(
                {
                    **members(word(p("The port"))),
                    TYPES: re.sub(r"(</?)(?=Types|Def|Over)", r"\1t:", part(word(p("The port")), TYPES).decode()).replace(
                        "xmlns=", "xmlns:t="
                    ),
                }
            ),
            [],
        ),
        (
            zipped(
                {
                    **members(word(p("The port"))),
                    LINKS: re.sub(r"(</?)(?=Relation)", r"\1x:", part(word(p("The port")), LINKS).decode()).replace(
                        "xmlns=", "xmlns:x="
                    ),
                }
            ),
            [],
        ),
        (changed(COMMENTS, "</w:comments>", "</w:comments><!-- > -->", comments=ANA), [("Ana", "Who said so?")]),
        (changed(COMMENTS, "<w:comments ", "<!-- <w:x> --><w:comments ", comments=ANA), [("Ana", "Who said so?")]),
        (zipped({n: d for n, d in members(changed(COMMENTS, "", "", comments=ANA)).items() if n != COMMENTS}), []),
        (zipped({**members(word(p("The port"))), COMMENTS: "<left/>"}), []),
    ],
    ids=["after types", "types", "links", "after comments", "before comments", "no comments", "comments of nobody"],
)  # fmt: skip
def test_comments_are_found_by_the_lists_of_every_package(data: bytes, theirs: list[tuple[str, str]]) -> None:
    once = annotated(data, ("The", "new"))
    assert listed(once) == [*theirs, ("calque", "new")]
    assert annotated(once, ("The", "new")) == once
    assert len(members(once)) == len(set(members(once)))


def test_a_second_run_over_a_file_with_other_prefixes_declares_its_own_again() -> None:
    xml = part(word(p("The port"))).decode().replace("w:", "x:").replace("xmlns:w=", "xmlns:x=")
    first = annotated(zipped({**members(word(p("x"))), "word/document.xml": xml}), ("The", "new"))
    assert annotated(first, ("The", "new")) == first
    fixed = document(first).origin.apply([Edit(Span(0, 4), "")])
    fixed = document(fixed).origin.apply([Edit(Span(0, 1), "P")])
    assert document(fixed).origin.text == "Port"


def test_comments_that_are_not_xml_are_one_line_with_the_remedy() -> None:
    data = changed(COMMENTS, "</w:comments>", "", comments=ANA)
    with pytest.raises(UnreadableFile, match=rf"^draft.docx: damaged \(.*\): {SAVE_ANEW}$"):
        annotated(data, ("The", "new"))


def test_an_old_comment_leaves_words_that_were_deleted_since() -> None:
    once = annotated(word(p("The the port")), ("the ", "old"))
    before, anchored, after = re.split(
        r"(<w:commentRangeStart.*commentReference [^>]*></w:r>)", part(once).decode()
    )
    gone = anchored.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    deleted = f'{before}<w:del w:id="90" w:author="Ana">{gone}</w:del>{after}'
    row = f"<w:tbl><w:tr><w:trPr><w:del w:id='91'/></w:trPr><w:tc>{p(anchored)}</w:tc></w:tr></w:tbl><w:p/></w:body>"
    for xml in (deleted, part(word(p("The port"))).decode().replace("</w:body>", row)):
        now = annotated(zipped({**members(once), "word/document.xml": xml}), ("port", "new"))
        assert said(now) == {"0": ("calque", "new")}
        assert part(now).count(b"commentReference") == part(now).count(b"commentRangeStart") == 1
        assert Reading(part(now)).comments == {"0": "port"}


def test_an_old_comment_that_was_carried_into_a_note_leaves_it() -> None:
    note = p('<w:commentRangeStart w:id="0"/>', "A note.", '<w:commentRangeEnd w:id="0"/>')
    data = word(
        p("The port", "<w:r><w:footnoteReference w:id='2'/></w:r>"),
        {
            "comments": ANA.replace("Ana", "calque").replace('"4"', '"0"'),
            "footnotes": f"<w:footnote w:id='2'>{note}</w:footnote>",
        },
    )
    after = annotated(data, ("port", "new"))
    assert Reading(part(after)).comments == {"0": "port"}
    assert Reading(part(after, "word/footnotes.xml")).comments == {}
    assert document(after).origin.text == "The port\nA note."


def test_comments_on_notes_boxes_and_headers_stand_where_those_hang_on_the_body() -> None:
    data = word(
        p("The body", "<w:r><w:footnoteReference w:id='2'/></w:r>", " has ", box(p("a a box")), "it.")
        + "<w:sectPr><w:headerReference r:id='rIdheader1'/></w:sectPr>",
        {
            "footnotes": f"<w:footnote w:id='2'>{p('See the the map.')}</w:footnote>",
            "header1": p("Head head"),
        },
    )
    after = annotated(data, ("the the", "once"), ("a a", "one"), ("Head head", "short"))
    assert {words for _, words in said(after).values()} == {
        "In the footnote, “See the the map.”: once",
        "In the text box, “a a box”: one",
        "In the header, “Head head”: short",
    }
    assert part(after, "word/footnotes.xml") == part(data, "word/footnotes.xml")
    xml = part(after).decode()
    assert xml.index("commentReference") < xml.index("The body")
    assert xml.index("The body") < xml.rindex("commentReference") < xml.index("it.")
    assert Reading(part(after)).text == Reading(part(data)).text


@pytest.mark.parametrize(
    ("body", "span", "new", "xml"),
    [
        (
            p(r("The the", "<w:b/>")),
            (3, 7),
            "",
            '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">The</w:t></w:r><w:del w:id="1" w:author="calque">'
            '<w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve"> the</w:delText></w:r></w:del>',
        ),
        (
            p("ab"),
            (1, 1),
            "&lt;\t\n".replace("&lt;", "<"),
            '<w:r><w:t xml:space="preserve">a</w:t></w:r><w:ins w:id="1" w:author="calque"><w:r>'
            '<w:t xml:space="preserve">&lt;</w:t><w:tab/><w:br/></w:r></w:ins><w:r><w:t xml:space="preserve">b</w:t></w:r>',
        ),
        (
            p(ins(r("abc"))),
            (1, 2),
            "x",
            ins(
                r("a"),
                '<w:del w:id="1" w:author="calque"><w:r><w:delText xml:space="preserve">b</w:delText></w:r></w:del>',
                "</w:ins>",
            ).removesuffix("</w:ins>")
            + '<w:ins w:id="2" w:author="calque"><w:r><w:t xml:space="preserve">x</w:t></w:r></w:ins>'
            + ins(r("c")).replace('"90"', '"3"'),
        ),
        (
            p(ins(r("abc"), author="calque")),
            (1, 2),
            "x",
            ins(r("a"), r("x"), r("c"), author="calque"),
        ),
        (
            p("<w:r><w:t>ab</w:t><w:footnoteReference w:id='2'/><w:t>cd</w:t></w:r>"),
            (1, 3),
            "",
            '<w:r><w:t xml:space="preserve">a</w:t></w:r><w:del w:id="1" w:author="calque"><w:r>'
            "<w:delText xml:space=\"preserve\">b</w:delText></w:r></w:del><w:r><w:footnoteReference w:id='2'/></w:r>"
            '<w:del w:id="3" w:author="calque"><w:r><w:delText xml:space="preserve">c</w:delText></w:r></w:del>'
            '<w:r><w:t xml:space="preserve">d</w:t></w:r>',
        ),
        (
            p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"),
            (1, 2),
            " ",
            '<w:r><w:t>a</w:t></w:r><w:del w:id="1" w:author="calque"><w:r><w:tab/></w:r></w:del>'
            '<w:ins w:id="2" w:author="calque"><w:r><w:t xml:space="preserve"> </w:t></w:r></w:ins><w:r><w:t>b</w:t></w:r>',
        ),
    ],
)  # fmt: skip
def test_an_edit_is_a_tracked_deletion_and_a_tracked_insertion(
    body: str, span: tuple[int, int], new: str, xml: str
) -> None:
    after = document(word(body)).origin.apply([Edit(Span(*span), new)])
    assert (
        part(after).decode().split("<w:body>")[1].removesuffix("</w:body></w:document>")
        == f"<w:p>{xml}</w:p>"
    )


def test_tracked_changes_have_ids_of_their_own_in_a_run_whose_format_was_changed() -> None:
    style = "<w:rPrChange w:id='1' w:author='Ana'><w:rPr><w:b/></w:rPr></w:rPrChange>"
    data = word(p(ins(r("one two two three", style))))
    after = document(data).origin.apply([Edit(Span(4, 8), ""), Edit(Span(12, 12), "and ")])
    ids = Reading(part(after)).ids
    assert len(ids) == len(set(ids)) == 9
    assert Reading(part(after), rejected="calque").characters == Reading(part(data)).characters


def test_only_what_an_edit_changes_is_tracked() -> None:
    after = document(word(p("“So,” he too, ”said Ana."))).origin.apply([Edit(Span(6, 19), "he too,” said")])
    assert Reading(part(after)).text == "“So,” he too,” said Ana.\n"
    assert part(after).decode().count("<w:delText") == 1
    assert '<w:delText xml:space="preserve"> ”</w:delText>' in part(after).decode()


def test_what_has_no_words_of_its_own_and_paragraph_ends_cannot_be_edited() -> None:
    made = document(word(p("a", "<w:r><w:sym w:char='F0'/></w:r>", "b") + p("c")))
    assert made.text == f"a{PLACEHOLDER}b\n\nc"
    assert made.origin.edits([Edit(Span(0, 2), "")]) is None
    assert made.origin.edits([Edit(Span(2, 6), "")]) is None
    assert made.origin.edits([Edit(Span(2, 3), "x")]) == (Edit(Span(2, 3), "x"),)


def test_a_run_with_a_text_box_and_the_words_in_the_box_are_changed_together() -> None:
    drawing = box(p("In the the box."), p("twice twice")).removeprefix("<w:r>").removesuffix("</w:r>")
    data = word(p(f"<w:r><w:t>Before before</w:t>{drawing}<w:t>after after</w:t></w:r>"))
    origin = document(data).origin
    words = ["before", " the", "twice ", "after "]
    assert origin.text == "Before beforeafter after\nIn the the box.\ntwice twice"
    edits = [Edit(Span(at := origin.text.index(w), at + len(w)), "") for w in words]
    after = origin.apply(sorted(edits))
    assert document(after).origin.text == "Before after\nIn the box.\ntwice"
    back = Reading(part(after), rejected="calque")
    assert back.characters == Reading(part(data)).characters


def test_characters_that_xml_cannot_write_are_left_out_of_comments() -> None:
    after = annotated(word(p("The port")), ("The", "a\x00\x0b\ud800\uffffb <&> \U0001f600"))
    assert said(after) == {"0": ("calque", "ab <&> \U0001f600")}


@pytest.mark.parametrize(
    "body",
    [
        p(*(r("x") for _ in range(20_000))),
        p("<w:hyperlink>" * 20_000 + r("x") + "</w:hyperlink>" * 20_000),
        p(*('<w:commentRangeStart w:id="1"/>' + r("x") for _ in range(20_000))),
        p(*(f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' * 20_000 for mark in ("begin", "end"))),
        "<w:tbl><w:tr><w:tc>" * 5_000 + p("x") + "</w:tc></w:tr></w:tbl>" * 5_000,
    ],
    ids=["runs", "links", "comments", "fields", "tables"],
)
def test_hostile_files_are_read_and_written(body: str) -> None:
    origin = document(word(body)).origin
    after = origin.annotate([Remark(Span(0, len(origin.text)), "all")])
    assert after is not None
    assert document(after).origin.text == origin.text


# Two hundred files at random.

WORDS = "The the port , which opened in May. and “We wait, ”said Ana $ 5 é \U0001f600 漢字 e\u0301 <b> ]]> &amp;".split()
STYLES = [
    "",
    "<w:b/>",
    "<w:i/><w:color w:val='FF0000'/>",
    "<w:u w:val='single'/>",
    "<w:rPrChange w:id='7'><w:rPr><w:b/></w:rPr></w:rPrChange>",
]
AMONG = [
    "<w:proofErr w:type='spellStart'/>",
    "<w:bookmarkStart w:id='3' w:name='n'/><w:bookmarkEnd w:id='3'/>",
    "<w:r><w:lastRenderedPageBreak/></w:r>",
    "<w:r><w:footnoteReference w:id='9'/></w:r>",
]


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


#: What may stand around a run, of the run and its words; nothing does around every other.
WRAPS: list[Callable[[str, str], str]] = [
    lambda run, _: ins(run),
    lambda run, _: ins(run, author="calque"),
    lambda _, words: gone(words),
    lambda _, words: gone(words),
    lambda run, _: f"<w:hyperlink w:anchor='n'>{run}</w:hyperlink>",
    lambda run, _: f"<w:smartTag w:element='place'>{run}</w:smartTag>",
    lambda run, _: f"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>",
    lambda run, _: (
        f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
    ),
    lambda run, _: f"<w:moveTo w:id='8' w:author='Bo'>{run}</w:moveTo>",
    lambda run, _: field("REF the the", "x").replace(r("x"), run),
]


def some_runs(chance: random.Random) -> str:
    made = []
    for _ in range(chance.randint(1, 6)):
        words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 4)))
        words = escape(words[chance.randint(0, 2) :] or "x")
        run = r(words, chance.choice(STYLES))
        if chance.random() < 0.2:
            run = run.replace("</w:r>", "<w:tab/><w:t>&amp;c</w:t></w:r>")
        if chance.random() < 0.5:
            run = chance.choice(WRAPS)(run, words)
        made.append(run)
        if chance.random() < 0.3:
            made.append(chance.choice(AMONG))
    return "".join(made)


#: The mark of a paragraph that was deleted: the next one goes on in its line.
MERGED = "<w:rPr><w:del w:id='6' w:author='Ana'/></w:rPr>"


def some_file(chance: random.Random) -> bytes:
    marks = ["", "", "", "<w:rPr><w:ins w:id='5' w:author='Ana'/></w:rPr>", MERGED]
    paragraphs = [p(some_runs(chance), properties=chance.choice(marks)) for _ in range(chance.randint(1, 5))]
    if chance.random() < 0.5:
        table = f"<w:tbl><w:tr><w:tc>{p(some_runs(chance))}</w:tc><w:tc>{p(some_runs(chance))}</w:tc></w:tr></w:tbl>"
        places = [n for n in range(len(paragraphs) + 1) if n == 0 or MERGED not in paragraphs[n - 1]]
        paragraphs.insert(chance.choice(places), table)
    return word("".join([*paragraphs, p(some_runs(chance))]))


@pytest.mark.parametrize("seed", range(200))
def test_comments_stand_on_exactly_their_words_and_leave_everything_else_alone(seed: int) -> None:
    chance = random.Random(seed)
    data = some_file(chance)
    origin = document(data).origin
    assert origin.text == Reading(part(data)).text.removesuffix("\n")
    spans = some_spans(chance, origin.text)
    after = origin.annotate([Remark(span, str(n)) for n, span in enumerate(spans)])
    assert after is not None
    before, now = Reading(part(data)), Reading(part(after))
    assert now.characters == before.characters
    assert {said(after)[name][1]: words for name, words in now.comments.items()} == {
        str(n): origin.text[span.start : span.end] for n, span in enumerate(spans)
    }
    for name in (
        "footnoteReference",
        "lastRenderedPageBreak",
        "bookmarkStart",
        "proofErr",
        "del",
        "ins",
        "sdt",
    ):
        assert now.counts.get(name, 0) == before.counts.get(name, 0)
    again = document(after).origin.annotate([Remark(span, str(n)) for n, span in enumerate(spans)])
    assert again == after
    cleared = document(after).origin.annotate([])
    assert cleared is not None
    assert said(cleared) == {} if spans else True
    assert Reading(part(cleared)).characters == before.characters


@pytest.mark.parametrize("seed", range(200))
def test_repairs_are_tracked_and_can_be_taken_back_whole(seed: int) -> None:
    chance = random.Random(seed)
    data = some_file(chance)
    origin = document(data).origin
    edits = [Edit(span, chance.choice(["", "new", "x & <y>"])) for span in some_spans(chance, origin.text)]
    expected = origin.text
    for span, new in reversed(edits):
        expected = expected[: span.start] + new + expected[span.end :]
    after = origin.apply(edits)
    assert document(after).origin.text == expected
    assert Reading(part(after)).text.removesuffix("\n") == expected
    # What calque had put in before belongs to it: only the rest can be asked back.
    foreign = Reading(part(data), rejected="calque")
    back = Reading(part(after), rejected="calque")
    assert back.characters == foreign.characters
    for name in (
        "footnoteReference",
        "lastRenderedPageBreak",
        "bookmarkStart",
        "proofErr",
        "hyperlink",
        "sdt",
    ):
        assert back.counts.get(name, 0) == foreign.counts.get(name, 0)


# With a library that others wrote, and from end to end.

FAULTS = [
    "The port authority will spend $ 40 million on the the new quay, its director said on Monday.",
    "“We have waited nine years for this. and our captains too, ”said Ana Prado, a pilot.",
]


def drafted(path: Path) -> None:
    made = docx.Document()
    made.add_heading("Harbour to be deepened by 2027", 1)
    for text in FAULTS:
        paragraph = made.add_paragraph()
        for n, words in enumerate(text.split(" ")):
            run = paragraph.add_run(words if n == 0 else f" {words}")
            run.bold, run.italic = n % 3 == 0, n % 2 == 0
    made.add_comment(made.paragraphs[1].runs[0:3], text="Who?", author="Ana", initials="A")
    made.save(str(path))


def test_python_docx_reads_the_comments_on_what_was_reported(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    drafted(draft)
    found = check_file(draft)
    data = draft.read_bytes()
    spans = [Span(d.place.start, d.place.end) for d in found]
    after = document(data).origin.annotate([Remark(s, d.message) for s, d in zip(spans, found, strict=True)])
    assert after is not None
    opened = docx.Document(BytesIO(after))
    told = [(comment.author, comment.text) for comment in opened.comments]
    assert told == [("Ana", "Who?"), *(("calque", d.message) for d in found)]
    words = Reading(part(after)).comments
    assert [words[str(comment.comment_id)] for comment in opened.comments][1:] == [d.text for d in found]
    assert [d.text for d in found] == [" ", "the", ". and", " ”"]


def test_places_are_paragraphs_and_columns_in_the_body(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    drafted(draft)
    found = [(d.place.line, d.place.column, d.place.part, d.code) for d in check_file(draft)]
    assert found == [
        (2, 32, "body", "CUR101"),
        (2, 51, "body", "REP101"),
        (3, 36, "body", "SEN101"),
        (3, 59, "body", "SPC203"),
    ]
