"""Each figure beside a centre's charts is explained where it stands: by F1, Enter, a click and the pointer resting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.database.reads.gone_by import Besides, ChannelLoad, Moved, TurnedAway
from app.live.board import Board
from tests.boards import NOW_US, a_board
from tests.ui.screens.centres_screens import MakeScreen, make_screen
from tests.ui.widgets.pixels import grabbed
from ui.dialogs.definition_popover import DefinitionPopover
from ui.panels.centre_facts import CentreFacts, Fact
from ui.translations import Translations
from ui.widgets.label import Label

__all__ = ["make_screen"]

READ = "Read at 10:30:00."
FACTS = (
    Fact("Chat", "waiting 2, oldest 4 min", "crit", "channels"),
    Fact("Callers turned away", "the queue was full 1", figure="turned_away"),
    Fact("Moved here from", "Malmi 3", figure="moved_here"),
)


class Page(QWidget):
    """The facts alone in a window."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = CentreFacts()
        column = QVBoxLayout(self)
        column.addWidget(self.facts)
        self.resize(700, 560)
        self.facts.show_facts("Today besides", FACTS, READ)

    def told(self) -> str:
        """What is explained just now; it is closed."""
        shown = [one for one in self.findChildren(DefinitionPopover) if one.isVisible()]
        said = "; ".join(one.accessibleDescription() for one in shown)
        for one in shown:
            one.dismiss()
        return said


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.facts.setFocus()
    return made


@pytest.mark.parametrize(
    "language, words",
    [
        ("fi", ("Kanavat puhelimen rinnalla", "ei voinut jättää soittopyyntöä", "Siirretty tänne")),
        ("sv", ("Kanaler vid sidan av telefonen", "inte kunde lämna något ringbud", "Flyttade hit från")),
        ("en", ("Channels beside the phone", "could leave no callback today", "Moved here from")),
    ],
)
def test_f1_explains_the_figure_that_the_arrows_stand_on_with_its_clock_and_its_time(
    qapp: QApplication, page: Page, language: str, words: tuple[str, str, str]
) -> None:
    translations = Translations(qapp)
    translations.use(language)
    told = []
    try:
        for _ in FACTS:
            QTest.keyClick(page.facts, Qt.Key.Key_F1)
            told.append(page.told())
            page.facts.setFocus()
            QTest.keyClick(page.facts, Qt.Key.Key_Down)
    finally:
        translations.remove()

    assert [one in said for one, said in zip(words, told, strict=True)] == [True] * 3
    # Name, meaning, formula, clock, and when it was read.
    assert [len(said.splitlines()) for said in told] == [5] * 3
    assert all(said.endswith(READ) for said in told)


def test_enter_and_a_click_explain_too_and_the_pointer_reads_the_same(page: Page) -> None:
    QTest.keyClick(page.facts, Qt.Key.Key_Return)
    by_enter = page.told()
    (line,) = [one for one in page.facts.findChildren(Label) if one.text() == "Malmi 3"]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    by_click, stands_on = page.told(), page.facts.fact_in_focus
    at = page.facts.place_of(1).center()
    QApplication.sendEvent(page.facts, QHelpEvent(QEvent.Type.ToolTip, at, page.facts.mapToGlobal(at)))
    by_pointer = QToolTip.text()
    QToolTip.hideText()

    assert by_enter.startswith("Channels beside the phone")
    assert by_click.startswith("Moved here from")
    assert stands_on == FACTS[2]
    assert by_pointer.startswith("Callers turned away")
    assert by_pointer.endswith(READ)


def test_the_fact_with_the_keys_is_seen_and_they_stay_with_it_when_others_come_above(page: Page) -> None:
    QTest.keyClick(page.facts, Qt.Key.Key_Down)
    second = grabbed(page.facts)
    QTest.keyClick(page.facts, Qt.Key.Key_Up)
    first = grabbed(page.facts)
    QTest.keyClick(page.facts, Qt.Key.Key_Down)
    page.facts.show_facts("Today besides", (Fact("E-form", "waiting 1", figure="another_day"), *FACTS), READ)

    assert first != second
    assert page.facts.fact_in_focus == FACTS[1]


def test_facts_that_are_no_figures_have_one_ring_and_nothing_to_explain(page: Page) -> None:
    page.facts.show_facts("Opening hours", (Fact("In the week", "Mon–Fri 8–16"), Fact("Otherwise", "none")))
    QTest.keyClick(page.facts, Qt.Key.Key_Down)
    QTest.keyClick(page.facts, Qt.Key.Key_Return)

    assert page.facts.fact_in_focus == Fact("In the week", "Mon–Fri 8–16")
    assert page.told() == ""


def test_every_line_of_a_centres_and_the_regions_day_besides_is_a_figure(make_screen: MakeScreen) -> None:
    board: Board = a_board(600, centres=8)
    screen = make_screen(board)
    chats = [one.id for one in board.places.queues if one.channel == "chat"][:1]
    screen.show_besides(
        Besides(
            turned_away=(TurnedAway(1, "full", 2),),
            loads=tuple(ChannelLoad(one, NOW_US, 2, 240) for one in chats),
            moved=(Moved(1, 2, 3),),
        )
    )
    figures = []
    for centre in (1, None):
        screen.show_centre(centre)
        figures.append([one.figure for one in screen.page.facts.facts])

    assert {"turned_away", "moved_here", "moved_away", "texts_today"} <= set(figures[0])
    assert "moved_between" in figures[1]
    assert None not in figures[0] + figures[1]
    assert [one.figure for one in screen.page.opening.facts if one.figure is not None] == []
