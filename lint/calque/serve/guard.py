"""Who may ask: the page that this server gave out, on this machine, under its own address."""

from collections.abc import Iterable
from hmac import compare_digest

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: The header in which the page sends back the token that it was given.
TOKEN = "x-calque-token"
#: What every answer says to the browser besides its own headers.
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Guard:
    """An ASGI application around another one that turns everybody else away.

    The `Host` check keeps out names that were made to point here, the `Origin` check and the token other pages in the
    same browser; `hosts` are what `Host` may say.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], token: str, policy: str) -> None:
        self._app = app
        self._hosts = frozenset(hosts)
        self._origins = frozenset(f"http://{host}" for host in self._hosts)
        self._token = token
        self._headers = {**HEADERS, "Content-Security-Policy": policy}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        reason = self.refusal(scope["method"], Headers(scope=scope))
        answer = self._app if reason is None else PlainTextResponse(f"calque: {reason}\n", status_code=403)
        await answer(scope, receive, send_with_headers)

    def refusal(self, method: str, headers: Headers) -> str | None:
        """Why a request is turned away; None where it is not."""
        if headers.get("host") not in self._hosts:
            return "this page answers under its own address only"
        origin = headers.get("origin")
        if origin not in self._origins and not (origin is None and method in {"GET", "HEAD"}):
            return "another page asked"
        if method not in {"GET", "HEAD"} and not compare_digest(
            headers.get(TOKEN, "").encode(), self._token.encode()
        ):
            return "the page is from an earlier run; load it anew"
        return None
