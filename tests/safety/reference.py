"""An independent reading of the clinical rules, written without looking at the rule table.

It was written from sections 1 to 3 of the clinical rules and the list of facts alone, one Python
expression for each rule, and is used to catch misreadings: where the table and this file disagree
about a person, one of the two has misread the text.

Reading conventions:

* a fact that is absent was not asked; it satisfies no condition, not even "not seen in the womb";
* "bleed", "bleeding" and "any bleeding" mean spots or more; "now or recent" and "incl. stopped"
  mean stopped or more; "pain" without a level means mild or more;
* a level written alone ("flow MODERATE", "mood low", "afraid") means that level or worse;
* "alone" and "without symptoms" are no conditions: rules never negate a symptom.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

Person = Mapping[str, str]

URGENCIES = ("routine_watch", "soon_24h", "urgent_today", "emergency_now")

FACTS: dict[str, tuple[str, ...]] = {
    "danger": ("no", "not_sure", "yes"),
    "status": ("no_pregnancy", "negative", "maybe", "pregnant", "ended", "birth"),
    "weeks": ("under_6", "w6_12", "unsure_early", "w13_23", "w24_plus", "unsure"),
    "flow": ("none", "stopped", "spots", "light", "moderate", "heavy", "flood"),
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
    *("fever", "fever_long", "chills", "smelly"),
    *("fluid", "contractions", "hard_belly", "moves_less", "praevia", "headache_vision"),
    *("ectopic_history", "coil", "ivf", "blood_thinner", "rh_negative"),
    *("trauma", "assault", "earlier_miscarriage"),
    *("test_still_positive", "gut_feeling", "who_profile"),
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
        self.mid = self.possible and weeks in ("w13_23", "w24_plus", "unsure")
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
    "E06": lambda p: (
        (p.possible or p.ended) and p.has("shoulder") and (p.recent_bleed or p.sore or p.has("dizzy"))
    ),
    "E07": lambda p: (
        p.obst and p.has("dizzy") and (p.flow_moderate or p.pain_moderate or p.has("one_sided", "shoulder"))
    ),
    "E08": lambda p: p.has("sepsis"),
    "E09": lambda p: (
        p.obst and (p.fever or p.has("chills")) and (p.has("smelly") or p.pain_moderate or p.flow_moderate)
    ),
    "E10": lambda p: p.has("fit_chest_breath"),
    "E11": lambda p: p.has("birth_now"),
    "E12": lambda p: p.late24 and p.flow_moderate,
    "E13": lambda p: p.has("hard_belly") and (p.late24 or (p.mid and p.bleed)),
    "E14": lambda p: p.late24 and p.has("moves_less") and (p.bleed or p.pain_moderate),
    "E15": lambda p: p.mid and p.has("praevia") and ((p.late24 and p.bleed) or p.flow_moderate),
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
    "U09": lambda p: (p.possible and p.has("tissue")) or (p.obst and p.has("grapes")),
    "U10": lambda p: p.obst and (p.fever or p.has("chills", "smelly")),
    "U11": lambda p: p.obst and p.has("dizzy"),
    "U12": lambda p: (
        p.possible
        and ((p.ectopic_risk and p.not_seen and (p.bleed or p.sore)) or (p.has("ivf") and p.sore))
    ),
    "U13": lambda p: (p.possible or p.ended) and p.unlocated and (p.bleed or p.sore),
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
    "U23": lambda p: p.obst and p.has("gut_feeling") and (p.bleed or p.sore),
    "U24": lambda p: p.birth and p.flow_moderate,
    "U25": lambda p: p.ended and p.flow_moderate and (p.at_least("trend", "worse") or p.after_day_14),
    "U26": lambda p: p.possible and p.has("rh_negative") and p.sore and p.bleed,
    "U27": lambda p: p.possible and p.bleed and p.has("who_profile"),
    "U28": lambda p: p.has("assault"),
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
        and (p.pain_moderate or p.flow_moderate or p.fever or p.has("one_sided", "dizzy", "smelly"))
    ),
    "S15": lambda p: p.at_least("mood", "low"),
    "S16": lambda p: p.ended and p.sore and p.after_day_14,
    "S17": lambda p: p.has("headache_vision", "rectal"),
    "S18": lambda p: p.at_least("safety", "afraid"),
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
    return frozenset(shown)


# Invariants ---------------------------------------------------------------------------------------

Case = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Invariant:
    """A promise: whoever fits one of the cases gets at least the floor urgency."""

    id: str
    text: str
    floor: str
    cases: tuple[Case, ...]

    def premise(self, person: Person) -> bool:
        """Tell whether this person fits any of the cases."""
        return any(
            all(person.get(fact) in admissible for fact, admissible in case.items()) for case in self.cases
        )


def _from(fact: str, level: str) -> Case:
    order = FACTS[fact]
    return {fact: order[order.index(level) :]}


def _sign(name: str) -> tuple[Case, ...]:
    if name not in SIGNS:
        raise ValueError(f"no such sign: {name}")
    return ({name: ("yes",)},)


def _any(*groups: Case | tuple[Case, ...]) -> tuple[Case, ...]:
    found: list[Case] = []
    for group in groups:
        found.extend((group,) if isinstance(group, dict) else group)
    return tuple(found)


def _all(*groups: Case | tuple[Case, ...]) -> tuple[Case, ...]:
    """Combine groups that read different facts, each with each."""
    found: tuple[Case, ...] = ({},)
    for group in groups:
        options = (group,) if isinstance(group, dict) else group
        if any(known.keys() & option.keys() for known in found for option in options):
            raise ValueError("two groups read the same fact")
        found = tuple({**known, **option} for known in found for option in options)
    return found


_POSSIBLE: Case = {"status": ("maybe", "pregnant")}
_OBST: Case = {"status": ("maybe", "pregnant", "ended", "birth")}
_ENDED: Case = {"status": ("ended",)}
_MID = _all(_POSSIBLE, _from("weeks", "w13_23"))
_LATE = _all(_POSSIBLE, _from("weeks", "w24_plus"))
_RECENT = _from("flow", "stopped")
_BLEED = _from("flow", "spots")
_LIGHT = _from("flow", "light")
_MODERATE = _from("flow", "moderate")
_SORE = _from("pain", "mild")
_PAIN = _from("pain", "moderate")
_NOT_SEEN = _from("scan", "none")
_UNLOCATED = _from("scan", "not_found")
_FEVER_OR_CHILLS = _any(_sign("fever"), _sign("fever_long"), _sign("chills"))
_ECTOPIC_RISK = _any(_sign("ectopic_history"), _sign("coil"), _sign("ivf"))

_SOON, _URGENT, _EMERGENCY = URGENCIES[1:]


def _invariant(number: int, floor: str, cases: tuple[Case, ...], text: str) -> Invariant:
    return Invariant(f"INV-{number:02}", text, floor, cases)


INVARIANTS: list[Invariant] = [
    _invariant(1, _EMERGENCY, _sign("collapse"), "fainting is an emergency"),
    _invariant(2, _EMERGENCY, _sign("shock_feel"), "near-fainting with shock is an emergency"),
    _invariant(3, _EMERGENCY, _any(_from("flow", "heavy")), "a pad an hour is an emergency for anyone"),
    _invariant(4, _EMERGENCY, _any(_from("pain", "severe")), "severe pain is an emergency"),
    _invariant(
        5,
        _URGENT,
        _all(_POSSIBLE, _sign("one_sided")),
        "one-sided pain in a possible pregnancy is seen today",
    ),
    _invariant(6, _URGENT, _sign("shoulder"), "shoulder-tip pain is seen today"),
    _invariant(
        7,
        _EMERGENCY,
        _all(_POSSIBLE, _sign("shoulder"), _any(_BLEED, _SORE, _sign("dizzy"))),
        "shoulder-tip pain with blood, pain or dizziness in a possible pregnancy is an emergency",
    ),
    _invariant(
        8,
        _URGENT,
        _all(_OBST, _sign("dizzy")),
        "dizziness in, or after, a pregnancy is seen today",
    ),
    _invariant(
        9,
        _EMERGENCY,
        _all(_OBST, _sign("dizzy"), _MODERATE),
        "dizziness with moderate bleeding is an emergency",
    ),
    _invariant(
        10,
        _SOON,
        _all(_POSSIBLE, _BLEED),
        "any bleeding in a possible pregnancy is at least a call within a day",
    ),
    _invariant(
        11,
        _URGENT,
        _all(_POSSIBLE, _MODERATE),
        "moderate bleeding in a possible pregnancy is seen today",
    ),
    _invariant(12, _URGENT, _all(_MID, _BLEED), "bleeding from 13 weeks, or weeks unknown, is seen today"),
    _invariant(
        13,
        _EMERGENCY,
        _all(_LATE, _MODERATE),
        "moderate bleeding from 24 weeks, or weeks unknown, is an emergency",
    ),
    _invariant(
        14,
        _URGENT,
        _all(_LATE, _sign("moves_less")),
        "fewer movements from 24 weeks are checked today",
    ),
    _invariant(
        15,
        _EMERGENCY,
        _all(_LATE, _sign("moves_less"), _BLEED),
        "fewer movements with bleeding from 24 weeks are an emergency",
    ),
    _invariant(
        16,
        _URGENT,
        _all(_MID, _sign("fluid")),
        "leaking fluid from 13 weeks is seen today",
    ),
    _invariant(
        17,
        _EMERGENCY,
        _all(_LATE, _sign("praevia"), _BLEED),
        "bleeding with a known low placenta from 24 weeks is an emergency",
    ),
    _invariant(
        18,
        _EMERGENCY,
        _all(_LATE, _sign("hard_belly")),
        "a hard painful belly from 24 weeks is an emergency",
    ),
    _invariant(
        19,
        _URGENT,
        _all(_OBST, _FEVER_OR_CHILLS),
        "fever or chills in, or after, a pregnancy are seen today",
    ),
    _invariant(
        20,
        _EMERGENCY,
        _all(_OBST, _FEVER_OR_CHILLS, _any(_sign("smelly"), _PAIN)),
        "fever or chills with a bad smell or stronger pain are an emergency",
    ),
    _invariant(
        21,
        _URGENT,
        _all(_OBST, _sign("smelly")),
        "bad-smelling discharge in, or after, a pregnancy is seen today",
    ),
    _invariant(22, _EMERGENCY, _sign("sepsis"), "the look of sepsis is an emergency"),
    _invariant(
        23,
        _URGENT,
        _all(_POSSIBLE, _NOT_SEEN, _SORE, _BLEED),
        "pain with bleeding before the pregnancy was seen in the womb is seen today",
    ),
    _invariant(
        24,
        _URGENT,
        _all(_POSSIBLE, _ECTOPIC_RISK, _NOT_SEEN, _any(_BLEED, _SORE)),
        "bleeding or pain with an ectopic risk, not seen in the womb, is seen today",
    ),
    _invariant(
        25,
        _EMERGENCY,
        _all(_POSSIBLE, _UNLOCATED, _any(_PAIN, _sign("dizzy"))),
        "stronger pain or dizziness with an unlocated or ectopic pregnancy is an emergency",
    ),
    _invariant(
        26,
        _URGENT,
        _all(_OBST, _sign("blood_thinner"), _BLEED),
        "bleeding on a blood thinner is seen today",
    ),
    _invariant(
        27,
        _EMERGENCY,
        _all(_OBST, _sign("blood_thinner"), _MODERATE),
        "moderate bleeding on a blood thinner is an emergency",
    ),
    _invariant(
        28,
        _SOON,
        _all(_POSSIBLE, _sign("rh_negative"), _BLEED),
        "bleeding with Rh-negative blood is at least a call within a day",
    ),
    _invariant(
        29,
        _URGENT,
        _all(_POSSIBLE, _any(_sign("tissue"), _sign("grapes"))),
        "tissue or grape-like bubbles in a possible pregnancy are seen today",
    ),
    _invariant(
        30,
        _URGENT,
        _all(_POSSIBLE, _from("clots", "medium")),
        "a clot of coin size or more in a possible pregnancy is seen today",
    ),
    _invariant(
        31,
        _EMERGENCY,
        _all(_OBST, _from("clots", "large"), _LIGHT),
        "a large clot while bleeding goes on is an emergency",
    ),
    _invariant(32, _URGENT, _sign("assault"), "anyone who was assaulted is seen today"),
    _invariant(
        33,
        _URGENT,
        _all(_LATE, _sign("trauma")),
        "a blow or fall from 24 weeks is checked today",
    ),
    _invariant(
        34, _EMERGENCY, _any(_from("danger", "yes")), "any danger sign at the start is an emergency"
    ),
    _invariant(
        35,
        _URGENT,
        _any(_from("danger", "not_sure")),
        "being unsure about a danger sign means being seen today",
    ),
    _invariant(
        36,
        _URGENT,
        _all(_POSSIBLE, _from("weeks", "unsure"), _BLEED),
        "bleeding with the weeks unknown is seen today",
    ),
    _invariant(
        37,
        _SOON,
        _all({"status": ("maybe",)}, _RECENT),
        "bleeding, even stopped, with an untested pregnancy is at least a call within a day",
    ),
    _invariant(38, _URGENT, _all(_ENDED, _PAIN), "stronger pain after a pregnancy ended is seen today"),
    _invariant(
        39,
        _SOON,
        _all(_ENDED, _sign("test_still_positive")),
        "a test that stays positive after a loss is at least a call within a day",
    ),
    _invariant(40, _URGENT, _all(_OBST, _PAIN), "stronger pain in, or after, a pregnancy is seen today"),
    _invariant(41, _EMERGENCY, _any(_from("mood", "plan")), "a suicide plan or attempt is an emergency"),
    _invariant(
        42,
        _EMERGENCY,
        _any(_from("safety", "danger_now")),
        "being in danger from a person now is an emergency",
    ),
    _invariant(
        43,
        _EMERGENCY,
        _any(_sign("birth_now"), _sign("fit_chest_breath")),
        "birth starting, a fit, chest pain or no breath is an emergency",
    ),
    _invariant(
        44,
        _SOON,
        _all(_POSSIBLE, _any(_BLEED, _SORE)),
        "nobody who may be pregnant and bleeds or hurts is told only to watch",
    ),
    _invariant(
        45,
        _URGENT,
        _all(_POSSIBLE, _sign("rectal")),
        "pain on opening the bowels in a possible pregnancy is seen today",
    ),
    _invariant(
        46,
        _URGENT,
        _all(_POSSIBLE, _BLEED, _sign("who_profile")),
        "where care is far or unknown, any bleeding in a possible pregnancy is seen today",
    ),
    _invariant(47, _URGENT, _any(_from("mood", "thoughts")), "thoughts of suicide mean support today"),
    _invariant(
        48,
        _URGENT,
        _all(_MID, _sign("contractions")),
        "contractions from 13 weeks are checked today",
    ),
    _invariant(
        49,
        _EMERGENCY,
        _any(
            _all({"status": ("ended", "birth")}, _sign("fever_long")),
            _all(_POSSIBLE, _sign("fever_long"), _BLEED),
        ),
        "lasting fever after a pregnancy, or with bleeding in a possible one, is an emergency",
    ),
]


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
