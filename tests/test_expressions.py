"""Regular expressions in every Python that calque runs in."""

import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT

from calque import expressions

#: What a Python does whose possessive repetitions are not whole, before it begins with its own command line.
OLD = "import calque.expressions as e; e.WHOLE = (9,); from calque.__main__ import entry; entry()"


def report(folder, *start):
    environment = {**os.environ, "CALQUE_CACHE_DIR": str(folder)}
    command = [sys.executable, *start, "check", "--select", "ALL", "--preview", "--format", "json", "seeds"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False).stdout


def test_without_possessive_repetitions_the_reports_are_the_same(tmp_path):
    old = report(tmp_path / "old", "-c", OLD)
    assert old.count(b'"code"') > 100
    assert old == report(tmp_path / "new", "-m", "calque")


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("b(?:[-.](?:(?<![.])|(?<=0.)(?=[0-9]))c)*+", "ab. b b-c.cb", ["b", "b", "b-c", "b"]),
        ("(?:a++|(?:b|bc)?+)++d", "abad bcd", ["abad", "d"]),
        ("x*+x|y{1,2}+", "xxx yyy", ["yy", "y"]),
    ],
)
def test_an_expression_without_them_finds_the_same(text, words, found, monkeypatch):
    monkeypatch.setattr(expressions, "WHOLE", (9,))
    monkeypatch.setattr(expressions, "_table", expressions._Table)
    assert expressions.compiled.__wrapped__(text, 0).findall(words) == found


def test_what_is_kept_is_what_was_compiled_and_earlier_expressions_stay():
    first, second = ("a(?P<x>b+)", 0), ("é|[a-f]{2,}", re.IGNORECASE.value)
    table = expressions._Table()
    table.new[first] = expressions._compile(*first)
    later = expressions._Table(table.dump())
    later.new[second] = expressions._compile(*second)
    last = expressions._Table(later.dump())
    assert [last.get(key) for key in (first, second)] == [
        expressions._compile(*key) for key in (first, second)
    ]
    assert last.get(("a", 0)) is None
    assert last.new == {}


def test_what_other_processes_kept_meanwhile_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path))
    keys = [("a", 0), ("b", 0)]
    # Both began before either had written.
    for key, table in [(key, expressions._Table()) for key in keys]:
        table.new[key] = expressions._compile(*key)
        monkeypatch.setattr(expressions, "_table", lambda table=table: table)
        expressions.keep()
    assert [expressions._stored().get(key) for key in keys] == [expressions._compile(*key) for key in keys]


def test_too_many_bytes_begin_anew(monkeypatch):
    table = expressions._Table()
    table.new["a", 0] = expressions._compile("a", 0)
    later = expressions._Table(table.dump())
    later.new["b", 0] = expressions._compile("b", 0)
    monkeypatch.setattr(expressions, "LARGEST", 1)
    last = expressions._Table(later.dump())
    assert (last.get(("a", 0)), last.get(("b", 0))) == (None, expressions._compile("b", 0))


@pytest.mark.parametrize("data", [b"\0" * 4, b"\0" * 8, b"\xff" * 100, b"\0" * 7 + b"\x03abc"])
def test_a_damaged_file_counts_as_none(data, tmp_path, monkeypatch):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path))
    expressions._file().write_bytes(data)
    assert expressions._table.__wrapped__().get(("a", 0)) is None
