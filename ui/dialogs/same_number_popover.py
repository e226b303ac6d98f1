"""Shows, once a request has been added, that the same number has others: they are shown together, never blocked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.listing.same_caller import Request, by_service
from ui.dialogs.popover import Popover
from ui.formats import number
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated


class SameNumberPopover(Retranslated, Popover):
    """`show_wanted` carries the ids of all of them, the added one among them."""

    show_wanted = Signal(object)

    def __init__(self, host: QWidget, added: int, requests: Sequence[Request], language: str) -> None:
        """`requests`: all open ones of the caller."""
        super().__init__(host, "", 380)
        self._requests, self._language = tuple(requests), language
        self._others = tuple(one for one in requests if one.row.id != added)
        self._list = Label(tone="t2")
        self._list.setWordWrap(True)
        self.close_button = Button()
        self.show_button = Button(icon="list-details")
        self.column.addWidget(self._list)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch()
        line.addWidget(self.close_button)
        line.addWidget(self.show_button)
        self.column.addLayout(line)
        self.close_button.clicked.connect(self.dismiss)
        self.show_button.clicked.connect(self._show)
        self.retranslate()

    def ask(self) -> None:
        self.open_at(None, self.close_button)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Same number: %n other open callback(s)", "", len(self._others)))
        self.setAccessibleName(self.title.text())
        counts = by_service(self._others)
        self._list.setText(
            "\n".join(f"{number(count)} × {names.in_language(self._language)}" for names, count in counts)
        )
        self.close_button.set_words(self.tr("Close"))
        self.show_button.set_words(self.tr("Select them"))

    def _show(self) -> None:
        self.dismiss()
        self.show_wanted.emit([one.row.id for one in self._requests])
