"""The files of the library into pages, and every name in them that leads nowhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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
from nightlight.content.strict_yaml import Document, read
from nightlight.content.support import of_feelings, support_pages
from nightlight.engine.library import LIBRARY, OF_FEELINGS, Lead, Page
from nightlight.engine.text import Text

SOURCES = "sources"


@dataclass(frozen=True)
class LibraryFiles:
    """What the library is made of, for those who check it."""

    menu: LibraryFile
    topics: Mapping[str, tuple[TopicFile, Document]]
    myths: MythsFile
    contradictions: tuple[ContradictionsFile, Document]
    claims: tuple[ClaimsFile, Document]
    sources: SourcesFile

    def section(self, topic: str) -> str:
        """The section that a topic stands in first."""
        return next(name for name, topics in self.menu.sections.items() if topic in topics)


def read_library(folder: Path, root: Path) -> LibraryFiles | None:
    """Everything of the library; None where there is no library.yaml. Raises ContentError."""
    if not (folder / "library.yaml").is_file():
        return None
    menu = read(folder / "library.yaml", root)
    myths = read(folder / "myths.yaml", root)
    contradictions = read(folder / "contradictions.yaml", root)
    claims = read(folder / "claims.yaml", root)
    files = LibraryFiles(
        menu=parse(LibraryFile, menu),
        topics=read_folder(folder / "topics", root, TopicFile, "topic", "L701"),
        myths=parse(MythsFile, myths),
        contradictions=(parse(ContradictionsFile, contradictions), contradictions),
        claims=(parse(ClaimsFile, claims), claims),
        sources=parse(SourcesFile, read(folder / "sources.yaml", root)),
    )
    problems = [*_of_menu(files, menu), *_of_topics(files), *_of_myths(files, myths)]
    if problems:
        raise ContentError(problems)
    return files


# ---- names that lead nowhere


def _of_menu(files: LibraryFiles, document: Document) -> Iterator[Problem]:
    listed = {topic for topics in files.menu.sections.values() for topic in topics}
    for section, topics in files.menu.sections.items():
        yield from _unknown(topics, files.topics, "topic", ("sections", section), document)
    for name in files.topics.keys() - listed:
        message = f"the topic {name} stands in no section, so nobody finds it in the menu; add it to one"
        yield document.problem(("sections",), "L701", message)
    if OF_FEELINGS not in files.topics:
        message = (
            f"the topic {OF_FEELINGS} is missing, to which the pages for despair and danger lead; add it"
        )
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
            message = f"no {kind} is called {name}; mend its name or add it"
            yield document.problem((*where, place), "L701", message)


# ---- pages


def pages(files: LibraryFiles | None) -> dict[str, Page]:
    """Every page by its id, the menu first; none without a library."""
    if files is None:
        return {}
    found = [_menu(files), *_sections(files), *_cards(files), *_myths(files), *support_pages()]
    return {page.id: page for page in found}


def _menu(files: LibraryFiles) -> Page:
    title = Text("button-library")
    return Page(LIBRARY, title, (Text(LIBRARY),), tuple(map(_to_section, files.menu.sections)))


def _sections(files: LibraryFiles) -> Iterator[Page]:
    for name, topics in files.menu.sections.items():
        title = Text(f"library-{name}")
        leads = (*map(_to_topic, topics), *(of_feelings() if name == OF_FEELINGS else ()))
        yield Page(f"library-{name}", title, (title,), leads)


def _cards(files: LibraryFiles) -> Iterator[Page]:
    for topic, _ in files.topics.values():
        title = Text(f"topic-{topic.topic}")
        parts = (Text(f"{title.id}-{part}", (("heading", f"part-{part}"),)) for part in PARTS)
        deeper = [Lead(f"{topic.topic}-{page}", Text(f"{title.id}-{page}.title")) for page in topic.pages]
        from_ = Lead(f"{topic.topic}-{SOURCES}", Text(f"button-{SOURCES}"))
        leads = (*deeper, *map(_to_myth, topic.myths), *map(_to_topic, topic.related), from_)
        commands = ("check",) if topic.check == "yes" else ()
        yield Page(topic.topic, title, (title, *parts), leads, commands)
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
        )
        yield Page(name, title, (title, *says), tuple(map(_to_topic, myth.topics)), ("check",))


def _to_section(name: str) -> Lead:
    return Lead(f"library-{name}", Text(f"library-{name}"))


def _to_topic(name: str) -> Lead:
    return Lead(name, Text(f"topic-{name}"))


def _to_myth(name: str) -> Lead:
    return Lead(name, Text(f"myth-{name}"))
