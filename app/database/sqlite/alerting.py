"""Alerts on SQLite: what rules find is told, and alerts are answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Engine, Row, func, insert, select, update

from app.database.sqlite.acts import Act, Work
from app.database.sqlite.home import own_centres
from app.database.sqlite.transaction import transaction
from app.database.tables import action as action_table
from app.database.tables import alert, alert_rule, centre
from app.database.types import from_us, to_us
from app.domain.act import ActKind, Answer, RowAnswer, Why
from app.domain.alert import MOST_SNOOZE_S
from app.domain.errors import Refused
from app.domain.trail import REGION

_A = alert.c
_DAY = timedelta(days=1)
_MOST_AN_HOUR = 30
OPEN = _A.state != "over"
#: What `undo` here takes back.
KINDS: Final = (ActKind.ACKNOWLEDGE_ALERT, ActKind.SNOOZE_ALERT)


def note(
    engine: Engine,
    actor: str,
    rule_id: int,
    centre_id: int | None,
    *,
    is_on: bool,
    since: datetime,
    value: float,
    at: datetime,
) -> int | None:
    """A rule has come to its limit at a centre (None: the region), or is below it again; the episode's id."""
    with transaction(engine, at, actor) as connection:
        if not _is_theirs(connection, own_centres(connection, actor), centre_id):
            raise Refused("not_yours")
        if not 0 <= value <= 1e9:
            raise Refused("not_an_alert")
        active = connection.scalar(select(alert_rule.c.is_active).where(alert_rule.c.id == rule_id))
        if active is None or (is_on and not active):
            raise Refused("no_such_rule")
        here = (_A.rule_id == rule_id) & _A.centre_id.is_not_distinct_from(centre_id)
        held = connection.execute(select(alert).where(here, OPEN).order_by(_A.id).limit(1)).one_or_none()
        if not is_on:
            if held is not None:
                over = {"state": "over", "until": at, "value": max(held.value, value)}
                connection.execute(update(alert).where(_A.id == held.id).values(over))
            return None if held is None else int(held.id)
        if held is not None:
            if value > held.value:
                connection.execute(update(alert).where(_A.id == held.id).values(value=value))
            return int(held.id)
        _look_how_often(connection, here & (_A.until > at - timedelta(hours=1)))
        new = insert(alert).values(
            rule_id=rule_id,
            centre_id=centre_id,
            state="on",
            since=min(at, max(since, at - _DAY)),
            raised_at=at,
            value=value,
        )
        return int(connection.execute(new.returning(_A.id)).scalar_one())


def _look_how_often(connection: Connection, lately: Any) -> None:
    if connection.execute(select(func.count()).where(lately)).scalar_one() >= _MOST_AN_HOUR:
        raise Refused("too_often", most=_MOST_AN_HOUR)


def acknowledge() -> Work:
    """Somebody attends to them."""
    return lambda act, ids: _answer(act, ids, None)


def snooze(until: datetime) -> Work:
    """Let them be until a time within a day."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        if not act.at < until <= act.at + timedelta(seconds=MOST_SNOOZE_S):
            raise Refused("not_a_snooze")
        act.audit_detail = {"until": round(until.timestamp() * 1_000_000)}
        return _answer(act, ids, until)

    return work


def undo(act: Act, undone: Row[Any]) -> Sequence[int]:
    """The alerts stand as before, while nobody has answered them anew and they are not over."""
    before: dict[str, dict[str, Any]] = undone.result["before"]
    ids = [int(id_) for id_ in before]
    made = "acknowledged" if undone.kind == ActKind.ACKNOWLEDGE_ALERT else "snoozed"
    found, figures = _alerts(act, ids), set()
    for id_ in ids:
        row = found.get(id_)
        if row is None or not _is_theirs(act.connection, act.centres, row.centre_id):
            act.refuse_unseen(id_)
        elif undone.undone_by is not None:
            act.answer(RowAnswer(id_, Answer.REFUSED, why=Why.NOTHING_TO_UNDO))
        elif row.state == "over":
            act.answer(RowAnswer(id_, Answer.REFUSED, why=Why.NOT_OPEN))
        elif (row.state, row.answered_by, row.answered_at) != (made, undone.actor, undone.at):
            act.answer(RowAnswer(id_, Answer.SOMEONE_FIRST, who=row.answered_by, at=row.answered_at))
        else:
            was = before[str(id_)]
            times = {name: _instant(was[name]) for name in ("quiet_until", "answered_at")}
            act.connection.execute(update(alert).where(_A.id == id_).values(**was | times))
            act.answer(RowAnswer(id_, Answer.DONE), REGION if row.centre_id is None else row.centre_id)
            figures.add(row.figure)
    if figures:
        act.audit_detail["figures"] = sorted(figures)
        is_undone(act, undone)
    return ids


def is_undone(act: Act, undone: Row[Any]) -> None:
    """Note that the act `undone` has been taken back."""
    act.connection.execute(
        update(action_table).where(action_table.c.id == undone.id).values(undone_by=act.id)
    )


def _instant(at_us: int | None) -> datetime | None:
    return None if at_us is None else from_us(at_us)


def _us(at: datetime | None) -> int | None:
    return None if at is None else to_us(at)


def _alerts(act: Act, ids: Sequence[int]) -> dict[int, Row[Any]]:
    rows = select(alert, alert_rule.c.figure).join(alert_rule, alert_rule.c.id == _A.rule_id)
    return {row.id: row for row in act.connection.execute(rows.where(_A.id.in_(ids)))}


def _answer(act: Act, ids: Sequence[int], until: datetime | None) -> Sequence[int]:
    found, figures = _alerts(act, ids), set()
    for id_ in ids:
        row = found.get(id_)
        if row is None or not _is_theirs(act.connection, act.centres, row.centre_id):
            act.refuse_unseen(id_)
        elif row.state == "over":
            act.answer(RowAnswer(id_, Answer.REFUSED, why=Why.NOT_OPEN))
        elif row.state == "acknowledged" and until is None:
            act.answer(RowAnswer(id_, Answer.SOMEONE_FIRST, who=row.answered_by, at=row.answered_at))
        else:
            state = "acknowledged" if until is None else "snoozed"
            values = {"state": state, "quiet_until": until, "answered_by": act.actor, "answered_at": act.at}
            act.connection.execute(update(alert).where(_A.id == id_).values(**values))
            act.before[str(id_)] = {
                "state": row.state,
                "quiet_until": _us(row.quiet_until),
                "answered_by": row.answered_by,
                "answered_at": _us(row.answered_at),
            }
            act.answer(RowAnswer(id_, Answer.DONE), REGION if row.centre_id is None else row.centre_id)
            figures.add(row.figure)
    if figures:
        act.audit_detail = act.audit_detail | {"figures": sorted(figures)}
    return ids


def has_region(connection: Connection, centres: frozenset[int] | None) -> bool:
    """Whether everything the region has is among one's centres; None: all."""
    return centres is None or centres >= set(connection.scalars(select(centre.c.id)))


def _is_theirs(connection: Connection, centres: frozenset[int] | None, centre_id: int | None) -> bool:
    """What is of the region is for who has all of it."""
    if centre_id is None:
        return has_region(connection, centres)
    return centres is None or centre_id in centres
