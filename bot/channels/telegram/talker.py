"""One update in, the calls that answer it out: the same for both frameworks."""

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from bot.channels.telegram.heard import Heard, Kind, Malformed, Raw, heard
from bot.channels.telegram.kept import Kept
from bot.channels.telegram.once import Once
from bot.channels.telegram.screen import Outgoing, keyboard, pressed, screen, stays, trailed
from bot.channels.telegram.sender import NORMAL, SAFETY, Outcome, Result, Sender, unmarked
from bot.conversation import Conversation, Said
from bot.engine.session import Session
from bot.i18n.press import Press
from bot.i18n.reply import Reply

COMMANDS: Final[Mapping[str, str]] = {
    "start": "start",
    "restart": "start",
    "nightlight": "start",
    "stop": "stop",
    "forget": "stop",
    **{name: name for name in ("help", "urgent", "language", "country", "back", "privacy", "about")},
}
HOSTS_OWN: Final = {"start", "help", "stop", "about"}
TOAST: Final = 190
NO_PRESS: Final = Press("", None)


@dataclass(frozen=True, slots=True)
class Answered:
    """Whether the answer to an update was said; `body` is a call that the webhook's response may carry."""

    said: bool
    body: Mapping[str, Any] | None = None


SAID: Final = Answered(said=True)


@dataclass(frozen=True)
class Talker:
    """Answers updates through one bot. `username` is the bot's, for links into a private chat."""

    conversation: Conversation
    store: Kept
    sender: Sender
    bot: int
    username: str
    clock: Callable[[], datetime]
    in_body: bool = False
    once: Once = field(default_factory=Once)

    async def answer(self, raw: Raw) -> Answered:
        """Answer one update; it may be confirmed when the answer was said, and is not said again."""
        update = heard(raw)
        event = f"tg:{self.bot}:{update.id}"
        if update.kind is Kind.IGNORED or event in self.store.said_before:
            return SAID
        answered = await self._answered(update)
        if answered.said:
            self.store.said_before.add(event, self.clock())
        return answered

    async def _answered(self, update: Heard) -> Answered:
        if update.kind is Kind.BLOCKED:
            await self.store.forget(self.person(update.person))
            return SAID
        if update.kind is Kind.BOT:
            return Answered(await self._to_a_bot(update))
        if not update.private:
            return Answered(await self._in_a_group(update))
        if update.album and not self.once.first(update.album, update.id, self.clock()) and not update.text:
            return SAID
        person = self.person(update.person)
        reply = await self.conversation.handle(person, self._said(update), self._start(update))
        if update.kind is Kind.PRESS:
            return await self._after_press(update, reply)
        return Answered(await self._send_all(update, screen(reply, *self._extra(reply))))

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

    def person(self, user: int) -> str:
        """The name of a person in the store: the user of this bot."""
        return f"tg:{self.bot}:{user}"

    async def closing(self, person: str, reply: Reply) -> bool:
        """Say a closing to somebody who fell silent; whether it was said."""
        chat = int(person.rpartition(":")[2])
        to = Heard(0, Kind.IGNORED, chat, chat)
        return await self._send_all(to, screen(reply, *self._extra(reply)))

    def _said(self, update: Heard) -> Said:
        event = f"tg:{update.id}"
        if update.kind is Kind.PRESS:
            return Said(press=pressed(update.text) or NO_PRESS, id=event)
        if update.kind is Kind.TEXT:
            return Said(text=update.text, id=event)
        alarm = self._alarm(update)
        if alarm:
            return Said(command=alarm, id=event)
        if update.kind is Kind.OTHER:
            return Said(odd=update.odd, id=event)
        if update.text in COMMANDS or update.text in self.conversation.content.locales:
            locale, country = self._link(update)
            command = COMMANDS.get(update.text, update.text)
            return Said(command=command, locale=locale, country=country, id=event)
        return Said(text=f"/{update.text} {update.payload}".strip(), id=event)

    def _alarm(self, update: Heard) -> str | None:
        """What words of alarm ask for where words are not read: below a picture, behind a command …"""
        words = update.payload if update.kind is Kind.COMMAND else update.text
        return self.conversation.interpreter.raised(words, update.language)

    def _start(self, update: Heard) -> Session:
        """What is known of somebody new: the language of the app, and what a link carries."""
        locale, country = self._link(update)
        hint = update.language if update.language in self.conversation.content.locales else None
        return Session(self.clock(), locale=locale or hint, country=country)

    def _link(self, update: Heard) -> tuple[str | None, str | None]:
        """The language and the country that a link carries (/start ru-KZ), where they are known."""
        begins = update.kind is Kind.COMMAND and COMMANDS.get(update.text) == "start"
        first, _, second = (update.payload if begins else "").partition("-")
        known = self.conversation.content
        locale = first.lower() if first.lower() in known.locales else None
        return locale, second.upper() if second.upper() in known.places else None

    async def _after_press(self, update: Heard, reply: Reply) -> Answered:
        """Answer the press, and show what comes next in its place, below what was asked and answered."""
        toast = {"text": reply.messages[0].plain[:TOAST]} if reply.stale else {}
        params = {"callback_query_id": update.press, **toast}
        body = {"method": "answerCallbackQuery", **params} if self.in_body else None
        shown = self._shown(update, reply)
        if body is None:
            _, said = await asyncio.gather(self.sender.call("answerCallbackQuery", params), shown)
        else:
            said = await shown
        return Answered(said, body)

    async def _shown(self, update: Heard, reply: Reply) -> bool:
        if reply.double:
            return True
        outgoing = screen(reply, *self._extra(reply))
        place = {"chat_id": update.chat, "message_id": update.message}
        if reply.ticking:
            keys = keyboard(reply, *self._extra(reply))
            outcome = await self.sender.say("editMessageReplyMarkup", {**place, "reply_markup": keys})
            return await self._settled(update, outcome)
        if reply.stale or update.message is None or stays(update.text):
            return await self._send_all(update, outgoing)
        params: dict[str, Any] = {**place, "parse_mode": "HTML"}
        if reply.ended or len(outgoing) > 1:
            said = await self._send_all(update, outgoing)  # what matters goes first
            if said:
                priority = SAFETY if reply.ended else NORMAL  # a crash before it would repeat the closing
                params |= {"text": trailed(reply) or "…"}
                await self.sender.say("editMessageText", params, priority)
            return said
        params |= {"text": trailed(reply, outgoing[0].html), "reply_markup": outgoing[0].keyboard}
        outcome = await self.sender.say("editMessageText", params)
        if outcome.result in {Result.REFUSED, Result.MARKUP}:
            return await self._send_all(update, outgoing)
        return await self._settled(update, outcome)

    async def _send_all(self, update: Heard, outgoing: list[Outgoing]) -> bool:
        for message in outgoing:
            if not await self._settled(update, await self._send(update, message)):
                return False
        return True

    async def _send(self, update: Heard, outgoing: Outgoing) -> Outcome:
        params: dict[str, Any] = {"chat_id": update.chat, "text": outgoing.html, "parse_mode": "HTML"}
        if outgoing.keyboard is not None:
            params["reply_markup"] = outgoing.keyboard
        if update.thread is not None:
            params["message_thread_id"] = update.thread
        priority = SAFETY if outgoing.safety else NORMAL
        outcome = await self.sender.say("sendMessage", params, priority)
        if outcome.result is Result.MARKUP:
            outcome = await self.sender.say("sendMessage", unmarked(params, outgoing.plain), priority)
        return outcome

    async def _settled(self, update: Heard, outcome: Outcome) -> bool:
        """Whether there is nothing more to say of this call; somebody who left is forgotten."""
        if outcome.result is Result.BLOCKED:
            await self.store.forget(self.person(update.person))
            return True
        return outcome.result not in {Result.LATER, Result.FAILED}

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

    async def _point_to_private(self, update: Heard, notice: str) -> bool:
        locale = self.conversation.content.locale(update.language)
        words = self.conversation.words
        url = f"https://t.me/{self.username}?start={locale}"
        button = {"text": words.say(locale, "button-private"), "url": url}
        outgoing = Outgoing(words.say(locale, notice), {"inline_keyboard": [[button]]})
        outcome = await self._send(update, outgoing)
        return outcome.result not in {Result.LATER, Result.FAILED}

    def _extra(self, reply: Reply) -> tuple[str, str]:
        words = self.conversation.words
        return words.say(reply.locale, "button-done"), words.say(reply.locale, "button-copy")
