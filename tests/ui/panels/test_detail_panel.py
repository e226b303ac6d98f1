"""The detail says everything of one callback but its number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from app.domain.act import Seen
from app.domain.moment import from_us
from app.domain.wish import Retry
from app.listing.shown import ENDED, CallbackHistory, Standing
from app.listing.shown import TimelineEntry as Happened
from tests.boards import NOW_US
from tests.ui.live_builders import ENGLISH, MINUTE_US, a_callback
from ui.models.callback_cells import CellWriter
from ui.panels.detail_panel import DetailPanel
from ui.widgets.timeline import TimelineEntry


def a_detail(qtbot: QtBot, **given: object) -> DetailPanel:
    panel = DetailPanel(CellWriter(ENGLISH))
    qtbot.addWidget(panel)
    panel.show_callback(a_callback(**given), NOW_US)
    return panel


def test_only_the_last_two_digits_are_shown(qtbot: QtBot) -> None:
    panel = a_detail(qtbot, number_end="45")

    assert panel.number.text().endswith("••45")


def test_the_services_of_the_callers_others_are_counted_and_they_are_selected_by_a_button(
    qtbot: QtBot,
) -> None:
    detail = a_detail(qtbot, same_caller=3)
    wanted: list[object] = []
    detail.same_caller_wanted.connect(wanted.append)

    detail.show_same_caller([("Vaccination", 2), ("Laboratory", 1)])
    detail.notes.select_button.click()

    assert detail.notes.same_services.text() == "Vaccination 2 · Laboratory 1"
    assert wanted == [detail.callback_id]


def test_the_patients_own_nurse_is_named(qtbot: QtBot) -> None:
    detail = a_detail(qtbot, named="nurse 7")
    said = [label.text() for label in detail.findChildren(QLabel)]

    assert any("Own nurse: nurse 7" in text for text in said)


def test_other_callbacks_of_the_same_caller_are_pointed_out(qtbot: QtBot) -> None:
    assert a_detail(qtbot, same_caller=0).notes.same_caller.text == ""
    assert "2" in a_detail(qtbot, same_caller=2).notes.same_caller.text


def test_why_nobody_rings_and_what_to_do_is_said_of_a_request_whose_patient_is_in_another_call(
    qtbot: QtBot,
) -> None:
    held = a_detail(qtbot, held_us=NOW_US - 60 * MINUTE_US).notes.held.text

    assert "in another call since" in held
    assert "ask a supervisor who sees them all" in held
    assert not a_detail(qtbot).notes.held.text


def test_a_wished_window_that_has_passed_is_shown_as_missed(qtbot: QtBot) -> None:
    window = {"wish_from_us": NOW_US - 60 * MINUTE_US, "wish_until_us": NOW_US - 30 * MINUTE_US}

    assert (
        a_detail(qtbot, wish_missed=True, **window).notes.wish.text
        == "Wished to be called 9:30–10:00: missed"
    )


def as_wished(qtbot: QtBot, **given: object) -> tuple[DetailPanel, QAction]:
    """The detail of a callback whose wish for half past ten to noon a retry has set aside."""
    panel, retry = a_detail(qtbot, id=7, version=4, **given), QAction("Retry")
    others = [QAction(str(one)) for one in range(5)]
    panel.set_actions(retry, *others)
    panel.show()
    wished_us = (NOW_US + 30 * MINUTE_US, NOW_US + 120 * MINUTE_US)
    panel.show_timeline(7, CallbackHistory(wished_us=wished_us), str)
    return panel, retry


def test_a_wish_that_a_retry_set_aside_is_said_and_one_press_has_the_patient_rung_then(qtbot: QtBot) -> None:
    panel, retry = as_wished(qtbot)
    button = panel.notes.as_wished_button
    wanted: list[object] = []
    panel.act_wanted.connect(wanted.append)

    button.click()

    assert panel.notes.wish.text == "Wished to be called 11:00–12:30: a retry set it aside"
    assert button.text().strip() == "Retry as wished, 11:00"
    assert wanted == [Retry((Seen(7, 4),), from_us(NOW_US + 30 * MINUTE_US))]
    retry.setEnabled(False)
    assert not button.isEnabled()
    retry.setVisible(False)
    assert not button.isVisible()


@pytest.mark.parametrize(
    "given, says",
    [
        ({"next_attempt_us": NOW_US + 30 * MINUTE_US, "standing": Standing.POSTPONED}, False),
        ({"standing": Standing.REACHED}, False),
        ({"wish_from_us": NOW_US + MINUTE_US, "wish_until_us": NOW_US + 2 * MINUTE_US}, False),
        ({"standing": Standing.CALLING}, True),
    ],
    ids=["planned then", "ended", "another wish", "being rung"],
)
def test_ringing_as_wished_is_not_offered_where_the_patient_is_rung_then_or_cannot_be(
    qtbot: QtBot, given: dict[str, object], says: bool
) -> None:
    panel, _ = as_wished(qtbot, **given)

    assert not panel.notes.as_wished_button.isVisible()
    assert ("set it aside" in panel.notes.wish.text) == says


def test_a_callback_that_cannot_be_sent_texts_says_so(qtbot: QtBot) -> None:
    assert a_detail(qtbot, may_text=False).notes.untextable.text == "The patient wants no texts about this"
    assert a_detail(qtbot, may_text=True).notes.untextable.text == ""


@pytest.mark.parametrize(
    "why, said",
    [
        ("landline", "A landline cannot receive texts"),
        ("foreign", "Foreign numbers are not texted"),
        ("asked_not_to", "The patient has asked for no texts (STOP)"),
        ("no_number", "There is no number"),
    ],
)
def test_why_a_patient_is_never_texted_is_said_of_the_callback_that_is_shown_alone(
    qtbot: QtBot, why: str, said: str
) -> None:
    panel = a_detail(qtbot, id=7, text_state="rejected")
    panel.show_timeline(8, CallbackHistory(untextable="foreign"), str)
    assert panel.notes.untextable.text == ""

    panel.show_timeline(7, CallbackHistory(untextable=why), str)
    assert panel.notes.untextable.text == said

    panel.show_callback(a_callback(id=8), NOW_US)
    assert panel.notes.untextable.text == ""


def read_action(panel: DetailPanel) -> QAction:
    """What the panel is given to mark as read with, beside the others."""
    retry, move, text, number, reopen, read = (QAction(panel) for _ in range(6))
    panel.set_actions(retry, move, text, number, reopen, read)
    return read


@pytest.mark.parametrize("standing", [Standing.WAITING, Standing.CALLING, Standing.REACHED])
def test_beside_what_the_patient_texted_stands_the_button_that_marks_it_as_read(
    qtbot: QtBot, standing: Standing
) -> None:
    panel = DetailPanel(CellWriter(ENGLISH))
    qtbot.addWidget(panel)
    read_action(panel)
    given: list[int] = []
    panel.read_wanted.connect(given.append)

    panel.show_callback(a_callback(id=7, standing=standing, said_us=NOW_US), NOW_US)
    shown = panel.read_button.isVisibleTo(panel), panel.notes.texting.text
    panel.read_button.click()
    panel.show_callback(a_callback(standing=standing, said_us=0), NOW_US)

    assert shown == (True, "The patient has texted: read it below")
    assert given == [7]
    assert not panel.read_button.isVisibleTo(panel)
    assert panel.notes.texting.text == ""


def test_words_are_in_view_once_their_history_has_come_and_is_neither_hidden_nor_scrolled_away(
    qtbot: QtBot,
) -> None:
    panel = DetailPanel(CellWriter(ENGLISH))
    qtbot.addWidget(panel)
    panel.resize(320, 420)
    panel.show()
    entries = [Happened(NOW_US - 20 + i, "moved", "anna", {}) for i in range(14)]
    said = Happened(NOW_US, "said:other", "", {"body": "Kiitos"})
    area = panel.findChildren(QScrollArea)[0]

    panel.show_callback(a_callback(id=7, said_us=NOW_US), NOW_US)
    assert panel.said_in_view() == (0, 0)
    panel.show_timeline(7, CallbackHistory((*entries, said), said_us=NOW_US), str)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert panel.said_in_view() == (7, 0)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert panel.said_in_view() == (7, NOW_US)
    panel.hide()
    assert panel.said_in_view() == (0, 0)
    panel.show()
    panel.show_callback(a_callback(id=8, said_us=NOW_US), NOW_US)
    panel.show_callback(a_callback(id=7, said_us=NOW_US), NOW_US)
    assert panel.said_in_view() == (0, 0)


def test_words_are_not_in_view_where_earlier_ones_are_scrolled_away(qtbot: QtBot) -> None:
    panel = DetailPanel(CellWriter(ENGLISH))
    qtbot.addWidget(panel)
    panel.resize(320, 420)
    panel.show()
    first = Happened(NOW_US - 30, "said:other", "", {"body": "Rintaan sattuu"})
    entries = [Happened(NOW_US - 20 + i, "moved", "anna", {}) for i in range(14)]
    said = Happened(NOW_US, "said:other", "", {"body": "Kiitos"})
    area = panel.findChildren(QScrollArea)[0]

    panel.show_callback(a_callback(id=7, said_us=NOW_US), NOW_US)
    panel.show_timeline(7, CallbackHistory((first, *entries, said), said_us=NOW_US), str)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())

    assert panel.said_in_view() == (7, 0)


def test_who_may_not_mark_as_read_is_shown_the_words_without_a_button(qtbot: QtBot) -> None:
    panel = DetailPanel(CellWriter(ENGLISH))
    qtbot.addWidget(panel)
    read_action(panel).setVisible(False)

    panel.show_callback(a_callback(said_us=NOW_US), NOW_US)

    assert panel.notes.texting.text
    assert not panel.read_button.isVisibleTo(panel)


def test_the_history_is_asked_for_anew_once_the_patient_texted_and_once_it_was_read(qtbot: QtBot) -> None:
    panel = a_detail(qtbot, id=7)
    asked: list[int] = []
    panel.timeline_wanted.connect(asked.append)

    for said_us in (0, NOW_US, NOW_US, NOW_US + 1, 0):
        panel.show_callback(a_callback(id=7, said_us=said_us), NOW_US)

    assert asked == [7, 7, 7]


@pytest.mark.parametrize("standing", Standing)
def test_what_has_ended_can_be_reopened_and_what_has_not_can_be_rung_and_moved(
    qtbot: QtBot, standing: Standing
) -> None:
    panel = DetailPanel(CellWriter(ENGLISH))
    qtbot.addWidget(panel)
    retry, move, text, number, reopen, read = (QAction(panel) for _ in range(6))
    panel.set_actions(retry, move, text, number, reopen, read)
    panel.show_callback(a_callback(standing=standing), NOW_US)
    has_ended = standing in ENDED

    assert panel.buttons.reopen.isVisibleTo(panel) == has_ended
    assert panel.buttons.retry.isVisibleTo(panel) != has_ended
    assert panel.buttons.move_there.isVisibleTo(panel) != has_ended


def test_the_entry_that_is_read_by_keys_comes_into_view(qtbot: QtBot) -> None:
    panel = a_detail(qtbot)
    panel.resize(320, 420)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.timeline.show_entries(
        [TimelineEntry(f"9.{i:02}", "phone-incoming", f"Event {i}") for i in range(14)]
    )
    panel.timeline.setFocus()
    area = panel.findChildren(QScrollArea)[0]
    port = area.viewport()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)

    seen = []
    for key in [Qt.Key.Key_Down] * 14 + [Qt.Key.Key_Up] * 13:
        QTest.keyClick(panel.timeline, key)
        place = panel.timeline.place()
        at = panel.timeline.mapTo(port, place.topLeft())
        seen.append(port.rect().contains(place.translated(at - place.topLeft()).adjusted(0, 1, 0, -1)))

    assert all(seen)
    assert panel.timeline.entry is not None
    assert panel.timeline.entry.title == "Event 0"
