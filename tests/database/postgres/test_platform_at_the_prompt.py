"""What a platform's author types that no method of ours would let him pass: nulls, and words that are none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import psycopg
import pytest

from app.domain.callback import Outcome
from tests.builders import WEDNESDAY, queue_at
from tests.database.postgres.region import Region

CONTRACT = Path(__file__).resolve().parents[3] / "docs" / "contact-centre-database.md"


def _refusal(connection: psycopg.Connection[Any], call: str) -> tuple[str | None, str | None]:
    with pytest.raises(psycopg.Error) as refused:
        connection.execute(f"SELECT contact.{call}".encode())
    return refused.value.sqlstate, refused.value.diag.message_detail


@pytest.mark.parametrize("source, ref", [("NULL", "'call-1'"), ("'genesys'", "NULL"), ("NULL", "NULL")])
def test_a_request_of_null_is_told_that_it_needs_a_reference(region: Region, source: str, ref: str) -> None:
    with region.connect("postgres") as prompt:
        told = _refusal(prompt, f"request({source}, {ref}, {queue_at(1)}, NULL, 'fi')")

    assert told == ("KS001", "no_reference")


def test_a_null_is_as_if_it_were_left_out(region: Region) -> None:
    asked = "SELECT contact.request('genesys', 'call-1', %s, NULL, 'fi', NULL, NULL, NULL, NULL, NULL, NULL, NULL)"
    kept = "SELECT reason, care_team, may_text FROM contact.callback WHERE id = %s"

    with region.connect("postgres") as prompt:
        (key,) = prompt.execute(asked, (queue_at(1),)).fetchone() or (None,)

        assert prompt.execute(kept, (key,)).fetchone() == ("", "", True)


@pytest.mark.parametrize("outcome", ["NULL", "''", "'answered'", "'REACHED'"])
def test_an_attempt_that_ended_in_no_known_way_is_refused_in_words_and_the_nurse_still_rings(
    region: Region, outcome: str
) -> None:
    callback = region.request()
    region.nurse()
    region.platform.take(1, WEDNESDAY)

    with region.connect("postgres") as prompt:
        told = _refusal(prompt, f"finish({callback}, 1, {outcome})")

    assert told == ("KS001", "unknown_outcome")
    assert region.kinds(callback) == ["requested", "taken"]


@pytest.mark.parametrize("wish", ["0001-01-01", "0044-03-15 BC", "-infinity"])
def test_a_wish_of_no_time_that_a_client_could_read_is_refused(region: Region, wish: str) -> None:
    with region.connect("postgres") as prompt:
        told = _refusal(prompt, f"request('genesys', 'call-1', {queue_at(1)}, NULL, 'fi', '', '{wish}')")

    assert told == ("KS001", "not_a_time")


def test_the_documents_example_rings_a_request_from_first_to_last(region: Region) -> None:
    page = CONTRACT.read_text(encoding="utf-8")
    made, called = (
        next(block for block in re.findall(r"```sql\n(.*?)```", page, re.DOTALL) if first in block)
        for first in ("INTO contact.agent", "contact.take")
    )
    region.login("phone_of_the_document", group="platform")
    values = {"agent": 17, "centre": 1, "queue": queue_at(1)}
    region.ask("UPDATE contact.centre SET name_fi = 'Kallio' WHERE id = 1 RETURNING id")

    comes, leaves = filter(str.strip, made.split(";"))

    with region.connect("postgres") as administrator:
        administrator.execute("SET ROLE jonovahti_owner")
        assert administrator.execute(comes.encode()).rowcount == 1
    with region.connect("phone_of_the_document") as phone:
        for statement in filter(str.strip, called.split(";")):
            filled = re.sub(r"(?<!:):(\w+)", lambda name: str(values[name[1]]), statement)
            found = phone.execute(filled.encode()).fetchall()
            assert found, statement
            if "contact.request" in statement:
                values["callback"] = found[0][0]
    with region.connect("postgres") as administrator:
        administrator.execute("SET ROLE jonovahti_owner")
        assert administrator.execute(leaves.encode()).rowcount == 1

    assert region.kinds(values["callback"]) == ["requested", "taken", "attempted"]


def test_the_document_names_each_way_in_which_an_attempt_can_end() -> None:
    page = CONTRACT.read_text(encoding="utf-8")
    (told,) = re.findall(r"^`outcome` is (.*)$", page, re.MULTILINE)

    assert {*re.findall(r"`(\w+)`", told)} == {outcome.value for outcome in Outcome}
