"""Asks whether the demo is really to be left: what is shown goes, and a database is asked for."""

from __future__ import annotations

from ui.windows.leaving_dialog import LeavingDialog


class LeaveDemoDialog(LeavingDialog):
    """`leave_wanted`: to the sign-in."""

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Leave the demo"))
        self.title.setText(self.tr("Leave the demo?"))
        self.words.setText(
            self.tr("The made-up region closes, and you are asked which contact-centre database to open.")
        )
        self.cancel_button.set_words(self.tr("Cancel"))
        self.leave_button.set_words(self.tr("Leave the demo"))
