"""A card beside the thing it tells of, and a ring around that thing; the window goes on working underneath."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label

_WIDTH = 400
_GAP = 10


class _Ring(QWidget):
    """Lets every press through to what it is around."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(theme.pen("accent", 3))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 9, 9)
        p.end()


class TourCard(QFrame):
    """Arrows, Enter and Esc work while it has the keyboard; a press beside it leaves it where it is."""

    on_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()
    #: Its buttons speak another language now; what it tells has to be told anew.
    retranslated = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._ring = _Ring(host)
        self._place: QWidget | None = None
        self._before: QWidget | None = None
        self._step, self._steps = 0, 0
        self.setObjectName("popover")
        self.count = Label(role="caption", tone="t3")
        self.title = Label(role="section")
        self.words = Label()
        self.words.setWordWrap(True)
        self.skip_button, self.back_button = Button(kind="ghost"), Button()
        self.on_button = Button(kind="primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.skip_button)
        buttons.addStretch()
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.on_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self.count, self.title, self.words):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(buttons)
        # The tab order is that of the next step first: who presses Enter five times has read it all.
        for first, then in ((self.on_button, self.back_button), (self.back_button, self.skip_button)):
            QWidget.setTabOrder(first, then)
        self.on_button.clicked.connect(self.on_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.skip_button.clicked.connect(self.skip_wanted)
        for button in (self.on_button, self.back_button, self.skip_button):
            # Of themselves arrows go from button to button.
            button.installEventFilter(self)
        self.hide()
        self.retranslate()

    def show_step(self, title: str, words: str, step: int, steps: int, place: QWidget) -> None:
        """`step` from 1."""
        self._step, self._steps, self._place = step, steps, place
        self.title.setText(title)
        self.words.setText(words)
        self.back_button.setEnabled(step > 1)
        self._name_buttons()
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        if self.isVisible():
            self._lie()
            self.on_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell()

    def open(self) -> None:
        """Above everything in the window; it takes the keyboard, and gives it back at the end."""
        self._before = QApplication.focusWidget()
        self._ring.show()
        self.show()
        self._lie()
        self._ring.raise_()
        self.raise_()
        self._host.installEventFilter(self)
        theme.changed.connect(self._lie)
        self.on_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def dismiss(self) -> None:
        """It deletes itself."""
        held = QApplication.focusWidget()
        had_focus = held is not None and self.isAncestorOf(held)
        self._host.removeEventFilter(self)
        self._ring.hide()
        self.hide()
        if had_focus and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ring.deleteLater()
        self.deleteLater()

    def retranslate(self) -> None:
        self.skip_button.set_words(self.tr("Skip the tour"))
        self.back_button.set_words(self.tr("Back"))
        self._name_buttons()

    def _name_buttons(self) -> None:
        self.on_button.set_words(self.tr("Done") if self._step == self._steps else self.tr("Next"))
        self.count.setText(self.tr("Step {step} of {steps}").format(step=self._step, steps=self._steps))
        self.skip_button.setVisible(self._step != self._steps)

    def _tell(self) -> None:
        announce(self, f"{self.count.text()}. {self.title.text()}. {self.words.text()}")

    def _lie(self) -> None:
        """Below the thing, else above it, else beside it, else on it; always wholly in the window."""
        if self._place is None or not isValid(self._place):
            return
        host, place = self._host, self._place
        around = QRect(place.mapTo(host, QPoint(0, 0)), place.size()).adjusted(-3, -3, 3, 3) & host.rect()
        self._ring.setGeometry(around)
        self.setFixedWidth(min(theme.px(_WIDTH), host.width() - 2 * _GAP))
        self.words.setFixedHeight(self.words.heightForWidth(self.width() - 34))
        self.adjustSize()
        size = self.size()
        x = around.left() + _GAP
        if around.bottom() + _GAP + size.height() < host.height():
            y = around.bottom() + _GAP
        elif around.top() - _GAP - size.height() > 0:
            y = around.top() - _GAP - size.height()
        else:
            y = around.center().y() - size.height() // 2
            if around.right() + _GAP + size.width() < host.width():
                x = around.right() + _GAP
            elif around.left() - _GAP - size.width() > 0:
                x = around.left() - _GAP - size.width()
            else:
                x = around.center().x() - size.width() // 2
        self.move(
            max(_GAP, min(x, host.width() - size.width() - _GAP)),
            max(_GAP, min(y, host.height() - size.height() - _GAP)),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._lie()
        elif (
            watched is not self._host
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.skip_wanted.emit()
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown:
                self.on_wanted.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self.back_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "skip_button"):
            self.retranslate()
            self.retranslated.emit()
