"""Who may where: a person's login, its group, and the centres it sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Engine, select

from app.database.postgres.setup import create_login
from app.database.tables import centre
from app.database.trouble import reaching


class UnknownCentre(Exception):
    """A centre that was named is not there; `there` are the codes that are."""

    def __init__(self, name: str, there: Sequence[str]) -> None:
        super().__init__(name)
        self.there = tuple(there)


class Allowed(NamedTuple):
    """What a person was given: the centres' codes, and whether the login was made for it."""

    centres: list[str]
    is_new: bool


def allow(engine: Engine, login: str, group: str, centres: Sequence[str] | None) -> Allowed:
    """Make the login in its group and give it the centres, named by code or Finnish name; None gives all.

    Raises UnknownCentre, ValueError for a group that there is none of or on SQLite, Unavailable.
    """
    if engine.dialect.name == "sqlite":
        raise ValueError("A SQLite file has one user; rights are PostgreSQL's.")
    with reaching(), engine.connect() as connection:
        rows = connection.execute(
            select(centre.c.id, centre.c.code, centre.c.name_fi).order_by(centre.c.id)
        ).all()
    by_name = {name.casefold(): row for row in rows for name in (row.name_fi, row.code)}
    chosen = []
    for name in centres if centres is not None else [row.code for row in rows]:
        if name.casefold() not in by_name:
            raise UnknownCentre(name, [row.code for row in rows])
        chosen.append(by_name[name.casefold()])
    is_new = create_login(engine, login, group, [row.id for row in chosen])
    return Allowed([row.code for row in chosen], is_new)
