"""`calque serve`."""

import click

from calque.commands import complain
from calque.options import SELECTING, flag, runner_for


@click.command(
    params=[
        click.Option(
            ["--port"],
            type=click.IntRange(0, 65535),
            help="Where to listen; 0 is any free port. Default: 8385, or a free one.",
        ),
        flag("--no-browser", "Only say where the page is; do not open it."),
        *SELECTING,
    ],
    short_help="Open a local page to check and repair drafts in.",
)
@click.pass_context
def serve(context: click.Context, /, **_given: object) -> None:
    """Open a local page where drafts are pasted or dropped, marked as one types, and repaired; nothing leaves the machine."""
    from calque import serve as page
    from calque.runs.batch import Tally, account

    runner = runner_for(context)

    def ready(address: str) -> None:
        """Tell where the page is, and open it."""
        account(runner, Tally(), complain)
        complain(f"{address} is the page; Ctrl-C ends it")
        if not context.params["no_browser"]:
            import webbrowser

            webbrowser.open(address)

    page.serve(runner, context.params["port"], ready)
