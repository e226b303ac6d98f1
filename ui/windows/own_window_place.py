"""Where a window of its own stands: kept with its screen's name, and put where it can be seen if that screen is gone.

place = place_of(window)                     to be kept, as plain values by `told`
put(window, place, rooms())                  there again, or as near as the screens of today allow
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

#: The smallest a window can be made, in px whatever the text size: a chart can still be read.
SMALLEST: Final = QSize(420, 300)
#: How far from the edges a window is put whose screen is gone.
_EDGE: Final = 48


@dataclass(frozen=True, slots=True)
class Place:
    """`x` and `y` are from the corner of the screen named `screen`, `width` and `height` of what is in the frame."""

    screen: str
    x: int
    y: int
    width: int
    height: int
    is_maximized: bool = False

    def told(self) -> dict[str, Any]:
        """As plain values for the settings file."""
        return {
            "screen": self.screen,
            "rect": [self.x, self.y, self.width, self.height],
            "maximized": self.is_maximized,
        }


@dataclass(frozen=True, slots=True)
class Room:
    """A screen of today: `area` is what the desktop leaves free of it."""

    screen: str
    area: QRect


def from_told(told: object) -> Place | None:
    """What `told` gave; None for anything else."""
    if not isinstance(told, Mapping):
        return None
    rect = told.get("rect")
    if not isinstance(rect, list) or len(rect) != 4 or not all(isinstance(one, int) for one in rect):
        return None
    x, y, width, height = rect
    return Place(str(told.get("screen", "")), x, y, width, height, told.get("maximized") is True)


def rooms() -> tuple[Room, ...]:
    """The screens there are now, the first one first."""
    first = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda one: one is not first)
    return tuple(Room(one.name(), one.availableGeometry()) for one in screens)


def place_of(window: QWidget) -> Place:
    """Where a window stands now; of one that fills its screen, where it would stand else."""
    is_maximized = window.isMaximized()
    rect = (
        window.normalGeometry() if is_maximized and window.normalGeometry().isValid() else window.geometry()
    )
    screen = window.screen()
    corner = screen.availableGeometry().topLeft()
    return Place(
        screen.name(), rect.x() - corner.x(), rect.y() - corner.y(), rect.width(), rect.height(), is_maximized
    )


def rect_of(place: Place, rooms: Sequence[Room]) -> tuple[QRect, bool]:
    """Where to put it, whole within one screen, and whether that screen is the one it was kept with.

    ValueError without any screen.
    """
    if not rooms:
        raise ValueError("no screen")
    room = next((one for one in rooms if one.screen == place.screen), None)
    is_its_own = room is not None
    area = (room or rooms[0]).area
    width = min(max(place.width, SMALLEST.width()), area.width())
    height = min(max(place.height, SMALLEST.height()), area.height())
    x, y = (place.x, place.y) if is_its_own else (_EDGE, _EDGE)
    x = min(max(x, 0), area.width() - width)
    y = min(max(y, 0), area.height() - height)
    return QRect(area.x() + x, area.y() + y, width, height), is_its_own


def put(window: QWidget, place: Place, rooms: Sequence[Room]) -> bool:
    """Put it there; whether on the screen it was kept with."""
    rect, is_its_own = rect_of(place, rooms)
    window.setGeometry(rect)
    if place.is_maximized:
        window.showMaximized()
    elif window.isMaximized():
        window.showNormal()
    return is_its_own
