"""Everything that is read from dialogs/ and locales/, and what speaks with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from nightlight.content.load import (
    Files,
    load,
    load_danger,
    load_words,
)
from nightlight.content.problem import ContentError, Problem, shown
from nightlight.content.shapes.danger import SEARCHED, DangerFile, NegationsForm
from nightlight.content.shapes.quantities import ClockForm
from nightlight.content.shapes.words import WordsFile
from nightlight.i18n.hear.danger import DangerWords, Negations
from nightlight.i18n.hear.measures import MARKS, OF_DAYS, Measures
from nightlight.i18n.hear.typed import TypedWords, plain
from nightlight.i18n.held import Names
from nightlight.i18n.interpreter import LAST_RESORT, Interpreter
from nightlight.i18n.words.localizer import FALLBACK, SAFETY, Localizer, NotSaid, NoWords, load_localizer
from nightlight.i18n.words.pseudo import PSEUDO, with_pseudo
from nightlight.looked_up import country_finder, guesses_of, page_finders

HEARD_EVERYWHERE = ("unsafe", "urgent", "hide", "stop")


@dataclass(frozen=True)
class ReadContent:
    """The content below a folder, and what speaks with it."""

    files: Files
    interpreter: Interpreter


def read_content(root: Path, *, trailing: bool = False, pseudo: bool = False) -> ReadContent:
    """Read everything below root. Raises ContentError if it is broken."""
    try:
        words = load_localizer(root)
    except NoWords as error:
        at = (shown(error.file, root), error.line, error.column)
        raise ContentError([Problem(*at, error.code, str(error))]) from error
    typed = _typed(root, words.locales)
    if pseudo:
        words = with_pseudo(words, root)
        typed |= dict.fromkeys(PSEUDO, typed[FALLBACK])
    files = load(root, words.locales)
    interpreter = _interpreter(files, words, typed, trailing=trailing)
    try:
        words.say(words.locales[0], LAST_RESORT)  # nothing starts without its last resort
    except NotSaid:
        place = f"locales/{words.locales[0]}/{SAFETY}"
        message = f"the message {LAST_RESORT} is missing or cannot be said; add it"
        raise ContentError([Problem(place, 1, 1, "T401", message)]) from None
    return ReadContent(files, interpreter)


def interpreter_of(files: Files, words: Localizer) -> Interpreter:
    """What speaks with content and words that were read already. Raises ContentError."""
    return _interpreter(files, words, _typed(files.root, words.locales))


def _interpreter(
    files: Files, words: Localizer, typed: Mapping[str, TypedWords], *, trailing: bool = False
) -> Interpreter:
    finders = page_finders(files.root, files.content, words) if files.content.library else {}
    guesses = {code: guesses_of(files, words, typed[code], code) for code in words.locales}
    return Interpreter(files.content, words, typed, country_finder(files), trailing, finders, guesses)


def _typed(root: Path, locales: tuple[str, ...]) -> dict[str, TypedWords]:
    """The words of each language; danger, despair and violence are heard in every language in each."""
    files = {code: load_words(root / "locales" / code / "words.yaml", root)[0] for code in locales}
    danger = {code: load_danger(root / "locales" / code / "danger.yaml", root)[0] for code in locales}
    everywhere = TypedWords(
        answers={},
        commands={
            name: Names.union(f.commands.get(name, []) for f in files.values()) for name in HEARD_EVERYWHERE
        },
        danger=_danger(list(danger.values())),
        supporter=Names.union(file.supporter for file in files.values()),
        not_me=Names.union(file.not_me for file in files.values()),
        oneself=Names.union(file.oneself for file in files.values()),
        vague=Names.union(file.vague for file in files.values()),
        as_before=Names.union(file.as_before for file in files.values()),
        languages={
            code: Names.union(file.languages.get(code, []) for file in files.values()) for code in locales
        },
        wish=Names.union(file.wish for file in files.values()),
        foreign=Names.union(file.foreign for file in files.values()),
    )
    return {
        code: replace(_with_own(file, danger[code], everywhere), measures=_measures(code, files))
        for code, file in files.items()
    }


def _danger(files: list[DangerFile]) -> DangerWords:
    """The words of danger of all languages in one."""
    nots = {
        name: Names.union(getattr(file.negations, name) for file in files)
        for name in NegationsForm.model_fields
    }
    searched = {name: Names.union(file.full(getattr(file, name)) for file in files) for name in SEARCHED}
    searched["alarm"] = Names.union(file.alarms() for file in files)
    return DangerWords(
        **searched, slips=Names.union(file.slips for file in files), negations=Negations(**nots)
    )


def _with_own(file: WordsFile, danger: DangerFile, everywhere: TypedWords) -> TypedWords:
    """A language's own answers and commands, beside what is heard everywhere."""
    inside = {
        name: [*file.inside.get(name, ()), *danger.full(danger.alarm_of.get(name, []))]
        for name in (*file.inside, *danger.alarm_of)
    }
    own = {name: Names.of(words) for name, words in file.commands.items()}
    shared = {name: Names.union((own.get(name, ()), words)) for name, words in everywhere.commands.items()}
    return replace(
        everywhere,
        answers={key: Names.of(words) for key, words in file.with_shared(file.answers).items()},
        seems=_seems(file),
        shared={key: Names.of(others) for key, others in file.shared.items()},
        inside={key: Names.of(words) for key, words in file.with_shared(inside).items()},
        joins=Names.of(file.joins),
        commands={**own, **shared},
    )


def _seems(file: WordsFile) -> dict[str, Names]:
    """What each phrase only seems to say; what is shared, where it is no answer of its own."""
    shared = file.with_shared(file.seems)
    own = {key: {*file.answers.get(key, ())} - {*file.seems.get(key, ())} for key in shared}
    return {key: Names.of(word for word in words if word not in own[key]) for key, words in shared.items()}


def _measures(code: str, files: Mapping[str, WordsFile]) -> Measures:
    """The words for numbers and units of a language, and behind them those of all others."""
    all_files = sorted(files.values(), key=lambda file: file is not files[code])
    forms = [file.quantities for file in all_files]
    numerals = [(word, number) for f in all_files for number, words in f.numerals.items() for word in words]
    marks = {name: Names.union(getattr(form, name) for form in forms) for name in (*MARKS, *OF_DAYS)}
    return Measures(
        units=_worths([file.units for file in all_files]),
        amounts=_worths([form.amounts for form in forms]),
        numerals={plain(word): number for word, number in reversed(numerals)},
        marks=marks | {"and": Names.union(file.joins for file in all_files), "plus": ("+",)},
        months=_named([form.months for form in forms]),
        beside=_named([file.with_shared(file.quantities.beside) for file in all_files]),
        things=_named([file.with_shared(file.quantities.things) for file in all_files]),
        clock=_clock([form.clock for form in forms]),
        running=_named([form.clock.running for form in forms]),
    )


def _clock(forms: list[ClockForm]) -> dict[str, Names]:
    """The words of times of several languages, by what they say."""
    names = (name for name in ClockForm.model_fields if name != "running")
    return {name: Names.union(getattr(form, name) for form in forms) for name in names}


def _worths(lists: list[dict[str, dict[str, list[str]]]]) -> dict[str, dict[str, Names]]:
    """The words of units of several languages, by unit and how many of it they are."""
    units = dict.fromkeys(unit for found in lists for unit in found)
    return {unit: _named([found.get(unit, {}) for found in lists]) for unit in units}


def _named(lists: list[dict[str, list[str]]]) -> dict[str, Names]:
    """Lists of several languages in one, by name, as `plain` has their words."""
    names = dict.fromkeys(name for found in lists for name in found)
    return {name: Names.union(found.get(name, []) for found in lists) for name in names}
