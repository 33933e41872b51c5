"""A clock that tests move, and chats with what a person types already known."""

import asyncio
import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nightlight.app import memory_store
from nightlight.channels.console import Console
from nightlight.channels.jsonlines import JsonLines
from nightlight.engine.closing import UNKNOWN_PLACE
from nightlight.engine.session import Session
from nightlight.i18n.reply import Message
from nightlight.i18n.say.voice import Speaker
from nightlight.simulator import MovingClock, Simulator

ROOT = Path(__file__).resolve().parents[2]
NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self):
        self.now = NIGHT

    def __call__(self):
        return self.now


def _hears_ctrl_c() -> None:
    """A suite that runs in the background ignores Ctrl-C, and its children would inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store():
    opened = memory_store()
    yield opened
    opened.close()


@pytest.fixture
def session(store, clock):
    """What is kept of a person."""

    async def kept(person="console"):
        return await store.turn(person, clock(), lambda turn: turn.session)

    return kept


@pytest.fixture
def say(app):
    """The words of a message as a terminal shows them."""

    def words(message, locale="en", asker="self"):
        return Message(message, Speaker(app.words, locale, asker, UNKNOWN_PLACE).say(message)).plain

    return words


@pytest.fixture
def console(app, store, clock):
    """A chat in which these lines are typed; a time span passes in silence. What was printed."""

    async def chat(*typed, start=None, person="console", store=store, note=None):
        printed = io.StringIO()
        conversation = replace(app.conversation, store=store, clock=clock)
        start = start or Session(NIGHT)
        talk = Console(conversation, store, start, person=person, output=printed, note=note)

        async def lines():
            for one in typed:
                clock.now += one if isinstance(one, timedelta) else timedelta()
                yield None if isinstance(one, timedelta) else one
                await asyncio.sleep(0)

        await talk.run(lines())
        return printed.getvalue()

    return chat


@pytest.fixture
def json_chat(app, store, clock):
    """A chat of a program that sends these lines; the turns it gets back, the first one unasked."""

    async def chat(*sent, start=None, person="json", note=None):
        printed = io.StringIO()
        moving = MovingClock(clock)
        conversation = replace(app.conversation, store=store, clock=moving)
        simulator = Simulator(conversation, store, start or Session(NIGHT), moving, person)
        talk = JsonLines(simulator, printed, note=note)

        async def lines():
            for one in sent:
                yield one if isinstance(one, str) else json.dumps(one)

        await talk.run(lines())
        return [json.loads(line) for line in printed.getvalue().splitlines()]

    return chat


@pytest.fixture
def start_chat(tmp_path):
    """Starts `nightlight chat` as a process of its own, with a home of its own."""
    started = []

    def start(*options, **environment):
        home = {"HOME": str(tmp_path), "NIGHTLIGHT_HOME": str(tmp_path / "home"), "LANG": "C"}
        process = subprocess.Popen(
            [sys.executable, "-m", "nightlight", "chat", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT / "bot"), "PATH": os.environ["PATH"], **home, **environment},
            encoding="utf-8",
            preexec_fn=_hears_ctrl_c,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        for stream in (process.stdin, process.stdout, process.stderr):
            stream.close()
        process.wait()


@pytest.fixture
def chat(start_chat):
    """A whole chat as a process: its exit status, what it printed, and its complaints."""

    def run(*options, typed="", **environment):
        process = start_chat(*options, **environment)
        printed, complaints = process.communicate(typed, timeout=60)
        return process.returncode, printed, complaints

    return run
