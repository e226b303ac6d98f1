"""Says what parting joined requests does, before it is done: it cannot be undone, only joined again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.act import Seen
from app.domain.wish import Part
from ui.dialogs.popover import Popover
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated


class PartPopover(Retranslated, Popover):
    """`wanted` carries Part. The keyboard begins on Cancel."""

    wanted = Signal(object)

    def __init__(self, host: QWidget, rows: Sequence[Seen]) -> None:
        super().__init__(host, "", 380)
        self.rows = tuple(rows)
        self._about = Label(role="label", tone="t2")
        self._about.setWordWrap(True)
        self.cancel_button = Button()
        self.part_button = Button(icon="route", kind="primary")
        self.column.addWidget(self._about)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch()
        line.addWidget(self.cancel_button)
        line.addWidget(self.part_button)
        self.column.addLayout(line)
        self.cancel_button.clicked.connect(self.dismiss)
        self.part_button.clicked.connect(self._part)
        self.retranslate()

    def ask(self, anchor: QWidget | None) -> None:
        self.open_at(anchor, self.cancel_button)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Part %n joined callback(s)?", "", len(self.rows)))
        self.setAccessibleName(self.title.text())
        self._about.setText(
            self.tr(
                "Each waits again as a request of its own, since its own first request. To take it back, join again."
            )
        )
        self.cancel_button.set_words(self.tr("Cancel"))
        self.part_button.set_words(self.tr("Part %n callback(s)", "", len(self.rows)))

    def _part(self) -> None:
        self.dismiss()
        self.wanted.emit(Part(self.rows))
