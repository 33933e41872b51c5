"""Who may come in: a bound on connections, on time without a request, and on noise in the log.

asyncio's own listening logs a line for each place in its queue, again and again, once files run out, and
keeps those who say nothing. Here one is let in at a time, and when it is full, who has waited longest
without a request makes room.
"""

import asyncio
import logging
import resource
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Final

log = logging.getLogger("nightlight")

MOST: Final = 256  # connections; Telegram opens 100 at most
SHARE: Final = 4  # of the files that may be open, one in so many is for connections
IDLE: Final = 15.0  # seconds without a request after which a connection is closed
SWEEP: Final = 2.0
PAUSE: Final = 1.0  # until it is tried again when files ran out
BACKLOG: Final = 100


class Door:
    """Listens at one address, and keeps no more connections than `most`.

    Those in `busy` have a request that is being answered: they are left alone.
    """

    def __init__(
        self,
        factory: Callable[[], asyncio.BaseProtocol],
        busy: set[asyncio.BaseTransport],
        most: int | None = None,
    ) -> None:
        self._factory, self._busy = factory, busy
        self._most = most or _most()
        self._open: dict[asyncio.BaseTransport, float] = {}  # and since when it is idle
        self._sockets: list[socket.socket] = []
        self._tasks: list[asyncio.Task[None]] = []

    async def open(self, host: str, port: int) -> None:
        """Listen. Raises OSError when nobody can listen there."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        for family, _, _, _, address in dict.fromkeys(found):
            self._sockets.append(_listening(family, address))
        self._tasks = [asyncio.create_task(self._let_in(one)) for one in self._sockets]
        self._tasks.append(asyncio.create_task(self._sweep()))

    async def close(self) -> None:
        """Let nobody in any more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for one in self._sockets:
            one.close()

    async def _let_in(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                found, _ = await loop.sock_accept(listening)
            except OSError as error:
                log.warning("nobody is let in just now: %s", error.strerror)
                self._make_room(len(self._open))
                await asyncio.sleep(PAUSE)
                continue
            try:
                transport, _ = await loop.connect_accepted_socket(self._factory, found)
            except OSError:
                found.close()
                continue
            self._open[transport] = loop.time()
            self._forget_closed()
            if len(self._open) > self._most:
                self._make_room(1)
            while len(self._open) > self._most:  # all are at work
                await asyncio.sleep(BACKLOG / 1000)
                self._forget_closed()

    def _make_room(self, many: int) -> None:
        """Close so many, those first that have said nothing for longest."""
        waiting = sorted(
            (since, id(one), one) for one, since in self._open.items() if one not in self._busy
        )
        for _, _, transport in waiting[:many]:
            self._shut(transport)

    def _shut(self, transport: asyncio.BaseTransport) -> None:
        self._open.pop(transport, None)
        with suppress(AttributeError):  # a transport that is written to can be cut off
            transport.abort()  # type: ignore[attr-defined]

    def _forget_closed(self) -> None:
        for transport in [one for one in self._open if one.is_closing()]:
            del self._open[transport]

    async def _sweep(self) -> None:
        """Close who has said nothing for too long: half a head, half a body, nothing after an answer."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(SWEEP)
            self._forget_closed()
            for transport, since in list(self._open.items()):
                if transport in self._busy:
                    self._open[transport] = loop.time()
                elif loop.time() - since > IDLE:
                    self._shut(transport)


def _listening(family: int, address: tuple[object, ...]) -> socket.socket:
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            found.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        found.bind(address)
        found.listen(BACKLOG)
        found.setblocking(False)  # noqa: FBT003 - the socket's own signature
    except BaseException:
        found.close()
        raise
    return found


def _most() -> int:
    """As many as files may be open for, with room left for everything else."""
    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST if limit == resource.RLIM_INFINITY else max(8, min(MOST, limit // SHARE))
