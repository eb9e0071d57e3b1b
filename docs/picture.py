"""Draw `docs/report.svg`, the report in the README: the words and colours of a real run as a self-contained picture.

`python docs/picture.py` writes it; a test holds that it is not stale.
"""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from calque.report.cells import cells

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "report.svg"
DRAFT = "seeds/wire-from-chinese/draft.txt"
#: The findings that are drawn; the run is of all rules, and a line of dots stands for the others.
DRAWN = ("ATT101", "SEN101", "SPC203", "REP101", "DAT103")

#: Pixels: the size of the type, of a terminal cell, and of the frame.
SIZE, CELL, LINE, EDGE = 14, 8.4, 20, 20
#: What the escapes of `calque.report.style` are in the picture.
CLASSES = {"1;31": "error", "1;33": "warning", "1;36": "note", "1": "strong", "2": "faint"}
ESCAPE = re.compile(r"\x1b\[([\d;]*+)m")
FINDING = re.compile(r"[^:]++:\d++:\d++: .*\[([A-Z]{3}\d{3})\]")

STYLE = f"""
  .paper {{ fill: #ffffff; stroke: #d0d7de }}
  text {{ font: {SIZE}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328 }}
  .error, .warning, .note, .strong {{ font-weight: bold }}
  .error {{ fill: #b3261e }} .warning {{ fill: #8a5300 }} .note {{ fill: #0b6a80 }} .faint {{ fill: #656d76 }}
  @media (prefers-color-scheme: dark) {{
    .paper {{ fill: #0d1117; stroke: #30363d }} text {{ fill: #e6edf3 }}
    .error {{ fill: #ff8a80 }} .warning {{ fill: #e3b341 }} .note {{ fill: #76d7ea }} .faint {{ fill: #9198a1 }}
  }}
"""


class Run(NamedTuple):
    """Characters of one colour that stand together; `column` is in cells and 0-based."""

    column: int
    text: str
    colour: str


def report() -> list[str]:
    """The lines of a run on the draft, with escapes for colours."""
    command = [sys.executable, "-m", "calque", "check", "--color", "always", "--exit-zero", DRAFT]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return done.stdout.splitlines()


def chosen(lines: Iterable[str]) -> Iterator[str]:
    """The findings to draw and the last line, with a line of dots where others are left out."""
    code = ""
    told: list[tuple[str, str]] = []
    for line in lines:
        plain = ESCAPE.sub("", line)
        if found := FINDING.fullmatch(plain):
            code = found[1]
        elif not plain.startswith(" "):
            code = DRAWN[0]
        told.append((code, line))
    for drawn, group in groupby(told, key=lambda pair: pair[0] in DRAWN):
        if drawn:
            yield from (line for _, line in group)
        else:
            yield "\x1b[2m⋮\x1b[0m"


def runs(line: str) -> Iterator[Run]:
    """The words of a line by colour; blanks at their ends only move the column."""
    parts = ESCAPE.split(f"\x1b[0m{line}")[1:]
    column = 0
    for escape_code, text in zip(parts[::2], parts[1::2], strict=True):
        if words := text.strip(" "):
            start = column + len(text) - len(text.lstrip(" "))
            yield Run(start, words, CLASSES.get(escape_code, ""))
        column += cells(text)


def drawn(run: Run, row: int) -> str:
    """One element: the length is given, so that marks stand under their words whatever the font is."""
    x, y = EDGE + run.column * CELL, EDGE + (row + 1) * LINE - 5
    colour = f' class="{run.colour}"' if run.colour else ""
    return f'<text x="{x:.1f}" y="{y}" textLength="{cells(run.text) * CELL:.1f}"{colour}>{escape(run.text)}</text>'


def svg(lines: Sequence[str]) -> str:
    """Lines with escapes for colours as a picture."""
    columns = max(cells(ESCAPE.sub("", line)) for line in lines)
    width, height = round(columns * CELL + 2 * EDGE), len(lines) * LINE + 2 * EDGE
    body = "\n".join(drawn(run, row) for row, line in enumerate(lines) for run in runs(line))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="A report of calque check">\n'
        f"<style>{STYLE}</style>\n"
        f'<rect class="paper" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>\n'
        f"{body}\n</svg>\n"
    )


def picture() -> str:
    """The picture as it should be."""
    return svg([f"\x1b[2m$\x1b[0m \x1b[1mcalque check {DRAFT}\x1b[0m", *chosen(report())])


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
