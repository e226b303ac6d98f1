"""Offers larger text at the first start, where the letters are small on this screen: taken or left with one press."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QScreen

from ui.choices import TEXT_SIZE, Choices
from ui.theme import BODY
from ui.widgets.banner import Banner

#: What is offered, in percent.
OFFERED: Final = 115
#: Least height of a capital that is read all day, in minutes of arc (ISO 9241-303: 16, better 20 to 22).
LEAST_MINUTES: Final = 16.0
#: Height of Inter's capitals, in its em.
_CAPITAL: Final = 0.727
#: From the eye to a screen on a desk.
_AWAY_MM: Final = 600.0
#: What is not so large, in inches across, stands on no desk: it is a wall, or a screen that does not know its size.
_DESK_INCHES: Final = (10.0, 50.0)


def capital_minutes(dots_per_inch: float, percent: int = 100) -> float:
    """Height of a capital of the running text at the distance of a desk, in minutes of arc.

    `dots_per_inch`: of the units that the program draws in, which a screen's scaling makes fewer.
    """
    tall_mm = BODY * percent / 100 * _CAPITAL * 25.4 / dots_per_inch
    return math.degrees(math.atan(tall_mm / _AWAY_MM)) * 60


def is_small(wide_mm: float, tall_mm: float, dots_per_inch: float) -> bool:
    """Whether letters of the normal size are too small on such a screen; no where it does not say its size."""
    across = math.hypot(wide_mm, tall_mm) / 25.4
    is_on_a_desk = _DESK_INCHES[0] <= across <= _DESK_INCHES[1]
    return is_on_a_desk and capital_minutes(dots_per_inch) < LEAST_MINUTES


class TextSizeOffer(QObject):
    """Says nothing to who has chosen a size, or may not. GUI thread only.

    `choose` is told a setting's key and the value.
    """

    def __init__(
        self, choices: Choices, choose: Callable[[str, object], object], banner: Banner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._choices, self._choose, self._banner = choices, choose, banner
        self._is_open = False
        banner.acted.connect(self._take)
        banner.acted_otherwise.connect(self._close)
        choices.changed.connect(self._follow)
        choices.language_changed.connect(self._say)

    def make(self, screen: QScreen) -> None:
        """At the first start, when the window lies on that screen."""
        settings = self._choices.settings
        if TEXT_SIZE in settings.own or settings.is_locked(TEXT_SIZE) or self._choices[TEXT_SIZE] >= OFFERED:
            return
        size = screen.physicalSize()
        self._is_open = is_small(size.width(), size.height(), screen.physicalDotsPerInch())
        self._say()

    def _say(self, _language: str = "") -> None:
        if not self._is_open:
            return
        self._banner.say(
            "info",
            self.tr("Letters are small on this screen. Larger ones are easier to read all day."),
            action=self.tr("Text at {percent}%").format(percent=OFFERED),
            other=self.tr("Keep it as it is"),
            icon="text-size",
        )

    def _take(self) -> None:
        self._choose(TEXT_SIZE, OFFERED)
        self._close()

    def _follow(self, key: str) -> None:
        """Chosen by another way."""
        if key == TEXT_SIZE:
            self._close()

    def _close(self) -> None:
        if self._is_open:
            self._is_open = False
            self._banner.clear()
