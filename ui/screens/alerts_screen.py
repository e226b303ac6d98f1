"""What needs attention now, what has needed it, and the rules that say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.alerts.outlook import Outlook, is_changeable
from app.alerts.proposal import Proposal
from app.domain.act import ActKind
from app.domain.alert import USUAL_AN_HOUR, Alert, AlertRule
from app.domain.moment import from_us
from app.domain.wish import AcknowledgeAlerts, SnoozeAlerts
from app.live.store import Freshness
from ui.formats import Formats
from ui.screens.alerts_detail import AlertDetail
from ui.screens.alerts_lists import alert_lines, captions, rule_lines
from ui.screens.alerts_model import AlertTable
from ui.screens.alerts_words import AlertWords
from ui.screens.chosen import Chosen
from ui.screens.rows_kept import chosen_in, chosen_told
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.row_table import RowTable
from ui.widgets.view_tabs import Tab, ViewTabs

_WIDTHS: Final = {"alerts": (300, 170, 110, 220), "rules": (230, 200, 250, 130, 110, 80)}
#: What an alert and a rule are told by, which is read whole, on two lines if need be: a rule by its limit too.
_NAMED_BY: Final = {"alerts": (0,), "history": (0,), "rules": (0, 2)}
#: How long it lasted, which no line can be parted in.
_WHOLE: Final = {"alerts": (), "history": (3,), "rules": ()}
#: The quiet hours are in the rule's form, too, and since when what is over was on is beside its list.
_MAY_GO: Final = {"alerts": (), "history": (2,), "rules": (4,)}
_DETAIL_PX: Final = 340
#: Of the screen's width so much at the most beside what is over: its detail has lines that fold and no acts side by
#: side, and how long each lasted cannot fold.
_DETAIL_MOST: Final = 0.4


class AlertsScreen(Retranslated, QWidget):
    """`proposed` carries a Proposal, `rule_wanted` an AlertRule to be changed or None for another one.

    `proposal_wanted` carries an alert whose proposal is to be given to `show_proposal`; `sound_changed` whether an
    alert may be heard.
    """

    act_wanted = Signal(object)
    chosen_changed = Signal(object)
    proposed = Signal(object)
    proposal_wanted = Signal(object)
    rule_wanted = Signal(object)
    sound_changed = Signal(bool)

    def __init__(
        self,
        formats: Formats,
        centre_name: Callable[[int], str],
        service_name: Callable[[int], str],
        may: frozenset[ActKind],
        now_us: Callable[[], int],
    ) -> None:
        super().__init__()
        self._now_us = now_us
        self._may_set = ActKind.SET_ALERT_RULE in may
        self.words = AlertWords(formats, centre_name, service_name)
        self._outlook: Outlook | None = None
        self._proposal: tuple[int, int, Proposal] | None = None
        self._tab = ""
        self._has_detail = True
        #: What was looked at when the program ended, till the first round has come.
        self._left: tuple[object, ...] | None = None
        self.model = AlertTable()
        self.tabs = ViewTabs()
        self.tabs.setMovable(False)
        self.table = RowTable()
        self.pane = DataPane(self.table)
        self.detail = AlertDetail(self.words, may_answer=ActKind.ACKNOWLEDGE_ALERT in may)
        self.rate = Label(tone="t2")
        self.sound = QCheckBox()
        self.rule_button = Button(icon="pencil")
        self.new_rule_button = Button(icon="bell")
        self._build()
        self.tabs.set_tabs([Tab("now", " ")], "now")
        self.retranslate()
        self.pane.show_loading()

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        return (self.tabs, self.pane, *((self.detail,) if self.detail.isVisibleTo(self) else ()))

    @property
    def tab(self) -> str:
        """now, history or rules."""
        return self.tabs.current

    def ask(self, command: str) -> bool:
        alert = self.answerable()
        match command:
            case "detail":
                self._has_detail = not self._has_detail
                self._renew()
            case "acknowledge" if alert is not None:
                self._acknowledge(alert)
            case "snooze_15" | "snooze_60" if alert is not None:
                self._snooze(alert, int(command.removeprefix("snooze_")))
            case _:
                return False
        return True

    def answerable(self) -> Alert | None:
        """The alert that is looked at, where it is on and this login may acknowledge and snooze it."""
        alert, outlook = self.chosen_alert(), self._outlook
        rule = outlook.rule(alert.rule_id) if alert is not None and outlook is not None else None
        return alert if self.detail.may_answer(alert, rule, outlook) else None

    def enter(self) -> None:
        self.table.setFocus()

    def show_outlook(self, outlook: Outlook) -> None:
        """The newest round."""
        self._outlook = outlook
        self._renew()
        alert = self.chosen_alert()
        if alert is not None and alert.until_us is None:
            self.proposal_wanted.emit(alert)

    def show_proposal(self, alert: Alert, proposal: Proposal) -> None:
        """The answer to `proposal_wanted`; one about an alert that is no longer looked at is dropped."""
        self._proposal = (alert.id, alert.rule_id, proposal)
        self._show_detail()

    def chosen_alert(self) -> Alert | None:
        """The alert that is looked at."""
        row, outlook = self.table.currentIndex().row(), self._outlook
        if outlook is None or self.tab == "rules" or not 0 <= row < len(self.model.lines):
            return None
        key = self.model.lines[row].key
        return next((one for one in outlook.alerts if (one.id, one.rule_id, one.centre_id or 0) == key), None)

    def chosen_rule(self) -> AlertRule | None:
        """The rule that is chosen in the list of rules."""
        row, outlook = self.table.currentIndex().row(), self._outlook
        if outlook is None or self.tab != "rules" or not 0 <= row < len(self.model.lines):
            return None
        return outlook.rule(self.model.lines[row].key[1])

    def select(self, row: int) -> None:
        """Make a row current, as a click does."""
        flag = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flag.ClearAndSelect | flag.Rows)

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """Its rounds know themselves how old the data is, and say so as an alert."""
        del freshness, wall_us

    def set_formats(self, formats: Formats) -> None:
        self.words.formats = formats
        self._renew()

    def save_state(self) -> dict[str, Any]:
        key = self._current_key() or self._left
        rows = chosen_told([] if key is None else [key])
        return {"tab": self.tab, "detail": self._has_detail, "rows": rows}

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        tab = saved.get("tab")
        if isinstance(tab, str):
            self.tabs.go_to(tab)
        self._has_detail = bool(saved.get("detail", True))
        left = next(iter(chosen_in(saved)), None)
        self._left = tuple(left) if isinstance(left, list) else None
        self._renew()

    def retranslate(self) -> None:
        names = {"now": self.tr("Now"), "history": self.tr("Last week"), "rules": self.tr("Rules")}
        self.tabs.set_tabs([Tab(key, words) for key, words in names.items()])
        self.tabs.setAccessibleName(self.tr("Alerts"))
        self.table.setAccessibleName(self.tr("Alerts"))
        self.sound.setText(self.tr("Sound"))
        self.sound.setToolTip(self.tr("One short sound for each new alert"))
        self.rule_button.set_words(self.tr("Change rule…"))
        self.new_rule_button.set_words(self.tr("New rule…"))
        self._renew()

    # Inside

    def _build(self) -> None:
        table = self.table
        table.setModel(self.model)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.tabs)
        # Two lines of it where one has no room.
        self.rate.setWordWrap(True)
        self.rate.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.rate, 1)
        for part in (self.sound, self.rule_button, self.new_rule_button):
            top.addWidget(part)
        list_panel = Panel(raised=True)
        inside = QVBoxLayout(list_panel)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.pane, 1)
        panes = QHBoxLayout()
        panes.setSpacing(12)
        panes.addWidget(list_panel, 1)
        panes.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(panes, 1)
        self.tabs.picked.connect(self._show_tab)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._look_at())
        self.model.modelReset.connect(self._look_at)
        table.opened.connect(self._change_rule)
        self.rule_button.clicked.connect(self._change_rule)
        self.new_rule_button.clicked.connect(lambda: self.rule_wanted.emit(None))
        self.sound.toggled.connect(self.sound_changed)
        self.detail.acknowledge_wanted.connect(self._acknowledge)
        self.detail.snooze_wanted.connect(self._snooze)
        self.detail.proposed.connect(self.proposed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _show_tab(self, _key: str) -> None:
        """What was chosen at the end of the program was chosen in another tab."""
        self._left = None
        self._renew()

    def _renew(self) -> None:
        outlook, tab = self._outlook, self.tab
        self.rule_button.setVisible(tab == "rules" and self._may_set)
        self.new_rule_button.setVisible(tab == "rules" and self._may_set)
        # A rule is read in its row, and changed in a form of its own.
        self.detail.setVisible(self._has_detail and tab != "rules")
        if outlook is None:
            return
        count = outlook.in_last_hour()
        self.rate.setText(self.words.rate(count))
        self.rate.set_tone("warn" if count > USUAL_AN_HOUR[1] else "t2")
        if tab == "rules":
            lines = rule_lines(outlook, self.words)
        else:
            lines = alert_lines(outlook, self.words, is_history=tab == "history")
        key = self._current_key() or self._left
        self._left = None
        if self.model.show(captions(tab), lines):
            row = self.model.row_of(key) if key is not None else None
            if row is not None:
                self.select(row)
            elif lines and tab == "now":
                self.select(0)
        if tab != self._tab:
            self._tab = tab
            self._restyle()
        if lines:
            self.pane.show_content()
            self.table.read_whole()
        else:
            self._say_empty(tab)
        self._show_detail()

    def _say_empty(self, tab: str) -> None:
        match tab:
            case "now":
                self.pane.show_empty(
                    self.tr("No alerts now"),
                    self.tr(
                        "An alert comes here once what a rule watches has lasted as long as the rule says."
                    ),
                )
            case "history":
                self.pane.show_empty(
                    self.tr("No alerts in the last week"),
                    self.tr(
                        "Each alert stays here for a week: how bad it was, how long it lasted and who took it."
                    ),
                )
            case _:
                self.pane.show_empty(self.tr("There are no rules"), self.tr("A manager can make one."))

    def _current_key(self) -> tuple[int, int, int] | None:
        row = self.table.currentIndex().row()
        return self.model.lines[row].key if 0 <= row < len(self.model.lines) else None

    def _look_at(self) -> None:
        alert = self.chosen_alert()
        self.chosen_changed.emit(Chosen())
        self._show_detail()
        if alert is not None and alert.until_us is None:
            self.proposal_wanted.emit(alert)

    def _show_detail(self) -> None:
        alert, outlook = self.chosen_alert(), self._outlook
        self.rule_button.setEnabled(self._changeable() is not None)
        is_others = self.chosen_rule() is not None and self._changeable() is None
        self.rule_button.setToolTip(self.tr("It watches centres of others too.") if is_others else "")
        rule = outlook.rule(alert.rule_id) if alert is not None and outlook is not None else None
        kept = self._proposal
        fits = alert is not None and kept is not None and kept[:2] == (alert.id, alert.rule_id)
        self.detail.show_alert(alert, rule, outlook, kept[2] if fits and kept is not None else None)

    def _changeable(self) -> AlertRule | None:
        """The chosen rule, where these centres' manager can change it."""
        rule, outlook = self.chosen_rule(), self._outlook
        return rule if rule is not None and outlook is not None and is_changeable(rule, outlook) else None

    def _change_rule(self) -> None:
        rule = self._changeable()
        if rule is not None and self._may_set:
            self.rule_wanted.emit(rule)

    def _acknowledge(self, alert: Alert) -> None:
        self.act_wanted.emit(AcknowledgeAlerts((alert.id,)))

    def _snooze(self, alert: Alert, minutes: int) -> None:
        until = from_us(self._now_us()) + timedelta(minutes=minutes)
        self.act_wanted.emit(SnoozeAlerts((alert.id,), until))

    def _fit_detail(self) -> None:
        width = theme.px(_DETAIL_PX)
        if self.tab == "history":
            width = min(width, round(self.width() * _DETAIL_MOST))
        self.detail.setFixedWidth(width)

    def _restyle(self) -> None:
        self._fit_detail()
        kind = "rules" if self.tab == "rules" else "alerts"
        widths = dict(enumerate(_WIDTHS[kind][:-1]))
        of_tab = "history" if self.tab == "history" else kind
        self.table.give_widths(
            widths,
            last=_WIDTHS[kind][-1],
            may_go=_MAY_GO[of_tab],
            whole=_WHOLE[of_tab],
            named_by=_NAMED_BY[of_tab],
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_detail()
