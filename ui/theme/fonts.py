"""Inter, bundled: four static cuts, tabular digits, a tailed l, no hinting.

Static cuts because FreeType does not answer `QFont.setWeight` on a variable font. Features live in QFont and
not in a style sheet, so fonts are made here and nowhere else.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

import resources

FAMILY: Final = "Inter"
DISPLAY_FAMILY: Final = "Inter Display"
_FILES: Final = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "InterDisplay-SemiBold.ttf",
)
_DISPLAY_FROM_PX: Final = 20

_log = logging.getLogger(__name__)


@cache
def load() -> str:
    """Registers the bundled cuts once and returns the family to use.

    Falls back to the system's family, and says so in the log, rather than keep the console from starting.
    """
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}"))) < 0:
            _log.warning("the font %s could not be loaded", name)
            return QFont().family()
    return FAMILY


def make(px: int, weight: int = 400) -> QFont:
    """A new font of `px` pixels; callers want `Theme.font`, which caches it."""
    family = load()
    if family == FAMILY and px >= _DISPLAY_FROM_PX and weight >= 600:
        family = DISPLAY_FAMILY
    font = QFont(family)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width: numbers that tick do not jitter
    font.setFeature(QFont.Tag("cv05"), 1)  # l with a tail, so that l, I and 1 are told apart
    return font
