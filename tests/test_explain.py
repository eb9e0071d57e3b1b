"""A rule's page, and the folder of pages of a pack."""

import pytest
from click.testing import CliRunner
from conftest import built_in

from calque.errors import BadRule
from calque.explain import page
from calque.explain.__main__ import NOTICE, main, pages, stale, write
from calque.explain.evidence import Evidence, evidence
from calque.facts import Facts
from calque.packs.sources import files, folder, load

DOUBLED_THE = '''"""The article stands twice.

Engines that join two halves of a sentence keep the article of both.
One of the two is enough.

A title such as "The The" is left alone.
"""

from calque import Facts, Rule, Severity, pattern, safe

RULE = Rule(
    code="OUR101",
    summary="doubled 'the' | twice",
    message="write 'the' once",
    severity=Severity.ERROR,
    explains=("OUR102", "REP"),
    mqm="accuracy/addition",
    find=pattern(r"the(?P<gap> the)\\b", at="gap", fix=safe("")),
    bad={
        "He saw the⟦ the⟧ boat.": "He saw the boat.",
        "First line.\\nThen the⟦ the⟧ end.": "First line.\\nThen the end.",
    },
    good=("He saw the boat.", "The\\u200bThe is a band.", "Put it in ``` marks."),
    given=Facts(locale="en-GB", vocabulary=frozenset({"b", "a"}), style={"number": "figures"}),
)
'''

CLEAR_CUT = """
code = "OUR102"
summary = "worn phrase"
message = "say '{instead}'"
doc = "A worn phrase."
mqm = "style/unidiomatic"
[phrases]
"in the field of" = "in"
"at this point" = ""
[bad]
"He works ⟦in the field of⟧ law." = "He works in law."
"He left ⟦at this point⟧ in time." = ""
"""
GOOD = 'good = ["He works in law.", "The field of wheat is ripe.", "At that point he left."]\n'

EVIDENCE = """
[OUR101]
native = 0.25
human = 1
machine = 12.5
places = 40
read = 20
right = 19
date = 2026-03-01
hash = "9f2c"
"""

FIRST = """\
# OUR101 doubled-the

family: articles · severity: error · stage: default · fix: safe · MQM: accuracy/addition

## What it flags

The article stands twice.

## Why it matters

Engines that join two halves of a sentence keep the article of both.
One of the two is enough.

A title such as "The The" is left alone.

## Examples

Flagged between the marks `⟦ ⟧`, and what it becomes:

```diff
- He saw the⟦ the⟧ boat.
+ He saw the boat.

- First line.
- Then the⟦ the⟧ end.
+ First line.
+ Then the end.
```

Left alone:

````text
He saw the boat.
The<U+200B>The is a band.
Put it in ``` marks.
````

These examples hold under a configuration that says `locale = 'en-GB'`, `vocabulary = ['a', 'b']`, \
`style.number = 'figures'`.

## Evidence

This rule has not been measured yet.

## Switching it off

Everywhere: `ignore = ["OUR101"]` in the configuration.

In one place of a Markdown or HTML file: `<!-- calque-ignore OUR101 -- the reason -->`.

Silent where this rule speaks: `OUR102`, `REP`."""

SECOND = """\
# OUR102 clear-cut

family: articles · severity: note · stage: optional · fix: unsafe or none · MQM: style/unidiomatic

## What it flags

A worn phrase.

## Examples

Flagged between the marks `⟦ ⟧`, and what it becomes:

```diff
- He works ⟦in the field of⟧ law.
+ He works in law.

- He left ⟦at this point⟧ in time.
```

Left alone:

```text
He works in law.
The field of wheat is ripe.
At that point he left.
```

## Evidence

This rule has not been measured yet.

## Switching it off

It does not run unasked; `extend-select = ["OUR102"]` in the configuration switches it on.

Everywhere: `ignore = ["OUR102"]` in the configuration.

In one place of a Markdown or HTML file: `<!-- calque-ignore OUR102 -- the reason -->`."""

MEASURED = """\
## Evidence

Hits per 100,000 words:

| native | human translation | machine translation |
|---:|---:|---:|
| 0.25 | 1 | 12.5 |

Distinct source segments with a hit: 40.
Hits read one by one: 20, of which 19 were right.
Measured on 2026-03-01.

## Switching it off
"""

CONTENTS = f"""\
# Rules

2 rules; those of the stage `default` run unasked.

## articles

| code | name | what it flags | severity | stage |
|---|---|---|---|---|
| [OUR101](OUR101.md) | doubled-the | doubled 'the' \\| twice | error | default |
| [OUR102](OUR102.md) | clear-cut | worn phrase | note | optional |

{NOTICE}"""


@pytest.fixture
def pack(tmp_path):
    """A folder with a rule in Python and one in TOML."""
    family = tmp_path / "our_rules" / "articles"
    family.mkdir(parents=True)
    (family / "doubled_the.py").write_text(DOUBLED_THE, encoding="utf-8")
    (family / "clear_cut.toml").write_text(GOOD + CLEAR_CUT, encoding="utf-8")
    return folder(family.parent)


def rules(pack):
    return {loaded.rule.code: loaded for loaded in (load(pack, file) for file in files(pack))}


@pytest.mark.parametrize(("code", "expected"), [("OUR101", FIRST), ("OUR102", SECOND)])
def test_a_page_holds_what_the_rule_says_of_itself(pack, code, expected):
    assert page(rules(pack)[code]) == expected


def test_a_page_shows_the_numbers_of_its_own_pack(pack):
    (pack.root / "evidence.toml").write_text(EVIDENCE, encoding="utf-8")
    own = rules(pack)
    assert MEASURED in page(own["OUR101"])
    with_lines = EVIDENCE + "lines = 31\nrated = 9\nmarked = 7\n"
    (pack.root / "evidence.toml").write_text(with_lines, encoding="utf-8")
    said = "Hits in single lines of translations, which count for no rate: 31.\nHits on rated translations: 9, of which raters had marked 7.\n"
    assert MEASURED.replace("Hits read", f"{said}Hits read") in page(own["OUR101"])
    assert page(own["OUR102"]) == SECOND
    assert page(own["OUR101"], {}) == FIRST


def test_a_rule_at_the_top_of_a_folder_finds_its_numbers_there(pack):
    (pack.root / "doubled_the.py").write_text(DOUBLED_THE, encoding="utf-8")
    (pack.root / "evidence.toml").write_text(EVIDENCE, encoding="utf-8")
    loaded = load(pack, pack.root / "doubled_the.py")
    assert loaded.family == "our_rules"
    assert MEASURED in page(loaded)


def test_evidence_is_read_by_code(tmp_path):
    assert evidence(tmp_path) == {}
    (tmp_path / "evidence.toml").write_text(EVIDENCE, encoding="utf-8")
    assert evidence(tmp_path) == {"OUR101": Evidence(0.25, 1.0, 12.5, 40, 20, 19, "2026-03-01", "9f2c")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[OUR101]\nnative = 1\n", "KeyError: 'human'"),
        ("[OUR101", "TOMLDecodeError: "),
        ("OUR101 = 3\n", "TypeError: "),
        (EVIDENCE.replace("12.5", '"many"'), "ValueError: could not convert string to float: 'many'"),
    ],
)
def test_evidence_that_cannot_be_read_is_an_error_that_names_the_file(tmp_path, text, said):
    file = tmp_path / "evidence.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadRule) as error:
        evidence(tmp_path)
    assert str(error.value).startswith(f"{file}: is no table of evidence: {said}")


def test_a_pack_has_a_page_a_rule_and_an_index(pack):
    assert pages(pack) == {
        "OUR101.md": f"{FIRST}\n\n{NOTICE}",
        "OUR102.md": f"{SECOND}\n\n{NOTICE}",
        "README.md": CONTENTS,
    }


def test_writing_changes_what_is_stale_and_leaves_the_rest(pack, tmp_path):
    target = tmp_path / "docs" / "rules"
    wanted = pages(pack)
    assert write(target, wanted) == ["OUR101.md", "OUR102.md", "README.md"]
    assert {file.name: file.read_text(encoding="utf-8") for file in target.iterdir()} == wanted
    assert write(target, wanted) == []
    (target / "OUR101.md").write_text(f"old\n\n{NOTICE}", encoding="utf-8")
    (target / "OUR109.md").write_text(f"gone\n\n{NOTICE}", encoding="utf-8")
    (target / "notes.md").write_text("somebody's own\n", encoding="utf-8")
    assert stale(target, wanted) == ["OUR101.md", "OUR109.md"]
    assert write(target, wanted) == ["OUR101.md", "OUR109.md"]
    assert sorted(file.name for file in target.iterdir()) == [
        "OUR101.md",
        "OUR102.md",
        "README.md",
        "notes.md",
    ]


def test_a_file_of_somebodys_own_is_not_overwritten(pack, tmp_path):
    (tmp_path / "README.md").write_text("# Ours\n", encoding="utf-8")
    with pytest.raises(BadRule) as error:
        write(tmp_path, pages(pack))
    assert str(error.value) == (
        f"{tmp_path / 'README.md'}: was not written from a rule; move it away or choose another folder"
    )
    assert sorted(file.name for file in tmp_path.glob("*.md")) == ["README.md"]


def run(*arguments):
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    return done.exit_code, done.stdout.splitlines(), done.stderr.splitlines()


def test_the_command_writes_and_checks_the_pages_of_a_folder_of_rules(pack, tmp_path):
    target = tmp_path / "docs"
    names = [target / name for name in ("OUR101.md", "OUR102.md", "README.md")]
    assert run("--check", target, pack.root) == (1, [f"{name}: stale" for name in names], [])
    assert not target.exists()
    assert run(target, pack.root) == (0, [f"{name}: brought up to date" for name in names], [])
    assert run("--check", target, pack.root) == (0, [], [])
    names[1].unlink()
    assert run("--check", target, pack.root) == (1, [f"{names[1]}: stale"], [])


def test_the_command_names_a_pack_that_there_is_not(tmp_path):
    code, said, complaints = run(tmp_path, "nowhere")
    assert (code, said) == (2, [])
    assert complaints == [
        "calque: nowhere: no such folder of rules; make it, or mend `packs` in the configuration"
    ]


def test_the_command_writes_the_built_in_pack_where_none_is_named(tmp_path):
    code, said, complaints = run(tmp_path)
    names = sorted(["README.md", *(f"{loaded.rule.code}.md" for loaded in built_in())])
    assert (code, complaints) == (0, [])
    assert said == [f"{tmp_path / name}: brought up to date" for name in names]


@pytest.mark.parametrize("loaded", built_in(), ids=lambda loaded: loaded.rule.code)
def test_every_built_in_rule_has_a_page(loaded):
    text = page(loaded, {})
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings[:4] == [
        f"# {loaded.rule.code} {loaded.name}",
        "## What it flags",
        "## Why it matters",
        "## Examples",
    ]
    assert all(line.isprintable() for line in text.splitlines())
    assert ("hold under" in text) == (loaded.rule.given != Facts())
