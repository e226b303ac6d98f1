"""Alerts as pictures: what needs attention now with what would help, the last week, the rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import NAMESPACE_OID, uuid5

from app.domain.alert import Figure
from app.domain.moment import from_us
from tests.pictures.stage import Stage, see, turn
from ui.desk.alerts_desk import AlertsDesk

#: A centre with too much to do at this moment of the demo, and what of its figures is told, in minutes before now.
_TOLD = (
    (Figure.LOAD, 23, 34, 1.45),
    (Figure.LEFT_OVER, 23, 52, 25.0),
    (Figure.OLDEST_WAIT, 19, 8, 14_700.0),
    (Figure.LOAD, 20, 41, 1.42),
    (Figure.NO_HANDS, 11, 12, 4.0),
)


def alerts(stage: Stage) -> Iterator[None]:
    """What is on now, one of them with its proposal."""
    desk = _at_the_alerts(stage)
    desk.screen.tabs.go_to("now")
    row = next(
        row for row, line in enumerate(desk.screen.model.lines) if "1" in line.cells[0] and line.is_new
    )
    desk.screen.select(row)
    see(desk.screen.detail.propose_button.isVisible, "a proposal")
    stage.frame.setFocus()
    turn()
    yield
    _leave(stage)


def alert_rules(stage: Stage) -> Iterator[None]:
    """The rules a region begins with."""
    desk = _at_the_alerts(stage)
    desk.screen.tabs.go_to("rules")
    stage.frame.setFocus()
    turn()
    yield
    _leave(stage)


def _at_the_alerts(stage: Stage) -> AlertsDesk:
    stage.desk.give("alerts")
    desk = stage.desk.front
    assert isinstance(desk, AlertsDesk)
    see(lambda: stage.desk.alerting.outlook, "a round")
    if "alerts" not in stage.done:
        stage.done.add("alerts")
        _tell(stage)
    stage.desk.alerting.look()
    see(lambda: len(desk.screen.model.lines) > 3, "alerts")
    # A ring around the current line depends on what the keyboard was in before.
    stage.frame.setFocus()
    return desk


def _tell(stage: Stage) -> None:
    """As consoles have told it over the last hour, and one of them answered."""
    outlook, services = stage.desk.alerting.outlook, stage.desk.services
    assert outlook is not None
    kept, now = services.alerts.kept, from_us(stage.desk.now_us)
    for figure, centre_id, minutes, value in _TOLD:
        rule = next(one for one in outlook.rules if one.figure is figure)
        since = now - timedelta(minutes=minutes)
        since_us = stage.desk.now_us - minutes * 60_000_000
        kept.note(rule.id or 0, centre_id, is_on=True, since_us=since_us, value=value, at=since)
    first = min(kept.since(now), key=lambda one: one.since_us)
    services.means.desk.acknowledge_alerts(uuid5(NAMESPACE_OID, "alert"), [first.id], at=now)


def _leave(stage: Stage) -> None:
    stage.desk.give("live")
    turn()


def alert_rule(stage: Stage) -> Iterator[None]:
    """A rule in its form, with how often it would have fired last week."""
    desk = _at_the_alerts(stage)
    outlook = stage.desk.alerting.outlook
    assert outlook is not None
    rule = next(one for one in outlook.rules if one.figure is Figure.OLDEST_WAIT)
    desk.screen.tabs.go_to("rules")
    desk.screen.select(outlook.rules.index(rule))
    stage.frame.setFocus()
    desk.ask_rule(rule)
    dialog = desk.dialog
    assert dialog is not None
    see(dialog.told.isVisible, "the preview")
    turn()
    yield
    dialog.reject()
    _leave(stage)
