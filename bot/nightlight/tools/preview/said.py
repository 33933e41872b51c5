"""Which texts claim a rule, and which rule decides each text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nightlight.tools.said.compare import Compared
from nightlight.tools.said.comparison import Comparison
from nightlight.tools.said.report import verdict, who


@dataclass(frozen=True)
class SaidTexts:
    """The texts that say how soon to act, as the page shows them, and the claims that each rule decides."""

    texts: list[dict[str, Any]]
    by_rule: Mapping[str, list[str]]

    @classmethod
    def of(cls, comparison: Comparison | None) -> "SaidTexts":
        """Of everything that is said; nothing where nothing is marked."""
        claims = (*comparison.claims, *comparison.changes) if comparison else ()
        texts: dict[str, list[dict[str, Any]]] = {}
        by_rule: dict[str, list[str]] = {}
        for one in claims:
            texts.setdefault(one.claim.text, []).append(_row(one))
            for rule in one.rules:
                by_rule.setdefault(rule, []).append(one.claim.id)
        return cls([{"id": text, "claims": rows} for text, rows in texts.items()], by_rule)

    def deciding(self, rule: str) -> list[str]:
        """The claims that a rule decides."""
        return list(dict.fromkeys(self.by_rule.get(rule, [])))


def _row(one: Compared) -> dict[str, Any]:
    return {
        "signs": " + ".join(one.claim.signs),
        "reader": one.claim.reader,
        "says": one.claim.urgency.id,
        "table": one.least.id if one.rules else "",
        "rules": list(one.rules),
        "verdict": verdict(one),
        "who": who(one.person) if one.rules else "",
    }
