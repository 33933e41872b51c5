"""What a closing rests on: the facts, the urgency and the reasons of a session that is over or rests."""

from nightlight.engine.closing import Closing
from nightlight.engine.content import Content
from nightlight.engine.rest import at_rest
from nightlight.engine.session import Session
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import Position


def closing_of(content: Content, session: Session, position: Position, *, finished: bool) -> Closing:
    """The closing of a session that is over, or of one that rests where it is."""
    there = position if finished else at_rest(content, session, position)
    found = content.table.assess(there.facts)
    known = finished or found.urgency >= Urgency.URGENT_TODAY
    return Closing(
        place=content.place(session.country),
        urgency=found.urgency if known else None,
        finished=finished,
        fired=found.fired if known else (),
        reasons=found.reasons if known else (),
        mind=_reads_alone(content, found.reasons, content.notes.of_mind),
        threat=_reads_alone(content, found.reasons, content.notes.of_threat),
        nearest=content.table.nearest(there.facts, found.urgency) if known else (),
        overlays=_overlays(session, position, found.overlays),
        facts=there.facts,
        unsure=_unsure(there),
        seen_before=session.peak() > found.urgency,
        advised=not finished and _was_advised(content, session, position),
        often=session.is_often(),
    )


def _was_advised(content: Content, session: Session, position: Position) -> bool:
    """Whether a chat that was closed had its advice, and nothing that counts was asked since.

    Who opened "it got worse" or a question about danger and fell silent is not told that it still counts.
    """
    if session.closed == "changed" or session.ticked:
        return False
    while position.below is not None:
        if position.dialog.held or not position.dialog.sets.isdisjoint(content.table.weighed):
            return False
        position = position.below
    return position.state is None


def _overlays(session: Session, position: Position | None, told: tuple[str, ...]) -> tuple[str, ...]:
    """What was told, and the help that was spoken of and waved away, or left without a word."""
    named = [name for name in session.named if name not in told]
    while position is not None:
        left = position.dialog.left
        if left and not position.own and position.below is not None and left not in {*told, *named}:
            named.insert(0, left)
        position = position.below
    return (*named, *told)


def _unsure(position: Position) -> frozenset[str]:
    """The facts of the questions that were answered with "not sure"."""
    states = (position.dialog.states[name] for name in position.unsure)
    return frozenset(fact for state in states for fact in state.facts)


def _reads_alone(content: Content, reasons: tuple[str, ...], facts: frozenset[str]) -> bool:
    """Whether the reasons read nothing but these facts."""
    rules = {rule.id: rule.when.facts for rule in content.table.rules}
    return all(rules.get(reason, frozenset({""})) <= facts for reason in reasons)
