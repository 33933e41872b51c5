"""Every message the program says, and the variables each may use: what a language must define."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from nightlight.engine.buttons import ALWAYS, EXPLAINS, LAST, MENU, MENU_OF_RESULT
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE, Dialog, State
from nightlight.engine.library import LIBRARY, Page
from nightlight.engine.notes import HOSPITAL, OF_PLACE, OF_URGENCY, WAITING, Note
from nightlight.engine.screen import LANGUAGE, NO, UNDERSTOOD, YES
from nightlight.engine.triage import Urgency

Variables = frozenset[str]

COMMON: Final = frozenset({"asker", "number", "first", "police", "apart", "country"})
LINE: Final = frozenset({"name", "number", "hours", "days", "word", "option", "web"})
SLASH: Final = (
    *("start", "urgent", "back", "restart", "stop", "forget"),
    *("language", "country", "help", "privacy", "about"),
)
BARE: Final[Variables] = frozenset()

# Said before anybody is known, to groups, and around the chat: nothing can be filled in.
OF_THE_CHAT: Final = (
    *("notice-private", "notice-bot", "button-done", "button-copy", "button-private"),
    *("profile-description", "profile-short", *(f"command-{name}" for name in SLASH)),
)

OWN_VARIABLES: Final[Mapping[str, Variables]] = (
    {
        "last-resort": BARE,
        "language-name": BARE,
        "number-one": frozenset({"first"}),
        "number-two": frozenset({"first", "second"}),
        "number-unknown": frozenset({"first", "second"}),
        "police-one": frozenset({"first"}),
        "police-two": frozenset({"first", "second"}),
        "notice-weeks": COMMON | {"count"},
        "question-told": COMMON | {"count"},
        UNDERSTOOD: COMMON | {"told"},
        "closing-checked": COMMON | {"date"},
        "closing-languages": COMMON | {"languages"},
    }
    | dict.fromkeys(OF_THE_CHAT, BARE)
    | {
        f"line-{form}": LINE
        for form in (
            "number",
            "hours-day-night",
            "hours",
            "days-mon_fri",
            "days-mon_sat",
            "text",
            "option",
            "web",
            *(f"by-{way}" for way in ("text", "text_registered", "text_some_areas", "relay", "textphone")),
        )
    }
)

# Quoted by other messages: whom to call first where the police have a number of their own.
POLICE_FIRST: Final = "hurt-first"
AMBULANCE_FIRST: Final = "police-then"

FIXED: Final = (
    *(POLICE_FIRST, AMBULANCE_FIRST, "from-another"),
    *(f"button-{name}" for name in (*ALWAYS, *LAST)),
    *(f"button-{name}" for name in (MENU, "return", "continue", "self", "supporter")),
    *(
        f"notice-{name}"
        for name in ("urgent", "crisis", "safety", "wrong", "lost", "sign", "first", "old", "country")
    ),
    *(f"notice-{name}" for name in ("country-lost", "locale", "back-start", "supporter", "self")),
    *(
        f"notice-{name}"
        for name in ("resumed", "deleted", "not-deleted", "silence", "after", "after-now", "changed")
    ),
    *(
        f"notice-{name}"
        for name in ("edited", "media", "location", "flood", "early", "unheard", "foreign", "emoji")
    ),
    *(f"notice-quantity-{why}" for why in ("range", "wide", "unit", "date", "day", "time")),
    MENU_OF_RESULT,
    *("notice-graver", "notice-ticked", "question-top", "question-told"),
    *(f"button-{name}" for name in EXPLAINS),
    "ask",
    *("help", "privacy", "hello", "about"),
    *(f"{UNDERSTOOD}.{name}" for name in (YES, NO)),
    *(LANGUAGE, "country-which", f"country-which.{NOT_SURE}"),
    *("result-unfinished", "result-over"),
    *("result-again", "result-often", "place-low", "place-none", "place-unknown"),
    *("why", "change", WAITING, HOSPITAL, "tell", "tell-supporter"),
    *("closing-limits", "closing-signs", "closing-today", "closing-doubt"),
    *("closing-hour", "closing-who", "closing-who-none", "closing-again", "closing-kind"),
)

# What tells somebody to call: each names the number, beside results, closings and what has lines below it.
CALLS: Final = (
    *("hello", "question-top", "result-unfinished", "result-over", "closing-signs", "closing-who-none"),
    *(
        f"notice-{name}"
        for name in ("urgent", "wrong", "changed", "early", "flood", "unheard", "not-deleted")
    ),
)

SHARED: Final = (NONE, NOT_SURE)

# What a library brings with it, beside its pages.
OF_LIBRARY: Final = (
    *(f"button-{name}" for name in ("library", "reading", "check", "hide")),
    f"{LIBRARY}-which",
    "notice-told",
    "notice-if-now",
    "hidden",
)
OF_LIBRARY_CALLS: Final = ("notice-told", "notice-if-now", "hidden", LIBRARY)
LASTING: Final = "notice-lasting"  # names what was told in a check before
OF_PAGE: Final = COMMON | {"word"}
CARD: Final = "topic-"  # explains, and calls at its first part where it touches a danger sign


def needed(content: Content) -> dict[str, Variables]:
    """Each id a language must define, with the variables it may use."""
    ids = [*FIXED, *OWN_VARIABLES, *SHARED]
    for dialog in content.dialogs.values():
        ids += words_of(dialog)
    for urgency in Urgency:
        ids += [f"{kind}-{urgency.id}" for kind in ("result", "closing")]
        if urgency is not Urgency.ROUTINE_WATCH:  # a reason of despair or danger is never less than "soon"
            ids += [f"{kind}-{urgency.id}-mind" for kind in ("result", "closing")]
    ids += [f"{kind}-{urgency.id}-threat" for kind in ("result", "closing") for urgency in threats(content)]
    ids += [
        f"reason-{rule}" for rule in (*(rule.id for rule in content.table.rules), content.table.otherwise)
    ]
    ids += [f"overlay-{overlay}" for overlay in content.table.overlays]
    ids += [message for row in content.after for message in row.says]
    if content.library:
        ids += (*OF_LIBRARY, *(f"button-{name}" for name in content.page_buttons))
    ids += (*noted(content), *(LASTING,) * bool(content.lasting))
    needed_by_pages = {text for page in content.library.values() for text in _of_page(page)}
    own = {name: OWN_VARIABLES.get(name, COMMON) for name in ids}
    own |= {LASTING: COMMON | {"told"}} if content.lasting else {}
    sources = {"sources": COMMON | {"list"}, "sources-reviewed": COMMON | {"list", "reviewed"}}
    return own | dict.fromkeys(needed_by_pages, OF_PAGE) | (sources if content.library else {})


def threats(content: Content) -> list[Urgency]:
    """The urgencies at which nothing but a danger from another person may be the reason."""
    read = ((rule.urgency, rule.when.facts) for rule in content.table.rules)
    return sorted({urgency for urgency, facts in read if facts and facts <= content.notes.of_threat})


def noted(content: Content) -> list[str]:
    """The ids that the rows of the notes say."""
    rows = (note for part in content.notes.parts.values() for note in part.rows)
    return [name for note in rows for name in of_note(note, content)]


def of_note(note: Note, content: Content) -> Iterator[str]:
    """The ids that a row says: of each urgency, of each place with words of its own; a heading of lines."""
    if note.lines:
        yield f"line-kind-{note.lines}"
        return
    urgencies = [urgency.id for urgency in Urgency if urgency >= note.at_least]
    places = [code for code, place in content.places.items() if place.has_words]
    for urgency in urgencies if OF_URGENCY in note.says else [""]:
        for code in places if OF_PLACE in note.says else [""]:
            yield note.says.replace(OF_URGENCY, urgency).replace(OF_PLACE, code)


def numbered(content: Content) -> frozenset[str]:
    """The ids whose words must name the number to call, each time they are said."""
    results = {f"{kind}-{urgency.id}" for kind in ("result", "closing") for urgency in Urgency}
    cards = (page for page in content.library.values() if "check" in page.commands)
    first = {f"{page.title.id}-now" for page in cards}  # when to act now, where a danger sign is touched
    calls = {text.id for page in content.library.values() if page.calls for text in page.says}
    helped = {name for name in content.notes.beside if not name.startswith(CARD)}
    threat = {f"{name}-threat" for name in results}
    minds = {f"{name}-mind" for name in results}
    must = {*first, *calls, *helped, *minds, *threat, *OF_LIBRARY_CALLS} & needed(content).keys()
    return frozenset({*CALLS, *results, *must, *(f"overlay-{name}" for name in content.table.overlays)})


def optional(content: Content) -> dict[str, Variables]:
    """Ids that may be defined: what would change, and a question's own "none" and "not sure"."""
    changes = [f"reason-{rule.id}.change" for rule in content.table.rules]
    own = [f"{state.says}.{answer}" for _, state in content.states for answer in SHARED]
    return dict.fromkeys((*changes, *own), COMMON)


def _of_page(page: Page) -> Iterable[str]:
    texts = (page.title, *page.says, *(lead.label for lead in page.leads))
    yield from (text.id for text in texts)
    yield from (str(heading) for text in page.says for name, heading in text.args if name == "heading")


def words_of(dialog: Dialog) -> Iterable[str]:
    """The words of a dialog: of its questions, unless it is answered by a press, of buttons and endings."""
    for state in () if dialog.press else dialog.states.values():
        yield from _of_state(state)
    yield from (f"button-{opening.button}" for opening in dialog.opens if opening.button)
    unclear = (dialog.unclear.says, dialog.unclear.counted, dialog.unclear.again) if dialog.unclear else ()
    yield from (said for said in (dialog.says, *unclear) if said)
    yield from (ending.says for ending in dialog.ends)


def _of_state(state: State) -> Iterable[str]:
    answers = [a for a in state.answers if a not in SHARED or (state.answers[a].sets and a == NONE)]
    valued = any(NOT_SURE in answer.sets.values() for answer in state.answers.values())
    own = [NOT_SURE] if state.id == COUNTRY or valued else []
    return [state.says, *(f"{state.says}.{answer}" for answer in dict.fromkeys((*answers, *own)))]
