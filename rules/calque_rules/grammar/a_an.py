"""The article is "a" where the next word begins with the sound of a vowel, or "an" where it does not.

An engine that replaces one noun by another keeps the article of the first: "a early warning", "an question".
What counts is the sound: "an hour", "a university", "an MP", "a one-day visit", "an 11-year-old".
Words that are said in two ways (historic, herb, SUV) and the letter A as a name are left alone.
"""

import re

from calque import PROSE, Document, Kind, Rule, Severity, expression, pattern, safe
from calque.views.sounds import vowel_sound

# After a letter rather than an article: `vitamin a is`, `from a to z`.
_NO_NOUNS = frozenset("""
    a an and or of in is it on at as are if i us our also any all am to by for from was were with the that than but be his
    her its their my your this which who he she we they not no so do did does had has have will would can could
""".split())  # fmt: skip
_STARTS = expression(r"(?:\A|[.!?:][”\"’)]*\s|\n\s*|[“\"(‘—–]\s?)\Z")


def other(found: re.Match[str]) -> str:
    """The other form of the article in the same case."""
    return {"a": "an", "an": "a", "A": "An", "An": "A"}[found["article"]]


def wrong(document: Document, found: re.Match[str]) -> bool:
    """Whether the article and the sound behind it are at odds."""
    word, article = found["word"], found["article"]
    # `US` and `IT` are names, `us` and `it` are not.
    pronoun = word.lower() in _NO_NOUNS and not (len(word) > 1 and word.isupper())
    if pronoun or (
        article[0] == "A" and not _STARTS.search(document.text, max(0, found.start() - 4), found.start())
    ):
        return False
    sound = vowel_sound(word)
    return sound is not None and sound is (len(article) == 1)


RULE = Rule(
    code="GRA106",
    summary="“a” before the sound of a vowel, or “an” before that of a consonant",
    message="write '{right}' before '{word}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/word-form",
    find=pattern(
        r"""
        (?P<article>
            [aA] (?<! [^\s(“"—–‘]. )
            (?: (?=[ \n](?:[aeiouAEIOFHLMNRSX8]|h(?:o|ei)|1[18])) | n (?=[ \n](?:[b-df-hj-np-zB-DF-HJ-NP-Z0-9]|[Ee][uw]|[Oo][nu])) ) )
        [ \n] (?P<word> \w [\w’'-]*+ (?: ,\d{3} )*+ )
        """,
        flags=re.VERBOSE,
        at="article",
        fix=safe(other),
        when=wrong,
        slots=lambda found: {"right": other(found)},
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "Scientists get ⟦a⟧ early warning from the new buoys.": "Scientists get an early warning from the new buoys.",
        "She asked ⟦an⟧ question about the ferry.": "She asked a question about the ferry.",
        "⟦A⟧ hour later the harbour was empty.": "An hour later the harbour was empty.",
        "He is ⟦an⟧ European champion in rowing.": "He is a European champion in rowing.",
        "The police found ⟦a⟧ 11-year-old boy in the mill.": "The police found an 11-year-old boy in the mill.",
        "Divers of ⟦an⟧ US museum found the wreck.": "Divers of a US museum found the wreck.",
    },
    good=(
        "An hour later a university opened an MP’s archive.",
        "It was a one-day visit after an honest talk.",
        "An 18-year-old and a 10-year-old found a US coin.",
        "It was an historic day for a herb garden, the mayor said.",
        "Carrots are rich in vitamin A and hepatitis A is rare.",
        "An SUV hit a NATO lorry near the border.",
    ),
)
