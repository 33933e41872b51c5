"""What a translator is told of a language: what is stale, lost, too long or hard to read."""

from pathlib import Path

import pytest
from nightlight.cli import main
from nightlight.content.load import load_words
from nightlight.content.safety import read_carried
from nightlight.tools.check.reading import ease, sentences, words_in
from nightlight.tools.translate.sources import LOCK, read_lock, read_sources, stale
from nightlight.tools.translate.status import Refused, accept, find, listed, pseudo, table

ROOT = Path(__file__).resolve().parents[2]
REASON = "reason-E03 = Filling a pad in 1 hour or less is too much blood to wait."


def told(root, locale="ru"):
    """Code and first word of what there is to fix."""
    [found] = find(root, [locale])
    return {(problem.code, problem.message.partition(" ")[0]) for problem in found.fix}


# ---- stale


def test_the_shipped_languages_have_nothing_to_mend():
    for found in find(ROOT, ["en", "ru", "zh"]):
        assert found.fix == ()


def test_a_change_of_english_makes_that_message_stale_in_every_language_and_no_other(root, change):
    change("locales/en/reasons.ftl", REASON, REASON.replace("too much blood to wait", "a lot of blood"))
    for locale in ("ru", "zh"):
        assert stale(root, locale) == {"reason-E03": True}
    [found] = find(root, ["ru"])
    [problem] = found.fix
    assert problem.code == "T415"
    assert "compare it with locales/en/reasons.ftl:" in problem.message
    assert problem.message.endswith('make translate ARGS="accept ru reason-E03"')


def test_an_answer_is_stale_alone(root, change):
    change("locales/en/safety.ftl", ".not_sure = Not sure", ".not_sure = I am not sure")
    assert stale(root, "zh") == {"danger.not_sure": True}


def test_indenting_moving_and_remarks_make_nothing_stale(root, change):
    change("locales/en/reasons.ftl", REASON, "# Another remark.\n" + REASON.replace("= ", "=\n      "))
    source = root / "locales/en/result.ftl"
    source.rename(root / "locales/en/zz.ftl")
    assert stale(root, "ru") == {}


def test_accepting_one_message_leaves_the_others_stale(root, change):
    change("locales/en/safety.ftl", ".not_sure = Not sure", ".not_sure = I am not sure")
    change("locales/en/reasons.ftl", REASON, REASON.replace("too much blood to wait", "a lot of blood"))
    assert accept(root, "ru", ["reason-E03"]) == 1
    assert stale(root, "ru") == {"danger.not_sure": True}
    accept(root, "ru", [])
    assert stale(root, "ru") == {}


def test_accepting_what_is_not_there_changes_nothing(root):
    lock = root / "locales/ru" / LOCK
    before = lock.read_bytes()
    for locale, names in (("ru", ["reason-E99"]), ("en", []), ("xx", [])):
        with pytest.raises(Refused, match="; "):
            accept(root, locale, names)
    assert lock.read_bytes() == before


def test_lines_that_a_merge_broke_are_asked_again(root, change):
    mark = read_lock(root, "ru")["reason-E03"]
    change(f"locales/ru/{LOCK}", f"reason-E03 {mark}\n", "<<<<<<< ours\n=======\n>>>>>>> theirs of mine\n")
    assert stale(root, "ru") == {"reason-E03": False}


def test_a_message_that_is_gone_leaves_the_lock_with_the_next_accept(root, change):
    change(f"locales/ru/{LOCK}", "reason-E03 ", "gone-E03 000000000000\nreason-E03 ")
    accept(root, "ru", ["reason-E03"])
    assert "gone-E03" not in read_lock(root, "ru")


# ---- claims


def test_every_language_lists_words_for_the_same_meanings():
    files = {
        code: load_words(ROOT / "locales" / code / "words.yaml", ROOT)[0] for code in ("en", "ru", "zh")
    }
    assert {frozenset(file.claims) for file in files.values()} == {frozenset(files["en"].claims)}
    assert {claim for claims in read_carried(ROOT).values() for claim in claims} == set(files["en"].claims)


@pytest.mark.parametrize(
    ("locale", "old", "new", "code"),
    [
        ("ru", "Ей нельзя садиться за руль.", "Ей можно садиться за руль.", "T418"),
        ("zh", "不要等", "要等", "T418"),
        ("ru", "Сразу звоните ({ $number }), если у неё", "Звоните ({ $number }), если у неё", "T418"),
        ("zh", "closing-signs-shoulder = 肩膀顶端痛", "closing-signs-shoulder = 那里痛", "T419"),
        ("zh", "肚子一阵阵发紧、胎动减少\n       *", "肚子一阵阵发紧\n       *", "T419"),
        ("ru", "температура 38 °C (100,4 °F) или выше, озноб", "38 °C (100,4 °F) или выше, озноб", "T419"),
    ],
)
def test_a_meaning_that_a_safety_message_loses_is_seen(root, change, locale, old, new, code):
    change(f"locales/{locale}/safety.ftl", old, new)
    assert code in {found for found, _ in told(root, locale)}


def test_english_itself_must_say_what_a_safety_message_names(root, change):
    change(
        "locales/en/safety.ftl",
        "and this is not a diagnosis. I cannot see or examine her",
        "and I cannot see her",
    )
    assert ("T419", "closing-limits") in told(root, "en")


# ---- plain language


def test_sentences_end_at_stops_and_lines_and_not_within_figures():
    text = "Call <b>now</b>. Fever of 38 °C (100.4 °F)?\nDo not wait: go. 不要等。马上去。"
    assert sentences(text) == [
        "Call now.",
        "Fever of 38 °C (100.4 °F)?",
        "Do not wait:",
        "go.",
        "不要等。",
        "马上去。",
    ]


def test_words_are_counted_where_spaces_part_them_and_where_none_do():
    assert words_in("Call … now, don't wait 1.5 hours") == 7
    assert words_in("一小时就湿透一片") == 5


def test_short_words_read_easier_than_long_ones_and_a_language_without_a_formula_has_no_figure():
    assert ease(["Call now. Do not wait."], "en") > 100
    assert ease(["Immediate obstetric evaluation necessitates hospitalisation."], "en") < 0
    assert ease(["Звоните сейчас."], "ru") > ease(["Незамедлительная госпитализация обязательна."], "ru")
    assert ease(["马上打电话。"], "zh") is None
    assert ease([], "en") is None


# ---- the table and the list


def test_the_table_counts_what_is_missing_and_stale_by_file(root, change):
    change("locales/en/reasons.ftl", REASON, REASON.replace("too much blood to wait", "a lot of blood"))
    (root / "locales/ru/telegram.ftl").unlink()
    rows = {
        row.split()[1]: row.split()
        for row in table(find(root, ["ru"])).splitlines()
        if row.startswith("ru")
    }
    assert rows["telegram.ftl"][2:5] == ["0", "26", "0"]
    assert rows["reasons.ftl"][2:6] == ["149", "0", "1", "1"]


def test_many_alike_are_shortened_and_all_of_them_can_be_asked_for(root, change):
    (root / "locales/ru" / LOCK).unlink()
    [found] = find(root, ["ru"])
    short, everything = listed(found), listed(found, everything=True)
    assert "locales/ru/reasons.ftl T415: 144 more of these; check --all shows them" in short
    assert everything.count(" T415: ") == len(read_sources(root, "ru"))


def test_the_exit_status_tells_whether_something_is_to_mend(root, change, capsys):
    assert main(["translate", "--root", str(root), "check", "ru"]) == 0
    assert "ru: nothing to fix" in capsys.readouterr().out
    change("locales/ru/reasons.ftl", "reason-E03 =", "reason-E3 =")
    assert main(["translate", "--root", str(root), "check", "ru"]) == 1
    assert main(["translate", "--root", str(root), "check", "xx"]) == 2
    assert "the languages are: en, ru, zh" in capsys.readouterr().err


def test_pseudo_shows_the_messages_asked_for_and_refuses_a_name_that_is_none():
    assert pseudo(ROOT, ["closing-doubt"]).startswith("locales/en/safety.ftl closing-doubt = ⟦")
    assert len(pseudo(ROOT, ["telegram.ftl"], rtl=True).splitlines()) > 21
    with pytest.raises(Refused, match="nix: no such message"):
        pseudo(ROOT, ["nix", "closing-doubt"])
