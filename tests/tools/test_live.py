"""What becomes of the chats that are going on when one content takes the place of another."""

from dataclasses import replace

from nightlight.engine.content import Renamed
from nightlight.tools.prove.live import ADVISED, ASKED, CLOSED, GOES_ON, futures, report

from tests.engine.small import SMALL, rule


def without(content, name):
    """The content without a question."""
    states = {key: state for key, state in content.dialog.states.items() if key != name}
    gone = content.dialog.states[name]
    led = {key: replace(s, next=gone.next if s.next == name else s.next) for key, s in states.items()}
    return replace(content, dialog=replace(content.dialog, states=led))


def test_under_the_same_content_every_chat_goes_on():
    found = futures(SMALL, SMALL)
    assert set(found.standing) == set(SMALL.dialog.states)
    assert {future for counts in found.standing.values() for future in counts} == {GOES_ON}
    assert (found.lost, found.renamed) == ([], [])


def test_a_question_that_is_gone_closes_who_answered_it_and_nobody_else():
    found = futures(SMALL, without(SMALL, "flow"))
    assert set(found.lost) == {f"flow: {answer}" for answer in SMALL.dialog.states["flow"].answers}
    assert found.standing["status"].keys() == {GOES_ON}
    assert found.standing["flow"].keys() == {ASKED}  # asked and not yet answered: the next one comes
    assert found.standing["trend"][CLOSED]


def test_a_renamed_question_closes_nobody():
    flow = SMALL.dialog.states["flow"]
    states = {**without(SMALL, "flow").dialog.states, "blood": replace(flow, id="blood")}
    states["status"] = replace(SMALL.dialog.states["status"], next="blood")
    dialog = replace(SMALL.dialog, states=states)
    found = futures(SMALL, replace(SMALL, dialog=dialog, renamed=Renamed({"flow": "blood"})))
    assert found.lost == []
    assert "flow: spots" in found.renamed
    assert found.standing["flow"].keys() == {GOES_ON}


def test_a_new_question_in_front_is_asked_of_who_has_passed_it():
    found = futures(without(SMALL, "status"), SMALL)
    assert found.standing["marks"].keys() == {ASKED}
    assert found.lost == []


def test_a_new_emergency_reaches_who_has_said_it_already():
    cases = next(r for r in SMALL.table.rules if r.id == "U-danger").when.cases
    table = replace(SMALL.table, rules=(*SMALL.table.rules, rule("E-unsure", *cases)))
    assert futures(SMALL, replace(SMALL, table=table)).standing["flow"][ADVISED]


def test_the_report_names_every_question_and_every_answer_that_is_lost():
    text = report(SMALL, without(SMALL, "flow"))
    assert all(name in text for name in (*SMALL.dialog.states, "flow: heavy", "is told so"))
