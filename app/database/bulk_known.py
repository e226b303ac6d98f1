"""Whether a line that is known from before still says what was imported; what happened here since is no difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, select

from app.database import tables as t
from app.database.bulk_places import Places
from app.database.bulk_rows import among_ids
from app.domain.callback import OPEN_STATES
from app.domain.spelling import plain

if TYPE_CHECKING:
    from app.database.bulk import BulkRequest

#: What people here may correct, so that it is held against the line only while nobody has touched the request.
_CORRECTABLE: Final = ("language", "reason", "may_text")
_OF_THE_END: Final = ("closed_by", "close_reason")


class _Imported:
    """What the spine tells of a request's import: how it had ended then, and its attempts."""

    def __init__(self) -> None:
        self.is_ours = False
        self.is_touched = False
        self.end: tuple[str, datetime] | None = None
        self.attempts: list[tuple[datetime, str]] = []


def differences(
    connection: Connection, source: str, rows: Sequence[BulkRequest], ids: Mapping[str, int], places: Places
) -> dict[str, str]:
    """By reference in which columns a line of `rows`, all of them known, says something else than was imported.

    A state counts only if the request neither had it at its import nor has it now.
    """
    if not rows:
        return {}
    wanted = [ids[row.ref] for row in rows]
    c, caller = t.callback.c, t.caller.c
    told = (c.id, c.asked_queue_id, c.requested_at, c.state, c.caller_id, caller.number)
    now = (
        select(*told, *(c[name] for name in (*_CORRECTABLE, *_OF_THE_END)))
        .join_from(t.callback, t.caller, caller.id == c.caller_id, isouter=True)
        .where(among_ids(connection, c.id, wanted))
    )
    there = {row["id"]: row for row in connection.execute(now).mappings()}
    imported = _imported(connection, source, wanted)
    found: dict[str, str] = {}
    for row in rows:
        is_now = there[ids[row.ref]]
        wherein = list(_wherein(row, is_now, imported[is_now["id"]], places))
        if wherein:
            found[row.ref] = ", ".join(wherein)
    return found


def _imported(connection: Connection, source: str, wanted: Sequence[int]) -> dict[int, _Imported]:
    e = t.event.c
    found: dict[int, _Imported] = defaultdict(_Imported)
    for one in connection.execute(
        select(e.subject_id, e.kind, e.actor, e.state_after, e.happened_at, e.detail)
        .where(e.subject == "callback", among_ids(connection, e.subject_id, wanted))
        .order_by(e.seq)
    ):
        of = found[one.subject_id]
        if one.actor != f"import:{source}":
            of.is_touched = True
        elif one.kind == "requested":
            of.is_ours = True
        elif one.kind == "attempted":
            of.attempts.append((one.happened_at, one.detail["outcome"][1]))
        elif one.state_after is not None and one.state_after not in OPEN_STATES:
            of.end = one.state_after, one.happened_at
    return found


def _as_read(value: Any) -> Any:
    """A text as whoever reads it would write it: its letters may have been kept as another system composed them."""
    return plain(value) if isinstance(value, str) else value


def _wherein(
    row: BulkRequest, is_now: Mapping[Any, Any], imported: _Imported, places: Places
) -> Iterator[str]:
    if places.find(row.centre, row.service, row.language).queue_id != is_now["asked_queue_id"]:
        yield "its queue"
    if row.requested_at != is_now["requested_at"]:
        yield "requested_at"
    if not imported.is_ours:
        # The phone platform left it, and what became of it was written down here.
        if row.state not in (is_now["state"], "waiting"):
            yield "state"
        return
    state, closed_at = imported.end or ("waiting", None)
    if row.state not in (state, is_now["state"]):
        yield "state"
    elif row.state == state and row.closed_at != closed_at:
        yield "closed_at"
    if [(one.ended_at, one.outcome.value) for one in row.attempts] != imported.attempts:
        yield "attempts"
    if imported.is_touched:
        return
    for name in (*_CORRECTABLE, *(_OF_THE_END if row.closed_at is not None and row.state == state else ())):
        if _as_read(getattr(row, name)) != _as_read(is_now[name]):
            yield name
    # Blanked after the retention time, it can be held against nothing.
    is_blanked = is_now["caller_id"] is not None and is_now["number"] is None
    if row.number != is_now["number"] and not is_blanked:
        yield "number"
