"""What git knows of a working tree. The program `git` is asked; nothing is changed, and nothing is fetched but what a partial clone left out."""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from calque.errors import BadConfig

#: What hooks are told about the repository that runs them; a draft's own is the one around it.
OF_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})


class Repository(NamedTuple):
    """A working tree compared with a commit; paths are relative to `top`, with `/`.

    `differing` are the files of the commit or the index that are not now as they were: those of the commit in `former`, and among
    these those that are gone in `deleted`. `tracked` are the files of the index.
    """

    top: Path
    commit: str
    tracked: frozenset[str]
    differing: frozenset[str]
    former: frozenset[str]
    deleted: tuple[str, ...]

    def unchanged(self, name: str) -> bool:
        """Whether a file is as it was in the commit."""
        return name in self.tracked and name not in self.differing

    def old(self, name: str) -> bytes | None:
        """What a checkout of the commit would put into a file that differs; None where it has no such file."""
        if name not in self.former:
            return None
        found = _git(self.top, "cat-file", "--filters", f"{self.commit}:{name}")
        return found.stdout if found.returncode == 0 else None


def repository(folder: str, revision: str) -> Repository:
    """The working tree around a folder, compared with the last commit that a revision and the present one have in common.

    Where they have none, or it has not been fetched, the revision itself is taken. Raises BadConfig.
    """
    found = _git(Path(folder), "rev-parse", "--show-toplevel")
    if found.returncode != 0:
        said = found.stderr.decode(errors="replace").strip().splitlines()
        raise BadConfig(
            f"{folder}: --diff-base needs a git repository: {said[0] if said else 'there is none'}"
        )
    top = Path(os.fsdecode(found.stdout.rstrip(b"\r\n")))
    commit = _commit(top, revision)
    changes = _paths(
        top, "diff", "--name-status", "--no-renames", "--no-relative", "--no-ext-diff", "-z", commit, "--"
    )
    status = dict(zip(changes[1::2], changes[::2], strict=True))
    return Repository(
        top=top,
        commit=commit,
        tracked=frozenset(_paths(top, "ls-files", "-z")),
        differing=frozenset(status),
        former=frozenset(name for name, letter in status.items() if letter != "A"),
        deleted=tuple(name for name, letter in status.items() if letter == "D"),
    )


def _commit(top: Path, revision: str) -> str:
    found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode != 0:
        raise BadConfig(
            f"--diff-base {revision}: no such commit in {top}; fetch it (a shallow clone has only the last ones), or name another"
        )
    commit = found.stdout.decode().strip()
    common = _git(top, "merge-base", commit, "HEAD")
    return common.stdout.decode().strip() if common.returncode == 0 else commit


def _paths(top: Path, *words: str) -> list[str]:
    """The words that git ends with NUL. Raises BadConfig."""
    found = _git(top, *words)
    if found.returncode != 0:
        raise BadConfig(f"{top}: git {words[0]} failed: {found.stderr.decode(errors='replace').strip()}")
    return [os.fsdecode(word) for word in found.stdout.split(b"\0")[:-1]]


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in OF_HOOKS}
    command = ["git", "--no-optional-locks", "-C", str(folder), *words]
    try:
        return subprocess.run(command, env=environment, capture_output=True, check=False)
    except FileNotFoundError:
        raise BadConfig("--diff-base needs the program git; install it") from None
