"""Words looked for anywhere in a text, all at once (Aho and Corasick)."""

from collections.abc import Iterable, Iterator

import ahocorasick


class Literals:
    """Words that are found in one go through a text, also where one lies inside another."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for number, word in enumerate(words):
            self._automaton.add_word(word, number)
        self._automaton.make_automaton()

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """The number of each word that stands in the text, behind the place of its last sign."""
        return iter(self._automaton.iter(text)) if len(self._automaton) else iter(())
