"""Configuration files."""

import re

import pytest

from calque.config import effective as config
from calque.config.facts import STYLES
from calque.errors import BadConfig
from calque.facts import Facts
from calque.finding import Severity
from calque.select import Layer, Profile


@pytest.fixture(autouse=True)
def forget():
    yield
    config.load.cache_clear()


def write(folder, text, name="calque.toml"):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_defaults_hold():
    assert config.load(None) == config.Config()


def test_every_key_is_read(tmp_path):
    write(tmp_path, "# people\nZhang Wei\n\nBeidou # satellites\n", "names.txt")
    write(tmp_path, '"per cent" = "percent"\n', "glossary.toml")
    file = write(
        tmp_path,
        """
        select = ["SEN", "QUO1"]
        extend-select = ["CAL"]
        ignore = ["SPC101"]
        preview = true
        profile = "wire"
        locale = "en-GB"
        date = 2021-12-14
        style = "ap"
        calques-from = ["zh", "de"]
        packs = ["./our_rules"]
        fail-on = "error"
        exclude = ["archive/"]
        encoding = "cp1252"
        vocabulary = "names.txt"
        glossary = "glossary.toml"
        required-version = ">=0.1"
        [severity]
        QUO103 = "error"
        [per-file]
        "archive/**" = {ignore = ["DAT"], locale = "en-US"}
        [profiles.wire]
        extend = "strict"
        ignore = ["CUR"]
        """,
    )
    got = config.load(file)
    name = str(file)
    assert got.layers == (Layer(("SEN", "QUO1"), ("CAL",), ("SPC101",), name),)
    assert (got.preview, got.profile, got.calques_from) == (True, "wire", ("zh", "de"))
    assert got.profiles == {"wire": Profile(Layer(None, (), ("CUR",), name), "strict")}
    assert got.facts == Facts(
        "en-GB", "2021-12-14", frozenset({"Zhang Wei", "Beidou"}), {"per cent": "percent"}, STYLES["ap"]
    )
    assert (got.packs, got.exclude) == ((tmp_path / "our_rules",), ((tmp_path, "archive/"),))
    assert (got.fail_on, got.encoding, got.severity) == (Severity.ERROR, "cp1252", {"QUO103": Severity.ERROR})
    assert got.per_file == (
        config.Override("archive/**", tmp_path, Layer(None, (), ("DAT",), name), {"locale": "en-US"}),
    )


def test_the_nearest_file_upwards_counts_and_calque_toml_comes_first(tmp_path):
    top = write(tmp_path, "")
    write(tmp_path / "a", "[project]\nname = 'x'", "pyproject.toml")
    (tmp_path / "a" / "b").mkdir()
    assert config.find(tmp_path / "a" / "b") == top
    inner = write(tmp_path / "a", "[tool.calque]\npreview = true", "pyproject.toml")
    assert config.find(tmp_path / "a" / "b") == inner
    hidden = write(tmp_path / "a", "", ".calque.toml")
    assert config.find(tmp_path / "a" / "b") == hidden
    plain = write(tmp_path / "a", "")
    assert config.find(tmp_path / "a" / "b") == plain


def test_a_pyproject_table_is_read(tmp_path):
    file = write(tmp_path, "[tool.calque]\npreview = true\n", "pyproject.toml")
    assert config.load(file).preview is True


def test_what_a_file_extends_lies_below_it(tmp_path):
    base = write(
        tmp_path,
        'ignore = ["SEN"]\nlocale = "en-GB"\npreview = true\n[severity]\nCUR = "note"\n',
        "base.toml",
    )
    file = write(
        tmp_path / "desk",
        'extend = "../base.toml"\nignore = ["CUR"]\npreview = false\n[severity]\nQUO = "error"\n',
    )
    got = config.load(file)
    assert got.layers == (Layer(None, (), ("SEN",), str(base)), Layer(None, (), ("CUR",), str(file)))
    assert (got.facts.locale, got.preview) == ("en-GB", False)
    assert got.severity == {"CUR": Severity.NOTE, "QUO": Severity.ERROR}


def test_files_that_extend_each_other_are_refused(tmp_path):
    write(tmp_path, 'extend = "b.toml"\n', "a.toml")
    write(tmp_path, 'extend = "a.toml"\n', "b.toml")
    with pytest.raises(BadConfig, match="extends itself through"):
        config.load(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ignroe = []", "unknown key ignroe; did you mean ignore?"),
        ("zzz = 1", "unknown key zzz"),
        ('ignore = "SEN"', "ignore has to be a list of words, not 'SEN'"),
        ("ignore = [1]", "ignore has to be a list of words, not [1]"),
        ('preview = "yes"', "preview has to be true or false, not 'yes'"),
        ('locale = "en-UK"', "locale has to be one of en-US, en-GB, en-CA, en-AU, en-IE, en-NZ, en-IN, not 'en-UK'; did you mean en-US?"),
        ('fail-on = "fatal"', "fail-on has to be one of note, warning, error, not 'fatal'"),
        ('date = "2021-12-14"', "date has to be a date such as 2021-12-14, without quotation marks, not '2021-12-14'"),
        ('[severity]\nCUR101 = "fatal"', "severity has to be a table from codes to note, warning or error, not {'CUR101': 'fatal'}"),
        ('[per-file]\n"a" = {ignroe = []}', "unknown key per-file.a.ignroe; did you mean ignore?"),
        ("per-file = []", "per-file has to be a table of tables, not []"),
        ("[profiles.wire]\nselekt = []", "unknown key profiles.wire.selekt; did you mean select?"),
        ('style = "app"', "unknown style app; did you mean ap?; known are ap, reuters, guardian"),
        ('calques-from = ["xx"]', "calques-from has to be a list from zh, ru, uk, de, ja, es, fr, not ['xx']"),
        ('exclude = ["!"]', "invalid glob '!': write it as in a .gitignore file"),
        ('exclude = ["a[z"]', "invalid glob 'a[z': a bracket is not closed"),
        ('[per-file]\n"[" = {}', "invalid glob '[': a bracket is not closed"),
        ('vocabulary = "none.txt"', "vocabulary names none.txt, and there is no such file"),
        ('required-version = ">=99"', "required-version is >=99, and this is calque 0.1.0"),
        ('required-version = "0.0.1"', "required-version is 0.0.1, and this is calque 0.1.0"),
        ('required-version = "new"', "required-version has to be a version such as \">=0.1\", not 'new'"),
        ("a = ", "is not valid TOML: "),
        ('extend = "nowhere.toml"', "calque.toml: extend names nowhere.toml, and there is no such file"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_file(tmp_path, text, message):
    file = write(tmp_path, text)
    with pytest.raises(BadConfig, match=re.escape(message)) as caught:
        config.load(file)
    assert str(tmp_path) in str(caught.value)


def test_a_configuration_that_is_not_utf_8_is_refused(tmp_path):
    file = tmp_path / "calque.toml"
    file.write_bytes(b'locale = "\xff"')
    with pytest.raises(BadConfig, match="is not UTF-8; save it as UTF-8"):
        config.load(file)


def test_a_byte_order_mark_before_a_configuration_is_no_matter(tmp_path):
    file = tmp_path / "calque.toml"
    file.write_bytes(b"\xef\xbb\xbfpreview = true\n")
    assert config.load(file).preview is True


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"a" = "b"\n"per cent" = 5\n', "terms.toml:2: 'per cent' has to stand for words: \"not this\" = \"but this\""),
        ('"a" = "b"\n\n"c[|s]" = "d[|s|t]"\n', "terms.toml:3: 'c[|s]' has 2 forms, 'd[|s|t]' has 3"),
        ('"a " = "b"\n', "terms.toml:1: an entry may not be empty, nor begin or end with a blank"),
        ('"" = "b"\n', "terms.toml:1: an entry may not be empty, nor begin or end with a blank"),
        ('"a" = "a"\n', "terms.toml:1: 'a' stands for itself"),
        ('"a" = "b"\n"a" = "c"\n', "terms.toml: is not valid TOML: Cannot overwrite a value (at line 2, "),
        ('per cent = "percent"\n', "terms.toml: is not valid TOML: "),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_glossary_is_named_with_file_and_line(tmp_path, text, message):
    write(tmp_path, text, "terms.toml")
    with pytest.raises(BadConfig, match=re.escape(message)):
        config.load(write(tmp_path, 'glossary = "terms.toml"'))
