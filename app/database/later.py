"""What a database offers besides the present, and acts on a file: made, and loaded, when it is asked for first.

The first screen does without all of it, and is there the sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import Engine

if TYPE_CHECKING:
    from app.database.browse import Past
    from app.database.contract import Desk
    from app.database.gone_by import GoneBy
    from app.database.reads.replay_rows import ReplayReader
    from app.database.reads.rules import Rules


class Later(NamedTuple):
    """Each makes one anew. `replays` reads what a day was like; the rest says its own class."""

    past: Callable[[], Past]
    gone_by: Callable[[], GoneBy]
    replays: Callable[[], ReplayReader]
    rules: Callable[[], Rules]


def desk_on_sqlite(engine: Engine, person: str) -> Desk:
    """The acts of whoever sits at a file, which are carried out here: as much again as what reads it."""
    return cast("Desk", _LateDesk(engine, person))


class _LateDesk:
    def __init__(self, engine: Engine, person: str) -> None:
        self._of = engine, person

    def __getattr__(self, name: str) -> Any:
        from app.database.sqlite.desk import SqliteDesk

        found = getattr(SqliteDesk(*self._of), name)
        # The next time it is found without coming here.
        setattr(self, name, found)
        return found


def on_sqlite(engine: Engine, person: str) -> Later:
    """Of a file, for whoever sits there."""

    def past() -> Past:
        from app.database.browse import Past
        from app.database.reads.sqlite_past import SqlitePast
        from app.database.views import SqliteViews

        return Past(SqlitePast(engine, person), SqliteViews(engine, person))

    def replays() -> ReplayReader:
        from app.database.reads.replay_sqlite import SqliteReplay

        return SqliteReplay(engine)

    return _later(engine, person, past, replays)


def on_postgres(engine: Engine, person: str, pasts: Engine, replayed: Engine) -> Later:
    """Of a server; a reader disposes of its engine after trouble, so `pasts` and `replayed` have their own."""

    def past() -> Past:
        from app.database.browse import Past
        from app.database.reads.postgres_past import PostgresPast
        from app.database.views import PostgresViews

        return Past(PostgresPast(pasts), PostgresViews(engine))

    def replays() -> ReplayReader:
        from app.database.reads.replay_postgres import PostgresReplay

        return PostgresReplay(replayed)

    return _later(engine, person, past, replays)


def _later(
    engine: Engine, person: str, past: Callable[[], Past], replays: Callable[[], ReplayReader]
) -> Later:
    def gone_by() -> GoneBy:
        from app.database.gone_by import GoneBy

        return GoneBy(engine, person)

    def rules() -> Rules:
        from app.database.reads.rules import Rules

        return Rules(engine)

    return Later(past, gone_by, replays, rules)
