"""What is seen of a locked console: who it belongs to, and where the password is typed. Nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label

_WIDE_PX = 380
_ICON_PX = 36
_GAP_PX = 8


class LockCover(QWidget):
    """Fills its parent. `given(password)`; where the login has none it is only opened, by `given("")`."""

    given = Signal(str)
    quit_wanted = Signal()

    def __init__(self, parent: QWidget, person: str, *, wants_password: bool) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self._person, self._wants_password = person, wants_password
        self._mark = QLabel()
        self._title = Label(role="title")
        self._words = Label(tone="t2")
        self._label = Label(role="label")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._label.setBuddy(self.password)
        self._trouble = Label(tone="crit")
        for label in (self._words, self._trouble):
            label.setWordWrap(True)
        self._trouble.hide()
        self.quit_button = Button()
        self.unlock_button = Button(kind="primary")
        self._lay_out()
        for widget in (self._label, self.password):
            widget.setVisible(wants_password)
        self.password.textChanged.connect(self._check)
        self.password.returnPressed.connect(self._give)
        self.unlock_button.clicked.connect(self._give)
        self.quit_button.clicked.connect(self.quit_wanted)
        theme.changed.connect(self._renew)
        self._renew()
        self._check()
        self.retranslate()
        self._widen()
        parent.installEventFilter(self)
        self._fill()

    def enter(self) -> None:
        """The keyboard goes where something can be typed."""
        (self.password if self._wants_password else self.unlock_button).setFocus()

    def say(self, trouble: str) -> None:
        """Why it stays locked; what was typed is gone."""
        self.password.clear()
        self.password.setEnabled(True)
        self.unlock_button.set_busy(False)
        self._check()
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.password.setAccessibleDescription(trouble)
        self.enter()

    @property
    def trouble(self) -> str:
        return self._trouble.text()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Locked"))
        self._words.setText(
            self.tr("The data goes on being read. Type the password of {person} to go on.").format(
                person=self._person
            )
            if self._wants_password
            else self.tr(
                "What is on the screen is hidden. {person} signs in here without a password."
            ).format(person=self._person)
        )
        self._label.setText(self.tr("Password"))
        self.password.setAccessibleName(self.tr("Password"))
        self.unlock_button.set_words(self.tr("Unlock") if self._wants_password else self.tr("Show it again"))
        self.quit_button.set_words(self.tr("Quit"))
        self.setAccessibleName(self._title.text())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(_GAP_PX)
        buttons.addStretch()
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.unlock_button)
        box = QWidget()
        box.setFixedWidth(theme.px(_WIDE_PX))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._mark)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.password)
        column.addWidget(self._trouble)
        column.addLayout(buttons)
        self._box = box
        all_ = QVBoxLayout(self)
        all_.addStretch()
        # Not aligned: a layout that aligns a widget gives wrapped words too little height.
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(box)
        row.addStretch()
        all_.addLayout(row)
        all_.addStretch()
        # As they are read; Enter in the field unlocks.
        QWidget.setTabOrder(self.password, self.quit_button)
        QWidget.setTabOrder(self.quit_button, self.unlock_button)

    def _give(self) -> None:
        if not self.unlock_button.isEnabled():
            return
        if self._wants_password:
            self.unlock_button.set_busy(True)
            self.password.setEnabled(False)
        self.given.emit(self.password.text())

    def _check(self) -> None:
        self.unlock_button.setEnabled(not self._wants_password or bool(self.password.text()))

    def _renew(self) -> None:
        self._mark.setPixmap(theme.pixmap("lock", "t2", _ICON_PX, self.devicePixelRatioF(), stroke=1.5))
        self._widen()

    def _widen(self) -> None:
        """Long words on the buttons have their room."""
        there = [one for one in (self.quit_button, self.unlock_button) if not one.isHidden()]
        for button in there:
            button.ensurePolished()
        needed = sum(one.sizeHint().width() for one in there) + _GAP_PX * (len(there) - 1)
        self._box.setFixedWidth(max(theme.px(_WIDE_PX), needed))

    def _fill(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing that is pressed here reaches what is behind."""
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._widen()
            # It was said in the language before.
            self._trouble.clear()
            self._trouble.hide()
            self.password.setAccessibleDescription("")
        super().changeEvent(event)
