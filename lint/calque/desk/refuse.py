"""Options of `calque check` that do not go together."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from calque.errors import BadConfig

if TYPE_CHECKING:
    from calque.desk.wishes import Wishes


def refuse(wishes: "Wishes") -> None:
    """Raise BadConfig for wishes that do not go together."""
    _refuse_copies(wishes)
    _refuse_output(wishes)
    _refuse_ignores(wishes)
    if wishes.unsafe_fixes and wishes.repairs is None:
        raise BadConfig("--unsafe-fixes says which fixes to apply; give --fix or --diff with it")
    if wishes.diff_base is not None and (wishes.repairs is not None or "-" in wishes.paths):
        raise BadConfig("--diff-base is for reports on files; give it without --fix, --diff and -")
    if wishes.show_suppressed and wishes.form not in {"full", "short", "html", "sarif"}:
        raise BadConfig("--show-suppressed is for the formats full, short, html and sarif")
    if "-" in wishes.paths and wishes.repairs is not None:
        if wishes.paths != ("-",):
            raise BadConfig("repair standard input by itself, without other files")
        if wishes.output is not None:
            raise BadConfig("--output is for reports; repaired standard input goes to standard output")


def _refuse_copies(wishes: "Wishes") -> None:
    if wishes.into is not None and not wishes.fix:
        raise BadConfig("--into says where the repaired draft goes; give --fix with it")
    if wishes.annotate is not None and (wishes.into is not None or wishes.diff):
        raise BadConfig("--annotate names the copy itself; give it without --into and --diff")
    for copy in (wishes.annotate, wishes.into):
        if copy is not None and len(wishes.paths) > 1 and _is_named(wishes, copy):
            raise BadConfig(
                f"{copy}: is one of the drafts: name another file, or an existing folder for all copies"
            )


def _refuse_ignores(wishes: "Wishes") -> None:
    if wishes.add_ignores and (wishes.repairs is not None or wishes.interactive or "-" in wishes.paths):
        raise BadConfig(
            "--add-ignores suppresses what is found in files: give it without --fix, --diff, -i and -"
        )
    if wishes.add_ignores and (wishes.annotate or wishes.output or wishes.statistics or wishes.diff_base):
        raise BadConfig(
            "--add-ignores prints one line and no report: give it without --annotate, -o, --statistics and --diff-base"
        )
    if wishes.reason and not wishes.add_ignores:
        raise BadConfig("--reason is for --add-ignores, and for `calque ignore`")


def _refuse_output(wishes: "Wishes") -> None:
    """A report may go over an earlier one, and never over a draft."""
    file = wishes.output
    if file is None or not file.is_file():
        return
    from calque.readers import SUFFIXES
    from calque.report import FOR_PEOPLE

    kind = file.suffix[1:].lower()
    own = (
        {"html", "htm"} if wishes.form == "html" else {"txt", "text"} if wishes.form in FOR_PEOPLE else set()
    )
    if _is_named(wishes, file) or (kind in SUFFIXES and kind not in own):
        raise BadConfig(f"--output {file}: is a draft: name another file for the report")


def _is_named(wishes: "Wishes", file: Path) -> bool:
    """Whether a file is one of the drafts that were named one by one."""
    return file.is_file() and os.path.realpath(file) in map(os.path.realpath, wishes.paths)
