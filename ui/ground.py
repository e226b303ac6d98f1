"""What the window is painted with before the theme is loaded: three colours, and which theme the desktop asks for.

Loading the theme, its fonts and its icons takes as long as Qt itself; the colours stand in `ui.theme.tokens` too, and a
test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtGui import QGuiApplication


class Ground(NamedTuple):
    """Colours as #RRGGBB: of the window, of the rail and the top bar on it, and of the lines between."""

    app: str
    panel: str
    line: str


GROUNDS: Final[Mapping[str, Ground]] = {
    "light": Ground("#E8EBED", "#F6F7F8", "#D5DADE"),
    "dark": Ground("#13171A", "#1A1F23", "#2C343A"),
    "contrast": Ground("#000000", "#000000", "#8C8C8C"),
}


def system_theme() -> str:
    """What the desktop asks for: "contrast" before "dark" before "light", which also means "unknown"."""
    # Here, not above: the names of `Qt` alone take a fifth of the time that a window without them takes to appear.
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def ground_of(choice: str) -> Ground:
    """The ground of the theme chosen; one like the desktop's own for "system" and for a theme there is not."""
    return GROUNDS[choice if choice in GROUNDS else _theme_of_palette()]


def _theme_of_palette() -> str:
    """Which theme the desktop's own colours are like, which is told without asking what it is called."""
    palette = QGuiApplication.palette()
    ground, letters = palette.window().color().lightness(), palette.windowText().color().lightness()
    if ground >= letters:
        return "light"
    return "contrast" if (ground, letters) == (0, 255) else "dark"
