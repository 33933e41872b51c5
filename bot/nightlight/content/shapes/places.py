"""The shapes of the files about countries. The descriptions are what editors show."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from nightlight.content.shapes.file import COUNTRY_CODE, File, Id, Review, Status

Confidence = Literal["high", "medium", "low", "unverified"]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
Sources = Annotated[
    list[str],
    Field(
        description="Where it was read, each with its year or date.",
        examples=[["Ministry of Health page, 2026"]],
    ),
]


class LineEntry(File):
    """A phone line or page of a place."""

    name: str = Field(description="The name as people there know it.", examples=["NHS 111"])
    number: str = Field(default="", description="In quotes, as it is dialled.", examples=["116 123"])
    web: str = Field(default="", description="Its page.", examples=["https://www.samaritans.org"])
    hours: str = Field(
        default="", description="day_and_night, or hours such as 9-17.", examples=["day_and_night", "9-17"]
    )
    days: Literal["", "mon_fri", "mon_sat"] = Field(default="", description="Its days, if not every day.")
    names: dict[LanguageTag, str] = Field(
        default_factory=dict,
        description="The same name for readers of another language; it is shown beside the local one.",
        examples=[{"en": "Light in the Hands (fund)", "zh": "手中之光基金会"}],
    )
    by: Literal["", "call", "text", "text_registered", "text_some_areas", "relay", "textphone"] = Field(
        default="",
        description="How it is reached, if not by a call. text_registered: by a phone that was registered "
        "before; text_some_areas: not everywhere; relay: one types, and an operator speaks.",
    )
    word: str = Field(default="", description="The word to send, for a text line.", examples=["SHOUT"])
    option: str = Field(default="", description="The option to choose after dialling.", examples=["2"])
    languages: str = Field(default="", description="Languages spoken there.", examples=["en, fr"])
    note: str = Field(default="", description="For the maintainers; it is not shown.")
    confidence: Confidence = Field(
        description="unverified is never shown, low only where nothing better stands."
    )
    sources: Sources = Field(default_factory=list)


class PoliceEntry(File):
    """How the police are called: shown first to anyone who is threatened or afraid."""

    numbers: list[str] = Field(
        min_length=1, description="In quotes, the direct one first.", examples=[["110"]]
    )
    confidence: Confidence = Field(
        description="unverified is never shown, low only where the place has no general number."
    )
    sources: Sources = Field(default_factory=list)
    note: str = Field(default="", description="For the maintainers; it is not shown.")


class LanguagesEntry(File):
    """What is spoken at the emergency number. Left out where no source says it."""

    tags: list[LanguageTag] = Field(
        min_length=1, description="Language tags, the usual one first.", examples=[["cs", "en"]]
    )
    sources: Sources


class UnlistedEntry(File):
    """Why the first number may stand although libphonenumber does not list it as an emergency number."""

    why: str = Field(description="In one sentence.", examples=["103 is the ambulance since 2006."])
    sources: Annotated[
        list[str],
        Field(min_length=2, description="Two that do not copy each other and say this very number."),
    ]


class MaternityEntry(File):
    """That a way into maternity care is known; its words are the message place-<country>."""

    confidence: Confidence = Field(
        description='high or medium: light bleeding may be "within 24 hours" here; else it is "today".'
    )
    sources: Sources = Field(default_factory=list)


class PlaceFile(File):
    """dialogs/places/<country>.yaml: the numbers of one country."""

    place: Annotated[str, StringConstraints(pattern=COUNTRY_CODE)] = Field(
        description="The two letters of ISO 3166, the same as the name of the file.", examples=["KE"]
    )
    status: Status
    reviewed: Review = None
    ambulance: list[str] = Field(
        description="Numbers that reach an ambulance, in quotes, the direct one first. Two are shown.",
        examples=[["103", "112"]],
    )
    general: list[str] = Field(
        default_factory=list, description="General emergency numbers, in quotes.", examples=[["112"]]
    )
    police: PoliceEntry | None = Field(
        default=None, description="Left out where no source names a number; then the general one stands."
    )
    languages: LanguagesEntry | None = Field(
        default=None, description="What is spoken at the emergency number, where a source says it."
    )
    unlisted: UnlistedEntry | None = Field(
        default=None, description="Needed where libphonenumber does not list the first number."
    )
    mobile_112: str = Field(
        default="",
        description="What 112 from a mobile reaches.",
        examples=["yes", "reaches police", "unknown"],
    )
    confidence: Literal["high", "medium", "low", "none"] = Field(
        description="How sure the numbers are. low and none add: do not wait for an ambulance, go."
    )
    sources: Sources = Field(default_factory=list)
    date_checked: date | None = Field(
        default=None,
        description="The day the numbers were checked; good for a year.",
        examples=["2026-11-20"],
    )
    note: str = Field(default="", description="For the maintainers; it is not shown.")
    maternity_access: MaternityEntry | None = Field(
        default=None, description="Only where a way into maternity care is known."
    )
    lines: dict[Id, list[LineEntry]] = Field(
        default_factory=dict,
        description="Where to turn, by the kinds that notes.yaml lists.",
        examples=[
            {
                "crisis": [
                    {
                        "name": "NHS 111",
                        "number": "111",
                        "confidence": "high",
                        "sources": ["NHS page, 2026"],
                    }
                ]
            }
        ],
    )


class NamesFile(File):
    """dialogs/country.names.yaml: how people say where they are."""

    status: Status
    reviewed: Review = None
    buttons: dict[str, list[str]] = Field(
        description="The countries offered as buttons, by language.", examples=[{"en": ["GB", "US"]}]
    )
    aliases: dict[str, str] = Field(
        description="Names that the Unicode list lacks or gets wrong, and big cities.",
        examples=[{"Holland": "NL"}],
    )
    ask: dict[str, list[str]] = Field(
        description="Names that several countries share; the bot asks which.",
        examples=[{"Congo": ["CD", "CG"]}],
    )
