"""Rounds over a board: raised after the delay, told once, over again, and seen alike by two consoles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

import pytest
from sqlalchemy import Engine, insert

from app.alerts.outlook import is_answerable
from app.alerts.watch import Watch
from app.database import tables as t
from app.database.alerts import Alerts
from app.database.reads.columns import STATES, Unaccounted
from app.database.sqlite import setup
from app.database.sqlite.acts import once
from app.database.sqlite.alert_rules import set_rule
from app.database.sqlite.connection import MEMORY, open_engine
from app.domain.act import ActKind
from app.domain.alert import Alert, AlertRule, AlertScope, Each, Figure
from app.domain.callback import State
from app.domain.errors import Unavailable
from app.domain.moment import from_us, to_us
from app.live.beside import Beside
from app.live.history import History
from app.live.store import Freshness, Present
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_board
from tests.foresight.mornings import a_past

WAIT = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 600, 500, 300, 300)


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = open_engine(MEMORY)
    setup.create(engine)
    with engine.begin() as connection:
        for centre in a_board(0, centres=3).places.centres:
            connection.execute(
                insert(t.centre).values(id=centre.id, code=centre.code, name_fi=centre.names.fi)
            )
    yield engine
    engine.dispose()


def a_rule(engine: Engine, rule: AlertRule = WAIT) -> int:
    result = once(engine, uuid4(), ActKind.SET_ALERT_RULE, "maija", from_us(NOW_US), (), set_rule(rule))
    return result.rows[0].id


def a_present(count: int = 200, *, read_us: int = NOW_US, unaccounted: int = 0) -> Present:
    board = a_board(count, centres=3)
    lost = (Unaccounted(board.day.date, unaccounted),) if unaccounted else ()
    return Present(board, History.none(), Freshness(read_at_us=read_us), 1, lost)


def a_watch(engine: Engine, *, may_tell: bool = True) -> Watch:
    return Watch(Alerts(engine, "anna"), lambda: may_tell)


def on(alerts: tuple[Alert, ...]) -> set[int | None]:
    return {one.centre_id for one in alerts if one.until_us is None}


def test_an_alert_is_raised_after_the_delay_and_over_after_the_other(engine: Engine) -> None:
    a_rule(engine)
    watch = a_watch(engine)
    busy, calm = a_present(), a_present(0)

    assert on(watch.look(busy, NOW_US, NOW_US).alerts) == set()
    raised = watch.look(busy, NOW_US + 6 * MINUTE_US, NOW_US)
    assert on(raised.alerts) == {1, 2, 3}
    assert {one.since_us for one in raised.open} == {NOW_US}
    assert raised.in_last_hour() == 3

    later = NOW_US + 10 * MINUTE_US
    assert on(watch.look(calm, later, NOW_US).alerts) == {1, 2, 3}
    over = watch.look(calm, later + 6 * MINUTE_US, NOW_US)
    assert on(over.alerts) == set()
    assert {one.until_us for one in over.alerts} == {later + 6 * MINUTE_US}


def test_what_was_held_back_by_quiet_hours_is_raised_when_they_end_however_long_it_has_been_so(
    engine: Engine,
) -> None:
    local = from_us(NOW_US).astimezone(a_board(0).day.zone)
    ends = local.hour * 60 + local.minute + 90
    a_rule(engine, replace(WAIT, quiet=((0, ends),)))
    watch, busy = a_watch(engine), a_present()
    for minutes in (0, 60):
        assert on(watch.look(busy, NOW_US + minutes * MINUTE_US, NOW_US).alerts) == set()

    raised = watch.look(busy, NOW_US + 91 * MINUTE_US, NOW_US)

    assert {(one.since_us, one.raised_us) for one in raised.open} == {(NOW_US, NOW_US + 91 * MINUTE_US)}
    assert raised.in_last_hour() == 3


def test_a_wait_that_grows_is_told_of_by_steps_and_the_worst_of_it_at_the_end(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule_id = a_rule(engine)
    watch, busy, calm = a_watch(engine), a_present(), a_present(0)
    told: list[tuple[int, float]] = []
    note = watch.kept.note

    def noted(
        rule: int, centre: int | None, *, is_on: bool, since_us: int, value: float, at: datetime
    ) -> None:
        if centre == 1:
            told.append((round((to_us(at) - NOW_US) / MINUTE_US), value))
        note(rule, centre, is_on=is_on, since_us=since_us, value=value, at=at)

    monkeypatch.setattr(watch.kept, "note", noted)
    for tenth in range(161):
        watch.look(busy, NOW_US + tenth * MINUTE_US // 10, NOW_US)
    watch.look(calm, NOW_US + 17 * MINUTE_US, NOW_US)
    last = watch.look(calm, NOW_US + 23 * MINUTE_US, NOW_US)

    first = told[0][1]
    assert [minute for minute, _ in told] == [5, 10, 15, 23]
    (over,) = (one for one in last.alerts if one.centre_id == 1 and one.rule_id == rule_id)
    assert over.value == pytest.approx(first + 11 * 60)


@pytest.mark.parametrize("figure", [Figure.LOAD, Figure.LEFT_OVER])
def test_a_console_that_knows_no_earlier_day_yet_ends_no_alert_that_relies_on_them(
    engine: Engine, figure: Figure
) -> None:
    a_rule(engine, AlertRule(None, figure, AlertScope(), 0.01, 0.005))
    busy, calm = a_present(), a_present(0)
    assert busy.board is not None
    busy_with, calm_with = (replace(one, history=a_past(busy.board, 9)) for one in (busy, calm))
    first = a_watch(engine)
    first.look(busy_with, NOW_US, NOW_US)
    told = first.look(busy_with, NOW_US + MINUTE_US, NOW_US)
    assert told.open

    begun = a_watch(engine)
    seen = begun.look(calm, NOW_US + 2 * MINUTE_US, NOW_US)
    assert {one.id for one in seen.open} == {one.id for one in told.open}

    late_us = NOW_US + 11 * HOUR_US
    begun.look(calm_with, late_us, NOW_US)
    assert not begun.look(calm_with, late_us + MINUTE_US, NOW_US).open


def test_a_second_console_sees_what_the_first_told_and_tells_nothing_twice(engine: Engine) -> None:
    a_rule(engine)
    first, second = a_watch(engine), a_watch(engine)
    busy = a_present()
    first.look(busy, NOW_US, NOW_US)
    told = first.look(busy, NOW_US + 6 * MINUTE_US, NOW_US)

    seen = second.look(busy, NOW_US + 6 * MINUTE_US, NOW_US)
    assert {one.id for one in seen.open} == {one.id for one in told.open}
    again = second.look(busy, NOW_US + 12 * MINUTE_US, NOW_US)
    assert {one.id for one in again.alerts} == {one.id for one in told.alerts}


def test_of_two_consoles_that_see_the_end_at_once_the_second_raises_nothing_anew(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_rule(engine)
    first, second = a_watch(engine), a_watch(engine)
    busy, calm = a_present(), a_present(0)
    for minute in (0, 6, 8):
        for one in (first, second):
            one.look(busy, NOW_US + minute * MINUTE_US, NOW_US)
    ended = NOW_US + 20 * MINUTE_US
    for one in (first, second):
        one.look(calm, ended - 6 * MINUTE_US, NOW_US)
    both = second.kept.both

    def read_before_the_other_told(at: datetime) -> object:
        found = both(at)
        first.look(calm, ended, NOW_US)
        return found

    monkeypatch.setattr(second.kept, "both", read_before_the_other_told)
    last = second.look(calm, ended, NOW_US)

    assert len(last.alerts) == 3
    assert on(last.alerts) == set()


def test_who_may_not_tell_sees_what_others_told(engine: Engine) -> None:
    a_rule(engine)
    teller, viewer = a_watch(engine), a_watch(engine, may_tell=False)
    busy = a_present()
    for minutes in (0, 6):
        assert on(viewer.look(busy, NOW_US + minutes * MINUTE_US, NOW_US).alerts) == set()
    teller.look(busy, NOW_US, NOW_US)
    teller.look(busy, NOW_US + 6 * MINUTE_US, NOW_US)
    assert on(viewer.look(busy, NOW_US + 7 * MINUTE_US, NOW_US).alerts) == {1, 2, 3}


def test_old_data_is_told_of_by_this_console_alone_and_nothing_else_is(engine: Engine) -> None:
    stale = AlertRule(None, Figure.STALE, AlertScope(Each.REGION), 60, 60)
    a_rule(engine, stale)
    a_rule(engine)
    watch = a_watch(engine)
    watch.look(a_present(), NOW_US, NOW_US)
    outlook = watch.look(a_present(), NOW_US + HOUR_US, NOW_US + 2 * MINUTE_US)

    (alert,) = outlook.open
    rule = outlook.rule(alert.rule_id)
    assert rule is not None
    assert (alert.id, rule.figure, alert.value) == (0, Figure.STALE, 120)
    assert not is_answerable(alert, rule, has_region=True)
    assert watch.kept.since(from_us(0)) == ()


def test_a_database_that_is_away_leaves_what_was_known(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_rule(engine)
    watch = a_watch(engine)
    watch.look(a_present(), NOW_US, NOW_US)
    before = watch.look(a_present(), NOW_US + 6 * MINUTE_US, NOW_US)

    def away(_at: object) -> None:
        raise Unavailable("lost")

    monkeypatch.setattr(watch.kept, "both", away)
    after = watch.look(a_present(), NOW_US + 7 * MINUTE_US, NOW_US)
    assert after.alerts == before.alerts


def test_books_that_do_not_balance_are_an_alert_of_the_region(engine: Engine) -> None:
    a_rule(engine, AlertRule(None, Figure.UNACCOUNTED, AlertScope(Each.REGION), 1, 1))
    watch = a_watch(engine)
    outlook = watch.look(a_present(unaccounted=2), NOW_US, NOW_US)
    (alert,) = outlook.open
    rule = outlook.rule(alert.rule_id)
    assert rule is not None
    assert (alert.centre_id, alert.value, outlook.has_region) == (None, 2, True)
    assert is_answerable(alert, rule, has_region=True)
    assert not is_answerable(alert, rule, has_region=False)


def test_books_that_another_console_told_of_are_not_over_before_this_one_has_proved_them(
    engine: Engine,
) -> None:
    a_rule(engine, AlertRule(None, Figure.UNACCOUNTED, AlertScope(Each.REGION), 1, 1))
    a_watch(engine).look(a_present(unaccounted=2), NOW_US, NOW_US)
    started = a_watch(engine)

    unproved = started.look(replace(a_present(), unread=frozenset({Beside.BOOKS})), NOW_US, NOW_US)
    proved = started.look(a_present(), NOW_US, NOW_US)

    assert (on(unproved.alerts), on(proved.alerts)) == ({None}, set())


def test_who_another_console_told_to_be_held_is_not_over_before_this_one_has_read_who_is(
    engine: Engine,
) -> None:
    a_rule(engine, AlertRule(None, Figure.HELD, AlertScope(), 1, 1))
    present = a_present()
    assert present.board is not None
    waiting = present.board.slots[
        present.board.take("state", present.board.slots) == STATES.index(State.WAITING)
    ]
    one = int(waiting[0])
    board, _ = present.board.with_held({present.board.id_of(one): NOW_US - 60 * MINUTE_US})
    centre = board.places.centres[int(board.places.centre_of[board.take("queue", waiting[:1])[0]])].id
    raised = a_watch(engine).look(replace(present, board=board), NOW_US, NOW_US)
    started = a_watch(engine)

    unread = started.look(replace(present, unread=frozenset({Beside.HELD})), NOW_US, NOW_US)
    read = started.look(present, NOW_US, NOW_US)

    assert (on(raised.alerts), on(unread.alerts), on(read.alerts)) == ({centre}, {centre}, set())


def test_a_rule_that_is_not_in_use_says_nothing(engine: Engine) -> None:
    rule_id = a_rule(engine)
    watch = a_watch(engine)
    watch.look(a_present(), NOW_US, NOW_US)
    a_rule(engine, replace(WAIT, id=rule_id, is_active=False))
    assert on(watch.look(a_present(), NOW_US + HOUR_US, NOW_US).alerts) == set()


#: The data was last read at 10:30 by the region's clock.
@pytest.mark.parametrize(
    "after_us, quiet, is_told",
    [
        (2 * MINUTE_US, (), True),
        (2 * MINUTE_US, ((10 * 60, 11 * 60),), False),
        # Quiet hours go over midnight, and end though the board is still yesterday's.
        (20 * HOUR_US, ((20 * 60, 7 * 60),), False),
        (21 * HOUR_US, ((20 * 60, 7 * 60),), True),
    ],
)
def test_quiet_hours_hold_for_old_data_too(
    engine: Engine, after_us: int, quiet: tuple[tuple[int, int], ...], is_told: bool
) -> None:
    a_rule(engine, AlertRule(None, Figure.STALE, AlertScope(Each.REGION), 60, 60, quiet=quiet))
    watch = a_watch(engine)
    watch.look(a_present(), NOW_US, NOW_US)

    told = watch.look(a_present(), NOW_US + after_us, NOW_US + after_us)

    assert bool(told.open) is is_told
