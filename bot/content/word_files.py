"""The shape of the lists of typed words. The descriptions are what editors show."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from bot.content.files import File, Review, Status

Phrase = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]  # 911 may stand without quotes
Phrases = Annotated[list[Phrase], Field(examples=[["can't feel * move"]])]


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
    alarm: Phrases = Field(description="Looked for anywhere: the emergency number is said at once.")
    crisis: Phrases = Field(description="Looked for anywhere: the screen for despair opens.")
    safety: Phrases = Field(description="Looked for anywhere: the screen for violence opens.")
    forbidden: list[Phrase] = Field(
        description="Must not occur in any message; * stands for letters, # for a number."
    )
    weeks: list[Phrase] = Field(description="Words for weeks beside a number.", examples=[["weeks", "wks"]])
    days: list[Phrase] = Field(default_factory=list, description="Words for days beside a number.")
    not_weeks: list[Phrase] = Field(
        default_factory=list, description="Words beside which a number is not taken for weeks."
    )
    exceptions: Phrases = Field(
        default_factory=list, description="Cut out before crisis and safety are looked for."
    )
    supporter: Phrases = Field(
        default_factory=list, description="Somebody asks for someone else; counts where that is offered."
    )
    claims: dict[str, list[str]] = Field(
        default_factory=dict,
        description="How this language says what a safety message must say, and not and now.",
        examples=[{"now": ["right away", "at once"]}],
    )
