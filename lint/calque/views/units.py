"""Units and currencies by the words and signs that news English has for them.

Symbols of units follow the SI brochure and, for the others, common use; codes of currencies are those of ISO 4217.
"""

_WORDS = {
    "mm": "millimeter millimetre",
    "cm": "centimeter centimetre cms",
    "m": "meter metre",
    "km": "kilometer kilometre kms",
    "mi": "mile",
    "nmi": "nautical|mile",
    "yd": "yard",
    "ft": "foot feet",
    "in": "inch inches",
    "m2": "square|meter square|metre sq|m m²",
    "km2": "square|kilometer square|kilometre sq|km km²",
    "mi2": "square|mile sq|mile",
    "ft2": "square|foot square|feet sq|ft",
    "ha": "hectare",
    "acre": "acre",
    "mu": "",
    "m3": "cubic|meter cubic|metre m³",
    "l": "liter litre",
    "barrel": "barrel",
    "gallon": "gallon",
    "bushel": "bushel",
    "mg": "milligram milligramme",
    "g": "gram gramme",
    "kg": "kilogram kilogramme kilo kgs",
    "t": "tonne metric|ton",
    "ton": "",
    "lb": "lbs",
    "pound": "",
    "oz": "ounce",
    "carat": "carat",
    "kB": "kilobyte KB",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "kWh": "kilowatt-hour kilowatt|hour",
    "MWh": "megawatt-hour megawatt|hour",
    "GWh": "gigawatt-hour gigawatt|hour",
    "TWh": "terawatt-hour terawatt|hour",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "km/h": "kph kmh kilometer|per|hour kilometre|per|hour kilometers|per|hour kilometres|per|hour kilometers|an|hour kilometres|an|hour",
    "mph": "mile|per|hour miles|per|hour miles|an|hour",
    "m/s": "meters|per|second metres|per|second",
    "°C": "degree|Celsius degrees|Celsius degree|centigrade degrees|centigrade degrees|C ℃",
    "°F": "degree|Fahrenheit degrees|Fahrenheit degrees|F ℉",
    "°": "degree",
    "second": "sec secs",
    "minute": "min mins",
    "hour": "hr hrs",
    "day": "",
    "week": "",
    "fortnight": "",
    "month": "",
    "year": "yr yrs",
    "decade": "",
    "century": "centuries",
    "generation": "",
    "people": "persons",
    "%": "percent per|cent",
    "percentage point": "percentage|point",
    "basis point": "basis|point",
}

#: Unit by its words, joined by one space; words that take an s have it here too.
UNITS: dict[str, str] = {}
for _symbol, _names in _WORDS.items():
    for _name in (_symbol, *_names.replace("-", "~").split()):
        _plain = _name.replace("|", " ").replace("~", "-")
        UNITS[_plain] = _symbol
        if len(_plain) > 2 and _plain[-1] not in "s²³" and _plain.islower() and "/" not in _plain:
            UNITS.setdefault(_plain + "s", _symbol)
del UNITS["in"]  # the preposition

#: Sign of a currency as it stands before an amount: the code, or the sign itself where several states use it.
SIGNS = {
    "$": "$",
    "£": "GBP",
    "€": "EUR",
    "¥": "¥",
    "￥": "¥",
    "₽": "RUB",
    "₹": "INR",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "₪": "ILS",
    "₸": "KZT",
    "₫": "VND",
    "฿": "THB",
    "＄": "$",
    "￡": "GBP",
}
#: What may stand before a dollar sign (without full stops) to tell whose dollar it is.
DOLLARS = {
    "US": "USD",
    "HK": "HKD",
    "NT": "TWD",
    "AU": "AUD",
    "A": "AUD",
    "CAN": "CAD",
    "CA": "CAD",
    "C": "CAD",
    "NZ": "NZD",
    "SG": "SGD",
    "S": "SGD",
    "Z": "ZWD",
    "R": "BRL",
}
#: Codes that stand before or after an amount.
CODES = {
    code: code
    for code in (
        "USD EUR GBP CNY JPY HKD TWD AUD CAD NZD SGD CHF SEK NOK DKK RUB UAH PLN CZK HUF INR PKR KRW TRY BRL MXN ZAR"
        " THB VND IDR MYR PHP ILS SAR AED KZT EGP NGN KES ARS CLP COP"
    ).split()
} | {"RMB": "CNY", "RM": "MYR", "Rs": "rupee", "Rs.": "rupee"}

#: Currency by its name: the code, or the plain name where several states have one of that name.
NAMES = {
    "yuan": "CNY",
    "renminbi": "CNY",
    "yen": "JPY",
    "euro": "EUR",
    "pounds sterling": "GBP",
    "hryvnia": "UAH",
    "zloty": "PLN",
    "forint": "HUF",
    "koruna": "koruna",
    "baht": "THB",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "tenge": "KZT",
    "taka": "BDT",
    "naira": "NGN",
    "shekel": "ILS",
    "dollar": "$",
    "ruble": "ruble",
    "rouble": "ruble",
    "rupee": "rupee",
    "franc": "franc",
    "peso": "peso",
    "lira": "lira",
    "dinar": "dinar",
    "dirham": "dirham",
    "riyal": "riyal",
    "krona": "krona",
    "krone": "krone",
    "kroner": "krone",
    "kronor": "krona",
    "cent": "cent",
}
NAMES |= {
    f"{name}s": code
    for name, code in NAMES.items()
    if name[-1] not in "sn" and name not in {"kroner", "kronor"}
}
#: A nation (without full stops) before the name of a currency tells whose it is.
NATIONAL = {
    ("US", "dollar"): "USD",
    ("American", "dollar"): "USD",
    ("Hong Kong", "dollar"): "HKD",
    ("Australian", "dollar"): "AUD",
    ("Canadian", "dollar"): "CAD",
    ("New Zealand", "dollar"): "NZD",
    ("Singapore", "dollar"): "SGD",
    ("New Taiwan", "dollar"): "TWD",
    ("Taiwan", "dollar"): "TWD",
    ("Taiwanese", "dollar"): "TWD",
    ("British", "pound"): "GBP",
    ("Egyptian", "pound"): "EGP",
    ("Russian", "ruble"): "RUB",
    ("Belarusian", "ruble"): "BYN",
    ("Indian", "rupee"): "INR",
    ("Pakistani", "rupee"): "PKR",
    ("Sri Lankan", "rupee"): "LKR",
    ("Nepalese", "rupee"): "NPR",
    ("Swiss", "franc"): "CHF",
    ("Mexican", "peso"): "MXN",
    ("Argentine", "peso"): "ARS",
    ("Chilean", "peso"): "CLP",
    ("Colombian", "peso"): "COP",
    ("Philippine", "peso"): "PHP",
    ("Turkish", "lira"): "TRY",
    ("Swedish", "krona"): "SEK",
    ("Norwegian", "krone"): "NOK",
    ("Danish", "krone"): "DKK",
    ("Czech", "koruna"): "CZK",
    ("South Korean", "won"): "KRW",
    ("Korean", "won"): "KRW",
    ("Japanese", "yen"): "JPY",
    ("Chinese", "yuan"): "CNY",
    ("South African", "rand"): "ZAR",
    ("Saudi", "riyal"): "SAR",
    ("UAE", "dirham"): "AED",
    ("Kuwaiti", "dinar"): "KWD",
    ("Iraqi", "dinar"): "IQD",
    ("Serbian", "dinar"): "RSD",
    ("Brazilian", "reais"): "BRL",
}
