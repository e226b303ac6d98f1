"""Who still comes today: as on such days, by the hours of today, and as busy as the day has been."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from app.database.reads.columns import Changes, Shift
from app.domain.hours import Hours, Span
from app.foresight.coming import LEAST_BUSY, as_busy, coming
from app.foresight.today import foresee
from app.live.board import Board
from app.live.day import LocalDay
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_reference
from tests.foresight.mornings import CLOSES_US, OPENS_US, a_past, board_of, rows, shifts


@pytest.mark.parametrize(
    "told_at", [NOW_US, CLOSES_US - 25 * MINUTE_US], ids=["at half past ten", "at the end"]
)
@pytest.mark.parametrize("late", [0, 2 * HOUR_US], ids=["alone", "another centre goes on"])
def test_a_line_that_closes_off_the_half_hour_is_reckoned_with_all_that_come_until_then(
    told_at: int, late: int
) -> None:
    """At a quarter to four: in its last half hour all come in the first fifteen minutes."""
    quarter = 945
    closes_us = CLOSES_US - 15 * MINUTE_US
    there = Shift(9, 7, 2, "planned", OPENS_US, closes_us + late)
    board = board_of(rows(0), *shifts(1, closes_us), there, centres=2, closes_min=quarter)

    ahead = foresee(board, a_past(board, 1, until_min=quarter), told_at)

    usual = len(board.places.queues) * (closes_us - told_at) / (5 * MINUTE_US)
    busy = ahead.of().coming / usual
    assert ahead.fuel.arrivals.sum() == pytest.approx(ahead.of().coming)
    assert busy == pytest.approx(LEAST_BUSY), "nobody has come today, and half as many are told as usual"


def test_a_line_that_closes_early_today_is_told_those_who_come_until_then() -> None:
    """It closes at four on other days, and today at a quarter to."""
    board = board_of(rows(0), *shifts(1), closes_min=960)
    hours = {
        queue_id: Hours(one.weekly, {board.day.date: Span(480, 945)})
        for queue_id, one in board.places.reference.hours.items()
    }
    today = Board.empty(replace(board.places.reference, hours=hours), NOW_US)

    as_ever, early = (coming(one, a_past(one, 1), CLOSES_US - 30 * MINUTE_US).sum() for one in (board, today))

    assert early == pytest.approx(as_ever / 2)


def test_a_busy_day_goes_on_busy_and_a_calm_one_calm() -> None:
    board = board_of(rows(0))
    usual = coming(board, a_past(board, 1), NOW_US).sum()
    so_far = 12 * 30
    busy = board_of(rows(2 * so_far))
    as_ever = board_of(rows(so_far))

    ratio = [coming(one, a_past(one, 1), NOW_US).sum() / usual * LEAST_BUSY for one in (as_ever, busy)]

    assert ratio[0] == pytest.approx(1.0)
    assert 1.6 < ratio[1] < 2.0


def test_a_little_more_than_usual_is_taken_for_chance_and_much_more_for_a_busy_day() -> None:
    """Of a tenth more that has come hardly half goes on; of half as many again nearly all."""
    so_far, past = 12 * 30, a_past(board_of(rows(0)), 1)
    usual, little, much = (
        coming(board_of(rows(count)), past, NOW_US).sum()
        for count in (so_far, so_far * 11 // 10, so_far * 3 // 2)
    )

    assert 1.05 < little / usual < 1.08
    assert 1.46 < much / usual < 1.5


@pytest.mark.parametrize("count, share", [(40, 0.5), (9, 0.2)])
def test_what_has_come_of_few_says_less_of_the_day(count: int, share: float) -> None:
    """Twice as many as usual, of a line at which few are expected by now."""
    usual = count // 2
    told = as_busy(count, usual) - 1

    assert 0 < told < share
    assert told < as_busy(4 * count, 4 * usual) - 1


@pytest.mark.parametrize("count", [0, 3, 200, 50_000])
def test_a_day_without_any_usual_is_as_busy_as_ever_and_huge_numbers_are_told_too(count: int) -> None:
    assert as_busy(count, 0) == 1
    assert as_busy(count, count) == pytest.approx(1)
    assert as_busy(1.3 * 50_000, 50_000) == pytest.approx(1.3, abs=0.01)


def a_day_of(hours: dict[int, Hours] | None, came: dict[int, int], **given: object) -> Board:
    """With these hours where any are given, and so many requests come today to each queue since eight."""
    reference = a_reference(centres=1)
    board = Board.empty(replace(reference, hours={**reference.hours, **(hours or {})}), NOW_US)
    for place, (queue_id, count) in enumerate(came.items(), 1):
        made = rows(
            count,
            queue_id=queue_id,
            asked_queue_id=queue_id,
            **{"requested_us": OPENS_US + MINUTE_US, **given},
        )
        made.numbers["id"][:] += 1000 * place
        board, _ = board.after(Changes(rows=made))
    return board


TODAY = LocalDay.of(NOW_US, "Europe/Helsinki").date
WEEK = {weekday: Span(480, 960) for weekday in range(5)}
LINES = tuple(range(1, 13))


@pytest.mark.parametrize("exception", [{TODAY: None}, {}], ids=["today", "on this weekday"])
def test_lines_that_are_closed_by_their_hours_do_not_make_the_others_calm(
    exception: dict[date, Span | None],
) -> None:
    shut = LINES[:6]
    weekly = WEEK if exception else {1: Span(480, 960)}
    every = a_day_of(None, dict.fromkeys(LINES, 30))
    half = a_day_of(dict.fromkeys(shut, Hours(weekly, exception)), dict.fromkeys(LINES[6:], 30))

    as_ever, rest = (coming(board, a_past(every, 1), NOW_US) for board in (every, half))

    assert rest[6:].sum() == pytest.approx(as_ever[6:].sum())
    assert rest[:6].sum() == 0


def test_what_came_to_a_line_nobody_wrote_hours_of_says_how_busy_it_is() -> None:
    unknown = dict.fromkeys(LINES[:6], Hours({}))
    came = dict.fromkeys(LINES[6:], 30)

    calm, as_ever = (a_day_of(unknown, {**came, **also}) for also in ({}, dict.fromkeys(LINES[:6], 30)))

    past = a_past(calm, 1)
    assert coming(calm, past, NOW_US).sum() < coming(as_ever, past, NOW_US).sum() * 0.7


def test_a_line_of_which_no_past_is_known_does_not_make_the_others_busy() -> None:
    board = a_day_of(None, dict.fromkeys(LINES, 30))
    past = a_past(board, 1)
    known = past.usual_arrived.copy()
    known[:6] = np.nan

    told = coming(board, replace(past, usual_arrived=known), NOW_US)

    assert told[6:].sum() == pytest.approx(coming(board, past, NOW_US)[6:].sum())


def test_a_line_that_opens_late_today_is_as_busy_as_ever_if_as_many_come_from_then_on() -> None:
    late = dict.fromkeys(LINES, Hours(WEEK, {TODAY: Span(600, 960)}))
    as_ever = a_day_of(None, dict.fromkeys(LINES, 30))
    opened = a_day_of(late, dict.fromkeys(LINES, 6), requested_us=NOW_US - 29 * MINUTE_US)

    told = [coming(board, a_past(as_ever, 1), NOW_US).sum() for board in (as_ever, opened)]

    assert told[1] == pytest.approx(told[0])


@pytest.mark.parametrize(
    "opens_min", [420, 435, 465], ids=["at seven", "at a quarter past", "at a quarter to"]
)
def test_a_line_that_opens_early_today_is_no_busier_for_those_who_came_before_it_usually_does(
    opens_min: int,
) -> None:
    early = dict.fromkeys(LINES, Hours(WEEK, {TODAY: Span(opens_min, 960)}))
    as_ever = a_day_of(None, dict.fromkeys(LINES, 30))
    opened = a_day_of(early, dict.fromkeys(LINES, 30))
    before = rows(300, requested_us=OPENS_US - HOUR_US // 4)
    before.numbers["id"][:] += 50_000
    opened, _ = opened.after(Changes(rows=before))

    told = [coming(board, a_past(as_ever, 1), NOW_US).sum() for board in (as_ever, opened)]

    assert opened.tally.arrived.sum() == as_ever.tally.arrived.sum() + 300
    assert told[1] == pytest.approx(told[0])


def test_a_line_that_opened_early_is_busier_for_those_who_came_since_it_usually_does() -> None:
    early = dict.fromkeys(LINES, Hours(WEEK, {TODAY: Span(420, 960)}))
    board = a_day_of(early, dict.fromkeys(LINES, 30))
    busier = a_day_of(early, dict.fromkeys(LINES, 60))

    told = [coming(one, a_past(board, 1), NOW_US).sum() for one in (board, busier)]

    assert told[1] > 1.5 * told[0]


def test_nobody_is_told_to_come_before_a_line_opens_late_today() -> None:
    """Those who leave a request before it opens on other days do so today, too."""
    late = a_day_of(dict.fromkeys(LINES, Hours(WEEK, {TODAY: Span(600, 960)})), {})
    past, seven_us = a_past(late, 1), OPENS_US - HOUR_US
    early = past.usual_arrived.copy()
    early[:, 15] = 2.0  # from half past seven

    told = coming(late, replace(past, usual_arrived=early), seven_us)

    assert told[:, 15].sum() == 2.0 * len(LINES)
    assert told[:, 16:20].sum() == 0
    assert told[:, 20].sum() == 6.0 * len(LINES)


@pytest.mark.parametrize("today", [date(2026, 10, 25), date(2026, 3, 29)], ids=["25 hours", "23 hours"])
@pytest.mark.parametrize("hour", [9, 15])
def test_on_a_day_on_which_clocks_are_set_as_many_come_as_the_clock_has_hours_left(
    today: date, hour: int
) -> None:
    """A week ago as many came in each half hour from eight to four."""
    reference = a_reference(centres=1)
    week = Hours({weekday: Span(480, 960) for weekday in range(7)})
    reference = replace(reference, hours=dict.fromkeys(reference.hours, week))
    days_from = (today - TODAY).days
    monday = LocalDay.of(NOW_US, "Europe/Helsinki")
    now_us = monday.at(days_from * 1440 + hour * 60)
    board = Board.empty(reference, now_us)
    past = a_past(board, 1)  # of a Monday, on the clock

    told = coming(board, past, now_us)

    usual = len(board.places.queues) * (16 - hour) * 12
    assert usual * LEAST_BUSY - 0.1 <= told.sum() <= usual
    assert told.sum() == pytest.approx(coming_on_a_monday(hour))


def coming_on_a_monday(hour: int) -> float:
    board = Board.empty(a_reference(centres=1), NOW_US)
    return float(coming(board, a_past(board, 1), board.day.at(hour * 60)).sum())
