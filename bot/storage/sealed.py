"""Sessions to sealed bytes and back: no answer and no name is on disk in clear text."""

import hashlib
import hmac
import os
import tempfile
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bot.engine.session import Session
from bot.storage.session_json import SESSION

NONCE = 12
KEY = 32


class Unreadable(Exception):  # noqa: N818 - it names a state of the data
    """What is stored cannot be opened with this key, or is no session of this version."""


class Seal:
    """Seals sessions with a key, each bound to its person."""

    def __init__(self, key: bytes) -> None:
        self._cipher = ChaCha20Poly1305(key)
        self._names = hashlib.blake2b(key, digest_size=KEY, person=b"nightlight-name").digest()

    def name(self, person: str) -> bytes:
        """What stands for a person in the store: it cannot be turned back without the key."""
        return hmac.digest(self._names, person.encode(), "sha256")

    def close(self, person: str, session: Session) -> bytes:
        """The sealed session."""
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, SESSION.dump_json(session), self.name(person))

    def open(self, person: str, sealed: bytes) -> Session:
        """The session. Raises Unreadable; the message holds nothing of it."""
        try:
            clear = self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], self.name(person))
            return SESSION.validate_json(clear)
        except (InvalidTag, ValueError):
            raise Unreadable from None

    def close_text(self, text: str) -> bytes:
        """A sealed text, such as the address of a person who waits for a message."""
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, text.encode(), None)

    def open_text(self, sealed: bytes) -> str:
        """The text. Raises Unreadable."""
        try:
            return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], None).decode()
        except (InvalidTag, ValueError):
            raise Unreadable from None


def key_from(path: Path) -> bytes:
    """The key of a file, made at the first start, readable by its owner and nobody else.

    Two processes that start at the same moment end up with the same key: the first to link it wins.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)  # 0600
        fresh = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(ChaCha20Poly1305.generate_key())
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    key = path.read_bytes()
    if len(key) != KEY:
        raise ValueError(
            f"{path}: a key of {KEY} bytes is needed, this file has {len(key)}; remove it or mend it"
        )
    return key
