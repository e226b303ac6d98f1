"""A centre where no shift is planned: the hands are those signed on, and what is settled for today comes on top."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.database.reads.columns import Changes, Presence, Shift
from app.domain.moment import from_us
from app.domain.staffing import AbsenceReason, AddShift, Lend, RecordAbsence
from app.foresight.habits import habits
from app.foresight.today import foresee
from app.listing.hands_effect import hands_effect
from app.listing.scope import Scope
from app.live.board import Board
from tests.boards import HOUR_US, MINUTE_US, NOW_US
from tests.foresight.mornings import CLOSES_US, OPENS_US, a_past, board_of, rows, shifts, with_others

NOON_US, TWO_US = NOW_US + 90 * MINUTE_US, NOW_US + 210 * MINUTE_US
GUEST = 9  # her own centre is the second


def signed_on(*agents: int, waiting: int = 300, hands: tuple[Shift, ...] = ()) -> Board:
    """So many wait at the first centre, where these are signed on and nothing is planned."""
    board = board_of(rows(waiting, requested_us=OPENS_US), *hands, centres=2)
    there = tuple(Presence(one, 1, "ready", OPENS_US) for one in agents)
    return board.after(Changes(presence=there))[0]


def left(board: Board) -> int:
    told = foresee(board, a_past(board, 0), NOW_US).of(frozenset([1])).left_over
    assert told is not None
    return told


def hours(board: Board) -> float:
    return Scope.of_centre(board, 1, NOW_US).hands_s / 3600


@pytest.mark.parametrize("kind, agent", [("extra", 5), ("extra", GUEST), ("loan", GUEST)])
def test_hands_given_to_it_come_on_top_of_those_signed_on(kind: str, agent: int) -> None:
    before = signed_on(1, 2, 3)
    given, _ = before.after(Changes(shifts=(Shift(50, agent, 1, kind, NOON_US, TWO_US),)))

    assert hours(before) == 3 * 5.5
    assert hours(given) == 3 * 5.5 + 2
    assert left(given) < left(before) - 5


def test_the_dialog_tells_that_an_extra_shift_there_makes_it_lighter() -> None:
    board = signed_on(1, 2, 3)
    given = AddShift(GUEST, 1, from_us(NOON_US), from_us(TWO_US))

    (told,) = hands_effect(board, a_past(board, 0), given, NOW_US)

    assert told.load_before is not None
    assert told.load_after is not None
    assert told.load_after < told.load_before
    assert (told.left_after or 0) < (told.left_before or 0)


def test_a_nurse_signed_on_who_stays_for_an_extra_shift_counts_once() -> None:
    late = Shift(50, 1, 1, "extra", TWO_US, CLOSES_US + HOUR_US)

    assert hours(signed_on(1, 2, hands=(late,))) == 5.5 + 6.5


def test_a_nurse_lent_to_it_and_signed_on_there_stays_as_long_as_the_loan() -> None:
    loan = Shift(50, GUEST, 1, "loan", NOW_US - HOUR_US, NOON_US)

    assert hours(signed_on(1, GUEST, hands=(loan,))) == 5.5 + 1.5


def test_who_is_lent_from_it_or_goes_home_later_today_is_missed_from_then_on() -> None:
    board = signed_on(1, 2)
    acts = (
        Lend(1, 2, from_us(NOON_US), from_us(CLOSES_US)),
        RecordAbsence(1, from_us(NOON_US), from_us(CLOSES_US), AbsenceReason.SICK),
    )

    for act in acts:
        told = {one.centre_id: one for one in hands_effect(board, a_past(board, 0), act, NOW_US)}[1]
        assert told.load_before is not None
        assert told.load_after == pytest.approx(told.load_before * 11 / (5.5 + 1.5))


LENT = Shift(50, 2, 2, "loan", NOW_US - HOUR_US, NOON_US)


def with_second(state: str, centre_id: int = 2, *, loan: Shift = LENT) -> Board:
    """The first is signed on here, the second is lent to the other centre until noon and does this there."""
    board = signed_on(1, hands=(loan,))
    since_us = NOW_US - 5 * MINUTE_US if state == "calling" else OPENS_US
    return board.after(Changes(presence=(Presence(2, centre_id, state, since_us),)))[0]


@pytest.mark.parametrize("state", ["ready", "calling", "paused"])
def test_a_nurse_lent_from_it_comes_back_after_the_loan(state: str) -> None:
    back = with_second(state)

    assert hours(back) == 5.5 + 4
    assert left(back) < left(signed_on(1)) - 5


def test_who_went_home_from_the_other_centre_does_not_come_back() -> None:
    assert hours(with_second("off")) == 5.5


def test_who_is_lent_out_and_still_on_the_phone_here_counts_once() -> None:
    assert hours(with_second("calling", centre_id=1)) == 5.5 + 4


def test_who_has_not_been_brought_home_yet_after_a_loan_counts_here_already() -> None:
    over = replace(LENT, ends_us=NOW_US - MINUTE_US)

    assert hours(with_second("ready", loan=over)) == 2 * 5.5


def test_who_is_lent_from_it_twice_counts_once() -> None:
    board = with_second("ready", loan=replace(LENT, ends_us=NOW_US - MINUTE_US))
    again = Shift(51, 2, 2, "loan", NOW_US - MINUTE_US, NOON_US)

    assert hours(board.after(Changes(shifts=(*board.hands.shifts, again)))[0]) == 5.5 + 4


@pytest.mark.parametrize("until_us, counted", [(NOON_US, 5.5 + 4), (NOW_US - MINUTE_US, 5.5)])
def test_who_is_lent_to_a_centre_one_may_not_look_at_comes_back_when_the_loan_ends(
    until_us: int, counted: float
) -> None:
    """Where she is now is not seen; when she has come back, she is signed on here."""
    loan = replace(LENT, centre_id=9, ends_us=until_us)

    assert hours(with_second("off", centre_id=1, loan=loan)) == counted


def test_where_all_who_were_planned_are_away_there_are_no_hands() -> None:
    """Presence may be late: who is absent has a plan that says so."""
    away = Shift(99, 1, 1, "absence", OPENS_US, CLOSES_US)

    assert hours(signed_on(1, hands=(*shifts(1), away))) == 0


def test_no_pace_is_learnt_where_no_plan_says_who_was_at_the_line() -> None:
    """The morning's work over nobody's time would be a pace of several times the usual one."""
    done = rows(
        140, state=2, attempts_made=1, requested_us=OPENS_US, first_attempt_us=NOW_US - HOUR_US,
        last_attempt_us=NOW_US - 30 * MINUTE_US, closed_us=NOW_US - 25 * MINUTE_US,
    )  # fmt: skip
    afternoon = tuple(replace(one, starts_us=NOON_US) for one in shifts(2))
    extra = Shift(50, GUEST, 1, "extra", NOW_US - MINUTE_US, CLOSES_US)

    for hands in ((), afternoon, (extra,)):
        board = with_others(signed_on(1, 2, hands=hands), done)
        assert habits(board, NOW_US).pace[0] == 1.0
    known = with_others(signed_on(1, 2, hands=shifts(6)), done)
    assert habits(known, NOW_US).pace[0] not in (1.0, pytest.approx(1.0, abs=0.01))
