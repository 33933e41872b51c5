"""All that a reviewer looks at, as one value: screens in every language, what hangs on a question."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.content.shapes.file import Reviewed
from nightlight.engine.content import Content
from nightlight.engine.dialog import NOT_SURE, Dialog, State
from nightlight.engine.flow import answered, open_dialog
from nightlight.engine.library import LIBRARY
from nightlight.engine.log import Chosen
from nightlight.engine.screen import LANGUAGE
from nightlight.engine.session import SELF, SUPPORTER, Asker, Session
from nightlight.engine.step import Step, view
from nightlight.engine.walk import walk
from nightlight.i18n.reply import Reply
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import Speaker
from nightlight.i18n.words.localizer import Localizer, NotSaid
from nightlight.i18n.words.pseudo import RTL
from nightlight.tools.check.vignettes import country_of, people, person_of
from nightlight.tools.graph.condition_words import in_words
from nightlight.tools.play.explore import Explorer
from nightlight.tools.play.person import NIGHT, answer_to, play
from nightlight.tools.play.questions import rules_reading
from nightlight.tools.preview.said import SaidTexts
from nightlight.tools.said.report import comparison_in

COUNTRY = "GB"
Person = Mapping[str, str]
HAN = re.compile("[\u4e00-\u9fff]")


def model(files: Files, words: Localizer, problems: list[Problem], picture: str) -> dict[str, Any]:
    """Languages, screens, questions and problems; `picture` is the dialog as SVG."""
    content = replace(files.content, locales=words.locales)
    said = SaidTexts.of(comparison_in(files))
    return {
        "locales": [_language(words, code) for code in words.locales],
        "screens": [_screen(*screen, files, words) for screen in _steps(files, content)],
        "questions": [_question(state, files, words, said) for state in content.first.line],
        "said": said.texts,
        "problems": [str(problem) for problem in problems],
        "picture": picture,
        "status": str(files.dialogs[content.first.id].data["status"]),
    }


def _language(words: Localizer, code: str) -> dict[str, str]:
    return {"code": code, "name": words.say(code, "language-name"), "dir": "rtl" if code == RTL else "ltr"}


def _steps(files: Files, content: Content) -> Iterator[tuple[str, str, Step]]:
    """Every question, side screen, ending and page, and what each is called."""
    asked: dict[str, Step] = {}
    for situation in Explorer(content, None).situations.values():
        if situation.position.state is not None:
            asked.setdefault(situation.position.state.id, situation.step)
    for name, step in asked.items():
        yield name, f"question {name}", _in_country(content, step)
    vignettes = people(files)
    ended = [play(content, person_of(vignette), country_of(vignette))[0] for vignette in vignettes]
    known = list(zip(map(person_of, vignettes), ended, strict=True))
    for dialog in (dialog for dialog in content.others if dialog.opens and not dialog.press):
        for name, step in _of_dialog(content, dialog, known).items():
            yield name, f"dialog {dialog.id}, question {name}", step
    yield LANGUAGE, "the language", view(content, Session(NIGHT, country=COUNTRY, aside=LANGUAGE))
    for vignette, step in zip(vignettes, ended, strict=True):
        yield vignette.id, f"{vignette.id} {vignette.urgency}: {vignette.story}", step
    for name in content.library:
        read = Session(NIGHT, country=COUNTRY, aside=LIBRARY, reading=(name,))
        yield f"page-{name}", f"page {name}", view(content, read)
    away = Session(NIGHT, country=COUNTRY, closed="silence")
    yield "silence", "after 15 minutes without an answer", view(content, away)


def _of_dialog(content: Content, dialog: Dialog, people: Iterable[tuple[Person, Step]]) -> dict[str, Step]:
    """Each question of a dialog that lies on others, as the first of these people meets it on a result.

    They answer what they would answer, and once more as somebody who is sure of nothing.
    """
    found: dict[str, Step] = {}
    for (person, ended), answers in product(people, (answer_to, _unsure)):
        here = open_dialog(content, ended.session, dialog)
        while (position := walk(content, here)).dialog is dialog and position.state is not None:
            if position.state.id not in found:
                found[position.state.id] = view(content, here)
            here = answered(content, here, position.state.id, answers(content, position.state, person))
    return {state.id: found[state.id] for state in dialog.line if state.id in found}


def _unsure(_: Content, state: State, __: Person) -> Chosen:
    """Not sure, or the last answer where that is none."""
    return (NOT_SURE,) if NOT_SURE in state.answers else (list(state.answers)[-1],)


def _entry(files: Files, state: State) -> Mapping[str, Any]:
    """What the file of the first dialog says of a question; nothing of one that stands in another."""
    found: Mapping[str, Any] = files.dialogs[files.content.first.id].data["states"].get(state.id, {})
    return found


def _in_country(content: Content, step: Step) -> Step:
    """The same screen where the country is known; the question about the country as it is."""
    known = view(content, replace(step.session, country=COUNTRY))
    return known if getattr(known, "state", None) == getattr(step, "state", None) else step


def _screen(name: str, title: str, step: Step, files: Files, words: Localizer) -> dict[str, Any]:
    return {
        "id": name,
        "title": title,
        "shown": {
            asker: {code: _shown(step, asker, code, files, words) for code in words.locales}
            for asker in (SELF, SUPPORTER)
        },
    }


def _shown(step: Step, asker: Asker, code: str, files: Files, words: Localizer) -> dict[str, Any]:
    session = replace(step.session, asker=asker)
    place = files.content.place(session.country)
    try:
        voice = Speaker(words, code, asker, place)
        return bubbles(render(replace(step, session=session), voice, files.content.notes))
    except NotSaid as error:
        return {"texts": [f"(no language says {error})"], "words": [0], "buttons": [], "length": 0}


def bubbles(reply: Reply) -> dict[str, Any]:
    """A reply as a phone shows it: the words of each bubble, and all there is to read in characters."""
    texts = [message.html for message in reply.messages]
    labels = [{"label": b.label, "kind": b.kind} for b in reply.buttons]
    length = sum(map(len, texts)) + sum(len(b.label) for b in reply.buttons)
    words = [_count(message.plain) for message in reply.messages]
    return {"texts": texts, "words": words, "buttons": labels, "length": length}


def _count(text: str) -> int:
    """Words; a Chinese word counts as two signs, which is about what it has."""
    chinese = len(HAN.findall(text))
    return len(HAN.sub(" ", text).split()) + chinese // 2


def _question(state: State, files: Files, words: Localizer, said: SaidTexts) -> dict[str, Any]:
    return {
        "id": state.id,
        "reviewed": _reviewed(_entry(files, state)),
        "rules": [
            {**_rule(rule.id, files), "said": said.deciding(rule.id)}
            for rule in rules_reading(files.content, state)
        ],
        "words": [_words(name, words) for name in _names(state)],
    }


def _names(state: State) -> Iterator[str]:
    yield state.says
    yield from (f"{state.says}.{answer}" for answer in state.answers)


def _words(name: str, words: Localizer) -> dict[str, Any]:
    """One message in all languages, for her and for somebody who helps; empty where it has none."""
    return {"id": name, "said": {code: _both(name, code, words) for code in words.locales}}


def _both(name: str, code: str, words: Localizer) -> Mapping[str, str]:
    if not words.has(code, name):
        return {}
    args = {"number": "112", "police": "110", "apart": "yes", "country": ""}
    return {asker: words.say(code, name, {"asker": asker, **args}) for asker in (SELF, SUPPORTER)}


def _rule(name: str, files: Files) -> dict[str, Any]:
    index = next(i for i, entry in enumerate(files.table.data["rules"]) if entry["id"] == name)
    entry = files.table.data["rules"][index]
    return {
        "id": name,
        "urgency": entry["urgency"],
        "when": in_words(entry["when"]),
        "evidence": entry["evidence"],
        "sources": list(entry["sources"]),
        "reviewed": _reviewed(entry),
        "place": files.table.problem(("rules", index), "", "").file,
    }


def _reviewed(entry: Mapping[str, Any]) -> str:
    """Who reviewed a rule or question, and when."""
    return str(Reviewed(**entry["reviewed"])) if "reviewed" in entry else "never"
