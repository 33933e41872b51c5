"""`nightlight translate export`: a language as one PO file, which every translator's tool reads."""

from pathlib import Path

import polib

from nightlight.i18n.words.localizer import FALLBACK
from nightlight.tools.translate.po_units import Unit, units
from nightlight.tools.translate.sources import read_sources, stale
from nightlight.tools.translate.status import Refused
from nightlight.written import write_file


def export(root: Path, locale: str, path: Path) -> int:
    """Write the units of a language to a PO file; how many. The stale are marked fuzzy.

    Raises Refused, and SettingsError where the file cannot be written.
    """
    if locale == FALLBACK:
        raise Refused(f"{FALLBACK} is what is translated from; name another language")
    if not path.parent.is_dir():
        raise Refused(f"{path.parent} is not a folder; make it first, or name another")
    po = polib.POFile(wrapwidth=0)
    po.metadata = {
        "Project-Id-Version": "nightlight",
        "Language": locale,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    old = stale(root, locale)
    po.extend(_entry(unit, stale=unit.source.id in old) for unit in current_units(root, locale))
    write_file(path, f"{po}\n")
    return len(po)


def current_units(root: Path, locale: str) -> list[Unit]:
    """The units of a language as its files say them now."""
    return list(units(read_sources(root, FALLBACK), read_sources(root, locale)))


def _entry(unit: Unit, *, stale: bool) -> polib.POEntry:
    place = (f"locales/{FALLBACK}/{unit.source.file}", str(unit.source.line))
    return polib.POEntry(
        msgctxt=unit.key,
        msgid=unit.english,
        msgstr=unit.translation,
        comment=unit.note,
        occurrences=[place],
        flags=["fuzzy"] if stale and unit.translation else [],
    )
