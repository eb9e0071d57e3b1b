"""What is said to a LanguageTool server and what it answers: one connection that is kept, nothing but the standard library."""

import json
from collections.abc import Mapping, Sequence
from contextlib import closing
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from time import monotonic
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

from calque.errors import BadConfig, Unavailable
from calque.languagetool.match import REPLACEMENTS, Match
from calque.languagetool.units import Units

#: Bytes that an answer may have; a paragraph's is a few thousand.
LARGEST = 64 << 20


class Address(NamedTuple):
    """Where a server listens; `path` is what stands before `/check`."""

    host: str
    port: int
    path: str = "/v2"
    tls: bool = False

    def __str__(self) -> str:
        """The URL."""
        return f"http{'s' * self.tls}://{self.host}:{self.port}{self.path}"


def address(url: str) -> Address:
    """The server that a URL names, with or without `/v2`. Raises BadConfig."""
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        port = parts.port
    except ValueError as error:
        raise BadConfig(f"languagetool.url: {url} is no address: {error}") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadConfig(f"languagetool.url has to be like http://localhost:8081/v2, not {url}")
    tls = parts.scheme == "https"
    path = parts.path.rstrip("/").removesuffix("/check") or "/v2"
    return Address(parts.hostname, port or (443 if tls else 80), path, tls)


class Wire:
    """A connection to a server. It is for one thread; `timeout` are the seconds that a request may take in all."""

    def __init__(self, where: Address, timeout: float) -> None:
        self.where = where
        self._timeout = timeout
        kind = HTTPSConnection if where.tls else HTTPConnection
        self._connection = kind(where.host, where.port, timeout=timeout)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def version(self) -> str:
        """The version of the server. Raises Unavailable."""
        answer = self._json("GET", "/info", None)
        return str(_table(_table(answer).get("software")).get("version", "unknown"))

    def check(self, text: str, language: str, rules: Sequence[str]) -> list[Match]:
        """The places in a text that the rules name, by place. Raises Unavailable."""
        form = {"text": text, "language": language, "enabledOnly": "true", "enabledRules": ",".join(rules)}
        answer = self._json("POST", "/check", urlencode(form, errors="replace").encode("ascii"))
        units = Units.of(text)
        try:
            found = [_match(_table(row), units) for row in _rows(_table(answer)["matches"])]
        except (KeyError, TypeError, ValueError) as error:
            raise self._strange() from error
        if any(not 0 <= match.start <= match.end <= len(text) for match in found):
            raise self._strange()
        return sorted(found, key=lambda match: match[1:3])

    def _strange(self) -> Unavailable:
        return Unavailable(f"{self.where} answers, but not as LanguageTool does; name another server")

    def _json(self, verb: str, path: str, body: bytes | None) -> object:
        status, data = self._talk(verb, self.where.path + path, body)
        if status != 200:
            said = " ".join(data[:400].decode("utf-8", "replace").split())[:160]
            raise Unavailable(f"{self.where} answers with status {status}: {said or 'no reason given'}")
        try:
            answer: object = json.loads(data)
        except ValueError:
            raise self._strange() from None
        return answer

    def _talk(self, verb: str, path: str, body: bytes | None) -> tuple[int, bytes]:
        """Status and body of an answer; a kept connection that the server has closed meanwhile is opened once more."""
        head = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        kept = self._connection.sock is not None
        try:
            self._connection.request(verb, path, body, head)
            with closing(self._connection.getresponse()) as response:
                return self._read(response)
        except TimeoutError:
            self.close()
            raise Unavailable(f"{self.where} gave no answer within {self._timeout:g} seconds") from None
        except (HTTPException, OSError) as error:
            self.close()
            if kept and isinstance(error, ConnectionError):
                return self._talk(verb, path, body)
            raise Unavailable(f"{self.where} cannot be reached: {_reason(error)}") from None

    def _read(self, response: HTTPResponse) -> tuple[int, bytes]:
        """The body piece by piece: a server that drips must not hold a run for ever."""
        deadline, data = monotonic() + self._timeout, bytearray()
        while piece := response.read1(1 << 16):
            data += piece
            if monotonic() > deadline:
                raise TimeoutError
            if len(data) > LARGEST:
                self.close()
                raise self._strange()
        if response.length:
            raise ConnectionAbortedError("the answer ends too early")
        return response.status, bytes(data)


def _reason(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text.lower() or type(error).__name__


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _rows(value: object) -> Sequence[object]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return value


def _match(row: Mapping[str, object], units: Units) -> Match:
    start, length = row["offset"], row["length"]
    if not (isinstance(start, int) and isinstance(length, int)):
        raise TypeError("no number")
    values = (_table(one).get("value") for one in _rows(row.get("replacements", [])))
    return Match(
        rule=str(_table(row["rule"])["id"]),
        start=units.point(start),
        end=units.point(start + length),
        message=str(row.get("message", "")),
        replacements=tuple(str(value) for value in values if value is not None)[:REPLACEMENTS],
    )
