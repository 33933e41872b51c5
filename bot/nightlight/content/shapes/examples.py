"""The shape of what people type for each answer. The descriptions are what editors show."""

from collections.abc import Mapping

from pydantic import Field

from nightlight.content.shapes.file import File, Review, Status


class ExamplesFile(File):
    """locales/<language>/examples.yaml: whole texts, from which a guess at an answer learns."""

    status: Status
    reviewed: Review = None
    texts: dict[str, str] = Field(
        description="What people type for an answer, by question.answer, and what answers nothing there, "
        "by question: a text on each line.",
        examples=[{"flow.spots": "just a few drops\na smear when i wiped", "flow": "what do you mean"}],
    )

    def by_question(self) -> Mapping[str, Mapping[str, list[str]]]:
        """The texts by question and answer; what answers nothing has no name."""
        found: dict[str, dict[str, list[str]]] = {}
        for name, texts in self.texts.items():
            question, _, answer = name.partition(".")
            found.setdefault(question, {})[answer] = [
                line.strip() for line in texts.splitlines() if line.strip()
            ]
        return found
