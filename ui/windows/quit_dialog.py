"""Asks before the window closes, for those who want to be asked."""

from __future__ import annotations

from ui.windows.leaving_dialog import LeavingDialog


class QuitDialog(LeavingDialog):
    """`leave_wanted`: the program ends."""

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Quit"))
        self.title.setText(self.tr("Quit Jonovahti?"))
        self.words.setText(
            self.tr("What is under way is finished first. Whether you are asked is in the settings.")
        )
        self.cancel_button.set_words(self.tr("Cancel"))
        self.leave_button.set_words(self.tr("Quit"))
