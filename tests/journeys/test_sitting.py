"""The journeys' own ground: a moment ago is of today whatever the hour, and a wait in vain tells what there was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import HELSINKI
from tests.journeys.sitting import a_moment_ago, sitting
from tests.journeys.world import World


@pytest.mark.parametrize("minutes, ago", [(0, 0), (3, 3), (5, 5), (600, 5)])
def test_a_moment_ago_is_five_minutes_before_and_never_yesterday(minutes: int, ago: int) -> None:
    now = (datetime(2026, 11, 22, tzinfo=HELSINKI) + timedelta(minutes=minutes)).astimezone(UTC)

    assert now - a_moment_ago(now) == timedelta(minutes=ago)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(f"sqlite:///{tmp_path / 'contact.db'}")
    made.requests(2)
    yield made
    made.engine.dispose()


def test_a_wait_in_vain_tells_what_there_was_instead(qtbot: QtBot, world: World, tmp_path: Path) -> None:
    with sitting(qtbot, world.url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 2, "the callbacks")
        with pytest.raises(AssertionError) as failure:
            seat.see(lambda: False, "a miracle", seen=lambda: seat.listed()[:1], longest_s=0.0)
        listed = seat.listed()

    said = str(failure.value)
    assert said.startswith("never seen: a miracle (looked ")
    assert f"\n  seen: {listed[:1]}\n" in said
    assert "2 callbacks, waiting by centre {1: 2, 2: 0, 3: 0}" in said
    assert "live, 2 listed" in said
    assert "\n    feed: " in said
    assert "cannot be told" not in said


def test_a_wait_within_the_condition_of_another_looks_once_and_leaves_the_waiting_to_the_other(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    looks: list[str] = []

    def part() -> bool:
        looks.append("a look")
        return len(looks) > 2

    def whole() -> bool:
        seat.see(part, "a part")
        return True

    with sitting(qtbot, world.url, tmp_path) as seat:
        with pytest.raises(AssertionError, match=r"never seen: the whole \(looked 1 times") as failure:
            seat.see(whole, "the whole", longest_s=-1.0)
        seat.see(whole, "the whole")

    assert str(failure.value.__cause__).startswith("not seen yet: a part")
    assert len(looks) == 3
