"""A whole sentence of another language in Latin letters stands in the English.

An engine that does not recognise the language of a quotation or a caption passes it through.
A sentence counts when it holds at least three common words of one such language and fewer of English.
A title of few words is left alone.
"""

from collections import Counter
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Stage
from calque_rules.residue._foreign import LANGUAGE
from calque_rules.residue._function_words import ENGLISH

_LISTED = frozenset(LANGUAGE)
_LEAST, _WORDS = 3, 5


def foreign(document: Document) -> Iterator[Finding]:
    """Every sentence that is in another language."""
    if len(_LISTED & document.forms) < _LEAST:
        return
    for sentence in document.sentences:
        words = document[sentence].lower().replace(",", " ").replace(".", " ").split()
        languages = Counter(LANGUAGE[word] for word in words if word in _LISTED)
        if len(words) < _WORDS or not languages:
            continue
        language, count = languages.most_common(1)[0]
        if count >= _LEAST and count > sum(word in ENGLISH for word in words):
            yield Finding(sentence, {"language": language})


RULE = Rule(
    code="RES105",
    summary="sentence of another language",
    message="translate the sentence, which looks {language}",
    severity=Severity.ERROR,
    stage=Stage.PREVIEW,
    mqm="accuracy/untranslated",
    explains=("RES106",),
    find=foreign,
    bad={
        "The talks failed. ⟦Die Sitzung wurde nach drei Stunden ohne Ergebnis beendet.⟧ Both sides left.": None,
        "The talks failed. ⟦Le ministre était déjà parti avec ses gardes avant la nuit.⟧ Both sides left.": None,
        "The talks failed. ⟦El alcalde dijo que también hay muchos heridos en el puerto.⟧ Both sides left.": None,
    },
    good=(
        "The talks failed after three hours.",
        "She wrote “Aber nicht ohne uns” on the wall of the hall.",
        "The film is called Und dann kam Polly.",
        "The mayor of La Paz met the head of El Alto.",
    ),
)
