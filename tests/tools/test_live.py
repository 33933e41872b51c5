"""What becomes of the chats that are going on when one content takes the place of another."""

from dataclasses import replace

from nightlight.engine.content import Renamed
from nightlight.tools.prove.live import ADVISED, ASKED, CLOSED, GOES_ON, futures, report

from tests.engine.small import SMALL, dialog, rule, with_dialogs, with_first


def without(content, name):
    """The content without a question."""
    states = {key: state for key, state in content.first.states.items() if key != name}
    gone = content.first.states[name]
    led = {key: replace(s, next=gone.next if s.next == name else s.next) for key, s in states.items()}
    return with_first(content, states=led)


def test_under_the_same_content_every_chat_goes_on():
    found = futures(SMALL, SMALL)
    assert set(found.standing) == set(SMALL.first.states)
    assert {future for counts in found.standing.values() for future in counts} == {GOES_ON}
    assert (found.lost, found.renamed) == ([], [])


def test_a_question_that_is_gone_closes_who_answered_it_and_nobody_else():
    found = futures(SMALL, without(SMALL, "flow"))
    assert set(found.lost) == {f"flow: {answer}" for answer in SMALL.first.states["flow"].answers}
    assert found.standing["status"].keys() == {GOES_ON}
    assert found.standing["flow"].keys() == {ASKED}  # asked and not yet answered: the next one comes
    assert found.standing["trend"][CLOSED]


def test_a_dialog_that_is_gone_closes_who_answered_in_it_and_nobody_else():
    """Its questions may have the names of others that are still there."""
    asks_again = dialog("again", replace(SMALL.first.states["flow"], next="end"))
    found = futures(with_dialogs(SMALL, asks_again), SMALL)
    assert set(found.lost) == {f"again.flow: {answer}" for answer in asks_again.first.answers}


def test_a_renamed_question_closes_nobody():
    flow = SMALL.first.states["flow"]
    states = {**without(SMALL, "flow").first.states, "blood": replace(flow, id="blood")}
    states["status"] = replace(SMALL.first.states["status"], next="blood")
    renamed = Renamed(states={SMALL.first.id: {"flow": "blood"}})
    found = futures(SMALL, replace(with_first(SMALL, states=states), renamed=renamed))
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
    assert all(name in text for name in (*SMALL.first.states, "flow: heavy", "are told so"))
