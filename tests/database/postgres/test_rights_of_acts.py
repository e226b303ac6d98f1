"""What a supervisor with a bare SQL prompt tries with the acts themselves: alone, rolled back, doubled, for others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from app.database.postgres import rights
from app.domain.act import ActKind
from tests.builders import a_number, queue_at
from tests.database.postgres.region import Bare, Region, lending, refusal

NUMBER = "+358501112223"
OTHER = "+358504445556"


def waiting(region: Region) -> None:
    """Anna is a supervisor of centres 1 and 2, Bo of centre 3; callbacks 1 to 8 wait at 1, callback 9 at 3."""
    region.login("anna", 1, 2)
    region.login("bo", 3)
    for _ in range(8):
        region.request(1)
    region.request(3, number=OTHER)


lent = lending("attacked_acts", waiting)


def _one(connection: Bare, statement: str, *given: object) -> Any:
    ((value,),) = connection.execute(statement.encode(), given).fetchall()
    return value


@pytest.mark.parametrize(
    "attack",
    [
        "SELECT contact.may_end('withdraw', '{}', 1000, NULL, now(), NULL, NULL, NULL)",
        "SELECT contact.open_consent(gen_random_uuid(), now())",
        "SELECT contact.end_consent(gen_random_uuid(), 'consent_decline', NULL, now())",
        "SELECT contact.end_rows(gen_random_uuid(), 'withdraw', '{1}', '{1}', NULL, 'x', NULL, now(), '{}')",
        "SELECT contact.open_rows(gen_random_uuid(), 'reopen', '{1}', '{1}', 'closed', 'x', '{}')",
        "SELECT * FROM contact.judge('{9}', '{1}', 'waiting')",
        "SELECT * FROM contact.put_aside(9, 0)",
        "SELECT * FROM contact.last_of_words(9)",
        "UPDATE contact.callback SET said_at = NULL",
        "SELECT contact.text_came_in('x', '+358504445556', 'other', NULL, 'words', now())",
        "SELECT contact.settle(gen_random_uuid(), 'move', '[]', NULL, '{}')",
        "SELECT contact.write_request('x', 'y', 320, 1, '', 'fi', '', NULL, NULL, NULL, '', NULL, true, now())",
        "SELECT contact.spent(gen_random_uuid(), 'shown', '1 day', now())",
        "SELECT contact.entered(gen_random_uuid(), now())",
        "SELECT contact.hold_number(gen_random_uuid(), 'find_number', '+358501112223', 'complaint', now())",
        (
            "INSERT INTO contact.consent (id, kind, rows, reason, asked_by, asked_at, expires_at, given_by)"
            " VALUES (gen_random_uuid(), 'withdraw', '[]', 'x', 'anna', now(), now(), 'bo')"
        ),
        "UPDATE contact.consent SET given_by = 'bo'",
        "UPDATE contact.consent SET ended_by = NULL, how = 'chat', reason = 'other'",
        "DELETE FROM contact.consent",
        "DELETE FROM contact.action",
        "UPDATE contact.action SET at = now() - interval '1 day'",
    ],
)
def test_the_parts_of_an_act_are_not_to_be_had_alone(anna: Bare, attack: str) -> None:
    assert refusal(anna, attack) == "42501"


@pytest.mark.parametrize(
    "given, word",
    [
        ("NULL, '{1}', '{0}'", "not_an_act"),
        ("%(id)s, NULL, '{0}'", "not_an_act"),
        ("%(id)s, '{1,NULL}', '{0,0}'", "not_an_act"),
        ("%(id)s, '{1,1}', '{0,0}'", "named_twice"),
        ("%(id)s, ARRAY(SELECT generate_series(1, 1001)::bigint), '{}'", "too_many"),
    ],
)
def test_nothing_is_marked_as_read_by_what_is_no_act(
    attacked: Region, anna: Bare, given: str, word: str
) -> None:
    attacked.ask("UPDATE contact.callback SET said_at = now()")

    with pytest.raises(psycopg.Error) as refused:
        anna.execute(f"SELECT contact.act_mark_read({given})".encode(), {"id": uuid4()})

    assert refused.value.diag.message_detail == word
    assert attacked.one("SELECT count(*) FROM contact.callback WHERE said_at IS NULL") == 0


@pytest.mark.parametrize(
    "seen", ["NULL", "'{}'", "'{NULL}'", "'{0}'", "'{9223372036854775807}'", "'{-9223372036854775808}'"]
)
def test_words_that_were_not_seen_are_not_marked_as_read(attacked: Region, anna: Bare, seen: str) -> None:
    attacked.ask("UPDATE contact.callback SET said_at = now()")

    told = _one(anna, f"SELECT contact.act_mark_read(%s, '{{1}}', {seen})", uuid4())

    assert told["rows"][0]["why"] in {"not_said", "said_since"}
    assert attacked.one("SELECT count(*) FROM contact.callback WHERE said_at IS NULL") == 0


def test_a_loop_of_withdrawals_ends_five_and_rolled_back_none(attacked: Region) -> None:
    loop = "SELECT contact.act_withdraw(gen_random_uuid(), ARRAY[i], '{1}', 'x') FROM generate_series(1::bigint, 8) i"
    with attacked.connect("anna") as anna:
        assert refusal(anna, loop) == "needs_consent"
        assert attacked.one("SELECT count(*) FROM contact.callback WHERE closed_at IS NOT NULL") == 0
        for key in range(1, 6):
            anna.execute("SELECT contact.act_handle(%s, ARRAY[%s::bigint], '{1}', 'chat')", (uuid4(), key))
        for statement in ("act_withdraw(%s, '{6}', '{1}', 'x')", "act_handle(%s, '{6}', '{1}', 'chat')"):
            assert refusal(anna, f"SELECT contact.{statement}", uuid4()) == "needs_consent"

    assert attacked.one("SELECT count(*) FROM contact.callback WHERE closed_at IS NOT NULL") == 5


@pytest.mark.parametrize("level", ["REPEATABLE READ", "SERIALIZABLE"])
def test_an_old_snapshot_does_not_hide_what_was_ended_lately(attacked: Region, level: str) -> None:
    with attacked.connect("anna") as anna:
        anna.execute(f"BEGIN ISOLATION LEVEL {level}".encode())
        assert refusal(anna, "SELECT contact.act_withdraw(%s, '{1}', '{1}', 'x')", uuid4()) == "not_an_act"
        anna.execute("ROLLBACK")
        anna.execute(f"SET default_transaction_isolation = '{level.lower()}'".encode())
        assert refusal(anna, "SELECT contact.number_request(%s, 1, 'complaint')", uuid4()) == "not_an_act"


def test_sessions_side_by_side_end_five_together(attacked: Region) -> None:
    start = Barrier(8)

    def end(key: int) -> str:
        with attacked.connect("anna") as anna:
            start.wait()
            try:
                anna.execute("SELECT contact.act_withdraw(%s, ARRAY[%s::bigint], '{1}', 'x')", (uuid4(), key))
            except psycopg.Error as refused:
                return str(refused.diag.message_detail)
        return "done"

    with ThreadPoolExecutor(8) as pool:
        said = sorted(pool.map(end, range(1, 9)))

    assert said == ["done"] * 5 + ["needs_consent"] * 3


def test_a_search_rolled_back_has_found_nothing(attacked: Region) -> None:
    attacked.request(1, number=NUMBER)
    with attacked.connect("anna", autocommit=False) as anna:
        ticket = _one(anna, "SELECT contact.find_number(%s, %s, 'complaint')", uuid4(), NUMBER)
        anna.execute("SAVEPOINT s")
        for trick in (
            "SELECT contact.find_fetch(%s)",
            "WITH t AS MATERIALIZED (SELECT contact.find_fetch(%s) n) SELECT n FROM t",
        ):
            assert refusal(anna, trick, ticket) == "not_committed"
            anna.execute("ROLLBACK TO s")
        assert anna.execute("SELECT result - 'ticket' FROM contact.action").fetchall() == [({},)]
        anna.rollback()
        assert refusal(anna, "SELECT contact.find_fetch(%s)", ticket) == "not_yours"


def test_whose_a_number_is_cannot_be_tried_out_and_rolled_back(attacked: Region) -> None:
    with attacked.connect("anna", autocommit=False) as anna:
        ticket = _one(anna, "SELECT contact.number_enter(%s, %s)", uuid4(), NUMBER)
        anna.execute("SAVEPOINT s")
        for trick, given in (
            ("SELECT contact.act_add(%s, %s, %s, 'fi')", (uuid4(), queue_at(1), ticket)),
            (
                "SELECT contact.act_correct(%s, 1, 1, jsonb_build_object('number', %s::uuid))",
                (uuid4(), ticket),
            ),
        ):
            assert refusal(anna, trick, *given) == "not_committed"
            anna.execute("ROLLBACK TO s")
        anna.rollback()
        # Committed first, each try has its trace and counts.
        ticket = _one(anna, "SELECT contact.number_enter(%s, %s)", uuid4(), NUMBER)
        anna.commit()
        anna.execute("SELECT contact.act_add(%s, %s, %s, 'fi')", (uuid4(), queue_at(1), ticket))
        anna.rollback()

    assert attacked.ask("SELECT centre_id, actor, what FROM contact.audit") == [(0, "anna", "number:entered")]


def test_numbers_are_tried_twenty_a_minute_by_all_sessions_together(attacked: Region, anna: Bare) -> None:
    loop = "SELECT contact.number_enter(gen_random_uuid(), '+35850' || 1000000 + i) FROM generate_series(1, %s) i"
    assert refusal(anna, loop, 21) == "too_often"
    anna.execute(loop, (20,))
    with attacked.connect("anna") as again:
        for statement in (
            "number_enter(%s, '+358409999999')",
            "find_number(%s, '+358409999999', 'complaint')",
        ):
            assert refusal(again, f"SELECT contact.{statement}", uuid4()) == "too_often"


def test_no_number_comes_out_in_an_error_an_event_a_trace_or_an_answer(attacked: Region, anna: Bare) -> None:
    number = a_number()
    ticket = _one(anna, "SELECT contact.number_enter(%s, %s)", uuid4(), number)
    anna.execute("SELECT contact.act_add(%s, %s, %s, 'fi')", (uuid4(), queue_at(1), ticket))
    with pytest.raises(psycopg.Error) as refused:
        anna.execute("SELECT contact.number_enter(%s, %s)", (uuid4(), f"{number}x"))

    digits = number[1:]
    assert digits not in str(refused.value)
    for table in ("event", "audit", "action", "callback", "number_ticket", "consent", "outbox"):
        held = attacked.one(f"SELECT coalesce(string_agg(t::text, ' '), '') FROM contact.{table} t")
        assert digits not in held, table


@pytest.mark.parametrize("callback", [9, 999], ids=["of another centre", "not there at all"])
def test_no_act_tells_what_is_elsewhere_from_what_is_nowhere(anna: Bare, callback: int) -> None:
    one = f"ARRAY[{callback}::bigint], '{{1}}'"
    told = [
        _one(anna, f"SELECT contact.{call}", uuid4())["rows"]
        for call in (
            f"act_to_front(%s, {one})",
            f"act_assign(%s, {one}, NULL)",
            f"act_handle(%s, {one}, 'chat')",
            f"act_withdraw(%s, {one}, 'x')",
            f"act_reopen(%s, {one}, 'x')",
            f"act_part(%s, {one})",
            f"act_join(%s, {one}, 1, 1)",
            f"act_join(%s, '{{1}}', '{{1}}', {callback}, 1)",
            f'act_correct(%s, {callback}, 1, \'{{"language": "sv"}}\')',
            f"consent_ask(%s, 'withdraw', {one}, 'x')",
        )
    ]

    assert {(row["answer"], row["why"], row["version"], row["who"]) for (row,) in told} == {
        ("refused", "not_yours", None, None)
    }


def test_nothing_is_added_elsewhere_and_nothing_found_there(attacked: Region, anna: Bare) -> None:
    assert refusal(anna, "SELECT contact.act_add(%s, %s, NULL, 'fi')", uuid4(), queue_at(3)) == "not_yours"

    ticket = _one(anna, "SELECT contact.find_number(%s, %s, 'complaint')", uuid4(), OTHER)

    assert _one(anna, "SELECT contact.find_fetch(%s)", ticket) == []


def test_a_consent_is_seen_by_who_could_give_it_and_given_by_nobody_else(attacked: Region) -> None:
    consent = uuid4()
    attacked.desk("anna", 1, 2).ask_consent(
        consent, ActKind.WITHDRAW, attacked.seen(1, 2), "x", at=datetime.now(UTC)
    )
    attacked.login("kaija", 1)
    attacked.login("visitor", 1, group="viewer")
    give = "SELECT contact.consent_give(%s, %s)"
    ways_to_end = "SELECT contact.consent_decline(%s, %s)", "SELECT contact.consent_take_back(%s, %s)"

    with attacked.connect("bo") as bo, attacked.connect("kaija") as kaija, attacked.connect("anna") as anna:
        assert bo.execute("SELECT id FROM contact.consent").fetchall() == []
        assert kaija.execute("SELECT id, asked_by FROM contact.consent").fetchall() == [(consent, "anna")]
        for attack in (give, *ways_to_end):
            assert refusal(bo, attack, uuid4(), consent) == "not_yours"
        assert refusal(anna, give, uuid4(), consent) == "not_oneself"
        anna.execute("SELECT set_config('contact.actor', 'kaija', false)")
        assert refusal(anna, give, uuid4(), consent) == "not_oneself"
        kaija.execute(give, (uuid4(), consent))
        spend = "SELECT contact.act_withdraw(%s, '{1,2}', '{1,1}', NULL, %s)"
        assert refusal(kaija, spend, uuid4(), consent) == "not_yours"
        for other in (
            "SELECT contact.act_withdraw(%s, '{1,2}', '{1,1}', 'another reason', %s)",
            "SELECT contact.act_handle(%s, '{1,2}', '{1,1}', 'chat', %s)",
            "SELECT contact.act_join(%s, '{1}', '{1}', 2, 1, %s)",
        ):
            assert refusal(anna, other, uuid4(), consent) in {"agreed_otherwise", "not_yours"}
        done = _one(anna, spend, uuid4(), consent)
    with attacked.connect("visitor") as visitor:
        for attack in (give, *ways_to_end):
            assert refusal(visitor, attack, uuid4(), consent) == "42501"

    assert [row["answer"] for row in done["rows"]] == ["done", "done"]


def test_a_viewer_and_the_platform_call_no_act_and_a_manager_every_one(attacked: Region) -> None:
    for group, may in (
        ("viewer", False),
        ("platform", False),
        ("worker", False),
        ("auditor", False),
        ("manager", True),
    ):
        # To note what a rule has found is no act: the worker does it too.
        for name in set(rights.CALLS["supervisor"]) - {"alert_note"}:
            has = attacked.one(
                "SELECT bool_and(has_function_privilege(:role, p.oid, 'EXECUTE')) FROM pg_proc p"
                " WHERE p.pronamespace = 'contact'::regnamespace AND p.proname = :name",
                role=rights.role(group), name=name,
            )  # fmt: skip
            assert has is may, f"{group}: {name}"


def test_search_path_and_a_clock_of_ones_own_change_nothing(attacked: Region, anna: Bare) -> None:
    attacked.ask("UPDATE contact.region SET takes_clock = false")
    anna.execute("SET search_path = pg_temp, public")
    for key in range(1, 6):
        # A time long past, so that the hour would be over.
        anna.execute(
            "SELECT contact.act_withdraw(%s, ARRAY[%s::bigint], '{1}', 'x', NULL, now() - interval '2 hours')",
            (uuid4(), key),
        )

    assert refusal(anna, "SELECT contact.act_withdraw(%s, '{6}', '{1}', 'x')", uuid4()) == "needs_consent"


FIGURES = (
    '{"id": 0, "max_attempts": 4, "no_answer_delay_s": 600, "busy_delay_s": 600, "voicemail_delay_s": 600,'
    ' "technical_delay_s": 600, "wrong_number_ends": true, "text_on_unreached": true}'
)
SET_POLICY = "SELECT contact.act_set_policy(%s, ARRAY[%s], %s, current_date + 1)"


def test_policies_are_for_managers_and_hours_for_supervisors_each_at_home_only(
    attacked: Region, anna: Bare
) -> None:
    attacked.login("boss", 1, group="manager")
    hours = "SELECT contact.act_set_hours(%s, %s, %s, current_date + 1, NULL, NULL, 'x')"
    assert refusal(anna, SET_POLICY, uuid4(), queue_at(1), FIGURES) == "42501"
    assert _one(anna, hours, uuid4(), 1, None)["rows"][0]["answer"] == "done"
    for place in ((3, None), (1, queue_at(3)), (None, None), (None, queue_at(1))):
        assert refusal(anna, hours, uuid4(), *place) == "not_yours"
    with attacked.connect("boss") as boss:
        told = [_one(boss, SET_POLICY, uuid4(), queue_at(centre), FIGURES)["rows"][0] for centre in (1, 3)]
    assert [(row["answer"], row["why"]) for row in told] == [("done", None), ("refused", "not_yours")]


def test_who_is_no_manager_any_more_takes_no_policy_back(attacked: Region) -> None:
    attacked.login("ex_boss", 1, group="manager")
    act = uuid4()
    with attacked.connect("ex_boss") as boss:
        boss.execute(SET_POLICY, (act, queue_at(1), FIGURES))
        attacked.ask("REVOKE jonovahti_manager FROM ex_boss")
        attacked.ask("GRANT jonovahti_supervisor TO ex_boss")
        assert refusal(boss, "SELECT contact.act_undo(%s, %s)", uuid4(), act) == "not_yours"


@pytest.mark.parametrize(
    "policy",
    [
        "null", "[]", "7", "{}", '{"max_attempts": 4}', FIGURES.replace("600", "1e99"), FIGURES.replace("600", "60.5"),
        FIGURES.replace("600", '"600"'), FIGURES.replace("true", "1"), FIGURES.replace('"id": 0,', '"id": 0, "x": 1,'),
        FIGURES.replace('"id": 0,', '"name_fi": "x",').replace('"busy_delay_s": 600,', ""),
    ],
)  # fmt: skip
def test_what_is_no_policy_is_refused_in_words_of_the_contract(attacked: Region, policy: str) -> None:
    attacked.login("boss", 1, group="manager")
    with attacked.connect("boss") as boss:
        assert refusal(boss, SET_POLICY, uuid4(), queue_at(1), policy) == "not_a_policy"
        for day in ("infinity", "-infinity"):
            statement = "SELECT contact.act_set_policy(%s, ARRAY[%s], %s, %s::date)"
            assert refusal(boss, statement, uuid4(), queue_at(1), FIGURES, day) in {"too_far", "past_day"}


def test_managers_side_by_side_make_one_policy_of_the_same_figures(attacked: Region) -> None:
    for number in range(4):
        attacked.login(f"boss{number}", 1, group="manager")
    start = Barrier(4)

    def set_policy(number: int) -> None:
        with attacked.connect(f"boss{number}") as boss:
            start.wait()
            boss.execute(SET_POLICY, (uuid4(), queue_at(1, 1 + number % 3), FIGURES))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(set_policy, range(4)))

    assert attacked.ask("SELECT max_attempts, count(*) FROM contact.attempt_policy GROUP BY 1 ORDER BY 1") == [
        (1, 1), (2, 1), (3, 1), (4, 1)
    ]  # fmt: skip
