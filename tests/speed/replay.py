"""A day replayed: read to be gone along, and gone along by a step."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

import psycopg
from PySide6.QtGui import QAction
from sqlalchemy import Engine

from app.database.engine import open_engine
from app.database.fill import fill
from app.database.postgres import setup
from app.database.postgres.platform import PostgresPlatform
from app.database.reads.replay_postgres import PostgresReplay
from app.demo import region, rows
from app.demo.scenarios import SCENARIOS
from app.demo.simulator import Simulator
from app.domain.hours import instant
from app.domain.moment import HOUR_US, MINUTE_US, from_us, to_us
from app.replay.reading import read_day
from app.replay.replay import Replay
from tests.servers import PostgresServer
from tests.speed import screen
from tests.speed.figures import Figure, interleaved
from ui.commands.table import COMMANDS
from ui.formats import Formats
from ui.screens.replay_screen import ReplayScreen

DAY: Final = date(2026, 11, 16)
ZONE: Final = ZoneInfo(region.ZONE)
_SCENARIO: Final = "monday-morning"
_DATABASE, _LOGIN = "replayed", "bench_replay"
#: Of the demo's stations so many bring some 4,000 requests on such a morning.
_STATIONS: Final = 19
#: Meant: a second, and 50 ms, where the raw reading takes 250 ms as it does on an idle machine of two cores.
OPENED, STEPPED = 4.0, 0.2
_RAW: Final = """
    SELECT * FROM contact.event
     WHERE centre_id = ANY (ARRAY(SELECT id FROM contact.centre)) AND happened_at >= %s AND happened_at < %s"""


def opened_and_stepped(quick: bool) -> list[Figure]:
    """T16: a supervisor of all centres opens the day, and goes along it a minute at a time on screen."""
    ends_us = to_us(instant(DAY, 17 * 60, ZONE))
    screen.a_program()
    with _a_day(6 if quick else _STATIONS) as (engine, bare):
        reader = PostgresReplay(engine)
        reader.open()
        found: dict[str, int] = {}

        def opened() -> float:
            began = time.perf_counter()
            replay = read_day(reader, DAY, ends_us)
            took = time.perf_counter() - began
            found["callbacks"], found["events"] = len(replay.states), len(replay.states.at_us)
            return took

        def raw() -> float:
            began = time.perf_counter()
            rows = bare.execute(_RAW, (from_us(ends_us - 17 * HOUR_US), from_us(ends_us))).fetchall()
            took = time.perf_counter() - began
            found["raw"] = len(rows)
            return took

        replay = read_day(reader, DAY, ends_us)
        shown = _screen(replay, ends_us)
        minutes = iter(range(ends_us - 8 * HOUR_US, ends_us, MINUTE_US))

        def stepped() -> float:
            began = time.perf_counter()
            shown.go_to(next(minutes))
            screen.settle()
            return time.perf_counter() - began

        raw()
        try:
            opens = interleaved(3 if quick else 9, opened, raw)
            steps = interleaved(3 if quick else 9, stepped, raw, each=5)
        finally:
            reader.close()
    last = replay.board_at(ends_us)
    is_whole = int(last.tally.arrived.sum()) > 0 and len(replay.states) == found["callbacks"]
    what = f"a day of {found['callbacks']:,} callbacks replayed"
    note = (
        f"{found['events']:,} events of callbacks, {found['raw']:,} of all kinds on the day, as a supervisor under row "
        "level security; ours brings what is known of the callbacks, people and the past beside them too."
    )
    raw_is = "psycopg's fetchall() of the day's events"
    step_note = "A minute on: the board made, order, figures, and everything painted."
    return [
        opens.figure("T16", f"{what}: opened", raw_is, OPENED, must_hold=is_whole, note=note),
        steps.figure("T16", f"{what}: a step", raw_is, STEPPED, must_hold=is_whole, note=step_note),
    ]


def _screen(replay: Replay, now_us: int) -> ReplayScreen:
    actions = {command.id: QAction() for command in COMMANDS}
    shown = ReplayScreen(Formats("fi", ZONE), actions)
    shown.show_replay(replay, now_us=now_us)
    screen.show(shown)
    return shown


@contextmanager
def _a_day(stations: int) -> Iterator[tuple[Engine, psycopg.Connection[tuple[Any, ...]]]]:
    """A server with a day of the demo's region on it; a supervisor's engine and bare connection."""
    server = PostgresServer()
    with ExitStack() as stack:
        stack.callback(server.close)
        server.start()
        owner = open_engine(server.create_database(_DATABASE))
        stack.callback(owner.dispose)
        setup.create(owner)
        plan, begins = region.build(stations), instant(DAY, 7 * 60, ZONE)
        standing = rows.standing(plan, DAY, begins) | {"calendar_day": rows.calendar(DAY)}
        fill(owner, standing, actor=rows.SET_UP, at=begins)
        setup.create_login(owner, _LOGIN, "supervisor", [station.centre.id for station in plan.stations])
        simulator = Simulator(PostgresPlatform(owner), SCENARIOS[_SCENARIO].setting(plan, 7, DAY))
        simulator.start(0, 7 * 3600)
        simulator.run_until(to_us(instant(DAY, 17 * 60, ZONE)))
        bare = psycopg.connect(server.conninfo(_DATABASE, user="postgres"), autocommit=True)
        bare.execute("VACUUM ANALYZE")
        bare.close()
        engine = open_engine(server.url(_DATABASE, user=_LOGIN))
        stack.callback(engine.dispose)
        reading = psycopg.connect(server.conninfo(_DATABASE, user=_LOGIN), autocommit=True)
        stack.callback(reading.close)
        yield engine, reading
