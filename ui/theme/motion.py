"""How much moves on its own: menus and lists that slide open, tool tips that fade in, a cursor that blinks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_KEPT: Final = "motion of the system"


def apply(app: QApplication, *, is_reduced: bool) -> None:
    """Brings it into force; not reduced, everything moves as the desktop has it."""
    system = app.property(_KEPT)
    if system is None:
        if not is_reduced:
            return
        system = [app.cursorFlashTime(), *(app.isEffectEnabled(effect) for effect in _EFFECTS)]
        app.setProperty(_KEPT, system)
    flash, *shown = system
    app.setCursorFlashTime(0 if is_reduced else int(flash))
    for effect, is_shown in zip(_EFFECTS, shown, strict=True):
        app.setEffectEnabled(effect, not is_reduced and bool(is_shown))


def is_reduced(app: QApplication) -> bool:
    """Whether nothing may move on its own."""
    return app.property(_KEPT) is not None and app.cursorFlashTime() == 0
