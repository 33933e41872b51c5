"""The result and the closing: what to do, why, and the whole safety message."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nightlight.engine.closing import Closing
from nightlight.engine.notes import HOSPITAL, PLACE, SIGNS, TODAY, WAITING, WHO, Notes
from nightlight.engine.session import BRIEF, Outcome
from nightlight.engine.step import Ended
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.i18n.reply import END, FOLD, ClosingFacts, Message
from nightlight.i18n.say.voice import BULLET, Speaker

SHOWN_AGAIN = frozenset({Outcome.OLD, Outcome.DOUBLE})  # a press of another screen: where she is now
MOST_CHANGES = 4
SAFETY = "safety"  # the help against violence: its number can be copied too
DISCREET = frozenset({"silence", "hide"})


def message(text: Text, voice: Speaker, notes: Notes) -> Message:
    """A text with the lines of help that stand beside it."""
    lines = [line for kind in notes.beside.get(text.id, ()) for line in voice.lines(kind)]
    args = dict(text.args)
    heading = args.pop("heading", None)
    if "told" in args:  # answers by the ids of their labels
        args["told"] = "\n".join(BULLET + voice.label(Text(one)) for one in str(args["told"]).split())
    headed = [f"<b>{voice.say(str(heading))}</b>"] if heading else []
    return Message(text.id, "\n".join((*headed, voice.say(text.id, args), *lines)))


def ended(step: Ended, voice: Speaker, notes: Notes) -> Iterator[Message]:
    """Everything that is said at an end: the help on top, the result, and the closing last."""
    closing = step.closing
    if step.session.closed == "hide":  # nothing of health stays on the screen
        return
    yield from (message(overlay, voice, notes) for overlay in _overlays(step))
    if closing.finished and closing.urgency is not None and step.session.closed is None:
        if not is_short(step) or step.session.outcome in SHOWN_AGAIN:
            yield from _result(closing, closing.urgency, voice, notes)
        if not is_short(step):
            yield from _explained(closing, voice, notes)
        yield from _explain(step.session.outcome, closing, voice, notes)
    points = _short(closing, voice) if is_short(step) else _closing(closing, voice, notes)
    yield Message("closing", "\n".join(points), safety=True)


def is_short(step: Ended) -> bool:
    """Whether the short end stands in for the closing: nothing is new since that was said whole.

    A chat that was closed has its whole closing however often.
    """
    return step.closing.finished and step.session.closed is None and step.session.outcome in BRIEF


def _overlays(step: Ended) -> tuple[Text, ...]:
    """The help on top; what comes unasked stays discreet."""
    is_beside = is_short(step) and not step.closing.mind  # their button stands below
    told = () if is_beside or step.session.closed in DISCREET else step.closing.overlays
    return tuple(Text(f"overlay-{overlay}") for overlay in told)


def covered(step: Ended, notes: Notes) -> set[str]:
    """First words that are left out of a closing: an overlay brings their lines, or it is discreet."""
    brought = {kind for overlay in _overlays(step) for kind in notes.beside.get(overlay.id, ())}
    discreet = step.session.closed in DISCREET
    return {text for text, kinds in notes.beside.items() if discreet or brought.issuperset(kinds)}


def _explained(closing: Closing, voice: Speaker, notes: Notes) -> Iterator[Message]:
    """Why, what would change it, what to do meanwhile, what usually happens, what to tell them."""
    yield _list("why", [voice.say(f"reason-{rule}") for rule in closing.reasons], voice)
    changes = _list("change", _changes(closing, voice), voice)
    tell = ["tell", *(["tell-supporter"] if voice.asker != "self" else [])]
    waits = (
        _noted(WAITING, closing, voice, notes),
        _noted(HOSPITAL, closing, voice, notes),
        _joined("tell", tell, voice),
    )
    yield from _folded(*(() if closing.mind else waits), changes)


def _explain(what: Outcome, closing: Closing, voice: Speaker, notes: Notes) -> Iterator[Message]:
    """One part of the advice, when it is asked for."""
    if what is Outcome.WHY:
        yield _list("why", [voice.say(f"reason-{rule}") for rule in closing.reasons], voice)
    elif what is Outcome.CHANGE:
        yield _list("change", _changes(closing, voice), voice)
    elif what is Outcome.NEXT:
        yield _noted(HOSPITAL, closing, voice, notes)
    elif what is Outcome.ASK:
        yield _joined("ask", ["ask"], voice)


def _folded(*messages: Message) -> Iterator[Message]:
    """The same messages, of which a small screen shows the first lines until they are opened."""
    there = [message for message in messages if message.html]
    for message in there:
        begins = FOLD * (message is there[0])
        yield replace(message, html=f"{begins}{message.html}{END * (message is there[-1])}")


def _list(id: str, items: Iterable[str], voice: Speaker) -> Message:  # noqa: A002
    bullets = [BULLET + item for item in dict.fromkeys(items)]
    return Message(id, "\n".join((f"<b>{voice.say(id)}</b>", *bullets)) if bullets else "")


def _joined(id: str, parts: Iterable[str], voice: Speaker) -> Message:  # noqa: A002
    return Message(id, "\n".join(voice.say(part) for part in parts))


def _noted(part: str, closing: Closing, voice: Speaker, notes: Notes) -> Message:
    """A part of the notes under its heading."""
    return Message(part, "\n".join((f"<b>{voice.say(part)}</b>", *_notes(part, closing, voice, notes))))


def _notes(part: str, closing: Closing, voice: Speaker, notes: Notes, bullet: str = "") -> Iterator[str]:
    """What one part of the notes says, in its order; lines with their heading, where there are any."""
    for note in notes.of(part, closing):
        if note.says:
            yield bullet + voice.say(note.message(closing))
        elif lines := voice.lines(note.lines):
            yield voice.say(f"line-kind-{note.lines}")
            yield from lines


def _result(closing: Closing, urgency: Urgency, voice: Speaker, notes: Notes) -> Iterator[Message]:
    yield _joined("result", [f"result-{urgency.id}{_cause(closing)}"], voice)
    place = closing.place.confidence
    extra = [voice.say(f"place-{place}")] if place in {"low", "none", "unknown"} else []
    if not closing.threat:  # she may be safest where she is: nobody said that she needs a hospital
        extra += _notes(PLACE, closing, voice, notes)
    again = ["result-again"] * closing.seen_before + ["result-often"] * closing.often
    if extra or again:
        yield Message(PLACE, "\n".join((*extra, *map(voice.say, again))))


def _cause(closing: Closing) -> str:
    """What the name of the words ends in where the reasons are nothing of the body."""
    return "-threat" if closing.threat else "-mind" if closing.mind else ""


def _changes(closing: Closing, voice: Speaker) -> list[str]:
    names = [f"reason-{rule}.change" for rule in closing.nearest]
    known = dict.fromkeys(voice.say(name) for name in names if voice.words.has(voice.locale, name))
    return list(known)[:MOST_CHANGES]


def _first(closing: Closing, voice: Speaker) -> str:
    """What to do, with the number: the first line of the closing, whole or short."""
    nothing = "result-over" if closing.advised else "result-unfinished"
    urgency = closing.urgency
    return voice.say(f"closing-{urgency.id}{_cause(closing)}" if urgency is not None else nothing)


def _short(closing: Closing, voice: Speaker) -> Iterator[str]:
    """The end of an answer beside the result: what to do, and the number, last."""
    yield _first(closing, voice)
    if closing.seen_before:
        yield voice.say("result-again")
        yield voice.say("question-top")


def _closing(closing: Closing, voice: Speaker, notes: Notes) -> Iterator[str]:
    """The points of the safety message, in their order; the signs in two lists."""
    first = _first(closing, voice)
    again = [voice.say("result-again")] * (not closing.finished and closing.seen_before)
    yield "\n".join((first, *again, voice.say("closing-limits")))
    is_now = closing.urgency is Urgency.EMERGENCY_NOW  # who is to call now need not read for what else
    if rows := list(_notes(SIGNS, closing, voice, notes, BULLET)):
        signs = "\n".join((voice.say(f"closing-{SIGNS}"), *rows))
        yield f"{FOLD}{signs}{END}" if is_now else signs
    yield "\n".join(map(voice.say, ("closing-doubt", "closing-hour", "closing-again", "closing-kind")))
    if rows := list(_notes(TODAY, closing, voice, notes, BULLET)):
        yield FOLD + "\n".join((voice.say(f"closing-{TODAY}"), *rows)) + END
    who = "\n".join((f"<b>{voice.say('closing-who')}</b>", *_who(closing, voice, notes)))
    yield who if closing.mind else f"{FOLD}{who}{END}"  # whom to talk to is what she is told to do
    yield first if is_now or closing.threat else voice.say("question-top")


def _who(closing: Closing, voice: Speaker, notes: Notes) -> Iterator[str]:
    yield from list(_notes(WHO, closing, voice, notes)) or [voice.say("closing-who-none")]
    if spoken := voice.languages():
        yield voice.say("closing-languages", {"languages": spoken})
    if closing.place.date_checked:
        yield voice.say("closing-checked", {"date": closing.place.date_checked})


def facts(closing: Closing, voice: Speaker) -> ClosingFacts:
    """What a closing rests on, for programs and for the numbers to copy."""
    return ClosingFacts(
        urgency=None if closing.urgency is None else closing.urgency.id,
        rules=closing.fired,
        overlays=closing.overlays,
        country=closing.place.code,
        numbers=closing.place.numbers,
        locale=voice.locale,
        police=closing.place.police if closing.threat or SAFETY in closing.overlays else (),
    )
