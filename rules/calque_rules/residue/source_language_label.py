"""A label that names the source or the translation stands in the text.

Tables for translators part the two versions by labels such as `[Original]` and `[Translation]`, and glosses begin `(Chinese:`.
The labels come along when one version is copied.
"""

import re

from calque import ANY, Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="RES108",
    summary="label of the source or the translation",
    message="delete the label '{label}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="accuracy/addition",
    explains=("RES101", "RES102", "PUN"),
    wake=frozenset(
        {
            "译",
            "原文",
            "英文",
            "中文",
            "訳",
            "перевод",
            "оригинал",
            "[original",
            "[translat",
            "[source",
            "[target",
            "[english",
            "[chinese",
        }
    )
    | {
        "【",
        "[ ",
        " text:",
        " text :",
        "text：",
        "translation:",
        "original:",
        "translation :",
        "original :",
        "translation：",
        "original：",
    },
    find=pattern(
        r"""
        (?P<label>
            [\[【(（]\ ?(?:译文|原文|翻译|英文|中文|英译|訳文|原文：|翻訳|перевод|оригинал)\ ?[\]】)）][:：]?
          | [\[【]\ ?(?i:original(?:\ text)?|translation|translated\ text|source(?:\ text)?|target(?:\ text)?|english(?:\ version)?|chinese(?:\ version)?)\ ?[\]】][:：]?
          | ^(?i:original\ text|source\ text|translated\ text|target\ text|english\ translation|chinese\ original)\ ?[:：]
        )
        """,
        at="label",
        fix=unsafe(""),
        flags=re.VERBOSE | re.MULTILINE,
        blocks=ANY,
    ),
    bad={
        "⟦[译文]⟧The port reopened on Friday.": "The port reopened on Friday.",
        "⟦Source text:⟧ The port reopened on Friday.": " The port reopened on Friday.",
        "The port reopened. ⟦[Translation]⟧": "The port reopened. ",
    },
    good=(
        "The translation [by Mary Cole] is fine.",
        "The original text: nobody has seen it.",
        "The English (and the Scots) voted.",
    ),
)
