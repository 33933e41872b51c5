"""Our HTTP client against servers that do as they please: what became of a call is never guessed."""

import asyncio
import datetime
import ssl
from contextlib import asynccontextmanager

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from nightlight.channels.telegram import client as module
from nightlight.channels.telegram.address import address_of
from nightlight.channels.telegram.answers import NOT_SENT, OK, UNREAD, Answer
from nightlight.channels.telegram.client import Broken, Client, NotSent

BODY = b'{"ok":true,"result":7}'
SAID = Answer(OK, 7)
LENGTH = b"Content-Length: %d\r\n" % len(BODY)
FULL = b"HTTP/1.1 200 OK\r\n" + LENGTH + b"\r\n" + BODY
CLOSING = b"HTTP/1.1 200 OK\r\nConnection: close\r\n" + LENGTH + b"\r\n" + BODY
UNTOLD = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + BODY
CHUNKED = (
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n"
    + BODY[:5]
    + b"\r\n11\r\n"
    + BODY[5:]
    + b"\r\n"
)


class Server:
    """Answers each request with what it was told to, then with `FULL`; counts requests and connections."""

    def __init__(self, *answers: bytes) -> None:
        self.answers = list(answers)
        self.requests: list[bytes] = []
        self.connections = 0
        self.open: list[asyncio.StreamWriter] = []
        self.hears = asyncio.Event()

    @asynccontextmanager
    async def listening(self, tls: ssl.SSLContext | None = None):
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=tls)
        self.port = server.sockets[0].getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}/bot1:a/sendMessage"
        client = Client()
        try:
            yield client
        finally:
            await client.close()
            for writer in self.open:
                writer.close()
            server.close()
            await server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.open.append(writer)
        while head := await _head(reader):
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
            self.requests.append(head + await reader.readexactly(length))
            self.hears.set()
            answer = self.answers.pop(0) if self.answers else FULL
            if await self.answer(writer, answer):
                return

    async def answer(self, writer: asyncio.StreamWriter, answer: bytes) -> bool:
        """Send it; whether the connection is closed behind it."""
        writer.write(answer)
        if answer is HANGS:
            return False
        if answer not in OPEN:
            writer.close()
            return True
        return False


HANGS = b""
OPEN = (FULL, CHUNKED + b"0\r\n\r\n")


async def _head(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return b""


async def test_a_connection_is_used_again_and_the_request_is_as_it_should_be() -> None:
    server = Server(FULL, CHUNKED + b"0\r\n\r\n")
    async with server.listening() as client:
        for _ in range(3):
            assert await client.ask(server.url, {"text": "кровь"}) == SAID
    assert server.connections == 1
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert head.splitlines() == [
        b"POST /bot1:a/sendMessage HTTP/1.1",
        b"Host: 127.0.0.1:%d" % server.port,
        b"Content-Type: application/json",
        b"Content-Length: %d" % len(body),
    ]
    assert body.decode() == '{"text":"кровь"}'


async def test_calls_side_by_side_have_a_connection_each_and_no_more_than_the_bound(monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    server = Server()
    async with server.listening() as client:
        assert await asyncio.gather(*(client.ask(server.url, {}) for _ in range(20))) == [SAID] * 20
    assert server.connections == 3


WHOLE = {
    "closed behind": CLOSING,
    "of a length that is not told": UNTOLD,
    "old": UNTOLD.replace(b"1.1", b"1.0"),
    "with one before it": b"HTTP/1.1 100 Continue\r\n\r\n" + CLOSING,
    "in pieces, and no end told": CHUNKED,
    "with another behind it": FULL + FULL,
}


@pytest.mark.parametrize("case", WHOLE)
async def test_an_answer_that_is_whole_counts_and_no_other_is_taken_for_the_next(case) -> None:
    server = Server(WHOLE[case])
    async with server.listening() as client:
        assert await client.ask(server.url, {}) == SAID
        assert await client.ask(server.url, {"text": "next"}) == SAID
    assert server.connections == 2
    assert server.requests[1].endswith(b'{"text":"next"}')


LOST = {
    "nothing": b" ",
    "half a head": FULL[:20],
    "half a body": FULL[:-3],
    "no HTTP": b"SSH-2.0-OpenSSH\r\n\r\n",
    "a head that ends nowhere": b"HTTP/1.1 200 OK\r\n" + b"X: " + b"x" * 100_000,
    "a length that is none": b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n" + BODY,
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n" + LENGTH + b"\r\n" + BODY,
    "another protocol": b"HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n" + BODY,
    "squeezed": FULL.replace(BODY, b"\x1f\x8b" + b"x" * (len(BODY) - 2)),
    "a page": b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>",
}


@pytest.mark.parametrize("case", LOST)
async def test_an_answer_that_is_lost_is_not_known_and_nothing_is_sent_twice(case) -> None:
    server = Server(LOST[case])
    async with server.listening() as client:
        assert await client.ask(server.url, {}) == UNREAD
    assert len(server.requests) == 1


async def test_an_answer_without_end_is_not_read_to_it(monkeypatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 1000)
    server = Server(b"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + b"x" * 5000)
    async with server.listening() as client:
        with pytest.raises(Broken, match="too large"):
            await client.post(server.url, b"{}")


async def test_a_call_on_a_connection_that_ends_under_it_is_not_known_and_not_sent_again() -> None:
    server = Server(FULL, b" ")
    async with server.listening() as client:
        assert await client.ask(server.url, {}) == SAID
        assert await client.ask(server.url, {}) == UNREAD
        assert await client.ask(server.url, {}) == SAID
    assert (server.connections, len(server.requests)) == (2, 3)


async def test_a_connection_that_the_server_has_closed_is_not_used_again() -> None:
    server = Server()
    async with server.listening() as client:
        assert await client.ask(server.url, {}) == SAID
        (connection,) = client._idle[address_of(server.url).host, server.port, False]
        server.open.pop().close()
        while connection.usable:
            await asyncio.sleep(0)
        assert await client.ask(server.url, {}) == SAID
    assert server.connections == 2


async def test_a_connection_that_was_idle_for_long_is_not_used_again(monkeypatch) -> None:
    server = Server()
    async with server.listening() as client:
        await client.ask(server.url, {})
        monkeypatch.setattr(module, "IDLE", 0.0)
        await client.ask(server.url, {})
    assert server.connections == 2


async def test_what_nobody_asked_for_ends_a_connection() -> None:
    server = Server()
    async with server.listening() as client:
        await client.ask(server.url, {})
        (connection,) = client._idle[address_of(server.url).host, server.port, False]
        server.open[0].write(FULL.replace(b"7", b"8"))
        while connection.usable:
            await asyncio.sleep(0)
        assert await client.ask(server.url, {}) == SAID
    assert server.connections == 2


async def test_who_waits_too_long_for_an_answer_does_not_know() -> None:
    server = Server(HANGS)
    async with server.listening() as client:
        with pytest.raises(Broken):
            await client.post(server.url, b"{}", 0.05)
        assert await client.ask(server.url, {}) == SAID
    assert server.connections == 2


async def test_who_waits_too_long_for_a_connection_knows_that_nothing_went_out(monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    server = Server(HANGS)
    async with server.listening() as client:
        first = asyncio.create_task(client.ask(server.url, {}))
        await server.hears.wait()
        assert await client.ask(server.url, {}, 0.05) == NOT_SENT
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        assert await client.ask(server.url, {}) == SAID
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://no-such-host.invalid/", "ftp://x/", "x", ""]
)
async def test_where_nobody_listens_nothing_went_out(address) -> None:
    client = Client()
    assert await client.ask(address, {}) == NOT_SENT
    await client.close()


async def test_an_address_that_does_not_answer_is_no_hindrance_where_there_is_another(monkeypatch) -> None:
    server, loop = Server(), asyncio.get_running_loop()
    found = loop.getaddrinfo

    async def both(host: str, port: int, **more: object) -> list:
        return [*await found("::1", port, **more), *await found("127.0.0.1", port, **more)]

    async with server.listening() as client:
        monkeypatch.setattr(loop, "getaddrinfo", both)
        url = server.url.replace("127.0.0.1", "api.example")
        assert await client.ask(url, {}) == SAID


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of 127.0.0.1 that nobody has signed: the file, and the server's side."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "x")]),
    )
    now = datetime.datetime.now(datetime.UTC)
    names = x509.SubjectAlternativeName([x509.IPAddress(__import__("ipaddress").ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(1))
        .not_valid_after(now + datetime.timedelta(1))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return file, context


async def test_a_server_that_is_not_who_it_says_hears_nothing(certificate) -> None:
    server = Server()
    async with server.listening(certificate[1]) as client:
        assert await client.ask(server.url, {}) == NOT_SENT
    assert server.requests == []


async def test_a_server_that_is_who_it_says_is_talked_to(certificate, monkeypatch) -> None:
    trusted = ssl.create_default_context(cafile=str(certificate[0]))
    monkeypatch.setattr(module, "_tls", lambda: trusted)
    server = Server()
    async with server.listening(certificate[1]) as client:
        assert await client.ask(server.url, {}) == SAID
        assert await client.ask(server.url, {}) == SAID
        assert await client.ask(server.url.replace("127.0.0.1", "localhost"), {}) == NOT_SENT
    assert len(server.requests) == 2


@pytest.fixture
def proxied(monkeypatch):
    """Tell the environment of a proxy."""

    def tell(port: int, **more: str) -> None:
        for name in ("http_proxy", "https_proxy", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.upper(), raising=False)
        for name, value in ({"http_proxy": f"http://127.0.0.1:{port}"} | more).items():
            monkeypatch.setenv(name, value)
        address_of.cache_clear()

    yield tell
    address_of.cache_clear()


async def test_a_proxy_that_the_environment_names_is_used_and_not_for_our_own_machine(proxied) -> None:
    server = Server(CLOSING, CLOSING, b"HTTP/1.1 307 Go\r\nLocation: /else\r\nContent-Length: 0\r\n\r\n")
    async with server.listening() as client:
        proxied(server.port)
        assert await client.ask("http://api.example/bot1:a/getMe", {}) == SAID
        assert await client.ask(server.url, {}) == SAID
        assert await client.ask("http://api.example/bot1:a/getMe", {}) == UNREAD
        firsts = [request.partition(b" HTTP")[0] for request in server.requests]
        elsewhere = b"POST http://api.example/bot1:a/getMe"
        assert firsts == [elsewhere, b"POST /bot1:a/sendMessage", elsewhere]
        proxied(server.port, no_proxy="api.example")
        assert not address_of("http://api.example/").proxied


async def test_a_proxy_that_refuses_has_passed_nothing_on(proxied) -> None:
    client = Client()
    proxied(1, https_proxy="http://127.0.0.1:1")
    assert await client.ask("https://api.example/bot1:a/getMe", {}) == NOT_SENT
    server = Server(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    async with server.listening():
        proxied(1, https_proxy=f"http://127.0.0.1:{server.port}")
        assert await client.ask("https://api.example/bot1:a/getMe", {}) == NOT_SENT
    await client.close()


def test_no_representation_of_an_address_holds_the_token() -> None:
    assert "AAsecret" not in repr(address_of("https://me:pass@api.example/bot1:AAsecret/getMe"))
    assert b"Authorization: Basic bWU6cGFzcw==" in address_of("https://me:pass@api.example/x").head


def test_no_address_adds_a_line_to_a_request() -> None:
    assert address_of("http://h/bot1:a/x\r\nEvil: 1 2").head.count(b"\r\n") == 3


async def test_every_failure_of_the_client_says_which_it_was() -> None:
    client = Client()
    with pytest.raises(NotSent):
        await client.post("http://127.0.0.1:1/", b"")
    await client.close()
