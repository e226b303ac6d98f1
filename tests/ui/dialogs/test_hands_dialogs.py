"""Absence, extra shift, loan and other hours removed: what is asked, would happen, is wrong, and is wished."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.hours import Span
from app.domain.moment import to_us
from app.domain.place import Names
from app.domain.rule import DayException
from app.domain.staffing import AbsenceReason, AddShift, Lend, RecordAbsence, RemoveHours, Staffing
from app.listing.hands_effect import HandsChange
from app.listing.staff import Besides, Nurse
from tests.ui.live_builders import ENGLISH
from ui.dialogs.exceptions_dialog import ExceptionsDialog
from ui.dialogs.hands_dialog import HandsAsked, HandsDialog
from ui.dialogs.hands_dialogs import AbsenceDialog, LendDialog, ShiftDialog

TODAY = date(2026, 9, 21)
D = TypeVar("D", bound=HandsDialog)
CENTRES = {1: "Kallio", 2: "Malmi", 3: "Haaga"}


def at(clock: str, day: date = TODAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ENGLISH.zone).astimezone(UTC)


NOW = at("10:30")


def a_nurse(
    agent_id: int = 1, home_id: int = 1, *besides: Besides, spans: tuple[str, str] | None = None
) -> Nurse:
    """At work from eight to four unless said."""
    starts, ends = spans or ("08:00", "16:00")
    span = (to_us(at(starts)), to_us(at(ends)))
    return Nurse(agent_id, f"hoitaja {agent_id}", ("fi", "sv"), "ready", 0, (span,), besides, home_id)


class Asked:
    """What dialogs are given, what they asked to be reckoned, and what they wished."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1280, 720)
        self.window.show()
        self.reckoned: list[Staffing] = []
        self.wishes: list[object] = []
        self.given = HandsAsked(
            (a_nurse(1, 1), a_nurse(2, 2)), CENTRES, None, NOW, TODAY, ENGLISH, self._effect
        )

    def open(self, kind: Callable[[QWidget, HandsAsked], D], **given: object) -> D:
        dialog = kind(self.window, replace(self.given, **given))  # type: ignore[arg-type]  # fields of it
        dialog.wanted.connect(self.wishes.append)
        dialog.open_asking()
        return dialog

    def _effect(self, change: Staffing) -> Sequence[HandsChange]:
        self.reckoned.append(change)
        return (
            HandsChange(2, Names("Malmi"), 1.2, 0.94, "warn", 9, 2),
            HandsChange(1, Names("Kallio"), 0.5, None, "crit", 0, 4),
        )


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def enter(dialog: QWidget) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_an_absence_begins_with_from_now_until_the_end_of_the_shift_and_sick(asked: Asked) -> None:
    dialog = asked.open(AbsenceDialog, agent_id=2)
    enter(dialog)

    assert asked.wishes == [RecordAbsence(2, NOW, at("16:00"), AbsenceReason.SICK)]


def test_an_absence_of_one_who_came_before_midnight_begins_now(asked: Asked) -> None:
    came, goes = at("23:05", TODAY - timedelta(days=1)), at("05:05")
    nurse = replace(a_nurse(1), spans=((to_us(came), to_us(goes)),))
    enter(asked.open(AbsenceDialog, agent_id=1, nurses=(nurse,), now=at("00:05")))

    assert asked.wishes == [RecordAbsence(1, at("00:05"), goes, AbsenceReason.SICK)]


def test_an_absence_lasts_over_days_and_never_ends_before_it_begins(asked: Asked) -> None:
    dialog = asked.open(AbsenceDialog, agent_id=1)
    dialog.day.setCurrentIndex(2)
    assert dialog.last_day.currentData() == TODAY + timedelta(days=2)
    dialog.last_day.setCurrentIndex(4)
    dialog.starts.setText("8")
    dialog.ends.setText("15.30")
    dialog.reason.setCurrentIndex(dialog.reason.findData(AbsenceReason.TRAINING))
    enter(dialog)

    days = [TODAY + timedelta(days=more) for more in (2, 4)]
    assert asked.wishes == [
        RecordAbsence(1, at("08:00", days[0]), at("15:30", days[1]), AbsenceReason.TRAINING)
    ]


def test_both_centres_are_told_before_and_after_while_one_types(asked: Asked, qtbot: QtBot) -> None:
    dialog = asked.open(LendDialog, agent_id=1)
    first = dialog.change.text.splitlines()
    dialog.ends.clear()
    QTest.keyClicks(dialog.ends, "14")

    qtbot.waitUntil(lambda: asked.reckoned[-1] == Lend(1, dialog.centre.currentData(), NOW, at("14:00")))
    assert [line.partition(":")[0] for line in first] == ["Malmi", "Kallio"]
    assert "94" in first[0]
    assert "won't be rung today 9 → 2" in first[0]
    assert "→ no nurses" in first[1]


def test_of_a_later_day_todays_figures_are_said_to_stay(asked: Asked) -> None:
    dialog = asked.open(LendDialog, agent_id=1)
    reckoned = len(asked.reckoned)
    dialog.day.setCurrentIndex(1)
    dialog.show_effect()

    assert dialog.change.text == "On a later day: today's figures stay as they are."
    assert len(asked.reckoned) == reckoned


@pytest.mark.parametrize(
    "starts, ends, fault",
    [
        ("ten", "16", "Type a time such as 9:30, 930 or 9"),
        ("12", "11", "It ends before it begins"),
        ("8", "9", "That time has passed"),
    ],
)
def test_what_is_wrong_is_said_and_the_dialog_stays(asked: Asked, starts: str, ends: str, fault: str) -> None:
    dialog = asked.open(AbsenceDialog, agent_id=1)
    dialog.starts.setText(starts)
    dialog.ends.setText(ends)
    enter(dialog)

    assert dialog.fault == fault
    assert dialog.isVisible()
    assert asked.wishes == []


def test_a_nurse_is_lent_to_another_centre_than_her_own_and_to_the_one_she_was_dropped_on(
    asked: Asked,
) -> None:
    dialog = asked.open(LendDialog, agent_id=2, to_centre_id=3)
    offered = [dialog.centre.itemData(row) for row in range(dialog.centre.count())]
    enter(dialog)

    assert offered == [1, 3]
    assert asked.wishes == [Lend(2, 3, NOW, at("16:00"))]


def test_where_there_is_no_other_centre_of_ones_own_it_says_so(asked: Asked) -> None:
    dialog = asked.open(LendDialog, agent_id=1, centres={1: "Kallio"})
    enter(dialog)

    assert dialog.fault == "There is no other centre of yours to lend to"
    assert asked.wishes == []


@pytest.mark.parametrize("kind", [AbsenceDialog, ShiftDialog])
def test_who_is_meant_but_not_in_the_list_has_no_other_put_in_her_place(
    asked: Asked, kind: type[HandsDialog]
) -> None:
    dialog = asked.open(kind, agent_id=9)
    assert (dialog.chosen, dialog.change.text, dialog.focusWidget()) == (None, "", dialog.nurse)
    enter(dialog)

    assert (asked.wishes, dialog.fault, dialog.isVisible()) == ([], "Choose a nurse", True)


def test_another_nurse_brings_her_own_times_and_what_is_settled_of_her(asked: Asked) -> None:
    absence = Besides(7, "absence", to_us(at("14:00")), to_us(at("16:00")), "sick")
    late = a_nurse(3, 1, absence, spans=("12:00", "18:00"))
    dialog = asked.open(AbsenceDialog, nurses=(*asked.given.nurses, late))
    dialog.nurse.setCurrentIndex(2)

    assert (dialog.starts.text(), dialog.ends.text()) == ("12:00", "18:00")
    assert "absent 14:00–16:00 · sick" in dialog.known.text


def test_an_extra_shift_begins_where_hers_ends_at_her_own_centre(asked: Asked) -> None:
    dialog = asked.open(ShiftDialog, agent_id=2)
    enter(dialog)

    assert asked.wishes == [AddShift(2, 2, at("16:00"), at("18:00"))]


@pytest.mark.parametrize("typed", ["0:00", "24:00", "24.00", "24"])
def test_a_shift_until_midnight_ends_with_the_day(asked: Asked, typed: str) -> None:
    dialog = asked.open(ShiftDialog, agent_id=1)
    dialog.starts.setText("20")
    dialog.ends.setText(typed)
    enter(dialog)

    assert asked.wishes == [AddShift(1, 1, at("20:00"), at("00:00", TODAY + timedelta(days=1)))]


@pytest.mark.parametrize("starts, ends", [("24:00", "6"), ("20", "24:30"), ("20", "25")])
def test_no_shift_begins_at_the_end_of_the_day_or_ends_beyond_it(
    asked: Asked, starts: str, ends: str
) -> None:
    dialog = asked.open(ShiftDialog, agent_id=1)
    dialog.starts.setText(starts)
    dialog.ends.setText(ends)
    enter(dialog)

    assert asked.wishes == []
    assert dialog.isVisible()


def test_escape_wishes_nothing(asked: Asked) -> None:
    dialog = asked.open(ShiftDialog, agent_id=1)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert asked.wishes == []
    assert not dialog.isVisible()


# Other opening hours


def an_exception(
    key: int, more_days: int = 1, *, centre_id: int | None = 1, queue_id: int | None = None, reason: str = "x"
) -> DayException:
    day = TODAY + timedelta(days=more_days)
    return DayException(key, centre_id, queue_id, day, Span(540, 720), reason, "anna", NOW)


@pytest.fixture
def listing(asked: Asked) -> ExceptionsDialog:
    dialog = ExceptionsDialog(asked.window, "Kallio", lambda queue_id: f"line {queue_id}", ENGLISH)
    dialog.wanted.connect(asked.wishes.append)
    dialog.open_asking()
    return dialog


def told(dialog: ExceptionsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_exceptions_are_listed_by_day_with_who_and_why_and_the_newest_of_a_day_alone(
    listing: ExceptionsDialog,
) -> None:
    assert listing.none.text().startswith("Looking")

    listing.show_exceptions(
        [
            an_exception(1, 4, reason="first"),
            an_exception(2, 1, queue_id=9),
            an_exception(3, 4, reason="then"),
        ]
    )

    one, other = told(listing)
    assert "line 9" in one
    assert "9:00–12:00" in one
    assert "then · anna" in other
    assert "first" not in other


def test_the_chosen_one_is_removed_by_its_id(listing: ExceptionsDialog, asked: Asked) -> None:
    listing.show_exceptions([an_exception(1), an_exception(2, 2)])
    listing.list.setCurrentRow(1)
    QTest.keyClick(listing.list, Qt.Key.Key_Delete)

    assert asked.wishes == [RemoveHours(2)]


def test_what_holds_for_the_whole_region_is_not_removed_here(listing: ExceptionsDialog, asked: Asked) -> None:
    listing.show_exceptions([an_exception(1, centre_id=None)])
    enter(listing)

    assert "IT changes it" in listing.fault
    assert asked.wishes == []


def test_without_any_it_says_so_and_there_is_nothing_to_remove(listing: ExceptionsDialog) -> None:
    listing.show_exceptions([])

    assert listing.none.text() == "There are none from today on."
    assert not listing.act_button.isEnabled()
