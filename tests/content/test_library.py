"""The files of a library into pages, and every complaint of a page that leads nowhere."""

import shutil
from pathlib import Path

import pytest
from nightlight.content.library import pages, read_library
from nightlight.content.load import load
from nightlight.content.problem import ContentError
from nightlight.content.shapes.library import PARTS
from nightlight.engine.commands import COMMANDS
from nightlight.engine.content import Content
from nightlight.engine.library import LIBRARY, Page
from nightlight.i18n.words.localizer import load_localizer
from nightlight.looked_up import page_finders
from nightlight.reading import read_content
from nightlight.tools.check.everything import check

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"
CARD = 1 + len(PARTS)  # its title and its parts


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the smallest good content, to be changed."""
    return Path(shutil.copytree(GOOD, tmp_path / "content"))


@pytest.fixture(scope="module")
def small() -> Content:
    return load(GOOD, ("en", "fr")).content


def put(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def complaints(root: Path) -> list[str]:
    with pytest.raises(ContentError) as error:
        read_library(root / "dialogs", root)
    return [str(problem) for problem in error.value.problems]


def leads(page: Page) -> list[str]:
    return [lead.id for lead in page.leads]


# ---- without a library


def test_content_without_a_library_has_no_pages(root: Path):
    (root / "dialogs" / "library.yaml").unlink()
    assert read_library(root / "dialogs", root) is None
    assert load(root, ("en",)).content.library == {}
    assert pages(None) == {}


@pytest.mark.parametrize("name", ["myths", "contradictions", "claims", "support"])
def test_a_library_of_which_a_file_is_missing_says_which(root: Path, name: str):
    (root / "dialogs" / f"{name}.yaml").unlink()
    [complaint] = complaints(root)
    assert complaint.startswith(f"dialogs/{name}.yaml:1:1 Y101")


# ---- pages


def test_every_page_leads_to_pages_and_dialogs_that_are_there(content: Content, small: Content):
    for whole in (content, small):
        known = {"page": whole.library.keys(), "dialog": whole.dialogs.keys(), "command": COMMANDS}
        for lead in (lead for page in whole.library.values() for lead in page.leads if lead.to != "word"):
            assert lead.id in known[lead.to]


def test_every_topic_stands_within_two_presses_of_the_menu(content: Content):
    menu = content.library[LIBRARY]
    topics = {topic for section in leads(menu) for topic in leads(content.library[section])}
    cards = {page.id for page in content.library.values() if len(page.says) == CARD}
    assert cards
    assert cards <= topics


def test_a_card_says_its_title_and_five_parts_under_their_headings(small: Content):
    card = small.library["feelings"]
    assert [text.id for text in card.says] == [
        "topic-feelings",
        *(f"topic-feelings-{part}" for part in ("now", "what", "notice", "clinic", "not")),
    ]
    assert [dict(text.args)["heading"] for text in card.says[1:]] == [
        f"part-{part}" for part in ("now", "what", "notice", "clinic", "not")
    ]


def test_a_card_leads_to_its_deeper_pages_then_myths_then_related_topics_then_its_sources(small: Content):
    card = small.library["feelings"]
    assert leads(card) == ["feelings-numbers", "M01", "feelings", "feelings-sources"]
    (said,) = small.library["feelings-sources"].says
    assert (said.id, dict(said.args)) == ("sources", {"list": "Nobody"})
    assert leads(small.library["feelings-numbers"]) == ["feelings"]


def test_a_card_that_touches_a_danger_sign_offers_the_check_and_its_pages_too(root: Path, small: Content):
    assert small.library["feelings"].commands == ("check",)
    assert small.library["feelings-numbers"].commands == ("check",)
    put(root, "dialogs/topics/feelings.yaml", "check: yes\n", "")
    without = pages(read_library(root / "dialogs", root))
    assert without["feelings"].commands == without["feelings-numbers"].commands == ()


def test_a_myth_says_what_people_say_then_what_is_known_and_offers_the_check(small: Content):
    myth = small.library["M01"]
    assert [text.id for text in myth.says] == ["myth-M01", "myth-M01-said", "myth-M01-known"]
    assert leads(myth) == ["feelings"]
    assert myth.commands == ("check",)


def test_what_is_private_can_be_hidden_on_each_of_its_pages_and_where_it_is_asked_for(
    content: Content, small: Content
):
    for whole in (content, small):
        private = [page for page in whole.library.values() if page.private]
        assert len(private) == 4
        assert all("hide" in page.commands for page in private)
        assert "hide" in leads(whole.library[whole.page_role("shield") or ""])


def test_where_it_is_asked_whether_it_is_safe_no_button_names_danger_or_health(content: Content):
    assert set(content.library[content.page_role("shield") or ""].without) >= {"unsafe", "library"}


# ---- complaints


def test_a_card_or_a_section_that_leads_nowhere_is_refused_and_nothing_crashes(root: Path):
    put(root, "dialogs/topics/feelings.yaml", "related: [feelings]", "related: []")
    assert ["Y104" in complaint for complaint in complaints(root)] == [True]
    put(root, "dialogs/library.yaml", "[feelings]", "[]")
    assert ["Y104" in complaint for complaint in complaints(root)] == [True]


def test_all_names_that_lead_nowhere_are_told_at_once(root: Path):
    put(root, "dialogs/topics/feelings.yaml", "myths: [M01]", "myths: [M01, M77]")
    put(root, "dialogs/library.yaml", "[feelings]", "[feelings, joy]")
    put(root, "dialogs/myths.yaml", "topics: [feelings]", "topics: [feelings, grief]")
    told = " ".join(complaints(root))
    assert all(name in told for name in ("M77", "joy", "grief"))


# ---- finders


def test_each_language_finds_pages_by_title_by_its_own_words_and_by_those_of_the_others():
    content, words = load(GOOD, ("en", "fr")).content, load_localizer(GOOD)
    finders = page_finders(GOOD, content, words)
    assert finders.keys() == {"en", "fr"}
    for code, title, own, other in (
        ("en", "Feelings", "afraid", "peur"),
        ("fr", "Humeurs", "peur", "afraid"),
    ):
        assert [finders[code].find(said).pages for said in (title, own, other)] == [("feelings",)] * 3
    assert finders["fr"].find("larmes").pages == finders["en"].find("crying").pages == ("M01",)
    assert finders["fr"].find("Feelings").pages == ()  # a title is a name in its own language


def test_a_language_without_its_list_still_finds_titles_and_what_others_type(root: Path):
    (root / "locales" / "fr" / "library.yaml").unlink()
    finders = page_finders(root, load(root, ("en", "fr")).content, load_localizer(root))
    assert finders["fr"].find("Humeurs").pages == finders["fr"].find("afraid").pages == ("feelings",)
    assert finders["fr"].find("peur").pages == ()


def test_a_page_whose_title_nobody_can_say_is_still_found_by_its_words(root: Path):
    for code in ("en", "fr"):
        put(root, f"locales/{code}/topics-feelings.ftl", "topic-feelings =", "topic-felt =")
    assert [problem.code for problem in check(root)].count("T401") == 2
    finders = read_content(root).interpreter.finders
    assert finders["en"].find("afraid").pages == finders["fr"].find("peur").pages == ("feelings",)


def test_made_up_languages_find_what_english_finds(root: Path):
    finders = read_content(GOOD, pseudo=True).interpreter.finders
    assert finders["pseudo"].find("afraid").pages == ("feelings",)


def test_a_content_without_a_library_is_built_without_finders(root: Path):
    (root / "dialogs" / "library.yaml").unlink()
    assert read_content(root).interpreter.finders == {}
