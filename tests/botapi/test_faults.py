"""Everything that can go wrong can be made to go wrong, exactly so often, from Python and over HTTP."""

import asyncio
import sys
from pathlib import Path

import pytest

pytest.importorskip("aiogram", reason="the server judges requests by aiogram's models")

import aiohttp


@pytest.fixture
async def user(api):
    person = api.user(5)
    await person.send("hi")
    return person


async def test_a_rule_strikes_the_method_and_chat_it_names_and_so_often(ask, api, user):
    await api.user(6).send("hi")
    fault = api.faults.add("send*", chat=5, skip=1, count=2, error=500)
    answers = [await ask("sendMessage", chat_id=5, text=str(n)) for n in range(4)]
    assert [isinstance(answer, str) for answer in answers] == [False, True, True, False]
    assert answers[1] == "500 Internal Server Error"
    assert isinstance(await ask("sendMessage", chat_id=6, text="x"), dict)
    assert fault.hits == 2


async def test_chance_is_the_same_chance_every_time(ask, api, user):
    api.faults.add("sendMessage", probability=0.5, seed=3, error=502)
    api.faults.add("getMe", probability=0.5, seed=3, error=502)
    sent = [isinstance(await ask("sendMessage", chat_id=5, text="x"), str) for _ in range(12)]
    assert sent == [isinstance(await ask("getMe"), str) for _ in range(12)]
    assert 0 < sum(sent) < 12


@pytest.mark.parametrize(("rule", "seen"), [("before", []), ("after", ["x"])])
async def test_a_dropped_connection_leaves_open_whether_it_happened(ask, api, user, rule, seen):
    api.faults.add("sendMessage", drop=rule, count=1)
    with pytest.raises(aiohttp.ClientError):
        await ask("sendMessage", chat_id=5, text="x")
    call = await api.wait_call("sendMessage")
    assert (call.code, call.happened, call.fault) == (None, rule == "after", f"drop {rule}")
    assert [line.text for line in user.screen().said] == seen


@pytest.mark.parametrize(("rule", "seen"), [("before", []), ("after", ["x"])])
async def test_a_time_out_leaves_open_whether_it_happened(ask, api, user, rule, seen):
    api.faults.add("sendMessage", hang=rule)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(ask("sendMessage", chat_id=5, text="x"), 0.2)
    await api.wait_call("sendMessage")
    assert [line.text for line in user.screen().said] == seen


async def test_a_delay_runs_by_the_servers_clock(ask, api, user):
    api.faults.add("sendMessage", delay=600)
    asked = asyncio.create_task(ask("sendMessage", chat_id=5, text="slow"))
    await api.pulse.until(api.calls.running, 5)
    assert "slow" not in user.screen()
    api.clock.advance(600)
    assert (await asked)["text"] == "slow"


@pytest.mark.parametrize(("took", "seen"), [(False, []), (True, ["x"])])
async def test_garbage_leaves_open_whether_it_happened(ask, api, user, took, seen):
    api.faults.add("sendMessage", body="<html>", took=took)
    with pytest.raises(aiohttp.ContentTypeError):
        await ask("sendMessage", chat_id=5, text="x")
    assert [line.text for line in user.screen().said] == seen


@pytest.mark.parametrize("cut", [0, 0.5, 1])
async def test_an_answer_is_cut_off_after_it_happened(ask, api, user, cut):
    api.faults.add("sendMessage", cut=cut, count=1)
    with pytest.raises(aiohttp.ClientPayloadError):
        await ask("sendMessage", chat_id=5, text="x")
    assert [line.text for line in user.screen().said] == ["x"]


async def test_a_429_can_say_anything_of_how_long(ask, api, user):
    api.faults.add("sendMessage", error=429, parameters={"retry_after": "soon"})
    assert await ask("sendMessage", chat_id=5, text="x") == "429 Too Many Requests"


async def test_numbers_of_updates_may_begin_again_lower(ask, api, user):
    (first,) = await ask.updates()
    assert await ask.updates(offset=first["update_id"] + 1) == []
    api.updates.start_again()
    await user.send("after a week")
    (lower,) = await ask.updates(offset=first["update_id"] + 1)
    assert lower["update_id"] < first["update_id"]
    assert await ask.updates(offset=first["update_id"] + 1) == [lower]
    assert await ask.updates(offset=lower["update_id"] + 1) == []


async def test_a_topic_that_is_gone_takes_nothing(ask, api, user):
    await user.send("in a topic", thread=3)
    user.close_topic(3)
    refused = await ask("sendMessage", chat_id=5, text="x", message_thread_id=3)
    assert refused == "400 Bad Request: message thread not found"


async def test_an_answer_can_be_garbage(ask, api):
    api.faults.add("getMe", body="<html>", status=502)
    with pytest.raises(aiohttp.ContentTypeError):
        await ask("getMe")


@pytest.mark.parametrize("how", ["drop", "refuse"])
async def test_the_api_goes_away_and_comes_back_at_the_same_address(ask, api, user, how):
    await api.go_away(how)
    with pytest.raises((aiohttp.ClientError, OSError)):
        await ask("getMe")
    async with ask.session.get(f"{api.control_url}/state") as response:
        assert (await response.json())["away"] == how
    await api.come_back()
    assert (await ask("getMe"))["is_bot"] is True
    assert len(await ask.updates()) == 1


async def test_a_poll_that_waits_when_the_api_goes_is_dropped(ask, api):
    poll = asyncio.create_task(ask.updates(timeout=50))
    await api.pulse.until(lambda: api.calls, 5)
    await api.go_away("drop")
    with pytest.raises(aiohttp.ClientError):
        await poll


async def test_the_real_pace_is_kept_when_switched_on(ask, api, user):
    api.clock.freeze()
    api.pacing.enabled = True
    burst = [await ask("sendMessage", chat_id=5, text=str(n)) for n in range(6)]
    assert burst[5] == "429 Too Many Requests: retry after 1"
    assert await ask("sendChatAction", chat_id=5, action="typing") is True
    api.clock.advance(1)
    assert isinstance(await ask("sendMessage", chat_id=5, text="later"), dict)
    people = [api.user(100 + n) for n in range(30)]
    for person in people:
        await person.send("hi")
    crowd = [await ask("sendMessage", chat_id=person.id, text="x") for person in people]
    assert [isinstance(answer, str) for answer in crowd] == [False] * 29 + [True]


async def test_a_poison_update_stays_in_the_way_until_it_is_passed(ask, api):
    number = api.inject({"message": {"text": ["not", "a", "message"]}})
    await api.user().send("after")
    got = await ask.updates()
    assert [update["update_id"] for update in got] == [number, number + 1]
    assert got[0]["message"] == {"text": ["not", "a", "message"]}
    assert len(await ask.updates(offset=number)) == 2


async def test_pressing_an_old_or_deleted_messages_button_still_arrives(ask, api, user):
    keyboard = {"inline_keyboard": [[{"text": "b", "callback_data": "d"}]]}
    sent = [
        (await ask("sendMessage", chat_id=5, text=t, reply_markup=keyboard))["message_id"] for t in "12"
    ]
    await ask("deleteMessage", chat_id=5, message_id=sent[1])
    for number in sent:
        await user.press("b", message=number)
    shown = [u["callback_query"]["message"] for u in (await ask.updates())[1:]]
    assert (shown[0]["text"], shown[1]["date"], shown[1]["message_id"]) == ("1", 0, sent[1])


async def test_reply_keyboards_send_their_label_and_copy_buttons_fill_the_clipboard(ask, user):
    copy = {"inline_keyboard": [[{"text": "Copy", "copy_text": {"text": "112"}}]]}
    await ask(
        "sendMessage", chat_id=5, text="x", reply_markup={"keyboard": [[{"text": "Yes"}, {"text": "No"}]]}
    )
    await ask("sendMessage", chat_id=5, text="y", reply_markup=copy)
    await user.press("No")
    await user.press("Copy")
    assert (user.screen().lines[-1].text, user.clipboard) == ("No", "112")
    await ask("sendMessage", chat_id=5, text="z", reply_markup={"remove_keyboard": True})
    assert user.screen().keyboard == ()


async def test_waiting_in_vain_fails_and_shows_the_screen(ask, user):
    await ask("sendMessage", chat_id=5, text="what was said")
    with pytest.raises(AssertionError, match="what was said"):
        await user.wait_text("something else", timeout=0.05)


async def test_another_process_is_driven_over_http():
    """The server by hand: start, write, see, break, end."""
    root = Path(__file__).parents[2]
    command = (sys.executable, "-m", "tests.botapi", "--token", "7:t")
    process = await asyncio.create_subprocess_exec(*command, cwd=root, stdout=asyncio.subprocess.PIPE)
    try:
        lines = [(await process.stdout.readline()).decode().split()[1] for _ in range(3)]
        async with aiohttp.ClientSession() as session:
            await _drive(session, lines[0], lines[1])
    finally:
        process.terminate()
        assert await asyncio.wait_for(process.wait(), 10) == 0
        process._transport.close()


async def _drive(session, url, control):
    async def post(path, **body):
        async with session.post(path, json=body) as response:
            return await response.json()

    await post(f"{control}/users", id=5, language_code="ru")
    assert (await post(f"{control}/users/5/command", arguments=["start"]))["text"] == "/start"
    await post(f"{control}/faults", method="getMe", error=500, count=1)
    assert (await post(f"{url}/bot7:t/getMe"))["error_code"] == 500
    keyboard = {"inline_keyboard": [[{"text": "b", "callback_data": "d"}]]}
    await post(f"{url}/bot7:t/sendMessage", chat_id=5, text="hello", reply_markup=keyboard)
    assert (await post(f"{control}/users/5/wait", text="hello", button="b"))["buttons"] == ["b"]
    assert (await post(f"{control}/users/5/press", arguments=["b"]))["data"] == "d"
    got = await post(f"{url}/bot7:t/getUpdates")
    assert [set(u) - {"update_id"} for u in got["result"]] == [{"message"}, {"callback_query"}]
    assert "error" in await post(f"{control}/users/5/press", arguments=["nothing"])
    async with session.get(f"{control}/calls", params={"method": "sendMessage"}) as response:
        assert [call["code"] for call in await response.json()] == [200]
