"""One thing asked for in a form: its caption above, what is wrong or known about it below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.label import Label


class Field(QWidget):
    """The caption names the widget for those who listen, and a click on it goes there."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        self.caption = Label(role="label", tone="t2")
        self.caption.setBuddy(widget)
        self._hint = Label(role="label", tone="t3")
        self._hint.setWordWrap(True)
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.caption)
        column.addWidget(widget)
        column.addWidget(self._hint)

    @property
    def hint(self) -> str:
        return self._hint.text()

    def set_words(self, caption: str) -> None:
        self.caption.setText(caption)
        self.widget.setAccessibleName(caption)

    def say(self, hint: str, tone: str = "t3") -> None:
        """What is known of what was given, or what is wrong with it; "" for nothing."""
        self._hint.setText(hint)
        self._hint.set_tone(tone)
        self._hint.setVisible(bool(hint))
        self.widget.setAccessibleDescription(hint)
