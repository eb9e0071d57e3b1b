"""LanguageTool behind the same report: the wire, the findings, the kept answers, faults. No Java is needed here."""

import hashlib
import json
import os
import socket
import subprocess
import sys
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Event, Thread

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from languagetool_double import match, said, serving

from calque import check_text, fix_text
from calque.cli import main
from calque.errors import BadConfig, Unavailable
from calque.explain.about import about
from calque.explain.guest import table
from calque.languagetool import install as installing
from calque.languagetool import java, warm
from calque.languagetool.lists import known, listings, sent
from calque.languagetool.measured import MEASURED
from calque.languagetool.pieces import BATCH, LONGEST, batches, pieces
from calque.languagetool.shelf import Shelf
from calque.languagetool.turns import alone
from calque.languagetool.units import Units
from calque.languagetool.wanted import seconds
from calque.languagetool.wire import Address, Wire, address
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.serve import drafts
from calque.testing import document

DRAFT = "He has went to the the shop with an umbrella.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a draft, and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "draft.txt").write_text(DRAFT)
    return tmp_path


def configure(desk, **values):
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())
    (desk / "calque.toml").write_text(f"[languagetool]\n{lines}")


def check(*arguments):
    """Status, findings as (code, text, fix), and what stands on standard error."""
    result = CliRunner().invoke(main, ["check", "--format", "json", *arguments])
    rows = json.loads(result.stdout)
    found = [(row["code"], row["text"], row["fix"] and row["fix"]["edits"][0]["text"]) for row in rows]
    return result.exit_code, found, result.stderr


def place(rule, words, *replacements):
    """An answer that names every place of some words in the text that is asked about."""

    def answer(form):
        text, found, at = form["text"], [], -1
        while (at := text.find(words, at + 1)) >= 0:
            start = len(text[:at].encode("utf-16-le")) // 2
            found.append(match(rule, start, len(words.encode("utf-16-le")) // 2, *replacements))
        return said(*found)

    return answer


# The wire


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_utf_16_units_become_code_points(text):
    units = Units.of(text)
    lengths = [len(text[:n].encode("utf-16-le")) // 2 for n in range(len(text) + 1)]
    assert [units.point(unit) for unit in lengths] == list(range(len(text) + 1))


def test_the_form_asks_for_the_named_rules_only():
    with serving(place("BE_IS", "is")) as double:
        wire = Wire(address(double.url), 5)
        assert [found[:3] for found in wire.check("😀 it is", "en-GB", ["BE_IS", "DT_DT"])] == [
            ("BE_IS", 5, 7)
        ]
        wire.close()
    assert double.asked == [
        {"text": "😀 it is", "language": "en-GB", "enabledOnly": "true", "enabledRules": "BE_IS,DT_DT"}
    ]


def test_one_connection_serves_many_requests():
    with serving(lambda _form: said()) as double:
        wire = Wire(address(double.url), 5)
        assert [wire.check("a", "en-US", ["BE_IS"]) for _ in range(5)] == [[]] * 5
        assert wire.version() == "6.8"
        wire.close()
    assert double.connections == 1


@pytest.mark.parametrize(
    ("url", "where"),
    [
        ("http://localhost:8081", Address("localhost", 8081, "/v2")),
        ("http://localhost:8081/v2/", Address("localhost", 8081, "/v2")),
        ("localhost:8081/v2/check", Address("localhost", 8081, "/v2")),
        ("https://lt.example.org/api/v2", Address("lt.example.org", 443, "/api/v2", True)),
    ],
)
def test_a_url_names_a_server(url, where):
    assert address(url) == where


@pytest.mark.parametrize("url", ["ftp://localhost", "http://", "http://host:port"])
def test_a_url_that_names_none_is_refused(url):
    with pytest.raises(BadConfig, match=r"languagetool\.url"):
        address(url)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            (500, b"Error: Internal Error: text checking took longer\nthan allowed"),
            "status 500: Error: Internal Error: text",
        ),
        ((200, b"<html>"), "not as LanguageTool does"),
        ((200, b"[]"), "not as LanguageTool does"),
        ((200, b'{"matches": [{"offset": "1"}]}'), "not as LanguageTool does"),
        (said(match("BE_IS", 0, 99)), "not as LanguageTool does"),
        (said(match("BE_IS", -1, 1)), "not as LanguageTool does"),
        ((200, b'{"matches": null}'), "not as LanguageTool does"),
    ],
)
def test_an_answer_that_is_none_is_told_in_one_line(answer, words):
    with (
        serving(lambda _form: answer) as double,
        closing(Wire(address(double.url), 5)) as wire,
        pytest.raises(Unavailable, match=words) as caught,
    ):
        wire.check("a b", "en-US", ["BE_IS"])
    assert "\n" not in str(caught.value)


def test_a_server_that_hangs_is_given_up():
    waiting = Event()

    def hang(_form):
        waiting.wait(5)
        return said()

    with serving(hang) as double:
        with pytest.raises(Unavailable, match=r"no answer within 0\.2 seconds"):
            Wire(address(double.url), 0.2).check("a", "en-US", ["BE_IS"])
        waiting.set()


def test_a_port_where_nobody_listens_is_told():
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(Unavailable, match="cannot be reached: connection refused"):
            Wire(address(url), 2).check("a", "en-US", ["BE_IS"])


# What is sent


def test_only_prose_is_sent_and_line_ends_are_blanks(desk):
    (desk / "draft.md").write_text("# A heading\n\nSome `code` here\nand there.\n\n```\ncode\n```\n")
    configure(desk, mode="require")
    with serving(lambda _form: said()) as double:
        configure(desk, mode="require", url=double.url)
        check("draft.md")
    assert [form["text"] for form in double.asked] == [
        "Some \N{OBJECT REPLACEMENT CHARACTER} here and there."
    ]


def test_a_long_paragraph_is_cut_between_sentences_and_nothing_is_lost():
    sentence = "The committee met again on Tuesday and adjourned without a vote."
    text = " ".join([sentence] * 400)
    parts = list(pieces(document(text)))
    assert max(len(part.text) for part in parts) <= LONGEST
    assert sum(part.text.count("committee") for part in parts) == 400
    assert all(text[part.start :].startswith(part.text) for part in parts)


def test_what_is_no_sentence_is_left_out():
    assert list(pieces(document("x" * (LONGEST + 1)))) == []


def test_what_is_left_out_is_told_in_a_line(desk):
    (desk / "draft.txt").write_text(f"He has went.\n\n{'word ' * LONGEST}\n\n{'more ' * LONGEST}\n")
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        told = (
            1,
            [("LT-AFFORD_VBG", "went", "gone")],
            "calque: draft.txt: LanguageTool was not asked about 2 sentences of over 8,000 characters; set paragraphs\n",
        )
        assert check("--select", "LT", "draft.txt") == told
        # Results of several drafts are kept.
        (desk / "other.txt").write_text("")
        assert check("--select", "LT", "draft.txt", "other.txt") == told
        assert check("--select", "LT", "draft.txt", "other.txt") == told
    assert [form["text"] for form in double.asked] == ["He has went."]


@pytest.mark.skipif(os.name == "nt", reason="permissions are those of POSIX")
def test_kept_answers_are_for_their_owner(desk):
    Shelf(desk / "shelf").put({b"key": ()})
    assert (desk / "shelf").stat().st_mode & 0o777 == 0o600


@given(st.lists(st.text("ab ", min_size=1, max_size=BATCH), max_size=8))
def test_batches_hold_every_text_in_order(texts):
    assert [text for group in batches(texts) for text in group] == texts


def test_a_match_is_given_back_to_its_paragraph(desk):
    (desk / "draft.txt").write_text("😀 First he has went.\n\nThen 😀😀 she has went.\n")
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        result = CliRunner().invoke(main, ["check", "--format", "json", "draft.txt"])
    text = (desk / "draft.txt").read_text()
    spans = [(row["start"], row["end"]) for row in json.loads(result.stdout)]
    assert len(double.asked) == 1
    assert [text[start:end] for start, end in spans] == ["went", "went"]
    assert [row["code"] for row in json.loads(result.stdout)] == ["LT-AFFORD_VBG"] * 2


# Findings


def test_a_finding_has_its_code_a_message_of_ours_and_an_unsafe_fix(desk):
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        result = CliRunner().invoke(main, ["check", "--format", "json", "draft.txt"])
        rows = [row for row in json.loads(result.stdout) if row["code"].startswith("LT")]
    assert [(row["code"], row["message"], row["fix"]["safety"], row["name"]) for row in rows] == [
        ("LT-AFFORD_VBG", "write 'gone' after this verb", "unsafe", "lt-afford-vbg")
    ]


def test_entities_and_markdown_do_not_move_a_finding(desk):
    (desk / "draft.md").write_text("Tom &amp; *Ann* has **went** home.\n")
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        assert check("draft.md") == (1, [("LT-AFFORD_VBG", "went", "gone")], "")
        CliRunner().invoke(main, ["check", "--fix", "--unsafe-fixes", "draft.md"])
    assert (desk / "draft.md").read_text() == "Tom &amp; *Ann* has **gone** home.\n"


def test_languagetool_is_silent_where_an_own_rule_speaks(desk):
    with serving(place("DT_DT", "the the", "the")) as double:
        configure(desk, mode="require", url=double.url)
        assert check("draft.txt") == (1, [("REP101", "the", "")], "")


def test_languagetool_is_silent_about_the_word_behind_a_mark_that_an_own_rule_names(desk):
    (desk / "draft.txt").write_text("Is that so? nobody knows. Is that so? nobody knows.\n")
    with serving(place("UPPERCASE_SENTENCE_START", "nobody", "Nobody")) as double:
        configure(desk, mode="require", url=double.url)
        assert check("--select", "PUN123,LT", "draft.txt") == (
            1,
            [("PUN123", "?", None), ("PUN123", "?", None)],
            "",
        )


def test_a_stop_before_a_small_letter_gets_no_capital(desk):
    (desk / "draft.txt").write_text("It happened in Rome. and nobody saw it in the Nos. 2 race.\n")
    with serving(place("UPPERCASE_SENTENCE_START", "and", "And")) as double:
        configure(desk, mode="require", url=double.url)
        found = check("--select", "LT", "draft.txt")
    assert found == (0, [], "")


@pytest.mark.parametrize(
    ("before", "count"),
    [
        ("Who knew?", 1),
        ('"Who knew?"', 1),
        ("Yes!\n\n", 1),
        ("He reads Yahoo!", 0),
        ("", 0),
        ("It ended", 0),
        ('"It ended."', 0),
    ],
)
def test_a_capital_is_asked_for_after_questions_and_exclamations_only(desk, before, count):
    (desk / "draft.txt").write_text(f"{before} nobody did.\n")
    with serving(place("UPPERCASE_SENTENCE_START", "nobody", "Nobody")) as double:
        configure(desk, mode="require", url=double.url)
        assert len(check("--select", "LT", "draft.txt")[1]) == count


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [
        ("EN_A_VS_AN", "It is a EU rule.", "a"),
        ("EN_A_VS_AN", "It is a Šumov inn.", "a"),
        ("EN_A_VS_AN", "It is a obcí rule.", "a"),
        ("AFFECT_EFFECT", "It has a side-effect.", "side-effect"),
        ("APOS_SPACE_CONTRACTION", "The words of \u3000's comrades.", "of \u3000's"),
        ("COMMA_PARENTHESIS_WHITESPACE", "She said: “ We go.", " “ "),
    ],
)
def test_what_was_noise_when_it_was_read_is_left_out(desk, rule, text, words):
    (desk / "draft.txt").write_text(f"{text}\n")
    with serving(place(rule, words, "x")) as double:
        configure(desk, mode="require", url=double.url)
        assert check("--select", "LT", "draft.txt") == (0, [], "")
    assert len(double.asked) == 1


def test_a_replacement_that_was_too_often_wrong_is_not_offered(desk):
    with serving(place("PRP_HAVE_VB", "went", "wented")) as double:
        configure(desk, mode="require", url=double.url)
        assert check("--select", "LT", "draft.txt") == (1, [("LT-PRP_HAVE_VB", "went", None)], "")


@pytest.mark.parametrize(
    ("text", "fix"), [("A masters degree.", "master's"), ("A masters’ masters degree.", "master’s")]
)
def test_a_replacement_takes_the_apostrophe_of_the_draft(desk, text, fix):
    (desk / "draft.txt").write_text(f"{text}\n")
    with serving(place("MASTERS", "masters degree", "master’s degree")) as double:
        configure(desk, mode="require", url=double.url)
        assert check("--select", "LT", "draft.txt")[1] == [("LT-MASTERS", "masters degree", f"{fix} degree")]


@pytest.mark.parametrize(("before", "count"), [("It ended.", 1), ("1.", 0)])
def test_a_number_of_a_list_ends_no_sentence(desk, before, count):
    (desk / "draft.txt").write_text(f"{before}Then it began.\n")
    with serving(place("SENTENCE_WHITESPACE", "Then", " Then")) as double:
        configure(desk, mode="require", url=double.url, rules=["SENTENCE_WHITESPACE"])
        assert len(check("--select", "LT", "draft.txt")[1]) == count


def test_the_code_that_is_printed_turns_it_off(desk):
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        assert check("--ignore", "LT-AFFORD_VBG,REP", "draft.txt") == (0, [], "")
        (desk / "draft.md").write_text("He has went. <!-- calque-ignore LT-AFFORD_VBG -- dialect -->\n")
        assert check("draft.md") == (0, [], "")


def test_a_severity_and_a_rule_outside_the_lists_can_be_asked_for(desk):
    with serving(place("EN_SPECIFIC_CASE", "shop", "Shop")) as double:
        configure(desk, mode="require", url=double.url)
        with (desk / "calque.toml").open("a") as file:
            file.write('[severity]\nLT-EN_SPECIFIC_CASE = "error"\n')
        result = CliRunner().invoke(
            main, ["check", "--format", "short", "--select", "LT-EN_SPECIFIC_CASE", "draft.txt"]
        )
    assert result.output.splitlines() == [
        "draft.txt:1:24: error: LanguageTool's own words [LT-EN_SPECIFIC_CASE]"
    ]


def test_words_of_a_rule_that_names_each_in_its_id_come_under_the_rule(desk):
    with serving(place("EN_COMPOUNDS_THREE_DIMENSIONAL", "shop", "sh-op")) as double:
        configure(desk, mode="require", url=double.url, rules=["EN_COMPOUNDS"])
        assert check("--select", "LT", "draft.txt")[1] == [("LT-EN_COMPOUNDS", "shop", "sh-op")]


def test_an_unknown_rule_is_refused_with_a_suggestion(desk):
    configure(desk, mode="require", rules=["EN_A_VS_AM"])
    result = CliRunner().invoke(main, ["check", "draft.txt"])
    assert (result.exit_code, result.stderr) == (
        2,
        "calque: languagetool.rules: LanguageTool has no rule EN_A_VS_AM; did you mean EN_A_VS_AN?\n",
    )


def test_one_configuration_serves_runs_with_and_without_languagetool(desk):
    (desk / "calque.toml").write_text('ignore = ["LT-EN_A_VS_AN", "REP"]\n[severity]\nLT-BE_IS = "note"\n')
    assert check("draft.txt") == (0, [], "")


def test_the_speller_leaves_names_repeated_words_and_the_vocabulary_alone(desk):
    (desk / "draft.txt").write_text("Xqzt met a blorf, a blorf, a wuggle and a snark.\n")
    (desk / "names.txt").write_text("snark\n")

    def answer(form):
        words = ("Xqzt", "blorf", "wuggle", "snark")
        return said(*(match("MORFOLOGIK_RULE_EN_US", form["text"].find(word), len(word)) for word in words))

    with serving(answer) as double:
        (desk / "calque.toml").write_text(
            f'vocabulary = "names.txt"\n[languagetool]\nmode = "require"\nspelling = true\nurl = "{double.url}"\n'
        )
        assert check("--select", "LT", "draft.txt")[1] == [("LT-MORFOLOGIK_RULE_EN_US", "wuggle", None)]
    rules = double.asked[0]["enabledRules"].split(",")
    assert [rule for rule in rules if rule.startswith("MORFOLOGIK")] == ["MORFOLOGIK_RULE_EN_US"]


def test_every_rule_of_the_lists_is_one_of_languagetools():
    assert sorted({sent(name) for name in MEASURED} - known()) == []


def test_the_strict_list_holds_the_newsroom_list():
    on = {
        name: {row.code for row in listings(name, (), spelling=False) if row.stage == "default"}
        for name in ("newsroom", "strict")
    }
    assert on["newsroom"] < on["strict"]


# The lists, and what is known of their rules


def test_every_rule_of_the_lists_was_read_and_bears_out_its_list():
    rows = {code.removeprefix("LT-"): row for code, row in table().items()}
    assert rows.keys() == MEASURED.keys()
    poor = {
        name: (row.right, row.read)
        for name, row in rows.items()
        if not row.read or row.right < {"newsroom": 0.8, "strict": 0.4}[MEASURED[name].list] * row.read
    }
    assert poor == {}


def test_raters_do_not_gainsay_the_lists():
    assert [code for code, row in table().items() if row.rated > 3 and row.marked < 0.4 * row.rated] == []


def test_a_rule_of_the_lists_is_explained_without_java(desk, monkeypatch):
    monkeypatch.setenv("PATH", "")
    result = CliRunner().invoke(main, ["explain", "lt-en-compounds-viet-nam"])
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "# LT-EN_COMPOUNDS_VIET_NAM lt-en-compounds-viet-nam\n\nfamily: languagetool · severity: warning · list: newsroom · fix: unsafe"
    )
    assert (
        "- The minister flew to ⟦Viet Nam⟧ on Monday.\n+ The minister flew to Vietnam on Monday."
        in result.stdout
    )
    assert "Hits on rated translations: 9, of which raters had marked 9." in result.stdout
    assert '`ignore = ["LT-EN_COMPOUNDS_VIET_NAM"]`' in result.stdout


def test_a_rule_outside_the_lists_says_so(desk):
    told = CliRunner().invoke(main, ["explain", "LT-EN_QUOTES"]).stdout
    assert "it is on none of calque's lists" in told
    assert '`extend-select = ["LT-EN_QUOTES"]`' in told


@pytest.mark.parametrize("command", [["explain", "LT-EN_A_VS_AM"], ["why", "draft.txt:1", "LT-EN_A_VS_AM"]])
def test_a_code_that_languagetool_does_not_know_is_refused(desk, command):
    result = CliRunner().invoke(main, command)
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        "calque: unknown rule LT-EN_A_VS_AM; did you mean LT-EN_A_VS_AN?\n",
    )


def test_why_says_that_languagetool_is_off(desk):
    told = CliRunner().invoke(main, ["why", "draft.txt", "LT-DT_DT"]).stdout.splitlines()
    assert told == [
        "draft.txt: LT-DT_DT found nothing here",
        "LT-DT_DT is LanguageTool's, which is off here (no configuration file); `--languagetool auto` switches it on",
    ]


def test_reports_describe_the_rules_of_languagetool(desk):
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        result = CliRunner().invoke(main, ["check", "--select", "LT", "--format", "sarif", "draft.txt"])
    (rule,) = json.loads(result.stdout)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == "LT-AFFORD_VBG"
    assert rule["shortDescription"] == {"text": MEASURED["AFFORD_VBG"].what}
    assert rule["fullDescription"]["text"].startswith(MEASURED["AFFORD_VBG"].what.capitalize())
    assert rule["help"]["markdown"].startswith("# LT-AFFORD_VBG lt-afford-vbg\n\nfamily: languagetool · ")
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert rule["properties"]["tags"] == ["languagetool", "linguistic-conventions/grammar"]


def test_a_rule_outside_the_lists_is_described_as_one_that_is_not_measured():
    assert about("LT-TOO_LONG_SENTENCE", {}).summary == (
        "a rule of LanguageTool 6.8 that calque has not measured"
    )
    assert about("LT-NO_SUCH_RULE", {}) is None


@pytest.mark.parametrize("command", [["why", "draft.txt:1"], ["ignore", "draft.txt:1:8"], ["baseline"]])
def test_every_command_that_checks_can_ask_languagetool(desk, command):
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, url=double.url)
        CliRunner().invoke(main, [*command, "--select", "LT", "--languagetool", "require"])
    assert len(double.asked) == 1


@pytest.mark.parametrize(
    "command", [["ignore", "draft.txt:1:20"], ["baseline"], ["check", "--add-ignores", "draft.txt"]]
)
@pytest.mark.parametrize(("mode", "status"), [("auto", 0), ("require", 2)])
def test_what_keeps_findings_says_when_languagetool_did_not_run(desk, command, mode, status):
    result = CliRunner().invoke(main, [*command, "--languagetool", mode])
    assert result.exit_code == status
    assert result.stderr.splitlines()[0] == (
        "calque: LanguageTool's findings are missing: LanguageTool is not installed; run calque languagetool install"
    )


def test_a_report_on_a_false_alarm_of_languagetool_is_refused(desk):
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        result = CliRunner().invoke(main, ["report", "draft.txt:1:8"])
    assert (result.exit_code, result.stderr) == (
        2,
        "calque: draft.txt:1:8: LT-AFFORD_VBG is a rule of LanguageTool;"
        " `calque ignore draft.txt:1:8` keeps this finding silent\n",
    )


def test_a_warm_server_without_languagetool_is_refused(desk):
    result = CliRunner().invoke(main, ["check", "--keep-warm", "10m", "draft.txt"])
    assert (result.exit_code, result.stderr) == (
        2,
        "calque: --keep-warm is for LanguageTool's server; give --languagetool with it\n",
    )


def test_why_tells_of_one_rule(desk):
    told = CliRunner().invoke(main, ["why", "draft.txt", "REP101"]).stdout.splitlines()
    assert told == [
        "draft.txt:1:20: REP101 repeated-word: delete the second 'the'",
        "    reported",
        "REP101 looked at this file",
    ]
    told = CliRunner().invoke(main, ["why", "draft.txt:1", "CUR101"]).stdout.splitlines()
    assert told == [
        "draft.txt:1: CUR101 found nothing here",
        "CUR101 slept, because none of its words stands in this file",
    ]


def test_the_lists_are_shown_with_their_numbers(desk):
    lines = CliRunner().invoke(main, ["languagetool", "rules"]).stdout.splitlines()
    assert len(lines) == len(MEASURED) + 1
    assert any(
        line.startswith("LT-CURRENCY ") and line.split()[1:6] == ["newsroom", "0.00", "7", "of", "7"]
        for line in lines
    )


# Kept answers


def test_an_unchanged_draft_needs_no_server(desk):
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        first = check("draft.txt")
        assert check("draft.txt") == first
        (desk / "draft.txt").write_text(f"{DRAFT}\nHe has went again.\n")
        assert len(check("draft.txt")[1]) == len(first[1]) + 1
    assert [form["text"] for form in double.asked] == [DRAFT.strip(), "He has went again."]


def test_a_damaged_cache_is_made_anew(desk):
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        first = check("draft.txt")
        (file,) = (desk / "cache").glob("*.sqlite3")
        file.write_bytes(b"no database at all, but long enough to be one" * 50)
        assert check("draft.txt") == first
        assert check("draft.txt") == first
    assert len(double.asked) == 2


def test_without_a_place_for_the_cache_everything_is_found_and_one_line_told(desk):
    (desk / "full").write_text("")
    file = desk / "full" / "answers.sqlite3"
    kept = Shelf(file)
    kept.put({b"key": ()})
    assert kept.trouble.startswith(f"{file}: answers cannot be kept: ")
    assert kept.get([b"key"]) == {}


@pytest.fixture
def full(desk, monkeypatch):
    """A cache folder on a disk of 64 KB that is full but for the last block."""
    cache = desk / "small"
    cache.mkdir()
    disk = ["mount", "-t", "tmpfs", "-o", "size=64k", "calque-test", str(cache)]
    if (
        sys.platform != "linux"
        or os.geteuid()
        or subprocess.run(disk, capture_output=True, check=False).returncode
    ):
        pytest.skip("only root can mount a small disk, and only on Linux")
    try:
        with suppress(OSError), (cache / "filler").open("wb", buffering=0) as filler:
            while filler.write(b"x" * 4096):
                continue
        monkeypatch.setenv("CALQUE_CACHE_DIR", str(cache))
        yield cache
    finally:
        subprocess.run(["umount", str(cache)], check=True)


def test_a_full_disk_costs_a_line_and_no_finding(full, desk):
    with serving(place("AFFORD_VBG", "went", "gone")) as double:
        configure(desk, mode="require", url=double.url)
        told = check("--select", "LT", "draft.txt")
    assert told == (
        1,
        [("LT-AFFORD_VBG", "went", "gone")],
        f"calque: {full}/languagetool-1.sqlite3: answers cannot be kept: database or disk is full;"
        " free some space or set CALQUE_CACHE_DIR\n",
    )


def test_jars_that_a_full_disk_does_not_take_are_told(full, two_jars):
    result = CliRunner().invoke(main, ["languagetool", "install", "--from", str(two_jars)])
    assert (result.exit_code, result.stderr) == (
        2,
        f"calque: {full}/languagetool-{java.VERSION}.lock: cannot be written: database or disk is full\n",
    )


# Faults


@pytest.mark.parametrize(("mode", "status"), [("auto", 1), ("require", 2)])
def test_what_cannot_run_costs_a_line_and_no_own_finding(desk, mode, status):
    got = check("--languagetool", mode, "draft.txt")
    assert got == (
        status,
        [("REP101", "the", "")],
        "calque: LanguageTool's findings are missing: LanguageTool is not installed; run calque languagetool install\n",
    )


@pytest.mark.parametrize(
    "ask",
    [
        lambda config: check_text("It is.", config=config),
        lambda config: fix_text("It is.", config=config),
        lambda config: drafts.check(Runner(Options(config=config)), drafts.Asked(text="It is.")),
    ],
)
def test_programs_and_the_page_do_not_go_on_without_what_is_required(desk, ask):
    configure(desk, mode="require")
    with pytest.raises(Unavailable, match="LanguageTool's findings are missing: LanguageTool is not inst"):
        ask(desk / "calque.toml")


def test_a_server_that_fails_in_the_middle_costs_no_own_finding(desk):
    (desk / "more.txt").write_text("It was the the end.\n")
    with serving(lambda _form: (500, b"Error: out of order")) as double:
        configure(desk, mode="auto", url=double.url)
        status, found, told = check("draft.txt", "more.txt")
    assert (status, [code for code, _, _ in found]) == (1, ["REP101", "REP101"])
    assert told == (
        f"calque: LanguageTool's findings are missing: {double.url}/v2 answers with status 500: Error: out of order\n"
    )


def test_a_suppression_of_a_rule_that_did_not_run_is_not_called_useless(desk):
    (desk / "draft.md").write_text("He has went. <!-- calque-ignore LT-AFFORD_VBG -- dialect -->\n")
    assert check("--languagetool", "auto", "draft.md")[:2] == (0, [])


def test_a_configuration_beside_a_draft_cannot_say_where_texts_go(desk):
    (desk / "received").mkdir()
    (desk / "received" / "draft.txt").write_text(DRAFT)
    (desk / "received" / "calque.toml").write_text('[languagetool]\nurl = "http://example.org"\n')
    result = CliRunner().invoke(main, ["check", "received"])
    assert result.exit_code == 2
    assert "says how LanguageTool runs, and with it where texts are sent" in result.stderr


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("mode", "yes", "has to be one of off, auto, require"),
        ("memory", 1, "has to be a number of megabytes from 256 to 65536"),
        ("timeout", 0, "has to be a number of seconds up to 3600"),
        ("rules", [], "has to be the name of a list, or a list of rule ids"),
        ("rule", "x", "unknown key languagetool.rule; did you mean rules?"),
    ],
)
def test_a_wrong_value_is_refused(desk, key, value, words):
    configure(desk, **{key: value})
    result = CliRunner().invoke(main, ["check", "draft.txt"])
    assert result.exit_code == 2
    assert words in result.stderr


def test_without_java_the_line_says_what_to_install(desk, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    java.own_folder().mkdir(parents=True)
    got = check("--languagetool", "require", "draft.txt")
    assert got[0] == 2
    assert got[2] == (
        "calque: LanguageTool's findings are missing: Java is missing; install Java 17 or later, or set JAVA_HOME\n"
    )


@pytest.mark.parametrize(
    ("prints", "words"),
    [
        (
            "java.lang.UnsupportedClassVersionError: class file version 61.0",
            "Java is too old; install Java 17 or later",
        ),
        ("Error: Could not find or load main class org.x", "the jars are not complete"),
        ("Exception: it rains", "its log says: Exception: it rains"),
        ('Exception in thread "main" Error: no', 'its log says: Exception in thread "main" Error: no'),
        (
            'Exception in thread "LtThreadPoolExecutorMonitor" IllegalArgumentException: null\n'
            "\tat io.prometheus.client.Exceptions.of(Exceptions.java:3)",
            "its log does not say why",
        ),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for Java")
def test_a_java_that_ends_at_once_is_explained_by_its_log(desk, monkeypatch, prints, words):
    home = desk / "bin"
    home.mkdir()
    (home / "java").write_text(f"#!/bin/sh\necho '{prints}'\nexit 1\n")
    (home / "java").chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(desk))
    java.own_folder().mkdir(parents=True)
    status, found, told = check("--languagetool", "auto", "draft.txt")
    assert (status, found) == (1, [("REP101", "the", "")])
    assert words in told
    assert told.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="the program is a shell script")
def test_status_says_which_java_there_is(desk, monkeypatch):
    (desk / "bin").mkdir()
    found = desk / "bin" / "java"
    found.write_text("#!/bin/sh\necho 'openjdk version \"11.0.20\"' >&2\n")
    found.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(desk))
    told = CliRunner().invoke(main, ["languagetool", "status"]).stdout.splitlines()
    assert told[2] == f'java: {found}, openjdk version "11.0.20"'
    found.write_text("")
    told = CliRunner().invoke(main, ["languagetool", "status"]).stdout.splitlines()
    assert told[2] == f"java: {found}, which does not run"


def test_times_are_read(desk):
    assert [seconds(text) for text in ("90s", "10m", "1h")] == [90, 600, 3600]
    for text in ("", "10", "m", "-1m", "25h", "0s", "١m"):
        with pytest.raises(BadConfig, match="--keep-warm takes a time"):
            seconds(text)


def test_a_warm_server_stays_while_it_is_asked(desk, monkeypatch):
    warm.state_file().parent.mkdir()
    monkeypatch.setattr(warm, "time", lambda: 1000.0)
    warm.keep(warm.State(8081, 1, 1001.0, "jars"))
    assert [warm.renew(60).until, warm.renew(30).until, warm.state().until] == [1060.0, 1060.0, 1060.0]
    warm.keep(warm.State(8081, 1, 999.0, "jars"))
    assert warm.renew(60) is None


# Installing


@pytest.fixture
def two_jars(desk, monkeypatch):
    """A folder with two small files that are pinned instead of the real ones."""
    source = desk / "source"
    (source / "org" / "b").mkdir(parents=True)
    contents = {"org/a-1.jar": b"first" * 100, "org/b/b-1.jar": b"second" * 100}
    pinned = [
        installing.Jar(hashlib.sha256(data).hexdigest(), len(data), path) for path, data in contents.items()
    ]
    monkeypatch.setattr(installing, "jars", lambda: iter(pinned))
    (source / "a-1.jar").write_bytes(contents["org/a-1.jar"])
    (source / "org" / "b" / "b-1.jar").write_bytes(contents["org/b/b-1.jar"])
    return source


def test_the_pinned_files_are_there():
    pinned = list(installing.jars())
    assert len(pinned) == 46
    assert sum(jar.size for jar in pinned) == 43_168_770
    assert len({jar.name for jar in pinned}) == 46


def test_jars_come_from_a_folder(two_jars):
    heard = []
    home = installing.install(lambda done, total: heard.append((done, total)), source=two_jars)
    assert sorted(file.name for file in home.iterdir()) == ["a-1.jar", "b-1.jar"]
    assert heard == [(500, 1100), (1100, 1100)]


def test_a_file_that_was_changed_is_refused_and_nothing_is_installed(two_jars):
    (two_jars / "a-1.jar").write_bytes(b"other")
    result = CliRunner().invoke(main, ["languagetool", "install", "--from", str(two_jars)])
    assert result.exit_code == 2
    assert result.stderr == (
        f"calque: a-1.jar from {two_jars} is not the file that was pinned (SHA-256); nothing was installed\n"
    )
    assert not java.own_folder().exists()


def test_a_broken_installation_is_mended(two_jars):
    home = installing.install(lambda *_: None, source=two_jars)
    (home / "a-1.jar").write_bytes(b"")
    installing.install(lambda *_: None, source=two_jars)
    assert (home / "a-1.jar").read_bytes() == b"first" * 100


def test_a_download_goes_on_where_it_broke_off(desk):
    whole, asked = b"first" * 100, []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_arguments):
            """Say nothing."""

        def do_GET(self):
            asked.append(self.headers["Range"])
            self.send_response(206)
            self.end_headers()
            self.wfile.write(whole[int(asked[-1].removeprefix("bytes=").rstrip("-")) :])

    part = desk / "a.part"
    part.write_bytes(whole[:200])
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.handle_request, daemon=True).start()
        installing._download(f"http://127.0.0.1:{server.server_address[1]}/a-1.jar", part, len(whole))
    assert (part.read_bytes(), asked) == (whole, ["bytes=200-"])


def test_a_download_that_ends_too_early_is_told(desk):
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_arguments):
            """Say nothing."""

        def do_GET(self):
            self.send_response(206)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"x" * 10)

    part = desk / "a.part"
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=lambda: [server.handle_request() for _ in range(3)], daemon=True).start()
        with pytest.raises(Unavailable, match="cannot be fetched: it ends too early; run the command again"):
            installing._download(f"http://127.0.0.1:{server.server_address[1]}/a-1.jar", part, 100)
    assert part.read_bytes() == b"x" * 30


def test_one_installation_waits_for_another(two_jars, monkeypatch):
    lock = java.own_folder().with_name(f"{java.own_folder().name}.lock")
    monkeypatch.setattr(installing, "TURN", 0.1)
    with alone(lock, 1):
        result = CliRunner().invoke(main, ["languagetool", "install", "--from", str(two_jars)])
    assert (result.exit_code, result.stderr) == (
        2,
        f"calque: {lock}: another calque has been at it for 0.1 seconds; try again\n",
    )
    assert CliRunner().invoke(main, ["languagetool", "install", "--from", str(two_jars)]).exit_code == 0


def test_a_cache_folder_that_cannot_be_written_is_told(two_jars, desk, monkeypatch):
    (desk / "file").write_text("")
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(desk / "file" / "cache"))
    result = CliRunner().invoke(main, ["languagetool", "install", "--from", str(two_jars)])
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert result.stderr.count("\n") == 1


# The cold start


def imported(*arguments):
    """The modules that a process has imported after `calque check`."""
    code = (
        "import sys, calque.cli\n"
        f"try: calque.cli.main(['check', *{arguments!r}])\n"
        "except SystemExit: pass\n"
        "print(*sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=dict(os.environ), check=False
    )
    return set(run.stdout.splitlines()[-1].split())


def test_a_check_without_languagetool_imports_nothing_of_it(desk):
    found = imported("draft.txt")
    assert "calque.check" in found
    assert {name for name in found if "languagetool" in name or "language_tool" in name} == set()
    assert found & {"sqlite3", "http.client", "subprocess"} == set()


def test_a_check_of_unchanged_drafts_loads_no_more_of_it_than_it_needs(desk):
    java.own_folder().mkdir(parents=True)
    (desk / "draft.txt").write_text("")
    (desk / "other.txt").write_text("")
    first, second = (imported("--languagetool", "require", "draft.txt", "other.txt") for _ in range(2))
    needless = {"calque.check", "calque.languagetool.findings", "calque.languagetool.wire", "sqlite3"}
    assert first & needless == {"calque.check", "calque.languagetool.findings"}
    assert second & needless == set()
    assert "calque.languagetool.engine" in second
