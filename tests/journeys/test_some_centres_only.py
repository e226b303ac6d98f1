"""Whoever has two centres of three, on PostgreSQL: alerts, their rules and the wall are of these two alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, make_url, select

from app.database import tables
from app.database.first_rules import first_rules
from app.database.postgres.setup import create_login
from app.domain.alert import AlertRule, AlertScope, Figure
from tests.journeys.sitting import Sitting, a_moment_ago, sitting
from tests.journeys.world import World
from tests.servers import PostgresServer
from ui.desk.alerts_desk import AlertsDesk
from ui.wallboard.watch import WallWatch
from ui.windows.wallboard_settings import WallboardSettings

SUPERVISOR, MANAGER = "some_aino", "some_pekka"
OWN, FOREIGN = (1, 2), 3
OF_ALL, OF_FOREIGN, OF_OWN = 1, 2, 3
#: Who has waited a minute.
RULE = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 60, 60)
WAITING = {1: 3, 2: 2, FOREIGN: 4}


@pytest.fixture
def world(contact_database: str) -> Iterator[World]:
    """Callbacks at all three centres; rules for each centre, for the foreign one and for the first; an alert there."""
    made = World(contact_database)
    for centre_id, count in WAITING.items():
        made.requests(count, centre_id=centre_id)
    rules = [
        replace(RULE, scope=AlertScope(centres=centres)).as_json() for centres in ((), (FOREIGN,), (OWN[0],))
    ]
    first = first_rules(a_moment_ago())[0]
    with made.engine.begin() as connection:
        for rule in rules:
            row = first | {name: rule[name] for name in ("figure", "scope", "rule")}
            connection.execute(insert(tables.alert_rule).values(**row))
        alert = {
            "rule_id": OF_FOREIGN,
            "centre_id": FOREIGN,
            "state": "on",
            "since": a_moment_ago(),
            "value": 300.0,
        }
        connection.execute(insert(tables.alert).values(**alert))
    create_login(made.engine, SUPERVISOR, "supervisor", OWN)
    create_login(made.engine, MANAGER, "manager", OWN)
    yield made
    made.engine.dispose()


@pytest.fixture
def seat(
    request: pytest.FixtureRequest,
    world: World,
    postgres_server: PostgresServer,
    qtbot: QtBot,
    tmp_path: Path,
) -> Iterator[Sitting]:
    """A supervisor's, unless the test says whose."""
    login = getattr(request, "param", SUPERVISOR)
    url = postgres_server.url(str(make_url(world.url).database), user=login)
    with sitting(qtbot, url, tmp_path, "--language", "en") as made:
        made.see(lambda: len(made.listed()) == 5, "the callbacks of both centres")
        yield made


def alerts(world: World) -> set[tuple[int, int | None, str]]:
    """Rule, centre and state of each."""
    a = tables.alert.c
    with world.engine.connect() as connection:
        return {
            (row[0], row[1], row[2]) for row in connection.execute(select(a.rule_id, a.centre_id, a.state))
        }


def rules(world: World) -> dict[int, dict[str, Any]]:
    """What each rule watches, and from where on."""
    r = tables.alert_rule.c
    with world.engine.connect() as connection:
        return {
            row[0]: {"centres": tuple(row[1]["centres"]), "on": row[2]["on"], "active": row[3]}
            for row in connection.execute(select(r.id, r.scope, r.rule, r.is_active))
        }


def at_the_alerts(seat: Sitting) -> AlertsDesk:
    seat.desk.give("alerts")
    desk = seat.desk.front
    assert isinstance(desk, AlertsDesk)
    return desk


def test_alerts_are_raised_seen_and_answered_at_ones_own_centres_and_left_alone_elsewhere(
    world: World, seat: Sitting
) -> None:
    screen = at_the_alerts(seat).screen
    raised = {(OF_ALL, 1, "on"), (OF_ALL, 2, "on"), (OF_OWN, 1, "on")}
    seat.see(lambda: len(screen.model.lines) == len(raised), "the alerts", seen=lambda: screen.model.lines)
    assert alerts(world) == raised | {(OF_FOREIGN, FOREIGN, "on")}
    told = "\n".join(
        str(screen.model.index(row, column).data())
        for row in range(screen.model.rowCount())
        for column in range(screen.model.columnCount())
    )
    assert "Terveysasema 1" in told
    assert "Terveysasema 3" not in told

    screen.tabs.go_to("rules")
    assert not screen.new_rule_button.isVisible(), "rules are a manager's"
    screen.tabs.go_to("now")
    screen.select(0)
    chosen = screen.chosen_alert()
    assert chosen is not None
    screen.detail.snooze_buttons[0].click()
    assert "snoozed" in seat.toast()

    snoozed = (chosen.rule_id, chosen.centre_id)
    seat.see(
        lambda: (
            alerts(world)
            == {(*one[:2], "snoozed" if one[:2] == snoozed else "on") for one in raised}
            | {(OF_FOREIGN, FOREIGN, "on")}
        ),
        "that one snoozed, and no other",
        seen=lambda: alerts(world),
    )


@pytest.mark.parametrize("seat", [MANAGER], indirect=True)
def test_a_rule_is_made_for_ones_own_centres_and_one_that_watches_others_too_stays_as_it_is(
    world: World, seat: Sitting
) -> None:
    desk = at_the_alerts(seat)
    seat.see(lambda: desk.screen.model.lines, "the alerts")
    before = rules(world)
    desk.screen.tabs.go_to("rules")
    assert desk.screen.new_rule_button.isVisible()
    desk.screen.new_rule_button.click()
    dialog = desk.dialog
    assert dialog is not None
    assert set(dialog.centres.checked) == set(OWN), "offered, and ticked"
    with pytest.raises(KeyError):
        dialog.centres.box(FOREIGN)
    dialog.on.setValue(120)
    dialog.off.setValue(60)
    dialog.act_button.click()
    assert dialog.fault == ""
    assert "rule" in seat.toast()
    seat.see(lambda: len(rules(world)) == 4, "the new rule", seen=lambda: rules(world))
    ((made, told),) = _new(rules(world), before)
    assert (told["centres"], told["on"]) == (OWN, 7200)

    _choose_rule(seat, desk, OF_ALL)
    assert not desk.screen.rule_button.isEnabled()
    assert desk.screen.rule_button.toolTip() == "It watches centres of others too."
    for rule_id in (made, OF_OWN):
        _choose_rule(seat, desk, rule_id)
        desk.screen.rule_button.click()
        assert desk.dialog is not None
        desk.dialog.on.setValue(180)
        desk.dialog.act_button.click()
        assert "changed" in seat.toast()
    assert {key: one["on"] for key, one in rules(world).items()} == {
        OF_ALL: 60, OF_FOREIGN: 60, OF_OWN: 180 * 60, made: 180 * 60,
    }  # fmt: skip


def _choose_rule(seat: Sitting, desk: AlertsDesk, rule_id: int) -> None:
    """In the list, once it is there."""
    model = desk.screen.model
    seat.see(
        lambda: any(line.key[1] == rule_id for line in model.lines), "the rule", seen=lambda: model.lines
    )
    desk.screen.select(next(row for row, line in enumerate(model.lines) if line.key[1] == rule_id))


def _new(
    now: dict[int, dict[str, Any]], before: dict[int, dict[str, Any]]
) -> list[tuple[int, dict[str, Any]]]:
    return [(key, told) for key, told in now.items() if key not in before]


def test_the_wall_shows_ones_own_centres_and_offers_no_others(world: World, seat: Sitting) -> None:
    console = seat.program.console
    assert console is not None
    seat.press(Qt.Key.Key_F11, seat.screen.table)
    watch = _wall(seat)
    tiles = {
        tile.shown.name: tile.shown.waiting for tile in watch.window.shown_tiles if tile.shown is not None
    }

    assert watch.window.head.accessibleName().startswith("Callbacks · 2 centres")
    assert tiles == {"Terveysasema 1": "3", "Terveysasema 2": "2"}
    assert watch.window.figures[0].accessibleName() == "Waiting: 5"
    console.give("wallboard_settings")
    (dialog,) = seat.frame.findChildren(WallboardSettings)
    with pytest.raises(KeyError):
        dialog.centres.box(FOREIGN)

    (late,) = world.requests(1, centre_id=FOREIGN)
    world.requests(1, centre_id=2)
    seat.see(
        lambda: [tile.shown and tile.shown.waiting for tile in watch.window.shown_tiles] == ["3", "3"],
        "the new request at one's own centre",
        seen=lambda: [tile.shown and tile.shown.waiting for tile in watch.window.shown_tiles],
    )
    assert late not in seat.listed()


def _wall(seat: Sitting) -> WallWatch:
    console = seat.program.console
    assert console is not None
    seat.see(lambda: console.wallboard.watch and console.wallboard.watch.is_live, "the wall")
    assert console.wallboard.watch is not None
    return console.wallboard.watch
