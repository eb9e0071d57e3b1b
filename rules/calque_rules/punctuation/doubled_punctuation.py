"""Two marks where one belongs: `,,`, `..`, `;,`, `. ,`, `——`.

Engines set a mark of their own beside one that they copied, or leave the marks of a phrase that they dropped;
the dash and the ellipsis of Chinese are two characters long, and both are copied.
One of the two goes; which one, the repair decides by the next word, and an editor should look at it.
The comma after an abbreviation (`etc.,`, `Inc.,`), an ellipsis, `?!`, entities, smileys and addresses are left alone.
Two commas that stand for a low quotation mark belong to QUO113.
"""

import re
from collections.abc import Iterator

from calque import PROSE, Document, Finding, Fix, Kind, Rule, Safety, Severity, Span, expression
from calque_rules._speech import VERB

DOUBLED = expression(
    r"""
    [,;:.?!…—–]
    (?:
        (?<=[\w)\]%”"’'],) [ ]?+ [,;:.?!]
      | (?<=[\w)\]%”"’'];) (?<!&[a-z]..) [ ]?+ [,;.]
      | (?<=[\w)\]%”"’']:) [,;.:] (?=\s|\Z)
      | (?<=[\w)\]%”"’']\.) (?: \. | [,;:?!] (?: (?<=[a-z]{4}..) | (?<=[”"]..) ) | [ ] [,;:] (?<=[a-z]{4}...)
          | [ ]\. (?<=[a-z\d)”"]{2}...) (?![ ]\.) )
      | (?<=[\w)\]%”"][?!]) \.
      | (?<=[\w)\]%”"’']…) …
      | (?: (?<=[a-z\d)”"]{2}—) | (?<=[a-z\d)”"][ ]—) ) [ ]?+ —
      | (?<=[a-z\d)”"][ ]–) [ ]?+ –
    )
    (?! [.,;:?!/)(\]\[\\DPp3-] | [ ]\. )
    (?= \s | ["”’')\]] | [A-Za-z] | \Z )
    """,
    re.VERBOSE,
)
WORD = expression(r"[A-Za-z]{1,40}\Z")
ENTITY = expression(r"&#?\w{1,10}\Z")
#: A sentence that is over with who said it: `., Lu Hao said.`
ATTRIBUTED = expression(rf"[\"”’']?\s(?:[A-Z][\w’'-]{{1,20}}\s){{1,2}}{VERB}\.(?!\w)")
NEXT = expression(r"[\s\"“”‘’')\]]*+(\w?)")
#: Abbreviations whose last four letters or more are small; shorter ones are never looked at.
ABBREVIATIONS = frozenset(
    """abbr admin advt appt approx appx apprx assn assoc asst attn avdp bldg bldgs blvd calif capt cert chem cmdr conf
    cont contd corp dept depts desc diag dict dipl dist distr econ educ elec encl engr equiv esqr esti ettc excl exec
    fict figs freq govt gram hist hosp illus incl intl inst intro jour latd lieut long maint masc math mech messrs
    mdse misc mktg mtge mths natl neut nouns obit orch orig para perf perh phil phys pres prob prof pron prop prov
    pseud publ recd reps resp sched secs sept sess spec subj supp suppl supt surg tech temp thes thur thurs transl
    treas trans tues univ usag vols weds wght yrbk zool""".split()
)
BRANDS = frozenset(("jeopardy", "joomla", "panic", "wham", "yahoo", "yum"))
KINDS = PROSE | {Kind.HEADING}


def is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether the first mark belongs to the word before it: an abbreviation, an entity or a brand."""
    at, first = match.start(), match[0][0]
    if first == ";":
        return ENTITY.search(text[max(0, at - 12) : at]) is not None
    word = WORD.search(text[max(0, at - 40) : at])
    if word is None:
        return False
    if first == ".":
        return match[0][-1] != "." and word[0].lower() in ABBREVIATIONS
    return word[0].lower() in BRANDS and first in "?!"


def single(text: str, match: re.Match[str]) -> str | None:
    """The mark that stays, or None where only the author can tell."""
    first, last = match[0][0], match[0][-1]
    if first == ":" and last == "." and text[match.end() : match.end() + 1] in ("", "\n"):
        return None
    after = NEXT.match(text, match.end())
    goes_on = (after is not None and after[1].islower()) or ATTRIBUTED.match(text, match.end()) is not None
    if first == last:
        return None if goes_on and first == "." else first
    if first == "," and last in "?!" and goes_on:
        return first
    if "." not in (first, last) or last in "?!" or first in "?!":
        return max(first, last, key=".,;:!?".index)
    other = first if last == "." else last
    return other if goes_on else "."


def doubled(document: Document) -> Iterator[Finding]:
    """Every two marks of which one is too many."""
    text = document.text
    for match in DOUBLED.finditer(text):
        block = document.block_at(match.start())
        if block is None or block.kind not in KINDS or match.end() > block.span.end or is_meant(text, match):
            continue
        span, mark = Span(*match.span()), single(text, match)
        fix = None if mark is None else Fix.of(span, mark, Safety.UNSAFE)
        yield Finding(span, {"marks": match[0]}, fix)


RULE = Rule(
    code="PUN104",
    summary="two marks where one belongs",
    message="leave one mark of '{marks}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    explains=("PUN106", "PUN123"),
    find=doubled,
    wake=frozenset(
        (
            *(",,", ",;", ",:", ",.", ", ,", ", ;", ", :", ", .", ";,", ";;", ";.", "; ,", "; ;", "; ."),
            *(":,", ":;", ":.", "::", "..", ". .", ".,", ".;", ".:", ".?", ".!", "?.", "!."),
            *(",?", ",!", ", ?", ", !", ". ,", ". ;", ". :", "……", "——", "— —", "––", "– –"),
        )
    ),
    bad={
        "The envoy spoke first⟦,,⟧ then the minister replied.": "The envoy spoke first, then the minister replied.",
        "The plan was dropped⟦..⟧ Nobody said why.": "The plan was dropped. Nobody said why.",
        "On 3 May⟦, ,⟧ the court in Graz adjourned.": "On 3 May, the court in Graz adjourned.",
        "The tunnel is safe⟦.,⟧ Dana Novak said.": "The tunnel is safe, Dana Novak said.",
        "Prices fell⟦;,⟧ wages did not.": "Prices fell; wages did not.",
        "Work on the tunnel ended⟦,.⟧ Trains run again.": "Work on the tunnel ended. Trains run again.",
        "The tunnel is safe⟦. .⟧ Trains run again.": "The tunnel is safe. Trains run again.",
        "Output kept pace with demand⟦. ,⟧ and jobs were safe.": "Output kept pace with demand, and jobs were safe.",
        "The plan was clear⟦——⟧nobody would lose a job.": "The plan was clear—nobody would lose a job.",
        "The trees bloomed early⟦..⟧ and late frost killed them.": None,
    },
    good=(
        "Apples, pears, etc., were sold out at Brown & Sons Inc., she said.",
        "“Well... who knows?!” he said.",
        "The tower is 300 ft., the mast 20 ft., in all.",
        "He moved to Washington, D.C., and then to the U.K.; she stayed.",
        "He waited. . . and waited, . . . and left.",
        "The letter to Mrs. B—— was signed “yours …”.",
        "The C++ call std::sort is in ../lib and covers 1..10.",
        "Is that all? “No.” It was not.",
    ),
)
