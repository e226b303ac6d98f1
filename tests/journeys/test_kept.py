"""A run that tests take in turn begins for each as it began for the first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.kept import kept_run, live_as_it_began
from tests.journeys.sitting import a_region_open_now, sitting
from ui.widgets.toast import Toast


def test_a_change_of_a_setting_and_what_is_said_late_are_not_there_for_the_next(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    made = f"sqlite:///{tmp_path / 'contact.db'}"
    a_region_open_now(made).dispose()

    with kept_run(qapp, sitting(qtbot, made, tmp_path), live_as_it_began) as kept:
        with kept.lent() as seat:
            changes, tasks = seat.desk.console.setting_changes, seat.desk.console.tasks
            for scheme in ("dark", "light"):
                changes.choose_aloud("appearance.theme", scheme)
            changes.undo()
            left = changes.can_undo_newest, changes.can_redo
            toasts = seat.frame.toasts
            tasks.look_up(str, lambda _: toasts.say(lambda: Toast("Late")), owner=seat.desk, name="late")

        assert left == (True, True)
        assert (changes.can_undo, changes.can_undo_newest, changes.can_redo) == (False, False, False)
        assert toasts.shown is None
