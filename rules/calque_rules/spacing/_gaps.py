"""What the rules about gaps have in common."""

from calque import PROSE, Kind

#: The blanks that stand between words on one line.
BLANKS = " \t\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"

#: Where a gap is a slip: in prose, and in headings as well.
KINDS = PROSE | {Kind.HEADING}
