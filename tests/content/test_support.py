"""Pages of support and what opens pages: from the file into pages, and every way that leads nowhere."""

import shutil
from pathlib import Path

import pytest
from nightlight.content.library import LibraryFiles, openings, pages, read_library
from nightlight.content.problem import ContentError
from nightlight.content.ways import way_problems
from nightlight.engine.content import After
from nightlight.engine.dialog import END, Answer, Dialog, Opening, State
from nightlight.engine.library import Lead, Page, PageOpening
from nightlight.engine.text import Text
from nightlight.engine.triage import Condition

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"
SUPPORT, MENU = "dialogs/support.yaml", "dialogs/library.yaml"
MOOD = Dialog(
    "mood",
    "mood",
    {"mood": State("mood", ("mood",), {"low": Answer("low", {"mood": "low"})}, END)},
    opens=(Opening(button="feelings"),),
)
YOUNG = "  under_18-yes: {title: under_18.yes, leads: [{page: feelings}]}\n"
CALLED = "crisis_help.lines_called, leads: [{page: feelings}"
ALONE = "{leads: [{command: back}]}\n"
SHIELD = "  - {role: shield, page: safe_to_read}\n"
HELPER = "  - {button: for_helper, page: feelings, asker: supporter}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the smallest good content, to be changed."""
    return Path(shutil.copytree(GOOD, tmp_path / "content"))


@pytest.fixture(scope="module")
def good() -> LibraryFiles:
    return read(GOOD)


@pytest.fixture(scope="module")
def small(good: LibraryFiles) -> dict[str, Page]:
    return pages(good)


def read(root: Path) -> LibraryFiles:
    files = read_library(root / "dialogs", root)
    assert files is not None
    return files


def put(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


def complaints(root: Path, *rows: After) -> list[str]:
    """What is said of the copy, and of rows of after.yaml, which stand in the file of the menu here."""
    files = read(root)
    after = (rows, files.menu[1]) if rows else None
    return [str(problem) for problem in way_problems(files, {"mood": MOOD}, {"crisis"}, after)]


def row(page: str) -> After:
    return After(Condition(()), page=page)


# ---- into pages


def test_the_good_content_has_no_complaint(root: Path):
    assert complaints(root) == []


def test_a_page_of_support_says_the_message_of_its_name_and_leads_where_its_file_says(
    small: dict[str, Page],
):
    assert small["safe_to_read"] == Page(
        "safe_to_read",
        Text("safe_to_read"),
        (Text("safe_to_read"),),
        (
            Lead("danger_help", Text("safe_to_read.yes"), "page"),
            Lead("hide", Text("safe_to_read.no"), "command"),
        ),
        without=("unsafe", "library"),
        calls=True,
    )


def test_a_line_without_a_label_has_the_title_of_its_page_or_the_words_of_its_command(
    small: dict[str, Page],
):
    assert small["danger_help-called"] == Page(
        "danger_help-called",
        Text("danger_help.lines_called"),
        (Text("danger_help-called"),),
        (
            Lead("feelings", Text("topic-feelings"), "page"),
            Lead("unsafe", Text("button-unsafe"), "command"),
        ),
        commands=("hide",),
        private=True,
    )


def test_a_word_is_chosen_by_a_line_of_its_own(small: dict[str, Page]):
    assert [(lead.id, lead.to) for lead in small["word"].leads] == [
        ("pregnancy", "word"), ("baby", "word"), ("loss", "word"), ("back", "command"),
    ]  # fmt: skip


def test_a_section_leads_to_its_topics_and_then_to_what_the_menu_says_besides(small: dict[str, Page]):
    assert small["library-feelings"].leads == (
        Lead("feelings", Text("topic-feelings"), "page"),
        Lead("mood", Text("button-feelings"), "dialog"),
        Lead("word", Text("button-word"), "page"),
        Lead("under_18", Text("button-young"), "page"),
    )


def test_what_opens_pages_stands_in_the_order_of_the_file(good: LibraryFiles):
    assert openings(good) == (
        PageOpening("safe_to_read", role="violence", asker="self"),
        PageOpening("safe_to_read", role="shield"),
        PageOpening("crisis_help", button="crisis_help", overlay="crisis"),
        PageOpening("safe_to_read", button="safe_to_read", overlay="crisis", asker="self"),
        PageOpening("feelings", button="for_helper", asker="supporter"),
    )
    assert openings(None) == ()


def test_the_names_of_all_pages_are_known_before_there_are_pages(
    good: LibraryFiles, small: dict[str, Page]
):
    assert good.names == small.keys()


# ---- complaints


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{page: word}", "{page: words}", "no page is called words"),
        ("leads:\n  feelings:", "leads:\n  moods:", "no section is called moods"),
        ("{dialog: mood,", "{dialog: moods,", "no dialog is called moods; there are: mood"),
    ],
)
def test_a_line_of_a_section_that_leads_nowhere_is_refused(root: Path, old: str, new: str, said: str):
    put(root, MENU, old, new)
    told = [complaint for complaint in complaints(root) if complaint.startswith(MENU)]
    assert [f"L701: {said}" in complaint for complaint in told] == [True]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (YOUNG, YOUNG.replace("page: feelings", "page: grief"), "no page is called grief"),
        (YOUNG, YOUNG.replace("page: feelings", "dialog: grief, label: a"), "no dialog is called grief"),
        (YOUNG, YOUNG.replace("}]}", "}, {page: feelings, label: a}]}"), "is called feelings already"),
        (YOUNG, f"{YOUNG}  feelings: {ALONE}", "another page or a platform button is called feelings"),
        (YOUNG, f"{YOUNG}  start: {ALONE}", "another page or a platform button is called start"),
        (YOUNG, f"{YOUNG}  alone: {ALONE}", "nothing leads to the page alone"),
        (
            YOUNG,
            f"{YOUNG}  one: {{leads: [{{page: other}}]}}\n  other: {{leads: [{{page: one}}]}}\n",
            "nothing leads to the page one",
        ),
        (HELPER, HELPER.replace("page: feelings", "page: grief"), "no page is called grief"),
        (HELPER, HELPER.replace("asker", "overlay: crises, asker"), "no help of overlays is called crises"),
        (HELPER, HELPER.replace("for_helper", "crisis_help"), "opens crisis_help already"),
        (HELPER, HELPER.replace("for_helper", "feelings"), "opens mood already"),
        (HELPER, HELPER.replace("for_helper", "stop"), "opens the platform already"),
        (SHIELD, SHIELD + SHIELD, "the role shield opens safe_to_read already"),
    ],
)
def test_a_way_that_leads_nowhere_is_refused_with_its_place(root: Path, old: str, new: str, said: str):
    put(root, SUPPORT, old, new)
    told = complaints(root)
    assert any(said in complaint for complaint in told)
    assert all(complaint.startswith(f"{SUPPORT}:") and "L701: " in complaint for complaint in told)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (YOUNG, YOUNG.replace("page: feelings", "page: feelings, command: back"), "exactly one of page"),
        (YOUNG, YOUNG.replace("page: feelings", "label: under_18.yes"), "exactly one of page"),
        (YOUNG, YOUNG.replace("page: feelings", "dialog: mood"), "a dialog has no title"),
        (YOUNG, YOUNG.replace("page: feelings", "word: baby"), "a word has no title"),
        (HELPER, HELPER.replace("button: for_helper, ", ""), "exactly one of role and button"),
        (SHIELD, SHIELD.replace("shield", "shield, button: more"), "exactly one of role and button"),
        (SHIELD, SHIELD.replace("}", ", overlay: crisis}"), "a role does not"),
    ],
)
def test_a_line_or_an_opening_that_is_two_things_or_none_is_refused(
    root: Path, old: str, new: str, said: str
):
    put(root, SUPPORT, old, new)
    [complaint] = [complaint for complaint in complaints(root) if "L70" not in complaint]
    assert "Y104: " in complaint
    assert said in complaint


@pytest.mark.parametrize("name", ["back", "start", "urgent", "return"])
def test_the_number_and_the_ways_out_can_be_left_out_of_no_page(root: Path, name: str):
    put(root, SUPPORT, "leaves-out: [unsafe, library]", f"leaves-out: [{name}]")
    with pytest.raises(ContentError, match="Y104"):
        read(root)


def test_a_row_after_an_answer_leads_to_a_page(root: Path):
    put(root, SUPPORT, YOUNG, YOUNG + "  alone: {leads: [{command: back}]}\n")
    assert len(complaints(root)) == 1
    assert complaints(root, row("alone")) == []


# ---- private pages


def test_a_private_page_opens_from_the_shield_and_from_private_pages_alone(root: Path):
    put(root, SUPPORT, CALLED, CALLED.replace("page: feelings", "page: danger_help-called"))
    [complaint] = complaints(root)
    assert "L705: crisis_help-called leads to danger_help-called, which is private, unasked" in complaint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HELPER, HELPER.replace("page: feelings", "page: danger_help")),
        ("{role: violence, page: safe_to_read", "{role: violence, page: danger_help"),
        ("  safe_to_read:\n    calls: yes\n", "  safe_to_read:\n    private: yes\n"),
    ],
    ids=["a button", "words of violence", "the shield itself"],
)
def test_no_button_and_no_role_opens_a_private_page(root: Path, old: str, new: str):
    put(root, SUPPORT, old, new)
    told = complaints(root)
    assert told
    assert all("L705: this opens" in complaint for complaint in told)


def test_no_answer_opens_a_private_page(root: Path):
    assert complaints(root, row("safe_to_read")) == []
    [complaint] = complaints(root, row("danger_help"))
    assert "L705: this opens danger_help, which is private, unasked" in complaint


def test_private_pages_need_one_that_asks_first(root: Path):
    put(root, SUPPORT, SHIELD, "")
    [complaint] = complaints(root)
    assert "L705: danger_help is private and no page asks first" in complaint
