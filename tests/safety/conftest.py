"""What the safety suite shares: the situations of the shipped dialog, found once a process."""

import pytest
from nightlight.engine.content import Content
from nightlight.tools.play.explore import Explorer


@pytest.fixture(scope="session")
def explorers(content: Content) -> dict[str | None, Explorer]:
    """The explorer of a country with confirmed care, and of no known country."""
    return {country: Explorer(content, country) for country in (None, "GB")}
