"""Out to a PO file and back: nothing is lost, what is broken is refused with its place, all or nothing."""

import polib
import pytest
from nightlight.cli import main
from nightlight.i18n.words.catalog import read_catalogs
from nightlight.tools.translate.po_units import NoFluent, joined, pattern_of, text_of
from nightlight.tools.translate.read_po import take
from nightlight.tools.translate.sources import LOCK, read_sources, sources_of, stale
from nightlight.tools.translate.status import Refused
from nightlight.tools.translate.write_po import export


def files(root, locale="ru"):
    """The bytes of a language's folder by name."""
    return {path.name: path.read_bytes() for path in (root / "locales" / locale).iterdir()}


def key_of(name):
    """The key of a unit, from a name that Python takes as an argument."""
    return name.replace("__", "@").replace("_to_", ".").replace("0", "-")


@pytest.fixture
def edit(root):
    """Exports Russian, lets a translator change units, imports; what came of it."""

    def edit_(fuzzy=(), locale="ru", **texts):
        path = root / "out.po"
        export(root, locale, path)
        po = polib.pofile(str(path))
        for key, text in texts.items():
            entry = next(e for e in po if e.msgctxt == key_of(key))
            entry.msgstr = text
        for entry in po:
            if entry.msgctxt in fuzzy:
                entry.flags = ["fuzzy"]
        po.save()
        return take(root, locale, path), po

    return edit_


# ---- round trip


@pytest.mark.parametrize("locale", ["ru", "zh"])
def test_out_and_in_again_leaves_every_file_as_it_was(root, locale):
    before = files(root, locale)
    count = export(root, locale, root / "out.po")
    done = take(root, locale, root / "out.po")
    assert (done.problems, done.changed, done.open) == ((), 0, 0)
    assert done.confirmed == len(read_sources(root, locale))
    assert count == len(polib.pofile(str(root / "out.po")))
    assert files(root, locale) == before


@pytest.mark.parametrize("locale", ["ru", "zh"])
def test_a_language_built_from_its_po_file_alone_says_the_same(root, locale):
    before = read_catalogs(root)[locale]
    export(root, locale, root / "out.po")
    for path in (root / "locales" / locale).glob("*.ftl"):
        path.unlink()
    (root / "locales" / locale / LOCK).unlink()
    assert take(root, locale, root / "out.po").problems == ()
    after = read_catalogs(root)[locale]
    said = {n: (e.wordings, e.choices, e.file.name) for n, e in after.entries.items()}
    assert said == {n: (e.wordings, e.choices, e.file.name) for n, e in before.entries.items()}
    assert stale(root, locale) == {}


TERMS = """
-brand = Nightlight
    .short = NL
say = { -brand(case: "genitive") } is { NUMBER($n, minimumFractionDigits: 1) } and { "{" } { say.more }
    .more = More
count =
    Now { $n ->
        [0] none
        [one] one { -brand }
       *[other] { $n }
    } of { $asker ->
        [supporter] hers
       *[self] yours
    }.
lines =
    One

    { "[" } two
      three
"""


def test_terms_attributes_functions_and_forms_survive_as_text():
    for source in sources_of(TERMS, "x.ftl"):
        again = pattern_of(text_of(source.pattern))
        assert text_of(again) == text_of(source.pattern), source.id


def test_two_texts_for_two_askers_are_a_choice_and_one_text_is_none():
    assert text_of(joined({"supporter": "Hers.", "self": "Yours."})).startswith("{ $asker ->")
    assert text_of(joined({"supporter": "The same.", "self": "The same."})) == "The same."


@pytest.mark.parametrize(
    "text", ["{ $number", "One\n.two = three", "One\n[two]", "}", "", "{ $asker -> [a] b }"]
)
def test_a_text_that_is_no_message_is_refused(text):
    with pytest.raises(NoFluent):
        pattern_of(text)


# ---- words that changed


def test_a_changed_unit_changes_its_line_and_no_other(root, edit):
    before = (root / "locales/ru/safety.ftl").read_text("utf-8").splitlines()
    done, _ = edit(danger_to_not_sure="Точно не знаю")
    after = (root / "locales/ru/safety.ftl").read_text("utf-8").splitlines()
    assert (done.problems, done.changed) == ((), 1)
    assert set(after) - set(before) == {"    .not_sure = Точно не знаю"}
    assert len(after) == len(before)


def test_one_asker_of_a_message_can_change_alone(root, edit):
    done, _ = edit(closing0kind__self="Это не ваша вина. Вы правильно сделали, что спросили.")
    text = (root / "locales/ru/safety.ftl").read_text("utf-8")
    assert done.changed == 1
    assert "*[self] Это не ваша вина. Вы правильно сделали, что спросили.\n" in text
    assert "[supporter] Это не её вина и не ваша, и вы правильно сделали, что обратились.\n" in text


def test_what_is_fuzzy_or_empty_is_left_alone_and_stays_stale(root, edit, change):
    change("locales/en/safety.ftl", ".not_sure = Not sure", ".not_sure = I am not sure")
    before = files(root)
    done, po = edit(danger_to_yes="")
    marked = [entry.msgctxt for entry in po if entry.fuzzy]
    assert marked == ["danger.not_sure"]
    assert done.open == 2
    assert files(root) == before
    assert stale(root, "ru") == {"danger.not_sure": True}


def test_a_unit_that_is_no_longer_fuzzy_is_of_todays_english(root, change):
    change("locales/en/safety.ftl", ".not_sure = Not sure", ".not_sure = I am not sure")
    export(root, "ru", root / "out.po")
    po = polib.pofile(str(root / "out.po"))
    for entry in po:
        entry.flags = []
    po.save()
    take(root, "ru", root / "out.po")
    assert stale(root, "ru") == {}


def test_a_message_of_which_one_asker_is_fuzzy_stays_stale(root, edit, change):
    change("locales/en/safety.ftl", "[self] This is not your fault,", "[self] It is not your fault,")
    export(root, "ru", root / "out.po")
    po = polib.pofile(str(root / "out.po"))
    next(entry for entry in po if entry.msgctxt == "closing-kind@self").flags = []
    po.save()
    take(root, "ru", root / "out.po")
    assert stale(root, "ru") == {"closing-kind": True}


# ---- what is refused


@pytest.mark.parametrize(
    ("unit", "text", "code", "right"),
    [
        ("closing0who0none", "Спросите в ближайшей больнице.", "T405", "lost $number"),
        ("closing0who0none", "Спросите: { $nomber }, { $number }.", "T404", "its variables are"),
        (
            "closing0hour__self",
            "Если за 2 часа никто не ответил, считайте это экстренным случаем. Поезжайте в больницу.",
            "T412",
            "write the same figures",
        ),
        (
            "closing0doubt",
            "Здесь не всё. <strong>Звоните.</strong> Не зря.",
            "T407",
            "is not taken by Telegram",
        ),
        (
            "closing0doubt",
            "Здесь не все признаки. Сомневаетесь? Звоните. Это нормально, не зря.",
            "T408",
            "word it anew",
        ),
        ("closing0doubt", "Если сомневаетесь, всё равно звоните.", "T418", "lost the “not”"),
        ("closing0doubt", "Звоните { $number", "T423", "write variables as { $number }"),
    ],
)
def test_a_unit_that_breaks_something_is_refused_with_its_place_and_no_file_changes(
    root, edit, unit, text, code, right
):
    before = files(root)
    done, _ = edit(**{unit: text, "danger_to_not_sure": "Точно не знаю"})
    line = next(e.linenum for e in polib.pofile(str(root / "out.po")) if e.msgctxt == key_of(unit))
    assert [(p.file, p.line, p.code) for p in done.problems] == [("out.po", line, code)]
    assert right in done.problems[0].message
    assert files(root) == before


def test_a_file_that_is_none_is_refused_and_no_file_changes(root, capsys):
    before = files(root)
    (root / "bad.po").write_text("Dear sister,\n")
    (root / "bytes.po").write_bytes(b"\xff\xfe\x00")
    for name in ("bad.po", "bytes.po", "none.po"):
        with pytest.raises(Refused, match="; "):
            take(root, "ru", root / name)
    assert main(["translate", "--root", str(root), "import", "ru", str(root / "bad.po")]) == 2
    assert "bad.po: not readable as PO" in capsys.readouterr().err
    (root / "bad.po").write_text("msgid no quotes\n")
    assert main(["translate", "--root", str(root), "import", "ru", str(root / "bad.po")]) == 1
    assert "T423: nothing is called" in capsys.readouterr().out
    assert files(root) == before


def test_english_is_not_exported_and_a_folder_that_is_not_there_is_refused(root):
    with pytest.raises(Refused, match="name another language"):
        export(root, "en", root / "en.po")
    with pytest.raises(Refused, match="not a folder"):
        export(root, "ru", root / "nowhere" / "ru.po")
