"""Every box for a date, a time or a number, wherever it stands: what is typed into it is what it has then."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QDoubleSpinBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from app.listing.past_query import PastQuery, Period, Span
from app.settings.schema import PAGES
from tests.ui.screens.alerts_shown import RULES, a_dialog, a_screen
from tests.ui.screens.settings_builders import a_settings_screen, some_settings
from ui.dialogs.policy_dialog import PolicyDialog
from ui.formats import Formats
from ui.panels.past_bar import PastBar
from ui.panels.replay_bar import ReplayBar
from ui.screens.audit_filters import AuditFilters

from .asking_window import AskingWindow

TODAY = date(2026, 11, 22)
FINNISH = Formats("fi", ZoneInfo("Europe/Helsinki"))
UI = Path(__file__).parents[3] / "ui"
_MADE = re.compile(
    r"(?<!class )\b(?:QDateEdit|QTimeEdit|QDateTimeEdit|QSpinBox|QDoubleSpinBox|NumberField|DateField)\(\S"
)


def a_past_bar(qtbot: QtBot) -> QWidget:
    bar = PastBar()
    query = PastQuery(period=Period(Span.DATES, date(2026, 10, 2), date(2026, 11, 18)))

    def ask(period: Period) -> None:
        bar.show_query(PastQuery(period=period), TODAY, "fi")

    # As the screen does: what was typed comes back as what is asked.
    bar.period_chosen.connect(ask)
    bar.show_query(query, TODAY, "fi")
    return bar


def a_replay_bar(qtbot: QtBot) -> QWidget:
    bar = ReplayBar(FINNISH)
    bar.day_wanted.connect(lambda day: bar.show_day(day, TODAY))
    bar.show_day(date(2026, 11, 19), TODAY)
    return bar


def some_filters(qtbot: QtBot) -> QWidget:
    filters = AuditFilters(FINNISH, lambda: datetime(2026, 11, 19, 9, tzinfo=UTC))
    filters.restore({"period": "between"})
    return filters


def a_rule(qtbot: QtBot) -> QWidget:
    dialog = a_dialog(qtbot, a_screen(qtbot), RULES[0])
    dialog.is_quiet.setChecked(True)
    return dialog


def is_kept(field: QAbstractSpinBox) -> bool:
    """Goes there by Tab, types, leaves; whether the field has what was typed, and tells it."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    match field:
        case QDateEdit():
            QTest.keyClicks(field, "15.9.2026")
            field.clearFocus()
            return field.date() == QDate(2026, 9, 15)
        case QSpinBox() | QDoubleSpinBox():
            wanted = min(int(field.minimum()) + 7, int(field.maximum()))
            field.selectAll()
            QTest.keyClicks(field, str(wanted))
            field.clearFocus()
            return field.value() == wanted
    raise TypeError(type(field).__name__)


@pytest.mark.parametrize("make", [a_past_bar, a_replay_bar, some_filters, a_rule])
def test_what_is_typed_into_a_box_is_what_it_has(qtbot: QtBot, make: Callable[[QtBot], QWidget]) -> None:
    host = make(qtbot)
    qtbot.addWidget(host)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)

    fields = [one for one in host.findChildren(QAbstractSpinBox) if one.isVisibleTo(host)]
    wrong = [f"{one.accessibleName()}: {one.text()}" for one in fields if not is_kept(one)]

    assert fields
    assert wrong == []


def test_what_is_typed_into_the_attempt_rule_is_what_it_has(asked: AskingWindow) -> None:
    asked.ask("policy")
    dialog = asked.asking.dialog
    assert isinstance(dialog, PolicyDialog)
    dialog.rule.setCurrentIndex(dialog.rule.count() - 1)

    wrong = [one.text() for one in (dialog.attempts, *dialog.delays) if not is_kept(one)]

    assert wrong == []


def test_what_is_typed_into_a_setting_is_what_it_has(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())

    met, wrong = 0, []
    for page in PAGES:
        screen.show_page(page)
        for field in screen.findChildren(QSpinBox):
            if field.isVisible() and field.isEnabled():
                met += 1
                wrong += [field.accessibleName()] if not is_kept(field) else []

    assert met
    assert wrong == []


def test_no_box_is_made_anywhere_else() -> None:
    """A new one is to be typed into here too."""
    makers = {
        file.relative_to(UI).as_posix() for file in UI.rglob("*.py") if _MADE.search(file.read_text("utf-8"))
    }

    assert makers == {
        "dialogs/policy_dialog.py", "panels/past_bar.py", "panels/replay_bar.py", "screens/alerts_editor.py",
        "screens/audit_filters.py", "screens/settings_controls.py",
    }  # fmt: skip
