"""First files: a configuration, and a rule with the next free code."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from calque.errors import BadConfig
from calque.expressions import expression

CONFIGURATION = """\
# calque: what to look for in the drafts below this folder. Every key may be left out.

# locale = "en-US"            # or en-GB, en-AU ...: what counts as the right form
# profile = "default"         # "strict" for a last read before print, "tidy" for white space
# extend-select = ["CAL"]     # families or codes to look for besides those of the profile
# ignore = ["SPC102"]         # families or codes to leave alone
# exclude = ["archive/"]      # globs as in .gitignore
# fail-on = "warning"         # the least severity that makes the exit status 1
# packs = ["./our_rules"]     # folders with rules of your own: `calque new FAMILY/NAME --in our_rules`
# vocabulary = "names.txt"    # words that are right, one a line

# [severity]
# QUO103 = "error"

# [per-file]
# "letters/**" = { ignore = ["QUO"] }
"""

RULE = '''\
"""{title}.

Say here, for an editor, why this is a fault, where it comes from, and what is deliberately left alone.
"""

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="{code}",
    summary="{summary}",
    message="write 'the right words'",
    severity=Severity.WARNING,
    mqm="terminology",
    find=pattern(r"\\bthe (?P<wrong>rong) words\\b", at="wrong", fix=unsafe("right")),
    bad={{
        "These are the ⟦rong⟧ words.": "These are the right words.",
        "Nobody likes the ⟦rong⟧ words here.": "Nobody likes the right words here.",
    }},
    good=(
        "These are the right words.",
        "Nearly wrong: the strong words.",
        "Something else altogether.",
    ),
)
'''

NAME = expression(r"(?P<family>[a-z][a-z0-9_]*)/(?P<name>[a-z][a-z0-9_]*)")


def configuration(folder: Path) -> Path:
    """Write a first `calque.toml` into a folder. Raises BadConfig where there is one."""
    file = folder / "calque.toml"
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(CONFIGURATION)
    except FileExistsError:
        raise BadConfig(f"{file}: is there already; edit it, or remove it first") from None
    except OSError as error:
        raise BadConfig(f"{file}: cannot be written: {error.strerror}") from error
    return file


def rule(named: str, root: Path, known: Iterable[tuple[str, str]], prefix: str | None) -> Path:
    """Write a rule `FAMILY/NAME` into the pack at `root` with the next free code of its family.

    `known` are the family and code of every rule there is; `prefix` gives the three capitals of a new family.
    The file holds working examples, which its author replaces. Raises BadConfig.
    """
    parts = NAME.fullmatch(named.replace("-", "_"))
    if parts is None:
        raise BadConfig(f"{named}: name a rule as family/name_of_the_fault, in lower case")
    family, name = parts["family"], parts["name"]
    code = next_code(family, root, list(known), prefix)
    file = root / family / f"{name}.py"
    words = name.replace("_", " ")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(RULE.format(title=words.capitalize(), summary=words, code=code))
    except FileExistsError:
        raise BadConfig(f"{file}: is there already") from None
    except OSError as error:
        raise BadConfig(f"{file}: cannot be written: {error.strerror}") from error
    return file


def next_code(family: str, root: Path, known: list[tuple[str, str]], prefix: str | None) -> str:
    """The lowest code above all that the family ever had. Raises BadConfig where its three letters are unknown."""
    given = reserved(root)
    letters = {code[:3] for of, code in known if of == family} | {
        code for code, of in given.items() if of == family
    }
    start = prefix or next(iter(sorted(letters)), None)
    if start is None or not re.fullmatch(r"[A-Z]{3}", start):
        raise BadConfig(f"{family}: a new family; name the three capitals of its codes with --prefix")
    taken = [
        int(code[3:])
        for code in (*given, *(code for _, code in known))
        if re.fullmatch(start + r"\d{3}", code)
    ]
    return f"{start}{max(taken, default=100) + 1}"


def reserved(root: Path) -> dict[str, str]:
    """Codes and families that a pack's `codes.toml` keeps: code -> name, three letters -> family."""
    file = root / "codes.toml"
    if not file.is_file():
        return {}
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {code: str(name) for family in table.values() for code, name in family.items()}
