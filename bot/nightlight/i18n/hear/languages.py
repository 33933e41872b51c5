"""Which language somebody wants, or writes in: by its name, its script, a call for help; or in pictures."""

import unicodedata

from nightlight.i18n.hear.passage import consists, stands
from nightlight.i18n.hear.typed import NAME_OF, TypedWords

LONGEST_WISH, MOST_WORDS = 60, 8  # signs and words; more says more than the name of a language


def wished(said: str, words: TypedWords) -> str | None:
    """The language that a text asks for and nothing else: "English", "change to English please"."""
    if len(said) > LONGEST_WISH or len(said.split()) > MOST_WORDS:
        return None  # before it is read: this is asked of every text
    if not consists(said, "wish", words.spoken):
        return None
    found = [code for code in words.languages if stands(said, NAME_OF + code, words.spoken)]
    return found[0] if len(found) == 1 else None


def cries(said: str, words: TypedWords) -> bool:
    """Whether a text holds a call for help in a language that nobody here speaks."""
    return stands(said, "foreign", words.spoken)


def is_emoji(text: str) -> bool:
    """Whether a text is made of little pictures alone, such as a face that cries."""
    kinds = {unicodedata.category(sign) for sign in set(text) if not sign.isspace()}
    return "So" in kinds and kinds <= {"So", "Sk", "Sm", "Po"}


def script(text: str) -> str | None:
    """The one script in which all letters of a text are written."""
    found = {unicodedata.name(sign, "").partition(" ")[0] for sign in set(text) if sign.isalpha()}
    return found.pop() if len(found) == 1 else None
