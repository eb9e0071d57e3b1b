"""Repairs."""

import itertools
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.atomic import put
from calque.errors import UnreadableFile
from calque.finding import Edit, Fix, Safety
from calque.repair.fix import compatible, difference, repair, write
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.select import Layer
from calque.span import Span


def fix(*edits, safety=Safety.SAFE):
    return Fix(tuple(Edit(Span(a, b), text) for a, b, text in edits), safety)


def test_of_two_fixes_that_overlap_the_first_is_taken_whole():
    first, second, third = fix((0, 4, "x"), (9, 10, "y")), fix((6, 7, ""), (8, 11, "z")), fix((12, 13, ""))
    assert compatible([first, second, third]) == [first, third]


def test_a_fix_in_many_places_leaves_room_for_others_between_them():
    first, second = fix((0, 4, "x"), (9, 10, "y")), fix((6, 7, "z"))
    assert compatible([first, second]) == [first, second]


def test_fixes_that_touch_wait_for_the_next_pass():
    assert compatible([fix((0, 2, "")), fix((2, 4, ""))]) == [fix((0, 2, ""))]


def test_a_fix_without_edits_is_nothing_to_do():
    assert compatible([fix()]) == []


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 5)).map(lambda p: fix((p[0], sum(p), ""))), max_size=20
    )
)
def test_what_is_applied_together_never_overlaps(fixes):
    taken = compatible(sorted(fixes, key=lambda f: f.edits[0].span))
    ends = [span for one in taken for span, _ in one.edits]
    assert all(a.end < b.start for a, b in itertools.pairwise(ends))


def mended(text, least=Safety.SAFE, name="draft.txt", select=("CUR",)):
    runner = Runner(Options(Layer(select)))
    plan = runner.plan(name)
    data = text if isinstance(text, bytes) else text.encode()
    return repair(
        data, lambda new: runner.document(plan, name, new), lambda d: runner.judge(plan, d, name)[0], least
    )


def test_every_safe_fix_is_applied_and_nothing_is_left_to_say():
    result = mended("It paid $ 5 million, then € 3.")
    assert (result.data, result.applied, result.diagnostics) == (
        b"It paid $5 million, then \xe2\x82\xac3.",
        2,
        [],
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("bom", "encoding"),
    [("", "utf-8"), ("\ufeff", "utf-8"), ("\ufeff", "utf-16-le"), ("\ufeff", "utf-16-be")],
)
def test_a_repair_keeps_encoding_byte_order_mark_and_line_ends(newline, bom, encoding):
    text = f"{bom}One line.{newline}{newline}It paid $ 5 million.\u2028Still\x0cthere.{newline}"
    assert mended(text.encode(encoding)).data == text.replace("$ 5", "$5").encode(encoding)


def test_what_is_not_safe_stays_unless_asked_for():
    text = "It paid $5 dollars for it."
    assert mended(text).applied == 0
    assert mended(text, Safety.UNSAFE).data == b"It paid $5 for it."


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path):
    file = tmp_path / "draft.txt"
    file.write_bytes(b"before")
    file.chmod(0o640)
    write(file, b"before", b"after")
    assert file.read_bytes() == b"after"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["draft.txt"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    file = tmp_path / "draft.txt"
    file.write_bytes(b"somebody else's words")
    with pytest.raises(UnreadableFile, match="changed while it was being checked; nothing was written"):
        write(file, b"before", b"after")
    assert file.read_bytes() == b"somebody else's words"


def test_a_file_that_cannot_be_written_is_left_alone(tmp_path, monkeypatch):
    file = tmp_path / "draft.txt"
    file.write_bytes(b"before")
    monkeypatch.setattr("calque.atomic.os.access", lambda *_: False)
    with pytest.raises(UnreadableFile, match="cannot be written: Permission denied; nothing was changed"):
        write(file, b"before", b"after")
    assert file.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["draft.txt"]


def test_a_file_behind_a_link_is_written_and_the_link_stays(tmp_path):
    file, link = tmp_path / "draft.txt", tmp_path / "link.txt"
    file.write_bytes(b"before")
    link.symlink_to(file)
    write(link, b"before", b"after")
    assert (file.read_bytes(), link.is_symlink()) == (b"after", True)


def test_a_difference_counts_only_real_lines():
    before, after = "one\u2028still one\r\n$ 5\r\nlast", "one\u2028still one\r\n$5\r\nlast"
    assert list(difference("d.txt", before, after)) == [
        "--- d.txt\n",
        "+++ d.txt (repaired)\n",
        "@@ -1,3 +1,3 @@\n",
        " one\u2028still one\r\n",
        "-$ 5\r\n",
        "+$5\r\n",
        " last\n\\ No newline at end of file\n",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_or_a_device_is_written_to_and_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        put(pipe, b"a report")
        assert os.read(reader, 100) == b"a report"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [p.name for p in tmp_path.iterdir()] == ["pipe"]
