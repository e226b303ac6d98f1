"""Alerts as pictures: what needs attention now with what would help, the last week, the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from app.alerts.outlook import Outlook
from app.domain.alert import Alert, Figure
from app.domain.moment import from_us
from app.domain.wish import AcknowledgeAlerts
from tests.pictures import told_alerts
from tests.pictures.stage import DAY, Stage, see, turn
from ui.desk.alerting import Alerting
from ui.desk.alerts_desk import AlertsDesk


def alerts(stage: Stage) -> Iterator[None]:
    """What is on now, one of them with its proposal."""
    desk = at_the_alerts(stage)
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
    desk = at_the_alerts(stage)
    desk.screen.tabs.go_to("rules")
    stage.frame.setFocus()
    turn()
    yield
    _leave(stage)


def at_the_alerts(stage: Stage) -> AlertsDesk:
    """The screen, with all that the rules found that day."""
    stage.desk.give("alerts")
    desk = stage.desk.front
    assert isinstance(desk, AlertsDesk)
    alerting, kept = stage.desk.alerting, stage.desk.services.alerts.kept
    see(lambda: alerting.outlook, "a round")
    if "alerts" not in stage.done:
        stage.done.add("alerts")
        _tell(stage)
    alerting.look()
    # A round may have been under way, which knows a part of them.
    see(lambda: _states(_outlook(alerting).alerts) == _states(kept.since(_now(stage))), "all alerts")
    # A ring around the current line depends on what the keyboard was in before.
    stage.frame.setFocus()
    return desk


def _outlook(alerting: Alerting) -> Outlook:
    assert alerting.outlook is not None
    return alerting.outlook


def _now(stage: Stage) -> datetime:
    return from_us(stage.desk.now_us)


def _states(alerts: Sequence[Alert]) -> set[tuple[int, str]]:
    return {(one.id, one.state) for one in alerts if one.until_us is None}


def _tell(stage: Stage) -> None:
    """As a console that was on since the lines opened has told it, by the day as it went; one is answered."""
    services, now_us = stage.desk.services, stage.desk.now_us
    replay = services.replays.of_day(DAY, now_us, lambda _progress: None, is_stopped=lambda: False)
    told_alerts.tell(services.alerts.kept, replay, now_us)
    now = _now(stage)
    first = min(
        (one for one in services.alerts.kept.since(now) if one.until_us is None), key=lambda one: one.since_us
    )
    services.means.desk.act(uuid5(NAMESPACE_OID, "alert"), AcknowledgeAlerts((first.id,)), at=now)


def _leave(stage: Stage) -> None:
    stage.desk.give("live")
    turn()


def alert_rule(stage: Stage) -> Iterator[None]:
    """A rule in its form, with how often it would have fired last week."""
    desk = at_the_alerts(stage)
    outlook = _outlook(stage.desk.alerting)
    rule = next(one for one in outlook.rules if one.figure is Figure.OLDEST_WAIT)
    desk.screen.tabs.go_to("rules")
    desk.screen.select(outlook.rules.index(rule))
    stage.frame.setFocus()
    desk.ask_rule(rule)
    dialog = desk.dialog
    assert dialog is not None
    see(lambda: dialog.told.is_told, "the preview")
    turn()
    yield
    dialog.reject()
    _leave(stage)
