"""Asks whoever wants to end a wallboard alone for the password of its login; Esc goes back to the wall."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.windows.lock_cover import LockCover


class LeaveCover(LockCover):
    """`given(password)` is to be checked; `quit_wanted`: back to the wall.

    `can_check` False: nothing can be asked, since no database has answered yet.
    """

    def __init__(self, parent: QWidget, person: str, *, can_check: bool) -> None:
        self._can_check = can_check
        super().__init__(parent, person, wants_password=can_check)
        self.unlock_button.setVisible(can_check)

    def enter(self) -> None:
        """The keyboard goes where something can be typed or pressed."""
        (self.password if self._can_check else self.quit_button).setFocus()

    def retranslate(self) -> None:
        self._title.setText(self.tr("End the wallboard?"))
        self._words.setText(
            self.tr("Type the password of {person} to end it.").format(person=self._person)
            if self._can_check
            else self.tr("It is ended by a password, which can be checked once the database has answered.")
        )
        self._label.setText(self.tr("Password"))
        self.password.setAccessibleName(self.tr("Password"))
        self.unlock_button.set_words(self.tr("End the wallboard"))
        self.quit_button.set_words(self.tr("Back to the wallboard"))
        self.setAccessibleName(self._title.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildAdded:
            # The wall goes on behind: a tile that it had no need of till now is not to lie upon the question.
            self.raise_()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.quit_wanted.emit()
        super().keyPressEvent(event)
