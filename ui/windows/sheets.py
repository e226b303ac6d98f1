"""Two sheets of reading matter: every command with its keys, and what this program is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.commands import BY_ID, COMMANDS, Command, Situation
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.scroll_room import ScrollRoom
from ui.windows.keys_shown import KEYS_IN_PLACE
from ui.windows.licences import LicencesSheet
from ui.windows.sheet import Sheet

#: Side by side at the most, and so much less than the window's own size is the sheet's.
_MOST_COLUMNS: Final = 3
_EDGE_PX: Final = 96


class KeysSheet(Sheet):
    """The commands of a login that have a key, in as many columns as there is room for; the rest is scrolled to."""

    def __init__(self, parent: QWidget | None, situation: Situation | None = None) -> None:
        """`situation`: what this login is offered is told by it; None: everything."""
        super().__init__(parent)
        said: list[tuple[Sequence[str], Callable[[], str]]] = [
            (command.keys, partial(_name_of, command))
            for command in COMMANDS
            if command.keys and (situation is None or command.is_offered(situation))
        ]
        said += [
            (keys.keys, partial(_in_place, keys.words))
            for keys in KEYS_IN_PLACE
            if situation is None or keys.is_for(lambda id_: BY_ID[id_].is_offered(situation))
        ]
        self._lines: list[tuple[Callable[[], str], Label, QLabel]] = []
        for keys, name in said:
            key = QLabel(_told(keys))
            key.setObjectName("keyhint")
            self._lines.append((name, Label(), key))
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self.area = ScrollRoom(by_keys=True)
        self.area.hold(self._body)
        self.column.addWidget(self.area, 1)
        self.finish()
        self.close_button.setFocus()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Keys"))
        self.area.setAccessibleName(self.tr("Keys"))
        for name, label, _ in self._lines:
            label.setText(name())
        super().retranslate()
        self._arrange()

    def _arrange(self) -> None:
        parent = self.parentWidget()
        window = self.screen().availableSize() if parent is None else parent.window().size()
        room = window - QSize(_EDGE_PX, _EDGE_PX)
        across = _MOST_COLUMNS
        while self._needed(across).width() > room.width() and across > 1:
            across -= 1
        needed = self._needed(across)
        margins = self.column.contentsMargins()
        around = (
            self.title.sizeHint().height() + self.close_button.sizeHint().height() + 2 * self.column.spacing()
        )
        high = min(needed.height(), room.height() - around - margins.top() - margins.bottom())
        bar = self.area.verticalScrollBar().sizeHint().width() if high < needed.height() else 0
        self.area.setMinimumSize(min(needed.width() + bar, room.width()), high)
        self.adjustSize()

    def _needed(self, across: int) -> QSize:
        """Stand them in so many columns."""
        grid = self._grid
        for label in (part for _, *both in self._lines for part in both):
            grid.removeWidget(label)
        for side in range(1, _MOST_COLUMNS):
            grid.setColumnMinimumWidth(3 * side - 1, 20 if side < across else 0)
        high = -(-len(self._lines) // across)
        for place, (_, words, key) in enumerate(self._lines):
            row, side = place % high, 3 * (place // high)
            grid.addWidget(words, row, side)
            grid.addWidget(key, row, side + 1, Qt.AlignmentFlag.AlignLeft)
        return self._body.sizeHint()


def _name_of(command: Command) -> str:
    return command.name.removesuffix("…")


def _in_place(words: str) -> str:
    return QCoreApplication.translate("Keys", words)


def _told(keys: Sequence[str]) -> str:
    native = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
    # A row of digits or letters is said by its ends.
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
