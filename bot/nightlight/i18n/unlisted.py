"""What becomes of a text that no list understood, in this order: a page, a guess at an answer, a danger.

Nothing here is an answer: pages are offered, a guess is asked about, and what sounds like danger is too.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from nightlight.engine.commands import ALARM
from nightlight.engine.dialog import NONE
from nightlight.engine.screen import Page, Question, Understood
from nightlight.engine.session import AnyEvent, Choose, Command, Find, Lost, Seem, Session
from nightlight.i18n.hear.counted import not_milder
from nightlight.i18n.hear.denials import denies
from nightlight.i18n.hear.finder import Finder
from nightlight.i18n.hear.likely import Guesses, likely
from nightlight.i18n.hear.net import FIRES, SURE, net
from nightlight.i18n.hear.phrases import CJK
from nightlight.i18n.hear.raised import asks, is_alarm, is_grave, is_sign, tells
from nightlight.i18n.hear.typed import TypedWords
from nightlight.i18n.hear.understand import is_vague
from nightlight.i18n.reply import Reply
from nightlight.i18n.said import is_lost

FEW_WORDS, FEW_SIGNS = 3, 4


@dataclass(frozen=True)
class Unlisted:
    """What is known of a text and its language.

    `foreign`: it is written in another script. `blind`: the question may never have been seen. At the
    screens `firsts` a guess must be clear, and no sign be named: their mildest answer ends the questions
    about danger, and their gravest is for words of danger. `mild` are the answers that tell of nothing.
    """

    text: str
    words: TypedWords
    finder: Finder | None
    guesses: Guesses | None
    firsts: Collection[str]
    foreign: bool
    blind: bool
    mild: Collection[str] = ()

    def found(self, here: Reply, event: AnyEvent, session: Session) -> AnyEvent:
        """The page that words name which mean nothing else; what names none leaves pages on offer.

        A whole name of a page is no answer that stands in its words: "I want an abortion" had none. Who
        tells of a sign where questions are open gets no page in their place, nor who tells of weeks at the
        first.
        """
        finder, looks = self.finder, isinstance(here.screen, Page)
        if finder is None or isinstance(here.screen, Understood):
            return event
        danger = looks and is_alarm(event) and self._is_searched(finder)
        named = isinstance(event, Seem) and not here.multiple and finder.is_name(self.text)
        if not danger and not named and not is_lost(event):
            return event
        if not looks and (
            self._tells_sign or (self._is_first(here) and self._counts and not finder.is_name(self.text))
        ):
            return event
        found = finder.search(self.text) if looks else finder.find(self.text)
        if found.pages and (found.sure or looks or not self._sounds(SURE)):
            danger = danger or (looks and (self._sounds() or self._has_sign))
            sure = found.sure and not danger
            return Find(pages=found.pages, sure=sure, danger=danger, at=event.at, id=event.id)
        return event if danger else replace(event, beneath=bool(looks and session.proposals))

    def _is_searched(self, finder: Finder) -> bool:
        """Whether words of danger are looked for in the library, below the number."""
        named = finder.is_named(self.text) and not tells(self.text, self.words)
        return named or finder.is_name(self.text) or self._asks

    def guessed(self, here: Reply, event: AnyEvent) -> AnyEvent:
        """The answer that the text is most like; also where pages would be offered to who may tell.

        Of words of danger it is one that is as grave by itself.
        """
        danger = is_alarm(event) or (is_lost(event) and self._sounds())
        offers = isinstance(event, Find) and not event.sure and not self._asks
        first = self._is_first(here) and not danger
        if self.guesses is None or not (danger or is_lost(event) or (offers and not first)):
            return event
        if not isinstance(here.screen, Question) or not self._may_guess():
            return event
        strict = first or offers or is_alarm(event)
        answer = likely(self.text, here, self.words, self.guesses, strict=strict)
        if answer is None or not self._is_fit(answer, here, event, danger=danger, first=first):
            return event
        return Seem(
            ids=(answer,), state=here.state, danger=danger, at=event.at, id=event.id, beneath=event.beneath
        )

    def _may_guess(self) -> bool:
        """Whether the text may speak of an answer: no bare yes does, and no bare word for a sign."""
        bare = is_vague(self.text, self.words) or (is_short(self.text) and self._has_sign)
        return not (bare or self.foreign or self.blind)

    def _is_fit(self, answer: str, here: Reply, event: AnyEvent, *, danger: bool, first: bool) -> bool:
        """Whether a guess is as grave as words of danger, as a number beside it, and as a sign named."""
        grave = is_grave((answer,), here)
        if danger:
            return grave
        denied = denies(self.text, self.words.lists)
        if here.multiple and answer != NONE and not self._has_sign and denied:
            return False  # "no fever" ticks no fever
        calms = first or answer in self.mild
        if first and not denied:  # an insult, or "I'm fine", is no "none of these"
            return False
        if calms and self._has_sign:  # who names blood does not say that there is none
            return False
        told = not_milder((answer,), self.text, here, self.words, event.at)
        return bool(told) and not (first and grave)

    def sounding(self, here: Reply, event: AnyEvent) -> AnyEvent:
        """What means nothing and sounds like danger, as a word of danger; a word for a sign, as that.

        On a page on which nothing is found for it a sign is danger too: no question will come to it there.
        """
        foreign = isinstance(event, Lost) and event.why == "foreign"
        if not is_lost(event) and not (foreign and self._tells_sign):
            return event
        if self._sounds() or (self._tells_sign and isinstance(here.screen, Page)):
            return Command(name=ALARM, at=event.at, id=event.id)
        if self._tells_sign:
            return Lost(why="sign", at=event.at, id=event.id)
        told = self._counts or (not self._asks and tells(self.text, self.words))
        early = told and not foreign and self._is_first(here)
        return Lost(why="first", at=event.at, id=event.id) if early else event

    def _is_first(self, here: Reply) -> bool:
        """Whether the signs of danger are asked about here, before all else."""
        return isinstance(here.screen, Question) and here.screen.name in self.firsts

    @property
    def _counts(self) -> bool:
        """Whether the text tells a number among words, as of weeks."""
        told = any(map(str.isdecimal, self.text)) and any(map(str.isalpha, self.text))
        return told and not self._asks

    @cached_property
    def _asks(self) -> bool:
        return asks(self.text, self.words)

    @cached_property
    def _has_sign(self) -> bool:
        return is_sign(self.text, self.words)

    @property
    def _tells_sign(self) -> bool:
        return self._has_sign and not self._asks

    def _sounds(self, least: float = FIRES) -> bool:
        return not self._asks and net().fires(self.text, least)


def is_short(text: str) -> bool:
    """Whether a text is a word or a few: too little to tell what a word for a sign in it says."""
    signs = CJK.findall(text)
    return len(signs) < FEW_SIGNS if signs else len(text.split()) < FEW_WORDS


def may_be_page(text: str, read: AnyEvent, here: Reply, finder: Finder | None) -> bool:
    """Whether words that answer the question below a page may be what is looked for."""
    if not isinstance(here.screen, Page):
        return False
    names = finder is not None and finder.is_named(text)
    return isinstance(read, Seem) or (isinstance(read, Choose) and names)
