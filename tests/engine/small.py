"""A dialog of seven questions, small enough to hold in the head and to try every person on.

danger → country → status → flow → marks (tick list with a scale) → trend (guarded) → since (guarded) → end
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightlight.engine.closing import Line, Place
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, END, NONE, NOT_SURE, Answer, Dialog, State
from nightlight.engine.session import Choose, Command, Propose, Session, Silence
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
    ask("danger", COUNTRY),
    State(COUNTRY, (), {NOT_SURE: Answer(NOT_SURE, {}, unsure=True)}, "status"),
    ask("status", "flow"),
    ask("flow", "marks", when([among("maybe", "pregnant", "ended")])),
    MARKS,
    ask("trend", "since", when([at_least("clots", "medium")])),
    ask("since", END, when([among("ended")])),
)
ASIDE = (
    State(
        "unsafe",
        ("mood", "safety"),
        {
            "thoughts": Answer("thoughts", {"mood": "thoughts"}),
            "plan": Answer("plan", {"mood": "plan"}),
            "afraid": Answer("afraid", {"safety": "afraid"}),
        },
        END,
    ),
    ask("mood", END),
    State("wrong", ("gut_feeling",), {"gut_feeling": Answer("gut_feeling", {"gut_feeling": "yes"})}, END),
)
NEAR = Place("AA", ("100",), "high", who_profile=False, lines={"crisis": (Line("A line", "101"),)})
FAR = Place("BB", ("200", "201"), "low", who_profile=True)
SMALL = Content(
    dialog=Dialog("small", "danger", {s.id: s for s in STATES}, {s.id: s for s in ASIDE}),
    table=TABLE,
    places={"AA": NEAR, "BB": FAR},
    locales=("en", "ru"),
    country_buttons={"en": ("AA", "BB"), "ru": ("BB",)},
)


CALM = ("danger", "no")
CALM_ANSWER = ("danger", ("no",))
MILD = (CALM, ("status", "unlikely"), ("marks",))


def with_states(content: Content, *states: State) -> Content:
    """The content with these states in the place of those of the same name."""
    changed = {**content.dialog.states, **{state.id: state for state in states}}
    return replace(content, dialog=replace(content.dialog, states=changed))


def session(*answers: tuple[str, ...], country: str | None = "AA", **more: object) -> Session:
    """A session of these answers, each written (state, chosen, chosen …)."""
    return Session(NIGHT, tuple((a[0], a[1:]) for a in answers), country=country, **more)


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
    return step(SMALL, before, Silence(at=before.touched + after))


def notices(shown: Step) -> tuple[str, ...]:
    """The messages said before the question or the closing."""
    return tuple(text.id for text in shown.before)
