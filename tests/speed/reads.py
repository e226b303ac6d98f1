"""Reading everything that waits, as the console does when it starts, and what the rights of a supervisor cost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import timedelta
from typing import Any, Final

from app.database.reads.postgres import PostgresReader
from app.database.reads.postgres_past import PostgresPast
from app.domain.moment import to_us
from tests.builders import WEDNESDAY
from tests.speed.figures import Figure, interleaved, wall_seconds
from tests.speed.world import SUPERVISOR, a_world

ROWS: Final = 100_000
#: The same columns, as the driver gives them; for the state of the newest text, which the reader asks too, a join.
_RAW: Final = """
    SELECT c.id, c.version, c.queue_id, c.asked_queue_id, c.caller_id, c.is_urgent, c.requested_at, c.request_day,
           c.due_at, c.wish_from, c.wish_until, c.named_agent_id, c.assigned_agent_id, c.may_text, c.state, c.agent_id,
           c.taken_at, c.attempts_made, c.first_attempt_at, c.last_attempt_at, c.next_attempt_at, c.front_at,
           c.said_at, c.closed_at,
           c.language, c.reason, c.care_team, c.number_end
      FROM contact.callback c WHERE c.state IN ('waiting', 'calling')"""


def open_callbacks(quick: bool) -> list[Figure]:
    """T11: by the reader of the feed, into columns."""
    count = 20_000 if quick else ROWS
    since_us = to_us(WEDNESDAY)
    with a_world() as world:
        world.callbacks(count)
        engine = world.engine(SUPERVISOR)
        reader = PostgresReader(engine)
        reader.open()
        bare = world.connect(SUPERVISOR)
        found: dict[str, int] = {}

        def ours() -> float:
            def read() -> None:
                found["ours"] = sum(len(rows) for rows in reader.callbacks(since_us))

            return wall_seconds(read)

        def raw() -> float:
            def read() -> None:
                rows: list[tuple[Any, ...]] = bare.execute(_RAW).fetchall()
                found["raw"] = len(rows)

            return wall_seconds(read)

        try:
            rounds = interleaved(3 if quick else 7, ours, raw)
        finally:
            reader.close()
            bare.close()
            engine.dispose()
    is_equal = found["ours"] == found["raw"] == count
    note = "Both as a supervisor, under row level security; ours ends in numpy columns, fetchall() in tuples."
    what = f"{count:,} open callbacks read"
    return [rounds.figure("T11", what, "psycopg's fetchall()", 1.5, must_hold=is_equal, note=note)]


def under_policies(quick: bool) -> list[Figure]:
    """T15: what waits, and a week of the past, as a supervisor and as the owner, who is under no policy."""
    count = 20_000 if quick else ROWS
    since_us, last = to_us(WEDNESDAY), WEDNESDAY.date()
    found: dict[str, set[int]] = {"what waits": set(), "a week of the past": set()}
    with a_world() as world, ExitStack() as stack:
        for centre_id in (1, 2, 3):
            world.callbacks(count // 3, centre_id)

        def reading(user: str) -> dict[str, Callable[[], float]]:
            engine = world.engine(user)
            stack.callback(engine.dispose)
            past = stack.enter_context(closing(PostgresPast(engine)))
            past.open()

            def waiting() -> None:
                found["what waits"].add(sum(len(rows) for rows in past.callbacks(since_us)))

            def week() -> None:
                found["a week of the past"].add(len(past.of_days(last - timedelta(days=6), last).rows))

            return {
                "what waits": lambda: wall_seconds(waiting),
                "a week of the past": lambda: wall_seconds(week),
            }

        ours, owners = reading(SUPERVISOR), reading("postgres")
        for what in found:  # plans and caches
            ours[what](), owners[what]()
        taken = {what: interleaved(5 if quick else 15, ours[what], owners[what]) for what in found}
    note = "The same statements, by the policies of three centres and by none."
    return [
        rounds.figure(
            "T15", f"{count:,} rows read under row level security: {what}", "the owner's own reading", 1.2,
            must_hold=found[what] == {count // 3 * 3}, note=note,
        )
        for what, rounds in taken.items()
    ]  # fmt: skip
