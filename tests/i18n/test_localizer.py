"""Fluent messages: whole or not at all, and English where a language fails."""

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax import ast, parse
from nightlight.i18n.words.localizer import Localizer, NotSaid, NoWords, load_localizer
from nightlight.i18n.words.messages import Messages, sources

LOCALES = Path(__file__).parents[2] / "locales"


def localizer(**texts):
    return Localizer({code: Messages(code, sources(parse(t), t)) for code, t in texts.items()})


ENGLISH = """
plain = English
named = Call { $number } now.
only = Only here
titled = Title
    .answer = English answer
    .second = English second
whole = A { plain } B
loop = { loop }
"""


def test_a_message_is_said_in_its_language():
    words = localizer(en=ENGLISH, ru="plain = По-русски")
    assert words.say("ru", "plain") == "По-русски"
    assert words.say("en", "plain") == "English"
    assert words.locales == ("en", "ru")


@pytest.mark.parametrize(
    "broken",
    [
        "named = Позвоните { $unknown } сейчас.",
        "named = Позвоните { missing } сейчас.",
        "named = Позвоните { -missing } сейчас.",
        "named = Позвоните { plain.missing } сейчас.",
        "named = Позвоните { MISSING($number) } сейчас.",
        "named = Позвоните { NUMBER($number, 1) } сейчас.",
        "named = { named }",
        "named = { other }\nother = { named }",
        'named = { "" }',
        'named = { "  " }',
        "named = Позвоните { $number сейчас.",
        "named =\n    .attribute = nur das",
        "# nothing at all",
    ],
)
def test_any_complaint_about_a_message_gives_all_of_it_in_english(broken):
    words = localizer(en=ENGLISH, ru=broken)
    said = words.say("ru", "named", {"number": "112"})
    assert said == words.say("en", "named", {"number": "112"})
    assert "112" in said
    assert "{" not in said


def test_an_attribute_falls_back_alone():
    words = localizer(en=ENGLISH, ru="titled = Заглавие\n    .answer = Ответ")
    assert words.say("ru", "titled") == "Заглавие"
    assert words.say("ru", "titled.answer") == "Ответ"
    assert words.say("ru", "titled.second") == "English second"


def test_an_attribute_of_a_message_without_a_text_can_be_said():
    assert localizer(en=ENGLISH, ru="titled =\n    .answer = Ответ").say("ru", "titled.answer") == "Ответ"
    assert localizer(en=ENGLISH, ru="titled =\n    .answer = Ответ").say("ru", "titled") == "Title"


@pytest.mark.parametrize("missing", ["unknown", "plain.unknown", "unknown.answer", "loop", "", "."])
def test_what_nobody_can_say_is_not_said(missing):
    with pytest.raises(NotSaid, match="^" + missing.replace(".", r"\.") + "$"):
        localizer(en=ENGLISH, ru="").say("ru", missing)


def test_a_language_that_is_not_there_speaks_english():
    assert localizer(en=ENGLISH).say("xx", "plain") == "English"


def test_whether_a_message_can_be_said_is_known_before(app):
    words = localizer(en=ENGLISH, ru="own = Своё")
    assert words.has("ru", "own")
    assert words.has("ru", "titled.answer")
    assert not words.has("en", "own")
    assert not words.has("ru", "titled.unknown")


def test_numbers_choose_the_plural_of_their_language():
    forms = "counted = { $n ->\n    [one] неделя\n    [few] недели\n   *[many] недель\n    }"
    words = localizer(en=ENGLISH, ru=forms)
    assert [words.say("ru", "counted", {"n": n}) for n in (1, 3, 8)] == ["неделя", "недели", "недель"]


REFERRING = """
-brand = Nightlight
    .gender = feminine
-named = { $case ->
    [dative] { -brand } to
   *[other] { -brand }
    }
# a comment that belongs to the message
first = { second } and { -named(case: "dative") }
second = { titled.answer }, { -brand.gender ->
    [feminine] she
   *[other] it
}
titled =
    .answer = { $number ->
        [one] one { third }
       *[other] many { third }
    }
third = 3
first = a second time
ends = { "}" }
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_message_parsed_alone_says_what_it_says_among_all(end):
    text = REFERRING.replace("\n", end)
    whole = FluentBundle(["en"])
    whole.add_resource(parse(text))
    for name in ("third", "first", "second", "ends"):
        for args in ({"number": 1}, {"number": 5}, {}):
            alone = Messages("en", sources(parse(text), text))
            assert alone.has_message(name)
            said = alone.format_pattern(alone.get_message(name).value, args)
            expected = whole.format_pattern(whole.get_message(name).value, args)
            assert (said[0], list(map(repr, said[1]))) == (expected[0], list(map(repr, expected[1])))
    assert not alone.has_message("-brand")
    assert not alone.has_message("brand")


def test_every_message_of_the_files_is_the_same_alone():
    for path in LOCALES.glob("*/*.ftl"):
        text = path.read_text(encoding="utf-8-sig")
        entries = [entry for entry in parse(text).body if isinstance(entry, ast.Message | ast.Term)]
        alone = sources(parse(text), text).items()
        for entry, (name, source) in zip(entries, alone, strict=True):
            [parsed] = parse(source).body
            assert parsed.equals(entry, ignored_fields=["span", "comment"]), name


@pytest.fixture
def write(tmp_path):
    """Writes the files of languages; the folder above them."""

    def write_(**files):
        for locale, parts in files.items():
            folder = tmp_path / "locales" / locale
            folder.mkdir(parents=True)
            for name, text in parts.items():
                Path(folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
        return tmp_path

    return write_


FULL = {
    "safety_ftl": "one = One\ntwo = Two\n    .third = Three",
    "common_ftl": "other = Other",
    "words_yaml": "",
    "danger_yaml": "",
}


def changed(**parts):
    return {name: text for name, text in (FULL | parts).items() if text is not None}


def test_a_language_is_chosen_when_its_safety_words_are_complete(write):
    words = load_localizer(write(ru=changed(common_ftl=None), en=FULL, aa=FULL))
    assert words.locales == ("en", "aa", "ru")
    assert words.say("ru", "other") == "Other"


@pytest.mark.parametrize(
    "lacking",
    [
        {"safety_ftl": "one = Раз"},
        {"safety_ftl": "one = Раз\ntwo = Два"},
        {"safety_ftl": "one = Раз\ntwo =\n    .third = Три"},
        {"safety_ftl": "one = Раз\ntwo = { Два\n    .third = Три"},
        {"safety_ftl": "one = Раз", "common_ftl": "two = Два\n    .third = Три"},
        {"safety_ftl": ""},
        {"safety_ftl": None},
        {"words_yaml": None},
        {"danger_yaml": None},
    ],
)
def test_a_language_with_a_gap_in_its_safety_words_cannot_be_chosen(write, lacking):
    assert load_localizer(write(en=FULL, ru=changed(**lacking))).locales == ("en",)


def test_a_language_may_say_more_than_english(write):
    words = load_localizer(write(en=FULL, ru=changed(safety_ftl=FULL["safety_ftl"] + "\nown = Своё")))
    assert words.locales == ("en", "ru")


@pytest.mark.parametrize("lacking", ["safety_ftl", "words_yaml", "danger_yaml"])
def test_without_english_nothing_can_be_said_and_the_file_is_named(write, lacking):
    root = write(ru=FULL, en=changed(**{lacking: None}))
    with pytest.raises(NoWords) as caught:
        load_localizer(root)
    assert caught.value.file == root / "locales" / "en" / lacking.replace("_", ".")


def test_a_file_that_is_not_utf_8_is_named(write):
    root = write(en=FULL, ru=FULL)
    path = root / "locales" / "ru" / "common.ftl"
    path.write_bytes("слово = слово".encode("cp1251"))
    with pytest.raises(NoWords) as caught:
        load_localizer(root)
    assert caught.value.file == path


def test_the_arguments_that_a_message_reads_are_those_of_all_that_it_refers_to():
    text = "one = { $a } { two }\n    .label = { $label }\n"
    text += "two = { $b -> \n   *[x] { -term }\n }\n-term = { $c }\nfour = 4\n"
    messages = Messages("en", sources(parse(text), text))
    assert messages.reads("one") == {"a", "b", "c", "label"}
    assert messages.reads("two") == {"b", "c"}
    assert messages.reads("four") == frozenset()
