"""Patients ring as the published figures say, and the same seed brings the same patients anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import phonenumbers
import pytest

from app.demo import arrivals, region
from app.demo import assumptions as a
from app.domain.masking import is_e164

PLAN = region.build()


def requests(day: int, weekday: int, station: region.Station) -> list[arrivals.Arrival]:
    calls = arrivals.of_day(1, day, weekday, region.WEEKLY[weekday], station)
    return [call for call in calls if not call.turned_away]


def test_a_mondays_requests_fall_on_its_hours_as_published() -> None:
    mondays = [call.at_s for day in range(6) for one in PLAN.stations for call in requests(day * 7, 0, one)]

    shares = [
        sum(start * 3600 <= at_s < (start + 2) * 3600 for at_s in mondays) / len(mondays)
        for start in (8, 10, 12, 14)
    ]
    published = [figure.value for figure in a.MONDAY_SHARES]
    assert shares == pytest.approx(published, abs=0.02)


def test_over_a_month_a_station_has_as_many_requests_a_day_as_published() -> None:
    days = [(day, day % 7) for day in range(28) if day % 7 < 5]

    count = sum(len(requests(day, weekday, one)) for day, weekday in days for one in PLAN.stations)

    mean = count / len(days) / len(PLAN.stations)
    assert mean == pytest.approx(a.REQUESTS_PER_STATION_DAY.value, rel=0.05)


def test_days_of_one_station_differ_more_than_chance_alone() -> None:
    station = PLAN.stations[0]
    counts = [len(requests(day, 2, station)) for day in range(200)]

    mean = sum(counts) / len(counts)
    variance = sum((count - mean) ** 2 for count in counts) / len(counts)
    assert variance > 1.5 * mean


def test_a_day_that_closes_early_brings_nobody_after_closing_but_to_a_closed_line() -> None:
    friday = arrivals.of_day(1, 0, 4, region.WEEKLY[4], PLAN.stations[0])

    late = [call for call in friday if call.at_s >= 15 * 3600]
    assert late
    assert {call.turned_away for call in late} == {"closed"}


def test_numbers_have_the_form_of_a_number_and_no_country_that_exists() -> None:
    numbers = {call.number for call in requests(0, 0, PLAN.stations[0]) if call.number}

    assert numbers
    assert all(is_e164(number) for number in numbers)
    for number in numbers:
        with pytest.raises(phonenumbers.NumberParseException):
            phonenumbers.parse(number)


def test_a_few_ring_from_landlines_and_fewer_from_abroad_in_the_shares_assumed() -> None:
    calls = [call for one in PLAN.stations for call in requests(0, 0, one)]
    numbers = {call.number for call in calls if call.number}

    assert len(numbers) > 3000
    for line, share in a.LINE_SHARES.items():
        beginning = f"{region.NUMBER_PREFIX}{region.LINES[line]}"
        found = sum(number.startswith(beginning) for number in numbers) / len(numbers)
        assert found == pytest.approx(share, abs=0.01), line


def test_the_same_seed_brings_the_same_patients_whatever_the_process_hashes_by() -> None:
    program = (
        "from app.demo import arrivals, region\n"
        "plan = region.build()\n"
        "print([arrivals.of_day(5, 0, 0, region.WEEKLY[0], one) for one in plan.stations[:2]])\n"
    )

    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(said) == 1


def test_every_request_goes_to_a_queue_that_is_there() -> None:
    queues = {queue.id for queue in PLAN.queues}

    asked = {call.queue_id for one in PLAN.stations for call in requests(0, 0, one)}

    assert asked <= queues
    assert {region.build().queue_by_id[queue].channel for queue in asked} == {
        "callback",
        "voicemail",
        "e-form",
        "chat",
    }
