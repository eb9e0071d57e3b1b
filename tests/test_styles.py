"""A house style switches on its own findings, and no others."""

import pytest

from calque.config.facts import STYLES, VALUES, vary
from calque.errors import BadConfig
from calque.facts import Facts
from calque.runs.plan import Options
from calque.runs.runner import Runner

DRAFT = {
    "percent": "Turnout rose to 61 percent.",
    "percent sign": "Rents rose 5% in May.",
    "quotes": "They spoke of a “first step”, and left.",
    "phrase": "They spoke of a “first step,” and left.",
    "day": "The dam opened on 14 December 2021.",
    "month": "The dam opened on December 14, 2021.",
    "dots": "The U.S. embassy was shut.",
    "no dots": "The US embassy was shut.",
    "em": "The mill — the last one — was shut.",
    "en": "The mill – the last one – was shut.",
    "hyphen": "The mill - the last one - was shut.",
    "list": "They sell wheat, barley, and oats.",
    "plain list": "They sell wheat, barley and oats.",
    "word": "The flood cut off twelve villages.",
    "figure": "The fire killed 5 people.",
}


def codes(folder, configuration, text):
    # A folder of its own, because a configuration is read once.
    folder = folder / str(len(list(folder.iterdir())))
    folder.mkdir()
    (folder / "calque.toml").write_text(configuration, encoding="utf-8")
    draft = folder / "draft.txt"
    draft.write_text(text, encoding="utf-8")
    checked = Runner(Options(), home=folder).check(str(draft))
    return [diagnostic.code for diagnostic in checked.diagnostics]


def said(folder, configuration):
    """The codes for each sentence that has any."""
    found = {name: codes(folder, configuration, text) for name, text in DRAFT.items()}
    return {name: list(dict.fromkeys(found[name])) for name in found if found[name]}


def test_without_a_style_nothing_is_said_about_it(tmp_path):
    assert said(tmp_path, "") == {}


COMMON = {"percent": ["NUM202"], "list": ["PUN118"], "word": ["NUM209"], "figure": ["NUM209"]}


@pytest.mark.parametrize(
    ("style", "own"),
    [
        (
            "ap",
            {"quotes": ["QUO106"], "day": ["DAT105"], "no dots": ["STY204"], "en": ["STY208"], "hyphen": ["STY208"]},
        ),
        (
            "reuters",
            {"quotes": ["QUO106"], "day": ["DAT105"], "no dots": ["STY204"], "em": ["STY208"], "en": ["STY208"]},
        ),
        (
            "guardian",
            {"phrase": ["QUO106"], "month": ["DAT105"], "dots": ["STY204"], "em": ["STY208"], "hyphen": ["STY208"]},
        ),
    ],
)  # fmt: skip
def test_a_named_style_gives_its_own_findings_and_no_others(tmp_path, style, own):
    assert said(tmp_path, f'style = "{style}"') == COMMON | own


def test_a_table_of_values_switches_on_what_it_names(tmp_path):
    assert said(tmp_path, 'style = {us = "US"}') == {"dots": ["STY204"]}
    assert said(tmp_path, '[style]\npercent = "per cent"\nserial-comma = "yes"') == {
        "percent": ["NUM202"],
        "percent sign": ["NUM202"],
        "plain list": ["PUN118"],
    }


def test_a_style_for_some_files_holds_for_them_alone(tmp_path):
    per_file = '[per-file]\n"draft.txt" = {style = {us = "US"}}\n'
    assert codes(tmp_path, per_file, DRAFT["dots"]) == ["STY204"]
    assert codes(tmp_path, per_file.replace("draft.txt", "other.txt"), DRAFT["dots"]) == []


def test_what_is_ignored_stays_silent_whatever_the_style(tmp_path):
    assert codes(tmp_path, 'style = "guardian"\nignore = ["STY"]', DRAFT["dots"]) == []


def test_a_value_that_no_rule_knows_is_an_error_that_names_the_others():
    with pytest.raises(BadConfig) as told:
        vary(Facts(), {"style": {"us": "U.S"}}, None)
    assert str(told.value) == "None: style.us has to be one of 'U.S.', 'US', not 'U.S'"


def test_a_key_that_no_pack_knows_is_an_error_that_suggests_the_right_one(tmp_path):
    (tmp_path / "calque.toml").write_text('style = {percnt = "%"}', encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("One.", encoding="utf-8")
    trouble = Runner(Options(), home=tmp_path).check(str(draft))
    assert trouble.message == (f"{tmp_path / 'calque.toml'}: unknown key style.percnt; did you mean percent?")


def test_every_named_style_has_a_known_value_for_every_key():
    assert [style for style in STYLES.values() if style.keys() != VALUES.keys()] == []
    assert [
        (name, key)
        for name, style in STYLES.items()
        for key, value in style.items()
        if value not in VALUES[key]
    ] == []
