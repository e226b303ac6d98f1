"""The same weekday last week, and the mean of four of them, beside today's charts of a centre, in the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from app.database import tables
from tests.builders import HELSINKI, queue_at
from tests.journeys.sitting import Sitting, sitting
from tests.journeys.world import World
from ui.charts.chart import Chart
from ui.desk.centres_desk import CentresDesk
from ui.panels.centre_page import CentrePagePanel
from ui.screens.centres_screen import CentresScreen

CENTRE = 2
YESTERDAY = 9
#: The fifth week back is no part of a mean of four.
WAITED = {1: 2, 2: 4, 3: 6, 4: 8, 5: 100}


def samples(world: World, day: date, waiting: int) -> None:
    """Five-minute samples from 8 to 16: so many wait all the time."""
    first = datetime.combine(day, time(8), HELSINKI)
    given = {"queue_id": queue_at(CENTRE), "waiting": waiting, "arrived": 1, "closed": 1, "hands": 1}
    rows = [{**given, "at": (first + timedelta(minutes=5 * step)).astimezone(UTC)} for step in range(97)]
    with world.engine.begin() as connection:
        connection.execute(insert(tables.queue_sample), rows)


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    """A supervisor of a region that has been there for five weeks."""
    world = World(f"sqlite:///{tmp_path / 'contact.db'}")
    world.requests(1, centre_id=CENTRE)
    today = datetime.now(HELSINKI).date()
    samples(world, today - timedelta(days=1), YESTERDAY)
    for weeks, waiting in WAITED.items():
        samples(world, today - timedelta(weeks=weeks), waiting)
    world.engine.dispose()
    with sitting(qtbot, world.url, tmp_path, "--language", "en") as made:
        yield made


def the_page(seat: Sitting) -> CentrePagePanel:
    QTest.keyClick(seat.frame, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    seat.see(lambda: isinstance(seat.desk.front, CentresDesk), "the centres")
    screen = seat.desk.front.screen
    assert isinstance(screen, CentresScreen)
    seat.see(lambda: screen.pane.state == "content", "cards")
    screen.show_centre(CENTRE)
    seat.see(lambda: screen.page.burn.day is not None, "the page")
    return screen.page


def see_beside(seat: Sitting, chart: Chart, label: str) -> None:
    def told() -> str:
        return chart.compared.label if chart.compared is not None else ""

    seat.see(lambda: told() == label, label, seen=told)


def test_c_goes_from_yesterday_to_the_weekday_of_last_week_and_to_the_mean_of_four_and_away(
    seat: Sitting,
) -> None:
    page = the_page(seat)
    charts = (page.strip.chart, page.burn, page.waits, page.attempts, page.by_hour)
    today = datetime.now(HELSINKI).date()
    last_week = today - timedelta(weeks=1)
    formats = page.burn.formats
    expected = (
        ("yesterday", YESTERDAY),
        (f"{formats.weekday(last_week)} {formats.short_day(last_week)}", WAITED[1]),
        (f"{formats.weekday(today)}, average of 4 open days", 5),
    )
    for label, waiting in expected:
        QTest.keyClicks(page.burn, "c")
        for chart in charts:
            assert isinstance(chart, Chart)
            see_beside(seat, chart, label)
        beside = page.burn.compared
        assert beside is not None
        assert set(beside.waiting.tolist()) == {float(waiting)}, label

    QTest.keyClicks(page.burn, "c")
    seat.see(lambda: page.burn.compared is None, "nothing beside it")
