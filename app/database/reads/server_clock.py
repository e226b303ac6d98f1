"""How far this machine's clock is from the server's: waits and due times on screen are counted by this machine's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Engine, func, select

from app.database.trouble import reaching

#: So many seconds off waits begin to look wrong, and so many off they are.
OFF_S: Final = 5.0
WRONG_S: Final = 60.0


def _now() -> datetime:
    return datetime.now(UTC)


def ahead_s(engine: Engine, now: Callable[[], datetime] = _now) -> float | None:
    """Seconds that this machine is ahead of the server, negative when behind; None for a file, which has no clock.

    The answer is taken for one of halfway between question and receipt. Waits. Raises Unavailable.
    """
    if engine.dialect.name == "sqlite":
        return None
    with reaching(), engine.connect() as connection:
        # The connection's own beginning is over with the first statement.
        connection.execute(select(1))
        asked = now()
        theirs: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
        took = now() - asked
    return (asked + took / 2 - theirs).total_seconds()
