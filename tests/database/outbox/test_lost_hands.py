"""Whose call may be lost is no hand in what patients are told; a line that may be dead tells nobody anything."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert

from app.database import line_hands, windows
from app.database import tables as t
from app.domain.callback import LOST_AFTER
from app.messaging.foretelling import Foreteller
from tests.builders import WEDNESDAY, a_number, a_request, an_agent
from tests.database.outbox.texts import Texts

HOUR = timedelta(hours=1)


@pytest.fixture
def dead_line(texts: Texts) -> Texts:
    """Three nurses ring since ten o'clock, and nothing more is heard of them."""
    texts.write_first_texts("+35831234567")
    for agent_id in (11, 12, 13):
        a_request(texts.platform, number=a_number())
        assert texts.platform.take(texts.nurse(agent_id), WEDNESDAY)
    return texts


def _told(texts: Texts, at: datetime) -> int:
    """How many of forty who ask now are told when they will be rung."""
    for _ in range(40):
        a_request(texts.platform, at, number=a_number())
    teller = Foreteller(texts.worker_engine)
    for _ in windows.read_book(texts.worker_engine, at).centres:
        teller.step(at)
    return teller.told


def test_a_nurse_whose_call_may_be_lost_is_no_hand_in_what_patients_are_told(dead_line: Texts) -> None:
    assert _told(dead_line, WEDNESDAY + LOST_AFTER - timedelta(seconds=1)) > 10
    assert _told(dead_line, WEDNESDAY + LOST_AFTER) == 0


def test_one_who_paused_within_such_a_call_is_no_hand_either(dead_line: Texts) -> None:
    for agent_id in (11, 12, 13):
        dead_line.platform.sign_on(agent_id, 1, "paused", WEDNESDAY + timedelta(minutes=20))

    assert _told(dead_line, WEDNESDAY + HOUR) == 0


def test_the_others_are_hands_while_they_begin_and_end_calls(dead_line: Texts) -> None:
    at = WEDNESDAY + HOUR
    for agent_id in (14, 15, 16):
        dead_line.nurse(agent_id, at=at - timedelta(minutes=1))

    assert _told(dead_line, at) > 10
    with dead_line.engine.connect() as connection:
        hands = line_hands.hands_of(
            connection, 1, WEDNESDAY.date(), ZoneInfo("Europe/Helsinki"), at, at + HOUR
        )
    assert {one.agent_id for one in hands or ()} == {14, 15, 16}


def test_whoever_is_to_come_is_promised_to_nobody_while_the_platform_may_be_dead(dead_line: Texts) -> None:
    at = WEDNESDAY + HOUR
    with dead_line.engine.begin() as connection:
        for agent_id in (21, 22, 23):
            an_agent(connection, agent_id)
            connection.execute(
                insert(t.shift).values(
                    agent_id=agent_id,
                    centre_id=1,
                    kind="planned",
                    starts_at=at + HOUR / 2,
                    ends_at=at + 5 * HOUR,
                )
            )

    assert _told(dead_line, at) == 0

    dead_line.platform.sign_on(dead_line.nurse(14), 1, "paused", at - timedelta(minutes=1))
    assert _told(dead_line, at) > 10, "the platform is heard of"


def test_nobody_is_told_that_a_time_no_longer_holds_because_one_call_is_long_on_a_quiet_line(
    dead_line: Texts,
) -> None:
    dead_line.nurse(14, at=WEDNESDAY)
    assert _told(dead_line, WEDNESDAY + timedelta(minutes=20)) > 10
    later = WEDNESDAY + LOST_AFTER + timedelta(minutes=1)

    teller = Foreteller(dead_line.worker_engine)
    for _ in windows.read_book(dead_line.worker_engine, later).centres:
        teller.step(later)

    assert teller.told == 0
