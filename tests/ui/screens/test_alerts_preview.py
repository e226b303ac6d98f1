"""How often a rule in its form would have fired: while it is looked for, and where it cannot be read."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.alerts.preview import Fired
from tests.ui.screens.alerts_shown import OLDEST, THERE, a_screen
from ui.screens.alerts_editor import AlertRuleDialog


def test_while_another_limit_is_looked_for_nothing_is_said_of_the_one_before(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    dialog = AlertRuleDialog(screen, screen.words, THERE, OLDEST)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.preview_wanted) as first:
        dialog.open_asking()
    qtbot.waitUntil(lambda: dialog.told.text == "Looking through last week…")
    dialog.show_preview(first.args[0], Fired(14, 3, 7), None)
    assert "14 times" in dialog.told.text

    with qtbot.waitSignal(dialog.preview_wanted) as second:
        dialog.on.setValue(dialog.on.value() + 10)
    dialog.show_preview(first.args[0], Fired(14, 3, 7), None)
    qtbot.waitUntil(lambda: dialog.told.text == "Looking through last week…")

    assert not dialog.told.is_told
    dialog.show_preview(second.args[0], Fired(2, 1, 7), None)
    assert "2 times" in dialog.told.text


def test_a_last_week_that_cannot_be_read_is_said_so_until_another_is_looked_for(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    dialog = AlertRuleDialog(screen, screen.words, THERE, OLDEST)
    qtbot.addWidget(dialog)
    dialog.open_asking()

    dialog.fail_preview()

    assert dialog.told.text == "How often it would have fired last week cannot be read now."
    dialog.off.setValue(dialog.on.value() + 1)
    assert dialog.told.isHidden()


def test_the_form_has_room_for_all_that_is_found_where_it_had_said_that_it_looks(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.show()
    dialog = AlertRuleDialog(screen, screen.words, THERE, OLDEST)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        dialog.open_asking()
    qtbot.waitUntil(lambda: dialog.told.text == "Looking through last week…")
    before = dialog.height()

    dialog.show_preview(asked.args[0], Fired(20, 20, 4), 13)

    qtbot.waitUntil(lambda: dialog.height() > before)
    layout = dialog.told.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: dialog.told.height() >= layout.totalHeightForWidth(dialog.told.width()))
