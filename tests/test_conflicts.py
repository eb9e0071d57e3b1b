"""No place is told about twice, and repairs leave nothing new to say: on the drafts in `seeds/` and on every example."""

import pytest
from conftest import ROOT, built_in

import conflicts
from corpus import Text

DRAFTS = [
    Text("seeds", file.parent.name, file.read_text(encoding="utf-8"))
    for file in sorted(ROOT.glob("seeds/*/draft.txt"))
]
EXAMPLES = [
    Text("examples", loaded.rule.code, bad.replace("⟦", "").replace("⟧", ""))
    for loaded in built_in()
    if loaded.rule.stage.value == "default"
    for bad in loaded.rule.bad
]


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda text: text.name)
def test_no_place_of_a_draft_gets_two_findings_and_no_repair_causes_one(draft):
    assert list(conflicts.conflicts([draft], conflicts.unasked())) == []


def test_no_place_of_an_example_gets_two_findings_and_no_repair_causes_one():
    found = conflicts.conflicts(EXAMPLES, conflicts.unasked())
    assert [(one.kind, one.excerpt) for one in found] == []
