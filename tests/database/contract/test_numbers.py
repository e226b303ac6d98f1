"""Showing a number: two steps, a reason, a trace that stays."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.act import NumberReason
from app.domain.errors import Refused
from tests.builders import WEDNESDAY, a_member, a_number, a_request, queue_at
from tests.database.contract.world import World, after, an_id

NOW = after(hours=1)


def test_a_number_is_shown_once_after_its_trace_is_written(world: World) -> None:
    number, action = a_number(), an_id()
    callback_id = a_request(world.platform, number=number)

    ticket = world.desk().request_number(action, callback_id, NumberReason.CALLING_SELF, at=NOW)
    (trace,) = world.rows("audit")
    shown = world.desk().fetch_number(ticket, at=after(hours=1, seconds=1))

    assert shown == number
    assert (trace["what"], trace["actor"], trace["centre_id"], trace["action_id"]) == (
        "number:shown",
        "anna",
        1,
        action,
    )
    caller_id = world.row(callback_id)["caller_id"]
    assert trace["detail"] == (
        f'{{"action":"{action}","callback":{callback_id},"caller":{caller_id},"reason":"calling_self"}}'
    )
    assert number not in str(world.rows("event")) + str(world.rows("action"))
    with pytest.raises(Refused, match="used"):
        world.desk().fetch_number(ticket, at=after(hours=1, seconds=2))


def test_the_same_click_gives_the_same_ticket_and_one_trace(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()

    first, again = (world.desk().request_number(action, callback_id, "complaint", at=NOW) for _ in range(2))

    assert first == again
    assert len(world.rows("audit")) == 1


@pytest.mark.parametrize("seconds, is_late", [(60.0, False), (60.000001, True)])
def test_a_ticket_is_good_for_a_minute(world: World, seconds: float, is_late: bool) -> None:
    ticket = world.desk().request_number(an_id(), a_request(world.platform), "complaint", at=NOW)
    at = NOW + timedelta(seconds=seconds)

    if is_late:
        with pytest.raises(Refused, match="too_late"):
            world.desk().fetch_number(ticket, at=at)
    else:
        assert world.desk().fetch_number(ticket, at=at)


def test_a_ticket_is_of_no_use_to_another(world: World) -> None:
    ticket = world.desk("anna").request_number(an_id(), a_request(world.platform), "complaint", at=NOW)

    for desk, asked in ((world.desk("berit"), ticket), (world.desk("anna"), an_id())):
        with pytest.raises(Refused, match="not_yours"):
            desk.fetch_number(asked, at=NOW)


def test_no_number_where_there_is_none_or_none_any_more(world: World) -> None:
    hidden, blanked = a_request(world.platform, number=None), a_request(world.platform)
    ticket = world.desk().request_number(an_id(), blanked, "complaint", at=NOW)
    world.set_caller(blanked, number=None, blanked_at=WEDNESDAY)

    for callback_id in (hidden, blanked):
        with pytest.raises(Refused, match="no_number"):
            world.desk().request_number(an_id(), callback_id, "complaint", at=NOW)
    with pytest.raises(Refused, match="no_number"):
        world.desk().fetch_number(ticket, at=NOW)


def test_not_without_a_reason_from_the_list(world: World) -> None:
    callback_id = a_request(world.platform)

    for reason in ("", "curious"):
        with pytest.raises(Refused, match="unknown_reason"):
            world.desk().request_number(an_id(), callback_id, reason, at=NOW)
    assert world.rows("audit") == []


def test_not_of_another_centre_nor_without_the_right(world: World) -> None:
    foreign, shown = a_request(world.platform, queue_id=queue_at(3)), a_request(world.platform)
    desk = world.desk("anna", centres=(2,))
    a_member(world.engine, "anna", 1, may_show_number=False)

    for callback_id in (foreign, shown, 12345):
        with pytest.raises(Refused, match="not_yours"):
            desk.request_number(an_id(), callback_id, "complaint", at=NOW)
    assert world.rows("number_ticket") == []


def test_twenty_a_minute_and_no_more(world: World) -> None:
    callback_id = a_request(world.platform)
    desk = world.desk()
    for _ in range(20):
        desk.request_number(an_id(), callback_id, "complaint", at=NOW)

    with pytest.raises(Refused, match="too_often"):
        desk.request_number(an_id(), callback_id, "complaint", at=NOW + timedelta(seconds=59.9))
    world.desk("berit").request_number(an_id(), callback_id, "complaint", at=NOW)
    desk.request_number(an_id(), callback_id, "complaint", at=NOW + timedelta(seconds=60))

    assert len(world.rows("number_ticket")) == 22
