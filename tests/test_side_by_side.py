"""Faults that stand side by side: what all repairs together make of them."""

import pytest

from calque import fix_text

REPAIRED = {
    # marks beside marks
    "Output kept pace with demand. , and jobs were safe.": "Output kept pace with demand, and jobs were safe.",
    "“The road is open , ” she said .": "“The road is open,” she said.",
    '"The road is open. ",she said.': '"The road is open," she said.',
    "“The road is open,”. she said.": "“The road is open,” she said.",
    "The road is open ,she said.": "The road is open, she said.",
    "The cellar smells !!! The roof leaks.": "The cellar smells! The roof leaks.",
    # marks of other languages
    "She said：「Yes。」": "She said: “Yes.”",
    "« The road is open », said the mayor.": "“The road is open”, said the mayor.",
    "“Tides”、“Hills”and“Woods” are novels.": "“Tides”, “Hills” and “Woods” are novels.",
    # quotation marks that are turned, glued, apart, doubled
    "They built“ a road“and left.": "They built “a road” and left.",
    'They call it " the long road " in the north.': 'They call it "the long road" in the north.',
    'They call it "" the long road"" in the north.': 'They call it "the long road" in the north.',
    "They call it ‘ the long road ’ in the north.": "They call it ‘the long road’ in the north.",
    "He read the novel“Tides”(1999).": "He read the novel “Tides” (1999).",
    # hyphens and dashes
    "The road is open -the mayor said so.": "The road is open – the mayor said so.",
    "A 10 - year - old found the long - lost ring.": "A 10-year-old found the long-lost ring.",
    # numbers and contractions
    "Rents rose 3 . 5 percent , she said , and they didn ' t fall .": (
        "Rents rose 3.5 percent, she said, and they didn't fall."
    ),
    "The nurses ’ strike ended at 3 p . m . on Monday.": "The nurses’ strike ended at 3 p.m. on Monday.",
}


@pytest.mark.parametrize("before", REPAIRED)
def test_all_repairs_together_leave_a_clean_sentence(before):
    assert fix_text(before, unsafe=True) == REPAIRED[before]
