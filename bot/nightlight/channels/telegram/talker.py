"""One update in, the calls that answer it out: the same for both frameworks."""

import asyncio
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from nightlight.channels.telegram.answered import SAID, UNSAID, Answered
from nightlight.channels.telegram.heard import Heard, Kind, Malformed, Raw, heard
from nightlight.channels.telegram.once import Once
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.saying import Saying
from nightlight.channels.telegram.screen import pressed, screen
from nightlight.channels.telegram.waits import typing
from nightlight.conversation import Said
from nightlight.engine.session import Session
from nightlight.i18n.hear.press import ALWAYS_HEARD, Press
from nightlight.i18n.reply import Reply

log = logging.getLogger("nightlight")

COMMANDS: Final[Mapping[str, str]] = {
    "start": "start",
    "restart": "start",
    "nightlight": "start",
    "stop": "stop",
    "forget": "stop",
    **{name: name for name in ("help", "urgent", "language", "country", "back", "privacy", "about")},
}
HOSTS_OWN: Final = {"start", "help", "stop", "about"}
HOST_WAITS: Final = 2.0  # seconds that a host's dispatcher stands still for an answer of ours
NO_PRESS: Final = Press("", None)
MOST_TRIES: Final = 3  # of an update that ends the process, or breaks its answering, each time
UNTOLD: Final = 0.4  # of a try: the process ended when the reply was there and not said yet
LONGEST_ALONE: Final = 0.5  # seconds that others wait until what was begun before is said


@dataclass(frozen=True)
class Talker(Saying):
    """Answers updates through one bot. With `people` what a host hands over waits in line like our own."""

    people: People | None = None
    once: Once = field(default_factory=Once)
    _alone: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def answer(self, raw: Raw) -> Answered:
        """Answer one update of a host's, in its turn; the host waits no longer than a moment."""
        if self.people is None:
            return await self.turn(heard(raw))
        taken = self.people.take(raw, answer=self.turn, insists=True)
        await asyncio.wait((taken,), timeout=HOST_WAITS)
        return taken.result() if taken.done() else UNSAID

    async def turn(self, update: Heard) -> Answered:
        """Answer one update; it may be confirmed when the answer was said, and is not said again.

        A try that broke, or that the process did not outlive, counts; after three it is given up. It counts
        less where only the saying was not outlived: that is mostly chance, with many answered at once.
        """
        if update.kind is Kind.IGNORED:
            return SAID
        event, said_before = self._event(update), self.store.said_before
        tries = said_before.begin(event, self.clock())
        if tries is None:
            return SAID
        try:
            gives_up = tries >= MOST_TRIES
            said = await (self._give_up(update, tries) if gives_up else self._answered(update, tries))
        except Exception:
            said_before.settle(event, tries + 1)
            raise
        except asyncio.CancelledError:  # told to stop: that counts for nothing
            said_before.settle(event, tries)
            raise
        if said.said:
            said_before.add(event)
            await self._tidy(update)
        else:
            said_before.settle(event, tries)
        return said

    async def _answered_alone(self, update: Heard, tries: float) -> Answered:
        """Answer what was begun before with nothing else of its kind beside it.

        Else who is answered just before it would each time be taken for what ended the process.
        """
        event, said_before = self._event(update), self.store.said_before
        said_before.settle(event, tries, at_once=True)  # while it waits
        async with self._alone:
            said_before.begin(event, self.clock())
            reply = await self._handled(update, tries)
            telling = asyncio.create_task(self._told(update, reply))
            try:
                await asyncio.wait((telling,), timeout=LONGEST_ALONE)
            except asyncio.CancelledError:
                telling.cancel()
                raise
        return await telling

    async def _handled(self, update: Heard, tries: float) -> Reply:
        person = self.person(update.person)
        with typing(self.sender.call, update):
            reply = await self.conversation.handle(person, self._said(update), self._start(update))
        event, read = self._event(update), tries + UNTOLD  # and the process lives
        self.store.said_before.settle(event, read, at_once=tries > 0)
        return reply

    def _event(self, update: Heard) -> str:
        return f"tg:{self.bot}:{update.id}"

    async def _give_up(self, update: Heard, tries: float) -> Answered:
        """The last resort for what cannot be answered, in her language where that can be known."""
        self.sender.counts.given_up += 1
        log.error("an update was given up after %d tries: the last resort is said instead", tries)
        if not update.private or update.kind in {Kind.BLOCKED, Kind.BOT}:
            return SAID
        again = tries >= MOST_TRIES + 1  # then her session may be the cause
        person = None if again else self.person(update.person)
        start = Session(self.clock(), locale=self._hint(update))
        reply = await self.conversation.given_up(person, start)
        said = await self._send_all(update, screen(reply, *self._extra(reply)))
        if person is not None:  # what her answer came to, such as a result, was perhaps never said
            await self.conversation.unheard(person)
        return Answered(bool(said))

    async def flooded(self, update: Heard) -> Answered:
        """Say, once, that there was too much at once, with the number."""
        reply = await self.conversation.handle(
            self.person(update.person), Said(odd="flood"), self._start(update)
        )
        return Answered(bool(await self._send_all(update, self._afresh(reply))))

    def urgent(self, update: Heard) -> bool:
        """Whether a button or a command asks for help: that needs no reading."""
        if update.kind is Kind.COMMAND:
            return COMMANDS.get(update.text) in ALWAYS_HEARD
        press = pressed(update.text) if update.kind is Kind.PRESS else None
        return press is not None and press.command in ALWAYS_HEARD

    def alarms(self, update: Heard) -> str | None:
        """What words of alarm in it ask for; what ends the process each time is not read again."""
        event, said_before = self._event(update), self.store.said_before
        tries = said_before.begin(event, self.clock())
        if tries is None or tries >= MOST_TRIES:
            return None
        found = self._alarm(update)
        said_before.settle(event, tries)
        return found

    async def _answered(self, update: Heard, tries: float) -> Answered:
        if update.kind is Kind.BLOCKED:
            await self.conversation.forget(self.person(update.person))
            return SAID
        if update.kind is Kind.BOT:
            return Answered(await self._to_a_bot(update))
        if not update.private:
            return Answered(await self._in_a_group(update))
        if update.album and not self.once.first(update.album, update.id, self.clock()) and not update.text:
            return SAID
        if tries:
            return await self._answered_alone(update, tries)
        return await self._told(update, await self._handled(update, tries))

    async def _told(self, update: Heard, reply: Reply) -> Answered:
        if update.kind is Kind.PRESS:
            return await self._after_press(update, reply)
        return Answered(await self._anew(update, reply))

    async def is_ours(self, raw: Raw) -> bool:
        """Whether an update in somebody else's bot is meant for Nightlight."""
        try:
            update = heard(raw)
        except Malformed:
            return False
        if update.kind is Kind.PRESS:
            return pressed(update.text) is not None
        if update.kind is Kind.COMMAND and update.text == "nightlight":
            return True
        if not update.private or update.kind in {Kind.IGNORED, Kind.BLOCKED, Kind.BOT}:
            return False
        if update.kind is Kind.COMMAND and (update.text in HOSTS_OWN or update.text not in COMMANDS):
            return False
        return await self.conversation.is_open(self.person(update.person))

    async def closing(self, person: str, reply: Reply) -> bool:
        """Say a closing to somebody who fell silent; whether it was said."""
        chat = int(person.rpartition(":")[2])
        to = Heard(0, Kind.IGNORED, chat, chat)
        return bool(await self._send_all(to, screen(reply, *self._extra(reply))))

    def _said(self, update: Heard) -> Said:
        event = f"tg:{update.id}"
        if update.kind is Kind.PRESS:
            return Said(press=pressed(update.text) or NO_PRESS, id=event)
        if update.kind is Kind.TEXT:
            return Said(text=update.text, id=event, early=self._is_early(update))
        alarm = self._alarm(update)
        if alarm:
            return Said(command=alarm, id=event)
        if update.kind is Kind.OTHER:
            return Said(odd=update.odd, id=event)
        if update.text in COMMANDS or update.text in self.conversation.content.locales:
            locale, country = self._link(update)
            command = COMMANDS.get(update.text, update.text)
            early = self._is_early(update)
            return Said(command=command, locale=locale, country=country, id=event, early=early)
        return Said(text=f"/{update.text} {update.payload}".strip(), id=event, early=self._is_early(update))

    def _alarm(self, update: Heard) -> str | None:
        """What words of alarm ask for where words are not read: below a picture, behind a command …"""
        words = update.payload if update.kind is Kind.COMMAND else update.text
        return self.conversation.interpreter.raised(words, update.language)

    def _start(self, update: Heard) -> Session:
        """What is known of somebody new: the language of the app, and what a link carries."""
        locale, country = self._link(update)
        return Session(self.clock(), locale=locale or self._hint(update), country=country)

    def _hint(self, update: Heard) -> str | None:
        return update.language if update.language in self.conversation.content.locales else None

    def _link(self, update: Heard) -> tuple[str | None, str | None]:
        """The language and the country that a link carries (/start ru-KZ), where they are known."""
        begins = update.kind is Kind.COMMAND and COMMANDS.get(update.text) == "start"
        first, _, second = (update.payload if begins else "").partition("-")
        known = self.conversation.content
        locale = first.lower() if first.lower() in known.locales else None
        return locale, second.upper() if second.upper() in known.places else None

    async def _to_a_bot(self, update: Heard) -> bool:
        """Once a day, so that two bots that answer everything do not talk for ever."""
        own = update.person == self.bot
        if own or not (update.private or self._is_meant(update)):
            return True
        if not self.once.first(update.person, update.id, self.clock()):
            return True
        return await self._point_to_private(update, "notice-bot")

    async def _in_a_group(self, update: Heard) -> bool:
        """No word of health where others read: a button into a private chat."""
        if update.press:
            await self.sender.call("answerCallbackQuery", {"callback_query_id": update.press})
        return not self._is_meant(update) or await self._point_to_private(update, "notice-private")

    def _is_meant(self, update: Heard) -> bool:
        """Whether something in a group is for this bot: it was added, named, replied to or commanded."""
        if update.kind in {Kind.ADDED, Kind.PRESS} or update.replies_to == self.bot:
            return True
        if update.kind is Kind.COMMAND:
            return update.named == self.username.lower() or (not update.named and update.text in COMMANDS)
        return re.search(rf"@{re.escape(self.username)}\b", update.text, re.IGNORECASE) is not None
