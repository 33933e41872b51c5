"""Anyone who looks for something finds the page whose lines are most like what was typed."""

import pytest
from nightlight.conversation import Said
from nightlight.i18n.hear.letters import READ, letter_runs
from nightlight.i18n.hear.lines import RUN, Lines

LINES = Lines.of(
    [
        ("clots", "A clot is blood that pooled and set before it came out."),
        ("clots", "Clots look like dark jelly."),
        ("thrush", "Thrush itches and gives a thick white discharge."),
        ("ru", "Сгусток крови похож на тёмное желе."),
        ("zh", "血块像深色的果冻。"),
    ]
)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("dark jelly bits", "clots"),
        ("itching and wite dischrage", "thrush"),
        ("сгустки похожи на желе", "ru"),
        ("像果冻一样", "zh"),
    ],
)
def test_a_line_is_found_by_its_words_with_other_endings_and_slips(text, page):
    assert LINES.find(text, 3, least=0)[0] == page


@pytest.mark.parametrize("text", ["", "   ", "!?", '"', "0", "qqqq zzzz", "\0"])
def test_what_is_like_nothing_finds_nothing(text):
    assert LINES.find(text, 3, least=0) == ()


def test_no_word_of_the_query_language_means_anything():
    assert LINES.find('NEAR( OR AND NOT * "^-{} clots', 3, least=0)[0] == "clots"


@pytest.mark.parametrize("text", ["hi", "thank you", "are you a robot", "xyzzy plugh", "спасибо", "你好"])
def test_greetings_and_nonsense_find_nothing(app, text):
    for finder in app.conversation.interpreter.finders.values():
        assert finder.search(text).pages == ()


def test_without_lines_nothing_is_found():
    assert Lines().find("clots", 3) == ()


def test_at_most_so_many_pages_are_found():
    assert len(LINES.find("clot blood discharge желе 血块", 2, least=0)) == 2


def test_a_long_text_costs_no_more_than_a_short_one():
    long = "clots and jelly " * 10_000
    assert len([*letter_runs(long, RUN)]) <= 2 * READ
    assert LINES.find(long, 3, least=0)[0] == "clots"


@pytest.fixture
async def reader(app):
    """Somebody who reads in the library."""
    talk = app.conversation

    async def says(person: str, text: str):
        await talk.handle(person, Said(command="library", country="GB", locale="en"))
        return await talk.handle(person, Said(text=text))

    return says


async def test_in_the_library_a_question_finds_pages(reader):
    reply = await reader("reads", "jelly like stuff in the pants, what")
    assert "clots" in {button.id for button in reply.numbered}


async def test_a_word_of_danger_that_is_looked_for_has_the_number_on_top(reader):
    reply = await reader("looks", "is heavy bleeding an abruption?")
    assert reply.messages[0].id == "notice-if-now"
    assert "999" in reply.messages[0].plain
    assert "abruption" in {button.id for button in reply.numbered}


async def test_who_tells_of_herself_in_the_library_is_asked_whether_it_is_now(reader):
    assert (await reader("tells", "im bleeding heavily")).state == "happening"


@pytest.mark.parametrize("sign", ["_", "\u19be", "\U0001e900", "½", "Ǆ"])
def test_no_sign_in_a_text_parts_its_runs(sign):
    lines = Lines.of([("polyp", "a polyp of the cervix")])
    assert lines.find(f"W6{sign}12 m{sign} polyp", 5, least=0) == ("polyp",)
