"""Asks once more before something that cannot be taken back: what it is, what it means, and the two ways out."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.dialogs.popover import Popover
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.widgets.scroll_room import ScrollRoom


class Question(NamedTuple):
    """Its words: what is asked, what it means, the verb that does it, and the one that does not."""

    asked: str
    about: str
    yes: str
    no: str


class QuestionPopover(Retranslated, Popover):
    """`agreed` comes when it shall be done. The keyboard begins where nothing happens: Enter twice is no agreement."""

    agreed = Signal()

    def __init__(
        self, host: QWidget, words: Callable[[], Question], *, icon: str = "", kind: str = "primary"
    ) -> None:
        """`words` is asked again in each language; `icon` and `kind` are the act's button's."""
        super().__init__(host, "", 400)
        self._words = words
        self.about = Label(tone="t2")
        self.about.setWordWrap(True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.area = ScrollRoom(by_keys=True)
        self.area.hold(self.about)
        self.no_button = Button()
        self.yes_button = Button(icon=icon, kind=kind)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.no_button)
        buttons.addWidget(self.yes_button)
        self.column.addWidget(self.area)
        self.column.addLayout(buttons)
        self.no_button.clicked.connect(self.dismiss)
        self.yes_button.clicked.connect(self._agree)
        self.retranslate()

    def ask(self, anchor: QWidget | None) -> None:
        self.open_at(anchor, self.no_button)
        announce(self, f"{self.title.text()} {self.about.text()}")

    def retranslate(self) -> None:
        asked, about, yes, no = self._words()
        self.title.setText(asked)
        self.setAccessibleName(asked)
        self.about.setText(about)
        self.yes_button.set_words(yes)
        self.no_button.set_words(no)
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        """What is long is scrolled, also by the keys: the ways out are never outside the window."""
        whole, most = self.about.heightForWidth(self.room()), self.window().height() // 2
        self.area.setFixedHeight(min(whole, most))
        is_long = whole > most
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_long else Qt.FocusPolicy.NoFocus)
        super()._place()

    def _agree(self) -> None:
        self.dismiss()
        self.agreed.emit()
