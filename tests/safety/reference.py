"""An independent reading of the clinical rules, written without looking at the rule table.

It was written from sections 1 to 3 of the clinical rules, the amendments of November 2026
(docs/reference/for-the-clinician.md) and the list of facts alone, one Python expression for each rule, and
is used to catch misreadings: where the table and this file disagree about a person, one of the two has
misread the text.

Reading conventions:

* a fact that is absent was not asked; it satisfies no condition, not even "not seen in the womb";
* "bleed", "bleeding" and "any bleeding" mean spots or more; "now or recent" and "incl. stopped"
  mean stopped or more; "pain" without a level means mild or more;
* a level written alone ("flow MODERATE", "mood low", "afraid") means that level or worse;
* "alone" and "without symptoms" are no conditions: rules never negate a symptom.
"""

from collections.abc import Callable, Mapping
from random import Random

Person = Mapping[str, str]

URGENCIES = ("routine_watch", "soon_24h", "urgent_today", "emergency_now")

FACTS: dict[str, tuple[str, ...]] = {
    "danger": ("no", "not_sure", "yes"),
    "status": ("no_pregnancy", "negative", "maybe", "pregnant", "ended", "birth"),
    "weeks": ("under_6", "w6_12", "unsure_early", "w13_19", "w20_23", "w24_plus", "unsure"),
    "flow": ("none", "stopped", "spots", "light", "moderate", "heavy", "flood"),
    "worst": ("light", "moderate", "heavy", "flood"),
    "clots": ("none", "small", "medium", "large"),
    "pain": ("none", "mild", "moderate", "severe"),
    "scan": ("heartbeat", "in_womb", "none", "not_found", "ectopic_treated"),
    "trend": ("better", "same", "worse"),
    "duration": ("under_14_days", "from_14_days"),
    "since_ended": ("up_to_14_days", "days_15_21", "from_22_days"),
    "mood": ("none", "low", "thoughts", "plan"),
    "safety": ("safe", "afraid", "danger_now"),
}

SIGNS = (
    *("collapse", "shock_feel", "fit_chest_breath", "birth_now", "sepsis"),
    *("tissue", "grapes"),
    *("one_sided", "shoulder", "rectal", "urine_pain", "gut", "dizzy"),
    *("fever", "fever_long", "chills", "smelly", "leg", "coughs_blood"),
    *("fluid", "contractions", "hard_belly", "moves_less", "praevia", "headache_vision"),
    *("ectopic_history", "coil", "ivf", "blood_thinner", "rh_negative"),
    *("trauma", "assault", "earlier_miscarriage"),
    *("test_still_positive", "tablets", "gut_feeling", "who_profile"),
)


class Reading:
    """The words of the rules, read off one person's answers."""

    def __init__(self, person: Person) -> None:
        """Read every named group once."""
        self._person = person
        status = person.get("status")
        weeks = person.get("weeks")
        scan = person.get("scan")
        self.maybe = status == "maybe"
        self.possible = status in ("maybe", "pregnant")
        self.ended = status == "ended"
        self.birth = status == "birth"
        self.obst = self.possible or self.ended or self.birth
        self.not_pregnant = status in ("no_pregnancy", "negative")
        self.mid = self.possible and weeks in ("w13_19", "w20_23", "w24_plus", "unsure")
        self.late20 = self.possible and weeks in ("w20_23", "w24_plus", "unsure")
        self.late24 = self.possible and weeks in ("w24_plus", "unsure")
        self.recent_bleed = self.at_least("flow", "stopped")
        self.bleed = self.at_least("flow", "spots")
        self.flow_light = self.at_least("flow", "light")
        self.flow_moderate = self.at_least("flow", "moderate")
        self.sore = self.at_least("pain", "mild")
        self.pain_moderate = self.at_least("pain", "moderate")
        self.not_seen = scan in ("none", "not_found", "ectopic_treated")
        self.no_heartbeat = scan in ("in_womb", "none", "not_found", "ectopic_treated")
        self.unlocated = scan in ("not_found", "ectopic_treated")
        self.fever = self.has("fever", "fever_long")
        self.ectopic_risk = self.has("ectopic_history", "coil", "ivf")
        self.after_day_14 = self.at_least("since_ended", "days_15_21")

    def at_least(self, fact: str, level: str) -> bool:
        """Tell whether the answer is this level or a worse one."""
        order = FACTS[fact]
        return fact in self._person and order.index(self._person[fact]) >= order.index(level)

    def has(self, *signs: str) -> bool:
        """Tell whether any of these signs is present."""
        for sign in signs:
            if sign not in SIGNS:
                raise ValueError(f"no such sign: {sign}")
        return any(self._person.get(sign) == "yes" for sign in signs)


RULES: dict[str, Callable[[Reading], bool]] = {
    # emergency_now
    "E01": lambda p: p.has("collapse"),
    "E02": lambda p: p.has("shock_feel"),
    "E03": lambda p: p.at_least("flow", "heavy"),
    "E04": lambda p: p.obst and p.at_least("clots", "large") and p.flow_light,
    "E05": lambda p: p.at_least("pain", "severe"),
    "E06": lambda p: p.obst and p.has("shoulder") and (p.recent_bleed or p.sore or p.has("dizzy")),
    "E07": lambda p: (
        p.obst and p.has("dizzy") and (p.flow_moderate or p.pain_moderate or p.has("one_sided", "shoulder"))
    ),
    "E08": lambda p: p.has("sepsis"),
    "E09": lambda p: (
        p.obst and (p.fever or p.has("chills")) and (p.has("smelly") or p.pain_moderate or p.flow_moderate)
    ),
    "E10": lambda p: p.has("fit_chest_breath"),
    "E11": lambda p: p.has("birth_now"),
    "E12": lambda p: (
        p.late24
        and (
            p.flow_light
            or (
                p.bleed
                and (
                    p.pain_moderate
                    or p.fever
                    or p.has("dizzy", "chills")
                    or p.at_least("clots", "medium")
                    or p.at_least("trend", "worse")
                )
            )
        )
    ),
    "E13": lambda p: p.has("hard_belly") and (p.late20 or (p.mid and p.bleed)),
    "E14": lambda p: p.late24 and p.has("moves_less") and (p.bleed or p.pain_moderate),
    "E15": lambda p: p.mid and p.has("praevia") and ((p.late20 and p.bleed) or p.flow_moderate),
    "E16": lambda p: (
        p.mid
        and p.has("fluid")
        and ((p.late24 and p.bleed) or p.flow_moderate or (p.has("contractions") and p.bleed))
    ),
    "E17": lambda p: p.mid and p.has("contractions") and ((p.late24 and p.flow_light) or p.flow_moderate),
    "E18": lambda p: (
        (p.possible or p.ended)
        and p.unlocated
        and (p.pain_moderate or p.flow_moderate or p.has("dizzy", "one_sided", "shoulder"))
    ),
    "E19": lambda p: p.obst and p.has("blood_thinner") and p.flow_moderate,
    "E20": lambda p: (
        p.possible
        and p.has("trauma", "assault")
        and (
            p.pain_moderate
            or p.flow_moderate
            or (p.late24 and (p.bleed or p.has("fluid", "contractions", "moves_less")))
        )
    ),
    "E21": lambda p: p.mid and p.has("headache_vision") and (p.bleed or p.pain_moderate),
    "E22": lambda p: p.at_least("safety", "danger_now"),
    "E23": lambda p: p.at_least("mood", "plan"),
    "E24": lambda p: p.at_least("danger", "yes"),
    "E25": lambda p: p.has("fever_long") and (p.ended or p.birth or (p.possible and p.bleed)),
    "E26": lambda p: p.late20 and p.flow_light,
    "E27": lambda p: p.has("coughs_blood"),
    "E28": lambda p: (
        p.recent_bleed and p.at_least("worst", "heavy") and (p.pain_moderate or p.has("dizzy"))
    ),
    "E29": lambda p: p.has("tablets"),
    # urgent_today
    "U01": lambda p: p.obst and p.has("one_sided"),
    "U02": lambda p: p.has("shoulder"),
    "U03": lambda p: p.obst and (p.has("rectal") or (p.has("gut", "urine_pain") and (p.sore or p.bleed))),
    "U04": lambda p: p.obst and p.pain_moderate,
    "U05": lambda p: p.possible and p.sore and p.recent_bleed and p.not_seen,
    "U06": lambda p: p.possible and p.flow_moderate,
    "U07": lambda p: p.mid and p.recent_bleed,
    "U08": lambda p: (
        (p.possible and p.at_least("clots", "medium"))
        or (
            (p.ended or p.birth)
            and ((p.at_least("clots", "medium") and p.flow_moderate) or p.at_least("clots", "large"))
        )
    ),
    "U09": lambda p: ((p.possible or p.birth) and p.has("tissue")) or (p.obst and p.has("grapes")),
    "U10": lambda p: p.obst and (p.fever or p.has("chills", "smelly")),
    "U11": lambda p: p.obst and p.has("dizzy"),
    "U12": lambda p: (
        p.possible
        and ((p.ectopic_risk and p.not_seen and (p.bleed or p.sore)) or (p.has("ivf") and p.sore))
    ),
    "U13": lambda p: (p.possible or p.ended) and p.unlocated and (p.recent_bleed or p.sore),
    "U14": lambda p: p.obst and p.has("blood_thinner") and p.recent_bleed,
    "U15": lambda p: (
        p.possible and (p.has("assault") or (p.has("trauma") and (p.late24 or p.bleed or p.sore)))
    ),
    "U16": lambda p: p.mid and p.has("moves_less"),
    "U17": lambda p: p.mid and p.has("fluid", "contractions"),
    "U18": lambda p: p.mid and p.has("hard_belly"),
    "U19": lambda p: p.at_least("danger", "not_sure"),
    "U20": lambda p: (p.mid or p.birth) and p.has("headache_vision"),
    "U21": lambda p: p.at_least("mood", "thoughts"),
    "U22": lambda p: p.possible and p.at_least("trend", "worse") and p.flow_light,
    "U23": lambda p: p.obst and p.has("gut_feeling"),
    "U24": lambda p: p.birth and p.flow_moderate,
    "U25": lambda p: p.ended and p.flow_moderate and (p.at_least("trend", "worse") or p.after_day_14),
    "U26": lambda p: p.possible and p.has("rh_negative") and p.sore and p.bleed,
    "U27": lambda p: p.possible and p.bleed and p.has("who_profile"),
    "U28": lambda p: p.has("assault"),
    "U29": lambda p: p.has("leg"),
    "U30": lambda p: (
        p.recent_bleed
        and (p.at_least("worst", "heavy") or ((p.possible or p.birth) and p.at_least("worst", "moderate")))
    ),
    # soon_24h
    "S01": lambda p: p.possible and p.bleed,
    "S02": lambda p: p.possible and p.sore,
    "S03": lambda p: p.possible and p.has("rh_negative") and p.recent_bleed,
    "S04": lambda p: p.possible and p.has("earlier_miscarriage") and p.bleed,
    "S05": lambda p: p.maybe and p.recent_bleed,
    "S06": lambda p: p.possible and p.at_least("duration", "from_14_days"),
    "S07": lambda p: p.possible and p.has("trauma"),
    "S08": lambda p: p.possible and p.ectopic_risk and p.not_seen,
    "S09": lambda p: (
        p.ended and (p.flow_moderate or (p.bleed and p.after_day_14) or p.has("test_still_positive"))
    ),
    "S10": lambda p: p.unlocated,
    "S11": lambda p: p.possible and p.recent_bleed and p.no_heartbeat,
    "S12": lambda p: p.has("urine_pain", "gut"),
    "S13": lambda p: p.birth and p.flow_light,
    "S14": lambda p: (
        p.not_pregnant
        and (
            p.pain_moderate or p.flow_moderate or p.fever or p.has("one_sided", "dizzy", "smelly", "chills")
        )
    ),
    "S15": lambda p: p.at_least("mood", "low"),
    "S16": lambda p: p.ended and p.sore and p.after_day_14,
    "S17": lambda p: p.has("headache_vision", "rectal"),
    "S18": lambda p: p.at_least("safety", "afraid"),
    "S19": lambda p: p.ended and p.has("rh_negative"),
    "S20": lambda p: p.recent_bleed and p.at_least("worst", "moderate"),
    "S21": lambda p: p.ended and p.has("tissue"),
}

_URGENCY_OF_LETTER = {"S": "soon_24h", "U": "urgent_today", "E": "emergency_now"}


def fired(person: Person) -> frozenset[str]:
    """Name every rule that fires for this person."""
    reading = Reading(person)
    return frozenset(rule for rule, holds in RULES.items() if holds(reading))


def urgency(person: Person) -> str:
    """Give the highest urgency of all rules that fire."""
    found = {_URGENCY_OF_LETTER[rule[0]] for rule in fired(person)}
    return max(found, key=URGENCIES.index, default="routine_watch")


def overlays(person: Person) -> frozenset[str]:
    """Name the overlays shown on top of the result."""
    shown: set[str] = set()
    if person.get("mood") in ("thoughts", "plan"):
        shown.add("crisis")
    if person.get("safety") in ("afraid", "danger_now") or person.get("assault") == "yes":
        shown.add("safety")
    if person.get("assault") == "yes":
        shown.add("hurt")
    return frozenset(shown)


def random_person(rng: Random) -> dict[str, str]:
    """Invent a person; some are nearly well and some very ill, so that every urgency occurs."""
    asked = rng.choice((0.5, 0.8, 1.0))
    mildest = rng.choice((0.0, 0.4, 0.8))
    ticked = rng.choice((0.0, 0.02, 0.08, 0.3))
    person: dict[str, str] = {}
    for fact, values in FACTS.items():
        settled = fact not in ("status", "weeks", "scan") and rng.random() < mildest
        if rng.random() < asked:
            person[fact] = values[0] if settled else rng.choice(values)
    for sign in SIGNS:
        if rng.random() < ticked:
            person[sign] = "yes"
        elif rng.random() < asked / 2:
            person[sign] = "no"
    return person
