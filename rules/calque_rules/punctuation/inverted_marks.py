"""A Spanish inverted question or exclamation mark in front of an English sentence.

Engines that translate from Spanish copy `¿` and `¡`, or set them by analogy.
English has only the mark at the end.
A sentence that has no English function word in it is taken for a Spanish quotation and left alone.
"""

import re

from calque import PROSE, Kind, Rule, Severity, pattern, safe

RULE = Rule(
    code="PUN103",
    summary="inverted question or exclamation mark",
    message="delete the '{mark}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        (?P<mark>[¿¡]) (?P<gap>[^\S\n]*+)
        (?= [^?!¿¡\n]{0,200}? \b
            (?i:the|is|are|was|were|what|why|who|how|when|where|which|you|your|we|our|they|their|this|that|it|of|to|and
              |not|for|with|do|does|did|don|can|will|would|should|could|i|i'm|my|have|been|there|here|let|please) \b )
        """,
        fix=safe(mark="", gap=""),
        flags=re.VERBOSE,
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "⟦¿⟧Why was nobody told?": "Why was nobody told?",
        "“⟦¡⟧We have won!” he shouted.": "“We have won!” he shouted.",
        "But ⟦¿⟧who will pay for the repairs?": "But who will pay for the repairs?",
    },
    good=(
        "The crowd chanted “¡Sí, se puede!” for an hour.",
        "The magazine ¡Hola! printed the pictures.",
        "The film is called ¿Quién sabe?, after a song.",
        "Why was nobody told?",
    ),
)
