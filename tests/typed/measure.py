"""What comes of typed texts, by kind: `python -m tests.typed.measure [FOLDER] [--show KIND]`.

The sets were written before the lists of words were seen. MILDER counts answers that were taken and are
milder than the gravest thing the text can mean; what is asked about before it counts is not taken.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from nightlight.app import App, build, memory_store, utc_now
from nightlight.engine.content import Content
from nightlight.engine.session import AnyEvent, Choose, Command, Find, Lost, Propose, Seem, Session
from nightlight.engine.step import Going, Step, step, view
from nightlight.i18n.said import Said
from nightlight.tools.play.explore import Explorer

SETS = Path(__file__).parent / "sets"
LATER = Path(__file__).parent / "later"
UNSEEN = Path(__file__).parent / "unseen"
AT = utc_now()
PLACE = {"en": "GB", "ru": "KZ", "zh": "CN"}
OPENED = {"happening": "alarm", "unsafe": "unsafe", "wrong": "wrong"}
RAISED = {"unsafe": "crisis", "violence": "violence", "alarm": "danger", "violence_and_alarm": "violence"}
HELPED = {"urgent", "wrong", "got_worse"}  # commands that show the number or ask from the beginning


@dataclass(frozen=True)
class Came:
    """A text of a set, and what the bot made of it: `verdict` is one word."""

    locale: str
    kind: str
    entry: dict[str, Any]
    event: AnyEvent
    verdict: str

    def __str__(self) -> str:
        said = {k: v for k, v in self.entry.items() if k != "text"}
        text, came = self.entry["text"], short(self.event)
        return f"{self.locale} {self.kind} {self.verdict}: {text!r} {said} -> {came}"


def short(event: AnyEvent) -> str:
    """An event in a few words."""
    match event:
        case Choose():
            return "+".join(event.ids) or "nothing"
        case Seem():
            return "~" + "+".join(event.ids) + "!" * event.danger
        case Command():
            return f"/{event.name}"
        case Find():
            return f"find{'!' if event.sure else '?'} {' '.join(event.pages)}"
        case Lost():
            return f"lost {event.why}"
        case Propose():
            return f"propose {' '.join(event.countries)}"
        case _:
            return type(event).__name__


class Screens:
    """Each question as somebody comes to it, with as little told before as there can be."""

    def __init__(self, app: App) -> None:
        self.app, self.content = app, app.conversation.content
        self._found: dict[str, Session] = {}
        for situation in Explorer(self.content, "GB").situations.values():
            if isinstance(situation.step, Going):
                self._found.setdefault(situation.step.state, situation.session)
        first = Session(AT, country="GB", log=(("danger", ("no",)),))
        for state, command in OPENED.items():
            self._found[state] = step(self.content, first, Command(name=command, at=AT)).session
        ended = next(
            s.session
            for s in Explorer(self.content, "GB").situations.values()
            if not isinstance(s.step, Going)
        )
        self._found["mood"] = step(self.content, ended, Command(name="feelings", at=AT)).session
        self._found["country"] = Session(AT, log=(("danger", ("no",)),))
        self._found["library"] = step(self.content, first, Command(name="library", at=AT)).session

    def at(self, state: str, locale: str) -> Step:
        """The question in a language."""
        session = self._found[state]
        country = PLACE[locale] if session.country else None
        return view(self.content, replace(session, locale=locale, country=country, touched=AT))

    def hear(self, state: str, locale: str, text: str) -> AnyEvent:
        """What a text means there."""
        speech = self.app.conversation.interpreter
        return speech.event(self.at(state, locale), Said(text=text), AT, first=False)[0]


def measured(app: App, folder: Path = SETS) -> Iterator[Came]:
    """Every text of the sets with what comes of it."""
    screens = Screens(app)
    for file in sorted(folder.glob("??.yaml")):
        for kind, entries in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            for entry in entries:
                state = entry.get("at", "library" if kind in {"library", "myths", "asked"} else "flow")
                event = screens.hear(state, file.stem, str(entry["text"]))
                yield Came(
                    file.stem, kind, entry, event, verdict(kind, entry, event, app.conversation.content)
                )


def verdict(kind: str, entry: dict[str, Any], event: AnyEvent, content: Content) -> str:
    """One word for what came of it."""
    raised = RAISED.get(event.name) if isinstance(event, Command) else None
    raised = "danger" if isinstance(event, Seem) and event.danger else raised
    if kind == "ordinary":
        return _ordinary(entry, event, content)
    if kind == "tricky":
        return _tricky(entry, event, content)
    if kind == "grave":
        return _grave(str(entry["kind"]), raised, event, content)
    if kind in {"calm", "small"}:
        return "ALARMED" if raised or (isinstance(event, Command) and event.name in HELPED) else "calm"
    wanted = entry.get("topic", entry.get("myth"))
    wanted = wanted if isinstance(wanted, list) else [wanted]
    pages = event.pages if isinstance(event, Find) else ()
    if pages[:1] and pages[0] in wanted:
        return "first"
    if set(pages[:5]) & set(wanted):
        return "among"
    return "alarmed" if raised else "other" if pages else "nothing"


def _grave(kind: str, raised: str | None, event: AnyEvent, content: Content) -> str:
    if raised:
        return "heard" if raised == kind else "other-alarm"
    if kind == "danger" and _is_emergency(event, content):
        return "heard"
    return "helped" if isinstance(event, Command) and event.name in HELPED else "MISSED"


def _is_emergency(event: AnyEvent, content: Content) -> bool:
    """Whether it was taken for, or is asked about as, an answer that is an emergency by itself."""
    grave = {answer for answers in content.grave.values() for answer in answers}
    return isinstance(event, Choose | Seem) and bool(grave.intersection(event.ids))


def _ordinary(entry: dict[str, Any], event: AnyEvent, content: Content) -> str:
    wanted = str(entry["is"])
    if isinstance(event, Choose) and event.ids:
        if wanted in event.ids:
            return "taken"
        return "MILDER" if _milder(entry["at"], event.ids, wanted, content) else "otherwise"
    if isinstance(event, Command):
        return "alarmed" if event.name in RAISED else "command"
    if isinstance(event, Seem | Propose):
        offered = event.ids if isinstance(event, Seem) else event.countries
        return "proposed" if wanted in offered else "misread" if offered else "asked"
    return "asked"


def _tricky(entry: dict[str, Any], event: AnyEvent, content: Content) -> str:
    gravest = str(entry["gravest"])
    if isinstance(event, Choose) and event.ids:
        if gravest == "danger":
            return "MILDER"
        return "MILDER" if _milder(entry["at"], event.ids, gravest, content) else "taken"
    danger = isinstance(event, Seem) and event.danger
    return "alarmed" if danger or (isinstance(event, Command) and event.name in RAISED) else "asked"


def _milder(state: str, ids: tuple[str, ...], gravest: str, content: Content) -> bool:
    """Whether what was taken is milder than the gravest reading, by the order of the fact."""
    if gravest in ids:
        return False
    asked = next((d.states[state] for d in content.dialogs.values() if state in d.states), None)
    if asked is None or asked.multiple:
        return True
    worths = [_worth(asked.answers[one].sets, content) for one in (ids[0], gravest) if one in asked.answers]
    return len(worths) < 2 or any(worths[0].get(name, -1) < value for name, value in worths[1].items())


def _worth(sets: Any, content: Content) -> dict[str, int]:
    return {name: content.table.facts[name].values.index(value) for name, value in sets.items()}


def report(found: list[Came]) -> Iterator[str]:
    """A line for each language and kind: how many of each verdict."""
    for locale, kind in dict.fromkeys((one.locale, one.kind) for one in found):
        own = [one for one in found if (one.locale, one.kind) == (locale, kind)]
        counts: dict[str, int] = {}
        for one in own:
            counts[one.verdict] = counts.get(one.verdict, 0) + 1
        shares = ", ".join(
            f"{v} {n} ({n / len(own):.0%})" for v, n in sorted(counts.items(), key=lambda p: -p[1])
        )
        yield f"{locale} {kind} {len(own)}: {shares}"


if __name__ == "__main__":
    arguments = sys.argv[1:]
    shown = arguments.pop(arguments.index("--show") + 1).split(",") if "--show" in arguments else []
    folder = Path(next((a for a in arguments if not a.startswith("--")), str(SETS)))
    all_of = list(measured(build(memory_store()), folder))
    print("\n".join(report(all_of)))
    print(
        "\n".join(str(one) for one in all_of if f"{one.kind}:{one.verdict}" in shown or one.kind in shown)
    )
