"""A day replayed in the whole program: gone to, gone along by keys and by mouse, with what a move did; acts are off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import make_url

from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.sqlite.platform import SqlitePlatform
from app.domain.errors import Unavailable
from app.domain.moment import HOUR_US
from app.replay.reading import Replays
from app.replay.replay import Replay
from tests.builders import a_request, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, a_world_open_now, sitting
from ui.desk import replay_desk
from ui.desk.replay_desk import ReplayDesk
from ui.dialogs.history_dialog import HistoryDialog
from ui.panels.centre_page import CentrePagePanel
from ui.screens.replay_screen import ReplayScreen

WAITING = 3


@pytest.fixture
def seat(engine_name: str, request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    """A supervisor at a region where three requests wait at the second of three centres."""
    if engine_name == "sqlite":
        url = f"sqlite:///{tmp_path / 'world.db'}"
        engine = a_region_open_now(url)
        platform: SqlitePlatform | PostgresPlatform = SqlitePlatform(engine)
    else:
        server = request.getfixturevalue("postgres_server")
        owner = request.getfixturevalue("contact_database")
        engine = open_engine(owner)
        platform = PostgresPlatform(engine)
        url = server.url(str(make_url(owner).database), user="replay_anna")
        a_world_open_now(engine)
    for last in range(WAITING):
        a_request(platform, a_moment_ago(), queue_id=queue_at(2), number=f"+35850111222{last}")
    if engine_name == "postgresql":
        create_login(engine, "replay_anna", "supervisor", (1, 2, 3))
    engine.dispose()
    with sitting(qtbot, url, tmp_path) as made:
        made.see(lambda: len(made.listed()) == WAITING, "the callbacks")
        yield made


def screen(seat: Sitting) -> ReplayScreen:
    shown = seat.desk.screens.desk("replay").screen
    assert isinstance(shown, ReplayScreen)
    return shown


def go_there(seat: Sitting) -> ReplayScreen:
    QTest.keyClick(seat.frame, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    return see_the_day(seat)


def see_the_day(seat: Sitting) -> ReplayScreen:
    seat.see(lambda: isinstance(seat.desk.front, ReplayDesk), "the replay")
    shown = screen(seat)
    seat.see(lambda: shown.replay is not None and shown.pane.state == "content", "the day")
    return shown


def replay_of(shown: ReplayScreen) -> Replay:
    assert shown.replay is not None
    return shown.replay


def chosen(shown: ReplayScreen) -> list[int]:
    model = shown.panes.callbacks.model
    return [int(model.ids[one.row()]) for one in shown.table.selectionModel().selectedRows()]


def listed(shown: ReplayScreen) -> list[int]:
    return [int(one) for one in shown.panes.callbacks.model.ids]


def test_by_keys_alone_to_a_move_and_to_the_minute_before_it(seat: Sitting) -> None:
    seat.move(seat.listed()[:2], "Terveysasema 3")
    seat.toast()
    shown = go_there(seat)
    shown.line.setFocus()

    seat.press(Qt.Key.Key_End, shown.line)
    seat.press(Qt.Key.Key_Left, shown.line, ctrl=True)

    assert "2 moved, Terveysasema 2 → Terveysasema 3" in shown.said.text()
    assert "Terveysasema 2 3 → 1 · Terveysasema 3 0 → 2" in shown.said.text()
    assert {row.id: row.waiting for row in shown.listing.centres()} == {1: 0, 2: 1, 3: 2}
    seat.press(Qt.Key.Key_Left, shown.line)
    assert {row.id: row.waiting for row in shown.listing.centres()} == {1: 0, 2: 3, 3: 0}


def test_a_day_that_cannot_be_read_is_named_and_read_once_it_can(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object, **__: object) -> Replay:
        raise Unavailable("timeout")

    with monkeypatch.context() as out:
        out.setattr(Replays, "of_day", lost)
        QTest.keyClick(seat.frame, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
        seat.see(lambda: isinstance(seat.desk.front, ReplayDesk), "the replay")
        shown = screen(seat)
        seat.see(lambda: shown.pane.state == "error", "why there is no day")

        present = seat.desk.present
        assert present is not None
        assert present.board is not None
        assert shown.bar.day.day() == present.board.day.date
    shown.pane.retry_wanted.emit()
    see_the_day(seat)


def test_the_end_of_the_line_is_what_the_live_screen_shows(seat: Sitting) -> None:
    live = set(seat.listed())
    shown = go_there(seat)

    seat.press(Qt.Key.Key_End, shown.line)

    assert set(listed(shown)) == live
    assert "not live" in shown.bar.said.text()


def test_from_the_page_of_a_centre_that_centre_is_replayed(seat: Sitting) -> None:
    seat.desk.go_to("centres")
    seat.frame.choose_scope("2")

    shown = go_there(seat)

    assert shown.listing.centre_id == 2
    assert seat.frame.top_bar.scope.current() == "2"


def test_from_the_page_of_a_centre_its_day_is_shown_as_it_is_now(seat: Sitting) -> None:
    seat.desk.go_to("centres")
    seat.frame.choose_scope("2")
    page = seat.desk.front.widget.findChild(CentrePagePanel)
    assert page is not None
    seat.see(page.replay.isVisible, "the page")

    asked_us = seat.desk.now_us

    page.replay.click()

    shown = see_the_day(seat)
    assert shown.listing.centre_id == 2
    assert shown.replay is not None
    assert asked_us <= shown.at_us <= shown.replay.until_us
    assert len(listed(shown)) == WAITING


def test_from_the_history_of_a_callback_any_of_its_moments_is_shown_and_the_callback_with_it(
    seat: Sitting,
) -> None:
    (asked, *_others) = seat.listed()
    seat.select([asked])
    seat.move([asked], "Terveysasema 3")
    seat.toast()
    seat.select([asked])
    detail, timeline = seat.screen.detail, seat.screen.detail.timeline
    seat.see(lambda: detail.callback_id == asked and detail.moment_button.isEnabled(), "the history")
    seat.see(
        lambda: timeline.last_past is not None and "moved" in timeline.last_past.title.lower(), "the move"
    )

    detail.moment_button.click()
    shown = see_the_day(seat)
    at_the_move = shown.at_us
    assert "1 moved, Terveysasema 2 → Terveysasema 3" in shown.said.text()
    assert (shown.listing.centre_id, chosen(shown)) == (3, [asked])

    seat.desk.go_to("live")
    timeline.setFocus()
    seat.press(Qt.Key.Key_Down, timeline)
    seat.press(Qt.Key.Key_Return, timeline)
    seat.see(lambda: shown.at_us < at_the_move and shown.pane.state == "content", "the first moment")
    # It was at another centre then, so the whole region is listed.
    assert (shown.listing.centre_id, chosen(shown)) == (None, [asked])


def test_from_the_history_of_acts_the_act_is_stood_at(seat: Sitting) -> None:
    go_there(seat)
    seat.desk.go_to("live")
    seat.move(seat.listed()[:2], "Terveysasema 3")
    seat.toast()
    seat.press(Qt.Key.Key_H, seat.frame, ctrl=True)
    (dialog,) = seat.frame.findChildren(HistoryDialog)

    dialog.moment_button.click()

    shown = see_the_day(seat)
    seat.see(lambda: "2 moved, Terveysasema 2 → Terveysasema 3" in shown.said.text(), "the move")
    assert shown.listing.centre_id is None
    seat.see(lambda: not seat.frame.findChildren(HistoryDialog), "that the list is out of the way")


def test_by_mouse_along_the_line_and_back_to_the_present(seat: Sitting) -> None:
    shown = go_there(seat)
    line, day = shown.line, shown.line.day
    assert day is not None

    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(round(line.x_of(day.starts_us)), 60))
    assert shown.at_us == day.starts_us
    assert listed(shown) == []
    QTest.mouseClick(shown.bar.play, Qt.MouseButton.LeftButton)
    seat.see(lambda: shown.at_us > day.starts_us, "that it plays")
    QTest.mouseClick(shown.bar.pause, Qt.MouseButton.LeftButton)
    assert not shown.player.is_playing
    QTest.mouseClick(shown.bar.live, Qt.MouseButton.LeftButton)

    assert seat.desk.screens.key == "live"


def test_acts_are_off_with_the_reason_and_on_again_at_the_present(seat: Sitting) -> None:
    assert seat.program.console is not None
    commands = seat.program.console.commands
    shown = go_there(seat)
    seat.press(Qt.Key.Key_End, shown.line)
    shown.table.selectAll()
    shown.table.setFocus()

    seat.press(Qt.Key.Key_M, shown.table)

    assert "replay" in seat.toast()
    for act in ("move", "retry", "text", "withdraw", "number", "add", "undo"):
        assert not commands[act].isEnabled(), act
        assert "not live" in commands[act].statusTip()
    seat.desk.go_to("live")
    seat.select(seat.listed()[:1])
    assert commands["move"].isEnabled()


def test_another_day_is_read_and_one_without_data_says_so(seat: Sitting) -> None:
    shown = go_there(seat)

    shown.bar.day.setDate(shown.bar.day.date().addDays(-30))

    seat.see(lambda: shown.pane.state == "empty", "that nothing is stored")
    shown.bar.day.setDate(shown.bar.day.maximumDate())
    seat.see(lambda: shown.pane.state == "content", "today again")


def test_the_palette_leads_there_while_the_live_feed_goes_on_behind(seat: Sitting) -> None:
    seat.press(Qt.Key.Key_K, seat.frame, ctrl=True)
    search = seat.frame.top_bar.search
    seat.type("replay", search)
    seat.press(Qt.Key.Key_Return, search)
    seat.see(lambda: isinstance(seat.desk.front, ReplayDesk), "the replay")
    read_at_us = read_at(seat)

    seat.see(lambda: read_at(seat) > read_at_us, "another reading")

    assert not seat.desk.connection.is_stale


def read_at(seat: Sitting) -> int:
    """When the live feed last read the database."""
    assert seat.desk.present is not None
    return seat.desk.present.freshness.read_at_us or 0


@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_left_open_over_midnight_it_has_the_whole_of_yesterday_and_can_go_to_today(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = go_there(seat)
    yesterday = replay_of(shown).day
    latest = shown.bar.day.maximumDate()
    clock = seat.desk.services.clock
    before = clock.now_us
    monkeypatch.setattr(replay_desk, "_AGAIN_US", 0)
    monkeypatch.setattr(clock, "now_us", lambda: before() + 24 * HOUR_US)

    seat.see(lambda: shown.bar.day.maximumDate() == latest.addDays(1), "today in the calendar")
    seat.see(lambda: not replay_of(shown).goes_on, "the whole day")
    kept = replay_of(shown).day
    shown.bar.day.stepUp()
    seat.see(lambda: replay_of(shown).day.date > yesterday.date, "the new day")

    assert kept == yesterday
