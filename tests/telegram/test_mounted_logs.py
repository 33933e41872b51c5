"""Inside somebody else's bot, whatever that logs: ours holds no token and no word of hers."""

import logging
import traceback
from dataclasses import replace

import pytest
from nightlight.app.telegram import mounted
from nightlight.channels.telegram import aiogram, ptb
from nightlight.channels.telegram.inbox import Conflict, Gone
from nightlight.channels.telegram.sender import Result

from tests.telegram.conftest import FRAMEWORKS, settings_of
from tests.telegram.test_mounting import HOSTS, BoomError

WORDS = "Zephyrine 4711"
CHANNELS = {"aiogram": aiogram, "ptb": ptb}


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_our_log_in_a_talkative_host_holds_no_token_and_nothing_of_hers(
    bots, caplog, framework
) -> None:
    caplog.set_level(logging.DEBUG)
    async with HOSTS[framework](bots).open() as host:
        she = host.api.user(7_654_321, language_code="en", first_name="Zephyrine")
        host.api.faults.add("sendMessage", error=400, count=1, skip=1)
        host.api.faults.add("edit*", drop="before", count=1)
        await host.say(she, "/nightlight", WORDS, "3")
        await host.press(she, "United Kingdom")

        async def broken(*_: object, **__: object) -> None:
            raise BoomError(f"{host.api.token} {WORDS}")

        host.plug(replace(host.talker, sender=replace(host.talker.sender, call=broken)))
        await host.say(she, WORDS)
    ours = "\n".join(
        caplog.handler.format(record) for record in caplog.records if record.name.startswith("nightlight")
    )
    assert "an update was not answered: BoomError" in ours
    for hidden in (host.api.token, "Zephyrine", "4711", "7654321", "Kingdom"):
        assert hidden not in ours, hidden
    assert host.api.token not in repr(host.talker)


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_what_the_start_raises_into_a_host_holds_no_token(bots, tmp_path, framework) -> None:
    async with HOSTS[framework](bots).open() as host:
        api = CHANNELS[framework].Api(host.bot if framework == "aiogram" else host.application.bot)
        for rule in (
            {"error": 401},
            {"error": 400},
            {"error": 409},
            {"drop": "before"},
            {"body": "<html>"},
        ):
            bots.api.faults.clear()
            bots.api.faults.add("getMe", **rule)
            with pytest.raises((Gone, Conflict)) as found:
                async with mounted(api, settings_of(bots.api, tmp_path, "")):
                    pass
            shown = "".join(traceback.format_exception(found.value)) + repr(found.value)
            assert bots.api.token not in shown


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(
    ("rule", "result"),
    [
        ({"body": "<html>"}, Result.UNKNOWN),
        ({"body": "[]"}, Result.UNKNOWN),
        ({"drop": "after"}, Result.UNKNOWN),
        ({"error": 403}, Result.BLOCKED),
        ({"error": 429, "retry_after": 3}, Result.LATER),
        (None, Result.FAILED),
    ],
)
async def test_a_fault_in_a_hosts_own_transport_is_an_outcome_too(bots, framework, rule, result) -> None:
    async with HOSTS[framework](bots).open() as host:
        call, hello = host.talker.sender.call, {"chat_id": 7, "text": "x"}
        bots.api.user(7).chat.started = True
        if rule is None:
            await bots.api.go_away("refuse")
            await call("sendMessage", hello)  # by the connection that was open
        else:
            bots.api.faults.add("sendMessage", **rule)
        outcome = await call("sendMessage", hello)
        assert outcome.result is result
