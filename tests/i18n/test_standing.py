"""Phrases are found where a slow reading, a pattern for each phrase tried at each sign, finds them."""

import random
import re
from itertools import pairwise

import pytest
from nightlight.i18n.hear.passage import NOT, Passage
from nightlight.i18n.hear.phrase_lists import PhraseLists

CHANCE = 20
ROUNDS = 400
WORDS = ("a", "b", "ab", "abc", "c", "ca")
SIGNS = ("天", "地", "人", "火", "天地")


def spaced(phrase):
    """The pattern of a phrase of words, on a text with spaces around it and NOT behind what denies."""
    gap = rf"(?: [^ {NOT}]+(?= )){{0,4}}"
    return re.compile(
        "".join(
            gap if part == "…" else rf" (?:{choices(part)})" for part in re.split(r"(…)| ", phrase) if part
        )
    )


def choices(part):
    return "|".join(
        rf"{choice[:-1]}[^ ]*(?= )"
        if choice.endswith("*")
        else rf"{choice.replace('_', rf'{NOT}? ')}{NOT}?(?= )"
        for choice in part.split("|")
    )


def signed(phrase):
    """The same of a phrase of Chinese signs, between which a space does not count."""
    made, before = "", ""
    for part in re.split(r"(…)| ", phrase):
        if part == "…":
            before = rf"(?:[^{NOT}](?!{NOT})){{0,8}}?(?:\s(?!{NOT}))??"
        elif part:
            signs = ("".join(rf"{sign}{NOT}?" for sign in choice) for choice in part.split("|"))
            made, before = made + before + rf"(?:{'|'.join(signs)})", r"\s?"
    return re.compile(made)


def a_phrase(chance, words):
    length = chance.randint(1, 4)
    parts = ["|".join(chance.sample(words, chance.choice((1, 1, 2, 3)))) for _ in range(length)]
    joins = ["…" if chance.random() < 0.4 else " " for _ in parts[1:]]
    return "".join(part + join for part, join in zip(parts, [*joins, ""], strict=True))


def a_text(chance, words, join):
    """A text in lines, and where in it a word ended that denies."""
    said = [chance.choice((*words, "x", "xx")) for _ in range(chance.randint(1, 25))]
    joined = "".join(f"{word}{chance.choice(join)}" for word in said).strip()
    ends = (
        [found.end() for found in re.finditer(r"\S+", joined)] if " " in join else [*range(1, len(joined))]
    )
    return joined, tuple(sorted(chance.sample(ends, min(len(ends), chance.choice((0, 0, 1, 3))))))


def slow(phrases, text, nots, pattern, edge):
    """By where phrases begin the end of the first of the list."""
    parts = [text[start:end] for start, end in pairwise((0, *nots, len(text)))]
    marked = edge + NOT.join(parts) + edge
    marked = marked.replace("\n", " ") if edge else marked
    ordered = sorted(phrases, key=lambda phrase: -len(re.split(r"[ …]", phrase)))
    found = {}
    for made in map(pattern, ordered):
        for place in range(len(marked)):
            match = made.match(marked, place)
            if match and marked[place] != NOT:
                start, end = place + len(edge), match.end()
                plain = [len(marked[:at].replace(NOT, "")) - len(edge) for at in (start, end)]
                found.setdefault(plain[0], plain[1])
    return found


CASES = [
    ((*WORDS, "a*", "ca*", "b_c", "c_a_b"), WORDS, (" ", " ", " ", "\n"), spaced, " "),
    (SIGNS, SIGNS, ("", "", "", " ", "\n"), signed, ""),
]


@pytest.mark.parametrize(("words", "typed", "join", "pattern", "edge"), CASES, ids=("words", "signs"))
def test_phrases_stand_where_a_slow_reading_finds_them(words, typed, join, pattern, edge):
    chance, standing, gone = random.Random(CHANCE), 0, 0
    for _ in range(ROUNDS):
        phrases = list(dict.fromkeys(a_phrase(chance, words) for _ in range(chance.randint(1, 8))))
        lists = PhraseLists.of({"other": [a_phrase(chance, words)], "this": phrases})
        for _ in range(5):
            text, nots = a_text(chance, typed, join)
            found = Passage(text, lists, nots).phrases("this")
            expected = slow(phrases, text, nots, pattern, edge)
            assert {start: found.end(start) for start in found.starts} == expected, (phrases, text, nots)
            standing, gone = standing + bool(expected), gone + (not expected)
    assert standing > ROUNDS
    assert gone > ROUNDS / 4
