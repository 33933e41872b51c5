"""The shipped library: found from everywhere, said in every language, and of one mind."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest
from nightlight.app import App
from nightlight.content.load import load_library_words
from nightlight.content.shapes.library import LibraryWordsFile
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE
from nightlight.engine.library import LIBRARY
from nightlight.engine.session import Choose, Command, Find, Lost, Seem, Session
from nightlight.engine.step import Ended, Going, Step, step, view
from nightlight.engine.triage import Urgency
from nightlight.i18n.hear.finder import Finder
from nightlight.i18n.hear.passage import mentions
from nightlight.i18n.interpreter import Interpreter
from nightlight.i18n.said import Said
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import Speaker
from nightlight.i18n.words.catalog import ASKERS, Catalog, read_catalog
from nightlight.looked_up import page_finders
from nightlight.tools.check.phrases import TAG
from nightlight.tools.play.person import NIGHT, mildest

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("en", "ru", "zh")
CONTRADICTIONS = tuple(f"C{number:02}" for number in range(1, 33))
WALKS = 800  # through the questions, enough to come to each of them

every_language = pytest.mark.parametrize("locale", LOCALES)


@cache
def typed(locale: str) -> LibraryWordsFile:
    return load_library_words(ROOT / "locales" / locale / "library.yaml", ROOT)[0]


@cache
def words_of(locale: str) -> Catalog:
    return read_catalog(ROOT / "locales" / locale)


def phrases(locale: str) -> list[tuple[str, str]]:
    """Each page with each phrase that people type for it."""
    lists = (typed(locale).topics, typed(locale).myths)
    return [(page, str(phrase)) for names in lists for page, said in names.items() for phrase in said]


@pytest.fixture(scope="session")
def topics(app: App) -> frozenset[str]:
    assert app.files.library is not None
    return frozenset(app.files.library.topics)


@pytest.fixture(scope="session")
def finders(app: App) -> dict[str, Finder]:
    return page_finders(ROOT, app.files.content, app.words)


@pytest.fixture(scope="session")
def interpreter(app: App) -> Interpreter:
    return app.conversation.interpreter


@pytest.fixture(scope="session")
def screens(content: Content) -> dict[str, Step]:
    """Each question that people are asked, as somebody comes to it, and a closing of each urgency."""
    found: dict[str, Step] = {}
    chance = Random(WALKS)
    for _ in range(WALKS):
        here = view(content, Session(touched=NIGHT))
        while isinstance(here, Going) and here.state in content.first.states:
            found.setdefault(here.state, here)
            offered = [option.id for option in here.options if option.kind != "command"]
            answer = chance.choice(offered)
            if chance.random() < 0.75 and here.state not in {
                COUNTRY,
                "status",
                "flow",
            }:  # or nobody comes to the last questions
                answer = NONE if NONE in offered else mildest(content, content.first.states[here.state])
            here = step(content, here.session, Choose(ids=(answer,), state=here.state, at=NIGHT), here)
        if isinstance(here, Ended):
            found.setdefault(f"closing {here.closing.urgency}", here)
    return found


def pressed(content: Content, here: Step, name: str) -> Step:
    """What a button leads to, which must be there."""
    kind = next(option.kind for option in here.options if option.id == name)
    event = (
        Command(name=name, at=NIGHT)
        if kind == "command"
        else Choose(ids=(name,), state=here.state if isinstance(here, Going) else None, at=NIGHT)
    )
    return step(content, here.session, event)


def answers(here: Step) -> list[str]:
    return [option.id for option in here.options if option.kind == "answer"]


# ---- found


def test_every_question_is_visited(content: Content, screens: dict[str, Step]):
    assert content.first.states.keys() <= screens.keys()
    assert {f"closing {urgency}" for urgency in Urgency} <= screens.keys()


def test_every_topic_is_three_presses_away_from_every_question_and_closing(
    content: Content, screens: dict[str, Step], topics: frozenset[str]
):
    for here in screens.values():
        menu = pressed(content, here, LIBRARY)
        sections = [pressed(content, menu, section) for section in answers(menu)]
        opened = {name: pressed(content, one, name) for one in sections for name in answers(one)}
        assert topics <= opened.keys()
        assert all(opened[topic].state == f"page-{topic}" for topic in topics)


def test_from_every_page_one_press_leads_back_to_where_the_library_is_offered(
    content: Content, screens: dict[str, Step]
):
    for page in content.library:
        for here in (
            screens[content.first.start],
            next(s for s in screens.values() if isinstance(s, Ended)),
        ):
            read = step(content, here.session, Find(pages=(page,), at=NIGHT))
            assert read.state == f"page-{page}"
            offered = {option.id for option in read.options}
            hides = page == LIBRARY or LIBRARY in content.library[page].without
            assert LIBRARY in offered or hides  # so from a page it is three presses too
            back = pressed(content, read, "return")
            assert LIBRARY in [option.id for option in back.options]
            assert back.session.log == here.session.log


@every_language
def test_every_typed_phrase_finds_its_page_or_offers_it(locale: str, finders: dict[str, Finder]):
    lost = [(page, said) for page, said in phrases(locale) if page not in finders[locale].find(said).pages]
    assert lost == []


@every_language
def test_every_title_finds_its_page(locale: str, app: App, finders: dict[str, Finder]):
    named = [page for page in app.files.content.library.values() if page.id in dict(phrases(locale))]
    for page in named:
        title = app.words.say(locale, page.title.id, {"asker": "self"})
        assert page.id in finders[locale].find(title).pages, title


def heard(interpreter: Interpreter, here: Step, locale: str) -> Iterator[tuple[str, str, str]]:
    """Each page with each of its phrases, and what the phrase means there: found, a button, an answer."""
    shown = view(interpreter.content, replace(here.session, locale=locale))
    buttons = {option.id for option in shown.options if option.kind == "command"}
    for page, said in phrases(locale):
        event, _ = interpreter.event(shown, Said(text=said), NIGHT, first=False)
        if isinstance(event, Find):
            yield page, said, "found" if page in event.pages else "another page"
        elif isinstance(event, Choose):
            yield page, said, event.ids[0] if set(event.ids) <= buttons else f"answer {event.ids}"
        elif isinstance(event, Lost) and event.why == "sign":
            yield page, said, "sign"
        elif isinstance(event, Seem):
            yield page, said, "asked"
        else:
            yield page, said, event.name if isinstance(event, Command) else "lost"


@every_language
@pytest.mark.parametrize("place", ["first screen", "closing"])
def test_one_typed_word_opens_or_offers_every_page_that_is_not_itself_a_word_of_danger(
    locale: str, place: str, interpreter: Interpreter, screens: dict[str, Step], content: Content
):
    closing = next(here for here in screens.values() if isinstance(here, Ended))
    here = screens[content.first.start] if place == "first screen" else closing
    meant: dict[str, set[str]] = {}
    for page, _, what in heard(interpreter, here, locale):
        meant.setdefault(page, set()).add(what)
    for page, ways in meant.items():
        assert "found" in ways or ways <= {"alarm", "sign", "asked"}, f"{page}: {ways}"
        assert ways.isdisjoint({"another page", "lost"}), f"{page}: {ways}"


@every_language
def test_no_typed_name_of_a_page_answers_the_question_of_danger(
    locale: str, interpreter: Interpreter, screens: dict[str, Step], content: Content
):
    first = screens[content.first.start]
    answered = [said for _, said, what in heard(interpreter, first, locale) if what.startswith("answer")]
    assert answered == []


WISHES = {
    "en": ("I want an abortion", "I do not want to be pregnant", "I want to end my pregnancy"),
    "ru": ("хочу сделать аборт", "не хочу эту беременность", "хочу прервать беременность"),
    "zh": ("我想打胎", "想做人流", "不想要这个孩子"),
}


@every_language
def test_a_wish_to_end_a_pregnancy_opens_its_page_and_does_not_say_that_it_ended(
    locale: str, interpreter: Interpreter, screens: dict[str, Step]
):
    shown = view(interpreter.content, replace(screens["status"].session, locale=locale))
    for said in WISHES[locale]:
        event, _ = interpreter.event(shown, Said(text=said), NIGHT, first=False)
        assert isinstance(event, Find), said
        assert "unwanted" in event.pages, said


# ---- said


@every_language
@pytest.mark.parametrize("asker", ASKERS)
@pytest.mark.parametrize("country", ["GB", None])
def test_every_page_is_said_without_another_language(
    locale: str, asker: str, country: str | None, app: App, content: Content
):
    alone = app.words.alone[locale]
    words = {lead.id for page in content.library.values() for lead in page.leads if lead.to == "word"}
    assert len(words) == 3
    for page in content.library:
        for word in words:
            session = Session(
                touched=NIGHT, country=country, asker=asker, locale=locale, word=word,
                aside=LIBRARY, reading=(page,),
            )  # fmt: skip
            voice = Speaker(alone, locale, asker, content.place(country), word=word)
            reply = render(view(content, session), voice, content.notes)
            assert reply.state == f"page-{page}"
            assert all(message.plain.strip() and "{" not in message.html for message in reply.messages)
            labels = [button.label for button in reply.numbered]
            assert all(labels)
            assert len(set(labels)) == len(labels), f"two buttons of {page} say the same: {labels}"


# ---- of one mind


def test_the_contradictions_are_those_that_are_tested(app: App):
    assert app.files.library is not None
    assert tuple(app.files.library.contradictions[0].contradictions) == CONTRADICTIONS


@every_language
@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_no_text_says_the_other_side_of_a_contradiction(name: str, locale: str):
    """What a myth quotes (myth-…-said) is the other side, and says so."""
    sides = typed(locale).contradicted[name]
    never = tuple(map(str, sides.never))
    assert mentions(sides.example, never)
    says = [
        entry.id
        for entry in words_of(locale).entries.values()
        if not (entry.id.startswith("myth-") and entry.id.endswith("-said"))
        and any(
            mentions(TAG.sub("", wording.text), never)
            for asker in ASKERS
            for wording in entry.wordings[asker]
        )
    ]
    assert says == []


@every_language
def test_the_side_that_is_taken_is_said_in_every_language(locale: str, app: App):
    assert app.files.library is not None
    register = app.files.library.contradictions[0].contradictions
    for name, entry in register.items():
        assert set(entry.said_in) <= words_of(locale).entries.keys(), name
