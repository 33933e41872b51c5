"""Content that is edited while people talk."""

import asyncio
import logging
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from nightlight.app import App, memory_store
from nightlight.app.reload import NotUsed, Watch, reload, reload_checked, reload_whenever
from nightlight.conversation import Conversation, Said
from nightlight.engine.session import Session
from nightlight.reading import ReadContent, read_content
from nightlight.tools.play.person import NIGHT

ROOT = Path(__file__).parents[2]
BRITISH = Session(NIGHT, locale="en", country="GB")


@pytest.fixture(scope="module")
def shipped() -> ReadContent:
    """The shipped content, read once for all copies of it."""
    return read_content(ROOT)


@pytest.fixture
def edited(tmp_path, shipped) -> App:
    """The shipped content in a folder of its own."""
    for top in ("dialogs", "locales"):
        shutil.copytree(ROOT / top, tmp_path / top)
    store, files = memory_store(), replace(shipped.files, root=tmp_path)
    return App(tmp_path, Conversation(shipped.interpreter, store, lambda: NIGHT), store, files)


def change(app: App, name: str, old: str, new: str) -> None:
    """Edit one file as a maintainer does."""
    path = app.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def rename(app: App) -> None:
    """Give a question another name, and say so or not."""
    change(app, "dialogs/bleeding.dialog.yaml", "next: status", "next: pregnancy")
    change(app, "dialogs/bleeding.dialog.yaml", "\n  status: ", "\n  pregnancy: ")
    for locale in ("en", "ru", "zh"):
        change(app, f"locales/{locale}/bleeding.ftl", "\nstatus =", "\npregnancy =")


async def test_new_words_are_said_from_the_next_turn_on_and_nobody_loses_a_chat(edited):
    talk = edited.conversation
    await talk.handle("ann", Said(choose=("no",), id="1"), BRITISH)
    change(edited, "locales/en/common.ftl", "button-back =", "button-back = Please")
    assert reload(edited) == "content read again: the same questions and rules"
    reply = await talk.show("ann")
    assert reply.state == "status"
    assert any(button.label.startswith("Please") for button in reply.buttons)


async def test_a_renamed_question_keeps_the_chats_that_answered_it(edited):
    talk = edited.conversation
    for number, chosen in enumerate(("no", "pregnant")):
        before = await talk.handle("ann", Said(choose=(chosen,), id=str(number)), BRITISH)
    rename(edited)
    change(edited, "dialogs/renamed.yaml", "questions: {}", "questions: {status: pregnancy}")
    assert reload(edited) == "content read again: other questions and rules"
    assert (await talk.show("ann")).state == before.state


async def test_a_question_renamed_without_a_word_closes_the_chats_that_answered_it(edited):
    talk = edited.conversation
    for number, chosen in enumerate(("no", "pregnant")):
        await talk.handle("ann", Said(choose=(chosen,), id=str(number)), BRITISH)
    rename(edited)
    reload(edited)
    reply = await talk.handle("ann", Said(text="1", id="9"))
    assert (reply.messages[0].id, reply.ended) == ("notice-changed", True)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("dialogs/bleeding.dialog.yaml", "next: status", "next: nowhere", "D203"),
        ("dialogs/urgency.table.yaml", "rules:", "rules:\n  - [", "urgency.table.yaml"),
        ("locales/ru/safety.ftl", "last-resort =", "lost-resort =", "ru would be gone"),
        ("locales/en/safety.ftl", "last-resort", "\x00", "locales/"),
    ],
    ids=["dialog", "table", "language", "words"],
)
async def test_a_broken_edit_is_refused_with_its_place_and_the_old_content_goes_on(
    edited, name, old, new, said
):
    before, talk = edited.conversation.interpreter, edited.conversation
    change(edited, name, old, new)
    with pytest.raises(NotUsed) as refused:
        await reload_checked(edited)
    for told in (reload(edited), str(refused.value)):
        assert told.startswith("the edit is not used, the old content goes on:")
        assert said in told
    assert talk.interpreter is before
    assert (await talk.handle("ann", Said(choose=("no",), id="1"), BRITISH)).state == "status"


async def test_a_running_bot_refuses_what_the_check_complains_of(edited):
    change(edited, "locales/ru/reasons.ftl", "\nreason-E01 =", "\nreason-of-nothing =")
    with pytest.raises(NotUsed, match=r"locales/ru/reasons\.ftl"):
        await reload_checked(edited)
    assert reload(edited).startswith("content read again")  # who writes it may look at it half done


async def test_a_running_bot_reads_again_each_time_it_is_asked(edited, caplog):
    caplog.set_level(logging.INFO)
    asked = asyncio.Event()
    renewing = asyncio.create_task(reload_whenever(asked, edited))
    for times in (1, 2):
        asked.set()
        async with asyncio.timeout(30):
            while caplog.text.count("content read again") < times:
                await asyncio.sleep(0.01)
    shutil.rmtree(edited.root / "locales")
    asked.set()
    async with asyncio.timeout(30):
        while "the old content goes on" not in caplog.text:
            await asyncio.sleep(0.01)
    renewing.cancel()


HOSTILE = {
    "brackets": ("dialogs/facts.yaml", "[" * 100_000),
    "brackets in a key": ("dialogs/places/KE.yaml", "? " * 100_000),
    "steps": ("dialogs/urgency.table.yaml", "\n".join(" " * depth + "a:" for depth in range(500))),
    "values": ("dialogs/library.yaml", "a: [" + "b," * 100_000 + "]"),
    "braces": ("locales/ru/safety.ftl", "deep = " + "{" * 10_000),
    "calls": ("locales/zh/reasons.ftl", "deep = {" + "A(" * 10_000),
    "choices": ("locales/en/common.ftl", "deep = " + "{ $x ->\n  [a] b\n *[c] d\n }" * 30),
    "bytes": ("locales/en/bleeding.ftl", "\x00\udcff" * 1000),
    "a hundred megabytes": ("locales/en/myths.ftl", 100_000_000),
}


@pytest.mark.parametrize(("name", "text"), HOSTILE.values(), ids=HOSTILE)
async def test_whatever_stands_in_a_file_it_is_refused_with_its_place_and_the_old_content_goes_on(
    edited, caplog, name, text
):
    caplog.set_level(logging.INFO, "nightlight")
    before = edited.conversation.interpreter
    path = edited.root / name
    if isinstance(text, int):
        os.truncate(path, text)
    else:
        with path.open("a", encoding="utf-8", errors="surrogateescape") as file:
            file.write(f"\n{text}")
    asked = asyncio.Event()
    asked.set()
    renewing = asyncio.create_task(reload_whenever(asked, edited))
    while not caplog.records:
        await asyncio.sleep(0.01)
    renewing.cancel()
    [record] = caplog.records
    assert record.levelno == logging.WARNING
    assert re.search(rf"^{name}:\d+:\d+ [A-Z]\d{{3}}: ", record.message, re.MULTILINE)
    assert len(record.message) < 10_000
    assert edited.conversation.interpreter is before
    counted_by_checks = name == HOSTILE["choices"][0]  # who speaks with it takes one way at a time
    assert reload(edited).startswith("content read again" if counted_by_checks else "the edit is not used")


async def test_a_fault_that_nobody_foresaw_is_a_refusal_too_and_tells_nothing_but_its_kind(
    edited, monkeypatch
):
    def fail(*_args, **_more):
        raise RecursionError("words of somebody")

    monkeypatch.setattr("nightlight.reading.read_content", fail)
    with pytest.raises(NotUsed) as refused:
        await reload_checked(edited)
    for told in (reload(edited), str(refused.value)):
        assert told.splitlines()[1:] == ["RecursionError: run nightlight check"]


def test_each_change_of_a_file_is_noticed_once(edited):
    watch = Watch(edited.root)
    assert not watch.touched()
    for name in ("locales/en/common.ftl", "dialogs/facts.yaml"):
        change(edited, name, "status", "status ") if "facts" in name else change(edited, name, "# ", "#  ")
        assert watch.touched()
        assert not watch.touched()
    (edited.root / "dialogs" / "facts.yaml").unlink()
    assert watch.touched()
