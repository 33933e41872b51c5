"""`nightlight translate import`: a PO file into the files of a language, all of it or nothing.

The new files are first written into a copy of the content and checked there like any others. A unit that
breaks something is refused with its place in the PO file, and then no file is touched.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import polib
from fluent.syntax import ast

from nightlight.content.problem import Problem, shown
from nightlight.i18n.words.bounds import fluent_text
from nightlight.i18n.words.catalog import ASKERS, Entry, read_catalog
from nightlight.i18n.words.localizer import FALLBACK
from nightlight.tools.check.everything import check_words_of
from nightlight.tools.translate.ftl_edit import DRAFT, edited
from nightlight.tools.translate.po_units import NoFluent, Unit, joined
from nightlight.tools.translate.sources import LOCK, lock_text, read_lock
from nightlight.tools.translate.status import Refused
from nightlight.tools.translate.write_po import current_units


@dataclass(frozen=True)
class Imported:
    """What an import did: problems, or messages changed and confirmed and units left open."""

    problems: tuple[Problem, ...] = ()
    changed: int = 0
    confirmed: int = 0
    open: int = 0


Lines = dict[str, int]


def take(root: Path, locale: str, path: Path) -> Imported:
    """Take a PO file over. Raises Refused when there is no such file or it is none."""
    entries = _read(path)
    path = Path(shown(path, root))  # from here on it is only named
    units = {unit.key: unit for unit in current_units(root, locale)}
    problems = list(_strangers(entries, units, path))
    done = {e.msgctxt: e for e in entries if e.msgstr.strip() and not e.fuzzy and e.msgctxt in units}
    patterns: dict[str, ast.Pattern] = {}
    for name, texts in _whole(done, units).items():
        try:
            patterns[name] = joined(texts)
        except NoFluent as error:
            problems.append(_unreadable(name, done, path, error))
    new = {n: p for n, p in patterns.items() if _differs(n, done, units)}
    files = _files(root, locale, new, units)
    blamed = sorted(done, key=lambda key: done[key].msgstr.strip() != units[key].translation)
    lines = {key.partition("@")[0]: done[key].linenum for key in blamed}  # of two, the one that changed
    if files and not problems:
        problems = _checked(root, locale, files, lines, path)
    if problems:
        return Imported(tuple(sorted(set(problems))))
    read = {name for name in patterns if all(u.key in done for u in units.values() if u.source.id == name)}
    _write(root / "locales" / locale, files | _lock(root, locale, read, units))
    return Imported(changed=len(new), confirmed=len(read), open=len(units) - len(done))


# ---- the PO file


def _read(path: Path) -> list[polib.POEntry]:
    if not path.is_file():
        raise Refused(f"{path}: there is no such file; name the one that your tool saved")
    try:
        return [entry for entry in polib.pofile(str(path)) if not entry.obsolete]
    except (OSError, ValueError) as error:
        what = str(error).removesuffix(".")
        raise Refused(
            f"{path}: not readable as PO ({what}); export anew, or save it as PO in your tool"
        ) from None


def _strangers(entries: list[polib.POEntry], units: Mapping[str, Unit], path: Path) -> Iterator[Problem]:
    """Units that stand twice, are of no message, or were translated from another English."""
    seen: set[str] = set()
    for entry in entries:
        key = entry.msgctxt or ""
        if key in seen:
            yield _problem(path, entry, f"{key} stands here a second time; keep one")
        elif key not in units:
            yield _problem(
                path, entry, f"nothing is called {key or entry.msgid!r}; leave msgctxt as it was exported"
            )
        elif entry.msgid != units[key].english:
            yield _problem(
                path, entry, f"the English of {key} has another wording now; export anew and compare"
            )
        seen.add(key)


def _problem(path: Path, entry: polib.POEntry, message: str) -> Problem:
    return Problem(path.as_posix(), entry.linenum, 1, "T423", message)


def _unreadable(name: str, done: Mapping[str, polib.POEntry], path: Path, error: NoFluent) -> Problem:
    key = next(key for key in done if key.partition("@")[0] == name)
    right = "write variables as { $number }, and no line that begins with . [ * or }"
    return _problem(path, done[key], f"{name} cannot stand in a message ({error}); {right}")


# ---- the words


def _whole(done: Mapping[str, polib.POEntry], units: Mapping[str, Unit]) -> dict[str, dict[str, str]]:
    """The texts of each message by asker; one that lacks an asker is left out until it is whole."""
    found: dict[str, dict[str, str]] = {}
    for key in done:
        name, at, _ = key.partition("@")
        wanted = [f"{name}@{asker}" for asker in ASKERS] if at else [key]
        texts = {k.partition("@")[2]: done[k].msgstr if k in done else units[k].translation for k in wanted}
        if all(texts.values()):
            found[name] = texts
    return found


def _differs(name: str, done: Mapping[str, polib.POEntry], units: Mapping[str, Unit]) -> bool:
    keys = [key for key in done if key.partition("@")[0] == name]
    return any(done[key].msgstr.strip() != units[key].translation for key in keys)


def _files(
    root: Path, locale: str, new: Mapping[str, ast.Pattern], units: Mapping[str, Unit]
) -> dict[str, str]:
    """The new text of each file that changes, by its name."""
    homes = {unit.source.id: unit.source.file for unit in units.values()}
    texts: dict[str, str] = {}
    for file in sorted({homes[name] for name in new}):
        path = root / "locales" / locale / file
        english = fluent_text(root / "locales" / FALLBACK / file)
        text = fluent_text(path) if path.exists() else DRAFT
        texts[file] = edited(text, english, {n: p for n, p in new.items() if homes[n] == file})
    return texts


# ---- checked beside, then written


def _checked(root: Path, locale: str, files: Mapping[str, str], lines: Lines, path: Path) -> list[Problem]:
    """What the new files would be complained of and were not before, at its place in the PO file."""
    before = {(p.file, p.code, p.message) for p in check_words_of(root, [locale])}
    with TemporaryDirectory() as beside:
        copy = Path(beside)
        for part in ("dialogs", "locales"):
            shutil.copytree(root / part, copy / part)
        _write(copy / "locales" / locale, files)
        after = [p for p in check_words_of(copy, [locale]) if (p.file, p.code, p.message) not in before]
        catalog = read_catalog(copy / "locales" / locale)
    own = {
        (f"locales/{locale}/{e.file.name}", e.line): e
        for e in (*catalog.entries.values(), *catalog.repeated)
    }
    placed = ((problem, own.get((problem.file, problem.line))) for problem in after)
    return [_moved(problem, entry, lines, path) for problem, entry in placed if entry and entry.id in lines]


def _moved(problem: Problem, entry: Entry, lines: Lines, path: Path) -> Problem:
    return Problem(path.as_posix(), lines[entry.id], 1, problem.code, problem.message)


def _lock(root: Path, locale: str, read: Iterable[str], units: Mapping[str, Unit]) -> dict[str, str]:
    """The lock with what was translated: who did not leave it fuzzy has read the English."""
    current = {unit.source.id: unit.source.fingerprint for unit in units.values()}
    return {LOCK: lock_text(read_lock(root, locale) | {name: current[name] for name in read})}


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """All files beside their old ones first, then each in its place."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f".{name}.new").write_text(text, encoding="utf-8", newline="\n")
    for name in files:
        (folder / f".{name}.new").replace(folder / name)
