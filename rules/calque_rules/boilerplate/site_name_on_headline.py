"""The name of the web site hangs on the headline.

Browsers show the name of the site behind a page's title, and a title copied from there brings it along: `New bridge opens-Xinhuanet`.
The repair takes it away.
Only names of news sites and web addresses at the end of a short line near the beginning count;
behind a plain dash the name of an agency may say who reported it, so there it is left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.boilerplate._edges import edge_lines, short

_SITE = expression(
    r"""
    [-–—_|丨]{1,3} \s{0,3}
    (?P<site> (?: (?<=[|丨]\s) (?: Reuters | AFP | AP\ News | Bloomberg | Al\ Jazeera | Interfax | Kommersant | Delfi | ERR | DW | Le\ Monde | Le\ Figaro
        | El\ País | El\ Mundo | (?i:der\ spiegel) | FAZ | Ukrainska\ Pravda | Yonhap(?:\ News(?:\ Agency)?)? | Kyodo\ News ) | Xinhua(?:\ ?[Nn]et|\ News(?:\ (?:Agency|Network))?|\ English)? | China\ ?[Nn]ews(?:\ (?:Network|Net|Service))? | People['’]s\ Daily(?:\ Online)?
        | CCTV(?:\ News)? | CRI(?:\ Online)? | CGTN | China\ Daily | Global\ Times | Sina(?:\ News)? | Sohu | NetEase | Huanqiu | ECNS | Guangming\ Online
        | China\ New\ Network | Economic\ Observer(?:\ Network)? | (?:[A-Z][\w’'-]{1,20}\ ){1,3}(?:Online|Daily(?:\ News)?|Newspapers?|Shimbun|Radio(?:\ [A-Z][a-z]{2,20})?)
        | (?<=[^|丨\n]{25}[|丨]\s)(?!(?:Opinion|Analysis|Comment|News|Video|Live|Review|Explainer|Editorial|Interview|Politics|Sports?|Business|World|Podcast|Letters)\b)[A-Z][\w’'-]{1,20}(?:\ [A-Z][\w’'-]{1,20}){0,3}
        | BBC\ News | CNN | RIA\ Novosti | TASS | Lenta | RBC | Yahoo!?\ News | NHK(?:\ News)? | Asahi\ Shimbun\ Digital
        | [A-Z][\w-]{1,20}(?:\ English)?(?=\.(?:com|cn|net|org|news|ru|jp|de)\b) )?
      (?: [\w-]{0,24} (?:\.(?:com|cn|net|org|news|ru|jp|de|co|uk|cz|kr)){1,3} )? )
    \.? \Z
    """,
    re.VERBOSE,
)
_TAIL = 60


def hanging(document: Document) -> Iterator[Finding]:
    """Every short line near an edge of the draft that ends in a dash and the name of a site."""
    text = document.text
    for line in document.view(edge_lines):
        found = _SITE.search(text, max(line.start + 12, line.end - _TAIL), line.end)
        if found is None or len(found["site"]) < 3:
            continue
        start = len(text[line.start : found.start()].rstrip()) + line.start
        span = Span(start, line.end)
        yield Finding(span, {"site": short(text, Span(*found.span("site")))}, Fix.of(span, "", Safety.UNSAFE))


RULE = Rule(
    code="BOI121",
    summary="name of the web site on the headline",
    message="take '{site}' off the headline",
    severity=Severity.WARNING,
    mqm="design-and-markup",
    explains=("PUN", "REP201", "SPC"),
    wake=frozenset(
        {
            "xinhua",
            "china",
            "people",
            "cctv",
            "cri",
            "cgtn",
            "global times",
            "sina",
            "sohu",
            "netease",
            "huanqiu",
            "online",
            "daily",
            "newspaper",
            "shimbun",
            "radio",
            "economic observer",
            "ecns",
            "guangming",
            "bbc",
        }
    )
    | {
        "cnn",
        "ria novosti",
        "tass",
        "lenta",
        "rbc",
        "yahoo",
        "nhk",
        "asahi",
        ".com",
        ".cn",
        ".net",
        ".org",
        ".news",
        ".ru",
        ".jp",
        ".de",
        ".co",
        ".cz",
        ".kr",
        "|",
        "丨",
    },
    find=hanging,
    bad={
        "New bridge links two shores of the Danube⟦-Xinhuanet⟧\n\nThe bridge opened on Friday after six years of work.": "New bridge links two shores of the Danube\n\nThe bridge opened on Friday after six years of work.",
        "New bridge links two shores of the Danube⟦ - Chinanews.com⟧\n\nThe bridge opened on Friday after six years of work.": "New bridge links two shores of the Danube\n\nThe bridge opened on Friday after six years of work.",
        "New bridge links two shores of the Danube⟦ | Reuters⟧\n\nThe bridge opened on Friday after six years of work.": "New bridge links two shores of the Danube\n\nThe bridge opened on Friday after six years of work.",
        "New bridge links two shores of the Danube⟦ - Varna Shore Radio⟧\n\nThe bridge opened on Friday after six years of work.": "New bridge links two shores of the Danube\n\nThe bridge opened on Friday after six years of work.",
        "New bridge links two shores of the Danube⟦ | Varna Truth⟧\n\nThe bridge opened on Friday after six years of work.": "New bridge links two shores of the Danube\n\nThe bridge opened on Friday after six years of work.",
        "New bridge links two shores of the Danube⟦ | Varna-Gazette.com⟧\n\nThe bridge opened on Friday after six years of work.": "New bridge links two shores of the Danube\n\nThe bridge opened on Friday after six years of work.",
    },
    good=(
        "New bridge links two shores of the Danube | Opinion\n\nThe bridge opened on Friday after six years of work.",
        "Opinion | New Bridge\n\nThe bridge opened on Friday after six years of work.",
        "The deal was first reported by Xinhua.\n\nThe bridge opened on Friday after six years of work.",
        "New bridge may never open, mayor says - Reuters\n\nThe bridge opened on Friday after six years of work.",
        "Why the firm left Amazon.com\n\nThe bridge opened on Friday after six years of work.",
        "The bridge - a work of six years - opened.",
        "Why children read on paper, not online\n\nThe library opened on Friday after six years of work.",
        "A state-owned broadcaster, CCTV, showed it live.",
    ),
)
