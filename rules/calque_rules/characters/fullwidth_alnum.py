"""Letters or figures of East Asian width stand in English text.

Chinese, Japanese and Korean keyboards write Latin letters and figures as wide as a character, and engines copy them as they are.
English has one width only.
Wide characters beside Chinese, Japanese or Korean ones are part of what was left untranslated and are not reported here.
"""

import re
import unicodedata

from calque import ANY, Rule, Severity, pattern, safe

_WIDE = r"\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_ASIAN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"

RULE = Rule(
    code="CHR110",
    summary="letters or figures of East Asian width",
    message="write '{plain}' in ordinary width",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/character-encoding",
    explains=("PUN101",),
    find=pattern(
        rf"""
        [{_WIDE}]++ (?: [．，：／－＋％＆][{_WIDE}]++ ){{0,20}}+ ％?+
        (?![{_ASIAN}]) (?<![{_ASIAN}].)
        """,
        fix=safe(lambda match: unicodedata.normalize("NFKC", match[0])),
        flags=re.VERBOSE,
        blocks=ANY,
        slots=lambda match: {"plain": unicodedata.normalize("NFKC", match[0][:20])},
    ),
    bad={
        "The ⟦ＡＩ２０⟧ forum opens in June.": "The AI20 forum opens in June.",
        "Sales rose by ⟦３．５％⟧ in March.": "Sales rose by 3.5% in March.",
        "Some ⟦１，２００⟧ people came.": "Some 1,200 people came.",
    },
    good=(
        "The AI20 forum opens in June.",
        "Sales rose by 3.5% in March.",
        "The notice (第２回) hung at the gate.",
    ),
)
