"""What one supervisor may end alone, and what a second one must agree to: no queue is emptied unnoticed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import UUID

import pytest

from app.domain.act import ActKind, ActResult, Answer, Correction, Seen
from app.domain.errors import Refused
from tests.builders import a_number, a_request, queue_at
from tests.database.contract.world import World, after, an_id, refused
from tests.desks import Desk

NOW = after(hours=1)
LATER = after(hours=1, minutes=10)
REASON = "rokotteet loppuivat, kaikille soitettu"
End = Callable[[Desk, list[Seen]], ActResult]

ENDS: dict[str, End] = {
    "withdraw": lambda desk, seen: desk.withdraw(an_id(), seen, "x", at=NOW),
    "handle": lambda desk, seen: desk.handle(an_id(), seen, "chat", at=NOW),
}


def _agreed(
    world: World,
    seen: list[Seen],
    kind: ActKind = ActKind.WITHDRAW,
    *,
    how: str | None = None,
    into: Seen | None = None,
) -> UUID:
    """A consent that Anna asked for and Berit gave."""
    consent = an_id()
    world.desk("anna").ask_consent(consent, kind, seen, REASON, how=how, into=into, at=NOW)
    world.desk("berit").give_consent(an_id(), consent, at=NOW)
    return consent


def _open(world: World) -> int:
    return len(world.rows("callback", state="waiting"))


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_more_than_one_at_once_is_not_ended_alone(world: World, end: End) -> None:
    seen = world.seen(*(a_request(world.platform) for _ in range(2)))

    with pytest.raises(Refused, match="needs_consent"):
        end(world.desk(), seen)

    assert _open(world) == 2
    assert world.rows("action") == []


def test_many_single_ones_are_five_an_hour_whichever_way_they_end(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(8)]
    desk = world.desk()
    for number, key in enumerate(keys[:5]):
        assert list(ENDS.values())[number % 2](desk, world.seen(key)).done == (key,)

    for end in ENDS.values():
        with pytest.raises(Refused, match="needs_consent"):
            end(desk, world.seen(keys[5]))

    assert _open(world) == 3
    assert ENDS["withdraw"](world.desk("berit"), world.seen(keys[5])).done == (keys[5],)
    soon, an_hour_on = NOW + timedelta(minutes=59), NOW + timedelta(hours=1)
    with pytest.raises(Refused, match="needs_consent"):
        desk.withdraw(an_id(), world.seen(keys[6]), "x", at=soon)
    assert desk.withdraw(an_id(), world.seen(keys[6]), "x", at=an_hour_on).done == (keys[6],)


def test_what_was_undone_or_opened_again_counts_too(world: World) -> None:
    key, desk = a_request(world.platform), world.desk()
    for number in range(5):
        action = an_id()
        desk.withdraw(action, world.seen(key), "x", at=NOW)
        if number % 2:
            desk.undo(an_id(), action, at=NOW)
        else:
            desk.reopen(an_id(), world.seen(key), f"reason {number}", at=NOW)

    with pytest.raises(Refused, match="needs_consent"):
        desk.withdraw(an_id(), world.seen(key), "x", at=NOW)
    assert world.row(key)["state"] == "waiting"


def test_rows_that_were_refused_are_not_counted(world: World) -> None:
    key, desk = a_request(world.platform), world.desk()
    stale = [Seen(key, 9)]

    for _ in range(7):
        assert desk.withdraw(an_id(), stale, "x", at=NOW).not_done

    assert desk.withdraw(an_id(), world.seen(key), "x", at=NOW).done == (key,)


def test_a_queue_is_not_joined_away_by_giving_all_the_same_number(world: World) -> None:
    number, desk = a_number(), world.desk()
    keys = [a_request(world.platform, after(minutes=minute)) for minute in range(8)]
    for key in keys:
        desk.correct(an_id(), world.seen(key)[0], Correction(number=number), at=NOW)
    into = world.seen(keys[0])[0]

    with pytest.raises(Refused, match="needs_consent"):
        desk.join(an_id(), world.seen(*keys[1:]), into, at=NOW)
    assert desk.join(an_id(), world.seen(*keys[1:6]), into, at=NOW).done == tuple(keys[1:6])
    with pytest.raises(Refused, match="needs_consent"):
        desk.join(an_id(), world.seen(keys[6]), into, at=NOW)
    with pytest.raises(Refused, match="needs_consent"):
        desk.withdraw(an_id(), world.seen(keys[0]), "x", at=NOW)
    assert _open(world) == 3


def test_no_other_act_takes_anything_out_of_the_queue(world: World) -> None:
    keys, desk = [a_request(world.platform) for _ in range(8)], world.desk()
    due = [world.row(key)["due_at"] for key in keys]

    desk.retry(an_id(), world.seen(*keys), after(days=3000), at=NOW)
    desk.to_front(an_id(), world.seen(*keys), at=NOW)
    desk.assign(an_id(), world.seen(*keys), world.nurse(), at=NOW)
    desk.move(an_id(), world.seen(*keys), 2, at=NOW)
    for key in keys:
        desk.correct(an_id(), world.seen(key)[0], Correction(service_id=3), at=NOW)

    assert _open(world) == 8
    assert [world.row(key)["due_at"] for key in keys] == due


def test_two_sessions_of_one_supervisor_do_not_pass_the_measure_together(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(8)]
    seen, start = world.seen(*keys), Barrier(8)
    desk = world.desk()

    def end(row: Seen) -> str:
        start.wait()
        try:
            return "done" if desk.withdraw(an_id(), [row], "x", at=NOW).done else "not done"
        except Refused as refusal:
            return refusal.reason

    with ThreadPoolExecutor(8) as pool:
        said = sorted(pool.map(end, seen))

    assert said == ["done"] * 5 + ["needs_consent"] * 3
    assert _open(world) == 3


def test_with_a_second_supervisors_consent_many_end_and_both_names_stand_in_the_audit(world: World) -> None:
    keys = [*(a_request(world.platform) for _ in range(7)), a_request(world.platform, queue_id=queue_at(2))]
    consent, giving, action = an_id(), an_id(), an_id()
    asked = world.desk("anna").ask_consent(consent, ActKind.WITHDRAW, world.seen(*keys), REASON, at=NOW)
    (waiting,) = world.desk("berit").consents(at=NOW)

    given = world.desk("berit").give_consent(giving, waiting.id, at=LATER)
    result = world.desk("anna").withdraw(action, world.seen(*keys), "", consent, at=LATER)

    assert asked.done == given.done == result.done == tuple(keys)
    assert (waiting.asked_by, waiting.reason, [row.id for row in waiting.rows]) == ("anna", REASON, keys)
    assert {world.row(key)["close_reason"] for key in keys} == {REASON}
    told = [(row["what"], row["actor"]) for row in world.rows("audit", centre_id=1)]
    assert told == [("consent_ask", "anna"), ("consent_give", "berit"), ("withdraw", "anna")]
    for row in world.rows("audit", what="withdraw"):
        assert f'"consent":"{consent}","consented_by":"berit"' in row["detail"]
    assert '"asked_by":"anna"' in world.rows("audit", what="consent_give")[0]["detail"]
    assert world.desk("berit").consents(at=LATER) == ()


def test_what_ended_with_consent_does_not_count_against_the_five(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(7)]
    consent = _agreed(world, world.seen(*keys[:6]))
    world.desk().withdraw(an_id(), world.seen(*keys[:6]), "", consent, at=NOW)

    assert world.desk().withdraw(an_id(), world.seen(keys[6]), "x", at=NOW).done == (keys[6],)


@pytest.mark.parametrize("kind", [ActKind.HANDLE, ActKind.JOIN])
def test_handling_and_joining_many_need_the_same_consent(world: World, kind: ActKind) -> None:
    number = a_number()
    keys = [a_request(world.platform, after(minutes=minute), number=number) for minute in range(8)]
    into, seen = world.seen(keys[0])[0], world.seen(*keys[1:])

    if kind is ActKind.HANDLE:
        consent = _agreed(world, seen, kind, how="other_channel")
        result = world.desk().handle(an_id(), seen, "other_channel", consent, at=NOW)
    else:
        consent = _agreed(world, seen, kind, into=into)
        result = world.desk().join(an_id(), seen, into, consent, at=NOW)

    assert result.done == tuple(keys[1:])


def test_rows_changed_before_the_yes_drop_out_and_are_named(world: World) -> None:
    keys, consent = [a_request(world.platform) for _ in range(3)], an_id()
    seen = world.seen(*keys)
    world.desk("anna").ask_consent(consent, ActKind.WITHDRAW, seen, REASON, at=NOW)
    world.desk("anna").to_front(an_id(), [seen[1]], at=NOW)

    given = world.desk("berit").give_consent(an_id(), consent, at=LATER)
    dropped = world.desk("anna").consents(at=LATER)[0].dropped
    result = world.desk("anna").withdraw(an_id(), world.seen(*keys), "", consent, at=LATER)

    assert given.done == (keys[0], keys[2])
    assert [(row.id, row.answer, row.who) for row in given.not_done] == [
        (keys[1], Answer.SOMEONE_FIRST, "anna")
    ]
    assert dropped == given.not_done
    assert result.done == (keys[0], keys[2])
    assert [(row.id, row.why) for row in result.not_done] == [(keys[1], "not_consented")]
    assert world.row(keys[1])["state"] == "waiting"


def test_rows_changed_after_the_yes_are_not_ended_by_it(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(2)]
    seen = world.seen(*keys)
    consent = _agreed(world, seen)
    world.desk("berit").to_front(an_id(), [seen[0]], at=NOW)

    fresh = world.seen(*keys)
    result = world.desk().withdraw(an_id(), fresh, "", consent, at=LATER)

    assert [(row.answer, row.why) for row in result.rows] == [("refused", "not_consented"), ("done", None)]


def test_nobody_agrees_with_oneself_nor_for_centres_that_are_not_theirs(world: World) -> None:
    key, consent = a_request(world.platform), an_id()
    world.desk("anna").ask_consent(consent, ActKind.WITHDRAW, world.seen(key), REASON, at=NOW)
    elsewhere = world.desk("berit", centres=(2, 3))

    with pytest.raises(Refused, match="not_oneself"):
        world.desk("anna").give_consent(an_id(), consent, at=NOW)
    for asked in (consent, an_id()):
        with pytest.raises(Refused, match="not_yours"):
            elsewhere.give_consent(an_id(), asked, at=NOW)
    assert elsewhere.consents(at=NOW) == ()
    assert [each.id for each in world.desk("anna").consents(at=NOW)] == [consent]


def test_a_consent_not_given_is_none(world: World) -> None:
    seen, consent = world.seen(a_request(world.platform), a_request(world.platform)), an_id()
    world.desk("anna").ask_consent(consent, ActKind.WITHDRAW, seen, REASON, at=NOW)

    with pytest.raises(Refused, match="not_given"):
        world.desk("anna").withdraw(an_id(), seen, "", consent, at=NOW)


def test_a_consent_is_the_askers_own_of_its_kind_and_used_once(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(3)]
    consent = _agreed(world, world.seen(*keys[:2]))

    for asked in (consent, an_id()):
        with pytest.raises(Refused, match="not_yours"):
            world.desk("berit").withdraw(an_id(), world.seen(*keys[:2]), "", asked, at=NOW)
    with pytest.raises(Refused, match="not_yours"):
        world.desk("anna").handle(an_id(), world.seen(*keys[:2]), "chat", consent, at=NOW)
    world.desk("anna").withdraw(an_id(), world.seen(keys[0]), "", consent, at=NOW)
    with pytest.raises(Refused, match="used"):
        world.desk("anna").withdraw(an_id(), world.seen(keys[1]), "", consent, at=NOW)


def test_rows_that_were_not_asked_for_are_not_slipped_in(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(3)]
    consent = _agreed(world, world.seen(*keys[:2]))

    result = world.desk().withdraw(an_id(), world.seen(*keys), "", consent, at=NOW)

    assert refused(result.not_done) == "not_consented"
    assert result.done == tuple(keys[:2])


@pytest.mark.parametrize("minutes, is_late", [(15.0, False), (15.0001, True)])
def test_a_consent_is_good_for_a_quarter_of_an_hour(world: World, minutes: float, is_late: bool) -> None:
    seen, asked = world.seen(a_request(world.platform), a_request(world.platform)), an_id()
    consent, at = _agreed(world, seen), NOW + timedelta(minutes=minutes)
    world.desk("anna").ask_consent(asked, ActKind.WITHDRAW, seen, REASON, at=NOW)

    if is_late:
        with pytest.raises(Refused, match="too_late"):
            world.desk("anna").withdraw(an_id(), seen, "", consent, at=at)
        with pytest.raises(Refused, match="too_late"):
            world.desk("berit").give_consent(an_id(), asked, at=at)
        assert world.desk("berit").consents(at=at) == ()
    else:
        assert world.desk("berit").give_consent(an_id(), asked, at=at).done
        assert world.desk("anna").withdraw(an_id(), seen, "", consent, at=at).done


def test_asking_and_agreeing_are_done_once(world: World) -> None:
    seen, consent, giving = world.seen(a_request(world.platform)), an_id(), an_id()

    asked = [
        world.desk("anna").ask_consent(consent, ActKind.HANDLE, seen, REASON, how="chat", at=NOW)
        for _ in range(2)
    ]
    given = [world.desk("berit").give_consent(giving, consent, at=NOW) for _ in range(2)]

    for first, again in (asked, given):
        assert (first.repeated, again.repeated, again.rows) == (False, True, first.rows)
    assert len(world.rows("audit")) == 2
    with pytest.raises(Refused, match="already_given"):
        world.desk("berit").give_consent(an_id(), consent, at=NOW)


def test_a_consent_is_asked_for_with_a_reason_and_for_what_needs_one(world: World) -> None:
    seen = world.seen(a_request(world.platform))

    with pytest.raises(Refused, match="no_reason"):
        world.desk().ask_consent(an_id(), ActKind.WITHDRAW, seen, " ", at=NOW)
    with pytest.raises(Refused, match="unknown_kind"):
        world.desk().ask_consent(an_id(), ActKind.MOVE, seen, REASON, at=NOW)
    assert world.desk().ask_consent(an_id(), ActKind.WITHDRAW, [Seen(12345, 1)], REASON, at=NOW).done == ()
    assert world.rows("consent") == []


def test_each_step_of_a_consent_is_told_to_the_feeds_of_its_centres_without_its_reason(world: World) -> None:
    here, there = a_request(world.platform), a_request(world.platform, queue_id=queue_at(2))
    elsewhere = a_request(world.platform, queue_id=queue_at(3))
    consent, give, use = an_id(), an_id(), an_id()
    anna, berit = world.desk(), world.desk("berit")

    rows = world.seen(here, there, elsewhere)
    anna.ask_consent(consent, ActKind.WITHDRAW, rows, "kaikki soitettu", at=NOW)
    anna.retry(an_id(), world.seen(elsewhere), None, at=NOW)  # so that it drops out
    berit.give_consent(give, consent, at=after(hours=1, minutes=1))
    anna.withdraw(use, world.seen(here, there), "", consent, at=after(hours=1, minutes=2))

    told = world.rows("event", subject="consent")
    assert [(row["kind"], row["centre_id"], row["actor"], row["action_id"]) for row in told] == [
        *(("asked", centre_id, "anna", consent) for centre_id in (1, 2, 3)),
        *(("given", centre_id, "berit", give) for centre_id in (1, 2, 3)),
        *(("used", centre_id, "anna", use) for centre_id in (1, 2)),
    ]
    assert {(row["subject_id"], str(row["detail"])) for row in told} == {(0, f"{{'consent': '{consent}'}}")}
