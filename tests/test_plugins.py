"""The door for rules of other people: an installed package, and a folder named in the configuration."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = '''
"""A headline word that this newsroom does not use.

Readers take it for shouting, and the desk has banned it.
"""

from calque import Rule, pattern, safe

RULE = Rule(
    code="{code}",
    summary="banned headline word",
    message="write 'criticises' instead of 'slams'",
    mqm="terminology",
    find=pattern(r"\\bslams\\b", fix=safe("criticises")),
    bad={{
        "Minister ⟦slams⟧ the plan.": "Minister criticises the plan.",
        "The report ⟦slams⟧ both sides.": "The report criticises both sides.",
    }},
    good=("He slammed the door.", "Nearly wrong: islams.", "Nothing here."),
)
'''

RAISES = '''
"""A rule that raises on one word.

It stands for all mistakes that a rule's author can make.
"""

from calque import Finding, Rule, Span


def find(document):
    if "boom" in document.text:
        raise ValueError("no such thing")
    return [Finding(Span(at, at + 3)) for at in [document.text.find("bad")] if at >= 0]


RULE = Rule(
    code="NWS102", summary="s", message="m", mqm="terminology", find=find,
    bad={"So ⟦bad⟧.": None, "Too ⟦bad⟧, really.": None}, good=("Good.", "Better.", "Best."),
)
'''

BACKTRACKS = '''
"""A pattern that backtracks for ever.

It stands for all patterns that are fine on short texts.
"""

from calque import Rule, pattern

RULE = Rule(
    code="NWS103", summary="s", message="m", mqm="terminology", find=pattern(r"(?:x+x+)+(?:y|z)"),
    bad={"An ⟦xxy⟧ here.": None, "An ⟦xxxz⟧ there.": None}, good=("Good.", "Better.", "Best."),
)
'''

LOOPS = '''
"""A function that does not end.

It stands for all loops without an exit.
"""

from calque import Finding, Rule, Span


def find(document):
    while "forever" in document.text:
        pass
    return [Finding(Span(at, at + 3)) for at in [document.text.find("bad")] if at >= 0]


RULE = Rule(
    code="NWS104", summary="s", message="m", mqm="terminology", find=find,
    bad={"So ⟦bad⟧.": None, "Too ⟦bad⟧, really.": None}, good=("Good.", "Better.", "Best."),
)
'''

DRAFT = "Minister slams the plan: $ 5 million.\n"


@pytest.fixture
def calque(tmp_path):
    def run(*arguments, path=None, text=None):
        environment = dict(os.environ, PYTHONPATH=str(path) if path else "", PYTHONIOENCODING="utf-8")
        command = [sys.executable, "-m", "calque", *arguments]
        return subprocess.run(
            command,
            cwd=tmp_path,
            env=environment,
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def codes(result):
    return [(row["code"], row["line"], row["column"]) for row in json.loads(result.stdout)]


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """A foreign package with three rules, built and installed into a folder of its own."""
    source, site = tmp_path_factory.mktemp("newsroom"), tmp_path_factory.mktemp("site")
    write(
        source / "pyproject.toml",
        """
        [build-system]
        requires = ["hatchling"]
        build-backend = "hatchling.build"
        [project]
        name = "newsroom-rules"
        version = "1.0"
        [project.entry-points."calque.rules"]
        newsroom = "newsroom_rules"
        """,
    )
    write(source / "newsroom_rules" / "__init__.py", "")
    write(source / "newsroom_rules" / "desk" / "__init__.py", "")
    write(source / "newsroom_rules" / "desk" / "banned_word.py", GOOD.format(code="NWS101"))
    write(source / "newsroom_rules" / "desk" / "raising.py", RAISES)
    write(source / "newsroom_rules" / "desk" / "backtracking.py", BACKTRACKS)
    write(source / "newsroom_rules" / "desk" / "looping.py", LOOPS)
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--target",
        str(site),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return site


def test_an_installed_rule_is_listed_runs_and_can_be_switched_off(calque, installed, tmp_path):
    write(tmp_path / "draft.txt", DRAFT)
    assert "NWS101  banned-word" in calque("rules", path=installed).stdout
    found = calque("check", "--format", "json", "draft.txt", path=installed)
    assert (codes(found), found.returncode) == ([("NWS101", 1, 10), ("CUR101", 1, 27)], 1)
    off = calque("check", "--format", "json", "--ignore", "NWS", "draft.txt", path=installed)
    assert codes(off) == [("CUR101", 1, 27)]
    only = calque("check", "--format", "json", "--select", "NWS101", "draft.txt", path=installed)
    assert codes(only) == [("NWS101", 1, 10)]


def test_without_the_package_its_rules_are_unknown(calque, tmp_path):
    write(tmp_path / "draft.txt", DRAFT)
    result = calque("check", "--select", "NWS101", "draft.txt")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("calque: command line: unknown rule NWS101")


def test_an_installed_rule_is_explained_and_fixes(calque, installed, tmp_path):
    write(tmp_path / "draft.txt", DRAFT)
    page = calque("explain", "banned-word", path=installed).stdout
    assert "NWS101" in page
    assert "the desk has banned it" in page
    result = calque("check", "--fix", "draft.txt", path=installed)
    assert (result.returncode, (tmp_path / "draft.txt").read_text(encoding="utf-8")) == (
        0,
        "Minister criticises the plan: $5 million.\n",
    )


@pytest.mark.parametrize(
    ("text", "code", "error"),
    [
        ("It went boom. It cost $ 5.", "NWS102", "ValueError: no such thing"),
        ("It says " + "x" * 4000 + " $ 5.", "NWS103", "TimeoutError"),
        pytest.param("It lasts forever. $ 5.", "NWS104", "TimeoutError", marks=pytest.mark.skipif(sys.platform == "win32", reason="no interval timers")),
    ],
)  # fmt: skip
def test_a_rule_that_fails_costs_one_diagnostic_and_not_the_run(
    calque, installed, tmp_path, text, code, error
):
    write(tmp_path / "a.txt", text)
    write(tmp_path / "b.txt", DRAFT)
    result = calque("check", "--format", "json", "--select", "NWS,CUR", "a.txt", "b.txt", path=installed)
    rows = json.loads(result.stdout)
    assert [(row["path"], row["code"]) for row in rows] == [
        ("a.txt", "CLQ901"),
        ("a.txt", "CUR101"),
        ("b.txt", "NWS101"),
        ("b.txt", "CUR101"),
    ]
    assert rows[0]["message"].startswith(f"{code} of the pack newsroom failed: {error}")
    assert result.returncode == 2


def test_a_folder_of_rules_needs_no_packaging(calque, tmp_path):
    write(tmp_path / "draft.txt", DRAFT)
    write(tmp_path / "our_rules" / "desk" / "banned_word.py", GOOD.format(code="OUR101"))
    write(tmp_path / "calque.toml", 'packs = ["./our_rules"]\n')
    assert codes(calque("check", "--format", "json", "draft.txt")) == [("OUR101", 1, 10), ("CUR101", 1, 27)]
    write(tmp_path / "calque.toml", 'packs = ["./our_rules"]\nignore = ["OUR101"]\n')
    assert codes(calque("check", "--format", "json", "draft.txt")) == [("CUR101", 1, 27)]


def test_a_changed_rule_is_seen_at_once(calque, tmp_path):
    write(tmp_path / "draft.txt", DRAFT)
    write(tmp_path / "calque.toml", 'packs = ["./our_rules"]\n')
    write(tmp_path / "our_rules" / "desk" / "banned_word.py", GOOD.format(code="OUR101"))
    assert codes(calque("check", "--format", "json", "draft.txt"))[0][0] == "OUR101"
    write(tmp_path / "our_rules" / "desk" / "banned_word.py", GOOD.format(code="OUR102") + "\n")
    assert codes(calque("check", "--format", "json", "draft.txt"))[0][0] == "OUR102"


def test_the_rules_of_a_new_pack_stand_on_two_commands(calque, tmp_path):
    write(tmp_path / "calque.toml", 'packs = ["./our_rules"]\n')
    (tmp_path / "our_rules").mkdir()
    made = calque("new", "desk/wrong_words", "--prefix", "OUR")
    assert made.stdout == f"wrote {tmp_path / 'our_rules' / 'desk' / 'wrong_words.py'}\n", made.stderr
    write(tmp_path / "draft.txt", "Here are the rong words.\n")
    assert codes(calque("check", "--format", "json", "draft.txt")) == [("OUR101", 1, 14)]
    second = calque("new", "desk/other_words")
    assert 'code="OUR102"' in (tmp_path / "our_rules" / "desk" / "other_words.py").read_text(
        encoding="utf-8"
    ), second.stderr


def test_a_draft_that_comes_with_rules_does_not_run_them(calque, tmp_path):
    write(tmp_path / "received" / "draft.txt", DRAFT)
    write(tmp_path / "received" / "calque.toml", 'packs = ["./evil"]\n')
    write(tmp_path / "received" / "evil" / "desk" / "evil.py", "open('ran', 'w').write('')")
    write(tmp_path / "calque.toml", "")
    result = calque("check", "received/draft.txt")
    assert (result.returncode, result.stdout) == (2, "")
    assert (
        "rules are code: they are only taken from a configuration at or above the working folder"
        in result.stderr
    )
    assert not (tmp_path / "ran").exists()


NAMES = """
code = "OUR101"
summary = "mangled name of a body"
message = "write '{right}'"
stage = "default"
mqm = "terminology"
doc = "The name of a body of ours with its words out of order.\\n\\nEngines put names together anew from their words."
names = ["Lake Tuaro Fisheries Compact"]
bad = { "The ⟦Fisheries Compact of Lake Tuaro⟧ met." = "The Lake Tuaro Fisheries Compact met.", "The ⟦lake Tuaro fisheries compact⟧ met." = "The Lake Tuaro Fisheries Compact met." }
good = ["The Lake Tuaro Fisheries Compact met.", "A compact on the lake of Tuaro was signed.", "Fisheries on the lake are in trouble."]
"""


def test_a_table_of_official_names_is_a_rule(calque, tmp_path):
    write(tmp_path / "calque.toml", 'packs = ["./our_rules"]\n')
    write(tmp_path / "our_rules/desk/mangled_body.toml", NAMES)
    write(tmp_path / "draft.txt", "The Tuaro Lake Fisheries Compact has met in Varna.\n")
    result = calque("check", "--format", "short", "draft.txt")
    assert (
        result.stdout.splitlines()[0] == "draft.txt:1:5: note: write 'Lake Tuaro Fisheries Compact' [OUR101]"
    )


def test_the_first_rule_of_a_pack_is_written_before_there_is_a_pack(calque, tmp_path):
    write(tmp_path / "calque.toml", 'packs = ["./our_rules"]\n')
    file = tmp_path / "our_rules" / "house" / "worn_word.py"
    assert calque("new", "house/worn_word", "--prefix", "HOU").stdout == f"wrote {file}\n"
    write(tmp_path / "draft.txt", "These are the rong words.\n")
    assert codes(calque("check", "--format", "json", "draft.txt")) == [("HOU101", 1, 15)]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "our_rules: no such folder of rules; make it, or mend `packs` in the configuration"),
        ({"desk/_parts.py": "", "x.toml": ""}, "our_rules: holds no rules; they are files in the folder of a family, and `calque new FAMILY/NAME` writes one"),
        ({"desk/x.py": "import nothing_of_that_name"}, "x.py: cannot be imported: ModuleNotFoundError: No module named 'nothing_of_that_name'"),
        ({"desk/x.py": "raise SystemExit(3)"}, "x.py: cannot be imported: SystemExit: 3"),
        ({"desk/x.py": "def f(:"}, "x.py: cannot be imported: SyntaxError: "),
        ({"desk/x.py": "RULE = 1"}, "x.py: holds no rule; set RULE = Rule(...), or begin the file's name with an underscore"),
        ({"desk/x.py": GOOD.format(code="news1")}, "x.py: 'news1' is no code; write three capitals and three digits"),
        ({"desk/x.py": GOOD.format(code="CUR901")}, "x.py: the family CUR belongs to the pack calque; take another"),
        ({"desk/x.py": GOOD.format(code="OUR101"), "desk/y.py": GOOD.format(code="OUR101")}, "y.py: the code OUR101 is taken by "),
        ({"desk/x.py": GOOD.format(code="OUR101").replace("bslams", "b(slams")}, "x.py: the pattern is no regular expression: missing ), unterminated subpattern at position 2"),
        ({"desk/x.py": GOOD.format(code="OUR101").replace("Nothing here", "Nobody slams")}, "x.py: OUR101: the good text 'Nobody slams.' is flagged at 'slams'"),
        ({"desk/x.toml": "code = 1"}, "x.toml: a table needs summary, message, doc, mqm, bad, good, either phrases or names"),
        ({"desk/x.toml": NAMES.replace("Lake Tuaro Fisheries Compact", "Compact")}, "x.toml: is no table of phrases or names: 'Compact' has no two words that could change places"),
        ({"desk/x.toml": NAMES.replace("names =", "phrases =")}, "x.toml: is no table of phrases or names: phrases and bad have to be tables of words"),
        ({"desk/x.toml": "phrases = {}\n" + NAMES}, "x.toml: a table needs either phrases or names"),
        ({"desk/x.toml": "code = "}, "x.toml: is not valid TOML: "),
    ],
)  # fmt: skip
def test_a_broken_pack_is_named_and_nothing_looks_clean(calque, tmp_path, files, message):
    write(tmp_path / "calque.toml", 'packs = ["./our_rules"]\n')
    write(tmp_path / "draft.txt", "All is well.\n")
    for name, text in files.items():
        write(tmp_path / "our_rules" / name, text)
    result = calque("check", "draft.txt")
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_phrase_table_is_a_rule(calque, tmp_path):
    write(tmp_path / "calque.toml", 'packs = ["./our_rules"]\n')
    write(
        tmp_path / "draft.txt", "They Attach\ngreat importance to it, and attaching great importance pays.\n"
    )
    write(
        tmp_path / "our_rules" / "desk" / "stock_phrases.toml",
        '''
        code = "OUR201"
        summary = "stock phrase"
        message = "write '{instead}' instead of '{phrase}'"
        doc = """A stock phrase of officials.

        It says less than the plain word."""
        mqm = "style/unidiomatic"
        stage = "default"
        good = ["They value it.", "Great importance.", "They attached a file."]
        [phrases]
        "attach[|es|ed|ing] great importance to" = "valu[e|es|ed|ing]"
        [bad]
        "They ⟦attach great importance to⟧ it." = "They value it."
        "⟦Attaching great importance to⟧ it helps." = "Valuing it helps."
        ''',
    )
    result = calque("check", "--format", "json", "draft.txt")
    assert codes(result) == [("OUR201", 1, 6)], result.stderr
    assert json.loads(result.stdout)[0]["message"] == "write 'value' instead of 'Attach great importance to'"
