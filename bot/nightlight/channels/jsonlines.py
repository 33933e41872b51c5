"""Chat for programs: one JSON object a line in, one a line out (docs/reference/json-lines.md)."""

import json
import re
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TextIO

from nightlight.conversation import Conversation, Said
from nightlight.engine.session import Session
from nightlight.i18n.reply import Reply
from nightlight.storage.sqlite import SqliteStore

PERSON = "json"
DURATION = re.compile(
    r"P(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)
LONGEST_WAIT = timedelta(days=3650)
MOST_DIGITS = 8  # beyond these it is longer than the longest anyway
LATEST = datetime(9000, 1, 1, tzinfo=UTC)  # no program waits past this


class MovingClock:
    """The real clock, moved forward by what the program waits."""

    def __init__(self, real: Callable[[], datetime]) -> None:
        self._real = real
        self._moved = timedelta()

    def __call__(self) -> datetime:
        """The time as the chat sees it."""
        return self._real() + self._moved

    def move_to(self, time: datetime) -> None:
        """Move forward to a time; never back."""
        self._moved += max(timedelta(), time - self())


class BadLine(ValueError):  # noqa: N818 - the name of the line, said to the program
    """A line of input that is none of the known forms."""


class JsonLines:
    """One chat over lines of JSON."""

    def __init__(
        self,
        conversation: Conversation,
        store: SqliteStore,
        start: Session,
        clock: MovingClock,
        output: TextIO,
        *,
        person: str = PERSON,
    ) -> None:
        self._conversation = conversation
        self._store = store
        self._start = start
        self._clock = clock
        self._output = output
        self._person = person
        self._last: Reply | None = None

    async def run(self, lines: AsyncIterator[str | None]) -> None:
        """One turn for the start and one for each line; at the end of input the closing, if it is due."""
        self._say(await self._conversation.show(self._person, self._start))
        try:
            async for line in lines:
                if line is not None and line.strip():
                    await self._turn(line)
        finally:
            if self._last is not None and not self._last.ended:
                self._say(await self._conversation.leave(self._person))

    async def _turn(self, line: str) -> None:
        try:
            form = _read(line)
            wait = _duration(form["wait"]) if "wait" in form else None
            said = None if wait is not None else _said(form)
        except BadLine as error:
            self._say(await self._conversation.show(self._person, self._start), error=str(error))
            return
        if said is None:
            self._say(await self._wait(wait or timedelta()))
        else:
            self._say(await self._conversation.handle(self._person, said, self._start))

    async def _wait(self, wait: timedelta) -> Reply:
        """Let time pass, with everything that falls due on the way."""
        end = min(self._clock() + wait, LATEST)
        told: Reply | None = None
        while (due := self._store.next_due(self._person)) is not None and due <= end:
            self._clock.move_to(due)
            for claimed in await self._store.claim_due(self._clock(), person=self._person):
                came = await self._conversation.came(claimed.person)
                await self._store.said(claimed, None if came is None else came.due)
                told = came or told
        self._clock.move_to(end)
        return told or await self._conversation.show(self._person, self._start)

    def _say(self, reply: Reply, error: str | None = None) -> None:
        self._last = reply
        line = shape(reply) | ({"error": error} if error else {})
        print(json.dumps(line, ensure_ascii=False), file=self._output, flush=True)


def shape(reply: Reply) -> dict[str, Any]:
    """A turn as documented; this form is stable."""
    closing = reply.closing
    return {
        "state": reply.state,
        "dialog": reply.dialog,
        "depth": reply.depth,
        "due": [{"timer": timer, "at": at.isoformat()} for timer, at in reply.dues],
        "facts": list(reply.facts),
        "multiple": reply.multiple,
        "messages": [{"id": message.id, "text": message.plain} for message in reply.messages],
        "options": [{"id": b.id, "label": b.label, "kind": b.kind} for b in reply.buttons],
        "ended": reply.ended,
        "closing": closing
        and {
            "urgency": closing.urgency,
            "rules": list(closing.rules),
            "overlays": list(closing.overlays),
            "country": closing.country,
            "numbers": list(closing.numbers),
            "locale": closing.locale,
        },
    }


def _read(line: str) -> dict[str, Any]:
    try:
        form = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine('not JSON; a line is one object such as {"choose": ["no"]}') from None
    if (
        not isinstance(form, dict)
        or len(form) != 1
        or next(iter(form)) not in {"choose", "text", "command", "wait"}
    ):
        raise BadLine("a line holds exactly one of choose, text, command, wait")
    return form


def _said(form: dict[str, Any]) -> Said:
    kind, value = next(iter(form.items()))
    if kind == "choose":
        if not isinstance(value, list) or not all(isinstance(option, str) for option in value):
            raise BadLine('choose needs a list of option ids, such as {"choose": ["spots"]}')
        return Said(choose=tuple(value))
    if not isinstance(value, str):
        raise BadLine(f"{kind} needs text")
    return Said(command=value) if kind == "command" else Said(text=value)


def _duration(text: object) -> timedelta:
    found = DURATION.fullmatch(text) if isinstance(text, str) else None
    if found is None or not any(found.groups()):
        raise BadLine('wait needs an ISO 8601 duration such as "PT12H" or "P1DT30M"')
    parts = {unit: _amount(digits or "0") for unit, digits in found.groupdict().items()}
    return min(timedelta(**parts), LONGEST_WAIT)


def _amount(digits: str) -> int:
    return int(digits) if len(digits) <= MOST_DIGITS else 10**MOST_DIGITS
