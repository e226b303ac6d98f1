"""A centre's nurses on its page: what was settled with a centre that one does not watch is not removed here."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.place import Names
from app.listing.staff import Besides, Nurse
from tests.boards import HOUR_US, NOW_US
from tests.pictures.measuring import elisions
from ui.formats import Formats
from ui.panels.people_panel import PeoplePanel
from ui.theme import theme
from ui.widgets.folded_rows import folded

MINE = Besides(11, "absence", NOW_US + HOUR_US, NOW_US + 2 * HOUR_US, "sick")
OTHERS = Besides(12, "loan", NOW_US - HOUR_US, NOW_US + HOUR_US, place=Names("Espoo"), is_mine=False)
WHY_NOT = "Who watches both centres can remove: lent to Espoo 9:30–11:30"


@pytest.fixture
def panel(qtbot: QtBot) -> PeoplePanel:
    made = PeoplePanel(Formats("en", ZoneInfo("Europe/Helsinki")))
    qtbot.addWidget(made)
    made.resize(640, 300)
    made.show()
    return made


def choose(panel: PeoplePanel, *besides: Besides) -> None:
    nurse = Nurse(1, "hoitaja 1", ("fi",), "lent", 0, ((NOW_US, NOW_US + HOUR_US),), besides, 1)
    panel.show_staff([nurse], NOW_US, is_centre=True)
    panel.table.selectRow(0)


def removals(qtbot: QtBot, panel: PeoplePanel) -> list[tuple[str, bool]]:
    """What the menu of the nurse offers to remove, and whether it can be."""
    QTest.mouseClick(panel.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [(one.text(), one.isEnabled()) for one in menu.actions()]
    menu.close()
    return offered


@pytest.fixture(params=[0.9, 1.0, 1.15, 1.3, 1.5])
def _each_size(qapp: QApplication, request: pytest.FixtureRequest) -> None:
    theme.apply(qapp, "light", text_scale=request.param)


@pytest.mark.usefixtures("_each_size")
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_shift_from_ten_and_a_nurse_of_three_languages_are_read_in_full(
    qtbot: QtBot, language: str
) -> None:
    panel = PeoplePanel(Formats(language, ZoneInfo("Europe/Helsinki")))
    qtbot.addWidget(panel)
    from_ten = (NOW_US - HOUR_US // 2, NOW_US + 11 * HOUR_US // 2)
    nurse = Nurse(1, "hoitaja 288", ("fi", "sv", "en"), "calling", NOW_US, (from_ten,), (), 1)

    panel.show_staff([nurse], NOW_US - HOUR_US, is_centre=True)

    with elisions() as cut:
        panel.grab()

    assert cut == []


@pytest.mark.usefixtures("_each_size")
@pytest.mark.parametrize("is_narrow", [False, True])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_was_settled_besides_is_read_in_full(qtbot: QtBot, language: str, is_narrow: bool) -> None:
    panel = PeoplePanel(Formats(language, ZoneInfo("Europe/Helsinki")))
    qtbot.addWidget(panel)
    panel.set_narrow(is_narrow)
    panel.resize(panel.width(), 400)
    panel.show()
    away = Besides(11, "absence", NOW_US - HOUR_US, NOW_US + 3 * HOUR_US, "child_sick")
    lent = Besides(12, "loan", NOW_US + 3 * HOUR_US, NOW_US + 5 * HOUR_US, place=Names("Taka-Pohjois-Haaga"))
    extra = Besides(13, "extra", NOW_US + 5 * HOUR_US, NOW_US + 8 * HOUR_US)
    span = ((NOW_US - HOUR_US, NOW_US + 3 * HOUR_US),)
    settled = [(), (away,), (lent,), (away, lent, extra)]
    nurses = [Nurse(at, f"hoitaja {at}", ("fi",), "away", 0, span, of, 1) for at, of in enumerate(settled)]

    panel.show_staff(nurses, NOW_US, is_centre=True)
    # The scroll bar comes with the first layout.
    QApplication.processEvents()
    with elisions() as cut:
        panel.grab()

    assert cut == []
    low, *others = (panel.table.rowHeight(row) for row in range(len(nurses)))
    assert all(low <= one < others[-1] for one in others[:-1])


def test_a_column_drawn_wider_makes_no_words_of_the_last_one_cut(panel: PeoplePanel) -> None:
    choose(panel, OTHERS, MINE)

    panel.table.horizontalHeader().resizeSection(1, panel.table.columnWidth(1) + 60)
    with elisions() as cut:
        panel.grab()

    assert cut == []


def test_a_row_is_low_again_when_what_was_settled_is_undone(panel: PeoplePanel) -> None:
    choose(panel)
    low = panel.table.rowHeight(0)
    choose(panel, OTHERS, MINE)
    high = panel.table.rowHeight(0)

    choose(panel)

    assert high > low
    assert panel.table.rowHeight(0) == low


def show_many(panel: PeoplePanel, *, away: range) -> None:
    """Three hundred nurses, some of them away."""
    span = ((NOW_US, NOW_US + HOUR_US),)
    nurses = [
        Nurse(at, f"hoitaja {at:03}", ("fi",), "ready", 0, span, (MINE,) if at in away else (), 1)
        for at in range(300)
    ]
    panel.show_staff(nurses, NOW_US, is_centre=True)


def rows_fitted() -> int:
    """How often words were put into lines so far; nothing is painted between two lines of a test."""
    asked = folded.cache_info()
    return asked.hits + asked.misses


@pytest.mark.parametrize("away", [range(300), range(40, 41)], ids=["all of them", "one"])
def test_each_nurse_of_whom_something_else_is_told_is_fitted_once(panel: PeoplePanel, away: range) -> None:
    show_many(panel, away=range(0))
    before = rows_fitted()

    show_many(panel, away=away)

    assert rows_fitted() - before == len(away)
    heights = {panel.table.rowHeight(row) for row in away}
    assert heights.isdisjoint(panel.table.rowHeight(row) for row in range(300) if row not in away)


def test_a_loan_to_a_centre_of_others_cannot_be_removed_and_says_who_can(panel: PeoplePanel) -> None:
    wanted = QSignalSpy(panel.remove_wanted)
    choose(panel, OTHERS)
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)

    assert not panel.remove.isEnabled()
    assert panel.remove.toolTip() == WHY_NOT
    assert wanted.count() == 0


def test_of_several_only_what_is_ones_own_can_be_removed(qtbot: QtBot, panel: PeoplePanel) -> None:
    choose(panel, OTHERS, MINE)

    assert panel.remove.isEnabled()
    assert removals(qtbot, panel) == [(WHY_NOT, False), ("Remove: absent 11:30–12:30 · sick", True)]


def test_what_is_ones_own_is_removed_at_once_and_says_so(panel: PeoplePanel) -> None:
    wanted = QSignalSpy(panel.remove_wanted)
    choose(panel, OTHERS)
    choose(panel, MINE)
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)

    assert panel.remove.toolTip() == "Remove the absence, the loan or the extra shift (Delete)"
    assert [wanted.at(at) for at in range(wanted.count())] == [[MINE.shift_id]]
