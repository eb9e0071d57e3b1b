"""The agency's own reporter speaks in the article.

Chinese agencies name the reporter after the dateline and let him say what he learned: `(Reporter Yang Na) The reporter learned from`.
English news leaves the byline to its own line, and the reporter out of the sentence.
Reporters who are told something (`told reporters`), and those who see something on the spot, are left alone.
"""

import re

from calque import Rule, Severity, pattern

RULE = Rule(
    code="BOI120",
    summary="reporter or dateline of the agency in the sentence",
    message="leave the {what} out: '{words}'",
    severity=Severity.NOTE,
    mqm="style/unidiomatic",
    find=pattern(
        r"""
        (?P<words> \((?:by\ )?(?:(?:[Ss]taff|[Oo]ur|[Tt]rainee|[Ii]ntern|[Cc]hief|[Aa]ll[ -][Mm]edia)\ )?(?:[Rr]eporters?|[Cc]orrespondents?)\ [A-Z][^()\n]{2,80}\)
          | \b(?:[Tt]he|[Oo]ur|[Tt]his)\ (?:newspaper['’]s\ )?reporters?\ (?:recently\ |also\ |has\ |have\ )?(?:learn(?:ed|t)|was\ informed)\b(?!\ (?:of|about|how|to|the|his|her)\b)
          | \b[Oo]ur\ (?:newspaper['’]s\ )?reporter\ (?:saw|noticed|found|interviewed|observed)\b
          | \b[Aa]ccording\ to\ (?:the|our)\ reporter['’]s\ (?:understanding|investigation|observations?)\b | \b(?:told|interview\ with)\ (?:our|this)\ reporter\b
          | \b(?:[Aa]\ |[Tt]he\ )?reporters?\ (?:of|from)\ this\ (?:paper|newspaper|agency|website)\b
          | \b[Ii]t\ was\ learn(?:ed|t)\ (?:by\ the\ reporter|from\ the)\b
          | \b(?:Xinhua\ News\ Agency|China\ News\ (?:Service|Agency|Network)|Chinanews(?:\.com)?),\ [A-Z]\w{2,20},\ (?:[A-Z][a-z]{2,8}\.?\ \d{1,2}(?:st|nd|rd|th)?|\d{1,2}\ [A-Z][a-z]{2,8}) )
        """,
        at="words",
        slots=lambda match: {
            "what": "agency's dateline" if match["words"].startswith(("Xin", "China")) else "reporter"
        },
        flags=re.VERBOSE,
    ),
    bad={
        "VARNA, March 8 ⟦(Reporter Lin Yue)⟧ The port reopened.": None,
        "VARNA, March 8 ⟦(All-media reporter Lin Yue, correspondent Bo Han)⟧ The port reopened.": None,
        "Late at night ⟦our reporter saw⟧ that the port was brightly lit.": None,
        "⟦A reporter from this newspaper⟧ recently went to the port.": None,
        "⟦According to the reporter's understanding⟧, the port will reopen.": None,
        "Yesterday, ⟦the reporter learned⟧ from the board that the port will reopen.": None,
        "⟦Xinhua News Agency, Varna, March 8⟧ The port reopened.": None,
        "⟦Xinhua News Agency, Varna, March 9th⟧ The port reopened.": None,
        "⟦China News Service, Varna, March 8⟧ The port reopened.": None,
    },
    good=(
        "The mayor told reporters that the port will reopen.",
        "Our reporters visited the port.",
        "Our reporters in Varna and Burgas heard both sides.",
        "The reporter who broke the story resigned.",
        "The reporter learned of the plan from a neighbour.",
        "She was a reporter (and later the editor) of the Gazette.",
    ),
)
