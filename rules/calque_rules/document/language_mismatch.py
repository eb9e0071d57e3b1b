"""The draft is not in English.

A file is mistaken for its translation, or an engine has passed the whole text through.
English prose has a small word such as `the`, `of` or `that` in every three or four; a draft of twenty words or more with less than one in ten,
and with common words of another language, counts.
A list of names and figures has few small words of any language and is left alone.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from calque import Document, Finding, Rule, Severity, Stage
from calque_rules.document._measures import here
from calque_rules.repetition._runs import folded
from calque_rules.residue._foreign import LANGUAGE
from calque_rules.residue._function_words import ENGLISH

_LEAST, _FOREIGN = 20, 0.1


def _small(words: Sequence[str]) -> int:
    """How many of the words are small words of English."""
    return sum(map(ENGLISH.__contains__, words))


def other_language(document: Document) -> Iterator[Finding]:
    """One finding at the first word of a draft that is in another language or another script."""
    texts = document.words.texts
    enough = len(texts) / 10
    # In most English drafts every second word is enough.
    if len(texts) < _LEAST or _small(texts[::2]) >= enough:
        return
    words, place = document.view(folded), here(document)
    if place is None or _small(words) >= enough:
        return
    languages = Counter(LANGUAGE[word] for word in words if word in LANGUAGE)
    language, count = languages.most_common(1)[0] if languages else ("", 0)
    if count >= len(words) * _FOREIGN:
        yield Finding(place, {"language": language})


RULE = Rule(
    code="DOC101",
    summary="draft in another language",
    message="translate the draft, which looks {language}",
    severity=Severity.ERROR,
    stage=Stage.OPTIONAL,
    mqm="accuracy/untranslated",
    find=other_language,
    bad={
        "⟦Der⟧ Hafen wurde am Freitag wieder geöffnet, sagte der Bürgermeister. Er war nach einem Sturm im Mai geschlossen worden, und viele Schiffe mussten lange warten.": None,
        "⟦El⟧ puerto fue abierto otra vez hoy, dijo el alcalde. Estaba cerrado desde mayo, cuando muchos barcos tenían que esperar hasta siete semanas.": None,
    },
    good=(
        "The port was opened again on Friday, the mayor said. It had been shut since a storm in May, and many ships had to wait for weeks.",
        "The Hafen of Hamburg, he said, was shut.",
        "Varna 12, Burgas 7, Ruse 3, Pleven 5, Sliven 8, Dobrich 2, Shumen 1, Vidin 9, Vratsa 4, Lovech 6, Yambol 11, Razgrad 10.",
    ),
)
