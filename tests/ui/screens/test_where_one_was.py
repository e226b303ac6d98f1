"""Audit log, texts, alerts and centres are found as they were left; never with a number in it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind
from app.domain.alert import Figure
from app.domain.message import MessageQuery
from app.domain.moment import to_us
from app.domain.trail import TrailQuery, TrailRights
from app.live.delta import Delta
from tests.boards import NOW_US, a_board
from tests.ui.live_builders import HELSINKI
from tests.ui.screens.alerts_shown import a_screen as an_alerts_screen
from tests.ui.screens.alerts_shown import an_alert, an_outlook
from ui.commands import Commands
from ui.desk.arrangement import joined, parted
from ui.formats import Formats
from ui.screens.audit_screen import AuditScreen
from ui.screens.centres_screen import CentresScreen
from ui.screens.messages_screen import MessagesScreen
from ui.windows.frame import Frame

NOW = datetime(2026, 11, 19, 9, 20, tzinfo=UTC)
EVERYTHING = TrailRights(may_read=True, sees_others=True, may_ask=True)
CENTRES: Sequence[tuple[int, str]] = [(1, "Kallioranta"), (2, "Pihlajarinne")]
Told = Mapping[str, Any]


def elsewhere(state: Told, region: str) -> dict[str, Any]:
    """What the settings file gives back in a region of a state that was left in the north."""
    told = joined(parted({"screen": json.dumps(state)}, "north"), "screen", region)
    return dict(json.loads(told or "{}"))


def an_audit_screen(qtbot: QtBot, told: Told, may: TrailRights = EVERYTHING) -> AuditScreen:
    screen = AuditScreen(Formats("en", HELSINKI), may, lambda: to_us(NOW))
    qtbot.addWidget(screen)
    screen.restore_state(told)
    return screen


def asked_of(screen: AuditScreen) -> TrailQuery:
    screen.show_places(CENTRES)
    return screen.filters.query()


def an_audit_screen_left(qtbot: QtBot) -> AuditScreen:
    """One login, one act, one centre, three days and a word are chosen."""
    screen = an_audit_screen(qtbot, {})
    filters = screen.filters
    screen.show_places(CENTRES)
    screen.show_people(["mlehto", "saari"])
    filters.person.setCurrentIndex(filters.person.findData("saari"))
    filters.act.setCurrentIndex(filters.act.findData("move"))
    filters.centre.setCurrentIndex(filters.centre.findData(2))
    filters.period.setCurrentIndex(filters.period.findData("between"))
    filters.first.setDate(QDate(2026, 11, 3))
    filters.last.setDate(QDate(2026, 11, 5))
    filters.words.setText("lainaus")
    return screen


def test_the_log_is_asked_for_as_it_was_left(qtbot: QtBot) -> None:
    left = an_audit_screen_left(qtbot)

    again = an_audit_screen(qtbot, elsewhere(left.save_state(), "north"))

    assert asked_of(again) == left.filters.query()
    assert (asked_of(again).actor, asked_of(again).centre_id) == ("saari", 2)
    again.show_people(["mlehto", "saari"])
    assert again.filters.told() == left.filters.told()


def test_another_regions_log_is_asked_for_everybody_and_all_centres(qtbot: QtBot) -> None:
    left = an_audit_screen_left(qtbot)

    asked = asked_of(an_audit_screen(qtbot, elsewhere(left.save_state(), "south")))

    assert (asked.actor, asked.centre_id) == (None, None)
    assert (asked.whats, asked.words) == (frozenset({"move"}), "lainaus")
    assert asked.since_us == to_us(datetime.combine(date(2026, 11, 3), datetime.min.time(), HELSINKI))


def test_who_sees_their_own_log_alone_is_not_asked_about_somebody_that_was_left(qtbot: QtBot) -> None:
    left = an_audit_screen_left(qtbot)

    again = an_audit_screen(
        qtbot, left.save_state(), TrailRights(may_read=True, sees_others=False, may_ask=False)
    )

    assert asked_of(again).actor is None


def test_somebody_who_is_in_the_log_no_more_is_not_asked_about(qtbot: QtBot) -> None:
    again = an_audit_screen(qtbot, an_audit_screen_left(qtbot).save_state())

    with qtbot.waitSignal(again.page_wanted):
        again.show_people(["mlehto"])

    assert asked_of(again).actor is None


def test_what_is_left_before_the_centres_are_known_is_as_it_was_found(qtbot: QtBot) -> None:
    audit = an_audit_screen_left(qtbot).save_state()
    texts = {"asked": {"centre": 2, "words": "rokotus"}}

    assert an_audit_screen(qtbot, audit).save_state()["asked"] == audit["asked"]
    assert a_texts_screen(qtbot, texts).save_state()["asked"] == texts["asked"]


def a_texts_screen(qtbot: QtBot, told: Told) -> MessagesScreen:
    screen = MessagesScreen(Formats("en", HELSINKI), [ActKind.RETRY_TEXT])
    qtbot.addWidget(screen)
    screen.restore_state(told)
    return screen


def asked_for(qtbot: QtBot, screen: MessagesScreen) -> MessageQuery:
    screen.show_places(CENTRES)
    with qtbot.waitSignal(screen.page_wanted) as wanted:
        screen.renew()
    query = wanted.args[0]
    assert isinstance(query, MessageQuery)
    return query


@pytest.mark.parametrize("region, centre", [("north", 2), ("south", None)])
def test_the_texts_are_asked_for_as_they_were_left_and_of_a_centre_in_its_own_region(
    qtbot: QtBot, region: str, centre: int | None
) -> None:
    left = a_texts_screen(qtbot, {})
    left.show_places(CENTRES)
    left.filters.centre.setCurrentIndex(2)
    left.filters.words.setText("rokotus")

    again = a_texts_screen(qtbot, elsewhere(left.save_state(), region))

    assert asked_for(qtbot, again) == MessageQuery(None, centre, "rokotus")


def test_a_number_that_was_typed_is_kept_on_no_screen(qtbot: QtBot) -> None:
    audit, texts = an_audit_screen(qtbot, {}), a_texts_screen(qtbot, {})
    audit.filters.words.setText("040 123 4567")
    texts.filters.words.setText("+358401234567")

    assert (audit.save_state()["asked"]["words"], texts.save_state()["asked"]["words"]) == ("", "")


@pytest.mark.parametrize("told", [{}, {"asked": None}, {"asked": {"centre": "2", "first": "x", "act": 7}}])
def test_what_cannot_be_understood_is_left_out(qtbot: QtBot, told: Told) -> None:
    audit, texts = an_audit_screen(qtbot, told), a_texts_screen(qtbot, told)

    assert asked_of(audit) == TrailQuery()
    assert asked_for(qtbot, texts) == MessageQuery()


def a_centres_screen(qtbot: QtBot, told: Told) -> CentresScreen:
    frame = Frame()
    qtbot.addWidget(frame)
    screen = CentresScreen(Formats("en", HELSINKI), Commands(frame).actions, frame)
    screen.restore_state(told)
    screen.show_board(a_board(60, centres=3), Delta(is_whole=True), NOW_US)
    return screen


@pytest.mark.parametrize("centre", [2, None])
def test_the_page_that_was_open_is_open_again_in_its_region(qtbot: QtBot, centre: int | None) -> None:
    left = a_centres_screen(qtbot, {})
    left.show_centre(centre)

    again = a_centres_screen(qtbot, elsewhere(left.save_state(), "north"))
    in_the_south = a_centres_screen(qtbot, elsewhere(left.save_state(), "south"))

    assert (again.is_page, again.listing.centre_id) == (True, centre)
    assert again.page.title.text() == left.page.title.text() != ""
    assert (in_the_south.is_page, in_the_south.listing.centre_id) == (False, None)


def test_who_was_at_all_centres_is_there_again_and_a_centre_that_is_gone_is_none(qtbot: QtBot) -> None:
    left = a_centres_screen(qtbot, {})
    left.show_as_list(True)

    again = a_centres_screen(qtbot, elsewhere(left.save_state(), "north"))
    gone = a_centres_screen(qtbot, {"asked": {"centre": 77}})

    assert (again.is_page, again.cards.is_list) == (False, True)
    assert (gone.is_page, gone.listing.centre_id) == (False, None)


@pytest.mark.parametrize("tab", ["now", "rules"])
def test_what_was_looked_at_at_the_end_is_looked_at_again_at_the_next_start(qtbot: QtBot, tab: str) -> None:
    outlook = an_outlook(an_alert(1, Figure.LOAD, 1), an_alert(2, Figure.LOAD, 2))
    before = an_alerts_screen(qtbot)
    before.tabs.go_to(tab)
    before.show_outlook(outlook)
    before.select(1)
    left = json.loads(json.dumps(before.save_state()))

    again = an_alerts_screen(qtbot)
    again.restore_state(left)
    told_before_the_first = again.save_state()["rows"]
    again.show_outlook(outlook)

    assert json.loads(json.dumps(told_before_the_first)) == left["rows"]
    assert (again.tab, again.table.currentIndex().row()) == (tab, 1)
    assert (again.chosen_alert(), again.chosen_rule()) == (before.chosen_alert(), before.chosen_rule())
