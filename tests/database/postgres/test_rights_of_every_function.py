"""What another centre has, tried with each function there is, and who may call which: none is left out.

Long because every function that a console may call has a line here, with what it must be refused with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg
import pytest

from app.database.postgres import rights
from app.domain.act import ActKind, NumberReason
from app.domain.staffing import AbsenceReason, RecordAbsence
from tests.builders import a_number, an_exception, queue_at
from tests.database.postgres.region import Bare, Region, lending

#: Bo's at centre 3: an act, a consent he asks for, the tickets of a number shown and of one found.
ACT, CONSENT, SHOWN, FOUND = (UUID(int=n) for n in range(1, 5))
NUMBER: Final = a_number()
#: Callback 1 waits at Anna's centre 1; 2 to 5 at 3, of which 4 has ended and 5 was joined to 3. Agent 3, shift 1,
#: exception 1, rule 1 and alert 1 are of centre 3, texts 1 and 2 of callbacks 2 and 3, the second a dial command.
OWN, WAITS, OTHER, ENDED, JOINED = range(1, 6)

#: When the patient of `WAITS` wrote, in microseconds since the epoch.
SAID_US: Final = 1_767_225_600_000_000

_ROW: Final = f"ARRAY[{WAITS}]::bigint[], ARRAY[1]"
_OWN: Final = f"ARRAY[{OWN}]::bigint[], ARRAY[1]"
_LIMITS: Final = '{"on": 2, "off": 1, "on_delay_s": 0, "off_delay_s": 0, "quiet": []}'
_POLICY: Final = (
    '{"id": 0, "max_attempts": 1, "no_answer_delay_s": 600, "busy_delay_s": 600, "voicemail_delay_s": 600,'
    ' "technical_delay_s": 600, "wrong_number_ends": true, "text_on_unreached": false}'
)


def _rule(scope: str) -> str:
    return f'{{"id": null, "figure": "load", "scope": {scope}, "rule": {_LIMITS}, "is_active": true}}'


_THEIRS, _REGION = (
    '{"each": "centre", "centres": [3], "services": []}',
    '{"each": "region", "centres": [], "services": []}',
)
#: By function, what is tried of centre 3's and the word it is refused with: of the act, or of every row of its answer.
#: `%s` is a new act's id.
TRIED: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "act_move": ((f"(%s, {_ROW}, 1)", "not_yours"), (f"(%s, {_OWN}, 3)", "not_yours")),
    "act_retry": (
        (f"(%s, {_ROW}, NULL)", "not_yours"), (f"(%s, {_ROW}, now() + interval '1 h')", "not_yours"),
        (f"(%s, {_ROW}, NULL, NULL, true)", "not_yours"),
    ),
    "act_to_front": ((f"(%s, {_ROW})", "not_yours"),),
    "act_assign": ((f"(%s, {_ROW}, NULL)", "not_yours"), (f"(%s, {_ROW}, 3)", "not_yours")),
    "act_send_text": ((f"(%s, ARRAY[{WAITS}]::bigint[], 'unreached')", "not_yours"),),
    "act_undo": ((f"(%s, '{ACT}')", "not_yours"), (f"('{ACT}', '{ACT}')", "not_yours")),
    "act_handle": ((f"(%s, {_ROW}, 'chat')", "not_yours"), (f"(%s, {_ROW}, 'chat', '{CONSENT}')", "not_yours")),
    "act_withdraw": ((f"(%s, {_ROW}, 'x')", "not_yours"), (f"(%s, {_ROW}, 'x', '{CONSENT}')", "not_yours")),
    "act_reopen": ((f"(%s, ARRAY[{ENDED}]::bigint[], ARRAY[2], 'x')", "not_yours"),),
    "act_join": (
        (f"(%s, {_ROW}, {OWN}, 1)", "not_yours"),
        (f"(%s, {_OWN}, {WAITS}, 1)", "not_yours"),
        (f"(%s, {_ROW}, {OTHER}, 1)", "not_yours"),
    ),
    "act_part": ((f"(%s, ARRAY[{JOINED}]::bigint[], ARRAY[2])", "not_yours"),),
    "act_correct": ((f"""(%s, {WAITS}, 1, '{{"is_urgent": true}}')""", "not_yours"),),
    "act_add": (
        (f"(%s, {queue_at(3)}, NULL, 'fi')", "not_yours"),
        (f"(%s, {queue_at(1)}, '{FOUND}', 'fi')", "not_yours"),
    ),
    "consent_ask": (
        (f"(%s, 'withdraw', {_ROW}, 'x')", "not_yours"),
        (f"(%s, 'join', {_OWN}, 'x', NULL, {WAITS}, 1)", "not_yours"),
    ),
    "consent_give": ((f"(%s, '{CONSENT}')", "not_yours"),),
    "consent_decline": ((f"(%s, '{CONSENT}')", "not_yours"),),
    "consent_take_back": ((f"(%s, '{CONSENT}')", "not_yours"),),
    "number_request": ((f"(%s, {WAITS}, 'complaint')", "not_yours"),),
    "number_fetch": ((f"('{SHOWN}')", "not_yours"), (f"('{FOUND}')", "not_yours")),
    "find_number": (
        (f"(%s, '{NUMBER}', 'curiosity')", "unknown_reason"),
        (f"('{ACT}', '{NUMBER}', 'complaint')", "not_yours"),
    ),
    "find_fetch": ((f"('{FOUND}')", "not_yours"), (f"('{SHOWN}')", "not_yours")),
    "number_enter": ((f"(%s, '{NUMBER}0000000000')", "not_a_number"), (f"('{ACT}', '{NUMBER}')", "not_yours")),
    "act_set_hours": (
        ("(%s, 3, NULL, current_date + 2, NULL, NULL, 'x')", "not_yours"),
        (f"(%s, 1, {queue_at(3)}, current_date + 2, NULL, NULL, 'x')", "not_yours"),
        ("(%s, NULL, NULL, current_date + 2, NULL, NULL, 'x')", "not_yours"),
    ),
    "act_record_absence": (("(%s, 3, now(), now() + interval '1 h', 'sick')", "not_yours"),),
    "act_add_shift": (("(%s, 3, 1, now() + interval '9 h', now() + interval '10 h')", "not_yours"),),
    "act_lend": (("(%s, 3, 1, now(), now() + interval '1 h')", "not_yours"),),
    "act_remove_shift": (("(%s, 1)", "not_yours"),),
    "act_remove_hours": (("(%s, 1)", "not_yours"),),
    "act_acknowledge_alert": (("(%s, '{1}')", "not_yours"),),
    "act_snooze_alert": (("(%s, '{1}', now() + interval '1 h')", "not_yours"),),
    "alert_note": (("(1, 3, false, now(), 0)", "not_yours"), ("(1, NULL, true, now(), 9)", "not_yours")),
    "act_retry_text": (("(%s, '{1}', '{undelivered}')", "not_yours"), ("(%s, '{2}', '{queued}')", "not_yours")),
    "act_cancel_text": (("(%s, '{1}', '{undelivered}')", "not_yours"), ("(%s, '{2}', '{queued}')", "not_yours")),
    "act_mark_read": (
        (f"(%s, '{{{WAITS}}}', '{{{SAID_US}}}')", "not_yours"),
        (f"(%s, '{{{WAITS}}}', '{{0}}')", "not_yours"),
    ),
    "act_set_policy": ((f"(%s, ARRAY[{queue_at(3)}], '{_POLICY}', current_date + 1)", "not_yours"),),
    "act_set_alert_rule": (
        (f"(%s, '{_rule(_THEIRS)}')", "not_yours"),
        (f"(%s, '{_rule(_REGION)}')", "not_yours"),
        (f"""(%s, '{_rule(_THEIRS).replace('"id": null', '"id": 1, "version": 1')}')""", "not_yours"),
    ),
    # The words are the region's, and a manager's to write: what they may not say, and not over somebody's newer ones.
    "act_set_template": (
        ("(%s, 'unreached', 'fi', 'Katso www.example.fi', false, 1, true)", "holds_a_link"),
        ("(%s, 'unreached', 'fi', 'Soita {number}', false, 1, true)", "unknown_field"),
        ("(%s, 'unreached', 'fi', 'Soita meille.', false, 7, true)", "someone_first"),
    ),
    "note_trail": (
        ("('move', '{}')", "not_a_note"),
        ("""('number:shown', '{"callback": 2}')""", "not_a_note"),
        ("""('signed_in', '{"program": "1", "actor": "bo"}')""", "not_a_note"),
        (
            f"""('exported', '{{"what": "callbacks", "format": "csv", "rows": 0, "filter": "{NUMBER}", "ids": []}}')""",
            "not_a_note",
        ),
    ),
    "view_save": (
        (f"""('callbacks', '{NUMBER}', '{{}}')""", "number_in_text"),
        (f"""('callbacks', 'x', '{{"search": "{NUMBER}"}}')""", "number_in_text"),
    ),
    "view_rename": ((f"""('callbacks', 'bo''s', '{NUMBER}')""", "number_in_text"),),
}  # fmt: skip
#: Those that refuse nothing and give nothing of what is not one's own, with what they give.
GIVES: Final[dict[str, tuple[tuple[str, list[tuple[Any, ...]]], ...]]] = {
    "my_centres": (("SELECT contact.my_centres()", [([1, 2],)]),),
    "my_queues": ((f"SELECT {queue_at(3)} = ANY (contact.my_queues())", [(False,)]),),
    "my_agents": (("SELECT 3 = ANY (contact.my_agents())", [(False,)]),),
    # Of no loan that takes no hours from one's own centres, nor of anything else.
    "lends_from_mine": (
        ("SELECT count(*) FILTER (WHERE contact.lends_from_mine(n)) FROM generate_series(0, 1000) n", [(0,)]),
    ),
    "caller_elsewhere": ((f"SELECT * FROM contact.caller_elsewhere({WAITS})", []),),
    "text_hindrances": ((f"SELECT * FROM contact.text_hindrances(ARRAY[{WAITS}])", []),),
    "text_steps_of": ((f"SELECT * FROM contact.text_steps_of(ARRAY[{WAITS}, {OTHER}])", []),),
    "text_steps": ((f"SELECT * FROM contact.text_steps({WAITS})", []),),
    # Books that do not balance are told of one's own queues: of centre 3's they do not (see below).
    "unaccounted": (("SELECT * FROM contact.unaccounted('2000-01-01')", []),),
    "held_callbacks": (("SELECT * FROM contact.held_callbacks('2100-01-01')", []),),
    "view_remove": (("SELECT contact.view_remove('callbacks', 'bo''s')", [(None,)]),),
    "view_order": (("SELECT contact.view_order('callbacks', ARRAY['x', 'bo''s'])", [(None,)]),),
}
#: Of times and of the region's calendar, which everybody may read.
OF_THE_CALENDAR: Final = {
    "us", "from_us", "local_day", "local_instant", "hours_of", "next_service_day", "hours_left",
}  # fmt: skip
#: What nobody at centre 3 has changed must be as it was.
LOOKED_AT: Final = (
    "callback", "attempt", "outbox", "consent", "shift", "presence", "opening_exception", "alert", "alert_rule",
    "attempt_policy", "policy_assignment", "text_template", "saved_view", "membership", "caller", "centre", "region",
)  # fmt: skip


def somebody_elses(region: Region) -> None:
    """Anna is a manager of centres 1 and 2, who may do what anybody of a console may; centre 3 is Bo's."""
    now = datetime.now(UTC)
    region.login("annika", 1, 2, group="manager")
    region.request(1)
    for _ in range(4):
        region.request(3, number=NUMBER)
    bo = region.desk("bo", 3)
    region.nurse(3, 3)
    region.ask("UPDATE contact.centre SET dials = true WHERE id = 3")
    region.ask(
        "UPDATE contact.callback SET said_at = contact.from_us(:us) WHERE id = :id", us=SAID_US, id=WAITS
    )
    bo.send_text(UUID(int=11), [WAITS], "unreached", at=now)
    region.ask("UPDATE contact.outbox SET state = 'undelivered'")
    bo.retry(ACT, region.seen(OTHER), None, at=now)
    bo.handle(UUID(int=12), region.seen(ENDED), "chat", at=now)
    bo.join(UUID(int=13), region.seen(JOINED), region.seen(OTHER)[0], at=now)
    bo.ask_consent(CONSENT, ActKind.WITHDRAW, region.seen(WAITS), "x", at=now)
    bo.request_number(SHOWN, WAITS, NumberReason.COMPLAINT, at=now)
    bo.find_number(FOUND, NUMBER, NumberReason.COMPLAINT, at=now)
    bo.staff(UUID(int=14), RecordAbsence(3, now, now + timedelta(hours=2), AbsenceReason.SICK), at=now)
    an_exception(region.engine, now.date() + timedelta(days=1), centre_id=3)
    with region.connect("bo") as bare:
        bare.execute("SELECT contact.view_save('callbacks', 'bo''s', '{}')")
    region.ask(
        "INSERT INTO contact.alert_rule (scope, figure, rule, created_by, created_at)"
        " VALUES (CAST(:scope AS jsonb), 'load', CAST(:limits AS jsonb), 'bo', now())",
        scope=_THEIRS,
        limits=_LIMITS,
    )
    region.ask(
        "INSERT INTO contact.alert (rule_id, centre_id, state, since, value) VALUES (1, 3, 'on', now(), 3)"
    )


lent = lending("attacked_by_functions", somebody_elses)


@pytest.fixture
def annika(attacked: Region) -> Iterator[Bare]:
    with attacked.connect("annika") as connection:
        yield connection


def _held(region: Region) -> dict[str, list[tuple[Any, ...]]]:
    return {table: region.ask(f"SELECT t::text FROM contact.{table} t ORDER BY 1") for table in LOOKED_AT}


def _traces(region: Region) -> int:
    """Entries in the chain of centre 3."""
    return int(region.one("SELECT count(*) FROM contact.audit WHERE centre_id = 3"))


def _words(connection: Bare, statement: str) -> set[str]:
    """With what a call is refused: the act's word, or the rows'."""
    try:
        ((told,),) = connection.execute(statement.replace("%s", "gen_random_uuid()").encode()).fetchall()
    except psycopg.Error as error:
        refused = error
    else:
        return {row["why"] or row["answer"] for row in told["rows"]}
    assert NUMBER[4:] not in str(refused)
    return {refused.diag.message_detail or str(refused.sqlstate)}


@pytest.mark.parametrize("name", TRIED)
def test_what_is_of_another_centre_is_refused_and_stays_as_it_was(
    attacked: Region, annika: Bare, name: str
) -> None:
    held, traces = _held(attacked), _traces(attacked)

    for given, word in TRIED[name]:
        assert _words(annika, f"SELECT contact.{name}{given}") == {word}, given

    assert _held(attacked) == held
    assert _traces(attacked) == traces


@pytest.mark.parametrize("name", GIVES)
def test_what_refuses_nothing_gives_nothing_of_another_centre(
    attacked: Region, annika: Bare, name: str
) -> None:
    held = _held(attacked)

    for statement, given in GIVES[name]:
        assert annika.execute(statement.encode()).fetchall() == given

    assert _held(attacked) == held


def test_every_function_that_a_console_may_call_is_tried() -> None:
    callable_ = {name for group in ("viewer", "supervisor", "manager") for name in rights.CALLS[group]}

    assert set(TRIED) | set(GIVES) | OF_THE_CALENDAR == callable_
    assert all(TRIED.values())
    assert all(GIVES.values())


def test_no_other_function_can_be_called_by_a_console(attacked: Region) -> None:
    granted = dict.fromkeys(rights.GROUPS, frozenset[str]())
    for group in rights.GROUPS:
        granted[group] = frozenset(
            name
            for (name,) in attacked.ask(
                "SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'contact'::regnamespace"
                " AND has_function_privilege(:role, p.oid, 'EXECUTE')",
                role=rights.role(group),
            )
        )

    calls = {group: set(names) for group, names in rights.CALLS.items()}
    assert granted["viewer"] == calls["viewer"]
    assert granted["supervisor"] == calls["viewer"] | calls["supervisor"]
    assert granted["manager"] == calls["viewer"] | calls["supervisor"] | calls["manager"]
    for group in ("auditor", "worker", "platform"):
        assert granted[group] == calls[group]


def test_functions_of_services_are_refused_to_a_console_by_name(annika: Bare) -> None:
    known = {name for group in ("viewer", "supervisor", "manager") for name in rights.CALLS[group]}
    parts = {
        "queue_dials(gen_random_uuid(), '{2}', now())",
        "cancel_dials(gen_random_uuid(), '{2}', now())",
        "has_dialled(gen_random_uuid(), 2)",
        "settle_dials(now())",
        "outbox_lease('x', '{dial}', 5, 60)",
        "outbox_attempt(2, 'x', 60)",
        "outbox_result(2, 'x', 1, 'accepted', NULL, '', 0)",
        "outbox_recover(1, 1, 1)",
        "forget_loads(1)",
        "forget_samples(1)",
        "blank_numbers(1)",
        f"report_load({queue_at(1)}, 0, NULL)",
        "tell_window(1, 1, now(), now() + interval '1 h', 1, 'x')",
        "correct_promise(1, 1, 'x')",
        "ask_reached(1)",
        "worker_beats('x', '{}')",
        "turn_away(1, NULL, 'full')",
        "sign_on(3, 3, 'off')",
        "release(1, 3)",
    }
    assert not {part.partition("(")[0] for part in parts} & known

    for part in parts:
        assert _words(annika, f"SELECT contact.{part}") == {"42501"}, part


@pytest.mark.parametrize(
    "statement",
    [
        # Whose platform dials, what a text costs, how long numbers are kept: an administrator's to set.
        "UPDATE contact.centre SET dials = true",
        "UPDATE contact.region SET text_price_milli = 0",
        "UPDATE contact.region SET number_months = 0",
        "INSERT INTO contact.outbox (ref, callback_id, centre_id, kind) VALUES (gen_random_uuid(), 1, 1, 'dial')",
        "UPDATE contact.outbox SET state = 'delivered' WHERE kind = 'dial'",
        "UPDATE contact.outbox SET ref = gen_random_uuid()",
        "INSERT INTO contact.outbox_attempt (outbox_id, n, worker, began_at) VALUES (2, 1, 'annika', now())",
        "INSERT INTO contact.channel_load (queue_id, at, waiting) VALUES (120, now(), 0)",
        "DELETE FROM contact.channel_load",
        "UPDATE contact.caller SET number = NULL",
        "UPDATE contact.caller SET textable = true",
        "DELETE FROM contact.call_window",
        "INSERT INTO contact.worker_beat (worker, started_at, beat_at) VALUES ('x', now(), now())",
        "INSERT INTO contact.survey_answer (callback_id) VALUES (1)",
    ],
)
def test_dialling_prices_and_what_is_kept_are_not_set_by_a_manager(
    attacked: Region, annika: Bare, statement: str
) -> None:
    held = _held(attacked)

    with pytest.raises(psycopg.Error) as refused:
        annika.execute(statement.encode())

    assert refused.value.sqlstate == "42501", refused.value
    assert _held(attacked) == held


def test_a_dial_command_tells_no_number_and_is_seen_at_its_centre_alone(
    attacked: Region, annika: Bare
) -> None:
    assert annika.execute("SELECT count(*) FROM contact.outbox").fetchall() == [(0,)]
    with attacked.connect("bo") as bo:
        ((whole,),) = bo.execute("SELECT o::text FROM contact.outbox o WHERE kind = 'dial'").fetchall()

    assert NUMBER[4:] not in whole


def test_the_page_for_administrators_names_every_function_with_who_may_call_it() -> None:
    page = (Path(__file__).parents[3] / "docs" / "rights.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(\w+)` calls \| (.+) \|$", page, re.MULTILINE))

    assert {group: re.findall(r"`(\w+)`", names) for group, names in told.items()} == {
        group: list(names) for group, names in rights.CALLS.items()
    }
