"""Will they be rung today: hands against work, attempts that come back, languages, hours."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.database.reads.columns import Changes, Shift
from app.foresight.habits import USUAL_REACH
from app.foresight.line import line_seconds
from app.foresight.today import foresee
from app.listing.flow import flow
from app.listing.scope import Scope
from app.live.board import Board
from app.live.history import History
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_board, a_reference
from tests.foresight.mornings import CLOSES_US, OPENS_US, a_past, board_of, outlook, rows, shifts, with_others


def test_with_more_hands_than_work_all_are_rung_before_the_hands_are_gone() -> None:
    ahead = outlook(board_of(rows(20), *shifts(4)))

    assert ahead.left_over == 0
    assert ahead.is_made
    assert ahead.due_now == 20
    assert ahead.runs_out_us is not None
    assert NOW_US < ahead.runs_out_us < CLOSES_US
    assert ahead.due[-1] < 0.5


def test_with_more_work_than_hands_the_rest_is_told_and_when_it_would_be_done() -> None:
    one, two = outlook(board_of(rows(120), *shifts(1))), outlook(board_of(rows(120), *shifts(2)))

    assert one.left_over is not None
    assert two.left_over is not None
    assert 60 < one.left_over < 100
    assert two.left_over < one.left_over
    assert not one.is_made
    assert one.runs_out_us is not None
    assert two.runs_out_us is not None
    assert one.runs_out_us > two.runs_out_us > CLOSES_US


def test_without_hands_nobody_is_rung_and_no_time_is_told() -> None:
    ahead = outlook(board_of(rows(7)))

    assert ahead.left_over == 7
    assert ahead.runs_out_us is None


def test_without_any_past_nothing_is_foretold_before_closing() -> None:
    board = board_of(rows(7), *shifts(1))

    assert foresee(board, History.none(), NOW_US).of().left_over is None


def test_when_the_day_is_over_what_is_left_is_counted() -> None:
    board = board_of(rows(9), *shifts(1))

    assert foresee(board, History.none(), CLOSES_US + HOUR_US).of().left_over == 9


def test_an_absence_changes_it_at_once() -> None:
    board = board_of(rows(80), *shifts(2))
    before = outlook(board).left_over
    away = Shift(99, 2, 1, "absence", NOW_US, CLOSES_US)
    ill, _ = board.after(Changes(shifts=(*shifts(2), away)))

    after = outlook(ill).left_over

    assert before is not None
    assert after is not None
    assert after > before + 15


def test_a_loan_changes_it_at_once_where_she_leaves_and_where_she_goes() -> None:
    mine, theirs = rows(80), rows(80, queue_id=15, asked_queue_id=15)
    theirs.numbers["id"][:] += 1000
    there = replace(shifts(3)[-1], centre_id=2)
    board, _ = board_of(mine, *shifts(2), there, centres=2).after(Changes(rows=theirs))
    loan = Shift(99, 2, 2, "loan", NOW_US, CLOSES_US)
    lent, _ = board.after(Changes(shifts=(*shifts(2), there, loan)))

    before, after = (foresee(one, a_past(one, 0), NOW_US) for one in (board, lent))

    left, went = (
        [ahead.of(frozenset([centre_id])).left_over or 0 for ahead in (before, after)] for centre_id in (1, 2)
    )
    assert left[1] > left[0] + 15
    assert went[1] < went[0] - 15


def test_nobody_rings_another_centres_requests() -> None:
    """The region is the sum of its centres: idle hands at one do not help the other."""
    board = board_of(rows(100), *(replace(one, centre_id=2) for one in shifts(9)), centres=2)

    ahead = foresee(board, a_past(board, 0), NOW_US)

    assert ahead.of().left_over == ahead.of(frozenset([1])).left_over
    assert 90 < (ahead.of().left_over or 0) <= 100, "but for the few who wait no longer"
    assert ahead.of(frozenset([2])).left_over == 0


@pytest.mark.parametrize("closes_after", [0, 15 * MINUTE_US], ids=["at the full hour", "at a quarter past"])
@pytest.mark.parametrize("told_at", [NOW_US, CLOSES_US - 90 * MINUTE_US, CLOSES_US + HOUR_US])
def test_a_late_nurse_of_another_centre_changes_nothing_of_what_a_centre_is_told(
    told_at: int, closes_after: int
) -> None:
    """Whoever sees one centre alone and whoever sees both are told the same of it."""
    waiting = rows(150, requested_us=OPENS_US)
    waiting.numbers["next_attempt_us"][:20] = CLOSES_US + HOUR_US
    waiting.numbers["next_attempt_us"][20:40] = CLOSES_US + closes_after - 5 * MINUTE_US
    both = with_others(
        board_of(waiting, centres=2), rows(60, state=5, requested_us=OPENS_US, closed_us=NOW_US)
    )
    mine = shifts(2, CLOSES_US + closes_after)
    late = Shift(9, 9, 2, "planned", NOW_US, CLOSES_US + 6 * HOUR_US)
    board, also = (both.after(Changes(shifts=nurses))[0] for nurses in (mine, (*mine, late)))

    alone, beside = (foresee(one, a_past(one, 1), told_at).of(frozenset([1])) for one in (board, also))

    assert alone.habits.gives_up > 0.03
    assert alone.left_over
    assert (beside.left_over, beside.parked, beside.due_now, beside.until_us) == (
        alone.left_over, alone.parked, alone.due_now, alone.until_us,
    )  # fmt: skip
    assert beside.runs_out_us == alone.runs_out_us
    assert beside.due[-1] == pytest.approx(alone.due[-1])


def test_who_sees_one_centre_and_who_sees_the_region_are_told_the_same_of_it() -> None:
    """Who is reached, how fast, how busy it is: learnt of a centre from what is seen of it alone."""
    mine, theirs = rows(150, requested_us=OPENS_US), rows(400, queue_id=15, asked_queue_id=15)
    theirs.numbers["state"][:] = np.array([2, 5, 6, 0])[np.arange(400) % 4]
    for column, of_state in (("first_attempt_us", 2), ("last_attempt_us", 2), ("attempts_made", 2)):
        is_rung = theirs.numbers["state"] == of_state
        theirs.numbers[column][is_rung] = 3 if column == "attempts_made" else NOW_US - MINUTE_US
    theirs.numbers["closed_us"][theirs.numbers["state"] > 0] = NOW_US - MINUTE_US
    own = shifts(3)
    there = tuple(Shift(one, one, 2, "planned", OPENS_US, CLOSES_US) for one in range(7, 10))
    alone = board_of(mine, *own)
    region = with_others(board_of(mine, *own, *there, centres=2), theirs)

    of_mine, of_all = (foresee(one, a_past(one, 1), NOW_US).of(frozenset([1])) for one in (alone, region))

    assert of_mine.left_over
    assert of_all.left_over == of_mine.left_over
    assert np.allclose(of_all.due[: len(of_mine.due)], of_mine.due)
    assert of_all.coming == pytest.approx(of_mine.coming)
    assert of_all.habits.reach.tolist() == of_mine.habits.reach.tolist()
    assert (of_all.habits.pace, of_all.habits.gives_up, of_all.habits.copies) == (
        of_mine.habits.pace, of_mine.habits.gives_up, of_mine.habits.copies,
    )  # fmt: skip


@pytest.mark.parametrize("leave_us", [CLOSES_US, CLOSES_US + 3 * HOUR_US], ids=["at closing", "late"])
def test_patients_give_up_while_the_line_is_open_and_neither_before_nor_while_the_last_are_rung(
    leave_us: int,
) -> None:
    at_us = OPENS_US - 2 * HOUR_US
    board = board_of(rows(400, requested_us=at_us - HOUR_US), *shifts(1, leave_us))

    ahead = foresee(board, a_past(board, 0), at_us)

    at_once = ahead.fuel.stays[ahead.at_us[1:] <= OPENS_US]
    assert len(at_once) == 12
    assert np.all(at_once == 1)
    assert np.all(ahead.fuel.stays[ahead.at_us[:-1] >= CLOSES_US] == 1)
    gives_up = ahead.of().habits.gives_up
    assert gives_up > 0
    assert ahead.fuel.stays[:, 0].prod() == pytest.approx(np.exp(-gives_up * 8))


def test_a_night_shift_goes_on_into_another_day_and_rings_nobody_today_after_midnight() -> None:
    """The line is open round the clock, and all who wait are due at midnight."""
    empty = Board.empty(a_reference(centres=1, opens_min=0, closes_min=1440), NOW_US)
    now_us, midnight_us = empty.day.at(21 * 60), empty.day.ends_us
    waiting = rows(120, requested_us=now_us - HOUR_US, due_us=midnight_us)
    told = {}
    for leave_us in (midnight_us, midnight_us + 6 * HOUR_US):
        nurses = tuple(Shift(one, one, 1, "planned", now_us, leave_us) for one in (1, 2))
        board, _ = empty.after(Changes(rows=waiting, shifts=nurses))
        told[leave_us] = foresee(board, a_past(board, 0), now_us).of(), Scope(board, now_us).hands_s

    (until_midnight, hands_s), (overnight, hands_overnight_s) = told.values()

    assert until_midnight.left_over is not None
    assert until_midnight.left_over > 50
    # Nobody hangs up at the end of a shift: who stays has those minutes left to the next day as well.
    assert overnight.left_over == pytest.approx(until_midnight.left_over, abs=1)
    assert overnight.until_us == midnight_us
    assert overnight.line_s == until_midnight.line_s == hands_s == hands_overnight_s == 2 * 3 * 3600


def test_services_sum_to_the_whole_and_the_urgent_one_goes_first() -> None:
    board = board_of(rows(60), *shifts(1))
    urgent = rows(20, queue_id=1, asked_queue_id=1, is_urgent=True)
    urgent.numbers["id"][:] += 1000
    board, _ = board.after(Changes(rows=urgent))
    ahead = foresee(board, a_past(board, 0), NOW_US)

    parts = [ahead.of(service_id=service.id) for service in board.places.services]

    assert parts[0].left_over == 0
    assert np.allclose(sum(part.due for part in parts), ahead.of().due)


def test_who_is_not_reached_comes_back_or_is_parked_for_another_day() -> None:
    early = outlook(board_of(rows(30), *shifts(9)))
    at_us = CLOSES_US - 40 * MINUTE_US
    last = board_of(rows(30, requested_us=at_us - 20 * MINUTE_US), *shifts(9))
    late = foresee(last, a_past(last, 0), at_us).of()

    assert early.parked == 0
    assert early.left_over == 0
    assert late.left_over == 0
    assert late.parked == round(30 * (1 - USUAL_REACH[0]))


def test_who_asked_for_another_day_is_not_left_over() -> None:
    tomorrow = rows(5, wish_from_us=CLOSES_US + 16 * HOUR_US)

    assert outlook(board_of(tomorrow)).left_over == 0


def test_a_language_nobody_speaks_there_is_not_rung() -> None:
    swedish = rows(6, queue_id=4, asked_queue_id=4)

    assert outlook(board_of(swedish, *shifts(3))).left_over == 6
    assert outlook(board_of(swedish, *shifts(4))).left_over == 0, "the fourth nurse speaks Swedish"


def test_a_long_shift_is_less_its_meal_and_coffee_but_for_the_calls_ended_in_them_and_a_short_one_is_not() -> (
    None
):
    board = board_of(rows(0), *shifts(1))
    day = np.array([NOW_US - 150 * MINUTE_US, CLOSES_US])

    assert line_seconds(board, day, NOW_US)[0, 0] == pytest.approx(8 * 3600 - 54 * 60 + 3 * 200)
    short = board_of(rows(0), Shift(1, 1, 1, "planned", NOW_US, NOW_US + HOUR_US))
    assert line_seconds(short, day, NOW_US)[0, 0] == 3600


def test_the_flow_chart_and_the_strip_tell_the_same() -> None:
    board = a_board(900, centres=4)
    past = a_past(board, 1)

    told = foresee(board, past, NOW_US).of(frozenset([2, 3]))

    assert flow(board, past, NOW_US, frozenset([2, 3])).left_over == told.left_over
    assert told.left_over


def test_the_number_of_the_region_is_what_the_numbers_shown_of_its_centres_add_up_to() -> None:
    """Of each centre half a request and somewhat less, or somewhat more: rounded by itself the sum would be another."""
    places = a_board(0, centres=4)
    told = foresee(places, a_past(places, 0), NOW_US)
    for parts, shown in (((0.4, 0.4, 0.4, 3.4), [0, 0, 0, 3]), ((0.6, 0.6, 0.6, 2.6), [1, 1, 1, 3])):
        ready, parked = np.zeros(told.burnt.ready.shape), np.zeros(told.burnt.parked.shape)
        ready[-1, :, 0], parked[:, 0] = parts, parts
        these = replace(told, burnt=replace(told.burnt, ready=ready, parked=parked))

        assert [one.left_over for one in these.left_by_centre()] == shown
        assert these.of().left_over == these.of().parked == sum(shown)
        assert these.of(frozenset([1, 4])).left_over == shown[0] + shown[3]


def test_the_line_of_the_region_ends_at_the_number_that_is_told() -> None:
    """Else the chart's table and whoever reads its end would be told another number than stands beside it."""
    board = a_board(805, centres=5)
    foreseen = foresee(board, a_past(board, 1), NOW_US)
    fractions = float(foreseen.burnt.due[-1].sum())

    told = foreseen.of()

    assert told.left_over != round(fractions), "fractions that show nothing"
    assert told.due[-1] == pytest.approx(told.left_over)
    assert told.due[-2] == pytest.approx(foreseen.burnt.due[-2].sum()), "before its end it is as foretold"


def test_a_region_without_centres_has_nobody_left_over() -> None:
    reference = replace(a_reference(), centres=(), services=(), queues=(), agents=())

    ahead = foresee(Board.empty(reference, NOW_US), History.none(), NOW_US).of()

    assert (ahead.due_now, ahead.left_over, ahead.runs_out_us) == (0, 0, None)


def test_a_newer_board_two_seconds_later_is_reckoned_anew_and_one_in_between_is_not() -> None:
    board = board_of(rows(40), *shifts(1))
    history = a_past(board, 0)
    first = foresee(board, history, NOW_US)
    newer, _ = board.after(Changes(rows=rows(60)))

    soon, later = (foresee(newer, history, NOW_US + after_us) for after_us in (1_900_000, 2_000_000))

    assert soon is first
    assert later.of().due_now > first.of().due_now


def test_hands_that_come_or_go_are_reckoned_with_at_once_however_soon_after_the_last_reckoning() -> None:
    board = board_of(rows(120), *shifts(2))
    history = a_past(board, 0)
    first = foresee(board, history, NOW_US).of().left_over
    fewer, _ = board.after(Changes(shifts=shifts(1)))

    at_once = foresee(fewer, history, NOW_US + 1_000).of().left_over
    back, _ = fewer.after(Changes(shifts=shifts(2)))
    again = foresee(back, history, NOW_US + 2_000).of().left_over

    assert first is not None
    assert at_once is not None
    assert at_once > first + 15
    assert again is not None
    assert abs(again - first) <= 1, (first, at_once, again)  # two thousandths of a second have gone by
