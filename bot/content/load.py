"""All files of dialogs/ into one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content.dialogs import DialogReader, table, vocabulary
from bot.content.files import (
    DialogFile,
    FactsFile,
    NamesFile,
    PlaceFile,
    TableFile,
    VignettesFile,
    WordsFile,
    parse,
)
from bot.content.places import place, read_places
from bot.content.problem import ContentError, Problem
from bot.content.strict_yaml import Document, read
from bot.engine.content import Content


@dataclass(frozen=True)
class Files:
    """The content, and the files it was made of, for those who check them."""

    root: Path
    content: Content
    names: NamesFile
    dialog: tuple[DialogFile, Document]
    table: tuple[TableFile, Document]
    places: Mapping[str, PlaceFile]
    vignettes: tuple[tuple[VignettesFile, Document], ...]


def data_root() -> Path:
    """The folder that holds dialogs/ and locales/: inside the wheel, or the checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "data"
    return shipped if shipped.is_dir() else package.parent


def load(root: Path, locales: tuple[str, ...]) -> Files:
    """Read dialogs/ below root. Raises ContentError with every complaint of the first broken kind."""
    folder = root / "dialogs"
    facts = vocabulary(parse(FactsFile, read(folder / "facts.yaml", root)))
    rows_document = read(folder / "urgency.table.yaml", root)
    rows = parse(TableFile, rows_document)
    urgencies, named = table(rows, rows_document, facts)
    path = _one_dialog(folder, root)
    document = read(path, root)
    file = parse(DialogFile, document)
    dialog = DialogReader(file, document, facts, named).dialog()
    places = read_places(folder / "places", root)
    names = parse(NamesFile, read(folder / "country.names.yaml", root))
    content = Content(
        dialog=dialog,
        table=urgencies,
        places={code: place(entry) for code, entry in places.items()},
        locales=locales,
        country_buttons={
            locale: tuple(names.buttons.get(locale) or next(iter(names.buttons.values())))
            for locale in locales
        },
    )
    vignettes = tuple(_vignettes(folder / "vignettes", root))
    return Files(root, content, names, (file, document), (rows, rows_document), places, vignettes)


def _one_dialog(folder: Path, root: Path) -> Path:
    found = sorted(folder.glob("*.dialog.yaml"))
    if len(found) != 1:
        raise ContentError(
            [Problem(str(folder), 1, 1, "Y101", f"one *.dialog.yaml is needed, {len(found)} are there")]
        )
    return found[0]


def _vignettes(folder: Path, root: Path) -> list[tuple[VignettesFile, Document]]:
    documents = [read(path, root) for path in sorted(folder.glob("*.yaml"))]
    return [(parse(VignettesFile, document), document) for document in documents]


def load_words(path: Path, root: Path) -> tuple[WordsFile, Document]:
    """The word lists of one language: locales/<lang>/words.yaml."""
    document = read(path, root)
    return parse(WordsFile, document), document
