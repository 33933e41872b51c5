"""Changes by seeded chance: of trees as JSON has them, of text, of files; and shrinking what is found."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

NUMBERS = (0, -1, 1, 2**31, 2**53 + 1, 2**63, -(2**63), 10**30, 1.5, -0.0)
RAW = ("1e400", "-1e400", "NaN", "Infinity", "9" * 5000, "[" * 2000 + "]" * 2000, '"\\ud800"', "")
WORDS = ("", " ", "\0", "\u3316" * 4096, "\ufdfa" * 4096, "\ud800", "/start", "/", "@", "-", "a" * 5000,
         "ru-KZ", "\u202e\u2066", "🩸" * 50, "<b>", "&", "%s{}", "1" * 400)  # fmt: skip
MARK = "\x00raw "  # what is written as it stands, which may be no JSON

Tree = Any


def tree(chance: random.Random, seed: Tree, others: list[Tree]) -> Tree:
    """A changed copy: one to four changes."""
    changed = json.loads(json.dumps(seed))
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        holder, key = chance.choice(list(places(changed)) or [(None, None)])
        if holder is None:
            return _value(chance, None, others)
        _change(chance, holder, key, others)
    return changed


def places(value: Tree) -> Iterator[tuple[Any, Any]]:
    """Every place in a tree: what holds it, and its key or index."""
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from places(value[key])


def _change(chance: random.Random, holder: Any, key: Any, others: list[Tree]) -> None:
    how = chance.randrange(8)
    if how == 0:
        del holder[key]
    elif how == 1 and isinstance(holder, dict):
        holder[chance.choice(("text", "caption", "chat", "from", "id", "message", "data"))] = holder[key]
    elif how == 2:
        holder[key] = [holder[key]]
    elif how == 3:
        holder[key] = {"id": holder[key]}
    else:
        holder[key] = _value(chance, holder[key], others)


def _value(chance: random.Random, old: Tree, others: list[Tree]) -> Tree:
    how = chance.randrange(9)
    if how == 0:
        return None
    if how == 1:
        return chance.choice(NUMBERS)
    if how == 2:
        return MARK + chance.choice(RAW)
    if how == 3:
        return chance.choice(([], {}, [[]], True, False))
    if how == 4 and others:
        holder, key = chance.choice(list(places(chance.choice(others))))
        return json.loads(json.dumps(holder[key]))
    if isinstance(old, str):
        return text(chance, old)
    return chance.choice(WORDS)


def _put(chance: random.Random, old: str, more: str) -> str:
    at = chance.randrange(len(old) + 1)
    return old[:at] + more + old[at:]


def _sign(chance: random.Random) -> str:
    return chr(chance.randrange(0x3000 if chance.random() < 0.8 else 0xD7FF))


TEXT: tuple[Callable[[random.Random, str], str], ...] = (
    lambda c, old: _put(c, old, c.choice(WORDS)),
    lambda c, old: _put(c, old, _sign(c)),
    lambda c, old: _put(c, old, " "),
    lambda c, old: old[: c.randrange(len(old) + 1)],
    lambda c, old: (old * c.choice((2, 3, 50, 4096)))[:4096],
    lambda c, old: c.choice((old.upper, old.lower, old.title, old.swapcase))(),
    lambda c, old: old[len(old) // 2 :] + old[: len(old) // 2],
    lambda c, old: old[: len(old) // 3] + old[len(old) // 3 + c.randrange(1, 9) :],
)


def text(chance: random.Random, old: str) -> str:
    """A changed text, not longer than Telegram carries."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        old = chance.choice(TEXT)(chance, old)
    return old[:4096]


DEEP = (b"[" * 100_000, b"{" * 100_000, b"- " * 50_000, b"(" * 1000, b"? " * 9000)
FLUENT = (b"{ $x ->\n" * 3000, b"{" * 20_000, b'{"' * 5000, b"{ -x }" * 9000, b"\n a = { b }\n b = { a }")
COLONS = (b"", b"::", b": &a", b": *a", b": !!python/name:os.system ", b": |", b":\t")
SIGNS = (b"\xff\xfe", b"\0", b"\t", b"\r", "\u2028\u00a0".encode(), b"\x1b[2J")
LARGE = 400  # bytes of a line that is repeated: 20,000 times it is as much as any file is given
Lines = list[bytes]


def _byte(chance: random.Random, line: bytes) -> bytes:
    at = chance.randrange(len(line) + 1)
    return line[:at] + bytes([chance.randrange(256)]) + line[at + 1 :]


LINE: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    lambda c, line: b" " * c.randrange(1, 9) + line,
    lambda _, line: line.lstrip(),
    lambda c, line: line + c.choice(DEEP),
    lambda c, line: line.partition(b":")[0] + b": " + c.choice(DEEP),
    lambda c, line: line.partition(b"=")[0] + b"= " + c.choice(FLUENT),
    lambda c, line: line.replace(b":", c.choice(COLONS)),
    lambda c, line: line + c.choice(SIGNS),
    lambda c, line: line[:LARGE] * c.choice((0, 2, 100, 20_000)),
    _byte,
    _byte,
)


def file(chance: random.Random, old: bytes, others: Lines) -> bytes:
    """A changed file: bytes, lines, nesting, size."""
    lines = old.split(b"\n")
    for _ in range(chance.choice((1, 1, 2, 4))):
        at, how = chance.randrange(len(lines)), chance.randrange(8)
        if how == 0:
            lines.insert(at, chance.choice(lines))
        elif how == 1:
            lines = lines[: at + 1]
        elif how == 2:
            lines += chance.choice(others).split(b"\n")
        else:
            lines[at] = chance.choice(LINE)(chance, lines[at])
    return b"\n".join(lines)[:8_000_000]


def written(value: Tree) -> bytes:
    """The JSON, with what stands as it is."""
    if isinstance(value, dict):
        return b"{" + b",".join(_string(k) + b":" + written(v) for k, v in value.items()) + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(map(written, value)) + b"]"
    if isinstance(value, str) and value.startswith(MARK):
        return value.removeprefix(MARK).encode("utf-8", "surrogatepass")
    return _string(value) if isinstance(value, str) else json.dumps(value).encode()


def _string(value: str) -> bytes:
    return json.dumps(value).encode()


def smaller(parts: list[Any], fails: Callable[[list[Any]], bool], most: int = 200) -> list[Any]:
    """The fewest parts, in order, with which it still fails, as far as so many trials find it."""
    size, tried = max(len(parts) // 2, 1), 0
    while tried < most:
        for start in range(0, len(parts), size):
            less = parts[:start] + parts[start + size :]
            tried += 1
            if less and fails(less):
                parts = less
                break
        else:
            if size == 1:
                break
            size = max(size // 2, 1)
    return parts
