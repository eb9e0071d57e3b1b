"""A weekday, a month, a country, a large city or a faith stands in lower case.

Many languages write "monday", "moscow's" or "ministry of health" small, or have no capitals at all, and the engine did not add them.
English capitalises these names always.
Only names that are nothing else are looked for: turkey, china, august, may and march are words of their own and left alone, and so are a ministry or a party that is not named in full.
"""

from collections.abc import Iterable, Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span
from calque_rules.locale._small import in_address, small, with_possessives

_SINGLE = """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february april june july september october november december
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
    bolivia botswana brazil bulgaria burundi cambodia cameroon canada chile colombia croatia cuba cyprus denmark ecuador
    egypt eritrea estonia ethiopia europe finland france germany ghana greece guatemala haiti honduras hungary iceland
    india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos
    latvia lebanon liberia libya lithuania luxembourg malaysia mexico moldova mongolia montenegro morocco mozambique
    myanmar namibia nepal netherlands nicaragua nigeria norway pakistan palestine paraguay peru philippines poland
    portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden
    switzerland syria taiwan tajikistan tanzania thailand tibet tunisia turkmenistan uganda ukraine uruguay uzbekistan
    venezuela vietnam yemen zambia zimbabwe africa america asia antarctica
    ankara athens baghdad bangkok beijing beirut berlin bratislava bucharest budapest cairo canberra caracas chongqing
    copenhagen damascus dublin geneva guangzhou hanoi havana helsinki istanbul jakarta jerusalem kabul kiev kyiv lisbon
    london madrid minsk moscow mumbai nairobi oslo ottawa prague pretoria pyongyang riga seoul shanghai shenzhen
    stockholm taipei tallinn tehran tokyo vienna vilnius warsaw wuhan xinjiang zagreb
    amsterdam barcelona chengdu chicago fujian guangdong guangxi guizhou hangzhou heilongjiang hiroshima hubei kyoto
    liaoning melbourne milan montreal munich nanjing osaka seattle sichuan sydney tianjin toronto xiamen yunnan zhejiang
    christmas easter ramadan islam islamic muslim muslims hindu hindus buddhist buddhists judaism christianity
    nato unesco unicef
""".split()
_SPELLED = {"nato": "NATO", "unesco": "UNESCO", "unicef": "UNICEF"}
_TABLE = with_possessives({word: _SPELLED.get(word, word.capitalize()) for word in _SINGLE})

#: First words of names of two or more words, each with what follows.
_DOUBLE: dict[str, tuple[str, ...]] = {
    "abu": ("dhabi",),
    "buenos": ("aires",),
    "european": ("union", "commission", "parliament"),
    "hong": ("kong",),
    "kuala": ("lumpur",),
    "middle": ("east",),
    "new": ("york", "zealand", "delhi"),
    "north": ("korea", "america", "macedonia"),
    "saudi": ("arabia",),
    "south": ("korea", "america", "africa", "sudan"),
    "soviet": ("union",),
    "sri": ("lanka",),
    "tel": ("aviv",),
    "united": ("states", "kingdom", "nations", "arab"),
}
_FIRST, _NAMES = frozenset(_DOUBLE), frozenset(_TABLE)
#: The second words as texts have them: "new" and "north" stand in most texts, what follows them in a name does not.
_SECOND = frozenset(
    form + end
    for words in _DOUBLE.values()
    for word in words
    for form in (word, word.capitalize(), word.upper())
    for end in ("", "'s", "’s")
)


def _doubles(document: Document) -> Iterator[Finding]:
    texts, starts = document.words.texts, document.words.starts
    for i, word in enumerate(texts[:-1]):
        if word not in _DOUBLE:
            continue
        following = texts[i + 1].lower()
        if following.removesuffix("'s").removesuffix("’s") not in _DOUBLE[word]:
            continue
        span = Span(starts[i], starts[i + 1] + len(following))
        between = document.text[starts[i] + len(word) : starts[i + 1]]
        if between not in {" ", "\n"} or document.prose_at(span.start) is None:
            continue
        right = f"{word.capitalize()}{between}{following.capitalize()}"
        if not in_address(document.text, *span):
            yield Finding(span, {"right": " ".join(right.split())}, Fix.of(span, right, Safety.UNSAFE))


def uncapitalised(document: Document) -> Iterable[Finding]:
    """Every name of the closed lists that stands in lower case."""
    forms = document.forms
    doubles: list[Finding] = []
    if not (_FIRST.isdisjoint(forms) or _SECOND.isdisjoint(forms)):
        doubles += _doubles(document)
    if _NAMES.isdisjoint(forms):
        return doubles
    names = small(document, _TABLE, Safety.UNSAFE)
    singles = [name for name in names if not any(name.span.overlaps(one.span) for one in doubles)]
    return sorted([*singles, *doubles], key=lambda finding: finding.span)


RULE = Rule(
    code="LOC201",
    summary="weekday, month, country, city or faith in lower case",
    message="write '{right}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/spelling",
    find=uncapitalised,
    explains=("LOC205",),
    wake=frozenset(_SINGLE)
    | {f"{first}{gap}{word}" for first, words in _DOUBLE.items() for word in words for gap in " \n"},
    bad={
        "The talks resume on ⟦monday⟧ in Oslo.": "The talks resume on Monday in Oslo.",
        "He flew to ⟦moscow⟧ after the vote.": "He flew to Moscow after the vote.",
        "The ⟦united states⟧ left the pact.": "The United States left the pact.",
        "It was ⟦japan’s⟧ first win.": "It was Japan’s first win.",
    },
    good=(
        "She served the soup on bone china and may march in June through an august hall of plaster of paris.",
        "The site example.com/london lists nine hotels, and @london has more.",
        "The new middle school stands on the south side, east of the mill.",
        "They met in Paris on Monday and in New York in March.",
    ),
)
