"""The days on which clocks are set: what was asked and done on them is counted and replayed by the local clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import Engine, select

from app.database import rollup
from app.database import tables as t
from app.database.contract import Platform
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.reads.replay_postgres import PostgresReplay
from app.database.reads.replay_rows import ReplayReader
from app.database.reads.replay_sqlite import SqliteReplay
from app.database.sample_rows import SAMPLE_EVERY
from app.database.sqlite import setup
from app.database.sqlite.platform import SqlitePlatform
from app.domain.callback import Outcome
from app.domain.hours import instant
from app.domain.moment import to_us
from app.live.day import LocalDay
from app.replay.reading import read_day
from tests.builders import HELSINKI, a_request, a_small_world, an_agent, queue_at, some_hours

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
HOURS: Final = {SPRING: 23, AUTUMN: 25}
#: Clock readings in minutes on both sides of the change, which is at three in spring and at four in autumn.
READINGS: Final = (10, 150, 270, 720, 959, 960, 1439)
MINUTE: Final = timedelta(minutes=1)


@pytest.fixture(params=[SPRING, AUTUMN], ids=["23 hours", "25 hours"])
def day(request: pytest.FixtureRequest) -> date:
    """A Sunday on which the small world is open from 8 to 16."""
    found: date = request.param
    return found


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The small world on either engine."""
    if request.param == "postgres":
        return str(request.getfixturevalue("small_world_database"))
    made = f"sqlite:///{tmp_path / 'world.sqlite'}"
    engine = open_engine(made)
    setup.create(engine)
    a_small_world(engine)
    engine.dispose()
    return made


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    for centre_id in (1, 2, 3):
        some_hours(engine, centre_id, day_kinds=(6,))
    yield engine
    engine.dispose()


@pytest.fixture
def platform(engine: Engine) -> Platform:
    return SqlitePlatform(engine) if engine.dialect.name == "sqlite" else PostgresPlatform(engine)


@pytest.fixture
def reader(url: str) -> Iterator[Callable[[], ReplayReader]]:
    """What a replay reads with, opened when it is asked for."""
    with ExitStack() as stack:

        def opened() -> ReplayReader:
            engine = open_engine(url)
            stack.callback(engine.dispose)
            made = SqliteReplay(engine, None) if engine.dialect.name == "sqlite" else PostgresReplay(engine)
            stack.callback(made.close)
            made.open()
            return made

        yield opened


def at(day: date, minutes: int) -> datetime:
    return instant(day, minutes, HELSINKI)


def requests_of(platform: Platform, day: date) -> None:
    """One at each reading, and one on either side of the day, ten minutes from midnight."""
    for moment in (
        at(day, 0) - 10 * MINUTE,
        *(at(day, one) for one in READINGS),
        at(day, 1440) + 10 * MINUTE,
    ):
        a_request(platform, moment)


def row_of(engine: Engine, day: date) -> dict[str, Any]:
    c = t.queue_day.c
    with engine.connect() as connection:
        found = connection.execute(select(t.queue_day).where(c.queue_id == queue_at(1), c.day == day))
        return dict(found.mappings().one())


def test_the_day_is_as_long_as_the_clock_says(day: date) -> None:
    found = LocalDay.of(to_us(at(day, 720)), "Europe/Helsinki")

    assert (found.ends_us - found.starts_us) / 3_600_000_000 == HOURS[day]
    assert [found.clock_min(found.at(one)) for one in READINGS] == list(READINGS)


def test_a_days_figures_are_those_between_its_midnights_and_its_hours_end_by_the_clock(
    engine: Engine, platform: Platform, day: date
) -> None:
    requests_of(platform, day)

    rollup.roll_up(engine, day, at(day, 1440) + timedelta(hours=1))

    found = row_of(engine, day)
    # What was left outside the hours counts as asked; before closing counts as in time.
    assert (found["requested"], found["in_hours"]) == (len(READINGS), READINGS.index(960))
    assert found["still_open"] == len(READINGS)


def test_a_ring_of_the_day_counts_with_the_minutes_that_were_waited_for_it(
    engine: Engine, platform: Platform, day: date
) -> None:
    an_agent(engine, 7)
    platform.sign_on(7, 1, "ready", at(day, 480))
    for reading in (600, 610):
        a_request(platform, at(day, reading))
    with engine.begin() as connection:
        c = t.callback.c
        ids = list(connection.execute(select(c.id).order_by(c.requested_at)).scalars())
    first = platform.take(7, at(day, 615))
    assert first is not None
    platform.finish(first, 7, Outcome.NO_ANSWER, at(day, 617))

    rollup.roll_up(engine, day, at(day, 1440) + timedelta(hours=1))

    found = row_of(engine, day)
    assert first == ids[0]
    assert (found["called_same_day"], found["delay_sum_s"]) == (1, 17 * 60)


def test_samples_five_minutes_apart_cover_every_hour_that_there_was(
    engine: Engine, platform: Platform, day: date
) -> None:
    requests_of(platform, day)
    moment, ends, arrived = at(day, 0) + SAMPLE_EVERY, at(day, 1440), 0
    # Around the change: before, between and after; all day would take a minute and show no more.
    moments = []
    while moment <= ends:
        if moment - at(day, 0) <= timedelta(hours=6) or ends - moment < timedelta(minutes=10):
            moments.append(moment)
        moment += SAMPLE_EVERY

    for one in moments:
        rollup.sample(engine, one)

    c = t.queue_sample.c
    with engine.connect() as connection:
        rows = connection.execute(
            select(c.at, c.arrived).where(c.queue_id == queue_at(1)).order_by(c.at)
        ).all()
    arrived = sum(row.arrived for row in rows)
    assert [row.at for row in rows] == moments
    # The three of the night and the last one of the evening.
    assert arrived == 4


def test_the_replay_of_the_day_shows_at_each_reading_what_was_there_then(
    engine: Engine, platform: Platform, day: date, reader: Callable[[], ReplayReader]
) -> None:
    requests_of(platform, day)

    replay = read_day(reader(), day, to_us(at(day, 1440) + timedelta(hours=5)))
    there = [len(replay.board_at(to_us(at(day, one)))) for one in READINGS]
    last = replay.board_at(replay.until_us)

    assert replay.until_us == to_us(at(day, 1440)) - 1
    # One was left the evening before.
    assert there == [2 + number for number in range(len(READINGS))]
    assert len(last) == 1 + len(READINGS)
    assert (last.day.date, last.day.at(960)) == (day, to_us(at(day, 960)))
    assert set(last.closes_us[last.closes_us > 0].tolist()) == {to_us(at(day, 960))}
