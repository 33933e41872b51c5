"""The shapes of the files of the library. The descriptions are what editors show."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.content.files import File, Id, Status
from bot.content.word_files import Phrase

CLAIM = Annotated[str, StringConstraints(pattern=r"^S\d{3}-\d{3}$")]
MYTH = Annotated[str, StringConstraints(pattern=r"^M\d{2}$")]
CONTRADICTION = Annotated[str, StringConstraints(pattern=r"^C\d{2}$")]
SourceKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
Topics = Annotated[list[Id], Field(min_length=1)]  # a page leads somewhere
MessageId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$")]

PARTS = ("now", "what", "notice", "clinic", "not")


class LibraryFile(File):
    """dialogs/library.yaml: the menu of the library."""

    status: Status
    sections: dict[Id, Topics] = Field(
        description="The menu: each section with its topics, in the order in which they are shown.",
        examples=[{"early": ["clots", "haematoma"]}],
    )


class TopicFile(File):
    """dialogs/topics/*.yaml: one topic. Its words are topic-<topic>-<part> in topics-<section>.ftl."""

    topic: Id = Field(description="Its name, which is that of the file. It never changes.")
    status: Status
    check: Literal["yes", "no"] = Field(
        default="no",
        description='yes: it touches a danger sign, so the card offers "Check now".',
    )
    pages: list[Id] = Field(
        default_factory=list, description="Deeper pages on request.", examples=[["treatments"]]
    )
    related: Topics = Field(
        description="Other topics that the card leads to.", examples=[["ectopic", "tests"]]
    )
    myths: list[MYTH] = Field(default_factory=list, description="Myths that the card leads to.")
    claims: dict[Id, list[CLAIM]] = Field(
        default_factory=dict,
        description="Claims of the articles that each part or page carries, corrects or contradicts.",
        examples=[{"what": ["S003-014"]}],
    )
    sources: list[SourceKey] = Field(min_length=1, description="Short keys of the sources.")
    reviewed: dict[str, str] = Field(default_factory=dict, description="Who reviewed it, and when.")


class MythEntry(File):
    """One myth. Its words are myth-<id>, myth-<id>-said and myth-<id>-known in myths.ftl."""

    topics: Topics = Field(description="Topics that it leads to.", examples=[["self_care"]])
    claims: list[CLAIM] = Field(default_factory=list, description="Claims of the articles that it answers.")
    contradictions: list[CONTRADICTION] = Field(default_factory=list)
    sources: list[SourceKey] = Field(default_factory=list, description="Short keys of the sources.")


class MythsFile(File):
    """dialogs/myths.yaml: what people say, and what is known."""

    status: Status
    myths: dict[MYTH, MythEntry]


class ContradictionEntry(File):
    """A point on which the source articles disagree."""

    follows: str = Field(description="The side that every text takes, in one sentence.")
    said_in: list[MessageId] = Field(min_length=1, description="Messages that say it.")


class ContradictionsFile(File):
    """dialogs/contradictions.yaml: where the articles disagree, and the side that is followed."""

    status: Status
    contradictions: dict[CONTRADICTION, ContradictionEntry]


class ClaimEntry(File):
    """One claim of a source article, judged."""

    verdict: Literal["accept", "correct", "reject", "out_of_scope"]
    says: str = Field(description="What the article says, in our own words.")
    said_in: list[MessageId] = Field(
        default_factory=list, description="Messages outside the library that carry it."
    )
    left_out: str = Field(default="", description="Why no text carries it.")


class ClaimsFile(File):
    """dialogs/claims.yaml: every claim of the source articles, and what became of it."""

    status: Status
    claims: dict[CLAIM, ClaimEntry]


class NeverEntry(File):
    """How the other side of a contradiction would sound in this language."""

    never: list[Phrase] = Field(min_length=1, description="Patterns that no text may contain.")
    example: str = Field(description="A sentence that says the other side; the patterns must find it.")


class LibraryWordsFile(File):
    """locales/<language>/library.yaml: what people type for a topic or a myth, and what no text may say."""

    status: Status
    topics: dict[Id, list[Phrase]] = Field(description="What people type for a topic.")
    myths: dict[MYTH, list[Phrase]] = Field(description="What people type for a myth.")
    may_say: list[Phrase] = Field(
        default_factory=list,
        description="What is forbidden in words.yaml and may stand in a topic or a myth, such as the name "
        "of a medicine that is explained.",
    )
    contradicted: dict[CONTRADICTION, NeverEntry] = Field(
        default_factory=dict, description="The other side of each contradiction."
    )
