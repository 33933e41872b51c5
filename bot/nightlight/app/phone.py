"""`nightlight phone`: how high each screen is on a phone with Telegram, and which are too high.

Every question as the one who told most meets it, and every ending of a vignette, in each language, for her
and for somebody who helps. The bars are screens of a phone of 390 x 844; decision 0026 says why.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any, Final

from nightlight.app import build, memory_store
from nightlight.channels.telegram.screen import Outgoing, afresh, screen, trailed
from nightlight.content.load import Files
from nightlight.content.root import data_root
from nightlight.engine.content import Content
from nightlight.engine.session import ASKERS, Session
from nightlight.engine.step import Going, Step, view
from nightlight.engine.view import said_so_far
from nightlight.i18n.reply import Reply
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import Speaker, speaker
from nightlight.i18n.words.localizer import Localizer, NotSaid
from nightlight.tools.check.vignettes import country_of, people, person_of
from nightlight.tools.phone.layout import SCREEN, height, rows_of
from nightlight.tools.play.explore import Explorer
from nightlight.tools.play.person import NIGHT, play

PLACE: Final[Mapping[str, str]] = {"en": "GB", "ru": "KZ", "zh": "CN"}
ELSEWHERE: Final = "GB"
BARS: Final[Mapping[str, float]] = {
    "first": 1.0,
    "question": 1.0,
    "list": 1.3,
    "result": 1.0,
    "closing": 1.4,
}
# Higher than its bar, as far as it is: nothing may grow. The list of what to call for at once is never
# folded, and long in a pregnancy; thirteen signs are thirteen rows; a result under the help against
# violence, of too many tablets, or where nobody knows the place, has more to do at once.
KNOWN: Final[Mapping[str, float]] = {
    "list en": 1.37,
    "list ru": 1.37,
    "list zh": 1.37,
    "result ru": 1.14,
    "closing en": 2.5,
    "closing ru": 2.75,
    "closing zh": 2.25,
}
FIRST: Final = "first"


@dataclass(frozen=True, slots=True)
class Shown:
    """One screen on a phone: what it is, its messages, and its height in screens."""

    id: str
    kind: str
    locale: str
    asker: str
    messages: tuple[Outgoing, ...]
    screens: float

    @property
    def name(self) -> str:
        """Its name among all."""
        return f"{self.kind} {self.id} {self.locale} {self.asker}"

    @property
    def is_over(self) -> bool:
        """Whether it is higher than its bar."""
        known = KNOWN.get(f"{self.kind} {self.locale}", 0.0)
        return round(self.screens, 2) > max(BARS[self.kind], known)


def shown(files: Files, words: Localizer, *, each: bool = True) -> Iterator[Shown]:
    """Every screen that has a bar. Without `each` one ending a kind, and none that cannot be said."""
    content = replace(files.content, locales=words.locales)
    for name, session in sessions(files, content, each=each).items():
        for locale, asker in product(words.locales, ASKERS):
            place = PLACE.get(locale, ELSEWHERE) if session.country else None
            there = replace(session, locale=locale, asker=asker, country=place)
            try:
                yield from list(_of(name, there, files, words))
            except NotSaid:
                if each:
                    raise


def sessions(files: Files, content: Content, *, each: bool) -> dict[str, Session]:
    """The first screen, each question as the one who told most meets it, and each ending of a vignette."""
    found = {FIRST: Session(NIGHT)}
    for situation in Explorer(content, ELSEWHERE).situations.values():
        state, session = situation.position.state, situation.session
        if state is not None and len(session.log) >= len(found.get(state.id, Session(NIGHT)).log):
            found[state.id] = session
    kinds = set[object]()
    for vignette in people(files):
        step, _ = play(content, person_of(vignette), country_of(vignette))
        kind = (step.closing.urgency, step.closing.mind, step.closing.threat)
        if each or kind not in kinds:
            found[vignette.id] = step.session
        kinds.add(kind)
    return found


def _of(name: str, session: Session, files: Files, words: Localizer) -> Iterator[Shown]:
    step: Step = view(files.content, session)
    place, trail = files.content.place(session.country), tuple(said_so_far(files.content, session))
    voice = speaker(words, session, place, session.locale or "", trail)
    reply = render(step, voice, files.content.notes)
    extra = (words.say(voice.locale, "button-done"), words.say(voice.locale, "button-copy"))
    if not isinstance(step, Going):
        result = replace(reply, messages=tuple(m for m in reply.messages if not m.safety))
        closing = replace(reply, messages=tuple(m for m in reply.messages if m.safety))
        yield _shown(name, "result", voice, [replace(one, keyboard=None) for one in screen(result, *extra)])
        yield _shown(name, "closing", voice, screen(closing, *extra))
        return
    kind = FIRST if name == FIRST else "list" if step.multiple else "question"
    yield _shown(name, kind, voice, _edited(reply, screen(reply, *extra), step))


def _edited(reply: Reply, sent: list[Outgoing], step: Going) -> list[Outgoing]:
    """What stands in place of the screen before."""
    if len(sent) > 1 or not step.session.log:
        return afresh(reply, sent)
    return [replace(sent[0], html=trailed(reply, sent[0].html))]


def _shown(name: str, kind: str, voice: Speaker, messages: list[Outgoing]) -> Shown:
    high = sum(height(one.shown, rows_of(one.keyboard)) for one in messages)
    return Shown(name, kind, voice.locale, voice.asker, tuple(messages), high / SCREEN)


def drawn(one: Shown) -> dict[str, Any]:
    """A screen for a page that draws it."""
    messages = [
        {"html": m.shown, "rows": (m.keyboard or {}).get("inline_keyboard", [])} for m in one.messages
    ]
    high = {"screens": round(one.screens, 2), "bar": BARS[one.kind], "over": one.screens > BARS[one.kind]}
    return {
        "id": one.id,
        "kind": one.kind,
        "locale": one.locale,
        "asker": one.asker,
        **high,
        "messages": messages,
    }


def report(every: Iterable[Shown]) -> Iterator[str]:
    """The highest of each kind in each language, and what is over its bar."""
    found: dict[tuple[str, str], Shown] = {}
    over = []
    for one in every:
        key = one.kind, one.locale
        found[key] = max(found.get(key, one), one, key=lambda screen: screen.screens)
        over += [one] if one.is_over else []
    for (kind, locale), one in sorted(found.items()):
        highest = f"{one.screens:.2f} ({one.id}, {one.asker})"
        known = KNOWN.get(f"{kind} {locale}")
        allowed = f"; known, and may not grow: {known:.2f}" if known else ""
        yield f"{kind:8} {locale}: the highest is {highest}, the bar {BARS[kind]:.1f}{allowed}"
    yield from (f"over its bar: {one.name}, {one.screens:.2f} screens" for one in over)


def phone(root: Path | None) -> int:
    """Measure every screen of the content below root; 1 if one is over its bar. Raises ContentError."""
    app = build(memory_store(), root=root or data_root())
    every = list(shown(app.files, app.words))
    print("\n".join(report(every)))
    return int(any(one.is_over for one in every))
