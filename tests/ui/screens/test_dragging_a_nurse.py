"""What stands beside a nurse while she is dragged on a centre's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.database.reads.columns import Presence, Shift
from app.domain.moment import from_us
from app.domain.staffing import Lend, Staffing
from app.foresight.outlook import Foreseen
from app.foresight.today import foresee_if
from app.listing.hands_effect import HandsEffects, LoadChange
from app.live.board import Board
from app.live.delta import Delta
from app.live.hands import Hands
from app.live.history import History
from tests.boards import HOUR_US, NOW_US, a_board
from tests.ui.languages.room_for_words import speaking
from tests.ui.live_builders import FINNISH
from tests.ui.screens.centres_screens import MakeScreen, make_screen
from ui.dialogs.hands_dialogs import LendDialog
from ui.dialogs.move_delegate import MoveDelegate

__all__ = ["make_screen"]


def test_dragging_a_nurse_reckons_who_is_left_over_of_the_centre_under_the_pointer_alone(
    make_screen: MakeScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = make_screen()
    screen.show_centre(1)
    board, panel = screen.listing.board, screen.page.nurses
    assert board is not None
    nurse = next(one.id for one in board.places.agents if one.centre_id == 1 and one.id % 7)
    panel.table.selectRow(panel.model.row_of(nurse))
    reckoned: list[Board] = []

    def reckon(supposed: Board, history: History, now_us: int) -> Foreseen:
        reckoned.append(supposed)
        return foresee_if(supposed, history, now_us)

    monkeypatch.setattr("app.listing.hands_effect.foresee_if", reckon)
    panel.table.dragged.emit(True)
    targets = panel.targets
    assert targets is not None
    counts, said = [len(reckoned)], []
    for centre_id in (2, 3, 2):
        targets.list.over.emit(centre_id)
        counts.append(len(reckoned))
        said.append(targets.effect.text())
    panel.table.dragged.emit(False)

    assert targets.model.rowCount() == 7, "all other centres are offered, with their loads"
    # How it is, and with each of the two loans.
    assert counts == [0, 2, 3, 3]
    assert said[0] == said[2] != said[1]
    assert all(one.count("\n") == 1 for one in said), "the centre that is given her, and the one she leaves"


def test_a_nurse_dragged_after_a_change_of_language_has_loads_beside_her_as_that_language_writes_them(
    make_screen: MakeScreen,
) -> None:
    screen = make_screen()
    screen.show_centre(1)
    panel = screen.page.nurses
    board = screen.listing.board
    assert board is not None
    nurse = next(one.id for one in board.places.agents if one.centre_id == 1 and one.id % 7)

    def loads() -> str:
        panel.table.selectRow(panel.model.row_of(nurse))
        panel.table.dragged.emit(True)
        targets = panel.targets
        assert targets is not None
        delegate, option = targets.list.itemDelegate(), targets.model.option(0)
        assert isinstance(delegate, MoveDelegate)
        assert option is not None
        panel.table.dragged.emit(False)
        return delegate.load_change(option)

    before = loads()
    screen.set_formats(FINNISH)

    assert "\u00a0%" not in before
    assert "\u00a0%" in loads()


def test_a_nurse_who_comes_later_is_lent_from_when_she_comes_to_the_end_of_that_shift(
    make_screen: MakeScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = a_board(600, centres=8)
    nurse = next(one.id for one in board.places.agents if one.centre_id == 1 and one.id % 7)
    later = [
        Shift(20_000 + begins, nurse, 1, kind, NOW_US + begins * HOUR_US, NOW_US + (begins + 1) * HOUR_US)
        for begins, kind in ((4, "planned"), (2, "extra"), (1, "absence"), (-2, "planned"))
    ]
    others = [one for one in board.hands.shifts if one.agent_id != nurse]
    board = replace(board, hands=Hands((*later, *others), board.places.agents))
    asked: list[Staffing] = []
    loads = HandsEffects.loads

    def tell(effects: HandsEffects, change: Staffing) -> tuple[LoadChange, ...]:
        asked.append(change)
        return loads(effects, change)

    monkeypatch.setattr(HandsEffects, "loads", tell)
    screen = make_screen(board)
    screen.hands.targets(nurse)

    comes, goes = from_us(NOW_US + 2 * HOUR_US), from_us(NOW_US + 3 * HOUR_US)
    assert asked == [Lend(nurse, centre_id, comes, goes) for centre_id in range(2, 9)]


MIDNIGHT = 24.0


@pytest.mark.parametrize(
    "now, starts, ends",
    [(7.0, 8.0, 11.0), (9.5, 9.5, 11.0), (11.0, 14.0, 18.0), (12.5, 14.0, 18.0), (15.25, 15.25, 18.0)],
    ids=["before both", "in the first", "as the first ends", "between", "in the second"],
)
def test_the_form_and_dragging_lend_a_nurse_of_two_shifts_a_day_for_the_same_one(
    make_screen: MakeScreen, monkeypatch: pytest.MonkeyPatch, now: float, starts: float, ends: float
) -> None:
    board, nurse = _with_shifts((14.0, 18.0), (8.0, 11.0))
    dragged, asked = _both_ways(make_screen, monkeypatch, board, nurse, now)

    assert dragged == asked == Lend(nurse, 2, _clock(starts), _clock(ends))


@pytest.mark.parametrize(
    "shifts, now, ends",
    [
        (((20.0, 30.0),), 21.0, MIDNIGHT),
        (((-2.0, 6.0),), 1.0, 6.0),
        (((8.0, 11.0),), 12.0, 16.0),
        ((), 12.0, 16.0),
        ((), 23.0, MIDNIGHT),
    ],
    ids=["over midnight", "since yesterday", "both over", "no plan", "no plan, after closing"],
)
def test_the_form_and_dragging_agree_where_the_day_the_shifts_or_the_hours_are_over(
    make_screen: MakeScreen,
    monkeypatch: pytest.MonkeyPatch,
    shifts: tuple[tuple[float, float], ...],
    now: float,
    ends: float,
) -> None:
    board, nurse = _with_shifts(*shifts)
    dragged, asked = _both_ways(make_screen, monkeypatch, board, nurse, now)

    assert dragged == asked == Lend(nurse, 2, _clock(now), _clock(ends))


def test_the_form_proposes_the_centre_that_stands_first_while_she_is_dragged(make_screen: MakeScreen) -> None:
    board, nurse = _with_shifts((8.0, 16.0))
    screen = make_screen(board)
    first = screen.hands.targets(nurse)[0][0]

    assert screen.hands.ask("lend", 1, nurse)

    dialog = screen.hands.dialog
    assert isinstance(dialog, LendDialog)
    assert dialog.centre.itemData(0) != first.centre_id, "else it would be chosen as the first in the list"
    assert dialog.centre.currentData() == first.centre_id
    assert dialog.focusWidget() is dialog.centre
    dialog.reject()


def test_who_cannot_be_lent_is_said_by_name_and_nobody_is_lent_in_her_place_unseen(
    make_screen: MakeScreen, qapp: QApplication
) -> None:
    board, nurse = _with_shifts((8.0, 11.0))
    board = replace(board, presence={})
    screen = make_screen(board)
    screen.show_board(board, Delta(is_whole=True), _at(12.0))
    code = next(one.code for one in board.places.agents if one.id == nurse)
    wished: list[Staffing] = []
    screen.act_wanted.connect(wished.append)

    assert screen.hands.ask("lend", 1, nurse, 2)

    dialog = screen.hands.dialog
    assert isinstance(dialog, LendDialog)
    assert (dialog.nurse.currentIndex(), dialog.chosen, dialog.change.text) == (-1, None, "")
    assert dialog.nurse.count(), "others can be lent"
    told = f"{code} cannot be lent now. Choose another nurse."
    assert dialog.fault == told
    assert dialog.focusWidget() is dialog.nurse
    assert dialog.centre.currentData() == 2
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (wished, dialog.isVisible(), dialog.fault) == ([], True, told)
    with speaking(qapp, "fi"):
        QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
        assert dialog.fault == f"{code} ei ole nyt lainattavissa. Valitse toinen hoitaja."
        assert dialog.chosen is None
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    dialog.ends.setText("15:30")
    dialog.ends.textEdited.emit("15:30")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (wished, dialog.fault) == ([], told)

    other = dialog.nurse.itemData(0)
    dialog.nurse.setCurrentIndex(0)
    assert (dialog.fault, dialog.agent_id) == ("", other)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.agent_id for one in wished if isinstance(one, Lend)] == [other]


@pytest.mark.parametrize("is_any", [True, False], ids=["any", "one who is meant"])
def test_where_nobody_can_be_lent_the_form_says_so_and_wishes_nothing(
    make_screen: MakeScreen, is_any: bool
) -> None:
    board, nurse = _with_shifts()
    board = replace(board, presence={}, hands=Hands((), board.places.agents))
    screen = make_screen(board)
    wished: list[Staffing] = []
    screen.act_wanted.connect(wished.append)

    assert screen.hands.ask("lend", 1, None if is_any else nurse)

    dialog = screen.hands.dialog
    assert isinstance(dialog, LendDialog)
    assert (dialog.nurse.count(), dialog.fault) == (0, "No nurse can be lent now.")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (wished, dialog.isVisible(), dialog.fault) == ([], True, "No nurse can be lent now.")


def _with_shifts(*hours: tuple[float, float]) -> tuple[Board, int]:
    """One nurse of the first centre, on the line, with those shifts by the clock and no others."""
    board = a_board(600, centres=8)
    nurse = next(one.id for one in board.places.agents if one.centre_id == 1 and one.id % 7)
    own = [
        Shift(20_000 + number, nurse, 1, "planned", _at(starts), _at(ends))
        for number, (starts, ends) in enumerate(hours)
    ]
    others = [one for one in board.hands.shifts if one.agent_id != nurse]
    presence = {**board.presence, nurse: Presence(nurse, 1, "ready", NOW_US)}
    return replace(board, presence=presence, hands=Hands((*own, *others), board.places.agents)), nurse


def _both_ways(
    make_screen: MakeScreen, monkeypatch: pytest.MonkeyPatch, board: Board, nurse: int, now: float
) -> tuple[Staffing, Staffing]:
    """What dragging her to the second centre would do, and what the form that then opens wishes as it stands."""
    supposed: list[Staffing] = []
    loads, wished = HandsEffects.loads, list[Staffing]()

    def tell(effects: HandsEffects, change: Staffing) -> tuple[LoadChange, ...]:
        supposed.append(change)
        return loads(effects, change)

    monkeypatch.setattr(HandsEffects, "loads", tell)
    screen = make_screen(board)
    screen.show_board(board, Delta(is_whole=True), _at(now))
    screen.act_wanted.connect(wished.append)
    screen.hands.targets(nurse)
    dragged = next(one for one in supposed if isinstance(one, Lend) and one.to_centre_id == 2)
    assert screen.hands.ask("lend", 1, nurse, 2)
    dialog = screen.hands.dialog
    assert isinstance(dialog, LendDialog)
    dialog.act_button.click()
    assert wished, dialog.fault
    return dragged, wished[0]


def _at(hour: float) -> int:
    """A clock time of the board's day, in hours after midnight."""
    return a_board(1).day.at(round(hour * 60))


def _clock(hour: float) -> datetime:
    return from_us(_at(hour))
