"""What `nightlight economy` counts is what a person meets who answers one screen after the other."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest
import small_content
from nightlight.cli import main
from nightlight.content.load import load
from nightlight.engine.dialog import COUNTRY
from nightlight.engine.session import Choose, Session
from nightlight.engine.step import Ended, step, view
from nightlight.engine.walk import walk
from nightlight.tools.check.vignettes import people
from nightlight.tools.economy.count import economy
from nightlight.tools.economy.report import report
from nightlight.tools.play.person import NIGHT


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return load(small_content.write(tmp_path_factory.mktemp("small")), ("en",))


@pytest.fixture(scope="module")
def counted(small):
    return economy(small)


@pytest.fixture(scope="module")
def said(app):
    """The report over the shipped content."""
    return report(app.files)


def played(content):
    """Every conversation of a small content, screen after screen: results on the way, and screens."""
    waiting = [(view(content, Session(NIGHT)), (), ())]
    while waiting:
        shown, screens, results = waiting.pop()
        results = (*results, walk(content, shown.session).urgency)
        if isinstance(shown, Ended):
            yield results, screens
            continue
        state = content.first.states[shown.state]
        answers = ["KE", "not_sure"] if shown.state == COUNTRY else list(state.answers)
        chosen = [*((a,) for a in answers), *([()] if state.multiple else [])]
        for ids in chosen:
            after = step(content, shown.session, Choose(ids=ids, at=NIGHT))
            waiting.append((after, (*screens, shown.state), results))


def test_every_number_of_questions_is_one_that_somebody_is_asked(small, counted):
    brute = defaultdict(set)
    for results, screens in played(small.content):
        brute[results[-1]].add(len(screens))
    assert counted.everywhere.lengths == brute


def test_a_question_raises_somewhere_exactly_if_some_conversation_shows_it(small, counted):
    raised = {
        screen
        for results, screens in played(small.content)
        for screen, (before, after) in zip(screens, pairwise(results), strict=True)
        if after > before
    }
    assert raised == {state for state, count in counted.everywhere.raises.items() if count}
    assert raised == {"danger", "flow", "fever"}


def test_the_country_is_counted_once_for_everybody_who_passes_it(counted):
    asked = {person.id: person.asked for person in counted.people}
    assert asked["V01"] == ("danger",)
    assert asked["V02"] == asked["V03"] == ("danger", "country", "status", "weeks", "flow")


def test_each_person_is_decided_by_the_question_that_settles_the_urgency(counted):
    decided = {person.id: person.decided for person in counted.people}
    assert decided == {
        "V01": "danger",
        "V02": "flow",
        "V03": "flow",
        "V04": "fever",
        "V05": "wrong",
        "V06": None,
    }


def test_the_command_counts_the_content_of_another_folder(small, capsys):
    assert main(["economy", str(small.root)]) == 0
    assert capsys.readouterr().out == f"{report(small)}\n"


def test_the_report_says_of_a_question_that_never_decides_what_it_is_for(small):
    never = " ".join(report(small).partition("NEVER DECIDES")[2].split())
    assert "weeks 1 rule reads it together with other answers (E02)" in never
    assert "status 2 rules read it together with other answers (E02, U01)" in never
    assert "it decides whether these are asked: weeks" in never
    assert "colour nothing reads it" in never
    assert "fever" not in never


def test_the_report_names_those_whom_no_question_decides(small):
    flat = " ".join(report(small).split())
    assert "Nothing raised the urgency of 1 person: V06." in flat
    assert "An always-on button, no question, decided for 1 person: V05." in flat


def test_every_person_is_in_one_line_and_decided_by_one_question_by_a_button_or_by_nothing(said, app):
    number = len(people(app.files))
    first, which, _ = re.split(r"WHICH QUESTION.*", said)
    by_result = [int(n) for n in re.findall(r"^(?:emer|urg|soon|rout)\w+ +(\d+)", first, re.M)]
    assert len(by_result) == 4
    assert sum(by_result) == number
    decides = [int(n) for n in re.findall(r"^\w+ +\d+ +(\d+) +\d+ +\d+$", which, re.M)]
    assert len(decides) == len(app.files.content.first.states)
    [buttons] = map(
        int, re.findall(r"An always-on button, no question, decided for (\d+)", " ".join(said.split()))
    )
    assert sum(decides) + buttons == number - by_result[3]


def test_the_report_explains_a_line_of_each_table(said):
    flat = " ".join(said.split())
    assert re.search(
        r"Read the line emergency_now so: \d+ of the \d+ people in dialogs/vignettes/ come out", flat
    )
    assert re.search(
        r"Read the line \w+ so: \d+ of the \d+ people are asked it, and for \d+ of these its answer", flat
    )
    assert max(map(len, said.splitlines())) <= 100


def test_the_questions_that_never_decide_are_named_in_the_shipped_content(said):
    never = re.findall(r"^(\w+) {2,}\S", said.partition("NEVER DECIDES")[2], re.M)
    assert "country" in never
    assert "flow" not in never
