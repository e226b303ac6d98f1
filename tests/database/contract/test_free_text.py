"""No number is let into what acts and views write in people's own words; the reason given stands in the audit."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from app.domain.act import ActKind, Handled
from app.domain.errors import Refused
from app.domain.free_text import holds_number
from app.domain.wish import Add
from tests.builders import WEDNESDAY, a_request, an_agent, queue_at
from tests.database.contract.world import World, after, an_id
from tests.free_texts import NUMBERS, WITH_A_NUMBER, WITHOUT_ONE

NOW = after(hours=1)
TOMORROW = WEDNESDAY.date() + timedelta(days=1)


def _reopened(world: World, said: str) -> None:
    (seen,) = world.seen(a_request(world.platform))
    world.desk().withdraw(an_id(), [seen], "Ei tarvitse", at=NOW)
    world.desk().reopen(an_id(), world.seen(seen.id), said, at=NOW)


ACTS: dict[str, Callable[[World, str], object]] = {
    "reopen": _reopened,
    "withdraw": lambda world, said: world.desk().withdraw(
        an_id(), world.seen(a_request(world.platform)), said, at=NOW
    ),
    "consent": lambda world, said: world.desk().ask_consent(
        an_id(), ActKind.WITHDRAW, world.seen(a_request(world.platform)), said, at=NOW
    ),
    "hours": lambda world, said: world.desk().set_hours(an_id(), 1, None, TOMORROW, None, None, said, at=NOW),
    "add: reason": lambda world, said: world.desk().add(an_id(), Add(queue_at(1), "fi", reason=said), at=NOW),
    "add: team": lambda world, said: world.desk().add(
        an_id(), Add(queue_at(1), "fi", care_team=said), at=NOW
    ),
}


@pytest.mark.parametrize("said", [*NUMBERS, f"Soita {NUMBERS[1]}, kiitos"])
@pytest.mark.parametrize("act", ACTS)
def test_a_number_in_an_acts_own_words_is_refused(world: World, act: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        ACTS[act](world, said)

    assert refused.value.reason == "number_in_text"
    assert said not in str([row["detail"] for row in world.rows("audit")])


@pytest.mark.parametrize("act", ACTS)
def test_a_day_in_an_acts_own_words_is_not(world: World, act: str) -> None:
    ACTS[act](world, "4.3.2026 klo 13.15")


def test_both_engines_mean_the_same_by_a_number(postgresql_world: World) -> None:
    with postgresql_world.engine.connect() as connection:
        for said in (*WITH_A_NUMBER, *WITHOUT_ONE):
            told = connection.execute(text("SELECT contact.holds_number(:said)"), {"said": said}).scalar_one()
            assert told is holds_number(said), said


def _told(world: World) -> list[dict[str, Any]]:
    ignored = {"action", "ids", "consent"}
    return [
        {name: value for name, value in json.loads(row["detail"]).items() if name not in ignored}
        for row in world.rows("audit")
    ]


def test_why_a_callback_was_ended_or_opened_again_stands_in_the_audit(world: World) -> None:
    (seen,) = world.seen(a_request(world.platform))
    world.desk().withdraw(an_id(), [seen], "Soitti itse", at=NOW)
    world.desk().reopen(an_id(), world.seen(seen.id), "Pyysi sittenkin", at=NOW)

    assert _told(world) == [{"reason": "Soitti itse"}, {"reason": "Pyysi sittenkin"}]


def test_what_a_consent_was_for_stands_with_who_asked_who_gave_and_what_was_done(world: World) -> None:
    anna, berit, consent = world.desk("anna"), world.desk("berit"), an_id()
    seen = world.seen(a_request(world.platform), a_request(world.platform))
    anna.ask_consent(consent, ActKind.HANDLE, seen, "Vastaajaviestit", how=Handled.VOICEMAIL, at=NOW)
    berit.give_consent(an_id(), consent, at=NOW)
    anna.handle(an_id(), seen, Handled.VOICEMAIL, consent=consent, at=NOW)

    assert _told(world) == [
        {"for": "handle", "how": "voicemail", "reason": "Vastaajaviestit"},
        {"asked_by": "anna", "for": "handle", "how": "voicemail", "reason": "Vastaajaviestit"},
        {"consented_by": "berit", "how": "voicemail", "reason": "Vastaajaviestit"},
    ]


def test_a_planned_time_and_a_nurse_that_an_act_replaces_stand_in_the_audit(world: World) -> None:
    an_agent(world.engine, 1)
    an_agent(world.engine, 2)
    callback_id, later = a_request(world.platform), after(hours=3)
    desk, later_us = world.desk(), int(later.timestamp()) * 1_000_000
    desk.retry(an_id(), world.seen(callback_id), later, at=NOW)
    desk.retry(an_id(), world.seen(callback_id), None, at=NOW)
    desk.assign(an_id(), world.seen(callback_id), 1, at=NOW)
    desk.assign(act := an_id(), world.seen(callback_id), 2, at=NOW)
    desk.undo(an_id(), act, at=NOW)

    key = str(callback_id)
    assert _told(world) == [
        {"when": later_us},
        {"when": None, "changed": {key: [later_us, None]}},
        {"agent": 1},
        {"agent": 2, "changed": {key: [1, 2]}},
        {"of": str(act), "undid": "assign"},
    ]
    assert world.row(callback_id)["assigned_agent_id"] == 1
