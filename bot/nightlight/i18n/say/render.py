"""Steps into replies: a function of the step, the words and the notes, nothing else."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from nightlight.engine.closing import Closing
from nightlight.engine.dialog import NONE
from nightlight.engine.notes import HOSPITAL, PLACE, SIGNS, TODAY, WAITING, WHO, Notes
from nightlight.engine.screen import Question
from nightlight.engine.session import EXPLAINED, Outcome
from nightlight.engine.step import Ended, Going, Step
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.i18n.reply import ClosingFacts, Message, Reply
from nightlight.i18n.say.voice import BULLET, Speaker, Trail

# what is pressed or typed on a result and answered without saying all of it again
BRIEF = frozenset(
    {Outcome.REFUSED, Outcome.OLD, Outcome.DOUBLE, Outcome.BESIDE, Outcome.AFTER, Outcome.MENU, *EXPLAINED}
)
MOST_CHANGES = 4
SAFETY = "safety"  # the help against violence: its number can be copied too
FOLD, END = "<fold>", "</fold>"
BOLD = re.compile("</?b>")
DISCREET = frozenset({"silence", "hide"})


def render(step: Step, voice: Speaker, notes: Notes) -> Reply:
    """Everything to be said and pressed in one turn. Raises NotSaid when words are missing."""
    spoken = _ended(step, voice, notes) if isinstance(step, Ended) else _going(step, voice, notes)
    covered = _covered(step, notes) if isinstance(step, Ended) else set()
    before = [_text(text, voice, notes) for text in step.before if text.id not in covered]
    return replace(
        outline(step, voice),
        messages=tuple(m for m in (*before, *spoken) if m.html),
        closing=_facts(step.closing, voice) if isinstance(step, Ended) else None,
        **({} if voice.trail is None else _so_far(step, voice.trail, voice)),
    )


def outline(step: Step, voice: Speaker) -> Reply:
    """The screen without its messages: what a press or a word on it may mean. Raises NotSaid."""
    going = step if isinstance(step, Going) else None
    offered = {option.id for option in step.options} if going and going.multiple else set[str]()
    return Reply(
        screen=going.screen if going else None,
        facts=going.facts if going else (),
        multiple=going is not None and going.multiple,
        messages=(),
        buttons=tuple(voice.button(option) for option in step.options),
        closing=None,
        locale=voice.locale,
        token=_token(step),
        ticked=tuple(sign for sign in step.session.ticked if sign in offered),
        remembered=tuple(sign for sign, _ in step.session.lasting if sign in offered),
        held=going is not None and going.held,
        unfolded=step.session.outcome is Outcome.MENU,
    )


def _token(step: Step) -> str:
    """A short name of this screen: it tells nothing of what is asked, and no other screen has it."""
    screen = ("closing",) if isinstance(step, Ended) else (step.screen.says, step.state)
    of_it = (str(value) for _, value in step.question.args) if isinstance(step, Going) else ()
    seen = (*screen, *of_it, str(len(step.session.log)), *(option.id for option in step.options))
    return hashlib.blake2s("\0".join(seen).encode(), digest_size=5).hexdigest()


def _so_far(step: Step, said: Trail, voice: Speaker) -> dict[str, Any]:
    """The number to call and how far she has come; the first line of each question, and its answer."""
    session = step.session
    if session.closed == "hide" or not session.log:  # the first screen says the number itself
        return {}
    trail = tuple(_answered(said, voice))
    told = voice.say("question-told", {"count": len(trail)})
    return {"top": voice.say("question-top"), "trail": trail, "told": told}


def _answered(said: Trail, voice: Speaker) -> Iterator[tuple[str, str]]:
    for says, chosen in said:
        question = voice.question(says)
        if question:
            labels = [voice.label(Text(f"{says}.{answer}")) for answer in chosen or (NONE,)]
            yield question, "; ".join(labels)


def _text(text: Text, voice: Speaker, notes: Notes) -> Message:
    lines = [line for kind in notes.beside.get(text.id, ()) for line in voice.lines(kind)]
    args = dict(text.args)
    heading = args.pop("heading", None)
    if "told" in args:  # answers by the ids of their labels
        args["told"] = "\n".join(BULLET + voice.label(Text(one)) for one in str(args["told"]).split())
    headed = [f"<b>{voice.say(str(heading))}</b>"] if heading else []
    return Message(text.id, "\n".join((*headed, voice.say(text.id, args), *lines)))


def _going(step: Going, voice: Speaker, notes: Notes) -> Iterator[Message]:
    """The question; on a phone with the number of it, and its first line in bold."""
    said = _text(step.question, voice, notes)
    if voice.trail is None or not isinstance(step.screen, Question):
        yield said
        return
    first, line, more = said.html.partition("\n")
    numbered = " ".join(filter(None, ("/".join(map(str, step.count or ())), BOLD.sub("", first))))
    yield replace(said, html=f"<b>{numbered}</b>{line}{more}")


def _facts(closing: Closing, voice: Speaker) -> ClosingFacts:
    return ClosingFacts(
        urgency=None if closing.urgency is None else closing.urgency.id,
        rules=closing.fired,
        overlays=closing.overlays,
        country=closing.place.code,
        numbers=closing.place.numbers,
        locale=voice.locale,
        police=closing.place.police if closing.threat or SAFETY in closing.overlays else (),
    )


# ---- the result and the closing


def _ended(step: Ended, voice: Speaker, notes: Notes) -> Iterator[Message]:
    closing = step.closing
    if step.session.closed == "hide":  # nothing of health stays on the screen
        return
    yield from (_text(overlay, voice, notes) for overlay in _overlays(step))
    if closing.finished and closing.urgency is not None and step.session.closed is None:
        if step.session.outcome is not Outcome.AFTER:
            yield from _result(closing, closing.urgency, voice, notes)
        if step.session.outcome not in BRIEF:
            yield from _explained(closing, voice, notes)
        yield from _explain(step.session.outcome, closing, voice, notes)
    points = _closing(closing, voice, notes, brief=_is_brief(step))
    yield Message("closing", "\n".join(points), safety=True)


def _overlays(step: Ended) -> tuple[Text, ...]:
    """The help on top; what comes unasked stays discreet."""
    told = () if step.session.closed in DISCREET else step.closing.overlays
    return tuple(Text(f"overlay-{overlay}") for overlay in told)


def _covered(step: Ended, notes: Notes) -> set[str]:
    """First words that are left out of a closing: an overlay brings their lines, or it is discreet."""
    brought = {kind for overlay in _overlays(step) for kind in notes.beside.get(overlay.id, ())}
    discreet = step.session.closed in DISCREET
    return {text for text, kinds in notes.beside.items() if discreet or brought.issuperset(kinds)}


def _is_brief(step: Ended) -> bool:
    """Whether the closing stands without the result: then it says itself what the result would have."""
    return not step.closing.finished or step.session.outcome is Outcome.AFTER


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


def _closing(closing: Closing, voice: Speaker, notes: Notes, *, brief: bool) -> Iterator[str]:
    """The points of the safety message, in their order; the signs in two lists."""
    urgency = closing.urgency
    nothing = "result-over" if closing.advised else "result-unfinished"
    first = voice.say(f"closing-{urgency.id}{_cause(closing)}" if urgency is not None else nothing)
    again = [voice.say("result-again")] * (brief and closing.seen_before)
    yield "\n".join((first, *again, voice.say("closing-limits")))
    is_now = urgency is Urgency.EMERGENCY_NOW  # who is to call now need not read for what else
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
