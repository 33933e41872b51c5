"""`nightlight economy`: the questions until the advice, in tables with a sentence for each figure."""

import textwrap
from collections.abc import Iterator
from statistics import median

from nightlight.content.load import Files
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, State
from nightlight.engine.triage import Urgency
from nightlight.tools.economy.count import Economy, Told, economy
from nightlight.tools.play.questions import in_line, opens, rules_reading

WIDTH = 100


def report(files: Files) -> str:
    """The whole report, for somebody who never saw the program."""
    counted = economy(files)
    parts = (_until_the_advice(counted), _decides(counted, files.content), _never(counted, files.content))
    return "\n\n".join("\n".join(part) for part in parts)


def _told(text: str, indent: str = "") -> str:
    return textwrap.fill(text, WIDTH, subsequent_indent=indent, break_on_hyphens=False)


# ---- how many


def _until_the_advice(counted: Economy) -> Iterator[str]:
    number = len(counted.people)
    yield "HOW MANY QUESTIONS UNTIL THE ADVICE"
    yield _told(
        "A question is a screen that waits for an answer; the one that asks for the country is counted. "
        "Dialogs that are opened by a button, by words or by time are not."
    )
    yield ""
    yield f"{'':<16}{f'the {number} people of the vignettes':>38}{'every conversation':>26}"
    yield f"{'result':<16}{'people':>10}{'median':>10}{'most':>18}{'fewest':>18}{'most':>8}"
    for urgency in reversed(Urgency):
        yield _row(counted, urgency)
    yield ""
    yield from map(_told, _first_line(counted))


def _row(counted: Economy, urgency: Urgency) -> str:
    people = counted.of(urgency)
    middle = f"{_median(people):g}" if people else "-"
    most = f"{len(people[-1].asked)} ({people[-1].id})" if people else "-"
    lengths = counted.everywhere.lengths.get(urgency, frozenset())
    few, many = (min(lengths), max(lengths)) if lengths else ("-", "-")
    return f"{urgency.id:<16}{len(people):>10}{middle:>10}{most:>18}{few:>18}{many:>8}"


def _questions(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"


def _median(people: list[Told]) -> float:
    return median(len(person.asked) for person in people)


def _first_line(counted: Economy) -> Iterator[str]:
    """How to read a line, said of the most urgent result that there is."""
    urgency = max((person.urgency for person in counted.people), default=None)
    if urgency is not None:
        people, lengths = counted.of(urgency), counted.everywhere.lengths[urgency]
        yield (
            f"Read the line {urgency.id} so: {len(people)} of the {len(counted.people)} people in "
            f"dialogs/vignettes/ come out as {urgency.id}. The median: half of them have the advice after "
            f"{_median(people):g} questions or sooner. The most: {people[-1].id} waits longest, for "
            f"{len(people[-1].asked)} questions. Whatever people answer, this result comes at the soonest "
            f"after {_questions(min(lengths))} and at the latest after {_questions(max(lengths))}."
        )
    yield (
        "For every conversation there is no median: nobody knows how many people answer in each way. "
        "The fewest and the most are no estimate; every way through the questions was followed."
    )


# ---- which


def _decides(counted: Economy, content: Content) -> Iterator[str]:
    yield "WHICH QUESTION DECIDES"
    yield _told(
        "A question decides for a person when its answer brings the urgency to what it stays at. Exactly "
        "one question decides for each person, and none where nothing raised the urgency."
    )
    yield ""
    yield f"{'':<24}{f'the {len(counted.people)} people':>20}{'every conversation':>36}"
    yield f"{'question':<24}{'asked':>10}{'decides':>10}{'situations':>18}{'can raise':>18}"
    for state in in_line(content):
        asked, decided = _of_people(counted, state)
        where, raises = _of_situations(counted, state)
        yield f"{state.id:<24}{asked:>10}{decided:>10}{where:>18}{raises:>18}"
    yield ""
    yield from map(_told, _reading(counted, content))


def _of_people(counted: Economy, state: State) -> tuple[int, int]:
    asked = sum(state.id in person.asked for person in counted.people)
    return asked, sum(person.decided == state.id for person in counted.people)


def _of_situations(counted: Economy, state: State) -> tuple[int, int]:
    return counted.everywhere.asked.get(state.id, 0), counted.everywhere.raises.get(state.id, 0)


def _reading(counted: Economy, content: Content) -> Iterator[str]:
    state = max(in_line(content), key=lambda state: _of_people(counted, state)[1])
    asked, decided = _of_people(counted, state)
    where, raises = _of_situations(counted, state)
    yield (
        f"Read the line {state.id} so: {asked} of the {len(counted.people)} people are asked it, and for "
        f"{decided} of these its answer settles how urgent it is. Over every conversation it comes up in "
        f"{where} situations that differ, and in {raises} of them some answer to it raises the urgency."
    )
    yield (
        "A situation stands for all conversations that go on in the same way from there. There are "
        f"{' and '.join(map(str, counted.everywhere.situations))}: where the country is not known, and "
        "where it is one with a known way into maternity care. The always-on buttons are not pressed in "
        "them."
    )
    yield from _undecided(counted, content)


def _undecided(counted: Economy, content: Content) -> Iterator[str]:
    line = {state.id for state in in_line(content)}
    buttons = [person.id for person in counted.people if person.decided and person.decided not in line]
    nobody = [person.id for person in counted.people if person.decided is None]
    if nobody:
        yield f"Nothing raised the urgency of {_people(nobody)}: {', '.join(nobody)}."
    if buttons:
        yield f"An always-on button, no question, decided for {_people(buttons)}: {', '.join(buttons)}."
    silent = [
        state.id
        for state in in_line(content)
        if _of_situations(counted, state)[1] and not _of_people(counted, state)[1]
    ]
    if silent:
        yield (
            f"These can decide, and do so for nobody in the vignettes: {', '.join(silent)}. "
            "A vignette for each would show it at work."
        )


def _people(ids: list[str]) -> str:
    return "1 person" if len(ids) == 1 else f"{len(ids)} people"


# ---- never


def _never(counted: Economy, content: Content) -> Iterator[str]:
    yield "WHICH QUESTION NEVER DECIDES"
    never = [state for state in in_line(content) if not _of_situations(counted, state)[1]]
    if not never:
        yield "Each question has an answer that raises the urgency in some conversation."
        return
    yield _told(
        "In no conversation does an answer to these raise the urgency by itself, neither for the people of "
        "the vignettes nor in any situation. What each is asked for:"
    )
    yield ""
    for state in never:
        yield _told(f"{state.id:<24}{_asked_for(content, state)}", indent=" " * 24)


def _asked_for(content: Content, state: State) -> str:
    if state.id == COUNTRY:
        return (
            "it says which emergency numbers are shown, and whether light bleeding is for today everywhere"
        )
    rules = rules_reading(content, state)
    opened = list(opens(content, state))
    parts = []
    if rules:
        ids = ", ".join(rule.id for rule in rules)
        count = "1 rule reads" if len(rules) == 1 else f"{len(rules)} rules read"
        parts.append(f"{count} it together with other answers ({ids})")
    if opened:
        parts.append(f"it decides whether these are asked: {', '.join(opened)}")
    return "; ".join(parts) or "nothing reads it: without it every result would be the same"
