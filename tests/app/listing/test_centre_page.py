"""A centre's page: waits and rings by attempt and by hour, moves in and out, texts and callers turned away of today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from app.database.reads.columns import STATES, TEXT_STATES, CallbackRows, Changes, Presence, Shift
from app.database.reads.gone_by import Besides, Moved, RungInHour, TurnedAway
from app.domain.callback import State
from app.foresight.today import foresee
from app.listing.centre_card import cards
from app.listing.centre_page import CentrePage, Moves, Rings, centre_page
from app.live.board import Board
from app.live.history import History
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_board, a_reference, some_rows
from tests.foresight.mornings import a_past

HERE, THERE = 1, 2
#: A queue of each; 10.30 is NOW_US, so the hours of the day begin so long ago.
QUEUES = {HERE: 3, THERE: 15}
PAGES = (HERE, THERE, None)
AT_8, AT_9, AT_10 = (NOW_US - 30 * MINUTE_US - ago * HOUR_US for ago in (2, 1, 0))
REACHED, UNREACHED = STATES.index(State.REACHED), STATES.index(State.UNREACHED)


def callbacks(*each: Mapping[str, object]) -> CallbackRows:
    """One that waits at HERE since eight for each, but for what is given."""
    made = some_rows(a_reference(centres=2), len(each))
    plain: dict[str, object] = {
        "state": 0, "attempts_made": 0, "first_attempt_us": 0, "last_attempt_us": 0, "next_attempt_us": 0,
        "closed_us": 0, "queue_id": QUEUES[HERE], "asked_queue_id": QUEUES[HERE], "is_urgent": False,
        "requested_us": AT_8, "request_day": 20717, "due_us": NOW_US + 13 * HOUR_US, "text_state": 0,
    }  # fmt: skip
    numbers = {
        name: np.array([{**plain, **one}[name] for one in each]).astype(column.dtype)
        if name in plain
        else column
        for name, column in made.numbers.items()
    }
    return CallbackRows(numbers, made.texts)


def rung(*times_us: int, state: int = 0, **given: object) -> dict[str, object]:
    """Rung at these times."""
    closed_us = times_us[-1] if state else 0
    made = {"attempts_made": len(times_us), "first_attempt_us": times_us[0], "last_attempt_us": times_us[-1]}
    return {**made, "state": state, "closed_us": closed_us, **given}


def page(
    *each: Mapping[str, object], centre_id: int | None = HERE, besides: Besides | None = None
) -> CentrePage:
    board, _ = Board.empty(a_reference(centres=2), NOW_US).after(Changes(rows=callbacks(*each)))
    return centre_page(board, History.none(), NOW_US, centre_id, besides)


def by_clock(rings: Rings) -> dict[int, tuple[int, int]]:
    """By hour of the clock, those without a ring left out."""
    assert rings.by_hour is not None
    return {hour: counts for hour, counts in zip(rings.hours, rings.by_hour, strict=True) if counts[0]}


def test_rings_are_counted_by_attempt_with_those_that_reached() -> None:
    rings = (
        RungInHour(HERE, AT_8, 1, 4, 1),
        RungInHour(HERE, AT_9, 2, 2, 1),
        RungInHour(HERE, AT_10, 1, 3, 2),
    )

    shown = page({}, besides=Besides(rung=(*rings, RungInHour(THERE, AT_8, 3, 9, 9)))).rings

    assert shown.by_attempt == ((7, 3), (2, 1))
    assert page({}).rings.by_attempt is None, "it is not known yet"


def test_the_calls_by_attempt_and_by_hour_are_the_same_calls() -> None:
    """Of requests left on earlier days, of those moved away since, before opening and after closing too."""
    early, late = AT_8 - 2 * HOUR_US, AT_8 + 11 * HOUR_US
    rings = tuple(RungInHour(HERE, at, number, 3, 1) for at in (early, AT_9, late) for number in (1, 2, 4))
    left_yesterday = rung(AT_9, requested_us=AT_8 - 24 * HOUR_US, request_day=20716, state=REACHED)
    moved_here = rung(AT_8, AT_10)

    for centre_id in (HERE, None):
        shown = page(left_yesterday, moved_here, centre_id=centre_id, besides=Besides(rung=rings)).rings
        assert shown.by_hour is not None
        assert shown.by_attempt is not None
        by_hour, by_attempt = (
            tuple(map(sum, zip(*counts, strict=True))) for counts in (shown.by_hour, shown.by_attempt)
        )
        assert by_hour == by_attempt == (27, 9)
        assert len(shown.hours) == len(shown.by_hour) == len(shown.wait_min)


def test_every_ring_of_today_counts_in_its_hour_of_the_clock_as_it_does_of_the_day_beside() -> None:
    # One callback, rung at eight, nine and ten: the board has kept the first and the last of it alone.
    each = rung(AT_8, AT_9, AT_10, state=REACHED)
    rings = (
        RungInHour(HERE, AT_8, 1, 1, 0),
        RungInHour(HERE, AT_9, 2, 1, 0),
        RungInHour(HERE, AT_10, 3, 1, 1),
        RungInHour(THERE, AT_10, 1, 5, 2),
        RungInHour(HERE, AT_8 - 24 * HOUR_US, 1, 7, 7),
    )

    here, there, region = (page(each, centre_id=one, besides=Besides(rung=rings)).rings for one in PAGES)

    assert by_clock(here) == {8: (1, 0), 9: (1, 0), 10: (1, 1)}
    assert by_clock(there) == {10: (5, 2)}
    assert by_clock(region) == {8: (1, 0), 9: (1, 0), 10: (6, 3)}
    assert page(each).rings.by_hour is None, "it is not known yet"


def test_a_centre_that_opens_within_an_hour_is_counted_from_the_full_hour() -> None:
    board, _ = Board.empty(a_reference(centres=2), NOW_US).after(Changes(rows=callbacks({})))
    board = replace(board, opens_us=board.opens_us + 30 * MINUTE_US)
    besides = Besides(rung=(RungInHour(HERE, AT_8, 1, 2, 1), RungInHour(HERE, AT_9, 1, 3, 0)))

    shown = centre_page(board, History.none(), NOW_US, HERE, besides).rings

    assert by_clock(shown) == {8: (2, 1), 9: (3, 0)}


def test_the_wait_of_an_hour_is_the_median_of_those_left_in_it_that_have_been_rung() -> None:
    shown = page(
        rung(AT_8 + 10 * MINUTE_US),
        rung(AT_8 + 20 * MINUTE_US),
        rung(AT_8 + 90 * MINUTE_US),
        {},
        rung(AT_10, requested_us=AT_9, state=REACHED),
        rung(AT_8 + MINUTE_US, requested_us=AT_8 - 24 * HOUR_US, request_day=20716),
    ).rings

    waits = dict(zip(shown.hours, zip(shown.wait_min.tolist(), shown.rung, strict=True), strict=True))
    assert (waits[8], waits[9]) == ((20.0, 3), (60.0, 1))
    assert np.isnan(waits[10][0])


def test_moves_are_told_by_where_they_came_from_and_went_to_and_of_the_region_once() -> None:
    moved = (Moved(THERE, HERE, 2), Moved(HERE, THERE, 1))

    here, there, region = (page({}, centre_id=one, besides=Besides(moved=moved)).moves for one in PAGES)

    assert here is not None
    assert there is not None
    assert region is not None
    assert (here.came, here.went) == (there.went, there.came) == (2, 1)
    assert (region.came, region.went) == (0, 3)
    assert page({}).moves is None, "it is not known yet"


def test_what_was_moved_on_an_earlier_day_is_no_move_of_today() -> None:
    moved_lately = {
        "asked_queue_id": QUEUES[THERE],
        "requested_us": AT_8 - 24 * HOUR_US,
        "request_day": 20716,
    }

    here, there, region = (page(moved_lately, centre_id=one, besides=Besides()).moves for one in PAGES)

    assert here == there == region == Moves((), ())


def test_texts_are_told_by_their_state_and_callers_turned_away_by_the_reason_at_the_centre_shown() -> None:
    delivered, rejected = TEXT_STATES.index("delivered"), TEXT_STATES.index("rejected")
    turned = (TurnedAway(HERE, "closed", 1), TurnedAway(HERE, "full", 4), TurnedAway(THERE, "full", 2))
    each: tuple[Mapping[str, object], ...] = (
        {"text_state": delivered}, {"text_state": delivered}, {"text_state": rejected}, {},
    )  # fmt: skip

    shown = page(*each, besides=Besides(turned_away=turned))

    assert shown.texts == (("delivered", 2), ("rejected", 1))
    assert shown.turned_away == (("full", 4), ("closed", 1))
    assert page(*each).turned_away is None, "it is not known yet"
    assert page(*each, centre_id=None, besides=Besides(turned_away=turned)).turned_away == (
        ("full", 6),
        ("closed", 1),
    )


def test_a_centre_that_is_not_there_has_no_page() -> None:
    with pytest.raises(KeyError):
        page({}, centre_id=99)


def test_a_loan_is_in_the_cards_and_the_burn_downs_of_both_centres_with_the_next_board() -> None:
    board = a_board(900, centres=2)
    nurse = next(
        one for one in board.places.agents if one.centre_id == HERE and one.id % 7 and "fi" in one.languages
    )
    past = a_past(board, 1)
    loan = Shift(99_999, nurse.id, THERE, "loan", NOW_US, NOW_US + 4 * HOUR_US)
    gone = Presence(nurse.id, THERE, "ready", NOW_US)

    lent, delta = board.after(Changes(shifts=(*board.hands.shifts, loan), presence=(gone,)))
    # A board within two seconds is shown with what was foretold just before.
    later_us = NOW_US + 3_000_000

    assert delta.people
    before = {card.row.id: card.row for card in cards(board, past, NOW_US, "fi")}
    after = {card.row.id: card.row for card in cards(lent, past, later_us, "fi")}
    assert (after[HERE].load or 0) > (before[HERE].load or 0)
    assert (after[THERE].load or 0) < (before[THERE].load or 0)
    assert after[THERE].hands_planned == before[THERE].hands_planned + 1
    assert after[HERE].hands_planned == before[HERE].hands_planned - 1
    in_line = {
        one: [
            float(foresee(shown, past, at_us).of(frozenset([one])).due.sum())
            for shown, at_us in ((board, NOW_US), (lent, later_us))
        ]
        for one in (HERE, THERE)
    }
    assert in_line[HERE][1] > in_line[HERE][0] + 1
    assert in_line[THERE][1] < in_line[THERE][0] - 1
    burn = centre_page(lent, past, later_us, THERE).burn
    assert burn is not None
    assert float(burn.ahead.sum()) == in_line[THERE][1]
