"""A run's conversation with a server: found or started when there is something to ask, several requests at a time."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from calque.errors import Unavailable
from calque.languagetool.java import Installation, installation, reason
from calque.languagetool.lists import sent
from calque.languagetool.match import Match
from calque.languagetool.pieces import GAP
from calque.languagetool.wanted import Wanted

if TYPE_CHECKING:
    from calque.languagetool.server import Server
    from calque.languagetool.wire import Address, Wire

#: Requests under way at a time, at most: more than the server has cores for only get into each other's way.
WIRES = max(2, min(4, os.cpu_count() or 2))

#: Hears how many requests of how many are answered.
Progress = Callable[[int, int], None]
#: Texts, each with its matches in code points of its own.
Answers = list[tuple[str, tuple[Match, ...]]]


class Asked(NamedTuple):
    """What a draft is asked about: the variant of English, and the ids of the rules in order."""

    language: str
    rules: tuple[str, ...]


class Talk:
    """The server of a run and the connections to it."""

    def __init__(self, wanted: Wanted, progress: Progress) -> None:
        self._wanted = wanted
        self._progress = progress
        self._server: Server | None = None
        self._warm = False
        self._wires: SimpleQueue[Wire] = SimpleQueue()

    def close(self) -> None:
        """Hang up, and end a server that belongs to this run."""
        while not self._wires.empty():
            self._wires.get().close()
        if self._server is not None:
            self._server.close()
            self._server = None

    @cached_property
    def version(self) -> str:
        """What answers: the version of the jars, or the address and version of a server that was named. Raises Unavailable."""
        if self._named is None:
            return self._installation.version
        wire = self._take()
        version = wire.version()
        self._wires.put(wire)
        return f"{self._named} {version}"

    @cached_property
    def _installation(self) -> Installation:
        return installation(self._wanted.jars)

    @cached_property
    def _named(self) -> "Address | None":
        """The server that the configuration names."""
        if self._wanted.url is None:
            return None
        from calque.languagetool.wire import address

        return address(self._wanted.url)

    @cached_property
    def _where(self) -> "Address":
        """The server: the named one, the one that is kept warm, or one that is started now. Raises Unavailable."""
        if self._named is not None:
            return self._named
        from calque.languagetool import server, warm

        of, memory = self._installation, self._wanted.memory
        where = warm.warm(of, memory, self._stay) if self._wanted.warm else warm.found(of, self._stay)
        self._warm = where is not None
        if where is None:
            self._server = server.start(of, memory)
            where = self._server.where
        return where

    @property
    def _stay(self) -> float:
        """The seconds that a warm server has to stay from now: it must not end while it is asked."""
        return self._wanted.warm or self._wanted.timeout

    def ask(self, asked: Asked, groups: Sequence[Sequence[str]]) -> Iterator[Answers]:
        """The answers to groups of texts, each group sent as one, as they come. Raises Unavailable."""
        from concurrent.futures import ThreadPoolExecutor, as_completed

        # The server is found or started here, before there are threads that could do it twice.
        _ = self._where
        pool = ThreadPoolExecutor(min(WIRES, len(groups)))
        try:
            waiting = [pool.submit(self._ask, asked, group) for group in groups]
            for done, future in enumerate(as_completed(waiting), 1):
                yield future.result()
                self._renew()
                self._progress(done, len(groups))
        except Unavailable as error:
            raise Unavailable(self._why(error)) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _renew(self) -> None:
        if self._warm:
            from calque.languagetool.warm import renew

            renew(self._stay)

    def _why(self, error: Unavailable) -> str:
        """The error, with what the server's log says where the server has died."""
        if self._server is None or not self._server.ended(1.0):
            return str(error)
        return f"LanguageTool has ended in the middle of a check: {reason(self._server.tail())}"

    def _ask(self, asked: Asked, group: Sequence[str]) -> Answers:
        wire = self._take()
        try:
            said = wire.check(GAP.join(group), asked.language, sorted({sent(rule) for rule in asked.rules}))
        except Unavailable:
            wire.close()
            raise
        self._wires.put(wire)
        return list(apart(group, said))

    def _take(self) -> "Wire":
        """A connection that nobody uses at this moment."""
        try:
            return self._wires.get_nowait()
        except Empty:
            from calque.languagetool.wire import Wire

            return Wire(self._where, self._wanted.timeout)


def apart(group: Sequence[str], said: Iterable[Match]) -> Iterator[tuple[str, tuple[Match, ...]]]:
    """The matches in a batch, each in code points of its own text; what lies across two texts is nobody's."""
    matches = list(said)
    at = 0
    for text in group:
        inside = (match for match in matches if at <= match.start and match.end <= at + len(text))
        yield text, tuple(match._replace(start=match.start - at, end=match.end - at) for match in inside)
        at += len(text) + len(GAP)
