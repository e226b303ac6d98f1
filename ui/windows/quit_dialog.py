"""Asks before the window closes: those who want to be asked, and everybody who said so in the palette."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.windows.leaving_dialog import LeavingDialog


class QuitDialog(LeavingDialog):
    """`leave_wanted`: the program ends. `is_wanted`: asked because a setting has it so, and not in any case."""

    def __init__(self, parent: QWidget | None, *, is_wanted: bool = True) -> None:
        self._is_wanted = is_wanted
        super().__init__(parent)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Quit"))
        self.title.setText(self.tr("Quit Jonovahti?"))
        self.words.setText(
            self.tr("What is under way is finished first. Whether you are asked is in the settings.")
            if self._is_wanted
            else self.tr("What is under way is finished first.")
        )
        self.cancel_button.set_words(self.tr("Cancel"))
        self.leave_button.set_words(self.tr("Quit"))
