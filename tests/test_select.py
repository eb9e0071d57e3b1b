"""Which rules run."""

import pytest

from calque.errors import BadConfig
from calque.packs.listing import Listing
from calque.select import Layer, Profile, profile_layers, selected, silent

STAGES = {
    "CUR101": "default", "CUR104": "preview", "CUR109": "optional",
    "SEN101": "default", "SEN102": "default", "SEN205": "optional", "SEN103": "preview",
}  # fmt: skip
LISTINGS = [
    Listing(code, code.lower(), "family", "calque", "", "", "", stage, 1, None, None, ())
    for code, stage in STAGES.items()
]


def codes(*layers, preview=False):
    return sorted(selected(LISTINGS, layers, preview=preview))


@pytest.mark.parametrize(
    ("layers", "preview", "expected"),
    [
        ([], False, ["CUR101", "SEN101", "SEN102"]),
        ([], True, ["CUR101", "SEN101", "SEN102"]),
        ([Layer(select=("SEN",))], False, ["SEN101", "SEN102", "SEN205"]),
        ([Layer(select=("SEN",))], True, ["SEN101", "SEN102", "SEN103", "SEN205"]),
        ([Layer(select=("SEN103",))], False, ["SEN103"]),
        ([Layer(select=("ALL",))], False, ["CUR101", "CUR109", "SEN101", "SEN102", "SEN205"]),
        ([Layer(select=("ALL",))], True, sorted(STAGES)),
        ([Layer(select=("ALL",), ignore=("SEN",))], False, ["CUR101", "CUR109"]),
        ([Layer(select=("SEN101",), ignore=("SEN",))], False, ["SEN101"]),
        ([Layer(select=("SEN",), ignore=("SEN101",))], False, ["SEN102", "SEN205"]),
        ([Layer(select=("SEN",), ignore=("SEN",))], False, []),
        ([Layer(select=())], False, []),
        ([Layer(extend_select=("CUR",))], False, ["CUR101", "CUR109", "SEN101", "SEN102"]),
        ([Layer(extend_select=("CUR104",))], False, ["CUR101", "CUR104", "SEN101", "SEN102"]),
        ([Layer(ignore=("SEN10",))], False, ["CUR101"]),
        ([Layer(ignore=("ALL",), extend_select=("SEN101",))], False, ["SEN101"]),
        ([Layer(ignore=("SEN",)), Layer(extend_select=("SEN101",))], False, ["CUR101", "SEN101"]),
        ([Layer(extend_select=("SEN205",)), Layer(ignore=("SEN",))], False, ["CUR101"]),
        ([Layer(extend_select=("CUR109",)), Layer(select=("SEN101",))], False, ["SEN101"]),
        ([Layer(ignore=("CLQ101",))], False, ["CUR101", "SEN101", "SEN102"]),
    ],
)
def test_the_most_specific_prefix_of_the_last_layer_decides(layers, preview, expected):
    assert codes(*layers, preview=preview) == expected


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([], []),
        ([Layer(select=("CUR",), ignore=("ALL",))], []),
        ([Layer(ignore=("CLQ102",))], ["CLQ102"]),
        ([Layer(ignore=("CLQ",))], ["CLQ101", "CLQ102"]),
        ([Layer(ignore=("CLQ",)), Layer(extend_select=("CLQ102",))], ["CLQ101"]),
        ([Layer(extend_select=("CLQ101",), ignore=("CLQ",))], ["CLQ102"]),
    ],
)
def test_codes_of_the_engine_are_told_unless_they_are_ignored(layers, expected):
    assert sorted(silent(layers)) == expected


@pytest.mark.parametrize("word", ["CLQ901", "CLQ9"])
def test_that_a_rule_failed_cannot_be_ignored(word):
    with pytest.raises(
        BadConfig, match=rf"^calque\.toml: {word} cannot be ignored: what a rule that failed "
    ):
        codes(Layer(ignore=(word,), source="calque.toml"))


def test_an_unknown_code_is_refused_with_the_nearest_one():
    with pytest.raises(BadConfig, match=r"^command line: unknown rule CUR999; did you mean CUR109\?$"):
        codes(Layer(ignore=("CUR999",), source="command line"))


def test_an_unknown_family_is_refused():
    with pytest.raises(BadConfig, match=r"^calque\.toml: unknown rule SPN; did you mean SEN\?$"):
        codes(Layer(select=("SPN",), source="calque.toml"))


def test_a_profile_stands_on_the_one_it_extends():
    profiles = {
        "wire": Profile(Layer(ignore=("CUR",)), "strict"),
        "strict": Profile(Layer(extend_select=("SEN205",))),
    }
    layers = profile_layers("wire", profiles, "calque.toml")
    assert layers == [Layer(extend_select=("SEN205",)), Layer(ignore=("CUR",))]
    assert codes(*layers) == ["SEN101", "SEN102", "SEN205"]


def test_an_unknown_profile_is_refused():
    with pytest.raises(BadConfig, match=r"^calque\.toml: unknown profile strct; did you mean strict\?$"):
        profile_layers("strct", {"strict": Profile(Layer())}, "calque.toml")


def test_profiles_that_extend_each_other_are_refused():
    with pytest.raises(BadConfig, match="profile a extends itself"):
        profile_layers("a", {"a": Profile(Layer(), "b"), "b": Profile(Layer(), "a")}, "calque.toml")
