"""What the Bot API answered, and what that means: the same for both frameworks.

Nothing counts as said but what Telegram says was said: a page of HTML, half an answer or none leave open
what became of a call, and anyone who calls is told so.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

import msgspec

from nightlight.channels.telegram.inbox import Conflict, Gone, NoSuchBot, Refused
from nightlight.channels.telegram.sender import Outcome, Params, Result

LONGEST_WAIT: Final = 86_400.0  # seconds; what asks for more is no answer of Telegram's
TOO_MANY: Final = 429
NOT_THERE: Final = re.compile(
    r"message thread not found|topic_(?:closed|deleted|id_invalid)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one call.

    `status` is that of HTTP, where the Bot API itself answered; NOTHING where nobody knows what became of
    the call, NEVER where it is known that no call went out. `seconds`: wait so long. `chat`: its new id.
    """

    status: int
    result: Any = None
    why: str = ""
    seconds: float = 0.0
    chat: int | None = None


OK: Final = 200
NOTHING: Final = 0
NEVER: Final = -1
UNREAD: Final = Answer(NOTHING, why="an answer that cannot be read")
NOT_SENT: Final = Answer(NEVER, why="no connection")


def encoded(params: Params) -> bytes:
    """The body of a call. Half a sign, which is no text, goes out escaped for Telegram to refuse."""
    try:
        return msgspec.json.encode(params)
    except ValueError:
        return json.dumps(params).encode()


def answer_of(status: int, body: bytes) -> Answer:
    """Read an answer by the status of HTTP and its body; never raises."""
    read = _read(body)
    if not isinstance(read, Mapping) or not isinstance(read.get("ok"), bool):
        return Answer(TOO_MANY, why="too many requests") if status == TOO_MANY else UNREAD
    done = OK <= status < OK + 100
    if read["ok"] is not done:  # it contradicts itself
        return UNREAD
    if done:
        return Answer(OK, read.get("result"))
    told = read.get("parameters")
    told = told if isinstance(told, Mapping) else {}
    return Answer(
        status,
        why=str(read.get("description") or status),
        seconds=seconds_of(told.get("retry_after")),
        chat=_chat(told.get("migrate_to_chat_id")),
    )


def _read(body: bytes) -> Any:
    """JSON; None where it is none. What the quick reader refuses (1e400) the patient one may take."""
    try:
        return msgspec.json.decode(body)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def seconds_of(told: Any) -> float:
    """How long to wait, as far as that is a time; else 0."""
    if isinstance(told, bool) or not isinstance(told, int | float) or not 0 <= told < math.inf:
        return 0.0
    return float(min(told, LONGEST_WAIT))


def _chat(told: Any) -> int | None:
    return told if isinstance(told, int) and not isinstance(told, bool) else None


def outcome_of(status: int, body: bytes) -> Outcome:
    """What became of a call, by the status of HTTP and the body of its answer; never raises."""
    return outcome(answer_of(status, body))


def outcome(answer: Answer) -> Outcome:
    """What became of a call that says something."""
    if answer.status in {400, 413}:
        return _of_400(answer)
    known = {OK: Result.SENT, NOTHING: Result.UNKNOWN, 403: Result.BLOCKED, TOO_MANY: Result.LATER}
    at, message = _said(answer.result) if answer.status == OK else (0, 0)
    return Outcome(known.get(answer.status, Result.FAILED), answer.seconds, at=at, message=message)


def _said(message: Any) -> tuple[int, int]:
    """When a message was said or edited, and its id; a host's library makes an object of it."""
    read = message.get if isinstance(message, Mapping) else partial(getattr, message)
    dates = (read("date", None), read("edit_date", None))
    seconds = (int(date.timestamp()) if isinstance(date, datetime) else date for date in dates)
    at = max((date for date in seconds if _chat(date) is not None), default=0)
    return at, _chat(read("message_id", None)) or 0


def _of_400(answer: Answer) -> Outcome:
    """It stands there already, another chat, no thread or plain text may help, or nothing does."""
    if answer.chat is not None:
        return Outcome(Result.MOVED, chat=answer.chat)
    why = answer.why.lower()
    if "message is not modified" in why:
        return Outcome(Result.SENT)
    if NOT_THERE.search(why):
        return Outcome(Result.NO_THREAD)
    return Outcome(Result.MARKUP if "parse entities" in why else Result.REFUSED)


def result(method: str, answer: Answer) -> Any:
    """The result of a call that asks for something. Raises Conflict, Gone and its kinds."""
    match answer.status:
        case 200:
            return answer.result
        case 409:
            raise Conflict
        case 401 | 404:
            raise NoSuchBot
        case 400 | 403 | 413:
            raise Refused(f"{method}: {answer.why}")
        case _:
            raise Gone(
                answer.why if answer.status in {NEVER, NOTHING} else f"{answer.status}", answer.seconds
            )


def updates_in(found: Any) -> list[Mapping[str, Any]]:
    """The updates in a result of getUpdates. Raises Gone for what is no list of objects.

    Among objects what is none is left out: it must not hold up the others.
    """
    objects = [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []
    if not objects and found != []:
        raise Gone("what it calls updates are none")
    return objects
