"""Small texts that were once misread, each a kind: what comes of them now. "~" asks whether it is so."""

import pytest

from tests.typed.measure import Screens, short

NOT_TAKEN = ("~", "lost", "/alarm", "find?")  # whatever it is, it is no answer yet

CASES = [
    ("flow", "en", "a pad lasts 20 minutes", "heavy"),
    ("flow", "ru", "за 2 часа, может за час", "heavy"),
    ("flow", "zh", "停了又来了 更多", NOT_TAKEN),
    ("pain", "en", "doesn't hurt unless I move, then I scream", NOT_TAKEN),
    ("weeks", "en", "less than 6 months", "lost quantity-wide"),
    ("weeks", "en", "6 weeks", "w6_12"),
    ("weeks", "en", "6 days", "under_6"),
    ("weeks", "en", "2 months", "w6_12"),
    ("weeks", "en", "5 Oct", ("w", "lost quantity-date")),
    ("weeks", "ru", "5 октября", ("w", "lost quantity-date")),
    ("weeks", "zh", "10月5日", ("w", "lost quantity-date")),
    ("weeks", "en", "28.11", "lost"),
    ("danger", "zh", "只有一个小问题", NOT_TAKEN),
    ("danger", "ru", "нет ничего такого", ("no", "~no")),
    ("danger", "zh", "没有没有", "no"),
    ("danger", "en", "nothing like that", "no"),
    ("danger", "en", "yup", "yes"),
    ("danger", "en", "aye", "yes"),
    ("danger", "ru", "угу", "yes"),
    ("happening", "en", "nope", "no"),
    ("happening", "zh", "是的", "yes"),
    ("happening", "zh", "对", "yes"),
    ("happening", "zh", "嗯", "yes"),
    ("happening", "zh", "有", "yes"),
    ("happening", "ru", "ага", "yes"),
    ("happening", "ru", "сейчас", "yes"),
    ("status", "ru", "замершая, неделю назад чистка была", "~ended"),
    ("status", "en", "٢", "maybe"),
    ("status", "en", "2️⃣", "maybe"),
    ("flow", "ru", "выпала петля пуповины", "/alarm"),
    ("flow", "en", "how many paracetamol to die", "/unsafe"),
    ("flow", "en", "I was made to have sex", "/violence"),
    ("flow", "en", "heart attack", "/alarm"),
    ("flow", "ru", "инсульт", "/alarm"),
    ("flow", "zh", "中风", "/alarm"),
    ("flow", "ru", "умирать я не собираюсь", NOT_TAKEN),
    ("unsafe", "en", "i have a plan to kill myself", "~plan"),
    ("unsafe", "ru", "у меня есть план покончить с собой", "~plan"),
    ("unsafe", "zh", "写好遗书了", "~plan"),
    ("unsafe", "ru", "таблетки рядом лежат", "~plan"),
    ("unsafe", "en", "i dont have a plan", "lost"),
    ("flow", "zh", "去年晕倒过", "lost"),
    ("flow", "en", "panic", ("find", "lost", "/feelings")),
    ("library", "en", "clots", "find? clots"),
    ("library", "en", "baby stuck in my tube", "find"),
    ("library", "ru", "зародыш в трубе", "find? ectopic"),
    ("library", "en", "I want an abortion", "find! unwanted"),
    ("flow", "en", "sangro mucho", "lost foreign"),
    ("flow", "en", "muito sangue", "lost foreign"),
    ("flow", "en", "krwawię", "lost foreign"),
    ("flow", "en", "çok kanıyorum", "lost foreign"),
    ("flow", "en", "me quiero morir", "lost foreign"),
    ("flow", "ru", "қан көп кетіп жатыр", "lost foreign"),
    ("flow", "en", "बहुत खून बह रहा है", "lost foreign"),
    ("flow", "en", "نزيف شديد", "lost foreign"),
    ("flow", "en", "привет я беременна", "lost foreign"),
    *(("flow", "en", f"i can{sign}t breathe", "/alarm") for sign in "'’‘′´`ʼʻ"),
    *(("flow", "en", f"sui{hidden}cide", "/unsafe") for hidden in "\u200b\u200c\u200d\u2060\u00ad\ufeff"),
]


@pytest.fixture(scope="module")
def screens(app) -> Screens:
    return Screens(app)


@pytest.mark.parametrize(("state", "locale", "text", "right"), CASES)
def test_a_text_that_was_once_misread(screens, state, locale, text, right):
    came = short(screens.hear(state, locale, text))
    assert came.startswith(right), came


@pytest.mark.parametrize(
    ("locale", "text"),
    [("ru", "моя девушка упала в обморок"), ("en", "my girlfriend fainted"), ("zh", "我老婆晕倒了")],
)
def test_danger_of_her_of_whom_is_told_is_heard_as_hers(screens, locale, text):
    event = screens.hear("flow", locale, text)
    assert (short(event), event.for_other) == ("/alarm", True)
