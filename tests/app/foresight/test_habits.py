"""What the day has shown so far: who is reached, at what pace, and who stops waiting before being rung."""

from __future__ import annotations

import numpy as np
import pytest

from app.foresight.habits import USUAL_GIVES_UP, USUAL_REACH, Habits
from app.foresight.habits import habits as habits_by_centre
from app.foresight.line import line_seconds
from app.foresight.today import foresee
from app.live.board import Board
from tests.boards import HOUR_US, MINUTE_US, NOW_US
from tests.foresight.mornings import CLOSES_US, OPENS_US, a_past, board_of, outlook, rows, shifts, with_others


def habits(board: Board, now_us: int) -> Habits:
    """Of a board of one centre."""
    every = np.ones(1)
    return habits_by_centre(board, now_us).of(every > 0, every)


def test_the_share_reached_is_learnt_from_the_day() -> None:
    reached = rows(300, state=2, attempts_made=1, first_attempt_us=NOW_US - 1, last_attempt_us=NOW_US - 1,
                   closed_us=NOW_US - 1)  # fmt: skip

    assert habits(board_of(rows(0)), NOW_US).reach[0] == pytest.approx(USUAL_REACH[0])
    assert habits(board_of(reached), NOW_US).reach[0] > 0.95


def test_nurses_who_take_as_long_as_a_request_is_known_to_take_go_at_the_usual_pace() -> None:
    """A request's work holds the rings in vain before the one that reached: they are not to be counted beside it."""
    nurses = shifts(20)
    board = board_of(rows(1, requested_us=NOW_US - 150 * MINUTE_US), *nurses)
    at_line_s = float(line_seconds(board, np.array([NOW_US - 150 * MINUTE_US, NOW_US]), NOW_US)[0, 0])
    done = round(at_line_s / int(board.places.work_s[board.places.queue_ids == 3][0]))
    twice = round(0.28 * done)
    waits = np.arange(done + 1) == 0
    attempts = np.where(np.arange(done + 1) <= twice, 2, 1)

    made = rows(
        done + 1,
        requested_us=NOW_US - 150 * MINUTE_US,
        state=np.where(waits, 0, 2),
        attempts_made=np.where(waits, 0, attempts),
        first_attempt_us=np.where(waits, 0, NOW_US - np.where(attempts == 2, 30, 1)),
        last_attempt_us=np.where(waits, 0, NOW_US - 1),
        closed_us=np.where(waits, 0, NOW_US - 1),
    )

    assert habits(board_of(made, *nurses), NOW_US).pace == pytest.approx(1.0, abs=0.004)


def test_the_longer_they_wait_the_more_give_up_before_they_are_rung() -> None:
    """As many as did in the hours waited today, drawn towards what is usual."""
    waiting = board_of(rows(100), *shifts(1))
    also = with_others(waiting, rows(30, state=5, closed_us=NOW_US - MINUTE_US))

    patient, impatient = (outlook(board).left_over for board in (waiting, also))

    usual = 200 * USUAL_GIVES_UP
    assert habits(waiting, NOW_US).gives_up == pytest.approx(usual / (200 + 50))
    assert habits(also, NOW_US).gives_up == pytest.approx((30 + usual) / (200 + 50 + 30 * 29 / 60))
    assert patient is not None
    assert impatient is not None
    assert 10 < impatient < patient - 10


@pytest.mark.parametrize("state", [3, 5], ids=["dealt with otherwise", "withdrawn"])
def test_who_ended_before_the_lines_opened_tells_nothing_of_those_who_wait_now(state: int) -> None:
    at_us = OPENS_US + 10 * MINUTE_US
    waiting = board_of(rows(400, requested_us=OPENS_US - HOUR_US), *shifts(4))
    overnight = rows(30, state=state, requested_us=OPENS_US - 5 * HOUR_US, closed_us=OPENS_US - HOUR_US)
    also = with_others(waiting, overnight)

    patient, after = (foresee(board, a_past(board, 0), at_us).of() for board in (waiting, also))

    assert patient.left_over
    assert (after.left_over, after.habits.gives_up) == (patient.left_over, patient.habits.gives_up)


def test_a_copy_joined_at_once_has_not_given_up_but_of_those_who_come_as_many_are_copies() -> None:
    at_us = OPENS_US + 10 * MINUTE_US
    joined = rows(30, state=6, requested_us=OPENS_US + MINUTE_US, closed_us=OPENS_US + 2 * MINUTE_US)
    waiting = board_of(rows(300, requested_us=OPENS_US - HOUR_US), *shifts(4))
    also = with_others(waiting, joined)

    patient, after = (foresee(board, a_past(board, 0), at_us).of() for board in (waiting, also))

    assert patient.left_over
    assert after.left_over is not None
    assert abs(after.left_over - patient.left_over) <= 1
    assert habits(also, at_us).copies == pytest.approx(30 / (330 + 100))
    twins = foresee(also, a_past(also, 1), at_us)
    assert twins.fuel.arrivals.sum() == pytest.approx(twins.arrivals.sum() * (1 - 30 / 430))


def test_a_quarter_of_an_hour_in_which_many_notes_are_made_does_not_stand_for_the_whole_day() -> None:
    at_us = OPENS_US + 15 * MINUTE_US
    waiting = board_of(rows(400, requested_us=OPENS_US - HOUR_US), *shifts(4))
    notes = rows(30, state=5, requested_us=OPENS_US - HOUR_US, closed_us=at_us)

    assert habits(with_others(waiting, notes), at_us).gives_up < 30 / (430 / 4) / 2


def test_after_closing_nobody_waits_on_the_line() -> None:
    waiting = board_of(rows(100), *shifts(1))

    at_closing, at_night = (habits(waiting, at_us).gives_up for at_us in (CLOSES_US, CLOSES_US + 4 * HOUR_US))

    assert at_night == at_closing
