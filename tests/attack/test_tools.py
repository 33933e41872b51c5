"""The attackers' own tools can find what they look for; else their silence would mean nothing."""

import asyncio
import json
import random

import pytest

from tests.attack.broken import nonsense, strikes
from tests.attack.erased import searched, spellings
from tests.attack.http import ask, told
from tests.attack.shapes import Strike
from tests.attack.telegram import Telegram
from tests.fuzz import mutate
from tests.telegram.logs import read_log

PERSON = 7_312_345_671
SHE = {"chat_id": PERSON, "text": "call 112"}


async def said(telegram: Telegram) -> tuple[int, bytes]:
    body, head = json.dumps(SHE).encode(), {"Content-Type": "application/json"}
    return await ask(telegram.port, "POST", f"/bot{telegram.token}/sendMessage", body, head)


@pytest.mark.parametrize("spelling", spellings(PERSON))
def test_a_number_is_found_in_every_spelling_and_in_the_name_of_a_file(tmp_path, spelling) -> None:
    what = spellings(PERSON)[spelling]
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "free.db-wal").write_bytes(b"\0" * 5000 + what + b"\xff")
    assert searched([tmp_path], {spelling: what}) == [f"free.db-wal: {spelling}"]
    (tmp_path / "deep" / "free.db-wal").unlink()
    assert searched([tmp_path], {spelling: what}) == []
    (tmp_path / str(PERSON)).touch()
    assert searched([tmp_path], spellings(PERSON)) == [f"{PERSON}: text"]


async def test_somebody_heard_the_number_only_if_it_stands_in_her_chat() -> None:
    async with Telegram() as telegram:
        telegram.strike = lambda _: Strike(effect=False, raw=told(True))
        assert (await said(telegram))[0] == 200
        assert not telegram.heard(PERSON)
        telegram.strike = lambda _: Strike(raw=b"")
        assert (await said(telegram)) == (0, b"")
        assert telegram.heard(PERSON)


async def test_an_answer_ends_at_the_very_byte() -> None:
    async with Telegram() as telegram:
        telegram.strike = lambda _: Strike(cut=40)
        reader, writer = await asyncio.open_connection("127.0.0.1", telegram.port)
        writer.write(f"GET /bot{telegram.token}/getMe HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        assert len(await reader.read()) == 40
        writer.close()


async def test_what_was_confirmed_does_not_come_again_and_lower_numbers_do() -> None:
    async with Telegram() as telegram:
        telegram.write(PERSON, "a")
        telegram.write(PERSON, "b")
        path = f"/bot{telegram.token}/getUpdates?offset="
        _, body = await ask(telegram.port, "GET", f"{path}{telegram.next_update - 1}")
        assert [update["message"]["text"] for update in json.loads(body)["result"]] == ["b"]
        high, telegram.next_update = telegram.next_update, 10
        telegram.waiting.clear()
        telegram.write(PERSON, "c")
        _, body = await ask(telegram.port, "GET", f"{path}{high}")
        assert [update["update_id"] for update in json.loads(body)["result"]] == [10]


def test_a_log_is_read_for_errors_exceptions_and_secrets(tmp_path) -> None:
    (tmp_path / "log").write_text(
        "2026-11-21 01:02:03,004 WARNING nightlight Telegram does not answer (NetworkError); waiting\n"
        "2026-11-21 01:02:03,004 ERROR nightlight turn failed: StoreError\n"
        "Traceback (most recent call last):\n"
        f"2026-11-21 01:02:03,004 INFO x {PERSON}\n"
    )
    log = read_log(tmp_path / "log", {"chat": {str(PERSON)}, "text": {"pad"}})
    assert (log.lines, log.errors.total(), log.exceptions.total(), dict(log.leaked)) == (
        4,
        1,
        2,
        {"chat": 1},
    )


def test_chance_is_the_same_chance_every_time() -> None:
    seed = {"update_id": 1, "message": {"text": "I bleed", "from": {"id": 5}}}

    def changes() -> list[bytes]:
        chance = random.Random(7)
        trees = [mutate.written(mutate.tree(chance, seed, [seed])) for _ in range(50)]
        texts = [mutate.text(chance, "I bleed").encode("utf-8", "surrogatepass") for _ in range(50)]
        return [*trees, *texts, *(mutate.file(chance, b"a: b\n- c", [b"d: e"]) for _ in range(50))]

    assert changes() == changes()
    assert len(set(changes())) > 100


def test_a_case_is_shrunk_to_what_it_needs() -> None:
    lines = [b"%d" % number for number in range(64)]
    assert mutate.smaller(lines, lambda less: b"7" in less and b"40" in less) == [b"7", b"40"]


def test_ways_to_break_an_answer_are_many_and_named_apart() -> None:
    assert len(strikes(short=False)) > 100
    assert len(nonsense()) > 20
