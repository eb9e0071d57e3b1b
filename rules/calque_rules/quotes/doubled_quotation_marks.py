"""Two double quotation marks on either side of a quotation: `a ""report card"" for the council`.

Tables write a quotation mark twice to tell it from the one that ends a field, and a text that went through such a table keeps both.
One mark on either side is enough.
Only a pair counts: two marks at one end alone may close two quotations.
"""

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="QUO115",
    summary="quotation marks doubled on both sides",
    message="set one quotation mark on either side",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    explains=("QUO101", "QUO105", "QUO113", "SPC203", "SPC204", "SPC205", "SPC206", "REP201"),
    find=pattern(
        r'""(?<![\w"]..)(?P<words>[^\s"](?:[^"\n]{0,200}[^\s"])?)""(?![\w"])',
        fix=unsafe('"{words}"'),
    ),
    bad={
        'The town keeps a ⟦""report card""⟧ for its council.': 'The town keeps a "report card" for its council.',
        'They sang ⟦""My Right Hand""⟧, an old song.': 'They sang "My Right Hand", an old song.',
    },
    good=(
        'The town keeps a "report card" for its council.',
        'The field is set to "" where nothing was said, and "" again.',
        'He said: "They sang \'My Right Hand\' and "The Lamb."" Then he left.',
    ),
)
