"""Answers that are broken, of what is said and of polls: everybody hears the number all the same."""

import asyncio
import random
import re
import time
from collections import Counter

from tests.attack.bot import Bot
from tests.attack.http import answer, error, told
from tests.attack.scenes import FIRST, Found, Scope
from tests.attack.shapes import PAGES, Call, Strike
from tests.attack.telegram import Telegram

BOUND = 90.0  # seconds in which everybody must have heard the number


def strikes(short: bool) -> dict[str, Strike]:
    """Each way to answer one sendMessage so that nobody knows, or so that it must be said again."""
    whole = len(told({"message_id": 1, "date": 1, "text": "x" * 300}))
    cuts = range(0, whole, 40 if short else 8)
    found = {
        f"cut at {n}, {e}": Strike(e, None if e else told("x" * 400)[:n], n)
        for n in cuts
        for e in (True, False)
    }
    for name, page in PAGES.items():
        found |= {f"{name}, {e}": Strike(e, page) for e in (True, False)}
    odd = ({}, {"retry_after": "soon"}, {"retry_after": -1}, {"retry_after": None}, {"retry_after": [1]})
    found |= {f"429 {one}": Strike(False, error(429, "Too Many Requests", **one)) for one in odd}
    bodies = (
        b"",
        b"null",
        b"[]",
        b'"ok"',
        b"{}",
        b'{"ok":false}',
        b'{"ok":"true"}',
        b"\xff\xfe",
        b'{"ok":true,',
        b"1e400",
    )
    found |= {f"200 {body!r}": Strike(False, answer(200, body)) for body in bodies}
    found["429 of 1 s"] = Strike(False, error(429, "Too Many Requests: retry after 1", retry_after=1))
    found["500"] = Strike(False, error(500, "Internal Server Error"))
    found["moved"] = Strike(
        False, error(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-5)
    )
    found["length too long"] = Strike(False, answer(200, b"{}", Content_Length="99"))
    found["no HTTP"] = Strike(False, b"SSH-2.0-OpenSSH_9.6\r\n")
    found["header never ends"] = Strike(False, b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000)
    return found


async def broken_answers(telegram: Telegram, bot: Bot, scope: Scope) -> Found:
    """The first message of each person meets another broken answer; everybody hears the number."""
    ways = strikes(scope.short)
    people = {FIRST + number: way for number, way in enumerate(ways)}
    topic = FIRST + len(people)
    met: Counter[int] = Counter()

    def strike(call: Call) -> Strike | None:
        if call.method != "sendMessage":
            return None
        if call.params.get("message_thread_id"):
            return Strike(False, error(400, "Bad Request: message thread not found"))
        met[call.chat] += 1
        return ways.get(people.get(call.chat, "")) if met[call.chat] == 1 else None

    telegram.strike = strike
    began = time.monotonic()
    for person in people:
        telegram.write(
            person, random.Random(person).choice(("/start", "I bleed so much that I faint", "hello"))
        )
    telegram.write(topic, "I bleed so much that I faint", message_thread_id=3, is_topic_message=True)
    people[topic] = "topic that is gone"
    moved = {person for person, way in people.items() if way == "moved"}

    def heard(person: int) -> bool:
        return telegram.heard(person) or (person in moved and telegram.heard(-5))

    await telegram.until(lambda: all(map(heard, people)), BOUND)
    silent = [people[person] for person in people if not heard(person)]
    kinds = Counter(re.sub(r"at \d+|, (True|False)$", "", way).strip() for way in silent)
    found = Found({"people": len(people), "silent": len(silent), "after": dict(kinds)})
    found.counts["seconds"] = round(time.monotonic() - began, 1)
    found.counts["said twice (allowed)"] = sum(len(telegram.said(person)) > 1 for person in people)
    found.must(not silent, f"{len(silent)} silent")
    return found


def nonsense() -> dict[str, bytes]:
    """Answers to getUpdates that bring nothing that can be read."""
    deep = b'{"ok":true,"result":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    update = b'{"ok":true,"result":[{"update_id":%s,"message":{"text":"x"}}]}'
    wrong = {
        name: update % name.encode()
        for name in ("1e400", "-1e400", "NaN", "null", '"7"', "[]", "true", "1.5")
    }
    wrong |= {
        name: b'{"ok":true,"result":%s}' % name.encode()
        for name in ('"text"', "7", "null", "{}", "[7]", '["x"]', "[null]")
    }
    whole = {name: answer(200, body) for name, body in wrong.items()}
    whole |= {"deep": answer(200, deep), "no UTF-8": answer(200, b"\xff\xfe"), "empty": answer(200, b"")}
    whole["a great number"] = answer(200, update % b"123456789012345678901234567890")
    whole["a number of 5000 digits"] = answer(200, update % (b"9" * 5000))
    whole["nothing right"] = answer(200, b'{"ok":true}')
    return whole | PAGES | {"cut": answer(200, b'{"ok":true,"result":[')[:-5], "closed": b""}


async def broken_polls(telegram: Telegram, bot: Bot, scope: Scope) -> Found:
    """Each nonsense once, then a person who writes; then numbers that begin again lower; then a 429."""
    found, silent = Found(), []
    kinds = nonsense()
    for number, (name, raw) in enumerate(list(kinds.items())[:: 6 if scope.short else 1]):
        person, given = FIRST + number, [raw]
        telegram.strike = lambda call, given=given: (
            Strike(False, given.pop()) if call.method == "getUpdates" and given else None
        )
        telegram.beat()
        telegram.give({"poll": {}})  # ends the long poll that waits
        await telegram.until(lambda given=given: not given, 10)
        telegram.write(person, "/start")
        if not await telegram.until(lambda person=person: telegram.heard(person), 40):
            silent.append(name)
        if not bot.lives:
            found.must(False, f"the process ended after {name}")
            break
    found.counts |= {"kinds": number + 1, "silent after": silent}
    found.must(not silent, f"{len(silent)} silent")
    if bot.lives:
        await _lower(telegram, found)
        await _later(telegram, found)
    return found


async def _lower(telegram: Telegram, found: Found) -> None:
    await telegram.until(lambda: not telegram.waiting, 10)
    telegram.strike, telegram.next_update = (lambda _: None), 1000
    before, began = len(telegram.calls), time.monotonic()
    for person in range(FIRST + 500, FIRST + 505):
        telegram.write(person, "/start")
        await telegram.until(lambda person=person: telegram.heard(person), 10)
    await asyncio.sleep(2)
    polls = sum(call.method == "getUpdates" for call in telegram.calls[before:])
    rate = polls / (time.monotonic() - began)
    found.counts["polls a second after lower numbers"] = round(rate, 1)
    found.must(rate < 20, "polls without a pause after lower numbers")
    found.must(
        all(telegram.heard(p) for p in range(FIRST + 500, FIRST + 505)), "silent after lower numbers"
    )


async def _later(telegram: Telegram, found: Found) -> None:
    told_at: list[float] = []

    def strike(call: Call) -> Strike | None:
        if call.method != "getUpdates" or told_at:
            return None
        told_at.append(call.at)
        return Strike(False, error(429, "Too Many Requests: retry after 3", retry_after=3))

    telegram.strike = strike
    telegram.write(FIRST + 600, "/start")
    await telegram.until(lambda: told_at and telegram.calls[-1].at > told_at[0] + 3, 15)
    polls = [call.at for call in telegram.calls if call.method == "getUpdates"]
    again = min((at for at in polls if told_at and at > told_at[0]), default=0.0)
    waited = again - told_at[0] if told_at else 0.0
    found.counts["asked again after a 429 of 3 s"] = round(waited, 1)
    found.must(waited > 2.8, "getUpdates asks again sooner than told")
