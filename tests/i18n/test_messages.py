"""The labelled free words: nothing grave is missed, hardly anything harmless alarms."""

import time

import pytest
import yaml
from nightlight.i18n.hear.danger import DangerWords, Negations, meaning
from nightlight.i18n.hear.spelling import Slips

from tests.i18n.messages import FILE, WANTED, messages

LANGUAGES = ("en", "ru", "zh")
KINDS = {*WANTED, "negated", "myth", "topic", "dose", "course", "answer", "small_talk"}


@pytest.fixture(scope="module")
def found(app):
    return list(messages(app))


@pytest.fixture(scope="module")
def words(app):
    return app.conversation.interpreter.typed["en"].danger


def test_the_set_is_large_and_has_every_kind_in_every_language():
    labelled = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    assert set(labelled) == KINDS
    assert all(len(labelled[kind][locale]) >= 10 for kind in KINDS for locale in LANGUAGES)
    assert all(sum(len(labelled[kind][locale]) for kind in KINDS) >= 110 for locale in LANGUAGES)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_danger_despair_or_violence_is_missed(found, locale):
    assert [m.text for m in found if m.locale == locale and m.missed] == []


@pytest.mark.parametrize(
    ("locale", "danger"),
    [
        ("en", "blood is pouring out of me and I faint"),
        ("ru", "кровь льётся ручьём, теряю сознание"),
        ("zh", "血流不止，我快晕倒了"),
    ],
)
def test_no_sentence_before_or_behind_it_makes_danger_unheard(found, words, locale, danger):
    others = [m.text for m in found if m.locale == locale]
    beside = [text for other in others for text in (f"{danger}. {other}", f"{other}. {danger}")]
    assert [text for text in beside if meaning(text, words) is None] == []


@pytest.mark.parametrize("locale", LANGUAGES)
def test_at_most_three_in_a_hundred_harmless_messages_alarm(found, locale):
    harmless = [m for m in found if m.locale == locale and m.kind not in WANTED]
    false = [m.text for m in harmless if m.false_alarm]
    assert len(false) <= 0.03 * len(harmless), false


@pytest.mark.parametrize("locale", LANGUAGES)
def test_tablets_and_a_wish_to_die_open_the_screen_that_asks_which_it_is(found, locale):
    grave = [m for m in found if m.locale == locale and m.kind in {"crisis", "tablets"}]
    assert [m.text for m in grave if m.came != "crisis"] == []


@pytest.mark.parametrize(
    "text",
    [
        "took 30 paracetamol and antibiotics",
        "i took the abortion pills and 20 paracetamol",
        "i took all my vitamins and 20 paracetamol",
        "can i take 10 paracetamol, i just took 20",
        "can i take 30 pills and die",
        "i took 20 iron tablets",
        "i took the whole bottle of pills",
        "i took my 30 sleeping pills",
        "i took 30 paracetamol and my prescribed meds",
        "выпила 20 таблеток парацетамола и пачку железа",
        "можно выпить 10 таблеток? я выпила 20",
        "выпила антибиотики и 20 парацетамола",
        "一周吃了20片布洛芬可以吗",
        "我可以吃10片吗，我已经吃了20片",
        "吃了米索，又吃了20片止痛药",
    ],
)
def test_a_course_or_a_question_beside_it_hides_no_tablets(words, text):
    assert meaning(text, words) == "crisis"


@pytest.mark.parametrize("locale", LANGUAGES)
def test_an_answer_in_a_sentence_is_taken_for_that_answer(found, locale):
    answers = [m for m in found if m.locale == locale and m.kind == "answer"]
    assert [m.text for m in answers if m.came != m.wanted] == []


@pytest.mark.parametrize(
    "text",
    [
        "I am not dizzy but blood is pouring",
        "not dizzy, blood is pouring",
        "no, im bleeding",
        "no blood is pouring out of me",
        "肚子不痛。我快晕倒了",  # pain and fainting are a phrase, of which the second is not denied
        "the blood won't stop",
        "i can't stand",
        "not sure if i fainted",
        "i dont know if im fainting",
        "never had so much pain",
        "bleeding stopped then it started again",
        "what is happening im bleeding",
        "what do i do theres blood",
        "боли нет кровь льется",
        "нет, кровь идет",
        "не могу встать",
        "не останавливается",
        "не знаю обморок ли это",
        "никогда так сильно не болело, болит",
        "止不住",
        "没有头晕但是血止不住",
        "不知道是不是大出血",
        "从来没有这么痛过",
        "没想到流这么多血",
    ],
)
def test_what_holds_a_not_and_is_danger_all_the_same_counts(words, text):
    assert meaning(text, words) in {"danger", "sign"}


@pytest.mark.parametrize(
    "text",
    ["не кровит", "没有头晕", "not dizzy", "no fever or chills", "нет ни крови, ни боли", "没有出血、腹痛"],
)
def test_what_is_denied_does_not_count(words, text):
    assert meaning(text, words) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("i dont want to kill myself", None),
        ("i dont want to die but i want to kill myself", "crisis"),
        ("он меня не бьет", None),
        ("он меня не бьет, он меня душит", "safety"),
        ("我没有想死", None),
        ("i want to die, he hits me", "crisis"),
        ("he hits me and im bleeding", "safety"),
    ],
)
def test_the_gravest_thing_that_is_not_denied_is_what_is_meant(words, text, meant):
    assert meaning(text, words) == meant


SMALL = DangerWords(
    alarm=("bleed*", "very|really dizzy", "болит … сильно", "想|好 痛", "кровь"),
    harmless=("bleed* gums",),
    general=("what causes",),
    personal=("my",),
    distant=("in a film",),
    present=("today",),
    slips=("dizzy", "кровь"),
    negations=Negations(
        before=("not", "no", "不"), after=("stopped",), between=("too",), go_on=("or",), keep=("not sure",)
    ),
)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("not bleeding", False),
        ("not too bleeding", False),
        ("not today bleeding", True),
        ("not\nbleeding", True),
        ("i saw bleeding in a film", False),
        ("she was bleeding today, in a film", True),
        ("bleeding in a film, and i am bleeding", True),
        ("no, bleeding", True),
        ("not sure bleeding", True),
        ("bleeding stopped", False),
        ("bleeding then stopped", True),
        ("not bleeding or bleeding", False),
        ("not bleeding bleeding", True),
        ("bleeding stopped bleeding", True),
        ("bleeding gums", False),
        ("bleeding gums bleeding", True),
        ("what causes bleeding", False),
        ("what causes my bleeding", True),
        ("what causes it. bleeding", True),
        ("bleeding, what causes it", True),
        ("really dizy", True),
        ("krov", True),
        ("不好痛", False),
        ("好 痛", True),
        ("bleeeeeding", True),
    ],
)
def test_a_phrase_counts_unless_it_is_denied_harmless_or_general(text, counts):
    assert (meaning(text, SMALL) == "danger") is counts


def test_a_slip_is_one_letter_and_never_the_first_or_the_last():
    known = ("dizzy", "fever")
    for typed in ("dizy", "dizzzy", "dizxy", "dzizy"):
        assert Slips.of(known).corrected(typed) == "dizzy"
    for typed in ("izzy", "never", "dxxzy", "fewest", "dizzi", "dizz"):
        assert Slips.of(known).corrected(typed) == typed


def test_russian_in_latin_letters_is_read_as_russian():
    assert Slips.of(("кровь",)).cyrillic("krov ne ostanavlivaetsya") == "кровь не останавливается"
    assert Slips.of(("жить",)).cyrillic("hochu zhit") == "хочу жить"


@pytest.mark.parametrize(
    "text", ["not dizzy ", "без боли ", "没有头晕", "what is ", "🩸", "не ", "bleeding stopped "]
)
def test_a_long_text_is_read_in_bounded_time(words, text):
    meaning("warm", words)
    before = time.process_time()
    meaning((text * 4096)[:4096], words)
    assert time.process_time() - before < 8


def test_a_usual_text_takes_milliseconds(words):
    text = "im 8 weeks and its like a period but i dont know what to do now"
    meaning(text, words)
    before = time.process_time()
    for _ in range(20):
        meaning(text, words)
    assert (time.process_time() - before) / 20 < 0.05  # about 2 ms; the bound is for a busy machine
