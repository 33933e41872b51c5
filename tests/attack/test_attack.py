"""The short of the attack: whatever breaks the first answer, everybody hears the number."""

import pytest

pytest.importorskip("aiogram")
pytest.importorskip("telegram")

from tests.attack.__main__ import FRAMEWORKS, PLANS, attacked
from tests.attack.scenes import Scope


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_everybody_hears_the_number_however_the_first_answer_breaks(framework) -> None:
    found = await attacked(PLANS["answers"], framework, "polling", Scope(short=True))
    assert found.harm == [], found.counts
