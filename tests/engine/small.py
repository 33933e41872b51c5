"""Dialogs small enough to hold in the head, and a first one of seven questions to try every person on.

danger → country → status → flow → marks (tick list with a scale) → trend (guarded) → since (guarded) → end

Beside it stand unsafe (despair), mood (a button on results) and wrong (the press is its answer).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightlight.engine.closing import UNKNOWN_PLACE, Line, Place
from nightlight.engine.content import After, Content
from nightlight.engine.dialog import (
    COUNTRY,
    END,
    NONE,
    NOT_SURE,
    Answer,
    Dialog,
    Opening,
    State,
    Unclear,
)
from nightlight.engine.log import Entry, Log, opening, whole
from nightlight.engine.notes import Notes
from nightlight.engine.session import Came, Choose, Command, Propose, Session
from nightlight.engine.step import Step, step
from nightlight.engine.triage import Condition, Fact, Literal, Rule, Table, Urgency

NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
PATIENCE = timedelta(minutes=10)

YES_NO = ("no", "yes")
VALUES = {
    "danger": ("no", "not_sure", "yes"),
    "flow": ("none", "spots", "light", "heavy"),
    "clots": ("none", "small", "medium", "large"),
    "trend": ("better", "same", "worse"),
    "since": ("short", "long"),
    "mood": ("none", "low", "thoughts", "plan"),
    "safety": ("safe", "afraid"),
}
UNKNOWN = {"flow": "light", "clots": "medium", "trend": "same", "since": "long"}
STATUS = Fact("status", ("unlikely", "maybe", "pregnant", "ended"), ordered=False, unknown_as="maybe")
SIGNS = ("tissue", "gut_feeling", "who_profile")
FACTS = (
    {name: Fact(name, values, unknown_as=UNKNOWN.get(name)) for name, values in VALUES.items()}
    | {name: Fact(name, YES_NO) for name in SIGNS}
    | {"status": STATUS}
)


def at_least(fact: str, floor: str) -> Literal:
    values = FACTS[fact].values
    return Literal(fact, frozenset(values[values.index(floor) :]))


def among(*values: str) -> Literal:
    return Literal("status", frozenset(values))


def when(*cases: Iterable[Literal]) -> Condition:
    return Condition(tuple(tuple(case) for case in cases))


POSSIBLE = among("maybe", "pregnant")
SPOTS, LIGHT, HEAVY = (at_least("flow", value) for value in ("spots", "light", "heavy"))
TISSUE = at_least("tissue", "yes")
LONG = at_least("since", "long")


def rule(name: str, *cases: Iterable[Literal]) -> Rule:
    """A rule whose urgency is the first letter of its name."""
    urgency = {"E": 3, "U": 2, "S": 1}[name[0]]
    return Rule(name, Urgency(urgency), when(*cases), "P", ("hand-made",))


RULES = (
    rule("E-danger", [at_least("danger", "yes")]),
    rule("E-flow", [HEAVY]),
    rule("E-clots", [at_least("clots", "large"), at_least("trend", "worse")]),
    rule("E-since", [TISSUE, LONG]),
    rule("E-plan", [at_least("mood", "plan")]),
    rule("U-danger", [at_least("danger", "not_sure")]),
    rule("U-flow", [LIGHT, POSSIBLE], [LIGHT, among("ended")]),
    rule("U-gut", [SPOTS, at_least("gut_feeling", "yes")]),
    rule("U-mood", [at_least("mood", "thoughts")]),
    rule("U-far", [SPOTS, at_least("who_profile", "yes")]),
    rule("S-flow", [SPOTS, POSSIBLE]),
    rule("S-clots", [at_least("clots", "medium")]),
    rule("S-afraid", [at_least("safety", "afraid")]),
)
TABLE = Table(
    facts=FACTS,
    rules=RULES,
    otherwise="R",
    overlays={
        "crisis": when([at_least("mood", "thoughts")]),
        "safety": when([at_least("safety", "afraid")]),
    },
    changing=frozenset({"flow", "clots", "tissue", "trend"}),
)


def ask(fact: str, then: str, guard: Condition | None = None) -> State:
    """A question about one fact: its values, and "not sure" where none of them says so."""
    own = [Answer(v, {fact: v}, unsure=v == NOT_SURE) for v in FACTS[fact].values]
    unknown = FACTS[fact].unknown_as
    unsure = [Answer(NOT_SURE, {fact: unknown}, unsure=True)] if unknown else []
    answers = {answer.id: answer for answer in (*own, *unsure)}
    return State(fact, (fact,), answers, then, when=guard, silence=PATIENCE)


MARKS = State(
    id="marks",
    facts=("clots", "tissue"),
    answers={
        answer.id: answer
        for answer in (
            *(Answer(size, {"clots": size}) for size in VALUES["clots"][1:]),
            Answer("tissue", {"tissue": "yes"}),
            Answer(NONE, {}),
            Answer(NOT_SURE, {"clots": "medium"}, unsure=True),
        )
    },
    next="trend",
    multiple=True,
    mild={"clots": "none", "tissue": "no"},
)
STATES = (
    replace(ask("danger", COUNTRY), asker=True),
    State(COUNTRY, (), {NOT_SURE: Answer(NOT_SURE, {}, unsure=True)}, "status"),
    replace(ask("status", "flow"), asker=True),
    ask("flow", "marks", when([among("maybe", "pregnant", "ended")])),
    MARKS,
    ask("trend", "since", when([at_least("clots", "medium")])),
    ask("since", END, when([among("ended")])),
)
UNSAFE = State(
    "unsafe",
    ("mood", "safety"),
    {
        "thoughts": Answer("thoughts", {"mood": "thoughts"}),
        "plan": Answer("plan", {"mood": "plan"}),
        "afraid": Answer("afraid", {"safety": "afraid"}),
    },
    END,
)
GUT = Answer("gut_feeling", {"gut_feeling": "yes"})
WRONG = State("wrong", ("gut_feeling",), {"gut_feeling": GUT}, END)


def dialog(name: str, *states: State, **more: object) -> Dialog:
    """A dialog of these states, which begins with the first."""
    return Dialog(name, states[0].id, {state.id: state for state in states}, **more)


DIALOGS = (
    dialog("small", *STATES, opens=(Opening("start"),), shortens=True),
    dialog(
        "unsafe",
        UNSAFE,
        opens=(Opening("despair"),),
        held=True,
        discreet=True,
        left="crisis",
        unclear=Unclear("notice-crisis"),
    ),
    dialog(
        "mood",
        ask("mood", END),
        opens=(Opening(button="feelings", rank=10, once=True, at_emergency=True),),
        held=True,
    ),
    dialog("wrong", WRONG, opens=(Opening("wrong"),), press=True, says="notice-wrong"),
)
DESPAIR, FEAR = at_least("mood", "thoughts"), at_least("safety", "afraid")
AFTER = (
    After(when([Literal("mood", frozenset({"thoughts"}))]), page="crisis_help"),
    After(when([Literal("mood", frozenset({"low"}))]), page="feelings"),
    After(
        when([Literal("safety", frozenset({"afraid"}))]),
        page="safe_to_read",
        asker="self",
        unless_read="danger_help",
    ),
    After(when([DESPAIR, FEAR]), ("notice-crisis", "notice-safety")),
    After(when([DESPAIR]), ("notice-crisis",)),
    After(when([FEAR]), ("notice-safety",)),
)
NEAR = Place("AA", ("100",), "high", facts={}, lines={"crisis": (Line("A line", "101"),)})
FAR = Place("BB", ("200", "201"), "low", facts={"who_profile": "yes"})
SMALL = Content(
    dialogs={one.id: one for one in DIALOGS},
    table=TABLE,
    places={"AA": NEAR, "BB": FAR},
    locales=("en", "ru"),
    country_buttons={"en": ("AA", "BB"), "ru": ("BB",)},
    after=AFTER,
    nowhere=replace(UNKNOWN_PLACE, facts=FAR.facts),
    notes=Notes(of_mind=frozenset({"mood", "safety"})),
)


CALM = ("danger", "no")
CALM_ANSWER = ("danger", ("no",))
MILD = (CALM, ("status", "unlikely"), ("marks",))


def with_dialogs(content: Content, *dialogs: Dialog) -> Content:
    """The content with these dialogs too, or in the place of those of the same name."""
    return replace(content, dialogs={**content.dialogs, **{one.id: one for one in dialogs}})


def with_first(content: Content, **changes: object) -> Content:
    """The content whose first dialog is changed in this."""
    return with_dialogs(content, replace(content.first, **changes))


def with_states(content: Content, *states: State) -> Content:
    """The content with these states of the first dialog in the place of those of the same name."""
    return with_first(content, states={**content.first.states, **{state.id: state for state in states}})


Told = tuple[str, ...] | Log
"""An answer, written (state, chosen, chosen …), or entries of a log as they stand."""


def entries(*told: Told) -> Iterator[Entry]:
    """The entries of a log."""
    for one in told:
        if isinstance(one[0], str):
            yield one[0], one[1:]
        else:
            yield from one


def opened(name: str, *told: Told, ticks: tuple[str, ...] = ()) -> Log:
    """A run that is open: a dialog, and what was told in it."""
    return (opening(name, ticks), *entries(*told))


def run(name: str, *told: Told) -> Log:
    """A run that has returned."""
    return whole(name, *entries(*told))


def said(name: str, *chosen: str) -> Log:
    """A run that has returned of a dialog whose one question is called as it is."""
    return run(name, (name, *chosen))


def session(*told: Told, country: str | None = "AA", **more: object) -> Session:
    """A session in which this was told."""
    return Session(NIGHT, tuple(entries(*told)), country=country, **more)


def choose(shown: Step | Session, *ids: str, content: Content = SMALL, **more: object) -> Step:
    """The step after these were chosen."""
    start = shown if isinstance(shown, Session) else shown.session
    return step(content, start, Choose(ids=ids, **{"at": start.touched, **more}))


def press(shown: Step | Session, name: str, *, content: Content = SMALL, **more: object) -> Step:
    """The step after an always-on button was pressed."""
    start = shown if isinstance(shown, Session) else shown.session
    return step(content, start, Command(name=name, **{"at": start.touched, **more}))


def propose(shown: Step | Session, *countries: str) -> Step:
    """The step after a country was typed that may mean these."""
    start = shown if isinstance(shown, Session) else shown.session
    return step(SMALL, start, Propose(countries=countries, at=NIGHT))


def silent(before: Session, after: timedelta = PATIENCE) -> Step:
    """The step after nothing was answered for a while."""
    return step(SMALL, before, Came(at=before.touched + after))


def notices(shown: Step) -> tuple[str, ...]:
    """The messages said before the question or the closing."""
    return tuple(text.id for text in shown.before)
