"""What the user is told: a finding with its rule, its place in the file and the words that are wrong."""

from typing import NamedTuple

from calque.finding import Fix, Severity
from calque.origin import Excerpt, Place


class Diagnostic(NamedTuple):
    """One finding of one rule in one file.

    `place` and the edits of `fix` count in code points of the decoded file; `text` are the flagged characters of the file.
    `context` is the sentence around the finding (the path for findings about a whole file): with the code it makes the fingerprint.
    """

    path: str
    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    text: str
    excerpt: Excerpt
    fix: Fix | None
    mqm: str
    context: str

    @property
    def fingerprint(self) -> str:
        """`v1:` and a hash of the code and of the folded words of the sentence: it survives edits elsewhere and renames."""
        from hashlib import blake2b

        words = " ".join(self.context.casefold().split())
        return (
            "v1:"
            + blake2b(f"{self.code}\0{words}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
        )

    @property
    def order(self) -> tuple[int, str, int]:
        """The order of reports: by place, then by code."""
        return self.place.start, self.code, self.place.end


#: What keeps a finding out of the report: a comment in the draft, or an entry of either kind in the sidecar.
COMMENT, IGNORE, BASELINE = "comment", "ignore", "baseline"


class Silenced(NamedTuple):
    """A finding that is not reported: `by` is one of `COMMENT`, `IGNORE` and `BASELINE`, `reason` what was given for it."""

    diagnostic: Diagnostic
    by: str
    reason: str
