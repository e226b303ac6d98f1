"""Samples and daily figures say the same on both engines, and count what the definitions say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select, text

from app.database import rollup
from app.database import tables as t
from app.database.contract import Platform
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.sqlite import connection, setup
from app.database.sqlite.platform import SqlitePlatform
from app.domain.callback import Outcome
from app.domain.day_figures import ATTEMPTS_TOLD
from tests.builders import a_number, a_request, a_small_world, an_agent, an_exception, local, queue_at

DAY = date(2026, 3, 4)
MIDNIGHT = local("2026-03-05 00:00")


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """The small world on either engine, with one nurse."""
    if request.param == "sqlite":
        engine = connection.open_engine(tmp_path / "world.sqlite")
        setup.create(engine)
        a_small_world(engine)
    else:
        engine = open_engine(request.getfixturevalue("small_world_database"))
    an_agent(engine, 7)
    yield engine
    engine.dispose()


@pytest.fixture
def platform(engine: Engine) -> Platform:
    return SqlitePlatform(engine) if engine.dialect.name == "sqlite" else PostgresPlatform(engine)


def rung(platform: Platform, callback_id: int, outcome: Outcome, at: str) -> None:
    """The nurse takes the callback, which must be next, and ends the ring two minutes later."""
    assert platform.take(7, local(at)) == callback_id
    platform.finish(callback_id, 7, outcome, local(at) + timedelta(minutes=2))


def rung_before(engine: Engine, callback_id: int, queue_id: int, number: int, outcome: Outcome) -> None:
    """As an import brings attempts in."""
    at = local("2026-03-05 12:00") + timedelta(hours=number)
    told = {"started_at": at, "ended_at": at, "outcome": outcome.value, "number": number}
    with engine.begin() as open_connection:
        open_connection.execute(
            t.attempt.insert(), {"callback_id": callback_id, "centre_id": 1, "queue_id": queue_id, **told}
        )


def day_of(engine: Engine, queue_id: int, day: date = DAY) -> dict[str, Any]:
    with engine.connect() as connection:
        row = connection.execute(
            select(t.queue_day).where(t.queue_day.c.queue_id == queue_id, t.queue_day.c.day == day)
        )
        return dict(row.mappings().one())


def test_a_day_counts_its_requests_by_what_became_of_them(engine: Engine, platform: Platform) -> None:
    queue = queue_at(1)
    platform.sign_on(7, 1, "ready", local("2026-03-04 08:00"))
    reached = a_request(platform, local("2026-03-04 09:00"), queue_id=queue)
    rung(platform, reached, Outcome.REACHED, "2026-03-04 09:20")
    tried = a_request(platform, local("2026-03-04 10:00"), queue_id=queue)
    rung(platform, tried, Outcome.NO_ANSWER, "2026-03-04 10:40")
    withdrawn = a_request(platform, local("2026-03-04 11:00"), queue_id=queue)
    platform.caller_withdraws(withdrawn, "solved_elsewhere", "caller", local("2026-03-04 11:30"))
    handled = a_request(platform, local("2026-03-04 12:00"), queue_id=queue)
    platform.handle(handled, "rang_in", "counter", local("2026-03-04 12:30"))

    rollup.roll_up(engine, DAY, MIDNIGHT)

    found = day_of(engine, queue)
    assert found == {
        "queue_id": queue,
        "day": DAY,
        "requested": 4,
        "in_hours": 4,
        "called_same_day": 2,
        "reached_same_day": 2,
        "reached": 1,
        "handled": 1,
        "unreached": 0,
        "withdrawn": 1,
        "joined": 0,
        "still_open": 1,
        "attempts": 2,
        "tried_first": 2,
        "tried_second": 0,
        "tried_third": 0,
        "tried_later": 0,
        "reached_first": 1,
        "reached_second": 0,
        "reached_third": 0,
        "reached_later": 0,
        "delay_sum_s": 22 * 60 + 42 * 60,
        "delay_histogram": [0, 1, 1],
        "moved_in": 0,
        "moved_out": 0,
        "texts": 0,
        "answers": 0,
        "promoters": 0,
        "detractors": 0,
    }


def test_attempts_are_counted_by_the_how_manieth_they_were_whenever_they_were_made(
    engine: Engine, platform: Platform
) -> None:
    queue = queue_at(1)
    platform.sign_on(7, 1, "ready", local("2026-03-04 08:00"))
    one = a_request(platform, local("2026-03-04 09:00"), queue_id=queue)
    rung(platform, one, Outcome.NO_ANSWER, "2026-03-04 09:20")
    other = a_request(platform, local("2026-03-04 09:30"), queue_id=queue)
    rung(platform, other, Outcome.REACHED, "2026-03-04 10:00")
    rung(platform, one, Outcome.VOICEMAIL, "2026-03-05 10:20")
    # By a rule of five attempts, which the small world has not.
    for number in (3, 4, 5):
        rung_before(engine, one, queue, number, Outcome.REACHED if number == 5 else Outcome.BUSY)

    rollup.roll_up(engine, DAY, local("2026-03-06 00:05"))

    found = day_of(engine, queue)
    tried = [found[f"tried_{which}"] for which in ATTEMPTS_TOLD]
    reached = [found[f"reached_{which}"] for which in ATTEMPTS_TOLD]
    assert (tried, reached) == ([2, 1, 1, 2], [1, 0, 0, 1])
    assert found["attempts"] == sum(tried)


def test_a_line_that_failed_is_no_attempt_and_the_next_call_has_the_same_number(
    engine: Engine, platform: Platform
) -> None:
    queue = queue_at(1)
    platform.sign_on(7, 1, "ready", local("2026-03-04 08:00"))
    one = a_request(platform, local("2026-03-04 09:00"), queue_id=queue)
    rung(platform, one, Outcome.TECHNICAL, "2026-03-04 09:20")
    rung(platform, one, Outcome.REACHED, "2026-03-04 09:40")

    rollup.roll_up(engine, DAY, MIDNIGHT)

    found = day_of(engine, queue)
    assert (found["attempts"], found["tried_first"], found["reached_first"]) == (1, 1, 1)


def test_a_request_left_one_minute_before_closing_counts_and_one_at_closing_does_not(
    engine: Engine, platform: Platform
) -> None:
    a_request(platform, local("2026-03-04 15:59"))
    a_request(platform, local("2026-03-04 16:00"))

    rollup.roll_up(engine, DAY, MIDNIGHT)

    found = day_of(engine, queue_at(1))
    assert (found["requested"], found["in_hours"]) == (2, 1)


def test_on_a_day_closed_by_exception_no_request_is_left_in_hours(engine: Engine, platform: Platform) -> None:
    with engine.begin() as open_connection:
        an_exception(open_connection, DAY, centre_id=1)
    a_request(platform, local("2026-03-04 10:00"))
    a_request(platform, local("2026-03-04 10:00"), queue_id=queue_at(2))

    rollup.roll_up(engine, DAY, MIDNIGHT)

    assert day_of(engine, queue_at(1))["in_hours"] == 0
    assert day_of(engine, queue_at(2))["in_hours"] == 1


def test_an_attempt_after_midnight_is_not_of_the_same_day(engine: Engine, platform: Platform) -> None:
    late = a_request(platform, local("2026-03-04 15:00"))
    platform.sign_on(7, 1, "ready", local("2026-03-05 08:00"))
    rung(platform, late, Outcome.REACHED, "2026-03-05 08:10")

    rollup.roll_up(engine, DAY, local("2026-03-05 09:00"))

    found = day_of(engine, queue_at(1))
    assert (found["called_same_day"], found["reached_same_day"], found["reached"]) == (0, 0, 1)


def test_rolling_up_again_replaces_the_day(engine: Engine, platform: Platform) -> None:
    waiting = a_request(platform, local("2026-03-04 15:00"))
    rollup.roll_up(engine, DAY, MIDNIGHT)
    platform.sign_on(7, 1, "ready", local("2026-03-05 08:00"))
    rung(platform, waiting, Outcome.REACHED, "2026-03-05 08:10")

    rollup.roll_up(engine, DAY, local("2026-03-05 09:00"))

    found = day_of(engine, queue_at(1))
    assert (found["still_open"], found["reached"]) == (0, 1)


def test_a_text_that_followed_the_last_attempt_is_counted(engine: Engine, platform: Platform) -> None:
    vaccination = queue_at(1, 3)  # one attempt, then a text
    platform.sign_on(7, 1, "ready", local("2026-03-04 08:00"))
    missed = a_request(platform, local("2026-03-04 09:00"), queue_id=vaccination)
    rung(platform, missed, Outcome.NO_ANSWER, "2026-03-04 09:20")

    rollup.roll_up(engine, DAY, MIDNIGHT)

    found = day_of(engine, vaccination)
    assert (found["unreached"], found["texts"]) == (1, 1)


def test_a_sample_says_who_is_given_to_nobody_as_the_patient_has_long_been_in_another_call(
    engine: Engine, platform: Platform
) -> None:
    number, queue = a_number(), queue_at(2)
    platform.sign_on(7, 1, "ready", local("2026-03-04 08:00"))
    call = a_request(platform, local("2026-03-04 09:00"), number=number, queue_id=queue_at(1))
    assert platform.take(7, local("2026-03-04 09:10")) == call
    a_request(platform, local("2026-03-04 09:20"), number=number, queue_id=queue)
    a_request(platform, local("2026-03-04 09:20"), queue_id=queue)

    counted = []
    for at in ("2026-03-04 09:35", "2026-03-04 09:40"):
        rollup.sample(engine, local(at))
        with engine.connect() as connection:
            c = t.queue_sample.c
            asked = select(c.waiting, c.held).where(c.queue_id == queue, c.at == local(at))
            counted.append(tuple(connection.execute(asked).one()))

    assert counted == [(2, 0), (2, 1)]


def test_a_sample_says_who_waits_who_came_who_went_and_whose_hands_are_there(
    engine: Engine, platform: Platform
) -> None:
    queue = queue_at(1)
    platform.sign_on(7, 1, "ready", local("2026-03-04 08:00"))
    served = a_request(platform, local("2026-03-04 09:40"), queue_id=queue)
    a_request(platform, local("2026-03-04 09:41"), queue_id=queue)
    a_request(platform, local("2026-03-04 09:57"), queue_id=queue)
    rung(platform, served, Outcome.REACHED, "2026-03-04 09:55")

    rollup.sample(engine, local("2026-03-04 10:00"))
    count = rollup.sample(engine, local("2026-03-04 10:00"))

    with engine.connect() as open_connection:
        sampled = open_connection.execute(
            select(t.queue_sample).where(t.queue_sample.c.queue_id == queue)
        ).mappings()
        assert [dict(row) for row in sampled] == [
            {
                "queue_id": queue,
                "at": local("2026-03-04 10:00"),
                "waiting": 2,
                "oldest_s": 19 * 60,
                "arrived": 1,
                "closed": 1,
                "hands": 1,
                "urgent": 0,
                "held": 0,
                "work_s": None,
                "hands_s": None,
                "left_over": None,
            }
        ]
        prefix = "" if engine.dialect.name == "sqlite" else "contact."
        queues = open_connection.execute(text(f"SELECT count(*) FROM {prefix}queue")).scalar_one()
    assert count == queues
