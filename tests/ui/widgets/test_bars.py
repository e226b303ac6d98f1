"""Chips, the selection bar and banners."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.translations import compiled
from ui.widgets.banner import Banner
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.selection_bar import SelectionBar

CHIPS = (Chip("all", "Kaikki", 28), Chip("late", "Yli 2 h", 7), Chip("urgent", "Kiireelliset", 3))
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def some_chips(qtbot: QtBot) -> ChipRow:
    chips = ChipRow()
    qtbot.addWidget(chips)
    chips.set_chips(CHIPS)
    chips.show()
    return chips


def chip(chips: ChipRow, text: str) -> QPushButton:
    return next(b for b in chips.findChildren(QPushButton) if b.text().startswith(text))


def test_the_first_chip_is_on_from_the_start(qtbot: QtBot) -> None:
    assert some_chips(qtbot).on() == {"all"}


def test_a_click_picks_one_chip_alone(qtbot: QtBot) -> None:
    chips = some_chips(qtbot)
    chips.set_on({"late"})

    with qtbot.waitSignal(chips.changed) as changed:
        QTest.mouseClick(chip(chips, "Kiireelliset"), LEFT)

    assert changed.args == [frozenset({"urgent"})]


def test_shift_and_click_adds_and_takes_away(qtbot: QtBot) -> None:
    chips = some_chips(qtbot)
    seen: list[frozenset[str]] = []
    chips.changed.connect(seen.append)

    QTest.mouseClick(chip(chips, "Yli"), LEFT)
    QTest.mouseClick(chip(chips, "Kiireelliset"), LEFT, SHIFT)
    QTest.mouseClick(chip(chips, "Yli"), LEFT, SHIFT)

    assert seen == [{"late"}, {"late", "urgent"}, {"urgent"}]


def test_taking_the_last_chip_away_goes_back_to_the_first(qtbot: QtBot) -> None:
    chips = some_chips(qtbot)
    chips.set_on({"late"})

    QTest.mouseClick(chip(chips, "Yli"), LEFT, SHIFT)

    assert chips.on() == {"all"}


def test_escape_clears_the_filters(qtbot: QtBot) -> None:
    chips = some_chips(qtbot)
    chips.set_on({"late", "urgent"})

    QTest.keyClick(chip(chips, "Yli"), Qt.Key.Key_Escape)

    assert chips.on() == {"all"}


def test_clicking_the_chip_that_is_on_keeps_it_on_and_says_nothing(qtbot: QtBot) -> None:
    chips = some_chips(qtbot)

    with qtbot.assertNotEmitted(chips.changed):
        QTest.mouseClick(chip(chips, "Kaikki"), LEFT)

    assert chips.on() == {"all"}


def test_counts_change_in_place(qtbot: QtBot) -> None:
    chips = some_chips(qtbot)
    before = chip(chips, "Yli")

    chips.set_counts({"late": 8, "unknown": 1})

    assert chip(chips, "Yli") is before
    assert before.text() == before.accessibleName() == "Yli 2 h · 8"


def test_thousands_are_parted_in_a_count(qtbot: QtBot) -> None:
    chips = some_chips(qtbot)

    chips.set_counts({"late": 1234})

    assert chip(chips, "Yli").text() == "Yli 2 h · 1\u00a0234"


def test_chips_that_are_still_there_stay_on_when_the_row_is_filled_anew(qtbot: QtBot) -> None:
    chips = some_chips(qtbot)
    chips.set_on({"late", "urgent"})

    chips.set_chips(CHIPS[:2])

    assert chips.on() == {"late"}


def a_bar(qtbot: QtBot, width: int = 900) -> tuple[SelectionBar, list[QAction]]:
    bar = SelectionBar()
    qtbot.addWidget(bar)
    actions = [QAction(words, bar) for words in ("Siirrä…", "Yritä uudelleen", "Lähetä tekstiviesti")]
    bar.set_actions(actions, primary=actions[0])
    bar.resize(width, 46)
    bar.set_count(3)
    bar.show()
    return bar, actions


def test_the_bar_is_there_only_while_something_is_selected(qtbot: QtBot) -> None:
    bar, _ = a_bar(qtbot)
    was_visible = bar.isVisible()

    bar.set_count(0)

    assert (was_visible, bar.isVisible()) == (True, False)


def test_a_button_does_what_its_action_does(qtbot: QtBot) -> None:
    bar, actions = a_bar(qtbot)
    button = next(b for b in bar.findChildren(QPushButton) if b.text() == "Yritä uudelleen")

    with qtbot.waitSignal(actions[1].triggered):
        QTest.mouseClick(button, LEFT)


def test_an_act_that_is_off_says_why(qtbot: QtBot) -> None:
    bar, actions = a_bar(qtbot)

    actions[0].setStatusTip("Ei voi siirtää: asema on suljettu")
    actions[0].setEnabled(False)

    button = next(b for b in bar.findChildren(QPushButton) if b.text() == "Siirrä…")
    assert not button.isEnabled()
    assert button.toolTip() == bar.reason() == "Ei voi siirtää: asema on suljettu"


def test_acts_that_do_not_fit_go_behind_the_dots_and_come_back(qtbot: QtBot) -> None:
    bar, actions = a_bar(qtbot)
    fits = bar.overflowing()

    bar.resize(380, 46)
    narrow = bar.overflowing()
    bar.resize(900, 46)

    assert fits == ()
    assert narrow[-1] is actions[2]
    assert bar.overflowing() == ()


def test_what_changed_while_nothing_was_selected_is_in_its_place_when_something_is(qtbot: QtBot) -> None:
    bar, actions = a_bar(qtbot)
    bar.set_count(0)
    actions[1].setVisible(False)
    actions[2].setText("Lähetä tekstiviesti kaikille valituille")
    bar.resize(420, 46)
    behind = bar.overflowing()

    bar.set_count(2)

    there = [
        button.text() for button in bar.findChildren(QPushButton) if button.isVisible() and button.text()
    ]
    assert there == ["Siirrä…"]
    assert behind == bar.overflowing() == (actions[2],)


def test_the_cross_gives_the_selection_up(qtbot: QtBot) -> None:
    bar, _ = a_bar(qtbot)
    cross = next(b for b in bar.findChildren(QPushButton) if b.accessibleName() == "Clear selection")

    with qtbot.waitSignal(bar.cleared):
        QTest.mouseClick(cross, LEFT)


def test_a_banner_shows_its_sentence_and_hides_when_it_is_over(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    before = banner.isVisible()

    banner.say("crit", "Ei yhteyttä", action="Yritä nyt", icon="cloud-off")
    during = (banner.isVisible(), banner.accessibleName())
    banner.clear()

    assert (before, during, banner.isVisible()) == (False, (True, "Ei yhteyttä"), False)


def test_a_banner_is_dressed_anew_only_for_what_it_has_not_said(qtbot: QtBot) -> None:
    class Counted(Banner):
        dressed = 0

        def changeEvent(self, event: QEvent) -> None:
            self.dressed += event.type() == QEvent.Type.StyleChange
            super().changeEvent(event)

    banner = Counted()
    qtbot.addWidget(banner)
    told = []
    for level, text in (("info", "Demo"), ("info", "Demo"), ("warn", "Demo"), ("warn", "Test")):
        before = banner.dressed
        banner.say(level, text)
        told.append(banner.dressed > before)
    banner.clear()
    banner.say("warn", "Test")

    assert told == [True, False, True, True]
    assert (banner.isVisible(), banner.text) == (True, "Test")


def test_the_button_of_a_banner_is_heard(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say("crit", "Ei yhteyttä", action="Yritä nyt")

    (button,) = [one for one in banner.findChildren(QPushButton) if not one.isHidden()]
    with qtbot.waitSignal(banner.acted):
        QTest.mouseClick(button, LEFT)


def test_how_many_are_selected_is_said_in_the_language_of_the_moment(
    qtbot: QtBot, qapp: QApplication
) -> None:
    bar, _ = a_bar(qtbot)
    bar.set_count(3)
    swedish = QTranslator()
    swedish.load(str(compiled("sv")))
    qapp.installTranslator(swedish)
    try:
        qapp.processEvents()
        said, clears = bar.accessibleName(), bar._clear.accessibleName()  # noqa: SLF001  # it has no words to see
    finally:
        qapp.removeTranslator(swedish)
        qapp.processEvents()

    assert said == "3 valda"
    assert clears == "Ta bort valet"
    assert bar.accessibleName() == "3 selected"
