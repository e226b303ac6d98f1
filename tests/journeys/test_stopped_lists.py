"""A list that its user stopped stays stopped, whatever happens meanwhile, and is read when they ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.act import Seen
from app.domain.day_figures import CentreDay
from app.domain.wish import ToFront
from tests.journeys.sitting import Sitting, sitting
from tests.journeys.world import World
from ui.desk import audit_desk, messages_desk, reports_desk
from ui.desk.messages_desk import MessagesDesk
from ui.screens.audit_screen import AuditScreen
from ui.screens.messages_screen import MessagesScreen
from ui.screens.reports_screen import ReportsScreen


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(f"sqlite:///{tmp_path / 'world.db'}")
    yield made
    made.engine.dispose()


@pytest.fixture
def seat(qtbot: QtBot, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sitting]:
    """Lists that would be read anew with every tick."""
    for module, name in (
        (audit_desk, "RENEW_US"),
        (messages_desk, "RENEW_US"),
        (messages_desk, "RENEW_ANYHOW_US"),
        (reports_desk, "RENEW_US"),
    ):
        monkeypatch.setattr(module, name, 0)
    with sitting(qtbot, f"sqlite:///{tmp_path / 'world.db'}", tmp_path) as made:
        yield made


def let_much_happen(seat: Sitting, world: World) -> None:
    """A patient asks for a call, a supervisor acts on it, the language is another, and more come."""
    (new,) = world.requests(1)
    seat.see(lambda: seat.desk.callbacks_of([new]), "the request on the board")
    version = seat.desk.callbacks_of([new])[new].version
    seat.desk.act(ToFront((Seen(new, version),)))
    assert seat.toast()
    seat.program.choices.choose_language("fi")
    before = seat.desk.present
    world.requests(1)
    seat.see(lambda: seat.desk.present is not before, "a newer board")


@pytest.mark.parametrize("key", ["messages", "audit"])
def test_pages_that_were_stopped_are_not_read_until_they_are_asked_for(
    seat: Sitting, world: World, key: str
) -> None:
    seat.desk.go_to(key)
    screen = seat.desk.front.screen
    assert isinstance(screen, MessagesScreen | AuditScreen)
    asked: list[object] = []
    screen.page_wanted.connect(lambda *wanted: asked.append(wanted))
    seat.see(lambda: len(asked) > 1, "that it is read anew by itself", seen=lambda: asked)

    screen.pane.stop_button.click()
    asked.clear()
    let_much_happen(seat, world)
    seat.desk.go_to("live")
    seat.desk.go_to(key)
    let_much_happen(seat, world)

    assert (screen.pane.state, asked) == ("stopped", [])
    screen.pane.retry_wanted.emit()
    seat.see(lambda: screen.pane.state in {"content", "empty"}, "the page", seen=lambda: screen.pane.state)


def test_a_report_that_was_stopped_is_not_read_until_it_is_asked_for(
    seat: Sitting, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone_by = seat.desk.services.gone_by
    asked, read = [0], gone_by.centre_days

    def counting(
        first: date, before: date, centre_ids: Sequence[int], service_id: int | None
    ) -> tuple[CentreDay, ...]:
        asked[0] += 1
        return read(first, before, centre_ids, service_id)

    monkeypatch.setattr(gone_by, "centre_days", counting)
    seat.desk.go_to("reports")
    screen = seat.desk.front.screen
    assert isinstance(screen, ReportsScreen)
    seat.see(lambda: asked[0] > 1, "that it is read anew by itself", seen=lambda: asked)

    screen.pane.stop_wanted.emit()
    seat.see(lambda: seat.program.console is not None and seat.program.console.tasks.is_idle, "no reading")
    asked[0] = 0
    let_much_happen(seat, world)
    seat.desk.go_to("live")
    seat.desk.go_to("reports")
    seat.press(Qt.Key.Key_F5)
    let_much_happen(seat, world)

    assert (screen.pane.state, asked) == ("stopped", [0])
    screen.pane.retry_wanted.emit()
    seat.see(lambda: screen.pane.state in {"content", "empty"}, "it", seen=lambda: screen.pane.state)


def test_feedback_that_was_stopped_is_not_read_until_it_is_asked_for(seat: Sitting, world: World) -> None:
    seat.desk.go_to("messages")
    desk = seat.desk.front
    assert isinstance(desk, MessagesDesk)
    seat.see(lambda: seat.desk.known.board is not None, "a board")
    desk.show_feedback()
    dialog = desk.feedback
    assert dialog is not None
    asked: list[str] = []
    dialog.wanted.connect(lambda: asked.append("wanted"))

    dialog.pane.stop_button.click()
    dialog.months.setCurrentIndex(1)
    let_much_happen(seat, world)

    assert (dialog.pane.state, dialog.rows(), asked) == ("stopped", [], [])
    dialog.pane.retry_wanted.emit()
    seat.see(lambda: dialog.pane.state == "empty", "that nobody answered", seen=lambda: dialog.pane.state)
    dialog.reject()
