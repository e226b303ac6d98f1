"""A demo's file is made once for each kind of day, and laid on today without a trace of the days it was made on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.database import ledger
from app.database.reads.counted import days_not_counted, last_counted_day
from app.database.sqlite import setup
from app.database.sqlite.connection import open_engine
from app.demo import prepare, region
from app.demo.scenarios import DEFAULT, SCENARIOS
from app.domain.hours import finnish_calendar, instant
from app.domain.moment import from_us, to_us
from tests.app.demo.conftest import AUTUMN, STATIONS, WINTER, Making
from tests.app.demo.demo_files import ZONE, ask, local_times


def test_a_file_laid_on_another_day_equals_one_made_on_that_day(cache: Path, winter: Making) -> None:
    moved = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)
    fresh = winter.first

    assert len(list(cache.glob("template-*.db"))) == 1
    assert list(local_times(moved, WINTER)) == list(local_times(fresh, WINTER))
    for table in ("queue_day", "queue_sample", "shift", "calendar_day", "attempt", "callback"):
        without = "caller_id" if table == "callback" else ""
        columns = [row[1] for row in ask(moved, f"PRAGMA table_info({table})") if row[1] != without]
        statement = f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1, 2, 3"
        assert ask(moved, statement) == ask(fresh, statement), table


def test_samples_stand_in_the_order_in_which_they_were_taken(cache: Path, winter: Making) -> None:
    # What is read of a day stands together then, as in a file that a worker wrote.
    for path in (winter.first, prepare.prepare(cache, today=WINTER, stations_used=STATIONS)):
        first, other = ask(path, "SELECT count(*), count(DISTINCT at) FROM queue_sample")[0]
        assert first > other > 1
        assert ask(path, "SELECT at, queue_id FROM queue_sample ORDER BY rowid") == ask(
            path, "SELECT at, queue_id FROM queue_sample ORDER BY at, queue_id"
        )


def test_a_file_laid_on_another_day_still_verifies_and_is_of_this_schema(cache: Path) -> None:
    engine = open_engine(prepare.prepare(cache, today=WINTER, stations_used=STATIONS))

    setup.check(engine)
    verified = ledger.verify(engine)

    engine.dispose()
    assert verified.is_sound
    assert verified.requests > 300


def test_laying_on_leaves_the_triggers_as_they_were(cache: Path) -> None:
    template = next(cache.glob("template-*.db"))
    moved = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)

    listed = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid"
    assert ask(moved, listed) == ask(template, listed)
    with closing(sqlite3.connect(moved)) as below, pytest.raises(sqlite3.IntegrityError):
        below.execute("DELETE FROM event")


def test_every_reference_in_a_file_leads_somewhere(cache: Path) -> None:
    path = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)

    assert ask(path, "PRAGMA foreign_key_check") == []


def test_a_made_file_has_all_its_indexes(cache: Path, tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "empty.db")
    setup.create(engine)
    engine.dispose()
    path = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)

    listed = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
    assert ask(path, listed) == ask(tmp_path / "empty.db", listed)


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2026, 6, 1), date(2033, 4, 1), date(2039, 5, 5)])
def test_the_written_calendar_is_the_one_of_the_package_that_knows_holidays(day: date) -> None:
    assert list(region.calendar_around(day)) == list(finnish_calendar(range(day.year - 1, day.year + 2)))


def test_a_year_that_is_not_written_down_is_asked_for() -> None:
    days = list(region.calendar_around(date(2055, 6, 1)))

    assert {day.day.year for day in days} == {2054, 2055, 2056}


def test_every_day_before_a_demos_own_is_counted_closed_days_too(cache: Path) -> None:
    today = date(2027, 1, 13)
    engine = open_engine(prepare.prepare(cache, today=today, stations_used=STATIONS))
    yesterday = today - timedelta(days=1)

    missing = days_not_counted(engine, today - timedelta(weeks=56), today)
    last = last_counted_day(engine)

    engine.dispose()
    assert missing == [today]
    assert last == yesterday


def test_the_demo_has_a_morning_behind_it_and_something_carried_over(cache: Path) -> None:
    path = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)

    states = dict(ask(path, "SELECT state, count(*) FROM callback GROUP BY state"))
    newest = from_us(ask(path, "SELECT max(requested_at) FROM callback")[0][0]).astimezone(ZONE)
    midnight = to_us(instant(WINTER, 0, ZONE))
    carried = ask(
        path,
        f"SELECT count(*) FROM callback WHERE request_day < '{WINTER}'"
        f" AND coalesce(closed_at, {midnight}) >= {midnight}",
    )
    assert states["reached"] > 100
    assert states["waiting"] > 5
    assert newest.date() == WINTER
    assert (newest.hour, newest.minute // 10) in {(11, 1), (11, 0)}
    assert carried[0][0] > 0


def test_the_weeks_before_have_figures_on_service_days_only(cache: Path) -> None:
    path = prepare.prepare(cache, today=date(2027, 1, 13), stations_used=STATIONS)

    days = [
        date.fromisoformat(row[0]) for row in ask(path, "SELECT DISTINCT day FROM queue_day ORDER BY day")
    ]
    assert days[0] < date(2027, 1, 12) - timedelta(weeks=12)
    assert date(2027, 1, 6) not in days  # Epiphany
    assert {day.weekday() for day in days} == {0, 1, 2, 3, 4}
    shifts_on_epiphany = (
        f"starts_at BETWEEN {to_us(instant(date(2027, 1, 6), 0, ZONE))}"
        f" AND {to_us(instant(date(2027, 1, 7), 0, ZONE))}"
    )
    assert ask(path, f"SELECT count(*) FROM shift WHERE {shifts_on_epiphany}") == [(0,)]


def test_in_the_weeks_before_nobody_is_rung_again_who_was_reached(cache: Path) -> None:
    path = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)

    days = ask(
        path,
        "SELECT attempts, reached, tried_first, reached_first, tried_second, reached_second, tried_third,"
        " reached_third, tried_later FROM queue_day WHERE attempts > 0",
    )
    assert sum(row[6] for row in days) > 0
    for attempts, reached, first, found_first, second, found_second, third, found_third, later in days:
        assert attempts == first + second + third + later
        assert found_first + found_second + found_third == reached
        assert second <= first - found_first
        assert third <= second - found_second
        assert found_third <= third


def test_no_number_leaves_the_caller_table(cache: Path) -> None:
    path = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)

    numbers = [number for (number,) in ask(path, "SELECT number FROM caller")]
    beginnings = tuple(f"{region.NUMBER_PREFIX}{line}" for line in region.LINES.values())
    assert numbers
    assert all(number.startswith(beginnings) for number in numbers)
    for (table,) in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'caller'"):
        for row in ask(path, f"SELECT * FROM {table} LIMIT 5000"):
            said = [value for value in row if isinstance(value, str)]
            assert not any(beginning in value for value in said for beginning in beginnings), table


def test_patients_were_told_when_they_would_be_rung_and_by_which_number(cache: Path) -> None:
    path = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)

    told = ask(
        path,
        "SELECT o.body, q.number_shown, o.state, w.from_at - o.created_at, p.number FROM call_window w"
        " JOIN outbox o ON o.id = w.outbox_id JOIN callback c ON c.id = w.callback_id"
        " JOIN queue q ON q.centre_id = c.centre_id AND q.id = c.queue_id JOIN caller p ON p.id = c.caller_id",
    )

    assert told
    assert {state for _, _, state, _, _ in told} <= {"delivered", "accepted", "undelivered", "expired"}
    mobile = f"{region.NUMBER_PREFIX}{region.LINES['mobile']}"
    for body, shown, _, ahead_us, number in told:
        assert shown in body
        assert number.startswith(mobile)
        assert ahead_us > 0


@pytest.mark.parametrize("line", ["landline", "foreign"])
def test_callers_whose_lines_take_no_texts_are_sent_none_and_the_database_says_why(
    cache: Path, line: str
) -> None:
    path = prepare.prepare(cache, today=WINTER, stations_used=STATIONS)
    beginning = f"{region.NUMBER_PREFIX}{region.LINES[line]}%"

    judged = ask(
        path,
        "SELECT DISTINCT textable, textable_why FROM caller"
        f" WHERE textable IS NOT NULL AND number LIKE '{beginning}'",
    )
    sent = ask(
        path,
        "SELECT count(*) FROM outbox o JOIN callback c ON c.id = o.callback_id JOIN caller p ON p.id = c.caller_id"
        f" WHERE o.tries > 0 AND o.kind = 'text' AND p.number LIKE '{beginning}'",
    )

    assert judged == [(0, line)]
    assert sent == [(0,)]


@pytest.mark.parametrize(
    "today, day_zero",
    [
        (date(2026, 11, 18), date(2026, 11, 18)),
        (date(2026, 11, 22), date(2026, 11, 20)),  # a Sunday
        (date(2026, 12, 26), date(2026, 12, 23)),  # Boxing Day
    ],
)
def test_the_ordinary_day_is_today_or_the_last_service_day(today: date, day_zero: date) -> None:
    assert DEFAULT.day_zero(today) == day_zero


def test_monday_morning_is_the_last_monday_on_which_lines_were_open() -> None:
    # Monday 6 April 2026 is Easter Monday.
    assert SCENARIOS["monday-morning"].day_zero(date(2026, 4, 8)) == date(2026, 3, 30)


def test_on_sick_leave_a_third_of_two_stations_nurses_are_absent(tmp_path: Path) -> None:
    ordinary = DEFAULT.setting(region.build(), 1, WINTER)
    sick = SCENARIOS["sick-leave"].setting(region.build(), 1, WINTER)

    assert ordinary.sick_centres == ()
    assert len(sick.sick_centres) == 2


def test_a_demo_that_is_made_says_all_the_while_that_it_goes_on(winter: Making) -> None:
    by_step = {
        step: [done / of for done, of, what in winter.told if what == step] for step in ("history", "calls")
    }
    for shares in by_step.values():
        assert len(shares) > 20
        assert shares == sorted(shares)
        assert 0 <= shares[0] < 0.1
        assert 0.9 < shares[-1] <= 1


def test_one_small_station_has_a_platform_that_is_told_to_ring(cache: Path) -> None:
    (dialling,) = [station for station in region.read_stations() if station.dials]

    assert dialling.size < 1
    assert dialling.attempts > 1, "there is somebody to be rung again"
    assert ask(
        prepare.prepare(cache, today=AUTUMN, stations_used=STATIONS), "SELECT sum(dials) FROM centre"
    ) == [(0,)]
