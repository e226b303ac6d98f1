"""A second supervisor's yes on SQLite: asked for with rows as they were seen, given by another, used once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Engine, Row, insert, select, update

from app.database.reads.consents import open_consents
from app.database.sqlite.acts import Act, Work
from app.database.sqlite.home import own_centres
from app.database.sqlite.records import row_as_json
from app.database.sqlite.rows import refuse_number
from app.database.tables import callback, consent
from app.domain.act import ENDING, ActKind, Answer, Consent, Handled, RowAnswer, Seen
from app.domain.errors import Refused

VALID: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a consent allows; without one, nothing was agreed to and nothing is held against it."""

    rows: frozenset[Seen] | None = None
    reason: str = ""
    told: dict[str, object] = field(default_factory=dict)

    def covers(self, row_id: int, version: int) -> bool:
        return self.rows is None or Seen(row_id, version) in self.rows


def refuse_how(how: str | None) -> None:
    """Raises Refused for what is no way to serve without ringing."""
    if how not in tuple(Handled):
        raise Refused("unknown_how")


def ask(kind: str, seen: Sequence[Seen], reason: str, how: str | None, into: Seen | None) -> Work:
    """Write down what is asked; the act's id is the consent's."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        if kind not in ENDING:
            raise Refused("unknown_kind")
        if not reason.strip():
            raise Refused("no_reason")
        refuse_number(reason)
        what = _what(act, kind, how, into)
        act.audit_detail = {"for": kind, "reason": reason} | _told_of(what.get("how"), what.get("into_id"))
        rows = act.judge(seen, "waiting")
        if rows:
            act.connection.execute(
                insert(consent).values(
                    id=act.id,
                    kind=kind,
                    rows=[{"id": row.id, "version": row.version, "centre_id": row.centre_id} for row in rows],
                    reason=reason,
                    asked_by=act.actor,
                    asked_at=act.at,
                    expires_at=act.at + VALID,
                    **what,
                )
            )
        act.done(rows)
        return ids

    return work


def give(consent_id: UUID) -> Work:
    """Agree; rows changed meanwhile drop out, and the answer names them."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        held = _open_consent(act, consent_id)
        if held.asked_by == act.actor:
            raise Refused("not_oneself")
        if held.given_by is not None:
            raise Refused("already_given")
        act.audit_detail = _told(held)
        asked = [Seen(row["id"], row["version"]) for row in held.rows]
        rows = act.judge(asked, "waiting")
        act.done(rows)
        ids = [row.id for row in asked]
        dropped = [row_as_json(row) for row in act.result(ids).not_done]
        values: dict[str, object] = {"dropped": dropped} if dropped else {}
        if rows:
            values |= {
                "rows": [{"id": row.id, "version": row.version, "centre_id": row.centre_id} for row in rows],
                "given_by": act.actor,
                "given_at": act.at,
            }
        else:
            values |= {"ended_by": act.actor, "ended_at": act.at}
        act.connection.execute(update(consent).where(consent.c.id == consent_id).values(values))
        return ids

    return work


def decline(consent_id: UUID) -> Work:
    """Who could agree says no; who has agreed takes it back."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        held = _open_consent(act, consent_id)
        if held.asked_by == act.actor:
            raise Refused("not_oneself")
        if held.given_by not in {None, act.actor}:
            raise Refused("already_given")
        return _end(act, held)

    return work


def take_back(consent_id: UUID) -> Work:
    """Who asked does so no longer."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        held = _open_consent(act, consent_id)
        if held.asked_by != act.actor:
            raise Refused("not_yours")
        return _end(act, held)

    return work


def spend(act: Act, consent_id: UUID, how: str | None, into_id: int | None, reason: str) -> Agreed:
    """Use a consent up for this act, which is the one that was agreed to: so served, into that one, for that reason."""
    held = act.connection.execute(
        select(consent).where(
            consent.c.id == consent_id, consent.c.asked_by == act.actor, consent.c.kind == act.kind
        )
    ).one_or_none()
    if held is None:
        raise Refused("not_yours")
    if held.used_by_action is not None:
        raise Refused("used")
    _refuse_ended(held)
    if held.given_by is None:
        raise Refused("not_given")
    if act.at > held.expires_at:
        raise Refused("too_late")
    agreed = (held.how, held.into_id) == (how, into_id) and reason.strip() in {"", held.reason.strip()}
    if not agreed:
        raise Refused("agreed_otherwise")
    act.connection.execute(update(consent).where(consent.c.id == consent_id).values(used_by_action=act.id))
    return Agreed(
        frozenset(Seen(row["id"], row["version"]) for row in held.rows),
        held.reason,
        {"consent": str(consent_id), "consented_by": held.given_by, "reason": held.reason},
    )


def seen_by(engine: Engine, actor: str, at: datetime) -> tuple[Consent, ...]:
    """Those of the actor, and those to which they could agree."""
    with engine.connect().execution_options(read_only=True) as connection:
        centres = own_centres(connection, actor)

        def is_seen(row: Row[Any]) -> bool:
            return row.asked_by == actor or _is_within(row.rows, centres)

        return open_consents(connection, actor, at, is_seen=is_seen)


def _what(act: Act, kind: str, how: str | None, into: Seen | None) -> dict[str, Any]:
    """The columns that say what the act will be, beside its rows and its reason. Raises Refused."""
    if kind == ActKind.HANDLE:
        refuse_how(how)
        return {"how": how}
    if kind == ActKind.JOIN:
        found = select(callback.c.centre_id).where(callback.c.id == (into.id if into else None))
        if into is None or not act.is_yours(act.connection.execute(found).scalar_one_or_none()):
            raise Refused("not_yours")
        return {"into_id": into.id, "into_version": into.version}
    return {}


def _open_consent(act: Act, consent_id: UUID) -> Row[Any]:
    """One's own, or one that could be given. Raises Refused when it is neither, or no longer open."""
    held = act.connection.execute(select(consent).where(consent.c.id == consent_id)).one_or_none()
    if held is None or (held.asked_by != act.actor and not _is_within(held.rows, act.centres)):
        raise Refused("not_yours")
    if held.used_by_action is not None:
        raise Refused("used")
    _refuse_ended(held)
    if act.at > held.expires_at:
        raise Refused("too_late")
    return held


def _refuse_ended(held: Row[Any]) -> None:
    if held.ended_by is not None:
        raise Refused("taken_back" if held.ended_by == held.asked_by else "declined")


def _end(act: Act, held: Row[Any]) -> Sequence[int]:
    act.audit_detail = _told(held)
    act.connection.execute(
        update(consent).where(consent.c.id == held.id).values(ended_by=act.actor, ended_at=act.at)
    )
    for row in held.rows:
        act.answer(RowAnswer(row["id"], Answer.DONE, version=row["version"]), row["centre_id"])
    return [row["id"] for row in held.rows]


def _told(held: Row[Any]) -> dict[str, object]:
    """What the audit tells of a consent that was asked for before."""
    return {
        "consent": str(held.id), "for": held.kind, "asked_by": held.asked_by, "reason": held.reason,
    } | _told_of(held.how, held.into_id)  # fmt: skip


def _told_of(how: str | None, into_id: int | None) -> dict[str, object]:
    told: dict[str, object] = {"how": how, "into": into_id}
    return {name: value for name, value in told.items() if value is not None}


def _is_within(rows: Sequence[dict[str, int]], centres: frozenset[int] | None) -> bool:
    return centres is None or all(row["centre_id"] in centres for row in rows)
