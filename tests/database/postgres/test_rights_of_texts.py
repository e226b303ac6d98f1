"""What a supervisor with a bare SQL prompt tries with texts and templates: others', alone, two at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier
from uuid import uuid4

import pytest

from app.database.reads.messages import Messages
from app.domain.message import MessageQuery
from tests.database.postgres.region import Region, refusal
from tests.desks import PostgresDesk

SET_TEMPLATE = "SELECT contact.act_set_template(%s, 'unreached', 'fi', %s, false, 1, false)"
RETRY = "SELECT contact.act_retry_text(%s, ARRAY[%s]::bigint[], ARRAY['undelivered'])"


@pytest.fixture
def texted(region: Region) -> Region:
    """Anna is at home at centres 1 and 2, Bo at 3; a text at each did not arrive."""
    region.login("anna", 1, 2)
    region.login("bo", 3)
    for login, centre_id in (("anna", 1), ("bo", 3)):
        desk = PostgresDesk(region.engine_of(login))
        desk.send_text(uuid4(), [region.request(centre_id)], "unreached", at=datetime.now(UTC))
    region.ask("UPDATE contact.outbox SET state = 'undelivered'")
    return region


def test_templates_are_for_managers_alone(texted: Region) -> None:
    with texted.connect("anna") as anna:
        assert refusal(anna, SET_TEMPLATE, uuid4(), "Soita meille.") == "42501"
        for statement in (
            "UPDATE contact.text_template SET body = 'x'",
            "INSERT INTO contact.text_template (purpose, language, body, created_at) VALUES ('x', 'fi', 'x', now())",
            "UPDATE contact.outbox SET state = 'queued'",
        ):
            assert refusal(anna, statement) == "42501"


def test_who_is_no_manager_any_more_takes_no_template_back(texted: Region) -> None:
    texted.login("ex_chief", 1, group="manager")
    act = uuid4()
    with texted.connect("ex_chief") as chief:
        chief.execute(SET_TEMPLATE, (act, "Soita meille."))
        texted.ask("REVOKE jonovahti_manager FROM ex_chief")
        texted.ask("GRANT jonovahti_supervisor TO ex_chief")

        assert refusal(chief, "SELECT contact.act_undo(%s, %s)", uuid4(), act) == "not_yours"


@pytest.mark.parametrize(
    "part",
    [
        "SELECT contact.judge_texts('{1}', '{undelivered}')",
        "SELECT contact.newest_of_text(1)",
        "SELECT contact.template_held('unreached', 'fi')",
        "SELECT contact.check_template('unreached', 'fi', 'x', true)",
    ],
)
def test_the_parts_of_the_acts_are_not_to_be_had_alone(texted: Region, part: str) -> None:
    with texted.connect("anna") as anna:
        assert refusal(anna, part) == "42501"


def test_each_sees_and_touches_the_texts_of_their_own_centres_only(texted: Region) -> None:
    keys = dict(texted.ask("SELECT centre_id, id FROM contact.outbox"))
    with texted.connect("anna") as anna:
        ((told,),) = anna.execute(RETRY.encode(), (uuid4(), keys[3])).fetchall()
    engine = texted.engine_of("anna")
    page = Messages(engine, "anna", lambda: datetime.now(UTC)).page(MessageQuery())

    assert [(row["answer"], row["why"]) for row in told["rows"]] == [("refused", "not_yours")]
    assert [row.id for row in page.rows] == [keys[1]]
    assert sum(count for _, count in page.counts) == 1


def test_of_two_who_send_a_text_again_at_the_same_moment_one_does(texted: Region) -> None:
    keys = dict(texted.ask("SELECT centre_id, id FROM contact.outbox"))
    texted.login("berta", 1)
    start = Barrier(2)

    def retry(login: str) -> str:
        with texted.connect(login) as connection:
            start.wait()
            ((told,),) = connection.execute(RETRY.encode(), (uuid4(), keys[1])).fetchall()
        answer: str = told["rows"][0]["answer"]
        return answer

    with ThreadPoolExecutor(2) as both:
        answers = sorted(both.map(retry, ("anna", "berta")))

    assert answers == ["done", "someone_first"]
    assert texted.one("SELECT count(*) FROM contact.outbox WHERE centre_id = 1") == 2
