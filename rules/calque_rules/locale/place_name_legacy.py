"""A place has the name that it had in another language or another age: "Kiev", "Peking", "Bombay".

Engines learn from old books, and from sources that keep the old name.
News agencies use the name that the place gives itself today.
Set phrases (Peking duck, chicken Kiev, Bombay Sapphire) and bodies that keep the old name (Peking University, the Bombay High Court) are left alone.
A piece about history may keep it on purpose.
"""

import re

from calque import Rule, Severity, Stage, expression, pattern, unsafe

#: Old names and those of today.
TODAY = {
    "Alma-Ata": "Almaty",
    "Artemovsk": "Bakhmut",
    "Bangalore": "Bengaluru",
    "Belorussia": "Belarus",
    "Byelorussia": "Belarus",
    "Bombay": "Mumbai",
    "Burma": "Myanmar",
    "Calcutta": "Kolkata",
    "Ceylon": "Sri Lanka",
    "Chungking": "Chongqing",
    "Dnepropetrovsk": "Dnipro",
    "Dnipropetrovsk": "Dnipro",
    "Donbass": "Donbas",
    "Hangchow": "Hangzhou",
    "Kharkov": "Kharkiv",
    "Kiev": "Kyiv",
    "Kirghizia": "Kyrgyzstan",
    "Kirgizia": "Kyrgyzstan",
    "Kishinev": "Chisinau",
    "Krivoy Rog": "Kryvyi Rih",
    "Lugansk": "Luhansk",
    "Lvov": "Lviv",
    "Madras": "Chennai",
    "Mukden": "Shenyang",
    "Nanking": "Nanjing",
    "Nur-Sultan": "Astana",
    "Peking": "Beijing",
    "Rangoon": "Yangon",
    "Saigon": "Ho Chi Minh City",
    "Swaziland": "Eswatini",
    "Tadzhikistan": "Tajikistan",
    "Tientsin": "Tianjin",
    "Zaporozhye": "Zaporizhzhia",
}

# Set phrases and bodies that keep the old name.
_KEEPS = expression(
    r"""[ ](?:union|duck|opera|man|university|high[ ]court|stock[ ]exchange|sapphire|mix|curry|road|campaign|massacre|tea|cake|post|star|stars|zoo
    |dynamo|cricket|presidency|review)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_KEPT = expression(
    r"(?:chicken|dynamo|little|miss|old|fall of|then|formerly|formerly called|known as|called|regiment)[ ]\Z",
    re.IGNORECASE,
)

RULE = Rule(
    code="LOC206",
    summary="old or foreign name of a place",
    message="write '{today}', unless it is about history",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/name-format",
    find=pattern(
        rf"(?<![\w’'.@/-])(?P<old>{'|'.join(TODAY)})(?![\w-])",
        at="old",
        fix=unsafe(lambda match: TODAY[match["old"]]),
        slots=lambda match: {"today": TODAY[match["old"]]},
        when=lambda document, match: (
            not _KEEPS.match(document.text, match.end())
            and not _KEPT.search(document.text, max(0, match.start() - 25), match.start())
        ),
    ),
    bad={
        "The envoy flew from ⟦Kiev⟧ to Warsaw.": "The envoy flew from Kyiv to Warsaw.",
        "A trade fair opened in ⟦Peking⟧ on Monday.": "A trade fair opened in Beijing on Monday.",
        "Shelling went on in the ⟦Donbass⟧.": "Shelling went on in the Donbas.",
    },
    good=(
        "The envoy flew from Kyiv to Warsaw.",
        "She teaches at Peking University and loves Peking duck.",
        "The Bombay High Court ruled on Monday.",
        "The fall of Saigon ended the war.",
    ),
)
