"""The numbers of rules: what is counted, what a verdict is about, when a table is out of date."""

import json
import string
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import evidence
import ruleprint
import tallies
import verdicts
from calque.packs.listing import Listing
from corpus import NoData, Text, data_folder, endless, texts
from hits import Hit
from verdicts import Reading, Verdict

RULE = '''"""A doc."""
import re
from pack._help import WORDS
RULE = Rule(code="AAA101", summary="s", message="m", find=pattern(r"a b"), bad={"x": "y"}, good=("z",), mqm="q")
'''


def hit(corpus="machine", name="zh-en.A/1", words="of of", before="The end ", after=" it all", start=8):
    return Hit("AAA101", Text(corpus, name, ""), start, before, words, after)


def listing(root, code="AAA101", file="fam/rule.py", stage="default"):
    return Listing(
        code, "rule", "fam", "calque", str(root), "pack", str(root / file), stage, 1, frozenset(), None, ()
    )


@pytest.fixture
def pack(tmp_path):
    (tmp_path / "fam").mkdir()
    (tmp_path / "fam" / "rule.py").write_text(RULE)
    (tmp_path / "_help.py").write_text("WORDS = {'a'}\n")
    return tmp_path


def print_of(root, number=1, **changes):
    ruleprint.shape.cache_clear()
    ruleprint._tree.cache_clear()
    return ruleprint.ruleprint(listing(root, **changes), number)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"""A doc."""', '"""Another."""'),
        ('"""A doc."""\n', ""),
        ("RULE = ", "# why\nRULE = "),
        ('message="m"', 'message="n"'),
        ('bad={"x": "y"}', 'bad={"u": None}'),
        ('good=("z",)', 'good=("z", "w")'),
        ('code="AAA101", ', 'code="AAA101",\n    '),
    ],
)
def test_words_about_a_rule_do_not_make_its_numbers_stale(pack, old, new):
    before = print_of(pack)
    (pack / "fam" / "rule.py").write_text(RULE.replace(old, new, 1))
    assert print_of(pack) == before


@pytest.mark.parametrize(
    ("old", "new"), [("a b", "a c"), ("import re", "import sys"), ('mqm="q"', 'mqm="q", wake=frozenset("a")')]
)
def test_a_change_of_what_a_rule_finds_makes_its_numbers_stale(pack, old, new):
    before = print_of(pack)
    (pack / "fam" / "rule.py").write_text(RULE.replace(old, new, 1))
    assert print_of(pack) != before


def test_a_change_of_a_helper_or_of_the_engine_makes_numbers_stale(pack):
    before = print_of(pack)
    assert print_of(pack, number=2) != before
    (pack / "_help.py").write_text("WORDS = {'a', 'b'}\n")
    assert print_of(pack) != before


def test_the_examples_of_a_phrase_table_do_not_count_and_its_phrases_do(pack):
    file = pack / "fam" / "table.toml"
    file.write_text('code = "AAA102"\ngood = ["a"]\n[phrases]\n"a b" = "c"\n')
    before = print_of(pack, file="fam/table.toml")
    file.write_text('code = "AAA102"\ngood = ["b"]\n[phrases]\n"a b" = "c"\n')
    assert print_of(pack, file="fam/table.toml") == before
    file.write_text('code = "AAA102"\ngood = ["b"]\n[phrases]\n"a b" = "d"\n')
    assert print_of(pack, file="fam/table.toml") != before


def test_a_helper_that_is_imported_as_a_module_counts(pack):
    (pack / "fam" / "_inner.py").write_text("X = 1\n")
    (pack / "fam" / "rule.py").write_text(RULE + "from pack.fam import _inner\n")
    before = print_of(pack)
    (pack / "fam" / "_inner.py").write_text("X = 2\n")
    assert print_of(pack) != before


def test_rates_count_by_origin_and_places_by_source_text():
    weight = tallies.Weight(
        {"native": 200_000, "human": 50_000, "machine": 300}, {"zh-en.A": 100, "zh-en.B": 100, "cs-en.A": 100}
    )
    found = [
        hit("abc", "rural/1"),
        hit("clean", "a 1"),
        hit("human", "zh-en.A/1"),
        hit(name="zh-en.A/1"),
        hit(name="zh-en.B/1", words="Of of"),
        hit(name="zh-en.B/2"),
    ]
    assert tallies.rates(found, weight) == {
        "native": 1.0,
        "human": 2.0,
        "machine": 1000.0,
        "places": 2,
        "median": 1000.0,
    }


def test_the_words_of_native_news_are_counted_together_and_those_of_engines_apart():
    weight = tallies.Weight.of(
        [
            Text("abc", "a", "one two"),
            Text("news", "b", "three"),
            Text("machine", "zh-en.A/1", "four five\nsix"),
        ]
    )
    assert weight == ({"native": 3, "machine": 3}, {"zh-en.A": 3})


def test_marks_of_raters_count_where_they_lie_on_a_hit_in_a_rated_line():
    def line(name, start, words="of"):
        return Hit("AAA101", Text("lines", name, "The end of of it all"), start, "", words, "")

    marks = {"The end of of it all": [(8, 10), (14, 14)]}
    found = [line("mqm/00001", 8), line("mqm/00001", 10), line("mqm/00002", 14, ""), line("mlqe/00001", 8)]
    assert tallies.borne_out([*found, hit()], marks) == {"lines": 4, "rated": 3, "marked": 2}


def test_only_verdicts_on_hits_that_are_still_made_count():
    there, gone = hit("abc", "rural/1"), hit("abc", "rural/2")
    known = [
        Verdict(*verdicts.about(there), "wrong", "a title"),
        Verdict(*verdicts.about(gone), "wrong", "a name"),
    ]
    judged = tallies.judged([there], {verdict.hit: verdict for verdict in known})
    assert judged == {"read": 1, "right": 0, "note": "a title"}


def test_a_rule_that_runs_unasked_is_named_where_it_may_be_wrong_too_often(pack):
    found = [hit("abc", f"rural/{n}") for n in range(6)]
    line = "AAA101 rule: 6.0 wrong in 100,000 words of native news (0 read)"
    assert tallies.over(found, 100_000, [], [listing(pack)]) == [line]
    assert tallies.over(found, 100_000, [], [listing(pack, stage="preview")]) == []
    right = [Verdict(*verdicts.about(found[0]), "right", ""), Verdict(*verdicts.about(found[1]), "wrong", "")]
    assert tallies.over(found, 100_000, right, [listing(pack)]) == []


def test_a_table_keeps_its_date_while_its_numbers_stay_the_same():
    old = {"AAA101": {"native": 1.0, "hash": "x", "date": "2021-01-01"}}
    same = tallies.dated({"AAA101": {"native": 1.0, "hash": "x"}}, old, "2022-02-02")
    other = tallies.dated({"AAA101": {"native": 2.0, "hash": "x"}}, old, "2022-02-02")
    assert (same["AAA101"]["date"], other["AAA101"]["date"]) == ("2021-01-01", "2022-02-02")


def test_missing_changed_and_superfluous_tables_are_stale():
    written = {"AAA101": {"hash": "1"}, "AAA102": {"hash": "2"}, "AAA103": {"hash": "3"}}
    assert tallies.stale(written, {"AAA101": "1", "AAA102": "2", "AAA103": "3"}) == []
    assert tallies.stale(written, {"AAA101": "1", "AAA103": "4", "AAA104": "5"}) == [
        "AAA102: is measured, and there is no such rule",
        "AAA103: has changed since it was measured",
        "AAA104: has not been measured",
    ]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.floats(0, 1e6), st.integers(0, 10**6))
def test_a_table_reads_back_as_it_was_written(note, rate, count):
    table = {"AAA101": {"native": rate, "places": count, "note": note}}
    assert tomllib.loads(tallies.as_toml(table)) == table


def test_readings_find_their_hits_by_neighbours_by_words_and_by_parts():
    hits = [
        hit("abc", "rural/1", "of of", "The end "),
        hit("abc", "rural/1", "of of", "A friend "),
        hit("machine", "zh-en.A/1", "the\nthe", "Over "),
        hit("news", "paper.1", "end end", "That is the "),
    ]
    rows = [
        Reading("AAA101", "rural/1", "A friend [of of] it all", "right", ""),
        Reading("AAA101", "abc/rural/1.txt", "of of", "wrong", "a list"),
        Reading("AAA101", "machine/zh-en.A/1", "the⏎the", "right", ""),
        Reading("AAA101", "paper.1", "the end end it", "right", ""),
        Reading("AAA101", "rural/1", "of of", "right", "there is no third"),
    ]
    found, missing = verdicts.matched(rows, hits)
    assert [(v.hit, v.verdict) for v in found] == [
        (verdicts.about(hits[1]), "right"),
        (verdicts.about(hits[0]), "wrong"),
        (verdicts.about(hits[2]), "right"),
        (verdicts.about(hits[3]), "right"),
    ]
    assert missing == [rows[-1]]


def test_a_key_depends_on_the_words_and_twenty_code_points_around_and_on_nothing_else():
    far = "x" * 20
    assert hit(before=f"A{far}", after=f"{far}A").key == hit(before=f"B{far}", after=f"{far}B").key
    keys = {hit(words=w, before=b, after=a).key for w in ("p", "q") for b in ("p", "q") for a in ("p", "q")}
    assert len(keys) == 8


def test_the_file_of_verdicts_holds_no_words_of_a_text(tmp_path):
    file = tmp_path / "verdicts.tsv"
    one = hit("abc", "rural/1", "Zanzibar", "secret ", " words")
    verdicts.save(file, [Verdict(*verdicts.about(one), "right", "a slip")])
    assert file.read_text() == f"AAA101\tabc\trural/1\t{one.key}\tright\ta slip\n"


def test_a_reason_is_cut_where_it_quotes_the_text():
    one = hit(words="  ", before="The mayor opened", after="the bridge on Monday.")
    assert verdicts.own("two spaces: …mayor opened⟦  ⟧the bridge", one) == "two spaces"
    assert verdicts.own("two spaces", one) == "two spaces"


CELL = st.text(string.ascii_letters + " é⏎", min_size=1).map(lambda text: f"x{text}x")


@given(st.lists(st.builds(Verdict, CELL, CELL, CELL, CELL, st.sampled_from(["right", "wrong"]), CELL)))
def test_verdicts_read_back_in_order_and_the_later_one_stands(tmp_path_factory, given):
    file = tmp_path_factory.mktemp("verdicts") / "verdicts.tsv"
    verdicts.save(file, given)
    assert verdicts.load(file) == [v for _, v in sorted({v.hit: v for v in given}.items())]


def test_a_row_without_a_verdict_is_skipped_and_a_broken_one_is_named(tmp_path):
    file = tmp_path / "sheet.tsv"
    file.write_text("# a remark\nAAA101\ta\tw\t?\t\n\nAAA101\ta\tw\tright\n")
    assert verdicts.readings(file) == [Reading("AAA101", "a", "w", "right", "")]
    file.write_text("AAA101\ta\tw\tperhaps\t\n")
    with pytest.raises(
        ValueError, match=r"sheet\.tsv:1: is no row of 5 cells with the verdict right or wrong"
    ):
        verdicts.readings(file)


@given(st.integers(0, 60), st.integers(1, 20))
def test_a_sample_takes_different_hits_in_order(count, most):
    hits = [hit(name=f"zh-en.A/{n:02}") for n in range(count)]
    taken = verdicts.sample(hits, most)
    assert len(taken) == min(count, most)
    assert taken == sorted(set(taken), key=lambda one: one.text.name)


def test_a_made_line_of_prose_has_the_asked_length_and_only_words_of_the_samples():
    line = endless(["one two three one two four"], 1000)
    assert len(line) == 1000
    assert set(line.split()[:-1]) == {"one", "two", "three", "four"}
    assert line == endless(["one two three one two four"], 1000)


@pytest.fixture
def data(tmp_path):
    """A folder of data with one doubled word in native news and one in a translation."""
    place = tmp_path / "data"
    for name, text in {
        "wmt22/native-news/en/paper.1.txt": "The mayor opened the bridge on Monday.\n",
        "wmt22/human/cs-en.B/lines1.txt": "The mayor opened the bridge.\n",
        "wmt22/machine/cs-en.A/lines1.txt": "The mayor opened the the bridge.\n",
        "wmt22/machine/cs-en.C/lines1.txt": "The mayor opened the bridge.\n",
        "abc/rural/00001.txt": "Farmers of the the valley met twice.\n",
        "clean_dev.jsonl": json.dumps({"doc": "wire", "seg": "1", "text": "It rained."}) + "\n",
        "mlqe_dev.jsonl": json.dumps({"text": "It snowed."}) + "\n",
        "mqm_dev.jsonl": "".join(
            json.dumps({"text": "We saw the the bridge.", "ratings": [{"spans": spans}]}) + "\n"
            for spans in ([], [{"start": 7, "end": 14}])
        ),
        "onlineb_dev.jsonl": json.dumps({"text": "They saw the the bridge."}) + "\n",
    }.items():
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return place


def test_texts_come_with_their_corpus_their_source_and_their_system(data):
    found = {(text.corpus, text.name): text for text in texts(data)}
    assert list(found) == [
        ("news", "paper.1"),
        ("clean", "wire 1"),
        ("abc", "rural/00001"),
        ("human", "cs-en.B/lines1"),
        ("machine", "cs-en.A/lines1"),
        ("machine", "cs-en.C/lines1"),
    ]
    one = found["machine", "cs-en.A/lines1"]
    assert (one.system, one.source, one.words) == ("cs-en.A", "cs-en/lines1", 6)


def test_a_folder_without_texts_is_trouble_and_never_a_table_of_zeros(tmp_path, monkeypatch):
    (tmp_path / "clean_dev.jsonl").write_text("")
    with pytest.raises(NoData, match="holds no texts of the corpus news"):
        list(texts(tmp_path))
    monkeypatch.setenv("CALQUE_DATA", str(tmp_path / "none"))
    with pytest.raises(NoData, match="none: no such folder of data"):
        data_folder()


def test_measuring_reading_and_checking_agree(data, tmp_path, capsys):
    out, file, sheet = tmp_path / "evidence.toml", tmp_path / "verdicts.tsv", tmp_path / "sheet.tsv"
    where = ["--data", str(data), "--out", str(out), "--verdicts", str(file)]
    assert evidence.main([*where, "--read", "REP101"]) == 0
    printed = capsys.readouterr().out
    assert printed.splitlines()[:2] == [
        "# REP101: 1 hits on native texts",
        "REP101\tabc/rural/00001\tFarmers of the [the] valley met twice.⏎\t?\t",
    ]
    sheet.write_text(printed.replace("?\t", "right\ta slip"))
    assert evidence.main([*where, "--import", str(sheet)]) == 0
    assert evidence.main(where) == 0
    table = tallies.from_toml(out)["REP101"]
    assert {key: table[key] for key in table.keys() - {"machine", "hash", "date"}} == {
        "native": round(100_000 / 16, 2),
        "human": 0.0,
        "places": 1,
        "median": round(100_000 / 6 / 2, 2),
        "lines": 2,
        "rated": 1,
        "marked": 1,
        "read": 1,
        "right": 1,
        "note": "",
    }
    assert evidence.main([*where, "--check"]) == 0
    out.write_text(out.read_text().replace(str(table["hash"]), "0"))
    capsys.readouterr()
    assert evidence.main([*where, "--check"]) == 1
    assert capsys.readouterr().out == "REP101: has changed since it was measured\n"
