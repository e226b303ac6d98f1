"""The list of all requests: which are in it, in what order and groups, and how the board keeps it true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from app.database.reads.columns import STATES, Changes, Reference
from app.database.reads.past_rows import PastRows
from app.domain.callback import State
from app.domain.place import Names
from app.listing.past_list import Sums, past_list, same_place, sums
from app.listing.past_query import (
    BUILT_IN,
    GroupBy,
    Kind,
    PastBy,
    PastQuery,
    Period,
    Span,
    as_saved,
    from_saved,
)
from app.listing.past_row import past_row
from app.listing.past_sheet import Sheet
from app.listing.shown import Standing
from app.live.day import LocalDay
from app.live.places import Places
from tests.boards import NOW_US, a_reference
from tests.past_sheets import DAY_US, a_board_of, a_request, some_past

DAY = LocalDay.of(NOW_US, "Europe/Helsinki")
REFERENCE = a_reference(centres=3)
TODAY = 20717


def a_sheet(*reads: PastRows, reference: Reference = REFERENCE) -> Sheet:
    sheet = Sheet(Places(reference))
    for past in reads:
        sheet.put(past)
    return sheet


def listed(query: PastQuery, sheet: Sheet) -> list[int]:
    return [int(one) for one in past_list(query, sheet, DAY, NOW_US).ids]


def of(kind: Kind, **given: object) -> PastQuery:
    return replace(PastQuery(kind, sort_by=PastBy.REQUESTED), **given)  # type: ignore[arg-type]  # fields of it


OPEN_TODAY = a_request(REFERENCE, 1)
TRIED = a_request(REFERENCE, 2, attempts_made=1, last_attempt_us=NOW_US - 60_000_000)
URGENT = a_request(REFERENCE, 3, is_urgent=True, due_us=NOW_US + 3 * DAY_US)
MOVED = a_request(REFERENCE, 4, queue_id=REFERENCE.queues[12].id, due_us=NOW_US + 3 * DAY_US)
WITHDRAWN = a_request(
    REFERENCE, 5, state=State.WITHDRAWN, closed_us=NOW_US - 1, close_reason="solved elsewhere"
)
UNREACHED_YESTERDAY = a_request(
    REFERENCE, 6, state=State.UNREACHED, request_day=TODAY - 1, closed_us=NOW_US - DAY_US
)
REACHED_LAST_MONTH = a_request(
    REFERENCE, 7, state=State.REACHED, request_day=TODAY - 31, closed_us=NOW_US - 31 * DAY_US
)
OPEN_LONG = a_request(
    REFERENCE,
    8,
    request_day=TODAY - 40,
    requested_us=NOW_US - 40 * DAY_US,
    due_us=NOW_US - 40 * DAY_US,
)
ALL_OF_THEM = (
    OPEN_TODAY,
    TRIED,
    URGENT,
    MOVED,
    WITHDRAWN,
    UNREACHED_YESTERDAY,
    REACHED_LAST_MONTH,
    OPEN_LONG,
)


@pytest.mark.parametrize(
    "kind, expected",
    [
        (Kind.OPEN, {1, 2, 3, 4, 8}),
        (Kind.DUE_TODAY, {1, 2, 8}),
        (Kind.URGENT, {3}),
        (Kind.NOT_REACHED, {2, 6}),
        (Kind.MOVED, {4}),
        (Kind.CLOSED_TODAY, {5}),
        (Kind.ALL, {1, 2, 3, 4, 5, 6, 7, 8}),
    ],
)
def test_each_view_has_its_own_requests(kind: Kind, expected: set[int]) -> None:
    sheet = a_sheet(*ALL_OF_THEM)

    assert set(listed(of(kind), sheet)) == expected


def test_the_requests_whose_patient_has_texted_are_listed_whenever_they_were_left_and_ended() -> None:
    wrote = a_request(REFERENCE, 21, said_us=NOW_US - 5)
    wrote_late = a_request(
        REFERENCE, 22, state=State.REACHED, request_day=TODAY - 31, closed_us=NOW_US - 31 * DAY_US, said_us=NOW_US - 9
    )  # fmt: skip

    assert set(listed(BUILT_IN[Kind.SAID], a_sheet(*ALL_OF_THEM, wrote, wrote_late))) == {21, 22}


def test_what_is_open_is_never_hidden_by_a_view_of_open_requests_however_old_it_is() -> None:
    for kind in (Kind.OPEN, Kind.DUE_TODAY, Kind.URGENT):
        assert BUILT_IN[kind].days(DAY.date) is None


@pytest.mark.parametrize(
    "period, expected",
    [
        (Period(Span.TODAY), {1, 2, 3, 4, 5}),
        (Period(Span.YESTERDAY), {6}),
        (Period(Span.WEEK), {1, 2, 3, 4, 5, 6}),
        (Period(Span.MONTH), {1, 2, 3, 4, 5, 6}),
        (Period(Span.DATES, date(2026, 8, 21), date(2026, 8, 1)), {7, 8}),
        (Period(Span.DATES), {1, 2, 3, 4, 5, 6, 7, 8}),
        (Period(), {1, 2, 3, 4, 5, 6, 7, 8}),
    ],
)
def test_a_period_is_of_the_local_days_on_which_requests_were_left(
    period: Period, expected: set[int]
) -> None:
    sheet = a_sheet(*ALL_OF_THEM)

    assert set(listed(of(Kind.ALL, period=period), sheet)) == expected


def test_mine_are_those_the_user_acted_on_and_found_those_of_a_search_whatever_their_day() -> None:
    sheet = a_sheet(*ALL_OF_THEM)
    sheet.mark_mine(np.array([7, 8, 99]))
    sheet.mark_mine(np.array([1, 7]))

    assert set(listed(of(Kind.MINE, period=Period(Span.TODAY)), sheet)) == {1, 7}
    assert set(listed(of(Kind.FOUND, found=frozenset({2, 7})), sheet)) == {2, 7}


@pytest.mark.parametrize(
    "words, expected",
    [
        ("solved", {5}),
        ("anna else", {5}),
        ("ANNA", {5, 6, 7}),
        ("itäkeskus", {4}),
        ("nothing-like-it", set()),
    ],
)
def test_the_filter_finds_words_in_names_and_in_how_requests_ended(words: str, expected: set[int]) -> None:
    sheet = a_sheet(*ALL_OF_THEM)

    assert set(listed(of(Kind.ALL, words=words), sheet)) == expected


def test_one_centre_can_be_listed_alone() -> None:
    sheet = a_sheet(*ALL_OF_THEM)

    assert set(listed(of(Kind.ALL, centre_id=2), sheet)) == {4}


@pytest.mark.parametrize("sort_by", PastBy)
def test_every_column_sorts_both_ways_and_loses_no_row(sort_by: PastBy) -> None:
    sheet = a_sheet(some_past(500, reference=REFERENCE))

    up = listed(of(Kind.ALL, sort_by=sort_by), sheet)
    down = listed(of(Kind.ALL, sort_by=sort_by, descending=True), sheet)

    assert sorted(up) == sorted(down) == list(range(1, 501))


def test_rows_are_in_order_of_their_key_and_what_has_no_time_comes_last() -> None:
    sheet = a_sheet(*ALL_OF_THEM)

    by_end = listed(of(Kind.ALL, sort_by=PastBy.CLOSED), sheet)
    by_need = listed(of(Kind.OPEN, sort_by=PastBy.NEED), sheet)

    assert by_end[:3] == [7, 6, 5]
    assert by_need == [3, 8, 1, 2, 4]


def test_by_need_the_lifted_and_those_of_an_earlier_day_come_before_what_is_due_sooner() -> None:
    later = NOW_US + 3 * DAY_US
    carried = a_request(REFERENCE, 9, request_day=TODAY - 1, due_us=later)
    lifted = a_request(REFERENCE, 10, front_us=NOW_US - 1, due_us=later)
    sheet = a_sheet(OPEN_TODAY, carried, lifted)

    assert listed(of(Kind.OPEN, sort_by=PastBy.NEED), sheet) == [10, 9, 1]


def test_groups_have_heads_that_count_and_a_folded_one_keeps_its_rows_in_the_count() -> None:
    sheet = a_sheet(*ALL_OF_THEM)
    query = of(Kind.ALL, group=GroupBy.CENTRE)

    shown = past_list(query, sheet, DAY, NOW_US)
    folded = past_list(query, sheet, DAY, NOW_US, {"centre:1"})

    first, second = shown.groups
    assert (first.key, first.what, first.count, first.open) == ("centre:2", Names("Itäkeskus"), 1, 1)
    assert (second.key, second.count, second.open) == ("centre:1", 7, 4)
    assert shown.ids.tolist()[:3] == [-1, 4, -2]
    assert folded.ids.tolist() == [-1, 4, -2]
    assert folded.groups[1].is_folded
    assert folded.count == shown.count == 8
    assert len(folded.members) == 8


def test_days_are_grouped_from_the_newest_and_states_as_they_are_shown() -> None:
    sheet = a_sheet(*ALL_OF_THEM)

    by_day = past_list(of(Kind.ALL, group=GroupBy.DAY), sheet, DAY, NOW_US)
    by_state = past_list(of(Kind.ALL, group=GroupBy.STATE), sheet, DAY, NOW_US)
    by_service = past_list(of(Kind.ALL, group=GroupBy.SERVICE), sheet, DAY, NOW_US)

    assert [group.what for group in by_day.groups][:2] == [date(2026, 9, 21), date(2026, 9, 20)]
    assert [group.what for group in by_state.groups] == [
        Standing.RETRY, Standing.WAITING, Standing.REACHED, Standing.UNREACHED, Standing.WITHDRAWN,
    ]  # fmt: skip
    assert sum(group.count for group in by_service.groups) == 8


def test_a_list_without_rows_has_no_groups() -> None:
    shown = past_list(of(Kind.URGENT, group=GroupBy.CENTRE), a_sheet(OPEN_TODAY), DAY, NOW_US)

    assert (shown.ids.tolist(), shown.groups, shown.count) == ([], (), 0)


def test_an_older_read_never_covers_a_newer_one() -> None:
    sheet = a_sheet(a_request(REFERENCE, 1, version=3, attempts_made=2))

    touched = sheet.put(a_request(REFERENCE, 1, version=2, attempts_made=1))

    assert not len(touched)
    assert sheet.column("attempts_made").tolist() == [2]


def test_the_board_is_newer_than_what_was_read_and_an_end_it_tells_of_is_to_be_read() -> None:
    sheet = a_sheet(OPEN_TODAY)
    now = a_request(REFERENCE, 1, version=2, state=State.WITHDRAWN, closed_us=NOW_US)
    board = a_board_of(now, REFERENCE)

    touched = sheet.overlay(board, board.slots)

    assert [STATES[code] for code in sheet.take("state", touched).tolist()] == [State.WITHDRAWN]
    assert sheet.lacking_ends(touched).tolist() == [1]
    sheet.put(a_request(REFERENCE, 1, version=2, state=State.WITHDRAWN, closed_us=NOW_US, closed_by="berit"))
    assert sheet.lacking_ends(touched).tolist() == []
    row = past_row(sheet, int(touched[0]), NOW_US, TODAY)
    assert (row.closed_by, row.is_end_known) == ("berit", True)


def test_a_board_and_a_read_of_the_same_requests_say_the_same() -> None:
    past = some_past(300, days=1, seed=5, reference=REFERENCE)
    read, live = a_sheet(past), a_sheet()
    board = a_board_of(past, REFERENCE)

    live.overlay(board, board.slots)

    for callback_id in board.column("id").tolist():
        one = np.array([callback_id])
        told = [
            replace(
                past_row(sheet, int(sheet.slots_of(one)[0]), NOW_US, TODAY),
                closed_by="", outcome="", close_reason="", is_end_known=True,
            )
            for sheet in (read, live)
        ]  # fmt: skip
        assert told[0] == told[1]


def test_what_may_no_longer_be_seen_leaves_the_list() -> None:
    sheet = a_sheet(*ALL_OF_THEM)

    sheet.drop(np.array([1, 99]))

    assert 1 not in listed(of(Kind.ALL), sheet)
    assert len(sheet) == 7


def test_a_list_is_made_anew_only_when_a_row_comes_goes_or_changes_its_place() -> None:
    sheet = a_sheet(*ALL_OF_THEM)
    query = of(Kind.OPEN)
    before = past_list(query, sheet, DAY, NOW_US)

    tried = sheet.put(a_request(REFERENCE, 1, version=2, attempts_made=1))
    assert same_place(query, before, sheet, DAY, NOW_US, tried)
    earlier = sheet.put(a_request(REFERENCE, 3, version=2, requested_us=NOW_US - 41 * DAY_US, is_urgent=True))
    assert not same_place(query, before, sheet, DAY, NOW_US, earlier)
    ended = sheet.put(a_request(REFERENCE, 1, version=3, state=State.REACHED, closed_us=NOW_US))
    assert not same_place(query, before, sheet, DAY, NOW_US, ended)
    new = sheet.put(a_request(REFERENCE, 20))
    assert not same_place(query, before, sheet, DAY, NOW_US, new)


def test_random_changes_leave_a_list_that_equals_one_made_anew() -> None:
    query = replace(BUILT_IN[Kind.OPEN], sort_by=PastBy.DUE)
    past = some_past(400, reference=REFERENCE, seed=1)
    sheet = a_sheet(past)
    random = np.random.default_rng(2)
    shown = past_list(query, sheet, DAY, NOW_US)
    kept = 0

    for version in range(10, 60):
        chosen = random.choice(400, 3, replace=False)
        rows = past.rows.only(np.isin(np.arange(400), chosen))
        rows.numbers["version"][:] = version
        rows.numbers["due_us"][:] += random.integers(0, 2, 3) * 1_000_000
        touched = sheet.put(PastRows(rows, np.zeros(3, np.int64), PastRows.unended(rows).ends))
        anew = past_list(query, sheet, DAY, NOW_US)
        if same_place(query, shown, sheet, DAY, NOW_US, touched):
            kept += 1
            assert np.array_equal(shown.ids, anew.ids)
        shown = anew

    assert kept


def test_a_sum_counts_requests_by_how_they_stand_and_no_heads() -> None:
    sheet = a_sheet(*ALL_OF_THEM)
    shown = past_list(of(Kind.ALL, group=GroupBy.DAY), sheet, DAY, NOW_US)

    assert sums(sheet, shown.slots) == Sums(8, 5, reached=1, unreached=1, withdrawn=1, attempts=1)


def test_a_row_tells_since_when_its_patient_is_in_another_call_while_it_waits() -> None:
    sheet = a_sheet(OPEN_TODAY)
    slot, since_us = int(sheet.slots_of(np.array([1]))[0]), NOW_US - 1

    assert past_row(sheet, slot, NOW_US, TODAY, held={1: since_us}).held_us == since_us
    assert past_row(sheet, slot, NOW_US, TODAY).held_us == 0
    sheet.put(a_request(REFERENCE, 1, version=2, state=State.CALLING))
    assert past_row(sheet, slot, NOW_US, TODAY, held={1: since_us}).held_us == 0


def test_a_queue_that_is_not_known_any_more_leaves_its_requests_in_the_list() -> None:
    fewer = replace(REFERENCE, queues=REFERENCE.queues[1:])
    sheet = a_sheet(OPEN_TODAY, MOVED, reference=fewer)

    assert set(listed(of(Kind.ALL), sheet)) == {1, 4}
    slot = int(sheet.slots_of(np.array([1]))[0])
    row = past_row(sheet, slot, NOW_US, TODAY)
    assert (row.centre, row.centre_id) == (Names("–"), 0)
    groups = past_list(of(Kind.ALL, group=GroupBy.CENTRE), sheet, DAY, NOW_US).groups
    assert [group.what for group in groups] == [Names("Itäkeskus"), None]
    with pytest.raises(ValueError, match="without request"):
        sheet.drop(np.array([1]))
        past_row(sheet, slot, NOW_US, TODAY)


def test_a_view_comes_back_as_it_was_saved_without_any_number() -> None:
    query = PastQuery(
        Kind.NOT_REACHED, Period(Span.DATES, date(2026, 9, 1), date(2026, 9, 21)), words="rokotus 45",
        group=GroupBy.DAY, sort_by=PastBy.CLOSED, descending=True, centre_id=3, language="sv",
    )  # fmt: skip

    assert from_saved(as_saved(query), "sv") == query
    assert as_saved(replace(query, words="040 123 4567"))["words"] == ""
    found = as_saved(PastQuery(Kind.FOUND, found=frozenset({1})))
    assert found["kind"] == "all"
    assert "found" not in found


def test_a_view_of_another_version_is_read_as_far_as_it_is_understood() -> None:
    assert from_saved({"kind": "of tomorrow"}, "fi") == PastQuery()
    assert from_saved({}, "fi") == PastQuery()


def test_changes_of_the_board_can_be_followed_from_one_board_to_the_next() -> None:
    board = a_board_of(OPEN_TODAY, REFERENCE)
    sheet = a_sheet()
    sheet.overlay(board, board.slots)

    after, delta = board.after(
        Changes(rows=a_request(REFERENCE, 1, version=2, state=State.CALLING, agent_id=1).rows)
    )
    touched = sheet.overlay(after, delta.touched)

    assert sheet.take("agent_id", touched).tolist() == [1]
    assert len(sheet) == 1
