"""The local page as an ASGI application."""

from collections.abc import Callable, Iterable
from json import JSONDecodeError
from secrets import token_urlsafe

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from calque import __version__
from calque.errors import CalqueError
from calque.finding import Severity
from calque.page import digest, part, render
from calque.page.explained import explained
from calque.runs.runner import Runner
from calque.serve import drafts
from calque.serve.guard import Guard

#: The most that one question may bring along, in bytes; a file takes a third more than on the disk.
LIMIT = 24 * 1024 * 1024

Answer = Callable[[Runner, drafts.Asked], dict[str, object] | bytes]


def application(runner: Runner, hosts: Iterable[str]) -> Starlette:
    """The page for one run of the server, which is known by `hosts`: names with ports, as `Host` has them."""
    token = token_urlsafe()
    style, script = part("page.css", "serve.css"), part("page.js", "under.js", "ask.js", "serve.js")
    page = render(
        "serve.html",
        style=style,
        script=script,
        token=token,
        version=__version__,
        severities=sorted(Severity, reverse=True),
    )
    policy = (
        f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; connect-src 'self'; img-src data:;"
        " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )

    async def home(_request: Request) -> Response:
        return HTMLResponse(page)

    async def rule(request: Request) -> Response:
        listings = {listing.code: listing for listing in runner.index.listings}
        found = explained([request.path_params["code"]], listings)
        told = [{"name": f"{rule.code} {rule.summary}", "html": str(rule.html)} for rule in found]
        return JSONResponse(told[0]) if told else Response("no such rule", 404)

    routes = [
        Route("/", home),
        Route("/rules/{code}", rule),
        *(Route(path, _asking(runner, answer), methods=["POST"]) for path, answer in ANSWERS.items()),
    ]
    guard = Middleware(Guard, hosts=hosts, token=token, policy=policy)
    return Starlette(routes=routes, middleware=[guard], max_body_size=LIMIT)


ANSWERS: dict[str, Answer] = {
    "/check": drafts.check,
    "/open": drafts.open_file,
    "/repair": drafts.repair,
    "/save": drafts.save,
}


def _asking(runner: Runner, answer: Answer) -> Callable[[Request], object]:
    """What answers a question; an error of ours is a line that the page shows.

    Checks run one after the other in the main thread: only there can a rule of a foreign pack be interrupted.
    """

    async def ask(request: Request) -> Response:
        try:
            told = answer(runner, drafts.asked(await request.json()))
        except (JSONDecodeError, UnicodeDecodeError):
            return JSONResponse({"error": "the page sent something else than JSON; load it anew"}, 400)
        except CalqueError as error:
            return JSONResponse({"error": str(error)}, 422)
        return (
            Response(told, media_type="application/octet-stream")
            if isinstance(told, bytes)
            else JSONResponse(told)
        )

    return ask
