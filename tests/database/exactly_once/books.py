"""What the database says became of an act: whether it is done, and that nothing of it is there twice."""

from __future__ import annotations

from uuid import UUID

from app.database import ledger
from app.database.reads.acts import answer_of
from app.domain.act import ActKind
from app.domain.trail import NAMES_CALLBACKS
from tests.database.postgres.region import Region

#: Their rows are texts.
OF_TEXTS = (ActKind.RETRY_TEXT, ActKind.CANCEL_TEXT)

# Each answers with what is there twice.
_TWICE = {
    "events": "SELECT subject, subject_id, kind FROM contact.event WHERE action_id = :id"
    " GROUP BY 1, 2, 3 HAVING count(*) > 1",
    "audit": "SELECT centre_id, what FROM contact.audit WHERE action_id = :id GROUP BY 1, 2 HAVING count(*) > 1",
    "texts": "SELECT callback_id FROM contact.outbox GROUP BY 1 HAVING count(*) > 1",
    "requests": "SELECT source_ref FROM contact.callback WHERE source = 'console' GROUP BY 1 HAVING count(*) > 1",
}
# Of a retry now, the commands to ring that left with it, and the callbacks whose platform is told by one.
_COMMANDS = "SELECT count(*) FROM contact.outbox WHERE kind = 'dial' AND action_id = :id"
_DIALS = (
    "SELECT count(*) FROM contact.event e JOIN contact.callback c ON c.id = e.subject_id"
    " JOIN contact.centre z ON z.id = c.centre_id AND z.dials"
    " WHERE e.action_id = :id AND e.subject = 'callback' AND c.next_attempt_at IS NULL"
)


def is_done(region: Region, action: UUID) -> bool:
    """Whether the act is in the database; once, or this fails."""
    for what, statement in _TWICE.items():
        assert region.ask(statement, **({"id": action} if ":id" in statement else {})) == [], f"{what} twice"
    answer = answer_of(region.engine, action)
    if answer is None:
        traces = (
            "SELECT (SELECT count(*) FROM contact.event WHERE action_id = :id)"
            " + (SELECT count(*) FROM contact.audit WHERE action_id = :id)"
        )
        assert region.one(traces, id=action) == 0, "traces of an act that was never done"
        return False
    assert region.one(_COMMANDS, id=action) == (
        region.one(_DIALS, id=action) if answer.kind is ActKind.RETRY else 0
    )
    for row in answer.rows:
        assert row.answer == "done"
        if not _names_callbacks(region, action, answer.kind):
            continue
        # A second time would have raised it again.
        assert region.one("SELECT version FROM contact.callback WHERE id = :id", id=row.id) == row.version
    return True


def _names_callbacks(region: Region, action: UUID, kind: ActKind) -> bool:
    """Whether the rows of the act are callbacks; those of an undo are what they were in the act undone."""
    if kind is ActKind.UNDO:
        kind = ActKind(
            region.one(
                "SELECT min(CAST(detail AS json)->>'undid') FROM contact.audit WHERE action_id = :id",
                id=action,
            )
        )
    return kind in NAMES_CALLBACKS and kind not in OF_TEXTS


def are_sound(region: Region) -> bool:
    """The ledger balances, states follow from events, and the audit's chains are whole."""
    return ledger.verify(region.engine).is_sound
