"""Acts that wait for a second supervisor: carried out by one click after the consent, also after a restart."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import uuid4

import pytest

from app import actions
from app.actions import Means
from app.actions.waiting import KEPT, Waiting
from app.domain.act import ActKind, Consent, Handled
from app.domain.errors import Refused
from app.domain.wish import AskConsent, GiveConsent, Handle, Withdraw
from tests.app.actions.region import Place
from tests.conftest import ExpectedLogs


def files(place: Place) -> list[str]:
    return sorted(file.suffix for file in place.folder.rglob("*") if file.is_file())


def agreed(place: Place, ask: AskConsent) -> Consent:
    """What anna asks for and berit agrees to."""
    asked = actions.carry_out(place.means(), ask, action=uuid4())
    actions.carry_out(place.means("berit"), GiveConsent(asked.action), action=uuid4())
    (consent,) = place.world.desk("anna").consents(at=place.now)
    return consent


def carry_out_agreed(means: Means, consent: Consent) -> tuple[int, ...]:
    return actions.carry_out(means, means.journal.waiting.agreed(consent), action=uuid4()).done


def test_how_they_were_handled_is_still_known_after_a_restart(place: Place) -> None:
    ids = place.requests(3)
    consent = agreed(place, AskConsent(ActKind.HANDLE, place.seen(ids), "chat", how=Handled.CHAT))

    done = carry_out_agreed(place.means(), consent)

    assert done == tuple(ids)
    assert {place.world.row(id_)["outcome"] for id_ in ids} == {"chat"}


def test_which_request_they_are_joined_into_is_still_known_after_a_restart(place: Place) -> None:
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

    wish = place.means().journal.waiting.agreed(consent)

    assert wish == Withdraw(place.seen([second]), "testi", consent.id)


def test_once_used_nothing_of_it_is_left_on_the_disk(place: Place) -> None:
    ids = place.requests(2)
    consent = agreed(place, AskConsent(ActKind.HANDLE, place.seen(ids), "chat", how=Handled.CHAT))
    before = files(place)

    carry_out_agreed(place.means(), consent)

    assert (before, files(place)) == ([".waiting"], [])


def test_the_reason_is_the_databases_and_stays_off_the_disk(place: Place) -> None:
    agreed(place, AskConsent(ActKind.WITHDRAW, place.seen(place.requests(2)), "kuollut 1.2."))

    assert b"kuollut" not in place.on_disk()


def test_without_its_details_only_a_withdrawal_can_be_carried_out(place: Place) -> None:
    rows, waiting = place.seen(place.requests(2)), place.means().journal.waiting

    def held(kind: ActKind) -> Consent:
        return Consent(uuid4(), kind, rows, "testi", "anna", place.now, place.now, "berit")

    withdrawal = held(ActKind.WITHDRAW)
    assert waiting.agreed(withdrawal) == Withdraw(rows, "testi", withdrawal.id)
    for kind in (ActKind.HANDLE, ActKind.JOIN):
        with pytest.raises(Refused, match="details_lost"):
            waiting.agreed(held(kind))


def test_what_was_never_used_is_forgotten_when_something_newer_waits(place: Place) -> None:
    waiting, ask = place.means().journal.waiting, AskConsent(ActKind.HANDLE, (), "", how=Handled.CHAT)
    waiting.keep(uuid4(), ask, place.now)

    waiting.keep(uuid4(), ask, place.now + KEPT + timedelta(seconds=1))

    assert files(place) == [".waiting"]


def test_a_broken_note_of_what_waits_is_removed_and_hinders_nobody(
    place: Place, expected_logs: ExpectedLogs
) -> None:
    expected_logs("what waits for a consent cannot be read")
    (place.folder / "anna").mkdir(parents=True)
    (place.folder / "anna" / f"{uuid4()}.waiting").write_text("{", encoding="utf-8")

    place.means()

    assert files(place) == []


def test_an_answer_found_only_later_still_leaves_what_the_act_needs(place: Place) -> None:
    ids, action = place.requests(2), uuid4()
    ask = AskConsent(ActKind.HANDLE, place.seen(ids), "chat", how=Handled.E_FORM)
    # Done, and the console was gone before the answer came.
    place.world.desk("anna").ask_consent(action, ask.kind, ask.rows, ask.reason, at=place.now)
    place.means().journal.write(actions.Ask(action, place.now, ask))
    means = place.means()

    actions.settle(means)
    (consent,) = place.world.desk("anna").consents(at=place.now)

    assert means.journal.waiting.agreed(consent) == Handle(consent.rows, Handled.E_FORM, action)


def test_without_a_disk_it_is_remembered_as_long_as_the_program_runs(
    place: Place, expected_logs: ExpectedLogs
) -> None:
    place.folder.write_text("a file where the folder should be", encoding="utf-8")
    expected_logs("remembered only while the program runs")
    expected_logs("could not be removed")
    waiting = Waiting(place.folder)
    consent = Consent(uuid4(), ActKind.HANDLE, (), "", "anna", place.now, place.now, "berit")
    waiting.keep(consent.id, AskConsent(ActKind.HANDLE, (), "", how=Handled.CHAT), place.now)

    wish = waiting.agreed(consent)
    waiting.forget(consent.id)

    assert wish == Handle((), Handled.CHAT, consent.id)
    with pytest.raises(Refused, match="details_lost"):
        waiting.agreed(consent)
