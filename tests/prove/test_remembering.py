"""What a proof remembers of words is what the words say."""

from itertools import product

from faulty import sound
from nightlight.i18n.words.localizer import Localizer
from nightlight.tools.prove.remembering import RememberingWords

ARGS = {
    "asker": ("self", "supporter"),
    "number": ("112", "999"),
    "apart": ("yes", "no"),
    "word": ("pregnancy", "bleeding"),
}
REST = {"country": "X", "first": "112", "police": "110", "second": "", "count": 3}


def test_remembered_words_are_those_that_are_said() -> None:
    bundles = sound(small=False).words.bundles
    plain, kept = Localizer(bundles), RememberingWords(bundles)
    for locale in plain.locales:
        for values in product(*ARGS.values()):
            args = {**REST, **dict(zip(ARGS, values, strict=True))}
            for name in ("closing-emergency_now", "overlay-safety", "result-unfinished", "hello", "danger"):
                assert kept.say(locale, name, args) == plain.say(locale, name, args)


def test_what_a_language_alone_cannot_say_is_not_remembered_for_all() -> None:
    kept = RememberingWords(sound(small=False).words.bundles)
    args = {**REST, **{name: values[0] for name, values in ARGS.items()}}
    assert kept.alone["ru"]._format("en", "hello", args) is None
    assert kept.say("en", "hello", args)
