"""Phrases that must never be said, as searches: stars, numbers, and no search without an end."""

from pathlib import Path

import pytest
from nightlight.bounded import LARGEST
from nightlight.tools.check.phrases import searches
from nightlight.tools.check.words import _last_line
from nightlight.tools.translate.sources import LOCK, read_lock


def said(phrase: str, text: str) -> bool:
    """Whether a phrase stands in a text; the part that is looked for first hides nothing."""
    [search] = searches([phrase])
    found = search.stands_in(text)
    assert found == (search.count(text) > 0) == (search.pattern.search(text) is not None)
    return found


@pytest.mark.parametrize(
    ("phrase", "found", "other"),
    [
        ("guarantee*", "it is guaranteed today", "no warranty"),
        ("*abort*", "the unaborted", "bort"),
        ("a*b*c d", "axbxbxc d", "axcxb d"),
        ("a*b*b", "abbbb", "ab"),
        ("a**b", "axb", "ax b"),
        ("# mg", "take 2.5 mg", "take mg"),
        ("#mg*", "10mgs", "x10m"),
        ("don't worry*", "please don't  worrying", "don't be worry"),
        ("нормальн*", "это нормально", "ненормально"),
        ("没*事", "你没什么事吧", "你没"),
    ],
)
def test_a_star_stands_for_letters_and_a_hash_for_a_number(phrase: str, found: str, other: str):
    assert said(phrase, found)
    assert not said(phrase, other)


@pytest.mark.parametrize("phrase", ["a" + "*a" * 40 + "*!", "a" + "*" * 60 + "!", "*b" * 40])
def test_a_phrase_of_many_stars_is_looked_for_to_an_end(phrase: str):
    assert not said(phrase, "a" * 2000)


@pytest.mark.parametrize("content", [b"a 1\n" * LARGEST, b"\xff\xfe", None])
def test_a_lock_that_is_too_large_or_no_text_says_nothing(tmp_path: Path, content: bytes | None):
    path = tmp_path / "locales" / "xx" / LOCK
    path.parent.mkdir(parents=True)
    if content is not None:
        path.write_bytes(content)
    assert read_lock(tmp_path, "xx") == {}
    assert _last_line(path) == 1
