"""The demo's nurses do what supervisors settle: stay away, ring elsewhere, come in for an extra shift, go again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from app.database.engine import open_engine
from app.demo import assumptions, region
from app.demo import prepare as prepared
from app.demo.run import Run
from app.demo.scenarios import DEFAULT
from app.domain.act import ActResult
from app.domain.hours import instant
from app.domain.moment import from_us, to_us
from app.domain.staffing import AbsenceReason, AddShift, Lend, RecordAbsence, RemoveShift, Staffing
from tests.app.demo.conftest import STATIONS, WINTER, Making
from tests.desks import SqliteDesk

WEDNESDAY = WINTER
ZONE = ZoneInfo(region.ZONE)


class Open:
    """A demo that goes on by hand, and a supervisor at it."""

    def __init__(self, cache: Path) -> None:
        path = prepared.prepare(
            cache,
            seed=prepared.SEED,
            scenario=DEFAULT.name,
            today=WEDNESDAY,
            progress=None,
            stations_used=STATIONS,
        )
        self.run = Run(path, DEFAULT.setting(region.build(STATIONS), prepared.SEED, WEDNESDAY))
        prepared.resume(self.run, path)
        self._opened = from_us(self.run.simulator.now_us)
        self.engine = open_engine(f"sqlite:///{path}")
        self._desk = SqliteDesk(self.engine, str(self.one("SELECT min(login) FROM membership")))

    def pass_until(self, minute: int) -> None:
        """Minutes since the demo was opened."""
        self.run.advance(to_us(self.at(minute)))

    def settle(self, change: Staffing) -> ActResult:
        result = self._desk.staff(uuid4(), change, at=from_us(self.run.simulator.now_us))
        assert result.done, result.rows
        return result

    def undo(self, result: ActResult) -> None:
        assert self._desk.undo(uuid4(), result.action, at=from_us(self.run.simulator.now_us)).done

    def at(self, minute: int) -> datetime:
        """A moment so many minutes after the demo was opened."""
        return self._opened + timedelta(minutes=minute)

    def one(self, statement: str, **given: object) -> Any:
        with self.engine.connect() as connection:
            return connection.execute(text(statement), given).scalar()

    def present(self, agent_id: int) -> tuple[int, str] | None:
        with self.engine.connect() as connection:
            found = connection.execute(
                text("SELECT centre_id, state FROM presence WHERE agent_id = :agent"), {"agent": agent_id}
            ).one_or_none()
        return None if found is None else (found[0], found[1])

    def rings(self, agent_id: int, since_minute: int) -> set[int]:
        """At which centres' callbacks the nurse has rung since."""
        rung = text("SELECT DISTINCT centre_id FROM attempt WHERE agent_id = :agent AND started_at >= :since")
        with self.engine.connect() as connection:
            since = to_us(self.at(since_minute))
            return set(connection.execute(rung, {"agent": agent_id, "since": since}).scalars())

    def busy_nurse(self) -> tuple[int, int]:
        """One who rings at her own centre and will for hours, and that centre."""
        with self.engine.connect() as connection:
            found = connection.execute(
                text(
                    "SELECT p.agent_id, p.centre_id FROM presence p JOIN shift s ON s.agent_id = p.agent_id"
                    " JOIN agent a ON a.id = p.agent_id AND a.centre_id = p.centre_id"
                    " WHERE p.state IN ('ready', 'calling') AND s.kind = 'planned' AND s.starts_at <= :now"
                    " AND s.ends_at >= :until AND NOT EXISTS (SELECT 1 FROM shift l WHERE l.agent_id = p.agent_id"
                    " AND l.kind IN ('loan', 'absence') AND l.ends_at > :now) ORDER BY p.agent_id"
                ),
                {"now": self.run.simulator.now_us, "until": self.run.simulator.now_us + 3 * 3600 * 1_000_000},
            ).first()
        assert found is not None
        return found[0], found[1]

    def free_nurse(self) -> tuple[int, int]:
        """One who has nothing planned today, and her centre."""
        with self.engine.connect() as connection:
            found = connection.execute(
                text(
                    "SELECT a.id, a.centre_id FROM agent a WHERE NOT EXISTS (SELECT 1 FROM shift s"
                    " WHERE s.agent_id = a.id AND s.ends_at > :dawn AND s.starts_at < :night) ORDER BY a.id"
                ),
                {"dawn": to_us(instant(WEDNESDAY, 0, ZONE)), "night": to_us(instant(WEDNESDAY, 1440, ZONE))},
            ).first()
        assert found is not None
        return found[0], found[1]


@pytest.fixture(autouse=True)
def _nobody_is_told_when(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows told change nobody's ring, and reckoning them takes longer than all else in a demo."""
    monkeypatch.setattr(assumptions, "TOLD_AT_ONCE", 0)


@pytest.fixture
def demo(winter: Making) -> Iterator[Open]:
    opened = Open(winter.folder)
    yield opened
    opened.engine.dispose()
    opened.run.close()


def test_an_absent_nurse_rings_nobody_and_comes_back_when_it_is_taken_away(demo: Open) -> None:
    agent, _ = demo.busy_nurse()
    demo.settle(RecordAbsence(agent, demo.at(0), demo.at(180), AbsenceReason.SICK))
    demo.pass_until(60)

    gone = demo.present(agent)
    rung = demo.rings(agent, 10)
    absence = demo.one("SELECT max(id) FROM shift WHERE kind = 'absence' AND agent_id = :agent", agent=agent)
    demo.settle(RemoveShift(int(absence)))
    demo.pass_until(140)

    assert gone is not None
    assert gone[1] == "off"
    assert rung == set()
    assert demo.rings(agent, 60) != set()


def test_a_lent_nurse_rings_the_other_centres_patients_and_comes_home(demo: Open) -> None:
    agent, home = demo.busy_nurse()
    other = next(centre for centre in range(1, STATIONS + 1) if centre != home)
    demo.settle(Lend(agent, other, demo.at(0), demo.at(100)))
    demo.pass_until(95)
    lent = demo.rings(agent, 10)
    demo.pass_until(180)

    assert lent == {other}
    assert demo.rings(agent, 110) <= {home}
    there = demo.present(agent)
    assert there is not None
    assert there[0] == home


def test_a_nurse_asked_in_comes_rings_and_goes_home_when_the_shift_is_over(demo: Open) -> None:
    agent, home = demo.free_nurse()
    demo.settle(AddShift(agent, home, demo.at(15), demo.at(120)))
    demo.pass_until(10)
    before = demo.present(agent)
    demo.pass_until(115)
    during = demo.present(agent)
    demo.pass_until(160)
    after = demo.present(agent)

    assert before is None or before[1] == "off"
    assert during is not None
    assert during[1] != "off"
    assert demo.rings(agent, 10) == {home}
    assert after == (home, "off")


def test_an_extra_shift_undone_sends_the_nurse_home(demo: Open) -> None:
    agent, home = demo.free_nurse()
    added = demo.settle(AddShift(agent, home, demo.at(0), demo.at(180)))
    demo.pass_until(40)
    there = demo.present(agent)
    demo.undo(added)
    demo.pass_until(100)

    assert there is not None
    assert there[1] != "off"
    assert demo.present(agent) == (home, "off")


def test_without_an_act_a_demo_goes_on_as_if_nobody_looked(demo: Open, winter: Making) -> None:
    demo.pass_until(100)
    spine = demo.one("SELECT count(*) || ' ' || max(seq) FROM event")

    again = Open(winter.folder)
    again.pass_until(100)
    try:
        assert again.one("SELECT count(*) || ' ' || max(seq) FROM event") == spine
    finally:
        again.engine.dispose()
        again.run.close()
