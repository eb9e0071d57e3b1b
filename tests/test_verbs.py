"""The forms of verbs that the rules of the pack write."""

import pytest

from calque_rules.grammar._verbs import gerund


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("strengthen", "strengthening"), ("make", "making"), ("cut", "cutting"), ("agree", "agreeing"),
        ("die", "dying"), ("begin", "beginning"), ("open", "opening"), ("panic", "panicking"), ("be", "being"),
        ("quit", "quitting"), ("play", "playing"), ("show", "showing"), ("fix", "fixing"), ("see", "seeing"),
        ("help", "helping"), ("win", "winning"), ("develop", "developing"), ("dye", "dyeing"), ("transfer", "transferring"),
        ("deepen", "deepening"), ("ban", "banning"), ("build", "building"), ("argue", "arguing"), ("do", "doing"),
    ],
)  # fmt: skip
def test_a_base_form_gives_its_form_in_ing(base, form):
    assert gerund(base) == form
