"""Where a report goes: to standard output as it comes, or into a file when it is complete."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from calque.errors import BadConfig, UnreadableFile

#: Who gets what is printed, too.
Copy = Callable[[str], None] | None


def _nothing() -> None:
    return


class Paper:
    """Takes what is printed; a file is written when the work ends well, whole or not at all. `copy` gets what is printed, too.

    Raises BadConfig at once where the file's folder is not there, UnreadableFile in the end where it cannot be written.
    """

    def __init__(self, file: Path | None, copy: Copy = None) -> None:
        self._file = file
        #: What has to be done before anything is printed.
        self.before: Callable[[], None] = _nothing
        self._copy = copy
        self._kept: list[str] = []
        if file is not None and (file.is_dir() or not file.absolute().parent.is_dir()):
            raise BadConfig(f"--output {file}: name a file in a folder that exists")

    def write(self, text: str) -> None:
        """Take a stretch of text; line ends are those of the text."""
        if self._file is None:
            self.before()
            sys.stdout.write(text)
            if self._copy is not None:
                self._copy(text)
        else:
            self._kept.append(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._file is None or kind is not None:
            return
        from calque.atomic import put

        try:
            put(self._file, "".join(self._kept).encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise UnreadableFile(
                f"{self._file}: the report cannot be written: {error.strerror}; name another file with --output"
            ) from error
