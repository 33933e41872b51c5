"""The shape of the pages of support, and of the lines that lead on from a page."""

from typing import Literal

from pydantic import Field

from nightlight.content.shapes.file import File, Id, MessageId, PageId, Review, Status
from nightlight.engine.library import LeadTo, PageCommand, PageRole


class LeadEntry(File):
    """A line that leads on from a page: exactly one of page, dialog, command and word."""

    page: PageId | None = Field(
        default=None,
        description="A page of the library: a topic, a myth or a page of support.",
        examples=["feelings"],
    )
    dialog: Id | None = Field(
        default=None, description="A dialog, which opens over the page.", examples=["mood"]
    )
    command: PageCommand | None = Field(
        default=None, description="What a button of the platform does.", examples=["hide"]
    )
    word: Id | None = Field(
        default=None,
        description="A value of $word: the texts call the pregnancy so from then on, and the page closes.",
        examples=["baby"],
    )
    label: MessageId | None = Field(
        default=None,
        description="The message on its button. Without it a page has its title, and a command "
        "button-<command>; a dialog and a word need one.",
        examples=["safe_to_read.yes"],
    )

    @property
    def targets(self) -> list[tuple[LeadTo, str]]:
        """What it leads to; right is exactly one."""
        named: tuple[tuple[LeadTo, str | None], ...] = (
            ("page", self.page),
            ("dialog", self.dialog),
            ("command", self.command),
            ("word", self.word),
        )
        return [(to, name) for to, name in named if name is not None]


class PageEntry(File):
    """A page of support. It says the message of its name."""

    title: MessageId | None = Field(
        default=None,
        description="The message on buttons that lead to it. Without it that is the message of its name.",
        examples=["button-word"],
    )
    leads: list[LeadEntry] = Field(
        min_length=1,
        description="Where it leads, in the order in which it is shown.",
        examples=[[{"page": "feelings"}, {"command": "unsafe"}]],
    )
    commands: list[PageCommand] = Field(
        default_factory=list,
        description="Buttons of the platform beside those of every page: hide, or check.",
        examples=[["hide"]],
    )
    leaves_out: list[Literal["library", "unsafe", "about"]] = Field(
        default_factory=list,
        alias="leaves-out",
        description="Buttons of every page that are too plain here, where somebody else may look on.",
        examples=[["unsafe", "library"]],
    )
    private: Literal["yes", "no"] = Field(
        default="no",
        description="yes: who comes back to it is first asked by the page with the role shield.",
        examples=["yes"],
    )
    calls: Literal["yes", "no"] = Field(
        default="no",
        description="yes: its words name the number to call, in every language.",
        examples=["yes"],
    )
    held: Literal["yes", "no"] = Field(
        default="no",
        description="yes: what is typed there and not understood leads to no other page and no question.",
        examples=["yes"],
    )


class PageOpeningEntry(File):
    """What opens a page besides other pages: exactly one of role and button."""

    page: PageId = Field(description="The page.", examples=["crisis_help"])
    role: PageRole | None = Field(
        default=None,
        description="One page has a role. violence: words of violence open it; without such a page the "
        "dialog with the role despair opens. shield: it asks whether it is safe to read a private page.",
        examples=["violence"],
    )
    button: Id | None = Field(
        default=None,
        description="A button that stands on results; its words are the message button-<name>.",
        examples=["crisis_help"],
    )
    overlay: Id | None = Field(
        default=None,
        description="The button stands where this help of overlays in facts.yaml was told of.",
        examples=["crisis"],
    )
    asker: Literal["self", "supporter"] | None = Field(
        default=None, description="For whom alone.", examples=["self"]
    )


class SupportFile(File):
    """dialogs/support.yaml: pages that belong to no topic, and what opens pages."""

    status: Status
    reviewed: Review = None
    pages: dict[PageId, PageEntry] = Field(
        description="The pages by name. The words of one are the message of that name.",
        examples=[{"under_18": {"leads": [{"page": "feelings"}]}}],
    )
    opens: list[PageOpeningEntry] = Field(
        default_factory=list,
        description="What opens pages besides other pages; the buttons in the order in which they stand.",
        examples=[[{"page": "safe_to_read", "role": "shield"}]],
    )
