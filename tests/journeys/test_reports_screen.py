"""Reports in the whole program: a supervisor's own centres are read, chosen, saved, printed, and stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from app.database import tables as t
from app.database.engine import open_engine
from app.domain.errors import Unavailable
from app.domain.moment import from_us
from app.listing.report import report
from app.live.board import Board
from app.live.delta import Delta
from tests.builders import URGENT, VACCINATION, queue_at
from tests.conftest import ExpectedLogs
from tests.journeys.at_reports import DAYS, at_the_reports, choose, desk, left
from tests.journeys.sitting import Sitting, a_moment_ago
from tests.servers import PostgresServer
from ui.desk import reports_desk
from ui.desk.deskwork import wall_us
from ui.desk.reports_desk import RENEW_US, RETRY_US
from ui.dialogs.definition_popover import DefinitionPopover
from ui.windows.crash_dialog import CrashDialog


@pytest.fixture
def seat(
    qtbot: QtBot, postgres_server: PostgresServer, contact_database: str, tmp_path: Path
) -> Iterator[Sitting]:
    with at_the_reports(qtbot, postgres_server, contact_database, tmp_path) as seat:
        yield seat


def roll_up_yesterday(database: str) -> None:
    """One more day is there, as after the worker's night."""
    engine = open_engine(database)
    day = a_moment_ago().date() - timedelta(days=2)
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day).values(queue_id=queue_at(1), day=day, requested=7))
    engine.dispose()


def some_time_later(seat: Sitting, passed_us: int = RENEW_US) -> None:
    desk(seat).clock_us = lambda: wall_us() + passed_us


def sees_yesterday(seat: Sitting) -> None:
    seat.see(lambda: left(seat)[:1] == [DAYS * 110 + 7], "the day that came", seen=lambda: left(seat))


def test_in_front_overnight_it_has_yesterday_once_that_is_counted(
    seat: Sitting, contact_database: str
) -> None:
    roll_up_yesterday(contact_database)
    some_time_later(seat)
    sees_yesterday(seat)


def test_who_comes_back_to_it_later_sees_what_came(seat: Sitting, contact_database: str) -> None:
    there = desk(seat)
    seat.desk.go_to("live")
    roll_up_yesterday(contact_database)
    there.clock_us = lambda: wall_us() + RENEW_US

    seat.desk.go_to("reports")

    sees_yesterday(seat)


def test_f5_reads_the_report_too(seat: Sitting, contact_database: str) -> None:
    roll_up_yesterday(contact_database)

    seat.press(Qt.Key.Key_F5)

    sees_yesterday(seat)


@pytest.mark.parametrize("how", ["the connection is back", "half a minute has passed"])
def test_an_error_goes_by_itself(seat: Sitting, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    def fail(*_asked: object) -> None:
        raise Unavailable("no answer")

    with monkeypatch.context() as patched:
        patched.setattr(seat.desk.services.gone_by, "centre_days", fail)
        desk(seat).set_scope(2)
        seat.see(
            lambda: desk(seat).screen.pane.state == "error",
            "that it cannot be read",
            seen=lambda: desk(seat).screen.pane.state,
        )

    if how == "the connection is back":
        seat.desk.connection.returned.emit()
    else:
        some_time_later(seat, RETRY_US)

    seat.see(lambda: desk(seat).screen.is_read, "the figures")
    assert left(seat)[0] == DAYS * 100


def test_a_supervisor_sees_whole_days_of_their_own_centres_and_chooses_one(seat: Sitting) -> None:
    assert left(seat) == [DAYS * 110, *[110] * DAYS]

    choose(desk(seat).screen.lines, "centre")
    seat.see(lambda: left(seat) == [DAYS * 110, DAYS * 10, DAYS * 100], "a line of each centre")

    desk(seat).set_scope(2)
    seat.see(lambda: desk(seat).screen.is_read, "the figures of one")
    assert left(seat) == [DAYS * 100, DAYS * 100]


def test_lines_are_put_together_beside_the_window_and_the_last_choice_is_shown(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, go_on = [], threading.Event()

    def slowly(*asked: object) -> object:
        threads.append(threading.current_thread())
        go_on.wait(30)
        return report(*asked)  # type: ignore[arg-type]  # as it is called

    monkeypatch.setattr(reports_desk, "report", slowly)
    choose(desk(seat).screen.lines, "week")
    seat.see(lambda: threads, "that it is put together")
    choose(desk(seat).screen.lines, "month")
    choose(desk(seat).screen.lines, "centre")
    go_on.set()

    seat.see(lambda: left(seat)[1:] == [DAYS * 10, DAYS * 100], "by centre", seen=lambda: left(seat))
    assert threading.main_thread() not in threads
    assert len(threads) == 2


def no_answer(*_asked: object) -> None:
    raise Unavailable("no answer")


def told_of(seat: Sitting, widget: QWidget) -> str:
    """What F1 says of the figure that the widget shows."""
    seat.press(Qt.Key.Key_F1, widget)
    (popover,) = [one for one in seat.frame.findChildren(DefinitionPopover) if one.isVisible()]
    said = popover.accessibleDescription()
    popover.dismiss()
    return said


def test_f1_says_when_the_report_was_read_and_not_the_board(seat: Sitting) -> None:
    there, formats = desk(seat), seat.desk.formats
    read_us = there.figures_read_us()
    assert read_us is not None

    def board_read_us() -> int:
        assert seat.desk.present is not None
        return seat.desk.present.freshness.read_at_us

    seat.see(lambda: board_read_us() > read_us + 1_000_000, "a newer board")
    there.screen.table.setFocus()
    there.screen.table.setCurrentIndex(there.screen.table.model().index(0, 2))

    said = told_of(seat, there.screen.table)

    assert f"Read at {formats.clock(from_us(read_us), seconds=True)}." in said


def test_a_report_of_a_centre_that_is_gone_becomes_the_regions(seat: Sitting) -> None:
    there = desk(seat)
    there.set_scope(2)
    seat.see(lambda: there.screen.is_read and left(seat)[0] == DAYS * 100, "the figures of one")
    present = seat.desk.present
    assert present is not None
    assert present.board is not None
    places = present.board.places.reference
    rest = replace(
        places,
        centres=tuple(one for one in places.centres if one.id != 2),
        queues=tuple(one for one in places.queues if one.centre_id != 2),
        agents=tuple(one for one in places.agents if one.centre_id != 2),
    )

    there.take(replace(present, board=Board.empty(rest, seat.desk.now_us)), Delta())

    # What was read of the one is not to leave as the region's.
    assert there.screen.shown is None
    assert seat.frame.top_bar.scope.current() == "all"
    seat.see(lambda: there.screen.is_read, "the figures of all")
    assert left(seat)[0] == DAYS * 110


def test_figures_that_cannot_be_read_anew_stay_and_say_since_when_they_are_old(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, shown = desk(seat).screen, left(seat)
    read_us = desk(seat).figures_read_us()
    assert read_us is not None
    with monkeypatch.context() as patched:
        patched.setattr(seat.desk.services.gone_by, "centre_days", no_answer)
        some_time_later(seat)
        seat.see(screen.old_banner.isVisible, "that they are old")

    said = screen.old_banner.text
    assert said.startswith(f"These figures were read at {seat.desk.formats.clock(from_us(read_us))}.")
    assert left(seat) == shown
    assert screen.save_button.isEnabled()
    screen.old_banner.acted.emit()
    seat.see(screen.old_banner.isHidden, "that they are not")
    assert left(seat) == shown


def test_a_fault_is_reported_once_and_not_with_every_try(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> None:
    expected_logs("a fault")
    tries, there = [0], desk(seat)

    def fail(*_asked: object) -> None:
        tries[0] += 1
        raise ValueError("a bug of ours")

    monkeypatch.setattr(seat.desk.services.gone_by, "centre_days", fail)
    monkeypatch.setattr(reports_desk, "RETRY_US", 0)
    some_time_later(seat)
    faults: list[str] = []
    assert seat.program.console is not None
    seat.program.console.errors.fault.connect(faults.append)
    seat.see(lambda: tries[0] > 3, "some tries", seen=lambda: tries)

    assert len(faults) == 1
    assert there.screen.old_banner.isVisible()
    for dialog in seat.frame.findChildren(CrashDialog):
        dialog.close()


def test_lines_that_could_not_be_put_together_are_there_after_the_next_try(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = desk(seat).screen
    with monkeypatch.context() as patched:
        patched.setattr(reports_desk, "report", no_answer)
        choose(screen.lines, "centre")
        seat.see(lambda: screen.pane.state == "error", "that it failed", seen=lambda: screen.pane.state)

    some_time_later(seat, RETRY_US)

    seat.see(lambda: screen.is_read, "the lines")
    assert left(seat) == [DAYS * 110, DAYS * 10, DAYS * 100]


def test_a_report_is_of_the_service_that_is_chosen(
    seat: Sitting, contact_database: str, tmp_path: Path
) -> None:
    screen, page = desk(seat).screen, tmp_path / "one.csv"
    engine = open_engine(contact_database)
    day = a_moment_ago().date() - timedelta(days=3)
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day).values(queue_id=queue_at(1, URGENT), day=day, requested=7))
    engine.dispose()
    ids = [screen.service.itemData(at) for at in range(screen.service.count())]
    board = seat.desk.known.board
    assert board is not None
    assert set(ids) == {None, *(one.id for one in board.places.services)}

    screen.service.setCurrentIndex(ids.index(URGENT))
    screen.service.activated.emit(ids.index(URGENT))

    seat.see(lambda: screen.is_read and left(seat) == [7, 7], "the urgent line", seen=lambda: left(seat))
    desk(seat).files.save(page)
    seat.see(page.exists, "the file")
    assert seat.desk.known.service_name(URGENT) in page.read_text("utf-8-sig")
    screen.service.setCurrentIndex(ids.index(VACCINATION))
    screen.service.activated.emit(ids.index(VACCINATION))
    seat.see(lambda: screen.pane.state == "empty", "none of it", seen=lambda: screen.pane.state)
