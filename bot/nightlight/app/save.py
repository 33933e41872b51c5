"""`nightlight chat --save FILE`: the chat that was had, as a vignette with steps.

For anyone who works on the content, about people who are made up: what a real person said is never saved.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from nightlight.bounded import LARGEST
from nightlight.content.shapes.vignettes import MOST_STEPS, NO_ADVICE, StepEntry, VignetteEntry
from nightlight.engine.session import SELF, Session
from nightlight.i18n.hear.clean import clean
from nightlight.i18n.interpreter import Interpreter
from nightlight.i18n.reply import Reply
from nightlight.simulator import read_step, refused
from nightlight.tools.check.steps import NOWHERE, Misfit, Outcome, outcome, outcome_of

ENDING: Final = ".yaml"
PLAIN: Final = re.compile(r"\w+", re.ASCII)
NUMBERS: Final = re.compile(r"\d{1,2}(?:[ ,]+\d{1,2})*", re.ASCII)
ESCAPED: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n"}
STORY: Final = "write here who this is, in one plain sentence"
HEAD: Final = """\
# Saved by `nightlight chat --save`. For made-up people alone: what a real person typed never belongs here.
# Write the story, give it a name of its own, and ask a clinician whether urgency and rules are right.

status: draft

vignettes:
"""


class NotSaved(Exception):  # noqa: N818 - it names what did not happen
    """The chat is not in the file, and why."""


@dataclass
class Save:
    """Notes each step of a chat that began with the session `start`, and writes them in the end."""

    path: Path
    start: Session
    steps: list[tuple[StepEntry, str]] = field(default_factory=list)  # with the screen that was answered
    last: Reply | None = None

    def note(self, form: Mapping[str, Any], before: Reply, after: Reply) -> None:
        """One step, the reply it was said to, and what came of it. What was refused changed nothing."""
        self.last = after
        if not refused(read_step(form), after):
            self.steps.append((StepEntry.model_validate(_kept(form, before)), before.state))

    def write(self, interpreter: Interpreter) -> str:
        """Write the file; the sentence for who saved it. Raises NotSaved."""
        if not 0 < len(self.steps) <= MOST_STEPS:
            why = f"a vignette has at most {MOST_STEPS} steps" if self.steps else "nothing was said"
            raise NotSaved(f"{why}. Nothing is saved.")
        name = f"saved_{self.start.touched:%Y%m%d_%H%M%S}"
        found = self._played_again(interpreter, name)
        _put(self.path, HEAD + self._vignette(name, found))
        seen = outcome_of(interpreter, self.last) if self.last and self.last.ended else found
        if seen == found:
            return f"Saved: {self.path}. Write its story, then put it into dialogs/vignettes/."
        otherwise = f"Played again it comes out {found.urgency}, and it was {seen.urgency}"
        why = "the content was edited meanwhile, or time passed that is not among the steps"
        return f"Saved: {self.path}. {otherwise}: {why}."

    def _played_again(self, interpreter: Interpreter, name: str) -> Outcome:
        """What the check will find."""
        entry = VignetteEntry(
            id=name,
            story=STORY,
            country=self.start.country or NOWHERE,
            steps=[step for step, _ in self.steps],
            locale=self.start.locale,
            asker="self" if self.start.asker == SELF else "supporter",
            on=self.start.touched.date(),
            urgency=NO_ADVICE,
            rules=[],
        )
        try:
            return outcome(interpreter, entry)
        except Misfit as misfit:
            why = f"step {misfit.step + 1} does not fit when it is played again: {misfit}"
            raise NotSaved(f"{why}. Nothing is saved.") from None

    def _vignette(self, name: str, found: Outcome) -> str:
        start = self.start
        keys = {"id": name, "story": _quoted(STORY), "country": start.country or NOWHERE}
        keys |= {"locale": start.locale} if start.locale else {}
        keys |= {"asker": start.asker} if start.asker != SELF else {}
        keys |= {"on": f"{start.touched:%Y-%m-%d}"}
        head = "\n".join(f"    {key}: {value}" for key, value in keys.items()).replace(
            "    id", "  - id", 1
        )
        steps = "\n".join(f"      - {{{_step(step)}}}  # {state}" for step, state in self.steps)
        rules = ", ".join(found.reasons)
        return f"{head}\n    steps:\n{steps}\n    urgency: {found.urgency}\n    rules: [{rules}]\n"


def unwritable(path: Path) -> str | None:
    """Why a chat could not be saved there, as far as can be known before it; None where it seems right."""
    if path.suffix != ENDING:
        return f"the files of dialogs/vignettes end with {ENDING}"
    if path.exists() or path.is_symlink():
        return "it is there already; name another"
    return None if path.parent.is_dir() else f"{path.parent} is no folder"


def _kept(form: Mapping[str, Any], before: Reply) -> Mapping[str, Any]:
    """The step as it is kept: a number as the answer that it stood for, typed words as they are read."""
    if "text" not in form:
        return form
    text = clean(form["text"])
    numbered = before.numbered
    numbers = [int(n) for n in re.split("[ ,]+", text.strip())] if NUMBERS.fullmatch(text.strip()) else []
    if (
        numbers
        and max(numbers) <= len(numbered)
        and min(numbers)
        and (before.multiple or len(numbers) == 1)
    ):
        return {"choose": [numbered[number - 1].id for number in numbers]}
    return {"text": text}


def _step(step: StepEntry) -> str:
    [(kind, value)] = step.form.items()
    written = f"[{', '.join(map(_word, value))}]" if kind == "choose" else _quoted(value)
    return f"{kind}: {_word(value) if kind in {'command', 'wait'} else written}"


def _word(text: str) -> str:
    return text if PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    """A text as YAML reads it back, whatever stands in it."""
    signs = (ESCAPED.get(s, s if s.isprintable() else f"\\U{ord(s):08x}") for s in text)
    return f'"{"".join(signs)}"'


def _put(path: Path, text: str) -> None:
    """Write a file that is not there yet, whole or not at all. Raises NotSaved."""
    data = text.encode()
    if len(data) > LARGEST:
        raise NotSaved(f"it would be larger than {LARGEST} bytes. Nothing is saved.")
    try:
        file = path.open("xb")
    except OSError as error:
        raise NotSaved(f"{path} cannot be written: {error.strerror}. Nothing is saved.") from error
    try:
        with file:
            file.write(data)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise NotSaved(f"{path} cannot be written: {error.strerror}. Nothing is saved.") from error
