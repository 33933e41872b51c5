"""A copy of the content in which every id has another name: in dialogs, words and stories at once."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from nightlight.engine.buttons import ALWAYS
from nightlight.engine.content import Content
from nightlight.i18n.words.needed import FIXED, OWN_VARIABLES, SHARED

END = "_q"
PLATFORM = {
    "country",
    "language",
    "unsure",
    "library",
    "none",
    "not_sure",
    "yes",
    "no",
    "supporter",
    "asker",
    "self",
}
KEYS = {"status", "signs", "later", "unsure", "all", "any", "word", "when", "next", "start"}
"""Ids that are a key of the files too: a key is one where a dialog, fact or answer may not stand."""
PROSE = {
    "story",
    "text",
    "where",
    "why",
    "says",
    "name",
    "by",
    "message",
    "note",
    "source",
    "kind",
    "id",
    "follows",
}
OF_NAMES = {
    "states",
    "pages",
    "sections",
    "topics",
    "facts",
    "answers",
    "alarm_of",
    "texts",
    "inside",
    "seems",
    "shared",
    "choices",
    "also",
    "questions",
}


OF_PLATFORM = {*FIXED, *OWN_VARIABLES, *SHARED}
"""Messages of the platform."""


class Names:
    """The new name of each id, and of each message."""

    def __init__(self, content: Content) -> None:
        self.ids = frozenset(_ids(content)) - PLATFORM
        longest = sorted(self.ids, key=len, reverse=True)
        self._token = re.compile(
            rf"(?<![A-Za-z0-9_])(?:{'|'.join(map(re.escape, longest))})(?![A-Za-z0-9_])"
        )

    def new(self, name: str) -> str:
        """An id, or what is put together of several by dots and hyphens, by its new name."""
        if name.partition(".")[0] in OF_PLATFORM:
            return name
        return self._token.sub(lambda found: found[0] + END, name)

    def button(self, name: str) -> str:
        """The same of a button; those of the platform keep theirs."""
        return name if name in ALWAYS else self.new(name)

    def old(self, name: str) -> str:
        """The name before."""
        return name.replace(END, "")


def _ids(content: Content) -> Iterator[str]:
    for fact in content.table.facts.values():
        yield from (fact.id, *fact.values)
    for dialog, state in content.states:
        yield from (dialog.id, state.says, *state.answers)
    yield from (
        page.partition("-")[0] for page in content.library if not re.fullmatch(r"M\d\d(-\w+)?", page)
    )
    yield from (rule.id for rule in content.table.rules)


def renamed_copy(root: Path, folder: Path, names: Names) -> None:
    """Copy dialogs/ and locales/ below a folder, with every id renamed."""
    for top in ("dialogs", "locales"):
        shutil.copytree(root / top, folder / top)
    for gone in ("released", "approvals.yaml"):
        path = folder / "dialogs" / gone
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for path in sorted((folder / "dialogs").rglob("*.yaml")):
        if path.parent.name not in {"places"} and path.name != "country.names.yaml":
            _rename(path, names, typed=False)
    for path in sorted((folder / "locales").glob("*/*.yaml")):
        _rename(path, names, typed=True)
    for path in sorted((folder / "locales").glob("*/*.ftl")):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(_of_line(line, names) for line in lines), encoding="utf-8")


def _rename(path: Path, names: Names, *, typed: bool) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text alone
    changed = _of(data, names, (), typed=typed)
    made = yaml.safe_dump(changed, allow_unicode=True, sort_keys=False, width=10**6, default_style='"')
    path.unlink()
    stem, dot, rest = path.name.partition(".")
    is_named = path.parent.name == "topics" or rest == "dialog.yaml"
    path.with_name((names.new(stem) if is_named else stem) + dot + rest).write_text(made, encoding="utf-8")


def _of(data: Any, names: Names, way: tuple[str, ...], *, typed: bool) -> Any:
    """Keys and single words renamed; in lists of what people type the keys alone, but for `shared`."""
    typed = typed and way[:1] != ("shared",)
    if isinstance(data, dict):
        return {
            _key(key, value, names, way, typed=typed): _of(value, names, (*way, key), typed=typed)
            for key, value in data.items()
        }
    if isinstance(data, list):
        return [_of(one, names, way, typed=typed) for one in data]
    is_prose = (
        typed
        or " " in data
        or (way and way[-1] in {"role", "asker", "kind", "command", "leaves-out"})
        or (way and way[-1] in PROSE and data not in names.ids)
    )
    return data if is_prose and not _is_message(way) else names.new(data)


def _is_message(way: tuple[str, ...]) -> bool:
    return bool(way) and way[-1] in {"says", "said_in", "message", "messages", "first", "label", "title"}


def _key(key: str, value: Any, names: Names, way: tuple[str, ...], *, typed: bool) -> str:
    of_file = key == "status" and value in ("draft", "signed")
    is_key = (key in KEYS - {"status"} and not (way and way[-1] in OF_NAMES)) or (
        typed and way[-1:] == ("sets",)
    )
    if is_key or of_file or (typed and not way):
        return key
    return names.button(key) if way[-1:] == ("commands",) else names.new(key)


def _of_line(line: str, names: Names) -> str:
    """A line of Fluent: the id of a message or answer, and what is referred to."""
    defined = re.match(r"^(\s*\.?)([A-Za-z][\w-]*)(\s*=)", line)
    if defined:
        line = defined[1] + names.new(defined[2]) + line[defined.end(2) :]
    return re.sub(r"\{ ([a-z][\w.-]*) \}", lambda found: f"{{ {names.new(found[1])} }}", line)
