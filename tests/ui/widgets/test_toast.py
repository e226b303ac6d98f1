"""What was just done can be undone for a while, one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.toast import Toast, Toasts

MOVED = Toast("3 soittopyyntöä siirretty", "Kumoa", "Ctrl+Z", token=1)
WHY_NOT = Toast("Enintään 1 000 soittopyyntöä kerralla", is_passing=True)
TEXTED = Toast("2 tekstiviestiä lähtee", "Kumoa", "Ctrl+Z", token=2)


def some_toasts(qtbot: QtBot) -> tuple[Toasts, QTimer, QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    timer = QTimer(window)
    toasts = Toasts(window, timer)
    window.show()
    return toasts, timer, window


def test_a_toast_goes_by_itself_when_its_time_is_up(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)
    toasts.say(lambda: MOVED)

    with qtbot.waitSignal(toasts.closed) as closed:
        timer.timeout.emit()

    assert closed.args == [1]
    assert toasts.isHidden()


def test_a_toast_stays_ten_seconds(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)

    toasts.say(lambda: MOVED)

    assert timer.isActive()
    assert timer.interval() == 10_000


def test_the_second_waits_until_the_first_has_gone(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)
    toasts.say(lambda: MOVED)
    toasts.say(lambda: TEXTED)
    before = (toasts.shown, toasts.waiting)

    timer.timeout.emit()

    assert before == (replace(MOVED, key=""), 1)
    assert (toasts.shown, toasts.waiting) == (replace(TEXTED, key=""), 0)
    assert toasts.isVisible()


def test_the_key_stands_beside_the_toast_alone_that_it_was_given_to(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)
    button = toasts.findChildren(QPushButton)[0]
    toasts.say(lambda: MOVED)
    toasts.say(lambda: TEXTED)
    said = [button.text()]

    for token in (MOVED.token, TEXTED.token, None, MOVED.token):
        toasts.give_key("Ctrl+Z", token)
        QApplication.sendEvent(toasts, QEvent(QEvent.Type.LanguageChange))
        said.append(button.text())
    timer.timeout.emit()
    said.append(button.text())

    assert said == ["Kumoa", "Kumoa  Ctrl+Z", "Kumoa", "Kumoa", "Kumoa  Ctrl+Z", "Kumoa"]
    assert toasts.shown == replace(TEXTED, key="")


def test_a_toast_that_waited_is_shown_with_the_key_if_it_is_its_own_by_then(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)
    toasts.say(lambda: MOVED)
    toasts.say(lambda: TEXTED)
    toasts.give_key("Ctrl+Z", TEXTED.token)

    timer.timeout.emit()

    assert toasts.shown == TEXTED
    assert toasts.findChildren(QPushButton)[0].text() == "Kumoa  Ctrl+Z"


def test_a_toast_without_the_key_still_has_its_way_back(qtbot: QtBot) -> None:
    toasts, _, _ = some_toasts(qtbot)
    acted: list[object] = []
    toasts.acted.connect(acted.append)
    toasts.say(lambda: MOVED)
    toasts.say(lambda: TEXTED)

    QTest.mouseClick(toasts.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)

    assert acted == [MOVED.token]


def test_why_a_key_did_nothing_gives_way_at_once_to_what_was_done_after_it(qtbot: QtBot) -> None:
    toasts, _, _ = some_toasts(qtbot)
    toasts.say(lambda: WHY_NOT)
    at_first = toasts.shown

    toasts.say(lambda: MOVED)

    assert at_first == WHY_NOT
    assert (toasts.shown, toasts.waiting) == (replace(MOVED, key=""), 0)


def test_why_a_key_did_nothing_is_not_said_late_with_more_to_say(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)
    for toast in (MOVED, WHY_NOT, TEXTED, WHY_NOT):
        toasts.say(partial(replace, toast))

    shown = []
    while toasts.shown is not None:
        shown.append(toasts.shown)
        timer.timeout.emit()

    assert [one.text for one in shown] == [MOVED.text, TEXTED.text, WHY_NOT.text]


def test_what_is_done_in_another_window_is_said_there_and_at_home_once_that_window_goes(qtbot: QtBot) -> None:
    toasts, timer, window = some_toasts(qtbot)
    other = QWidget()
    qtbot.addWidget(other)
    other.resize(500, 300)
    other.show()
    worked_in: list[tuple[QWidget, int]] = [(other, 40)]
    toasts.follow(lambda: worked_in[0] if worked_in else None)
    toasts.set_foot(90)
    toasts.give_key("Ctrl+Z", MOVED.token)

    toasts.say(lambda: MOVED)
    there = (toasts.parentWidget(), toasts.isVisible(), toasts.geometry().bottom() < 300 - 40)
    other.resize(500, 400)
    followed = 300 < toasts.geometry().bottom() < 400 - 40
    worked_in.clear()
    toasts.leave(other)

    assert (there, followed) == ((other, True, True), True)
    assert (toasts.parentWidget(), toasts.isVisible(), toasts.shown) == (window, True, MOVED)
    assert 400 < toasts.geometry().bottom() < 600 - 90
    assert timer.isActive()
    other.resize(500, 200)
    assert toasts.geometry().bottom() > 400
    toasts.dismiss()
    toasts.say(lambda: TEXTED)
    assert toasts.parentWidget() is window


def test_pressing_undo_names_the_deed_and_closes_the_toast(qtbot: QtBot) -> None:
    toasts, _, _ = some_toasts(qtbot)
    toasts.say(lambda: MOVED)
    button = toasts.findChildren(QPushButton)[0]

    with qtbot.waitSignal(toasts.acted) as acted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert acted.args == [1]
    assert toasts.shown is None


def test_while_the_pointer_rests_on_it_the_time_stands_still(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)
    toasts.say(lambda: MOVED)

    QApplication.sendEvent(toasts, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    held = timer.isActive()
    QApplication.sendEvent(toasts, QEvent(QEvent.Type.Leave))

    assert (held, timer.isActive()) == (False, True)


def test_while_its_button_has_the_focus_the_time_stands_still(qtbot: QtBot) -> None:
    toasts, timer, window = some_toasts(qtbot)
    toasts.say(lambda: MOVED)
    window.activateWindow()
    button = toasts.findChildren(QPushButton)[0]

    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    assert not timer.isActive()


def test_a_deed_that_can_no_longer_be_undone_loses_its_toast_shown_or_waiting(qtbot: QtBot) -> None:
    toasts, _, _ = some_toasts(qtbot)
    toasts.say(lambda: MOVED)
    toasts.say(lambda: TEXTED)

    toasts.drop(2)
    toasts.drop(1)

    assert (toasts.shown, toasts.waiting) == (None, 0)


def test_toasts_speak_the_language_that_is_chosen_while_they_are_shown_or_wait(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)
    language = {"Moved": "Moved", "Undo": "Undo"}
    closed: list[object] = []
    toasts.closed.connect(closed.append)
    toasts.give_key("Ctrl+Z", 1)
    toasts.say(lambda: Toast(language["Moved"], language["Undo"], "Ctrl+Z", token=1))
    toasts.say(lambda: Toast(f"{language['Moved']} too", token=2))
    toasts.say(lambda: Toast("Kallio", token=3))

    language |= {"Moved": "Siirretty", "Undo": "Kumoa"}
    QApplication.sendEvent(toasts, QEvent(QEvent.Type.LanguageChange))
    button = toasts.findChildren(QPushButton)[0]
    first = (
        [label.text() for label in toasts.findChildren(QLabel)][-1],
        button.text(),
        toasts.accessibleName(),
    )
    was_timed = timer.isActive()
    said = []
    while toasts.shown is not None:
        said.append(toasts.shown.text)
        toasts.dismiss()

    assert first == ("Siirretty", "Kumoa  Ctrl+Z", "Siirretty")
    assert was_timed
    assert said == ["Siirretty", "Siirretty too", "Kallio"]
    assert closed == [1, 2, 3]


def test_what_a_listener_says_as_a_toast_closes_waits_behind_those_before_it(qtbot: QtBot) -> None:
    toasts, timer, _ = some_toasts(qtbot)
    late = Toast("Lähetetty", token=3)
    toasts.closed.connect(lambda token: toasts.say(lambda: late) if token == 1 else None)
    toasts.say(lambda: MOVED)
    toasts.say(lambda: TEXTED)

    timer.timeout.emit()
    second = toasts.shown
    timer.timeout.emit()

    assert (second, toasts.shown) == (replace(TEXTED, key=""), late)


def test_a_toast_keeps_clear_of_what_stands_at_the_foot_of_the_window(qtbot: QtBot) -> None:
    toasts, _, window = some_toasts(qtbot)
    toasts.say(lambda: MOVED)

    toasts.set_foot(58)

    assert toasts.geometry().bottom() < window.height() - 58


def test_a_toast_stays_in_the_middle_when_the_window_grows(qtbot: QtBot) -> None:
    toasts, _, window = some_toasts(qtbot)
    toasts.say(lambda: MOVED)

    window.resize(1200, 700)

    assert abs(toasts.geometry().center().x() - 600) <= 1
