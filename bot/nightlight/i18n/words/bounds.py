"""Bounds on a file of Fluent. Its depth is measured first: the parser calls itself for each level."""

import re
from pathlib import Path
from typing import Final

from fluent.syntax import ast

from nightlight.bounded import OutOfBounds, text_of

DEEPEST: Final = 12  # levels of { } and ( ) in each other; ours have 2
LONGEST: Final = 20_000  # signs from one name to the next; Telegram takes 4,096 of a message
MOST_WAYS: Final = 64  # in which one message can be said; ours have up to 6

# What changes the depth, and where the parser begins anew whatever stood before: a remark, or a name and =.
BEGIN: Final = r"^#.*+|^-?[A-Za-z][\w-]*+ *+="
MARK: Final = re.compile(rf'[{{}}()"]|->|{BEGIN}', re.MULTILINE | re.ASCII)
STRING: Final = re.compile(r'(?:[^"\\\n]|\\.)*+"?')
CHOICE: Final = ">"  # braces after their ->: what follows is text again


def fluent_text(path: Path) -> str:
    """The text of a file of Fluent. Raises OutOfBounds, OSError, UnicodeDecodeError."""
    text = text_of(path, "utf-8-sig")
    if (found := _beyond(text)) is not None:
        at, message = found
        raise OutOfBounds(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), message)
    return text


def ways(pattern: ast.Pattern) -> int:
    """In how many ways a pattern can be said, without saying them."""
    count = 1
    for element in pattern.elements:
        chosen = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(chosen, ast.SelectExpression):
            count *= sum(ways(variant.value) for variant in chosen.variants)
    return count


def _beyond(text: str) -> tuple[int, str] | None:
    """Where a text leaves its bounds, and what to say of it; in linear time."""
    within: list[str] = []  # what was opened and not closed
    at = begun = 0
    while found := MARK.search(text, at):
        at = found.end()
        if found[0] == '"':
            at = _quoted(text, at, within)
        elif len(found[0]) > 1 and found[0] != "->":
            if found.start() - begun > LONGEST:
                break
            within, begun = [], found.start()
        else:
            _moved(found[0], within)
        if len(within) > DEEPEST:
            return found.start(), f"more than {DEEPEST} braces stand in each other here; take some out"
    end = found.start() if found else len(text)
    if end - begun > LONGEST:
        return begun, f"more than {LONGEST} signs stand between this name and the next; shorten it"
    return None


def _quoted(text: str, at: int, within: list[str]) -> int:
    """Where a quoted text ends; in running text a quotation mark is a sign like others."""
    if within and within[-1] != CHOICE and (quoted := STRING.match(text, at)):
        return quoted.end()
    return at


def _moved(sign: str, within: list[str]) -> None:
    """Keep what is open, as the parser would."""
    inner = within[-1] if within else ""
    if sign == "{" or (sign == "(" and inner in {"{", "("}):
        within.append(sign)
    elif sign == "->" and inner == "{":
        within[-1] = CHOICE
    elif sign == ")" and inner == "(":
        within.pop()
    elif sign == "}":
        while within and within.pop() == "(":
            pass
