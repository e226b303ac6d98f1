"""A demo's SQLite file laid on other days: every instant, date and day of request moved by whole local days."""

from __future__ import annotations

import json
import re
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from operator import itemgetter
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Date, Engine, Table, event

from app.database.sqlite.connection import driver, open_engine
from app.database.sqlite.transaction import writing
from app.database.tables import metadata
from app.database.types import Instant, from_us, to_us
from app.domain.hours import instant, local_day

#: Tables that are made anew for the days laid on, or that hold the file's own identity.
_APART = frozenset({"calendar_day", "queue_sample", "channel_load", "feed_meta"})
#: Columns of events' `detail` that hold instants; those of changed shifts are none of them: a plan is made once.
_MOMENTS = ("next_attempt_at", "due_at", "front_at", "said_at")
#: Tables that calls are written to and that no call looks into.
_WRITTEN_ONLY = ("event", "attempt")
_SAMPLE = (
    "INSERT INTO queue_sample"
    " (queue_id, at, waiting, oldest_s, arrived, closed, hands, work_s, hands_s, left_over, held)"
    # No call of the weeks before goes on for so long that it may be lost.
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
)
_NOTHING_AHEAD = (None, None, None)
Samples = Iterable[tuple[int, int, int, int | None, int, int, int]]
#: Of which queue and at_us, what was ahead: work_s, hands_s, left_over.
Ahead = Mapping[tuple[int, int], tuple[int, int, float]]
#: Queue, day, its figures, and the histogram of delays.
Days = Iterable[tuple[int, date, Sequence[int], Sequence[int]]]


def day_shift(days: int, zone: ZoneInfo) -> Callable[[int], int]:
    """Moves microseconds since the epoch by whole local days: the clock on the wall reads the same."""

    def moved(us: int) -> int:
        return us + _delta_us(local_day(from_us(us), zone), days, zone)

    return moved


def open_draft(path: Path) -> Engine:
    """An engine on a file that is being made: nobody else reads it, and it is thrown away when its making fails.

    One at a time: a second one would keep the first from leaving the log out.
    """
    engine = open_engine(path)
    event.listen(engine, "connect", _in_haste)
    return engine


def put_samples(engine: Engine, samples: Samples, ahead: Ahead) -> None:
    """Insert rows of `queue_sample` (queue, at_us, waiting, oldest_s, arrived, closed, hands); many, and fast.

    In the order in which a worker writes them: what is read of a day then stands together.
    """
    rows = sorted(samples, key=itemgetter(1, 0))
    _put(engine, "queue_sample", _SAMPLE, ((*row, *ahead.get(row[:2], _NOTHING_AHEAD)) for row in rows))


def put_days(
    engine: Engine, counted: Sequence[str], days: Days, repeated: Sequence[tuple[date, date]] = ()
) -> None:
    """Insert rows of `queue_day`; `counted` names their figures. Many, and fast.

    Each of the days `repeated` gets the rows of another one, as (day, other).
    """
    names = ["queue_id", "day", *counted, "delay_histogram"]
    columns, marks = ", ".join(names), ", ".join("?" * len(names))
    rows = (
        (queue_id, day.isoformat(), *figures, json.dumps(histogram))
        for queue_id, day, figures, histogram in days
    )
    _put(
        engine,
        "queue_day",
        f"INSERT INTO queue_day ({columns}) VALUES ({marks})",  # noqa: S608  # names are the schema's own
        rows,
        lambda below: _repeat(below, names, repeated),
    )


def put_counted(engine: Engine, days: Iterable[date], at: datetime) -> None:
    """Say of these days that they were counted at `at`, days without figures among them: nothing happened on those."""
    rows = [(day.isoformat(), to_us(at)) for day in days]
    with writing(engine) as connection:
        driver(connection).executemany(
            "INSERT INTO counted_day (day, counted_at, event_seq) VALUES (?, ?, 0)", rows
        )


def _repeat(below: sqlite3.Connection, names: Sequence[str], repeated: Sequence[tuple[date, date]]) -> None:
    below.execute("CREATE TEMP TABLE repeated (other TEXT, day TEXT, PRIMARY KEY (other, day)) WITHOUT ROWID")
    pairs = [(other.isoformat(), day.isoformat()) for day, other in repeated]
    below.executemany("INSERT INTO repeated VALUES (?, ?)", pairs)
    copied = ", ".join("r.day" if name == "day" else f"d.{name}" for name in names)
    below.execute(
        f"INSERT INTO queue_day ({', '.join(names)}) SELECT {copied}"  # noqa: S608  # names are the schema's own
        " FROM queue_day d JOIN repeated r ON r.other = d.day ORDER BY d.queue_id, r.day"
    )
    below.execute("DROP TABLE repeated")


def _put(
    engine: Engine,
    table: str,
    statement: str,
    rows: Iterable[Sequence[Any]],
    then: Callable[[sqlite3.Connection], None] = lambda _: None,
) -> None:
    """Insert the rows, let `then` go on with them, and make the table's indexes last."""
    with writing(engine) as connection:
        below = driver(connection)
        indexes = _indexes(below, table)
        for name, _ in indexes:
            below.execute(f"DROP INDEX {name}")
        below.executemany(statement, rows)
        then(below)
        for _, index in indexes:
            below.execute(index)


def put_off_indexes(engine: Engine) -> list[str]:
    """Drop what only readers of the spine and of attempts need; the statements that make it again."""
    with writing(engine) as connection:
        below = driver(connection)
        indexes = [one for table in _WRITTEN_ONLY for one in _indexes(below, table)]
        for name, _ in indexes:
            below.execute(f"DROP INDEX {name}")
        return [statement for _, statement in indexes]


def close_file(engine: Engine, indexes: Sequence[str] = ()) -> None:
    """Make the indexes that were put off and let go of the file, so that it can be copied as one."""
    with writing(engine) as connection:
        for statement in indexes:
            driver(connection).execute(statement)
    with engine.connect() as connection:
        below = driver(connection)
        connection.rollback()
        below.execute("PRAGMA optimize")
    engine.dispose()


def lay_on(
    path: Path, *, days: int, zone: str, calendar: Sequence[Mapping[str, Any]], closed: Sequence[date]
) -> None:
    """Move the file's whole content by `days` local days, in one transaction, and give it a new epoch.

    The triggers are taken away meanwhile and put back word for word, so that nothing is refused and no event added.
    `calendar` replaces the calendar's days; plans and past figures of the days `closed` there are dropped.
    The clocks change on Sundays, when no line is open: an instant on such a day counts from its midnight.
    """
    info = ZoneInfo(zone)
    # A journal would write everything twice, for a file that is thrown away when this fails.
    with closing(sqlite3.connect(path, isolation_level=None)) as below:
        below.execute("PRAGMA journal_mode = OFF")
        below.execute("PRAGMA synchronous = OFF")
        below.execute("PRAGMA foreign_keys = OFF")
        below.execute("PRAGMA cache_size = -65536")
        below.create_function("moved_detail", 1, _detail_mover(day_shift(days, info)), deterministic=True)
        below.execute("BEGIN IMMEDIATE")
        triggers = below.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            below.execute(f'DROP TRIGGER "{name}"')
        if days:
            pieces = _pieces(below, days, info)
            for table in metadata.sorted_tables:
                if table.name not in _APART:
                    _move_table(below, table, days, pieces)
            _move_details(below)
            _move_samples(below, pieces)
        below.execute("DELETE FROM calendar_day")
        below.executemany(
            "INSERT INTO calendar_day (day, kind, name_fi, name_sv, name_en) VALUES (?, ?, ?, ?, ?)",
            [
                (row["day"].isoformat(), row["kind"], row["name_fi"], row["name_sv"], row["name_en"])
                for row in calendar
            ],
        )
        # In one go: it looks through the whole table.
        marks = ", ".join("?" * len(closed))
        below.execute(f"DELETE FROM queue_day WHERE day IN ({marks})", [day.isoformat() for day in closed])  # noqa: S608  # marks only
        for day in closed:
            span = (to_us(instant(day, 0, info)), to_us(instant(day, 1440, info)))
            below.execute("DELETE FROM queue_sample WHERE at >= ? AND at < ?", span)
            below.execute("DELETE FROM shift WHERE starts_at >= ? AND starts_at < ?", span)
        below.execute("UPDATE feed_meta SET epoch = ?", (uuid.uuid4().hex,))
        for _, statement in triggers:
            below.execute(statement)
        below.execute("COMMIT")
        below.execute("PRAGMA journal_mode = WAL")


def give_own_epoch(path: Path) -> None:
    """Tell a copy from what it is a copy of: whoever followed that one reads everything anew.

    Raises ValueError where it is no whole demo.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as below:
            # Without a journal, as in `lay_on`, and without waiting for the disk: nobody misses half a copy.
            below.execute("PRAGMA journal_mode = OFF")
            below.execute("PRAGMA synchronous = OFF")
            below.execute("UPDATE feed_meta SET epoch = ?", (uuid.uuid4().hex,))
            below.execute("PRAGMA journal_mode = WAL")
    except sqlite3.DatabaseError as error:
        raise ValueError(f"{path.name} is no whole demo: {error}") from error


def _delta_us(day: date, days: int, zone: ZoneInfo) -> int:
    return to_us(instant(day + timedelta(days=days), 0, zone)) - to_us(instant(day, 0, zone))


def _pieces(below: sqlite3.Connection, days: int, zone: ZoneInfo) -> str:
    """The SQL for what is added to an instant `{0}`: one number, or several where the clocks change in between."""
    first, last = below.execute(
        "SELECT min(at), max(at) FROM (SELECT min(happened_at) AS at FROM event"
        " UNION ALL SELECT min(at) FROM queue_sample"
        " UNION ALL SELECT max(ends_at) FROM shift UNION ALL SELECT max(due_at) FROM callback)"
    ).fetchone()
    day, end = local_day(from_us(first), zone), local_day(from_us(last), zone)
    parts: list[tuple[int, int]] = []
    while day <= end:
        delta = _delta_us(day, days, zone)
        if not parts or parts[-1][1] != delta:
            parts.append((to_us(instant(day, 0, zone)), delta))
        day += timedelta(days=1)
    later = "".join(f" WHEN {{0}} >= {start} THEN {delta}" for start, delta in reversed(parts[1:]))
    return f"CASE{later} ELSE {parts[0][1]} END" if later else str(parts[0][1])


def _move_table(below: sqlite3.Connection, table: Table, days: int, pieces: str) -> None:
    changes = []
    for column in table.columns:
        if isinstance(column.type, Instant):
            changes.append(f"{column.name} = {column.name} + {pieces.format(column.name)}")
        elif isinstance(column.type, Date):
            changes.append(f"{column.name} = date({column.name}, '{days:+d} days')")
    if table.name in ("queue_day", "counted_day"):
        # Its key holds the day: an update would meet rows that are still to move.
        moved = dict(change.split(" = ", 1) for change in changes)
        _rebuild(below, table.name, moved, ", ".join(key.name for key in table.primary_key))
    elif changes:
        below.execute(f"UPDATE {table.name} SET {', '.join(changes)}")  # noqa: S608  # names are the schema's own


def _move_samples(below: sqlite3.Connection, pieces: str) -> None:
    for table in ("queue_sample", "channel_load"):
        _rebuild(below, table, {"at": f"at + {pieces.format('at')}"}, "at, queue_id")


def _rebuild(below: sqlite3.Connection, table: str, changed: Mapping[str, str], order: str) -> None:
    """Write a table anew with changed keys, in order and indexes last: many times faster than an update."""
    statement: str = below.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    indexes = _indexes(below, table)
    columns = [row[1] for row in below.execute(f'PRAGMA table_info("{table}")')]
    below.execute(re.sub(rf'CREATE TABLE "?{table}"?', f"CREATE TABLE {table}_moved", statement, count=1))
    wanted = ", ".join(changed.get(column, column) for column in columns)
    below.execute(f"INSERT INTO {table}_moved SELECT {wanted} FROM {table} ORDER BY {order}")  # noqa: S608  # names are the schema's own
    below.execute(f"DROP TABLE {table}")
    below.execute(f"ALTER TABLE {table}_moved RENAME TO {table}")
    for _, index in indexes:
        below.execute(index)


def _indexes(below: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Name and statement of each index that the table was given."""
    return below.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
        (table,),
    ).fetchall()


def _in_haste(below: sqlite3.Connection, _record: Any) -> None:
    # No log: it would write everything twice. What a transaction replaces is kept in memory.
    below.execute("PRAGMA journal_mode = MEMORY")
    below.execute("PRAGMA synchronous = OFF")
    # Nor does anybody else ask for it between two transactions, of which there are thousands.
    below.execute("PRAGMA locking_mode = EXCLUSIVE")
    # What is written here is the program's own; a test looks whether every reference leads somewhere.
    below.execute("PRAGMA foreign_keys = OFF")
    below.execute("PRAGMA cache_size = -65536")


def _move_details(below: sqlite3.Connection) -> None:
    some = " OR ".join(f"detail LIKE '%\"{name}\"%'" for name in _MOMENTS)
    below.execute(f"UPDATE event SET detail = moved_detail(detail) WHERE {some}")  # noqa: S608  # names are the schema's own


def _detail_mover(moved: Callable[[int], int]) -> Callable[[str], str]:
    def move(detail: str) -> str:
        content = json.loads(detail)
        for name in _MOMENTS:
            if name in content:
                content[name] = [None if us is None else moved(us) for us in content[name]]
        return json.dumps(content, separators=(",", ":"), ensure_ascii=False)

    return move
