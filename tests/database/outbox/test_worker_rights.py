"""The worker's login, from a bare connection: numbers only one at a time, by the functions that leave a trace."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.database.outbox import Attempt, Judged
from app.database.tables import SCHEMA, metadata
from tests.builders import WEDNESDAY, a_request
from tests.database.outbox.texts import Texts

NUMBER = "+358401234567"


def _dump(texts: Texts, table: str) -> str:
    """All that the worker's login can read of a table; empty where it may not."""
    try:
        with texts.worker_engine.connect() as connection:
            rows = connection.execute(text(f"SELECT t::text FROM {SCHEMA}.{table} t")).scalars()
            return "\n".join(rows)
    except DBAPIError as error:
        if "permission denied" not in str(error.orig):
            raise
        return ""


def test_no_table_that_the_worker_reads_holds_a_number(postgresql_texts: Texts) -> None:
    texts = postgresql_texts
    key, attempt = texts.sending(number=NUMBER)
    texts.reported(attempt.ref, "delivered")
    texts.outbox.text_came_in("1", NUMBER, "other", None, "Kiitos", at=WEDNESDAY)
    texts.desk().request_number(attempt.ref, texts.text(key)["callback_id"], "complaint", at=WEDNESDAY)

    read = {table.name: _dump(texts, table.name) for table in metadata.sorted_tables}

    assert NUMBER[4:] not in "".join(read.values())
    assert {"outbox", "outbox_attempt", "delivery_report", "callback"} <= {
        name for name in read if read[name]
    }
    for closed in ("caller", "audit", "audit_head", "number_ticket"):
        assert read[closed] == ""


def test_a_number_is_given_only_with_an_attempt_that_is_written_down(postgresql_texts: Texts) -> None:
    texts = postgresql_texts
    key = texts.queued(number=NUMBER)

    assert not isinstance(texts.attempt(key), Attempt)
    texts.lease()
    assert isinstance(texts.attempt(key), Attempt)
    assert not isinstance(texts.attempt(key), Attempt)
    assert len(texts.rows("outbox_attempt")) == 1


def test_a_judged_number_is_not_given_again(postgresql_texts: Texts) -> None:
    texts = postgresql_texts
    a_request(texts.platform, number=NUMBER)
    (one,) = texts.outbox.callers_to_judge(10)
    texts.outbox.judge([Judged(one.caller_id, is_textable=True, why="")])

    assert texts.outbox.callers_to_judge(10) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contact.outbox SET state = 'delivered'",
        "INSERT INTO contact.outbox_attempt (outbox_id, n, worker, began_at) VALUES (1, 9, 'x', now())",
        "UPDATE contact.outbox_attempt SET outcome = 'accepted'",
        "DELETE FROM contact.outbox_attempt",
        "INSERT INTO contact.worker_beat (worker, started_at, beat_at) VALUES ('x', now(), now())",
        "UPDATE contact.region SET number_months = 0",
        "UPDATE contact.text_template SET body = 'x'",
        "INSERT INTO contact.incoming_text (gateway_ref, kind, received_at) VALUES ('x', 'stop', now())",
        "SELECT contact.caller_of('+358401234567')",
        "SELECT contact.write_audit(0, NULL, 'x', '{}')",
        "SELECT contact.request('x', 'y', 120, NULL, 'fi')",
        "SET ROLE jonovahti_owner",
    ],
)
def test_the_worker_writes_by_its_functions_alone(postgresql_texts: Texts, statement: str) -> None:
    postgresql_texts.sending()

    with (
        pytest.raises(DBAPIError, match="permission denied"),
        postgresql_texts.worker_engine.begin() as connection,
    ):
        connection.execute(text(statement))


@pytest.mark.parametrize(
    "call",
    [
        "outbox_lease('x', '{text}', 5, 60)",
        "outbox_attempt(1, 'x', 60)",
        "outbox_result(1, 'x', 1, 'accepted', NULL, '', 0)",
        "outbox_report('x', 'delivered', true, '', '')",
        "outbox_recover(1, 1, 1)",
        "callers_to_judge(5)",
        "caller_judged(1, true, '')",
        "text_came_in('x', '+358401234567', 'stop', NULL, '')",
        "blank_numbers(5)",
        "forget_loads(5)",
        "forget_samples(5)",
        "worker_beats('x', '{}')",
    ],
)
def test_a_supervisor_calls_none_of_the_workers_functions(postgresql_texts: Texts, call: str) -> None:
    with postgresql_texts.engine.begin() as connection:
        connection.exec_driver_sql("SET LOCAL ROLE jonovahti_manager")
        with pytest.raises(DBAPIError, match="permission denied"):
            connection.execute(text(f"SELECT contact.{call}"))
        connection.rollback()
