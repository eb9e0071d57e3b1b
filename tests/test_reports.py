"""What is printed, to the character."""

import io
import json
import os
import subprocess
import sys
from unicodedata import category

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from calque import report
from calque.diagnostic import Diagnostic
from calque.finding import Edit, Fix, Safety, Severity
from calque.origin import Excerpt, Place
from calque.report import Report, as_json, full, github, short, style
from calque.report.advice import advice
from calque.report.cells import blanks, cells, head, tail, visible
from calque.report.window import Window, window
from calque.runs.batch import Tally
from calque.runs.checked import Checked
from calque.source import OffsetMap, Segment, Source, TextOrigin
from calque.span import Span

SCHEMA = json.loads((ROOT / "lint/calque/report/schema.json").read_text(encoding="utf-8"))


def diagnostic(marked, edits=None, safety=Safety.SAFE, title="", **changes):
    """A diagnostic on the text between the marks of a draft; edits as `{(start, end): text}`, `""` for the flagged words."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    raw = marked.replace("⟦", "").replace("⟧", "")
    origin = TextOrigin(Source("draft.txt", raw), OffsetMap((Segment(0, len(raw), 0, len(raw)),)))
    place = origin.place(Span(start, end))
    if isinstance(edits, str):
        edits = {(start, end): edits}
    fix = None if edits is None else Fix(tuple(Edit(Span(*s), t) for s, t in edits.items()), safety, title)
    values = {
        "path": "draft.txt",
        "code": "CUR101",
        "name": "space-after-currency-symbol",
        "severity": Severity.ERROR,
        "message": "delete the space after '$'",
        "place": place,
        "text": origin.words(place),
        "excerpt": origin.excerpt(place),
        "fix": fix,
        "mqm": "locale-conventions/currency-format",
        "context": raw,
    }
    return Diagnostic(**{**values, **changes})


def on(*told, counted=None, **how):
    """A report on diagnostics, all of one file."""
    return Report([Checked("draft.txt", b"", list(told))], counted or Tally(), **how)


def body(told, width=100):
    """The full report on one diagnostic without its first and last line."""
    return list(full.lines(on(told, width=width)))[1:]


def tally(*files):
    counted = Tally()
    for diagnostics in files:
        counted.count(diagnostics)
    return counted


SPACE = diagnostic("Exports\n\nof timber reached $⟦ ⟧41.3 billion in May.", "")


def test_a_full_report_shows_the_place_the_words_and_the_repair():
    assert list(full.lines(on(SPACE, counted=tally([SPACE])))) == [
        "draft.txt:3:20: error: delete the space after '$' [CUR101]",
        "    3 | of timber reached $ 41.3 billion in May.",
        "      |                    ^",
        "      = help: write “reached $41.3 billion” (safe fix)",
        "1 error in 1 file; 1 has a safe fix (--fix)",
    ]


def test_colours_are_printed_only_when_asked_for():
    told = diagnostic("It cost $⟦ ⟧5.", "", severity=Severity.WARNING)
    assert list(full.lines(on(told, color=True))) == [
        "\x1b[1mdraft.txt:1:10:\x1b[0m \x1b[1;33mwarning:\x1b[0m delete the space after '$' [CUR101]",
        "\x1b[2m    1 |\x1b[0m It cost $ 5.",
        "\x1b[2m      |\x1b[0m          \x1b[1;33m^\x1b[0m",
        "      \x1b[2m=\x1b[0m \x1b[1mhelp:\x1b[0m write “cost $5.” (safe fix)",
    ]


@pytest.mark.parametrize(
    ("severity", "colour"),
    [(Severity.ERROR, "\x1b[1;31m"), (Severity.WARNING, "\x1b[1;33m"), (Severity.NOTE, "\x1b[1;36m")],
)
def test_every_severity_has_its_colour(severity, colour):
    assert style.COLOUR.of(severity) == colour
    assert style.PLAIN.of(severity) == ""


@pytest.mark.parametrize(
    ("marked", "line", "marks"),
    [
        ("中国的⟦经济⟧增长 rose", "    1 | 中国的经济增长 rose", "      |       ^^^^"),
        ("a cafe\u0301 ⟦cafe\u0301⟧ b", "    1 | a cafe\u0301 cafe\u0301 b", "      |        ^^^^"),
        ("a cafe⟦\u0301⟧ b", "    1 | a cafe\u0301 b", "      |      ^"),
        ("a\tb\t⟦c\td⟧", "    1 | a b c d", "      |     ^^^"),
        ("Bei⟦\u200b⟧jing", "    1 | Bei<U+200B>jing", "      |    ^^^^^^^^"),
        ("\ufffc and ⟦\ufffc⟧", "    1 | ␦ and ␦", "      |       ^"),
        ("one\u2028⟦two⟧", "    1 | one↵two", "      |     ^^^"),
        ("so it ⟦⟧goes", "    1 | so it goes", "      |       ^"),
        ("⟦⟧", None, None),
        ("the end⟦\n⟧Next", "    1 | the end", "      |        ^"),
        ("one\n⟦\n\n\n⟧two", "    2 |", "      | ^ and on to line 4"),
        ("from ⟦here on\nto there⟧ now", "    1 | from here on", "      |      ^^^^^^^ and on to line 2"),
        ("\x1b[31mred⟦\x1b[0m⟧ \x07\x7f\x9b", "    1 | ␛[31mred␛[0m ␇␡<U+009B>", "      |         ^^^^"),
        ("one \u202etwo⟦\u202c⟧", "    1 | one <U+202E>two<U+202C>", "      |                ^^^^^^^^"),
    ],
)
def test_marks_stand_under_the_flagged_words_in_terminal_cells(marked, line, marks):
    assert body(diagnostic(marked)) == ([] if line is None else [line, marks])


def test_line_numbers_of_six_figures_push_the_gutter():
    told = diagnostic("\n" * 123455 + "to ⟦the⟧ end", "that")
    assert body(told) == [
        "123456 | to the end",
        "       |    ^^^",
        "       = help: write “to that end” (safe fix)",
    ]


WORDS = " ".join(f"word{n}" for n in range(100, 200))


def test_a_long_line_is_cut_at_words_on_both_sides():
    told = diagnostic(WORDS.replace("word150", "⟦word150⟧"))
    assert body(told, width=60) == [
        "    1 | … word148 word149 word150 word151 word152 word153 …",
        "      |                   ^^^^^^^",
    ]


def test_what_one_side_does_not_need_goes_to_the_other():
    assert body(diagnostic(WORDS.replace("word100", "⟦word100⟧")), width=50) == [
        "    1 | word100 word101 word102 word103 …",
        "      | ^^^^^^^",
    ]
    assert body(diagnostic(WORDS.replace("word199", "⟦word199⟧")), width=50) == [
        "    1 | … word196 word197 word198 word199",
        "      |                           ^^^^^^^",
    ]


def test_flagged_words_that_do_not_fit_are_marked_at_their_beginning():
    told = diagnostic(WORDS.replace("word110 ", "⟦word110 ").replace(" word180", "⟧ word180"))
    assert body(told, width=60) == [
        "    1 | … word109 word110 word111 word112 word113 word114 …",
        "      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 559 characters",
    ]


def test_a_line_without_blanks_is_cut_between_characters():
    told = diagnostic("天" * 300 + "⟦地⟧" + "天" * 300)
    assert body(told, width=40) == [
        "    1 | … 天天天天天天地天天天天天天天 …",
        "      |               ^^",
    ]


def test_a_mark_is_not_parted_from_its_letter():
    assert head("e\u0301" * 5, 3) == "e\u0301" * 3
    assert tail("e\u0301" * 5, 3) == "e\u0301" * 3


@given(
    left=st.text(max_size=60),
    flagged=st.text(max_size=60),
    right=st.text(max_size=60),
    cut=st.tuples(st.booleans(), st.booleans()),
    room=st.integers(20, 80),
)
def test_a_window_fits_and_its_marks_lie_inside_it(left, flagged, right, cut, room):
    excerpt = Excerpt(left + flagged + right, len(left), len(left + flagged), *cut)
    shown = window(excerpt, room)
    assert cells(shown.text) <= room
    assert shown.before + shown.flagged <= max(cells(shown.text), shown.before + 1)
    assert shown.text.startswith("… ") or not cut[0] or visible(left).startswith("… ")
    assert not any(category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in shown.text)


@given(st.text())
def test_nothing_that_moves_a_cursor_or_hides_is_visible(text):
    assert not any(category(char) in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"} for char in visible(text))
    assert visible(visible(text)) == visible(text)


def test_blanks_can_be_seen_where_they_matter():
    assert blanks("a b\t\xa0\n\u3000") == "a·b␉<U+00A0>␊<U+3000>"


def test_a_window_of_a_line_that_fits_is_the_line():
    assert window(Excerpt("to the end", 3, 6, False, False), 20) == Window("to the end", 3, 3, False)
    assert window(Excerpt("to the end", 3, 6, True, False), 20) == Window("… to the end", 5, 3, False)
    assert window(Excerpt("to the end", 3, 6, False, True), 20) == Window("to the end …", 3, 3, False)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (diagnostic("It cost $⟦ ⟧5.", None), None),
        (diagnostic("It cost $⟦ ⟧5.", {}), None),
        (diagnostic("It cost $⟦ ⟧5.", "", Safety.UNSAFE), "write “cost $5.” (unsafe fix)"),
        (diagnostic("It cost $⟦ ⟧5.", "", Safety.SHOWN), "write “cost $5.” (a suggestion)"),
        (diagnostic("It cost $⟦ ⟧5.", "", title="close\x1b up"), "close␛ up (safe fix)"),
        (diagnostic("in the changing world⟦.⟧ and chaos", ""), "write “changing world and” (safe fix)"),
        (diagnostic("A fire broke out. ⟦[Photo/IC]⟧\nNext", ""), "delete “[Photo/IC]” (safe fix)"),
        (
            diagnostic("costs $14 ⟦dollars⟧ an acre", {(9, 10): "", (10, 17): ""}),
            "delete “dollars” (safe fix)",
        ),
        (diagnostic("one ⟦. ⟧two", ""), "delete “.” (safe fix)"),
        (diagnostic("a ⟦*⟧word* b", {(2, 3): "", (7, 8): ""}), "write “a word b” (safe fix)"),
        (diagnostic("He spoke⟦  ⟧softly then", " "), "write “He spoke·softly then” (safe fix)"),
        (diagnostic("He spoke ⟦ ⟧softly then", ""), "write “spoke·softly then” (safe fix)"),
        (diagnostic("Then,⟦⟧he left", " "), "write “Then,·he left” (safe fix)"),
        (diagnostic("some 10⟦\xa0⟧km on", " "), "write “some 10·km on” (safe fix)"),
        (diagnostic("some 10⟦ ⟧km on", "\xa0"), "write “some 10<U+00A0>km on” (safe fix)"),
        (diagnostic("the end⟦  ⟧\nNext", ""), "delete “··” (safe fix)"),
        (diagnostic("one\n⟦\n\n⟧\ntwo", ""), "delete “␊␊” (safe fix)"),
        (diagnostic("cut⟦\n⟧here", " "), "write “cut·” (safe fix)"),
        (diagnostic("⟦teh⟧", "the"), "write “the” (safe fix)"),
        (diagnostic("so ⟦in⟧ " + "x" * 40, "on"), "write “so on” (safe fix)"),
    ],
)
def test_the_help_line_says_what_will_stand_there(told, words):
    assert advice(told) == words


def test_edits_far_apart_on_one_line_are_shown_with_a_gap():
    told = diagnostic('He said ⟦"⟧we shall see what comes next" and left', {(8, 9): "“", (37, 38): "”"})
    assert advice(told) == "write “said “we shall … comes next” and” (safe fix)"


def test_edits_beyond_the_flagged_line_are_told_by_their_distance():
    told = diagnostic("⟦“⟧We" + " go" * 100, {(303, 303): "”"})
    assert advice(told) == "write “”” 303 characters further on (safe fix)"
    told = diagnostic("We" + " go" * 100 + "⟦”⟧", {(0, 2): ""})
    assert advice(told) == "delete 2 characters, 302 characters before (safe fix)"
    told = diagnostic('⟦"⟧We' + " go" * 100, {(0, 1): "“", (303, 303): "”"})
    assert advice(told) == "write ““We go” and one edit further away (safe fix)"
    told = diagnostic('⟦"⟧We' + " go" * 100, {(0, 1): "“", (297, 297): "”", (303, 303): "”"})
    assert advice(told) == "write ““We go” and 2 edits further away (safe fix)"


def test_long_words_of_a_repair_are_cut_in_the_middle():
    told = diagnostic(f"Before. ⟦{WORDS}⟧ After.", "")
    assert advice(told) == "delete “word100 word101 word102 word103 word104 … word198 word199” (safe fix)"


@given(
    left=st.text(alphabet="ab .\n\r\t中\u0301“", max_size=40),
    flagged=st.text(alphabet="ab .\n\r\t中\u0301“", max_size=40),
    right=st.text(alphabet="ab .\n\r\t中\u0301“", max_size=40),
    new=st.text(alphabet="ab .\n", max_size=10),
)
def test_every_repair_can_be_told_in_one_line(left, flagged, right, new):
    words = advice(diagnostic(f"{left}⟦{flagged}⟧{right}", new))
    assert words.startswith(("write “", "delete “"))
    assert words.endswith("” (safe fix)")
    assert words.isprintable()


@pytest.mark.parametrize(
    ("diagnostics", "line"),
    [
        ([(Severity.ERROR, None)] * 2, "2 errors in 1 file"),
        ([(Severity.NOTE, Safety.SHOWN)], "1 note in 1 file"),
        (
            [(Severity.ERROR, Safety.SAFE)] * 2 + [(Severity.ERROR, None), (Severity.WARNING, Safety.UNSAFE)],
            "3 errors, 1 warning in 1 file; 2 have a safe fix (--fix), 1 an unsafe one (--unsafe-fixes)",
        ),
        ([(Severity.WARNING, Safety.UNSAFE)], "1 warning in 1 file; 1 has an unsafe fix (--unsafe-fixes)"),
        ([(Severity.NOTE, Safety.UNSAFE)] * 2, "2 notes in 1 file; 2 have an unsafe fix (--unsafe-fixes)"),
    ],
)
def test_the_last_line_counts(diagnostics, line):
    told = [
        diagnostic(
            "a ⟦b⟧ c",
            None if safety is None else "d",
            Safety.SAFE if safety is None else safety,
            severity=severity,
        )
        for severity, safety in diagnostics
    ]
    assert list(full.summary(tally(told, []))) == [line]


def test_the_last_line_tells_what_was_repaired():
    counted = tally([SPACE], [SPACE])
    counted.fixed, counted.changed = 3, 2
    assert list(full.summary(counted)) == [
        "3 fixed in 2 files; 2 errors in 2 files; 2 have a safe fix (--fix)"
    ]
    counted = tally([], [])
    counted.fixed, counted.changed = 1, 1
    assert list(full.summary(counted)) == ["1 fixed in 1 file"]


@pytest.mark.parametrize(
    ("form", "clean"),
    [
        *[(form, []) for form in ("full", "short", "grouped", "jsonl", "github")],
        *[(form, ["[]"]) for form in ("json", "gitlab")],
    ],
)
def test_a_clean_run_prints_nothing_but_empty_arrays(form, clean, monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert list(report.lines(form, on(counted=tally([], [])))) == clean


def test_files_are_reported_as_they_come():
    taken = []

    def files():
        for name in ("one.txt", "two.txt", "three.txt"):
            taken.append(name)
            yield Checked(name, b"", [SPACE._replace(path=name)])

    lines = report.lines("short", Report(files(), Tally()))
    assert next(lines) == "one.txt:3:20: error: delete the space after '$' [CUR101]"
    assert taken == ["one.txt"]


def test_a_report_that_does_not_go_to_a_terminal_is_a_hundred_columns_wide(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    told = diagnostic(WORDS.replace("word150", "⟦word150⟧"))
    lines = list(report.lines("full", on(told, width=report.columns())))
    assert (
        lines[1]
        == "    1 | … word145 word146 word147 word148 word149 word150 word151 word152 word153 word154 word155 …"
    )
    assert list(report.lines("full", on(told, width=40)))[1] == "    1 | … word149 word150 word151 …"


def test_a_short_report_is_the_first_lines():
    hostile = diagnostic("a ⟦b⟧", path="a\n\x1b[2J.txt", message="write '\x1b[31m\n'", severity=Severity.NOTE)
    assert list(short.lines(on(SPACE, hostile))) == [
        "draft.txt:3:20: error: delete the space after '$' [CUR101]",
        "a␊␛[2J.txt:1:3: note: write '␛[31m␊' [CUR101]",
    ]


def test_json_is_an_array_with_an_object_a_line():
    told = diagnostic("Größe $⟦ ⟧5.", "", Safety.UNSAFE, "close up")
    line = (
        '{"path": "draft.txt", "code": "CUR101", "name": "space-after-currency-symbol", "severity": "error",'
        ' "message": "delete the space after \'$\'", "start": 7, "end": 8, "line": 1, "column": 8,'
        ' "end_line": 1, "end_column": 9, "text": " ",'
        ' "fix": {"safety": "unsafe", "title": "close up", "edits": [{"start": 7, "end": 8, "text": ""}]},'
        f' "mqm": "locale-conventions/currency-format", "fingerprint": "{told.fingerprint}"}}'
    )
    assert list(as_json.lines(on(told, told))) == ["[", f"{line},", line, "]"]


HOSTILE = [
    SPACE,
    diagnostic("⟦“\u2028\x1b\x00\ufeff⟧", None, path='a "b"\n\udce9.txt', severity=Severity.NOTE, mqm=""),
    diagnostic("a ⟦中\n\nb⟧ c", {(2, 6): "“d”", (7, 8): ""}, Safety.SHOWN, code="LT-EN_A_VS_AN"),
]


def test_json_keeps_to_its_schema_and_loses_nothing():
    Draft202012Validator.check_schema(SCHEMA)
    read = json.loads("\n".join(as_json.lines(on(*HOSTILE))))
    assert list(Draft202012Validator(SCHEMA).iter_errors(read)) == []
    assert [entry["text"] for entry in read] == [" ", "“\u2028\x1b\x00\ufeff", "中\n\nb"]
    assert [list(entry) for entry in read] == [SCHEMA["items"]["required"]] * 3
    assert read[2]["fix"]["edits"] == [
        {"start": 2, "end": 6, "text": "“d”"},
        {"start": 7, "end": 8, "text": ""},
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("severity", "fatal"),
        ("line", 0),
        ("fingerprint", "v1:x"),
        ("fix", {"safety": "safe"}),
        ("code", "cur1"),
    ],
)
def test_the_schema_refuses_what_the_report_never_says(field, value):
    entry = {**as_json.entry(SPACE), field: value}
    assert [list(error.path) for error in Draft202012Validator(SCHEMA).iter_errors([entry])] == [[0, field]]


def test_github_commands_are_escaped():
    told = diagnostic("a ⟦b⟧", path="a:b,c%\r\n.txt", message="100% of: a,\x1b\nb", severity=Severity.NOTE)
    assert list(github.lines(on(told))) == [
        "::notice file=a%3Ab%2Cc%25%0D%0A.txt,line=1,col=3,endLine=1,endColumn=4,"
        "title=CUR101 space-after-currency-symbol::100%25 of: a,␛␊b"
    ]


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_github_gets_columns_only_for_a_place_on_one_line(severity, command):
    told = diagnostic("a ⟦b\nc⟧", severity=severity)
    assert list(github.lines(on(told))) == [
        f"::{command} file=draft.txt,line=1,endLine=2,title=CUR101 space-after-currency-symbol"
        "::delete the space after '$'"
    ]


def test_a_path_has_slashes_in_reports_for_programs(monkeypatch):
    monkeypatch.setattr("os.sep", "\\")
    told = diagnostic("a ⟦b⟧", path="desk\\draft.txt")
    assert as_json.entry(told)["path"] == "desk/draft.txt"
    assert next(github.lines(on(told))).startswith("::error file=desk/draft.txt,line=1,")


def test_statistics_count_findings_by_rule():
    other = {"code": "QUO103", "name": "straight-quote"}
    told = [
        diagnostic("a ⟦b⟧", **other),
        *[diagnostic("a ⟦b⟧", "c")] * 9,
        diagnostic("a ⟦b⟧", "c", Safety.SHOWN),
        diagnostic("a ⟦b⟧", "c", Safety.UNSAFE, code="ATT101", name="said"),
    ]
    assert list(report.statistics(told)) == [
        "10  CUR101  space-after-currency-symbol  9 fixable",
        " 1  ATT101  said                         1 fixable",
        " 1  QUO103  straight-quote               0 fixable",
    ]
    assert list(report.statistics([])) == []


def test_a_finding_about_a_whole_empty_file_has_no_excerpt():
    told = diagnostic("⟦⟧", path="empty.txt", place=Place(0, 0, 1, 1, 1, 1))
    assert list(full.lines(on(told))) == ["empty.txt:1:1: error: delete the space after '$' [CUR101]"]


def test_the_full_report_loads_no_other():
    program = (
        "import sys; from calque import report; from calque.runs.batch import Tally;"
        "list(report.lines('full', report.Report([], Tally())));"
        "print(sorted(m for m in sys.modules if m.startswith('calque.report.')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(
        [f"calque.report.{name}" for name in ("advice", "cells", "full", "short", "style", "window")]
    )


def test_json_is_utf_8_on_any_console(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("The café charged €\xa05 for it.\n", encoding="utf-8")
    command = [sys.executable, "-m", "calque", "check", "--select", "CUR101", "--format", "json", draft.name]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, check=False)
    (entry,) = json.loads(done.stdout.decode("utf-8"))
    assert (entry["text"], entry["message"]) == ("\xa0", "delete the space after '€'")
