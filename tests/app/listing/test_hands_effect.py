"""What settling a nurse's time would do, told before it is done, at the centres that it concerns."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.database.reads.columns import Shift
from app.domain.moment import from_us
from app.domain.staffing import (
    AbsenceReason,
    AddShift,
    Lend,
    RecordAbsence,
    RemoveHours,
    RemoveShift,
    Staffing,
)
from app.listing.hands_effect import HandsChange, HandsEffects, hands_effect, home_of, suppose
from app.live.board import Board
from app.live.hands import Hands
from app.live.history import History
from tests.boards import HOUR_US, NOW_US, a_board

NOW = from_us(NOW_US)
NOON = NOW + timedelta(hours=3)
HOME, OTHER = 1, 2


@pytest.fixture(scope="module")
def board() -> Board:
    return a_board(600, centres=3)


def a_nurse(board: Board) -> int:
    """Of centre 1, ready to ring, at work until four."""
    return next(
        agent.id
        for agent in board.places.agents
        if agent.centre_id == HOME and board.presence[agent.id].state == "ready" and agent.id % 7
    )


def effect(board: Board, change: Staffing) -> dict[int, HandsChange]:
    return {one.centre_id: one for one in hands_effect(board, History.none(), change, NOW_US)}


def test_a_loan_takes_hands_from_one_centre_and_gives_them_to_the_other_which_comes_first(
    board: Board,
) -> None:
    told = effect(board, Lend(a_nurse(board), OTHER, NOW, NOON))

    assert list(told) == [OTHER, HOME]
    assert (told[OTHER].load_after or 0) < (told[OTHER].load_before or 0)
    assert (told[HOME].load_after or 0) > (told[HOME].load_before or 0)


def test_an_absence_leaves_more_that_will_not_be_rung(board: Board) -> None:
    (told,) = effect(board, RecordAbsence(a_nurse(board), NOW, NOON, AbsenceReason.SICK)).values()

    assert told.centre_id == HOME
    assert (told.load_after or 0) > (told.load_before or 0)
    assert (told.left_after or 0) >= (told.left_before or 0)


def test_an_absence_of_a_lent_nurse_concerns_both_centres(board: Board) -> None:
    nurse = a_nurse(board)
    lent = suppose(board, Lend(nurse, OTHER, NOW, NOON), NOW_US)

    told = effect(lent, RecordAbsence(nurse, NOW, NOON, AbsenceReason.SICK))

    assert set(told) == {HOME, OTHER}
    assert (told[OTHER].load_after or 0) > (told[OTHER].load_before or 0)


def test_an_extra_shift_of_today_lightens_its_centre_and_one_of_tomorrow_changes_nothing(
    board: Board,
) -> None:
    nurse = a_nurse(board)
    away = suppose(board, RecordAbsence(nurse, NOW, NOON, AbsenceReason.SICK), NOW_US)
    later = NOW + timedelta(days=1)

    (today,) = effect(away, AddShift(nurse + 1, OTHER, NOW, NOON)).values()
    (tomorrow,) = effect(board, AddShift(nurse, HOME, later, later + timedelta(hours=2))).values()

    assert (today.load_after or 0) < (today.load_before or 0)
    assert tomorrow.load_after == tomorrow.load_before
    assert tomorrow.left_after == tomorrow.left_before


def test_taking_a_loan_away_is_the_loan_the_other_way_round(board: Board) -> None:
    nurse = a_nurse(board)
    shifts = (*board.hands.shifts, Shift(77, nurse, OTHER, "loan", NOW_US, NOW_US + 3 * HOUR_US))
    lent = replace(board, hands=Hands(shifts, board.places.agents))

    told = effect(lent, RemoveShift(77))

    assert set(told) == {OTHER, HOME}
    assert (told[OTHER].load_after or 0) > (told[OTHER].load_before or 0)
    assert (told[HOME].load_after or 0) < (told[HOME].load_before or 0)


def test_an_absence_goes_from_every_centre_at_which_it_stands(board: Board) -> None:
    nurse = a_nurse(board)
    span = (NOW_US, NOW_US + 3 * HOUR_US)
    both = tuple(Shift(70 + centre, nurse, centre, "absence", *span) for centre in (HOME, OTHER))
    away = replace(board, hands=Hands((*board.hands.shifts, *both), board.places.agents))

    back = suppose(away, RemoveShift(71), NOW_US)

    assert [one.id for one in back.hands.shifts if one.agent_id == nurse] == [nurse]


def test_who_is_supposed_to_be_away_or_lent_now_is_so_at_once(board: Board) -> None:
    nurse = a_nurse(board)

    away = suppose(board, RecordAbsence(nurse, NOW, NOON, AbsenceReason.SICK), NOW_US)
    lent = suppose(board, Lend(nurse, OTHER, NOW, NOON), NOW_US)
    later = suppose(board, Lend(nurse, OTHER, NOON, NOON + timedelta(hours=1)), NOW_US)

    assert nurse not in away.presence
    assert (lent.presence[nurse].centre_id, later.presence[nurse].centre_id) == (OTHER, HOME)
    assert board.presence[nurse].centre_id == HOME, "the board itself stays as it is"


def test_hours_and_what_is_not_known_concern_no_centre(board: Board) -> None:
    assert effect(board, RemoveHours(1)) == {}
    assert effect(board, RemoveShift(123_456)) == {}
    assert home_of(board, 123_456) == 0
    assert effect(board, Lend(a_nurse(board), 99, NOW, NOON)).keys() == {HOME}


def test_loads_alone_are_those_that_are_told_with_who_is_left_over(board: Board) -> None:
    loan = Lend(a_nurse(board), OTHER, NOW, NOON)
    effects = HandsEffects(board, History.none(), NOW_US)

    quick, whole = effects.loads(loan), effects.of(loan)

    assert [(one.centre_id, one.load_before, one.load_after, one.level_after) for one in quick] == [
        (one.centre_id, one.load_before, one.load_after, one.level_after) for one in whole
    ]
    assert whole == hands_effect(board, History.none(), loan, NOW_US)
