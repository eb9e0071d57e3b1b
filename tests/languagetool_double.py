"""A server that answers as it is told, for tests of what calque makes of LanguageTool's answers."""

import json
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

INFO = {"software": {"name": "LanguageTool", "version": "6.8"}}


def match(rule, start, length, *replacements, message="LanguageTool's own words."):
    """A match as the server writes it; `start` and `length` in UTF-16 units."""
    return {
        "message": message,
        "shortMessage": "",
        "replacements": [{"value": value} for value in replacements],
        "offset": start,
        "length": length,
        "rule": {"id": rule, "issueType": "grammar", "category": {"id": "GRAMMAR"}},
    }


def said(*matches):
    """The answer that holds these matches."""
    return 200, json.dumps({**INFO, "matches": list(matches)}).encode()


class Double:
    """The forms that were asked, and the answer to each."""

    def __init__(self, answer: Callable[[dict[str, str]], tuple[int, bytes]]) -> None:
        self.asked: list[dict[str, str]] = []
        self.connections = 0
        self.answer = answer
        self.url = ""


@contextmanager
def serving(answer):
    """A server on a port of its own; `answer` makes status and body of a form."""
    double = Double(answer)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self):
            double.connections += 1
            super().setup()

        def log_message(self, *_arguments):
            """Say nothing."""

        def do_GET(self):
            self._send(200, json.dumps(INFO).encode())

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
            double.asked.append(form)
            self._send(*double.answer(form))

        def _send(self, status, body):
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    double.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield double
    finally:
        server.shutdown()
        server.server_close()
