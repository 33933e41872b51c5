"""Chat for programs: one JSON object a line in, one a line out (docs/reference/json-lines.md)."""

import json
from collections.abc import AsyncIterator, Callable
from fractions import Fraction
from typing import Any, TextIO

from nightlight.engine.triage import Fact
from nightlight.i18n.reply import Button, Reply
from nightlight.simulator import BadStep, Simulator, read_step

Note = Callable[[dict[str, Any], Reply, Reply], None]


class JsonLines:
    """One chat over lines of JSON. `note` is told each step, the turn before it, and what came of it."""

    def __init__(self, simulator: Simulator, output: TextIO, *, note: Note | None = None) -> None:
        self._simulator = simulator
        self._output = output
        self._note = note
        self._last: Reply | None = None

    async def run(self, lines: AsyncIterator[str | None]) -> None:
        """One turn for the start and one for each line; at the end of input the closing, if it is due."""
        self._say(await self._simulator.show())
        try:
            async for line in lines:
                if line is not None and line.strip():
                    await self._turn(line)
        finally:
            if self._last is not None and not self._last.ended:
                self._say(await self._simulator.leave())

    async def _turn(self, line: str) -> None:
        try:
            form = _read(line)
            doing = read_step(form)
        except BadStep as error:
            self._say(await self._simulator.show(), error=str(error))
            return
        before, reply = self._last, await self._simulator.do(doing)
        self._say(reply)
        if self._note and before:
            self._note(form, before, reply)

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
        "quantity": _quantity(reply.measured),
        "messages": [{"id": message.id, "text": message.plain} for message in reply.messages],
        "options": [_option(button) for button in reply.buttons],
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


def _option(button: Button) -> dict[str, Any]:
    return {"id": button.id, "label": button.label, "kind": button.kind, "folded": button.folded}


def _quantity(fact: Fact | None) -> dict[str, Any] | None:
    """In what a number answers the question, from where to where; None where none does."""
    if fact is None or fact.quantity is None:
        return None
    ends = (Fraction(end, fact.quantity.PARTS) for end in (fact.quantity.low, fact.quantity.high))
    numbers = [int(end) if end.denominator == 1 else float(end) for end in ends]
    return {"unit": fact.quantity.unit, "range": numbers}


def _read(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise BadStep('not JSON; a line is one object such as {"choose": ["no"]}') from None
