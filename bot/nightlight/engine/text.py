"""What is to be said, by reference: a Fluent message id and its arguments, never the words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A message to be said in the person's language."""

    id: str
    args: tuple[tuple[str, str | int], ...] = ()
