"""The frame of every dialog that asks before an act: what is asked, what is wrong, Cancel, and the act's verb."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.scroll_room import ScrollRoom

#: Left free around the dialog within its window, in px.
_AROUND = 16
#: In a window of this height, in px at 100 %, there is room for what never scrolls away beside what does.
_PINNED_FROM = 480


class ActDialog(QDialog):
    """`wanted` carries the wish. Opened, never executed; Esc and Cancel do nothing, and it deletes itself.

    Enter never acts from within a field: it goes to the act's button, so that acting takes a second one; Ctrl+Enter
    acts at once. What was typed stays when something is wrong with it.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget, *, width: int = 480, icon: str = "") -> None:
        """`width` in px at 100 % text size; where the window is too small for all of it, what is asked scrolls."""
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._host, self._width = parent.window(), width
        self.heading = Label(role="section")
        self.heading.setWordWrap(True)
        self.about = Label(tone="t2")
        self.about.setWordWrap(True)
        self.about.hide()
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self._area = ScrollRoom()
        self._area.hold(self.body)
        self._fault = Label(role="label", tone="crit")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self.cancel_button = Button()
        self.act_button = Button(icon=icon, kind="primary")
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.act_button)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(20, 16, 20, 16)
        self._outer.setSpacing(10)
        for part in (self.heading, self.about, self._area, self._fault):
            self._outer.addWidget(part)
        self._outer.addLayout(buttons)
        self._pinned: list[QWidget] = []
        self._first: QWidget | None = None
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self.fit)
        self.cancel_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.act)
        theme.changed.connect(self._fitting.start)

    @property
    def fault(self) -> str:
        """What is wrong, "" while nothing is."""
        return self._fault.text()

    def ask(self, first: QWidget) -> None:
        """Opens with the keyboard in `first`."""
        self._first = first
        self.open()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer(self, button: Button) -> None:
        """One more thing to do, on the far side of Cancel and the act's own button."""
        self._buttons.insertWidget(0, button)

    def pin(self, part: QWidget) -> None:
        """Keep it in sight above the buttons while the rest scrolls; in a low window it scrolls as the last."""
        self._pinned.append(part)
        self.column.addWidget(part)

    def act(self) -> None:
        """Wish and close, or say what is missing and stay."""
        wish = self.wish()
        if wish is None:
            return
        self.accept()
        self.wanted.emit(wish)

    def wish(self) -> object | None:
        """What was asked for; None when something is missing, which `say_fault` has told."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put the words on; those of a subclass too, which calls this first."""
        self.cancel_button.set_words(self.tr("Cancel"))

    def tell_about(self, text: str) -> None:
        self.about.setText(text)
        self.about.setVisible(bool(text))

    def say_fault(self, fault: str, where: QWidget | None = None) -> None:
        """Says what is missing and goes there; "" takes it back."""
        is_news = fault and fault != self._fault.text()
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.refit()
        if is_news:
            announce(self, fault)
        if where is not None:
            where.setFocus(Qt.FocusReason.OtherFocusReason)

    def refit(self) -> None:
        """Its parts have come or gone: make it as high as they need, once this turn is over."""
        self._fitting.start()

    def fit(self) -> None:
        """As wide and as high as what is in it, but never more than its window."""
        self._place_pinned()
        margins = self._outer.contentsMargins()
        bar_px = self._area.verticalScrollBar().sizeHint().width() + 6
        least = self.column.totalMinimumSize().width() + bar_px + margins.left() + margins.right()
        width = min(max(theme.px(self._width), least), self._host.width() - 2 * _AROUND)
        inner = width - margins.left() - margins.right()
        needed = max(_height(self.body, inner), self.column.totalMinimumSize().height())
        pinned = [part for part in self._pinned if self.column.indexOf(part) < 0]
        parts = (self.heading, self.about, *pinned, self._fault)
        others = [_height(part, inner) for part in parts if not part.isHidden()]
        others.append(self.act_button.sizeHint().height())
        frame = margins.top() + margins.bottom() + self._outer.spacing() * len(others)
        room = self._host.height() - 2 * _AROUND - sum(others) - frame
        # Told which: of itself a bar that was needed once takes width, whose lack makes it needed for good.
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > room else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(bar)
        self.column.setContentsMargins(0, 0, 6 if needed > room else 0, 0)
        self._area.setFixedHeight(max(60, min(needed, room)))
        self.setFixedSize(width, self._area.height() + sum(others) + frame)

    def _place_pinned(self) -> None:
        has_room = self._host.height() >= theme.px(_PINNED_FROM)
        for part in self._pinned:
            if has_room and self.column.indexOf(part) >= 0:
                self.column.removeWidget(part)
                self._outer.insertWidget(self._outer.indexOf(self._fault), part)
            elif not has_room and self.column.indexOf(part) < 0:
                self._outer.removeWidget(part)
                self.column.addWidget(part)

    def showEvent(self, event: QShowEvent) -> None:
        # Before it is polished a label counts its lines in the application's font, not in its own.
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self.fit()
        super().showEvent(event)
        self.refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.act_button.click()
        elif isinstance(focused, QPushButton):
            focused.click()
        else:
            self.act_button.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refit()
        super().changeEvent(event)


def _height(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    if layout is not None:
        layout.activate()
        return (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
