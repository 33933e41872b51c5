"""`nightlight translate status | check | accept | pseudo`: a translator's work, as table and list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fluent.syntax.serializer import serialize_pattern

from nightlight.content.problem import Problem, shown
from nightlight.i18n.words.bounds import fluent_text
from nightlight.i18n.words.catalog import Catalog, read_catalogs
from nightlight.i18n.words.localizer import FALLBACK
from nightlight.i18n.words.pseudo import LONG, RTL, pseudo_source
from nightlight.tools.check.everything import check_words_of
from nightlight.tools.check.plain import plain_problems, running, texts_of
from nightlight.tools.check.reading import average, ease, sentences, words_in
from nightlight.tools.translate.current import stale_problems, unsigned_problems
from nightlight.tools.translate.sources import LOCK, lock_text, read_lock, read_sources, sources_of

ALIKE: Final = 5  # complaints of one kind in one file that are shown one by one
HEAD: Final = (
    "language",
    "file",
    "messages",
    "missing",
    "stale",
    "fix",
    "look at",
    "words",
    "most",
    "ease",
)
STALE: Final = "T415"
MISSING: Final = ("T401", "T403")


class Refused(Exception):  # noqa: N818 - it names what happened, as a sentence would
    """A command was asked for something that is not there; says what would be right."""


@dataclass(frozen=True)
class Findings:
    """What a language has to fix, what a reader should look at, and how many problems are elsewhere."""

    catalog: Catalog
    fallback: Catalog
    fix: tuple[Problem, ...]
    look: tuple[Problem, ...]
    elsewhere: int


def find(root: Path, locales: Sequence[str]) -> list[Findings]:
    """What there is to do in these languages. Raises Refused for a language without a folder."""
    catalogs = read_catalogs(root)
    for locale in locales:
        if locale not in catalogs or FALLBACK not in catalogs:
            there = ", ".join(catalogs) or "none"
            raise Refused(
                f"there is no folder locales/{locale} with .ftl files; the languages are: {there}"
            )
    problems = check_words_of(root, locales)
    return [_findings(catalogs[locale], catalogs[FALLBACK], problems, root) for locale in locales]


def _findings(catalog: Catalog, fallback: Catalog, problems: list[Problem], root: Path) -> Findings:
    ours = [problem for problem in problems if problem.file.startswith(f"locales/{catalog.locale}/")]
    fix = {*ours, *stale_problems(catalog, fallback, root)}
    look = {*unsigned_problems(catalog, root), *plain_problems(catalog, root)} - fix
    elsewhere = len(problems) - len(ours)
    return Findings(catalog, fallback, tuple(sorted(fix)), tuple(sorted(look)), elsewhere)


# ---- the table


def table(found: Iterable[Findings]) -> str:
    """A line for each file of each language."""
    rows = [HEAD, *(row for findings in found for row in _rows(findings))]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEAD))]
    text = "\n".join(_line(row, widths) for row in rows)
    return f"{text}\nwords: in a sentence, on average and at most (20); ease: 80 or more is easy to read"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [c.ljust(w) if i < 2 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))]
    return "  ".join(cells).rstrip()


def _rows(found: Findings) -> Iterable[tuple[str, ...]]:
    names = {entry.file.name for c in (found.catalog, found.fallback) for entry in c.entries.values()}
    files = {Path(problem.file).name for problem in (*found.fix, *found.look)}
    return [_row(found, name) for name in sorted(names | files)]


def _row(found: Findings, name: str) -> tuple[str, ...]:
    wanted, there = found.fallback.of(name), found.catalog.of(name)
    fix, look = ([p for p in problems if Path(p.file).name == name] for problems in (found.fix, found.look))
    stale = sum(problem.code == STALE for problem in fix)
    counts = (len(there), len(wanted - there), stale, len(fix), len(look))
    return (found.catalog.locale, name, *map(str, counts), *_reading(found.catalog, name))


def _reading(catalog: Catalog, name: str) -> tuple[str, str, str]:
    texts = [
        t
        for file, entries in running(catalog).items()
        if file.name == name
        for e in entries
        for t in texts_of(e)
    ]
    if not texts:
        return ("-", "-", "-")
    lengths = [words_in(sentence) for text in texts for sentence in sentences(text)]
    found = ease(texts, catalog.locale)
    return (f"{average(lengths):.1f}", str(max(lengths)), "-" if found is None else f"{found:.0f}")


# ---- the list


def listed(found: Findings, *, everything: bool = False) -> str:
    """What to fix, what to look at, and how it stands, in this order."""
    locale, look = found.catalog.locale, found.look
    fix, absent = _absent(found)
    parts = ["\n".join(("Not there yet:", *absent))] if absent else []
    parts += [f"Fix:\n{_shortened(fix, everything=everything)}"] if fix else []
    parts += [f"Look at:\n{_shortened(look, everything=everything)}"] if look else []
    if found.elsewhere:
        parts.append(
            f"{found.elsewhere} problems are in other folders, and may hide more here: nightlight check"
        )
    verdict = f"{len(found.fix)} to fix" if found.fix else "nothing to fix"
    return "\n\n".join((*parts, f"{locale}: {verdict}, {len(look)} to look at"))


def _absent(found: Findings) -> tuple[list[Problem], list[str]]:
    """What is to fix in the files that are there, and a line for each file that is not."""
    there = {
        f"locales/{found.catalog.locale}/{entry.file.name}" for entry in found.catalog.entries.values()
    }
    absent = [p for p in found.fix if p.code in MISSING and p.file not in there]
    files = dict.fromkeys(problem.file for problem in absent)
    lines = [f"{file}: copy locales/{FALLBACK}/{Path(file).name} and translate it" for file in files]
    return [problem for problem in found.fix if problem not in absent], lines


def _shortened(problems: Sequence[Problem], *, everything: bool) -> str:
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.file, problem.code), []).append(problem)
    lines = []
    for (file, code), alike in groups.items():
        few = alike if everything or len(alike) <= ALIKE + 1 else alike[:ALIKE]
        more = f"{file} {code}: {len(alike) - len(few)} more of these; check --all shows them"
        lines += [*map(str, few), *([more] if len(few) < len(alike) else [])]
    return "\n".join(lines)


# ---- accept


def accept(root: Path, locale: str, names: Sequence[str]) -> int:
    """Record that these messages, or all, say what English says today; how many. Raises Refused."""
    english, ours = read_sources(root, FALLBACK), read_sources(root, locale)
    if locale == FALLBACK or not ours:
        raise Refused(f"{locale} is no translation; name a folder below locales/ that holds one")
    unknown = [name for name in names if name not in english or name not in ours]
    if unknown:
        raise Refused(
            f"{', '.join(unknown)}: not in {locale} or not in English; copy the name from the check"
        )
    current = {name: english[name].fingerprint for name in names or ours if name in english}
    kept = {
        name: mark for name, mark in read_lock(root, locale).items() if name in ours and name in english
    }
    path = root / "locales" / locale / LOCK
    path.write_text(lock_text(kept | current), encoding="utf-8", newline="\n")
    return len(current)


# ---- pseudo


def pseudo(root: Path, names: Sequence[str], *, rtl: bool = False) -> str:
    """English in a made-up language, as Fluent: all of it, or some messages and files. Raises Refused."""
    lines, known = [], set()
    for path in sorted((root / "locales" / FALLBACK).glob("*.ftl")):
        text = pseudo_source(fluent_text(path), RTL if rtl else LONG)
        for source in sources_of(text, path.name):
            own = {source.id, source.id.partition(".")[0], path.name}
            known |= own
            if not names or own & set(names):
                lines.append(f"{shown(path, root)} {source.id} ={serialize_pattern(source.pattern)}")
    unknown = [name for name in names if name not in known]
    if unknown:
        raise Refused(
            f"{', '.join(unknown)}: no such message or file; copy the name from locales/{FALLBACK}/"
        )
    return "\n".join(lines)
