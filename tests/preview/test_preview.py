"""The page for reviewers: every screen, every question's rules, a chat; on the loopback alone."""

import json
import re
import shutil
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from nightlight.app import phone
from nightlight.app.preview import open_preview
from nightlight.engine.triage import Urgency

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parents[1] / "broken" / "good"


@pytest.fixture(scope="module")
def model(preview) -> dict:
    """What the page holds."""
    return json.loads(re.search(r'id="model">(.*?)</script>', preview.page(live=False), re.DOTALL)[1])


@pytest.fixture
async def visit(preview):
    """A browser's requests."""
    async with TestClient(TestServer(preview.application(), host="127.0.0.1")) as client:
        yield client


def test_every_question_and_every_urgency_is_among_the_screens_in_every_language(preview, model, app):
    names = {screen["id"] for screen in model["screens"]}
    content = app.files.content
    assert set(content.first.states) <= names
    titles = " ".join(screen["title"] for screen in model["screens"])
    opened = [dialog for dialog in content.others if dialog.opens and not dialog.press]
    asked = {f"dialog {dialog.id}, question {state.id}" for dialog in opened for state in dialog.line}
    assert [title for title in asked if title not in titles] == []
    assert all(urgency.id in titles for urgency in Urgency)
    codes = {language["code"] for language in model["locales"]}
    assert codes == {"en", "ru", "zh", "pseudo", "pseudo-rtl"}
    for screen in model["screens"]:
        for shown in screen["shown"].values():
            assert set(shown) == codes
            assert all(one["texts"] and one["buttons"] for one in shown.values()), screen["id"]


def test_every_rule_stands_at_a_question_with_its_condition_and_sources(model, app):
    rules = {rule["id"]: rule for question in model["questions"] for rule in question["rules"]}
    aside = {"E22", "E23", "E29"}  # what is said on a side screen
    told = {rule.id for rule in app.files.content.table.rules}
    missing = told - set(rules)
    reads_mind = {
        r.id for r in app.files.content.table.rules if r.when.facts & {"mood", "safety", "gut_feeling"}
    }
    assert missing <= reads_mind | aside
    assert all(rule["when"] and rule["sources"] and rule["evidence"] for rule in rules.values())


def test_words_of_both_askers_stand_side_by_side(model):
    danger = next(question for question in model["questions"] if question["id"] == "danger")
    said = next(words for words in danger["words"] if words["id"] == "danger")["said"]
    assert said["en"]["self"] != said["en"]["supporter"]
    assert all(said[code]["self"] for code in ("ru", "zh", "pseudo", "pseudo-rtl"))


def test_bubbles_are_counted_in_words_and_chinese_in_pairs_of_signs(model):
    screen = next(screen for screen in model["screens"] if screen["id"] == "flow")
    english, chinese = (screen["shown"]["self"][code]["words"] for code in ("en", "zh"))
    assert 2 < sum(chinese) < 2 * sum(english)


def test_the_file_for_a_reviewer_needs_nothing_else(preview):
    page = preview.page(live=False)
    assert 'data-live=""' in page
    assert not re.search(r'(src|href)="(?!#)', page)
    assert page.count("</script>") == 2  # words with a tag in them end no script


async def test_a_chat_is_held_by_buttons_and_by_typing(visit):
    async def turn(said, locale="ru"):
        asked = {"person": "1", "said": said, "locale": locale, "country": "KZ", "supporter": False}
        answer = await visit.post("/chat", json=asked)
        assert answer.status == 200
        return await answer.json()

    first = await turn(None)
    assert (first["state"], first["locale"]) == ("danger", "ru")
    assert any("103" in text for text in first["texts"])
    second = await turn({"choose": ["no"]})
    assert (second["state"], second["ended"]) == ("status", False)
    assert second["heard"]
    assert (await turn({"command": "back"}))["state"] == "danger"
    last = await turn({"text": "1"})
    assert (last["ended"], last["urgency"]) == (True, "emergency_now")
    assert last["rules"][0] == "E24"


async def test_what_is_no_turn_is_refused(visit):
    for body in (
        "",
        "{}",
        '{"person": 1}',
        '{"person":"1","said":{"a":1,"b":2},"locale":"en","country":"","supporter":0}',
    ):
        assert (await visit.post("/chat", data=body)).status == 400


async def test_the_page_is_shown_to_this_machine_alone(visit):
    page = await visit.get("/")
    assert page.status == 200
    assert 'data-live="yes"' in await page.text()
    for path in ("/", "/model.json", "/stamp"):
        assert (await visit.get(path, headers={"Host": "rebound.example"})).status == 403


async def test_an_edit_is_shown_and_a_broken_one_is_told_while_the_old_goes_on(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    async with TestClient(TestServer(open_preview(tmp_path).application(), host="127.0.0.1")) as visit:
        before = await (await visit.get("/stamp")).json()
        assert before == {"stamp": 0, "news": ""}
        words = tmp_path / "locales/en/common.ftl"
        words.write_text(words.read_text("utf-8").replace("button-back =", "button-back = Please"), "utf-8")
        table = tmp_path / "dialogs/urgency.table.yaml"
        review = '- id: E01\n    reviewed: {by: "A. Example, midwife", on: 2026-11-20}'
        table.write_text(table.read_text("utf-8").replace("- id: E01", review, 1), "utf-8")
        assert await (await visit.get("/stamp")).json() == {"stamp": 1, "news": ""}
        shown = await (await visit.get("/model.json")).json()
        assert "Please" in json.dumps(shown)
        rules = {
            rule["id"]: rule["reviewed"] for question in shown["questions"] for rule in question["rules"]
        }
        assert (rules["E01"], rules["S01"]) == ("A. Example, midwife, 2026-11-20", "never")
        dialog = tmp_path / "dialogs/small.dialog.yaml"
        dialog.write_text(dialog.read_text("utf-8").replace("next: country", "next: nowhere"), "utf-8")
        told = await (await visit.get("/stamp")).json()
        assert told["stamp"] == 2
        assert "small.dialog.yaml" in told["news"]
        assert "D203" in told["news"]


async def test_a_rule_without_its_reason_is_named_with_its_place_and_all_else_is_drawn(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    for locale in ("en", "fr"):
        for file in (tmp_path / "locales" / locale).glob("*.ftl"):
            kept = [
                line for line in file.read_text("utf-8").split("\n") if not line.startswith("reason-E01")
            ]
            file.write_text("\n".join(kept), "utf-8")
    async with TestClient(TestServer(open_preview(tmp_path).application(), host="127.0.0.1")) as visit:
        shown = await (await visit.get("/model.json")).json()
        assert any("reason-E01" in problem and ":" in problem for problem in shown["problems"])
        assert len(shown["screens"]) > 5
        phones = await (await visit.get("/phones.json")).json()
        assert {one["kind"] for one in phones} >= {"first", "question", "closing"}


async def test_what_cannot_be_drawn_leaves_the_last_good_screens_and_names_the_problems(
    tmp_path, monkeypatch
):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    async with TestClient(TestServer(open_preview(tmp_path).application(), host="127.0.0.1")) as visit:
        before = await (await visit.get("/model.json")).json()

        def breaks(*_: object) -> None:
            raise KeyError("half written")

        monkeypatch.setattr("nightlight.app.preview.model", breaks)
        dialog = tmp_path / "dialogs/small.dialog.yaml"
        dialog.write_text(dialog.read_text("utf-8").replace("next: country", "next: nowhere"), "utf-8")
        told = await (await visit.get("/stamp")).json()
        after = await (await visit.get("/model.json")).json()
        assert (told["stamp"], after["stamp"]) == (1, 1)
        assert after["screens"] == before["screens"]
        assert "D203" in told["news"]
        assert any("small.dialog.yaml" in problem for problem in after["problems"])


async def test_the_phones_are_drawn_once_and_when_they_are_looked_at(tmp_path, monkeypatch):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    made = []
    shown = phone.shown
    monkeypatch.setattr("nightlight.app.preview.shown", lambda *a, **k: made.append(1) or shown(*a, **k))
    async with TestClient(TestServer(open_preview(tmp_path).application(), host="127.0.0.1")) as visit:
        await visit.get("/model.json")
        assert made == []
        assert (
            await (await visit.get("/phones.json")).json() == await (await visit.get("/phones.json")).json()
        )
        assert made == [1]
