"""What a pane shows when it has no rows: why, and what can be done about it.

`EmptyState` is the plain one; `NoMatch` and `ErrorState` are it with their own words and buttons.
`ui.widgets.data_pane` puts them in the place of the content.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

_ICON = 32


class EmptyState(QWidget):
    """An icon, a title, a line of detail and at most one button, whose press is `acted`."""

    acted = Signal()

    def __init__(self, icon: str = "circle-check", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = "t3"
        self._mark = QLabel(self)
        self._title = Label(parent=self, role="section")
        self._detail = Label(parent=self, tone="t2")
        self._button = Button(parent=self)
        self._button.clicked.connect(self.acted)
        self._button.hide()
        for label in (self._title, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._detail)
        column.addSpacing(8)
        #: A subclass puts its further buttons below the first.
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._buttons)
        column.addStretch(1)
        FocusRing(self, self.rect)
        theme.changed.connect(self._renew)
        self._renew()

    def say(self, title: str, detail: str = "", *, action: str = "") -> None:
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._button.set_words(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(". ".join(part for part in (title, detail) if part))

    @property
    def held(self) -> QWidget:
        """What takes the keyboard: its button, where it has one."""
        return self if self._button.isHidden() else self._button

    def _renew(self) -> None:
        pixmap = theme.pixmap(self._icon, self._tone, _ICON, self.devicePixelRatioF(), stroke=1.5)
        self._mark.setPixmap(pixmap)
        self._mark.setFixedSize(theme.px(_ICON), theme.px(_ICON))


class NoMatch(EmptyState):
    """Rows there are, but none passes the filters; `acted` asks to clear them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("filter", parent)
        self._filters = ""
        self.name_filters("")

    def name_filters(self, filters: str) -> None:
        """`filters` in words: "Yli 2 h · Kiireelliset"."""
        self._filters = filters
        self.say(self.tr("Nothing matches"), filters, action=self.tr("Clear filters"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.name_filters(self._filters)


class ReadingStopped(Retranslated, EmptyState):
    """Nothing has come, as somebody stopped waiting for it; `acted` asks to read after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("circle-x", parent)
        self.retranslate()

    def retranslate(self) -> None:
        self.say(self.tr("Reading was stopped"), action=self.tr("Read again"))


class ErrorState(EmptyState):
    """The data could not be had; `acted` asks to try again now, `sign_in_wanted` to be asked where to sign in."""

    sign_in_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("cloud-off", parent)
        self._tone = "crit"
        self._what = ("", "")
        self._can_try_again, self._can_sign_in = True, False
        self._elsewhere = Button(parent=self)
        self._elsewhere.clicked.connect(self.sign_in_wanted)
        self._buttons.addWidget(self._elsewhere, 0, Qt.AlignmentFlag.AlignHCenter)
        self._renew()
        self.tell("", "")

    def tell(self, what: str, since: str, *, can_try_again: bool = True, can_sign_in: bool = False) -> None:
        """What is wrong and since when, in words for a supervisor. `can_sign_in`: at another place, too."""
        self._what = what, since
        self._can_try_again, self._can_sign_in = can_try_again, can_sign_in
        self.say(what, since, action=self.tr("Try now") if can_try_again else "")
        self._elsewhere.set_words(self.tr("Sign in elsewhere…"))
        self._elsewhere.setVisible(can_sign_in)

    @property
    def what(self) -> str:
        """In the words it was told."""
        return self._what[0]

    def enter(self) -> None:
        """Give the keyboard to the first button there is."""
        first = self._button if self._can_try_again else self._elsewhere
        if self._can_try_again or self._can_sign_in:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.tell(*self._what, can_try_again=self._can_try_again, can_sign_in=self._can_sign_in)
