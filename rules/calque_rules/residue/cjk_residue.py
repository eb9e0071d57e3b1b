"""Chinese, Japanese or Korean words were left in the English.

An engine that does not know a name, or loses its place, copies the source as it stands.
Only somebody who reads the source can tell what is missing, so there is no repair; a whole run is reported once.
A gloss in brackets after a name or a term, a word that the sentence speaks about (`the character 福`) and a hashtag are left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression, literals
from calque_rules.residue._gloss import explained, in_address

_LETTER = "\u2e80-\u2fdf\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3105-\u318f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff6f\uff71-\uff9d\U00020000-\U0003134f"
_BETWEEN = " \u3000-\u3020\u3030\u309b-\u309c\u30fb\u30fc\uff01-\uff65\uff70，。・、0-9"
_RUN = expression(rf"[{_LETTER}]++(?:[{_BETWEEN}]{{0,12}}+[{_LETTER}]++|ー[{_LETTER}]*+)*+")
#: A letter that Chinese headlines use as a bar between a label and the headline.
BAR = "丨"


def foreign(document: Document) -> Iterator[Finding]:
    """Every run of such words that is not explained."""
    text = document.text
    for match in _RUN.finditer(text):
        span = Span(*match.span())
        if document.block_at(span.start) is None or explained(text, span) or in_address(text, span):
            continue
        words = match[0] if len(match[0]) <= 12 else match[0][:11] + "…"
        advice = f"set a colon or a dash for '{BAR}'" if words == BAR else f"translate '{words}'"
        yield Finding(span, {"advice": advice})


RULE = Rule(
    code="RES101",
    summary="Chinese, Japanese or Korean words left in the English",
    message="{advice}",
    severity=Severity.ERROR,
    mqm="accuracy/untranslated",
    explains=("PUN101", "CHR110", "PUN114", "PUN115"),
    wake=literals(_RUN.pattern),
    find=foreign,
    bad={
        "The two sides ⟦举行会谈⟧ on Friday.": None,
        "Forward Mori joined ⟦ブランビーズ⟧ in March.": None,
        "The ⟦서울⟧ office reopened.": None,
        "Port News⟦丨⟧Ferries run again": None,
        "⟦此外⟧, exports rose by a tenth.": None,
    },
    good=(
        "The term (内卷) spread quickly.",
        "The character 福 hangs on many doors.",
        "The drive for common prosperity (共同富裕, gongtong fuyu) began in 2021.",
        "The post used the tag #高考# all day.",
        "The team's name, 浦和 (Urawa), is older.",
    ),
)
