"""What the database answered to an act, for a client whose answer was lost on the way."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Engine, select

from app.database.postgres.answers import act_result
from app.database.tables import action
from app.database.trouble import reaching
from app.domain.act import ActResult


def answer_of(engine: Engine, id_: UUID) -> ActResult | None:
    """The answer given then, with `repeated` true; None when the act was never done. Raises Unavailable."""
    query = select(action.c.result).where(action.c.id == id_)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        told = connection.execute(query).scalar_one_or_none()
    return None if told is None else act_result({**told, "repeated": True})
