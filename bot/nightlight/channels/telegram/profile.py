"""What Telegram shows of the bot before anybody writes: commands and descriptions in each language."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import ndiff
from typing import Any

from nightlight.i18n.words.localizer import FALLBACK, Localizer
from nightlight.i18n.words.needed import SLASH

Ask = Callable[[str, Mapping[str, Any]], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that should be otherwise, the call that sets it, and what Telegram shows now."""

    method: str
    params: Mapping[str, Any]
    read: str
    field: str
    now: Any = None

    def __str__(self) -> str:
        """Line by line: `-` what Telegram shows, `+` what we want, neither where both are the same."""
        name = self.field.replace("_", " ")
        language = self.params.get("language_code") or "every other language"
        compared = ndiff(_lines(self.now), _lines(self.params[self.field]))
        shown = [line.rstrip() for line in compared if not line.startswith("?")]
        return "\n".join((f"{name}, {language}:", *(f"  {line}" for line in shown)))

    @property
    def needed(self) -> bool:
        """Whether Telegram shows something else."""
        return _lines(self.now) != _lines(self.params[self.field])


def _lines(value: Any) -> list[str]:
    """A text, or a list of commands, as people read it."""
    if isinstance(value, str):
        return value.splitlines()
    return [f"/{one['command']} {one['description']}" for one in value or ()]


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
        compared = replace(change, now=now)
        if compared.needed:
            yield compared
