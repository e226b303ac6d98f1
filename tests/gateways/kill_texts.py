"""The texts that are on their way while somebody is killed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from sqlalchemy import Engine, insert, select

from app.database import tables as t
from app.database.writing import writing


def some_texts(engine: Engine, count: int) -> None:
    """Queue so many texts, due now, to a caller each; of some the gateway's answer is lost, of some the text itself."""
    now = datetime.now(UTC)
    with writing(engine, actor="test", at=now) as connection:
        template = connection.execute(
            insert(t.text_template).values(
                purpose="kill matrix",
                language="fi",
                body="Soita meille.",
                resend_if_unknown=True,
                created_at=now,
            )
        ).inserted_primary_key
        assert template is not None
        queue_id, centre_id = connection.execute(select(t.queue.c.id, t.queue.c.centre_id).limit(1)).one()
        for n in range(count):
            end = "93" if n % 11 == 5 else "94" if n % 23 == 7 else f"{n % 90:02}"
            caller_id = 10_000_000 + n
            connection.execute(
                insert(t.caller).values(id=caller_id, number=f"+35840{n:05}{end}", textable=True)
            )
            callback = connection.execute(
                insert(t.callback).values(
                    queue_id=queue_id, centre_id=centre_id, asked_queue_id=queue_id, source="kill", source_ref=str(n),
                    caller_id=caller_id, number_end=end, language="fi", requested_at=now, request_day=now.date(),
                    due_at=now,
                )
            ).inserted_primary_key  # fmt: skip
            assert callback is not None
            connection.execute(
                insert(t.outbox).values(
                    ref=uuid4(), callback_id=callback[0], centre_id=centre_id, purpose="kill matrix", language="fi",
                    template_id=template[0], body=f"Soita meille. {n}", not_before=now,
                    not_after=now + timedelta(hours=4), created_by="test", created_at=now, changed_at=now,
                )
            )  # fmt: skip
