"""One line becomes a call record, with how long the caller waited, or is rejected with a reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.importing.cells import Rejected
from app.importing.lines import Line
from app.importing.mapping_file import mapping_of
from app.importing.parse import CallLine, Parser

NOW = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
SOURCE = {"name": "other", "kind": "calls", "date_formats": ["%Y-%m-%d %H:%M:%S"]}
COLUMNS = {
    "centre": "Site",
    "service": "Line",
    "at": "Date",
    "time": "Time",
    "wait_s": "Wait",
    "outcome": "Out",
}


def a_call(decimal_sign: str = "", **fields: str) -> CallLine:
    there = {
        "Site": "Kallio",
        "Line": "Nurse",
        "Date": "2026-03-09",
        "Time": "08:30:00",
        "Wait": "90",
        "Out": "reached",
    }
    mapping = mapping_of({"columns": COLUMNS, "source": {**SOURCE, "decimal_sign": decimal_sign}})
    return Parser(mapping, NOW).call(Line(2, {**there, **fields}, 0), "c-1")


@pytest.mark.parametrize("written, seconds", [("90", 90), ("1:30", 90), ("1:02:03", 3723)])
def test_a_wait_is_seconds_or_a_clock(written: str, seconds: int) -> None:
    assert a_call(Wait=written).wait_s == seconds


@pytest.mark.parametrize(
    "written, seconds",
    [
        ("12,5", 12),
        ("12.5", 12),
        ("0.999", 0),
        ("855.12", 855),
        ("0:14:15.250", 855),
        ("14:15,9", 855),
        ("1\u00a0855", 1855),
    ],
)
def test_a_wait_may_have_decimals_which_are_left_off(written: str, seconds: int) -> None:
    assert a_call(Wait=written).wait_s == seconds


@pytest.mark.parametrize(
    "sign, written, seconds",
    [
        (".", "1.234", 1),
        (",", "1.234", 1234),
        (",", "1,234", 1),
        (".", "1,234", 1234),
        (".", "1,234.5", 1234),
        (",", "0:14:15.250", 855),
    ],
)
def test_the_mapping_says_whether_a_sign_parts_thousands_or_decimals(
    sign: str, written: str, seconds: int
) -> None:
    assert a_call(sign, Wait=written).wait_s == seconds


@pytest.mark.parametrize("sign, written", [(".", "12,5"), (",", "12.5"), (",", "1.23")])
def test_a_wait_with_another_sign_than_the_mapping_says_is_rejected(sign: str, written: str) -> None:
    with pytest.raises(Rejected, match="another decimal sign than"):
        a_call(sign, Wait=written)


def test_a_calls_date_and_time_may_stand_in_two_columns() -> None:
    assert a_call().at == datetime(2026, 3, 9, 6, 30, tzinfo=UTC)


def test_a_call_that_ended_in_no_way_is_rejected() -> None:
    with pytest.raises(Rejected, match="outcome is empty"):
        a_call(Out="")


@pytest.mark.parametrize(
    "written, why",
    [
        ("long", "neither seconds"),
        ("-5", "neither seconds"),
        ("1_000", "neither seconds"),
        ("5.", "neither seconds"),
        ("5.0.0", "neither seconds"),
        ("1 23", "neither seconds"),
        ("1.234", "say in .source. decimal_sign which"),
        ("855,000", "say in .source. decimal_sign which"),
        ("999999999999", "longer than 30 days"),
        ("2592001", "longer than 30 days"),
        ("999999999", "longer than 30 days"),
        ("400000", "ends in the future"),
    ],
)
def test_a_wait_that_is_no_time_is_rejected(written: str, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        a_call(Wait=written)
