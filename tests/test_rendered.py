"""Word and OpenDocument files as LibreOffice reads and draws them; it must not be calque alone that finds its marks right."""

import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from packages import local, part

from calque import check_file
from calque.facts import Facts
from calque.finding import Safety
from calque.origin import Remark
from calque.readers import read
from calque.span import Span

FAULTS = [
    "The port authority will spend $ 40 million on the the new quay, its director said on Monday.",
    "“We have waited nine years for this. and our captains too, ”said Ana Prado, a pilot.",
]
#: Points of a page are pixels at this many dots an inch.
DOTS = 72


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Have LibreOffice write a file in another format, and return that."""
    if any(shutil.which(name) is None for name in ("soffice", "pdftoppm", "pdftotext")):
        leave = pytest.fail if os.environ.get("CALQUE_TOOLS") == "all" else pytest.skip
        leave("LibreOffice and poppler are not here")
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def convert(file: Path, form: str) -> Path:
        made = file.parent / "made"
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form]
        subprocess.run([*command, "--outdir", made, file], check=True, capture_output=True, timeout=240)
        return made / f"{file.stem}.{form}"

    return convert


@pytest.fixture
def draft(tmp_path):
    made = docx.Document()
    for text in FAULTS:
        paragraph = made.add_paragraph()
        for n, words in enumerate(text.split(" ")):
            paragraph.add_run(words if n == 0 else f" {words}").bold = n % 3 == 0
    path = tmp_path / "draft.docx"
    made.save(str(path))
    return path


def annotated(path: Path) -> tuple[Path, list[tuple[str, str]]]:
    """A copy with a comment on every finding, and the comments with their words."""
    found = check_file(path)
    remarks = [Remark(Span(d.place.start, d.place.end), f"{d.code} {d.message}") for d in found]
    after = read(str(path), path.read_bytes(), Facts()).origin.annotate(remarks)
    assert after is not None
    copy = path.with_name(f"annotated{path.suffix}")
    copy.write_bytes(after)
    return copy, [(f"{d.code} {d.message}", d.text) for d in found]


def repaired(path: Path) -> Path:
    """A copy with every fix as a tracked change."""
    fixes = [d.fix for d in check_file(path) if d.fix is not None and d.fix.safety >= Safety.UNSAFE]
    after = read(str(path), path.read_bytes(), Facts()).origin.apply([e for fix in fixes for e in fix.edits])
    copy = path.with_name(f"repaired{path.suffix}")
    copy.write_bytes(after)
    return copy


class Seen:
    """The comments of an OpenDocument file, each with the words that it is about."""

    def __init__(self, data: bytes) -> None:
        self.said: dict[str, str] = {}
        self.words: dict[str, str] = {}
        self._open: set[str] = set()
        self._walk(ElementTree.fromstring(part(data, "content.xml")))

    def _walk(self, element: ElementTree.Element) -> None:
        name = next((v for key, v in element.attrib.items() if key.endswith("}name")), "")
        match local(element):
            case "tracked-changes":
                return
            case "annotation":
                creator = next(child.text for child in element if local(child) == "creator")
                text = "".join(
                    "".join(child.itertext()) for child in element if local(child) in ("p", "list")
                )
                self.said[name] = f"{creator}: {text}"
                self.words[name] = ""
                self._open.add(name)
                return
            case "annotation-end":
                self._open.discard(name)
            case "s":
                self._take(" ")
        self._take(element.text or "")
        for child in element:
            self._walk(child)
            self._take(child.tail or "")

    def _take(self, words: str) -> None:
        for name in self._open:
            self.words[name] += words

    @property
    def pairs(self) -> list[tuple[str, str]]:
        return [(self.said[name], self.words[name]) for name in self.said]


def test_libreoffice_sees_every_comment_of_a_word_file_on_exactly_its_words(office, draft):
    copy, expected = annotated(draft)
    seen = Seen(office(copy, "odt").read_bytes()).pairs
    assert seen == [(f"calque: {text}", words) for text, words in expected]
    assert [words for _, words in expected] == [" ", "the", ". and", " ”"]


def test_libreoffice_sees_every_comment_of_an_opendocument_file_on_exactly_its_words(office, draft):
    copy, expected = annotated(office(draft, "odt"))
    seen = Seen(office(copy, "odt").read_bytes()).pairs
    assert seen == [(f"calque: {text}", words) for text, words in expected]


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_libreoffice_takes_the_repairs_for_tracked_changes(office, draft, form):
    copy = repaired(draft if form == "docx" else office(draft, "odt"))
    back = office(copy, "docx").read_bytes()
    opened = docx.Document(BytesIO(back)).element.body
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    changes = [
        (local(change), change.get(f"{space}author"), "".join(t.text for t in change.iter(f"{space}t", f"{space}delText")))
        for change in opened.iter(f"{space}ins", f"{space}del")
    ]  # fmt: skip
    assert {author for _, author, _ in changes} == {"calque"}
    gone = "|".join(text for name, _, text in changes if name == "del")
    assert gone.replace("|", "") == "  the. "
    assert "".join(text for name, _, text in changes if name == "ins") == " "
    assert read("back.docx", back, Facts()).origin.text == (
        "The port authority will spend $40 million on the new quay, its director said on Monday.\n"
        "“We have waited nine years for this and our captains too,” said Ana Prado, a pilot."
    )


def coloured(pdf: Path, box: tuple[float, ...]) -> int:
    """How many pixels of the first page are neither black, grey nor white in a box of points."""
    page = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-singlefile", pdf, page], check=True, capture_output=True)
    data = page.with_suffix(".ppm").read_bytes()
    head = re.match(rb"P6\s(\d+) (\d+)\s255\s", data)
    assert head
    width = int(head[1])
    left, top, right, bottom = map(round, box)
    at = head.end()
    rows = (data[at + 3 * (y * width + left) : at + 3 * (y * width + right)] for y in range(top, bottom))
    return sum(max(row[n : n + 3]) - min(row[n : n + 3]) > 60 for row in rows for n in range(0, len(row), 3))


def boxes(pdf: Path) -> list[tuple[str, tuple[float, ...]]]:
    """The words of a page with their boxes in points."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    found = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', told)
    return [(word, tuple(map(float, box))) for *box, word in found]


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_drawn_page_shows_the_deleted_words_in_colour_and_no_others(office, draft, form):
    pdf = office(repaired(draft if form == "docx" else office(draft, "odt")), "pdf")
    drawn = boxes(pdf)
    second = [number for number, (word, _) in enumerate(drawn) if word == "the"][1]
    assert coloured(pdf, drawn[second][1]) > 0
    plain = [box for word, box in drawn if word in ("authority", "director", "waited", "pilot.")]
    assert [coloured(pdf, box) for box in plain] == [0, 0, 0, 0]
