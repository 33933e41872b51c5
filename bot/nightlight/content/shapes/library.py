"""The shapes of the files of the library. The descriptions are what editors show."""

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from nightlight.content.shapes.file import File, Id, MessageId, Review, Status
from nightlight.content.shapes.phrases import Phrase
from nightlight.content.shapes.support import LeadEntry

CLAIM = Annotated[str, StringConstraints(pattern=r"^S\d{3}-\d{3}$")]
MYTH = Annotated[str, StringConstraints(pattern=r"^M\d{2}$")]
CONTRADICTION = Annotated[str, StringConstraints(pattern=r"^C\d{2}$")]
SourceKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
Topics = Annotated[list[Id], Field(min_length=1)]  # a page leads somewhere

PARTS = ("now", "what", "notice", "clinic", "not")


class LibraryFile(File):
    """dialogs/library.yaml: the menu of the library."""

    status: Status
    sections: dict[Id, Topics] = Field(
        description="The menu: each section with its topics, in the order in which they are shown.",
        examples=[{"early": ["clots", "haematoma"]}, {"feelings": ["feelings"]}],
    )
    leads: dict[Id, list[LeadEntry]] = Field(
        default_factory=dict,
        description="Where a section leads besides its topics.",
        examples=[{"feelings": [{"page": "under_18"}]}],
    )


Shared = Annotated[
    list[MessageId],
    Field(
        default_factory=list,
        description="Messages of many pages: here they stand behind the part that says when to act.",
        examples=[["page-signs", "page-blood"]],
    ),
]


class TopicFile(File):
    """dialogs/topics/*.yaml: one topic. Its words are topic-<topic>-<part> in topics-<section>.ftl."""

    topic: Id = Field(
        description="Its name, which is that of the file. It never changes.", examples=["ectopic"]
    )
    status: Status
    check: Literal["yes", "no"] = Field(
        default="no",
        description='yes: it touches a danger sign, so the card offers "Check now".',
        examples=["yes"],
    )
    also: Shared
    pages: list[Id] = Field(
        default_factory=list,
        description="Deeper pages on request. How often something happens stands on one called numbers.",
        examples=[["treatments"]],
    )
    related: Topics = Field(
        description="Other topics that the card leads to.", examples=[["ectopic", "tests"]]
    )
    myths: list[MYTH] = Field(
        default_factory=list, description="Myths that the card leads to.", examples=[["M34"]]
    )
    claims: dict[Id, list[CLAIM]] = Field(
        default_factory=dict,
        description="Claims of the articles that each part or page carries, corrects or contradicts.",
        examples=[{"what": ["S003-014"]}],
    )
    sources: list[SourceKey] = Field(
        min_length=1, description="Short keys of the sources.", examples=[["nhs_ectopic", "ept"]]
    )
    reviewed: Review = None


class MythEntry(File):
    """One myth. Its words are myth-<id>, myth-<id>-said and myth-<id>-known in myths.ftl."""

    topics: Topics = Field(description="Topics that it leads to.", examples=[["self_care"]])
    also: Shared
    claims: list[CLAIM] = Field(
        default_factory=list,
        description="Claims of the articles that it answers.",
        examples=[["S002-015"]],
    )
    contradictions: list[CONTRADICTION] = Field(
        default_factory=list, description="Contradictions of which it takes the side.", examples=[["C09"]]
    )
    sources: list[SourceKey] = Field(
        default_factory=list, description="Short keys of the sources.", examples=[["coch_bed"]]
    )


class MythsFile(File):
    """dialogs/myths.yaml: what people say, and what is known."""

    status: Status
    myths: dict[MYTH, MythEntry] = Field(
        description="Each myth by its number, which never changes.",
        examples=[{"M01": {"topics": ["self_care"], "claims": ["S002-015"]}}],
    )


class ContradictionEntry(File):
    """A point on which the source articles disagree."""

    follows: str = Field(
        description="The side that every text takes, in one sentence.",
        examples=["No bed rest as treatment."],
    )
    said_in: list[MessageId] = Field(
        min_length=1,
        description="Messages that say it.",
        examples=[["myth-M01-known", "topic-self_care-what"]],
    )


class ContradictionsFile(File):
    """dialogs/contradictions.yaml: where the articles disagree, and the side that is followed."""

    status: Status
    contradictions: dict[CONTRADICTION, ContradictionEntry] = Field(
        description="Each contradiction by its number, which never changes.",
        examples=[{"C09": {"follows": "No bed rest as treatment.", "said_in": ["myth-M01-known"]}}],
    )


class ClaimEntry(File):
    """One claim of a source article, judged."""

    verdict: Literal["accept", "correct", "reject", "out_of_scope"] = Field(
        description="accept: it holds. correct: the texts carry what is right instead. reject: the texts "
        "say the opposite. out_of_scope: not for these people, or not for a chat.",
        examples=["accept"],
    )
    says: str = Field(
        description="What the article says, in our own words.",
        examples=["Bleeding may mean an ectopic pregnancy."],
    )
    said_in: list[MessageId] = Field(
        default_factory=list,
        description="Messages that carry it beside those of topics and myths that name it.",
        examples=[["closing-signs-c"]],
    )
    left_out: str = Field(
        default="", description="Why no text carries it.", examples=["For the clinic, not for the reader."]
    )


class ClaimsFile(File):
    """dialogs/claims.yaml: every claim of the source articles, and what became of it."""

    status: Status
    claims: dict[CLAIM, ClaimEntry] = Field(
        description="Each claim by its number in the register of the articles.",
        examples=[{"S003-014": {"verdict": "accept", "says": "An ectopic pregnancy cannot go on."}}],
    )


class NeverEntry(File):
    """How the other side of a contradiction would sound in this language."""

    never: list[Phrase] = Field(
        min_length=1,
        description="Patterns that no text may contain: * stands for letters, | for or, … for up to four "
        "words.",
        examples=[["stay in bed", "bed rest helps|saves"]],
    )
    example: str = Field(
        description="A sentence that says the other side; the patterns must find it.",
        examples=["Stay in bed until the bleeding stops."],
    )


class SourceEntry(File):
    """One source."""

    organisation: str = Field(description="Who says it: this is what a reader is told.", examples=["NHS"])
    work: str = Field(
        description="The page, leaflet or study.", examples=["Vaginal discharge in pregnancy"]
    )
    url: str = Field(description="Where it is.", examples=["https://nhs.uk/pregnancy"])
    read: Literal["direct", "copy", "restated", "abstract", "not_read"] = Field(
        description="How it was read: the page itself, the same text elsewhere, restated by others, its "
        "abstract, or not at all."
    )

    @property
    def name(self) -> str:
        """The organisation without what explains it."""
        return re.sub(r" *\([^()]*\)", "", self.organisation).partition(",")[0]


class SourcesFile(File):
    """dialogs/sources.yaml: where the texts of the library come from."""

    status: Status
    reviewed: Review = None
    sources: dict[SourceKey, SourceEntry] = Field(
        description="The sources by their short keys.",
        examples=[
            {"nhs_discharge": {"organisation": "NHS", "work": "…", "url": "https://…", "read": "direct"}}
        ],
    )


class LibraryWordsFile(File):
    """locales/<language>/library.yaml: what people type for a topic or a myth, and what no text may say."""

    status: Status
    topics: dict[Id, list[Phrase]] = Field(
        description="What people type for a topic.", examples=[{"ectopic": ["ectopic", "tubal pregnancy"]}]
    )
    myths: dict[MYTH, list[Phrase]] = Field(
        description="What people type for a myth.", examples=[{"M01": ["bed rest", "stay in bed"]}]
    )
    may_say: list[Phrase] = Field(
        default_factory=list,
        description="What is forbidden in words.yaml and may stand in a topic or a myth, such as the name "
        "of a medicine that is explained.",
        examples=[["methotrexate"]],
    )
    contradicted: dict[CONTRADICTION, NeverEntry] = Field(
        default_factory=dict,
        description="The other side of each contradiction.",
        examples=[{"C09": {"never": ["stay in bed"], "example": "Stay in bed."}}],
    )
