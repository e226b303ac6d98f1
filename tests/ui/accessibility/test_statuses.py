"""Every status is told four ways: by shape, by fill, by colour and by a word; each alone is enough."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.pixels import painted
from ui.theme import theme
from ui.theme.tokens import THEMES
from ui.widgets.painting import draw_status

LEVELS = ("ok", "warn", "crit", "closed")
SIDE = 24


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("one, other", [*combinations(LEVELS, 2)])
def test_two_statuses_differ_without_any_colour(qapp: QApplication, name: str, one: str, other: str) -> None:
    theme.apply(qapp, name, text_scale=1.0)

    marks = [in_black_and_white(mark(level)) for level in (one, other)]
    differing = sum(a != b for a, b in zip(*marks, strict=True))

    # A tenth of the pixels of a mark: another shape or another fill, and not a ragged edge.
    assert differing > 0.1 * max(map(sum, marks))


@pytest.mark.parametrize("name", THEMES)
def test_attention_and_breach_have_colours_of_their_own_and_normal_has_none(
    qapp: QApplication, name: str
) -> None:
    theme.apply(qapp, name, text_scale=1.0)

    strongest = {level: max(saturation(mark(level))) for level in LEVELS}

    assert min(strongest["warn"], strongest["crit"]) > 60
    assert max(strongest["ok"], strongest["closed"]) < 60


def mark(level: str) -> QImage:
    return painted(SIDE, SIDE, partial(draw_status, x=SIDE / 2, y=SIDE / 2, level=level, size=18))


def in_black_and_white(image: QImage) -> list[bool]:
    """Which pixels a printer without colours would blacken, or leave white within black."""
    ground = theme.color("panel").lightness()
    return [abs(image.pixelColor(x, y).lightness() - ground) > 40 for x in range(SIDE) for y in range(SIDE)]


def saturation(image: QImage) -> list[int]:
    colors = (image.pixelColor(x, y) for x in range(SIDE) for y in range(SIDE))
    return [max(c.red(), c.green(), c.blue()) - min(c.red(), c.green(), c.blue()) for c in colors]
