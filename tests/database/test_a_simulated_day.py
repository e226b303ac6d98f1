"""A day of the simulator with supervisors at work in between, on both engines: every proof holds and they end equal."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, select

from app.database.engine import open_engine
from app.database.fill import fill
from app.database.ledger import verify
from app.database.postgres.platform import PostgresPlatform
from app.database.sqlite import setup
from app.database.sqlite.platform import SqlitePlatform
from app.database.tables import callback
from app.demo import arrivals, region, rows
from app.demo.scenarios import SCENARIOS
from app.demo.setting import Setting
from app.demo.simulator import Simulator
from app.domain.act import ActResult, Handled, Seen
from app.domain.errors import Refused
from app.domain.hours import instant
from app.domain.moment import from_us, to_us
from tests.database.contract.stored import differences, stored
from tests.database.contract.world import World
from tests.servers import OWNER
from tests.size import proved, size

STATIONS = size(2, 8)
SEED = 11
DAY = date(2026, 11, 18)
ZONE = ZoneInfo(region.ZONE)
BEGINS_H, ENDS_H = 7, size(18, 20)
#: Between these hours nobody rings in a small day and no supervisor acts: its morning and its closing are what differ.
CLOSES_H = 16
QUIET_FROM_H, QUIET_UNTIL_H = size(10, ENDS_H), size(15, ENDS_H)
BETWEEN_ACTS = timedelta(minutes=size(15, 5))

Act = Callable[[UUID], ActResult]


@pytest.fixture
def worlds(contact_database: str, tmp_path: Path) -> Iterator[tuple[World, World]]:
    """The demo's region, empty of callbacks, on SQLite and on PostgreSQL."""
    with ExitStack() as stack:
        file, server = open_engine(f"sqlite:///{tmp_path / 'day.sqlite'}"), open_engine(contact_database)
        stack.callback(file.dispose)
        stack.callback(server.dispose)
        setup.create(file)
        yield World.on_sqlite(file), World.on_postgresql(server, server, lambda _: server)


class Supervisor:
    """Acts on what waits every now and then: what she does follows from the seed and from what she sees."""

    def __init__(self, world: World) -> None:
        self._engine = world.engine
        self._desk = world.open_desk(OWNER)
        self._chance = random.Random(SEED)
        self._last: UUID | None = None
        self.answers: Counter[str] = Counter()

    def act(self, now_us: int) -> None:
        at, chance, desk = from_us(now_us), self._chance, self._desk
        seen = _waiting(self._engine)
        later = at + timedelta(minutes=chance.choice((20, 90, 60 * 24 * 7)))
        how, centre_id = chance.choice(list(Handled)), chance.randint(1, STATIONS)
        few = [row._replace(version=row.version - (chance.random() < 0.1)) for row in self._some(seen, 5)]
        self._tell("move", lambda act: desk.move(act, few, centre_id, at=at))
        self._tell("undo", lambda act: desk.undo(act, self._last or act, at=at))
        self._tell("retry", lambda act: desk.retry(act, self._some(seen, 3), later, at=at))
        self._tell("retry now", lambda act: desk.retry(act, self._some(seen, 2), None, at=at))
        self._tell("to_front", lambda act: desk.to_front(act, self._some(seen, 2), at=at))
        self._tell("text", lambda act: desk.send_text(act, [row.id for row in few], "unreached", at=at))
        self._tell("handle", lambda act: desk.handle(act, self._some(seen, 1), how, at=at))

    def _some(self, seen: list[Seen], most: int) -> list[Seen]:
        return self._chance.sample(seen, min(most, len(seen)))

    def _tell(self, name: str, act: Act) -> None:
        action = UUID(int=self._chance.getrandbits(128), version=4)
        try:
            result = act(action)
        except Refused as refusal:
            self.answers[f"{name}: {refusal.reason}"] += 1
            return
        # Half of what was moved is left moved.
        if name == "move":
            self._last = action if self._chance.random() < 0.5 else None
        self.answers.update(f"{name}: {row.why or row.answer}" for row in result.rows)


def _waiting(engine: Engine) -> list[Seen]:
    asked = select(callback.c.id, callback.c.version).where(callback.c.state == "waiting")
    with engine.connect() as connection:
        return [Seen(*row) for row in connection.execute(asked.order_by(callback.c.id))]


@pytest.fixture(autouse=True)
def nobody_rings_in_the_quiet_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    of_day = arrivals.of_day

    def but_then(*args: Any, **kwargs: Any) -> list[arrivals.Arrival]:
        calls = of_day(*args, **kwargs)
        return [call for call in calls if not QUIET_FROM_H * 3600 <= call.at_s < QUIET_UNTIL_H * 3600]

    monkeypatch.setattr(arrivals, "of_day", but_then)


def _live_a_day(world: World, setting: Setting) -> Counter[str]:
    begins = instant(DAY, BEGINS_H * 60, ZONE)
    standing = rows.standing(setting.plan, DAY, begins) | {"calendar_day": rows.calendar(DAY)}
    fill(world.engine, standing, actor=rows.SET_UP, at=begins)
    platform = world.platform
    assert isinstance(platform, (SqlitePlatform, PostgresPlatform))
    simulator, supervisor = Simulator(platform, setting), Supervisor(world)
    simulator.start(0, BEGINS_H * 3600)
    for from_h, until_h in ((BEGINS_H, QUIET_FROM_H), (QUIET_UNTIL_H, ENDS_H)):
        simulator.run_until(_at_us(from_h))
        while simulator.now_us < _at_us(until_h):
            simulator.run_until(simulator.now_us + BETWEEN_ACTS // timedelta(microseconds=1))
            supervisor.act(simulator.now_us)
    return supervisor.answers


def _at_us(hour: int) -> int:
    return to_us(instant(DAY, hour * 60, ZONE))


def test_a_simulated_day_with_supervisors_is_sound_and_ends_equal_on_both_engines(
    worlds: tuple[World, World],
) -> None:
    setting = SCENARIOS["ordinary-day"].setting(region.build(STATIONS), SEED, DAY)

    answers, other = (_live_a_day(world, setting) for world in worlds)

    assert answers == other
    done = {f"{name}: done" for name in ("move", "undo", "retry", "retry now", "to_front", "text", "handle")}
    assert done | {"move: someone_first", "retry: too_far"} <= answers.keys()
    closes = instant(DAY, CLOSES_H * 60, ZONE)
    for world in worlds:
        assert any(row["at"] > closes and row["reason"] == "closed" for row in world.rows("turned_away"))
    for world in worlds:
        found = verify(world.engine)
        assert found.is_sound, (world.name, found.as_json())
        assert found.requests == len(world.rows("callback")) > size(100, 1000)
        assert {row["state"] for row in world.rows("callback")} >= {"reached", "unreached", "handled"}
    assert not "\n".join(differences(*(stored(world) for world in worlds)))
    proved(
        "a simulated day with a supervisor at work ends equal on both engines, every proof of the books sound",
        f"{STATIONS} stations, {len(worlds[0].rows('callback')):,} requests, {sum(answers.values()):,} answers",
    )
