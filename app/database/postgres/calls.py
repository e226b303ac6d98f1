"""How the functions of schema `contact` are called: one SELECT each, every argument of a type the server knows."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Date,
    Float,
    Integer,
    Text,
    TextClause,
    Uuid,
    bindparam,
    text,
)

from app.database.types import Instant, Json

_TYPES: Final[dict[str, Any]] = {
    "action": Uuid(),
    "agent_id": Integer(),
    "at": Instant(),
    "bodies": ARRAY(Text),
    "callback_id": BigInteger(),
    "centre_id": Integer(),
    "changes": Json,
    "closes_min": Integer(),
    "consent": Uuid(),
    "day": Date(),
    "exception_id": BigInteger(),
    "from_at": Instant(),
    "id": BigInteger(),
    "has_no_health": Boolean(),
    "ids": ARRAY(BigInteger),
    "into_id": BigInteger(),
    "into_version": Integer(),
    "lost": Boolean(),
    "may_text": Boolean(),
    "named_agent_id": Integer(),
    "of": Uuid(),
    "oldest_s": Integer(),
    "opens_min": Integer(),
    "policy": Json,
    "is_on": Boolean(),
    "rule": Json,
    "rule_id": BigInteger(),
    "said_us": ARRAY(BigInteger),
    "shift_id": BigInteger(),
    "since": Instant(),
    "value": Float(),
    "queue_id": Integer(),
    "quiet_until": Instant(),
    "queue_ids": ARRAY(Integer),
    "resend_if_unknown": Boolean(),
    "states": ARRAY(Text),
    "ticket": Uuid(),
    "to_centre_id": Integer(),
    "until_at": Instant(),
    "templates": ARRAY(BigInteger),
    "valid_from": Date(),
    "version": Integer(),
    "versions": ARRAY(Integer),
    "waiting": Integer(),
    "when": Instant(),
    "wish_from": Instant(),
    "wish_until": Instant(),
}


def call(function: str, *names: str) -> TextClause:
    """A call by position; `names` are the contract's own, and the keys the statement is executed with."""
    statement = text(f"SELECT contact.{function}({', '.join(f':{name}' for name in names)})")
    return statement.bindparams(*(bindparam(name, type_=_TYPES.get(name, Text())) for name in names))
