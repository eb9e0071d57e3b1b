"""A reporting verb and a false full stop stand inside the title or name of the speaker.

Engines that move the attribution behind the quoted words cut it: "the ministry spokesman said on Monday. of Foreign Affairs Li Na."
The right form puts title and name together and the verb behind them.
The repair does that where title, verb and name can all be told apart; it moves words, so it wants a reader.
There is none behind a noun that has a name of its own: "the head said. of the company Blue Heron" tells of no speaker.
The day, the occasion, the place and the medium of the speech move along with the verb.
Two speakers, one in each half, are not told apart here: that, and every other cut in front of a lower-case word, is `sentence-split-mid-phrase`.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span
from calque_rules.attribution._halves import (
    COMMON,
    INVERTED,
    LINK,
    NAME_ALONE,
    NAMED,
    REST,
    SUBJECT,
    TIMED,
    TOLD,
)
from calque_rules.attribution._titles import speaker, split

_REACH, _NEAR = 160, 110


def scrambled(document: Document) -> Iterator[Finding]:
    """Attributions in two pieces, in order."""
    found = [*_titles(document), *_names(document)]
    yield from sorted(found, key=lambda finding: finding.span)


def _titles(document: Document) -> Iterator[Finding]:
    """Titles of which the second half, with or without a name, stands behind the stop."""
    text = document.text
    for link in LINK.finditer(text):
        rest = REST.match(text, link.start())
        if rest is None:
            yield from _common(document, COMMON.match(text, link.start()))
            continue
        subject = _subject(document, rest)
        if subject is None:
            continue
        title, name = split(rest["rest"].split())
        if not name or not (subject["named"] or subject["office"] or subject["person"]):
            yield _rejoined(document, subject, rest, speaker(subject, rest, title, name))


def _common(document: Document, rest: re.Match[str] | None) -> Iterator[Finding]:
    """The finding where the second half ends in a common noun, and the name stands behind it."""
    subject = _subject(document, rest) if rest else None
    if rest is None or subject is None or subject["named"] or not (subject["role"] or subject["office"]):
        return
    whole = f"{subject['subject']} {rest['link']} {rest['rest']}"
    who = f"{whole}, {rest['name']}," if subject["the"] else f"{whole} {rest['name']}"
    finding = _rejoined(document, subject, rest, who)
    own = rest["noun"] in NAMED or subject["office"]
    yield finding._replace(fix=None) if own else finding


def _names(document: Document) -> Iterator[Finding]:
    """Titles of which only the name stands behind the stop."""
    for rest in NAME_ALONE.finditer(document.text):
        subject = _subject(document, rest)
        if subject is None or not subject["role"] or subject["named"]:
            continue
        if rest["that"] or (subject["when"] and (not subject["the"] or _goes_on(document, rest))):
            name = f", {rest['name']}," if subject["the"] else f" {rest['name']}"
            yield _rejoined(document, subject, rest, subject["subject"] + name)


def _goes_on(document: Document, rest: re.Match[str]) -> bool:
    """Whether the draft goes on behind the name, which then is not that of its author."""
    return bool(document.text[rest.end() + 1 :].strip())


def _subject(document: Document, rest: re.Match[str]) -> re.Match[str] | None:
    """The first half, which ends where the stop stands, in the same paragraph."""
    prose = document.prose_at(rest.start())
    if prose is None or rest.end() > prose.end:
        return None
    text, stop = document.text, rest.start()
    begin, near = max(prose.start, stop - _REACH), max(prose.start, stop - _NEAR)
    found = SUBJECT.search(text, begin, stop) if TOLD.search(text, near, stop) else None
    if found is None and TIMED.search(text, near, stop):
        return INVERTED.search(text, begin, stop)
    return found


def _rejoined(document: Document, subject: re.Match[str], rest: re.Match[str], who: str) -> Finding:
    text = subject["lead"] + who + subject["verb"]
    if document.text[max(0, subject.start() - 4) : subject.start()].rstrip()[-1:] in (".", "!", "?", ""):
        text = text[0].upper() + text[1:]
    flagged = Span(subject.start(), rest.end())
    return Finding(flagged, {}, Fix.of(flagged, text, Safety.UNSAFE, "put title, name and verb in order"))


RULE = Rule(
    code="ATT101",
    summary="reporting verb inside a title or a name",
    message="put title, name and reporting verb back in order",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=scrambled,
    wake=frozenset("."),
    explains=("SEN101",),
    bad={
        "Both plans will be studied, ⟦the ministry spokeswoman said on Tuesday. of Public Works Lin Meihua⟧.": (
            "Both plans will be studied, the Ministry of Public Works spokeswoman Lin Meihua said on Tuesday."
        ),
        "The bridge is safe, ⟦the director said at a news conference. of the Harbour Office Ana Horvat⟧.": (
            "The bridge is safe, the director of the Harbour Office, Ana Horvat, said at a news conference."
        ),
        "No one was hurt, ⟦the minister announced on Friday. of Foreign Affairs⟧.": (
            "No one was hurt, the minister of Foreign Affairs announced on Friday."
        ),
        "Wages must rise, ⟦the secretary-general wrote on Telegram on 14 June. of the Dockers’ Union Marta Oduya⟧.": (
            "Wages must rise, the secretary-general of the Dockers’ Union, Marta Oduya, wrote on Telegram on 14 June."
        ),
        "The pact is dead, ⟦the party leader noted on Monday. of the Liberal Party Ana Kral⟧.": (
            "The pact is dead, the Liberal Party leader Ana Kral noted on Monday."
        ),
        "⟦The ministry noted at a briefing in Suva. of Roads and Bridges⟧ that the pass was open.": (
            "The Ministry of Roads and Bridges noted at a briefing in Suva that the pass was open."
        ),
        "The talks failed, ⟦the party spokeswoman Ana Horvat told a news conference. of the Liberal Democrats⟧.": (
            "The talks failed, the Party of the Liberal Democrats spokeswoman Ana Horvat told a news conference."
        ),
        "⟦The harbour spokesman noted on the sidelines of a summit. Tomas Lindqvist⟧ that the port would open in May.": (
            "The harbour spokesman, Tomas Lindqvist, noted on the sidelines of a summit that the port would open in May."
        ),
        "“All lanes are open,” ⟦said the deputy director on Friday. of the Harbour Office Ana Horvat⟧.": (
            "“All lanes are open,” said the deputy director of the Harbour Office, Ana Horvat, on Friday."
        ),
        "⟦Vice President said on Friday. Tomas Lindqvist⟧ that the port would open in May.": (
            "Vice President Tomas Lindqvist said on Friday that the port would open in May."
        ),
        "⟦The first author explained to reporters. of the study Mia Lunde⟧ that the ice is thin.": (
            "The first author of the study, Mia Lunde, explained to reporters that the ice is thin."
        ),
        "Rules will follow, ⟦the head complained at the talks. of the committee for inland waters Ana Horvat⟧.": (
            "Rules will follow, the head of the committee for inland waters, Ana Horvat, complained at the talks."
        ),
        "⟦The Rhos coach apologized. Tomas Lindqvist⟧ about the missed penalties.": (
            "The Rhos coach, Tomas Lindqvist, apologized about the missed penalties."
        ),
        "Fish is scarce, ⟦the food agency said in a report. of the Northern Isles⟧.": (
            "Fish is scarce, the food agency of the Northern Isles said in a report."
        ),
        "⟦Her neighbour complains. Dr. Mia Lunde⟧ about the noise.": (
            "Her neighbour, Dr. Mia Lunde, complains about the noise."
        ),
        "⟦The captain of the team said. Tomas Lindqvist⟧ his side had been lucky.": (
            "The captain of the team, Tomas Lindqvist, said his side had been lucky."
        ),
        "⟦The skipper said in an interview with the newspaper. of the Harbour Office Ana Horvat⟧ that the port is full.": (
            "The skipper of the Harbour Office, Ana Horvat, said in an interview with the newspaper that the port is full."
        ),
        "⟦The director noted on Friday. of the company Blue Heron⟧ that sales are slow.": None,
    },
    good=(
        "Both plans will be studied, Ministry of Public Works spokeswoman Lin Meihua said on Tuesday.",
        "The bridge is safe, the director said on Monday. Of the Harbour Office nothing was heard.",
        "The talks went well, the minister said on Friday. Li Na of the embassy agreed.",
        "The minister said on 3 May. Of the Ministry of Roads nobody came.",
        "The ferry was late, the captain said. Tomas Lindqvist waited on the quay.",
        "The vote was close, the mayor said. For the mayor of Rhos Ana Horvat, it was the last.",
        "The mayor said on Friday. About Tomas Lindqvist nobody spoke.",
        "The works in the valley resumed on Monday. In Foreign Affairs, nobody knew.",
    ),
)
