"""A noun that English does not count has a plural ending.

Many languages count information, advice and equipment, and an engine carries their plural over.
Delete the ending; where a plural verb, a number or "these" goes with it, more has to change and no repair is offered.
Words that are verbs as well ("she researches") or that trades do count ("trainings", "infrastructures") are left alone.
"""

import re

from calque import PROSE, Kind, Rule, Severity, expression, pattern, safe

SINGULAR = {
    "informations": "information", "advices": "advice", "equipments": "equipment", "knowledges": "knowledge",
    "furnitures": "furniture", "luggages": "luggage", "baggages": "baggage", "homeworks": "homework",
    "houseworks": "housework", "feedbacks": "feedback", "softwares": "software", "hardwares": "hardware",
    "machineries": "machinery", "sceneries": "scenery", "legislations": "legislation", "weaponries": "weaponry",
    "aircrafts": "aircraft", "spacecrafts": "spacecraft", "sheeps": "sheep", "offsprings": "offspring",
    "cattles": "cattle", "poultries": "poultry", "personnels": "personnel", "clothings": "clothing",
    "underwears": "underwear", "footwears": "footwear", "jewelleries": "jewellery", "jewelries": "jewelry",
    "stationeries": "stationery", "garbages": "garbage", "courages": "courage", "transportations": "transportation",
    "unemployments": "unemployment", "deers": "deer", "evidences": "evidence",
    "datas": "data", "criterias": "criteria", "bacterias": "bacteria", "phenomenas": "phenomena", "musics": "music",
    "violences": "violence", "pollutions": "pollution", "ammunitions": "ammunition", "manpowers": "manpower",
    "wildlifes": "wildlife",
}  # fmt: skip

#: These are plurals without the ending, and nothing beside them has to change.
_PLURAL = frozenset(("datas", "criterias", "bacterias", "phenomenas"))
_PLURAL_BEFORE = expression(
    r"\b(?:these|those|many|several|few|various|both|two|three|four|five|six|numerous|different|all|\d+)\s(?:[\w-]+\s)?\Z",
    re.IGNORECASE,
)
_PLURAL_AFTER = expression(r"\s(?:[\w-]+\s){0,2}?(?:are|were|have|do|those|these)\b")


def singular(found: re.Match[str]) -> str | None:
    """The word without its ending, unless the words beside it are plural too."""
    text, word = found.string, found["word"]
    if word.lower() not in _PLURAL and (
        _PLURAL_BEFORE.search(text[max(0, found.start() - 40) : found.start()])
        or _PLURAL_AFTER.match(text, found.end())
    ):
        return None
    one = SINGULAR[word.lower()]
    return one.capitalize() if word[0].isupper() else one


RULE = Rule(
    code="GRA108",
    summary="plural of a noun that is not counted",
    message="write '{word}' without the plural ending",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/word-form",
    find=pattern(
        rf"(?<![\w’'-])(?P<word>{'|'.join(SINGULAR)})(?![\w’'-])",
        flags=re.IGNORECASE,
        fix=safe(singular),
        # `which evidences the change` has a verb.
        when=lambda _, found: (
            found["word"] != "evidences"
            or not re.match(r"\s(?:the|an?|that|how|its|his)\b", found.string[found.end() :][:8])
        ),
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "The harbour office gives ⟦informations⟧ to all crews.": "The harbour office gives information to all crews.",
        "The clinic bought new ⟦equipments⟧ for the ward.": "The clinic bought new equipment for the ward.",
        "These ⟦datas⟧ are old.": "These data are old.",
        "These ⟦advices⟧ came too late for the club.": None,
        "Two ⟦aircrafts⟧ landed on the frozen lake.": None,
    },
    good=(
        "The harbour office gives information to all crews.",
        "Two aircraft landed on the frozen lake.",
        "The shift evidences the weakness of the plan.",
        "The centre offers trainings for nurses from the valley.",
    ),
)
