"""Asks for an alert rule: what it watches, whom, from where on; and tells how often that would have fired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from app.alerts.preview import Fired
from app.domain.alert import (
    FIRST_RULES,
    MOST_VALUE,
    NO_HANDS_LOAD,
    REGIONAL,
    SHARES,
    TIMES,
    WHOLE_CENTRES,
    AlertRule,
    AlertScope,
    Each,
    Figure,
    is_sound,
)
from app.domain.wish import SetAlertRule
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.combo import refill, widen
from ui.formats import parse_minute, percent_mark
from ui.screens.alerts_preview import RulePreview
from ui.screens.alerts_words import AlertWords
from ui.theme import theme
from ui.widgets.check_list import CheckList
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.number_field import pad_text

_QUIET: Final = (20 * 60, 7 * 60)
_CLOCK_PX: Final = 76
#: Stands for the services that the rule names, where that is not one of those offered.
_AS_NAMED: Final = -1


@dataclass(frozen=True, slots=True)
class WhatThereIs:
    """Ids and names in the user's language, in order. `is_region`: whether these centres are all there are.

    Who has some of them watches those, each by itself: what is of the region is watched by who has all of it.
    """

    centres: Sequence[tuple[int, str]]
    services: Sequence[tuple[int, str]]
    is_region: bool = True


class AlertRuleDialog(ActDialog):
    """`wanted` carries SetAlertRule; `preview_wanted` a sound rule whose preview is to be given to `show_preview`."""

    preview_wanted = Signal(object)

    def __init__(
        self, parent: QWidget, words: AlertWords, there: WhatThereIs, rule: AlertRule | None
    ) -> None:
        super().__init__(parent, width=620, icon="check")
        self.words, self._there = words, there
        self._began = rule or AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 7200, 5400, 300, 600)
        self.figure, self.each, self.service = QComboBox(), QComboBox(), QComboBox()
        self.centres = CheckList()
        self.on, self.off = QDoubleSpinBox(), QDoubleSpinBox()
        self.on_delay, self.off_delay = QSpinBox(), QSpinBox()
        self.is_quiet, self.is_active = QCheckBox(), QCheckBox()
        self.quiet_from, self.quiet_until = QLineEdit(), QLineEdit()
        self.told = RulePreview()
        #: Stands where the service is asked for, of a figure that no single service has.
        self.whole = Label(tone="t2")
        self.whole.setWordWrap(True)
        for box in (self.on, self.off, self.on_delay, self.off_delay):
            pad_text(box)
        self._fields: dict[QWidget, Field] = {
            box: Field(box)
            for box in (
                self.figure, self.each, self.service, self.centres, self.on, self.off, self.on_delay, self.off_delay,
            )
        }  # fmt: skip
        self._lay_out()
        self.retranslate()
        self._put(self._began)
        self._connect()
        self._follow_figure()

    def open_asking(self) -> None:
        """With the keyboard in the first field."""
        self.ask(self.figure)
        self._renew()

    def rule(self) -> AlertRule | None:
        """As it stands in the form; None while it cannot be kept."""
        figure, factor, quiet = self._figure(), self._factor(), self._quiet()
        if quiet is None:
            return None
        ticked = self.centres.checked
        rule = AlertRule(
            self._began.id,
            figure,
            AlertScope(
                Each(self.each.currentData() or Each.CENTRE),
                () if figure in REGIONAL or self._are_all(ticked) else ticked,
                () if figure in WHOLE_CENTRES else self._services(),
            ),
            self.on.value() * factor,
            self.off.value() * factor,
            self.on_delay.value() * 60,
            self.off_delay.value() * 60,
            quiet,
            self.is_active.isChecked(),
            self._began.version,
        )
        return rule if is_sound(rule) and (ticked or figure in REGIONAL) else None

    def wish(self) -> SetAlertRule | None:
        rule = self.rule()
        if rule is None:
            self._say_what_is_wrong()
            if (line := self._line_without_time()) is not None:
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                line.selectAll()
            return None
        return SetAlertRule(rule)

    def show_preview(self, rule: AlertRule, fired: Fired | None, really: int | None) -> None:
        """By what is kept of the last week (None: the figure is not), and how often it really did."""
        if rule != self.rule():
            return
        self.told.show_fired(fired, really)

    def fail_preview(self) -> None:
        """Last week could not be read."""
        self.told.fail()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Alert rule"))
        is_new = self._began.id is None
        self.heading.setText(self.tr("New alert rule") if is_new else self.tr("Change alert rule"))
        for box, caption in (
            (self.figure, self.tr("What")),
            (self.each, self.tr("For")),
            (self.service, self.tr("Service")),
            (self.centres, self.tr("Centres")),
            (self.on, self.tr("Alert from")),
            (self.off, self.tr("Ends below")),
            (self.on_delay, self.tr("When it has lasted")),
            (self.off_delay, self.tr("Ends when that has lasted")),
        ):
            self._fields[box].set_words(caption)
        for delay in (self.on_delay, self.off_delay):
            delay.setSuffix(self.tr(" min"))
        self.centres.all_box.setText(self.tr("All of them"))
        self.whole.setText(
            self.tr(
                "Watched of all services together, as they share a centre's hands. Of one service, watch the"
                " oldest wait or the urgent promise."
            )
        )
        self.is_quiet.setText(self.tr("Quiet hours"))
        self.quiet_from.setAccessibleName(self.tr("Quiet from"))
        self.quiet_until.setAccessibleName(self.tr("Quiet until"))
        self.is_active.setText(self.tr("In use"))
        self.act_button.set_words(self.tr("Set rule"))
        refill(
            self.figure,
            [
                (self.words.figure(one), one.value)
                for one in Figure
                if self._there.is_region or one not in REGIONAL
            ],
            self.figure.currentData() or self._began.figure.value,
        )
        each = [
            (self.tr("Each centre by itself"), Each.CENTRE.value),
            (self.tr("All of them together"), Each.REGION.value),
        ][: 2 if self._there.is_region else 1]
        refill(self.each, each, self.each.currentData() or self._began.scope.each.value)
        services: list[tuple[str, object]] = [(self.tr("All services"), 0)]
        services += [(name, id_) for id_, name in self._there.services]
        named = self._began.scope.services
        chosen: int = named[0] if len(named) == 1 else _AS_NAMED if named else 0
        if chosen not in [id_ for _, id_ in services]:
            # More than one, or one that is no longer offered: the form keeps what it cannot ask for.
            services.append((", ".join(map(self.words.service_name, named)), _AS_NAMED))
            chosen = _AS_NAMED
        # What there is to choose is told whole.
        widen(self.figure)
        refill(self.service, services, self.service.currentData() if self.service.count() else chosen)

    # Inside

    def _lay_out(self) -> None:
        field = self._fields
        ids = {id_ for id_, _ in self._there.centres}
        self.centres.offer(list(self._there.centres), set(self._began.scope.centres) & ids or ids)
        for delay in (self.on_delay, self.off_delay):
            delay.setRange(0, 1440)
            delay.setSingleStep(5)
        for line in (self.quiet_from, self.quiet_until):
            line.setMaximumWidth(theme.px(_CLOCK_PX))
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, box in enumerate(
            (self.figure, self.each, self.on, self.off, self.on_delay, self.off_delay)
        ):
            grid.addWidget(field[box], place // 2, place % 2)
        self.column.addLayout(grid)
        # Not in the grid: two that take turns in one place of it would stand without a gap to the row above.
        self.column.addWidget(field[self.service])
        self.column.addWidget(self.whole)
        self.column.addWidget(field[self.centres])
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.is_quiet, self.quiet_from, self.quiet_until):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.is_active)
        self.column.addLayout(row)
        self.told.changed.connect(self.refit)
        self.column.addWidget(self.told)

    def _put(self, rule: AlertRule) -> None:
        self._fit_units()
        self._put_limits(rule)
        first, last = rule.quiet[0] if rule.quiet else _QUIET
        self.is_quiet.setChecked(bool(rule.quiet))
        self.quiet_from.setText(self.words.formats.minute(first))
        self.quiet_until.setText(self.words.formats.minute(last))
        self.is_active.setChecked(rule.is_active)

    def _put_limits(self, rule: AlertRule) -> None:
        factor = self._factor()
        self.on.setValue(rule.on / factor)
        self.off.setValue(rule.off / factor)
        self.on_delay.setValue(rule.on_delay_s // 60)
        self.off_delay.setValue(rule.off_delay_s // 60)

    def _connect(self) -> None:
        self.figure.activated.connect(self._choose_figure)
        for box in (self.each, self.service):
            box.activated.connect(self._renew)
        for number in (self.on, self.off, self.on_delay, self.off_delay):
            number.valueChanged.connect(self._renew)
        for tick in (self.is_quiet, self.is_active):
            tick.toggled.connect(self._renew)
        for line in (self.quiet_from, self.quiet_until):
            line.textEdited.connect(self._renew)
        self.centres.changed.connect(self._renew)

    def _are_all(self, centres: Sequence[int]) -> bool:
        """Whether the rule is for all there are, those that come later too."""
        return self._there.is_region and len(centres) == len(self._there.centres)

    def _figure(self) -> Figure:
        return Figure(self.figure.currentData() or self._began.figure)

    def _services(self) -> tuple[int, ...]:
        chosen = int(self.service.currentData() or 0)
        if chosen == _AS_NAMED:
            return self._began.scope.services
        return (chosen,) if chosen else ()

    def _factor(self) -> float:
        """From what is typed to what is kept: minutes to seconds, percent to shares."""
        figure = self._figure()
        return 60.0 if figure in TIMES else 0.01 if figure in SHARES else 1.0

    def _choose_figure(self) -> None:
        """Another figure has other units, and is begun from its usual rule."""
        self._fit_units()
        self._follow_figure()
        figure, each = self._figure(), self.each.currentData()
        usual = [one for one in FIRST_RULES if one.figure is figure]
        self._put_limits(next((one for one in usual if one.scope.each.value == each), usual[0]))
        self._renew()

    def _fit_units(self) -> None:
        figure = self._figure()
        suffix = self.tr(" min") if figure in TIMES else ""
        if figure in SHARES:
            suffix = percent_mark(self.words.formats.language)
        for box in (self.on, self.off):
            box.setDecimals(0)
            box.setRange(0, self._most())
            box.setSuffix(suffix)
        self.on.setMinimum(1)

    def _most(self) -> int:
        """The highest limit, as it is typed: below what is read where nobody is left to do the work."""
        match self._figure():
            case Figure.LOAD:
                return round(NO_HANDS_LOAD / self._factor()) - 1
            case figure if figure in SHARES:
                return 100
            case _:
                return min(100_000, int(MOST_VALUE / self._factor()))

    def _follow_figure(self) -> None:
        figure = self._figure()
        if figure in REGIONAL:
            self.each.setCurrentIndex(self.each.findData(Each.REGION.value))
        self.each.setEnabled(figure not in REGIONAL)
        self._fields[self.centres].setVisible(figure not in REGIONAL)
        self._fields[self.service].setVisible(figure not in WHOLE_CENTRES)
        self.whole.setVisible(figure in WHOLE_CENTRES - REGIONAL)
        self.refit()

    def _renew(self) -> None:
        for line in (self.quiet_from, self.quiet_until):
            line.setEnabled(self.is_quiet.isChecked())
        rule = self.rule()
        if rule is None:
            self.told.forget()
            self._say_what_is_wrong()
            return
        self.say_fault("")
        self.told.look()
        self.preview_wanted.emit(rule)

    def _quiet(self) -> tuple[tuple[int, int], ...] | None:
        """The quiet hours as typed; None while one of them is no time."""
        if not self.is_quiet.isChecked():
            return ()
        first, last = (parse_minute(line.text()) for line in (self.quiet_from, self.quiet_until))
        if first is None or last is None:
            return None
        # More spans than one can be set by the contract; the form shows the first and keeps the others.
        return ((first, last), *self._began.quiet[1:])

    def _line_without_time(self) -> QLineEdit | None:
        lines = (self.quiet_from, self.quiet_until) if self.is_quiet.isChecked() else ()
        return next((line for line in lines if parse_minute(line.text()) is None), None)

    def _say_what_is_wrong(self) -> None:
        if self._line_without_time() is not None:
            self.say_fault(self.tr("Type a time such as 9:30, 930 or 9"))
        elif self.off.value() > self.on.value():
            self.say_fault(self.tr("It is over below the limit it begins at, not above it"))
        elif not self.centres.checked and self._figure() not in REGIONAL:
            self.say_fault(self.tr("Choose a centre"))
        else:
            self.say_fault(self.tr("The limits do not fit together"))
