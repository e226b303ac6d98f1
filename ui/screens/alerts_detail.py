"""One alert: what, since when, by which rule, then and now, what would help, and the answers to it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from app.alerts.outlook import Outlook, is_answerable
from app.alerts.proposal import Proposal, Way
from app.domain.alert import Alert, AlertRule
from ui.screens.alerts_words import AlertWords, level_of
from ui.theme import set_icon
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.scroll_room import ScrollRoom
from ui.widgets.state_panes import EmptyState

#: Minutes that an alert is snoozed for by one press.
SNOOZES: Final = (15, 60)
_ICONS: Final = {
    Way.MOVE: "arrows-right-left",
    Way.FRONT: "arrow-bar-to-up",
    Way.CALLS: "phone-call",
    Way.OTHERS: "eye",
    Way.SHOW: "eye",
    Way.MESSAGES: "message",
    Way.FETCH: "refresh",
}


class AlertDetail(Retranslated, Panel):
    """`acknowledge_wanted` and `snooze_wanted` carry the alert, the latter with minutes; `proposed` a Proposal.

    `moment_wanted`: when the alert began and its centre, None for the region.
    """

    acknowledge_wanted = Signal(object)
    snooze_wanted = Signal(object, int)
    proposed = Signal(object)
    moment_wanted = Signal(object, object)

    def __init__(self, words: AlertWords, *, may_answer: bool) -> None:
        super().__init__()
        self.words = words
        self._may_answer = may_answer
        self._alert: Alert | None = None
        self._rule: AlertRule | None = None
        self._outlook: Outlook | None = None
        self._proposal: Proposal | None = None
        self.title = Label(role="section")
        self.title.setWordWrap(True)
        self._facts = [(Label(role="label", tone="t3"), Label()) for _ in range(6)]
        self._reason = Label(tone="t2")
        self._reason.setWordWrap(True)
        self.propose_button = Button(icon="eye", kind="primary")
        self.acknowledge_button = Button(icon="check")
        self.moment_button = Button(icon="history")
        self.snooze_buttons = tuple(Button(icon="clock") for _ in SNOOZES)
        self._nothing = EmptyState("bell")
        self._body = QWidget()
        self._area = ScrollRoom(by_keys=True)
        self._snoozes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.retranslate()

    def show_alert(
        self, alert: Alert | None, rule: AlertRule | None, outlook: Outlook | None, proposal: Proposal | None
    ) -> None:
        """None: nothing is chosen."""
        self._alert, self._rule, self._outlook, self._proposal = alert, rule, outlook, proposal
        self._renew()

    @property
    def alert(self) -> Alert | None:
        return self._alert

    def may_answer(self, alert: Alert | None, rule: AlertRule | None, outlook: Outlook | None) -> bool:
        """Whether the alert is on and this login may acknowledge and snooze it."""
        if alert is None or rule is None or outlook is None:
            return False
        is_on = alert.until_us is None
        return is_on and self._may_answer and is_answerable(alert, rule, has_region=outlook.has_region)

    def told(self) -> dict[str, str]:
        """The facts on show, by caption."""
        return {left.text(): right.text() for left, right in self._facts if left.isVisibleTo(self)}

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Alert"))
        self._area.setAccessibleName(self.tr("Alert"))
        self._nothing.say(self.tr("No alert chosen"), self.tr("Choose a row to see what would help."))
        self.acknowledge_button.set_words(self.tr("Acknowledge"))
        self.moment_button.set_words(
            self.tr("Show how it began"), self.tr("The replay, at the moment it began")
        )
        for button, minutes in zip(self.snooze_buttons, SNOOZES, strict=True):
            button.set_words(self.tr("Snooze {minutes} min").format(minutes=minutes))
        self._lay_out()
        self._renew()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (left, right) in enumerate(self._facts):
            right.setWordWrap(True)
            grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, row, 1)
        self._snoozes.setSpacing(8)
        for button in self.snooze_buttons:
            self._snoozes.addWidget(button, 1)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.title)
        inside.addLayout(grid)
        inside.addSpacing(6)
        inside.addWidget(self._reason)
        inside.addWidget(self.propose_button)
        inside.addSpacing(6)
        inside.addWidget(self.acknowledge_button)
        inside.addLayout(self._snoozes)
        inside.addSpacing(6)
        inside.addWidget(self.moment_button)
        inside.addStretch(1)
        # With large letters in a small window not all of it has room.
        self._area.hold(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self._area, 1)
        column.addWidget(self._nothing, 1)
        self.propose_button.clicked.connect(self._propose)
        self.moment_button.clicked.connect(self._ask_moment)
        self.acknowledge_button.clicked.connect(lambda: self.acknowledge_wanted.emit(self._alert))
        for button, minutes in zip(self.snooze_buttons, SNOOZES, strict=True):
            button.clicked.connect(
                lambda _=False, wanted=minutes: self.snooze_wanted.emit(self._alert, wanted)
            )

    def _propose(self) -> None:
        if self._proposal is not None:
            self.proposed.emit(self._proposal)

    def _ask_moment(self) -> None:
        if self._alert is not None:
            self.moment_wanted.emit(self._alert.since_us, self._alert.centre_id)

    def _renew(self) -> None:
        alert, rule, outlook, words = self._alert, self._rule, self._outlook, self.words
        is_shown = alert is not None and rule is not None and outlook is not None
        self._area.setVisible(is_shown)
        self._nothing.setVisible(not is_shown)
        if alert is None or rule is None or outlook is None:
            return
        value = outlook.value_of(alert)
        self.title.setText(words.title(alert, rule, value))
        self.title.set_tone(level_of(rule.figure) if alert.until_us is None else "t1")
        # What it has grown by since a console told of it last is not worth telling, and is so all the same.
        worst = alert.value if value is None or alert.until_us is not None else max(alert.value, value)
        facts = (
            (self.tr("Where"), words.place(alert, rule)),
            (self.tr("Since"), words.since(alert, outlook.now_us)),
            (self.tr("At worst"), words.value(rule.figure, worst)),
            (self.tr("Now"), self._now(alert, rule, value)),
            (self.tr("Rule"), words.limits(rule)),
            (self.tr("State"), words.state(alert, outlook.now_us)),
        )
        for (left, right), (caption, said) in zip(self._facts, facts, strict=True):
            left.setText(caption)
            right.setText(said)
            right.setAccessibleName(f"{caption}: {said}")
            left.setVisible(bool(said))
            right.setVisible(bool(said))
        self._renew_acts(alert, rule, outlook)

    def _now(self, alert: Alert, rule: AlertRule, value: float | None) -> str:
        if value is not None:
            return self.words.value(rule.figure, value)
        return self.tr("not known") if alert.until_us is None else ""

    def _renew_acts(self, alert: Alert, rule: AlertRule, outlook: Outlook) -> None:
        proposal = self._proposal if alert.until_us is None else None
        self._reason.setVisible(proposal is not None)
        self.propose_button.setVisible(proposal is not None and proposal.way is not Way.TELL)
        if proposal is not None:
            reason, said = self.words.reason(proposal), self.words.proposal(proposal)
            self._reason.setText(f"{said}. {reason}" if proposal.way is Way.TELL else reason)
            set_icon(self.propose_button, _ICONS.get(proposal.way, "eye"), "onaccent", 16)
            self.propose_button.set_words(said)
        state = alert.state_at(outlook.now_us)
        answers = self.may_answer(alert, rule, outlook)
        self.acknowledge_button.setVisible(answers and state != "acknowledged")
        for button in self.snooze_buttons:
            button.setVisible(answers)

    def _lay_out(self) -> None:
        """Below each other where they have no room beside each other."""
        beside = sum(one.sizeHint().width() + self._snoozes.spacing() for one in self.snooze_buttons)
        is_narrow = self._body.width() < beside
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._snoozes.direction() != way:
            self._snoozes.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
