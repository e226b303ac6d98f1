"""What can be done with the rows selected, at the foot of the table; what is not shown is behind "…".

    bar.set_actions([move, retry, text, assign], primary=move)      QActions, in order of importance
    bar.set_count(3)                                                0 hides the bar
    bar.cleared.connect(...)                                        the selection is to be given up

A disabled action says why in its status tip: its button shows that as tooltip. The bar itself says why the primary one
is off, and buttons make room for that sentence: it is never cut as long as the bar is wider than it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.theme import set_icon, theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

HEIGHT_PX = 46
_GAP = 8
_ICON = 16
_LEAST_REASON_PX = 80
#: More buttons than this are not looked through; the rest is as near behind "…".
MOST_BUTTONS = 5


class SelectionBar(Retranslated, QFrame):
    """Mirrors its actions: their words, their icons, whether they are on, and what they do."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selectionbar")
        self._actions: list[QAction] = []
        self._buttons: list[Button] = []
        self._count = 0
        self._is_fitted = False
        self._count_label = Label(role="strong")
        self._reason = Label(role="label", tone="t2")
        self._reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._more = Button("", icon="dots", kind="ghost")
        self._more.clicked.connect(self._open_menu)
        self._clear = Button("", icon="x", kind="ghost")
        self._clear.clicked.connect(self.cleared)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 10, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._count_label)
        self._row.addSpacing(6)
        self._row.addWidget(self._more)
        self._row.addWidget(self._reason, 1)
        self._row.addWidget(self._clear)
        self.setMinimumWidth(1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.setVisible(False)
        self.retranslate()

    def set_actions(self, actions: Sequence[QAction], primary: QAction | None = None) -> None:
        for action in self._actions:
            action.changed.disconnect(self._follow)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._actions = list(actions)
        self._buttons = []
        for at, action in enumerate(self._actions):
            button = Button("", kind="primary" if action is primary else "normal")
            button.clicked.connect(action.trigger)
            action.changed.connect(self._follow)
            self._row.insertWidget(2 + at, button)
            self._buttons.append(button)
        # Made after what stands behind them, in the bar and in the window, they would be met after it too: they are
        # taken to where "More" is, which then goes behind them.
        for one, other in pairwise((self._more, *self._buttons, self._more, self._clear)):
            QWidget.setTabOrder(one, other)
        self._mirror()

    def set_count(self, count: int) -> None:
        self._count = count
        self.setVisible(count > 0)
        self._say_count()

    def retranslate(self) -> None:
        self._more.set_words("", self.tr("More"))
        self._clear.set_words("", self.tr("Clear selection"))
        self._say_count()

    def overflowing(self) -> tuple[QAction, ...]:
        """The actions behind "…" at the present width."""
        self._fit_anew()
        return tuple(
            action
            for action, button in zip(self._actions, self._buttons, strict=True)
            if button.isHidden() and action.isVisible()
        )

    def place_of(self, action: QAction) -> QWidget:
        """What a question of that action stands above: its button, or the bar where it is behind "…"."""
        at = self._actions.index(action) if action in self._actions else -1
        return self._buttons[at] if at >= 0 and self._buttons[at].isVisible() else self

    def reason(self) -> str:
        """Why the most important action that is off is off; "" when all that have buttons are on.

        Where no action is offered at all, why the first one is not.
        """
        offered = [action for action in self._actions if action.isVisible()] or self._actions[:1]
        return next(
            (a.statusTip() for a in offered[:MOST_BUTTONS] if not a.isEnabled() and a.statusTip()), ""
        )

    def _say_count(self) -> None:
        words = self.tr("%n selected", "", self._count)
        self._count_label.setText(words)
        self.setAccessibleName(words)
        self._fit()

    def _follow(self) -> None:
        """One of the actions has changed. All of them do in turn when the situation does."""
        action = self.sender()
        for one, button in zip(self._actions, self._buttons, strict=True):
            if one is action:
                _show(one, button)
        self._fit_when_seen()

    def _mirror(self) -> None:
        for action, button in zip(self._actions, self._buttons, strict=True):
            _show(action, button)
        self._fit_when_seen()

    def _fit_when_seen(self) -> None:
        """A bar that is hidden is told of each action's every change and has nothing to show of them."""
        self._is_fitted = False
        if not self.isHidden():
            self._fit()

    def _fit_anew(self) -> None:
        if not self._is_fitted:
            self._fit()

    def _fit(self) -> None:
        """Shows buttons from the first on as long as they fit, keeping room for the reason, "…" and the cross."""
        self._is_fitted = True
        fixed = (
            self._count_label.sizeHint().width() + self._clear.sizeHint().width() + theme.px(24) + 4 * _GAP
        )
        room = self.width() - fixed
        pairs = list(zip(self._actions, self._buttons, strict=True))
        offered = [(action, button) for action, button in pairs if action.isVisible()]
        widths = [button.sizeHint().width() + _GAP for _, button in offered]
        is_all = len(offered) <= MOST_BUTTONS and sum(widths) <= room
        if not is_all:
            room -= self._more.sizeHint().width() + _GAP
        reason = self._reason_width()
        is_general = bool(offered) and not offered[0][0].isEnabled()
        shown, used = 0, 0
        for width in widths[:MOST_BUTTONS]:
            # The first button stays: a bar of words alone would not say what cannot be done.
            if used + width + (reason if is_general and shown else 0) > room:
                break
            shown, used = shown + 1, used + width
        kept = {id(button) for _, button in offered[:shown]}
        for _, button in pairs:
            button.setVisible(id(button) in kept)
        self._more.setVisible(shown < len(offered))
        self._show_reason(room - used)

    def _reason_width(self) -> int:
        reason = self.reason()
        return self._reason.fontMetrics().horizontalAdvance(reason) + 2 * _GAP if reason else 0

    def _show_reason(self, room: int) -> None:
        """Only where there is room to read it; the tooltip of the button has it always."""
        reason = self.reason()
        is_shown = bool(reason) and room >= theme.px(_LEAST_REASON_PX)
        elided = self._reason.fontMetrics().elidedText(reason, Qt.TextElideMode.ElideRight, room - _GAP)
        self._reason.setText(elided if is_shown else "")
        self._reason.setToolTip(reason)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addActions(list(self.overflowing()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _restyle(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT_PX))
        self._mirror()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_when_seen()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit_anew()
        super().showEvent(event)


def _show(action: QAction, button: Button) -> None:
    words = action.text().replace("&", "")
    short = str(action.property("short words") or words)
    button.set_words(short if action.icon().isNull() else f" {short}", words)
    button.setIcon(action.icon())
    button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
    name = action.property("icon name")
    if name and button.property("kind") == "primary":
        set_icon(button, str(name), "onaccent", 16)
    button.setEnabled(action.isEnabled())
    button.setToolTip(_told(action))


def _told(action: QAction) -> str:
    """Its whole name and its key, or why it is off."""
    if not action.isEnabled():
        return action.statusTip()
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = action.text().replace("&", "")
    return f"{words}  ({key})" if key else words
