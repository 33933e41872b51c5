"""Updates as Telegram sends them, changed, to a bot that is a process of its own: by polling and webhook.

After each batch somebody writes as people do: she must be answered, by the same process, and the log may
hold no exception. What fails is halved to one update and then stripped to what it needs.
"""

import asyncio
import random
import tempfile
import time
from pathlib import Path
from typing import Any

import msgspec

from tests.attack.bot import SECRET, Bot
from tests.attack.http import answer, ask
from tests.attack.scenes import FIRST
from tests.attack.shapes import ME, Call, Strike, blocked, head, person_of
from tests.attack.telegram import Telegram
from tests.fuzz import mutate
from tests.fuzz.report import Report
from tests.telegram.logs import read_log

BATCH = {"polling": 100, "webhook": 20}
ANSWERED = 40.0  # seconds in which the sentinel is answered
SHRINKING = 90.0  # seconds for one found case; a bot that is started anew takes some of them
UNREADABLE = 0.1  # so many answers to getUpdates hold something that is no JSON, which hides all the rest
MUTANT = 6_500_000_000


def seeds() -> list[dict[str, Any]]:
    """One update of each kind that people cause."""
    entity = {"type": "bot_command", "offset": 0, "length": 6}
    text = head(MUTANT, 7) | {"text": "/start ru-KZ", "entities": [entity]}
    file = {"file_id": "a", "file_unique_id": "b", "file_size": 3, "width": 9, "height": 9, "duration": 2}
    other = {"id": 77, "is_bot": True, "first_name": "o", "username": "other"}
    group = {"id": -1001, "type": "supergroup", "title": "g", "is_forum": True}
    preview = {"is_disabled": False, "url": "https://example.org", "prefer_large_media": True}
    reply = head(MUTANT, 8) | {"from": ME, "text": "asked", "link_preview_options": preview}
    origin = {"type": "user", "sender_user": person_of(9), "date": 1}
    press = {"id": "5", "from": person_of(MUTANT), "chat_instance": "1", "data": "a:0:b", "message": reply}
    added = {"chat": group, "from": person_of(MUTANT), "date": 1}
    added |= {"old_chat_member": {"user": ME, "status": "left"}}
    added |= {"new_chat_member": {"user": ME, "status": "member"}}
    quoting = {"reply_to_message": reply, "quote": {"text": "a", "position": 0}}
    contents = (
        {"text": "I bleed so much that I faint"}, {"voice": file}, {"sticker": file | {"emoji": "x"}},
        {"caption": "blood", "photo": [file], "media_group_id": "3"}, {"dice": {"emoji": "x", "value": 3}},
        {"location": {"latitude": 1.5, "longitude": 2}}, {"text": "x", "forward_origin": origin},
        {"contact": {"phone_number": "1", "first_name": "c"}},
        {"text": "2", "link_preview_options": preview} | quoting, {"from": other, "text": "hi"},
        {"text": "3", "message_thread_id": 4, "is_topic_message": True}, {"pinned_message": reply},
        {"text": "@attacked_bot", "chat": group, "sender_chat": group}, {"text": "4", "via_bot": other},
        {"migrate_to_chat_id": -5, "chat": group},
    )  # fmt: skip
    found = [{"message": text}, {"edited_message": text | {"edit_date": 2}}, {"callback_query": press}]
    found += [{"my_chat_member": blocked(MUTANT)}, {"my_chat_member": added}, {"channel_post": text}]
    found += [{"message": head(MUTANT, 7) | content} for content in contents]
    return [{"update_id": 1} | update for update in found]


class Updates:
    """One campaign, in one way, on one framework."""

    def __init__(self, seed: int, framework: str, way: str) -> None:
        self.report = Report(f"updates, {framework}, {way}", seed)
        self.chance, self.framework, self.way = random.Random(f"{seed} {framework} {way}"), framework, way
        self.seeds, self.person = seeds(), FIRST
        self.telegram: Telegram | None = None
        self.bot: Bot | None = None
        self.given: list[bytes] = []
        self.faults = 0  # exceptions in the log so far
        self.end = 0.0

    async def run(self, seconds: float) -> Report:
        """Batch after batch, for so long."""
        self.end = time.monotonic() + seconds
        with tempfile.TemporaryDirectory() as folder:
            async with Telegram() as self.telegram:
                self.telegram.strike = self._strike
                await self._start(Path(folder))
                while time.monotonic() < self.end:
                    batch = self._batch()
                    began = time.monotonic()
                    kind = await self._tried(batch)
                    self.report.executions += len(batch) - 1
                    self.report.timed((time.monotonic() - began) * 1000, "a batch and who wrote after it")
                    self.report.memory = max(self.report.memory, self.bot.memory())
                    if kind:
                        await self._explain(kind, batch, Path(folder))
                self.bot.process.kill()
                await self.bot.process.wait()
        return self.report

    async def _start(self, folder: Path) -> None:
        self.bot = Bot(self.telegram, folder, self.framework, self.way)
        self.telegram.waiting.clear()
        await self.bot.start()
        self.faults = self._exceptions()

    def _batch(self) -> list[Any]:
        """Changed updates; of those that come in one answer mostly only what is JSON."""
        changed = [
            mutate.tree(self.chance, self.chance.choice(self.seeds), self.seeds)
            for _ in range(BATCH[self.way])
        ]
        if self.way == "webhook" or self.chance.random() < UNREADABLE:
            return changed
        return [update for update in changed if _is_json(mutate.written(update))]

    def _strike(self, call: Call) -> Strike | None:
        """The batch that waits is the answer to the next getUpdates."""
        if call.method != "getUpdates" or not self.given:
            return None
        bodies, self.given = self.given, []
        return Strike(False, answer(200, b'{"ok":true,"result":[' + b",".join(bodies) + b"]}"))

    async def _tried(self, batch: list[Any]) -> str:
        """Hand over a batch, and see whether somebody after it is answered; what went wrong."""
        bodies = [self._written(update) for update in batch]
        if self.way == "webhook":
            head = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
            await asyncio.gather(*(ask(self.bot.port, "POST", "/knock", body, head) for body in bodies))
        else:
            self.given = bodies
            self.telegram.give({"poll": {}})
            await self.telegram.until(lambda: not self.given, ANSWERED)
        self.person += 1
        self.telegram.write(self.person, "/start")
        await self.telegram.until(lambda: self.telegram.heard(self.person) or not self.bot.lives, ANSWERED)
        if not self.bot.lives:
            return f"the process ended with {self.bot.process.returncode}"
        exceptions, self.faults = self._exceptions() - self.faults, self._exceptions()
        if exceptions:
            return f"exceptions in the log: {list(read_log(self.bot.log_file, {}).exceptions)[-1]}"
        return "" if self.telegram.heard(self.person) else "nobody is answered any more"

    def _numbered(self, update: Any) -> Any:
        """With a number of its own, unless that was what was changed."""
        if isinstance(update, dict) and update.get("update_id") == 1:
            self.telegram.next_update += 1
            return update | {"update_id": self.telegram.next_update - 1}
        return update

    def _written(self, update: Any) -> bytes:
        """As JSON, by somebody new: what one person sends at once would count as a flood."""
        self.person += 1
        return mutate.written(self._numbered(update)).replace(b"%d" % MUTANT, b"%d" % self.person)

    def _exceptions(self) -> int:
        return read_log(self.bot.log_file, {}).exceptions.total()

    async def _explain(self, kind: str, batch: list[Any], folder: Path) -> None:
        """The one update of a batch that does it, as small as it can be in time, on bots started anew."""
        if kind in self.report.findings:
            await self._again(folder)
            return
        until = time.monotonic() + SHRINKING
        while len(batch) > 1 and time.monotonic() < until:
            half = batch[: len(batch) // 2]
            batch = half if await self._fails(half, kind, folder) else batch[len(batch) // 2 :]
        for place in list(mutate.places(batch[0])) if len(batch) == 1 else []:
            if time.monotonic() < until:
                await self._without(batch[0], place, kind, folder)
        self.report.found(kind, b"\n".join(map(mutate.written, batch)).decode("utf-8", "replace"))
        await self._again(folder)

    async def _without(self, update: Any, place: tuple[Any, Any], kind: str, folder: Path) -> None:
        """Leave one thing out for good if it still fails so."""
        holder, key = place
        if not isinstance(holder, dict) or key not in holder:
            return
        kept = holder.pop(key)
        if not await self._fails([update], kind, folder):
            holder[key] = kept

    async def _fails(self, batch: list[Any], kind: str, folder: Path) -> bool:
        if not self.bot.lives or "nobody" in kind:
            await self._again(folder)
        return await self._tried(batch) == kind

    async def _again(self, folder: Path) -> None:
        """A new bot over new folders."""
        if self.bot.lives:
            self.bot.process.kill()
            await self.bot.process.wait()
        await self._start(Path(tempfile.mkdtemp(dir=folder)))


def _is_json(body: bytes) -> bool:
    try:
        msgspec.json.decode(body)
    except (ValueError, RecursionError):
        return False
    return True
