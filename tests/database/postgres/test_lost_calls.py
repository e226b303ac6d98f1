"""Calls of the phone platform side by side, and at which isolation they run."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from app.domain.act import Answer
from app.domain.callback import LOST_AFTER
from tests.builders import WEDNESDAY, a_number
from tests.database.postgres.region import Region, refusal
from tests.waiting import wait_until


@pytest.mark.parametrize("level", ["REPEATABLE READ", "SERIALIZABLE"])
def test_an_old_snapshot_does_not_let_two_nurses_ring_one_patient(region: Region, level: str) -> None:
    number = a_number()
    first, second = region.request(1, number=number), region.request(2, number=number)
    region.nurse(1, 1)
    region.nurse(2, 2)
    take = "SELECT contact.take(%s, %s)"
    with region.connect("postgres") as one, region.connect("postgres") as other:
        other.execute(f"SET default_transaction_isolation = '{level.lower()}'".encode())
        other.execute(b"BEGIN")
        other.execute(b"SELECT FROM contact.region")
        assert one.execute(take, (1, WEDNESDAY)).fetchone() == (first,)

        assert refusal(other, take, 2, WEDNESDAY) == "not_read_committed"
        other.execute(b"ROLLBACK")
        for call in (
            "take(2)",
            f"finish({first}, 1, 'reached')",
            f"release({first}, 1)",
            "sign_on(1, 1, 'off')",
            f"request('x', 'x', {second}, NULL, 'fi')",
            f"caller_withdraws({second}, 'x', 'x')",
            f"handle({second}, 'chat', 'x')",
        ):
            assert refusal(other, f"SELECT contact.{call}") == "not_read_committed", call

    assert region.kinds(second) == ["requested"]
    assert region.kinds(first) == ["requested", "taken"]


def test_who_ends_the_call_while_it_is_being_put_back_keeps_her_pause(region: Region) -> None:
    callback = region.request()
    region.nurse()
    desk = region.desk()
    region.platform.take(1, WEDNESDAY)
    region.platform.sign_on(1, 1, "paused", WEDNESDAY)
    seen, at = region.seen(callback), WEDNESDAY + LOST_AFTER

    with region.connect("postgres", autocommit=False) as phone, ThreadPoolExecutor(1) as pool:
        phone.execute("SELECT contact.finish(%s, 1, 'reached', %s)", (callback, at))
        result = pool.submit(desk.retry, uuid4(), seen, None, lost=True, at=at)
        waits = "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%act_retry(%' AND wait_event_type = 'Lock'"
        wait_until(lambda: region.ask(waits), "the retry to wait for the end of the call")
        phone.commit()
        (answer,) = result.result().rows

    assert answer.answer is Answer.SOMEONE_FIRST
    assert region.kinds(callback) == ["requested", "taken", "reached"]
    assert region.one("SELECT state FROM contact.presence WHERE agent_id = 1") == "paused"


def test_who_signs_off_while_her_take_is_under_way_rings_nobody(region: Region) -> None:
    callback = region.request()
    region.nurse()

    with (
        region.connect("postgres", autocommit=False) as phone,
        region.connect("postgres") as desk,
        ThreadPoolExecutor(1) as pool,
    ):
        assert phone.execute("SELECT contact.take(1, %s)", (WEDNESDAY,)).fetchone() == (callback,)
        off = pool.submit(desk.execute, "SELECT contact.sign_on(1, 1, 'off', %s)", (WEDNESDAY,))
        waits = (
            f"SELECT 1 FROM pg_stat_activity WHERE pid = {desk.info.backend_pid} AND wait_event_type = 'Lock'"
        )
        wait_until(lambda: region.ask(waits), "signing off to wait for the take")
        phone.commit()
        off.result()

    assert region.kinds(callback) == ["requested", "taken", "released"]
    assert region.one("SELECT state FROM contact.presence WHERE agent_id = 1") == "off"
