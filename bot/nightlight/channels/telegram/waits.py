"""A sign of life while an answer is being made: "typing", once, where that takes longer than a moment.

Not while one is being sent: what Telegram slows down or does not hear is not helped by one call more.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from nightlight.channels.telegram.heard import Heard
from nightlight.channels.telegram.sender import Call

MOMENT: Final = 1.0  # seconds


@contextmanager
def typing(call: Call, update: Heard) -> Iterator[None]:
    """Show her that somebody is there, if this takes longer than a moment; nothing waits for it."""
    thread = {} if update.thread is None else {"message_thread_id": update.thread}
    shown: list[asyncio.Task[object]] = []

    def show() -> None:
        params = {"chat_id": update.chat, "action": "typing", **thread}
        shown.append(loop.create_task(_shown(call, params)))

    loop = asyncio.get_running_loop()
    timer = loop.call_later(MOMENT, show)
    try:
        yield
    finally:
        timer.cancel()
        for task in shown:
            task.cancel()  # the answer is there


async def _shown(call: Call, params: dict[str, object]) -> None:
    await call("sendChatAction", params)
