"""Currency symbols as patterns see them."""

#: The inside of a character class: every currency symbol that English sets before its amount.
#: The dong sign stands after the amount even in English texts, so it is not here.
SYMBOLS = "$£€¥₽₹₩₺₴₦₱₪₸₵₡₲₭₮₼₾฿￥＄￡"

#: What may stand before a dollar sign to tell which dollar it is, and what it means.
PREFIXES = r"(?:US|U\.S\.|HK|NT|AUS?|CAN?|NZ|SG|TT|Mex|[ACRSJ])"

#: What follows the first digit of an amount: more digits, groups, decimals, a range and a scale word.
AMOUNT = r"\d*+(?:[.,]\d++)*+(?:[-–]\d++(?:[.,]\d++)*+)?+(?:[^\S\n]?+(?:[mb]n|tn|[mbk]|million|billion|trillion|thousand)\b)?+"
