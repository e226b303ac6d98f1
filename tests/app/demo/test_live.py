"""An open demo goes on by its clock, sends its texts, loses its connection when told to, and ends without a trace."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any, Protocol
from uuid import uuid4

import pytest
from sqlalchemy import Row, text

from app.database.reads.past import read_story
from app.database.sqlite.connection import open_engine
from app.demo import assumptions
from app.demo.live import Demo, Outage, Simulation, open_demo
from app.demo.run import Run
from app.domain.act import Seen
from app.domain.errors import Unavailable
from app.domain.moment import from_us
from app.live.clock import SimulatedClock
from tests.app.demo.conftest import STATIONS, WINTER, Making
from tests.desks import SqliteDesk
from tests.waiting import wait_until

WEDNESDAY = WINTER


class HandClock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Opener(Protocol):
    """Opens a small demo at sixty times the speed."""

    def __call__(self, hand: HandClock, *, scenario: str = ...) -> Demo: ...


@pytest.fixture
def open_one(winter: Making) -> Iterator[Opener]:
    """Demos that are closed after the test."""
    opened: list[Demo] = []

    def open_it(hand: HandClock, *, scenario: str = "ordinary-day") -> Demo:
        opened.append(
            open_demo(
                winter.folder,
                today=WEDNESDAY,
                scenario=scenario,
                speed=60,
                monotonic=hand,
                stations_used=STATIONS,
            )
        )
        return opened[-1]

    yield open_it
    for demo in opened:
        demo.close()


def asked(demo: Demo, statement: str) -> list[Row[Any]]:
    engine = open_engine(demo.path, read_only=True)
    with engine.connect() as connection:
        found = list(connection.execute(text(statement)))
    engine.dispose()
    return found


def count(demo: Demo, statement: str) -> int:
    ((found,),) = asked(demo, statement)
    return int(found)


def test_the_simulation_keeps_up_with_its_clock_samples_and_rolls_up(
    open_one: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Windows told are neither samples nor a day's figures, and reckoning them takes longer than all the rest.
    monkeypatch.setattr(assumptions, "TOLD_AT_ONCE", 0)
    hand = HandClock()
    demo = open_one(hand)
    samples = "SELECT count(DISTINCT at) FROM queue_sample"
    requests = "SELECT count(*) FROM callback"
    before = count(demo, samples), count(demo, requests)

    demo.simulation.start()
    hand.seconds = 13 * 3600 / 60  # past midnight, at sixty times the speed
    rolled_up = f"SELECT count(*) FROM queue_day WHERE day = '{WEDNESDAY}'"
    wait_until(lambda: count(demo, rolled_up), "the day to be rolled up")
    demo.simulation.stop()

    assert count(demo, samples) >= before[0] + 55  # every five minutes until half past four
    assert count(demo, requests) > before[1] + 30


def test_nothing_happens_before_the_screen_is_there() -> None:
    begun, seen = threading.Event(), threading.Event()

    def make_run() -> Run:
        begun.set()
        raise Unavailable("busy", "that is enough for here")

    simulation = Simulation(make_run, SimulatedClock(0, 1, HandClock()), step_s=0.01)
    simulation.start(seen)
    has_begun_unseen = begun.wait(0.5)
    seen.set()
    wait_until(begun.is_set, "the simulation to begin")
    simulation.stop()

    assert not has_begun_unseen


def test_where_nobody_ever_looks_it_begins_all_the_same() -> None:
    begun = threading.Event()

    def make_run() -> Run:
        begun.set()
        raise Unavailable("busy", "that is enough for here")

    clock = SimulatedClock(0, 1, HandClock())
    simulation = Simulation(make_run, clock, step_s=0.01, longest_unseen_s=0.1)
    simulation.start(threading.Event())
    wait_until(begun.is_set, "the simulation to begin")
    simulation.stop()


def test_a_demo_that_nobody_sees_ends_at_once(open_one: Opener) -> None:
    demo = open_one(HandClock())

    demo.simulation.start(threading.Event())
    demo.simulation.stop()

    assert not demo.simulation.is_running


def test_stopping_leaves_no_thread_and_closing_no_file(open_one: Opener) -> None:
    demo = open_one(HandClock())
    before = threading.active_count()

    demo.simulation.start()
    while_running = threading.active_count()
    demo.simulation.stop()

    assert while_running == before + 1
    assert threading.active_count() == before
    demo.simulation.stop()
    demo.close()
    assert not demo.path.exists()
    assert not list(demo.path.parent.glob(f"{demo.path.stem}*"))


def test_closing_leaves_no_journal_that_a_later_demo_could_take_for_its_own(open_one: Opener) -> None:
    demo = open_one(HandClock())
    journal = demo.path.with_suffix(".second")
    journal.mkdir()
    (journal / "note.json").write_text("{}", encoding="utf-8")

    demo.close()

    assert not list(demo.path.parent.glob(f"{demo.path.stem}*"))


def test_texts_are_delivered_through_the_outbox_and_written_down_without_a_number(open_one: Opener) -> None:
    hand = HandClock()
    demo = open_one(hand)
    written = demo.path.with_suffix(".texts.jsonl")
    delivered = "SELECT count(*) FROM outbox WHERE state = 'delivered'"
    before = count(demo, delivered)

    demo.simulation.start()
    hand.seconds = 90 * 60 / 60
    wait_until(lambda: count(demo, delivered) > before, "a text to be delivered")
    demo.simulation.stop()

    sent = [json.loads(line) for line in written.read_text(encoding="utf-8").splitlines()]
    assert sent
    assert all(set(one) == {"ref", "to_end", "body", "at"} and len(one["to_end"]) == 2 for one in sent)
    callers = [number for (number,) in asked(demo, "SELECT number FROM caller")]
    assert callers
    assert not any(number in written.read_text(encoding="utf-8") for number in callers)
    assert count(demo, "SELECT count(*) FROM event WHERE subject = 'outbox' AND kind = 'delivered'") > before
    attempts = "SELECT count(*) FROM outbox_attempt WHERE outcome = 'accepted'"
    assert count(demo, attempts) >= count(demo, delivered), "sent as a worker sends"


def test_a_platform_that_dials_is_told_to_ring_now_and_the_call_ends_the_command(open_one: Opener) -> None:
    hand = HandClock()
    demo = open_one(hand)
    engine = open_engine(demo.path)
    with engine.begin() as connection:
        connection.execute(text("UPDATE centre SET dials = true"))
        asked = connection.execute(
            text(
                "SELECT id, version FROM callback WHERE state = 'waiting' AND caller_id IS NOT NULL"
                " AND queue_id IN (SELECT id FROM queue WHERE channel = 'callback') ORDER BY id DESC LIMIT 1"
            )
        ).one()
    began = from_us(demo.clock.now_us())

    done = SqliteDesk(engine, "demo").retry(uuid4(), [Seen(asked.id, asked.version)], None, at=began)
    demo.simulation.start()
    hand.seconds = 40 * 60 / 60
    ended = "SELECT count(*) FROM outbox WHERE kind = 'dial' AND state IN ('delivered', 'undelivered')"
    wait_until(lambda: count(demo, ended), "the call to have ended")
    demo.simulation.stop()
    with engine.connect() as connection:
        story = read_story(connection, asked.id, None)
    engine.dispose()

    assert done.done == (asked.id,)
    (command,) = [one for one in story.texts if one.kind == "dial"]
    assert [step.state for step in command.steps] == ["queued", "sending", "accepted", command.state]
    (first, *_) = [one for one in story.attempts if one.ended_us >= command.created_us]
    assert command.detail == first.outcome
    assert (command.state == "delivered") == (first.outcome == "reached")
    assert command.changed_us - first.ended_us <= 5 * 60 * 1_000_000, "told within a step of the demo"


class Reader:
    """Something that reads."""

    def read(self) -> int:
        return 1

    def close(self) -> None:
        return


def test_during_an_outage_a_reader_is_refused_and_before_and_after_it_reads() -> None:
    hand = HandClock()
    outage = Outage(10, 5, hand)
    reader = outage.cuts(Reader())

    assert reader.read() == 1
    hand.seconds = 12
    assert outage.is_on
    with pytest.raises(Unavailable):
        reader.read()
    reader.close()
    hand.seconds = 15
    assert reader.read() == 1


def test_only_the_scenario_of_a_lost_connection_has_an_outage(open_one: Opener) -> None:
    lost = open_one(HandClock(), scenario="connection-lost")
    ordinary = open_one(HandClock())

    assert lost.outage is not None
    assert ordinary.outage is None


def test_an_unknown_scenario_is_refused(open_one: Opener) -> None:
    with pytest.raises(KeyError, match="full-moon"):
        open_one(HandClock(), scenario="full-moon")
