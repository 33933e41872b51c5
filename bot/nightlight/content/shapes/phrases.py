"""Phrases of the lists of typed words: of words, of danger and of numbers."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

Phrase = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]  # 911 may stand without quotes
Phrases = Annotated[list[Phrase], Field(examples=[["can't feel * move"]])]
