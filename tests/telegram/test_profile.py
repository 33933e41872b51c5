"""`nightlight telegram profile`: what Telegram shows and what we want, side by side, and nothing else."""

import pytest
from nightlight.app.profile import profile as command
from nightlight.channels.telegram.profile import Change, wanted

from tests.telegram.conftest import FRAMEWORKS


@pytest.fixture(params=FRAMEWORKS)
def profile(brisk, monkeypatch, capsys, request):
    """The command as it runs in this process: its status, and the lines that it printed."""
    monkeypatch.setenv("NIGHTLIGHT_TOKEN", brisk.token)
    monkeypatch.setenv("NIGHTLIGHT_API", brisk.url)

    async def run(*, apply: bool = False):
        status = await command(request.param, apply=apply)
        return status, capsys.readouterr().out.splitlines()

    return run


async def test_a_new_bot_differs_in_everything_and_nothing_is_set_unasked(profile, brisk, app) -> None:
    status, lines = await profile()
    assert status == 1
    assert not [line for line in lines[1:] if line.startswith("  - ")]
    for locale in app.words.locales:
        assert f"commands, {locale}:" in lines
        assert f"  + /urgent {app.words.say(locale, 'command-urgent')}" in lines
        assert f"  + {app.words.say(locale, 'profile-short')}" in lines
    assert not brisk.world.profile


async def test_what_was_set_shows_no_difference(profile) -> None:
    status, lines = await profile(apply=True)
    assert (status, lines[-1]) == (0, "set")
    assert await profile() == (0, ["the profile is as it should be"])


async def test_a_difference_shows_what_telegram_shows_and_what_it_should_be(profile, brisk, app) -> None:
    await profile(apply=True)
    (key,) = [key for key in brisk.world.profile if key[0] == "commands" and key[-1] == "ru"]
    brisk.world.profile[key][1]["description"] = "SOS"
    brisk.world.profile["short_description", "", "zh"] = "old"
    status, lines = await profile()
    assert status == 1
    assert "commands, ru:" in lines
    assert "  - /urgent SOS" in lines
    assert f"  + /urgent {app.words.say('ru', 'command-urgent')}" in lines
    assert f"    /start {app.words.say('ru', 'command-start')}" in lines  # the same on both sides
    at = lines.index("short description, zh:")
    assert lines[at + 1 : at + 3] == ["  - old", f"  + {app.words.say('zh', 'profile-short')}"]
    assert not [line for line in lines if line.endswith(("every other language:", ", en:"))]


def test_a_field_that_nobody_reads_makes_no_difference(app) -> None:
    change = next(change for change in wanted(app.words) if change.field == "commands")
    richer = [{**one, "emoji": "1"} for one in change.params["commands"]]
    assert not Change(change.method, change.params, change.read, change.field, richer).needed


def test_the_words_fit_where_telegram_shows_them(app) -> None:
    for change in wanted(app.words):
        value = change.params[change.field]
        if change.field == "commands":
            assert all(1 <= len(one["description"]) <= 256 for one in value)
        else:
            assert 1 <= len(value) <= {"description": 512, "short_description": 120}[change.field]
