"""The table of claims: each with its fate, and a count that adds up."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from nightlight.content.library import LibraryFiles, read_library
from nightlight.tools.check.library import carried_by
from nightlight.tools.claims import claims

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"
REGISTER = """\
status: draft
claims:
  S001-001: {verdict: accept, says: "Many are afraid."}
  S001-002: {verdict: reject, says: "Crying does harm."}
  S001-003: {verdict: correct, says: "Sleep helps.", said_in: [hello]}
  S001-004: {verdict: out_of_scope, says: "Dogs cry too.", left_out: "Not about people."}
  S001-005: {verdict: accept, says: "Tea is warm."}
"""


@pytest.fixture
def files(tmp_path: Path) -> LibraryFiles:
    root = shutil.copytree(GOOD, tmp_path / "content")
    (root / "dialogs" / "claims.yaml").write_text(REGISTER, "utf-8")
    found = read_library(root / "dialogs", root)
    assert found is not None
    return found


def line_of(files: LibraryFiles, claim: str) -> str:
    [line] = [line for line in claims(files) if line.startswith(claim)]
    return line


@pytest.mark.parametrize(
    ("claim", "fate", "why"),
    [
        ("S001-001", "carried", "[topic-feelings-what]"),
        ("S001-002", "contradicted", "[myth-M01-known]"),
        ("S001-003", "corrected", "[hello]"),
        ("S001-004", "left out", "[Not about people.]"),
        ("S001-005", "left out", "[nothing says why]"),
    ],
)
def test_a_claim_stands_in_one_line_with_its_fate_and_the_messages_or_the_reason(
    files: LibraryFiles, claim: str, fate: str, why: str
):
    assert f"  {fate} " in line_of(files, claim)
    assert line_of(files, claim).endswith(why)


def test_a_claim_that_a_part_and_a_myth_carry_names_both(files: LibraryFiles):
    topic, document = files.topics["feelings"]
    both = topic.model_copy(update={"claims": {"what": ["S001-002"]}})
    assert carried_by(replace(files, topics={"feelings": (both, document)}))["S001-002"] == [
        "topic-feelings-what",
        "myth-M01-known",
    ]


def test_the_counts_at_the_end_add_up_to_all_claims(files: LibraryFiles):
    lines = list(claims(files))
    counts = lines[lines.index("") + 1 :]
    assert counts[-1] == "5 claims"
    assert sum(int(line.split()[-1]) for line in counts[:-1]) == 5
    assert "accept        carried       1" in counts
    assert "accept        left out      1" in counts
