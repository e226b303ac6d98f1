"""F6 and Shift+F6: the keyboard's way from pane to pane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.data_pane import DataPane


def next_pane(panes: Sequence[QWidget], step: int, *, held: bool = True) -> QWidget | None:
    """The pane after (1) or before (-1) the one with the keyboard; None at the end of the row.

    Where a pane lies within another, the inner one counts. With the keyboard elsewhere, or taken to be
    elsewhere with `held` False, the first or the last.
    """
    visible = [pane for pane in panes if pane.isVisible() and _takes_keys(pane)]
    holder = _holder(visible) if held else None
    if holder is None:
        return (visible[0] if step > 0 else visible[-1]) if visible else None
    place = visible.index(holder) + step
    return visible[place] if 0 <= place < len(visible) else None


def enter(pane: QWidget) -> None:
    """Gives the keyboard to the pane, or to the first widget in it that takes it.

    A pane of data always has something to go to: where there are no rows, the words that say why.
    """
    reason = Qt.FocusReason.ShortcutFocusReason
    if isinstance(pane, DataPane):
        pane.held.setFocus(reason)
        return
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pane.setFocus(reason)
        return
    for widget in pane.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(reason)
            return


def _takes_keys(pane: QWidget) -> bool:
    return isinstance(pane, DataPane) or any(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        for widget in (pane, *pane.findChildren(QWidget))
    )


def _holder(panes: Sequence[QWidget]) -> QWidget | None:
    focus = QApplication.focusWidget()
    holders = [pane for pane in panes if focus is not None and (pane is focus or pane.isAncestorOf(focus))]
    for pane in holders:
        if not any(pane.isAncestorOf(other) for other in holders if other is not pane):
            return pane
    return None
