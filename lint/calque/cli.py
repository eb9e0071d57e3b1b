"""The command line: a group of commands, each loaded when it is named."""

import errno
import io
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import click

from calque import __version__
from calque.commands import complain
from calque.errors import CalqueError
from calque.expressions import keep

#: Every command, in the order of the help, and the module of `calque.commands` that holds it under its name.
COMMANDS: Mapping[str, str] = {
    "check": "check",
    "explain": "rules",
    "rules": "rules",
    "why": "rules",
    "report": "rules",
    "ignore": "keeping",
    "baseline": "keeping",
    "config": "rules",
    "serve": "serve",
    "init": "start",
    "new": "start",
    "cache": "cache",
    "languagetool": "languagetool",
}

#: What the system says where output finds no room or no place.
UNWRITABLE = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF})


class Calque(click.Group):
    """The group of commands; an error of ours becomes one line and status 2, never a traceback."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command of a name, imported now; None where there is no such command."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"calque.commands.{COMMANDS[name]}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named, and its arguments; who named a draft instead learns how to have it checked."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from calque.suggest import suggest

            draft = f"; did you mean calque check {args[0]}?" if Path(args[0]).exists() else ""
            ctx.fail(f"no command {args[0]}{draft or suggest(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was named."""
        for stream in (sys.stdout, sys.stderr):
            # A console that cannot show a character shows its number: a report must not die of an umlaut.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except CalqueError as error:
            complain(str(error))
            ctx.exit(2)
        except KeyboardInterrupt:
            # What a shell reports of a program that Ctrl-C ends.
            complain("interrupted")
            ctx.exit(130)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            # That the output found no room is told where the command line begins.
            if "CALQUE_TRACEBACK" in os.environ or getattr(error, "errno", None) in UNWRITABLE:
                raise
            complain(
                f"internal error: {type(error).__name__}: {error}; please report it (CALQUE_TRACEBACK=1 shows more)"
            )
            ctx.exit(2)
        finally:
            keep()


@click.group(cls=Calque, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="calque %(version)s")
def main() -> None:
    """Find what machine translation leaves behind in English article drafts."""
