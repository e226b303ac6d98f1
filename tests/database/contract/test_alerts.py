"""Alerts: told once by all consoles, answered by whoever may, and their rules set by managers."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.database.alerts import Alerts
from app.database.first_rules import first_rules
from app.database.rollup import roll_up
from app.domain.act import ActKind, Answer
from app.domain.alert import FIRST_RULES, Alert, AlertRule, AlertScope, Each, Figure, Tried
from app.domain.callback import Outcome
from app.domain.errors import Refused
from app.domain.moment import to_us
from tests.builders import WEDNESDAY, a_request
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)
WAIT = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 3600.5, 3000, 60, 120, ((1320, 420),))


def alerts_of(world: World, login: str = "anna", centres: tuple[int, ...] = (1, 2, 3)) -> Alerts:
    desk = world.desk(login, centres=centres)
    # On PostgreSQL the login has a connection of its own, which its desk holds.
    return Alerts(getattr(desk, "_engine", world.engine), login)


def a_rule(world: World, rule: AlertRule = WAIT) -> int:
    return the_answer(world.desk("maija").set_alert_rule(an_id(), rule, at=NOW).rows).id


def raised(world: World, rule_id: int, centre_id: int | None = 1, *, login: str = "anna") -> int:
    book = alerts_of(world, login)
    book.note(rule_id, centre_id, is_on=True, since_us=to_us(NOW), value=4000, at=NOW)
    return next(
        one.id
        for one in book.since(NOW)
        if (one.rule_id, one.centre_id) == (rule_id, centre_id) and one.until_us is None
    )


def the_alert(world: World, id_: int) -> Alert:
    return next(one for one in alerts_of(world).since(WEDNESDAY) if one.id == id_)


def told(world: World) -> list[tuple[int, str, dict[str, Any]]]:
    return [(row["centre_id"], row["what"], json.loads(row["detail"])) for row in world.rows("audit")]


def test_a_rule_is_read_as_it_was_set_and_changed(world: World) -> None:
    rule_id = a_rule(world)
    assert alerts_of(world).rules() == (replace(WAIT, id=rule_id),)

    changed = replace(
        WAIT, id=rule_id, on=7200.0, scope=AlertScope(Each.CENTRE, (1, 2), (1,)), is_active=False
    )
    result = world.desk("maija").set_alert_rule(an_id(), changed, at=NOW)

    assert (result.kind, result.done, result.undo_until) == (ActKind.SET_ALERT_RULE, (rule_id,), None)
    assert the_answer(result.rows).version == 2
    assert alerts_of(world).rules() == (replace(changed, version=2),)
    (_, (centre_id, what, detail)) = told(world)
    was, becomes = detail["changed"][str(rule_id)]
    assert (centre_id, what, was["rule"]["on"], becomes["rule"]["on"]) == (
        0,
        "set_alert_rule",
        "3600.5",
        "7200",
    )


@pytest.mark.parametrize(
    "rule",
    [
        replace(WAIT, on=0),
        replace(WAIT, off=4000),
        replace(WAIT, on=2e6),
        replace(WAIT, on_delay_s=86_401),
        replace(WAIT, quiet=((0, 1441),)),
        replace(WAIT, quiet=((0, 1),) * 5),
        replace(WAIT, figure=Figure.STALE),
        replace(WAIT, figure=Figure.LOAD, scope=AlertScope(Each.CENTRE, (), (1,))),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(world: World, rule: AlertRule) -> None:
    with pytest.raises(Refused) as why:
        a_rule(world, rule)
    assert why.value.reason == "not_a_rule"
    assert world.rows("alert_rule") == []


def test_who_will_not_be_rung_is_watched_of_one_service_and_the_hands_of_a_centre_are_not(
    world: World,
) -> None:
    of_one = replace(WAIT, figure=Figure.LEFT_OVER, on=10, off=5, scope=AlertScope(Each.CENTRE, (), (1,)))

    rule_id = a_rule(world, of_one)

    assert alerts_of(world).rules() == (replace(of_one, id=rule_id),)
    for figure in (Figure.LOAD, Figure.NO_HANDS, Figure.ATTEMPTS_FAILING):
        with pytest.raises(Refused, match="not_a_rule"):
            a_rule(world, replace(of_one, figure=figure))


def test_rules_of_other_centres_are_not_ones_own(world: World) -> None:
    rule_id = a_rule(world, replace(WAIT, scope=AlertScope(Each.CENTRE, (2,))))
    world.execute("DELETE FROM contact.membership WHERE login = 'maija' AND centre_id <> 1")

    for rule in (
        WAIT,
        replace(WAIT, scope=AlertScope(Each.REGION, (1, 2))),
        replace(WAIT, id=rule_id, scope=AlertScope(Each.CENTRE, (1,))),
        replace(WAIT, id=10_000, scope=AlertScope(Each.CENTRE, (1,))),
    ):
        with pytest.raises(Refused) as why:
            world.desk("maija").set_alert_rule(an_id(), rule, at=NOW)
        assert why.value.reason == "not_yours"
    own = world.desk("maija").set_alert_rule(
        an_id(), replace(WAIT, scope=AlertScope(Each.CENTRE, (1,))), at=NOW
    )
    assert the_answer(own.rows).answer is Answer.DONE


def test_the_second_who_changes_a_rule_is_told_of_the_first_and_changes_nothing(world: World) -> None:
    rule_id = a_rule(world)
    first = replace(WAIT, id=rule_id, on=7200.0)
    world.desk("maija").set_alert_rule(an_id(), first, at=NOW)

    later = NOW + timedelta(minutes=1)
    answer = the_answer(
        world.desk("maija").set_alert_rule(an_id(), replace(WAIT, id=rule_id, on=9000.0), at=later).rows
    )

    assert (answer.answer, answer.version, answer.who, answer.at) == (Answer.SOMEONE_FIRST, 2, "maija", NOW)
    assert alerts_of(world).rules() == (replace(first, version=2),)


def test_two_consoles_tell_of_one_episode(world: World) -> None:
    rule_id = a_rule(world)
    first = raised(world, rule_id)
    other = alerts_of(world, "berit")
    later = NOW + timedelta(minutes=1)
    other.note(rule_id, 1, is_on=True, since_us=to_us(later), value=5000, at=later)

    (found,) = other.since(WEDNESDAY)
    assert (found.id, found.since_us, found.value, found.state) == (first, to_us(NOW), 5000, "on")

    other.note(rule_id, 1, is_on=False, since_us=to_us(later), value=0, at=later)
    other.note(rule_id, 1, is_on=False, since_us=to_us(later), value=0, at=later)
    (over,) = other.since(WEDNESDAY)
    assert (over.state, over.until_us) == ("over", to_us(later))
    assert other.since(later) == ()
    assert raised(world, rule_id) != first


def test_an_alert_is_acknowledged_by_the_first_and_told_in_its_centre(world: World) -> None:
    id_ = raised(world, a_rule(world), 2)
    action = an_id()
    result = world.desk("anna").acknowledge_alerts(action, [id_], at=NOW)

    assert (result.kind, result.done) == (ActKind.ACKNOWLEDGE_ALERT, (id_,))
    found = the_alert(world, id_)
    assert (found.state, found.answered_by, found.answered_at_us) == ("acknowledged", "anna", to_us(NOW))
    assert told(world)[-1] == (
        2,
        "acknowledge_alert",
        {"action": str(action), "ids": [id_], "figures": ["oldest_wait"]},
    )

    again = world.desk("anna").acknowledge_alerts(action, [id_], at=NOW)
    assert (again.repeated, again.done) == (True, (id_,))
    other = the_answer(world.desk("berit").acknowledge_alerts(an_id(), [id_], at=NOW).rows)
    assert (other.answer, other.who, other.at) == (Answer.SOMEONE_FIRST, "anna", NOW)


def test_a_snooze_has_an_end_within_a_day_and_is_new_again_after_it(world: World) -> None:
    id_ = raised(world, a_rule(world))
    desk, until = world.desk("anna"), NOW + timedelta(minutes=15)
    for wrong in (NOW, NOW + timedelta(days=1, seconds=1)):
        with pytest.raises(Refused) as why:
            desk.snooze_alerts(an_id(), [id_], wrong, at=NOW)
        assert why.value.reason == "not_a_snooze"

    assert desk.snooze_alerts(an_id(), [id_], until, at=NOW).done == (id_,)

    found = the_alert(world, id_)
    assert (found.state_at(to_us(NOW)), found.state_at(to_us(until))) == ("snoozed", "on")
    assert told(world)[-1][2]["until"] == to_us(until)
    assert desk.acknowledge_alerts(an_id(), [id_], at=NOW).done == (id_,)
    assert the_alert(world, id_).quiet_until_us is None


def test_what_is_over_or_anothers_is_not_answered(world: World) -> None:
    rule_id = a_rule(world)
    here, elsewhere, region = (
        raised(world, rule_id, 1),
        raised(world, rule_id, 2),
        raised(world, rule_id, None),
    )
    alerts_of(world).note(rule_id, 1, is_on=False, since_us=to_us(NOW), value=0, at=NOW)
    world.desk("berit", centres=(1,))

    for id_, why in (
        (here, "not_open"),
        (elsewhere, "not_yours"),
        (region, "not_yours"),
        (10_000, "not_yours"),
    ):
        assert refused(world.desk("berit").acknowledge_alerts(an_id(), [id_], at=NOW).rows) == why
    assert world.desk("anna").acknowledge_alerts(an_id(), [region], at=NOW).done == (region,)
    assert told(world)[-1][0] == 0


def test_alerts_are_told_of_ones_own_centres_by_rules_in_use(world: World) -> None:
    rule_id = a_rule(world)
    off = a_rule(world, replace(WAIT, is_active=False))
    book = alerts_of(world, "berit", (1,))
    for rule, centre_id, reason in (
        (rule_id, 2, "not_yours"),
        (rule_id, None, "not_yours"),
        (off, 1, "no_such_rule"),
    ):
        with pytest.raises(Refused) as why:
            book.note(rule, centre_id, is_on=True, since_us=to_us(NOW), value=1, at=NOW)
        assert why.value.reason == reason
    assert world.rows("alert") == []


def test_one_rule_cannot_flood_the_history(world: World) -> None:
    rule_id, book = a_rule(world), alerts_of(world)
    for _ in range(30):
        raised(world, rule_id)
        book.note(rule_id, 1, is_on=False, since_us=to_us(NOW), value=0, at=NOW)
    with pytest.raises(Refused) as why:
        raised(world, rule_id)
    assert why.value.reason == "too_often"


def test_a_changed_rule_begins_anew(world: World) -> None:
    rule_id = a_rule(world)
    id_ = raised(world, rule_id)
    a_rule(world, replace(WAIT, id=rule_id, on=9000))
    assert the_alert(world, id_).state == "over"


def test_calls_count_the_same_in_the_hour_in_which_they_are_made_and_in_what_is_usual_later(
    world: World,
) -> None:
    rung = world.attempted(Outcome.TECHNICAL, Outcome.REACHED, start=after(minutes=10))
    world.desk("anna").reopen(an_id(), world.seen(rung), "x", at=NOW)
    roll_up(world.engine, WEDNESDAY.date(), NOW + timedelta(days=1))

    lately = alerts_of(world).tried([1], NOW)
    usually = alerts_of(world).tried([1], NOW + timedelta(days=1))

    # The line failed, then one call found the patient, whatever became of the request.
    assert lately == {1: Tried(made=1, reached=1)}
    assert usually == {1: Tried(usually_made=1, usually_reached=1)}


def rang(world: World, centre_id: int, *started_at: datetime, outcome: Outcome = Outcome.NO_ANSWER) -> None:
    """Calls of a callback that was left at centre 1, rung by that centre."""
    row = world.row(a_request(world.platform))
    for at in started_at:
        world.insert(
            "attempt",
            callback_id=row["id"],
            centre_id=centre_id,
            queue_id=row["queue_id"],
            number=1,
            agent_id=None,
            started_at=at,
            ended_at=at,
            outcome=outcome.value,
        )


def test_what_is_usual_at_a_centre_is_of_the_calls_it_made_wherever_they_were_asked_for(world: World) -> None:
    rang(world, 2, NOW, NOW)
    rang(world, 1, NOW, outcome=Outcome.REACHED)
    roll_up(world.engine, WEDNESDAY.date(), NOW + timedelta(days=1))

    usually = alerts_of(world).tried([1, 2], NOW + timedelta(days=1))

    assert usually == {1: Tried(usually_made=1, usually_reached=1), 2: Tried(usually_made=2)}


def test_yesterday_is_usual_from_midnight_by_the_regions_clock_on(world: World) -> None:
    """At half past midnight of Thursday in Helsinki it is still Wednesday by UTC."""
    rang(world, 1, NOW)
    roll_up(world.engine, WEDNESDAY.date(), NOW + timedelta(hours=13))
    book = alerts_of(world)

    before = book.tried([1], WEDNESDAY.replace(hour=21, minute=30))
    after_midnight = book.tried([1], WEDNESDAY.replace(hour=22, minute=30))

    assert before == {}
    assert after_midnight == {1: Tried(usually_made=1)}


def test_four_weeks_with_a_day_of_23_hours_begin_and_end_at_the_regions_midnights(world: World) -> None:
    """Clocks go forward on 29 March: the first midnight is at 22 by UTC, the last at 21."""
    in_helsinki = ZoneInfo("Europe/Helsinki")
    first, last = datetime(2026, 3, 4, tzinfo=in_helsinki), datetime(2026, 4, 1, tzinfo=in_helsinki)
    a_minute = timedelta(minutes=1)
    within, outside = [first, last - a_minute], [first - a_minute, last]
    rang(world, 1, *(one.astimezone(UTC) for one in within))
    rang(world, 1, *(one.astimezone(UTC) for one in outside), outcome=Outcome.REACHED)

    usually = alerts_of(world).tried([1], (last + timedelta(hours=9)).astimezone(UTC))

    assert usually == {1: Tried(usually_made=2)}


def test_days_of_which_the_figures_alone_were_brought_over_are_usual_by_these(world: World) -> None:
    day, queue_id = WEDNESDAY.date(), world.rows("queue", centre_id=1)[0]["id"]
    for back, made in ((29, 1000), (28, 100), (1, 10), (0, 1)):
        world.insert(
            "queue_day", queue_id=queue_id, day=day - timedelta(days=back), attempts=made, reached_first=made
        )
    rang(world, 1, WEDNESDAY)

    usually = alerts_of(world).tried([1], WEDNESDAY + timedelta(days=1))
    sooner = alerts_of(world).tried([1], WEDNESDAY + timedelta(hours=2))

    # From the first call that is known on, the calls themselves count and the figures of their day do not.
    assert usually == {1: Tried(usually_made=11, usually_reached=10)}
    assert sooner == {1: Tried(usually_made=110, usually_reached=110)}


def test_the_first_rules_of_a_region_can_all_be_set(world: World) -> None:
    for rule in FIRST_RULES:
        a_rule(world, rule)
    read = alerts_of(world).rules()
    assert [replace(rule, id=None) for rule in read] == list(FIRST_RULES)
    assert len(first_rules(NOW)) == len(FIRST_RULES)
