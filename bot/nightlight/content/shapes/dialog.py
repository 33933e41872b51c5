"""The shape of a dialog."""

from typing import Annotated, Literal

from pydantic import Field

from nightlight.content.shapes.condition import Form
from nightlight.content.shapes.file import Duration, File, Id, MessageId, Number, Review, Status
from nightlight.engine.dialog import Role

Sets = dict[Id, Id]


class StateEntry(File):
    """One question: exactly one of ask, tick, choose, choices; or do, another dialog in its place."""

    ask: Id | None = Field(
        default=None, description="A fact of facts.yaml: one answer, each value is one.", examples=["flow"]
    )
    tick: list[Id] | None = Field(
        default=None,
        description="Signs of which several may hold, and at most one fact.",
        examples=[["fluid", "contractions"]],
    )
    choose: Literal["country"] | None = Field(default=None, description="Asks where the person is.")
    choices: dict[Id, Sets] | None = Field(
        default=None,
        description="Answers by name, each with the facts that it sets.",
        examples=[{"afraid": {"safety": "afraid"}}],
    )
    when: Form | None = Field(
        default=None,
        description="Asked when this holds, else passed over. Without it everybody is asked.",
        examples=[{"is": ["possible"]}],
    )
    next: Id | None = Field(
        default=None, description="The question that follows, or end.", examples=["pain"]
    )
    also: dict[Id, Sets] = Field(
        default_factory=dict, description="More answers to ask, each with the facts that it sets."
    )
    unsure: Sets | None = Field(
        default=None, description='What "not sure" sets, where it is not the unknown-as of the fact.'
    )
    order: list[Id] | None = Field(
        default=None,
        description="The answers in the order in which they are shown, each once.",
        examples=[["yes", "not_sure", "no"]],
    )
    silence: Duration | None = Field(
        default=None, description="How long to wait here before the closing is said.", examples=["PT30M"]
    )
    asker: Literal["yes", "no"] = Field(
        default="no", description="yes: offers to ask for somebody else here.", examples=["yes"]
    )
    do: Id | None = Field(
        default=None,
        description="Another dialog, all of whose questions stand here.",
        examples=["mood"],
    )
    reviewed: Review = None


class OpeningEntry(File):
    """What opens a dialog: exactly one of role and button."""

    role: Role | None = Field(
        default=None,
        description="start: the first dialog. despair, alarm, wrong, worse: what is said or pressed at any "
        "moment. One dialog has a role; start, despair, alarm and wrong are needed.",
        examples=["despair"],
    )
    button: Id | None = Field(
        default=None,
        description="A button that stands on results; its words are the message button-<name>.",
        examples=["checkin"],
    )
    on: Literal["result", "menu"] = Field(
        default="result",
        description="menu: the button stands on every question too, and its words open it at any moment.",
        examples=["menu"],
    )
    rank: Annotated[Number, Field(ge=0, le=1000)] = Field(
        default=0, description="Its place among the buttons of results, the lowest first.", examples=["10"]
    )
    once: Literal["yes", "no"] = Field(
        default="no", description="yes: not offered again to somebody who answered there.", examples=["yes"]
    )
    at_emergency: Literal["yes", "no"] = Field(
        default="no",
        alias="at-emergency",
        description="yes: offered on an emergency too, and opened by its name at any moment.",
        examples=["yes"],
    )


class UnclearEntry(File):
    """What is said to what is not understood in this dialog."""

    says: MessageId = Field(description="The message.", examples=["notice-urgent"])
    most: Annotated[Number, Field(ge=0, le=100)] = Field(
        default=0,
        description="How often, before it counts as an answer; 0: it never does.",
        examples=["3"],
    )
    counts_as: Id | None = Field(
        default=None, alias="counts-as", description="The answer that it counts as then.", examples=["yes"]
    )
    asks_again: list[Id] = Field(
        default_factory=list,
        alias="asks-again",
        description="Answers that count too; then `again` is said, or what the dialog says.",
        examples=[["not_sure"]],
    )
    again: MessageId | None = Field(
        default=None, description="Said to an answer that asks again.", examples=["happening-again"]
    )
    counted: MessageId | None = Field(
        default=None,
        description="Said when it counts as an answer, which nobody gave.",
        examples=["happening-counted"],
    )


class EndingEntry(File):
    """What is said when the dialog returns below "today"."""

    says: MessageId = Field(description="The message.", examples=["ending-checkin"])
    when: Form | None = Field(default=None, description="Said when this holds; the last row has none.")


class TimerEntry(File):
    """A dialog that time opens."""

    id: Id = Field(description="Its own name among all timers.", examples=["again"])
    after: Duration = Field(description="How long after since; at most a day.", examples=["PT2H"])
    since: Literal["result"] = Field(description="What it is counted from.", examples=["result"])
    opens: Id = Field(description="The dialog that it opens.", examples=["checkin"])
    most: Annotated[Number, Field(ge=1, le=24)] = Field(description="How often at most.", examples=["2"])
    consent: Id | None = Field(
        default=None,
        description="The sign by which the person said yes to it. Nothing speaks unasked without one.",
        examples=["wants_checkins"],
    )


class DialogFile(File):
    """dialogs/<name>.dialog.yaml: questions in one line, and what opens them."""

    dialog: Id = Field(
        description="The name of the dialog, which is that of the file.", examples=["bleeding"]
    )
    status: Status
    reviewed: Review = None
    opens: list[OpeningEntry] = Field(
        default_factory=list,
        description="What opens it. A dialog that nothing opens stands in others, by do.",
        examples=[[{"role": "worse"}, {"button": "checkin", "rank": "20"}]],
    )
    needs: list[Id] = Field(
        default_factory=list,
        description="Facts told before it, which its guards read. Where one is not known it does not open.",
        examples=[["status"]],
    )
    reads: list[Id] = Field(
        default_factory=list,
        description="Facts told before it that its guards read where they are known.",
        examples=[["weeks"]],
    )
    counted: Literal["yes", "no"] = Field(
        default="no", description="yes: its answers are counted, without the person.", examples=["yes"]
    )
    anew: Literal["yes", "no"] = Field(
        default="no",
        description="yes: it asks again, and what it is told takes the place of what was told before.",
        examples=["yes"],
    )
    shortens: Literal["yes", "no"] = Field(
        default="no",
        description='yes: after "today" it passes over the questions that cannot raise it.',
        examples=["yes"],
    )
    held: Literal["yes", "no"] = Field(
        default="no",
        description="yes: what is not understood is asked again, and leads to no page.",
        examples=["yes"],
    )
    discreet: Literal["yes", "no"] = Field(
        default="no",
        description="yes: its answers are not repeated above later questions.",
        examples=["yes"],
    )
    press: Literal["yes", "no"] = Field(
        default="no",
        description="yes: opening it is the first of its answers, and nothing is asked.",
        examples=["yes"],
    )
    says: MessageId | None = Field(
        default=None, description="The message that is said when it opens.", examples=["notice-wrong"]
    )
    left: Id | None = Field(
        default=None,
        description="Help of overlays in facts.yaml, for somebody who leaves it without an answer.",
        examples=["crisis"],
    )
    unclear: UnclearEntry | None = Field(
        default=None, description="What is said to what is not understood."
    )
    silence: Duration = Field(description="How long to wait for an answer before the closing is said.")
    start: Id = Field(description="The first question.", examples=["danger"])
    states: dict[Id, StateEntry] = Field(
        description="The questions by name. The words of one are the message of that name in each language."
    )
    ends: list[EndingEntry] = Field(
        default_factory=list,
        description='Said when it returns below "today": the first that holds, the last without when.',
        examples=[[{"says": "ending-checkin"}]],
    )
    timers: list[TimerEntry] = Field(
        default_factory=list, description="Dialogs that time opens after a result, for those who wished it."
    )
