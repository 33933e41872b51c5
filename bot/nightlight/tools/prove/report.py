"""Prove all or some properties of a content, and say what came of it."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Final

from nightlight.content.load import load
from nightlight.content.safety import Property, load_safety
from nightlight.i18n.words.localizer import Localizer, load_localizer
from nightlight.tools.prove import (
    of_closing,
    of_dialogs,
    of_events,
    of_notes,
    of_passed_over,
    of_paths,
    of_said,
    of_screens,
    of_table,
    of_told,
)
from nightlight.tools.prove.remembering import Remembering, RememberingWords
from nightlight.tools.prove.talk import chat
from nightlight.tools.prove.world import Broken, Check, Screen, World

CHECKS: Final[Mapping[str, Check]] = {
    "urgency": of_table.urgency,
    "highest-rule-wins": of_table.highest_rule_wins,
    "always-one-urgency": of_table.always_one_urgency,
    "worse-raises-the-rules": of_table.worse_raises_the_rules,
    "worse-never-lowers": of_table.worse_never_lowers,
    "not-sure-counts-as": of_table.not_sure_counts_as,
    "ladder": of_table.ladder,
    "order-does-not-matter": of_table.order_does_not_matter,
    "guards-know": of_table.guards_know,
    "answers-never-lower": of_paths.answers_never_lower,
    "passed-over-could-not-matter": of_passed_over.passed_over_could_not_matter,
    "asked-only-if-it-can-matter": of_paths.asked_only_if_it_can_matter,
    "screens-at-most": of_paths.screens_at_most,
    "first-questions": of_paths.first_questions,
    "stops-at-once": of_paths.stops_at_once,
    "every-path-ends": of_paths.every_path_ends,
    "end-is-reachable": of_paths.end_is_reachable,
    "every-screen-offers": of_events.every_screen_offers,
    "seeming-asks": of_events.seeming_asks,
    "every-state-accepts": of_events.every_state_accepts,
    "never-matters": of_events.never_matters,
    "country-only-raises": of_events.country_only_raises,
    "language-keeps-everything": of_events.language_keeps_everything,
    "silence-closes": of_events.silence_closes,
    "silence-speaks-once": of_events.silence_speaks_once,
    "stop-deletes": of_events.stop_deletes,
    "repeats-change-nothing": of_events.repeats_change_nothing,
    "keeps-only": of_events.keeps_only,
    "told-to-go-is-repeated": of_told.told_to_go_is_repeated,
    "reasons-fired": of_told.reasons_fired,
    "ticks-count": of_told.ticks_count,
    "every-end-closes": of_closing.every_end_closes,
    "nothing-after-emergency": of_closing.nothing_after_emergency,
    "unknown-country": of_closing.unknown_country,
    "police-or-ambulance-first": of_closing.police_or_ambulance_first,
    "rendered-everywhere": of_screens.rendered_everywhere,
    "callback-data": of_screens.callback_data,
    "every-run-returns": of_dialogs.every_run_returns,
    "opening-asks": of_dialogs.opening_asks,
    "memory-never-lowers": of_dialogs.memory_never_lowers,
    "lasting-is-offered": of_dialogs.lasting_is_offered,
    "emergency-ends-all": of_dialogs.emergency_ends_all,
    "anew-never-undoes": of_dialogs.anew_never_undoes,
    "ending-below-today": of_dialogs.ending_below_today,
    "timer-bounded": of_dialogs.timer_bounded,
    "timer-dies-with-stop": of_dialogs.timer_dies_with_stop,
    "note-said": of_notes.note_said,
    "lines-beside": of_notes.lines_beside,
    "of-mind": of_notes.of_mind,
    "of-threat": of_notes.of_threat,
    "said-agrees": of_said.said_agrees,
    "said-never-milder": of_said.said_never_milder,
    "checked": of_screens.checked,
}
ENOUGH = 2000  # of the ways in which one property is broken, for the shortest of them


@dataclass(frozen=True)
class Outcome:
    """What came of one property: the shortest way in which it is broken, or None, and the seconds."""

    property: Property
    broken: Broken | None
    seconds: float


def load_world(root: Path, screen: Screen, words: Localizer | None = None) -> World:
    """Everything of one content; `words` if they are read already. Raises ContentError."""
    words = words or RememberingWords(load_localizer(root).bundles)
    files = load(root, words.locales)
    content = replace(files.content, table=Remembering.of(files.content.table))
    return World(replace(files, content=content), load_safety(files), words, screen)


def prove(world: World, only: frozenset[str] = frozenset()) -> Iterator[Outcome]:
    """Each property in turn, or those named; a terminal shows how far it is."""
    entries = [entry for entry in world.safety.properties if not only or entry.entry.id in only]
    for number, entry in enumerate(entries, 1):
        _progress(f"{number} of {len(entries)}: {entry.entry.id}")
        began = perf_counter()
        found = shortest(world, entry)
        _progress("")
        yield Outcome(entry, found, perf_counter() - began)


def _progress(what: str) -> None:
    """One line that is written over, for somebody who waits; a log has no use for it."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{what}", end="", file=sys.stderr, flush=True)


def shortest(world: World, entry: Property) -> Broken | None:
    """The way with the shortest chat in which a property is broken, of the first that are found."""
    asked = entry.entry.model_dump_json(exclude={"id", "text"})
    if asked not in world.proved:  # two properties may ask the same, such as FLX14 and P17
        found = list(islice(CHECKS[entry.entry.kind](world, entry), ENOUGH))
        world.proved[asked] = min(found, key=lambda broken: broken.length, default=None)
    return world.proved[asked]


def lines(world: World, outcome: Outcome, locale: str) -> Iterator[str]:
    """What is said of a broken property: where it stands, why, the chat, the rows concerned."""
    broken, place = outcome.broken, outcome.property.place
    if broken is None:
        return
    yield f"{place.file}:{place.line}:{place.column} {place.code}: {place.message} Broken: {broken.why}"
    yield from chat(world, broken, locale)
    for row in dict.fromkeys(broken.rows):
        yield f"  {row.file}:{row.line}:{row.column} {row.code}{f': {row.message}' if row.message else ''}"


def covered(world: World) -> str:
    """How much was looked at: situations, ways through them, people."""
    explorers = world.explorers.values() if "explorers" in world.__dict__ else ()
    situations = sum(len(explorer.situations) for explorer in explorers)
    paths = sum(of_paths.ways(explorer) for explorer in explorers)
    groups = len(world.people.groups)
    return (
        f"{situations:,} situations, {paths:,} paths through them, {groups} groups of people, "
        f"{len(world.content.locales)} languages, {len(world.content.places) + 1} places"
    )


def proved(world: World, names: frozenset[str], locale: str) -> int:
    """Prove, print what is broken and what was covered; 1 if something is broken, 2 for an unknown name."""
    known = {entry.entry.id.upper(): entry.entry.id for entry in world.safety.properties}
    only = frozenset(known[name.upper()] for name in names if name.upper() in known)
    unknown = ", ".join(sorted(name for name in names if name.upper() not in known))
    if unknown:
        return _unknown(f"no property is called {unknown}", known.values())
    if locale not in world.words.locales:
        return _unknown(f"no language {locale}", world.words.locales)
    began, broken, count = perf_counter(), 0, 0
    for outcome in prove(world, only):
        count += 1
        broken += outcome.broken is not None
        for line in lines(world, outcome, locale):
            print(line)
    for entry in () if only else world.safety.later:
        print(f"{entry.id} {entry.where}: {entry.text}")
    print(covered(world))
    seconds = perf_counter() - began
    print(
        f"{broken} of {count} properties are broken"
        if broken
        else f"properties: {count} ok ({seconds:.0f} s)"
    )
    return 1 if broken else 0


def _unknown(what: str, known: Iterable[str]) -> int:
    print(f"{what}; there are: {', '.join(sorted(known))}", file=sys.stderr)
    return 2
