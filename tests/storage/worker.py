"""Another process that uses the store; started by the tests, never imported by them."""

import asyncio
import os
import resource
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from nightlight.engine.session import Session
from nightlight.storage import sqlite
from nightlight.storage.files import PAUSE
from nightlight.storage.private import key_from
from nightlight.storage.sealed import Seal
from nightlight.storage.sqlite import SqliteStore, StoreError

NOW = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
NOBODY = 65534
sqlite.PATIENCE = sqlite.BRIEFLY = 60.0  # on a machine that has much to do, too


def say(text):
    print(text, flush=True)


def ready():
    say("ready")
    sys.stdin.readline()


async def one_turn(store, person, tag):
    """Count one more: in the answers and, to see a torn write, in the country."""

    def count(turn):
        session = turn.session or Session(NOW, country="0")
        answers = (*session.log, (tag, ()))
        turn.keep(replace(session, log=answers, country=str(len(answers))), None)

    await store.turn(person, NOW, count)


async def turns(store, tag, count):
    ready()
    for _ in range(int(count)):
        await one_turn(store, "shared", tag)
        await one_turn(store, f"own {tag}", tag)
        await asyncio.sleep(2 * PAUSE)  # so that the other one gets its turn in between


async def endless(store):
    ready()
    while True:
        await one_turn(store, "shared", "x")
        say("kept")


async def hang(store):
    """Stop for good in the middle of a turn, after everything was said about it."""
    ready()

    def stuck(turn):
        turn.keep(replace(turn.session, country="torn"), None)
        say("inside")
        sys.stdin.readline()

    await store.turn("shared", NOW, stuck)


async def claim(store):
    ready()
    for due in await store.claim_due(NOW):
        say(due.person)


async def full(store):
    """Write until the file may not grow any more."""
    ready()
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    try:
        for i in range(10_000):
            await store.turn(
                f"person {i}", NOW, lambda turn: turn.keep(Session(NOW, country="KZ" * 500), None)
            )
            await store.turn(
                "shared", NOW, lambda turn, i=i: turn.keep(replace(turn.session, country=str(i)), None)
            )
            if store.trouble:
                break
            say(str(i))
        say(f"StoreError {store.trouble}")
    except StoreError as error:
        say(f"StoreError {error}")


def no_room(path, keys, seal):
    """Open the store where no file may grow: to SQLite it is a disk error, as a full disk is."""
    ready()
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        SqliteStore(path, seal, keys)
        say("opened")
    except StoreError as error:
        say(f"StoreError {error}")


def opened(path, keys, seal):
    ready()
    store = SqliteStore(path, seal, keys)
    asyncio.run(one_turn(store, "shared", "opened"))
    store.close()


def denied(path, keys, seal):
    """Open and use the store without any privilege."""
    ready()
    if os.geteuid() == 0:
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    try:
        store = SqliteStore(path, seal, keys)
        asyncio.run(one_turn(store, "shared", "denied"))
        say("written")
    except StoreError as error:
        say(f"StoreError {error}")


def main():
    command, path, keys, key, *arguments = sys.argv[1:]
    path, keys, seal = Path(path), Path(keys), Seal(bytes.fromhex(key))
    if command == "key":
        ready()
        say(key_from(path).hex())
    elif command == "open":
        opened(path, keys, seal)
    elif command == "denied":
        denied(path, keys, seal)
    elif command == "no_room":
        no_room(path, keys, seal)
    else:
        store = SqliteStore(path, seal, keys)
        known = {"turns": turns, "endless": endless, "hang": hang, "claim": claim, "full": full}
        asyncio.run(known[command](store, *arguments))


main()
