"""What a report is about: the days, the service, how they are put together and which figures are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.listing.report import DAYS_BACK, LINES, PERIODS, Lines, Period
from app.listing.report_figures import PARTS, Part
from ui.dialogs.combo import refill
from ui.widgets.retranslated import Retranslated

_GAP_PX: Final = 8
_Choice = TypeVar("_Choice", bound=str)


class ReportChoices(Retranslated, QWidget):
    """`wanted`: other days or another service, to be read; `lines_changed`, `part_changed`: what is read is enough.

    `about_changed`: the words for service and days are others.
    """

    wanted = Signal()
    lines_changed = Signal()
    part_changed = Signal()
    about_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.period, self.service, self.lines, self.part = (QComboBox() for _ in range(4))
        self._services: tuple[tuple[str, int], ...] | None = None
        #: The one it is about, None: all. It may be known before the services are.
        self._service: int | None = None
        self._boxes = (self.period, self.service, self.lines, self.part)
        self._in_a_row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP_PX)
        # What is left in a row stays empty.
        self._grid.setColumnStretch(len(self._boxes), 1)
        self._arrange()
        self.period.activated.connect(lambda _at: self.about_changed.emit())
        self.period.activated.connect(lambda _at: self.wanted.emit())
        self.service.activated.connect(self._choose_service)
        self.lines.activated.connect(lambda _at: self.lines_changed.emit())
        self.part.activated.connect(lambda _at: self.part_changed.emit())
        self.retranslate()

    @property
    def period_shown(self) -> Period:
        return _chosen(self.period, PERIODS)

    @property
    def service_shown(self) -> int | None:
        """None: all of them together."""
        return self._service

    @property
    def about(self) -> str:
        """The service where it is one, and the days, in words."""
        service = "" if self._service is None else self.service.currentText()
        return " · ".join(part for part in (service, self.period.currentText()) if part)

    @property
    def by(self) -> Lines:
        return _chosen(self.lines, LINES)

    @property
    def part_shown(self) -> Part:
        return _chosen(self.part, PARTS)

    def choose_lines(self, by: str) -> None:
        """As by hand."""
        self.lines.setCurrentIndex(max(0, self.lines.findData(by)))
        self.lines_changed.emit()

    def show_services(self, services: Sequence[tuple[str, int]]) -> None:
        """Name and id of each there is, in order. One that is gone is chosen no more."""
        self._services = tuple(services)
        if all(id_ != self._service for _, id_ in services):
            self._service = None
        self._fill_services()

    def save_state(self) -> dict[str, Any]:
        """`asked`: of this region."""
        kept: dict[str, Any] = {"period": self.period_shown, "by": self.by, "part": self.part_shown}
        return kept | {"asked": {} if self._service is None else {"service": self._service}}

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        for box, name in ((self.period, "period"), (self.lines, "by"), (self.part, "part")):
            box.setCurrentIndex(max(0, box.findData(saved.get(name))))
        asked = saved.get("asked")
        service = asked.get("service") if isinstance(asked, Mapping) else None
        self._service = service if isinstance(service, int) and not isinstance(service, bool) else None
        self._fill_services()

    def retranslate(self) -> None:
        self.period.setAccessibleName(self.tr("Time"))
        self.service.setAccessibleName(self.tr("Service"))
        self.lines.setAccessibleName(self.tr("Lines"))
        self.part.setAccessibleName(self.tr("Figures"))
        periods = {
            "days": self.tr("Last %n days", "", DAYS_BACK),
            "month": self.tr("This month"),
            "last_month": self.tr("Last month"),
            "months": self.tr("Thirteen months"),
        }
        refill(self.period, [(periods[one], one) for one in PERIODS], self.period_shown)
        bys = {
            "day": self.tr("By day"),
            "week": self.tr("By week"),
            "month": self.tr("By month"),
            "centre": self.tr("By centre"),
        }
        refill(self.lines, [(bys[one], one) for one in LINES], self.by)
        parts = {
            "service": self.tr("How soon"),
            "attempts": self.tr("By attempt"),
            "outcomes": self.tr("Outcomes"),
        }
        refill(self.part, [(parts[one], one) for one in PARTS], self.part_shown)
        for box in (self.period, self.lines, self.part):
            # There is room for all of what is chosen, unlike in a form.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._fill_services()

    def minimumSizeHint(self) -> QSize:
        # Narrower than a row it makes two: a window may always be made as small as that.
        widths = [box.sizeHint().width() for box in self._boxes]
        first, second = max(widths[::2]), max(widths[1::2])
        return QSize(first + _GAP_PX + second, self._grid.minimumSize().height())

    def _arrange(self) -> None:
        """All in a row where there is room for their words, else two and two."""
        needed = sum(box.sizeHint().width() + _GAP_PX for box in self._boxes) - _GAP_PX
        in_a_row = len(self._boxes) if needed <= self.width() else 2
        if in_a_row != self._in_a_row:
            self._in_a_row = in_a_row
            for at, box in enumerate(self._boxes):
                self._grid.removeWidget(box)
                self._grid.addWidget(box, *divmod(at, in_a_row))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            # Another width, or other words in the boxes.
            self._arrange()
        return done

    def _fill_services(self) -> None:
        refill(self.service, [(self.tr("All services"), None), *(self._services or ())], self._service)
        self.about_changed.emit()

    def _choose_service(self) -> None:
        chosen = self.service.currentData()
        if chosen != self._service:
            self._service = chosen
            self.about_changed.emit()
            self.wanted.emit()


def _chosen(box: QComboBox, choices: Sequence[_Choice]) -> _Choice:
    """The first while the box is empty yet."""
    data = box.currentData()
    return next((one for one in choices if one == data), choices[0])
