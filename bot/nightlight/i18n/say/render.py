"""Steps into replies: a function of the step and the words, nothing else."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nightlight.engine.closing import Closing
from nightlight.engine.dialog import NONE
from nightlight.engine.session import EXPLAINED, Outcome, Session
from nightlight.engine.step import Ended, Going, Step
from nightlight.engine.text import Text
from nightlight.engine.triage import Facts, Urgency
from nightlight.i18n.reply import ClosingFacts, Message, Reply
from nightlight.i18n.say.voice import BULLET, Speaker, Trail

# what is pressed or typed on a result and answered without saying all of it again
BRIEF = frozenset({Outcome.REFUSED, Outcome.OLD, Outcome.DOUBLE, Outcome.BESIDE, Outcome.AFTER, *EXPLAINED})
MOST_CHANGES = 4
LINES_OF = (
    dict.fromkeys(
        ("notice-crisis", "unsafe", "overlay-crisis", "crisis_help", "topic-feelings-now"), "crisis"
    )
    | dict.fromkeys(("notice-safety", "overlay-safety", "danger_help", "topic-injury-safety"), "violence")
    | dict.fromkeys(("topic-remembering-clinic", "topic-after_loss-clinic"), "loss")
)
SIGNS = ("a", "b", "c", "d", "e", "f", "g", "h")
PREGNANT = {"maybe", "pregnant"}
NO_MOVEMENT = {"ended", "birth", "negative", "no_pregnancy"}
SIGN_LISTS = {"danger_signs", "signs", "signs_after_birth", "later"}


def render(step: Step, voice: Speaker) -> Reply:
    """Everything to be said and pressed in one turn. Raises NotSaid when words are missing."""
    ended = isinstance(step, Ended)
    spoken = _ended(step, voice) if isinstance(step, Ended) else _going(step, voice)
    covered = {"notice-crisis", "notice-safety"} if ended else set()
    before = [_text(text, voice) for text in step.before if text.id not in covered]
    return replace(
        outline(step, voice),
        messages=tuple(m for m in (*before, *spoken) if m.html),
        closing=_facts(step.closing, voice) if isinstance(step, Ended) else None,
        trail=() if voice.trail is None else tuple(_trail(step.session, voice.trail, voice)),
    )


def outline(step: Step, voice: Speaker) -> Reply:
    """The screen without its messages: what a press or a word on it may mean. Raises NotSaid."""
    going = step if isinstance(step, Going) else None
    return Reply(
        screen=going.screen if going else None,
        facts=going.facts if going else (),
        multiple=going is not None and going.multiple,
        messages=(),
        buttons=tuple(voice.button(option) for option in step.options),
        closing=None,
        locale=voice.locale,
        token=_token(step),
        ticked=step.session.ticked,
        held=going is not None and going.held,
    )


def _token(step: Step) -> str:
    """A short name of this screen: it tells nothing of what is asked, and no other screen has it."""
    screen = ("closing",) if isinstance(step, Ended) else (step.screen.says, step.state)
    seen = (*screen, str(len(step.session.log)), *(option.id for option in step.options))
    return hashlib.blake2s("\0".join(seen).encode(), digest_size=5).hexdigest()


def _trail(session: Session, said: Trail, voice: Speaker) -> Iterator[tuple[str, str]]:
    """The number to call, then the first line of each question that was answered, and its answer."""
    if session.closed == "hide":
        return
    if session.log:  # the first screen, which says the number, is edited away
        yield voice.label(Text("button-urgent")), voice.number()
    for says, chosen in said:
        question = voice.question(says)
        if question:
            labels = [voice.label(Text(f"{says}.{answer}")) for answer in chosen or (NONE,)]
            yield question, "; ".join(labels)


def _text(text: Text, voice: Speaker) -> Message:
    lines = voice.lines(LINES_OF[text.id]) if text.id in LINES_OF else []
    args = dict(text.args)
    heading = args.pop("heading", None)
    headed = [f"<b>{voice.say(str(heading))}</b>"] if heading else []
    return Message(text.id, "\n".join((*headed, voice.say(text.id, args), *lines)))


def _going(step: Going, voice: Speaker) -> Iterator[Message]:
    yield _text(step.question, voice)


def _facts(closing: Closing, voice: Speaker) -> ClosingFacts:
    return ClosingFacts(
        urgency=None if closing.urgency is None else closing.urgency.id,
        rules=closing.fired,
        overlays=closing.overlays,
        country=closing.place.code,
        numbers=closing.place.numbers,
        locale=voice.locale,
    )


# ---- the result and the closing


def _ended(step: Ended, voice: Speaker) -> Iterator[Message]:
    closing = step.closing
    if step.session.closed == "hide":  # nothing of health stays on the screen
        return
    if step.session.closed != "silence":  # what comes unasked stays discreet
        yield from (_text(Text(f"overlay-{overlay}"), voice) for overlay in closing.overlays)
    if closing.finished and closing.urgency is not None and step.session.closed is None:
        if step.session.outcome is not Outcome.AFTER:
            yield from _result(closing, closing.urgency, voice)
        if step.session.outcome not in BRIEF:
            yield from _explained(closing, closing.urgency, voice)
        yield from _explain(step.session.outcome, closing, voice)
    yield Message("closing", "\n\n".join(_closing(closing, voice, brief=_is_brief(step))), safety=True)


def _is_brief(step: Ended) -> bool:
    """Whether the closing stands without the result: then it says itself what the result would have."""
    return not step.closing.finished or step.session.outcome is Outcome.AFTER


def _explained(closing: Closing, urgency: Urgency, voice: Speaker) -> Iterator[Message]:
    """Why, what would change it, what to do meanwhile, what usually happens, what to tell them."""
    yield _list("why", [voice.say(f"reason-{rule}") for rule in closing.reasons], voice)
    yield _list("change", _changes(closing, voice), voice)
    if not closing.mind:
        yield _headed("waiting", _waiting(closing, urgency), voice)
        yield _headed("hospital", [f"hospital-{_care(closing.facts)}"], voice)
        yield _joined("tell", ["tell", *(["tell-supporter"] if voice.asker != "self" else [])], voice)


def _explain(what: Outcome, closing: Closing, voice: Speaker) -> Iterator[Message]:
    """One part of the advice, when it is asked for."""
    if what is Outcome.WHY:
        yield _list("why", [voice.say(f"reason-{rule}") for rule in closing.reasons], voice)
    elif what is Outcome.CHANGE:
        yield _list("change", _changes(closing, voice), voice)
    elif what is Outcome.NEXT:
        yield _headed("hospital", [f"hospital-{_care(closing.facts)}"], voice)
    elif what is Outcome.ASK:
        yield _joined("ask", ["ask"], voice)


def _list(id: str, items: Iterable[str], voice: Speaker) -> Message:  # noqa: A002
    bullets = [BULLET + item for item in dict.fromkeys(items)]
    return Message(id, "\n".join((f"<b>{voice.say(id)}</b>", *bullets)) if bullets else "")


def _joined(id: str, parts: Iterable[str], voice: Speaker) -> Message:  # noqa: A002
    return Message(id, "\n".join(voice.say(part) for part in parts))


def _headed(id: str, parts: Iterable[str], voice: Speaker) -> Message:  # noqa: A002
    return Message(id, "\n".join((f"<b>{voice.say(id)}</b>", *map(voice.say, parts))))


def _result(closing: Closing, urgency: Urgency, voice: Speaker) -> Iterator[Message]:
    mind = "-mind" if closing.mind else ""
    yield _joined("result", [f"result-{urgency.id}{mind}"], voice)
    place = closing.place.confidence
    extra = [f"place-{place}"] if place in {"low", "none", "unknown"} else []
    if closing.place.who_profile and urgency >= Urgency.URGENT_TODAY:
        extra.append("result-far")
    extra += ["result-again"] * closing.seen_before + ["result-often"] * closing.often
    if extra:
        yield _joined("place", extra, voice)


def _changes(closing: Closing, voice: Speaker) -> list[str]:
    names = [f"reason-{rule}.change" for rule in closing.nearest]
    known = dict.fromkeys(voice.say(name) for name in names if voice.words.has(voice.locale, name))
    return list(known)[:MOST_CHANGES]


def _waiting(closing: Closing, urgency: Urgency) -> list[str]:
    facts, unsure = closing.facts, closing.unsure
    extra = {
        "waiting-thinner": facts.get("blood_thinner") == "yes",
        "waiting-test": facts.get("status") == "maybe",
        "waiting-rh": facts.get("rh_negative") == "yes",
        "waiting-group-unknown": "history" in unsure,
        "waiting-signs-unsure": bool(unsure & SIGN_LISTS),
    }
    return [f"waiting-{urgency.id}", *(name for name, holds in extra.items() if holds)]


def _care(facts: Facts) -> str:
    status = facts.get("status")
    if status == "ended":
        return "ended"
    if status not in PREGNANT:
        return "other"
    return "late" if facts.get("weeks") in {"w13_23", "w24_plus", "unsure"} else "early"


def _closing(closing: Closing, voice: Speaker, *, brief: bool) -> Iterator[str]:
    """The eight points of the safety message, in their order."""
    urgency = closing.urgency
    mind = "-mind" if closing.mind and urgency is not None else ""
    yield voice.say(f"closing-{urgency.id}{mind}" if urgency is not None else "result-unfinished")
    if brief and closing.seen_before:
        yield voice.say("result-again")
    yield voice.say("closing-limits")
    yield "\n".join((voice.say("closing-signs"), *(BULLET + sign for sign in _signs(closing, voice))))
    yield voice.say("closing-doubt")
    yield voice.say("closing-hour")
    yield "\n".join((f"<b>{voice.say('closing-who')}</b>", *_who(closing, voice)))
    yield voice.say("closing-again")
    yield voice.say("closing-kind")


def _signs(closing: Closing, voice: Speaker) -> Iterator[str]:
    """The danger signs; movements in the womb are not named to somebody who has no pregnancy now."""
    for sign in SIGNS:
        if sign != "f" or closing.facts.get("status") not in NO_MOVEMENT:
            yield voice.say(f"closing-signs-{sign}")


def _who(closing: Closing, voice: Speaker) -> Iterator[str]:
    place = closing.place
    words = place.maternity_words and closing.urgency is not Urgency.ROUTINE_WATCH
    found = [voice.say(f"place-{place.code}")] if words else []
    loss = ["loss"] if closing.facts.get("status") == "ended" else []
    for kind in ("medical", *loss, "crisis"):
        lines = voice.lines(kind)
        found += [voice.say(f"line-kind-{kind}"), *lines] if lines else []
    yield from found or [voice.say("closing-who-none")]
    if place.date_checked:
        yield voice.say("closing-checked", {"date": place.date_checked})
