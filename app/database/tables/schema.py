"""The schema's name, its naming of constraints, and the columns that many tables share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Identity, MetaData, Text

from app.database.types import BigKey

SCHEMA = "contact"

metadata = MetaData(
    schema=SCHEMA,
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    },
)


def key() -> Column[Any]:
    """The `id` that the database hands out."""
    return Column("id", BigKey, Identity(), primary_key=True)


def names() -> list[Column[Any]]:
    """A name in Finnish, Swedish and English; the last two may be empty."""
    return [
        Column("name_fi", Text, nullable=False),
        Column("name_sv", Text, nullable=False, server_default=""),
        Column("name_en", Text, nullable=False, server_default=""),
    ]


def refers(column: str, target: str, *, null: bool = False) -> Column[Any]:
    """A column that names a row of `target`, given as `table.column`."""
    return Column(column, ForeignKey(f"{SCHEMA}.{target}"), nullable=null)


def one_of(column: str, *words: str) -> CheckConstraint:
    """The check that a column holds one of these words."""
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)
