"""How long a long Word file takes, read and written back with a comment on every finding."""

import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from calque.errors import CalqueError
from children import calque, spent
from corpus import ordinary
from figures import Figure, at_most

#: Words on sixty pages of an agency's manuscript.
WORDS = 30_000
#: Seconds of processor time that the whole command may take.
LIMIT = 3.0
RUNS = 3
WORDML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
}


def measure(data: Path | None) -> Iterator[Figure]:
    """Seconds of processor time and memory of `calque check --annotate` on a file of sixty pages."""
    with TemporaryDirectory() as folder:
        draft, copy = Path(folder, "draft.docx"), Path(folder, "copy.docx")
        _write(draft, ordinary(data))
        command = calque("check", "--format", "json", "--annotate", str(copy), str(draft))
        runs = [spent(command) for _ in range(RUNS)]
        if any(run.status not in (0, 1) for run in runs) or not copy.exists():
            raise CalqueError(f"{' '.join(command)} ended with status {runs[-1].status}")
    best = min(runs, key=lambda run: run.cpu)
    yield at_most("pages", f"a Word file of {WORDS:,} words with comments", best.cpu, "s", LIMIT)
    yield Figure("pages", "memory at its peak", best.peak, "MB")


def _write(path: Path, texts: list[str]) -> None:
    """A Word file whose paragraphs are those of the texts, in runs of a few words of changing formats."""
    chance = random.Random(1)
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    body: list[str] = []
    words = 0
    while words < WORDS:
        parts = chance.choice(lines).split()
        words += len(parts)
        body.append(f"<w:p>{''.join(_runs(parts, chance))}</w:p>")
    root = f'<w:document xmlns:w="{WORDML}"><w:body>{"".join(body)}</w:body></w:document>'
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        for name, part in {**PARTS, "word/document.xml": root}.items():
            file.writestr(name, part)


def _runs(words: list[str], chance: random.Random) -> Iterator[str]:
    at = 0
    while at < len(words):
        after = at + chance.randint(1, 9)
        text = " ".join(words[at:after]).replace("&", "&amp;").replace("<", "&lt;")
        style = "<w:rPr><w:i/></w:rPr>" if chance.random() < 0.3 else ""
        yield f'<w:r>{style}<w:t xml:space="preserve">{text} </w:t></w:r>'
        at = after
