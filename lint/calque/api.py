"""calque for programs: texts and files in, diagnostics out."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from calque.diagnostic import Diagnostic
from calque.errors import UnreadableFile
from calque.finding import Safety
from calque.repair.mend import Repairs, mend
from calque.runs.checked import Trouble
from calque.runs.plan import Options
from calque.runs.runner import Runner

#: The ending that stands for each format of a text.
ENDINGS = {"text": "txt", "markdown": "md", "html": "html"}


@cache
def _runner(config: Path | None) -> Runner:
    return Runner(Options(config=config))


def _check(path: str, config: Path | None, load: Callable[[], bytes] | None = None) -> list[Diagnostic]:
    result = _runner(config).check(path, load)
    _runner(config).require()
    if isinstance(result, Trouble):
        raise UnreadableFile(result.message)
    return result.diagnostics


def check_text(text: str, *, format: str = "text", config: Path | None = None) -> list[Diagnostic]:
    """What is wrong in a text, by place; `format` is text, markdown or html.

    Places count in code points of `text`. The configuration is that of the working folder, or the file `config`.
    The first call pays for loading the rules. Raises CalqueError.
    """
    return _check(_name(format), config, lambda: _bytes(text))


def check_file(path: str | Path, *, config: Path | None = None) -> list[Diagnostic]:
    """What is wrong in a file, by place (code points of the decoded file), without what its sidecar silences. Raises CalqueError."""
    found, runner = _check(str(path), config), _runner(config)
    if runner.sidecar(str(path)) is None:
        return found
    from calque.repair.follow import spot, without
    from calque.sidecars.settle import alone

    return without(found, [spot(use.diagnostic) for use in alone(runner, str(path))])


def fix_text(text: str, *, format: str = "text", unsafe: bool = False, config: Path | None = None) -> str:
    """The text after all safe repairs, with `unsafe` after all repairs that can be applied. Raises CalqueError."""
    repairs = Repairs(Safety.UNSAFE if unsafe else Safety.SAFE)
    _, repaired = mend(_runner(config), _name(format), repairs, lambda: _bytes(text))
    _runner(config).require()
    return repaired.data.decode()


def _name(form: str) -> str:
    if form not in ENDINGS:
        raise UnreadableFile(f"unknown format {form!r}; known are {', '.join(ENDINGS)}")
    return f"text.{ENDINGS[form]}"


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise UnreadableFile(
            f"the text holds half a surrogate pair at code point {error.start}; decode it anew"
        ) from None
