"""The main window around its screen: one banner for each trouble, what is found by name, and what F6 goes through."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ui.commands import Commands, Situation
from ui.finding.sources import centre_offers, command_offers
from ui.translations import Translations
from ui.widgets.toast import Toast
from ui.windows.frame import Frame

SCOPES = [("all", "Whole region"), ("1", "Kallio"), ("2", "Malmi"), ("3", "Malminkartano")]


def a_frame(qtbot: QtBot) -> Frame:
    frame = Frame()
    qtbot.addWidget(frame)
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    return frame


def with_commands(frame: Frame) -> list[str]:
    """Commands and centres in the search field; returns the commands given."""
    commands, given = Commands(frame), list[str]()
    commands.show_situation(Situation(can_undo=True))
    commands.given.connect(given.append)
    frame.finder.add_source(lambda: command_offers(commands))
    frame.finder.add_source(lambda: centre_offers(frame.scopes[1:], frame.choose_scope))
    frame.show_scopes(SCOPES)
    return given


def search(frame: Frame, words: str) -> None:
    frame.top_bar.search.setFocus()
    QTest.keyClicks(frame.top_bar.search, words)


def test_before_there_is_data_nothing_can_be_chosen_of_the_region(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)

    frame.show_scopes([])

    assert frame.is_loading
    assert not frame.top_bar.scope.isVisible()
    assert frame.top_bar.freshness.level == "closed"


def test_what_is_said_before_there_is_data_follows_the_language(qapp: QApplication, qtbot: QtBot) -> None:
    frame, translations = a_frame(qtbot), Translations(qapp)
    translations.use("sv")
    qtbot.waitUntil(lambda: frame.rail.accessibleName() == "Vyer")
    said = frame.top_bar.freshness.accessibleName()
    translations.remove()
    translations.deleteLater()

    assert said == "inga uppgifter än"


def test_the_demo_says_so_for_as_long_as_it_is_one_and_offers_to_leave_it(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)
    left: list[bool] = []
    frame.demo_banner.acted.connect(lambda: left.append(True))

    frame.show_demo(True)
    title = frame.windowTitle()
    says = frame.demo_banner.text
    button = next(one for one in frame.demo_banner.findChildren(QAbstractButton) if one.isVisible())
    button.click()
    frame.show_demo(False)

    assert title == "Jonovahti – demo"
    assert says == "Demo mode: made-up data, nothing is sent"
    assert (button.text(), left) == ("Leave the demo…", [True])
    assert frame.demo_banner.isHidden()
    assert frame.windowTitle() == "Jonovahti"


def test_a_region_for_trying_things_out_says_so_in_every_language_for_as_long_as_it_is_one(
    qapp: QApplication, qtbot: QtBot
) -> None:
    frame, translations = a_frame(qtbot), Translations(qapp)

    frame.show_test("Rannikon testi")
    told = (frame.windowTitle(), frame.demo_banner.text, frame.demo_banner.property("level"))
    button = [one for one in frame.demo_banner.findChildren(QAbstractButton) if one.isVisible()]
    translations.use("fi")
    qtbot.waitUntil(lambda: frame.rail.accessibleName() == "Näkymät")
    in_finnish = frame.windowTitle(), frame.demo_banner.text
    translations.remove()
    translations.deleteLater()
    frame.show_test("")

    assert told == (
        "Jonovahti – test: Rannikon testi",
        "Rannikon testi is for trying things out: no patient waits in this queue",
        "warn",
    )
    assert button == []
    assert in_finnish == (
        "Jonovahti – testi: Rannikon testi",
        "Rannikon testi on kokeiluun: tässä jonossa ei odota potilaita",
    )
    assert frame.demo_banner.isHidden()
    assert frame.windowTitle() == "Jonovahti"


def test_each_trouble_has_a_banner_of_its_own(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)

    frame.show_demo(True)
    frame.trouble_banner.say("crit", "No connection")
    frame.work_banner.say("info", "Exporting: 25 rows")

    said = [
        one.text for one in (frame.demo_banner, frame.trouble_banner, frame.work_banner) if one.isVisible()
    ]
    assert said == [
        "Demo mode: made-up data, nothing is sent",
        "No connection",
        "Exporting: 25 rows",
    ]


def test_a_failure_can_be_tried_again_unless_that_cannot_help(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)
    tries: list[bool] = []
    frame.try_again_wanted.connect(lambda: tries.append(True))

    frame.show_failure("No connection to the database.", "")
    again = [one for one in frame.failed.findChildren(QAbstractButton) if one.isVisible()]
    again[0].click()
    frame.show_failure("The program could not be started", "", can_try_again=False)

    assert tries == [True]
    assert [one for one in frame.failed.findChildren(QAbstractButton) if one.isVisible()] == []


def test_no_data_is_an_alarm_where_there_is_a_failure_until_it_is_tried_again(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)
    mark = frame.top_bar.freshness
    at_first = mark.level

    frame.show_failure("No connection to the database.", "")
    failed = mark.level
    mark.retranslate()
    in_another_language = mark.level
    frame.show_loading()

    assert [at_first, failed, in_another_language, mark.level] == ["closed", "crit", "crit", "closed"]


def test_a_failure_gives_the_keyboard_to_its_buttons_and_offers_another_place_where_there_may_be_one(
    qtbot: QtBot,
) -> None:
    frame = a_frame(qtbot)
    wanted: list[str] = []
    frame.try_again_wanted.connect(lambda: wanted.append("again"))
    frame.sign_in_wanted.connect(lambda: wanted.append("elsewhere"))

    frame.show_failure("No connection to the database.", "", can_sign_in=True)
    for _ in range(2):
        button = frame.focusWidget()
        assert isinstance(button, QAbstractButton)
        QTest.keyClick(button, Qt.Key.Key_Return)
        QTest.keyClick(button, Qt.Key.Key_Tab)
    frame.show_failure("No connection to the database.", "Locked by IT")
    left = [one.text() for one in frame.failed.findChildren(QAbstractButton) if one.isVisible()]

    assert wanted == ["again", "elsewhere"]
    assert left == ["Try now"]


def test_a_failure_does_not_take_the_keyboard_from_whoever_is_typing_a_search(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)
    frame.top_bar.search.setFocus()
    QTest.keyClicks(frame.top_bar.search, "dark")

    frame.show_failure("No connection to the database.", "")

    assert frame.focusWidget() is frame.top_bar.search


def test_the_search_finds_centres_and_commands_and_what_is_off_stays_at_the_end(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)
    given = with_commands(frame)
    chosen: list[str] = []
    frame.top_bar.scope.chosen.connect(chosen.append)

    search(frame, "malmi")
    QTest.keyClick(frame.top_bar.search, Qt.Key.Key_Return)
    search(frame, "larger")
    QTest.keyClick(frame.top_bar.search, Qt.Key.Key_Return)
    search(frame, "move")
    off = frame.finder.found()

    assert chosen == ["2"]
    assert frame.top_bar.scope.current() == "2"
    assert given == ["larger"]
    assert {offer.why_off for offer in off if offer.name.startswith("Move")} == {
        "The data is too old to act on"
    }


def test_taking_the_screen_away_leaves_nothing_of_its_data(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)
    frame.show_scopes(SCOPES)
    screen = QWidget()
    frame.show_screen("live", screen)
    frame.top_bar.set_person("DE", "demo")
    frame.trouble_banner.say("crit", "No connection")
    frame.toasts.say(lambda: Toast("1 callback moved"))

    frame.remove_screens([screen])

    assert frame.is_loading
    assert frame.toasts.shown is None
    assert frame.trouble_banner.isHidden()
    assert not frame.top_bar.scope.isVisible()
    assert frame.top_bar.freshness.accessibleName() == "no data yet"


def test_every_button_without_words_has_a_tooltip_that_is_its_name(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)

    silent = [
        one
        for one in frame.findChildren(QAbstractButton)
        if one.isVisible()
        and not one.text().strip()
        and (not one.toolTip() or one.toolTip() != one.accessibleName())
        # Magnifier and cross within a field are Qt's own, and no stops for the keyboard.
        and not isinstance(one, QToolButton)
    ]

    assert silent == []


def test_no_key_of_the_window_is_bound_twice(qtbot: QtBot) -> None:
    frame = a_frame(qtbot)
    Commands(frame)
    keys = [key.toString() for action in frame.findChildren(QAction) for key in action.shortcuts()]

    assert len(keys) == len(set(keys))
    assert "Ctrl+K" in keys
    assert QApplication.focusWidget() is None or frame.isAncestorOf(QApplication.focusWidget() or frame)
