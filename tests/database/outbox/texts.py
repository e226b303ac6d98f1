"""A small region with its outbox: texts on their way, steps of workers by name, and what is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Engine, RowMapping, insert, update

from app.database import tables
from app.database.first_texts import first_texts
from app.database.outbox import Attempt, Kind, Leased, NoAttempt, Outbox
from app.domain.outbox import Report, SendOutcome, Sent, TextState
from app.worker.figures import Figures
from tests.builders import WEDNESDAY, a_number, a_request
from tests.database.contract.world import World

LEASE = timedelta(seconds=60)
GRACE = timedelta(seconds=60)
NO_REPORT = timedelta(hours=48)
PAUSE = timedelta(seconds=5)


def a_plain_number() -> str:
    """A number with which the test gateway does nothing out of the common: those ending in 91 to 99 are special."""
    number = a_number()
    while number[-2] == "9":
        number = a_number()
    return number


def later(seconds: float = 1) -> datetime:
    """So many seconds after everything began."""
    return WEDNESDAY + timedelta(seconds=seconds)


@dataclass
class Texts(World):
    """The region of the contract's suite, and its outbox as the worker's login sees it."""

    outbox: Outbox = field(kw_only=True)
    worker_engine: Engine = field(kw_only=True)
    engine_of: Callable[[str], Engine] = field(kw_only=True)

    def write_first_texts(self, shown: str = "", elsewhere: str = "") -> None:
        """The texts of a new database are those in use; queues show a number, those of centre 2 another if given."""
        template, queue = tables.text_template, tables.queue
        with self.engine.begin() as connection:
            connection.execute(template.update().values(is_active=False))
            connection.execute(insert(template), [{**one, "version": 9} for one in first_texts(WEDNESDAY)])
            if shown:
                connection.execute(queue.update().values(number_shown=shown))
            if elsewhere:
                at_two = queue.update().where(queue.c.centre_id == 2)
                connection.execute(at_two.values(number_shown=elsewhere))

    def night(self, at: datetime) -> list[date]:
        """What a worker that starts at `at` counts until it has counted all: the days, oldest first."""
        figures, days = Figures(self.worker_engine, self.outbox), list[date]()
        while done := figures.night_if_due(at):
            days += done
        return days

    def queued(
        self,
        *,
        number: str = "",
        resend: bool = True,
        is_textable: bool | None = True,
        why: str = "",
        kind: Kind = Kind.TEXT,
        **columns: Any,
    ) -> int:
        """A text in the outbox, due now and for four hours, to a caller whose number was judged."""
        callback_id = a_request(self.platform, number=number or a_plain_number())
        caller_id = self.row(callback_id)["caller_id"]
        with self.engine.begin() as connection:
            connection.execute(
                update(tables.caller)
                .where(tables.caller.c.id == caller_id)
                .values(textable=is_textable, textable_why=why)
            )
            template = connection.execute(
                insert(tables.text_template).values(
                    purpose=f"test {uuid4()}",
                    language="fi",
                    body="Emme tavoittaneet sinua.",
                    resend_if_unknown=resend,
                    created_at=WEDNESDAY,
                )
            )
            assert template.inserted_primary_key is not None
            values: dict[str, Any] = {
                "ref": uuid4(),
                "callback_id": callback_id,
                "centre_id": 1,
                "kind": kind,
                "purpose": "unreached",
                "language": "fi",
                "template_id": template.inserted_primary_key[0],
                "body": "Emme tavoittaneet sinua.",
                "not_before": WEDNESDAY,
                "not_after": WEDNESDAY + timedelta(hours=4),
                "created_by": "test",
                "created_at": WEDNESDAY,
                "changed_at": WEDNESDAY,
                **columns,
            }
            made = connection.execute(insert(tables.outbox).values(values))
            assert made.inserted_primary_key is not None
            return int(made.inserted_primary_key[0])

    def lease(self, worker: str = "one", *, most: int = 5, at: datetime = WEDNESDAY) -> list[Leased]:
        return self.outbox.lease(worker, [Kind.TEXT], most=most, lease=LEASE, at=at)

    def attempt(self, outbox_id: int, worker: str = "one", at: datetime = WEDNESDAY) -> Attempt | NoAttempt:
        return self.outbox.attempt(outbox_id, worker, lease=LEASE, at=at)

    def sending(self, worker: str = "one", **text: Any) -> tuple[int, Attempt]:
        """A text whose call has begun."""
        outbox_id = self.queued(**text)
        self.lease(worker)
        begun = self.attempt(outbox_id, worker)
        assert isinstance(begun, Attempt), begun
        return outbox_id, begun

    def ended(
        self,
        outbox_id: int,
        outcome: SendOutcome,
        worker: str = "one",
        *,
        attempt: int = 1,
        at: datetime = WEDNESDAY,
        retry: timedelta = PAUSE,
    ) -> TextState:
        return self.outbox.result(outbox_id, worker, attempt, Sent(outcome), retry=retry, at=at)

    def reported(self, ref: UUID | str, state: str, at: datetime = WEDNESDAY) -> TextState | None:
        return self.outbox.report(Report(str(ref), state, is_final=state != "accepted"), at=at)

    def recover(self, at: datetime) -> dict[str, int]:
        return self.outbox.recover(grace=GRACE, no_report=NO_REPORT, at=at)

    def text(self, outbox_id: int) -> RowMapping:
        (found,) = self.rows("outbox", id=outbox_id)
        return found

    def state(self, outbox_id: int) -> str:
        return str(self.text(outbox_id)["state"])
