"""A centre's page has four charts beside each other or two above two, by its room alone and not by what was before."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.screens.centres_screens import MakeScreen, make_screen
from ui.screens.centres_screen import CentresScreen
from ui.theme import theme

__all__ = ["make_screen"]

#: In pixels, from one that is narrow at any text size to one that is wide; between them the ways part.
WIDTHS = (1000, 1240, 1340, 1460, 2140)


def is_narrow(screen: CentresScreen, qapp: QApplication, width: int, size: float) -> bool:
    """Whether who is there stands below the first chart of the foot, in a window so wide with letters so large."""
    screen.window().resize(width, 800)
    theme.apply(qapp, "light", text_scale=size)
    qapp.processEvents()
    page = screen.page
    return page.facts.geometry().top() > page.frames[2].geometry().bottom()


@pytest.mark.parametrize("size", [1.0, 1.3])
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
    theme.apply(qapp, "light", text_scale=1.0)

    assert wider == narrower
    assert wider[1000]
    assert not wider[2140]
