"""Taking back what was done about alerts: answers and rules, while nobody has acted on them since."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.act import ActKind, Answer
from app.domain.alert import AlertScope, Each
from app.domain.errors import Refused
from app.domain.moment import to_us
from tests.database.contract.test_alerts import NOW, WAIT, a_rule, alerts_of, raised, the_alert, told
from tests.database.contract.world import World, an_id, refused, the_answer

LATER = NOW + timedelta(minutes=1)
UNTIL = NOW + timedelta(minutes=15)


def test_an_alert_acknowledged_by_mistake_is_new_again_and_the_audit_says_so(world: World) -> None:
    id_ = raised(world, a_rule(world), 2)
    of, action = an_id(), an_id()
    world.desk("anna").acknowledge_alerts(of, [id_], at=NOW)

    result = world.desk("anna").undo(action, of, at=LATER)

    assert (result.kind, result.done) == (ActKind.UNDO, (id_,))
    found = the_alert(world, id_)
    assert (found.state, found.answered_by, found.answered_at_us) == ("on", None, None)
    assert told(world)[-1] == (
        2,
        "undo",
        {
            "action": str(action),
            "ids": [id_],
            "of": str(of),
            "undid": "acknowledge_alert",
            "figures": ["oldest_wait"],
        },
    )
    assert world.desk("anna").undo(action, of, at=LATER).repeated
    assert refused(world.desk("anna").undo(an_id(), of, at=LATER).rows) == "nothing_to_undo"


def test_the_undo_of_an_acknowledgement_gives_the_snooze_before_it_back(world: World) -> None:
    id_ = raised(world, a_rule(world))
    of = an_id()
    world.desk("berit").snooze_alerts(an_id(), [id_], UNTIL, at=NOW)
    world.desk("anna").acknowledge_alerts(of, [id_], at=LATER)

    world.desk("anna").undo(an_id(), of, at=LATER)

    found = the_alert(world, id_)
    assert (found.state, found.quiet_until_us, found.answered_by, found.answered_at_us) == (
        "snoozed",
        to_us(UNTIL),
        "berit",
        to_us(NOW),
    )


def test_a_snooze_taken_back_ends_at_once(world: World) -> None:
    rule_id = a_rule(world)
    ids = [raised(world, rule_id, centre) for centre in (1, 2)]
    of = an_id()
    world.desk("anna").snooze_alerts(of, ids, UNTIL, at=NOW)

    assert world.desk("anna").undo(an_id(), of, at=LATER).done == tuple(ids)
    assert {the_alert(world, id_).state_at(to_us(LATER)) for id_ in ids} == {"on"}


def test_what_somebody_has_answered_since_or_is_over_stays_as_it_is(world: World) -> None:
    rule_id = a_rule(world)
    answered, over = raised(world, rule_id, 1), raised(world, rule_id, 2)
    of = an_id()
    world.desk("anna").acknowledge_alerts(of, [answered, over], at=NOW)
    world.desk("berit").snooze_alerts(an_id(), [answered], UNTIL, at=LATER)
    alerts_of(world).note(rule_id, 2, is_on=False, since_us=to_us(NOW), value=0, at=LATER)

    first, second = world.desk("anna").undo(an_id(), of, at=LATER).rows

    assert (first.answer, first.who, first.at) == (Answer.SOMEONE_FIRST, "berit", LATER)
    assert (second.answer, second.why) == (Answer.REFUSED, "not_open")
    assert the_alert(world, answered).state == "snoozed"


def test_nobody_takes_back_anothers_answer(world: World) -> None:
    id_ = raised(world, a_rule(world))
    of = an_id()
    world.desk("anna").acknowledge_alerts(of, [id_], at=NOW)
    with pytest.raises(Refused) as why:
        world.desk("berit").undo(an_id(), of, at=LATER)
    assert why.value.reason == "not_yours"
    assert the_alert(world, id_).state == "acknowledged"


def test_a_changed_rule_is_again_what_it_was_and_its_alerts_begin_anew(world: World) -> None:
    rule_id = a_rule(world)
    of = an_id()
    changed = replace(WAIT, id=rule_id, on=7200.0, scope=AlertScope(Each.CENTRE, (1, 2), (1,)))
    world.desk("maija").set_alert_rule(of, changed, at=NOW)
    id_ = raised(world, rule_id)

    result = world.desk("maija").undo(an_id(), of, at=LATER)

    assert (result.done, the_answer(result.rows).version) == ((rule_id,), 3)
    assert alerts_of(world).rules() == (replace(WAIT, id=rule_id, version=3),)
    assert the_alert(world, id_).state == "over"
    centre_id, what, detail = told(world)[-1]
    was, becomes = detail["changed"][str(rule_id)]
    assert (centre_id, what, detail["undid"]) == (0, "undo", "set_alert_rule")
    assert (was["rule"]["on"], becomes["rule"]["on"]) == ("7200", "3600.5")
    assert refused(world.desk("maija").undo(an_id(), of, at=LATER).rows) == "nothing_to_undo"


def test_a_new_rule_taken_back_is_no_longer_in_use(world: World) -> None:
    of = an_id()
    rule_id = the_answer(world.desk("maija").set_alert_rule(of, WAIT, at=NOW).rows).id

    assert world.desk("maija").undo(an_id(), of, at=LATER).done == (rule_id,)
    assert alerts_of(world).rules() == (replace(WAIT, id=rule_id, is_active=False, version=2),)


def test_a_rule_that_was_changed_since_stays_as_it_is(world: World) -> None:
    of = an_id()
    rule_id = the_answer(world.desk("maija").set_alert_rule(of, WAIT, at=NOW).rows).id
    world.desk("maija").set_alert_rule(an_id(), replace(WAIT, id=rule_id, on=9000.0), at=LATER)

    answer = the_answer(world.desk("maija").undo(an_id(), of, at=LATER).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "maija", LATER)
    assert alerts_of(world).rules()[0].on == 9000
