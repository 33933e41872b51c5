"""The library: pages that explain and support. Reading one answers nothing and changes no urgency."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from nightlight.engine.log import Chosen, without_untold
from nightlight.engine.session import Asker, Session
from nightlight.engine.text import Text

LIBRARY: Final[Literal["library"]] = "library"
DEEPEST: Final = 12
"""Pages remembered on the way; who reads on forgets the first of them."""

PageCommand = Literal[
    "back", "return", "library", "urgent", "unsafe", "start", "about", "stop", "check", "hide"
]
PageRole = Literal["violence", "shield"]
LeadTo = Literal["page", "dialog", "command", "word"]


@dataclass(frozen=True, slots=True)
class Lead:
    """A way on from a page, and the words of its button.

    It leads to the page, the dialog or the command of this id; or the id is a word: what the pregnancy is
    called from then on.
    """

    id: str
    label: Text
    to: LeadTo = "page"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its title as a button, what it says, where it leads, and which further buttons it has.

    `without`: buttons of every page that are too plain here, where somebody else may look on. `private`:
    who comes back to it is asked first whether it is safe to read. `calls`: its words name the number.
    `held`: what is typed there and not understood leads to no question below and to no other page.
    """

    id: str
    title: Text
    says: tuple[Text, ...]
    leads: tuple[Lead, ...]
    commands: Chosen = ()
    without: Chosen = ()
    private: bool = False
    calls: bool = False
    held: bool = False

    def __post_init__(self) -> None:
        if not self.says or not self.leads:
            raise ValueError(f"page {self.id}: a page says something and leads somewhere")


@dataclass(frozen=True, slots=True)
class PageOpening:
    """What opens a page besides other pages: a role of the platform, or a button on results.

    The role `violence`: words of violence open it. `shield`: it asks whether it is safe to read a private
    page. A button stands where the help `overlay` was told of, if it names one. Either is for one `asker`
    alone where that is named.
    """

    page: str
    role: PageRole | None = None
    button: str = ""
    overlay: str = ""
    asker: Asker | None = None


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


def shielded(session: Session, library: Library, shield: str | None) -> Session:
    """Anyone who comes back to a private page is asked again whether it is safe to read."""
    way = session.reading
    private = {shield, *(page for page in way if page in library and library[page].private)}
    first = next((place for place, page in enumerate(way) if page in private), None)
    if shield is None or first is None:
        return session
    return replace(session, reading=(*way[:first], shield), proposals=())


def left(session: Session) -> Session:
    """One page back; from the first one back to where the reading began."""
    way = session.reading[:-1]
    return replace(session, aside=LIBRARY if way else None, reading=way, proposals=())
