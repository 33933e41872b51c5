"""The shape of the lists of typed words. The descriptions are what editors show."""

from collections.abc import Mapping

from pydantic import Field

from nightlight.content.shapes.file import File, Review, Status
from nightlight.content.shapes.phrases import Phrase, Phrases
from nightlight.content.shapes.quantities import Figure, Measured, QuantitiesForm


class WordsFile(File):
    """locales/<language>/words.yaml: what people type, and what must never be said."""

    status: Status
    reviewed: Review = None
    answers: dict[str, list[Phrase]] = Field(
        description="What is typed for an answer, by option or question.option; matched whole.",
        examples=[{"flow.none": ["no blood", "no bleeding"]}],
    )
    seems: dict[str, list[Phrase]] = Field(
        default_factory=dict,
        description="What is typed whole and may mean this answer or another: it is asked about.",
        examples=[{"flow.none": ["no", "no blood"]}],
    )
    shared: dict[str, list[str]] = Field(
        default_factory=dict,
        description="An answer told with the words of others, or a fact with what stands beside the "
        "numbers of others: theirs count for it too.",
        examples=[{"worst.light": ["flow.spots", "flow.light"], "worst": ["flow"]}],
    )
    commands: dict[str, list[Phrase]] = Field(
        description="What is typed for a button, by its id.", examples=[{"back": ["back", "go back"]}]
    )
    forbidden: list[Phrase] = Field(
        description="Must not occur in any message; * stands for letters, # for a number."
    )
    exceptions: dict[str, list[Phrase]] = Field(
        default_factory=dict,
        description="Phrases of forbidden that one message must say; a comment says why.",
        examples=[{"police-one": ["police"]}],
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
    as_before: Phrases = Field(
        default_factory=list,
        description="As it was answered before: a text of these alone proposes the answer that `shared` "
        "gives the words of what was answered.",
        examples=[["the same", "as|like now"]],
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

    def with_shared(self, lists: Mapping[str, list[str]]) -> dict[str, list[str]]:
        """Lists of words by name, with those that count for another name too."""
        found = dict(lists)
        for name, others in self.shared.items():
            shared = [word for other in others for word in lists.get(other, ())]
            if shared:
                found[name] = [*lists.get(name, ()), *shared]
        return found
