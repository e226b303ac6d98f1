"""Correcting what was taken down wrong, adding by hand, and searching by number."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.database.entering import entering
from app.database.ledger import verify
from app.domain.act import Answer, Correction, Seen
from app.domain.errors import Refused
from app.domain.wish import Add
from tests.builders import CARE, PROMISE, URGENT, VACCINATION, WEDNESDAY, a_number, a_request, local, queue_at
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)
LATER = after(hours=2)


def _correct(world: World, callback_id: int, **changes: object) -> Answer:
    seen = world.seen(callback_id)[0]
    correction = Correction(**changes)  # type: ignore[arg-type]  # the fields of a correction
    return the_answer(world.desk().correct(an_id(), seen, correction, at=NOW).rows).answer


def test_in_another_language_it_goes_to_the_queue_of_that_language(world: World) -> None:
    callback_id = a_request(world.platform)
    before = world.row(callback_id)

    assert _correct(world, callback_id, language="sv") is Answer.DONE

    changed = {"language": "sv", "queue_id": queue_at(1, CARE, "sv"), "version": 2}
    assert dict(world.row(callback_id)) == dict(before) | changed
    assert world.kinds(callback_id)[-1] == "moved"
    assert '"changed":{"language":["fi","sv"]}' in world.rows("audit")[0]["detail"]
    assert verify(world.engine).is_sound


def test_where_nobody_speaks_it_it_stays_in_its_queue_and_is_texted_in_its_language(world: World) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(3, VACCINATION))

    assert _correct(world, callback_id, language="sv") is Answer.DONE

    row = world.row(callback_id)
    assert (row["language"], row["queue_id"]) == ("sv", queue_at(3, VACCINATION))
    assert world.kinds(callback_id)[-1] == "corrected"


def test_what_proves_urgent_is_due_by_its_promise_from_the_request_on(world: World) -> None:
    callback_id = a_request(world.platform)

    assert _correct(world, callback_id, service_id=URGENT) is Answer.DONE

    row = world.row(callback_id)
    assert (row["queue_id"], row["is_urgent"]) == (queue_at(1, URGENT), True)
    assert (row["requested_at"], row["due_at"]) == (WEDNESDAY, WEDNESDAY + PROMISE)
    assert row["asked_queue_id"] == queue_at(1)


def test_what_proves_not_urgent_keeps_the_time_it_was_promised(world: World) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(1, URGENT))
    due_at = world.row(callback_id)["due_at"]

    assert _correct(world, callback_id, service_id=CARE) is Answer.DONE

    row = world.row(callback_id)
    assert (row["is_urgent"], row["due_at"]) == (False, due_at)


@pytest.mark.parametrize("is_urgent", [True, False])
def test_urgency_is_said_by_hand_too(world: World, is_urgent: bool) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(1, CARE if is_urgent else URGENT))

    assert _correct(world, callback_id, is_urgent=is_urgent) is Answer.DONE

    assert world.row(callback_id)["is_urgent"] is is_urgent
    assert (
        f'"is_urgent":[{str(not is_urgent).lower()},{str(is_urgent).lower()}]'
        in world.rows("audit")[0]["detail"]
    )


def test_a_corrected_number_stands_in_no_event_and_no_audit(world: World) -> None:
    wrong, right = a_number(), a_number()
    callback_id = a_request(world.platform, number=wrong)
    before = world.row(callback_id)

    assert _correct(world, callback_id, number=right) is Answer.DONE

    row = world.row(callback_id)
    assert (row["number_end"], row["version"]) == (right[-2:], 2)
    assert row["caller_id"] != before["caller_id"]
    assert world.rows("caller", id=row["caller_id"])[0]["number"] == right
    told = str([world.rows(table) for table in ("event", "audit", "action", "number_ticket")])
    assert right not in told
    assert wrong not in told
    assert right[4:] not in told
    assert [(row["centre_id"], row["what"]) for row in world.rows("audit")] == [
        (0, "number:entered"),
        (1, "correct"),
    ]
    assert verify(world.engine).is_sound


def test_a_correction_is_undone_with_the_number_it_had(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    before = world.row(callback_id)
    correction = Correction("sv", URGENT, False, a_number())
    world.desk().correct(action, world.seen(callback_id)[0], correction, at=NOW)

    assert world.desk().undo(an_id(), action, at=LATER).done == (callback_id,)

    assert dict(world.row(callback_id)) == dict(before) | {"version": 3}


def test_two_who_correct_the_same_number_learn_of_each_other(world: World) -> None:
    seen = world.seen(a_request(world.platform))[0]
    world.desk("anna").correct(an_id(), seen, Correction(number=a_number()), at=NOW)

    answer = the_answer(
        world.desk("berit").correct(an_id(), seen, Correction(number=a_number()), at=LATER).rows
    )

    assert (answer.answer, answer.who) == (Answer.SOMEONE_FIRST, "anna")


def test_what_cannot_be_is_not_corrected(world: World) -> None:
    seen = world.seen(a_request(world.platform, queue_id=queue_at(3)))[0]
    desk = world.desk()

    for changes, why in (
        (Correction(), "unknown_change"),
        (Correction(language="xx"), "unknown_language"),
        (Correction(number="112"), "not_a_number"),
    ):
        with pytest.raises(Refused, match=why):
            desk.correct(an_id(), seen, changes, at=NOW)
    assert refused(desk.correct(an_id(), seen, Correction(service_id=99), at=NOW).rows) == "no_such_queue"
    calling, _ = world.calling()
    assert refused(desk.correct(an_id(), world.seen(calling)[0], Correction("sv"), at=NOW).rows) == "calling"
    missing = desk.correct(an_id(), Seen(12345, 1), Correction("sv"), at=NOW)
    assert refused(missing.rows) == "not_yours"


def test_a_correction_asked_again_enters_its_number_once(world: World) -> None:
    seen, action, changes = world.seen(a_request(world.platform))[0], an_id(), Correction(number=a_number())

    first, again = (world.desk().correct(action, seen, changes, at=NOW) for _ in range(2))

    assert (first.rows, again.repeated) == (again.rows, True)
    assert len(world.rows("number_ticket")) == 1
    assert [row["id"] for row in world.rows("action", kind="enter_number")] == [entering(action)]


def test_a_request_by_hand_is_like_any_other_and_says_who_took_it_down(world: World) -> None:
    number, action = a_number(), an_id()
    asked = Add(
        queue_at(2, URGENT), "fi", "kuume", LATER, after(hours=3), "tiimi 2", may_text=False, number=number
    )

    result = world.desk().add(action, asked, at=NOW)

    (key,) = result.done
    row = world.row(key)
    assert (row["source"], row["source_ref"], row["state"], row["version"]) == (
        "console",
        str(action),
        "waiting",
        1,
    )
    assert (row["requested_at"], row["due_at"], row["is_urgent"]) == (NOW, NOW + PROMISE, True)
    assert (row["number_end"], row["reason"], row["may_text"], row["care_team"]) == (
        number[-2:],
        "kuume",
        False,
        "tiimi 2",
    )
    (event,) = world.events(key)
    assert (event["kind"], event["actor"], event["action_id"]) == ("requested", "anna", action)
    assert world.rows("audit", centre_id=2)[0]["what"] == "add"
    assert verify(world.engine).is_sound


def test_added_twice_with_one_click_it_is_there_once(world: World) -> None:
    action = an_id()

    first, again = (
        world.desk().add(action, Add(queue_at(1), "fi", number=a_number()), at=NOW) for _ in range(2)
    )

    assert (first.rows, again.repeated) == (again.rows, True)
    assert len(world.rows("callback")) == 1


def test_nothing_is_added_to_a_queue_elsewhere_or_out_of_use(world: World) -> None:
    desk = world.desk(centres=(1,))
    world.set("queue", queue_at(1), is_active=False)

    for queue_id, why in ((queue_at(2), "not_yours"), (9999, "not_yours"), (queue_at(1), "no_such_queue")):
        with pytest.raises(Refused, match=why):
            desk.add(an_id(), Add(queue_id, "fi"), at=NOW)
    with pytest.raises(Refused, match="no_such_agent"):
        desk.add(an_id(), Add(queue_at(1, URGENT), "fi", named_agent_id=99), at=NOW)
    with pytest.raises(Refused, match="not_a_number"):
        desk.add(an_id(), Add(queue_at(1, URGENT), "fi", number="040 123"), at=NOW)
    assert world.rows("callback") == []


def test_a_wish_taken_down_by_hand_is_no_way_to_park_a_request(world: World) -> None:
    desk, end_of_tomorrow = world.desk(), local("2026-03-06 00:00")

    for begins, ends, why in (
        (LATER, LATER, "not_a_window"),
        (end_of_tomorrow + timedelta(minutes=1), None, "too_far"),
        (LATER, end_of_tomorrow + timedelta(minutes=1), "too_far"),
    ):
        with pytest.raises(Refused, match=why):
            desk.add(an_id(), Add(queue_at(1), "fi", wish_from=begins, wish_until=ends), at=NOW)
    assert world.rows("callback") == []

    desk.add(an_id(), Add(queue_at(1), "fi", wish_from=LATER, wish_until=end_of_tomorrow), at=NOW)
    assert [row["wish_until"] for row in world.rows("callback")] == [end_of_tomorrow]


def test_what_was_added_is_not_undone_but_withdrawn(world: World) -> None:
    action = an_id()
    world.desk().add(action, Add(queue_at(1), "fi"), at=NOW)

    assert refused(world.desk().undo(an_id(), action, at=NOW).rows) == "nothing_to_undo"


def test_a_search_finds_the_callers_own_in_ones_own_centres_newest_first(world: World) -> None:
    number, action = a_number(), an_id()
    first, elsewhere, newest = (
        a_request(world.platform, after(minutes=minute), number=number, queue_id=queue_at(centre))
        for minute, centre in ((0, 1), (5, 3), (9, 2))
    )
    a_request(world.platform)
    desk = world.desk(centres=(1, 2))

    ticket = desk.find_number(action, number, "patient_asked", at=NOW)
    (trace,) = world.rows("audit")

    assert desk.fetch_found(ticket, at=NOW) == (newest, first)
    caller = world.row(elsewhere)["caller_id"]
    assert (trace["centre_id"], trace["what"], trace["actor"]) == (0, "number:searched", "anna")
    assert trace["detail"] == f'{{"action":"{action}","caller":{caller},"reason":"patient_asked"}}'
    with pytest.raises(Refused, match="used"):
        desk.fetch_found(ticket, at=NOW)


def test_a_search_for_nobody_finds_nothing_and_leaves_its_trace(world: World) -> None:
    a_request(world.platform, number=None)
    ticket = world.desk().find_number(an_id(), a_number(), "complaint", at=NOW)

    assert world.desk().fetch_found(ticket, at=NOW) == ()
    assert len(world.rows("audit")) == 1
    assert world.rows("caller") == []


def test_a_search_is_for_a_whole_number_and_a_reason_and_its_ticket_for_nothing_else(world: World) -> None:
    number, action = a_number(), an_id()
    callback_id = a_request(world.platform, number=number)
    desk = world.desk()

    for asked, reason, why in (
        (number, "curious", "unknown_reason"),
        (number[:-1] + "%", "complaint", "not_a_number"),
    ):
        with pytest.raises(Refused, match=why):
            desk.find_number(an_id(), asked, reason, at=NOW)
    ticket = desk.find_number(action, number, "complaint", at=NOW)
    assert desk.find_number(action, number, "complaint", at=NOW) == ticket
    shown = desk.request_number(an_id(), callback_id, "complaint", at=NOW)
    for call in (
        lambda: desk.fetch_number(ticket, at=NOW),
        lambda: desk.fetch_found(shown, at=NOW),
        lambda: world.desk("berit").fetch_found(ticket, at=NOW),
    ):
        with pytest.raises(Refused, match="not_yours"):
            call()
    with pytest.raises(Refused, match="too_late"):
        desk.fetch_found(ticket, at=NOW + timedelta(seconds=61))


def test_twenty_numbers_a_minute_are_tried_however_they_are(world: World) -> None:
    desk, callback_id = world.desk(), a_request(world.platform)
    for _ in range(10):
        desk.find_number(an_id(), a_number(), "complaint", at=NOW)
        desk.add(an_id(), Add(queue_at(1), "fi", number=a_number()), at=NOW)

    for call in (
        lambda: desk.find_number(an_id(), a_number(), "complaint", at=NOW),
        lambda: desk.add(an_id(), Add(queue_at(1), "fi", number=a_number()), at=NOW),
        lambda: desk.correct(an_id(), world.seen(callback_id)[0], Correction(number=a_number()), at=NOW),
    ):
        with pytest.raises(Refused, match="too_often"):
            call()
    a_minute_on = NOW + timedelta(minutes=1)
    ticket = desk.find_number(an_id(), a_number(), "complaint", at=a_minute_on)
    assert desk.fetch_found(ticket, at=a_minute_on) == ()
