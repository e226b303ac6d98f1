"""A nurse at home in 2 comes to 1 for an extra shift and is lent out of it to 3: who sees 1 alone knows of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.database.reads.reader import Reader
from app.database.reads.replay_postgres import PostgresReplay
from app.database.reads.replay_rows import ReplayReader
from app.database.reads.replay_sqlite import SqliteReplay
from app.domain.act import ActResult
from app.domain.moment import to_us
from app.domain.staffing import AddShift, Lend, RemoveShift
from app.live.hands import Hands
from app.replay.reading import read_day
from tests.builders import WEDNESDAY, an_agent
from tests.database.contract.hands_at import EIGHT, FOUR, NOON, NOW, NURSE, TWO, staff
from tests.database.contract.test_past_beside_the_present import reader_of
from tests.database.contract.world import World

DAY_US = to_us(EIGHT), to_us(FOUR)
ONE_US = to_us(NOON + timedelta(hours=1))


@pytest.fixture
def came(world: World) -> World:
    an_agent(world.engine, NURSE, 2)
    assert staff(world, AddShift(NURSE, 1, NOW, FOUR), login="berit", at=WEDNESDAY).done == (NURSE,)
    return world


def lend(world: World) -> ActResult:
    """By somebody who sees all three centres."""
    return staff(world, Lend(NURSE, 3, NOON, TWO), login="berit")


def loan_of(world: World) -> int:
    (row,) = world.rows("shift", kind="loan")
    return int(row["id"])


def planned(reader: Reader, at_us: int = ONE_US) -> int:
    agents = reader.reference(WEDNESDAY.date()).agents
    return Hands(reader.shifts(*DAY_US), agents).planned(1, at_us)


def test_nobody_counts_her_who_is_lent_elsewhere_meanwhile(came: World) -> None:
    reader = reader_of(came, 1)
    before = planned(reader)

    assert lend(came).done == (NURSE,)

    lent, later = planned(reader), planned(reader, to_us(TWO))
    reader.close()
    assert (before, lent, later) == (1, 0, 1)


def test_a_loan_out_of_her_shift_is_told_by_the_next_look_and_so_is_its_end(came: World) -> None:
    reader = reader_of(came, 1)
    cursor, told = reader.cursor(), []

    for change in (None, RemoveShift):
        if change is None:
            lend(came)
        else:
            staff(came, change(loan_of(came)), login="berit")
        answer = reader.changes(cursor, *DAY_US)
        cursor = answer.cursor
        assert answer.changes.shifts is not None
        told.append([one.kind for one in answer.changes.shifts])

    reader.close()
    assert told == [["extra", "loan"], ["extra"]]


def test_a_loan_that_takes_no_hours_from_ones_own_centres_is_not_told(came: World) -> None:
    an_agent(came.engine, 2, 2)
    for centre_id, starts, ends in ((2, EIGHT, NOON), (1, NOON, FOUR)):
        came.insert("shift", agent_id=2, centre_id=centre_id, kind="extra", starts_at=starts, ends_at=ends)
    reader = reader_of(came, 1)

    result = staff(came, Lend(2, 3, NOW, NOON), login="berit")

    assert result.done == (2,)
    seen = [(one.agent_id, one.kind) for one in reader.shifts(*DAY_US)]
    reader.close()
    assert seen == [(NURSE, "extra"), (2, "extra")]


def test_the_day_is_replayed_with_her_gone_from_when_it_was_settled(came: World) -> None:
    desk = came.desk("anna", centres=(1,))
    lend(came)
    staff(came, RemoveShift(loan_of(came)), login="berit", at=NOON + timedelta(minutes=30))
    reader: ReplayReader = SqliteReplay(came.engine, "anna")
    if came.name == "postgresql":
        reader = PostgresReplay(getattr(desk, "_engine", came.engine))
    reader.open()

    replay = read_day(reader, WEDNESDAY.date(), to_us(FOUR))
    reader.close()

    moments = NOW - timedelta(minutes=1), NOW, NOON + timedelta(minutes=20), NOON + timedelta(minutes=31)
    seen = [replay.board_at(to_us(at)).hands for at in moments]
    assert [hands.planned(1, ONE_US) for hands in seen] == [1, 0, 0, 1]
    assert [act.kind for act in replay.acts] == ["extra"], "what was done at other centres is no act of ours"
