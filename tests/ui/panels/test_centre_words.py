"""What a centre's page says of today besides rings, in words."""

from __future__ import annotations

from dataclasses import replace

from app.database.reads.gone_by import Besides, Moved, RungInHour
from app.listing.centre_page import CentrePage, centre_page
from app.live.history import History
from tests.boards import HOUR_US, NOW_US, a_board
from tests.ui.live_builders import ENGLISH
from ui.charts.compared import Compared
from ui.panels.centre_bars import reach_bars, wait_bars
from ui.panels.centre_words import besides, contact_facts


def page(centre_id: int | None, of: Besides | None) -> CentrePage:
    return centre_page(a_board(60, centres=3), History.none(), NOW_US, centre_id, of)


def facts(centre_id: int | None, of: Besides | None) -> dict[str, str]:
    return {fact.caption: fact.said for fact in besides(page(centre_id, of), ENGLISH)}


def test_moves_are_said_of_both_centres_and_of_the_region_once() -> None:
    names = [one.names.in_language(ENGLISH.language) for one in a_board(1, centres=3).places.centres]
    moved = Besides(moved=(Moved(1, 2, 3), Moved(2, 1, 1)))

    said = facts(1, moved)

    assert (said["Moved here from"], said["Moved away to"]) == (f"{names[1]} 1", f"{names[1]} 3")
    assert facts(None, moved)["Moved to another centre"] == f"{names[1]} 3, {names[0]} 1"
    assert (facts(3, moved)["Moved here from"], facts(3, moved)["Moved away to"]) == ("none", "none")


def test_of_moves_nothing_is_said_before_they_are_known() -> None:
    assert not any(caption.startswith("Moved") for one in (1, None) for caption in facts(one, None))


def test_the_calls_by_hour_are_those_of_every_ring() -> None:
    opens_us = NOW_US - NOW_US % HOUR_US - 2 * HOUR_US
    of = Besides(rung=(RungInHour(1, opens_us, 1, 4, 1), RungInHour(1, opens_us + HOUR_US, 1, 6, 3)))
    rings = page(1, of).rings
    assert rings.by_hour is not None

    bars, sheet = reach_bars(rings.hours, rings.by_hour, "Hour", ENGLISH)

    assert [(bar.value, bar.part) for bar in bars[:3]] == [(4, 1), (6, 3), (0, 0)]
    assert [bar.before for bar in bars[:3]] == [None, None, None]
    assert len(sheet.rows(ENGLISH)) == len(bars)


def test_of_an_hour_without_calls_nothing_half_said_is_told() -> None:
    rings = page(1, Besides(rung=())).rings
    waits, _ = wait_bars(replace(rings, rung=(0,) * len(rings.hours)), None, ENGLISH)
    reached, _ = reach_bars((15,), ((0, 0),), "Hour", ENGLISH)

    assert waits[0].told == f"left at {rings.hours[0]}: nobody rung"
    assert reached[0].told == "Hour 15: no calls"


def test_the_calls_of_another_day_stand_beside_those_of_each_attempt() -> None:
    yesterday = Compared("yesterday", rings={8: 70.0}, attempts={1: 60.0, 2: 10.0}, reached_at={1: 40.0})

    bars, sheet = reach_bars(
        range(1, 4), ((4, 1), (6, 3), (0, 0)), "Attempt", ENGLISH, yesterday, by_attempt=True
    )

    assert [bar.before for bar in bars[:2]] == [60.0, 10.0]
    assert bars[0].told == "Attempt 1: 4 calls, 1 reached, 25%, yesterday 60"
    columns = {one.caption: list(one.values) for one in sheet.columns}
    assert columns["Calls, yesterday"][:2] == [60.0, 10.0]
    assert columns["Reached, yesterday"][0] == 40.0


def test_a_centre_says_its_hours_and_its_number_and_the_region_neither() -> None:
    mine = {fact.caption: fact.said for fact in contact_facts(page(1, None), ENGLISH)}
    nothing_known = replace(page(1, None), opening=None, numbers=())

    assert list(mine) == ["In the week", "Within a month otherwise", "Number that patients see"]
    assert mine["Number that patients see"] == "+358912345678"
    assert [fact.said for fact in contact_facts(nothing_known, ENGLISH)] == ["not known"]
    assert contact_facts(page(None, None), ENGLISH) == []
