"""A word joined to itself by "and" or "or", as in "benevolence and benevolence".

Two words of the source with nearly the same meaning fall together in English, and one of them is lost.
Left alone is what English joins on purpose: comparatives ("stronger and stronger"), verbs that go on ("worked and worked"),
measures ("miles and miles"), small words, and "there are lawyers and lawyers".
There is no repair, because only the source has the other word.
"""

import re

from calque import Document, Rule, Severity, expression, pattern

#: Words of fewer than four letters, comparatives and participles are out already by their form.
JOINED = frozenset(
    """
    again more less worse round over further there here this that these those them they such half ever never very many much most
    acres ages bags boxes bucks buckets centuries chunks crates days decades dozens floods gallons generations heaps
    hordes hours hundreds kilometers kilometres layers leagues lines lists litres loads lots masses metres meters
    miles millions minutes months mounds oodles ounces pages piles pints plenty pots pounds quarts queues reams rolls
    rooms rows scores seconds shelves stacks streets swarms thousands times tons tonnes tracts trays truckloads
    waves weeks worlds yards years
    bake bark beat beep bend bite bleed blow bore break breathe bubble burn call carry chase chat chatter clap clean
    climb comb come cook cough count crawl creep cried cries cycle dance debate dive double draw dream drift drill
    drink drive drove drop fall fell fight fold fought gave give goes grew grind grow grows hack hunt jump keep kept
    kick kiss knit knock laugh lead leap lied lies listen look lost love made march munch nodded paid paint pass pace
    plead play pray press puff pull pump punch push race rain rang read rehearse repeat ride ring rise roar rock rode
    roll rose rotate sang sank sat scream scroll search shake shoot shout shove sing sink slap sleep slept slip smile
    smoke snow sob spend spent spin spoke squeeze stare stir stood stop strike struggle study suffer sway sweat sweep
    swell swim swing talk tear think thought threw throw train travel tried tries turn type vote wait wake walk wander
    wash watch wave weep went wept whistle work worry write wrote yawn yell
    eight five four nine seven three
    """.split()
)
WORDY = expression(r"[\w’'-]")
#: What follows where the second copy is told apart from the first ("patients and patients with asthma").
APART = expression(r"[ ](?:with|without|in[ ]general|directly|that|who|which|whose|under|from|by|alike)\b")
#: A verb that has its object, or names who did it, does not go on and on.
DONE_TO = expression(r"[ ](?:by|other|his|her|their|its|our|him|them|us)\b")
#: Behind "or" the second copy may begin a longer name ("tax or tax relief"), unless a mark or one of these follows.
ENDS = expression(r"[.,;:!?)”\"]|[ ](?:of|in|than|at|to|on|for|and|or|the|a)\b|\s*\Z")
THERE = expression(r"\b(?:[Tt]here|[Tt]hey)[ ](?:is|are|were|was)[ ]\Z")


def falls_together(document: Document, match: re.Match[str]) -> bool:
    """Whether the word before "and" is the same, and not one that English doubles."""
    word, text = match["word"], document.text
    at = match.start() - len(word)
    if text[max(at, 0) : match.start()] != word or word in JOINED or word.endswith(("er", "ing")):
        return False
    if word.endswith("ed") and match["and"] and not DONE_TO.match(text, match.end()):
        return False
    if APART.match(text, match.end()) or not (match["and"] or ENDS.match(text, match.end())):
        return False
    return not WORDY.match(text[max(at - 1, 0) : at]) and not THERE.search(text, max(at - 12, 0), at)


RULE = Rule(
    code="REP108",
    summary="word joined to itself by and or or",
    message="check the source of '{word} {joined} {word}': said twice",
    severity=Severity.WARNING,
    mqm="accuracy/mistranslation",
    find=pattern(
        # The last two letters of both words tell most pairs apart before anything else is asked.
        r"""
        [ ] (?: (?P<and>and)[ ](?<=(?P<tail>[a-z][a-z])[ ]and[ ]) | or[ ](?<=(?P<other>[a-z][a-z])[ ]or[ ]) )
        (?P<word>[a-z]{4,24}+) (?:(?<=(?P=tail))|(?<=(?P=other))) (?![\w’'-])
        """,
        at="word",
        flags=re.VERBOSE,
        slots=lambda match: {"joined": "and" if match["and"] else "or"},
        when=falls_together,
    ),
    bad={
        "They met the villagers with benevolence and ⟦benevolence⟧.": None,
        "The dish is popular and ⟦popular⟧ in schools.": None,
        "Both mayors and ⟦mayors⟧ signed the letter.": None,
        "The boys threatened and ⟦threatened⟧ other pupils.": None,
        "Nobody is to move or ⟦move⟧.": None,
        "Old blades are burned or ⟦burned⟧.": None,
    },
    good=(
        "It grew stronger and stronger.",
        "They walked for miles and miles and talked and talked.",
        "There are lawyers and lawyers, and tax or tax relief for all.",
        "The talks on trade and on transport ended.",
        "The bread and bread-making class is full.",
    ),
)
