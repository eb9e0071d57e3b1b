"""The names of editors, reporters and sources stand in the article.

Chinese and other news sites end an article with its source and the editor in charge, often in brackets.
A copied draft keeps them, and the engine translates them as text: `[Responsible editor: Li Wei]`.
A dateline and a sentence that speaks about an editor are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression
from calque_rules.boilerplate._edges import edge_lines, short, taken_out

_NAME = r"[A-Z][\w'’-]{0,20}+ (?:\ [A-Z][\w'’-]{0,20}+){0,3}"
_NOTE = r"""
    [\[(（【] \ ?+
    (?i: (?:(?:responsible|duty|executive|copy|web|chief|managing|night)[ -])? editors? (?:[ -]in[ -](?:charge|chief))?
       | sources? | (?:our\ |staff\ )?(?:reporters?|correspondents?|interns?) | translators? | proofread(?:er|ing) | compiled | author
       | data\ source | text(?:\ ?/\ ?photos?)? | (?:text|words|story|interview|report(?:ing)?)\ by | (?:edited|translated|compiled|reported|written)\ by | written\ and\ edited\ by )
    (?: \ ?[:：] | (?<=by) ) \ ?+
    [A-Z\u4e00-\u9fff] [^\[\]()（）【】\n]{1,100}+ [\])）】]
    """
_BRACKETED = expression(_NOTE, re.VERBOSE)
_STAMP = r"(?:(?:19|20)\d\d-\d\d?-\d\d? | [A-Z][a-z]{2,8}\ \d\d?,\ (?:19|20)\d\d,?)\ \d\d:\d\d(?::\d\d)?"
#: The line under a headline of a portal: time, notes, and the switch for the size of the print.
_HEADER = expression(
    rf"(?:{_STAMP}\ ?)? (?:{_NOTE}\ ?){{1,4}} (?i: font(?:\ size)?\ ?[:：]\ ? [\[(（【][^\[\]()（）【】\n]{{3,40}}[\])）】] )?",
    re.VERBOSE,
)
_IN_CHARGE = expression(
    rf"(?:Responsible|Duty|Executive)\ [Ee]ditor\ ?[:：]\ ?{_NAME} | Editor[ -][Ii]n[ -][Cc]harge\ ?[:：]\ ?{_NAME}"
    r"| [\[(（【]?责任编辑\ ?[:：]?[^\[\]()（）【】\n]{0,40}+[\])）】]?",
    re.VERBOSE,
)
_AGENCIES = (
    *"AFP AP dpa DPA EFE TASS Reuters Xinhua Interfax Ukrinform UNIAN ČTK PAP ANSA Belga APA Anadolu".split(),
    "Europa Press",
)
_AGENCY = f"(?:{'|'.join(map(re.escape, _AGENCIES))})"
#: Agencies that sign with letters, and behind them those of an author.
_SIGNATURES = "dpa afp rtr sid epd kna apa sda".split()
_LINE = expression(
    rf"""
    \(?(?:With|(?:Based\ on|With)\ (?:information|materials?|reports)\ (?:from|of|by))\ {_AGENCY}(?:(?:,|\ and|/)\ ?{_AGENCY}){{0,3}}\)?\.?
    | (?:{"|".join(_SIGNATURES)})(?:/[a-z]{{2,3}}){{1,3}}
    | (?: {_STAMP}\ (?:[|·]\ )? )?
    (?: (?:Responsible|Duty|Executive|Copy|Chief|Data|Information)\ )?
    (?: [Ee]ditors?(?:\ in\ [Cc]h(?:arge|ief))? | [Ss]ources? | [Rr]eporters? | [Cc]orrespondents? | Translators? | Proofread(?:er|ing)
      | Intern | Photographers? | Text(?:\ ?/\ ?[Pp]hotos?)? | Words | Typesetting | Layout )
    \ ?[:：]\ ? [A-Z\u4e00-\u9fff] [^\n.!?]{{2,100}} \.?
    """,
    re.VERBOSE,
)


def notes(document: Document) -> Iterator[Finding]:
    """Every note in brackets or with an editor in charge, and every line near an edge of the draft that holds nothing else."""
    text = document.text
    spans = [
        line
        for line in document.view(edge_lines)
        if _LINE.fullmatch(text, *line) or _HEADER.fullmatch(text, *line)
    ]
    for wanted in (_BRACKETED, _IN_CHARGE):
        spans += (Span(*match.span()) for match in wanted.finditer(text))
    last = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start < last or document.block_at(span.start) is None:
            continue
        last = span.end
        yield Finding(span, {"start": short(text, span)}, taken_out(text, span))


RULE = Rule(
    code="BOI106",
    summary="note about editors or sources in the article",
    message="take the note '{start}' out of the article",
    severity=Severity.WARNING,
    mqm="design-and-markup",
    explains=("BOI101", "PUN", "SPC", "SEN", "RES101", "TRM109"),
    wake=frozenset(
        f"{word}{mark}"
        for word in (
            "editor",
            "editors",
            "charge",
            "chief",
            "source",
            "sources",
            "reporter",
            "reporters",
            "correspondent",
            "correspondents",
            "intern",
            "interns",
            "translator",
            "translators",
            "proofreader",
            "proofreading",
            "compiled",
            "author",
            "text",
            "words",
            "typesetting",
            "layout",
            "photo",
            "photos",
            "photographer",
            "photographers",
        )
        for mark in (":", " :", "：", " ：")
    )
    | {f"with {agency.lower()}" for agency in _AGENCIES}
    | {f"{how} {what}" for how in ("based on", "with") for what in ("information", "material", "reports")}
    | {f"{agency}/" for agency in _SIGNATURES}
    | {"text by", "words by", "story by", "interview by", "report by", "reporting by"}
    | {"edited by", "translated by", "compiled by", "reported by", "written by", "责任编辑"},
    find=notes,
    bad={
        "The port reopened on Friday. ⟦(Editor: Lin Yue)⟧": "The port reopened on Friday.",
        "The port reopened on Friday. ⟦[Source: Varna News Agency]⟧": "The port reopened on Friday.",
        "The port reopened on Friday.\n\n⟦Source: Varna News Agency Author: Lin Yue⟧": "The port reopened on Friday.\n\n",
        "The port reopened on Friday. ⟦Responsible Editor: Lin Yue⟧": "The port reopened on Friday.",
        "The port reopened on Friday.\n\n⟦With AFP and Reuters⟧": "The port reopened on Friday.\n\n",
        "The port reopened on Friday.\n\n⟦dpa/kd⟧": "The port reopened on Friday.\n\n",
        "The port reopened on Friday. ⟦(Text by Lin Yue)⟧": "The port reopened on Friday.",
        "The port reopened on Friday. ⟦Editor-in-charge: Lin Yue⟧": "The port reopened on Friday.",
        "The port reopened on Friday.\n\n⟦Text/Photo: Lin Yue⟧": "The port reopened on Friday.\n\n",
        "The port reopened on Friday. ⟦责任编辑：林月⟧": "The port reopened on Friday.",
        "⟦2022-03-08 17:37:29 [Source: Varna News] [Editor: Lin Yue] Font: [Large Medium Small]⟧\n\nThe port reopened on Friday.": "\n\nThe port reopened on Friday.",
    },
    good=(
        "The editor: a woman of few words, as he put it.",
        "A source: close to the board, but not on it.",
        "VARNA, March 8 (Xinhua) -- The port reopened.",
        "The paper (editor since 2010: Lin Yue) was closed.",
        "The editor in charge of the series resigned.",
    ),
)
