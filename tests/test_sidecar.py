"""The file that keeps findings out of reports: its form, and what is said of a damaged one."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.errors import BadConfig
from calque.sidecars.sidecar import Entry, Sidecar, read, write

HASH = "v1:" + "0123456789ab" * 2
ENTRY = Entry("ignore", "wire/dam.txt", "CUR101", HASH, "cost $⟦ ⟧5 million", "as printed")
LINE = (
    '{"kind": "ignore", "path": "wire/dam.txt", "code": "CUR101", "fingerprint": "v1:0123456789ab0123456789ab",'
    ' "words": "cost $⟦ ⟧5 million", "reason": "as printed"}\n'
)


def test_an_entry_is_a_line_of_json_that_a_person_can_read(tmp_path):
    file = tmp_path / "calque.jsonl"
    write(Sidecar(file, None, ()), [ENTRY])
    assert file.read_text(encoding="utf-8") == LINE
    assert read(file).entries == (ENTRY._replace(line=1),)


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8)), max_size=6))
def test_what_is_written_is_read_again_a_line_each_and_in_one_order(tmp_path_factory, rows):
    file = tmp_path_factory.mktemp("sidecar") / "calque.jsonl"
    entries = [Entry("baseline", path, "CUR101", HASH, words, reason) for path, words, reason in rows]
    write(Sidecar(file, None, ()), entries)
    kept = read(file)
    assert [e._replace(line=0) for e in kept.entries] == sorted(entries, key=lambda e: e.order)
    text = file.read_text(encoding="utf-8") if rows else ""
    # A line for every entry, whatever is taken for a line end; nothing that cannot be seen.
    assert len(text.splitlines()) == len(rows)
    assert text.replace("\n", "").isprintable()
    write(kept, list(reversed(kept.entries)))
    assert read(file) == kept


def test_without_entries_there_is_no_file(tmp_path):
    file = tmp_path / "calque.jsonl"
    assert read(file) == Sidecar(file, None, ())
    write(read(file), [ENTRY])
    write(read(file), [])
    assert not file.exists()


def test_a_file_that_somebody_else_wrote_meanwhile_is_left_alone(tmp_path):
    file = tmp_path / "calque.jsonl"
    mine = read(file)
    write(read(file), [ENTRY])
    with pytest.raises(BadConfig, match="changed meanwhile; nothing was written, run calque again"):
        write(mine, [ENTRY._replace(code="REP101")])
    assert file.read_text(encoding="utf-8") == LINE


def test_a_file_that_an_editor_saved_with_other_line_ends_is_the_same(tmp_path):
    file = tmp_path / "calque.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + LINE.replace("\n", "\r\n\r\n").encode())
    assert read(file).entries == (ENTRY._replace(line=1),)


def changed(**values):
    return json.dumps({**json.loads(LINE), **values})


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (LINE[:40], "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("<<<<<<< HEAD", "a conflict was left in it"),
        ('["ignore"]', "is no JSON object"),
        ('{"kind": "ignore", "path": "a.txt", "code": "CUR101"}', "fingerprint, words are missing"),
        (changed(kind="ignored"), "kind has to be ignore or baseline, not 'ignored'"),
        (changed(fingerprint="v2:0"), "fingerprint has to be v1: and 24 hexadecimal digits, not 'v2:0'"),
        (changed(code=101), "code has to be a text, not 101"),
        (changed(resaon="x"), "unknown key resaon; did you mean reason?"),
    ],
)
def test_a_damaged_line_is_named_with_what_is_wrong(tmp_path, line, wrong):
    file = tmp_path / "calque.jsonl"
    file.write_text(f"{LINE}{line}\n", encoding="utf-8")
    message = f"{file}:2: {wrong}; mend or delete the line, then run calque again"
    with pytest.raises(BadConfig, match=f"^{re.escape(message)}$"):
        read(file)


def test_a_sidecar_in_another_encoding_is_refused(tmp_path):
    file = tmp_path / "calque.jsonl"
    file.write_bytes(LINE.encode("utf-16"))
    with pytest.raises(BadConfig, match="is not UTF-8 at byte 0"):
        read(file)
