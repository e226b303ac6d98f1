"""Alerts on SQLite: what rules find is told, alerts are answered, rules are set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select, update

from app.database.sqlite.acts import Act, Work, own_centres
from app.database.sqlite.transaction import transaction
from app.database.tables import alert, alert_rule, centre
from app.domain.act import Answer, RowAnswer, Why
from app.domain.alert import MOST_SNOOZE_S, AlertRule, is_sound
from app.domain.errors import Refused
from app.domain.trail import REGION

_A = alert.c
_DAY = timedelta(days=1)
_MOST_AN_HOUR = 30
_OPEN = _A.state != "over"


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
        held = connection.execute(select(alert).where(here, _OPEN).order_by(_A.id).limit(1)).one_or_none()
        if not is_on:
            if held is not None:
                connection.execute(update(alert).where(_A.id == held.id).values(state="over", until=at))
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


def set_rule(rule: AlertRule) -> Work:
    """Change the rule of its id, or make one."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        if not is_sound(rule):
            raise Refused("not_a_rule")
        held = None
        if rule.id is not None:
            held = act.connection.execute(select(alert_rule).where(alert_rule.c.id == rule.id)).one_or_none()
            if held is None or not _may_set(act, held.scope["centres"]):
                raise Refused("not_yours")
        told = rule.as_json()
        if not _may_set(act, rule.scope.centres):
            raise Refused("not_yours")
        values = {name: told[name] for name in ("scope", "figure", "rule", "is_active")}
        if held is None:
            made: int = act.connection.execute(
                insert(alert_rule)
                .values(**values, created_by=act.actor, created_at=act.at)
                .returning(alert_rule.c.id)
            ).scalar_one()
        else:
            made = held.id
            act.connection.execute(update(alert_rule).where(alert_rule.c.id == made).values(**values))
            act.connection.execute(
                update(alert).where(_A.rule_id == made, _OPEN).values(state="over", until=act.at)
            )
        was = None if held is None else _told(held._asdict())
        act.answer(RowAnswer(made, Answer.DONE), REGION, [was, _told(values)])
        return [made]

    return work


def _answer(act: Act, ids: Sequence[int], until: datetime | None) -> Sequence[int]:
    rows = select(alert, alert_rule.c.figure).join(alert_rule, alert_rule.c.id == _A.rule_id)
    found: dict[int, Row[Any]] = {row.id: row for row in act.connection.execute(rows.where(_A.id.in_(ids)))}
    figures = set()
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


def _may_set(act: Act, centres: Sequence[int]) -> bool:
    return has_region(act.connection, act.centres) or (
        bool(centres) and all(act.is_yours(one) for one in centres)
    )


def _told(rule: dict[str, Any]) -> dict[str, Any]:
    """What the audit keeps of a rule: limits as text, so that both engines write the same."""
    figures = rule["rule"]
    limits = {name: f"{figures[name]:.6f}".rstrip("0").rstrip(".") for name in ("on", "off")}
    told = {name: rule[name] for name in ("figure", "scope", "is_active")}
    return told | {"rule": figures | limits}
