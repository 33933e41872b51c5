"""Updates reach the bot as Telegram brings them: confirmed by offset, in order, again until taken."""

import asyncio

import pytest

pytest.importorskip("aiogram", reason="the server judges requests by aiogram's models")

from aiohttp import web

BUTTON = {"inline_keyboard": [[{"text": "b", "callback_data": "d"}]]}


def texts(updates):
    return [update["message"]["text"] for update in updates]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(ask, api):
    for word in ("one", "two", "three"):
        await api.user().send(word)
    first = await ask.updates()
    assert (
        texts(first)
        == texts(await ask.updates(limit=100, offset=first[0]["update_id"]))
        == ["one", "two", "three"]
    )
    assert texts(await ask.updates(offset=first[1]["update_id"])) == ["two", "three"]
    assert texts(await ask.updates(offset=-1)) == ["three"]
    assert await ask.updates(offset=first[2]["update_id"] + 1) == []


async def test_asking_again_at_once_with_the_same_offset_gets_one_update(ask, api):
    for word in ("one", "two"):
        await api.user().send(word)
    assert len(await ask.updates()) == 2
    assert texts(await ask.updates()) == ["one"]


async def test_a_long_poll_returns_as_soon_as_something_comes_or_its_time_is_over(ask, api):
    poll = asyncio.create_task(ask.updates(timeout=50))
    await api.pulse.until(lambda: api.calls, 5)
    await api.user().send("now")
    assert texts(await poll) == ["now"]
    poll = asyncio.create_task(ask.updates(offset=api.updates.next_id, timeout=50))
    await api.pulse.until(lambda: len(api.calls) == 2, 5)
    api.clock.advance(51)
    assert await poll == []


async def test_a_second_poller_ends_the_first_with_409(ask, api):
    first = asyncio.create_task(ask.updates(timeout=50))
    await api.pulse.until(lambda: api.calls, 5)
    second = asyncio.create_task(ask.updates(offset=1, timeout=50))
    assert (await first).startswith("409 Conflict: terminated by other getUpdates request")
    await ask("setWebhook", url="https://a.example/")
    assert await second == "409 Conflict: terminated by setWebhook request"
    assert (await ask.updates()).startswith(
        "409 Conflict: can't use getUpdates method while webhook is active"
    )
    await ask("deleteWebhook")
    assert await ask.updates(offset=2) == []


async def test_not_saying_what_is_wanted_keeps_what_was_said(ask, api):
    user = api.user()
    await ask.updates(allowed_updates=["my_chat_member"])
    await user.send("unwanted")
    await user.block()
    assert [set(u) - {"update_id"} for u in await ask.updates(offset=1)] == [{"my_chat_member"}]
    await user.unblock()
    await user.send("unwanted too")
    assert len(await ask.updates(offset=2)) == 2
    await ask.updates(offset=-1, allowed_updates=[])
    await user.send("wanted")
    assert "wanted" in texts((await ask.updates(offset=3))[1:])


async def test_presses_are_forgotten_after_150_seconds_and_messages_after_a_day(ask, api):
    user = api.user()
    await user.send("hi")
    await ask("sendMessage", chat_id=user.id, text="x", reply_markup=BUTTON)
    await user.press("b")
    assert len(await ask.updates()) == 2
    api.clock.advance(151)
    assert texts(await ask.updates()) == ["hi"]
    api.clock.advance(24 * 3600)
    assert await ask.updates() == []


async def test_deliveries_come_twice_or_backwards_when_told(ask, api):
    api.updates.hold()
    for word in ("one", "two"):
        await api.user().send(word)
    assert await ask.updates() == []
    api.updates.release(backwards=True)
    api.updates.duplicate(1)
    got = await ask.updates(offset=1)
    assert texts(got) == ["two", "one"]
    end = max(update["update_id"] for update in got) + 1
    again = await ask.updates(offset=end)
    assert len(again) == 1
    assert again[0] in got
    assert await ask.updates(offset=end + 1) == []


async def test_a_webhook_brings_the_secret_and_waits_for_each_answer_of_a_chat(ask, api, hook):
    hook.gate.clear()
    await ask("setWebhook", url=hook.url, secret_token="s_-1")  # noqa: S106
    for word in ("one", "two"):
        await api.user(5).send(word)
    await api.user(6).send("other")
    assert sorted(texts(await hook.count(2))) == ["one", "other"]
    hook.gate.set()
    assert texts(await hook.count(3))[2] == "two"
    assert set(hook.secrets) == {"s_-1"}
    await api.quiet()


async def test_a_webhook_that_fails_is_asked_at_once_then_later_and_later(ask, api, hook):
    hook.answers = [web.Response(status=500) for _ in range(4)]
    await ask("setWebhook", url=hook.url)
    api.clock.freeze()
    await api.user().send("again")
    await hook.count(2)
    for wait, count in ((2, 3), (4, 4), (8, 5)):
        await api.pulse.until(lambda: not api.webhook.busy, 5)
        assert api.updates.pending[0].wake_at - api.clock.now() == wait
        api.clock.advance(wait)
        await hook.count(count)
    await api.quiet()
    assert [status for _, status in api.webhook.deliveries] == [500, 500, 500, 500, 200]
    assert "Wrong response from the webhook: 500" in (await ask("getWebhookInfo"))["last_error_message"]


async def test_a_webhook_may_ask_for_patience_and_order_survives(ask, api, hook):
    hook.answers = [web.Response(status=503, headers={"Retry-After": "900"})]
    await ask("setWebhook", url=hook.url)
    api.clock.freeze()
    await api.user().send("one")
    await api.user().send("two")
    await hook.count(1)
    await api.pulse.until(lambda: not api.webhook.busy, 5)
    assert api.updates.pending[0].wake_at - api.clock.now() == 900
    api.clock.advance(900)
    assert texts(await hook.count(3)) == ["one", "one", "two"]


async def test_a_call_in_the_webhooks_answer_is_carried_out(ask, api, hook):
    user = api.user()
    hook.answers = [web.json_response({"method": "sendMessage", "chat_id": user.id, "text": "said"})]
    hook.answers.append(web.json_response({"method": "deleteWebhook"}))
    await ask("setWebhook", url=hook.url)
    await user.send("one")
    await user.wait_text("said")
    await user.send("two")
    await api.quiet()
    assert api.calls.of("sendMessage")[0].via == "webhook"
    assert api.webhook.url == hook.url


async def test_a_webhook_hears_an_update_twice_when_told(ask, api, hook):
    api.updates.duplicate(1)
    await ask("setWebhook", url=hook.url)
    for word in ("one", "two"):
        await api.user().send(word)
    got = await hook.count(3)
    assert texts(got) == ["one", "one", "two"]
    assert got[0] == got[1]


async def test_a_webhook_gone_for_a_day_is_removed(ask, api, hook):
    hook.answers = [web.Response(status=410) for _ in range(3)]
    await ask("setWebhook", url=hook.url)
    api.clock.freeze()
    await api.user().send("one")
    await hook.count(2)
    await api.pulse.until(lambda: not api.webhook.busy, 5)
    api.clock.advance(23 * 3600 + 1)
    await hook.count(3)
    await api.pulse.until(lambda: not api.webhook.url, 5)


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(ask, api):
    user, group = api.user(), api.group(-7, type="supergroup")
    for text in (
        "hello all",
        "/help",
        "/help@another_bot",
        "hey @nightlight_test_bot",
        "a@nightlight_test_bot.org",
    ):
        await group.send(user, text)
    asked = await ask("sendMessage", chat_id=-7, text="write to me", reply_markup=BUTTON)
    await group.send(user, "an answer", reply_to=asked["message_id"])
    assert texts(await ask.updates()) == ["/help", "hey @nightlight_test_bot", "an answer"]
    await group.press(user, "b")
    await group.remove_bot(user)
    assert (
        await ask("sendMessage", chat_id=-7, text="x")
        == "403 Forbidden: bot was kicked from the supergroup chat"
    )
