"""The first figures after the connection was away say at once when they were read, not when those before them were."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from app.domain.moment import from_us
from app.live.delta import Delta
from app.live.store import Freshness
from tests.builders import a_request
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.desk.centres_desk import CentresDesk

AWAY_US = 300_000_000


def on_live(seat: Sitting) -> Callable[[], str]:
    return seat.screen.strip.tiles["waiting"].toolTip


def on_a_centres_page(seat: Sitting) -> Callable[[], str]:
    seat.desk.go_to("centres")
    desk = seat.desk.front
    assert isinstance(desk, CentresDesk)
    seat.see(lambda: desk.screen.pane.state == "content", "the centres")
    desk.screen.show_centre(1)
    return desk.screen.page.counts.tiles["arrived_today"].toolTip


@pytest.mark.parametrize("go", [on_live, on_a_centres_page])
def test_the_first_board_after_an_outage_says_when_it_was_read(
    qtbot: QtBot, tmp_path: Path, go: Callable[[Sitting], Callable[[], str]]
) -> None:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    with sitting(qtbot, url, tmp_path, "--profile", "") as seat:
        seat.program.choices.choose_language("en")
        said = go(seat)
        seat.see(lambda: seat.desk.present is not None and seat.desk.present.has_past, "the past too")
        present = seat.desk.present
        assert present is not None
        # In the middle of a second: the two clocks are not looked at in the same instant.
        read_us = present.freshness.read_at_us // 1_000_000 * 1_000_000 + 500_000

        old = replace(present, freshness=Freshness(read_us - AWAY_US, trouble_since_us=read_us - AWAY_US))
        seat.desk.take(old, Delta(is_whole=True))
        away = said()
        seat.desk.take(replace(present, freshness=Freshness(read_us)), Delta(is_whole=True))

        clock = seat.desk.formats.clock
        assert f"Read at {clock(from_us(read_us - AWAY_US), seconds=True)}." in away
        assert f"Read at {clock(from_us(read_us), seconds=True)}." in said()
