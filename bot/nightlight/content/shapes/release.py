"""The shapes of the files about the last release. The descriptions are what editors show."""

import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from nightlight.content.shapes.file import COUNTRY_CODE, File, Id, Said


class ReleaseFile(File):
    """dialogs/released/release.yaml: which release is kept. `nightlight diff --keep` writes it."""

    release: Said = Field(description="Its number, in quotes.", examples=["0.1.0"])
    date: datetime.date = Field(description="The day it was kept.", examples=["2026-11-20"])
    care_known: list[Annotated[str, StringConstraints(pattern=COUNTRY_CODE)]] = Field(
        alias="care-known",
        description="The countries where a way into care was known.",
        examples=[["GB", "KE"]],
    )


class ApprovalEntry(File):
    """That the people whom who describes may be told something less urgent than in a release."""

    release: Said = Field(
        description="The release they are compared with, in quotes; for another one it counts for nothing.",
        examples=["0.1.0"],
    )
    rule: Id = Field(
        description="The rule that no longer decides for them, or the help that is no longer shown.",
        examples=["E04"],
    )
    from_: Id = Field(
        alias="from",
        description="The urgency in that release; shown for a help.",
        examples=["emergency_now"],
    )
    to: Id = Field(description="The urgency from now on; not_shown for a help.", examples=["urgent_today"])
    who: dict[Id, list[Id]] = Field(
        description="Whom it is for: of each fact named here one of the values. Nobody else is approved.",
        examples=[{"status": ["pregnant"], "clots": ["large"]}],
    )
    approved_by: Said | None = Field(
        default=None,
        alias="approved-by",
        description="The clinician who approved it, with the profession. Without one it is a proposal, "
        "which counts while facts.yaml is a draft.",
        examples=["A. Example, midwife"],
    )
    date: datetime.date = Field(
        description="The day of the approval, or of the proposal.", examples=["2026-11-20"]
    )
    why: Said = Field(
        description="Why it is safe for them.", examples=["the guideline of 2026 says today is enough"]
    )


class ApprovalsFile(File):
    """dialogs/approvals.yaml: who may be less urgent than in the last release, and who approved it."""

    approvals: list[ApprovalEntry] = Field(
        description="The approvals; those for earlier releases stay as a record."
    )
