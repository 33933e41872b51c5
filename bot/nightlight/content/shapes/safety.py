"""The shape of dialogs/safety.yaml, and the keys of each kind of property. Editors show descriptions."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Field

from nightlight.content.shapes.condition import Form
from nightlight.content.shapes.file import Duration, File, Id, MessageId, Number, Review, Status, UrgencyId
from nightlight.content.shapes.notes import Kinds, NoteEntry, PartName

Keys = tuple[frozenset[str], frozenset[str]]


def _keys(needed: str = "", allowed: str = "") -> Keys:
    return frozenset(needed.split()), frozenset(allowed.split())


# Each kind of property: the keys it needs, and those it may have.
KINDS: Final[Mapping[str, Keys]] = {
    "urgency": _keys("whoever at_least", "unless overlay first says figure"),
    "highest-rule-wins": _keys(),
    "always-one-urgency": _keys(),
    "worse-raises-the-rules": _keys("orders", "alike"),
    "worse-never-lowers": _keys("", "unless"),
    "answers-never-lower": _keys(),
    "not-sure-counts-as": _keys("counts"),
    "ladder": _keys("orders", "alike differ unless"),
    "order-does-not-matter": _keys(),
    "guards-know": _keys(),
    "passed-over-could-not-matter": _keys(),
    "asked-only-if-it-can-matter": _keys(),
    "screens-at-most": _keys("most"),
    "first-questions": _keys("questions"),
    "stops-at-once": _keys("whoever"),
    "nothing-after-emergency": _keys(),
    "every-path-ends": _keys(),
    "every-end-closes": _keys("messages"),
    "end-is-reachable": _keys(),
    "silence-closes": _keys("within commands"),
    "silence-speaks-once": _keys(),
    "unknown-country": _keys("numbers message"),
    "every-screen-offers": _keys("commands", "shown"),
    "seeming-asks": _keys(),
    "every-state-accepts": _keys("commands"),
    "never-matters": _keys(),
    "country-only-raises": _keys(),
    "language-keeps-everything": _keys(),
    "reasons-fired": _keys(),
    "ticks-count": _keys(),
    "told-to-go-is-repeated": _keys("message commands within", "messages"),
    "repeats-change-nothing": _keys(),
    "stop-deletes": _keys("message"),
    "keeps-only": _keys("keeps"),
    "rendered-everywhere": _keys("most"),
    "callback-data": _keys("most"),
    "every-run-returns": _keys(),
    "opening-asks": _keys(),
    "memory-never-lowers": _keys(),
    "lasting-is-offered": _keys(),
    "emergency-ends-all": _keys(),
    "anew-never-undoes": _keys(),
    "ending-below-today": _keys(),
    "timer-bounded": _keys(),
    "timer-dies-with-stop": _keys(),
    "note-said": _keys("notes"),
    "lines-beside": _keys("beside"),
    "of-mind": _keys("facts"),
    "of-threat": _keys("facts"),
    "police-or-ambulance-first": _keys("police ambulance"),
    "said-agrees": _keys(),
    "said-never-milder": _keys(),
    "checked": _keys("codes"),
}
Kind = Annotated[str, Field(json_schema_extra={"enum": list(KINDS)})]
Orders = dict[Id, list[Id]]


class PropertyEntry(File):
    """One promise: who fits gets at least an urgency, or another kind of promise with its own keys."""

    id: Id = Field(description="Its own name. It never changes.", examples=["INV03"])
    text: str = Field(
        description="The promise in one sentence.", examples=["Severe pain is an emergency for anyone."]
    )
    kind: Kind = Field(
        default="urgency",
        description="What is proved; docs/reference/prove.md explains each. Left out for the usual one.",
    )
    whoever: Form | None = Field(
        default=None,
        description="Of whom it is promised; is takes the names at the top of safety.yaml.",
        examples=[{"is": ["obst"], "signs": ["dizzy"]}],
    )
    unless: Form | None = Field(
        default=None,
        description="Who is left out; a comment says why.",
        examples=[{"since_ended": {"among": ["up_to_14_days"]}}],
    )
    at_least: UrgencyId | None = Field(default=None, description="The urgency that they get at least.")
    overlay: Id | None = Field(
        default=None, description="Help that they are shown as well.", examples=["crisis"]
    )
    first: str | None = Field(
        default=None, description="The message that comes first.", examples=["overlay-crisis"]
    )
    says: str | None = Field(
        default=None, description="A message that the result holds.", examples=["waiting-test"]
    )
    figure: str | None = Field(default=None, description="A figure that the result names.", examples=["72"])
    message: str | None = Field(
        default=None, description="The message that is said then.", examples=["result-again"]
    )
    messages: list[str] = Field(
        default_factory=list,
        description="Messages that every closing holds; with told-to-go-is-repeated: that are not said.",
        examples=[["closing-limits", "closing-signs"]],
    )
    commands: list[Id] = Field(
        default_factory=list,
        description="Buttons that are offered, or after which it is tried.",
        examples=[["back", "start"]],
    )
    shown: list[Id] = Field(
        [],
        description="Always-on buttons that never stand behind the menu.",
        examples=[["urgent", "unsafe"]],
    )
    questions: list[Id] = Field(
        default_factory=list, description="The questions that come first.", examples=[["danger"]]
    )
    orders: Orders = Field(
        default_factory=dict,
        description="Values of facts from the mildest to the worst.",
        examples=[{"pain": ["none", "mild", "moderate", "severe"]}],
    )
    alike: Orders = Field(
        default_factory=dict,
        description="Values that no rule tells apart.",
        examples=[{"status": ["maybe", "pregnant"]}],
    )
    differ: list[Id] = Field(
        default_factory=list, description="Rules that may tell them apart all the same.", examples=[["S05"]]
    )
    counts: dict[Id, Id] = Field(
        default_factory=dict,
        description='What "not sure" counts as, by fact.',
        examples=[{"flow": "moderate"}],
    )
    codes: list[str] = Field(
        default_factory=list,
        description="Complaints of nightlight check of which there is none.",
        examples=[["T401", "T403"]],
    )
    numbers: list[str] = Field(
        default_factory=list,
        description="The numbers that stand in, in quotes.",
        examples=[["112", "911"]],
    )
    keeps: list[Id] = Field(
        default_factory=list,
        description="All that is kept of a chat.",
        examples=[["answers", "locale", "country"]],
    )
    notes: dict[PartName, list[NoteEntry]] = Field(
        default_factory=dict,
        description="Rows of notes.yaml by their part, written again: anyone who fits is told it.",
        examples=[{"waiting": [{"say": "waiting-thinner", "when": {"signs": ["blood_thinner"]}}]}],
    )
    beside: dict[str, Kinds] = Field(
        default_factory=dict,
        description="The kind of lines that stands below a text, or several in their order.",
        examples=[{"overlay-crisis": "crisis"}],
    )
    facts: list[Id] = Field(
        default_factory=list,
        description="The facts whose reasons alone have words of their own.",
        examples=[["mood", "safety"]],
    )
    police: list[str] = Field(
        default_factory=list,
        description="Messages whose first line names the police first, and then the emergency number.",
        examples=[["overlay-safety"]],
    )
    ambulance: list[str] = Field(
        default_factory=list,
        description="Messages whose first line names the emergency number first, and then the police.",
        examples=[["overlay-hurt"]],
    )
    most: Number | None = Field(default=None, description="The largest number allowed.", examples=[13])
    within: Duration | None = Field(default=None, description="The longest time, or how long it holds.")


class NobodyEntry(File):
    """Answers that no person gives together, and why."""

    why: str = Field(
        description="Why nobody does.",
        examples=["from 24 weeks nobody is asked about a scan"],
    )
    when: Form = Field(
        description="The answers.",
        examples=[{"weeks": {"among": ["w24_plus"]}, "scan": {"at_least": "none"}}],
    )


class LaterEntry(File):
    """A promise that is held elsewhere, and where."""

    id: Id = Field(description="Its own name. It never changes.", examples=["P20"])
    text: str = Field(description="The promise in one sentence.")
    where: str = Field(description="Where it is held.", examples=["is tested in tests/storage"])


class SafetyFile(File):
    """dialogs/safety.yaml: what must hold for everybody, on every path."""

    status: Status
    reviewed: Review = None
    conditions: dict[Id, Form] = Field(
        default_factory=dict,
        description="Conditions with a name, for is: written again, not taken from urgency.table.yaml.",
        examples=[{"bleeds": {"flow": {"at_least": "spots"}}}],
    )
    nobody: list[NobodyEntry] = Field(
        default_factory=list, description="Answers that no person gives together."
    )
    carried: dict[MessageId, list[Id]] = Field(
        default_factory=dict,
        description="What a message must say in every language, by the names of claims in words.yaml.",
        examples=[{"closing-signs-a": ["pad", "pours"]}],
    )
    properties: list[PropertyEntry] = Field(description="The promises; each is proved.")
    later: list[LaterEntry] = Field(
        default_factory=list, description="Promises that are held elsewhere, so that none is forgotten."
    )
