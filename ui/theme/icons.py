"""Icons that follow the theme: each owner's icon is made anew when another theme comes into force."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from ui.theme.current import theme

_KEEPER = "icon keeper"


class _IconKeeper(QObject):
    """Lives and dies with its owner, so that no connection to `theme.changed` outlives a button."""

    def __init__(self, owner: QAbstractButton | QAction) -> None:
        super().__init__(owner)
        self.setObjectName(_KEEPER)
        self._owner = owner
        self._what = ("", "t2", 18, "t2")
        theme.changed.connect(self.renew)

    def keep(self, name: str, tone: str, size: int, on: str) -> None:
        self._what = (name, tone, size, on)
        self.renew()

    def renew(self) -> None:
        name, tone, size, on = self._what
        self._owner.setIcon(theme.icon(name, tone, size, on))
        if isinstance(self._owner, QAbstractButton):
            self._owner.setIconSize(QSize(theme.px(size), theme.px(size)))


def set_icon(
    owner: QAbstractButton | QAction, name: str, tone: str = "t2", size: int = 18, on: str | None = None
) -> None:
    """Gives `owner` an icon in the tone's colour (`on` when checked), now and at every change of theme."""
    keeper = owner.findChild(_IconKeeper, _KEEPER)
    if keeper is None:
        keeper = _IconKeeper(owner)
    owner.setProperty("icon name", name)  # a bar that mirrors an action draws it in its own tone
    keeper.keep(name, tone, size, on or tone)
