"""The outbox on PostgreSQL: each step is one call of one function of schema `contact`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Engine, text

from app.database.outbox import Attempt, Beat, Judged, Kind, Leased, NoAttempt, ToJudge
from app.database.trouble import reaching
from app.database.types import to_us
from app.domain.outbox import MOST_TRIES, Report, Sent, TextState

_JUDGED: Final = text("SELECT contact.caller_judged(:caller_id, :is_textable, :why)")


class PostgresOutbox:
    """`outbox.Outbox` for the login the engine connects as; safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def lease(
        self, worker: str, kinds: Sequence[Kind], *, most: int, lease: timedelta, at: datetime
    ) -> list[Leased]:
        rows = self._ask(
            "outbox_lease(:worker, CAST(:kinds AS text[]), :most, CAST(:lease_s AS float8), :at)",
            worker=worker,
            kinds=[str(kind) for kind in kinds],
            most=most,
            lease_s=lease.total_seconds(),
            at=at,
        )
        return [Leased(row["id"], UUID(row["ref"]), Kind(row["kind"]), row["purpose"]) for row in rows]

    def attempt(self, outbox_id: int, worker: str, *, lease: timedelta, at: datetime) -> Attempt | NoAttempt:
        told = self._ask(
            "outbox_attempt(:id, :worker, CAST(:lease_s AS float8), :at)",
            id=outbox_id,
            worker=worker,
            lease_s=lease.total_seconds(),
            at=at,
        )
        if told["verdict"] != "send":
            return NoAttempt(told["verdict"], told.get("detail", ""))
        return Attempt(
            told["attempt"], UUID(told["ref"]), Kind(told["kind"]), told["callback"], told["number"], told["body"]
        )  # fmt: skip

    def result(
        self, outbox_id: int, worker: str, attempt: int, sent: Sent, *, retry: timedelta, at: datetime
    ) -> TextState:
        return TextState(
            self._ask(
                "outbox_result(:id, :worker, :attempt, :outcome, CAST(:gateway_id AS text), :detail,"
                " CAST(:retry_s AS float8), :at)",
                id=outbox_id,
                worker=worker,
                attempt=attempt,
                outcome=str(sent.outcome),
                gateway_id=sent.gateway_id,
                detail=sent.detail,
                retry_s=retry.total_seconds(),
                at=at,
            )
        )

    def report(self, report: Report, *, at: datetime) -> TextState | None:
        told = self._ask(
            "outbox_report(:ref, :state, :is_final, :gateway_id, :detail, :at)",
            **report._asdict(),
            at=at,
        )
        return TextState(told["state"]) if told["known"] else None

    def recover(self, *, grace: timedelta, no_report: timedelta, at: datetime) -> dict[str, int]:
        done: dict[str, int] = self._ask(
            "outbox_recover(CAST(:grace_s AS float8), CAST(:no_report_s AS float8), :most_tries, :at)",
            grace_s=grace.total_seconds(),
            no_report_s=no_report.total_seconds(),
            most_tries=MOST_TRIES,
            at=at,
        )
        return done

    def callers_to_judge(self, most: int) -> list[ToJudge]:
        return [ToJudge(row["id"], row["number"]) for row in self._ask("callers_to_judge(:most)", most=most)]

    def judge(self, callers: Sequence[Judged]) -> int:
        with reaching(), self._engine.begin() as connection:
            # In order of id: two workers that judge the same callers never wait for each other both ways.
            return sum(
                bool(connection.execute(_JUDGED, one._asdict()).scalar_one()) for one in sorted(callers)
            )

    def text_came_in(
        self, gateway_ref: str, number: str, kind: str, score: int | None, body: str, *, at: datetime
    ) -> str:
        return str(
            self._ask(
                "text_came_in(:gateway_ref, :number, :kind, CAST(:score AS integer), :body, :at)",
                gateway_ref=gateway_ref,
                number=number,
                kind=kind,
                score=score,
                body=body,
                at=at,
            )
        )

    def blank_numbers(self, most: int, *, at: datetime) -> int:
        return int(self._ask("blank_numbers(:most, :at)", most=most, at=at))

    def forget_loads(self, most: int, *, at: datetime) -> int:
        return int(self._ask("forget_loads(:most, :at)", most=most, at=at))

    def forget_samples(self, most: int, *, at: datetime) -> int:
        return int(self._ask("forget_samples(:most, :at)", most=most, at=at))

    def beat(self, worker: str, beat: Beat, *, at: datetime) -> None:
        said = {
            "started_us": to_us(beat.started_at),
            "gateway": beat.gateway,
            "gateway_state": beat.gateway_state,
            "detail": beat.detail,
            "sent": beat.sent,
            "reports": beat.reports,
            "last_sent_us": _us(beat.last_sent_at),
            "last_report_us": _us(beat.last_report_at),
            "last_sample_us": _us(beat.last_sample_at),
            "is_stopped": beat.is_stopped,
        }
        self._ask(
            "worker_beats(:worker, CAST(:said AS jsonb), :at)", worker=worker, said=json.dumps(said), at=at
        )

    def _ask(self, call: str, **given: Any) -> Any:
        with reaching(), self._engine.begin() as connection:
            return connection.execute(text(f"SELECT contact.{call}"), given).scalar_one()


def _us(at: datetime | None) -> int | None:
    return None if at is None else to_us(at)
