"""Properties of everything that can be shown: said in each language, taken by Telegram, no problems."""

from collections.abc import Iterator
from itertools import product

from nightlight.content.safety import Property
from nightlight.engine.closing import Closing, Line, Place
from nightlight.engine.step import Ended, Going, Step
from nightlight.engine.triage import Urgency
from nightlight.i18n.reply import Reply
from nightlight.i18n.say.voice import Speaker, speaker
from nightlight.i18n.words.localizer import NotSaid
from nightlight.tools.play.person import in_own_words
from nightlight.tools.prove.of_closing import closing_of, closings, places, voices
from nightlight.tools.prove.world import Broken, Found, World


def _shown(world: World) -> Iterator[tuple[Step, Speaker]]:
    """Everything that can be shown, and who hears it.

    Every closing in every place; each question once for each form that what it shows of a place can have.
    """
    screens = [(shown, _kinds_beside(world, shown)) for shown in world.asked]
    commands, seen = next(world.endings()).step.options, set[tuple[int, object]]()
    for place in places(world):
        forms = [(number, _form(place, kinds)) for number, (_, kinds) in enumerate(screens)]
        new = [screens[form[0]][0] for form in forms if form not in seen]
        seen.update(forms)
        told = (*closings(world, place), *(_of_facts(world) if place.code is None else ()))
        for session, voice in voices(world, place):
            steps: list[Step] = [in_own_words(shown, voice.locale) for shown in new]
            steps += [Ended(session, closing, commands) for closing in told]
            yield from ((step, voice) for step in steps)


def _kinds_beside(world: World, shown: Going) -> tuple[str, ...]:
    """The kinds of lines that stand below what a question says."""
    beside = world.content.notes.beside
    return tuple(kind for text in (*shown.before, shown.question) for kind in beside.get(text.id, ()))


def _form(place: Place, kinds: tuple[str, ...]) -> object:
    """What of a place a question with these lines can show, up to the digits and names."""
    shapes = tuple(tuple(map(_shape, place.lines.get(kind, ()))) for kind in kinds)
    return (len(place.numbers), place.numbers_are_guesses, place.police_apart, len(place.police), shapes)


def _shape(line: Line) -> object:
    return (line.days, line.by, *(bool(getattr(line, name)) for name in Line.__slots__))


def _of_facts(world: World) -> Iterator[Closing]:
    """A closing for each fact that may add a line, beside each value of what has no order."""
    facts = world.content.table.facts.values()
    each = [(fact.id, value) for fact in facts for value in fact.values]
    apart = [(fact.id, value) for fact in facts if not fact.ordered for value in fact.values]
    for told in product(apart or each[:1], each):
        yield closing_of(world, Urgency.URGENT_TODAY, world.content.nowhere, facts=dict(told))


def rendered_everywhere(world: World, entry: Property) -> Found:
    """Each reply can be said without English to help out, and each of its messages fits."""
    most = entry.entry.most or 0
    for shown, voice in _shown(world):
        where = f"{voice.locale}, {voice.asker}, {voice.place.code or 'country not known'}"
        try:
            reply = world.reply(shown, voice)
        except NotSaid as name:
            yield Broken(f"{where}: {name} cannot be said", rows=world.wording(voice.locale, str(name)))
            continue
        if not all(message.plain.strip() for message in reply.messages):
            yield Broken(f"{where}: a message of {reply.state} is empty")
        longest = _longest(world, reply, most)
        if longest > most:
            yield Broken(f"{where}: a message of {reply.state} has {longest} units; {most} are taken")


def _longest(world: World, reply: Reply, most: int) -> int:
    """The units of the longest message as it is sent; messages that fit all together need no look."""
    together = sum(_units(message.html) for message in reply.messages) + 2 * len(reply.messages)
    return max(_units(text) for text, _ in world.screen(reply)) if together > most else together


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def callback_data(world: World, entry: Property) -> Found:
    """What each button of each screen sends is short enough and its own."""
    for shown in (*world.asked, *(s.step for s in world.endings())):
        for locale in world.words.locales:
            place = world.content.place(shown.session.country)
            reply = world.reply(shown, speaker(world.words, shown.session, place, locale))
            sent = [data for _, keyboard in world.screen(reply) for data in _sent(keyboard)]
            longest = max(len(data.encode()) for data in sent)
            if longest > (entry.entry.most or 0):
                yield Broken(f"a button of {reply.state} sends {longest} bytes", shown.session)
            if len(set(sent)) != len(sent):
                yield Broken(f"two buttons of {reply.state} send the same", shown.session)


def _sent(keyboard: object) -> Iterator[str]:
    rows = keyboard["inline_keyboard"] if isinstance(keyboard, dict) else []
    return (key["callback_data"] for row in rows for key in row if "callback_data" in key)


# ---- what `nightlight check` finds


def checked(world: World, entry: Property) -> Found:
    """Nothing of these kinds is found by `nightlight check`."""
    for problem in world.problems:
        if problem.code in entry.entry.codes:
            yield Broken(problem.message, rows=(problem,))
