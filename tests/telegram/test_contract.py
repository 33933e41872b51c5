"""The same presses through the console, aiogram and python-telegram-bot give equal texts and sessions."""

from dataclasses import replace

import pytest
from nightlight.app import App, memory_store
from nightlight.conversation import Said
from nightlight.engine.session import Session
from nightlight.i18n.reply import Reply

from tests.telegram.chats import Clock, button, flat, keys, news, shown, whole, with_menu
from tests.telegram.conftest import FRAMEWORKS, MODES

# Each turn: what is typed at the console; what is done on Telegram where that is not the same: labels to
# press one after another (ticks and the button that sends them off), or None to type it there too.
PRESSED = [
    ("No, none of these", ["No, none of these"]),
    ("Back", ["Back"]),
    ("No, none of these", ["No, none of these"]),
    ("United Kingdom", ["United Kingdom"]),
    ("Pregnant", ["Pregnant"]),
    ("6 to 12 weeks", ["6 to 12 weeks"]),
    ("Emergency", ["Emergency"]),
    ("Spots or a stain", ["Spots or a stain"]),
    ("Spots, or a pad over 3 hours", ["Spots, or a pad"]),
    ("No clots or tissue", ["No clots"]),
    ("No pain", ["No pain"]),
    ("5, 6", ["Diarrhoea", "Dizzy", "Pain on one side", "Pain on one side", "Done"]),
    ("About", ["About"]),
    ("menu", ["☰ Menu"]),
]
TYPED = [
    ("hello?", None),
    ("/language", None),
    ("Русский", None),
    ("3", None),
    ("казахстан", None),
    ("/back", None),
    ("germany", None),
    ("1", None),
    ("10 недель", None),
    ("/help", None),
    ("/privacy", None),
    ("2", None),
]
CHANGED = [
    ("No, none of these", ["No, none of these"]),
    ("Gremany", None),
    ("germany", None),
    ("menu", ["☰ Menu"]),
    ("Language", ["🌐"]),
    ("中文", ["中文"]),
    ("1", None),
]
ALARM = [("Yes", ["Yes"]), ("It got worse", ["It got worse"]), ("2", None), ("Stop and delete", ["Stop"])]
STORIES = {"pressed": PRESSED, "typed": TYPED, "changed": CHANGED, "alarm": ALARM}


class Console:
    """The conversation as the terminal has it."""

    def __init__(self, app: App) -> None:
        self.clock, self.store = Clock(), memory_store()
        self.talk = replace(app.conversation, store=self.store, clock=self.clock)

    async def say(self, typed: str) -> Reply:
        """What it says; ten seconds later."""
        start = Session(self.clock(), locale="en")
        command = typed[1:] if typed.startswith("/") else None
        said = Said(command=command) if command else Said(text=typed)
        reply = await self.talk.handle("console", said, start)
        self.clock.move(10)
        return reply

    async def session(self) -> Session | None:
        found = await self.store.turn("console", self.clock(), lambda turn: turn.session)
        return found and replace(found, seen=())


async def on_telegram(bot, user, typed: str, presses: list[str] | None) -> str:
    before = shown(user)
    if presses is None:
        await user.send(typed)
    for label in with_menu(user, presses or ()):
        await (await user.press(button(user, label))).answered()
        await bot.api.quiet()
    await bot.settled()
    return news(user, before)


def offered(user, done: str) -> list[str]:
    """All that can be pressed, as a person can read it: on the button, or whole in the message."""
    labels = [key["text"] for key in keys(user.screen().last) if "copy_text" not in key]
    return [whole(user, label) for label in labels if label != done]


def numbers(user) -> list[str]:
    """The numbers on the buttons, if any has one."""
    fronts = [label.lstrip("☐☑ ").partition(". ")[0] for label in user.screen().buttons]
    return [front for front in fronts if front.isdigit()]


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_the_console_and_telegram_say_and_keep_the_same(bots, app, framework, mode, story) -> None:
    console = Console(app)
    async with bots.run(framework, mode) as bot:
        she = bot.api.user(7, language_code="en")
        for typed, presses in [("/start", None), *STORIES[story]]:
            there, reply = await on_telegram(bot, she, typed, presses), await console.say(typed)
            said = flat(" ".join(message.plain for message in reply.messages))
            menu = {""} if reply.unfolded else set[str]()  # its buttons come, and no words
            assert there in {said, flat(" ".join((said, *reply.choices))), *menu}, typed
            done = app.words.say(reply.locale, "button-done")
            assert offered(she, done) == [one.label for one in (*reply.numbered, *reply.beside)], typed
            listed = [str(n) for n, _ in enumerate(reply.choices, 1)] if there not in {said, ""} else []
            assert numbers(she) == listed, typed
            kept = await bot.session(7)
            assert (kept and replace(kept, seen=())) == await console.session(), typed
        assert not bot.api.calls.refused()
