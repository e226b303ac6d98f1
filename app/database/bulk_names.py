"""What a file calls a centre, a service or a nurse: by name or code, and never by a number of our own."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table, select

from app.domain.errors import UnknownPlace
from app.domain.spelling import plain


class Names:
    """Rows of one kind by what they are called. Our own ids are no names: another system has such numbers too."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._ids: dict[str, set[int]] = {}

    def add(self, row_id: int, names: Iterable[str | None]) -> None:
        for name in names:
            if name:
                self._ids.setdefault(_folded(name), set()).add(row_id)

    def find(self, name: str) -> int | None:
        """The id of the row that is called so; raises `UnknownPlace` where more than one is."""
        ids = self._ids.get(_folded(name), ())
        if len(ids) > 1:
            raise UnknownPlace(
                f'more than one {self._kind} is called "{name}": say in [values] which is meant'
            )
        return next(iter(ids), None)


def names_of(connection: Connection, kind: str, table: Table) -> Names:
    """All rows of a table of centres or services by code and by name in each language."""
    found = Names(kind)
    c = table.c
    for row in connection.execute(select(c.id, c.code, c.name_fi, c.name_sv, c.name_en)):
        found.add(row.id, (row.code, row.name_fi, row.name_sv, row.name_en))
    return found


def _folded(name: str) -> str:
    return plain(name).casefold()
