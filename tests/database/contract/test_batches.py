"""Several calls of the phone platform in one transaction."""

from __future__ import annotations

import pytest

from app.database.postgres.platform import PostgresPlatform
from app.database.sqlite.platform import SqlitePlatform
from app.domain.errors import Refused
from app.domain.request import Request
from tests.builders import WEDNESDAY, queue_at
from tests.database.contract.world import World


def test_a_refused_call_leaves_the_others_of_its_batch(world: World) -> None:
    platform = _batching(world)

    with platform.batch():
        _request(platform, "before", "+358501234567")
        with pytest.raises(Refused):
            _request(platform, "no number", "112")
        _request(platform, "after", "+358501234568")

    assert [row["source_ref"] for row in world.rows("callback")] == ["before", "after"]


def test_a_batch_that_is_broken_off_leaves_nothing(world: World) -> None:
    platform = _batching(world)

    with pytest.raises(Refused), platform.batch():
        _request(platform, "before", "+358501234567")
        _request(platform, "no number", "112")

    assert world.rows("callback") == []
    _request(platform, "alone again", "+358501234567")
    assert len(world.rows("callback")) == 1


def test_a_batch_holds_no_other(world: World) -> None:
    platform = _batching(world)

    with platform.batch(), pytest.raises(RuntimeError), platform.batch():
        pass


def _batching(world: World) -> SqlitePlatform | PostgresPlatform:
    assert isinstance(world.platform, (SqlitePlatform, PostgresPlatform))
    return world.platform


def _request(platform: SqlitePlatform | PostgresPlatform, ref: str, number: str) -> None:
    platform.request("test", ref, number, Request(queue_at(1), "fi"), WEDNESDAY)
