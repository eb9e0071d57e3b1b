"""Reports on false alarms: what can be read in them, and what cannot."""

import re
import sys
from unicodedata import category

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from calque import __version__
from calque.cli import main
from calque.desk.alarm import mask


@given(st.text())
def test_a_masked_text_holds_no_letter_digit_or_accent(text):
    masked = mask(text)
    assert {char for char in masked if category(char)[0] in "LNM"} <= set("Xx0")
    assert [char for char in masked if category(char)[0] not in "LNM"] == [
        char for char in text if category(char)[0] not in "LNM"
    ]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ana Prado, 47, said: “No.”", "Xxx Xxxxx, 00, xxxx: “Xx.”"),
        ("cafe\u0301 Ǆ 他们 ٣ Ⅷ ½", "xxxx X xx 0 0 0"),
        ("👍🏽 €5 — a@b.example", "👍🏽 €0 — x@x.xxxxxxx"),
    ],
)
def test_the_shape_of_a_text_stays(text, masked):
    assert mask(text) == masked


@pytest.fixture
def report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(text, *words, name="secret-project.md"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return CliRunner().invoke(main, ["report", f"{name}:{words[0]}", *words[1:]])

    return run


def test_a_report_says_all_that_its_reader_needs_and_nothing_of_the_draft(report):
    result = report("# On Prado\n\nAna Prado paid **$ 5** million in “Tuaro”.\n", "3:20")
    assert result.output == (
        "False alarm of CUR101 (space-after-currency-symbol, pack calque)\n\n"
        f"- calque {__version__}, Python {sys.version.split()[0]}\n"
        "- error: delete the space after '{symbol}'\n"
        "- format md, body\n"
        "- locale en-US, profile default\n"
        "- silent beside it: no other rule\n\n"
        "Every word but the flagged ones is masked:\n\n"
        "    Xxx Xxxxx xxxx $⟦ ⟧0 xxxxxxx xx “Xxxxx”.\n\n"
        "The repair (safe) would make of it:\n\n"
        "    Xxx Xxxxx xxxx $0 xxxxxxx xx “Xxxxx”.\n"
    )


def test_words_that_a_repair_brings_from_elsewhere_are_masked(report):
    text = "The minister said on Friday. of Transport Ivo Lasek that the line would open in May.\n"
    result = report(text, "1:30", "ATT")
    assert "⟦The minister said on Friday. of Transport Ivo Lasek⟧ xxxx" in result.output
    assert "    The minister of Transport, Ivo Lasek, said on Friday xxxx xxx xxxx" in result.output
    assert "- silent beside it: SEN101" in result.output
    assert re.findall("line|open|May|secret|project", result.output) == []


def test_names_that_people_gave_are_not_told(report, tmp_path):
    (tmp_path / "calque.toml").write_text('profile = "prado"\n[profiles.prado]\nextend = "strict"\n')
    result = report("It paid $ 5 million.\n", "1:10", name="letter.Prado")
    assert "- format of another ending, body\n- locale en-US, profile of its own\n" in result.output
    assert "prado" not in result.output.lower()


def test_a_report_needs_a_finding(report):
    result = report("All is well here.\n", "1:4")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "calque: secret-project.md:1:4: nothing is reported here;"
        " `calque why secret-project.md:1:4` tells what was silenced\n"
    )
    assert report("All is well here.\n", "4").exit_code == 2


def test_a_report_on_a_long_line_shows_what_is_near(report):
    result = report("He paid. " * 200 + "It cost $ 5 million. " + "He left. " * 200, "1:1810", name="a.txt")
    shown = next(line for line in result.output.splitlines() if "⟦ ⟧" in line).strip()
    assert len(shown) == 400 + 3 + 400
