"""All files of a folder into one value, or all complaints about them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from nightlight.content.load import load, load_danger, load_words
from nightlight.content.problem import ContentError
from nightlight.content.root import data_root
from nightlight.engine.closing import UNKNOWN_PLACE
from nightlight.tools.check.everything import check

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"


@pytest.fixture
def root(tmp_path):
    """A copy of the smallest good content, to be broken."""
    return Path(shutil.copytree(GOOD, tmp_path / "content"))


def complaints(root):
    with pytest.raises(ContentError) as caught:
        load(root, ("en",))
    return [(problem.file, problem.code) for problem in caught.value.problems]


def put(root, name, text):
    (root / "dialogs" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("folder", ["places", "topics"])
def test_a_lost_folder_is_one_complaint_and_not_one_for_each_name_in_it(root, folder):
    shutil.rmtree(root / "dialogs" / folder)
    assert [(found.file, found.code) for found in check(root)] == [(f"dialogs/{folder}", "Y101")]


@pytest.mark.parametrize("name", ["dialogs/notes.yaml", "locales/fr/reasons.ftl"])
def test_a_folder_in_place_of_a_file_is_called_one(root, name):
    (root / name).unlink()
    (root / name).mkdir()
    [found] = [found for found in check(root) if found.code == "Y101"]
    assert (found.file, found.message.partition(";")[0]) == (name, "this is a folder and should be a file")


def test_what_the_system_says_of_a_file_is_told(root, monkeypatch):
    def refuses(path, *_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("nightlight.content.strict_yaml.text_of", refuses)
    with pytest.raises(ContentError, match="the file cannot be read: Permission denied"):
        load(root, ("en",))


def test_a_message_is_missed_below_the_one_that_stands_before_it_in_english(root):
    english, french = (root / "locales" / code / "reasons.ftl" for code in ("en", "fr"))
    names = [line.split(" =")[0] for line in english.read_text().splitlines() if " =" in line]
    said = french.read_text().splitlines()
    last = next(i for i, line in enumerate(said) if line.startswith(f"{names[-1]} ="))
    assert said[last - 1].startswith(names[-2])
    said[last : last + 1] = ["", "", "# others follow"]
    french.write_text("\n".join(said) + "\n")
    [found] = [found for found in check(root) if found.code == "T401"]
    assert found.line == last


def test_good_content_is_one_value(root):
    content = load(root, ("en", "fr")).content
    assert content.locales == ("en", "fr")
    assert set(content.country_buttons) == {"en", "fr"}
    assert (content.first.id, content.first.start) == ("small", "danger")
    assert set(content.dialogs) == {"small", "happening", "mood", "unsafe", "wrong"}
    assert {"KE", "NO"} <= set(content.places)
    assert content.place("NO").code == "NO"
    assert content.place("XX") is content.place(None) is content.nowhere
    assert content.nowhere == replace(UNKNOWN_PLACE, facts={"who_profile": "yes"})
    assert content.locale("fr") == "fr"
    assert content.locale("xx") == content.locale(None) == "en"


def test_a_language_without_country_buttons_has_those_of_the_first(root):
    content = load(root, ("en", "xx")).content
    assert content.country_buttons["xx"] == content.country_buttons["en"] != ()


def test_loading_twice_gives_equal_content(root):
    assert load(root, ("en",)).content == load(root, ("en",)).content


def test_the_complaints_of_several_files_come_together_and_sorted(root):
    put(root, "urgency.table.yaml", "status: draft\nrules: []\n")
    put(root, "places/KE.yaml", "place: KE\n")
    put(root, "country.names.yaml", "")
    put(root, "vignettes/one.yaml", "vignettes: [")
    found = complaints(root)
    assert {file for file, _ in found} == {
        "dialogs/urgency.table.yaml",
        "dialogs/places/KE.yaml",
        "dialogs/country.names.yaml",
        "dialogs/vignettes/one.yaml",
    }
    assert found == sorted(found)


def test_a_broken_dialog_does_not_hide_the_complaints_of_the_places(root):
    put(root, "small.dialog.yaml", "dialog: small\n")
    put(root, "places/KE.yaml", "place: KE\n")
    assert {file for file, _ in complaints(root)} == {"dialogs/small.dialog.yaml", "dialogs/places/KE.yaml"}


def test_broken_facts_are_complained_of_alone_because_everything_rests_on_them(root):
    put(root, "facts.yaml", "status: draft\n")
    assert {file for file, _ in complaints(root)} == {"dialogs/facts.yaml"}


@pytest.mark.parametrize(
    "name", ["facts.yaml", "urgency.table.yaml", "country.names.yaml", "small.dialog.yaml"]
)
def test_a_missing_file_is_a_complaint(root, name):
    (root / "dialogs" / name).unlink()
    assert complaints(root)


def test_without_any_dialog_it_is_said_how_one_begins(root):
    for path in (root / "dialogs").glob("*.dialog.yaml"):
        path.unlink()
    with pytest.raises(
        ContentError, match=r"Y101: no file is called \*\.dialog\.yaml; .*role: start"
    ) as error:
        load(root, ("en",))
    assert len(error.value.problems) == 1


def test_the_complaints_of_several_dialogs_come_together(root):
    put(root, "mood.dialog.yaml", "dialog: mood\n")
    put(root, "unsafe.dialog.yaml", "dialog: [\n")
    assert {file for file, _ in complaints(root)} == {
        "dialogs/mood.dialog.yaml",
        "dialogs/unsafe.dialog.yaml",
    }


def test_an_empty_folder_is_a_complaint(tmp_path):
    assert complaints(tmp_path)


def test_a_list_of_words_is_read_and_complained_of(root):
    path = root / "locales" / "en" / "words.yaml"
    words, document = load_words(path, root)
    assert words.status == "draft"
    assert document.file == "locales/en/words.yaml"
    path.write_text("status: draft\n")
    with pytest.raises(ContentError, match=r"locales/en/words\.yaml:1:1 Y104"):
        load_words(path, root)


def test_the_shipped_content_lies_where_it_is_looked_for():
    assert (data_root() / "dialogs" / "facts.yaml").is_file()
    assert (data_root() / "locales" / "en" / "safety.ftl").is_file()


@pytest.mark.parametrize(
    "sets",
    ["{a: [<a>]}", "{a: [<b>], b: [<a>]}", "{a: [<b> <b>], b: [<c> <c>], c: [<d> <d>], d: [<e>], e: [x]}",
     "{a: [" + "<b>" * 1000 + "], b: [words]}"],
    ids=["itself", "each other", "deep", "long"],
)  # fmt: skip
def test_sets_of_words_that_grow_without_end_are_refused_and_not_written_out(tmp_path, sets):
    path = tmp_path / "danger.yaml"
    path.write_text(
        f"status: draft\nsets:\n  {sets}\nalarm: []\ncrisis: []\nsafety: []\n", encoding="utf-8"
    )
    with pytest.raises(ContentError, match=r"danger\.yaml:3:4 Y108: the set a holds itself, or too many"):
        load_danger(path, tmp_path)


def with_list(root, *names):
    """The good content with a list for the fever in its first dialog; these are declared lasting."""
    facts, asked = root / "dialogs" / "facts.yaml", root / "dialogs" / "small.dialog.yaml"
    more = "next: fever\n\n  fever:\n    tick: [fever]\n    next: end"
    put(
        root,
        "small.dialog.yaml",
        asked.read_text().replace("ask: flow\n    next: end", f"ask: flow\n    {more}"),
    )
    put(
        root,
        "facts.yaml",
        facts.read_text().replace("urgency:", f"lasting: [{', '.join(names)}]\nurgency:"),
    )


def test_a_sign_of_a_list_can_be_declared_lasting(root):
    assert load(root, ("en",)).content.lasting == ()
    with_list(root, "fever")
    assert load(root, ("en",)).content.lasting == ("fever",)


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (("flow",), "flow is no sign"),
        (("who_profile",), "who_profile is no sign"),
        (("nothing",), "nothing is no sign"),
        (("gut_feeling",), "no list of the first dialog asks for gut_feeling"),
        (("fever", "fever"), "fever stands here a second time"),
    ],
)
def test_what_nobody_could_confirm_or_can_get_calmer_is_not_lasting(root, names, why):
    with_list(root, *names)
    assert complaints(root) == [("dialogs/facts.yaml", "D232")]
    with pytest.raises(ContentError, match=why):
        load(root, ("en",))


def test_a_sign_that_is_today_by_itself_is_not_lasting(root):
    with_list(root, "fever")
    rules = root / "dialogs" / "urgency.table.yaml"
    put(root, rules.name, rules.read_text().replace("signs: [gut_feeling]", "signs: [fever]"))
    with pytest.raises(ContentError, match="fever alone is urgent_today"):
        load(root, ("en",))
