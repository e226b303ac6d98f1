"""A nurse in a call of half an hour or more, whose end may be lost: she is at work, and missed for as long again."""

from __future__ import annotations

import pytest

from app.alerts.sampled import ahead
from app.database.reads.columns import Changes, Presence, Shift
from app.domain.callback import LOST_AFTER_US
from app.foresight.line import crew
from app.foresight.today import foresee
from app.listing.centre_list import centre_list
from app.listing.scope import Scope
from app.listing.wall import wall
from app.live.board import Board
from tests.boards import HOUR_US, MINUTE_US, NOW_US
from tests.foresight.mornings import CLOSES_US, OPENS_US, a_past, board_of, rows, shifts, with_others

NOON_US = NOW_US + 90 * MINUTE_US
#: Long after half an hour: as long again ends before the middle of what is left of the day.
BEGAN_US = NOW_US - 40 * MINUTE_US


def at_work(*agents: int, hands: tuple[Shift, ...] = (), waiting: int = 300) -> Board:
    """So many wait at the first of two centres, where these are signed on, with these shifts."""
    board = board_of(rows(waiting, requested_us=OPENS_US), *hands, centres=2)
    return board.after(Changes(presence=tuple(Presence(one, 1, "ready", OPENS_US) for one in agents)))[0]


def in_call(board: Board, since_us: int, *agents: int, centre_id: int = 1) -> Board:
    there = tuple(Presence(one, centre_id, "calling", since_us) for one in agents)
    return board.after(Changes(presence=there))[0]


def hours(board: Board) -> float:
    return Scope.of_centre(board, 1, NOW_US).hands_s / 3600


def left(board: Board) -> int:
    told = foresee(board, a_past(board, 0), NOW_US).of(frozenset([1])).left_over
    assert told is not None
    return told


@pytest.mark.parametrize("hands", [(), shifts(2)], ids=["signed on", "planned"])
def test_a_long_call_is_taken_to_last_as_long_again(hands: tuple[Shift, ...]) -> None:
    board = at_work(1, 2, hands=hands)
    shorter, longer = (in_call(board, NOW_US - LOST_AFTER_US + one, 2) for one in (1, 0))

    assert hours(shorter) == hours(board) == 2 * 5.5
    assert hours(longer) == 5.5 + 5.0
    assert hours(in_call(board, BEGAN_US, 2)) == pytest.approx(5.5 + 5.5 - 40 / 60)
    assert left(board) < left(in_call(board, OPENS_US, 2)) < left(at_work(1, hands=hands[:1]))


def test_a_call_of_hours_takes_no_more_than_half_of_what_is_ahead_of_her_shift() -> None:
    board = at_work(1, hands=shifts(1))

    assert hours(in_call(board, OPENS_US, 1)) == 5.5 - 2.5
    assert hours(in_call(board, OPENS_US - 9 * HOUR_US, 1)) == 5.5 / 2


def test_what_she_did_before_the_call_is_not_forgotten() -> None:
    lost = in_call(at_work(1, 2, hands=shifts(2)), BEGAN_US, 2)

    assert [(start, end) for start, end, agent, _ in crew(lost, 0, NOW_US) if agent == 2] == [
        (OPENS_US, BEGAN_US),
        (NOW_US + 40 * MINUTE_US, CLOSES_US),
    ]


@pytest.mark.parametrize("hands", [(), shifts(1)], ids=["signed on", "planned"])
def test_a_centre_of_one_nurse_has_staff_while_she_talks_on_every_screen_and_in_the_samples(
    hands: tuple[Shift, ...],
) -> None:
    board = in_call(at_work(1, hands=hands, waiting=20), OPENS_US, 1)
    past = a_past(board, 0)

    (row,) = (one for one in centre_list(board, past, NOW_US) if one.id == 1)
    (on_wall,) = (one for one in wall(board, past, NOW_US).centres if one.id == 1)
    of_day = foresee(board, past, NOW_US).of(frozenset([1]))
    sampled = {one.hands_s for one in ahead(board, past, NOW_US).values()}

    assert row.load is not None
    assert on_wall.load == row.load
    assert of_day.hands_until_us == CLOSES_US
    assert 0 < of_day.line_s < 5.5 * 3600
    assert 3 * 3600 in sampled


def test_who_paused_within_a_long_call_is_missed_as_if_she_had_not() -> None:
    board = at_work(1, 2, hands=shifts(2))
    calling = rows(1, state=1, agent_id=2, taken_us=BEGAN_US, requested_us=OPENS_US)
    paused = (Presence(2, 1, "paused", NOW_US - MINUTE_US),)

    within = with_others(board, calling).after(Changes(presence=paused))[0]
    short = with_others(board, rows(1, state=1, agent_id=2, taken_us=NOW_US - MINUTE_US))

    assert hours(within) == hours(in_call(board, BEGAN_US, 2)) < 2 * 5.5
    assert hours(short.after(Changes(presence=paused))[0]) == 2 * 5.5
    assert hours(board.after(Changes(presence=paused))[0]) == 2 * 5.5


def test_a_nurse_lent_from_it_who_is_in_a_long_call_there_comes_back_all_the_same() -> None:
    loan = Shift(50, 2, 2, "loan", NOW_US - HOUR_US, NOON_US)
    gone = in_call(at_work(1, hands=(loan,)), OPENS_US, 2, centre_id=2)

    assert hours(gone) == 5.5 + 3.0, "an hour after the loan, when the call has lasted as long again"
