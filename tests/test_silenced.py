"""What keeps a finding out of a report, and what is known of it then."""

import pytest

from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.select import Layer


def checked(text, name="draft.md", select=("CUR", "SPC101")):
    return Runner(Options(Layer(select))).check(name, text.encode)


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("<!-- calque-ignore CUR101 -- as printed -->", "as printed"),
        ("<!-- calque-ignore CUR101 # as\n printed -->", "as printed"),
        ("<!-- calque-ignore -- REP101 -- is not a code here -->", "REP101 -- is not a code here"),
        ("<!-- calque-ignore CUR -->", ""),
    ],
)
def test_a_comment_silences_with_its_reason(comment, reason):
    result = checked(f"It paid $ 5 for it. {comment}\n")
    assert result.diagnostics == []
    assert [(s.diagnostic.code, s.by, s.reason) for s in result.silenced] == [("CUR101", "comment", reason)]


def test_a_range_that_is_never_closed_reaches_the_end():
    text = "It paid $ 5.\n\n<!-- calque-ignore-start CUR101 # quoted -->\n\nIt paid $ 6.\n\nIt paid $ 7.\n"
    result = checked(text)
    assert [d.place.line for d in result.diagnostics] == [1]
    assert [(s.diagnostic.place.line, s.reason) for s in result.silenced] == [(5, "quoted"), (7, "quoted")]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("CURR101", "delete the suppression of CURR101: there is no such rule; did you mean CUR101?"),
        ("cur101", "delete the suppression of cur101: there is no such rule; did you mean CUR101?"),
        ("CUR101, as", "delete the suppression of as: there is no such rule"),
        ("CUR102", "delete the suppression of CUR102: it suppresses nothing"),
        # What is off here may be on elsewhere.
        ("CUR101, REP, LT-ANY, CLQ102", None),
    ],
)
def test_a_comment_that_can_silence_nothing_is_told(words, message):
    result = checked(f"It paid $ 5 for it. <!-- calque-ignore {words} -->\n")
    told = [d.message for d in result.diagnostics if d.code == "CLQ101"]
    assert told == ([] if message is None else [message])


def fingerprints(text):
    return [d.fingerprint for d in checked(text, "draft.txt").diagnostics]


def test_a_fingerprint_depends_on_its_own_sentence_and_on_no_other():
    own = "The dam cost $ 5 million."
    (alone,) = fingerprints(own)
    assert fingerprints(f"Nobody came. {own} Somebody left.\n\nThe end came in May.\n") == [alone]
    assert fingerprints("The dam cost $ 6 million.") != [alone]


def test_white_space_behind_a_sentence_belongs_to_it():
    (before,) = fingerprints("The dam is shut. \n\nThe mill is open.\n")
    assert fingerprints("The dam is shut. \n\nThe mill burned down in the spring.\n") == [before]
    assert fingerprints("It rained. The dam is shut. \n") == [before]
    assert fingerprints("The dam was shut. \n\nThe mill is open.\n") != [before]


def test_flagged_words_that_the_vocabulary_holds_are_right(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calque.toml").write_text('vocabulary = "names.txt"\n', encoding="utf-8")
    (tmp_path / "names.txt").write_text("The The  # the band\nthe\n", encoding="utf-8")
    text = "He left for the the hills. He left for hills hills."
    found = Runner(Options(Layer(("REP",)))).check("a.txt", text.encode)
    assert [(d.code, d.text) for d in found.diagnostics] == [("REP101", "hills")]
