"""A noun behind a number word is singular.

Chinese, Turkish, Hungarian and other languages leave the noun as it is behind a number: "four week ago", "many reason".
English wants the plural, also behind "one of the".
Numbers in front of another noun ("a four week strike", "two party leaders") are left alone, and so are figures, which may end a name.
"""

import re

from calque import Rule, Severity, pattern, unsafe

PLURAL = {
    "country": "countries", "city": "cities", "company": "companies", "person": "people", "child": "children",
    "woman": "women", "man": "men", "policeman": "policemen", "serviceman": "servicemen", "businessman": "businessmen",
    "fisherman": "fishermen", "deputy": "deputies", "family": "families", "university": "universities", "factory": "factories",
} | {noun: f"{noun}s" for noun in """
    year month week day hour minute state region village student worker official leader player member problem question reason
    way thing project case school hospital house car ship soldier doctor teacher journalist expert report measure step vehicle
    tonne ton kilometer kilometre meter metre point goal game match district province nation employee victim patient plane
    building town area accident incident attack meeting visit agreement document example department farmer passenger driver
    resident citizen athlete tourist candidate lawyer judge prisoner hostage volunteer refugee migrant scientist researcher
    engineer suspect minister lawmaker senator ambassador diplomat governor mayor bridge hotel restaurant
""".split()}  # fmt: skip

#: One may be one of these.
_GROUPS = frozenset(("family", "state", "company", "village", "nation", "region", "area", "town", "day"))

RULE = Rule(
    code="GRA110",
    summary="singular noun behind a number word",
    message="write '{plural}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/word-form",
    find=pattern(
        rf"""
        (?<![\w.,-]) (?: [tT] (?: wo | hree | en | welve | wenty ) | [fF] (?: our | ive ) | [sS] (?: ix | e (?: ven | veral ) ) | [eE] (?: ight | leven ) | [nN]ine | many | few | various | [oO]ne [ ] of [ ] (?: the | his | her | their | our | these | those ) )
        [ \n] (?P<noun> {"|".join(PLURAL)} )
        (?= [.,;] (?!\w | [ ] (?: one | two | three | four | five | six | seven | eight | nine | ten | \d ) ) | [ \n] (?: and | in | of | to | that | who | which | have | are | were | ago | later | after | before | with | from | at | for | during | will | had | was | is | took | said | lost | won | received | died | came | left | got | went
                 | [a-z]{{3,12}}ed (?= [.,] | [ ] (?: to | in | on | that | the | an? | with | at | for | his | her | their | its ) \b ) ) \b )
        """,
        at="noun",
        flags=re.VERBOSE,
        when=lambda _, found: "ne of" not in found[0] or found["noun"] not in _GROUPS,
        fix=unsafe(lambda found: PLURAL[found["noun"]]),
        slots=lambda found: {"plural": PLURAL[found["noun"]]},
    ),
    bad={
        "The mill was sold four ⟦week⟧ ago.": "The mill was sold four weeks ago.",
        "The farmers had many ⟦reason⟧, among them the rain.": "The farmers had many reasons, among them the rain.",
        "He left.\n\nThree ⟦company⟧ are in court over it.": "He left.\n\nThree companies are in court over it.",
        "One of the ⟦driver⟧ was hurt.": "One of the drivers was hurt.",
        "Several ⟦country⟧ agreed to it.": "Several countries agreed to it.",
        "Envoys of five ⟦country⟧ and the union met in Bern.": "Envoys of five countries and the union met in Bern.",
    },
    good=(
        "The four week strike in the mills is over.",
        "Two party leaders met for three hours in Bern.",
        "The three day, two night trip cost four day, three night rates.",
        "She is one of the family, and one of the company’s founders.",
        "Many a day in the valley begins with fog.",
        "Two man crews and one car were sent to the pass.",
    ),
)
