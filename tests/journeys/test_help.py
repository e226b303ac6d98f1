"""Help in the whole program: F1 on everything that can have the keyboard, the pages of the help, and the tour."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.database.sqlite.platform import SqlitePlatform
from app.domain.day_figures import CentreDay, Sums
from app.domain.moment import to_us
from app.listing.report import report
from app.listing.report_figures import PARTS
from tests.builders import a_request, queue_at
from tests.journeys.kept import Kept, kept_run, live_as_it_began
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from tests.size import FULL
from ui.desk.screens import SCREENS
from ui.dialogs.definition_popover import DefinitionPopover
from ui.help.help_window import HelpWindow
from ui.help.helping import Helping
from ui.screens.reports_screen import ReportsScreen


def a_region(folder: Path) -> str:
    """The address of a small region with two callbacks at one centre and one at another."""
    made = f"sqlite:///{folder / 'contact.db'}"
    engine = a_region_open_now(made)
    platform = SqlitePlatform(engine)
    for centre_id in (1, 1, 2):
        a_request(platform, a_moment_ago(), queue_id=queue_at(centre_id))
    engine.dispose()
    return made


@pytest.fixture(scope="module")
def kept(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Kept]:
    folder = tmp_path_factory.mktemp("kept")
    begun = sitting(QtBot(request), a_region(folder), folder)
    with kept_run(qapp, begun, live_as_it_began) as made:
        yield made


@pytest.fixture
def seat(kept: Kept) -> Iterator[Sitting]:
    with kept.lent() as made:
        yield made


def helping_of(seat: Sitting) -> Helping:
    assert seat.program.console is not None
    return seat.program.console.help


def explained(seat: Sitting) -> str:
    """What F1 opened: a figure's name, or the place in the help; it is closed again."""
    window = QApplication.activeWindow() or seat.frame
    for popover in window.findChildren(DefinitionPopover):
        if popover.isVisible():
            name = popover.accessibleName()
            popover.dismiss()
            popover.deleteLater()
            QApplication.processEvents()
            return f"figure: {name}"
    opened = helping_of(seat).window
    if opened is None:
        return ""
    place = opened.place
    opened.close()
    helping_of(seat).window = None
    QApplication.processEvents()
    seat.frame.activateWindow()
    seat.see(seat.frame.isActiveWindow, "the window in front")
    return place


def can_be_focused(within: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in within.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def test_f1_says_something_of_every_widget_of_every_screen(seat: Sitting) -> None:
    silent, said = [], defaultdict[str, set[str]](set)
    asked: set[QWidget] = set()
    for key in (entry.key for entry in SCREENS):
        seat.desk.go_to(key)
        seat.see(lambda key=key: seat.desk.screens.key == key, "the screen")
        for widget in can_be_focused(seat.frame):
            # Some are made anew as figures come.
            if not isValid(widget) or not widget.isVisible():
                continue
            # The rail and the bar stand around all screens: they are asked on the first where they take the keyboard.
            if not FULL and widget in asked:
                continue
            widget.setFocus()
            if QApplication.focusWidget() is not widget:
                continue
            if not seat.frame.pages.isAncestorOf(widget):
                asked.add(widget)
            seat.press(Qt.Key.Key_F1, widget)
            told = explained(seat)
            said[key].add(told)
            if not told:
                silent.append(f"{key}: {type(widget).__name__} {widget.accessibleName()}")

    assert silent == []
    for key, places in said.items():
        own = any(place.startswith((f"{key}#", "figure: ")) for place in places)
        assert own or {key, f"{key}#views"} & places, key
    assert len(said) == len(SCREENS)


def test_f1_explains_every_column_of_a_report_under_the_column_s_own_name(seat: Sitting) -> None:
    seat.desk.go_to("reports")
    screen = seat.desk.front.screen
    assert isinstance(screen, ReportsScreen)
    seat.see(lambda: screen.is_read, "the report")
    day, now = date(2026, 11, 18), date(2026, 11, 19)
    table = screen.table
    told, captions = dict[str, list[str]](), dict[str, list[str]]()
    for part in PARTS:
        screen.part.setCurrentIndex(screen.part.findData(part))
        screen.show_report(report((CentreDay(day, 1, Sums(requested=1)),), "day", day, now), {})
        captions[part] = [
            str(table.model().headerData(at, Qt.Orientation.Horizontal))
            for at in range(table.model().columnCount())
        ]
        told[part] = []
        for column in range(len(captions[part])):
            table.setFocus()
            table.setCurrentIndex(table.model().index(0, column))
            seat.press(Qt.Key.Key_F1, table)
            told[part].append(explained(seat))

    for part in PARTS:
        assert told[part] == ["reports#figures", *(f"figure: {name}" for name in captions[part][1:])]


def test_the_figures_say_when_they_were_read(seat: Sitting) -> None:
    seat.screen.centres.view.setFocus()

    seat.press(Qt.Key.Key_F1)

    (popover,) = [one for one in seat.frame.findChildren(DefinitionPopover) if one.isVisible()]
    assert popover.accessibleName() == "Load by closing"
    assert "Read at " in popover.accessibleDescription()
    popover.dismiss()


def test_when_figures_were_read_is_told_on_the_boards_clock(
    seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As in the demo, whose clock stands at another time of day than the workstation's.
    monkeypatch.setattr("ui.desk.deskwork.wall_us", lambda: to_us(datetime.now(UTC) + timedelta(hours=5)))
    seat.screen.centres.view.setFocus()

    seat.press(Qt.Key.Key_F1)

    (popover,) = [one for one in seat.frame.findChildren(DefinitionPopover) if one.isVisible()]
    told = re.search(r"Read at (\d+):(\d\d):(\d\d)", popover.accessibleDescription())
    popover.dismiss()
    assert told is not None
    hours, minutes, seconds = map(int, told.groups())
    expected = (datetime.now(UTC) - timedelta(hours=5)).astimezone(seat.desk.formats.zone)
    told_s = timedelta(hours=hours, minutes=minutes, seconds=seconds).total_seconds()
    away_s = (expected.hour * 3600 + expected.minute * 60 + expected.second - told_s) % 86_400
    assert min(away_s, 86_400 - away_s) < 3600


def test_f1_in_a_dialog_opens_its_own_place_beside_it(seat: Sitting) -> None:
    seat.select(seat.listed()[:1])
    seat.press(Qt.Key.Key_W, seat.screen.table)
    seat.see(lambda: isinstance(QApplication.activeWindow(), QDialog), "the dialog")
    dialog = QApplication.activeWindow()
    assert dialog is not None
    held = QApplication.focusWidget()
    assert held is not None

    dialog.activateWindow()
    seat.see(lambda: QApplication.activeWindow() is dialog, "the dialog in front")
    QTest.keyClick(held, Qt.Key.Key_F1)

    window = helping_of(seat).window
    assert window is not None
    assert window.place == "acts#withdraw"
    assert window.parentWidget() is dialog
    window.close()
    dialog.close()


def test_the_menu_s_help_is_about_the_screen_and_is_searched_by_keys(seat: Sitting) -> None:
    helping_of(seat).give("help")
    window = helping_of(seat).window
    assert isinstance(window, HelpWindow)
    seat.see(lambda: window.text.toPlainText().startswith("Live"), "the page of the live screen")

    window.search.setFocus()
    seat.type("consent", window.search)

    assert window.place == "acts#consent"
    window.close()


def test_the_help_speaks_another_language_at_once(seat: Sitting) -> None:
    helping_of(seat).open("signs")
    window = helping_of(seat).window
    assert window is not None
    seat.see(lambda: window.text.toPlainText().startswith("What the colours"), "the page")

    seat.program.choices.choose_language("sv")

    seat.see(lambda: window.text.toPlainText().startswith("Vad färgerna"), "the page in Swedish")
    assert window.windowTitle() == "Hjälp"
    window.close()


def test_the_tour_can_be_skipped_and_found_again(seat: Sitting) -> None:
    tour = helping_of(seat).tour
    assert tour.card is None
    seat.desk.go_to("centres")

    helping_of(seat).give("tour")
    seat.see(lambda: tour.step == 1, "the tour")
    front = seat.desk.screens.key
    seat.press(Qt.Key.Key_Escape)

    assert front == "live"
    assert tour.card is None


def test_another_screen_ends_the_tour(seat: Sitting) -> None:
    tour = helping_of(seat).tour
    helping_of(seat).give("tour")

    seat.desk.go_to("messages")

    assert tour.card is None
