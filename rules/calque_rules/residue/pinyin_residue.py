"""Chinese words in Latin letters stand in the sentence.

An engine that meets a slogan or an institution it does not know spells it out: `the wenhua jianshe plan`.
A capital letter would make it a name, so only runs of two or more words in lower case count that are built of Chinese syllables
and hold a combination of letters that English has not.
"""

import re
from string import ascii_lowercase

from calque import Rule, Severity, Span, Stage, expression, pattern
from calque_rules.residue._gloss import in_address

_SYLLABLE = r"""
    (?: (?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?+
        (?: iang|iong|uang|ueng|iao|ian|ing|uai|uan|ang|eng|ong|iu|ie|in|ia|ui|ue|uo|ua|un|ai|ei|ao|ou|an|en|er|a|e|i|o|u ) )
"""
_SIGN = r"(?: zh|x[iu]|q[iu]a?|j(?:ia|ian|iu|u[ae])|uang|iang|iong|shu|gua[in]|hua|dui|gong|xue)"

# Such a combination in one word and in the next. It is looked for at letters of which English has few: that is fastest.
_BOTH = expression(
    rf"""
    [zxqjug] (?: (?<=z)h | (?<=[xq])[iu] | (?<=j)(?:ia|iu|u[ae]) | (?<=shu) | (?<=hu)a | (?<=gu)a[in] | (?<=du)i | (?<=[ui]ang) | (?<=[ig]ong) )
    [a-z]{{0,12}} \ [a-z]{{0,12}} {_SIGN}
    """,
    re.VERBOSE,
)
#: The combinations, those of two letters with what may follow them in the first word.
_WAKE = frozenset(
    {"jia", "jiu", "jua", "jue", "uang", "iang", "iong", "shu", "guai", "guan", "hua", "dui", "gong"}
    | {f"zh{vowel}" for vowel in "aeiou"}
    | {f"{first}{second}{behind}" for first in "xq" for second in "iu" for behind in f"{ascii_lowercase} "}
)


RULE = Rule(
    code="RES104",
    summary="Chinese words in Latin letters",
    message="translate '{words}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="accuracy/untranslated",
    find=pattern(
        rf"""
        \b(?P<words> (?=[a-z]{{4,14}}\ [a-z]{{4,14}}\b) (?![a-z]{{0,12}}que\b|quarant|quota|genuin|(?P<twice>[a-z]{{4,14}})\ (?P=twice)\b)
            (?=[a-z]{{0,12}}{_SIGN}) {_SYLLABLE}{{2,4}}
            \ (?=[a-z]{{0,12}}{_SIGN}) {_SYLLABLE}{{2,4}} )\b
        """,
        flags=re.VERBOSE,
        when=lambda doc, match: not in_address(doc.text, Span(*match.span())),
    ).where(lambda document: _BOTH.search(document.text) is not None),
    wake=_WAKE,
    bad={
        "The town opened a ⟦wenhua zhongxin⟧ in May.": None,
        "They praised the ⟦jianshe xiangcun⟧ plan.": None,
    },
    good=(
        "The town opened a culture centre in May.",
        "Xi Jinping spoke in Zhongnanhai.",
        "The women change once again.",
        "Guests left the genuine quarantine wing early.",
        "She ate a bowl of mian and some jiaozi.",
    ),
)
