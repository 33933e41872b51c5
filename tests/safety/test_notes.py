"""The notes of the shipped content: to whom each is said, and that none can go unnoticed."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from nightlight.app import App
from nightlight.content.load import load
from nightlight.content.problem import ContentError
from nightlight.content.root import data_root
from nightlight.content.safety import load_safety
from nightlight.engine.closing import Closing
from nightlight.engine.content import Content
from nightlight.engine.notes import Part
from nightlight.engine.triage import Condition, Literal, Urgency
from nightlight.tools.prove.of_notes import note_said, of_threat
from nightlight.tools.prove.world import Broken, World


def written() -> dict[str, Any]:
    """The shipped notes as they are written."""
    notes: dict[str, Any] = yaml.load(
        (data_root() / "dialogs" / "notes.yaml").read_text("utf-8"),
        yaml.BaseLoader,  # noqa: S506 - text alone
    )
    return notes


NOTES = written()
PARTS = [name for name, part in NOTES.items() if isinstance(part, dict) and "rows" in part]
ROWS = [(part, i) for part in PARTS for i in range(len(NOTES[part]["rows"]))]
Edit = Callable[[dict[str, Any]], object]


def told(content: Content, part: str, **more: Any) -> list[str]:
    closing: dict[str, Any] = {
        "place": content.nowhere, "urgency": Urgency.URGENT_TODAY, "finished": True, "fired": (),
        "reasons": (), "nearest": (), "overlays": (), "facts": {}, "unsure": frozenset(),
    }  # fmt: skip
    return [note.name for note in content.notes.of(part, Closing(**closing | more))]


ANYBODY = {"pad", "faint", "pain", "fit", "mind"}
AFTERWARDS = ANYBODY | {"shoulder", "dizzy", "clot", "fever", "fever_long"}
IN_PREGNANCY = AFTERWARDS | {"hurt"}
LATER = IN_PREGNANCY | {"birth", "late", "water", "belly", "headache", "movement", "moves"}


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"status": "negative"}, ANYBODY),
        ({"status": "no_pregnancy", "weeks": "w24_plus"}, ANYBODY),
        ({"status": "ended"}, AFTERWARDS),
        ({"status": "birth"}, AFTERWARDS),
        ({"status": "pregnant", "weeks": "w6_12"}, IN_PREGNANCY),
        ({"status": "pregnant", "weeks": "w6_12", "scan": "not_found"}, IN_PREGNANCY | {"located"}),
        ({"status": "birth", "blood_thinner": "yes"}, AFTERWARDS | {"thinner"}),
        ({"status": "pregnant", "weeks": "w13_19"}, LATER),
        ({"status": "maybe"}, LATER),
        ({}, LATER),
    ],
)
def test_the_danger_signs_are_those_that_this_person_can_have(
    content: Content, facts: dict[str, str], named: set[str]
) -> None:
    assert set(told(content, "signs", facts=facts)) == {f"closing-signs-{name}" for name in named}


@pytest.mark.parametrize("status", ["negative", "no_pregnancy"])
def test_without_a_pregnancy_nothing_of_one_is_named_for_today(content: Content, status: str) -> None:
    today = told(content, "today", facts={"status": status})
    assert today == ["closing-today-shoulder", "closing-today-mind"]


def test_after_a_birth_or_a_loss_no_womb_is_named_for_today(content: Content) -> None:
    for status in ("ended", "birth"):
        assert "closing-today-weeks" not in told(content, "today", facts={"status": status})


@pytest.mark.parametrize("urgency", list(Urgency))
@pytest.mark.parametrize("facts", [{"pain": "moderate"}, {"tissue": "yes"}, {"scan": "not_found"}])
def test_who_may_need_an_operation_today_is_told_not_to_eat(
    content: Content, urgency: Urgency, facts: dict[str, str]
) -> None:
    said = "waiting-fasting" in told(content, "waiting", urgency=urgency, facts=facts)
    assert said == (urgency is Urgency.URGENT_TODAY)


def test_who_has_spots_and_no_pain_far_from_care_may_eat(content: Content) -> None:
    facts = {"status": "pregnant", "flow": "spots", "pain": "none", **content.nowhere.facts}
    assert "waiting-fasting" not in told(content, "waiting", facts=facts)


@pytest.mark.parametrize(
    ("facts", "care"),
    [
        ({"status": "ended", "weeks": "w24_plus"}, "ended"),
        ({"status": "pregnant", "weeks": "w13_19"}, "late"),
        ({"status": "pregnant", "weeks": "w24_plus"}, "late"),
        ({"status": "pregnant", "weeks": "unsure"}, "late"),
        ({"status": "pregnant", "weeks": "unsure_early"}, "early"),
        ({"status": "maybe", "weeks": "under_6"}, "early"),
        ({"status": "pregnant"}, "early"),
        ({"status": "birth"}, "birth"),
        ({"weeks": "w24_plus"}, "other"),
        ({}, "other"),
    ],
)
def test_what_happens_at_the_hospital_is_told_for_the_own_situation(
    content: Content, facts: dict[str, str], care: str
) -> None:
    assert told(content, "hospital", facts=facts) == [f"hospital-{care}"]


@pytest.mark.parametrize(
    ("more", "notes"),
    [
        ({}, []),
        ({"facts": {"blood_thinner": "yes"}}, ["thinner"]),
        ({"facts": {"blood_thinner": "no", "rh_negative": "no", "status": "pregnant"}}, []),
        ({"facts": {"status": "maybe"}}, ["test"]),
        ({"facts": {"rh_negative": "yes"}}, ["rh"]),
        ({"unsure": frozenset({"rh_negative", "coil"})}, ["group-unknown"]),
        ({"unsure": frozenset({"fever"})}, ["signs-unsure"]),
        ({"unsure": frozenset({"clots", "pain", "status", "danger"})}, []),
    ],
)
def test_while_waiting_the_own_situation_is_thought_of(
    content: Content, more: dict[str, Any], notes: list[str]
) -> None:
    assert told(content, "waiting", **more) == ["waiting-$urgency", *(f"waiting-{note}" for note in notes)]


@pytest.mark.parametrize("state", ["danger_signs", "signs", "signs_after_birth", "later"])
def test_whoever_is_not_sure_of_a_list_of_danger_signs_is_told_to_say_so(
    content: Content, state: str
) -> None:
    for sign in content.first.states[state].facts:
        assert "waiting-signs-unsure" in told(content, "waiting", unsure=frozenset({sign}))


def test_after_a_loss_its_lines_are_named_and_to_nobody_else(content: Content) -> None:
    assert told(content, "who", facts={"status": "ended"}) == ["medical", "loss", "crisis"]
    for status in ("pregnant", "maybe", "birth", "negative", "no_pregnancy"):
        assert told(content, "who", facts={"status": status}) == ["medical", "crisis"]


def test_the_way_into_maternity_care_is_not_named_when_nothing_is_urgent(content: Content) -> None:
    here = content.place("GB")
    assert "place-$place" not in told(content, "who", place=here, urgency=Urgency.ROUTINE_WATCH)
    for urgency in (None, Urgency.SOON_24H, Urgency.URGENT_TODAY, Urgency.EMERGENCY_NOW):
        assert "place-$place" in told(
            content, "who", place=here, urgency=urgency, finished=urgency is not None
        )


def test_far_from_care_whoever_must_go_today_is_told_so(content: Content) -> None:
    far = content.nowhere.facts
    assert told(content, "place", facts=far) == ["result-far"]
    assert told(content, "place", facts=far, urgency=Urgency.SOON_24H) == []
    assert told(content, "place") == []


# ---- never to vanish


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of dialogs/ that is quick to read: few places, and no library, which is not asked here."""
    root = tmp_path_factory.mktemp("notes")
    few = shutil.ignore_patterns("[A-FH-JL-Z]*.yaml", "library.yaml")
    shutil.copytree(data_root() / "dialogs", root / "dialogs", ignore=few)
    return root


def complaints(root: Path, edit: Edit) -> set[str]:
    """The codes of what the readers of the content, with which `check` begins, say of edited notes."""
    notes = written()
    edit(notes)
    (root / "dialogs" / "notes.yaml").write_text(yaml.safe_dump(notes, sort_keys=False), "utf-8")
    try:
        load_safety(load(root, ("en",)))
    except ContentError as error:
        return {problem.code for problem in error.problems}
    return set()


def test_the_notes_as_they_are_are_complained_of_by_nobody(copied: Path) -> None:
    assert complaints(copied, lambda notes: notes) == set()


def test_every_row_and_every_text_with_lines_is_tried_below() -> None:
    assert len(ROWS) >= 23
    assert len(NOTES["beside"]) >= 11


@pytest.mark.parametrize(("part", "row"), ROWS, ids=str)
def test_a_row_that_is_taken_out_is_missed(copied: Path, part: str, row: int) -> None:
    assert complaints(copied, lambda notes: notes[part]["rows"].pop(row)) & {"N901", "N902", "N903", "Y104"}


@pytest.mark.parametrize("text", NOTES["beside"])
def test_lines_that_are_taken_from_a_text_are_missed(copied: Path, text: str) -> None:
    assert "N903" in complaints(copied, lambda notes: notes["beside"].pop(text))


@pytest.mark.parametrize("text", NOTES["beside"])
def test_lines_of_another_kind_are_no_lines_of_that_kind(copied: Path, text: str) -> None:
    other = next(kind for kind in NOTES["lines"] if kind not in NOTES["beside"][text])
    assert "N903" in complaints(copied, lambda notes: notes["beside"].update({text: other}))


@pytest.mark.parametrize("fact", NOTES["of-mind"])
def test_a_fact_that_is_of_the_mind_no_more_is_missed(copied: Path, fact: str) -> None:
    found = complaints(copied, lambda notes: notes["of-mind"].remove(fact))
    assert found == {"N902" if fact in NOTES["of-threat"] else "N903"}


@pytest.mark.parametrize("fact", NOTES["of-threat"])
def test_a_danger_from_others_that_is_none_any_more_is_missed(copied: Path, fact: str) -> None:
    assert "N903" in complaints(copied, lambda notes: notes["of-threat"].remove(fact))


def test_despair_becomes_no_danger_from_others_unnoticed(copied: Path) -> None:
    assert "N903" in complaints(copied, lambda notes: notes["of-threat"].append("mood"))


def test_services_for_who_cannot_speak_are_not_taken_away_unnoticed(copied: Path) -> None:
    several = [text for text, kinds in NOTES["beside"].items() if isinstance(kinds, list)]
    assert len(several) >= 7
    for text in several:
        assert "N903" in complaints(copied, lambda notes, text=text: notes["beside"][text].remove("text"))


def test_nothing_of_the_body_becomes_of_the_mind_unnoticed(copied: Path) -> None:
    assert "N903" in complaints(copied, lambda notes: notes["of-mind"].append("flow"))


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_is_taken_out_is_missed(copied: Path, part: str) -> None:
    missed = "N903" if part == "today" else "Y104"  # a release before December 2026 has no part `today`
    assert missed in complaints(copied, lambda notes: notes.pop(part))


def test_notes_that_are_not_there_are_missed(copied: Path, tmp_path: Path) -> None:
    shutil.copytree(copied, tmp_path, dirs_exist_ok=True)
    (tmp_path / "dialogs" / "notes.yaml").unlink()
    with pytest.raises(ContentError, match=r"notes\.yaml:1:1 Y101"):
        load(tmp_path, ("en",))


# ---- a guard that grows too narrow


@pytest.fixture(scope="module")
def world(app: App) -> World:
    """The shipped content, as `nightlight prove` looks at it."""
    return World(app.files, load_safety(app.files), app.words, lambda reply: [])


def broken(world: World, part: str, row: int, **change: Any) -> Broken | None:
    """How the promise of a row is broken once its guard is changed."""
    before = world.content.notes
    rows = list(before.parts[part].rows)
    promise = next(p for p in world.safety.properties if p.entry.kind == "note-said")
    own = [note for note in promise.notes[part] if note.name == rows[row].name]
    rows[row] = replace(rows[row], **change)
    parts = {**before.parts, part: replace(before.parts[part], rows=tuple(rows))}
    content = replace(world.content, notes=replace(before, parts=parts))
    changed = replace(world, files=replace(world.files, content=content))
    return next(note_said(changed, replace(promise, notes={part: tuple(own)})), None)


@pytest.mark.parametrize(("part", "row"), ROWS, ids=str)
def test_a_row_that_keeps_its_guard_is_said_to_all_whom_it_is_promised(
    world: World, part: str, row: int
) -> None:
    assert broken(world, part, row) is None


@pytest.mark.parametrize(("part", "row"), ROWS, ids=str)
def test_a_row_whose_guard_leaves_out_somebody_more_breaks_its_promise(
    world: World, part: str, row: int
) -> None:
    both = {name: Literal(name, frozenset({"yes"})) for name in ("blood_thinner", "fever")}
    some = Condition((tuple(both.values()),))
    before = world.content.notes.parts[part].rows[row]
    assert broken(world, part, row, when=some)
    assert broken(world, part, row, unless=Condition((*before.unless.cases, *some.cases)))
    assert broken(world, part, row, at_least=Urgency.EMERGENCY_NOW)
    assert broken(world, part, row, unsure=frozenset({"trauma"}))


def test_a_note_that_no_chat_ends_with_is_no_note(world: World) -> None:
    """Anyone who is promised it would be told; but nobody who cannot be pregnant is asked for the weeks."""
    never = Condition(
        ((Literal("status", frozenset({"negative"})), Literal("weeks", frozenset({"under_6"}))),)
    )
    row = next(i for i, note in enumerate(NOTES["waiting"]["rows"]) if note["say"] == "waiting-test")
    promise = next(p for p in world.safety.properties if p.entry.kind == "note-said")
    note = replace(world.content.notes.parts["waiting"].rows[row], when=never)
    impossible = replace(promise, notes={"waiting": (note,)})
    parts = {**world.content.notes.parts, "waiting": Part((note,))}
    content = replace(world.content, notes=replace(world.content.notes, parts=parts))
    found = next(note_said(replace(world, files=replace(world.files, content=content)), impossible))
    assert "no chat" in found.why


def test_the_promise_to_whom_another_person_threatens_is_kept_and_can_be_broken(world: World) -> None:
    promise = next(p for p in world.safety.properties if p.entry.kind == "of-threat")
    assert list(of_threat(world, promise)) == []
    forgotten = replace(world.content, notes=replace(world.content.notes, of_threat=frozenset()))
    found = list(of_threat(replace(world, files=replace(world.files, content=forgotten)), promise))
    assert {broken.rows[0].line for broken in found}, "the rules of danger from another person"
