"""The lines of the three lists: what is on, what has been, and the rules."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.alerts.outlook import Outlook
from app.domain.alert import Alert, AlertRule
from ui.screens.alerts_model import AlertLine
from ui.screens.alerts_words import AlertWords, level_of

translate = QCoreApplication.translate
#: What needs somebody comes first, then what somebody attends to, then what is left alone.
_ORDER: Final = {"on": 0, "acknowledged": 1, "snoozed": 2, "over": 3}
_LEVELS: Final = ("crit", "warn")


def captions(tab: str) -> tuple[str, ...]:
    """Of the columns of a tab: now, history or rules."""
    if tab == "rules":
        return (
            translate("Alerts", "Alert"),
            translate("Alerts", "Whom it watches"),
            translate("Alerts", "Limit"),
            translate("Alerts", "After / ends after"),
            translate("Alerts", "Quiet hours"),
            translate("Alerts", "In use"),
        )
    return (
        translate("Alerts", "Alert"),
        translate("Alerts", "Where"),
        translate("Alerts", "Since"),
        translate("Alerts", "Lasted") if tab == "history" else translate("Alerts", "State"),
    )


def alert_lines(outlook: Outlook, words: AlertWords, *, is_history: bool) -> list[AlertLine]:
    """By need and age; the history newest first. Alerts of a rule that cannot be read are left out."""
    known = {rule.id: rule for rule in outlook.rules}
    values = dict(outlook.values)
    chosen = [
        (alert, known[alert.rule_id])
        for alert in outlook.alerts
        if (alert.until_us is None) is not is_history and alert.rule_id in known
    ]

    def by_time(one: tuple[Alert, AlertRule]) -> tuple[int, ...]:
        return (-one[0].since_us, -one[0].id)

    def by_need(one: tuple[Alert, AlertRule]) -> tuple[int, ...]:
        alert, rule = one
        order = _ORDER[alert.state_at(outlook.now_us)]
        return (order, _LEVELS.index(level_of(rule.figure)), alert.since_us, alert.id)

    return [
        AlertLine(
            (alert.id, alert.rule_id, alert.centre_id or 0),
            (
                words.title(alert, rule, values.get((alert.rule_id, alert.centre_id))),
                words.place(alert, rule),
                words.since(alert, outlook.now_us),
                words.lasted(alert, outlook.now_us) if is_history else words.state(alert, outlook.now_us),
            ),
            level_of(rule.figure) if alert.until_us is None else "ok",
            alert.state_at(outlook.now_us) == "on",
        )
        for alert, rule in sorted(chosen, key=by_time if is_history else by_need)
    ]


def rule_lines(outlook: Outlook, words: AlertWords) -> list[AlertLine]:
    """Every rule, in use or not."""
    yes, no = translate("Alerts", "Yes"), translate("Alerts", "No")
    return [
        AlertLine(
            (0, rule.id or 0, 0),
            (
                words.figure(rule.figure),
                words.whom(rule),
                words.limits(rule),
                words.delays(rule),
                words.quiet(rule) or "–",
                yes if rule.is_active else no,
            ),
            level_of(rule.figure) if rule.is_active else "closed",
        )
        for rule in outlook.rules
    ]
