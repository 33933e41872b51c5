"""A danger that waits for its answer is lost to nothing but an answer, hiding and deleting.

Every event is tried over it, and every event after that, wherever the words of danger were typed.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from nightlight.engine.commands import ALARM, COMMANDS
from nightlight.engine.content import Content
from nightlight.engine.session import ERASED, AnyEvent, Choose, Command, Find, Lost, Propose, Seem, Session
from nightlight.engine.step import Step, step, view
from nightlight.engine.triage import Urgency

from tests.engine.small import NIGHT

PLACES = ("first", "asked", "result", "page", "language", "country", "silence")


def events(content: Content) -> list[AnyEvent]:
    pages = tuple(sorted(content.library))
    names = (*sorted(COMMANDS), *content.locales, *content.buttons, *content.page_buttons)
    return [
        *(Command(name=name, at=NIGHT) for name in names),
        *(
            Lost(why=why, at=NIGHT)
            for why in ("lost", "sign", "first", "foreign", "early", "media", "flood")
        ),
        Propose(countries=(), at=NIGHT),
        Propose(countries=("GB", "KZ"), at=NIGHT),
        Find(pages=pages[:1], sure=True, at=NIGHT),
        Find(pages=pages[:3], sure=False, at=NIGHT),
        Seem(ids=("yes",), state="happening", at=NIGHT),
        Choose(ids=("GB",), state="country", at=NIGHT),
        Choose(ids=("qwertz",), at=NIGHT),
        Choose(ids=("not_sure",), at=NIGHT),
    ]


def there(content: Content, place: str) -> Session:
    """Where the words of danger are typed."""
    session = Session(NIGHT, country="GB", locale="en")
    if place == "first":
        return session
    session = replace(session, log=(("danger", ("no",)), ("status", ("pregnant",))))
    if place == "result":
        session = replace(session, log=(("danger", ("no",)), ("status", ("no_pregnancy",))))
    if place in {"language", "country"}:
        return step(content, session, Command(name=place, at=NIGHT)).session
    if place == "page":
        return step(content, session, Find(pages=tuple(content.library)[:1], sure=True, at=NIGHT)).session
    return replace(session, closed="silence") if place == "silence" else session


def kept(content: Content, session: Session) -> bool:
    """Whether leaving now ends as an emergency, as silence would.

    Where it counted as a yes and all began anew, the closing tells her still to go.
    """
    closing = view(content, session.left()).closing
    return Urgency.EMERGENCY_NOW in {closing.urgency, session.peak()}


def lost(content: Content, shown: Step, ways: Iterator[tuple[AnyEvent, ...]]) -> Iterator[str]:
    """The events behind which nothing is left of it."""
    for way in ways:
        after = shown
        for event in way:
            after = step(content, after.session, event, after)
            if after.session.closed in ERASED:
                break
            if not kept(content, after.session):
                yield " ".join(str(getattr(one, "name", type(one).__name__)) for one in way)
                break


@pytest.mark.parametrize("place", PLACES)
def test_nothing_but_an_answer_takes_a_danger_away(content: Content, place: str) -> None:
    shown = step(content, there(content, place), Command(name=ALARM, at=NIGHT))
    assert shown.state == "happening"
    assert kept(content, shown.session)
    assert list(lost(content, shown, product(events(content), repeat=2))) == []


def test_its_own_no_does(content: Content) -> None:
    shown = step(content, there(content, "asked"), Command(name=ALARM, at=NIGHT))
    after = step(content, shown.session, Choose(ids=("no",), state="happening", at=NIGHT))
    assert not kept(content, after.session)
