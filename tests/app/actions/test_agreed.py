"""Acts that wait for a second supervisor: carried out by one click after the consent, from any workstation."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest

from app import actions
from app.actions import Means
from app.domain.act import ActKind, Consent, Handled
from app.domain.consent import AskConsent, GiveConsent
from app.domain.wish import Withdraw
from tests.app.actions.region import Place


def agreed(place: Place, ask: AskConsent) -> Consent:
    """What anna asks for and berit agrees to."""
    anna, berit = place.means(), place.means("berit")
    asked = actions.carry_out(anna, ask, action=uuid4())
    given = actions.carry_out(berit, GiveConsent(asked.action), action=uuid4())
    anna.journal.told(asked.action)
    berit.journal.told(given.action)
    (consent,) = place.world.desk("anna").consents(at=place.now)
    return consent


def carry_out_agreed(means: Means, consent: Consent) -> tuple[int, ...]:
    return actions.carry_out(means, actions.agreed(consent), action=uuid4()).done


def test_how_they_were_handled_is_what_was_agreed_to(place: Place) -> None:
    ids = place.requests(3)
    consent = agreed(place, AskConsent(ActKind.HANDLE, place.seen(ids), "chat", how=Handled.CHAT))

    done = carry_out_agreed(place.means(), consent)

    assert done == tuple(ids)
    assert {place.world.row(id_)["outcome"] for id_ in ids} == {"chat"}


def test_which_request_they_are_joined_into_is_what_was_agreed_to(place: Place) -> None:
    first, *others = place.requests(8, number="+358501234567")
    ask = AskConsent(ActKind.JOIN, place.seen(others), "sama potilas", into=place.one(first))
    consent = agreed(place, ask)

    carry_out_agreed(place.means(), consent)

    assert {place.world.row(id_)["joined_to"] for id_ in others} == {first}


def test_both_names_are_in_the_audit(place: Place) -> None:
    ids = place.requests(3)
    consent = agreed(place, AskConsent(ActKind.WITHDRAW, place.seen(ids), "testirivejä"))

    carry_out_agreed(place.means(), consent)

    (entry,) = place.world.rows("audit", what="withdraw")
    assert entry["actor"] == "anna"
    assert json.loads(entry["detail"])["consented_by"] == "berit"


def test_rows_that_changed_before_the_second_agreed_are_no_longer_asked_for(place: Place) -> None:
    first, second = place.requests(2)
    asked = actions.carry_out(
        place.means(), AskConsent(ActKind.WITHDRAW, place.seen([first, second]), "testi"), action=uuid4()
    )
    place.world.platform.caller_withdraws(first, "ei enää", "caller", place.now)
    actions.carry_out(place.means("berit"), GiveConsent(asked.action), action=uuid4())
    (consent,) = place.world.desk("anna").consents(at=place.now)

    wish = actions.agreed(consent)

    assert wish == Withdraw(place.seen([second]), "testi", consent.id)
    assert [row.id for row in consent.dropped] == [first]


def test_nothing_of_what_waits_is_left_on_the_disk(place: Place) -> None:
    agreed(place, AskConsent(ActKind.WITHDRAW, place.seen(place.requests(2)), "kuollut 1.2."))

    assert [file for file in place.folder.rglob("*") if file.is_file()] == []


@pytest.mark.parametrize("kind", [ActKind.HANDLE, ActKind.JOIN, ActKind.MOVE])
def test_a_consent_that_does_not_say_to_what_is_a_fault(place: Place, kind: ActKind) -> None:
    consent = Consent(uuid4(), kind, (), "testi", "anna", place.now, place.now, "berit")

    with pytest.raises(ValueError, match="nobody can agree"):
        actions.agreed(consent)
