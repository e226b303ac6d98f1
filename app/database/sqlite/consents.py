"""A second supervisor's yes on SQLite: asked for with rows as they were seen, given by another, used once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Engine, Row, insert, select, update

from app.database.reads.consents import open_consents
from app.database.sqlite.acts import Act, Work, own_centres
from app.database.sqlite.rows import refuse_number
from app.database.tables import consent
from app.domain.act import ENDING, Consent, Seen
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


def ask(kind: str, seen: Sequence[Seen], reason: str) -> Work:
    """Write down what is asked; the act's id is the consent's."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        if kind not in ENDING:
            raise Refused("unknown_kind")
        if not reason.strip():
            raise Refused("no_reason")
        refuse_number(reason)
        act.audit_detail = {"for": kind, "reason": reason}
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
                )
            )
        act.done(rows)
        return ids

    return work


def give(consent_id: UUID) -> Work:
    """Agree; rows changed meanwhile drop out, and the answer names them."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        held = act.connection.execute(select(consent).where(consent.c.id == consent_id)).one_or_none()
        if held is None or not _is_within(held.rows, act.centres):
            raise Refused("not_yours")
        if held.asked_by == act.actor:
            raise Refused("not_oneself")
        if held.given_by is not None:
            raise Refused("already_given")
        if act.at > held.expires_at:
            raise Refused("too_late")
        act.audit_detail = {
            "consent": str(consent_id), "for": held.kind, "asked_by": held.asked_by, "reason": held.reason,
        }  # fmt: skip
        asked = [Seen(row["id"], row["version"]) for row in held.rows]
        rows = act.judge(asked, "waiting")
        if rows:
            act.connection.execute(
                update(consent)
                .where(consent.c.id == consent_id)
                .values(
                    rows=[{"id": row.id, "version": row.version, "centre_id": row.centre_id} for row in rows],
                    given_by=act.actor,
                    given_at=act.at,
                )
            )
        act.done(rows)
        return [row.id for row in asked]

    return work


def spend(act: Act, consent_id: UUID) -> Agreed:
    """Use a consent up for this act."""
    held = act.connection.execute(
        select(consent).where(
            consent.c.id == consent_id, consent.c.asked_by == act.actor, consent.c.kind == act.kind
        )
    ).one_or_none()
    if held is None:
        raise Refused("not_yours")
    if held.used_by_action is not None:
        raise Refused("used")
    if held.given_by is None:
        raise Refused("not_given")
    if act.at > held.expires_at:
        raise Refused("too_late")
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

        return open_consents(connection, at, is_seen=is_seen)


def _is_within(rows: Sequence[dict[str, int]], centres: frozenset[int] | None) -> bool:
    return centres is None or all(row["centre_id"] in centres for row in rows)
