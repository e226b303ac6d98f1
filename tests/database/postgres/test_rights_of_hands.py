"""What a supervisor of two centres with a bare SQL prompt tries with nurses' time and a day's hours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.domain.staffing import AbsenceReason, AddShift, RecordAbsence
from tests.builders import a_number
from tests.database.postgres.region import Bare, Region, lending, refusal

#: Nurse n is at home at centre n, and plans to work there; 3 is lent to centre 1 for an hour of it.
FIRST, SECOND, FOREIGN = 1, 2, 3


def at_work(region: Region) -> None:
    """Anna is a supervisor of centres 1 and 2, Bo of 3, Veikko a viewer of 1; shifts 1 to 3 planned, 4 the loan."""
    region.login("anna", 1, 2)
    region.login("bo", 3)
    region.login("veikko", 1, group="viewer")
    for nurse in (FIRST, SECOND, FOREIGN):
        region.nurse(nurse, nurse)
        region.ask(
            "INSERT INTO contact.shift (agent_id, centre_id, kind, starts_at, ends_at)"
            " VALUES (:nurse, :nurse, 'planned', now() - interval '1 h', now() + interval '7 h')",
            nurse=nurse,
        )
    region.ask(
        "INSERT INTO contact.shift (agent_id, centre_id, kind, starts_at, ends_at)"
        " VALUES (3, 1, 'loan', now() - interval '30 min', now() + interval '30 min')"
    )
    region.ask(
        "INSERT INTO contact.opening_exception (centre_id, day, created_by, created_at)"
        " VALUES (3, current_date + 1, 'bo', now()), (NULL, current_date + 2, 'setup', now())"
    )


lent = lending("attacked_hands", at_work)


@pytest.mark.parametrize(
    "attack",
    [
        "INSERT INTO contact.shift (agent_id, centre_id, starts_at, ends_at) VALUES (1, 1, now(), now() + '1 h')",
        "UPDATE contact.shift SET centre_id = 2",
        "UPDATE contact.shift SET taken_back_at = now(), action_id = gen_random_uuid()",
        "UPDATE contact.shift SET created_by = 'bo'",
        "DELETE FROM contact.shift",
        "TRUNCATE contact.shift",
        "UPDATE contact.agent SET centre_id = 1 WHERE id = 3",
        "UPDATE contact.presence SET centre_id = 1",
        "DELETE FROM contact.opening_exception",
        "UPDATE contact.opening_exception SET taken_back_at = now()",
        "SELECT contact.may_settle('absence', '{1}')",
        "SELECT contact.nurse_at_hand(3)",
        "SELECT contact.follow_line(3, now())",
        "SELECT contact.in_the_way(3, now(), now() + interval '1 h', '{planned}')",
        "SELECT contact.settled_by(s) FROM contact.shift s",
        "SELECT contact.undo_hands(gen_random_uuid(), a, now()) FROM contact.action a",
        "SELECT contact.undo_hands(gen_random_uuid(), NULL, now())",
        "SELECT contact.undo_remove_hours(gen_random_uuid(), NULL, now())",
        (
            "SELECT contact.settle_shift(gen_random_uuid(), 'lend', 'loan', NULL, '{1}', '{1}', now(),"
            " now() + interval '1 h', '', 'done', NULL, now(), '{}')"
        ),
    ],
)
def test_neither_tables_nor_parts_are_hers(anna: Bare, attacked: Region, attack: str) -> None:
    before = attacked.ask("SELECT * FROM contact.shift ORDER BY id")

    assert refusal(anna, attack) == "42501"
    assert attacked.ask("SELECT * FROM contact.shift ORDER BY id") == before


@pytest.mark.parametrize(
    "attack",
    [
        "act_record_absence(%s, 3, now(), now() + interval '6 h', 'sick')",
        "act_add_shift(%s, 3, 1, now() + interval '8 h', now() + interval '9 h')",
        "act_add_shift(%s, 1, 3, now() + interval '8 h', now() + interval '9 h')",
        "act_add_shift(%s, 1, NULL, now() + interval '8 h', now() + interval '9 h')",
        "act_lend(%s, 3, 2, now(), now() + interval '1 h')",
        "act_lend(%s, 1, 3, now(), now() + interval '1 h')",
        "act_lend(%s, 99, 2, now(), now() + interval '1 h')",
        "act_remove_shift(%s, 3)",
        "act_remove_shift(%s, 4)",
        "act_remove_shift(%s, 99)",
        "act_remove_hours(%s, 1)",
        "act_remove_hours(%s, 2)",
        "act_remove_hours(%s, 99)",
    ],
)
def test_what_is_of_another_centre_is_refused_as_if_it_were_not_there(
    anna: Bare, attacked: Region, attack: str
) -> None:
    if "record_absence" in attack:
        # Lent to her centre, the nurse is hers to report as absent; once that is over she is not.
        attacked.ask("UPDATE contact.shift SET ends_at = now() - interval '1 min' WHERE id = 4")
    before = (
        attacked.ask("SELECT * FROM contact.shift ORDER BY id"),
        attacked.one("SELECT count(*) FROM contact.audit"),
    )

    assert refusal(anna, f"SELECT contact.{attack}", uuid4()) == "not_yours"
    after = (
        attacked.ask("SELECT * FROM contact.shift ORDER BY id"),
        attacked.one("SELECT count(*) FROM contact.audit"),
    )
    assert after == before


@pytest.mark.parametrize(
    "given, word",
    [
        ("1, now() + interval '1 h', now(), 'sick'", "not_a_stretch"),
        ("1, NULL, now() + interval '1 h', 'sick'", "not_a_stretch"),
        ("1, '-infinity', 'infinity', 'sick'", "not_a_stretch"),
        ("1, now(), 'infinity', 'sick'", "not_a_stretch"),
        ("1, now() - interval '3 days', now() + interval '1 h', 'sick'", "past_day"),
        ("1, now(), now() + interval '32 days', 'sick'", "too_long"),
        ("1, now() + interval '401 days', now() + interval '402 days', 'sick'", "too_far"),
        ("1, now(), now() + interval '1 h', 'flu, fever 39'", "unknown_reason"),
        ("1, now(), now() + interval '1 h', NULL", "unknown_reason"),
    ],
)
def test_a_stretch_or_reason_that_is_none_is_refused(anna: Bare, given: str, word: str) -> None:
    assert refusal(anna, f"SELECT contact.act_record_absence(%s, {given})", uuid4()) == word


def test_she_sees_the_time_of_her_nurses_and_of_those_lent_to_her_and_no_numbers(
    anna: Bare, attacked: Region
) -> None:
    attacked.request(1, number=a_number())

    assert anna.execute("SELECT id FROM contact.shift ORDER BY id").fetchall() == [(1,), (2,), (4,)]
    told = anna.execute("SELECT subject_id FROM contact.event WHERE subject = 'shift' ORDER BY 1").fetchall()
    assert told == [(1,), (2,), (4,)]
    with attacked.connect("bo") as bo:
        assert bo.execute("SELECT id FROM contact.shift ORDER BY id").fetchall() == [(3,), (4,)]
    words = " ".join(
        str(row) for row in anna.execute("SELECT * FROM contact.shift, contact.agent").fetchall()
    )
    assert "+358" not in words
    assert refusal(anna, "SELECT number FROM contact.caller") == "42501"


def test_a_shift_elsewhere_of_a_nurse_lent_to_her_is_not_hers_to_see(anna: Bare, attacked: Region) -> None:
    attacked.ask(
        "INSERT INTO contact.shift (agent_id, centre_id, kind, starts_at, ends_at, reason) VALUES"
        " (3, 3, 'absence', now() + interval '2 h', now() + interval '3 h', 'sick')"
    )

    assert anna.execute("SELECT kind FROM contact.shift WHERE agent_id = 3").fetchall() == [("loan",)]


def test_another_ones_act_is_not_undone_by_who_answers_for_neither_centre(
    anna: Bare, attacked: Region
) -> None:
    now = datetime.now(UTC)
    bo, action = attacked.desk("bo", 3), uuid4()
    bo.staff(action, AddShift(FOREIGN, 3, now + timedelta(hours=8), now + timedelta(hours=9)), at=now)

    assert refusal(anna, "SELECT contact.act_undo(%s, %s)", uuid4(), action) == "not_yours"
    assert refusal(anna, "SELECT contact.act_add_shift(%s, 1, 1, now(), now())", action) == "not_yours"
    assert (
        attacked.one("SELECT count(*) FROM contact.shift WHERE kind = 'extra' AND taken_back_at IS NULL") == 1
    )


def test_an_act_rolled_back_leaves_neither_shift_nor_trace(anna: Bare, attacked: Region) -> None:
    with attacked.connect("anna", autocommit=False) as connection:
        connection.execute(b"SELECT contact.act_lend(gen_random_uuid(), 1, 2, now(), now() + interval '1 h')")
        connection.rollback()

    assert attacked.one("SELECT count(*) FROM contact.shift WHERE agent_id = 1") == 1
    assert attacked.one("SELECT count(*) FROM contact.audit WHERE what = 'lend'") == 0


def test_a_viewer_settles_nothing(attacked: Region) -> None:
    with attacked.connect("veikko") as veikko:
        for attack in (
            "act_record_absence(%s, 1, now(), now() + interval '1 h', 'sick')",
            "act_add_shift(%s, 1, 1, now() + interval '8 h', now() + interval '9 h')",
            "act_lend(%s, 1, 1, now(), now() + interval '1 h')",
            "act_remove_shift(%s, 1)",
            "act_remove_hours(%s, 1)",
        ):
            assert refusal(veikko, f"SELECT contact.{attack}", uuid4()) == "42501"


def test_what_is_hers_she_may_settle_as_herself_alone(attacked: Region) -> None:
    now = datetime.now(UTC)
    wish = RecordAbsence(FIRST, now, now + timedelta(hours=2), AbsenceReason.SICK)

    result = attacked.desk("anna", 1, 2).staff(uuid4(), wish, at=now)

    assert result.done == (FIRST,)
    (made,) = attacked.ask("SELECT created_by, centre_id FROM contact.shift WHERE kind = 'absence'")
    assert made == ("anna", 1)
    assert attacked.ask("SELECT actor, centre_id FROM contact.audit WHERE what = 'record_absence'") == [
        ("anna", 1)
    ]
