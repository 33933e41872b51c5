"""Sessions as JSON: what is written is read again, also what was written when there was one dialog."""

import json
from dataclasses import replace
from typing import Any

import pytest
from nightlight.app import App
from nightlight.engine.carry import carried
from nightlight.engine.content import Content
from nightlight.engine.log import opening, whole
from nightlight.engine.session import Choose, Command, Outcome, Session
from nightlight.engine.step import step, view
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.storage.session_json import SESSION
from nightlight.tools.play.person import NIGHT

WORST = Choose(ids=("light",), state="worst", at=NIGHT)
TOLD = (("danger", ("no",)), ("status", ("pregnant",)), ("weeks", ("w6_12",)), ("flow", ("light",)))


def before(*answers: tuple[str, tuple[str, ...]], **more: Any) -> bytes:
    """A session as release 0.1 wrote it."""
    fields = {
        "touched": NIGHT.isoformat(),
        "answers": answers,
        "locale": "en",
        "country": "GB",
        "asker": "self",
        "aside": None,
        "proposals": [],
        "ticked": [],
        "closed": None,
        "notices": [],
        "told_to_go": [],
        "checks": [],
        "seen": [],
        "reading": [],
        "word": "pregnancy",
        "unclear": 0,
        "unheard": False,
    }
    return json.dumps(fields | more).encode()


def opened(content: Content, *answers: tuple[str, tuple[str, ...]], **more: Any) -> Session:
    """The session of before as it goes on today."""
    return carried(content, SESSION.validate_json(before(*answers, **more)))


def test_what_is_written_is_read_again():
    session = Session(
        NIGHT,
        log=(*TOLD, *whole("unsafe", ("unsafe", ("afraid",))), opening("mood", ("dizzy",))),
        notices=(Text("notice-weeks", (("weeks", 8),)),),
        outcome=Outcome.WHY,
        told_to_go=((Urgency.URGENT_TODAY, NIGHT),),
        timed=(("again", 1, NIGHT),),
        lasting=(("rh_negative", NIGHT),),
        reading=("library", "clots"),
    )
    assert SESSION.validate_json(SESSION.dump_json(session)) == session


def test_a_session_of_before_goes_on_where_it_was(content: Content):
    session = opened(content, *TOLD, told_to_go=[[2, NIGHT.isoformat()]], reading=["library"])
    assert (session.log, session.closed, session.reading) == (TOLD, None, ("library",))
    assert session.told_to_go == ((Urgency.URGENT_TODAY, NIGHT),)
    assert view(content, session).state == "worst"  # asked since then
    assert step(content, session, WORST).state == "clots"


def test_an_answer_of_before_that_was_split_is_its_gravest_part(content: Content):
    session = opened(content, *TOLD[:2], ("weeks", ("w13_23",)))
    assert (session.log, session.closed) == ((*TOLD[:2], ("weeks", ("w20_23",))), None)
    assert view(content, session).state == "flow"


@pytest.mark.parametrize("aside", ["unsafe", "happening", "mood"])
def test_the_side_screen_of_a_session_of_before_is_the_dialog_of_its_name(content: Content, aside: str):
    session = opened(content, *TOLD, aside=aside)
    assert (session.log, session.aside) == ((*TOLD, opening(aside)), None)
    assert view(content, session).state == aside


@pytest.mark.parametrize("aside", [None, "language", "country", "library"])
def test_a_screen_of_the_platform_stays_what_it_was(content: Content, aside: str | None):
    session = opened(content, *TOLD, aside=aside, reading=["library"])
    assert (session.log, session.aside) == (TOLD, aside)


def test_what_was_said_on_a_side_screen_of_before_was_told_in_its_dialog(content: Content):
    afraid, wrong = ("unsafe", ("afraid",)), ("wrong", ("gut_feeling",))
    session = opened(content, TOLD[0], afraid, *TOLD[1:], wrong, ("mood", ("low",)), aside="unsafe")
    assert session.log == (
        TOLD[0],
        *whole("unsafe", afraid),
        *TOLD[1:],
        *whole("wrong", wrong),
        *whole("mood", ("mood", ("low",))),
        opening("unsafe"),
    )
    closing = view(content, replace(session, closed="silence")).closing
    assert closing.facts.items() >= {"safety": "afraid", "gut_feeling": "yes", "mood": "low"}.items()
    assert closing.overlays == ("crisis", "safety")


def test_signs_ticked_below_a_side_screen_of_before_count_and_are_there_again(content: Content):
    at_signs = (*TOLD, ("clots", ()), ("pain", ("none",)))
    session = opened(content, *at_signs, aside="unsafe", ticked=["one_sided", "shoulder"])
    assert session.log[-1] == opening("unsafe", ("one_sided", "shoulder"))
    closing = view(content, replace(session, closed="silence")).closing
    assert closing.facts.items() >= {"one_sided": "yes", "shoulder": "yes"}.items()
    assert closing.urgency is Urgency.EMERGENCY_NOW
    back = step(content, step(content, session, Command(name="back", at=NIGHT)).session, WORST).session
    assert (view(content, back).state, back.ticked) == ("signs", ("one_sided", "shoulder"))


def test_signs_ticked_in_a_list_of_before_are_no_answer_to_what_is_asked_since_then(app: App):
    content, interpreter = app.files.content, app.conversation.interpreter
    session = opened(content, *TOLD, ("clots", ()), ("pain", ("none",)), ticked=["one_sided"])
    asked = view(content, session)
    assert (asked.state, interpreter.reply(asked).ticked) == ("worst", ())
    back = step(content, asked.session, WORST)
    assert (back.state, interpreter.reply(back).ticked) == ("signs", ("one_sided",))


@pytest.mark.parametrize("what", ["why", "change", "next", "ask"])
def test_a_part_of_the_advice_asked_for_before_can_be_shown_again(app: App, what: str):
    notices = [{"id": f"explain-{what}", "args": []}]
    session = opened(app.files.content, ("danger", ("yes",)), notices=notices)
    reply = app.conversation.interpreter.reply(view(app.files.content, session))
    assert reply.messages[-1].id == "closing"


@pytest.mark.parametrize(
    "damaged",
    [
        b"", b"{}", b"[]", b"null", b'{"answers":', b'{"answers":[]}', b'["answers",{"answers":1}]',
        before().replace(b"[]", b"5"), before().replace(b'"answers": []', b'"answers": null'),
        before(aside=5), before(aside=["unsafe"]), before(aside={"a": 1}), before(ticked=5, aside="unsafe"),
        before(("danger", ("no",)), touched="now"), before((5, 5)), before(("danger", "no")),
        before(closed="gone"),
    ],
)  # fmt: skip
def test_what_is_no_session_is_told_so_and_nothing_of_it(damaged: bytes):
    with pytest.raises(ValueError, match=r"^this is no session$"):
        SESSION.validate_json(damaged)


def test_a_session_of_before_anything_was_remembered_is_read():
    raw = json.loads(SESSION.dump_json(Session(NIGHT, log=TOLD, ticked=("dizzy",))))
    assert raw.pop("lasting") == []
    assert SESSION.validate_json(json.dumps(raw).encode()) == Session(NIGHT, log=TOLD, ticked=("dizzy",))
