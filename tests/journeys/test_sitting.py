"""The journeys' own ground: a moment ago is of today, whatever the hour at which the tests run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.builders import HELSINKI
from tests.journeys.sitting import a_moment_ago


@pytest.mark.parametrize("minutes, ago", [(0, 0), (3, 3), (5, 5), (600, 5)])
def test_a_moment_ago_is_five_minutes_before_and_never_yesterday(minutes: int, ago: int) -> None:
    now = (datetime(2026, 11, 22, tzinfo=HELSINKI) + timedelta(minutes=minutes)).astimezone(UTC)

    assert now - a_moment_ago(now) == timedelta(minutes=ago)
