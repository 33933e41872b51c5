"""The closing: there, last, complete, in every language and for every kind of place.

A closing is a function of few things: the urgency (or none), the reasons, the overlays, the status, the
asker, the language, the place, and a handful of yes/no notes. These tests take every value of each, and the
messages are put together from them one by one, so they cover what any path can produce. That a path has a
closing at all is a matter of types: `Ended` cannot be built without one.
"""

from dataclasses import replace
from itertools import product

import pytest
from nightlight.app import App
from nightlight.engine.closing import UNKNOWN_PLACE, Closing, Place
from nightlight.engine.content import Content
from nightlight.engine.log import Log, whole
from nightlight.engine.session import SELF, SUPPORTER, Session
from nightlight.engine.step import Ended, view
from nightlight.engine.triage import Urgency
from nightlight.i18n.interpreter import LAST_RESORT_WORDS
from nightlight.i18n.reply import Message, Reply
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import speaker
from nightlight.tools.play.explore import Explorer
from nightlight.tools.play.person import NIGHT

LOCALES = ("en", "ru", "zh")
ASKERS = (SELF, SUPPORTER)
POINTS = (
    "closing-limits",
    "closing-signs",
    "closing-doubt",
    "closing-hour",
    "closing-again",
    "closing-kind",
    "closing-today",
    "closing-who",
)
FOR_ANYBODY = ("pad", "faint", "pain", "fit", "mind")  # whoever it is, signs to call for at once
# places of every kind of row: all lines, bare, medium, low, none, 112 is the police, unknown
KINDS = ("GB", "KZ", "US", "FR", "CN", "CM", "TD", "KP", "AF", "CL", "PE", "VN", "BR", "NO", None)


def place_of(app: App, code: str | None) -> Place:
    return app.files.content.place(code)


def spoken(app: App, closing: Closing, locale: str, asker: str = SELF, **session) -> Reply:
    ended = Ended(Session(NIGHT, locale=locale, asker=asker, **session), closing, options=())
    return render(ended, speaker(app.words, ended.session, closing.place, locale), app.files.content.notes)


def closing_of(app: App, urgency: Urgency | None, place: Place, **extra) -> Closing:
    rules = [rule.id for rule in app.files.content.table.rules if rule.urgency is urgency]
    reasons = tuple(rules[:2]) or ("R01",)
    known = {"fired": reasons, "reasons": reasons, "nearest": ("E03", "U04"), "overlays": (), "facts": {}}
    return Closing(
        place=place,
        urgency=urgency,
        finished=urgency is not None,
        **{**known, "unsure": frozenset()} | extra,
    )


def say(app: App, locale: str, asker: str, place: Place, message: str) -> str:
    voice = speaker(app.words, Session(NIGHT, locale=locale, asker=asker), place, locale)
    return Message("", voice.say(message)).plain


def assert_complete(
    app: App,
    reply: Reply,
    place: Place,
    asker: str,
    urgency: Urgency | None,
    mind: str = "",
    nothing: str = "result-unfinished",
) -> None:
    assert reply.ended
    last = reply.messages[-1]
    assert last.id == "closing"
    text, said = last.plain, lambda name: say(app, reply.locale, asker, place, name)
    action = said(f"closing-{urgency.id}{mind}" if urgency is not None else nothing)
    places = [text.find(point) for point in (action, *map(said, POINTS))]
    assert places == sorted(places)
    assert places[0] == 0
    assert -1 not in places
    assert all(said(f"closing-signs-{sign}") in text for sign in FOR_ANYBODY)
    assert all(said(f"closing-today-{sign}") in text for sign in ("shoulder", "mind"))
    for number in place.numbers:
        assert number in text.splitlines()[0], "the number of this place in the first line"
        assert number in text.splitlines()[-1], "and in the last"


@pytest.mark.parametrize(("locale", "asker"), list(product(LOCALES, ASKERS)))
@pytest.mark.parametrize("code", KINDS)
def test_despair_and_violence_of_every_urgency_close_completely(app: App, locale, asker, code) -> None:
    """A reason of despair or violence alone is never less than "soon"."""
    place = place_of(app, code)
    for urgency in list(Urgency)[1:]:
        reply = spoken(app, closing_of(app, urgency, place, mind=True, overlays=("crisis",)), locale, asker)
        assert_complete(app, reply, place, asker, urgency, "-mind")
        result = next(message.plain for message in reply.messages if message.id == "result")
        assert result == say(app, locale, asker, place, f"result-{urgency.id}-mind")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_place_of_the_world_closes_with_its_own_number(app: App, locale: str) -> None:
    places = app.files.content.places
    assert len(places) == 250
    for code, place in places.items():
        entry = app.files.places[code]
        own = {*entry.ambulance, *entry.general} if entry.ambulance else {"112", "911"}
        assert set(place.numbers) <= own
        for urgency in Urgency:
            reply = spoken(app, closing_of(app, urgency, place), locale)
            assert_complete(app, reply, place, SELF, urgency)
            assert reply.closing is not None
            assert reply.closing.numbers == place.numbers


# by the clinical rules: the number of the police, and of the ambulance
APART = {
    "CN": ("110", "120"),
    "TW": ("110", "119"),
    "SG": ("999", "995"),
    "RU": ("102", "103"),
    "DE": ("110", "112"),
}


@pytest.mark.parametrize(("locale", "asker"), list(product(LOCALES, ASKERS)))
@pytest.mark.parametrize("code", APART)
def test_who_is_threatened_calls_the_police_first_and_who_is_hurt_the_ambulance(
    app: App, locale, asker, code
) -> None:
    place, (police, ambulance) = place_of(app, code), APART[code]
    first = {
        overlay: say(app, locale, asker, place, f"overlay-{overlay}").splitlines()[0]
        for overlay in ("safety", "hurt")
    }
    assert first["safety"].index(police) < first["safety"].index(ambulance)
    assert first["hurt"].index(ambulance) < first["hurt"].index(police)
    for urgency in (Urgency.SOON_24H, Urgency.EMERGENCY_NOW):
        closing = closing_of(app, urgency, place, mind=True, threat=True, overlays=("safety",))
        reply = spoken(app, closing, locale, asker)
        assert_complete(app, reply, place, asker, urgency, "-threat")
        said = [message.plain.splitlines()[0] for message in reply.messages]
        for line in (said[0], said[1], said[-1]):
            assert line.index(police) < line.index(ambulance), line


@pytest.mark.parametrize("locale", LOCALES)
def test_despair_still_names_the_emergency_number_and_no_police(app: App, locale: str) -> None:
    place = place_of(app, "CN")
    closing = closing_of(app, Urgency.EMERGENCY_NOW, place, mind=True, overlays=("crisis",))
    lines = [message.plain.splitlines()[0] for message in spoken(app, closing, locale).messages]
    assert all("120" in line and "110" not in line for line in (lines[0], lines[1], lines[-1]))


@pytest.mark.parametrize(("locale", "asker"), list(product(LOCALES, ASKERS)))
def test_the_number_stands_in_the_first_line_of_the_first_message(app: App, locale, asker) -> None:
    for code, urgency in product(KINDS, Urgency):
        place = place_of(app, code)
        for overlays in ((), ("crisis",), ("safety",), ("crisis", "safety")):
            for mind in {False, bool(overlays) and urgency >= Urgency.SOON_24H}:
                reply = spoken(
                    app, closing_of(app, urgency, place, overlays=overlays, mind=mind), locale, asker
                )
                first = reply.messages[0].plain.splitlines()[0]
                assert all(number in first for number in place.numbers), first
                assert [m.id for m in reply.messages[: len(overlays)]] == [f"overlay-{o}" for o in overlays]


@pytest.mark.parametrize("locale", LOCALES)
def test_flx_04_without_a_country_the_widest_numbers_stand_in(app: App, locale: str) -> None:
    reply = spoken(app, closing_of(app, Urgency.EMERGENCY_NOW, UNKNOWN_PLACE), locale)
    first = reply.messages[0].plain.splitlines()[0]
    assert "112" in first
    assert "911" in first
    assert say(app, locale, SELF, UNKNOWN_PLACE, "place-unknown") in "\n".join(
        m.plain for m in reply.messages
    )
    with pytest.raises(ValueError, match="number"):
        Place("XX", ("",), "high", facts={})


@pytest.mark.parametrize("locale", LOCALES)
def test_a_place_without_a_dependable_ambulance_names_the_hospital(app: App, locale: str) -> None:
    for code, place in app.files.content.places.items():
        if place.confidence in {"low", "none"}:
            reply = spoken(app, closing_of(app, Urgency.EMERGENCY_NOW, place), locale)
            advice = say(app, locale, SELF, place, f"place-{place.confidence}")
            assert advice in "\n".join(m.plain for m in reply.messages), code


@pytest.mark.parametrize(("locale", "asker"), list(product(LOCALES, ASKERS)))
def test_flx_08_every_rule_has_its_reason_and_nothing_else_is_given_as_one(app: App, locale, asker) -> None:
    content = app.files.content
    for rule in content.table.rules:
        closing = closing_of(app, rule.urgency, UNKNOWN_PLACE, reasons=(rule.id,), fired=(rule.id,))
        reply = spoken(app, closing, locale, asker)
        why = next(message.plain for message in reply.messages if message.id == "why")
        reason = say(app, locale, asker, UNKNOWN_PLACE, f"reason-{rule.id}")
        assert why.splitlines()[1:] == [
            f"• {line}" if i == 0 else line for i, line in enumerate(reason.splitlines())
        ]


@pytest.mark.parametrize(("locale", "asker"), list(product(LOCALES, ASKERS)))
def test_every_note_can_be_said(app: App, locale: str, asker: str) -> None:
    """Each status and week, each tick that adds a line, and each note about the hours before."""
    facts = app.files.content.table.facts
    for status, weeks in product((*facts["status"].values, None), (*facts["weeks"].values, None)):
        told = {k: v for k, v in {"status": status, "weeks": weeks}.items() if v is not None}
        ticked = dict.fromkeys(("blood_thinner", "rh_negative"), "yes")
        for urgency in Urgency:
            notes = {"seen_before": True, "often": True, "unsure": frozenset(facts)}
            closing = closing_of(app, urgency, UNKNOWN_PLACE, facts=told | ticked, **notes)
            reply = spoken(app, closing, locale, asker)
            assert_complete(app, reply, UNKNOWN_PLACE, asker, urgency)
            moves = say(app, locale, asker, UNKNOWN_PLACE, "closing-signs-moves")
            late = weeks not in {"under_6", "w6_12", "unsure_early"}
            possible = status in {"maybe", "pregnant", None} and late
            assert (moves in reply.messages[-1].plain) == possible, "movements are not named after a loss"


def ends(explorer: Explorer) -> list[Session]:
    """One ended session for each urgency and status, of every way in which the dialog can end.

    More of them would say nothing new: what despair or violence does to a reply (its urgency, whether it is
    the only reason, the overlays) follows from the urgency that was there before, and of the other answers
    a reply takes its lines one by one, which `test_every_note_can_be_said` and the tests of every message
    say all of. The status is kept apart because it chooses between whole parts.
    """
    found = {}
    for situation in explorer.situations.values():
        asked = situation.position.state
        for chosen, (state, urgency, *_) in situation.ways.items():
            if state is None and asked is not None:
                log = (*situation.session.log, (asked.id, chosen))
                key = (urgency, situation.position.facts.get("status"))
                found.setdefault(key, replace(situation.session, log=log))
    return list(found.values())


def said_of_the_mind(content: Content) -> list[Log]:
    """Every answer about despair and violence, each in the dialog that asks for it."""
    despair, low = content.role("despair"), content.buttons["feelings"][1]
    return [
        whole(dialog.id, (dialog.start, (answer,)))
        for dialog in (despair, low)
        for answer in dialog.first.answers
    ]


@pytest.mark.parametrize("country", [None, "GB"])
def test_despair_and_violence_added_to_any_end_can_be_said_and_raise_it(
    app: App, explorers, country
) -> None:
    """In the words of each language alone: without English to help out, and without the last resort."""
    content, urgencies = app.files.content, set()
    for start, told in product(ends(explorers[country]), said_of_the_mind(content)):
        before = view(content, start)
        for locale, asker in product(LOCALES, ASKERS):
            session = replace(start, log=(*start.log, *told), locale=locale, asker=asker)
            shown = view(content, session)
            assert isinstance(before, Ended)
            assert isinstance(shown, Ended)
            closing = shown.closing
            assert closing.urgency >= before.closing.urgency
            alone = app.words.alone[locale]
            reply = render(shown, speaker(alone, session, closing.place, locale), content.notes)
            first = reply.messages[0].plain.splitlines()[0]
            assert all(number in first for number in closing.place.numbers)
            assert (reply.ended, reply.messages[-1].id) == (True, "closing")
            assert {m.id for m in reply.messages} >= {f"overlay-{o}" for o in closing.overlays} | {"result"}
            urgencies.add((closing.urgency, closing.mind))
    assert urgencies >= {(urgency, mind) for urgency in list(Urgency)[1:] for mind in (False, True)}


def test_the_ends_that_stand_for_all_are_of_every_urgency_and_status(app: App, explorers) -> None:
    statuses = {*app.files.content.table.facts["status"].values}
    shown = [view(app.files.content, session) for session in ends(explorers["GB"])]
    found = {(end.closing.urgency, end.closing.facts.get("status")) for end in shown}
    assert {urgency for urgency, _ in found} == set(Urgency)
    assert {status for _, status in found} >= statuses
    assert len(found) == len(shown)


@pytest.mark.parametrize(("locale", "closed"), list(product(LOCALES, ("stop", "silence", "left"))))
def test_stopping_and_silence_close_from_every_situation(
    app: App, explorers, locale: str, closed: str
) -> None:
    content = app.files.content
    for situation in explorers["GB"].situations.values():
        session = replace(situation.session, closed=closed, locale=locale)
        shown = view(content, session)
        assert isinstance(shown, Ended)
        reply = render(shown, speaker(app.words, session, shown.closing.place, locale), content.notes)
        nothing = "result-over" if isinstance(situation.step, Ended) else "result-unfinished"
        assert_complete(app, reply, shown.closing.place, SELF, shown.closing.urgency, nothing=nothing)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_comes_unasked_starts_without_a_word_of_the_body(app: App, locale: str) -> None:
    """A notification shows the first lines: they name no bleeding and no pregnancy."""
    session = Session(NIGHT, locale=locale, closed="silence", country="GB")
    shown = view(app.files.content, session)
    reply = render(shown, speaker(app.words, session, place_of(app, "GB"), locale), app.files.content.notes)
    telling = ("blood", "bleed", "pregnan", "womb", "кров", "беремен", "матк", "血", "孕", "宫")
    first = "\n".join(reply.messages[0].plain.splitlines()[:4]).casefold()
    assert not [word for word in telling if word in first]


def test_the_last_resort_needs_nothing_and_is_written_in_every_language(app: App) -> None:
    for locale, country in product(LOCALES, (None, "GB", "KP")):
        reply = app.conversation.interpreter.last_resort(locale, country)
        assert reply.ended
        assert "112" in reply.messages[-1].plain
        assert "911" in reply.messages[-1].plain
    assert "112" in LAST_RESORT_WORDS
    assert "911" in LAST_RESORT_WORDS


def test_a_place_says_nothing_of_a_person_exactly_where_maternity_access_is_confirmed(app: App) -> None:
    off = {code for code, place in app.files.content.places.items() if not place.facts}
    confirmed = {
        code
        for code, file in app.files.places.items()
        if file.maternity_access and file.maternity_access.confidence in {"high", "medium"}
    }
    assert off == confirmed
    assert " ".join(sorted(off)) == "AF CA CD CM DE FR GB IE IN IQ JP NZ PT SN TZ UG VN"
    assert {
        tuple(place.facts.items()) for code, place in app.files.content.places.items() if code not in off
    } == {tuple(app.files.content.nowhere.facts.items())}
    assert app.files.content.nowhere.facts
