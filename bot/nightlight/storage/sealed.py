"""Sessions to sealed bytes and back: no answer and no name is on disk in clear text."""

import hashlib
import hmac
import os
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from nightlight.engine.session import Session
from nightlight.storage.session_json import SESSION

NONCE = 12
KEY = 32
PROOF = b"nightlight"


def new_key() -> bytes:
    """The bytes of a key, by chance."""
    return ChaCha20Poly1305.generate_key()


class Unreadable(Exception):  # noqa: N818 - it names a state of the data
    """What is stored cannot be opened with this key, or is no session of this version."""


class Seal:
    """Seals with a key: the sessions of one person with hers, the keys of all with the master key."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._cipher = ChaCha20Poly1305(key)

    @cached_property
    def _names(self) -> bytes:
        return hashlib.blake2b(self._key, digest_size=KEY, person=b"nightlight-name").digest()

    def name(self, person: str) -> bytes:
        """What stands for a person in the store: it cannot be turned back without the key."""
        return hmac.digest(self._names, person.encode(), "sha256")

    def close(self, person: str, session: Session) -> bytes:
        """The sealed session, bound to its person."""
        return self._closed(SESSION.dump_json(session), self.name(person))

    def open(self, person: str, sealed: bytes) -> Session:
        """The session. Raises Unreadable; the message holds nothing of it."""
        try:
            return SESSION.validate_json(self._opened(sealed, self.name(person)))
        except ValueError:
            raise Unreadable from None

    def close_text(self, text: str) -> bytes:
        """A sealed text, such as the address of a person who waits for a message."""
        return self._closed(text.encode(), None)

    def open_text(self, sealed: bytes) -> str:
        """The text. Raises Unreadable."""
        try:
            return self._opened(sealed, None).decode()
        except ValueError:
            raise Unreadable from None

    def new_key(self, name: bytes) -> tuple["Seal", bytes]:
        """A new key of a person, open and sealed with this one."""
        key = new_key()
        return Seal(key), self._closed(key, name)

    def open_key(self, name: bytes, sealed: bytes) -> "Seal":
        """The key of a person. Raises Unreadable."""
        return Seal(self._opened(sealed, name))

    def proof(self) -> bytes:
        """Something that only this key opens."""
        return self._closed(PROOF, PROOF)

    def proves(self, proof: bytes) -> bool:
        """Whether this key is the one that made the proof."""
        try:
            return self._opened(proof, PROOF) == PROOF
        except Unreadable:
            return False

    def _closed(self, clear: bytes, bound: bytes | None) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, clear, bound)

    def _opened(self, sealed: bytes, bound: bytes | None) -> bytes:
        try:
            return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], bound)
        except (InvalidTag, ValueError):
            raise Unreadable from None
