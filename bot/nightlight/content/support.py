"""support.yaml into pages, and into what opens pages besides other pages."""

from collections.abc import Iterator, Mapping

from nightlight.content.shapes.support import LeadEntry, SupportFile
from nightlight.engine.library import Lead, Page, PageOpening
from nightlight.engine.text import Text

Titles = Mapping[str, Text]


def support_titles(file: SupportFile) -> dict[str, Text]:
    """What is written on buttons that lead to each page."""
    return {name: Text(entry.title or name) for name, entry in file.pages.items()}


def support_pages(file: SupportFile, titles: Titles) -> Iterator[Page]:
    """The pages that belong to no topic; `titles` are those of all pages."""
    for name, entry in file.pages.items():
        yield Page(
            id=name,
            title=titles[name],
            says=(Text(name),),
            leads=leads(entry.leads, titles),
            commands=tuple(entry.commands),
            without=tuple(entry.leaves_out),
            private=entry.private == "yes",
            calls=entry.calls == "yes",
            held=entry.held == "yes",
        )


def leads(entries: list[LeadEntry], titles: Titles) -> tuple[Lead, ...]:
    """The lines of a page; each of them leads to exactly one thing."""
    return tuple(_lead(entry, titles) for entry in entries)


def _lead(entry: LeadEntry, titles: Titles) -> Lead:
    [(to, name)] = entry.targets
    own = titles[name] if to == "page" else Text(f"button-{name}")
    return Lead(name, Text(entry.label) if entry.label else own, to)


def page_openings(file: SupportFile) -> tuple[PageOpening, ...]:
    """What opens pages besides other pages, in the order of the file."""
    return tuple(
        PageOpening(one.page, one.role, one.button or "", one.overlay or "", one.asker)
        for one in file.opens
    )
