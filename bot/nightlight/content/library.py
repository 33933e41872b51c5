"""The files of the library into pages, and every name in them that leads nowhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from nightlight.content.folder import read_folder
from nightlight.content.problem import ContentError, Problem
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.library import (
    PARTS,
    ClaimsFile,
    ContradictionsFile,
    LibraryFile,
    MythsFile,
    SourcesFile,
    TopicFile,
)
from nightlight.content.shapes.support import SupportFile
from nightlight.content.strict_yaml import Document, read
from nightlight.content.support import leads, page_openings, support_pages, support_titles
from nightlight.engine.library import LIBRARY, Lead, Page, PageOpening
from nightlight.engine.text import Text

SOURCES = "sources"


@dataclass(frozen=True)
class LibraryFiles:
    """What the library is made of, for those who check it."""

    menu: tuple[LibraryFile, Document]
    topics: Mapping[str, tuple[TopicFile, Document]]
    myths: MythsFile
    contradictions: tuple[ContradictionsFile, Document]
    claims: tuple[ClaimsFile, Document]
    sources: SourcesFile
    support: tuple[SupportFile, Document]

    @property
    def sections(self) -> Mapping[str, Iterable[str]]:
        """The sections of the menu with their topics."""
        return self.menu[0].sections

    def section(self, topic: str) -> str:
        """The section that a topic stands in first."""
        return next(name for name, topics in self.sections.items() if topic in topics)

    @cached_property
    def names_beside_support(self) -> frozenset[str]:
        """What the menu, its sections, and the pages of topics and myths are called."""
        sections = map(section_page, self.sections)
        below = {
            f"{topic}-{page}" for topic, (file, _) in self.topics.items() for page in (*file.pages, SOURCES)
        }
        return frozenset((LIBRARY, *sections, *self.topics, *below, *self.myths.myths))

    @cached_property
    def names(self) -> frozenset[str]:
        """What every page is called."""
        return self.names_beside_support | self.support[0].pages.keys()


def read_library(folder: Path, root: Path) -> LibraryFiles | None:
    """Everything of the library; None where there is no library.yaml. Raises ContentError."""
    if not (folder / "library.yaml").is_file():
        return None
    menu = read(folder / "library.yaml", root)
    myths = read(folder / "myths.yaml", root)
    contradictions = read(folder / "contradictions.yaml", root)
    claims = read(folder / "claims.yaml", root)
    support = read(folder / "support.yaml", root)
    files = LibraryFiles(
        menu=(parse(LibraryFile, menu), menu),
        topics=read_folder(folder / "topics", root, TopicFile, "topic", "L701"),
        myths=parse(MythsFile, myths),
        contradictions=(parse(ContradictionsFile, contradictions), contradictions),
        claims=(parse(ClaimsFile, claims), claims),
        sources=parse(SourcesFile, read(folder / "sources.yaml", root)),
        support=(parse(SupportFile, support), support),
    )
    problems = [*_of_menu(files), *_of_topics(files), *_of_myths(files, myths)]
    if problems:
        raise ContentError(problems)
    return files


# ---- names that lead nowhere


def _of_menu(files: LibraryFiles) -> Iterator[Problem]:
    menu, document = files.menu
    listed = {topic for topics in menu.sections.values() for topic in topics}
    for section, topics in menu.sections.items():
        yield from _unknown(topics, files.topics, "topic", ("sections", section), document)
    for name in files.topics.keys() - listed:
        message = f"the topic {name} stands in no section, so nobody finds it in the menu; add it to one"
        yield document.problem(("sections",), "L701", message)


def _of_topics(files: LibraryFiles) -> Iterator[Problem]:
    for topic, document in files.topics.values():
        yield from _unknown(topic.related, files.topics, "topic", ("related",), document)
        yield from _unknown(topic.myths, files.myths.myths, "myth", ("myths",), document)
        yield from _unknown(topic.sources, files.sources.sources, "source", ("sources",), document)
        for part in topic.claims:
            if part not in (*PARTS, *topic.pages):
                parts = ", ".join((*PARTS, *topic.pages))
                message = f"{part} is no part or page of this topic; its parts are: {parts}"
                yield document.problem(("claims", part), "L701", message)


def _of_myths(files: LibraryFiles, document: Document) -> Iterator[Problem]:
    known = files.contradictions[0].contradictions
    for name, myth in files.myths.myths.items():
        where = ("myths", name)
        yield from _unknown(myth.topics, files.topics, "topic", (*where, "topics"), document)
        yield from _unknown(myth.sources, files.sources.sources, "source", (*where, "sources"), document)
        yield from _unknown(
            myth.contradictions, known, "contradiction", (*where, "contradictions"), document
        )


def _unknown(
    names: Iterable[str], known: Iterable[str], kind: str, where: tuple[str, ...], document: Document
) -> Iterator[Problem]:
    for place, name in enumerate(names):
        if name not in known:
            message = f"no {kind} is called {name}; fix its name or add it"
            yield document.problem((*where, place), "L701", message)


# ---- pages


def pages(files: LibraryFiles | None) -> dict[str, Page]:
    """Every page by its id, the menu first; none without a library."""
    if files is None:
        return {}
    found = {page.id: page for page in (_menu(files), *_sections(files), *_cards(files), *_myths(files))}
    support = files.support[0]
    titles = {name: page.title for name, page in found.items()} | support_titles(support)
    for section, entries in files.menu[0].leads.items():
        page = found[section_page(section)]
        found[page.id] = replace(page, leads=(*page.leads, *leads(entries, titles)))
    return found | {page.id: page for page in support_pages(support, titles)}


def openings(files: LibraryFiles | None) -> tuple[PageOpening, ...]:
    """What opens pages besides other pages; nothing without a library."""
    return () if files is None else page_openings(files.support[0])


def section_page(section: str) -> str:
    """The name of the page of a section."""
    return f"library-{section}"


def _menu(files: LibraryFiles) -> Page:
    title = Text("button-library")
    return Page(LIBRARY, title, (Text(LIBRARY),), tuple(map(_to_section, files.sections)))


def _sections(files: LibraryFiles) -> Iterator[Page]:
    for name, topics in files.sections.items():
        title = Text(section_page(name))
        yield Page(title.id, title, (title,), tuple(map(_to_topic, topics)))


def _cards(files: LibraryFiles) -> Iterator[Page]:
    for topic, _ in files.topics.values():
        title = Text(f"topic-{topic.topic}")
        now, *parts = (Text(f"{title.id}-{part}", (("heading", f"part-{part}"),)) for part in PARTS)
        deeper = [Lead(f"{topic.topic}-{page}", Text(f"{title.id}-{page}.title")) for page in topic.pages]
        from_ = Lead(f"{topic.topic}-{SOURCES}", Text(f"button-{SOURCES}"))
        leads = (*deeper, *map(_to_myth, topic.myths), *map(_to_topic, topic.related), from_)
        commands = ("check",) if topic.check == "yes" else ()
        yield Page(topic.topic, title, (title, now, *map(Text, topic.also), *parts), leads, commands)
        for page, lead in zip(topic.pages, deeper, strict=True):
            up = (_to_topic(topic.topic),)
            yield Page(lead.id, lead.label, (Text(f"{title.id}-{page}"),), up, commands)
        yield Page(from_.id, from_.label, (_sources(topic, files),), (_to_topic(topic.topic),))


def _sources(topic: TopicFile, files: LibraryFiles) -> Text:
    """Who says so, and who compared it, if anybody did."""
    names = dict.fromkeys(files.sources.sources[key].name for key in topic.sources)
    listed = ("list", ", ".join(names))
    if topic.reviewed is None:
        return Text(SOURCES, (listed,))
    return Text(f"{SOURCES}-reviewed", (listed, ("reviewed", str(topic.reviewed))))


def _myths(files: LibraryFiles) -> Iterator[Page]:
    for name, myth in files.myths.myths.items():
        title = Text(f"myth-{name}")
        says = (
            Text(f"{title.id}-said", (("heading", "part-said"),)),
            Text(f"{title.id}-known", (("heading", "part-known"),)),
            *map(Text, myth.also),
        )
        yield Page(name, title, (title, *says), tuple(map(_to_topic, myth.topics)), ("check",))


def _to_section(name: str) -> Lead:
    return Lead(section_page(name), Text(section_page(name)))


def _to_topic(name: str) -> Lead:
    return Lead(name, Text(f"topic-{name}"))


def _to_myth(name: str) -> Lead:
    return Lead(name, Text(f"myth-{name}"))
