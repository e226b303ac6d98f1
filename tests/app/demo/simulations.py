"""Builders of small simulated regions on a database in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, text

from app.database.fill import fill
from app.database.sqlite import setup
from app.database.sqlite.connection import MEMORY, open_engine
from app.database.sqlite.platform import SqlitePlatform
from app.demo import region, rows
from app.demo.setting import Setting
from app.demo.simulator import BatchPlatform, Simulator
from app.domain.hours import instant
from app.domain.moment import to_us

WEDNESDAY = date(2026, 11, 18)
ZONE = ZoneInfo(region.ZONE)
_FIRST_SECOND = 7 * 3600


def a_setting(*, stations: int = 2, seed: int = 1, day_zero: date = WEDNESDAY) -> Setting:
    return Setting(region.build(stations), seed, day_zero)


@contextmanager
def a_database(setting: Setting) -> Iterator[Engine]:
    """The setting's region, with no callback in it."""
    engine = open_engine(MEMORY)
    setup.create(engine)
    at = instant(setting.day_zero - timedelta(days=30), 0, ZONE)
    standing = rows.standing(setting.plan, setting.day_zero, at)
    standing["calendar_day"] = rows.calendar(setting.day_zero)
    fill(engine, standing, actor="test", at=at)
    yield engine
    engine.dispose()


def simulate(
    engine: Engine,
    setting: Setting,
    *,
    days: int = 1,
    until_minute: int = 1439,
    step_s: int = 900,
    platform: BatchPlatform | None = None,
) -> Simulator:
    """Simulate day zero, or `days` from it, up to a minute of the last day, in transactions of `step_s`."""
    simulator = Simulator(platform or SqlitePlatform(engine), setting)
    simulator.start(0, _FIRST_SECOND)
    last = setting.day_zero + timedelta(days=days - 1)
    simulator.run_until(to_us(instant(last, until_minute, ZONE)), chunk_s=step_s)
    return simulator


def events(engine: Engine) -> list[tuple[object, ...]]:
    """The whole spine, in order."""
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT * FROM event ORDER BY seq"))]
