"""What typed words find in the library, with the words that are shipped."""

import pytest

from bot.i18n.finder import finder

NAMES = [{"discharge": ["whites", "white discharge"], "M04": ["duphaston"], "recovery": ["rpoc"]}]


@pytest.mark.parametrize(
    "said", ["she has gone white and floppy", "my mum hits me", "belly like a rock", "husbnad hits"]
)
def test_a_short_word_in_a_cry_for_help_opens_no_page(said):
    assert finder(NAMES).find(said) == ()


@pytest.mark.parametrize(
    "said", ["duphastn", "is dufaston duphastonn ok", "white discharge", "whites", "whtes"]
)
def test_a_slip_of_the_finger_still_finds_the_page(said):
    assert len(finder(NAMES).find(said)) == 1
