"""Two sheets of reading matter: every command with its keys, and what this program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.commands import COMMANDS
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.windows.keys_shown import KEYS_IN_PLACE


class Sheet(QDialog):
    """A title, something to read, and a button that closes it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = Label(role="section")
        self.close_button = Button()
        self.close_button.clicked.connect(self.accept)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
        self.column.addWidget(self.title)

    def finish(self) -> None:
        """To be called when all reading matter is in."""
        self.column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def retranslate(self) -> None:
        self.close_button.set_words(self.tr("Close"))
        self.setWindowTitle(self.title.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class KeysSheet(Sheet):
    """All commands that have a key."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._commands: list[tuple[str, Label]] = []
        self._in_place: list[tuple[str, Label]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnMinimumWidth(2, 24)
        entries = [(self._commands, command.words, command.keys) for command in COMMANDS if command.keys]
        entries += [(self._in_place, words, keys) for keys, words in KEYS_IN_PLACE]
        half = (len(entries) + 1) // 2
        for place, (labels, source, keys) in enumerate(entries):
            row, side = place % half, 3 * (place // half)
            key = QLabel(_told(keys))
            key.setObjectName("keyhint")
            words = Label()
            grid.addWidget(words, row, side)
            grid.addWidget(key, row, side + 1, Qt.AlignmentFlag.AlignLeft)
            labels.append((source, words))
        self.column.addLayout(grid)
        self.finish()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Keys"))
        for source, label in self._commands:
            label.setText(QCoreApplication.translate("Command", source).removesuffix("…"))
        for source, label in self._in_place:
            label.setText(QCoreApplication.translate("Keys", source))
        super().retranslate()


def _told(keys: Sequence[str]) -> str:
    native = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
    # A row of digits is said by its ends.
    return f"{native[0]} – {native[-1]}" if len(native) > 2 else " · ".join(native)


class AboutSheet(Sheet):
    """Name, version, licence, and where the settings and the log are."""

    def __init__(self, parent: QWidget | None, version: str, settings_file: str, log_file: str) -> None:
        super().__init__(parent)
        self._version, self._settings_file, self._log_file = version, settings_file, log_file
        self._words = Label()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self._words)
        self.finish()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Jonovahti {version}").format(version=self._version))
        self._words.setText(
            "\n".join(
                (
                    self.tr("A console for the people who supervise a health service's callback lines."),
                    self.tr("Free under the MIT licence."),
                    "",
                    self.tr("Settings: {file}").format(file=self._settings_file),
                    self.tr("Log: {file}").format(file=self._log_file),
                )
            )
        )
        super().retranslate()
