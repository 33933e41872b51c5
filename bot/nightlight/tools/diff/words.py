"""A difference in plain words: who the people are, by the labels of the questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nightlight.content.release import Decisions
from nightlight.engine.closing import UNKNOWN_PLACE
from nightlight.engine.dialog import COUNTRY, NOT_SURE, State
from nightlight.engine.log import Chosen, answers
from nightlight.engine.session import SELF, Session
from nightlight.i18n.reply import Message
from nightlight.i18n.say.voice import Speaker, speaker
from nightlight.i18n.words.localizer import FALLBACK, Localizer, NotSaid, NoWords, load_localizer
from nightlight.tools.diff.difference import Difference
from nightlight.tools.diff.people import Common, Person
from nightlight.tools.diff.traits import CARE_FAR, CARE_KNOWN, NOT_SAID, WHERE
from nightlight.tools.diff.versions import NotCompared
from nightlight.tools.play.person import NIGHT

PLACES = {
    CARE_KNOWN: "one where a way into care is known",
    CARE_FAR: "one where no way into care is known",
    NOT_SAID: "not said",
}

MARKS = "?？؟"


def voices(roots: tuple[Path, ...], locale: str) -> tuple[Speaker, ...]:
    """Who says the words: the first folder that has them. Raises NotCompared."""
    found = [words for root in roots if (words := words_of(root)) is not None]
    spoken = sorted({code for words in found for code in words.locales})
    if locale not in spoken:
        raise NotCompared(f"no language is called {locale!r}; there are: {', '.join(spoken)}")
    session = Session(NIGHT, asker=SELF)
    return tuple(speaker(words, session, UNKNOWN_PLACE, locale) for words in found)


def speaks(root: Path) -> bool:
    """Whether a folder has words at all."""
    return (root / "locales" / FALLBACK).is_dir()


def words_of(root: Path) -> Localizer | None:
    """The words of a folder; None where it has none, or those of a program of before."""
    try:
        return load_localizer(root) if speaks(root) else None
    except NoWords:
        return None


@dataclass(frozen=True)
class Words:
    """Says who the people of a difference are."""

    difference: Difference
    voices: tuple[Speaker, ...]

    def said(self, person: Person) -> Iterator[str]:
        """What a person says in either version that is not the mildest, a line an answer."""
        place = self.difference.people.traits.all[0].values[person[0]]
        if place != CARE_KNOWN:
            yield self._line(COUNTRY, [PLACES.get(place, place)])
        seen: set[str] = set()
        for version in self._versions:
            for state, chosen in self._answered(person, version):
                if state.id not in seen:
                    seen.add(state.id)
                    yield self._line(state.id, [self._label(state.id, answer) for answer in chosen])

    def common(self, common: Common) -> Iterator[str]:
        """What people have in common, a line a fact."""
        for fact, values in common.items():
            if fact == WHERE:
                yield self._line(COUNTRY, [PLACES.get(value, value) for value in values])
            else:
                asked = [self._asked[fact, value] for value in values if (fact, value) in self._asked]
                yield self._line(
                    asked[0][0] if asked else fact, [self._label(state, answer) for state, answer in asked]
                )

    def reason(self, rule: str) -> str:
        """Why a rule fires, as people read it, and its id."""
        words = self._plain(f"reason-{rule}")
        return f"{rule}: {words}" if words else rule

    def question(self, state: str) -> str:
        """A question without what explains it."""
        words = self._plain(f"button-{state}") or self._plain(state) or state
        line = words.partition("\n")[0]
        ends = [i for i, sign in enumerate(line, 1) if sign in MARKS]
        return line[: ends[0]] if ends else line

    # ---- what is said

    @property
    def _versions(self) -> tuple[Decisions, Decisions]:
        return self.difference.new, self.difference.old

    def _answered(self, person: Person, version: Decisions) -> Iterator[tuple[State, Chosen]]:
        """The answers worth telling: those of the side screens, then of the questions that were asked."""
        content = version.content
        session, position = self.difference.people.talk(person, version)
        said = list(answers(session.log))
        dialogs = [
            (content.dialogs[name], asked, chosen) for name, asked, chosen in said if name is not None
        ]
        told = [(dialog.states[asked], chosen) for dialog, asked, chosen in dialogs]
        line = {asked: chosen for name, asked, chosen in said if name is None}
        told += [(content.first.states[s], line.get(s, ())) for s in position.asked if s != COUNTRY]
        return ((state, chosen) for state, chosen in told if self._tells(state, chosen, version))

    def _tells(self, state: State, chosen: Chosen, version: Decisions) -> bool:
        """Whether an answer says more than that nothing is wrong."""
        if NOT_SURE in chosen:
            return True
        known, entries = version.content.table.facts, version.words.facts
        told = [pair for answer in chosen for pair in state.answers[answer].sets.items()]
        return any(
            known[fact].mildest != value or (fact in entries and entries[fact].ordinary is not None)
            for fact, value in told
        )

    # ---- words

    @cached_property
    def _asked(self) -> dict[tuple[str, str], tuple[str, str]]:
        """For each value of a fact a question and the answer that says it."""
        found: dict[tuple[str, str], tuple[str, str]] = {}
        for version in self._versions:
            for _, state in version.content.states:
                for answer in state.answers.values():
                    for fact, value in answer.sets.items():
                        if answer.id != NOT_SURE and len(answer.sets) == 1:
                            found.setdefault((fact, value), (state.id, answer.id))
                for fact in (*state.facts, state.id):
                    found.setdefault((fact, NOT_SURE), (state.id, NOT_SURE))
        return found

    def _line(self, state: str, labels: list[str]) -> str:
        question = self.question(state)
        between = " " if question[-1] in MARKS else ": "
        return f"{question}{between}{' / '.join(labels)}"

    def _label(self, state: str, answer: str) -> str:
        """The words of an answer; "none" and "not sure" are shared unless a question has its own."""
        return self._plain(f"{state}.{answer}") or self._plain(answer) or answer

    def _plain(self, name: str) -> str:
        """A message without markup, or nothing where nobody has words for it."""
        for voice in self.voices:
            if voice.words.has(voice.locale, name):
                try:
                    return Message("", voice.say(name)).plain
                except NotSaid:
                    continue
        return ""
