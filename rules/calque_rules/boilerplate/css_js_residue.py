"""Program text of the web page stands in the article.

A page that is copied as text brings rules of its style sheet and pieces of its scripts along.
Engines translate the words in it, so that it cannot even be run any more.
"""

import re

from calque import ANY, Rule, Severity, Stage, pattern

RULE = Rule(
    code="BOI109",
    summary="program text of the web page",
    message="delete the program text '{code}'",
    severity=Severity.ERROR,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    explains=("BOI110", "PUN", "SPC", "SEN"),
    find=pattern(
        r"""
        (?P<code> \bfunction\ ?[\w$]{0,30}\([\w,\ $]{0,60}\)\ ?\{ | \bdocument\.(?:getElement|write|query|create|cookie)\w{0,20}
          | \bwindow\.(?:location|onload|open|addEventListener)\b | \{\ ?[a-z-]{3,30}\ ?:\ ?[^{}\n]{1,80};? [^{}\n]{0,200}+ \}
          | @media\ [^{\n]{1,60}\{ | \b(?:var|let|const)\ [\w$]{1,20}\ ?=\ ?(?=[\w\"'\[{(]) [^;\n]{1,80}; | \$\(\ ?(?:document|function|[\"'])
          | \bif\ ?\(typeof\ | <!--(?!\s?calque) | \]\]>  )
        """,
        at="code",
        flags=re.VERBOSE,
        blocks=ANY,
        slots=lambda match: {"code": match[0][:20]},
    ),
    wake=frozenset(
        {"{", "=", "(typeof ", "<!--", "]]>", "$(", "document.getelement", "document.write", "document.query"}
        | {
            "document.create",
            "document.cookie",
            "window.location",
            "window.onload",
            "window.open",
            "window.addeventlistener",
        }
    ),
    bad={
        "The port reopened. ⟦function share(url) {⟧ open the page": None,
        "The port reopened. .caption ⟦{ color: red; }⟧": None,
        "The port reopened. ⟦var page = 1;⟧": None,
    },
    good=(
        "The function (a dinner) was called off.",
        "The window was open, the document lost.",
        "Let it be = let it go.",
    ),
)
