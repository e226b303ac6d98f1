"""Alert rules on SQLite: set by the version that was seen, and taken back while nobody has changed them since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Row, insert, select, update

from app.database.sqlite.acts import Act, Work
from app.database.sqlite.alerting import OPEN, has_region, is_undone
from app.database.tables import alert, alert_rule
from app.domain.act import Answer, RowAnswer, Why
from app.domain.alert import AlertRule, is_sound
from app.domain.errors import Refused
from app.domain.trail import REGION

#: What a rule consists of, as far as it is set.
_SET: Final = ("scope", "figure", "rule", "is_active")


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
        values = {name: told[name] for name in _SET}
        if held is not None and held.version != rule.version:
            act.answer(_first(held))
            return [held.id]
        if held is None:
            made: int = act.connection.execute(
                insert(alert_rule)
                .values(**values, created_by=act.actor, created_at=act.at)
                .returning(alert_rule.c.id)
            ).scalar_one()
        else:
            made = held.id
            _change(act, held, values)
        was = None if held is None else _settings(held)
        version = 1 if held is None else held.version + 1
        act.before[str(made)] = {"was": was, "version": version}
        told_was = None if was is None else _told(was)
        act.answer(RowAnswer(made, Answer.DONE, version=version), REGION, [told_was, _told(values)])
        return [made]

    return work


def undo(act: Act, undone: Row[Any]) -> Sequence[int]:
    """The rule is again what it was; one that was new is no longer in use."""
    for key, kept in undone.result["before"].items():
        id_ = int(key)
        held = act.connection.execute(select(alert_rule).where(alert_rule.c.id == id_)).one()
        if not all(
            _may_set(act, scope["centres"])
            for scope in (held.scope, (kept["was"] or {}).get("scope", held.scope))
        ):
            act.refuse_unseen(id_)
        elif undone.undone_by is not None:
            act.answer(RowAnswer(id_, Answer.REFUSED, version=held.version, why=Why.NOTHING_TO_UNDO))
        elif held.version != kept["version"]:
            act.answer(_first(held))
        else:
            now = _settings(held)
            # A rule that was new stays, as alerts may have come of it, but is no longer in use.
            becomes = kept["was"] or now | {"is_active": False}
            _change(act, held, becomes)
            answer = RowAnswer(id_, Answer.DONE, version=held.version + 1)
            act.answer(answer, REGION, [_told(now), _told(becomes)])
            is_undone(act, undone)
    return [int(key) for key in undone.result["before"]]


def _change(act: Act, held: Row[Any], values: dict[str, Any]) -> None:
    """The rule becomes that; its alerts are over, and begin anew by what it is now."""
    also = {"version": held.version + 1, "changed_by": act.actor, "changed_at": act.at}
    act.connection.execute(update(alert_rule).where(alert_rule.c.id == held.id).values(**values, **also))
    act.connection.execute(
        update(alert).where(alert.c.rule_id == held.id, OPEN).values(state="over", until=act.at)
    )


def _first(held: Row[Any]) -> RowAnswer:
    """Who changed the rule since it was seen."""
    who, at = held.changed_by or held.created_by, held.changed_at or held.created_at
    return RowAnswer(held.id, Answer.SOMEONE_FIRST, version=held.version, who=who, at=at)


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


def _settings(held: Row[Any]) -> dict[str, Any]:
    return {name: getattr(held, name) for name in _SET}
