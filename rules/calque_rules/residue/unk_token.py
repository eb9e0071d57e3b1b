"""A token of the engine's own vocabulary came out.

Engines cut words into pieces and mark the seams (`@@`, `▁`, `@-@`), and they have signs for the unknown word, the beginning and the end.
When the last step is missing, these stay in the text.
Where a seam is marked the repair joins the pieces; behind an unknown word nothing can be told.
"""

import re

from calque import ANY, Rule, Severity, pattern, unsafe

_JOIN = {"▁": " ", "@-@": "-", "@,@": ",", "@.@": "."}


def _joined(match: re.Match[str]) -> str | None:
    token = match[0]
    if match["seam"]:
        return "" if match["start"] is not None else _JOIN.get(token.strip(), "")
    return "" if match["frame"] else None


def _advice(match: re.Match[str]) -> str:
    if match["seam"]:
        return f"close up the word at '{match[0].strip()}'"
    return f"delete '{match[0].strip()}'" if match["frame"] else f"write the word in place of '{match[0]}'"


RULE = Rule(
    code="RES109",
    summary="token of an engine's vocabulary",
    message="{advice}",
    severity=Severity.ERROR,
    mqm="accuracy/untranslated",
    explains=("BOI107", "BOI110", "PUN", "SPC", "SEN", "REP"),
    wake=frozenset({"@@", "@-@", "@,@", "@.@", "▁", "<", "⁇", "__", " ##"})
    | {f"[{token}]" for token in ("unk", "mask", "cls", "sep", "pad", "inst")},
    find=pattern(
        r"""
        (?P<token>
            (?P<seam> @(?<=\w.)@[ ](?=\w) | @[-,.]@[ ]? | (?P<start> ▁ (?: (?<=\s.) | (?<!..) ) ) (?=\w) | ▁(?=\w) )
          | (?P<frame> </s> | <s>[ ]? | <pad> | <eos> | <bos>[ ]? | <\|(?:endoftext|im_end|eot_id)\|> )
          | <(?i:unk|unknown|oov|mask|extra_id_\d{1,2})> | \[(?:UNK|MASK|CLS|SEP|PAD|INST)\] | ⁇{1,20}+
          | <2[a-z]{2}> | __(?:[a-z]{2,3})__(?=\s) | <\|[a-z_]{2,20}\|>
          | \#(?<=\w\ .)\#(?=[a-z]{2})
        )
        """,
        fix=unsafe(_joined),
        slots=lambda match: {"advice": _advice(match)},
        flags=re.VERBOSE,
        blocks=ANY,
    ),
    bad={
        "She worked as a ⟦<unk>⟧ in the port.": None,
        "The mar⟦@@ ⟧ket opened at nine.": "The market opened at nine.",
        "The seven⟦@-@⟧year plan was approved.": "The seven-year plan was approved.",
        "Exports fell ⟦▁⟧again.": "Exports fell again.",
        "Exports fell in May.⟦</s>⟧": "Exports fell in May.",
        "The mayor ⟦⁇⟧ spoke at noon.": None,
    },
    good=(
        "Write to desk@example.org for details.",
        "The figures are < 5 and > 2.",
        "“Really?” she asked.",
        "The account @port_news posted it.",
    ),
)
