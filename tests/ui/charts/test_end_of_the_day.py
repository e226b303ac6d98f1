"""The axis of a line that is open round the clock ends where its day does, not where the day begins."""

from __future__ import annotations

import pytest

from tests.ui.live_builders import ENGLISH, FINNISH
from ui.charts.axes import clock_words


@pytest.mark.parametrize(
    "minute, words",
    [(0, "0:00"), (480, "8:00"), (1439.4, "23:59"), (1439.6, "24:00"), (1440, "24:00"), (1470, "0:30")],
)
def test_the_end_of_the_day_is_24_and_only_what_is_beyond_it_of_the_day_after(
    minute: float, words: str
) -> None:
    assert clock_words(minute, ENGLISH) == words
    assert clock_words(minute, FINNISH) == words.replace(":", ".")
