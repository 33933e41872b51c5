"""What Telegram shows of the bot before anybody writes: commands and descriptions in each language."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.i18n.localizer import FALLBACK, Localizer
from bot.i18n.needed import SLASH

Ask = Callable[[str, Mapping[str, Any]], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that should be otherwise, and the call that sets it."""

    method: str
    params: Mapping[str, Any]
    read: str
    field: str

    def __str__(self) -> str:
        return f"{self.method} ({self.params.get('language_code') or 'default'}): {self.params[self.field]}"


def wanted(words: Localizer) -> Iterator[Change]:
    """All that should be set: the fallback as the default, and each language."""
    for locale in ("", *words.locales):
        code = {"language_code": locale} if locale else {}
        say = words.say
        shown = locale or FALLBACK
        commands = [{"command": name, "description": say(shown, f"command-{name}")} for name in SLASH]
        description, short = say(shown, "profile-description"), say(shown, "profile-short")
        yield Change("setMyCommands", {"commands": commands, **code}, "getMyCommands", "commands")
        yield Change(
            "setMyDescription", {"description": description, **code}, "getMyDescription", "description"
        )
        short_params = {"short_description": short, **code}
        yield Change("setMyShortDescription", short_params, "getMyShortDescription", "short_description")


async def differences(ask: Ask, changes: Iterator[Change]) -> AsyncIterator[Change]:
    """The changes that are not yet as Telegram shows them."""
    for change in changes:
        code = {k: v for k, v in change.params.items() if k == "language_code"}
        found = await ask(change.read, code)
        now = found if change.field == "commands" else found.get(change.field)
        if now != change.params[change.field]:
            yield change
