"""`calque ignore`: one finding that is right as it stands goes into the sidecar."""

from calque.diagnostic import Diagnostic
from calque.errors import BadConfig, UnreadableFile
from calque.runs.checked import Trouble
from calque.runs.runner import Runner
from calque.sidecars.claims import entry
from calque.sidecars.ledger import Account
from calque.sidecars.sidecar import read, write
from calque.why import parse


def ignore(runner: Runner, where: str, code: str | None, reason: str) -> str:
    """Write an entry for the finding at `FILE:LINE:COLUMN` (1-based, code points) and return a line that says so.

    Raises CalqueError where no finding is reported there, or more than one.
    """
    path, line, column = parse(where)
    result = runner.check(path)
    if isinstance(result, Trouble):
        raise UnreadableFile(result.message)
    account = Account(read(runner.beside(path)))
    account.open(result)
    name = account.sidecar.name(path)
    here = [d for d in account.splits[name].kept if d.place.holds(line, column)]
    found = [d for d in here if d.code.startswith(code or "")]
    if here and not found:
        told = ", ".join(sorted({d.code for d in here}))
        raise BadConfig(f"{where}: nothing of {code} is reported here, but {told}")
    diagnostic = the_one(where, found, column)
    new = entry("ignore", name, diagnostic, " ".join(reason.split()))
    write(account.sidecar, [*account.sidecar.entries, new])
    return f"wrote {account.sidecar.file}: {diagnostic.code} at {path}:{diagnostic.place.line}:{diagnostic.place.column}"


def the_one(where: str, found: list[Diagnostic], column: int | None) -> Diagnostic:
    """The finding that is meant: the only one, or the only one that begins at the column. Raises BadConfig."""
    exact = [diagnostic for diagnostic in found if diagnostic.place.column == column]
    if len(exact) == 1:
        return exact[0]
    if not found:
        raise BadConfig(f"{where}: nothing is reported here; `calque why {where}` tells what was silenced")
    if len(found) > 1:
        several = ", ".join(f"{d.place.line}:{d.place.column} {d.code}" for d in found)
        raise BadConfig(f"{where}: several findings are reported here; name one of them: {several}")
    return found[0]
