"""The command line: a group of commands, each loaded when it is named."""

import io
import os
import sys
from collections.abc import Mapping
from importlib import import_module

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
            if "CALQUE_TRACEBACK" in os.environ:
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
