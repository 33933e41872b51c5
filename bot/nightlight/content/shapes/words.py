"""The shape of the lists of typed words. The descriptions are what editors show."""

import re
from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field, StringConstraints, WithJsonSchema

from nightlight.content.shapes.file import File, Id, Review, Status

SEARCHED = ("alarm", "crisis", "safety", "exceptions", "harmless", "general", "personal")
SET = re.compile(r"<([a-z_]+)>")
DEEPEST_SET: Final = 4  # sets in each other; ours have 2
LONGEST_SET: Final = 5_000  # signs of a set in full; ours have up to 500
Phrase = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]  # 911 may stand without quotes
Figure = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,3}(\.5)?$")]
Month = Annotated[str, StringConstraints(pattern=r"^(1[0-2]|[1-9])$")]
Worth = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)?(/[1-9][0-9]*)?$")]
Phrases = Annotated[list[Phrase], Field(examples=[["can't feel * move"]])]
Measured = dict[Id, dict[Worth, list[Phrase]]]


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

    def full(self, phrases: list[str]) -> tuple[str, ...]:
        """Phrases with the words of the sets in the place of their names. Raises KeyError for no set."""
        return tuple(SET.sub(lambda found: self._choices(found[1]), phrase) for phrase in phrases)

    def _choices(self, name: str) -> str:
        return "|".join(phrase.replace(" ", "_") for phrase in self.full(self.sets[name]))


class ClockForm(File):
    """Words of times of the day; without them no question that asks for one is answered by typing."""

    am: list[Phrase] = Field(
        default_factory=list, description="Before noon; 12 is midnight.", examples=[["am"]]
    )
    pm: list[Phrase] = Field(
        default_factory=list, description="Behind noon; 12 is noon.", examples=[["pm"]]
    )
    morning: list[Phrase] = Field(
        default_factory=list, description="From 1 to 11 before noon.", examples=[["in the morning"]]
    )
    day: list[Phrase] = Field(
        default_factory=list, description="From 10 before noon to 6 behind it.", examples=[["дня"]]
    )
    evening: list[Phrase] = Field(
        default_factory=list,
        description="From 4 to 11 behind noon; 12 is midnight.",
        examples=[["in the evening"]],
    )
    night: list[Phrase] = Field(
        default_factory=list, description="From 7 in the evening to 4 before dawn.", examples=[["at night"]]
    )
    noon: list[Phrase] = Field(
        default_factory=list, description="12:00; beside a number, the day.", examples=[["noon", "midday"]]
    )
    midnight: list[Phrase] = Field(
        default_factory=list, description="0:00; beside a number, the night.", examples=[["midnight"]]
    )
    hour: list[Phrase] = Field(
        default_factory=list, description="Behind the hour.", examples=[["o'clock", "h"]]
    )
    one: list[Phrase] = Field(
        default_factory=list, description="One o'clock without its number.", examples=[["час"]]
    )
    minute: list[Phrase] = Field(
        default_factory=list, description="Behind the minutes.", examples=[["min"]]
    )
    half_past: list[Phrase] = Field(
        default_factory=list, description="Before an hour, half an hour more.", examples=[["half past"]]
    )
    half_of: list[Phrase] = Field(
        default_factory=list, description="Before an hour of `running`, half of it.", examples=[["пол"]]
    )
    quarter: list[Phrase] = Field(
        default_factory=list,
        description="15 minutes; a number before it counts them.",
        examples=[["quarter"]],
    )
    past: list[Phrase] = Field(
        default_factory=list, description="Minutes past an hour.", examples=[["past", "after"]]
    )
    before: list[Phrase] = Field(
        default_factory=list, description="Minutes before an hour.", examples=[["to", "till"]]
    )
    at: list[Phrase] = Field(
        default_factory=list, description="Says that a number is a time.", examples=[["at"]]
    )
    open: list[Phrase] = Field(
        default_factory=list,
        description="From a time on, or up to one: it is asked again.",
        examples=[["from", "until"]],
    )
    running: dict[Month, list[Phrase]] = Field(
        default_factory=dict,
        description="By hour, what says that it is running: a quarter of the eighth is 7:15.",
        examples=[{"8": ["восьмого"]}],
    )


class QuantitiesForm(File):
    """Words between and beside numbers and their units; any other word says something more."""

    amounts: Measured = Field(
        default_factory=dict,
        description="A number and its unit in one: half an hour. A word that is a unit too counts as one.",
        examples=[{"minute": {"30": ["half an hour"], "60": ["an hour"]}}],
    )
    half: list[Phrase] = Field(
        default_factory=list, description="Half a unit more.", examples=[["and a half"]]
    )
    point: list[Phrase] = Field(
        default_factory=list, description="Between a number and its decimals.", examples=[["point"]]
    )
    to: list[Phrase] = Field(
        default_factory=list,
        description="Between two numbers from one to the other.",
        examples=[["to", "or"]],
    )
    under: list[Phrase] = Field(
        default_factory=list, description="Less than the number.", examples=[["less than"]]
    )
    most: list[Phrase] = Field(
        default_factory=list, description="The number or less.", examples=[["up to"]]
    )
    over: list[Phrase] = Field(
        default_factory=list, description="More than the number.", examples=[["more than"]]
    )
    least: list[Phrase] = Field(
        default_factory=list, description="The number or more.", examples=[["at least"]]
    )
    beside: dict[Id, list[Phrase]] = Field(
        default_factory=dict,
        description="What may stand beside and changes nothing, by fact or kind; `any` holds for all.",
        examples=[{"any": ["about"], "gestation": ["pregnant"]}],
    )
    things: dict[Id, list[Phrase]] = Field(
        default_factory=dict,
        description="By fact, what is counted against a time: 3 pads an hour are 20 minutes for one.",
        examples=[{"flow": ["pad", "pads"]}],
    )
    months: dict[Month, list[Phrase]] = Field(
        default_factory=dict, description="The months of the year.", examples=[{"1": ["january", "jan"]}]
    )
    period: list[Phrase] = Field(
        default_factory=list, description="Says that a day is that of the last period.", examples=[["lmp"]]
    )
    due: list[Phrase] = Field(
        default_factory=list, description="Says that a day is the due date.", examples=[["due"]]
    )
    ago: list[Phrase] = Field(
        default_factory=list, description="Counts back from today.", examples=[["ago"]]
    )
    ahead: list[Phrase] = Field(
        default_factory=list, description="Counts on from today.", examples=[["in"]]
    )
    clock: ClockForm = Field(default_factory=ClockForm, description="Words of times of the day.")


class WordsFile(File):
    """locales/<language>/words.yaml: what people type, and what must never be said."""

    status: Status
    reviewed: Review = None
    answers: dict[str, list[Phrase]] = Field(
        description="What is typed for an answer, by option or question.option; matched whole.",
        examples=[{"flow.none": ["no blood", "no bleeding"]}],
    )
    commands: dict[str, list[Phrase]] = Field(
        description="What is typed for a button, by its id.", examples=[{"back": ["back", "go back"]}]
    )
    forbidden: list[Phrase] = Field(
        description="Must not occur in any message; * stands for letters, # for a number."
    )
    inside: dict[str, Phrases] = Field(
        default_factory=dict,
        description="Phrases for an answer, by question.option; looked for anywhere in a short text.",
        examples=[{"flow.spots": ["few … drops"]}],
    )
    joins: list[Phrase] = Field(default_factory=list, description="Words between two answers: and.")
    numerals: dict[Figure, list[Phrase]] = Field(
        default_factory=dict,
        description="Numbers as words, up to 100; what is between the tens is put together.",
        examples=[{"8": ["eight", "eighth"]}],
    )
    units: Measured = Field(
        default_factory=dict,
        description="Words for a unit, by the unit of facts.yaml and how many of it one of them is.",
        examples=[{"minute": {"1": ["min", "minutes"], "60": ["h", "hours"]}, "week": {"1/7": ["days"]}}],
    )
    quantities: QuantitiesForm = Field(
        default_factory=QuantitiesForm, description="Words between and beside numbers and their units."
    )
    supporter: Phrases = Field(
        default_factory=list, description="Somebody asks for someone else; counts where that is offered."
    )
    not_me: Phrases = Field(
        default_factory=list,
        description="Plainly about someone else; counts wherever nothing else is understood.",
        examples=[["its|it_is not me"]],
    )
    oneself: Phrases = Field(
        default_factory=list,
        description="It is about the writer too; then `supporter` does not count beside danger.",
        examples=[["i am|feel|bleed"]],
    )
    vague: Phrases = Field(
        default_factory=list,
        description="Yes, no, don't know: a text of these alone, typed on a page, shows the question below "
        "it again and answers nothing.",
        examples=[["no", "none|nothing of_these|like_that"]],
    )
    languages: dict[str, Phrases] = Field(
        default_factory=dict,
        description="How this language calls the languages that can be chosen, by their codes.",
        examples=[{"en": ["english"], "fr": ["french"]}],
    )
    wish: Phrases = Field(
        default_factory=list,
        description="Words beside the name of a language that ask for it: in … please, change to …",
        examples=[["in", "please", "change to"]],
    )
    foreign: Phrases = Field(
        default_factory=list,
        description="Calls for help in languages that cannot be chosen: the number and the languages come.",
        examples=[["ayuda", "hilfe"]],
    )
    claims: dict[str, list[str]] = Field(
        default_factory=dict,
        description="How this language says what a safety message must say, and not and now.",
        examples=[{"now": ["right away", "at once"]}],
    )
