"""How figures and times are written in each language."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QLocale

from ui.formats import Formats, date_pattern, parse_minute, parse_time

HELSINKI = ZoneInfo("Europe/Helsinki")
FI, SV, EN = (Formats(language, HELSINKI) for language in ("fi", "sv", "en"))
MORNING = datetime(2026, 3, 9, 7, 5, 7, tzinfo=UTC)  # 9.05.07 in Helsinki


@pytest.mark.parametrize("formats", [FI, SV, EN])
def test_thousands_are_parted_by_a_no_break_space_in_every_language(formats: Formats) -> None:
    assert formats.number(1234567) == "1\u00a0234\u00a0567"


def test_a_number_below_zero_has_a_true_minus_sign() -> None:
    assert (FI.number(-4), FI.signed(-4), FI.signed(38), FI.signed(0)) == ("\u22124", "\u22124", "+38", "0")


def test_what_rounds_to_zero_has_no_minus_sign() -> None:
    assert FI.decimal(-0.04) == "0,0"


def test_a_share_has_comma_and_spaced_sign_in_finnish_and_swedish_but_not_in_english() -> None:
    assert [f.percent(0.934, 1) for f in (FI, SV, EN)] == ["93,4\u00a0%", "93,4\u00a0%", "93.4%"]


@pytest.mark.parametrize("formats", [FI, SV, EN])
def test_a_share_with_its_unit_apart_is_the_same_share(formats: Formats) -> None:
    (number, is_unit), (unit, is_sign) = formats.percent_parts(0.934)

    assert (is_unit, is_sign) == (False, True)
    assert formats.percent(0.934, 1).replace("\u00a0", "") == number + unit


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("formats", [FI, SV, EN])
def test_a_field_for_a_date_writes_as_dates_are_written(formats: Formats, month: int) -> None:
    english, pattern = QLocale("en_FI"), date_pattern(formats.language)

    assert english.toString(QDate(2026, month, 9), pattern) == formats.day(date(2026, month, 9))


def test_clock_times_are_told_in_the_regions_zone_with_point_or_colon() -> None:
    assert [f.clock(MORNING) for f in (FI, SV, EN)] == ["9.05", "9.05", "9:05"]
    assert [f.clock(MORNING, seconds=True) for f in (FI, SV, EN)] == ["9.05.07", "9.05.07", "9:05:07"]


def test_a_minute_of_the_day_is_told_on_the_clock_and_its_end_as_24() -> None:
    assert [f.minute(8 * 60) for f in (FI, SV, EN)] == ["8.00", "8.00", "8:00"]
    assert [f.minute(24 * 60) for f in (FI, SV, EN)] == ["24.00", "24.00", "24:00"]
    assert [f.at_minute(24 * 60) for f in (FI, SV, EN)] == ["klo\u00a024.00", "kl.\u00a024.00", "24:00"]
    with pytest.raises(ValueError, match="hour"):
        FI.minute(24 * 60 + 1)


@pytest.mark.parametrize("minute", [0, 9 * 60 + 5, 24 * 60])
@pytest.mark.parametrize("formats", [FI, SV, EN])
def test_a_minute_can_be_typed_as_it_is_written(formats: Formats, minute: int) -> None:
    assert parse_minute(formats.minute(minute)) == minute


@pytest.mark.parametrize("typed", ["", "25", "24.01", "24:30", "pois"])
def test_what_is_no_minute_of_the_day_is_none(typed: str) -> None:
    assert parse_minute(typed) is None


def test_inside_a_sentence_a_clock_time_has_its_word() -> None:
    assert [f.at_clock(time(9, 30)) for f in (FI, SV, EN)] == ["klo\u00a09.30", "kl.\u00a09.30", "9:30"]


def test_a_time_on_another_day_than_it_is_told_of_has_its_day() -> None:
    next_morning = MORNING + timedelta(days=1)

    assert FI.at_moment(MORNING + timedelta(hours=1), MORNING) == "klo\u00a010.05"
    told = [f.at_moment(next_morning, MORNING) for f in (FI, SV, EN)]
    assert told == ["ti 10.3. klo\u00a09.05", "tis 10.3. kl.\u00a09.05", "Tue 10\u00a0Mar 9:05"]


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        FI.clock(datetime(2026, 3, 9, 7, 5))  # noqa: DTZ001 - the fault itself


def test_dates_are_written_as_each_language_does() -> None:
    assert [f.day(MORNING) for f in (FI, SV, EN)] == ["9.3.2026", "9.3.2026", "9\u00a0Mar\u00a02026"]
    assert [f.short_day(date(2026, 3, 9)) for f in (FI, SV, EN)] == ["9.3.", "9.3.", "9\u00a0Mar"]
    assert [f.month(date(2026, 3, 9)) for f in (FI, SV, EN)] == ["3/2026", "3/2026", "Mar\u00a02026"]
    assert [f.weekday(date(2026, 3, 9)) for f in (FI, SV, EN)] == ["ma", "mån", "Mon"]


def test_late_evening_in_utc_is_already_the_next_day_in_helsinki() -> None:
    assert FI.day(datetime(2026, 3, 9, 22, 30, tzinfo=UTC)) == "10.3.2026"


@pytest.mark.parametrize(
    "seconds, said",
    [(0, "0\u00a0s"), (59.9, "59\u00a0s"), (48 * 60, "48\u00a0min"), (13320, "3\u00a0h\u00a042\u00a0min")],
)
def test_a_duration_is_the_same_in_all_three_languages(seconds: float, said: str) -> None:
    assert {f.duration(seconds) for f in (FI, SV, EN)} == {said}


def test_minutes_after_an_hour_have_two_digits_so_that_columns_stand_still() -> None:
    assert FI.duration(3 * 3600 + 4 * 60) == "3\u00a0h\u00a004\u00a0min"


def test_a_clock_that_runs_ahead_never_gives_a_negative_duration() -> None:
    assert FI.duration(-3) == "0\u00a0s"


def test_ages_are_told_in_the_words_of_each_language() -> None:
    assert [f.ago(2) for f in (FI, SV, EN)] == ["2\u00a0s sitten", "för 2\u00a0s sedan", "2\u00a0s ago"]


@pytest.mark.parametrize(
    "typed, read",
    [
        ("9.30", time(9, 30)),
        ("9:30", time(9, 30)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("9", time(9)),
        ("16", time(16)),
        (" klo 9.30 ", time(9, 30)),
        ("kl. 14.05", time(14, 5)),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, read: time) -> None:
    assert parse_time(typed) == read


@pytest.mark.parametrize("typed", ["", "25", "9.60", "9.3", "12345", "half past", "-9"])
def test_what_is_no_time_is_not_guessed_at(typed: str) -> None:
    assert parse_time(typed) is None


@pytest.mark.parametrize("language, words", [("fi", "3 pv 4 h"), ("sv", "3 dygn 4 h"), ("en", "3 d 4 h")])
def test_from_two_days_on_a_duration_is_told_in_days(language: str, words: str) -> None:
    formats = Formats(language, ZoneInfo("Europe/Helsinki"))

    assert formats.duration(3 * 86400 + 4 * 3600 + 59) == words.replace(" ", "\u00a0")
    assert formats.duration(47 * 3600 + 59 * 60).startswith("47")


def test_from_ten_days_on_hours_are_left_out_of_a_duration() -> None:
    formats = Formats("sv", ZoneInfo("Europe/Helsinki"))

    assert formats.duration(10 * 86400 - 1) == "9\u00a0dygn\u00a023\u00a0h"
    assert formats.duration(10 * 86400) == "10\u00a0dygn"
    assert formats.duration(123 * 86400 + 23 * 3600) == "123\u00a0dygn"
