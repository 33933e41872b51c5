"""Typed words into pages: what is meant opens, what is near is offered, a story opens nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.i18n.hear.finder import LONGEST, MOST, NOTHING, Found, finder

FINDER = finder(
    (
        {"clots": ("Blood clots",), "thrush": ("Thrush",)},
        {
            "clots": ["clots", "lumps of blood", "сгустки", "сгусток крови", "血块"],
            "ectopic": [
                "ectopic",
                "ectopic pregnancy",
                "внематочная",
                "внематочная беременность",
                "宫外孕",
            ],
            "rare_ectopic": ["pregnancy in the cervix", "шеечная беременность", "宫颈妊娠"],
            "polyp": ["polyp", "полип", "息肉"],
            "scan": ["scan", "ultrasound", "узи", "超声"],
            "M14": ["erosion", "ectropion"],
            "ectropion": ["ectropion", "erosion"],
        },
    )
)
STORY = "last night i went to bed and then i woke up and there were clots on the sheet"


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("ectopic", "ectopic"),
        ("ECTOPIC pregnancy", "ectopic"),
        ("  «Ectopic»!  ", "ectopic"),
        ("Blood clots", "clots"),
        ("ВНЕМАТОЧНАЯ", "ectopic"),
        ("宫外孕", "ectopic"),
        ("宫 外 孕", "ectopic"),
    ],
)
def test_a_name_leads_to_its_page_whatever_its_case_and_signs(typed: str, page: str):
    assert FINDER.find(typed).pages == (page,)


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("what is an ectopic pregnancy?", "ectopic"),
        ("my doctor saw a polyp today", "polyp"),
        ("у меня нашли полип на приёме", "polyp"),
        ("医生说是宫外孕怎么办", "ectopic"),
        ("我看到血块了", "clots"),
    ],
)
def test_a_name_inside_a_short_sentence_names_its_page(typed: str, page: str):
    assert FINDER.find(typed).pages == (page,)


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("ectopik", "ectopic"),
        ("ektopic pregnancy", "ectopic"),
        ("ultrasond", "scan"),
        ("trush", "thrush"),
        ("внематочна", "ectopic"),
        ("сгусткии", "clots"),
    ],
)
def test_a_typo_leads_to_the_page_or_offers_it(typed: str, page: str):
    assert page in FINDER.find(typed).pages


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("внематочной", "ectopic"),
        ("внематочную беременность", "ectopic"),
        ("полипа", "polyp"),
        ("сгустков", "clots"),
        ("сгустками", "clots"),
        ("шеечной беременности", "rare_ectopic"),
    ],
)
def test_another_ending_of_a_russian_word_leads_to_the_page_or_offers_it(typed: str, page: str):
    assert page in FINDER.find(typed).pages


def test_a_name_that_two_pages_share_offers_both_the_first_listed_first():
    assert FINDER.find("erosion").pages == ("M14", "ectropion")


def test_the_longer_name_hides_the_shorter_one_within_it():
    both = finder(({"ectopic": ["ectopic"], "rare": ["ectopic in a scar"]},))
    assert both.find("an ectopic in a scar").pages == ("rare",)


def test_two_names_in_one_sentence_offer_both_pages():
    assert set(FINDER.find("clots or a polyp").pages) == {"clots", "polyp"}


def test_at_most_four_pages_are_offered():
    many = finder(({f"page{n}": ["spotting"] for n in range(9)},))
    assert len(many.find("spotting").pages) == MOST
    assert len(many.find("spoting").pages) <= MOST


@pytest.mark.parametrize(
    "typed", ["", " ", "?!", "…", "banana", "hello there", "привет", "你好", "12", "a", "宫"]
)
def test_what_is_like_no_name_finds_nothing(typed: str):
    assert FINDER.find(typed).pages == ()


def test_a_name_in_a_story_is_offered_and_not_opened_and_slips_in_it_are_no_names():
    assert len(STORY.split()) > LONGEST
    assert FINDER.find(STORY) == Found(("clots",), sure=False)
    assert FINDER.find(STORY.replace("clots", "clotts")) == NOTHING


@pytest.mark.parametrize(
    ("typed", "sure"),
    [
        ("polyp", True),
        ("polyp?", True),
        ("what polyp", True),
        ("polyyp", False),
        ("ectopic pregnanc", False),
        ("my doctor saw a polyp today", False),
        ("erosion", False),
    ],
)
def test_a_page_is_sure_where_its_name_is_most_of_what_was_typed(typed: str, sure: bool):
    assert FINDER.find(typed).sure is sure


@pytest.mark.parametrize(
    "typed", ["she has gone white and floppy", "my mum hits me", "belly like a rock", "husbnad hits"]
)
def test_a_short_word_in_a_cry_for_help_finds_no_page(typed: str):
    names = {"discharge": ["whites", "white discharge"], "M04": ["duphaston"], "recovery": ["rpoc"]}
    assert finder((names,)).find(typed) == NOTHING


def test_a_finder_without_names_finds_nothing():
    assert finder(()).find("clots") == NOTHING


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_looked_for(typed: str):
    found = FINDER.find(typed).pages
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    assert FINDER.find(typed).pages == found


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_name_is_too_odd_to_be_listed(name: str, typed: str):
    odd = finder(({"page": [name, "clots"]},))
    assert odd.find("clots").pages == ("page",)
    assert set(odd.find(typed).pages) <= {"page"}
