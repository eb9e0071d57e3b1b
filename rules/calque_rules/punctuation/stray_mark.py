"""A mark that no word needs, in the middle of a phrase.

Engines put out a mark for a symbol that they do not know, or keep one of a phrase that they moved:
`the; next round`, `the people_ of the town`, `one of the! hills`.
Such a mark stands where English has none: after an article or a possessive, or before a word that carries on the sentence in lower case.
A question mark may be in its place, and the word behind it have lost its capital.
Names and titles with a mark (`Yahoo! said`), a row of questions, single letters and dropped letters (`goin' home`) are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules._speech import VERB

STRAY = expression(
    r"""
    [_~^@?!;:,'’] (?=[ \n])
    (?: (?<=[_~^@]) (?<=[\w,)].) (?=\s[\w“"‘(])
      | (?<=[?!]) (?<=[a-z,].) (?=\s[a-zA-Z\d(“"])
      | (?<=['’]) (?<=[a-z].) (?<!ma[iî]tre[ ]d.) (?=\s[A-Za-z\d]) (?!\s(?:s|re|ve|ll|d|m|t)\b(?!['’]))
      | (?<=[;:]) (?<=[a-z].) (?=\s[a-z])
      | (?<=[aenry],)
        (?: (?<=[ ]the.) (?<!not[ ]the.) | (?<=[ ]a.) | (?<=[ ]our.) | (?<=[ ](?:an|my).) | (?<=[ ]their.) | (?<=[ ]every.) )
        (?=\s[a-z]{3})
    )
    """,
    re.VERBOSE,
)
#: Words that carry on: no sentence and no clause ends with them.
ARTICLES = frozenset("the a an its our my your their every than".split())
CONJUNCTIONS = frozenset("and or but because if although whose".split())
MODALS = frozenset("will would could can must should may might he she they we who very".split())
PREPOSITIONS = frozenset(("of", "into", "from", "at", "as"))
#: No sentence ends on these words, and any may begin with those.
TIED = (
    ARTICLES
    | CONJUNCTIONS
    | MODALS
    | PREPOSITIONS
    | frozenset("to in on by for with that not is are was were be been".split())
)
BEGINS = expression(
    r"\s(?:the|an?|it|he|she|they|we|i|you|this|that|these|those|there|his|her|their|its|our|my)\b"
)
NEVER_BEFORE = {
    ":": ARTICLES | MODALS | {"of", "into", "and", "at", "because"},
    ";": ARTICLES | MODALS | CONJUNCTIONS | PREPOSITIONS,
}
#: Lower-case words that may follow a question or an exclamation inside a sentence.
AFTER_QUESTION = expression(
    rf"\s(?:wh(?:at|en|ere|ich|o|y)|how|is|are|was|were|do|does|did|can|will|and|or|but|cried"
    rf"|(?:(?:he|she|they|we|you|one|the\s\w{{1,20}})\s)?(?:{VERB}|wonder(?:ed|s)|mused))\b"
)
#: A question that was asked: what follows its mark lost a capital, if anything.
ASKED = expression(
    r"(?:\b(?:[Ww]h(?:at|ere|en|ich|om?|ose|y)|[Hh]ow)\b|(?:\A|[.!?,;:(“\"]\s?)(?:(?:and|but|so)\s)?(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd](?:o|oes|id)"
    r"|[Cc]an|[Cc]ould|[Ww]ill|[Ww]ould|[Hh](?:as|ave)|[Ss]hould|[Mm]ay)\b|\b(?:are|is|do|did|can|will)\s(?:I|you|he|she|it|we|they|there)\b)"
    r"[^.!?]{0,120}\Z"
)
#: Another question of one or two words follows.
NEXT_ASKED = expression(r"\s[\w’'-]{1,40}+(?:\s[\w’'-]{1,40}+)?[?]")
#: Words after which an exclamation mark may stand in the middle of a sentence.
EXCLAIMED = frozenset("ah alas hey never no oh please well wow yes".split())
#: Singular words in s: what follows their apostrophe is no possession.
SINGULAR = frozenset("is was has as its this thus does us".split())
#: What speakers leave out at the end of these words is a letter.
DROPPED = expression(
    r"(?:\w{2,30}in|an|th|ol|o|n|wi|mo|po|lil|ha|tha|jus|em|ma|\w{0,30}[xz])\Z", re.IGNORECASE
)
#: Another quoted word follows: a quotation ends here that began before the draft.
ANOTHER = expression(r"\s(?:and|or)\s['‘]")
OPENED = expression(r"(?<![\w.,!?])['‘’`](?=[\w-])|['‘’`](?=[a-z]{3}|[A-Z])")
#: How far back an opening single quotation mark is looked for, in code points.
REACH = 1000


def before(text: str, start: int, at: int) -> str:
    """The word right before the code point `at`, not before `start`, without the marks around it; or ""."""
    words = text[max(start, at - 42) : at].split()
    return words[-1].strip('"“”‘([,)]') if words else ""


def is_apostrophe(text: str, start: int, at: int) -> bool:
    """Whether the mark at `at` shows a possession, a dropped letter or the end of a quotation."""
    word = before(text, start, at)
    possessive = word.endswith("s") and word not in SINGULAR
    return (
        possessive
        or DROPPED.match(word) is not None
        or ANOTHER.match(text, at + 1) is not None
        or OPENED.search(text, max(start, at - REACH), at) is not None
    )


def ends_clause(text: str, start: int, at: int) -> bool:
    """Whether the question or exclamation mark at `at` may end a sentence, or belongs to a name."""
    word = before(text, start, at)
    if not word[:1].islower() or word in EXCLAIMED:
        return True
    if NEXT_ASKED.match(text, at + 1):
        return True
    carries_on = text[at + 2 : at + 3].isalpha() and text[at + 1 : at + 3].strip().islower()
    follows = AFTER_QUESTION.match(text, at + 1) is not None
    return word not in ARTICLES | {"and"} and (not carries_on or follows)


def is_needed(text: str, start: int, at: int) -> bool:
    """Whether the mark at `at`, in a paragraph that begins at `start` (code points), has a reason to be there."""
    match text[at]:
        case "'" | "’":
            return is_apostrophe(text, start, at)
        case "?" | "!":
            return ends_clause(text, start, at)
        case ";" | ":":
            return before(text, start, at) not in NEVER_BEFORE[text[at]]
    # A mark that was opened before, as in `_draft_`, sets words off.
    return text[at - 1] in "_~^@" or text.find(text[at], max(start, at - 100), at) >= 0


def advice(text: str, start: int, at: int) -> str:
    """What to do about the mark at `at`, where that is more than to delete it; or ""."""
    match text[at]:
        case "'" | "’":
            # A letter may be missing: `it' clear`.
            return f"delete the {text[at]} or add its letter"
        case "~":
            return "set a full stop for the '~', or delete it"
        case "?" if ASKED.search(text, max(start, at - 160), at):
            return "give the word behind the question a capital"
        case "?" | "!" if BEGINS.match(text, at + 1) and before(text, start, at) not in TIED:
            return f"delete the '{text[at]}', or begin a sentence behind it"
    return ""


def stray(document: Document) -> Iterator[Finding]:
    """Every mark in the middle of a phrase."""
    text = document.text
    for match in STRAY.finditer(text):
        at = match.start()
        prose = document.prose_at(at)
        if prose is None or is_needed(text, prose.start, at):
            continue
        span = Span(at, at + 1)
        if other := advice(text, prose.start, at):
            yield Finding(span, {"advice": other})
        else:
            needless = f"delete the '{text[at]}': no word here needs it"
            yield Finding(span, {"advice": needless}, Fix.of(span, "", Safety.UNSAFE))


RULE = Rule(
    code="PUN123",
    summary="mark in the middle of a phrase",
    message="{advice}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=stray,
    bad={
        "They meet in the⟦;⟧ next round in Porto.": "They meet in the next round in Porto.",
        "The people⟦_⟧ of the valley were moved.": "The people of the valley were moved.",
        "It lies on top of one of the hills⟦!⟧ above Nice.": "It lies on top of one of the hills above Nice.",
        "If you⟦'⟧ look closely, the dates differ.": None,
        "What does the sign mean⟦?⟧ nobody on the road could say.": None,
        "The mayor welcomed the plan⟦!⟧ the union did not.": None,
        "The owners fear for their⟦,⟧ homes.": "The owners fear for their homes.",
    },
    good=(
        "Yahoo! said so, and Jeopardy! is back.",
        "Who pays? when? and for what?",
        "Is that so? she wondered; it's the maître d' who knows.",
        "“I was goin' home to the farmers' market,” he said.",
        "It was “one of, if not the, best.”",
        "The smiley ^_^ and the file _draft_ were deleted.",
        "Open government' and 'lasting peace' were the aims he named.",
        "The 'Stop the clock' law fails; the vote, the third, was close.",
    ),
)
