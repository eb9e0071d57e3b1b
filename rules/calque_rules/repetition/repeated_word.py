"""A word that stands twice in a row.

It is the commonest slip of all: an engine lines a word up with two words of the source, an editor leaves half of an old wording.
The repair deletes the second copy; where the word is a mere function word that is certain, elsewhere a person should look.
Left alone are words that end one clause and begin the next ("what it is is", "he had had enough") where there is room for two clauses, words doubled for stress
("very very") or sound, names such as Duran Duran, short capitalised names, and Latin names of subspecies.
Three copies or more are another rule's.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span
from calque_rules.repetition._doubles import CERTAIN, may_double
from calque_rules.repetition._runs import between, double, runs, span_of


def repeated(document: Document) -> Iterator[Finding]:
    """The second of two like words with nothing but spaces between them."""
    for run in document.view(runs):
        if run.size != 1 or run.copies != 2:
            continue
        blank = between(document, run)
        if not blank.isspace() or "\n" in blank:
            continue
        pair = double(document, run)
        if may_double(pair):
            continue
        span = span_of(document, run, 1)
        safety = Safety.SAFE if pair.second.lower() in CERTAIN else Safety.UNSAFE
        yield Finding(
            span, {"word": pair.second}, Fix.of(Span(span.start - len(blank), span.end), "", safety)
        )


RULE = Rule(
    code="REP101",
    summary="word that stands twice in a row",
    message="delete the second '{word}'",
    severity=Severity.ERROR,
    mqm="accuracy/addition",
    find=repeated,
    bad={
        "The vote in the ⟦the⟧ upper house is on Monday.": "The vote in the upper house is on Monday.",
        "Goods from abroad are duty free ⟦free⟧.": "Goods from abroad are duty free.",
        "It ⟦it⟧ stops the ferry in winter.": "It stops the ferry in winter.",
        "They will ⟦will⟧ meet in Riga.": "They will meet in Riga.",
        "The club finished in ⟦in⟧ third place.": "The club finished in third place.",
        "They thanked the mayor for ⟦for⟧ her visit.": "They thanked the mayor for her visit.",
        "Radka Novotná was ⟦was⟧ accused of theft.": "Radka Novotná was accused of theft.",
        "The bird was tired and it ⟦it⟧ slept.": "The bird was tired and it slept.",
        "The road to the port was ⟦was⟧ closed.": "The road to the port was closed.",
        "After ⟦After⟧ the storm it was quiet.": "After the storm it was quiet.",
        "There ⟦there⟧ was no money.": "There was no money.",
        "The theft was found out ⟦out⟧ in May.": "The theft was found out in May.",
        "The clerk said that sales have been ⟦been⟧ slow.": "The clerk said that sales have been slow.",
    },
    good=(
        "What it is is a matter of taste.",
        "He had had enough of that that year.",
        "Duran Duran played very very late in Wagga Wagga.",
        "The painter Lin Lin sold two works.",
        "The chimpanzee Pan troglodytes troglodytes lives in Gabon.",
        "Police have been looking for for days what was never lost.",
        "The harvest came in in May, and the lights went on on Friday.",
        "The house he lived in in Graz was sold, and the town the family settled in in 1950 is gone.",
        "The man he was was gone, and the one thing she asked for for years was peace.",
        "The grant will bring about about 40 jobs in the new New South Wales plant.",
    ),
)
