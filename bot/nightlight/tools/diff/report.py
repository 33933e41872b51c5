"""`nightlight diff` as people and programs read it."""

from collections.abc import Iterator
from typing import Any

from nightlight.content.release import Decisions
from nightlight.engine.log import answers
from nightlight.tools.diff.difference import HELP_ADDED, HELP_LOST, KINDS, LESS, MORE, Difference, Group
from nightlight.tools.diff.people import Person
from nightlight.tools.diff.rows import Rows
from nightlight.tools.diff.words import Words

TITLES = {
    "less_urgent": "less urgent",
    "less_help": "no longer shown help",
    "more_urgent": "more urgent",
    "more_help": "shown help in addition",
    "another_reason": "as urgent, for another reason",
    "more_questions": "asked more questions",
    "fewer_questions": "asked fewer questions",
    "other_questions": "asked other questions",
    "another_order": "asked in another order",
}
IN_FULL = {LESS, HELP_LOST, MORE, HELP_ADDED}  # here each group has its example, elsewhere each kind

NO_ROWS = Rows()


def report(difference: Difference, words: Words, rows: Rows = NO_ROWS) -> str:
    """The whole difference in words, and the rows of files that changed."""
    number = difference.conversations()
    lines = [
        f"From {difference.old.name} to {difference.new.name}:",
        f"{number:,} different conversations were compared, all that people can have with either.",
    ]
    if not difference.groups:
        nobody = "Nobody is told or asked anything else by the questions and rules."
        return "\n".join((*lines, nobody, *_rows(rows)))
    for kind in KINDS:
        concerned = difference.conversations(difference.everyone(kind))
        lines.append(f"  {TITLES[kind]:<30} {_share(concerned, number)}")
    for kind in KINDS:
        groups = [group for group in difference.groups if group.kind == kind]
        lines += _kind(difference, words, kind, groups) if groups else []
    return "\n".join((*lines, *_rows(rows)))


def _rows(rows: Rows) -> Iterator[str]:
    """The rows that changed, under the heading of their files."""
    titled = {
        "TICKED AGAIN IN THE NEXT CHECK": rows.lasting,
        "ROWS OF THE NOTES": rows.notes,
        "OTHER DIALOGS": rows.dialogs,
        "WORDS": rows.words,
    }
    for title, changed in titled.items():
        if changed:
            yield f"\n{title}, - before, + now"
            yield from (f"  {row}" for row in changed)


def _share(some: int, number: int) -> str:
    return f"{some:>20,}  {100 * some / number:8.4f} %" if some else f"{'nobody':>20}"


def _kind(difference: Difference, words: Words, kind: str, groups: list[Group]) -> Iterator[str]:
    yield ""
    yield TITLES[kind].upper()
    for group in groups:
        yield f"  {_change(group, words)}: {difference.conversations(group.who):,} conversations"
        if kind in IN_FULL:
            yield from _people(difference, words, group.who)
    if kind not in IN_FULL:
        yield from _people(difference, words, difference.everyone(kind))


def _change(group: Group, words: Words) -> str:
    """What changed, on one line."""
    what = group.what
    if group.after in {"asked", "not_asked"} or group.kind == "another_order":
        what = f"{group.what} ({words.question(group.what)})"
    return f"{what}, {_spaced(group.before)} before, {_spaced(group.after)} now"


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _people(difference: Difference, words: Words, who: int) -> Iterator[str]:
    """What they have in common, the most ordinary of them, and what that person was and is told."""
    common = list(words.common(difference.people.common(who)))
    yield "    all of them:" if common else "    all of them: nothing in common"
    yield from (f"      {line}" for line in common)
    person = difference.example(who)
    yield "    the most ordinary of them says:"
    yield from (f"      {line}" for line in list(words.said(person)) or ["nothing that worries"])
    yield from _told("before", difference, words, person, difference.old)
    yield from _told("now", difference, words, person, difference.new)


def _told(
    when: str, difference: Difference, words: Words, person: Person, version: Decisions
) -> Iterator[str]:
    _, position = difference.people.talk(person, version)
    found = version.content.table.assess(position.facts)
    shown = f", with help: {', '.join(found.overlays)}" if found.overlays else ""
    asked = f"after {len(position.asked)} questions" if position.asked else "without a question"
    yield f"    {when}: {_spaced(found.urgency.id)} {asked}{shown}"
    yield from (f"      {words.reason(rule)}" for rule in found.reasons)


# ---- for programs


def as_json(difference: Difference) -> dict[str, Any]:
    """The same as plain data: names as in the files, people by their facts."""
    return {
        "old": difference.old.name,
        "new": difference.new.name,
        "conversations": difference.conversations(),
        "kinds": {kind: difference.conversations(difference.everyone(kind)) for kind in KINDS},
        "groups": [_group(difference, group) for group in difference.groups],
    }


def _group(difference: Difference, group: Group) -> dict[str, Any]:
    person = difference.example(group.who)
    return {
        "kind": group.kind,
        "what": group.what,
        "before": group.before,
        "after": group.after,
        "conversations": difference.conversations(group.who),
        "common": difference.people.common(group.who),
        "example": {
            "country": difference.people.country(person),
            "before": _chat(difference, person, difference.old),
            "after": _chat(difference, person, difference.new),
        },
    }


def _chat(difference: Difference, person: Person, version: Decisions) -> dict[str, Any]:
    session, position = difference.people.talk(person, version)
    found = version.content.table.assess(position.facts)
    said = {asked: chosen for dialog, asked, chosen in answers(session.log) if dialog is None}
    return {
        "answers": {state: said.get(state) for state in position.asked},
        "facts": dict(position.facts),
        "urgency": found.urgency.id,
        "reasons": found.reasons,
        "overlays": found.overlays,
    }
