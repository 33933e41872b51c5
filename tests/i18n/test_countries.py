"""What a person types, into a country: exact names decide, near ones are only proposed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.i18n.hear.countries import NAMES, Countries, every_name, territories
from nightlight.looked_up import country_finder
from nightlight.tools.country_names import table

LOCALES = ("en", "ru", "zh", "es", "ar", "hi")


@pytest.fixture(scope="session")
def countries(app):
    """The finder over the shipped places and names."""
    return country_finder(app.files)


SMALL = Countries(
    frozenset({"NO", "IS", "IN", "MY", "IT", "GB", "KZ", "DE", "CI", "GE", "CD", "CG", "AT", "AU"}),
    {"Britain": "GB", "U.K.": "GB"},
    {"Congo": ("CD", "CG")},
)


def test_there_are_places_for_250_codes(countries):
    assert len(countries.codes) == 250


@pytest.mark.parametrize("locale", LOCALES)
def test_each_country_is_found_by_its_name_in_each_language(countries, locale):
    names = territories(locale)
    asked = {name.casefold() for name in countries.ask}
    for code in countries.codes:
        for typed in (names[code], names[code].lower(), f"  {names[code].upper()} "):
            found = countries.find(typed, (locale, "en", "ru", "zh"))
            if names[code].casefold() in asked:
                assert code in found, typed
            else:
                assert found == (code,), typed


@pytest.mark.parametrize("locale", LOCALES)
def test_each_country_is_found_whatever_languages_the_bot_speaks(countries, locale):
    names = territories(locale)
    lost = {
        code: countries.find(names[code], ("en",))
        for code in countries.codes
        if code not in countries.find(names[code], ("en",))
    }
    assert lost == {}


def test_each_code_and_each_flag_is_found(countries):
    for code in countries.codes:
        flag = "".join(chr(ord(letter) - ord("A") + 0x1F1E6) for letter in code)
        assert countries.find(code) == (code,)
        assert countries.find(f" {flag} ") == (code,)
        assert countries.find(f"{flag}\ufe0f") == (code,)


@pytest.mark.parametrize(
    "word", ["no", "is", "in", "my", "it", "No", "Is", "de", "me", "so", "us", "to", "at", "be", "am"]
)
def test_a_small_word_is_no_country(countries, word):
    assert countries.find(word, ("en", "ru", "zh")) == ()
    assert countries.near(word, ("en", "ru", "zh")) in {(), ("US",)}


def test_the_same_letters_as_a_code_are(countries):
    for code in ("NO", "IS", "IN", "MY"):
        assert countries.find(code) == (code,)


@pytest.mark.parametrize(
    "typed", ["UK", "uk", "U.K.", "u.k", "England", "Шотландия", "英格兰", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"]
)
def test_the_united_kingdom_has_many_names(countries, typed):
    assert countries.find(typed, ("en", "ru", "zh")) == ("GB",)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Congo", {"CD", "CG"}),
        ("конго", {"CD", "CG"}),
        ("刚果", {"CD", "CG"}),
        ("KOREA", {"KR", "KP"}),
        ("Корея", {"KR", "KP"}),
    ],
)
def test_a_name_that_several_share_asks_which(countries, typed, codes):
    assert set(countries.find(typed, ("en", "ru", "zh"))) == codes


@pytest.mark.parametrize(
    "typed", ["Côte d’Ivoire", "Côte d'Ivoire", "cote d'ivoire", "  CÔTE   D'IVOIRE. "]
)
def test_accents_case_dots_spaces_and_apostrophes_do_not_matter(typed):
    assert SMALL.find(typed) == ("CI",)


def test_a_name_of_a_language_the_bot_does_not_speak_is_known_too():
    assert SMALL.find("Deutschland") == ("DE",)
    assert SMALL.find("Ísland") == ("IS",)
    assert SMALL.find("ესტონეთი") == (), "only countries with a place"


def test_the_table_of_all_names_is_what_babel_says():
    """Anyone who takes another version of babel makes the table anew: `make names`."""
    assert NAMES.read_text(encoding="utf-8") == table()


def test_each_name_of_the_table_is_found_by_itself_alone():
    lines = [line.split("\t") for line in NAMES.read_text(encoding="utf-8").splitlines()[2:]]
    assert len(lines) > 30_000
    for name, codes in lines[:: len(lines) // 500]:
        assert every_name(name) == set(codes.split())
        assert every_name(name[1:]) in (frozenset(), *(set(c.split()) for n, c in lines if n == name[1:]))


@pytest.mark.parametrize("typed", ["", "\t", "\n", "gb", "\ud83c", "a\tb", "# made by make names: a name"])
def test_what_is_no_name_has_no_codes(typed):
    assert every_name(typed) == frozenset()


@pytest.mark.parametrize(
    ("typed", "code"), [("Kazahstn", "KZ"), ("Germny", "DE"), ("Icland", "IS"), ("brittain", "GB")]
)
def test_a_name_that_is_nearly_right_is_proposed_and_never_taken(typed, code):
    assert SMALL.find(typed) == ()
    assert SMALL.near(typed)[0] == code


def test_no_more_than_three_are_proposed(countries):
    for typed in ("Guine", "Saint", "Islands", "Republic", "Unite State", "аргент"):
        assert len(countries.near(typed, ("en", "ru", "zh"))) <= 3


@pytest.mark.parametrize(
    "typed", ["XX", "ZZ", "EU", "🇪🇺", "🇦", "🇦🇦", "🇳🇴🇮🇸", "🏴", "🏳️‍🌈", "", " ", "..", "-"]
)
def test_what_is_no_country_is_none(typed):
    assert SMALL.find(typed) == ()


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_only_known_codes(typed):
    assert set(SMALL.find(typed)) <= SMALL.codes
    assert set(SMALL.near(typed)) <= SMALL.codes
