"""The window of help: gone through by keys, searched, linked and read at any size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.help.fields import expand
from ui.help.help_window import HelpWindow
from ui.help.pages import Page, parse, read_texts
from ui.help.topics import TOPICS
from ui.theme import theme


def pages(language: str = "en") -> dict[str, Page]:
    return {topic: parse(topic, expand(text)) for topic, text in read_texts(language, TOPICS).items()}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[HelpWindow]:
    theme.apply(qapp, "light", 1.0)
    made = HelpWindow(None)
    made.show_pages(pages())
    made.show_place("live")
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def first_line_seen(window: HelpWindow) -> str:
    """What stands at the top of the page as it is scrolled now."""
    return window.text.cursorForPosition(window.text.viewport().rect().topLeft()).block().text()


def test_a_part_of_a_page_is_opened_at_its_heading(window: HelpWindow) -> None:
    window.show_place("acts#move")

    assert window.text.textCursor().block().text() == "Move"
    assert window.topics.currentItem().text() == "What each act does"
    assert "Move" in window.text.toPlainText()


def test_a_place_asked_for_before_the_pages_are_read_is_shown_when_they_are(qtbot: QtBot) -> None:
    window = HelpWindow(None)
    qtbot.addWidget(window)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    window.show_place("signs")
    before = window.text.toPlainText()

    window.show_pages(pages())

    assert before == ""
    assert window.text.toPlainText().startswith("What the colours and shapes mean")


def test_typing_finds_parts_of_pages_and_arrows_go_through_them(window: HelpWindow) -> None:
    window.search.setFocus()
    QTest.keyClicks(window.search, "withdraw")
    first = window.place
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    second = window.place
    QTest.keyClick(window.search, Qt.Key.Key_Return)

    assert first == "acts#withdraw"
    assert second not in {first, ""}
    assert QApplication.focusWidget() is window.text


def test_what_is_nowhere_is_said_and_esc_takes_the_search_away_first(window: HelpWindow) -> None:
    window.search.setFocus()
    QTest.keyClicks(window.search, "zzz")
    said, lines = window.nothing.isVisible(), window.topics.count()
    QTest.keyClick(window.search, Qt.Key.Key_Escape)

    assert (said, lines) == (True, 0)
    assert window.isVisible()
    assert window.topics.count() == len(TOPICS)
    assert not window.nothing.isVisible()


def test_links_lead_to_other_pages(window: HelpWindow) -> None:
    window.show_place("start")
    window.text.anchorClicked.emit(QUrl("acts.md#hands"))

    assert window.place == "acts#hands"
    assert window.text.textCursor().block().text() == "Nurses' time"


def test_the_headings_are_no_larger_than_the_console_s_own(window: HelpWindow) -> None:
    sizes = set()
    block = window.text.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            sizes.add(block.begin().fragment().charFormat().font().pixelSize())
        block = block.next()

    assert sizes == {theme.px(18), theme.px(15)}


def test_the_page_stays_open_in_another_language(window: HelpWindow) -> None:
    window.show_place("live#strip")

    window.show_pages(pages("fi"))

    assert window.text.textCursor().block().text() == "Luvut ylhäällä"
    assert window.topics.currentItem().text() == "Tilannekuva"


def test_no_picture_of_the_handbook_is_looked_for_in_the_program(window: HelpWindow) -> None:
    window.show_place("live")

    assert "picture:" not in window.text.toHtml()
    assert first_line_seen(window) == "Live"
