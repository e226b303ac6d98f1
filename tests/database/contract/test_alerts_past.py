"""What is kept of days gone by that alert rules are tried on: samples, attempts and texts of one's own centres."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from app.database.ahead import Ahead, put_ahead
from app.database.rollup import sample
from app.domain.callback import Outcome
from app.domain.moment import to_us
from tests.builders import a_request, queue_at
from tests.database.contract.test_alerts import NOW, alerts_of
from tests.database.contract.world import World, after, an_id


def test_samples_attempts_and_texts_are_read_of_ones_own_centres(world: World) -> None:
    number = world.attempted(Outcome.NO_ANSWER)
    (attempt,) = world.rows("attempt", callback_id=number)
    a_request(world.platform, after(), queue_id=queue_at(2))
    sample(world.engine, NOW)
    put_ahead(world.engine, NOW, {queue_at(1): Ahead(3600, 7200, 1.5), queue_at(2): Ahead(60, 0, None)})

    past = alerts_of(world, "anna", (1,)).past(NOW - timedelta(days=7), NOW)

    here = past.samples.queue_id == queue_at(1)
    # SQLite has one user, who sees everything.
    assert (queue_at(2) in past.samples.queue_id.tolist()) == (world.name == "sqlite")
    assert (past.samples.work_s[here], past.samples.hands_s[here], past.samples.left_over[here]) == (
        3600,
        7200,
        1.5,
    )
    assert past.samples.urgent[here] == 0
    assert np.isnan(past.samples.left_over[~here]).all()
    assert (
        past.attempts.at_us.tolist(),
        past.attempts.centre_id.tolist(),
        past.attempts.is_bad.tolist(),
    ) == (
        [to_us(attempt["started_at"])],
        [1],
        [1],
    )


def test_a_line_that_failed_is_no_attempt_that_a_rule_is_tried_on(world: World) -> None:
    world.attempted(Outcome.TECHNICAL, Outcome.REACHED)

    past = alerts_of(world).past(NOW - timedelta(days=7), NOW)

    assert past.attempts.is_bad.tolist() == [0]


def test_a_text_that_did_not_arrive_is_told_from_one_that_did(world: World) -> None:
    for state in ("delivered", "undelivered", "queued"):
        callback = a_request(world.platform, after())
        world.desk("anna").send_text(an_id(), [callback], "unreached", at=NOW)
        world.execute(
            f"UPDATE contact.outbox SET state = '{state}' WHERE callback_id = {callback}",
        )

    past = alerts_of(world).past(NOW - timedelta(days=7), NOW + timedelta(minutes=1))

    assert sorted(past.texts.is_bad.tolist()) == [0, 1]
    assert past.texts.queue_id.tolist() == [queue_at(1)] * 2
