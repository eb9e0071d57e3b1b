"""What the documents say is true: commands, codes, configuration, rules, links, the picture."""

import importlib.util
import re
import tomllib
from functools import cache

import pytest
from click import Context
from click.testing import CliRunner
from conftest import ROOT, built_in
from test_structure import FLOORS

from calque import __version__, check_text, fix_text
from calque.cli import COMMANDS, main
from calque.config.facts import VALUES
from calque.config.keys import KEYS, LANGUAGES, LOCALES
from calque.explain.__main__ import pages
from calque.packs.sources import files, folder, installed, load
from calque.report import FORMATS
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.select import ENGINE
from calque.testing import prove

DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / name / "README.md" for name in ("lint", "rules", "seeds")), *(ROOT / "bench").glob("*.md"), *(ROOT / "docs").glob("*.md")]
)  # fmt: skip
README = (ROOT / "README.md").read_text(encoding="utf-8")
PACK_GUIDE = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")
#: Codes that stand for somebody's own rule, or for one that does not exist.
MADE_UP = {"HOU101", "HOU102", "CUR999"}


def blocks(text, language):
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def block(text, language, words):
    """The one block of a language with certain words."""
    (found,) = [body for body in blocks(text, language) if words in body]
    return found


def rows(text, heading):
    """The cells of the table below a line that begins with certain words."""
    lines = text[text.index(f"\n{heading}") + 1 :].splitlines()[2:]
    end = next(n for n, line in enumerate([*lines, ""]) if not line.startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[:end]]


@cache
def options(command):
    inner = getattr(main.get_command(Context(main), command), "commands", ())
    texts = [
        CliRunner().invoke(main, [command, *name, "--help"]).output for name in [(), *((n,) for n in inner)]
    ]
    return set(re.findall(r"--[a-z-]+", "".join(texts)))


def code(text):
    """All that is set as code: spans and blocks."""
    fenced = re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    spans = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)
    return "\n".join([*fenced, *spans])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_commands_and_their_options_exist(path):
    text = code(path.read_text(encoding="utf-8")).replace("\\ ", " ")
    # What follows a result's line is no command; a command ends at its line, a comma, a quote or a redirection.
    for name, rest in re.findall(r"(?<![\w/.\"-])calque ([a-z]+)\b([^\n`<>#\"]*)", text):
        if name in COMMANDS:
            assert set(re.findall(r"(?<!\S)--[a-z-]+", rest)) <= options(name), rest


def test_the_readme_names_only_options_and_commands_that_exist():
    known = set().union(*map(options, COMMANDS))
    spoken = re.findall(r"^(?:\$ )?calque ([a-z]+)", code(README), re.MULTILINE)
    assert set(re.findall(r"(?<=[`\s(])--[a-z][a-z-]*", README)) <= known
    assert set(spoken) <= set(COMMANDS)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_codes_exist(path):
    known = {loaded.rule.code for loaded in built_in()} | set(ENGINE) | MADE_UP
    if path.parent == ROOT / "bench":
        # A report also tells why a reserved code has no rule.
        table = tomllib.loads((ROOT / "rules/calque_rules/codes.toml").read_text(encoding="utf-8"))
        known |= {code for family in table.values() for code in family}
    assert set(re.findall(r"\b[A-Z]{3}\d{3}\b", path.read_text(encoding="utf-8"))) - known == set()


def test_the_first_run_is_what_it_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    steps = [
        (line, said)
        for body in blocks(README, "console")
        for line, said in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE)
    ]
    assert len(steps) == 3
    for line, said in steps:
        program, *words = line.split()
        if program == "cat":
            (tmp_path / words[0]).write_text(said, encoding="utf-8", newline="\n")
            continue
        assert CliRunner().invoke(main, words).output == said, line


def test_every_row_of_the_table_is_found_and_repaired():
    table = rows(README, "| code | in the draft |")
    assert len(table) == 10
    for name, before, after in table:
        wanted = re.fullmatch(r"\[(\w+)\]\(docs/rules/\1\.md\)", name)[1]
        assert [diagnostic.code for diagnostic in check_text(before)] == [wanted]
        assert fix_text(before, unsafe=True) == (before if after.startswith("none: ") else after)


def test_the_configuration_loads_and_names_every_key(tmp_path):
    text = block(README, "toml", "calques-from")
    (tmp_path / "calque.toml").write_text(text, encoding="utf-8")
    (tmp_path / "names.txt").write_text("Oduya\n", encoding="utf-8")
    (tmp_path / "terms.toml").write_text('"key link" = "important part"\n', encoding="utf-8")
    write_rules(tmp_path / "our_rules")
    # `select` and `extend` are told in the text: in one file with the others they would make no sense.
    assert set(tomllib.loads(text)) == set(KEYS) - {"select", "extend"}
    plan = Runner(Options(config=tmp_path / "calque.toml")).plan(str(tmp_path / "us-desk" / "draft.txt"))
    assert plan.facts.locale == "en-US"
    assert {"HOU101", "HOU102"} <= plan.codes


def test_the_words_that_the_configuration_allows_are_all_there():
    text = block(README, "toml", "calques-from")
    assert set(re.findall(r"en-[A-Z]{2}", text)) == set(LOCALES)
    assert re.search(r"these languages: (.*)", text)[1].split() == list(LANGUAGES)
    assert re.findall(r"`(\w+)`", re.search(r"`--format` is one of (.*?);", README)[1]) == list(FORMATS)


def test_the_profiles_of_the_readme_are_those_of_the_pack():
    table = tomllib.loads((ROOT / "rules/calque_rules/profiles.toml").read_text(encoding="utf-8"))
    own = {name for name in table if not name.startswith(("calques-from-", "style-", "glossary"))}
    assert {cells[0].strip("`") for cells in rows(README, "| profile | for |")} == {"default", *own}


def test_the_readme_names_every_value_of_a_style_and_the_rule_that_reads_it():
    table = tomllib.loads((ROOT / "rules/calque_rules/profiles.toml").read_text(encoding="utf-8"))
    told = {
        key.strip("`"): (tuple(re.findall(r"`\"(.*?)\"`", values)), [rule])
        for key, values, rule in rows(README, "| key | values | rule |")
    }
    assert told == {key: (values, table[f"style-{key}"]["extend-select"]) for key, values in VALUES.items()}


def write_rules(root):
    """The rules of the documents as a pack."""
    (root / "house").mkdir(parents=True)
    table, rule = block(README, "toml", "HOU101"), block(PACK_GUIDE, "python", "HOU102")
    (root / "house" / "old_place_names.toml").write_text(table, encoding="utf-8")
    (root / "house" / "time_with_hours.py").write_text(rule, encoding="utf-8")


def test_the_rules_of_the_documents_keep_their_examples(tmp_path):
    write_rules(tmp_path / "our_rules")
    pack = folder(tmp_path / "our_rules")
    found = [load(pack, file) for file in files(pack)]
    assert [loaded.rule.code for loaded in found] == ["HOU101", "HOU102"]
    for loaded in found:
        prove(loaded)


def test_the_table_of_phrases_has_nine_lines():
    assert len(block(README, "toml", "HOU101").splitlines()) == 9


def test_the_python_example_prints_what_the_report_would(capsys):
    names = {}
    exec(block(README, "python", "check_text"), names)
    assert capsys.readouterr().out == "1 15 CUR101 delete the space after '$'\n"
    assert names["repaired"] == "The dam cost $3.2 billion."


def test_the_hooks_of_the_readme_exist():
    there = re.findall(
        r"^- id: (\S+)", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert re.findall(r"- id: (\S+)", block(README, "yaml", "repos:")) == there


def test_the_formats_of_the_documents_are_those_there_are():
    table = rows((ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), "| `--format` | for |")
    assert [cells[0].strip("`") for cells in table] == list(FORMATS)


def anchors(text):
    """The fragments that GitHub gives to headings."""
    return {
        re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path):
    (pack,) = [pack for pack in installed() if pack.name == "calque"]
    # The pages are generated: what counts is that the generator writes them.
    generated = {(ROOT / "docs" / "rules" / name).resolve() for name in pages(pack)}
    for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", path.read_text(encoding="utf-8")):
        name, _, fragment = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target in generated or target.exists(), link
        if fragment:
            assert fragment in anchors(target.read_text(encoding="utf-8")), link


def test_the_engine_s_floors_are_those_of_its_readme():
    text = (ROOT / "lint" / "README.md").read_text(encoding="utf-8")
    table = [set(re.findall(r"`(\w+)/?`", cells[1])) for cells in rows(text, "| floor | modules |")]
    assert table == FLOORS


def test_the_changelog_knows_this_version():
    versions = re.findall(
        r"^## \[(\d.*?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert versions[0] == __version__


def test_the_picture_is_that_of_a_run_today():
    spec = importlib.util.spec_from_file_location("picture", ROOT / "docs" / "picture.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PICTURE.read_text(encoding="utf-8") == module.picture()
