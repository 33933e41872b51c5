"""What the Bot API answers, read once for both frameworks: only what is known counts as said."""

import json

import pytest
from nightlight.channels.telegram.answers import (
    answer_of,
    encoded,
    outcome_of,
    result,
    seconds_of,
    updates_in,
)
from nightlight.channels.telegram.inbox import Conflict, Gone, NoSuchBot, Refused
from nightlight.channels.telegram.sender import Outcome, Result

PAGE = b"<html><head><title>502 Bad Gateway</title></head></html>"
DONE = b'{"ok":true,"result":{"message_id":5,"text":"x"}}'
DEEP = b"[" * 100_000
HUGE = b'{"ok":true,"result":1e400}'


def refusal(code: int, description: str = "Error", **parameters: object) -> bytes:
    told = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
    return json.dumps(told).encode()


UNKNOWN = {
    "a page of 200": (200, PAGE),
    "a page of 502": (502, PAGE),
    "a page of 504": (504, PAGE),
    "a page of 403": (403, PAGE),
    "a page of 404": (404, PAGE),
    "nothing": (200, b""),
    "half an answer": (200, DONE[:-3]),
    "no UTF-8": (200, b'{"ok":true,"result":"\xff\xfe'),
    "a list": (200, b"[]"),
    "a number": (200, b"1"),
    "null": (200, b"null"),
    "text": (200, b'"ok"'),
    "an object that says nothing": (200, b"{}"),
    "nearly true": (200, b'{"ok":1,"result":{}}'),
    "a refusal that calls itself a success": (200, refusal(400)),
    "a success that calls itself an error": (502, DONE),
    "lists in lists": (200, DEEP),
    "objects in objects": (200, b'{"ok":' * 100_000),
    "a garbled error": (500, refusal(500)[5:]),
    "another place": (302, b""),
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_what_does_not_say_that_it_was_said_is_not_known_to_be(case) -> None:
    assert outcome_of(*UNKNOWN[case]) == Outcome(Result.UNKNOWN)


KNOWN = {
    "said": (200, DONE, Outcome(Result.SENT, message=5)),
    "said, with a number that is none": (200, HUGE, Outcome(Result.SENT)),
    "said, with half a sign": (200, b'{"ok":true,"result":"\\ud800"}', Outcome(Result.SENT)),
    "it stands there": (400, refusal(400, "Bad Request: message is not modified: …"), Outcome(Result.SENT)),
    "markup": (400, refusal(400, "Bad Request: can't parse entities: …"), Outcome(Result.MARKUP)),
    "gone": (400, refusal(400, "Bad Request: message to edit not found"), Outcome(Result.REFUSED)),
    "too large": (413, refusal(413), Outcome(Result.REFUSED)),
    "no thread": (400, refusal(400, "Bad Request: message thread not found"), Outcome(Result.NO_THREAD)),
    "a thread that is closed": (400, refusal(400, "Bad Request: TOPIC_CLOSED"), Outcome(Result.NO_THREAD)),
    "moved": (400, refusal(400, migrate_to_chat_id=-1007), Outcome(Result.MOVED, chat=-1007)),
    "moved to nowhere": (400, refusal(400, migrate_to_chat_id="?"), Outcome(Result.REFUSED)),
    "blocked": (403, refusal(403), Outcome(Result.BLOCKED)),
    "later": (429, refusal(429, retry_after=7), Outcome(Result.LATER, 7.0)),
    "later, and no word when": (429, refusal(429), Outcome(Result.LATER)),
    "later, garbled": (429, refusal(429, retry_after=7)[:40], Outcome(Result.LATER)),
    "later, a page": (429, PAGE, Outcome(Result.LATER)),
    "its own fault": (500, refusal(500), Outcome(Result.FAILED)),
    "it restarts": (502, refusal(502, retry_after=5), Outcome(Result.FAILED, 5.0)),
    "the token is revoked": (401, refusal(401), Outcome(Result.FAILED)),
    "no such method": (404, refusal(404), Outcome(Result.FAILED)),
    "a kettle": (418, refusal(418), Outcome(Result.FAILED)),
    "odd parameters": (400, b'{"ok":false,"parameters":[1]}', Outcome(Result.REFUSED)),
    "an odd description": (400, b'{"ok":false,"description":[1]}', Outcome(Result.REFUSED)),
}


@pytest.mark.parametrize("case", KNOWN)
def test_what_the_bot_api_says_is_what_became_of_a_call(case) -> None:
    status, body, became = KNOWN[case]
    assert outcome_of(status, body) == became


@pytest.mark.parametrize(
    ("told", "seconds"),
    [(3, 3.0), (0.5, 0.5), (10**400, 86_400.0), (0, 0.0), (-1, 0.0), ("7", 0.0), (True, 0.0), (None, 0.0),
     (float("inf"), 0.0), (float("nan"), 0.0), ([], 0.0)],
)  # fmt: skip
def test_a_wait_is_a_time_that_ends(told, seconds) -> None:
    assert seconds_of(told) == seconds


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (401, refusal(401), NoSuchBot),
        (404, refusal(404), NoSuchBot),
        (404, PAGE, Gone),
        (409, refusal(409), Conflict),
        (400, refusal(400, "Bad Request: no"), Refused),
        (403, refusal(403), Refused),
        (403, PAGE, Gone),
        (500, refusal(500), Gone),
        (502, PAGE, Gone),
        (200, DEEP, Gone),
        (429, refusal(429, retry_after=9), Gone),
    ],
)
def test_what_is_asked_for_and_not_told_is_raised_by_its_kind(status, body, error) -> None:
    with pytest.raises((Conflict, Gone)) as found:
        result("getUpdates", answer_of(status, body))
    assert type(found.value) is error
    assert getattr(found.value, "seconds", 0.0) == (9.0 if status == 429 else 0.0)


@pytest.mark.parametrize(
    "body", [b'"text"', b"7", b"null", b"{}", b"[1]", b'["a",null]', b"1e400", b"true"]
)
def test_updates_that_are_none_are_raised(body) -> None:
    found = result("getUpdates", answer_of(200, b'{"ok":true,"result":' + body + b"}"))
    with pytest.raises(Gone):
        updates_in(found)


def test_what_is_no_object_holds_up_no_update() -> None:
    body = b'{"ok":true,"result":[1,{"update_id":1e400},null,{"update_id":7,"message":"\\ud800"}]}'
    found = updates_in(result("getUpdates", answer_of(200, body)))
    assert [one["update_id"] for one in found] == [float("inf"), 7]
    assert updates_in([]) == []


@pytest.mark.parametrize("text", ["blood", "кровь 血 🩸", "half \ud83e a sign", ""])
def test_every_text_can_be_put_into_a_body(text) -> None:
    params = {"chat_id": -(10**15), "text": text, "reply_markup": {"inline_keyboard": [[]]}}
    assert json.loads(encoded(params)) == params
