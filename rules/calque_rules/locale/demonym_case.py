"""The name of a people or a language stands in lower case.

Most languages write "chinese" and "russian" small, and an engine that works word by word keeps that.
English capitalises them always.
Words that also mean a thing are left alone: polish, afghans, and things named after a place, such as french fries or swiss cheese, as far as dictionaries write them small.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Safety, Severity
from calque_rules.locale._small import small, with_possessives

_PEOPLES = """
    african albanian algerian american angolan arab arabian arabic argentine argentinian armenian asian australian austrian
    azerbaijani bangladeshi basque bavarian belarusian belgian bolivian bosnian brazilian british bulgarian burmese
    cambodian cameroonian canadian cantonese catalan chechen chilean chinese colombian congolese croatian cuban cypriot
    czech danish dutch ecuadorian egyptian english eritrean estonian ethiopian european fijian filipino finnish flemish
    french georgian german ghanaian greek guatemalan haitian hebrew honduran hungarian icelandic indian indonesian iranian
    iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz
    laotian latvian lebanese liberian libyan lithuanian macedonian malaysian maltese mexican moldovan mongolian moroccan
    mozambican namibian nepalese nepali nicaraguan nigerian norwegian pakistani palestinian panamanian paraguayan persian
    peruvian portuguese romanian russian rwandan samoan saudi scottish senegalese serbian siberian sicilian singaporean
    slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian
    turkish turkmen ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean
""".split()

_PEOPLE = frozenset("arab greek indian turk".split())
_JOINED = "speaking born made language led backed owned based style american".split()
_BEFORE = "non anti pro ex".split()


def _table() -> dict[str, str]:
    words = {word: word.capitalize() for word in _PEOPLES}
    plural = {w + "s": w.capitalize() + "s" for w in _PEOPLES if w.endswith(("an", "i")) or w in _PEOPLE}
    joined = {f"{w}-{end}": f"{w.capitalize()}-{end}" for w in _PEOPLES for end in _JOINED[:-1]}
    joined |= {f"{w}-american": f"{w.capitalize()}-American" for w in _PEOPLES}
    before = {f"{first}-{w}": f"{first}-{w.capitalize()}" for w in _PEOPLES for first in _BEFORE}
    return with_possessives(words | plural) | joined | before


_TABLE = _table()
_NAMES = frozenset(_TABLE)
# What dictionaries write small.
_THINGS = frozenset(
    """
    fries fry toast door doors window windows windowed horn horns bean beans dressing bread roll kiss kissing press
    cheese chard ball roll oven pastry pastries delight bath bath roulette dressing shepherd shepherds setter muffin
    muffins leather sole elm measles wolfhound salad numeral numerals heels whispers courage polisher
    """.split()
)


def uncapitalised(document: Document) -> Iterator[Finding]:
    """Every name of a people in lower case that is not the first half of the name of a thing."""
    if _NAMES.isdisjoint(document.forms):
        return
    for finding in small(document, _TABLE, Safety.SAFE):
        following = document.text[finding.span.end : finding.span.end + 20].split()
        if not following or following[0].strip(".,;:!?”\"'’)").lower() not in _THINGS:
            yield finding


RULE = Rule(
    code="LOC205",
    summary="name of a people or a language in lower case",
    message="write '{right}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/spelling",
    find=uncapitalised,
    wake=frozenset(_PEOPLES),
    bad={
        "The ⟦chinese⟧ delegation left early.": "The Chinese delegation left early.",
        "She spoke ⟦russian⟧ with the crew.": "She spoke Russian with the crew.",
        "It is a ⟦german-speaking⟧ valley.": "It is a German-speaking valley.",
        "Two ⟦iranians⟧ were on board.": "Two Iranians were on board.",
    },
    good=(
        "They ordered french fries and swiss cheese at the bar.",
        "Polish the brass, she said, and the Polish crew did.",
        "Write to press@chinese.example or follow #chinese online.",
        "The address is example.org/russian/news for now.",
        "The Chinese and the Russian teams met in Riga.",
    ),
)
