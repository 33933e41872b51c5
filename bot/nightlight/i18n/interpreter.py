"""Between people and the engine: what was said becomes an event, a step becomes a reply.

Nothing is kept here, so that everything a turn says with can be exchanged at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Final

from nightlight.engine.buttons import UNSAFE
from nightlight.engine.changed import changed
from nightlight.engine.closing import UNKNOWN_PLACE, Place
from nightlight.engine.content import Content
from nightlight.engine.screen import NO, Page, Question, Understood
from nightlight.engine.session import (
    SUPPORTER,
    AnyEvent,
    Choose,
    Command,
    Lost,
    Propose,
    Seem,
    Session,
    Why,
)
from nightlight.engine.step import Going, Step
from nightlight.engine.timers import dues
from nightlight.engine.triage import Fact
from nightlight.engine.view import awake, said_so_far, uncovered
from nightlight.i18n.hear.clean import clean
from nightlight.i18n.hear.countries import Countries
from nightlight.i18n.hear.finder import Finder
from nightlight.i18n.hear.languages import cries, is_emoji, script
from nightlight.i18n.hear.likely import Guesses
from nightlight.i18n.hear.net import net
from nightlight.i18n.hear.options import spoken_of
from nightlight.i18n.hear.passage import Heard
from nightlight.i18n.hear.press import pressed
from nightlight.i18n.hear.raised import for_other, raised
from nightlight.i18n.hear.typed import TypedWords
from nightlight.i18n.hear.understand import as_before, begins_with_no, is_vague, prepare, understand
from nightlight.i18n.reply import Button, ClosingFacts, Message, Reply
from nightlight.i18n.said import (
    Said,
    about_other,
    answers_it,
    begins,
    is_blind,
    is_command,
    is_late_start,
    is_lost,
    is_news,
    is_nothing,
)
from nightlight.i18n.say.render import outline, render
from nightlight.i18n.say.voice import Speaker, speaker
from nightlight.i18n.unlisted import Unlisted, may_be_page
from nightlight.i18n.words.localizer import Localizer

LAST_RESORT: Final = "last-resort"
LAST_RESORT_WORDS: Final = (
    "Call 112 or 911, or your local emergency number, now if you are worried, bleed heavily, feel faint, "
    "have strong pain or fever, or feel unsafe. Something went wrong here. This is not a diagnosis. "
    "If in doubt, call."
)


@dataclass(frozen=True)
class Interpreter:
    """Content and the words of all languages. With `trailing` a reply tells what was answered so far."""

    content: Content
    words: Localizer
    typed: Mapping[str, TypedWords]
    countries: Countries
    trailing: bool = False
    finders: Mapping[str, Finder] = field(default_factory=dict)
    guesses: Mapping[str, Guesses] = field(default_factory=dict)

    def event(self, now: Step, said: Said, at: datetime, *, first: bool) -> tuple[AnyEvent, Reply]:
        """The event, and the reply whose buttons and words it answers. Nothing said first is an answer."""
        said = said if said.text is None else replace(said, text=Heard(clean(said.text)))
        event, here = self._event(now, said, at)
        if said.text is not None and self._is_of_other(now, said.text, event, here):
            return about_other(event), here
        if said.text is not None and self._is_cry(said.text, event, here, first=first):
            return Lost(at=event.at, id=event.id, why="foreign"), here
        if first and begins(said, event, here):
            return Command(name="start", at=event.at, id=event.id), here  # nothing was asked yet
        chosen = isinstance(event, Choose | Seem | Propose) and not is_command(event, here)
        if chosen and is_blind(said, now.session):
            why: Why = "unheard" if now.session.unheard else "early"
            return Lost(at=event.at, id=event.id, why=why), here
        if said.text is None or here.held:
            return self._unread(said.text, here, event), here
        unlisted = self._unlisted(said, said.text, here, now.session)
        event = unlisted.guessed(here, unlisted.found(here, event, now.session))
        return unlisted.sounding(here, self._unread(said.text, here, event)), here

    def prepare(self) -> None:
        """Make ready what typed words are looked up in, before anybody types, and say the last resorts."""
        prepare(self.typed.values())
        net()
        for code in self.words.locales:
            self.last_resort(code)

    def raised(self, text: str, locale: str | None) -> str | None:
        """What words of alarm, despair or violence ask for, where text is not read otherwise."""
        return raised(clean(text), self.typed[self.content.locale(locale)])

    def reply(self, shown: Step) -> Reply:
        """A step in words. Raises NotSaid where no language says it."""
        said = render(shown, self._voice(shown), self.content.notes)
        return changed(said, measured=self._fact(said), dues=dues(self.content, shown))

    def last_resort(self, locale: str | None, country: str | None = None) -> Reply:
        """The closing that needs no answers; in English where even words fail, with the known number."""
        code, place = self.content.locale(locale), self._place(country)
        text = self._said(code, LAST_RESORT) or LAST_RESORT_WORDS
        if place.code is not None and not place.numbers_are_guesses:
            text = f"{place.code}: {' / '.join(place.numbers)}\n\n{text}"
        again = self._said(code, "button-start") or "Start again"
        facts = ClosingFacts(None, (), (), place.code, place.numbers, code)
        buttons = (Button("start", again, "command"),)
        return Reply(None, (), multiple=False, messages=(Message(LAST_RESORT, text, safety=True),),
                     buttons=buttons, closing=facts, locale=code)  # fmt: skip

    def _event(self, now: Step, said: Said, at: datetime) -> tuple[AnyEvent, Reply]:
        here = shown = self._outline(now)
        if said.command is not None:
            name = "continue" if is_late_start(said, now) else said.command
            return Command(name=name, at=at, id=said.id), here
        there = awake(self.content, now)
        if there is not now and said.text is not None and self._answers_nothing(said.text, here.locale):
            return Command(name="continue", at=at, id=said.id), here
        event = self._read(said, now, here, at)
        if there is not now and isinstance(event, Choose | Seem | Lost):  # it may answer the open question
            here = self._outline(there)
            again = isinstance(event, Lost) or said.press is not None
            event = self._read(said, there, here, at) if again else event
        typed_there = said.text is not None and said.state not in {None, shown.state, here.state}
        if typed_there and answers_it(event, shown) and answers_it(event, here):
            event = Choose(ids=(), state=said.state, at=at, id=said.id)  # refused as old
        return self._under(now, said, event, here)

    def _under(self, now: Step, said: Said, event: AnyEvent, here: Reply) -> tuple[AnyEvent, Reply]:
        """What was typed on a page and means nothing there, as said to the question below it.

        A number belongs to the list that is shown; yes, no and don't know show the question again.
        """
        under = uncovered(self.content, now)
        if said.text is None or not is_lost(event) or under is now:
            return event, here
        asked = isinstance(here.screen, Understood)
        if not asked and is_vague(said.text, self.typed[here.locale]):
            name = "continue" if isinstance(under, Going) else "return"
            return Command(name=name, at=event.at, id=event.id), here
        if not isinstance(under, Going) or not any(map(str.isalpha, said.text)):
            return event, here
        below = self._outline(under)
        read = self._read(said, under, below, event.at)
        looks = isinstance(here.screen, Page)  # for a page, unless it can be nothing but an answer
        if (
            is_lost(read)
            or isinstance(read, Propose)
            or (looks and may_be_page(said.text, read, here, self.finders.get(here.locale)))
        ):
            is_no = asked and begins_with_no(said.text, self.typed[here.locale])
            no = Choose(ids=(NO,), state=here.state, at=event.at, id=event.id)
            return (no if is_no else event), here
        return replace(read, beneath=True), below

    def _answers_nothing(self, text: str, locale: str) -> bool:
        """Whether a text is one word for yes or no, or a number: that answers nothing out of sight."""
        is_word = len(text.split()) == 1 and is_vague(text, self.typed[locale])
        return is_word or not any(map(str.isalpha, text))

    def _outline(self, step: Step) -> Reply:
        """The screen of a step, to which what was said belongs."""
        here = outline(step, self._voice(step))
        fact = self._fact(here)
        return here if fact is None else changed(here, measured=fact)

    def _fact(self, reply: Reply) -> Fact | None:
        """The fact that a number answers, if the question has one."""
        facts = (self.content.table.facts.get(name) for name in reply.facts)
        return next((fact for fact in facts if fact and fact.quantity), None)

    def _read(self, said: Said, step: Step, here: Reply, at: datetime) -> AnyEvent:
        """What was said, as an answer to this step, whose reply is `here`."""
        if said.choose is not None:
            return Choose(ids=said.choose, state=said.state, at=at, id=said.id)
        if said.press is not None:
            return pressed(said.press, here, at=at, id=said.id, counts=is_news(step, at))
        if said.text is not None:
            event = self._told_there(said.text, here, self._understood(said, said.text, here, at))
            event = self._in_others(said, said.text, step, event) if is_nothing(event) else event
            doubted = is_lost(event) or isinstance(event, Seem)
            return self._as_before(said.text, step, here, event) if doubted else event
        return Lost(at=at, id=said.id, why=said.odd or "lost")

    def _told_there(self, text: str, here: Reply, event: AnyEvent) -> AnyEvent:
        """Despair where it is asked about: what speaks of an answer there, as of a plan, is that answer."""
        despair = self.content.role("despair")
        asked = isinstance(here.screen, Question) and despair and set(here.facts) & set(despair.first.facts)
        if not asked or not isinstance(event, Command) or event.name != UNSAFE:
            return event
        spoken, _ = spoken_of(text, here, self.typed[here.locale])
        return Seem(ids=spoken, state=here.state, at=event.at, id=event.id) if spoken else event

    def _as_before(self, text: str, step: Step, here: Reply, event: AnyEvent) -> AnyEvent:
        """What is the same as another question was answered is asked about."""
        if not isinstance(here.screen, Question):
            return event
        latest = dict(said_so_far(self.content, step.session))
        told = {f"{says}.{one}" for says, chosen in latest.items() for one in chosen}
        same = as_before(text, here, self.typed[here.locale], told)
        return Seem(ids=same, state=here.state, at=event.at, id=event.id) if same else event

    def _understood(self, said: Said, text: str, here: Reply, at: datetime) -> AnyEvent:
        return understand(text, here, self.typed[here.locale], self.countries, at=at, id=said.id)

    def _in_others(self, said: Said, text: str, step: Step, event: AnyEvent) -> AnyEvent:
        """A text in another script than the chosen language, as that language understands it."""
        for code in self._written_as(text, self.content.locale(step.session.locale)):
            there = self._outline(replace(step, session=replace(step.session, locale=code)))
            read = self._understood(said, text, there, event.at)
            greets = isinstance(read, Command) and read.name == "help"  # told of the languages instead
            if isinstance(read, Choose | Seem | Command) and not greets:
                return read
        return event

    def _written_as(self, text: str, chosen: str) -> Iterator[str]:
        """The languages in whose script a text is written, if the chosen one has another."""
        written = script(text)
        if self._scripts.get(chosen) != written:
            yield from (code for code, own in self._scripts.items() if own == written)

    @cached_property
    def _scripts(self) -> Mapping[str, str | None]:
        """The script of each language: that of its own name."""
        return {code: script(self._said(code, "language-name")) for code in self.content.locales}

    def _is_of_other(self, now: Step, text: str, event: AnyEvent, here: Reply) -> bool:
        """Whether a text tells that the questions are to be about another person."""
        return now.session.asker != SUPPORTER and for_other(text, event, self.typed[here.locale])

    def _is_cry(self, text: str, event: AnyEvent, here: Reply, *, first: bool) -> bool:
        """Whether a text calls for help in another language, or begins a chat in another script."""
        greets = first and self._is_foreign(text, here.locale)
        return is_nothing(event) and (greets or cries(text, self.typed[here.locale]))

    def _unread(self, text: str | None, here: Reply, event: AnyEvent) -> AnyEvent:
        """What means nothing, with what can be said of that: pictures alone, or another script."""
        if text is not None and is_nothing(event) and is_emoji(text):
            return Lost(at=event.at, id=event.id, beneath=event.beneath, why="emoji")
        if text is not None and is_lost(event) and self._is_foreign(text, here.locale):
            return Lost(at=event.at, id=event.id, beneath=event.beneath, why="foreign")
        return event

    def _is_foreign(self, text: str, chosen: str) -> bool:
        """Whether a text is not written in the script of the chosen language."""
        written = script(text)
        return written is not None and written != self._scripts.get(chosen)

    def _unlisted(self, said: Said, text: str, here: Reply, session: Session) -> Unlisted:
        alarm = self.content.role("alarm")
        firsts = {self.content.first.start} | ({alarm.start} if alarm is not None else set())
        words, finder = self.typed[here.locale], self.finders.get(here.locale)
        foreign = self._is_foreign(text, here.locale)
        guesses = self.guesses.get(here.locale)
        mild = self.content.mild.get((here.says, here.state or ""), frozenset())
        return Unlisted(text, words, finder, guesses, firsts, foreign, is_blind(said, session), mild)

    def _voice(self, shown: Step) -> Speaker:
        session = shown.session
        locale = self.content.locale(session.locale)
        place = self.content.place(session.country)
        trail = tuple(said_so_far(self.content, session)) if self.trailing else None
        return speaker(self.words, session, place, locale, trail)

    def _place(self, country: str | None) -> Place:
        try:
            return self.content.place(country)
        except Exception:  # noqa: BLE001 - the unknown place needs no content
            return UNKNOWN_PLACE

    def _said(self, code: str, message: str) -> str:
        try:
            return self.words.say(code, message)
        except Exception:  # noqa: BLE001 - the constants need no words
            return ""
