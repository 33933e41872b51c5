"""A text made milder, stricter, of another sign or left unmarked is noticed, in each language."""

import re
import shutil
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from nightlight.content.load import Files, load
from nightlight.content.root import data_root
from nightlight.content.said import Said, load_said, load_said_words
from nightlight.content.shapes.said import SaidWordsFile
from nightlight.content.strict_yaml import Document
from nightlight.i18n.words.catalog import read_catalog
from nightlight.tools.check.said import said_problems
from nightlight.tools.said.report import comparison_in

LANGUAGES = ("en", "ru", "zh")
FAULTS = yaml.safe_load((Path(__file__).parent / "faults.yaml").read_text(encoding="utf-8"))


def named(fault: dict[str, Any]) -> str:
    return f"{fault.get('locale', 'rules')}-{fault['kind']}-{fault['text']}-{fault.get('to', '')[:12]}"


def unheard(root: Path, locale: str) -> frozenset[str]:
    """What `check` says of the marks in a language, without the places."""
    catalogs = {code: read_catalog(root / "locales" / code) for code in {"en", locale}}
    found = said_problems(marks(), {code: words(code) for code in catalogs}, catalogs, root)
    return frozenset(f"{p.code} {p.message}" for p in found if p.code != "S104")


@cache
def words(locale: str) -> tuple[SaidWordsFile, Document]:
    return load_said_words(data_root() / "locales" / locale / "said.yaml", data_root())


@cache
def marks() -> Said:
    said = load_said(sound())
    assert said is not None
    return said


@cache
def sound() -> Files:
    return load(data_root(), LANGUAGES)


def unlike(files: Files) -> frozenset[str]:
    """What the table says otherwise."""
    comparison = comparison_in(files)
    assert comparison is not None
    claims = (*comparison.claims, *comparison.changes)
    found = {f"SAID1 {one.claim.id} {one.verdict}" for one in claims if one.differs}
    return frozenset(found | {f"SAID2 {one.page} {one.rule}" for one in comparison.milder})


@cache
def sound_table() -> frozenset[str]:
    return unlike(sound())


@cache
def sound_words(locale: str) -> frozenset[str]:
    return unheard(data_root(), locale)


def make(fault: dict[str, Any], root: Path) -> None:
    """The content with the mistake; languages that it is not about are left out."""
    wanted = {"en", fault.get("locale", "en")}
    for code in wanted:
        shutil.copytree(data_root() / "locales" / code, root / "locales" / code)
    if "locale" not in fault:
        shutil.copytree(data_root() / "dialogs", root / "dialogs")
        path, form = root / fault["file"], r"(?m)^  {}:\n(?:    .*\n)*"
    else:
        folder, name = root / "locales" / fault["locale"], rf"(?m)^{fault['text']} ="
        [path] = [path for path in folder.glob("*.ftl") if re.search(name, path.read_text("utf-8"))]
        form = r"(?m)^{} =.*\n(?:(?:    .*)?\n)*"
    path.write_text(changed(path.read_text("utf-8"), fault, form), "utf-8")


def changed(text: str, fault: dict[str, Any], form: str) -> str:
    """The text with the mistake in the part that is named, or anywhere if no part is called so."""
    found = re.search(form.format(re.escape(fault["text"])), text)
    part = found[0] if found else text
    if "add" in fault:
        told = part.rstrip("\n")
        return text.replace(part, f"{told}\n    {fault['add']}{part[len(told) :]}", 1)
    assert fault["from"] in part, f"{fault['text']} does not hold {fault['from']!r}"
    return text.replace(part, part.replace(fault["from"], fault["to"]), 1)


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if "locale" in fault], ids=named)
def test_a_text_that_says_another_time_or_sign_is_noticed(fault: dict[str, Any], tmp_path: Path) -> None:
    make(fault, tmp_path)
    assert unheard(tmp_path, fault["locale"]) - sound_words(fault["locale"])


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if "file" in fault], ids=named)
def test_a_mark_or_a_rule_that_says_something_else_is_noticed(
    fault: dict[str, Any], tmp_path: Path
) -> None:
    make(fault, tmp_path)
    files = load(tmp_path, ("en",))
    marked = load_said(files)
    assert marked is not None
    english = read_catalog(tmp_path / "locales" / "en")
    heard = list(said_problems(marked, {"en": words("en")}, {"en": english}, tmp_path))
    assert [p for p in heard if p.code != "S104"] or unlike(files) - sound_table()


def test_forty_faults_and_more_of_every_kind_in_every_language() -> None:
    kinds = Counter((fault.get("locale", "rules"), fault["kind"]) for fault in FAULTS)
    assert len(FAULTS) >= 40
    assert all(
        kinds[code, kind] for code in LANGUAGES for kind in ("milder", "stricter", "other", "unmarked")
    )


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_mark_is_heard_and_every_threshold_marked(locale: str) -> None:
    assert not sound_words(locale)


def test_no_text_is_stricter_or_milder_than_the_table() -> None:
    assert not sound_table()
