"""A button or a pointer of the web page stands in the article.

Pages are copied with their buttons (`Share on Facebook`, `Read more`, `Font: Large Medium Small`), and engines translate them as text.
Only a line of its own counts, so that a sentence with such words is left alone.
"""

from calque import Rule, Severity
from calque_rules.boilerplate._lines import whole_lines

RULE = Rule(
    code="BOI104",
    summary="button of the web page in the article",
    message="delete '{line}', which belongs to the web page",
    severity=Severity.WARNING,
    mqm="design-and-markup",
    wake=frozenset(
        {
            "share",
            "follow",
            "read more",
            "read also",
            "see also",
            "click",
            "subscribe",
            "sign up",
            "newsletter",
            "back to",
            "print",
            "related",
        }
        | {
            "next ",
            "previous ",
            "continue reading",
            "continue on the",
            "continue to the next",
            "leave a",
            "comment",
            "font",
            "scan",
            "advert",
            "recommended",
            "more from",
            "home >",
            "skip to",
            "ctrl",
            "tweet",
            "us on ",
            "long press",
            "on the topic",
            "on this topic",
            "see more",
            "an error",
            "reading time",
            "min read",
            "minute read",
            "to the home",
            "to the comments",
            "to the main",
            "to the list",
            "to comments",
            "to homepage",
            "to home page",
            "to main page",
            "to list",
            "may also ",
            "might also ",
            "join the conv",
            "join the disc",
            "start a conv",
            "start a disc",
            "discussion (",
            "discussion(",
            "for subscribers",
            "load",
        }
    ),
    find=whole_lines(
        r"""
        (?: (?:if\ you\ (?:notice|find|see|spot)|found|noticed|see)\ an?\ (?:error|typo|mistake)[^\n]{0,80}\bctrl\b[^\n]{0,20}
          | (?:go|back|return)?\ ?to\ (?:the\ )?(?:home\ ?page|comments|main\ page|list) | you\ (?:may|might)\ also\ (?:like|be\ interested\ in)\b[^\n]{0,40}
          | (?:join\ the|start\ a)\ (?:conversation|discussion) | (?:discussion|comments)\ ?\(\d{1,5}\) | print\ version | (?:article|content)\ (?:is\ )?(?:reserved|only)\ for\ subscribers
          | continue(?:\ reading)?\ (?:on|to)\ the\ next\ page | share(?:\ this)?(?:\ (?:article|story|page|post))?(?:\ (?:on|via|to|with)\ [^.\n]{2,40})?
          | follow\ (?:us|me)\ on\ [^.\n]{2,60} | (?:read|see)\ (?:more|also)\b [^.\n]{0,100} | tweet(?:\ this)? | click\ (?:here|to|for)\b [^\n]{0,100}
          | (?:subscribe|sign\ up)\ (?:to|for)\ [^.\n]{0,60}(?:newsletter|channel|updates|alerts)[^\n]{0,40}
          | back\ to\ (?:top|home(?:page)?|the\ top) | print\ (?:this\ )?(?:article|page) | (?:related|recommended|more)\ (?:articles|stories|news|reading|links|topics|materials)
          | (?:next|previous)\ (?:article|story|page|post)[^\n]{0,80} | continue\ reading | leave\ a\ (?:comment|reply) | \d{1,5}\ comments?
          | font(?:\ size)?\ ?:?\ ?[\[【(]?[^\n]{0,10}(?:large|big|medium|small)[^\n]{0,30} | scan\ (?:the\ )?(?:qr[\ -]?)?code[^\n]{0,60}
          | advert(?:isement|ising)? | (?:home|homepage)\ [>»/][^\n]{2,80} | skip\ to\ (?:main\ )?content | load\ more[^\n]{0,20}
          | (?:join|find|like)\ us\ on\ [^.\n]{2,40} | long\ press\ [^\n]{0,60}\bcode\b[^\n]{0,30} | (?:more|read|also|see\ also|news|materials)\ on\ (?:the|this)\ topic\b[^\n]{0,100}
          | return\ to\ [^\n]{2,20},\ see\ more | report\ an\ error | reading\ time:?\ \d{1,3}\ min(?:ute)?s? | \d{1,2}[\ -]min(?:ute)?\ read
        ) [.!:…>»→]{0,3}
        """
    ),
    bad={
        "The port reopened on Friday after repairs.\n\n⟦Share on Facebook⟧": "The port reopened on Friday after repairs.\n\n",
        "The port reopened on Friday after repairs.\n\n⟦You may also be interested in:⟧\nVarna airport closed": "The port reopened on Friday after repairs.\n\n\nVarna airport closed",
        "The port reopened on Friday after repairs.\n\n⟦If you notice an error, select it and press Ctrl+Enter⟧": "The port reopened on Friday after repairs.\n\n",
        "⟦Font: [Large Medium Small]⟧\n\nThe port reopened on Friday after repairs.": "\n\nThe port reopened on Friday after repairs.",
        "The port reopened on Friday after repairs.\n\n⟦Click here to read more⟧": "The port reopened on Friday after repairs.\n\n",
    },
    good=(
        "Share on the market rose to a third, the ministry said.",
        "There is more to read in the report, she urged.",
        "The button “Read more” did not work, users said.",
        "Comments by the mayor drew a rebuke.",
        "Comment\n\nThe port is a gift to the town.\n\nMenu\n\nFish, bread and wine.",
    ),
)
