"""A legal notice of the web page stands in the article.

The banner about cookies and the line of copyright are the first and the last thing on a page, and both are copied with the text.
Only a block of its own counts; an article about such rules is left alone.
"""

from calque import Rule, Severity
from calque_rules.boilerplate._lines import whole_lines

RULE = Rule(
    code="BOI105",
    summary="legal notice of the web page in the article",
    message="delete '{line}', which belongs to the web page",
    severity=Severity.WARNING,
    mqm="design-and-markup",
    wake=frozenset(
        {
            "cookie",
            "privacy",
            "terms",
            "rights reserved",
            "copyright",
            "©",
            "(c)",
            "disclaimer",
            "without permission",
            "unauthori",
            "prohibited",
            "link",
            "permission",
            "consent",
        }
    ),
    find=whole_lines(
        r"""
        (?: (?:we|this\ (?:site|website|page)|our\ (?:site|website))\ uses?\ (?:our\ own\ and\ )?(?:third[\ -]party\ )?cookies?\b [^\n]{0,120} | accept\ (?:all\ )?cookies | cookie\ (?:policy|settings|preferences)
          | (?:privacy\ policy|terms\ of\ (?:use|service)|terms\ and\ conditions|disclaimer)(?:\ ?[|,/&•-]\ ?[^.\n]{2,60})?
          | by\ (?:continuing|using)\b [^\n]{0,60}\ (?:cookies|privacy\ policy|terms)\b [^\n]{0,60}
          | (?:copyright|©|\(c\))[^\n]{0,20}\ (?:19|20)\d\d\b [^\n]{0,100} | [^.\n]{0,80}\ ?\ball\ rights\ reserved
          | unauthori[sz]ed\ (?:reproduction|copying|use)\b [^.\n]{0,40}\ prohibited | (?:when|in\ case\ of)\ (?:using|use\ of|quoting|reprinting)\b [^.\n]{0,60}\ (?:hyper)?link\b [^.\n]{0,40}\ (?:required|mandatory|obligatory)
          | all\ (?:news|content|materials?|texts?|articles)\ [^.\n]{0,80}\ protected\ by\ copyright\b [^.\n]{0,60}
          | (?:any\ )?(?:use|reprint(?:ing)?|reproduction|copying|republication)\b [^.\n]{0,60}\ (?:allowed|permitted|possible|prohibited|forbidden)\b [^.\n]{0,60}\b(?:hyperlink|link|permission|consent)\b [^.\n]{0,60}
          | (?:no\ )?reproduc\w{2,6}\b [^\n]{0,80}\ without\ (?:written\ |prior\ )?permission[^\n]{0,60}
        ) [.!]?
        """
    ),
    bad={
        "The port reopened on Friday after repairs.\n\n⟦© 2022 Varna Gazette. All rights reserved.⟧": "The port reopened on Friday after repairs.\n\n",
        "The port reopened on Friday after repairs.\n\n⟦When using materials, a hyperlink to the site is required.⟧": "The port reopened on Friday after repairs.\n\n",
        "The port reopened on Friday after repairs.\n\n⟦Any use of materials is allowed only with a hyperlink to the source.⟧": "The port reopened on Friday after repairs.\n\n",
        "⟦We use our own and third-party cookies to improve your visit.⟧\n\nThe port reopened on Friday.": "\n\nThe port reopened on Friday.",
        "⟦We use cookies to improve your visit.⟧\n\nThe port reopened on Friday after repairs.": "\n\nThe port reopened on Friday after repairs.",
        "The port reopened on Friday after repairs.\n\n⟦Privacy Policy⟧": "The port reopened on Friday after repairs.\n\n",
    },
    good=(
        "The court ruled that the privacy policy of the firm broke the law.",
        "She baked cookies for the crew.",
        "All rights reserved to the crown were sold, the historian said in the book.",
    ),
)
