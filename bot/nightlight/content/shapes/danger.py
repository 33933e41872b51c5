"""The shape of the lists of words of danger. The descriptions are what editors show."""

import re
from collections.abc import Iterator
from typing import Final

from pydantic import Field

from nightlight.content.shapes.file import File, Status
from nightlight.content.shapes.phrases import Phrase, Phrases

SEARCHED = (
    "alarm", "signs", "crisis", "safety",
    "exceptions", "harmless", "general", "personal", "distant", "present",
)  # fmt: skip
SET = re.compile(r"<([a-z_]+)>")
DEEPEST_SET: Final = 4  # sets in each other; ours have 2
LONGEST_SET: Final = 5_000  # signs of a set in full; ours have up to 500


class NegationsForm(File):
    """How the language says not. A phrase of alarm, crisis or safety that is denied does not count."""

    before: Phrases = Field(default_factory=list, description="Stands before what is denied: not, without.")
    after: Phrases = Field(default_factory=list, description="Stands behind what is denied: stopped, gone.")
    between: Phrases = Field(default_factory=list, description="May stand between: any, really, feel.")
    go_on: Phrases = Field(default_factory=list, description="Goes on denying: or, nor.")
    keep: Phrases = Field(default_factory=list, description="Holds a not and denies nothing: not sure.")


class DangerFile(File):
    """locales/<language>/danger.yaml: words of bodily danger, of despair and of violence."""

    status: Status
    sets: dict[str, Phrases] = Field(
        default_factory=dict,
        description="Words that stand for each other; <name> in a phrase is any of them.",
        examples=[{"blood": ["blood", "bleed*"]}],
    )
    alarm: Phrases = Field(description="Looked for anywhere: bodily danger.")
    alarm_of: dict[str, Phrases] = Field(
        default_factory=dict,
        description="Bodily danger that is an answer, by question.answer: it is proposed where that is "
        "asked, and an alarm everywhere else.",
        examples=[{"danger_signs.collapse": ["passed out"]}],
    )
    signs: Phrases = Field(
        default_factory=list,
        description="Words for a sign that say little alone (blood, pain): an alarm where the whole text "
        "sounds like one, else the question is asked again with the number above it.",
    )
    crisis: Phrases = Field(description="Looked for anywhere: the screen for despair opens.")
    safety: Phrases = Field(description="Looked for anywhere: the screen for violence opens.")
    exceptions: Phrases = Field(
        default_factory=list, description="Cut out before crisis and safety are looked for."
    )
    harmless: Phrases = Field(default_factory=list, description="Cut out before alarm is looked for.")
    general: Phrases = Field(
        default_factory=list, description="Asks or tells in general; from there no alarm in this sentence."
    )
    personal: Phrases = Field(
        default_factory=list, description="Behind `general`: it is about somebody after all."
    )
    distant: Phrases = Field(
        default_factory=list, description="Long ago, or of a story: a sentence with it is no alarm."
    )
    present: Phrases = Field(
        default_factory=list,
        description="Anywhere in the text: it is of now; `distant` does not count.",
    )
    negations: NegationsForm = Field(
        default_factory=NegationsForm, description="How the language says not."
    )
    slips: list[Phrase] = Field(
        default_factory=list, description="Words also known with one letter wrong, missing or too many."
    )

    def unknown(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """The places of phrases that name no set above, each with the name."""
        lists: dict[tuple[str, ...], list[str]] = {
            ("sets", name): found for name, found in self.sets.items()
        }
        lists |= {("alarm_of", name): found for name, found in self.alarm_of.items()}
        for place, phrases in (lists | {(name,): getattr(self, name) for name in SEARCHED}).items():
            for at, phrase in enumerate(phrases):
                for name in set(SET.findall(phrase)) - set(self.sets):
                    yield (*place, at), name

    def endless(self) -> tuple[str, ...]:
        """The sets that hold themselves, or grow beyond what anybody would write; all of them known."""
        long: dict[str, int] = {}  # signs of each set in full, as far as known
        for _ in range(DEEPEST_SET):
            long |= {
                name: sum(
                    len(phrase) + sum(long[inner] for inner in SET.findall(phrase)) for phrase in phrases
                )
                for name, phrases in self.sets.items()
                if name not in long and all(inner in long for p in phrases for inner in SET.findall(p))
            }
        return tuple(name for name in self.sets if long.get(name, LONGEST_SET) >= LONGEST_SET)

    def alarms(self) -> tuple[str, ...]:
        """Everything that is bodily danger, in full."""
        named = (phrase for phrases in self.alarm_of.values() for phrase in phrases)
        return self.full([*self.alarm, *named])

    def full(self, phrases: list[str]) -> tuple[str, ...]:
        """Phrases with the words of the sets in the place of their names. Raises KeyError for no set."""
        return tuple(SET.sub(lambda found: self._choices(found[1]), phrase) for phrase in phrases)

    def _choices(self, name: str) -> str:
        return "|".join(phrase.replace(" ", "_") for phrase in self.full(self.sets[name]))
