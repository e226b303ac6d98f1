"""Column types that mean the same on PostgreSQL and SQLite: instants, identifiers, JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, Integer, SmallInteger
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeDecorator, TypeEngine

from app.domain.moment import EPOCH, from_us, to_us

__all__ = ["EPOCH", "BigKey", "Instant", "Json", "Small", "from_us", "to_us"]


class Instant(TypeDecorator[datetime]):
    """A moment: `timestamptz` on PostgreSQL, whole microseconds since the epoch on SQLite; aware UTC in Python."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            # Here, not above: a demo has no PostgreSQL, whose dialect takes a thirtieth of the start to load.
            from sqlalchemy.dialects.postgresql import TIMESTAMP

            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return to_us(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if dialect.name == "postgresql":
            given: datetime = value
            return given.astimezone(UTC)
        return from_us(value)


class JsonColumn(TypeDecorator[Any]):
    """JSON as each engine stores it best: `jsonb` on PostgreSQL, text on SQLite."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            from sqlalchemy.dialects.postgresql import JSONB

            return dialect.type_descriptor(JSONB())
        return dialect.type_descriptor(JSON())

    def coerce_compared_value(self, op: OperatorType | None, value: Any) -> TypeEngine[Any]:
        # What is looked for inside is no JSON itself.
        return self.impl_instance.coerce_compared_value(op, value)


#: A key of 64 bits that counts up by itself; SQLite only does so for its own INTEGER.
BigKey = BigInteger().with_variant(Integer(), "sqlite")
Json = JsonColumn()
#: A truth, a day kind, a position: small whole numbers.
Small = SmallInteger()
