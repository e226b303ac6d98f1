"""Taking an act back on SQLite, row by row: its rows get back the columns that it kept of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row as StoredRow
from sqlalchemy import select, update

from app.database.sqlite import alert_rules, alerting, exceptions, hands, rules, templates
from app.database.sqlite.acts import Act, Row, Work
from app.database.sqlite.dialling import cancel_dials, dialled
from app.database.sqlite.texts import cancel
from app.database.sqlite.words import is_still_read, wait_again
from app.database.tables import action as action_table
from app.domain.act import ENDING, ActKind, Answer, Why
from app.domain.errors import Refused

UNDOABLE: Final = (
    ActKind.MOVE,
    ActKind.RETRY,
    ActKind.SEND_TEXT,
    ActKind.TO_FRONT,
    ActKind.ASSIGN,
    ActKind.CORRECT,
    ActKind.MARK_READ,
    *ENDING,
)
#: What each kind of act that is about no callback has of its own.
_UNDOES: Final[dict[str, Callable[[Act, StoredRow[Any]], Sequence[int]]]] = {
    **dict.fromkeys(rules.KINDS, rules.undo),
    **dict.fromkeys(hands.KINDS, hands.undo),
    ActKind.REMOVE_HOURS: exceptions.undo,
    ActKind.SET_TEMPLATE: templates.undo,
    **dict.fromkeys(alerting.KINDS, alerting.undo),
    ActKind.SET_ALERT_RULE: alert_rules.undo,
}


def undo(of: UUID) -> Work:
    """Take back the act `of`, by the one who did it."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        act.audit_detail = {"of": str(of)}
        undone = act.connection.execute(select(action_table).where(action_table.c.id == of)).one_or_none()
        if undone is None or undone.actor != act.actor:
            raise Refused("not_yours")
        act.audit_detail["undid"] = undone.kind
        if undone.kind in _UNDOES:
            return _UNDOES[undone.kind](act, undone)
        if undone.kind in (ActKind.RETRY_TEXT, ActKind.CANCEL_TEXT):
            # What is sent again can be cancelled, and what was cancelled sent again.
            raise Refused("nothing_to_undo")
        return _undo_rows(act, undone)

    return work


def _undo_rows(act: Act, undone: StoredRow[Any]) -> Sequence[int]:
    """An act on callbacks; each row that it was done to answers for itself."""
    version_by_id = {
        row["id"]: row["version"] for row in undone.result.get("rows", ()) if row["answer"] == Answer.DONE
    }
    ids = list(version_by_id)
    act.read(ids)
    before: dict[str, dict[str, Any]] = undone.result.get("before", {})
    rows = _rows_to_undo(act, undone, version_by_id, before)
    if undone.kind == ActKind.SEND_TEXT and rows:
        rows = cancel(act, undone.id, rows, in_time=act.at <= undone.undo_until)
    elif undone.kind != ActKind.MARK_READ:
        # The guard knows a reopening by its new reason.
        anew = {"reopen_reason": f"undo {undone.id}"} if undone.kind in ENDING else {}
        for row in rows:
            _put_back(act, row.id, before[str(row.id)] | anew)
        cancel_dials(act.below, undone.id, [row.id for row in rows], act.at)
    # What the patient texted waits again: the act dealt with it or its undoing did, and the spine has kept since when.
    acts = (undone.id.hex, act.id.hex)
    since_by_id = {row.id: wait_again(act, row.id, acts, undone.at) for row in rows}
    act.done(rows)
    for row_id, since in since_by_id.items():
        if since is not None:
            act.note(row_id, since)
    if rows:
        act.connection.execute(
            update(action_table).where(action_table.c.id == undone.id).values(undone_by=act.id)
        )
    return ids


def _rows_to_undo(
    act: Act, undone: StoredRow[Any], version_by_id: dict[int, int], before: dict[str, dict[str, Any]]
) -> list[Row]:
    """Those that nobody has acted on since; the others are answered."""
    is_over = undone.undone_by is not None or undone.kind not in UNDOABLE
    has_left = dialled(act.connection, undone.id)
    rows = []
    for row_id, version in version_by_id.items():
        also = before[str(row_id)]["centre_id"] if undone.kind == ActKind.MOVE else None
        row = act.yours(row_id, also=also)
        if row is None:
            continue
        if is_over:
            act.refuse(row, Why.NOTHING_TO_UNDO)
        elif undone.kind != ActKind.SEND_TEXT and row.version != version:
            act.someone_first(row)
        elif undone.kind == ActKind.MARK_READ and not is_still_read(act, row, undone.id.hex):
            pass
        elif undone.kind == ActKind.RETRY and row_id in has_left:
            act.refuse(row, Why.ALREADY_SENT)
        elif undone.kind == ActKind.CORRECT and _is_blanked(act, before[str(row_id)]["caller_id"]):
            act.refuse(row, Why.TOO_LATE)
        else:
            rows.append(row)
    return rows


def _is_blanked(act: Act, caller_id: int | None) -> bool:
    """Whether the number of before the correction is gone: it is not kept for ever."""
    found = act.below.execute("SELECT blanked_at FROM caller WHERE id = ?", (caller_id,)).fetchone()
    return found is not None and found[0] is not None


def _put_back(act: Act, row_id: int, columns: dict[str, Any]) -> None:
    names = ", ".join(f"{name} = ?" for name in columns)
    statement = f"UPDATE callback SET {names} WHERE id = ?"  # noqa: S608  # names that the act itself kept
    act.below.execute(statement, (*columns.values(), row_id))
