"""What dialogs/safety.yaml must promise. That it is kept `make check` proves (docs/reference/prove.md)."""

from nightlight.content.load import load
from nightlight.content.root import data_root
from nightlight.content.safety import load_safety
from nightlight.content.shapes.safety import KINDS
from nightlight.tools.prove.report import CHECKS

PROMISED = load_safety(load(data_root(), ("en",))).properties


def test_every_property_of_the_clinical_rules_and_of_the_engine_is_promised() -> None:
    clinical = {f"INV{n:02}" for n in range(1, 50)} | {f"M{n}" for n in range(1, 8)}
    flow = {f"FLX{n:02}" for n in range(1, 15)} | {f"P{n}" for n in range(1, 20)}
    assert {promise.entry.id for promise in PROMISED} >= clinical | flow


def test_every_kind_of_property_can_be_written_and_proved() -> None:
    assert KINDS.keys() == CHECKS.keys() == {promise.entry.kind for promise in PROMISED}
