"""An absence, a loan and a shift on screen: loads, burn-down and both centres follow, as was shown beforehand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, insert, select, update

from app.database import tables
from app.database.engine import open_engine
from app.database.sqlite import setup as sqlite_setup
from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request, queue_at
from tests.journeys.nurses import at_work, choose, screen, to_the_centres, to_the_page
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from ui.dialogs.hands_dialogs import AbsenceDialog, LendDialog, ShiftDialog

HERE, THERE = 2, 3
NURSE, OTHER, THEIRS = 1, 2, 3
#: As minutes go by while the test sits there, the hands left become a little fewer.
NEARLY = 3
_HOURS = 2
_EFFECT = re.compile(r"Terveysasema (\d): load (.*?) → (.*?) · won't be rung today (\d+) → (\d+)")


@dataclass(frozen=True)
class Seen:
    """Of one centre: its load in percent as its card shows it, and who will not be rung."""

    load: int
    left_over: int

    def is_near(self, other: Seen) -> bool:
        near = abs(self.load - other.load) <= NEARLY * other.load / 100 + 1
        return near and abs(self.left_over - other.left_over) <= NEARLY


def in_the_middle_of_the_day(engine: Engine) -> None:
    """The region's clock says about ten, whenever this runs: no shift and no line of the test goes over midnight."""
    east = (10 - datetime.now(UTC).hour + 12) % 24 - 12
    with engine.begin() as connection:
        connection.execute(update(tables.region).values(zone=f"Etc/GMT{-east:+d}"))


def staffed(engine: Engine) -> None:
    """Two nurses at one centre and one at the other, more to ring than they can; nothing came this day last week."""
    a_world_open_now(engine)
    in_the_middle_of_the_day(engine)
    now = datetime.now(UTC)
    at_work(engine, [(NURSE, HERE), (OTHER, HERE), (THEIRS, THERE)], hours=_HOURS)
    with engine.begin() as connection:
        queues = connection.execute(select(tables.queue.c.id)).scalars().all()
        week_ago = (now - timedelta(days=7)).replace(minute=0, second=0, microsecond=0)
        quiet = {"waiting": 0, "arrived": 0, "closed": 0, "hands": 1}
        connection.execute(
            insert(tables.queue_sample), [{"queue_id": one, "at": week_ago, **quiet} for one in queues]
        )
    platform = SqlitePlatform(engine)
    for agent_id, centre_id in ((NURSE, HERE), (OTHER, HERE), (THEIRS, THERE)):
        platform.sign_on(agent_id, centre_id, "ready", a_moment_ago())
    for centre_id, count in ((HERE, 64), (THERE, 44)):
        for _ in range(count):
            a_request(platform, a_moment_ago(), queue_id=queue_at(centre_id))


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    url = f"sqlite:///{tmp_path / 'world.db'}"
    engine = open_engine(url)
    sqlite_setup.create(engine)
    staffed(engine)
    engine.dispose()
    with sitting(qtbot, url, tmp_path) as made:
        to_the_centres(made)
        made.see(lambda: on_card(made, HERE).left_over > 0, "what is foretold")
        yield made


def on_card(seat: Sitting, centre_id: int) -> Seen:
    model = screen(seat).model
    face = model.face(model.row_of(centre_id))
    assert face is not None
    assert face.load is not None
    return Seen(round(face.load * 100), face.left_over)


def on_page(seat: Sitting) -> Seen:
    """Of the page that is shown; the burn-down ends at the number beside it."""
    page = screen(seat).page
    assert page.page is not None
    assert page.page.load is not None
    day = page.burn.day
    assert day is not None
    assert day.left_over is not None
    count = page.counts.tiles["left_over"].face.value[0][0]
    assert int(count) == day.left_over
    # Who was rung in vain and is parked for another day stands on the line, and is not left over.
    assert float(np.round(day.ahead[-1])) >= day.left_over
    return Seen(round(page.page.load * 100), day.left_over)


def foretold(words: str) -> dict[int, tuple[Seen, Seen]]:
    """What a dialog says before anything is done: each centre before and after."""
    told = {}
    for centre, load, then, left, left_then in _EFFECT.findall(words):
        number = [int(re.sub(r"\D", "", one)) for one in (load, then, left, left_then)]
        told[int(centre)] = Seen(number[0], number[2]), Seen(number[1], number[3])
    return told


def absence(seat: Sitting) -> dict[int, tuple[Seen, Seen]]:
    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_A)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, AbsenceDialog)
    return _acted(dialog)


def loan(seat: Sitting) -> dict[int, tuple[Seen, Seen]]:
    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_L)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, LendDialog)
    dialog.centre.setCurrentText(f"Terveysasema {THERE}")
    return _acted(dialog)


def shift(seat: Sitting) -> dict[int, tuple[Seen, Seen]]:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(seat.frame, Qt.Key.Key_S, both)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, ShiftDialog)
    # After the planned one: an hour more of the same nurse.
    dialog.day.setCurrentIndex(0)
    starts = dialog.local(datetime.now(UTC) + timedelta(hours=_HOURS, minutes=2))
    dialog.starts.setText(dialog.formats.clock(starts))
    ends = dialog.local(datetime.now(UTC) + timedelta(hours=_HOURS + 1, minutes=2))
    dialog.ends.setText(dialog.formats.clock(ends))
    return _acted(dialog)


def _acted(dialog: AbsenceDialog | LendDialog | ShiftDialog) -> dict[int, tuple[Seen, Seen]]:
    dialog.show_effect()
    told = foretold(dialog.change.text)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return told


@pytest.mark.parametrize(
    "act, centres, heavier",
    [(absence, (HERE,), {HERE}), (loan, (HERE, THERE), {HERE}), (shift, (HERE,), set())],
    ids=["absence", "loan", "shift"],
)
def test_loads_burn_down_and_both_centres_follow_what_was_shown_and_undo_brings_them_back(
    seat: Sitting,
    act: Callable[[Sitting], dict[int, tuple[Seen, Seen]]],
    centres: tuple[int, ...],
    heavier: set[int],
) -> None:
    before = {one: on_card(seat, one) for one in (HERE, THERE)}
    to_the_page(seat, HERE)
    choose(seat, OTHER)
    page_before = on_page(seat)

    told = act(seat)

    assert set(told) == set(centres)
    for one, (was, becomes) in told.items():
        assert was.is_near(before[one])
        assert (becomes.load > was.load) is (one in heavier)
        assert (becomes.left_over > was.left_over) is (one in heavier)
        assert becomes != was
    seat.see(lambda: on_page(seat).is_near(told[HERE][1]), "the page as it was foretold")
    after = on_page(seat)
    assert not after.is_near(page_before)
    screen(seat).show_all()
    for one in centres:
        becomes = told[one][1]
        seat.see(lambda one=one, becomes=becomes: on_card(seat, one).is_near(becomes), "the cards")
    for one in {HERE, THERE} - set(centres):
        assert on_card(seat, one).is_near(before[one])

    console = seat.program.console
    assert console is not None
    # The feed may show what was done before its answer is there, and only then it can be undone.
    seat.see(console.commands.actions["undo"].isEnabled, "that it can be undone")
    seat.press(Qt.Key.Key_Z, seat.frame, ctrl=True)

    for one in (HERE, THERE):
        seat.see(lambda one=one: on_card(seat, one).is_near(before[one]), "the cards as they were")
    screen(seat).show_centre(HERE)
    seat.see(lambda: on_page(seat).is_near(page_before), "the page as it was")
