"""What ends the process each time it is read or answered is given up, and its sender gets the number."""

import subprocess
import sys
from datetime import UTC, datetime
from math import ceil

import pytest
from aiohttp import ClientSession
from nightlight.channels.telegram.talker import MOST_TRIES, UNTOLD
from nightlight.storage.said import SaidBefore

from tests.telegram.conftest import MODES
from tests.telegram.test_webhook import HEAD, update

NOW = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)

# Answers three updates at once, as after a restart; the one in the middle kills the process that reads it.
CHILD = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.pace import Pace
from nightlight.channels.telegram.sender import Outcome, Result, Sender
from nightlight.channels.telegram.talker import Talker
from nightlight.i18n.reply import Button, Message, Reply
from nightlight.storage.said import SaidBefore
from tests.telegram.test_people import text

def reply(words):
    messages = (Message("last-resort", words, safety=True),)
    buttons = (Button("start", "Start", "command"),)
    return Reply(None, (), False, messages, buttons, None, "en")

class Conversation:
    content = SimpleNamespace(locales=("en",), places=())
    words = SimpleNamespace(say=lambda *_: "word")
    async def handle(self, person, said, start):
        if said.text == "poison":
            os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep(0.05)  # the commit of a group of turns
        return reply("answer to " + said.text)
    async def given_up(self, person, start):
        return reply("call 112")
    async def unheard(self, person):
        pass

async def call(method, params):
    if params["text"] == "answer to deadly":
        said._write()
        os.kill(os.getpid(), signal.SIGKILL)
    await asyncio.sleep(0.2)  # who is said beside it is still being said when it comes
    print(params["chat_id"], params["text"], flush=True)
    return Outcome(Result.SENT)

async def main():
    global said
    said = SaidBefore(Path(sys.argv[1]))
    store = SimpleNamespace(said_before=said)
    talker = Talker(Conversation(), store, Sender(call, Pace()), 1, "bot", lambda: datetime.now(UTC))
    people = People(talker.turn)
    texts = enumerate(["first", sys.argv[2], "third"], 1)
    await asyncio.gather(*(people.take(text(n, n, words)) for n, words in texts))
    said.close()

asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("word", "lives"), [("poison", MOST_TRIES), ("deadly", ceil(MOST_TRIES / UNTOLD))], ids=["read", "said"]
)
def test_what_kills_the_process_when_it_is_read_or_said_is_given_up_and_the_others_are_answered(
    tmp_path, word, lives
) -> None:
    said: list[str] = []
    for life in range(lives + 1):
        child = subprocess.run(
            [sys.executable, "-c", CHILD, str(tmp_path / "said.db"), word],
            capture_output=True, text=True, timeout=100, check=False,
        )  # fmt: skip
        said += child.stdout.splitlines()
        assert child.returncode == (0 if life == lives else -9), child.stderr
    assert sorted(said) == ["1 answer to first", "2 call 112", "3 answer to third"]


@pytest.mark.parametrize("mode", MODES)
async def test_what_was_begun_three_times_is_given_up_with_the_number_in_her_language(
    bots, tmp_path, caplog, mode
) -> None:
    event = f"tg:{bots.api.world.bot['id']}:{4711}"
    said = SaidBefore(tmp_path / "said.db")
    for _ in range(MOST_TRIES):
        said.begin(event, NOW)
    said.close()
    async with bots.run("ptb", mode) as bot:
        she = bot.api.user(7, language_code="ru")
        she.chat.started = True
        raw = update(she, "my own words", 4711)
        raw["message"]["from"]["language_code"] = "ru"
        if mode == "polling":
            bot.api.inject(raw)
            await bot.settled()
        else:
            async with ClientSession() as session:
                url = f"http://127.0.0.1:{bot.settings.port}/knock"
                async with session.post(url, json=raw, headers=HEAD) as answer:
                    assert answer.status == 200
        (line,) = she.screen().said
        assert "112" in line.text
        assert "звоните" in line.text.lower()
    assert f"given up after {MOST_TRIES} tries" in caplog.text
    assert "my own words" not in caplog.text


async def test_after_it_was_given_up_her_next_answer_says_that_something_may_be_missing(
    bots, tmp_path
) -> None:
    """Her answer may have come to a result that nobody ever said."""
    number = bots.api.updates.next_id + 10
    said = SaidBefore(tmp_path / "said.db")
    for _ in range(MOST_TRIES):
        said.begin(f"tg:{bots.api.world.bot['id']}:{number}", NOW)
    said.close()
    async with bots.run("ptb", "polling") as bot:
        she = bot.api.user(7, language_code="en")
        await bot.say(she, "/start en-GB")
        bot.api.inject(update(she, "yes", number))
        bot.api.updates.next_id = number + 1
        await bot.settled()
        assert (await bot.session(7)).unheard
        await bot.say(she, "hello")
        assert "may not have reached you" in "".join(line.text for line in she.screen().said)
