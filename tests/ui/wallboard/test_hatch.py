"""The wall's bars are hatched where some will not be rung today, and only there; the key says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.listing.wall import wall
from tests.boards import NOW_US
from tests.foresight.mornings import a_past, board_of, rows, shifts
from tests.ui.live_builders import ENGLISH
from ui.wallboard.face import wall_face
from ui.wallboard.ink import Ink

BAR = QRectF(0, 0, 300, 20)


def shades(load: float, left_share: float, first: int, last: int) -> int:
    """How many colours stand beside each other in a bar of 300 pixels: one, or more where it is hatched."""
    ink, image = Ink(), QImage(300, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    p = QPainter(image)
    ink.load_bar(p, BAR, load, left_share)
    p.end()
    return len({image.pixelColor(x, 10).name() for x in range(first, last)})


def test_more_work_than_hands_is_not_hatched_while_all_will_be_rung() -> None:
    assert shades(1.4, 0.0, 204, 276) == 1


def test_the_end_of_the_bar_is_hatched_by_the_share_of_those_who_will_not_be_rung() -> None:
    assert shades(1.4, 0.25, 214, 276) > 1
    assert shades(1.4, 0.25, 204, 209) == 1


def test_a_bar_of_next_to_no_load_is_hatched_too_where_some_will_not_be_rung() -> None:
    assert shades(0.0, 0.5, 2, 8) > 1
    assert shades(0.02, 0.6, 2, 8) > 1


def test_a_tile_says_who_will_not_be_rung_and_another_with_as_much_load_does_not() -> None:
    an_hour_ago = NOW_US - 3_600_000_000
    tomorrow = {
        "attempts_made": 1,
        "first_attempt_us": an_hour_ago,
        "last_attempt_us": an_hour_ago,
        "next_attempt_us": NOW_US + 22 * 3_600_000_000,
    }
    told = []
    for waiting in (rows(120), rows(120, **tomorrow)):
        board = board_of(waiting, *shifts(1))
        (tile,) = wall_face(wall(board, a_past(board, 0), NOW_US), ENGLISH, is_demo=False).tiles
        told.append((tile.load, tile.left_share, tile.spoken))

    (load, share, said), (same_load, none, silent) = told
    assert load == same_load
    assert (load or 0) > 2
    assert share > 0.5
    assert none == 0
    assert "71 will not be rung today" in said
    assert "rung" not in silent
