"""Alerts at the next start: what was chosen at the end of the program."""

from __future__ import annotations

import json

from pytestqt.qtbot import QtBot

from app.domain.alert import Figure
from tests.boards import MINUTE_US, NOW_US
from tests.ui.screens.alerts_shown import a_screen, an_alert, an_outlook


def test_the_alert_left_chosen_in_one_tab_is_not_chosen_in_another(qtbot: QtBot) -> None:
    alerts = [
        an_alert(id_, Figure.LOAD, id_, state="over", until_us=NOW_US - id_ * MINUTE_US) for id_ in (1, 2)
    ]
    screen = a_screen(qtbot)
    screen.show_outlook(an_outlook(*alerts))
    screen.tabs.go_to("history")
    screen.select(1)
    left = json.loads(json.dumps(screen.save_state()))

    again, elsewhere = a_screen(qtbot), a_screen(qtbot)
    for one in (again, elsewhere):
        one.restore_state(left)
    elsewhere.tabs.go_to("rules")
    elsewhere.tabs.go_to("history")
    for one in (again, elsewhere):
        one.show_outlook(an_outlook(*alerts))

    assert again.table.currentIndex().row() == 1
    assert not elsewhere.table.currentIndex().isValid()
