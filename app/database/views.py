"""Views that a person has saved under a name: how rows are looked for and shown, never a number."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from sqlalchemy import Connection, Engine, String, bindparam, delete, func, insert, or_, select, text, update

from app.database.sqlite.transaction import writing
from app.database.tables import saved_view
from app.database.trouble import reaching
from app.database.types import Json
from app.domain.errors import Refused
from app.domain.free_text import holds_number

#: Of one person's: of one screen, and of all.
MOST: Final = 50
MOST_IN_ALL: Final = 80
#: The screens there are views of: whoever could make up screens could save views without end.
SCREENS: Final = ("live", "callbacks")
LONGEST_NAME: Final = 60
LONGEST: Final = 8000


@dataclass(frozen=True, slots=True)
class SavedView:
    """`view` is what the screen that saved it wrote, as plain values."""

    name: str
    view: Mapping[str, Any]


class Views(Protocol):
    """One person's views of one screen each. All may raise Unavailable, and where said Refused."""

    def all(self, screen: str) -> tuple[SavedView, ...]:
        """In the person's order."""
        ...

    def save(self, screen: str, name: str, view: Mapping[str, Any]) -> None:
        """New, or instead of the one of that name. Refused: `not_a_view`, `number_in_text`, `too_many_views`."""
        ...

    def rename(self, screen: str, name: str, new_name: str) -> None:
        """Refused: `not_a_view`, `number_in_text`, `name_taken`."""
        ...

    def remove(self, screen: str, name: str) -> None: ...

    def order(self, screen: str, names: Sequence[str]) -> None:
        """From left to right."""
        ...


class PostgresViews:
    """Those of the engine's login, written by the database's own functions."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    def all(self, screen: str) -> tuple[SavedView, ...]:
        with reaching(), self._engine.connect() as connection:
            return _sorted(connection, screen, connection.scalar(text("SELECT session_user::text")) or "")

    def save(self, screen: str, name: str, view: Mapping[str, Any]) -> None:
        self._call("view_save(:screen, :name, :view)", screen=screen, name=name, view=dict(view))

    def rename(self, screen: str, name: str, new_name: str) -> None:
        self._call("view_rename(:screen, :name, :new_name)", screen=screen, name=name, new_name=new_name)

    def remove(self, screen: str, name: str) -> None:
        self._call("view_remove(:screen, :name)", screen=screen, name=name)

    def order(self, screen: str, names: Sequence[str]) -> None:
        self._call("view_order(:screen, :names)", screen=screen, names=list(names))

    def _call(self, function: str, **values: object) -> None:
        from sqlalchemy.dialects.postgresql import ARRAY

        kinds: dict[str, Any] = {"view": Json, "names": ARRAY(String)}
        statement = text(f"SELECT contact.{function}").bindparams(
            *(bindparam(name, type_=kinds.get(name, String())) for name in values)
        )
        with reaching(), self._engine.connect() as connection:
            connection.execute(statement, values)


class SqliteViews:
    """Those of `login`, by the same rules."""

    def __init__(self, engine: Engine, login: str) -> None:
        self._engine = engine
        self._login = login

    def all(self, screen: str) -> tuple[SavedView, ...]:
        with self._engine.connect().execution_options(read_only=True) as connection:
            return _sorted(connection, screen, self._login)

    def save(self, screen: str, name: str, view: Mapping[str, Any]) -> None:
        name, told = _checked(name), json.dumps(dict(view))
        if len(told) > LONGEST or screen not in SCREENS:
            raise Refused("not_a_view")
        if holds_number(json.dumps(dict(view), ensure_ascii=False)):
            raise Refused("number_in_text")
        with writing(self._engine) as connection:
            of_screen = select(func.count()).where(*self._mine(screen), saved_view.c.name != name)
            is_other = or_(saved_view.c.screen != screen, saved_view.c.name != name)
            in_all = select(func.count()).where(saved_view.c.login == self._login, is_other)
            if (connection.scalar(of_screen) or 0) >= MOST or (connection.scalar(in_all) or 0) >= MOST_IN_ALL:
                raise Refused("too_many_views")
            done = connection.execute(
                update(saved_view)
                .where(*self._mine(screen), saved_view.c.name == name)
                .values(view=dict(view))
            )
            if not done.rowcount:
                connection.execute(
                    insert(saved_view).values(login=self._login, screen=screen, name=name, view=dict(view))
                )

    def rename(self, screen: str, name: str, new_name: str) -> None:
        new_name = _checked(new_name)
        with writing(self._engine) as connection:
            taken = select(saved_view.c.id).where(*self._mine(screen), saved_view.c.name == new_name)
            if connection.scalar(taken) is not None:
                raise Refused("name_taken")
            connection.execute(
                update(saved_view).where(*self._mine(screen), saved_view.c.name == name).values(name=new_name)
            )

    def remove(self, screen: str, name: str) -> None:
        with writing(self._engine) as connection:
            connection.execute(delete(saved_view).where(*self._mine(screen), saved_view.c.name == name))

    def order(self, screen: str, names: Sequence[str]) -> None:
        with writing(self._engine) as connection:
            for place, name in enumerate(names, 1):
                which = (*self._mine(screen), saved_view.c.name == name)
                view = connection.scalar(select(saved_view.c.view).where(*which))
                if view is not None:
                    connection.execute(update(saved_view).where(*which).values(view={**view, "place": place}))

    def _mine(self, screen: str) -> tuple[Any, Any]:
        return saved_view.c.login == self._login, saved_view.c.screen == screen


def _sorted(connection: Connection, screen: str, login: str) -> tuple[SavedView, ...]:
    rows = connection.execute(
        select(saved_view.c.id, saved_view.c.name, saved_view.c.view).where(
            saved_view.c.login == login, saved_view.c.screen == screen
        )
    ).all()
    in_order = sorted(rows, key=lambda row: (row.view.get("place") or MOST + 1, row.id))
    return tuple(SavedView(row.name, row.view) for row in in_order)


def _checked(name: str) -> str:
    name = name.strip()
    if not 1 <= len(name) <= LONGEST_NAME:
        raise Refused("not_a_view")
    if holds_number(name):
        raise Refused("number_in_text")
    return name
