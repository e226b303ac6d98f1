"""How bad an alert has been, beside how bad it is."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.domain.alert import Figure
from tests.boards import NOW_US
from tests.ui.screens.alerts_shown import a_screen, an_alert, an_outlook


def test_an_alert_was_never_less_bad_than_it_is_now(qtbot: QtBot) -> None:
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


def test_what_is_on_is_named_by_how_it_is_now_and_what_is_over_by_how_bad_it_was(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    alert = an_alert(1, Figure.LEFT_OVER, 1, value=69.0)
    better = replace(an_outlook(alert), values=(((alert.rule_id, 1), 36.0),))
    screen.show_outlook(better)
    screen.select(0)
    now, title, told = screen.model.lines[0].cells[0], screen.detail.title.text(), screen.detail.told()
    over = replace(alert, state="over", until_us=NOW_US)
    screen.show_outlook(replace(better, alerts=(over,)))
    screen.tabs.go_to("history")
    screen.select(0)

    assert now == title == "Will not be rung today: 36 callback(s)"
    assert told["At worst"] == "69 callback(s)"
    assert screen.model.lines[0].cells[0] == "Will not be rung today: 69 callback(s)"
    assert screen.detail.title.text() == "Will not be rung today: 69 callback(s)"


def test_what_is_on_and_not_known_now_is_not_named_as_if_it_were_so_now(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    alert = an_alert(1, Figure.LEFT_OVER, 1, value=69.0)

    screen.show_outlook(replace(an_outlook(alert), values=()))

    assert screen.model.lines[0].cells[0] == "Will not be rung today: at worst 69 callback(s)"
    assert screen.detail.title.text() == "Will not be rung today: at worst 69 callback(s)"
    assert screen.detail.told()["Now"] == "not known"
