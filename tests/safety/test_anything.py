"""Anything, in any order, twice, late and garbled: never an exception, silence or a milder urgency."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nightlight.app import App, build, memory_store
from nightlight.conversation import Said
from nightlight.engine.session import Session
from nightlight.engine.triage import Urgency
from nightlight.tools.play.person import NIGHT

COMMANDS = (
    *(
        "urgent",
        "wrong",
        "unsafe",
        "language",
        "country",
        "about",
        "supporter",
        "self",
        "return",
        "feelings",
    ),
    *("alarm", "violence", "violence_and_alarm", "feedback"),
    *("continue", "got_worse", "start", "back", "stop", "en", "ru", "zh", "no such command", ""),
)
LOWERING = {"start", "got_worse", "back", "stop"}

IDS = (
    *(
        "yes",
        "no",
        "not_sure",
        "none",
        "pregnant",
        "maybe",
        "ended",
        "birth",
        "negative",
        "w6_12",
        "w24_plus",
    ),
    *(
        "unsure",
        "spots",
        "light",
        "moderate",
        "heavy",
        "mild",
        "severe",
        "dizzy",
        "one_sided",
        "large",
        "tissue",
    ),
    *("heartbeat", "assault", "worse", "better", "plan", "thoughts", "GB", "KZ", "ru", "zz", "\x00"),
)
TEXTS = (
    *("", " ", "\x00", "1", "2", "3", "99999999999", "1 2 3", "\u202e\u2066x", "💔" * 50, "a" * 20_000),
    *("I want to die", "хочу умереть", "我不想活了", "8 weeks", "2026-99-99", "Конго", "🇰🇿", "{ $number }"),
    *("<b>", "&", "\ud83d", "%s", "../../etc"),
)
ids = st.sampled_from(IDS)
garbage = st.one_of(st.text(max_size=60), st.sampled_from(TEXTS))
heard = st.one_of(
    st.lists(ids, max_size=4).map(lambda chosen: Said(choose=tuple(chosen))),
    st.tuples(ids, st.sampled_from(["danger", "flow", "closing", "nowhere"])).map(
        lambda pair: Said(choose=(pair[0],), state=pair[1])
    ),
    st.sampled_from(COMMANDS).map(lambda name: Said(command=name)),
    garbage.map(lambda text: Said(text=text)),
    st.tuples(st.sampled_from(["yes", "no", "none", "1"]), st.sampled_from(["a", "b"])).map(
        lambda pair: Said(choose=(pair[0],), id=pair[1])
    ),
)
waits = st.sampled_from([0, 0, 0, 30, 901, 3600, 90_000, -500])


class Clock:
    """A clock that the test moves, also backwards."""

    def __init__(self) -> None:
        self.now = NIGHT

    def __call__(self):
        return self.now


def reached(reply) -> Urgency | None:
    if reply.closing is None or reply.closing.urgency is None:
        return None
    return next(urgency for urgency in Urgency if urgency.id == reply.closing.urgency)


@given(st.lists(st.tuples(heard, waits), max_size=25), st.sampled_from([None, "en", "ru", "zh"]))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
async def test_whatever_happens_there_is_an_answer_and_the_urgency_never_sinks(story, locale) -> None:
    clock = Clock()
    app = fresh(clock)
    start = Session(NIGHT, locale=locale)
    highest: Urgency | None = None
    for said, wait in story:
        clock.now += timedelta(seconds=wait)
        reply = await app.conversation.handle("she", said, start)
        assert reply.messages
        assert all(message.plain.strip() for message in reply.messages)
        assert reply.buttons
        assert (
            reply.ended
            == reply.messages[-1].safety
            == (reply.messages[-1].id in {"closing", "last-resort"})
        )
        assert not any(message.safety for message in reply.messages[:-1]), "it stands last and alone"
        assert reply.messages[-1].id != "last-resort", "nothing here is a failure of ours"
        if may_begin_anew(said) or wait >= 86_400:
            highest = reached(reply)
        elif highest is not None and reply.ended:
            assert (reached(reply) or Urgency.ROUTINE_WATCH) >= highest
        highest = max(filter(None, (highest, reached(reply))), default=None)
        again = await app.conversation.show("she", start)
        assert (
            (again.messages, again.ended) == (reply.messages, reply.ended)
            or said.command == "stop"
            or begins(said)
        )


def may_begin_anew(said: Said) -> bool:
    """A typed word can mean a command, and an option list can hold one: those may start a new run."""
    return said.command in LOWERING or said.text is not None or bool(set(said.choose or ()) & LOWERING)


def begins(said: Said) -> bool:
    """A new session that is shown again has its first words."""
    return said.text is not None


SHARED: dict[str, App] = {}


def fresh(clock: Clock) -> App:
    """A new store each time; the parts that hold no session are built once."""
    if not SHARED:
        SHARED["app"] = build(memory_store())
    conversation = replace(SHARED["app"].conversation, store=memory_store(), clock=clock)
    return replace(SHARED["app"], conversation=conversation)
