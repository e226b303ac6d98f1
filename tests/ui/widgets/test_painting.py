"""Status marks and load bars say the same by shape, place and colour."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from tests.ui.widgets.pixels import count, painted
from ui.theme import theme
from ui.widgets.load_bar import draw_load_bar, load_tick_x
from ui.widgets.painting import draw_status, draw_text

BAR = QRectF(0, 10, 150, 8)
TICK = round(load_tick_x(BAR))
LEFT_OF_TICK = QRect(0, 10, TICK - 2, 8)
RIGHT_OF_TICK = QRect(TICK + 2, 10, 150, 8)


def test_work_beyond_the_hands_is_crimson_beyond_the_tick_and_only_there() -> None:
    image = painted(150, 30, lambda p: draw_load_bar(p, BAR, 1.3))

    assert count(image, "critsolid", RIGHT_OF_TICK) > 20
    assert count(image, "critsolid", LEFT_OF_TICK) == 0
    assert count(image, "load", LEFT_OF_TICK) > 400


def shades(image: QImage, first: int, last: int) -> int:
    """How many colours stand beside each other: one or two, and more where it is hatched."""
    return len({image.pixelColor(x, 14).name() for x in range(first, last)})


def test_who_will_not_be_rung_is_hatched_at_the_end_so_that_it_shows_without_colour() -> None:
    image = painted(150, 30, lambda p: draw_load_bar(p, BAR, 1.5, 0.2))

    assert shades(image, 122, 145) >= 3
    assert shades(image, TICK + 2, 118) == 1


def test_more_work_than_hands_is_not_hatched_when_all_will_be_rung() -> None:
    image = painted(150, 30, lambda p: draw_load_bar(p, BAR, 1.5, 0.0))

    assert shades(image, TICK + 2, 145) == 1


def test_who_will_not_be_rung_is_hatched_also_where_there_are_hands_enough() -> None:
    image = painted(150, 30, lambda p: draw_load_bar(p, BAR, 0.8, 0.01))

    assert shades(image, 73, 80) >= 3
    assert count(image, "critsolid", QRect(0, 10, 70, 8)) == 0
    assert count(image, "critsolid", RIGHT_OF_TICK) == 0


@pytest.mark.parametrize("load, share", [(0.0, 0.5), (0.02, 0.6)])
def test_who_will_not_be_rung_is_hatched_also_where_there_is_next_to_no_load(
    load: float, share: float
) -> None:
    image = painted(150, 30, lambda p: draw_load_bar(p, BAR, load, share))

    assert shades(image, 2, 8) >= 3
    assert count(image, "critsolid", QRect(10, 10, 140, 8)) == 0


def test_a_load_of_more_than_150_percent_is_cut_at_the_end_of_the_bar() -> None:
    longest = painted(150, 30, lambda p: draw_load_bar(p, BAR, 1.5))

    assert painted(150, 30, lambda p: draw_load_bar(p, BAR, 9.0)) == longest


def test_only_the_part_above_85_percent_is_amber() -> None:
    image = painted(150, 30, lambda p: draw_load_bar(p, BAR, 0.95))

    assert count(image, "warnsolid", QRect(86, 10, 9, 8)) > 40
    assert count(image, "warnsolid", QRect(0, 10, 84, 8)) == 0


@pytest.mark.parametrize("load", [0.0, 0.5, 0.85])
def test_a_normal_load_has_no_colour(load: float) -> None:
    image = painted(150, 30, lambda p: draw_load_bar(p, BAR, load))

    assert count(image, "warnsolid") == count(image, "critsolid") == 0


def test_nobody_on_leaves_the_track_empty() -> None:
    image = painted(150, 30, lambda p: draw_load_bar(p, BAR, None))

    assert count(image, "load") == 0
    assert count(image, "loadtrack") > 800


def test_each_status_has_a_shape_of_its_own() -> None:
    marks = [
        painted(24, 24, partial(draw_status, x=12, y=12, level=level, size=18))
        for level in ("ok", "warn", "crit", "closed")
    ]
    filled = [
        [image.pixelColor(x, y) != theme.color("panel") for x in range(24) for y in range(24)]
        for image in marks
    ]

    assert sum(filled[2]) > sum(filled[1]) > sum(filled[0]) > sum(filled[3])


def test_a_long_text_is_elided_within_its_rectangle() -> None:
    image = painted(200, 20, lambda p: draw_text(p, QRectF(0, 0, 60, 20), "Aallonharjan hyvin pitkä nimi"))

    assert count(image, "t1", QRect(0, 0, 60, 20)) > 20
    assert count(image, "t1", QRect(61, 0, 139, 20)) == 0
