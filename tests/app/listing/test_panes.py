"""Centres, the strip, the flow, a timeline and the effect of a move, each from one board."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from app.database.reads.columns import Changes, Presence, Sample, Shift
from app.database.reads.story import AttemptLine, EventLine, IncomingLine, Story, TextLine, TextStep
from app.foresight.coming import LEAST_BUSY
from app.listing.centre_list import centre_list
from app.listing.flow import flow
from app.listing.move_effect import helpers, move_effect
from app.listing.strip import strip
from app.listing.timeline import timeline
from app.live.board import Board
from app.live.day import LocalDay
from app.live.hands import Hands, cut
from app.live.history import History
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_board, a_reference, an_empty_past, some_rows

EVENING_US = NOW_US + 8 * HOUR_US


def quiet(**reference: int) -> Board:
    """A board with nobody waiting and nobody at work."""
    return Board.empty(a_reference(**reference), NOW_US)


def test_figures_of_centres_sum_to_the_whole() -> None:
    board = a_board(500, centres=5)
    rows = centre_list(board, History.none(), NOW_US)
    whole = strip(board, History.none(), NOW_US)

    assert sum(row.waiting for row in rows) == whole.waiting
    assert sum(row.hands_now for row in rows) == whole.hands_now
    assert max(row.oldest_s or 0 for row in rows) == whole.oldest_s
    assert whole.oldest_centres[0][1] == whole.oldest_s


def test_the_neediest_centre_is_first_and_by_name_the_alphabet_is() -> None:
    board = a_board(500, centres=10)
    order = ["crit", "warn", "ok", "closed"]

    levels = [order.index(row.level) for row in centre_list(board, History.none(), NOW_US)]
    names = [row.names.fi for row in centre_list(board, History.none(), NOW_US, by_need=False)]

    assert levels == sorted(levels)
    assert names[0] == "Haaga"
    assert names[-1] == "Vuosaari"


def test_a_centre_with_hours_behind_it_is_closed_and_a_quiet_one_is_not() -> None:
    (row, *_) = centre_list(quiet(), History.none(), NOW_US)
    assert (row.closed, row.level, row.oldest_s, row.closes_min) == (False, "ok", None, 960)

    (row, *_) = centre_list(quiet(), History.none(), EVENING_US)
    assert (row.closed, row.level) == (True, "closed")


def test_work_and_no_hands_is_a_load_without_a_number() -> None:
    board, _ = quiet(centres=1).after(Changes(rows=some_rows(a_reference(centres=1), 30)))

    (row,) = centre_list(board, History.none(), NOW_US)

    assert row.load is None
    assert row.level == "crit"


def test_where_no_shift_is_planned_those_signed_on_count_until_closing() -> None:
    board, _ = quiet(centres=1).after(Changes(rows=some_rows(a_reference(centres=1), 30)))
    board, _ = board.after(
        Changes(presence=(Presence(1, 1, "ready", NOW_US), Presence(2, 1, "paused", NOW_US)))
    )

    (row,) = centre_list(board, History.none(), NOW_US)

    work_s = int((board.tally.due_today * board.places.work_s).sum())
    assert row.load == work_s / (5.5 * 3600)
    assert row.hands_now == 1


def at(hours: int) -> int:
    """So many hours from now."""
    return NOW_US + hours * HOUR_US


def test_an_absence_and_a_loan_are_cut_out_of_the_shift_they_fall_in() -> None:
    shifts = (
        Shift(1, 7, 1, "planned", at(0), at(6)),
        Shift(2, 7, 1, "absence", at(1), at(2)),
        Shift(3, 7, 2, "loan", at(4), at(5)),
    )
    hands = Hands(shifts, ())

    assert hands.left_s(1, NOW_US, 0, at(13), ()) == 4 * 3600
    assert hands.left_s(2, NOW_US, 0, at(13), ()) == 3600
    assert hands.planned(1, at(1)) == 0
    assert cut((0, 10), [(2, 4), (3, 6)]) == [(0, 2), (6, 10)]


def test_without_history_the_usual_is_unknown_and_nothing_is_foretold() -> None:
    board = a_board(200)

    assert strip(board, History.none(), NOW_US).waiting_usual is None
    assert flow(board, History.none(), NOW_US).left_over is None


def test_while_a_line_is_open_how_the_day_goes_is_not_judged_where_nothing_can_be_foretold() -> None:
    board = a_board(200)
    closed_us = EVENING_US + 4 * HOUR_US

    known = strip(board, a_history(board, 3), NOW_US)
    empty = strip(board, an_empty_past(board), NOW_US)
    awaited = strip(board, History.none(), NOW_US, knows_past=False)
    evening, awaited_then = (strip(board, History.none(), closed_us, knows_past=one) for one in (True, False))

    assert known.same_day_level != "ok"
    assert awaited.same_day_level == empty.same_day_level == "ok"
    assert awaited.same_day_called == known.same_day_called
    assert awaited_then.same_day_level == evening.same_day_level != "ok"


def a_history(board: Board, each: int) -> History:
    """One week ago, each five minutes from 8 to 16, every queue had `each` arrivals."""
    day = LocalDay.of(NOW_US - 7 * 24 * HOUR_US, "Europe/Helsinki")
    at = day.starts_us + 8 * HOUR_US + np.arange(1, 97) * 5 * MINUTE_US
    ids = board.places.queue_ids
    count = len(at) * len(ids)
    ones = np.full(count, each, np.int32)
    sample = Sample(np.tile(ids, len(at)).astype(np.int32), np.repeat(at, len(ids)), ones, ones)
    return History.of([int(one) for one in ids], Sample.none(), [(day, sample)], ())


def test_arrivals_are_expected_ahead_only_and_all_of_them_by_closing() -> None:
    board = quiet(centres=1)

    shown = flow(board, a_history(board, 1), NOW_US)

    queues = len(board.places.queues)
    # Nothing has come yet, and a day is never taken to be less than half as busy as others.
    whole = LEAST_BUSY * 5.5 * 12 * queues
    assert np.isclose(shown.expected.sum(), whole)
    assert shown.expected[shown.starts_us + shown.bin_us <= NOW_US].sum() == 0
    assert shown.left_over is not None
    assert 0.95 * whole < shown.left_over <= whole, "nobody is there to ring them, and few stop waiting"
    assert shown.ahead_us[0] == NOW_US
    assert np.all(np.diff(shown.ahead) >= 0)


def test_enough_hands_leave_nobody_over() -> None:
    board = a_board(100, centres=1)
    hands = tuple(Shift(n, n, 1, "planned", NOW_US, NOW_US + 5 * HOUR_US) for n in range(1, 400))
    board, _ = board.after(Changes(shifts=hands))

    assert flow(board, a_history(board, 0), NOW_US).left_over == 0


def test_the_waiting_of_the_day_begins_where_its_chart_does_and_not_at_midnight() -> None:
    board = quiet(centres=1)
    queue_id = int(board.places.queue_ids[0])
    midnight_us = board.day.starts_us
    at = np.arange(midnight_us, midnight_us + 9 * HOUR_US, 30 * MINUTE_US)
    counts = np.arange(len(at), dtype=np.int32)
    ids = np.full(len(at), queue_id, np.int32)
    history = History.of([queue_id], Sample(ids, at, counts, counts), (), ())

    in_the_day = strip(board, history, NOW_US)
    at_night = strip(board, history, midnight_us + 7 * HOUR_US)

    assert in_the_day.waiting_curve.tolist() == [16, 17], "from eight on"
    assert len(at_night.waiting_curve) == len(at), "no day has begun that could be shown"


def test_the_flow_counts_each_request_and_each_end_once() -> None:
    board = a_board(400)
    shown = flow(board, History.none(), NOW_US)

    today = board.column("request_day") == board.day.number
    ended = board.column("closed_us") >= board.day.starts_us
    assert shown.arrived.sum() == (today & (board.column("asked") >= 0)).sum()
    assert shown.closed.sum() == ended.sum()
    assert shown.waiting[-1] == strip(board, History.none(), NOW_US).waiting


def test_a_move_takes_load_from_where_it_leaves_and_brings_it_where_it_goes() -> None:
    board = a_board(300, centres=3)
    leaving = np.flatnonzero(
        (board.places.centre_of[board.column("queue")] == 0) & (board.column("state") < 2)
    )

    there, away = move_effect(board, History.none(), leaving, 2, NOW_US)

    assert (there.centre_id, away.centre_id) == (2, 1)
    assert there.before is not None
    assert there.after is not None
    assert there.after > there.before
    assert away.after == 0.0


def test_the_best_helper_is_the_least_loaded_centre_that_takes_them_all() -> None:
    board = a_board(300, centres=4)
    leaving = np.flatnonzero(
        (board.places.centre_of[board.column("queue")] == 0) & (board.column("state") < 2)
    )

    found = helpers(board, History.none(), leaving, NOW_US)

    assert {one.change.centre_id for one in found} == {2, 3, 4}
    after = [one.change.after for one in found if one.change.after is not None]
    assert after == sorted(after)
    assert helpers(board, History.none(), leaving, EVENING_US) == [], "nobody is open to help any more"


def test_a_timeline_tells_each_step_of_a_text_and_the_reason_where_it_is_now() -> None:
    steps = tuple(
        TextStep(state, NOW_US + minute * MINUTE_US, who)
        for minute, (state, who) in enumerate(
            (("queued", "anna"), ("sending", "texts-1"), ("accepted", "texts-1"), ("undelivered", "texts-1"))
        )
    )
    text = TextLine(8, "unreached", "fi", "undelivered", NOW_US, NOW_US, "anna", "absent", steps)

    lines = timeline(Story((), (), (text,)), NOW_US)

    assert [(line.kind, line.actor) for line in lines] == [
        ("text:queued", "anna"),
        ("text:accepted", "texts-1"),
        ("text:undelivered", "texts-1"),
    ]
    assert [line.facts.get("detail") for line in lines] == [None, None, "absent"]


def test_a_timeline_says_where_a_text_was_due_and_none_went_out() -> None:
    ended = EventLine(
        3, "unreached", NOW_US, "phone", "hoitaja 4", None, 1,
        {"outcome": [None, "no_answer"], "untexted_why": [None, "landline"]},
    )  # fmt: skip
    opened = EventLine(4, "reopened", NOW_US + 1, "anna", "", None, 1, {"untexted_why": ["landline", None]})

    lines = timeline(Story((ended, opened), (), ()), NOW_US)

    assert [line.kind for line in lines] == ["unreached", "untexted", "reopened"]
    assert lines[1].facts == {"why": "landline"}
    assert all("untexted_why" not in line.facts for line in lines)


def test_a_timeline_tells_who_marked_the_patient_s_text_as_read_and_that_it_was_undone() -> None:
    came, read, undone = NOW_US, NOW_US + MINUTE_US, NOW_US + 2 * MINUTE_US
    story = Story(
        (
            EventLine(1, "said", came, "texts", "", None, 1, {"said_at": [None, came]}),
            EventLine(2, "read", read, "anna", "", None, 1, {"said_at": [came, None]}),
            EventLine(3, "said", undone, "anna", "", None, 1, {"said_at": [None, came]}),
        ),
        (),
        (),
        incoming=(IncomingLine("other", came, "Soittakaa illalla"),),
    )

    lines = timeline(story, NOW_US + HOUR_US)

    assert [(line.kind, line.actor, line.at_us) for line in lines] == [
        ("said:other", "", came),
        ("read", "anna", read),
        ("unread", "anna", undone),
    ]
    # A text that is kept no more leaves no line of its own behind.
    assert [line.kind for line in timeline(replace(story, incoming=()), NOW_US)] == ["read", "unread"]


def test_a_timeline_tells_of_an_answer_and_of_an_undo_by_what_was_done_alone() -> None:
    came, answered, lifted, undone = (NOW_US + n * MINUTE_US for n in range(4))
    text = TextLine(
        8, "free", "fi", "queued", answered, answered, "anna", "", (TextStep("queued", answered, "anna"),)
    )
    story = Story(
        (
            EventLine(2, "read", answered, "anna", "", None, 1, {"said_at": [came, None]}),
            EventLine(4, "to_front", lifted, "anna", "", None, 1, {"said_at": [came, None]}),
            EventLine(5, "to_front", undone, "anna", "", None, 1),
            EventLine(6, "said", undone, "anna", "", None, 1, {"said_at": [None, came]}),
        ),
        (),
        (text,),
    )

    assert [line.kind for line in timeline(story, NOW_US)] == ["text:queued", "to_front", "to_front"]


def test_a_timeline_tells_attempts_with_their_outcome_and_what_is_planned() -> None:
    story = Story(
        events=(
            EventLine(1, "requested", NOW_US, "phone", "", None, 1),
            EventLine(2, "taken", NOW_US + MINUTE_US, "phone", "hoitaja 4", None, 1),
            EventLine(
                3, "attempted", NOW_US + 2 * MINUTE_US, "phone", "hoitaja 4", None, 1,
                {"attempts_made": [0, 1], "next_attempt_at": [None, NOW_US + HOUR_US]},
            ),
            EventLine(4, "moved", NOW_US + 3 * MINUTE_US, "anna", "", 1, 2, {"queue_id": [5, 9]}),
        ),
        attempts=(AttemptLine(1, "hoitaja 4", NOW_US + MINUTE_US, NOW_US + 2 * MINUTE_US, "no_answer"),),
        texts=(TextLine(8, "window", "fi", "delivered", NOW_US, NOW_US + 4 * MINUTE_US, "anna"),),
        next_attempt_us=NOW_US + HOUR_US,
    )  # fmt: skip

    lines = timeline(story, NOW_US + 5 * MINUTE_US)

    assert [line.kind for line in lines] == [
        "requested",
        "taken",
        "attempted",
        "moved",
        "text:delivered",
        "planned",
    ]
    assert lines[2].facts | {"outcome": "no_answer", "number": 1, "seconds": 60} == lines[2].facts
    assert lines[2].facts["next_attempt_us"] == NOW_US + HOUR_US
    assert (lines[3].facts["from_centre"], lines[3].facts["to_centre"]) == (1, 2)
    assert lines[-1].is_ahead
    assert lines[-1].facts["number"] == 2
    assert not any(line.is_ahead for line in timeline(replace(story, next_attempt_us=NOW_US), NOW_US))
