"""What dialogs ask of each other: who opens them, what stands in them, what they know from below."""

from collections.abc import Container, Iterable, Iterator, Mapping

from nightlight.content.problem import Problem
from nightlight.content.shapes.dialog import TimerEntry
from nightlight.content.states import DialogSource
from nightlight.content.vocabulary import SIGN
from nightlight.engine.dialog import NEEDED_ROLES, Dialog, Role
from nightlight.engine.session import SESSION_LIFE, SILENCE
from nightlight.engine.triage import Condition, Fact

Sources = Mapping[str, DialogSource]


def source_problems(
    sources: Sources, facts: Mapping[str, Fact], needed: Iterable[Role] = NEEDED_ROLES
) -> Iterator[Problem]:
    """Roles, buttons and timers that two dialogs have or none has, and dialogs that stand in themselves."""
    yield from _of_openings(sources, needed)
    yield from _of_insides(sources)
    yield from _of_timers(sources, facts)


def roles_of(source: DialogSource) -> set[str]:
    """The roles that a dialog file claims."""
    return {opening.role for opening in source.file.opens if opening.role is not None}


def _of_openings(sources: Sources, needed: Iterable[Role]) -> Iterator[Problem]:
    """Each role and button once, and the roles that the buttons of the platform need."""
    taken: dict[tuple[str, str], str] = {}
    for name, source in sources.items():
        for i, opening in enumerate(source.file.opens):
            kind, what = ("role", opening.role) if opening.role else ("button", opening.button or "")
            other = taken.setdefault((kind, what), name)
            if other != name:
                code = "D221" if kind == "role" else "D223"
                message = f"the {kind} {what} opens {other} already; one dialog has a {kind}"
                yield source.document.problem(("opens", i), code, message)
    for role in needed:
        if ("role", role) not in taken:
            source = next(iter(sources.values()))
            message = f"no dialog has the role {role}; write opens: [{{role: {role}}}] in one"
            yield source.document.problem(("dialog",), "D222", message)


# ---- what they know, and what stands inside


def _of_insides(sources: Sources) -> Iterator[Problem]:
    for name, source in sources.items():
        for state, entry in source.file.states.items():
            where = ("states", state, "do")
            if entry.do is not None and entry.do not in sources:
                known = ", ".join(sources)
                message = f"no dialog is called {entry.do!r}; there are: {known}"
                yield source.document.problem(where, "D225", message)
            elif entry.do is not None and name in (way := _inside(entry.do, sources)):
                circle = " → ".join((name, *way[: way.index(name)], name))
                yield source.document.problem(
                    where, "D224", f"a dialog inside itself: {circle}; let one of them ask for itself"
                )
        if source.file.needs and "start" in roles_of(source):
            message = "nothing was asked before the first dialog; remove needs"
            yield source.document.problem(("needs",), "D227", message)


def _inside(name: str, sources: Sources, seen: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A dialog and all that stand in it."""
    if name in seen or name not in sources:
        return (*seen, name)
    seen = (*seen, name)
    for entry in sources[name].file.states.values():
        if entry.do is not None:
            seen = tuple(dict.fromkeys(_inside(entry.do, sources, seen)))
    return seen


def _of_timers(sources: Sources, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    taken: dict[str, str] = {SILENCE: "the program"}
    for name, source in sources.items():
        for i, timer in enumerate(source.file.timers):
            if timer.id in taken:
                message = f"a timer of {taken[timer.id]} is called {timer.id} already; give each its own id"
                yield source.document.problem(("timers", i, "id"), "D223", message)
            taken[timer.id] = name
            for key, code, message in _of_timer(timer, sources, facts):
                yield source.document.problem(("timers", i, key), code, message)


def _of_timer(
    timer: TimerEntry, sources: Sources, facts: Mapping[str, Fact]
) -> Iterator[tuple[str, str, str]]:
    if timer.consent is None:
        yield "consent", "D228", f"{timer.id} speaks unasked; name the sign of consent"
    elif timer.consent not in facts or facts[timer.consent].values != SIGN:
        yield "consent", "D201", f"no sign is called {timer.consent!r}; facts.yaml lists them all"
    elif not any(_is_asked(timer.consent, source) for source in sources.values()):
        message = (
            f"nobody is asked for {timer.consent} by itself; let a question with yes and no ask for it"
        )
        yield "consent", "D228", message
    if timer.after >= SESSION_LIFE:
        yield "after", "D228", "nothing is kept longer than a day; let it ring sooner"
    if timer.opens in sources and "start" in roles_of(sources[timer.opens]):
        yield "opens", "D228", f"{timer.id} would begin the first dialog, which nothing opens; name another"
    if timer.opens not in sources:
        yield "opens", "D225", f"no dialog is called {timer.opens!r}; there are: {', '.join(sources)}"


def _is_asked(sign: str, source: DialogSource) -> bool:
    """Whether a question of a dialog asks for a sign, and can be answered with yes and with no."""
    yes, no = {sign: "yes"}, {sign: "no"}
    choices = [list((entry.choices or {}).values()) for entry in source.file.states.values()]
    asks = any(entry.ask == sign for entry in source.file.states.values())
    return asks or any(yes in said and no in said for said in choices)


def line_problems(
    dialogs: Mapping[str, Dialog],
    sources: Sources,
    facts: Mapping[str, Fact],
    overlays: Container[str],
) -> Iterator[Problem]:
    """Guards that read what nobody was asked, and those that can hold for nobody."""
    for name, dialog in dialogs.items():
        document, first = sources[name].document, "start" in dialog.roles
        if dialog.left and dialog.left not in overlays:
            message = f"no overlay is called {dialog.left!r}; urgency.table.yaml lists them all"
            yield document.problem(("left",), "D202", message)
        known = (
            set(facts)
            if first
            else {
                *dialog.needs,
                *sources[name].file.reads,
                *(fact.id for fact in facts.values() if fact.of_place),
            }
        )
        for state in dialog.line:
            where = ("states", state.id.partition(".")[0], "when")
            for code, message in _of_guard(state.when, (state.id, "asked of"), name, known):
                yield document.problem(where, code, message)
            known |= state.sets
        for i, ending in enumerate(dialog.ends):
            for code, message in _of_guard(ending.when, (ending.says, "said to"), name, known):
                yield document.problem(("ends", i, "when"), code, message)


def _of_guard(
    when: Condition | None, what: tuple[str, str], dialog: str, known: Container[str]
) -> Iterator[tuple[str, str]]:
    """What is wrong with a guard, by code: it holds for nobody, or reads what is not known by then."""
    if when is None:
        return
    guarded, whom = what
    if not when.cases:
        message = f"{guarded} is {whom} nobody: what its guard asks for contradicts itself; fix the guard"
        yield "D231", message
    for fact in sorted(when.facts):
        if fact not in known:
            message = (
                f"the guard of {guarded} reads {fact}, which {dialog} neither asks before nor needs; "
                "add it to needs, or to reads where it may be unknown"
            )
            yield "D226", message
