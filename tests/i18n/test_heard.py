"""Alarm, despair and violence are heard in every language, whichever was chosen; harmless talk is not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from nightlight.engine.commands import ALARM, VIOLENCE, VIOLENCE_AND_ALARM
from nightlight.engine.screen import Countries, Question
from nightlight.engine.session import Choose, Command, Lost, Propose
from nightlight.i18n.hear.passage import mentions
from nightlight.i18n.hear.understand import understand
from nightlight.i18n.reply import Button, Reply

from tests.i18n.measured import came, event

NOW = datetime(2026, 6, 15, 2, 0, tzinfo=UTC)
LANGUAGES = ("en", "ru", "zh")
NOTHING = (Button("nothing_typed", "¬", "answer"),)
TYPED = yaml.safe_load((Path(__file__).parent / "heard.yaml").read_text(encoding="utf-8"))
HARMLESS = TYPED["harmless"]
SCREEN = {"unsafe": TYPED["despair"], VIOLENCE: TYPED["violence"], ALARM: TYPED["body"]}
ALIKE = {
    ALARM: {ALARM, "urgent"},
    VIOLENCE: {VIOLENCE, VIOLENCE_AND_ALARM},
}  # a call for an ambulance is the button for it
PHRASES = [
    (locale, text, screen)
    for screen, meanings in SCREEN.items()
    for texts in meanings.values()
    for locale in LANGUAGES
    for text in texts[locale]
]


def asked(locale="en", state="x", facts=(), extra=()):
    screen = Countries() if state == "country" else Question("line", state, state)
    return Reply(
        screen, facts, multiple=False, messages=(), buttons=(*NOTHING, *extra), closing=None, locale=locale
    )


def meant(app, text, reply):
    conversation = app.conversation
    speech = conversation.interpreter
    return understand(text, reply, speech.typed[reply.locale], speech.countries, at=NOW, id="7")


@pytest.mark.parametrize("chosen", LANGUAGES)
@pytest.mark.parametrize(("locale", "text", "screen"), PHRASES)
def test_each_phrase_is_heard_whichever_language_was_chosen(app, locale, text, screen, chosen):
    for typed in (text, f"  {text.upper()}!!! "):
        assert meant(app, typed, asked(chosen)).name in ALIKE.get(screen, {screen})


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_meaning_has_phrases_in_every_language(locale):
    assert len([text for own, text, _ in PHRASES if own == locale]) >= 40
    assert all(len(HARMLESS[locale]) >= 30 for locale in LANGUAGES)


@pytest.mark.parametrize("text", [text for texts in HARMLESS.values() for text in texts])
def test_harmless_talk_raises_nothing(app, text):
    for chosen in LANGUAGES:
        came = meant(app, text, asked(chosen))
        assert isinstance(came, Lost) or (isinstance(came, Command) and came.name == "help")


@pytest.mark.parametrize(
    "text",
    [
        "i dont want to die but i want to kill myself",
        "не хочу умирать, но думаю о самоубийстве",
        "我不想死但是我想自杀",
        "i took the abortion pills and now i want to disappear",
    ],
)
def test_an_exception_hides_only_itself(app, text):
    assert meant(app, text, asked()).name == "unsafe"


@pytest.mark.parametrize(
    ("phrase", "heard", "missed"),
    [
        (
            "husband|boyfriend … push*",
            ["my husband pushed me", "boyfriend he just keeps on pushing"],
            ["husband of my sister who lives here pushed", "push husband"],
        ),
        ("被 老公|他 … 推", ["被老公推", "我被他从楼上推"], ["被人推", "被老公一二三四五六七八九推"]),
        ("don't go", ["dont go", "Don’t go", "DON'T   GO!"], ["dont go2", "do not go"]),
        ("help", ["helppp", "HELP!"], ["helping"]),
    ],
)
def test_a_phrase_may_hold_choices_gaps_and_beginnings(phrase, heard, missed):
    assert [text for text in heard if not mentions(text, (phrase,))] == []
    assert [text for text in missed if mentions(text, (phrase,))] == []


# ---- weeks


def weeks(app, text, locale):
    found = event(app, locale, "weeks", text)
    return dict(found.note.args)["count"] if isinstance(found, Choose) and found.note else None


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        ("en", "about 8 weeks", 8),
        ("en", "8 weeks 3 days", 8),
        ("en", "8w3d", 8),
        ("en", "i think 8 weeks", 8),
        ("en", "im 12 weeks pregnant", 12),
        ("en", "8 weeks and 3 days", 8),
        ("en", "8+3 weeks", 8),
        ("en", "week 8", 8),
        ("ru", "8 недель и 3 дня", 8),
        ("ru", "недель 8", 8),
        ("ru", "где-то 8 недель", 8),
        ("ru", "8 нед 3 дня", 8),
        ("zh", "大概8周", 8),
        ("zh", "8周3天", 8),
        ("zh", "第8周", 8),
        ("zh", "应该8周吧", 8),
        ("zh", "我怀孕24周了", 24),
    ],
)
def test_one_number_with_its_unit_is_found_in_a_short_text(app, locale, text, number):
    assert weeks(app, text, locale) == number


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "i found out 2 weeks ago"),
        ("en", "2 weeks late"),
        ("en", "i am 30 years old"),
        ("ru", "2 недели назад"),
        ("ru", "задержка 2 недели"),
        ("zh", "2周前"),
        ("zh", "怀孕不是8周"),
        ("ru", "не 8 недель"),
    ],
)
def test_what_may_be_something_else_is_asked_again(app, locale, text):
    assert came(app, locale, "weeks", text) == "-"


# ---- countries


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UK!!", "GB"),
        ("im in Kenya", "KE"),
        ("London", "GB"),
        ("i live in new york", "US"),
        ("Москва", "RU"),
        ("Алматы", "KZ"),
        ("Астана", "KZ"),
        ("Ташкент", "UZ"),
        ("Бишкек", "KG"),
        ("Минск", "BY"),
        ("Київ", "UA"),
        ("Киев", "UA"),
        ("台北", "TW"),
        ("香港", "HK"),
        ("我在北京", "CN"),
        ("上海", "CN"),
        ("新加坡。", "SG"),
        ("我在吉隆坡呢", "MY"),
        ("Lagos", "NG"),
        ("nairobi, kenya", "KE"),
        ("Mumbai", "IN"),
        ("new delhi", "IN"),
        ("Manila", "PH"),
        ("sydney", "AU"),
        ("Toronto", "CA"),
        ("Cape Town", "ZA"),
        ("Dublin", "IE"),
        ("im in the US", "US"),
        ("South Sudan please", "SS"),
        ("Грузия", "GE"),
        ("中国香港", "HK"),
        ("my country is New Zealand", "NZ"),
        ("new jersey", "US"),
    ],
)
def test_a_country_or_a_big_city_is_found_in_a_short_sentence(app, text, code):
    assert meant(app, text, asked(state="country")) == Choose(ids=(code,), state="country", at=NOW, id="7")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Georgia", ("GE", "US")),
        ("not kenya but uganda", ("KE", "UG")),
        ("я в Казахстане", ("KZ",)),
        ("IT IS NO GOOD", ()),
        ("i dont know", ()),
        ("in my bed", ()),
    ],
)
def test_a_shared_several_or_nearly_right_names_are_only_proposed(app, text, codes):
    event = meant(app, text, asked(state="country"))
    assert isinstance(event, Propose)
    assert set(event.countries) == set(codes)


# ---- for somebody else

OFFERED = (Button("supporter", "→", "command"),)
FOR_ANOTHER = [
    "my wife is pregnant",
    "its my wife",
    "asking for my girlfriend",
    "у моей жены мажет",
    "для жены",
    "替我老婆问",
    "老婆怀孕了",
]


@pytest.mark.parametrize("text", FOR_ANOTHER)
def test_a_supporter_is_heard_in_a_sentence_where_that_can_be_chosen(app, text):
    assert meant(app, text, asked(extra=OFFERED)) == Command(name="supporter", at=NOW, id="7")
    assert isinstance(meant(app, text, asked()), Lost)


@pytest.mark.parametrize(
    "text",
    [
        "my wife is bleeding",
        "my wife is bleeding so much",
        "у моей жены кровь",
        "у моей жены кровь хлещет",
        "老婆流血了",
        "我老婆流血不止",
    ],
)
def test_alarm_wins_over_the_supporter(app, text):
    assert meant(app, text, asked(extra=OFFERED)).name == ALARM


@pytest.mark.parametrize("text", ["my husband is here", "my sister is a nurse", "муж рядом", "我老公在"])
def test_somebody_who_is_only_there_is_no_supporter(app, text):
    assert isinstance(meant(app, text, asked(extra=OFFERED)), Lost)


@pytest.mark.parametrize("typed", [str.strip, str.upper, lambda text: f"  {text}!!! "])
@pytest.mark.parametrize(
    ("locale", "answer", "texts"),
    [
        ("en", "yes", ["yeah", "right now", "its happening", "still"]),
        ("en", "no", ["no", "nope", "not now", "it is not happening"]),
        ("ru", "yes", ["ага", "прямо сейчас", "происходит", "все еще"]),
        ("ru", "no", ["нет", "неа", "сейчас нет", "не происходит"]),
        ("zh", "yes", ["有", "对", "正在", "就是现在"]),
        ("zh", "no", ["没有", "没", "现在没有", "現在沒有"]),
    ],
)
def test_whether_it_is_happening_now_is_answered_in_everyday_words(app, locale, answer, texts, typed):
    buttons = tuple(Button(id_, "¬", "answer") for id_ in ("yes", "no", "not_sure"))
    for text in texts:
        event = meant(app, typed(text), asked(locale, "happening", ("danger",), buttons))
        assert isinstance(event, Choose), text
        assert event.ids == (answer,), text
