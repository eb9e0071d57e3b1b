"""`calque check --fix -i` in a terminal: keys are pressed, and what is on the disk afterwards is looked at."""

import json
import os
import sys

import pytest

pexpect = pytest.importorskip("pexpect", reason="there is no terminal to test with here")

SPACED, TWICE, LATE = "It paid $ 5 million when", "the the mill was shut.", "The port cost $ 7 million."
QUESTION = "to quit: "

PACK = """\
code = "HOU101"
summary = "place under a name it no longer has"
message = "write '{instead}'"
stage = "default"
mqm = "terminology"
doc = "A place under a name it no longer has.\\n\\nThis house uses today's names."
phrases = { "Port Ainsley" = "Port Tuaro" }
bad = { "The ferry to ⟦Port Ainsley⟧ was late." = "The ferry to Port Tuaro was late.", "He left ⟦Port Ainsley⟧ young." = "He left Port Tuaro young." }
good = ["The ferry to Port Tuaro was late.", "Ainsley built the port.", "Mr. Ainsley met the pilots."]
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "a.txt", f"{SPACED} {TWICE}\n\n{LATE}\n")
    return tmp_path


@pytest.fixture
def terminal(desk):
    started = []

    def start(*paths):
        words = ["-m", "calque", "check", "--fix", "-i", *paths]
        environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb"}
        child = pexpect.spawn(
            sys.executable,
            words,
            cwd=desk,
            env=environment,
            encoding="utf-8",
            dimensions=(40, 100),
            timeout=30,
        )
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def put(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def text(file):
    return file.read_text(encoding="utf-8")


def press(child, *keys):
    """Press a key at every question; a line after `i` is the reason."""
    shown = []
    for key in keys:
        child.expect(QUESTION)
        shown.append(child.before.replace("\r\n", "\n"))
        child.send(key[0])
        if key[0] == "i":
            child.expect("Enter for none")
            child.sendline(key[1:])
    return shown


def end(child):
    child.expect(pexpect.EOF)
    child.close()
    return child.before.replace("\r\n", "\n").splitlines()[-1], child.exitstatus


def entries(desk):
    return [json.loads(line) for line in text(desk / "calque.jsonl").splitlines()]


def test_every_finding_is_shown_and_decided(desk, terminal):
    child = terminal("a.txt")
    first, second, third = press(child, "a", "ithe band is called that", "s")
    assert first == (
        "a.txt:1:10: warning: delete the space after '$' [CUR101]\n"
        f"    1 | {SPACED} {TWICE}\n"
        "      |          ^\n"
        "      = help: write “paid $5 million” (safe fix)\n"
        "3 left. Press a to accept the repair, s to skip, i to ignore for ever, q "
    )
    assert second.startswith("a\n\na.txt:1:29: error: delete the second 'the' [REP101]")
    assert "\n2 left. " in second
    assert "a.txt:3:16: error: delete the space after '$' [CUR101]" in third
    assert end(child) == (
        "1 fixed in 1 file; 1 error in 1 file; 1 has a safe fix (--fix); 1 ignored from now on",
        1,
    )
    assert text(desk / "a.txt") == f"{SPACED.replace('$ 5', '$5')} {TWICE}\n\n{LATE}\n"
    (entry,) = entries(desk)
    assert (entry["kind"], entry["reason"]) == ("ignore", "the band is called that")
    assert press(terminal("a.txt"), "q") == [
        "a.txt:3:16: error: delete the space after '$' [CUR101]\n"
        f"    3 | {LATE}\n"
        "      |                ^\n"
        "      = help: write “cost $7 million.” (safe fix)\n"
        "1 left. Press a to accept the repair, s to skip, i to ignore for ever, q "
    ]


def test_an_entry_is_for_the_sentence_as_it_is_in_the_end(desk, terminal):
    put(desk / "a.txt", f"The the mill was shut when it paid $ 5 million.\n\n{LATE}\n")
    child = terminal("a.txt")
    press(child, "i", "a", "a")
    assert end(child) == ("2 fixed in 1 file; 1 ignored from now on", 0)
    child = terminal("a.txt")
    child.expect(pexpect.EOF)
    assert child.before == ""
    assert (
        text(desk / "a.txt")
        == "The the mill was shut when it paid $5 million.\n\nThe port cost $7 million.\n"
    )


def test_nothing_is_written_before_the_last_decision_and_quitting_keeps_what_was_decided(desk, terminal):
    before = text(desk / "a.txt")
    child = terminal("a.txt")
    press(child, "a", "a")
    child.expect(QUESTION)
    assert text(desk / "a.txt") == before
    child.send("q")
    assert end(child)[1] == 1
    assert text(desk / "a.txt") == f"It paid $5 million when the mill was shut.\n\n{LATE}\n"
    child = terminal("a.txt")
    assert "a.txt:3:16" in press(child, "a")[0]
    assert end(child) == ("1 fixed in 1 file", 0)


def test_an_interrupt_leaves_the_draft_of_that_moment_and_keeps_those_before(desk, terminal):
    put(desk / "b.txt", f"{LATE}\n\nHe left for the the hills.\n")
    before = text(desk / "b.txt")
    child = terminal("a.txt", "b.txt")
    press(child, "a", "a", "i", "a")
    child.expect(QUESTION)
    child.sendintr()
    child.expect("calque: b.txt: is as it was before; q instead of Ctrl-C keeps what was decided\r\n")
    assert end(child) == ("calque: interrupted", 130)
    assert text(desk / "a.txt") == f"It paid $5 million when the mill was shut.\n\n{LATE}\n"
    assert text(desk / "b.txt") == before
    assert [(entry["path"], entry["code"]) for entry in entries(desk)] == [("a.txt", "CUR101")]


def test_quitting_ends_the_session_and_what_was_not_reached_counts(desk, terminal):
    put(desk / "b.txt", f"{LATE}\n")
    child = terminal("a.txt", "b.txt")
    press(child, "a", "a", "a", "q")
    assert end(child) == ("3 fixed in 1 file; 1 error in 1 file; 1 has a safe fix (--fix)", 1)
    assert text(desk / "b.txt") == f"{LATE}\n"


def test_a_term_goes_into_the_vocabulary_and_is_right_from_then_on(desk, terminal):
    put(desk / "our_rules" / "house" / "old_place_names.toml", PACK)
    put(desk / "calque.toml", 'packs = ["our_rules"]\nvocabulary = "names.txt"\n')
    put(desk / "names.txt", "Oduya")
    put(desk / "a.txt", "The ferry to Port Ainsley was late.\n\nHe left Port\nAinsley young.\n")
    put(desk / "b.txt", "Port Ainsley is a song.\n")
    child = terminal("a.txt", "b.txt")
    assert "v to add to the vocabulary, " in press(child, "v")[0]
    child.expect(pexpect.EOF)
    assert text(desk / "names.txt") == "Oduya\nPort Ainsley\n"
    child = terminal("a.txt", "b.txt")
    child.expect(pexpect.EOF)
    assert child.before == ""


def test_keys_without_a_meaning_are_not_heard_and_keys_pressed_ahead_are(desk, terminal):
    child = terminal("a.txt")
    child.expect(QUESTION)
    child.send("xv1\x1b[A")
    child.send("SaQ")
    child.expect(pexpect.EOF)
    assert [line[-1] for line in child.before.splitlines() if " left. " in line] == ["a", "q"]
    assert child.before.startswith("s\r\n")
    assert text(desk / "a.txt") == f"{SPACED} the mill was shut.\n\n{LATE}\n"


@pytest.mark.parametrize("key", ["\x04", "q"])
def test_the_end_of_the_input_is_an_end_of_the_session(desk, terminal, key):
    child = terminal("a.txt")
    press(child, "a", "a", key)
    assert end(child) == ("2 fixed in 1 file; 1 error in 1 file; 1 has a safe fix (--fix)", 1)
    assert text(desk / "a.txt") == f"It paid $5 million when the mill was shut.\n\n{LATE}\n"


def test_without_a_reason_nothing_is_ignored_and_what_was_decided_before_is_kept(desk, terminal):
    child = terminal("a.txt")
    press(child, "a")
    child.expect(QUESTION)
    child.send("i")
    child.expect("Enter for none")
    child.sendeof()
    assert end(child) == ("1 fixed in 1 file; 2 errors in 1 file; 2 have a safe fix (--fix)", 1)
    assert text(desk / "a.txt") == f"It paid $5 million when {TWICE}\n\n{LATE}\n"
    assert not (desk / "calque.jsonl").exists()


def test_what_is_ignored_beside_a_repair_in_a_copy_is_silent_in_the_draft(desk, terminal):
    put(desk / "a.txt", "It paid $ 5 million when the the mill was shut.\n")
    press(child := terminal("a.txt", "--into", "copy.txt"), "a", "i")
    assert end(child) == ("1 fixed in 1 file; 1 ignored from now on", 0)
    assert text(desk / "copy.txt") == "It paid $5 million when the the mill was shut.\n"
    child = terminal("a.txt", "--into", "copy.txt")
    assert "1 left. " in press(child, "q")[0]


def test_what_was_ignored_in_one_draft_is_on_the_disk_before_the_next_one(desk, terminal):
    put(desk / "b.txt", f"{LATE}\n")
    child = terminal("a.txt", "b.txt")
    press(child, "i", "s", "s")
    child.expect(QUESTION)
    assert [(entry["path"], entry["code"]) for entry in entries(desk)] == [("a.txt", "CUR101")]
    child.send("i")
    child.expect("Enter for none")
    child.sendline("")
    child.expect("; 2 ignored from now on")
    child.expect(pexpect.EOF)
    assert [entry["path"] for entry in entries(desk)] == ["a.txt", "b.txt"]


def test_a_vocabulary_that_is_gone_costs_no_decision(desk, terminal):
    put(desk / "our_rules" / "house" / "old_place_names.toml", PACK)
    put(desk / "calque.toml", 'packs = ["our_rules"]\nvocabulary = "names.txt"\n')
    put(desk / "names.txt", "Oduya\n")
    put(desk / "a.txt", f"{LATE}\n\nHe left Port Ainsley young.\n")
    child = terminal("a.txt")
    press(child, "a")
    child.expect(QUESTION)
    (desk / "names.txt").unlink()
    child.send("v")
    child.expect("names.txt: cannot be written: No such file or directory")
    press(child, "s")
    assert end(child) == ("1 fixed in 1 file; 1 note in 1 file; 1 has an unsafe fix (--unsafe-fixes)", 2)
    assert text(desk / "a.txt").startswith("The port cost $7 million.\n")


def test_excerpts_are_as_wide_as_the_terminal_is_by_then(desk, terminal):
    put(desk / "a.txt", f"{SPACED} {TWICE} {LATE}\n")
    child = terminal("a.txt")
    assert f"    1 | {SPACED} {TWICE} {LATE}\n" in press(child, "s")[0]
    child.expect(QUESTION)
    child.setwinsize(40, 50)
    child.send("s")
    child.expect(QUESTION)
    assert max(map(len, child.before.splitlines()[3:5])) <= 50


def test_a_folder_where_nothing_can_be_written_is_told_before_the_first_question(desk, terminal):
    child = terminal("a.txt", "--into", "gone/a.txt")
    assert end(child) == (
        f"calque: gone/a.txt: cannot be written: {desk / 'gone'} is missing or read-only; name another place with --into FILE",
        2,
    )


def test_a_draft_that_somebody_else_saved_meanwhile_is_left_alone(desk, terminal):
    child = terminal("a.txt")
    press(child, "a")
    child.expect(QUESTION)
    put(desk / "a.txt", "Somebody else's words.\n")
    child.send("q")
    child.expect("changed while it was being checked; nothing was written, run calque again")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
    assert text(desk / "a.txt") == "Somebody else's words.\n"


def test_without_a_terminal_or_a_repair_it_is_refused(desk):
    import subprocess

    for words, message in (
        (("--fix", "-i"), "calque: -i asks what to do: run it in a terminal, without a pipe\n"),
        (("-i",), "calque: -i goes through repairs: give it with --fix, and without --diff and --output\n"),
        (
            ("--fix", "-i", "--diff"),
            "calque: -i goes through repairs: give it with --fix, and without --diff and --output\n",
        ),
        (
            ("--fix", "-i", "--format", "json"),
            "calque: -i shows one finding after the other: give it without --format and --statistics\n",
        ),
    ):
        result = subprocess.run(
            [sys.executable, "-m", "calque", "check", "a.txt", *words],
            cwd=desk,
            capture_output=True,
            check=False,
            input=b"",
        )
        assert (result.returncode, result.stderr.decode(), result.stdout) == (2, message, b"")
