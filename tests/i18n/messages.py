"""What comes of free words: `python -m tests.i18n.messages [FILE]` counts them by language and kind."""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from nightlight.app import App, build, memory_store, utc_now
from nightlight.engine.screen import Question
from nightlight.engine.session import Choose, Seem
from nightlight.i18n.hear.danger import DangerWords, meaning
from nightlight.i18n.hear.net import net
from nightlight.i18n.hear.understand import understand
from nightlight.i18n.reply import Button, Reply

FILE = Path(__file__).parent / "messages.yaml"
WANTED = {"danger": "danger", "crisis": "crisis", "violence": "safety", "tablets": "crisis"}
AT = utc_now()


@dataclass(frozen=True)
class Message:
    """A labelled message: what it is, and what came of it."""

    locale: str
    kind: str
    text: str
    wanted: str | None
    came: str | None

    @property
    def missed(self) -> bool:
        """Whether danger, despair or violence was not heard at all."""
        return self.kind in WANTED and self.came not in WANTED.values()

    @property
    def false_alarm(self) -> bool:
        """Whether a screen opened for what is none of these."""
        return self.kind not in WANTED and self.came in WANTED.values()

    @property
    def wrong(self) -> bool:
        """Whether something else came of it, neither missed nor a false alarm."""
        return self.came != self.wanted and not self.missed and not self.false_alarm


def messages(app: App, file: Path = FILE) -> Iterator[Message]:
    """Every message of a file with what comes of it."""
    words = app.conversation.interpreter.typed
    for kind, languages in yaml.safe_load(file.read_text(encoding="utf-8")).items():
        for locale, found in languages.items():
            for entry in found:
                if isinstance(entry, dict):
                    wanted = str({True: "yes", False: "no"}.get(entry["is"], entry["is"]))
                    came = _answered(app, locale, entry["text"], entry["state"])
                    yield Message(locale, kind, entry["text"], wanted, came)
                else:
                    came = heard(entry, words[locale].danger)
                    yield Message(locale, kind, entry, WANTED.get(kind), came)


def heard(text: str, words: DangerWords) -> str | None:
    """What a text says; a word for a sign is danger where the net backs it, as while questions are open."""
    meant = meaning(text, words)
    if meant == "sign":
        return "danger" if net().backs(text) else None
    return meant


def _answered(app: App, locale: str, text: str, state: str) -> str | None:
    """The option that answers a question or is asked about, or the screen that opens instead."""
    speech = app.conversation.interpreter
    event = understand(
        text, asked(app, locale, state), speech.typed[locale], speech.countries, at=AT, id=""
    )
    if isinstance(event, Choose | Seem):
        return event.ids[0] if event.ids else None
    return meaning(text, speech.typed[locale].danger)


def asked(app: App, locale: str, state: str) -> Reply:
    """A question of the dialog with all its answers, as it stands when it is asked."""
    first = app.files.content.first
    found = first.states[state]
    labels = {name: f"{found.says}.{name}" for name in found.answers}
    say, has = app.words.say, app.words.has
    said = {n: say(locale, m, {"asker": "self"}) for n, m in labels.items() if has(locale, m)}
    answers = [Button(name, said.get(name, name), "answer") for name in labels]
    facts = (app.files.content.table.facts[name] for name in found.facts)
    measured = next((fact for fact in facts if fact.quantity), None)
    screen = Question(first.id, state, found.says)
    return Reply(screen, found.facts, multiple=found.multiple, messages=(), buttons=tuple(answers),
                 closing=None, locale=locale, measured=measured)  # fmt: skip


def report(found: list[Message]) -> Iterator[str]:
    """A line for each language, then each message that went wrong."""
    for locale in dict.fromkeys(message.locale for message in found):
        own = [message for message in found if message.locale == locale]
        calm = sum(message.kind not in WANTED for message in own)
        missed, false = sum(m.missed for m in own), sum(m.false_alarm for m in own)
        yield f"{locale}: {len(own)} messages; {missed} of {len(own) - calm} grave ones missed"
        yield f"  false alarms: {false} of {calm} harmless ones, {false / max(calm, 1):.1%}"
        for kind, count in Counter(m.kind for m in own if m.came != m.wanted).items():
            yield f"  {kind}: {count} of {sum(m.kind == kind for m in own)}"
    for m in found:
        if m.came != m.wanted:
            why = "MISSED" if m.missed else "FALSE ALARM" if m.false_alarm else "wrong"
            yield f"{why} {m.locale} {m.kind}: {m.text} -> {m.came}, not {m.wanted}"


if __name__ == "__main__":
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    print("\n".join(report(list(messages(build(memory_store()), path)))))
