"""An answer longer than what is read of it at a time is there as soon as the server has given it."""

from __future__ import annotations

from sqlalchemy import text

from app.database.reads.deadline import within
from tests.database.postgres.region import Region


def test_a_long_answer_within_a_deadline_does_not_wait_for_it(region: Region) -> None:
    statement = text("SELECT string_agg(md5(n::text), '') FROM generate_series(1, :count) n")
    lengths = []

    with region.engine.connect() as connection:
        # Some of them end just where what is read at a time does.
        for count in range(200, 1200, 4):
            with within(60, connection):
                lengths.append(len(connection.execute(statement, {"count": count}).scalar_one()) // 32)

    assert lengths == list(range(200, 1200, 4))
