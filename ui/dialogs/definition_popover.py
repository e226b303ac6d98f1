"""What a figure means, beside the figure: definition, formula, clock and when its data was read."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.dialogs.popover import Popover
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.words import Definition


class DefinitionPopover(Popover):
    """Opened by F1 or Enter on a figure; the same words are its tooltip."""

    def __init__(self, host: QWidget, definition: Definition, source: str) -> None:
        super().__init__(host, definition.name, 380)
        for part, tone in (
            (definition.meaning, "t1"),
            (definition.formula, "t2"),
            (definition.clock, "t2"),
            (definition.basis, "t3"),
            (source, "t3"),
        ):
            if part:
                line = Label(part, tone=tone)
                line.setWordWrap(True)
                self.column.addWidget(line)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        self.column.addWidget(self.close_button)
        self.setAccessibleDescription(definition.told(source))

    def ask(self, anchor: QWidget | None) -> None:
        self.open_at(anchor, self.close_button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Asked again, the figure is told in the other language.
        if event.type() == QEvent.Type.LanguageChange:
            self.dismiss()
