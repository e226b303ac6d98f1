"""One line of a roster becomes a nurse's shift, or is rejected with a reason."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from app.importing.cells import Rejected
from app.importing.lines import Line
from app.importing.mapping import MappingError
from app.importing.mapping_file import mapping_of
from app.importing.shifts import ShiftLine, ShiftParser

NOW = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
MAPPING: dict[str, Any] = {
    "source": {"name": "roster", "kind": "shifts", "date_formats": ["%d.%m.%Y %H:%M"]},
    "columns": {
        "agent": "Nurse",
        "centre": "Site",
        "day": "Day",
        "starts_at": "From",
        "ends_at": "Until",
        "kind": "Kind",
        "why": "Why",
        "cancelled": "Off",
    },
    "values": {"kind": {"away": "absence"}, "why": {"ill": "sick"}, "cancelled": {"x": "yes"}},
}
WHOLE = {name: column for name, column in MAPPING["columns"].items() if name != "day"}


def a_shift(mapping: dict[str, Any] = MAPPING, /, **fields: str) -> ShiftLine:
    there = {"Nurse": "nurse 1", "Day": "16.3.2026", "From": "08:00", "Until": "16:00", **fields}
    return ShiftParser(mapping_of(mapping), NOW).shift(Line(2, there, 0), "v-1")


def test_a_line_of_a_nurse_and_two_times_is_a_planned_shift_at_the_nurses_own_centre() -> None:
    shift = a_shift()

    assert shift == ShiftLine(
        "v-1",
        "nurse 1",
        "",
        "planned",
        datetime(2026, 3, 16, 6, 0, tzinfo=UTC),
        datetime(2026, 3, 16, 14, 0, tzinfo=UTC),
        "",
        is_cancelled=False,
    )


def test_date_and_time_may_stand_in_one_column() -> None:
    shift = a_shift(MAPPING | {"columns": WHOLE}, From="16.3.2026 08:00", Until="16.3.2026 16:00")

    assert shift.starts_at == datetime(2026, 3, 16, 6, 0, tzinfo=UTC)


def test_a_night_ends_on_the_next_day_and_is_an_hour_shorter_when_clocks_go_forward() -> None:
    night = a_shift(Day="28.3.2026", From="22:00", Until="07:00")

    assert (night.ends_at - night.starts_at).total_seconds() == 8 * 3600


def test_an_absence_has_a_reason_of_the_list_and_a_shift_has_none() -> None:
    assert a_shift(Kind="away", Why="ill").why == "sick"
    assert a_shift(Kind="away").why == "leave"
    assert a_shift(Why="ill").why == ""


def test_a_cancelled_line_says_so() -> None:
    assert a_shift(Off="x").is_cancelled
    assert not a_shift(Off="").is_cancelled


@pytest.mark.parametrize(
    "fields, reason",
    [
        ({"Nurse": ""}, "agent is empty"),
        ({"From": ""}, "starts_at is empty"),
        ({"Day": ""}, "day is empty"),
        ({"From": "8 am"}, "starts_at .* fits none of date_formats"),
        ({"Day": "29.3.2026", "From": "03:30", "Until": "08:00"}, "does not exist on that day"),
        ({"Day": "16.3.2028"}, "is more than 400 days ahead"),
        ({"From": "08:00", "Until": "07:59"}, "longer than 16 hours"),
        ({"Kind": "holiday"}, r"kind .* is not in \[values.kind\]"),
        ({"Kind": "away", "Why": "flu"}, r"why .* is not in \[values.why\]"),
        ({"Kind": "loan"}, "a loan without the centre it goes to"),
    ],
)
def test_a_line_that_cannot_be_is_rejected_with_its_reason(fields: dict[str, str], reason: str) -> None:
    with pytest.raises(Rejected, match=reason):
        a_shift(**fields)


def test_a_shift_that_ends_before_it_begins_is_rejected_where_both_are_whole_moments() -> None:
    with pytest.raises(Rejected, match="it ends before it begins"):
        a_shift(MAPPING | {"columns": WHOLE}, From="16.3.2026 08:00", Until="15.3.2026 16:00")


def test_a_mapping_of_shifts_needs_the_nurse() -> None:
    columns = {name: column for name, column in MAPPING["columns"].items() if name != "agent"}

    with pytest.raises(MappingError, match='lacks "agent"'):
        mapping_of(MAPPING | {"columns": columns})
