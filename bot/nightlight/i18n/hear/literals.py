"""Words looked for anywhere in a text, all at once (Aho and Corasick)."""

from collections.abc import Iterable, Iterator

import ahocorasick


class Literals:
    """Words that are found in one go through a text, also where one lies inside another."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for word in words:
            self._automaton.add_word(word, word)
        self._automaton.make_automaton()

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Each word that stands in the text, with the place of its last sign."""
        return iter(self._automaton.iter(text)) if len(self._automaton) else iter(())
