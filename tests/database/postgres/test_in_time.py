"""Work with a limit of time: cut when it is over, and never afterwards, whoever has the connection's number by then."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from sqlalchemy import Connection, text

from app.database.reads import deadline
from app.database.reads.deadline import driver_of, within
from app.database.trouble import reaching
from app.domain.errors import Unavailable
from tests.database.postgres.region import Region
from tests.waiting import PATIENCE_S

SLOW = text("SELECT pg_sleep(600)")
ONE = text("SELECT 1")


@pytest.fixture
def run_out(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the newest limit run out now, be it cancelled: a real one may have begun to act just before that."""
    made: list[Callable[[], None]] = []

    class HandTimer(threading.Timer):
        def start(self) -> None:
            made.append(self.function)

    def run_out() -> None:
        made[-1]()

    monkeypatch.setattr(deadline, "Timer", HandTimer)
    return run_out


@pytest.fixture
def connection(region: Region) -> Iterator[Connection]:
    with region.engine.connect() as made:
        yield made


def test_work_that_takes_too_long_is_cut_and_told_as_late(connection: Connection) -> None:
    with pytest.raises(Unavailable) as raised, reaching(), within(0.2, connection):
        connection.execute(SLOW)

    assert raised.value.reason == "timeout"
    assert connection.invalidated


def test_a_limit_that_is_reached_at_the_end_of_the_work_cuts_nothing(
    connection: Connection, run_out: Callable[[], None]
) -> None:
    with within(PATIENCE_S, connection):
        connection.execute(ONE)
    run_out()

    assert not connection.invalidated
    assert connection.execute(ONE).scalar_one() == 1


def test_an_answer_just_before_the_limit_is_kept_and_its_connection_is_not_used_again(
    region: Region, run_out: Callable[[], None]
) -> None:
    with region.engine.connect() as connection:
        with within(PATIENCE_S, connection):
            answer = connection.execute(ONE).scalar_one()
            run_out()
        was_given_up = connection.invalidated

    assert (answer, was_given_up) == (1, True)
    assert region.one("SELECT 1") == 1


def test_a_fault_just_before_the_limit_gives_the_connection_up_too(
    region: Region, run_out: Callable[[], None]
) -> None:
    with region.engine.connect() as connection:
        with pytest.raises(Unavailable, match="timeout"), within(PATIENCE_S, connection):
            run_out()
            raise ValueError
        was_given_up = connection.invalidated

    assert was_given_up
    assert region.one("SELECT 1") == 1


def test_a_limit_never_cuts_the_connection_that_has_the_number_of_a_closed_one(
    region: Region, connection: Connection, run_out: Callable[[], None]
) -> None:
    number = driver_of(connection).fileno()
    with ExitStack() as closing:
        with pytest.raises(Unavailable), within(PATIENCE_S, connection):
            driver_of(connection).close()
            others = [closing.enter_context(region.connect("postgres")) for _ in range(3)]
            run_out()
            raise ConnectionError

        assert number in {other.fileno() for other in others}
        assert [other.execute("SELECT 1").fetchone() for other in others] == [(1,)] * 3
