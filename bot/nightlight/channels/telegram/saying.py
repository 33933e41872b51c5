"""How an answer gets onto somebody's screen: what is edited, what is sent, what is said again elsewhere."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import IntEnum
from typing import Any, Final

from nightlight.channels.telegram.answered import Answered
from nightlight.channels.telegram.heard import Heard
from nightlight.channels.telegram.kept import Kept
from nightlight.channels.telegram.newest import Newest
from nightlight.channels.telegram.screen import Outgoing, afresh, keyboard, screen, stays, trailed
from nightlight.channels.telegram.sender import NORMAL, SAFETY, Outcome, Result, Sender
from nightlight.conversation import Conversation
from nightlight.i18n.reply import Reply

TOAST: Final = 190
KEPT: Final = 86_400  # seconds that Telegram keeps an update: what seems older has a date that is none
MOST_TOLD: Final = 10_000  # people of whom it is known when they were told something last
UNNOTED: Final = frozenset({Result.LATER, Result.FAILED})  # it is known that it was not said


class Arrived(IntEnum):
    """What is known of messages that were sent; all but NO counts as said."""

    NO = 0
    PERHAPS = 1  # some may have been lost, which heads what is said next
    YES = 2


@dataclass(frozen=True)
class Saying:
    """Says answers through one bot. `username` is the bot's, for links into a private chat."""

    conversation: Conversation
    store: Kept
    sender: Sender
    bot: int
    username: str
    clock: Callable[[], datetime]
    in_body: bool = False
    told: dict[int, int] = field(default_factory=dict)  # when she was told something last, by Telegram
    newest: Newest = field(default_factory=Newest)

    def person(self, user: int) -> str:
        """The name of a person in the store: the user of this bot."""
        return f"tg:{self.bot}:{user}"

    async def _after_press(self, update: Heard, reply: Reply) -> Answered:
        """Answer the press, and show what comes next in its place, below what was asked and answered."""
        toast: dict[str, Any] = {"text": reply.messages[0].plain[:TOAST]} if reply.stale else {}
        if reply.alert:
            toast = {"text": reply.alert[:TOAST], "show_alert": True}
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
        place = {"chat_id": update.chat, "message_id": update.message}
        if reply.ticking or reply.unfolded:
            keys = keyboard(reply, *self._extra(reply))
            outcome = await self.sender.say("editMessageReplyMarkup", {**place, "reply_markup": keys})
            return await self._or_anew(update, outcome, reply)
        if reply.stale or update.message is None or stays(update.text):
            return await self._anew(update, reply)
        outgoing = screen(reply, *self._extra(reply))
        if reply.ended or reply.fresh or len(outgoing) > 1:
            said = await self._send_all(update, outgoing)  # what matters goes first
            if said is Arrived.YES:
                priority = SAFETY if reply.ended else NORMAL  # a crash before it would repeat the closing
                await self._put_away(place, reply, priority)
            elif said and reply.erased:  # it goes all the same, and what was said stands in its place
                await self._edited(place, replace(outgoing[0], keyboard=outgoing[-1].keyboard), SAFETY)
            return bool(said)
        whole = replace(outgoing[0], html=trailed(reply, outgoing[0].html))
        outcome = await self._edited(place, whole)
        self._tell(update, outcome)
        self.newest.seen(update.person, update.chat, update.message)
        return await self._or_anew(update, outcome, reply)

    async def _put_away(self, place: dict[str, Any], reply: Reply, priority: int) -> None:
        """Leave of the screen that was answered what was told so far, and no button."""
        so_far = "" if reply.erased else Outgoing(trailed(reply)).shown
        if so_far or reply.ended:
            params = {**place, "parse_mode": "HTML", "text": so_far or "…"}
            await self.sender.say("editMessageText", params, priority)
        else:
            await self.sender.say("editMessageReplyMarkup", place, priority)

    async def _edited(self, place: dict[str, Any], shown: Outgoing, priority: int = NORMAL) -> Outcome:
        params = {**place, "parse_mode": "HTML", "text": shown.shown, "reply_markup": shown.keyboard}
        return await self.sender.say("editMessageText", params, priority)

    async def _or_anew(self, update: Heard, outcome: Outcome, reply: Reply) -> bool:
        """Settle an edit; where Telegram will not make it, a new message says the same."""
        if outcome.result in {Result.REFUSED, Result.MARKUP, Result.NO_THREAD, Result.MOVED}:
            return bool(await self._send_all(update, self._afresh(reply)))
        return await self._settled(update, outcome)

    async def _anew(self, update: Heard, reply: Reply) -> bool:
        """Say it in new messages; the buttons of the screen that was open before are to go.

        Where nobody knows whether she sees the new ones she keeps her buttons.
        """
        before = self.newest.of(update.person)
        said = await self._send_all(update, self._afresh(reply))
        if said is Arrived.YES and before is not None:
            self.newest.replaced(update.person, before)
        if said and reply.erased and before is not None:
            chat, message = before
            await self._put_away({"chat_id": chat, "message_id": message}, reply, SAFETY)
        return bool(said)

    async def _tidy(self, update: Heard) -> None:
        """Take the buttons off an older screen: tried once, when the answer is known to be said.

        Before that a process that ends would say the answer again.
        """
        outdated = self.newest.outdated(update.person)
        if outdated is not None:
            chat, message = outdated
            await self.sender.call("editMessageReplyMarkup", {"chat_id": chat, "message_id": message})

    def _afresh(self, reply: Reply) -> list[Outgoing]:
        """The reply as new messages."""
        return afresh(reply, screen(reply, *self._extra(reply)))

    async def _send_all(self, update: Heard, outgoing: list[Outgoing]) -> Arrived:
        arrived = Arrived.YES
        for message in outgoing:
            outcome = await self._send(update, message)
            self._tell(update, outcome)
            if not await self._settled(update, outcome):
                return Arrived.NO
            if outcome.result is Result.UNKNOWN:
                arrived = Arrived.PERHAPS
            if message.stays:
                self.newest.closed(update.person)
            elif message.keyboard is not None:
                self.newest.seen(update.person, update.chat, outcome.message)
        return arrived

    def _tell(self, update: Heard, outcome: Outcome) -> None:
        """Remember when this was said: what she sent before answers nothing that it asks."""
        if outcome.at:
            self.told.pop(update.person, None)
            self.told[update.person] = outcome.at
            if len(self.told) > MOST_TOLD:
                del self.told[next(iter(self.told))]

    def _is_early(self, update: Heard) -> bool:
        """Whether it was sent before she could read what she was told last: nobody reads in a second."""
        told = self.told.get(update.person)
        return update.early or (told is not None and 0 <= told - update.at < KEPT)

    async def _send(self, update: Heard, outgoing: Outgoing) -> Outcome:
        params: dict[str, Any] = {"chat_id": update.chat, "text": outgoing.shown, "parse_mode": "HTML"}
        if outgoing.keyboard is not None:
            params["reply_markup"] = outgoing.keyboard
        if update.thread is not None:
            params["message_thread_id"] = update.thread
        priority = SAFETY if outgoing.safety else NORMAL
        return await self.sender.deliver(params, outgoing.plain, priority)

    async def _settled(self, update: Heard, outcome: Outcome) -> bool:
        """Whether there is nothing more to say of this call; somebody who left is forgotten.

        What was never known to arrive heads what is said next.
        """
        if outcome.result is Result.BLOCKED:
            await self.conversation.forget(self.person(update.person))
        elif outcome.result is Result.UNKNOWN:
            await self.conversation.unheard(self.person(update.person))
        return outcome.result not in UNNOTED

    async def _point_to_private(self, update: Heard, notice: str) -> bool:
        locale = self.conversation.content.locale(update.language)
        words = self.conversation.words
        url = f"https://t.me/{self.username}?start={locale}"
        button = {"text": words.say(locale, "button-private"), "url": url}
        outgoing = Outgoing(words.say(locale, notice), {"inline_keyboard": [[button]]})
        outcome = await self._send(update, outgoing)
        return outcome.result not in UNNOTED

    def _extra(self, reply: Reply) -> tuple[str, str]:
        words = self.conversation.words
        return words.say(reply.locale, "button-done"), words.say(reply.locale, "button-copy")
