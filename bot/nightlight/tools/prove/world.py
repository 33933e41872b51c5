"""What a property is proved about: the content, all situations of its chats, and the words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import Any

from nightlight.content.load import Files
from nightlight.content.problem import Problem, shown
from nightlight.content.safety import Property, Safety
from nightlight.content.said import load_said
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, Dialog
from nightlight.engine.library import LIBRARY
from nightlight.engine.log import Chosen, Log, is_answer, opening
from nightlight.engine.screen import LANGUAGE
from nightlight.engine.session import AnyEvent, Aside, Session
from nightlight.engine.step import Ended, Going, Step, view
from nightlight.engine.walk import Position, walk_on
from nightlight.i18n.reply import Reply
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import Speaker
from nightlight.i18n.words.catalog import Catalog, read_catalogs
from nightlight.i18n.words.localizer import Localizer
from nightlight.tools.check.everything import check
from nightlight.tools.play.belows import Stand, stands
from nightlight.tools.play.brought import brought
from nightlight.tools.play.explore import Explorer, Situation
from nightlight.tools.play.opened import Played, played
from nightlight.tools.play.people import People
from nightlight.tools.play.person import NIGHT, apart
from nightlight.tools.said.audience import Audience
from nightlight.tools.said.comparison import Comparison

NEAREST = 3
SIDE: tuple[Aside, ...] = (LANGUAGE, COUNTRY)

Screen = Callable[[Reply], list[tuple[str, dict[str, Any] | None]]]


@dataclass(frozen=True)
class Broken:
    """One way in which a property does not hold: why, the chat that shows it, and the rows concerned.

    The chat is the session's answers, and then what happened after them.
    """

    why: str
    session: Session | None = None
    then: tuple[AnyEvent, ...] = ()
    rows: tuple[Problem, ...] = ()

    @property
    def length(self) -> int:
        """How long the chat is; without one it is shortest."""
        return (len(self.session.log) if self.session else 0) + len(self.then)


Found = Iterator[Broken]
Check = Callable[["World", Property], Found]


@dataclass(frozen=True)
class World:
    """One content, and what is computed of it once. `screen` is how a channel shows a reply."""

    files: Files
    safety: Safety
    words: Localizer
    screen: Screen
    proved: dict[str, Broken | None] = field(default_factory=dict)

    @property
    def content(self) -> Content:
        """The dialog, table and places."""
        return self.files.content

    def reply(self, shown: Step, voice: Speaker) -> Reply:
        """What is said of a step. Raises NotSaid where words are missing."""
        return render(shown, voice, self.content.notes)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that `nightlight check` says of this content."""
        return tuple(check(self.files.root))

    @cached_property
    def people(self) -> People:
        """Everybody who can answer, by what they are asked."""
        return People(self.content, self.safety)

    @cached_property
    def said(self) -> Comparison | None:
        """What texts say about how soon to act, beside the table; None where nothing is marked."""
        said = load_said(self.files)
        return Comparison(Audience(said, self.people)) if said else None

    @cached_property
    def countries(self) -> tuple[str | None, ...]:
        """One country for each way the chat can depend on it: not known, care confirmed, not confirmed."""
        kinds: dict[frozenset[tuple[str, str]], str] = {}
        for code, place in self.content.places.items():
            kinds.setdefault(frozenset(place.facts.items()), code)
        return (None, *kinds.values())

    @cached_property
    def near(self) -> str | None:
        """A country with confirmed care, where nothing but the answers raises."""
        return next((code for code, place in self.content.places.items() if not place.facts), None)

    @cached_property
    def brought(self) -> tuple[Log, ...]:
        """All that the other dialogs can have told to begin with; of what tells the same the shortest."""
        return brought(self.content)

    @cached_property
    def explorers(self) -> dict[str | None, Explorer]:
        """All situations in each kind of country, with everything that can be said in other dialogs."""
        return {code: Explorer(self.content, code, self.brought) for code in self.countries}

    @cached_property
    def stands(self) -> Mapping[str, tuple[Stand, ...]]:
        """Every place in each dialog that lies on others, over everything below it."""
        return {dialog.id: tuple(stands(self.content, dialog)) for dialog in self.content.others}

    def situations(self) -> Iterator[Situation]:
        """Every situation in which a chat can be."""
        for explorer in self.explorers.values():
            yield from explorer.situations.values()

    def firsts(self) -> Iterator[Situation]:
        """Those in which a chat can begin."""
        for explorer in self.explorers.values():
            yield from (explorer.situations[key] for key in explorer.firsts)

    def endings(self) -> Iterator[Situation]:
        """Those in which the advice is given."""
        return (s for s in self.situations() if isinstance(s.step, Ended))

    @cached_property
    def apart(self) -> tuple[Dialog, ...]:
        """The dialogs that can be opened at any moment."""
        return apart(self.content)

    @cached_property
    def finished(self) -> tuple[Session, ...]:
        """A result of each urgency, and one with what other dialogs told."""
        found: dict[object, Session] = {}
        for situation in self.endings():
            is_plain = all(map(is_answer, situation.session.log))
            found.setdefault((is_plain, situation.position.urgency), situation.session)
        return tuple(found.values())

    @cached_property
    def played(self) -> tuple[Played, ...]:
        """Every dialog opened on these results, and answered in every way."""
        return tuple(played(self.content, self.finished))

    @cached_property
    def edges(self) -> tuple[tuple[Situation, Chosen, Position], ...]:
        """Every answer in every situation, and where it leads."""
        return tuple((s, chosen, self._answered(s, chosen)) for s in self.situations() for chosen in s.ways)

    def _answered(self, situation: Situation, chosen: Chosen) -> Position:
        after = self.after(situation, chosen)
        return walk_on(self.content, after, situation.session, situation.position)

    def after(self, situation: Situation, chosen: Chosen) -> Session:
        """The session after an answer."""
        state = situation.position.state
        return replace(situation.session, log=(*situation.session.log, (state.id if state else "", chosen)))

    @cached_property
    def asked(self) -> tuple[Going, ...]:
        """Every question and side screen once, with each way in which it can be introduced."""
        found: dict[object, Going] = {}
        over = (screen for situation in self.situations() for screen in self.screens(situation))
        opened = (one for _, before, _, after in self.played for one in (before, after))
        for one in chain(over, opened):
            if isinstance(one, Going):
                found.setdefault((one.screen, one.options, one.before), one)
        return tuple(found.values())

    def screens(self, situation: Situation) -> Iterator[Step]:
        """What a situation shows, each dialog and each screen that can be opened over it."""
        yield situation.step
        yield from self._remembering(situation)
        for dialog in self.apart:
            if not dialog.press:
                open_ = replace(situation.session, log=(*situation.session.log, opening(dialog.id)))
                yield view(self.content, open_, situation.step)
        for name in SIDE:
            yield view(self.content, replace(situation.session, aside=name), situation.step)
        if situation.session == self.begun():
            yield from self._pages(situation)

    def _remembering(self, situation: Situation) -> Iterator[Step]:
        """A list that asks for what lasts, in a chat that remembers all of it."""
        state = situation.position.state
        signs = tuple(sign for sign in self.content.lasting if state is not None and sign in state.answers)
        if signs:
            told = replace(situation.session, ticked=signs, lasting=tuple((sign, NIGHT) for sign in signs))
            yield view(self.content, told, situation.step)

    def _pages(self, situation: Situation) -> Iterator[Step]:
        """Every page of the library: it does not depend on what was answered."""
        for page in self.content.library:
            open_ = replace(situation.session, aside=LIBRARY, reading=(page,))
            yield view(self.content, open_, situation.step)

    # ---- the rows concerned

    def rule(self, id: str) -> Problem:  # noqa: A002
        """The row of a rule, or of what stands for none."""
        ids = [rule.id for rule in self.content.table.rules]
        where = ("rules", ids.index(id), "when") if id in ids else ("otherwise",)
        return self.files.table.problem(where, id, "")

    def overlay(self, name: str) -> Problem:
        """The row of an overlay."""
        return self.files.table.problem(("overlays", name), name, "")

    def state(self, name: str) -> Problem:
        """The place of a question in the dialog."""
        for dialog in self.content.dialogs.values():
            if name in dialog.states:
                where = ("states", name.partition(".")[0])
                return self.files.dialogs[dialog.id].problem(where, name, "")
        return self.files.dialogs[self.content.first.id].problem((), name, "")

    def wording(self, locale: str, message: str) -> tuple[Problem, ...]:
        """The place of a message in a language; nothing where it has none."""
        entry = self._catalogs[locale].entries.get(message)
        if entry is None:
            return ()
        return (Problem(shown(entry.file, self.files.root), entry.line, entry.column, message, ""),)

    @cached_property
    def _catalogs(self) -> Mapping[str, Catalog]:
        return read_catalogs(self.files.root)

    def begun(self, country: str | None = None) -> Session:
        """A session in which nothing was answered."""
        return Session(NIGHT, country=country)
