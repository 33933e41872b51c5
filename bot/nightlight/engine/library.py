"""The library: pages that explain and support. Reading one answers nothing and changes no urgency."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from nightlight.engine.log import Chosen, without_untold
from nightlight.engine.session import Session
from nightlight.engine.text import Text

LIBRARY: Final[Literal["library"]] = "library"
WORD: Final = "word"
WORDS: Final = ("pregnancy", "baby", "loss")
SAFE: Final = "safe_to_read"
DANGER: Final = "danger_help"
CRISIS: Final = "crisis_help"
HELPER: Final = "for_helper"
OF_HELPER: Final = "supporter"
OF_FEELINGS: Final = "feelings"
DEEPEST: Final = 12
"""Pages remembered on the way; who reads on forgets the first of them."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A way on from a page: to another page or to a side screen, by its id, and the words of its button."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its title as a button, what it says, where it leads, and which further buttons it has."""

    id: str
    title: Text
    says: tuple[Text, ...]
    leads: tuple[Lead, ...]
    commands: Chosen = ()

    def __post_init__(self) -> None:
        if not self.says or not self.leads:
            raise ValueError(f"page {self.id}: a page says something and leads somewhere")


Library = Mapping[str, Page]


def opened(session: Session, page: str) -> Session:
    """The session with this page open. A page met before on the way is gone back to."""
    way = session.reading
    way = way[: way.index(page)] if page in way else way
    log, _ = without_untold(session.log)
    return replace(
        session,
        aside=LIBRARY,
        log=log,
        reading=(*way, page)[-DEEPEST:],
        proposals=(),
        closed=None,
        ticked=(),
    )


def shielded(session: Session) -> Session:
    """Whoever comes back to a page on danger from somebody is asked again whether it is safe to read."""
    way = session.reading
    private = next(
        (place for place, page in enumerate(way) if page == SAFE or page.startswith(DANGER)), None
    )
    return session if private is None else replace(session, reading=(*way[:private], SAFE), proposals=())


def left(session: Session) -> Session:
    """One page back; from the first one back to where the reading began."""
    way = session.reading[:-1]
    return replace(session, aside=LIBRARY if way else None, reading=way, proposals=())
