"""A report adds up: every day is in one line, the lines are the total, and a quantile lies where it was counted."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.day_figures import COUNTS, DELAY_BIN_S, CentreDay, Sums
from app.listing.report import LINES, PERIODS, Lines, months_of, report, span
from app.listing.report_figures import value

TODAY = date(2026, 11, 19)
FIRST = date(2026, 10, 20)

counts = st.integers(0, 500)
sums = st.builds(
    Sums,
    **dict.fromkeys(COUNTS, counts),
    delays=st.lists(st.integers(0, 40), max_size=6).map(tuple),
)
days = st.lists(
    st.builds(CentreDay, st.dates(FIRST, TODAY - timedelta(days=1)), st.integers(1, 4), sums), max_size=12
)


@given(days, st.sampled_from(LINES))
def test_the_lines_of_any_report_are_its_total(figures: list[CentreDay], by: Lines) -> None:
    made = report(figures, by, FIRST, TODAY)

    assert sum((line.sums for line in made.lines), Sums()) == made.total.sums
    assert made.total.sums.requested == sum(one.sums.requested for one in figures)
    assert all(FIRST <= line.first < line.end <= TODAY for line in made.lines)


def test_days_are_put_together_by_week_and_month_as_far_as_the_period_goes() -> None:
    figures = [CentreDay(FIRST + timedelta(days=one), 1 + one % 2, Sums(requested=1)) for one in range(30)]

    weeks = report(figures, "week", FIRST, TODAY).lines
    months = report(figures, "month", FIRST, TODAY).lines
    centres = report(figures, "centre", FIRST, TODAY).lines

    assert (weeks[0].first, weeks[0].end, weeks[0].sums.requested) == (FIRST, date(2026, 10, 26), 6)
    assert (weeks[-1].first, weeks[-1].end) == (date(2026, 11, 16), TODAY)
    assert [(one.first, one.sums.requested) for one in months] == [(FIRST, 12), (date(2026, 11, 1), 18)]
    assert [(one.centre_id, one.sums.requested) for one in centres] == [(1, 15), (2, 15)]


def test_a_period_is_of_whole_days_before_today() -> None:
    spans = {one: span(one, TODAY) for one in PERIODS}

    assert spans == {
        "days": (FIRST, TODAY),
        "month": (date(2026, 11, 1), TODAY),
        "last_month": (date(2026, 10, 1), date(2026, 11, 1)),
        "months": (date(2025, 10, 1), TODAY),
    }


def test_shares_are_of_those_left_in_hours_and_unknown_without_any() -> None:
    full = CentreDay(FIRST, 1, Sums(requested=9, in_hours=8, called_same_day=6, reached_same_day=4))

    line = report([full], "day", FIRST, TODAY).total
    empty = report([], "day", FIRST, TODAY).total

    assert (line.called, line.reached) == (0.75, 0.5)
    assert (empty.called, empty.reached, empty.sums.mean_delay_s) == (None, None, None)
    assert empty.sums.delay_within_s(0.5) is None


def test_the_share_reached_is_of_the_calls_of_the_same_attempt_in_all_lines_together() -> None:
    day = Sums(
        tried_first=8, reached_first=6, tried_second=2, reached_second=1, tried_later=3, reached_later=3
    )
    more = Sums(tried_first=2, reached_first=2, tried_second=2)

    made = report([CentreDay(FIRST, 1, day), CentreDay(FIRST, 2, more)], "day", FIRST, TODAY)

    shares = [
        value(one, made.total)
        for one in (
            "report_reached_first",
            "report_reached_second",
            "report_reached_third",
            "report_reached_later",
        )
    ]
    assert shares == [0.8, 0.25, None, 1.0]
    assert value("report_tried_first", made.total) == 10


def test_half_and_nine_tenths_of_the_waits_lie_within_the_bins_they_were_counted_in() -> None:
    waits = Sums(delay_sum_s=10 * 600, delays=(0, 8, 0, 2))

    assert waits.rung == 10
    assert waits.mean_delay_s == 600
    assert waits.delay_within_s(0.5) == DELAY_BIN_S * (1 + 5 / 8)
    assert waits.delay_within_s(0.9) == DELAY_BIN_S * 3.5


def test_the_lines_over_time_of_a_chart_are_those_of_the_report_and_centres_are_none() -> None:
    figures = [
        CentreDay(
            FIRST, 1, Sums(requested=8, in_hours=8, called_same_day=6, reached_same_day=4, unreached=1)
        ),
        CentreDay(FIRST + timedelta(days=1), 1, Sums(requested=2)),
        CentreDay(
            FIRST + timedelta(days=1), 2, Sums(in_hours=2, called_same_day=2, delay_sum_s=60, delays=(2,))
        ),
    ]

    days = months_of(report(figures, "day", FIRST, TODAY))
    weeks = months_of(report(figures, "week", FIRST, TODAY))

    assert days is not None
    assert weeks is not None
    assert days.firsts == (FIRST, FIRST + timedelta(days=1))
    assert (days.called.tolist(), days.reached.tolist()) == ([0.75, 1.0], [0.5, 0.0])
    assert [str(one) for one in days.wait_s.tolist()] == ["nan", "30.0"]
    assert (weeks.by, weeks.called.tolist(), weeks.requested.tolist()) == ("week", [0.8], [10.0])
    assert months_of(report(figures, "centre", FIRST, TODAY)) is None
