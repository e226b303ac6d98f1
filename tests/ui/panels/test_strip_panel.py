"""The strip of figures: nothing runs out of it, whatever the width and the text size."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.live_builders import ENGLISH
from ui.panels.strip_panel import StripPanel
from ui.theme import TEXT_SCALES, theme
from ui.widgets.kpi_tile import LINE_PX, KpiFace


@pytest.mark.parametrize("width", [1022, 1064, 1324, 1804])
@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_figures_and_chart_lie_clear_of_each_other_within_the_strip(
    qapp: QApplication, qtbot: QtBot, scale: float, width: int
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    strip = StripPanel(ENGLISH)
    qtbot.addWidget(strip)
    strip.resize(width, 300)
    strip.show()
    QApplication.processEvents()

    parts = [*strip.tiles.values(), strip.frame]
    places = [part.geometry() for part in parts]

    assert all(part.isVisible() for part in parts)
    assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]
    assert all(place.left() >= 0 and place.right() < strip.width() for place in places)
    assert min(place.width() for place in places) >= 100 * scale


def test_in_a_small_window_it_is_one_line_and_its_button_brings_back_all_of_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    strip = StripPanel(ENGLISH, may_fold=True)
    qtbot.addWidget(strip)
    strip.resize(1122, 60)
    strip.show()
    QApplication.processEvents()
    folded = strip.sizeHint().height()
    tiles = list(strip.tiles.values())
    is_there = strip.frame.isVisible()
    names = [tile.accessibleName() for tile in tiles]

    strip.lie.button.setFocus()
    strip.lie.button.click()
    QApplication.processEvents()

    assert folded == theme.px(LINE_PX)
    assert not is_there
    assert names == ["Waiting", "Oldest wait", "Same-day share", "Staff"]
    assert strip.frame.isVisible()
    assert strip.sizeHint().height() > 2 * folded
    assert strip.save() == {"opened": True}
    strip.lie.button.click()
    assert (strip.frame.isVisible(), strip.lie.lie, strip.save()) == (False, "line", {"opened": False})


def test_on_a_low_page_it_is_one_line_however_wide_and_never_where_the_page_scrolls(qtbot: QtBot) -> None:
    folding, whole = StripPanel(ENGLISH, may_fold=True), StripPanel(ENGLISH)
    for strip in (folding, whole):
        qtbot.addWidget(strip)
        strip.resize(1804, 200)
        strip.lie.set_height_around(900)

    assert (folding.lie.lie, whole.lie.lie) == ("whole", "whole")
    for strip in (folding, whole):
        strip.lie.set_height_around(500)
    assert (folding.lie.lie, whole.lie.lie) == ("line", "whole")


#: The widest words of any language, with the figures of a long morning.
WIDE = (
    KpiFace("Jonossa", value=(("340", False),)),
    KpiFace("Vanhin odotus", (("27", False), ("h", True), ("15", False), ("min", True)), level="crit"),
    KpiFace("Saman päivän osuus", value=(("82,1", False), ("%", True))),
    KpiFace("Hoitajia", value=(("76", False), ("/ 83", True))),
)


@pytest.mark.parametrize("width, lie", [(1122, "line"), (1022, "tight line")])
def test_a_line_is_set_tighter_before_a_label_is_cut(
    qapp: QApplication, qtbot: QtBot, width: int, lie: str
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    strip = StripPanel(ENGLISH, may_fold=True)
    qtbot.addWidget(strip)
    strip.resize(width, 60)
    strip.show()
    for tile, face in zip(strip.tiles.values(), WIDE, strict=True):
        tile.show_face(face)

    strip.lie.arrange()
    QApplication.processEvents()

    assert strip.lie.lie == lie
    assert [tile.width() >= tile.least_width(tile.lie) for tile in strip.tiles.values()] == [True] * 4
    assert strip.lie.button.geometry().right() < width


class WidensWithLetters(QWidget):
    """As the rail does: once the letters are larger it takes more of the window."""

    def __init__(self) -> None:
        super().__init__()
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedWidth(theme.px(84))


def test_figures_keep_apart_where_larger_letters_leave_the_strip_less_room(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page, rail, strip = QWidget(), WidensWithLetters(), StripPanel(ENGLISH, may_fold=True)
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    row.addWidget(rail)
    row.addWidget(strip, 1)
    for tile, face in zip(strip.tiles.values(), WIDE, strict=True):
        tile.show_face(face)
    page.resize(1180, 600)
    page.show()
    strip.lie.set_height_around(600)
    QApplication.processEvents()

    theme.apply(qapp, "light", text_scale=1.3)
    QApplication.processEvents()

    places = [tile.geometry() for tile in strip.tiles.values()]
    gaps = [after.left() - before.right() - 1 for before, after in pairwise(places)]
    assert gaps == [12, 12, 12]
    assert strip.lie.button.geometry().right() < strip.width()


class WindowsShown(QObject):
    """What is shown as a window while this filters the application's events."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_the_strips_chart_is_no_window_in_front_of_the_console_however_it_comes_and_goes(
    qapp: QApplication, qtbot: QtBot
) -> None:
    windows, lies = WindowsShown(), []
    qapp.installEventFilter(windows)

    strip = StripPanel(ENGLISH, may_fold=True)
    qtbot.addWidget(strip)
    strip.show()
    for width in (640, 1804, 640):
        strip.resize(width, 60)
        QApplication.processEvents()
        lies.append(strip.lie.lie)
    qapp.removeEventFilter(windows)

    assert lies == ["line", "whole", "line"]
    assert windows.seen == [strip]


def test_before_it_has_a_size_its_chart_is_there_for_a_window_of_its_own(qtbot: QtBot) -> None:
    strip = StripPanel(ENGLISH, may_fold=True)
    qtbot.addWidget(strip)

    assert not strip.lie.is_folded
    assert strip.frame.isVisibleTo(strip)
