"""What words of danger, of despair and of violence open; and whether a text tells of a sign, or asks."""

from collections.abc import Callable, Collection, Mapping

from nightlight.engine.buttons import UNSAFE
from nightlight.engine.commands import ALARM, VIOLENCE, VIOLENCE_AND_ALARM
from nightlight.engine.screen import Page, Question, Understood
from nightlight.engine.session import AnyEvent, Command, Lost
from nightlight.i18n.hear.danger import Meaning, bodily, meaning
from nightlight.i18n.hear.options import ASKS
from nightlight.i18n.hear.passage import stands
from nightlight.i18n.hear.typed import TypedWords
from nightlight.i18n.reply import Reply

OPENS: Mapping[Meaning, str] = {"crisis": UNSAFE, "safety": VIOLENCE, "danger": ALARM, "sign": ALARM}
RAISED = frozenset({*OPENS.values(), VIOLENCE_AND_ALARM})


def raised(said: str, words: TypedWords, counts: Callable[[], bool] = lambda: True) -> str | None:
    """The screen that words of danger, of despair or of violence ask for; a sign alone if it `counts`."""
    meant = meaning(said, words.danger)
    if meant == "safety" and bodily(said, words.danger):
        return VIOLENCE_AND_ALARM
    return OPENS[meant] if meant and (meant != "sign" or counts()) else None


def is_grave(ids: Collection[str], reply: Reply) -> bool:
    """Whether one of these is an answer that is an emergency by itself, where it can be asked about."""
    is_open = isinstance(reply.screen, Question) and not reply.held
    return is_open and any(button.grave and button.id in ids for button in reply.numbered)


def is_sign(said: str, words: TypedWords) -> bool:
    """Whether a text holds a word for a sign, such as blood, and nothing graver."""
    return meaning(said, words.danger) == "sign"


def asks_on(reply: Reply) -> bool:
    """Whether the questions are open that will come to each sign, or a page where it may be looked for."""
    return isinstance(reply.screen, Question | Understood | Page) and not reply.held


def for_other(said: str, event: AnyEvent, words: TypedWords) -> bool:
    """Whether a text that is danger or nothing else plainly speaks of another person than the writer."""
    if isinstance(event, Command) and event.name in RAISED:
        about_her = stands(said, "supporter", words.spoken) and not stands(said, "oneself", words.spoken)
        return about_her or stands(said, "not_me", words.spoken)
    return isinstance(event, Lost) and event.why == "lost" and stands(said, "not_me", words.spoken)


def is_alarm(event: AnyEvent) -> bool:
    """Whether words of bodily danger, and of nothing graver, were heard."""
    return isinstance(event, Command) and event.name == ALARM


def asks(said: str, words: TypedWords) -> bool:
    """Whether a text asks about something, and tells of nobody here and now."""
    question = bool(ASKS.search(said)) or stands(said, "general", words.danger.lists)
    return question and not tells(said, words)


def tells(said: str, words: TypedWords) -> bool:
    """Whether a text speaks of somebody here and now."""
    return stands(said, "personal", words.danger.lists)
