"""Vignettes that are told step by step, played in a chat as any channel holds it, with all its words."""

import asyncio
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from nightlight.content.load import Files
from nightlight.content.shapes.vignettes import NO_ADVICE, VignetteEntry
from nightlight.conversation import Conversation
from nightlight.engine.session import Session
from nightlight.engine.triage import Urgency
from nightlight.i18n.interpreter import LAST_RESORT, Interpreter
from nightlight.i18n.reply import Reply
from nightlight.simulator import BadStep, MovingClock, Simulator, read_step, refused
from nightlight.storage.sealed import Seal, new_key
from nightlight.storage.sqlite import SqliteStore
from nightlight.tools.play.person import NIGHT

PERSON = "vignette"
NOWHERE = "unknown"

T = TypeVar("T")


@dataclass(frozen=True)
class Outcome:
    """How a chat came out: its urgency, and the rules that have it."""

    urgency: str
    reasons: tuple[str, ...]


class Misfit(Exception):  # noqa: N818 - it names the step, not what went wrong
    """A step that cannot be taken where it stands: its index, and what is wrong and what would be right."""

    def __init__(self, step: int, why: str) -> None:
        super().__init__(why)
        self.step = step


Outcomes = Mapping[tuple[str, int], Outcome | Misfit]  # by the file of a vignette and its index there


def outcomes(files: Files, interpreter: Interpreter) -> Outcomes:
    """What comes of each vignette with steps."""
    return {
        (document.file, i): _outcome_or_misfit(interpreter, vignette)
        for file, document in files.vignettes
        for i, vignette in enumerate(file.vignettes)
        if vignette.steps
    }


def _outcome_or_misfit(interpreter: Interpreter, vignette: VignetteEntry) -> Outcome | Misfit:
    try:
        return outcome(interpreter, vignette)
    except Misfit as misfit:
        return misfit


def outcome(interpreter: Interpreter, vignette: VignetteEntry) -> Outcome:
    """What comes of the steps of a vignette. Raises Misfit for the first that does not fit."""
    return _in_a_loop_of_its_own(_played(interpreter, vignette))


def outcome_of(interpreter: Interpreter, reply: Reply) -> Outcome:
    """The urgency and the deciding rules of a reply that carries the closing."""
    closing = reply.closing
    if closing is None or closing.urgency is None:
        return Outcome(NO_ADVICE, ())
    table = interpreter.content.table
    high = {rule.id for rule in table.rules if rule.urgency.id == closing.urgency}
    high |= {table.otherwise} if closing.urgency == Urgency.ROUTINE_WATCH.id else set()
    return Outcome(closing.urgency, tuple(rule for rule in closing.rules if rule in high))


async def _played(interpreter: Interpreter, vignette: VignetteEntry) -> Outcome:
    began = NIGHT if vignette.on is None else datetime.combine(vignette.on, NIGHT.timetz())
    clock, store = MovingClock(lambda: began), SqliteStore(None, Seal(new_key()))
    country = None if vignette.country == NOWHERE else vignette.country
    start = Session(began, locale=vignette.locale, country=country, asker=vignette.asker)
    chat = Simulator(Conversation(interpreter, store, clock), store, start, clock, PERSON)
    try:
        reply = await chat.show()
        for number, entry in enumerate(vignette.steps or ()):
            reply = await _taken(chat, number, entry.form, reply)
        return outcome_of(interpreter, reply if reply.ended else await chat.leave())
    finally:
        store.close()


async def _taken(chat: Simulator, number: int, form: Mapping[str, Any], before: Reply) -> Reply:
    """The reply to one step."""
    try:
        doing = read_step(form)
    except BadStep as error:
        raise Misfit(number, f"it is no step; {error}") from None
    reply = await chat.do(doing)
    if refused(doing, reply):
        raise Misfit(number, _not_offered(form, before))
    if any(message.id == LAST_RESORT for message in reply.messages):
        raise Misfit(number, "the chat fails here with its last resort; fix what this step leads to")
    return reply


def _not_offered(form: Mapping[str, Any], here: Reply) -> str:
    """What was chosen or pressed where it is not offered, and what is."""
    named = form.get("command") or ", ".join(form.get("choose", [])) or "nothing"
    answers = ", ".join(button.id for button in here.numbered) or "none, the chat has its closing"
    return f"{named} is no answer and no command at {here.state}; its answers are: {answers}"


def _in_a_loop_of_its_own(work: Coroutine[Any, Any, T]) -> T:
    """Run a chat to its end, also for a caller that stands in a loop itself."""
    with ThreadPoolExecutor(max_workers=1) as apart:
        return apart.submit(asyncio.run, work).result()
