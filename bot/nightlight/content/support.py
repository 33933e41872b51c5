"""Pages for those who despair or are not safe, who are under 18, or who choose their words."""

from collections.abc import Iterator

from nightlight.engine.dialog import NOT_SURE
from nightlight.engine.library import CRISIS, DANGER, OF_FEELINGS, SAFE, WORD, WORDS, Lead, Page
from nightlight.engine.text import Text

YOUNG = "under_18"
HELD = {"called": "lines_called", "cannot": "cannot_call", "with_me": "with_me"}


def support_pages() -> Iterator[Page]:
    """The pages that belong to no topic."""
    to_feelings = Lead(OF_FEELINGS, Text(f"topic-{OF_FEELINGS}"))
    for help_ in (CRISIS, DANGER):
        held = tuple(Lead(f"{help_}-{name}", Text(f"{help_}.{label}")) for name, label in HELD.items())
        yield Page(help_, Text(help_), (Text(help_),), (*held, _unsafe()), _hides(help_))
        for lead in held:
            yield Page(lead.id, lead.label, (Text(lead.id),), (to_feelings, _unsafe()), _hides(help_))
    choice = (Lead(DANGER, Text(f"{SAFE}.yes")), Lead("hide", Text(f"{SAFE}.no")))
    yield Page(SAFE, Text(SAFE), (Text(SAFE),), choice)
    words = (Lead(word, Text(f"{WORD}.{word}")) for word in WORDS)
    yield Page(WORD, Text("button-word"), (Text(WORD),), (*words, Lead("back", Text(f"{WORD}.{NOT_SURE}"))))
    young = (Lead(f"{YOUNG}-yes", Text(f"{YOUNG}.yes")), Lead("back", Text(f"{YOUNG}.no")))
    yield Page(YOUNG, Text("button-young"), (Text(YOUNG),), young)
    yield Page(f"{YOUNG}-yes", Text(f"{YOUNG}.yes"), (Text(f"{YOUNG}-yes"),), (to_feelings,))


def of_feelings() -> tuple[Lead, ...]:
    """Ways on from the section for feelings, besides its topics."""
    return (
        Lead("mood", Text("button-feelings")),
        Lead(WORD, Text("button-word")),
        Lead(YOUNG, Text("button-young")),
    )


def _unsafe() -> Lead:
    return Lead("unsafe", Text("button-unsafe"))


def _hides(help_: str) -> tuple[str, ...]:
    """Whoever reads of danger can hide it with one press."""
    return ("hide",) if help_ == DANGER else ()
