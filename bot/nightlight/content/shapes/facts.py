"""The shape of the facts."""

from pydantic import Field

from nightlight.content.shapes.file import File, Id, Review, Status


class FactEntry(File):
    """One fact: what one question with one answer makes known."""

    question: str = Field(description="The question of the clinical text it is from.", examples=["Q4"])
    values: list[Id] = Field(
        min_length=1,
        description="Its values in rising order of concern, the mildest first.",
        examples=[["none", "spots", "light", "heavy"]],
    )
    ordered: bool = Field(
        default=True, description="false: the values have no order, and a rule names them with among."
    )
    unknown_as: Id | None = Field(
        default=None,
        alias="unknown-as",
        description='The value that "not sure" counts as, never a milder one than the person may have.',
        examples=["moderate"],
    )
    ordinary: Id | None = Field(default=None, description="What most people have, if not the mildest.")


class FactsFile(File):
    """dialogs/facts.yaml: every fact that a rule may read."""

    status: Status
    reviewed: Review = None
    facts: dict[Id, FactEntry] = Field(
        description="The facts by name. A name that is in use never changes."
    )
    signs: dict[str, list[Id]] = Field(
        description="Signs that are ticked or not, by the question that lists them.",
        examples=[{"Q7": ["dizzy", "fever"]}],
    )
    recorded: list[Id] = Field(
        description="Kept for the clinician and read by no rule.", examples=[["colour"]]
    )
    context: list[Id] = Field(
        description="Signs that the place says, never asked: each holds where no way into care is sure.",
        examples=[["who_profile"]],
    )
    urgency: list[Id] = Field(description="The four urgencies, low to high. The program knows these four.")
    overlays: list[Id] = Field(
        description="Help that is shown on top of any urgency.", examples=[["crisis"]]
    )
