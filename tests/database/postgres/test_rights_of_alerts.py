"""What a supervisor of two centres with a bare SQL prompt tries with alerts and their rules."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from tests.database.postgres.region import Bare, Region

#: A rule of each centre by itself; alerts 1 (at centre 1), 2 (at centre 3) and 3 (of the region).
STANDING = (
    (
        "INSERT INTO contact.alert_rule (scope, figure, rule, created_by, created_at) VALUES"
        """ ('{"each": "centre", "centres": [], "services": []}', 'load',"""
        """ '{"on": 1, "off": 1, "on_delay_s": 0, "off_delay_s": 0, "quiet": []}', 'setup', now())"""
    ),
    (
        "INSERT INTO contact.alert (rule_id, centre_id, state, since, value)"
        " SELECT 1, c, 'on', now(), 2 FROM unnest('{1,3,null}'::integer[]) c"
    ),
)


@pytest.fixture
def anna(region: Region) -> Iterator[Bare]:
    """The bare connection of a supervisor of centres 1 and 2."""
    region.login("anna", 1, 2)
    with region.connect("postgres") as owner:
        for statement in STANDING:
            owner.execute(statement.encode())
    with region.connect("anna") as connection:
        yield connection


@pytest.mark.parametrize(
    "attack",
    [
        "INSERT INTO contact.alert (rule_id, state, since, value) VALUES (1, 'on', now(), 1)",
        "UPDATE contact.alert SET state = 'over'",
        "DELETE FROM contact.alert",
        "UPDATE contact.alert_rule SET is_active = false",
        "SELECT contact.answer_alerts(gen_random_uuid(), 'snooze_alert', '{2}', now(), now())",
        "SELECT contact.may_set_rule('{}')",
        "SELECT contact.act_set_alert_rule(gen_random_uuid(), '{}')",
    ],
)
def test_neither_tables_nor_parts_nor_rules_are_hers(anna: Bare, attack: str) -> None:
    with pytest.raises(psycopg.Error) as refused:
        anna.execute(attack.encode())
    assert refused.value.sqlstate == "42501"


def test_she_sees_and_answers_what_is_of_her_centres_alone(anna: Bare) -> None:
    seen = anna.execute("SELECT centre_id FROM contact.alert ORDER BY id").fetchall()
    assert [row[0] for row in seen] == [1, None]

    for statement in (
        "SELECT contact.act_acknowledge_alert(gen_random_uuid(), '{1,2,3,4}')",
        "SELECT contact.act_snooze_alert(gen_random_uuid(), '{1,2,3,4}', now() + interval '15 minutes')",
    ):
        row = anna.execute(statement.encode()).fetchone()
        assert row is not None
        assert [one["why"] for one in row[0]["rows"]] == [None, "not_yours", "not_yours", "not_yours"]


@pytest.mark.parametrize("place", ["3", "NULL"])
def test_she_cannot_tell_that_anothers_alert_is_over(anna: Bare, place: str) -> None:
    with pytest.raises(psycopg.Error) as refused:
        anna.execute(f"SELECT contact.alert_note(1, {place}, false, now(), 0)".encode())
    assert refused.value.diag.message_detail == "not_yours"
