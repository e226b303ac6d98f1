"""A centre's page and the cards of all centres are laid out by their room alone, and fill it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.boards import a_board
from tests.size import size as size_of
from tests.ui.screens.centres_screens import MakeScreen, make_screen
from ui.screens.centres_screen import CentresScreen
from ui.theme import theme

__all__ = ["make_screen"]

#: In pixels, from one that is narrow at any text size to one that is wide; between them the ways part.
WIDTHS = (1000, 1240, 1340, 1460, 2140)


def is_narrow(screen: CentresScreen, qapp: QApplication, width: int, size: float) -> bool:
    """Whether who is there stands below the first chart of the foot, in a window so wide with letters so large."""
    screen.window().resize(width, 800)
    if theme.text_scale != size:
        theme.apply(qapp, "light", text_scale=size)
    qapp.processEvents()
    page = screen.page
    return page.facts.geometry().top() > page.frames[2].geometry().bottom()


@pytest.mark.parametrize("size", [1.3, 1.0][: size_of(1, 2)])
def test_the_page_is_laid_out_the_same_whichever_text_size_and_width_were_before(
    make_screen: MakeScreen, qapp: QApplication, size: float
) -> None:
    theme.apply(qapp, "light", text_scale=1.0)
    screen = make_screen()
    screen.show_centre(1)

    wider = {width: is_narrow(screen, qapp, width, size) for width in WIDTHS}
    narrower = {}
    for width in reversed(WIDTHS):
        is_narrow(screen, qapp, width, 1.5)
        narrower[width] = is_narrow(screen, qapp, width, size)

    assert wider == narrower
    assert wider[1000]
    assert not wider[2140]


def test_the_parts_of_a_row_stand_above_each_other_as_soon_as_one_has_grown_too_wide_for_both(
    make_screen: MakeScreen, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    screen = make_screen()
    screen.show_centre(1)
    screen.window().resize(1160, 800)
    qapp.processEvents()
    page = screen.page
    before = page.opening.geometry().top() < page.months.geometry().bottom()

    # As longer words and larger letters make it, after the page itself was styled.
    page.months.setMinimumWidth(page.months.minimumSizeHint().width() + 100)
    qtbot.waitUntil(lambda: page.opening.geometry().top() > page.months.geometry().bottom())
    beyond = page.horizontalScrollBar().maximum()

    assert before
    assert beyond == 0


@pytest.mark.parametrize(
    "size, count", [(1.0, 37), (1.3, 8), (1.5, 37), (1.0, 8), (1.3, 37), (1.5, 8)][: size_of(3, 6)]
)
def test_as_many_cards_as_were_reckoned_stand_beside_each_other_at_every_width(
    make_screen: MakeScreen, qapp: QApplication, size: float, count: int
) -> None:
    theme.apply(qapp, "light", text_scale=size)
    screen = make_screen(a_board(600, centres=count))
    view = screen.cards

    ragged = []
    # In steps that share nothing with the width of a card, so that each number of cards is met at another width.
    for width in range(1000, 1500, size_of(17, 7)):
        screen.window().resize(width, 600)
        qapp.processEvents()
        across = view.delegate.across
        tops = [view.visualRect(view.model().index(place, 0)).y() for place in (0, across - 1, across)]
        if tops[0] != tops[1] or tops[1] >= tops[2]:
            ragged.append((width, across, tops))

    assert ragged == []
