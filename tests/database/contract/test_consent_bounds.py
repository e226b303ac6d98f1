"""A consent is to one act and no other, and either of the two may end it unused; who asked is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.act import ActKind, ActResult, Handled, Seen
from app.domain.errors import Refused
from tests.builders import a_number, a_request
from tests.database.contract.world import World, after, an_id

NOW = after(hours=1)
LATER = after(hours=1, minutes=10)
EXPIRED = NOW + timedelta(minutes=15, seconds=1)
REASON = "rokotteet loppuivat"
End = Callable[[World, UUID], ActResult]


def asked(world: World, *keys: int, kind: ActKind = ActKind.WITHDRAW, how: str | None = None) -> UUID:
    """What Anna asks."""
    consent = an_id()
    world.desk("anna").ask_consent(consent, kind, world.seen(*keys), REASON, how=how, at=NOW)
    return consent


def decline(world: World, consent: UUID) -> ActResult:
    return world.desk("berit").decline_consent(an_id(), consent, at=LATER)


def take_back(world: World, consent: UUID) -> ActResult:
    return world.desk("anna").take_back_consent(an_id(), consent, at=LATER)


def test_a_consent_to_a_withdrawal_is_to_its_reason_and_to_no_other(world: World) -> None:
    key = a_request(world.platform)
    consent = asked(world, key)
    world.desk("berit").give_consent(an_id(), consent, at=NOW)

    with pytest.raises(Refused, match="agreed_otherwise"):
        world.desk("anna").withdraw(an_id(), world.seen(key), "jotain muuta", consent, at=LATER)
    assert world.row(key)["state"] == "waiting"
    assert world.desk("anna").withdraw(an_id(), world.seen(key), REASON, consent, at=LATER).done == (key,)


def test_a_consent_to_handling_is_to_its_way_and_to_no_other(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(2)]
    consent = asked(world, *keys, kind=ActKind.HANDLE, how="chat")
    world.desk("berit").give_consent(an_id(), consent, at=NOW)

    with pytest.raises(Refused, match="agreed_otherwise"):
        world.desk("anna").handle(an_id(), world.seen(*keys), "voicemail", consent, at=LATER)
    assert world.desk("anna").handle(an_id(), world.seen(*keys), "chat", consent, at=LATER).done == tuple(
        keys
    )


def test_a_consent_to_joining_is_into_its_request_and_into_no_other(world: World) -> None:
    number = a_number()
    first, second, *keys = [a_request(world.platform, after(minutes=one), number=number) for one in range(4)]
    into, other = world.seen(first, second)
    consent, anna = an_id(), world.desk("anna")
    anna.ask_consent(consent, ActKind.JOIN, world.seen(*keys), REASON, into=into, at=NOW)
    world.desk("berit").give_consent(an_id(), consent, at=NOW)

    with pytest.raises(Refused, match="agreed_otherwise"):
        anna.join(an_id(), world.seen(*keys), other, consent, at=LATER)
    assert anna.join(an_id(), world.seen(*keys), into, consent, at=LATER).done == tuple(keys)


def test_who_is_asked_sees_all_that_the_act_will_be(world: World) -> None:
    number = a_number()
    first, second = [a_request(world.platform, after(minutes=one), number=number) for one in range(2)]
    (into,) = world.seen(first)
    anna = world.desk("anna")
    anna.ask_consent(an_id(), ActKind.HANDLE, world.seen(second), REASON, how="e_form", at=NOW)
    anna.ask_consent(an_id(), ActKind.JOIN, world.seen(second), REASON, into=into, at=LATER)

    handling, joining = world.desk("berit").consents(at=LATER)

    assert (handling.how, handling.into) == (Handled.E_FORM, None)
    assert (joining.how, joining.into) == (None, into)
    told = world.rows("audit", what="consent_ask")
    assert '"how":"e_form"' in told[0]["detail"]
    assert f'"into":{first}' in told[1]["detail"]


def test_a_consent_is_asked_for_with_how_and_into_which_at_once(world: World) -> None:
    key, elsewhere = a_request(world.platform), Seen(98765, 1)
    anna, rows = world.desk("anna"), world.seen(key)

    for how in (None, "by_magic"):
        with pytest.raises(Refused, match="unknown_how"):
            anna.ask_consent(an_id(), ActKind.HANDLE, rows, REASON, how=how, at=NOW)
    for into in (None, elsewhere):
        with pytest.raises(Refused, match="not_yours"):
            anna.ask_consent(an_id(), ActKind.JOIN, rows, REASON, into=into, at=NOW)
    assert world.rows("consent") == []


@pytest.mark.parametrize("end, why, who", [(decline, "declined", "berit"), (take_back, "taken_back", "anna")])
def test_what_was_declined_or_taken_back_is_neither_given_nor_used(
    world: World, end: End, why: str, who: str
) -> None:
    keys = [a_request(world.platform) for _ in range(2)]
    consent = asked(world, *keys)

    ended = end(world, consent)

    assert ended.done == tuple(keys)
    with pytest.raises(Refused, match=why):
        world.desk("berit").give_consent(an_id(), consent, at=LATER)
    with pytest.raises(Refused, match=why):
        world.desk("anna").withdraw(an_id(), world.seen(*keys), "", consent, at=LATER)
    (told,) = world.desk("anna").consents(at=LATER)
    assert (told.ended_by, told.is_open(LATER), told.is_emptied) == (who, False, False)
    assert world.desk("berit").consents(at=LATER) == ()
    assert [(row["what"], row["actor"]) for row in world.rows("audit", centre_id=1)][1:] == [
        (ended.kind, who)
    ]
    assert [row["kind"] for row in world.rows("event", subject="consent")] == ["asked", "ended"]


@pytest.mark.parametrize("end, why", [(decline, "declined"), (take_back, "taken_back")])
def test_a_yes_can_be_taken_back_until_it_is_used(world: World, end: End, why: str) -> None:
    key = a_request(world.platform)
    consent = asked(world, key)
    world.desk("berit").give_consent(an_id(), consent, at=NOW)

    end(world, consent)

    with pytest.raises(Refused, match=why):
        world.desk("anna").withdraw(an_id(), world.seen(key), REASON, consent, at=LATER)
    assert world.row(key)["state"] == "waiting"


def test_only_the_two_it_concerns_may_end_it(world: World) -> None:
    key = a_request(world.platform)
    consent = asked(world, key)
    elsewhere = world.desk("cecilia", centres=(2, 3))

    with pytest.raises(Refused, match="not_oneself"):
        world.desk("anna").decline_consent(an_id(), consent, at=LATER)
    with pytest.raises(Refused, match="not_yours"):
        world.desk("berit").take_back_consent(an_id(), consent, at=LATER)
    for one in (consent, an_id()):
        with pytest.raises(Refused, match="not_yours"):
            elsewhere.decline_consent(an_id(), one, at=LATER)
        with pytest.raises(Refused, match="not_yours"):
            elsewhere.take_back_consent(an_id(), one, at=LATER)
    world.desk("berit").give_consent(an_id(), consent, at=LATER)
    with pytest.raises(Refused, match="already_given"):
        world.desk("dora").decline_consent(an_id(), consent, at=LATER)
    assert len(world.desk("anna").consents(at=LATER)) == 1


def test_what_was_used_or_has_expired_is_not_ended_any_more(world: World) -> None:
    key, other = a_request(world.platform), a_request(world.platform)
    used, late = asked(world, key), asked(world, other)
    world.desk("berit").give_consent(an_id(), used, at=NOW)
    world.desk("anna").withdraw(an_id(), world.seen(key), REASON, used, at=NOW)

    with pytest.raises(Refused, match="used"):
        decline(world, used)
    with pytest.raises(Refused, match="used"):
        take_back(world, used)
    with pytest.raises(Refused, match="too_late"):
        world.desk("berit").decline_consent(an_id(), late, at=EXPIRED)
    with pytest.raises(Refused, match="too_late"):
        world.desk("anna").take_back_consent(an_id(), late, at=EXPIRED)


def test_ending_one_is_done_once(world: World) -> None:
    consent, action = asked(world, a_request(world.platform)), an_id()
    berit = world.desk("berit")

    first, again = [berit.decline_consent(action, consent, at=LATER) for _ in range(2)]

    assert (first.repeated, again.repeated, again.rows) == (False, True, first.rows)


def test_where_every_row_has_changed_nothing_is_left_to_agree_to_and_who_asked_is_told(world: World) -> None:
    key = a_request(world.platform)
    consent = asked(world, key)
    world.desk("dora").to_front(an_id(), world.seen(key), at=NOW)

    given = world.desk("berit").give_consent(an_id(), consent, at=LATER)

    (told,) = world.desk("anna").consents(at=LATER)
    assert given.done == ()
    assert (told.given_by, told.is_open(LATER), told.is_emptied) == (None, False, True)
    assert [(row.id, row.who) for row in told.dropped] == [(key, "dora")]
    with pytest.raises(Refused, match="declined"):
        world.desk("dora").give_consent(an_id(), consent, at=LATER)


def test_who_asked_is_told_for_a_quarter_of_an_hour_that_nobody_agreed_in_time(world: World) -> None:
    consent = asked(world, a_request(world.platform))

    (told,) = world.desk("anna").consents(at=EXPIRED)

    assert (told.id, told.is_open(EXPIRED), told.ended_by) == (consent, False, None)
    assert world.desk("berit").consents(at=EXPIRED) == ()
    assert world.desk("anna").consents(at=EXPIRED + timedelta(minutes=15)) == ()
