"""A supervisor of two centres at the reports: what each of the journeys there begins with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, make_url

from app.database import tables as t
from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from tests.builders import queue_at
from tests.journeys.kept import State
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.desk.reports_desk import ReportsDesk

#: By centre: requests of each of the last nine days.
REQUESTED = {1: 10, 2: 100, 3: 1000}
DAYS = 9


@contextmanager
def at_the_reports(qtbot: QtBot, server: PostgresServer, database: str, tmp_path: Path) -> Iterator[Sitting]:
    """A supervisor of centres 1 and 2 at the reports."""
    engine = open_engine(database)
    a_world_open_now(engine)
    today = a_moment_ago().date()
    rows = [
        {
            "queue_id": queue_at(centre),
            "day": today - timedelta(days=ago),
            "requested": requested,
            "reached": requested,
        }
        # Two days off on either side: which day it is in the region is another matter near its midnight.
        for ago in range(3, 3 + DAYS)
        for centre, requested in REQUESTED.items()
    ]
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day), rows)
    create_login(engine, "report_saari", "supervisor", (1, 2))
    engine.dispose()
    url = server.url(str(make_url(database).database), user="report_saari")
    with sitting(qtbot, url, tmp_path) as seat:
        QTest.keyClick(seat.frame, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
        seat.see(lambda: isinstance(seat.desk.front, ReportsDesk), "the reports")
        seat.see(lambda: desk(seat).screen.is_read, "the figures")
        yield seat


def desk(seat: Sitting) -> ReportsDesk:
    front = seat.desk.front
    assert isinstance(front, ReportsDesk)
    return front


def choose(box: QComboBox, wanted: object) -> None:
    box.setCurrentIndex(box.findData(wanted))
    box.activated.emit(box.currentIndex())


def left(seat: Sitting) -> list[int]:
    """How many were left, from the sum of all on."""
    model = desk(seat).screen.table.model()
    return [
        int("".join(filter(str.isdigit, str(model.index(row, 1).data())))) for row in range(model.rowCount())
    ]


def as_it_began(seat: Sitting) -> None:
    """The figures of all lines by day, read anew, and no other window."""
    for window in seat.desk.own_windows.windows:
        window.close()
    seat.see(lambda: not seat.desk.own_windows.windows, "no other window")
    seat.desk.go_to("reports")
    screen = desk(seat).screen
    screen.choices.restore_state({})
    desk(seat).set_scope(None)
    screen.wanted.emit()
    seat.see(lambda: screen.is_read, "the figures")


def told(seat: Sitting) -> State:
    """What the screen shows, for what is to be so again."""
    screen = desk(seat).screen
    return {"figures": left(seat), "asked": screen.choices.save_state(), "centre": screen.centre}
