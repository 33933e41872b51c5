"""Steps into replies: a function of the step, the words and the notes, nothing else."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from nightlight.engine.changed import changed
from nightlight.engine.dialog import NONE
from nightlight.engine.notes import Notes
from nightlight.engine.screen import Question
from nightlight.engine.session import ERASED, Outcome
from nightlight.engine.step import Ended, Going, Step
from nightlight.engine.text import Text
from nightlight.i18n.reply import Message, Reply
from nightlight.i18n.say.ended import covered, ended, facts, is_short, message
from nightlight.i18n.say.voice import Speaker, Trail

BOLD = re.compile("</?b>")


def render(step: Step, voice: Speaker, notes: Notes) -> Reply:
    """Everything to be said and pressed in one turn. Raises NotSaid when words are missing."""
    spoken = ended(step, voice, notes) if isinstance(step, Ended) else _going(step, voice, notes)
    left_out = covered(step, notes) if isinstance(step, Ended) else set()
    before = [message(text, voice, notes) for text in step.before if text.id not in left_out]
    reply = changed(
        outline(step, voice),
        messages=tuple(m for m in (*before, *spoken) if m.html),
        closing=facts(step.closing, voice) if isinstance(step, Ended) else None,
    )
    return reply if voice.trail is None else _with_answers(reply, step, voice.trail, voice)


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
        brief=isinstance(step, Ended) and is_short(step),
        erased=step.session.closed in ERASED,
    )


def _token(step: Step) -> str:
    """A short name of this screen: it tells nothing of what is asked, and no other screen has it."""
    screen = ("closing",) if isinstance(step, Ended) else (step.screen.says, step.state)
    of_it = (str(value) for _, value in step.question.args) if isinstance(step, Going) else ()
    seen = (*screen, *of_it, str(len(step.session.log)), *(option.id for option in step.options))
    return hashlib.blake2s("\0".join(seen).encode(), digest_size=5).hexdigest()


def _with_answers(reply: Reply, step: Step, said: Trail, voice: Speaker) -> Reply:
    """The reply with the number to call, and with what was answered so far."""
    if step.session.closed == "hide" or not step.session.log:  # the first screen says the number itself
        return reply
    trail = tuple(_answered(said, voice))
    told = voice.count("question-told", len(trail))
    return changed(reply, top=voice.say("question-top"), trail=trail, told=told)


def _answered(said: Trail, voice: Speaker) -> Iterator[tuple[str, str]]:
    """The first line of each question, and its answer."""
    for says, chosen in said:
        question = voice.question(says)
        if question:
            labels = [voice.label(Text(f"{says}.{answer}")) for answer in chosen or (NONE,)]
            yield question, "; ".join(labels)


def _going(step: Going, voice: Speaker, notes: Notes) -> Iterator[Message]:
    """The question; on a phone with the number of it, and its first line in bold."""
    said = message(step.question, voice, notes)
    if voice.trail is None or not isinstance(step.screen, Question):
        yield said
        return
    first, line, more = said.html.partition("\n")
    numbered = " ".join(filter(None, ("/".join(map(str, step.count or ())), BOLD.sub("", first))))
    yield replace(said, html=f"<b>{numbered}</b>{line}{more}")
