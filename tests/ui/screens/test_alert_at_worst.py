"""How bad an alert has been, beside how bad it is."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.domain.alert import Figure
from tests.boards import NOW_US
from tests.ui.screens.test_alerts_screen import a_screen, an_alert, an_outlook


def test_it_was_never_less_bad_than_it_is_now(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    alert = an_alert(1, Figure.OLDEST_WAIT, 1, value=15_000)
    worse = replace(an_outlook(alert), values=(((alert.rule_id, 1), 15_120.0),))
    screen.show_outlook(worse)
    told = screen.detail.told()
    over = replace(alert, state="over", until_us=NOW_US)
    screen.show_outlook(replace(worse, alerts=(over,)))
    screen.tabs.go_to("history")
    screen.select(0)
    past = screen.detail.told()

    assert told["At worst"] == told["Now"] == "4\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}12\N{NO-BREAK SPACE}min"
    assert past["At worst"].replace("\N{NO-BREAK SPACE}", " ") == "4 h 10 min"
