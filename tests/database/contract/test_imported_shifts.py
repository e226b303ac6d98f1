"""What a supervisor has settled about an imported shift is theirs, whatever the roster says next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.database.bulk_places import Places
from app.database.bulk_put import Put
from app.database.bulk_shifts import ShiftWriter
from app.domain.staffing import RemoveShift
from app.importing.shifts import ShiftLine
from tests.builders import an_agent
from tests.database.contract.hands_at import FOUR, NOON, NOW, NURSE, TWO, lent, sick, staff, standing
from tests.database.contract.world import World, an_id

LINE = ShiftLine("v-1", "hoitaja 1", "", "absence", NOON, FOUR, "leave", is_cancelled=False)
PLANNED = ShiftLine("v-2", "hoitaja 1", "", "planned", NOW - timedelta(hours=1), FOUR, "", is_cancelled=False)


def brought(world: World, *lines: ShiftLine) -> Put:
    """What an import of these lines answers."""
    places = Places(world.engine, makes=False, weekly={}, source="roster", now=NOW)
    return ShiftWriter(world.engine, places, source="roster", now=NOW).put_shifts(lines)


def test_an_absence_that_a_supervisor_took_away_stays_away(world: World) -> None:
    an_agent(world.engine, NURSE, 1)
    brought(world, LINE)
    (absence,) = world.rows("shift")
    assert staff(world, RemoveShift(absence["id"])).done == (absence["id"],)

    same, other = brought(world, LINE), brought(world, replace(LINE, starts_at=TWO))

    assert (same.new, same.changed, same.refused) == (0, 0, {})
    assert other.refused == {0: "a supervisor has settled it since"}
    assert standing(world) == []


def test_an_imported_absence_taken_away_and_undone_follows_the_roster_again(world: World) -> None:
    an_agent(world.engine, NURSE, 1)
    brought(world, LINE)
    (absence,) = world.rows("shift")
    removed = staff(world, RemoveShift(absence["id"]))
    world.desk("anna").undo(an_id(), removed.action, at=NOW)

    put = brought(world, replace(LINE, ends_at=TWO))

    assert put.changed == 1
    assert standing(world) == [("absence", 1, NOON, TWO)]


def test_a_nurse_is_lent_and_absent_within_what_the_roster_brought(world: World) -> None:
    an_agent(world.engine, NURSE, 1)
    brought(world, PLANNED)

    loan = staff(world, lent())
    away = staff(world, sick(from_at=TWO))

    assert (loan.done, away.done) == ((NURSE,), (NURSE,))
    assert [kind for kind, *_ in standing(world)] == ["loan", "absence"]


def test_a_roster_cannot_put_a_nurse_at_two_places_that_supervisors_sent_her_to(world: World) -> None:
    an_agent(world.engine, NURSE, 1)
    brought(world, PLANNED)
    staff(world, lent())

    put = brought(world, ShiftLine("v-3", "hoitaja 1", "c3", "loan", NOON, FOUR, "", is_cancelled=False))

    assert put.refused == {0: "the nurse has another shift at that time"}
