"""The screen of alerts with made-up ones, its rules, and the dialog that asks for one."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from pytestqt.qtbot import QtBot

from app.alerts.outlook import Outlook
from app.domain.act import ActKind
from app.domain.alert import (
    FIRST_RULES,
    Alert,
    AlertRule,
    Figure,
)
from tests.boards import MINUTE_US, NOW_US
from ui.formats import Formats
from ui.screens.alerts_editor import AlertRuleDialog, WhatThereIs
from ui.screens.alerts_screen import AlertsScreen

CENTRES = {1: "Kallio", 2: "Malmi", 3: "Töölö"}


RULES = tuple(
    AlertRule(id_, rule.figure, rule.scope, rule.on, rule.off, rule.on_delay_s, rule.off_delay_s, rule.quiet)
    for id_, rule in enumerate(FIRST_RULES, 1)
)


OLDEST = next(one for one in RULES if one.figure is Figure.OLDEST_WAIT)


MAY = frozenset(ActKind)


THERE = WhatThereIs(list(CENTRES.items()), [(1, "Kiireellinen"), (2, "Ajanvaraus")])


def rule_of(figure: Figure) -> int:
    return next(one.id or 0 for one in RULES if one.figure is figure)


def an_alert(id_: int, figure: Figure, centre_id: int | None = 1, **fields: object) -> Alert:
    told = {"state": "on", "since_us": NOW_US - 20 * MINUTE_US, "value": 2.0} | fields
    return Alert(id_, rule_of(figure), centre_id, **told)  # type: ignore[arg-type]  # fields by name


def an_outlook(*alerts: Alert, has_region: bool = True) -> Outlook:
    values = {(one.rule_id, one.centre_id): one.value * 0.9 for one in alerts}
    return Outlook(NOW_US, RULES, alerts, tuple(values.items()), has_region)


def a_screen(qtbot: QtBot, may: frozenset[ActKind] = MAY) -> AlertsScreen:
    screen = AlertsScreen(
        Formats("en", ZoneInfo("Europe/Helsinki")),
        lambda id_: CENTRES.get(id_, str(id_)),
        lambda id_: dict(THERE.services).get(id_, str(id_)),
        may,
        lambda: NOW_US,
    )
    qtbot.addWidget(screen)
    screen.resize(1300, 700)
    screen.show()
    return screen


def a_dialog(qtbot: QtBot, screen: AlertsScreen, rule: AlertRule | None) -> AlertRuleDialog:
    dialog = AlertRuleDialog(screen, screen.words, THERE, rule)
    qtbot.addWidget(dialog)
    dialog.open_asking()
    return dialog
