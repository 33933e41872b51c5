"""The address of a Bot API, read once: where calls to it go, and whether a proxy stands before it."""

from base64 import b64encode
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import ip_address
from typing import Final
from urllib.request import getproxies, proxy_bypass

from yarl import URL

JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Address:
    """Where calls to an address go; `head` is what each begins with, up to the length of its body."""

    host: str
    port: int
    tls: bool
    proxied: bool
    head: bytes = field(repr=False)  # it holds the token


@lru_cache(maxsize=64)
def address_of(text: str) -> Address:
    """Read an address. Raises ValueError where it is none."""
    url = URL(text)
    if url.scheme not in {"http", "https"} or not url.raw_host or not url.port:
        raise ValueError("no address of a Bot API")
    lines = [f"POST {url.raw_path_qs} HTTP/1.1", f"Host: {url.host_port_subcomponent}"]
    if url.user:
        who = b64encode(f"{url.user}:{url.password or ''}".encode()).decode()
        lines.append(f"Authorization: Basic {who}")
    head = "\r\n".join([*lines, f"Content-Type: {JSON}", "Content-Length: "])
    return Address(url.raw_host, url.port, url.scheme == "https", _proxied(url), head.encode("ascii"))


def _proxied(url: URL) -> bool:
    """Whether the environment names a proxy for this; nobody asks a proxy for his own machine."""
    host = url.raw_host or ""
    try:
        own = ip_address(host).is_loopback
    except ValueError:
        own = host == "localhost"
    return not own and url.scheme in getproxies() and not proxy_bypass(host)
