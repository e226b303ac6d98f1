"""A region whose second centre has a past and a chat, and its page: what the charts of the whole program show."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import Engine, insert, update

from app.database import tables as t
from app.database.sqlite.platform import SqlitePlatform
from tests.builders import HELSINKI, a_request, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now
from ui.desk.centres_desk import CentresDesk
from ui.screens.centres_screen import CentresScreen

CENTRE = 2


def yesterday(engine: Engine) -> None:
    """Five-minute samples from 8 to 16 of the day before: three wait all day."""
    midnight = datetime.now(HELSINKI).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=1)
    rows = [
        {
            "queue_id": queue_at(CENTRE),
            "at": (midnight + timedelta(minutes=minute)).astimezone(UTC),
            "waiting": 3,
            "arrived": 1,
            "closed": 1,
            "hands": 1,
        }
        for minute in range(480, 965, 5)
    ]
    with engine.begin() as connection:
        connection.execute(insert(t.queue_sample), rows)


def a_year(engine: Engine) -> None:
    today = datetime.now(HELSINKI).date()
    rows = [
        {
            "queue_id": queue_at(CENTRE),
            "day": today - timedelta(days=ago),
            "requested": 10,
            "in_hours": 10,
            "called_same_day": 9,
            "reached_same_day": 8,
            "delay_sum_s": 9000,
            "delay_histogram": [10],
        }
        for ago in range(1, 300)
    ]
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day), rows)


def a_region(folder: Path) -> str:
    """The address of a region where somebody waits at the second centre, which has a past and a chat."""
    url = f"sqlite:///{folder / 'world.db'}"
    engine = a_region_open_now(url)
    yesterday(engine)
    a_year(engine)
    platform = SqlitePlatform(engine)
    a_request(platform, a_moment_ago(), queue_id=queue_at(CENTRE))
    platform.turn_away(CENTRE, None, "full", a_moment_ago())
    with engine.begin() as connection:
        is_chat = t.queue.c.id == queue_at(CENTRE, 3)
        connection.execute(update(t.queue).where(is_chat).values(channel="chat", promise_s=180))
    platform.report_load(queue_at(CENTRE, 3), 2, 240, a_moment_ago())
    engine.dispose()
    return url


def the_page(seat: Sitting) -> CentresScreen:
    QTest.keyClick(seat.frame, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    seat.see(lambda: isinstance(seat.desk.front, CentresDesk), "the centres")
    screen = seat.desk.front.screen
    assert isinstance(screen, CentresScreen)
    seat.see(lambda: screen.pane.state == "content", "cards")
    screen.show_centre(CENTRE)
    seat.see(lambda: screen.page.burn.day is not None, "the page")
    return screen


def said(screen: CentresScreen) -> dict[str, str]:
    return {one.caption: one.said for one in screen.page.facts.facts}
