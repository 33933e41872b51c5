"""Questions that a number answers: those of the dialog, and some of which it has none yet."""

from datetime import UTC, datetime

from nightlight.app import App
from nightlight.engine.screen import Question
from nightlight.engine.session import AnyEvent, Choose, Lost, Seem, Session
from nightlight.engine.step import Step, view
from nightlight.engine.triage import Fact, Quantity
from nightlight.i18n.hear.clean import clean
from nightlight.i18n.hear.understand import understand
from nightlight.i18n.reply import Button, Reply
from nightlight.i18n.said import Said

NOW = datetime(2026, 6, 15, 2, 0, tzinfo=UTC)
UNSURE = Button("not_sure", "¬not sure", "unsure")
OTHERS = {
    "temperature": Fact(
        "temperature",
        ("normal", "raised", "fever"),
        quantity=Quantity(
            "temperature",
            "celsius",
            34_000,
            43_000,
            ((34_000, "normal"), (37_500, "raised"), (38_000, "fever")),
            bare=True,
        ),
    ),
    "pads": Fact(
        "pads",
        ("few", "some", "many"),
        quantity=Quantity(
            "count", "pad", 0, 40_000, ((0, "few"), (3_000, "some"), (7_000, "many")), bare=True
        ),
    ),
    "since": Fact(
        "since",
        ("recent", "weeks", "long"),
        quantity=Quantity("date", "day", 0, 400_000, ((0, "recent"), (15_000, "weeks"), (22_000, "long"))),
    ),
    "visit_time": Fact(
        "visit_time",
        ("night", "morning", "afternoon", "evening"),
        quantity=Quantity(
            "time_of_day",
            "minute_of_day",
            0,
            1_440_000,
            ((0, "night"), (360_000, "morning"), (720_000, "afternoon"), (1_080_000, "evening")),
        ),
    ),
    "day_or_night": Fact(
        "day_or_night",
        ("day", "night"),
        quantity=Quantity(
            "time_of_day", "minute_of_day", 0, 1_440_000, ((0, "night"), (420_000, "day")), bare=True
        ),
    ),
}


ANSWERS = (
    *(("danger", ("no",)), ("status", ("pregnant",)), ("weeks", ("w6_12",)), ("flow", ("spots",))),
    ("worst", ("light",)),
    ("clots", ("none",)),
)


def fact(app: App, state: str) -> Fact:
    """The fact of a question."""
    return OTHERS.get(state) or app.conversation.content.table.facts[state]


def shown(app: App, locale: str, state: str) -> Step:
    """The question of the dialog, as somebody comes to it."""
    before = [name for name, _ in ANSWERS].index(state) if state != "pain" else len(ANSWERS)
    session = Session(NOW, log=ANSWERS[:before], locale=locale, country="GB")
    return view(app.conversation.content, session)


def asked(app: App, locale: str, state: str) -> Reply:
    """A question with all its answers."""
    speech = app.conversation.interpreter
    if state not in OTHERS:
        return speech.event(shown(app, locale, state), Said(text=""), NOW, first=False)[1]
    buttons = (*(Button(value, f"¬{value}", "answer") for value in OTHERS[state].values), UNSURE)
    return Reply(
        Question("line", state, state),
        (state,),
        multiple=False,
        messages=(),
        buttons=buttons,
        closing=None,
        locale=locale,
        measured=OTHERS[state],
    )


def event(app: App, locale: str, state: str, text: str) -> AnyEvent:
    """What a text means at a question."""
    speech = app.conversation.interpreter
    if state not in OTHERS:
        return speech.event(shown(app, locale, state), Said(text=text), NOW, first=False)[0]
    reply = asked(app, locale, state)
    return understand(clean(text), reply, speech.typed[locale], speech.countries, at=NOW, id="7")


def came(app: App, locale: str, state: str, text: str) -> str:
    """What comes of it, as quantities.yaml writes it."""
    found = event(app, locale, state, text)
    if isinstance(found, Choose):
        return "+".join(found.ids) + "!" * (found.note is not None and found.note.id == "notice-graver")
    if isinstance(found, Seem):
        return "~" + "+".join(found.ids)
    why = found.why if isinstance(found, Lost) else "lost"
    return "-" if why in {"lost", "sign"} else "?" + why.removeprefix("quantity-")
