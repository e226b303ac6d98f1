"""Two sheets of reading matter: every command with its keys, and what this program is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.commands import COMMANDS, Command
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.windows.keys_shown import KEYS_IN_PLACE
from ui.windows.licences import LicencesSheet
from ui.windows.sheet import Sheet

#: In so many columns all keys are seen in the smallest window.
_COLUMNS: Final = 3


class KeysSheet(Sheet):
    """All commands that have a key."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[Callable[[], str], Label]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for side in range(1, _COLUMNS):
            grid.setColumnMinimumWidth(3 * side - 1, 20)
        said: list[tuple[Sequence[str], Callable[[], str]]] = [
            (command.keys, partial(_name_of, command)) for command in COMMANDS if command.keys
        ]
        said += [(keys, partial(_in_place, words)) for keys, words in KEYS_IN_PLACE]
        high = -(-len(said) // _COLUMNS)
        for place, (keys, name) in enumerate(said):
            row, side = place % high, 3 * (place // high)
            key = QLabel(_told(keys))
            key.setObjectName("keyhint")
            words = Label()
            grid.addWidget(words, row, side)
            grid.addWidget(key, row, side + 1, Qt.AlignmentFlag.AlignLeft)
            self._lines.append((name, words))
        self.column.addLayout(grid)
        self.finish()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Keys"))
        for name, label in self._lines:
            label.setText(name())
        super().retranslate()


def _name_of(command: Command) -> str:
    return command.name.removesuffix("…")


def _in_place(words: str) -> str:
    return QCoreApplication.translate("Keys", words)


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
        self.licences_button = Button()
        self.licences_button.clicked.connect(self._show_licences)
        self.column.addWidget(self.licences_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.finish()

    def _show_licences(self) -> None:
        LicencesSheet(self).open()

    def retranslate(self) -> None:
        self.licences_button.set_words(self.tr("Licences of all parts…"))
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
