"""Dialogs that lie on the small one: checkin asks anew, diary asks again, talk and alarm come any time."""

from dataclasses import replace

from nightlight.engine.dialog import END, NOT_SURE, Answer, Ending, Opening, State, Unclear
from nightlight.engine.session import Session
from nightlight.engine.triage import Literal

from tests.engine.small import MARKS, SMALL, Told, ask, dialog, session, when, with_dialogs

BETTER = when([Literal("trend", frozenset({"better"}))])
CHECKIN = dialog(
    "checkin",
    ask("flow", "trend"),
    ask("trend", END),
    opens=(Opening("worse"), Opening(button="checkin", rank=20)),
    needs=("status",),
    anew=True,
    ends=(Ending("ending-better", BETTER), Ending("ending-checkin")),
)
DIARY = dialog(
    "diary",
    ask("flow", "marks"),
    replace(MARKS, next=END),
    opens=(Opening(button="diary", rank=30),),
    ends=(Ending("ending-diary"),),
)
TALK = dialog(
    "talk",
    ask("mood", "since"),
    ask("since", END),
    opens=(Opening(button="talk", rank=5, at_emergency=True),),
    held=True,
)
HAPPENING = State(
    "happening",
    ("danger",),
    {
        "yes": Answer("yes", {"danger": "yes"}),
        "no": Answer("no", {}),
        NOT_SURE: Answer(NOT_SURE, {}),
    },
    END,
)
ALARM = dialog(
    "happening",
    HAPPENING,
    opens=(Opening("alarm"),),
    held=True,
    says="notice-urgent",
    unclear=Unclear(
        "happening-unclear", most=3, counts_as="yes", asks_again=(NOT_SURE,), counted="happening-counted"
    ),
)
FLOWS = with_dialogs(SMALL, CHECKIN, DIARY, TALK, ALARM)


def result(flow: str, *more: Told, **kept: object) -> Session:
    """A session at a result, of which the flow alone decides."""
    return session(("danger", "no"), ("status", "maybe"), ("flow", flow), ("marks",), *more, **kept)
