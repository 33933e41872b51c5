"""Telegram's HTML, read byte by byte, refused in Telegram's words.

Stricter on purpose where Telegram silently loses something: a link it would drop (tel:), an entity name
it would show as typed (&nbsp;), a tag inside code, a tag without text.
"""

import re
from typing import Any, NoReturn

from tests.botapi.errors import bad

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
LINKS = ("http://", "https://", "tg://", "ton://", "tonsite://")

CHARACTER = re.compile(rb"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
TAG_NAME = re.compile(rb"[^\s>]*")
BLANK = re.compile(rb"\s*")
ATTRIBUTE = re.compile(rb"[^\s=>]*")
TOKEN = re.compile(rb"[A-Za-z0-9.-]*")


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The plain text and its entities, or 400 "can't parse entities: …"."""
    return _Reader(source).read()


def _refuse(text: str) -> NoReturn:
    raise bad(f"can't parse entities: {text}")


class _Reader:
    def __init__(self, source: str):
        self.data = source.encode()
        self.pos = 0
        self.out: list[str] = []
        self.size = 0  # of what was written, in UTF-16 units
        self.open: list[tuple[str, dict[str, str], int]] = []
        self.entities: list[dict[str, Any]] = []

    def read(self) -> tuple[str, list[dict[str, Any]]]:
        while self.pos < len(self.data):
            if self.data.startswith(b"</", self.pos):
                self._end_tag()
            elif self.data.startswith(b"<", self.pos):
                self._start_tag()
            else:
                self._plain()
        if self.open:
            _refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        return "".join(self.out), sorted(self.entities, key=lambda e: (e["offset"], -e["length"]))

    def _plain(self) -> None:
        if self.data.startswith(b"&", self.pos) and (found := self._character()):
            self._write(found)
            return
        end = min(
            (p for p in (self.data.find(c, self.pos + 1) for c in (b"<", b"&")) if p > 0), default=None
        )
        self._write(self.data[self.pos : end].decode())
        self.pos = len(self.data) if end is None else end

    def _write(self, text: str) -> None:
        self.out.append(text)
        self.size += len(text.encode("utf-16-le")) // 2

    def _character(self) -> str:
        """One &…; read and decoded, or "" when it is just an ampersand."""
        match = CHARACTER.match(self.data, self.pos)
        if not match:
            return ""
        hexa, decimal, name = match.groups()
        if name and name.decode() not in NAMED:
            if match.group().endswith(b";"):
                _refuse(f'"{match.group().decode()}" at byte offset {self.pos} would be shown as typed')
            return ""
        self.pos = match.end()
        if name:
            return NAMED[name.decode()]
        code = int(hexa, 16) if hexa else int(decimal)
        if not 0 < code < 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            _refuse("Text contains invalid Unicode characters after decoding HTML entities")
        return chr(code)

    def _take(self, pattern: re.Pattern[bytes]) -> str:
        match = pattern.match(self.data, self.pos)
        assert match
        self.pos = match.end()
        return match.group().decode()

    def _start_tag(self) -> None:
        begin = self.pos
        self.pos += 1
        tag = self._take(TAG_NAME).lower()
        if self.pos >= len(self.data):
            _refuse(f"Unclosed start tag at byte offset {begin}")
        if tag not in KINDS:
            _refuse(f'Unsupported start tag "{tag}" at byte offset {begin}')
        attributes: dict[str, str] = {}
        while self._take(BLANK) is not None and not self.data.startswith(b">", self.pos):
            name, value = self._attribute(tag, begin)
            attributes[name] = value
        self.pos += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            _refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        if any(parent in ("code", "pre") for parent, _, _ in self.open) and (self.open[-1][0], tag) != (
            "pre",
            "code",
        ):
            _refuse(f'"{tag}" inside "{self.open[-1][0]}" would be lost, at byte offset {begin}')
        self.open.append((tag, attributes, self.size))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        if self.pos >= len(self.data):
            _refuse(f"Unclosed start tag at byte offset {begin}")
        name = self._take(ATTRIBUTE)
        if not name:
            _refuse(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._take(BLANK)
        if (tag, name) == ("blockquote", "expandable") and not self.data.startswith(b"=", self.pos):
            return name, ""
        if not self.data.startswith(b"=", self.pos):
            what = f'an attribute of the tag "{tag}" at byte offset {begin}'
            _refuse(f"Expected equal sign in declaration of {what}")
        self.pos += 1
        self._take(BLANK)
        quote = self.data[self.pos : self.pos + 1]
        return name, self._quoted(quote, begin) if quote in (b'"', b"'") else self._bare()

    def _bare(self) -> str:
        start = self.pos
        value = self._take(TOKEN).lower()
        if self.data[self.pos : self.pos + 1] not in (b" ", b"\n", b"\t", b">"):
            _refuse(f"Unexpected end of name token at byte offset {start}")
        return value

    def _quoted(self, quote: bytes, begin: int) -> str:
        end = self.data.find(quote, self.pos + 1)
        if end < 0:
            _refuse(f"Unclosed start tag at byte offset {begin}")
        inside = _Reader(self.data[self.pos + 1 : end].replace(b"<", b"&lt;").decode())
        self.pos = end + 1
        return inside.read()[0]

    def _end_tag(self) -> None:
        begin = self.pos
        if not self.open:
            _refuse(f"Unexpected end tag at byte offset {begin}")
        self.pos += 2
        tag = self._take(TAG_NAME).lower()
        self._take(BLANK)
        if not self.data.startswith(b">", self.pos):
            _refuse(f"Unclosed end tag at byte offset {begin}")
        self.pos += 1
        expected, attributes, start = self.open.pop()
        if tag not in ("", expected):
            _refuse(f'Unmatched end tag at byte offset {begin}, expected "</{expected}>", found "</{tag}>"')
        if self.size == start:
            _refuse(f'"{expected}" without any text at byte offset {begin}')
        self._close(expected, attributes, start)

    def _close(self, tag: str, attributes: dict[str, str], start: int) -> None:
        entity: dict[str, Any] = {"type": KINDS[tag], "offset": start, "length": self.size - start}
        inner = self.entities[-1] if self.entities else {}
        if tag == "a":
            entity |= _link(attributes.get("href", ""))
        elif tag == "tg-emoji":
            entity["custom_emoji_id"] = attributes.get("emoji-id", "")
        elif tag == "blockquote" and "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        elif tag == "code" and attributes.get("class", "").startswith("language-"):
            entity["language"] = attributes["class"].removeprefix("language-")
        elif tag == "pre" and (inner.get("offset"), inner.get("length")) == (start, entity["length"]):
            language = self.entities.pop().get("language")
            entity |= {"language": language} if language else {}
        self.entities.append(entity)


def _link(target: str) -> dict[str, Any]:
    if target.startswith("tg://user?id="):
        _refuse("mentions by tg://user are not known to this server")
    if not target.lower().startswith(LINKS):
        _refuse(f'the link "{target}" would be dropped')
    return {"type": "text_link", "url": target}
