"""One line becomes a request with its attempts or a call record, or is rejected with a reason."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.callback import Outcome
from app.importing.cells import Rejected
from app.importing.lines import Line
from app.importing.mapping_file import mapping_of
from app.importing.parse import Parser

NOW = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
MAPPING: dict[str, Any] = {
    "source": {
        "name": "other",
        "kind": "requests",
        "date_formats": ["%d.%m.%Y %H:%M", "%Y-%m-%dT%H:%M:%S%z"],
    },
    "columns": {
        "centre": "Site",
        "service": "Line",
        "requested_at": "Left",
        "number": "ANI",
        "state": "State",
        "closed_at": "Closed",
        "closed_by": "Who",
        "close_reason": "Why",
        "language": "Lang",
    },
    "attempts": {"started": "T{n}", "ended": "E{n}", "outcome": "O{n}"},
    "values": {"language": {"FIN": "fi"}, "attempt_outcome": {"ok": "reached", "none": "no_answer"}},
}


def a_line(**fields: str) -> Line:
    there = {"Site": "Kallio", "Line": "Nurse", "Left": "9.3.2026 08:30", **fields}
    return Line(2, there, 0)


def a_request(**fields: str) -> Any:
    return Parser(mapping_of(MAPPING), NOW).request(a_line(**fields), "r-1")


def test_a_time_without_an_offset_is_local_and_one_with_it_is_not_moved() -> None:
    assert a_request().requested_at == datetime(2026, 3, 9, 6, 30, tzinfo=UTC)
    assert a_request(Left="2026-03-09T08:30:00+00:00").requested_at == datetime(2026, 3, 9, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize("written", ["29.03.2025 03:00", "30.03.2025 02:59", "30.03.2025 04:00"])
def test_times_about_the_beginning_of_summer_time_that_were_on_the_clock_go_in(written: str) -> None:
    assert a_request(Left=written).requested_at.date().year == 2025


@pytest.mark.parametrize("written", ["30.03.2025 03:00", "30.03.2025 03:59"])
def test_a_time_in_the_hour_that_summer_time_skips_is_rejected(written: str) -> None:
    with pytest.raises(Rejected, match="does not exist on that day"):
        a_request(Left=written)


def test_of_an_hour_that_comes_twice_it_is_the_first() -> None:
    first = datetime(2025, 10, 26, 0, 30, tzinfo=UTC)

    assert a_request(Left="26.10.2025 03:30").requested_at == first
    assert a_request(Left="2025-10-26T03:30:00+02:00").requested_at == first + timedelta(hours=1)


@pytest.mark.parametrize(
    "written, read",
    [
        ("040 123 4567", "+358401234567"),
        ("+46 70 174 06 05", "+46701740605"),
        ("0046701740605", "+46701740605"),
        ("(09) 310-1234", "+35893101234"),
        ("+358 (0)40 1234567", "+358401234567"),
        ("00358 (0) 40 123 4567", "+358401234567"),
        ("040.123.4567", "+358401234567"),
        ("401234567", "+358401234567"),
        ("010198-1235", "+358101981235"),
        ("20269309", "+35820269309"),
        ("040 100 0000", "+358401000000"),
        ("Unknown", None),
        ("anonymous", None),
        ("", None),
    ],
)
def test_a_number_is_kept_in_its_full_international_form_or_not_at_all(
    written: str, read: str | None
) -> None:
    request = a_request(ANI=written)

    assert request.number == read
    assert request.number_end == (read[-2:] if read else "")


def test_what_the_mapping_says_stands_for_nothing_is_nothing_in_whatever_column() -> None:
    mapping = mapping_of({**MAPPING, "source": {**MAPPING["source"], "empty": ["NULL", "n/a"]}})
    there = {"ANI": "N/A", "Who": " null ", "Closed": "NULL", "Lang": "null", "State": "NULL"}
    attempts = {
        "T1": "9.3.2026 09:00",
        "E1": "NULL",
        "O1": "none",
        "T2": "null",
        "E2": "NULL",
        "O2": "NULL",
        "": "?",
    }

    request = Parser(mapping, NOW).request(a_line(**there, **attempts), "r-1")

    assert (request.number, request.language, request.state) == (None, "fi", "waiting")
    assert (request.closed_at, request.closed_by, request.close_reason) == (None, "other", None)
    assert len(request.attempts) == 1
    with pytest.raises(Rejected, match="centre is empty"):
        Parser(mapping, NOW).request(a_line(Site="null"), "r-1")
    assert Parser(mapping, NOW).request(a_line(Site="Null matters"), "r-1").centre == "Null matters"


def test_attempts_are_read_until_the_first_empty_one() -> None:
    request = a_request(
        T1="9.3.2026 09:00",
        E1="9.3.2026 09:01",
        O1="none",
        T2="9.3.2026 10:00",
        E2="9.3.2026 10:05",
        O2="ok",
        T3="",
    )

    assert [attempt.outcome for attempt in request.attempts] == [Outcome.NO_ANSWER, Outcome.REACHED]
    assert request.state == "reached"
    assert request.closed_at == request.attempts[-1].ended_at


def test_who_closed_it_is_the_agent_where_nobody_else_is_named() -> None:
    columns: Any = MAPPING["columns"]
    parser = Parser(mapping_of({**MAPPING, "columns": {**columns, "agent": "Nurse"}}), NOW)
    closed = {"State": "handled", "Closed": "9.3.2026 09:00"}

    def closed_by(**fields: str) -> str:
        return parser.request(a_line(**closed, **fields), "r-1").closed_by

    assert closed_by(Nurse="anna", Who="maija") == "maija"
    assert closed_by(Nurse="anna") == "anna"
    assert closed_by() == "other"


@pytest.mark.parametrize("outcome", ["", "none", "not made"])
def test_a_request_without_a_word_of_its_state_waits(outcome: str) -> None:
    request = a_request(O1=outcome)

    assert request.state == "waiting"
    assert request.closed_at is None


def test_a_withdrawn_request_without_a_reason_says_that_none_was_stated() -> None:
    request = a_request(State="withdrawn", Closed="9.3.2026 09:00")

    assert request.close_reason == "not stated"
    assert request.closed_by == "other"


def test_of_an_hour_that_comes_twice_it_is_the_second_where_the_first_is_before_what_came_first() -> None:
    second = datetime(2025, 10, 26, 1, 10, tzinfo=UTC)
    asked = {"Left": "26.10.2025 03:50"}

    rung = a_request(**asked, T1="26.10.2025 03:10", E1="26.10.2025 03:12", O1="none")
    across = a_request(**asked, T1="26.10.2025 03:58", E1="26.10.2025 03:01", O1="none")
    closed = a_request(**asked, State="handled", Closed="26.10.2025 03:10")

    assert rung.requested_at == datetime(2025, 10, 26, 0, 50, tzinfo=UTC)
    assert (rung.attempts[0].started_at, rung.attempts[0].ended_at) == (second, second + timedelta(minutes=2))
    assert across.attempts[0].ended_at - across.attempts[0].started_at == timedelta(minutes=3)
    assert closed.closed_at == second


def test_a_request_closed_in_the_minute_in_which_its_last_attempt_was_over_is_closed_after_it() -> None:
    parser = Parser(
        mapping_of(
            {**MAPPING, "source": {"name": "other", "date_formats": ["%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S"]}}
        ),
        NOW,
    )
    tried = {"T1": "9.3.2026 08:50:00", "E1": "9.3.2026 09:00:30", "O1": "ok"}

    request = parser.request(a_line(State="reached", Closed="9.3.2026 09:00", **tried), "r-1")

    assert request.closed_at == request.attempts[-1].ended_at


def test_a_request_that_is_said_to_be_reached_needs_no_start_of_its_attempts() -> None:
    request = a_request(State="reached", Closed="9.3.2026 09:00", O1="ok")

    assert (request.state, request.attempts) == ("reached", ())


_FIRST = {"T1": "9.3.2026 08:50", "E1": "9.3.2026 09:00"}
_THIRD = {"T3": "9.3.2026 09:50", "E3": "9.3.2026 10:00", "O3": "wrong_number"}


@pytest.mark.parametrize(
    "fields, reason",
    [
        (
            {"State": "waiting", **_FIRST, "O1": "ok"},
            'state "waiting", and its last attempt reached the patient',
        ),
        (
            {"State": "unreached", "Closed": "9.3.2026 09:30", **_FIRST, "O1": "ok"},
            'state "unreached", and its last attempt reached the patient',
        ),
        ({"State": "waiting", "Closed": "9.3.2026 09:30"}, 'state "waiting" beside a closing time'),
        (
            {"State": "reached", "Closed": "9.3.2026 08:55", **_FIRST, "O1": "ok"},
            "closed before its last attempt was over",
        ),
        (
            {"State": "unreached", "Closed": "9.3.2026 11:00", **_FIRST, "O1": "none", **_THIRD},
            "attempt 3 was made, and attempt 2 has no start",
        ),
        (
            {
                "State": "unreached",
                "Closed": "9.3.2026 11:00",
                **_FIRST,
                "O1": "none",
                "E2": "9.3.2026 09:50",
                "O2": "",
            },
            "attempt 2 was made, and has no start",
        ),
        (
            {"State": "unreached", "Closed": "9.3.2026 11:00", **_FIRST, "O1": "none", "O2": "wrong_number"},
            "attempt 2 was a wrong number, and has no start",
        ),
        ({"State": "waiting", "O1": "ok"}, "attempt 1 reached the patient, and has no start"),
        ({"Left": "12.3.2026 14:01"}, "in the future"),
        ({"Left": "13.3.2026 10:00"}, "in the future"),
    ],
)
def test_a_line_by_which_a_patient_would_be_rung_wrongly_is_rejected(
    fields: dict[str, str], reason: str
) -> None:
    with pytest.raises(Rejected) as why:
        a_request(**fields)

    assert reason in str(why.value)


@pytest.mark.parametrize(
    "fields, reason",
    [
        ({"Site": ""}, "centre is empty"),
        ({"Left": ""}, "requested_at is empty"),
        ({"Left": "2026/03/09"}, "fits none of date_formats"),
        ({"Left": "9.3.2028 08:30"}, "in the future"),
        ({"Left": "9.3.1926 08:30"}, "too long ago"),
        ({"Lang": "EST"}, "is not in [values.language]"),
        ({"Left": "1.1.0001 00:00"}, "too long ago"),
        ({"Left": "0001-01-01T00:00:00+05:00"}, "too long ago"),
        ({"Left": "9999-12-31T23:59:59-05:00"}, "in the future"),
        ({"State": "reached"}, "without a closing time"),
        ({"Closed": "9.3.2026 09:00"}, "state is empty beside a closing time"),
        (
            {
                "Closed": "9.3.2026 09:00",
                "T1": "9.3.2026 08:50",
                "E1": "9.3.2026 09:00",
                "O1": "ok",
            },
            "state is empty beside a closing time",
        ),
        ({"State": "reached", "Closed": "1.1.0001 00:00"}, "closed_at"),
        ({"Site": "Kal\x00lio"}, "centre holds control characters"),
        ({"Site": "Kal\nlio"}, "centre holds a line break"),
        ({"Site": "K" * 201}, "centre is longer than 200 characters"),
        ({"Why": "ab\x00"}, "close_reason holds control characters"),
        ({"Why": "x" * 4001}, "close_reason is longer than 4000 characters"),
        ({"O1": "x" * 201}, "attempt 1 outcome is longer than 200 characters"),
        ({"T1": "9.3.2026 09:00", "E1": "10.3.2026 09:01", "O1": "ok"}, "attempt 1 is longer than a day"),
        ({"State": "reached", "Closed": "9.3.2026 08:00"}, "closed before it was requested"),
        ({"ANI": "hello"}, "not a phone number"),
        ({"T1": "9.3.2026 08:00", "E1": "9.3.2026 09:00", "O1": "ok"}, "started before the request"),
        ({"O1": "ok"}, "attempt 1 reached the patient, and has no start"),
        (
            {"T1": "9.3.2026 08:50", "O1": "none", "O3": "ok"},
            "attempt 3 reached the patient, and has no start",
        ),
        ({"T1": "9.3.2026 09:00", "O1": "perhaps"}, "is not in [values.attempt_outcome]"),
        ({"T1": "9.3.2026 09:00", "E1": "9.3.2026 08:59", "O1": "ok"}, "out of order"),
    ],
)
def test_a_line_that_cannot_go_in_says_why(fields: dict[str, str], reason: str) -> None:
    with pytest.raises(Rejected) as why:
        a_request(**fields)

    assert reason in str(why.value)


def test_a_reason_may_have_lines() -> None:
    request = a_request(State="withdrawn", Closed="9.3.2026 09:00", Why="rang\tin\r\nat noon")

    assert request.close_reason == "rang\tin\r\nat noon"


def test_without_a_column_for_the_state_a_closing_time_beside_no_reached_attempt_is_rejected() -> None:
    columns: Any = MAPPING["columns"]
    columns = {name: of for name, of in columns.items() if name != "state"}
    parser = Parser(mapping_of({**MAPPING, "columns": columns}), NOW)
    rang = {"T1": "9.3.2026 08:50", "E1": "9.3.2026 09:00", "Closed": "9.3.2026 09:00"}

    assert parser.request(a_line(**rang, O1="ok"), "r-1").state == "reached"
    with pytest.raises(Rejected, match="closed, and no column says how"):
        parser.request(a_line(**rang, O1="none"), "r-1")


def test_a_line_with_more_fields_than_columns_is_rejected() -> None:
    with pytest.raises(Rejected, match="more fields"):
        Parser(mapping_of(MAPPING), NOW).request(
            Line(2, {}, 0, "more fields than the header has columns"), "r"
        )


def test_decimals_of_a_second_are_read_to_whatever_length_where_a_format_has_them() -> None:
    mapping = mapping_of(
        {**MAPPING, "source": {"name": "other", "date_formats": ["%Y-%m-%d %H:%M:%S.%f"]}, "attempts": {}}
    )

    read = Parser(mapping, NOW).request(a_line(Left="2026-03-09 10:08:54.1234567"), "r-1")

    assert read.requested_at == datetime(2026, 3, 9, 8, 8, 54, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "Pihlajama\u0308ki Etela\u0308",
        "Pihlajamäki\u00a0Etelä",
        "Pihla\u200bjamäki\u00ad  Etelä",
        "\ufeffPihlajamäki Etelä ",
    ],
    ids=["decomposed", "no-break space", "unseen", "byte order mark"],
)
def test_names_that_look_the_same_are_the_same(written: str) -> None:
    assert a_request(Site=written).centre == "Pihlajamäki Etelä"


def test_a_number_with_marks_of_direction_around_it_is_the_number_alone() -> None:
    assert a_request(ANI="\u202a040\u2011123 4567\u202c").number == "+358401234567"


@pytest.mark.parametrize("written", ["1.23E+11", "1,23457e+15", "2E+05"])
def test_a_reference_that_a_spreadsheet_has_rounded_is_rejected(written: str) -> None:
    mapping = mapping_of({**MAPPING, "columns": {"source_ref": "Id", **MAPPING["columns"]}})

    with pytest.raises(Rejected, match="rounded by a spreadsheet: export that column as text"):
        Parser(mapping, NOW).request(a_line(Id=written), written)


def test_a_word_of_a_shared_column_that_only_one_of_two_tells_apart_is_rejected() -> None:
    mapping = mapping_of(
        {
            **MAPPING,
            "columns": {**MAPPING["columns"], "service": "Site"},
            "values": {"centre": {"K1": "Kallio"}, "service": {"K1": "Resepti", "M1": "Resepti"}},
            "attempts": {},
        }
    )
    parser = Parser(mapping, NOW)

    read = parser.request(a_line(Site="k1"), "r-1")

    assert (read.centre, read.service) == ("Kallio", "Resepti")
    with pytest.raises(Rejected, match=r'centre "M1" is not in \[values.centre\]'):
        parser.request(a_line(Site="M1"), "r-2")


def test_attempts_cells_padded_with_blanks_hold_nothing() -> None:
    read = a_request(T1="  ", E1="  ", O1="  ", T2=" ", E2=" ", O2=" ")

    assert (read.attempts, read.state) == ((), "waiting")
