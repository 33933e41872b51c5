"""Everything the engine knows of the clinicians' house: one frozen value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from nightlight.engine.closing import UNKNOWN_PLACE, Place
from nightlight.engine.dialog import Dialog, Opening, Role, State, Timer
from nightlight.engine.library import Library, PageOpening, PageRole
from nightlight.engine.log import answers
from nightlight.engine.notes import Notes
from nightlight.engine.session import Asker, Session
from nightlight.engine.triage import Condition, Table, Urgency


@dataclass(frozen=True, slots=True)
class Renamed:
    """Names of before by what has them today: dialogs, states of each dialog, answers of each state.

    States and answers are those of a dialog by its name of today; answers by the name of their state today.
    An answer that was split has all its parts, the gravest last.
    """

    dialogs: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, Mapping[str, tuple[str, ...]]]] = field(default_factory=dict)

    def dialog(self, name: str) -> str:
        """The name of a dialog today."""
        return self.dialogs.get(name, name)

    def state(self, dialog: str, name: str) -> str:
        """The name of a state today."""
        return self.states.get(dialog, {}).get(name, name)

    def answer(self, dialog: str, state: str, name: str) -> str:
        """The name of an answer today: of one that was split the gravest part."""
        return self.parts(dialog, state, name)[-1]

    def parts(self, dialog: str, state: str, name: str) -> tuple[str, ...]:
        """What an answer is today: itself, its new name, or the parts that it was split into."""
        return self.answers.get(dialog, {}).get(state, {}).get(name, (name,))

    def tick(self, name: str) -> str:
        """The same of a sign whose list is not sent yet; a sign has one name in all lists."""
        lists = (names for states in self.answers.values() for names in states.values())
        return next((names[name][-1] for names in lists if name in names), name)


@dataclass(frozen=True, slots=True)
class After:
    """What comes after an answer that told this: messages, and a page of the library.

    It counts for one `asker` alone where that is named, and not where the page `unless_read` was read.
    """

    when: Condition
    says: tuple[str, ...] = ()
    page: str | None = None
    asker: str | None = None
    unless_read: str | None = None


@dataclass(frozen=True)
class Content:
    """The dialogs, the table, the notes, the places, and the languages that are complete.

    `nowhere` stands for every place that is not known. `lasting` are signs that no time makes calmer:
    told in one run they are offered in the next.
    """

    dialogs: Mapping[str, Dialog]
    table: Table
    places: Mapping[str, Place]
    locales: tuple[str, ...]
    country_buttons: Mapping[str, tuple[str, ...]]
    renamed: Renamed = field(default_factory=Renamed)
    library: Library = field(default_factory=dict)
    page_openings: tuple[PageOpening, ...] = ()
    after: tuple[After, ...] = ()
    nowhere: Place = UNKNOWN_PLACE
    notes: Notes = field(default_factory=Notes)
    lasting: tuple[str, ...] = ()

    def place(self, code: str | None) -> Place:
        """The place of a country code; the unknown place has the numbers that work most widely."""
        return self.places.get(code or "", self.nowhere)

    def locale(self, chosen: str | None) -> str:
        """The language to speak: the one chosen if it is complete, else the first."""
        return chosen if chosen in self.locales else self.locales[0]

    @cached_property
    def first(self) -> Dialog:
        """The dialog that everybody begins with."""
        return self.role("start") or next(iter(self.dialogs.values()))

    def role(self, role: Role) -> Dialog | None:
        """The dialog that has a role."""
        return self._roles.get(role)

    def dialog_named(self, name: str | None) -> Dialog | None:
        """A dialog by its name; None is the first."""
        return self.first if name is None else self.dialogs.get(name)

    @cached_property
    def buttons(self) -> Mapping[str, tuple[Opening, Dialog]]:
        """What opens a dialog by a button, by the id of the button and in the order of their ranks."""
        found = [
            (opening, dialog)
            for dialog in self.dialogs.values()
            for opening in dialog.opens
            if opening.button
        ]
        ranked = sorted(found, key=lambda one: (one[0].rank, one[0].button))
        return {opening.button: (opening, dialog) for opening, dialog in ranked}

    @cached_property
    def moving(self) -> frozenset[str]:
        """The facts after which something is said or opened."""
        return frozenset[str]().union(*(row.when.facts for row in self.after))

    @cached_property
    def timers(self) -> Mapping[str, Timer]:
        """The timers of all dialogs by their names."""
        return {timer.id: timer for dialog in self.dialogs.values() for timer in dialog.timers}

    @cached_property
    def grave(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """By the words and the id of a question: its answers that are an emergency by themselves."""
        return {(state.says, state.id): frozenset(self._grave_in(state)) for _, state in self.states}

    @cached_property
    def mild(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Likewise: its answers that tell nothing, or of each fact the mildest."""
        return {(state.says, state.id): frozenset(self._mild_in(state)) for _, state in self.states}

    def _mild_in(self, state: State) -> Iterator[str]:
        facts = self.table.facts
        for answer in state.answers:
            told = state.told((answer,), facts)
            if all(facts[name].mildest == value for name, value in told.items()):
                yield answer

    def _grave_in(self, state: State) -> Iterator[str]:
        for answer in state.answers:
            if self.table.highest(state.told((answer,), self.table.facts)) is Urgency.EMERGENCY_NOW:
                yield answer

    @cached_property
    def guarding(self) -> tuple[str, ...]:
        """The facts that the questions of the first dialog read before they are asked."""
        guards = (state.when for state in self.first.line if state.when is not None)
        return tuple(sorted({fact for guard in guards for fact in guard.facts}))

    @cached_property
    def most_ahead(self) -> dict[tuple[str, tuple[str | None, ...]], int]:
        """How many questions can still come at most, by the open one and the facts `guarding` them."""
        return {}

    def page_role(self, role: PageRole, asker: Asker | None = None) -> str | None:
        """The page that has a role; with an `asker` none that is for the other one."""
        for opening in self.page_openings:
            if opening.role == role and (asker is None or opening.asker in {None, asker}):
                return opening.page
        return None

    @cached_property
    def page_buttons(self) -> Mapping[str, PageOpening]:
        """What opens a page by a button on results, by the id of the button, in the order of the file."""
        return {opening.button: opening for opening in self.page_openings if opening.button}

    def page_help(self, role: PageRole) -> tuple[str, ...]:
        """The help that results name by a button to a page of this role."""
        pages = {opening.page for opening in self.page_openings if opening.role == role}
        return tuple(one.overlay for one in self.page_openings if one.overlay and one.page in pages)

    @property
    def others(self) -> tuple[Dialog, ...]:
        """The dialogs that lie on others, and those that stand in them."""
        return tuple(dialog for dialog in self.dialogs.values() if dialog is not self.first)

    @property
    def states(self) -> Iterator[tuple[Dialog, State]]:
        """Every state of every dialog, with its dialog, the first dialog before the others."""
        dialogs = (self.first, *self.others)
        yield from ((dialog, state) for dialog in dialogs for state in dialog.states.values())

    def was_answered(self, session: Session, dialog: Dialog) -> bool:
        """Whether something was answered in a dialog since the chat began anew."""
        return any(self.dialog_named(name) is dialog for name, *_ in answers(session.log))

    @cached_property
    def _roles(self) -> Mapping[Role, Dialog]:
        return {role: dialog for dialog in self.dialogs.values() for role in dialog.roles}
