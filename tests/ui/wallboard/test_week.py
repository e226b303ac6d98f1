"""A week on the wall: days with boards and pasts of their own, nights, outages and pages go by, and nothing grows."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.boards import NOW_US
from tests.held import Held
from tests.size import proved, size
from tests.ui.wallboard.bus import Bus
from tests.ui.wallboard.days import DAY_US, Days
from tests.ui.wallboard.walls import SECOND_US, WHOLE, a_present, a_wall
from tests.waiting import wait_until
from ui.wallboard.choice import WallChoice
from ui.wallboard.kept_on import KeptOn
from ui.wallboard.watch import WallWatch

#: Simulated days from Monday 10:30, in `make test` and in `make prove`; and after how many of them what is held is
#: counted first, at the same time of a weekday as in the end.
LASTS, WARM = size(2, 7), size(1, 2)
#: A beat of the wall is a second; the days go by in steps of so many, so that they take seconds, and minutes.
STEP_S = size(900, 120)
#: A page stays for so long, and no two are turned in one step.
PAGE_S = 20
#: In each of these spans the connection is lost for the last quarter.
OUTAGES_S = 8 * 3600
#: What Python's and Qt's own caches may still take after the warm-up; a board of this size is some 100 KiB.
MOST_KIB = 8 * 1024
#: Blocks of Python's memory that come and go.
MOST_BLOCKS = 6000


@dataclass
class Seen:
    """`days`: what the wall said the day is. `waiting`: the counts it showed while its data were fresh."""

    pages: int = 0
    days: list[str] = field(default_factory=list)
    waiting: set[str] = field(default_factory=set)


def live_through(watch: WallWatch, days: Days, bus: Bus, begin_us: int, end_us: int) -> Seen:
    """The wall from the one moment to the other; each outage begins with the desktop's session started anew."""
    seen, page = Seen(), watch.rotation.page
    for now_us in range(begin_us, end_us, STEP_S * SECOND_US):
        second = (now_us - NOW_US) // SECOND_US
        if second % OUTAGES_S == OUTAGES_S * 3 // 4:
            bus.hang_up()
        # The database goes on while nobody can read it.
        board, history = days.at(now_us)
        if second % OUTAGES_S < OUTAGES_S * 3 // 4:
            watch.take(a_present(board, history=history, read_at_us=now_us, generation=second + 2), WHOLE)
        watch.tick(now_us, now_us, float(second))
        # Painted as on the wall, where the loop turns with each beat.
        QApplication.processEvents()
        seen.pages += watch.rotation.page != page
        page = watch.rotation.page
        head = watch.window.head.shown
        assert head is not None
        if head.day not in seen.days:
            seen.days.append(head.day)
        if head.level == "ok":
            seen.waiting.add(watch.window.figures[0].accessibleName())
    return seen


def test_days_of_boards_outages_and_pages_leave_memory_handles_and_timers_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = Days(centres=26, change_us=max(STEP_S, 120) * SECOND_US)
    warm_us, end_us = (NOW_US + number * DAY_US for number in (WARM, LASTS))
    first, _ = days.at(NOW_US)
    kept_on = KeptOn(again_s=0.05)
    with (
        Bus(tmp_path) as bus,
        a_wall(WallChoice(rotate_s=PAGE_S, size=1.15), board=first, kept_on=kept_on) as watch,
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        watch.window.showFullScreen()
        watch.say("")
        wait_until(lambda: bus.told, "the screen kept on")
        # The screen that there is offscreen has room for one page. `tick` asks for nothing: it stays kept on.
        watch.window.showNormal()
        watch.window.resize(1920, 1080)
        live_through(watch, days, bus, NOW_US, warm_us)
        warm = Held.by(watch, watch.window)

        seen = live_through(watch, days, bus, warm_us, end_us)
        after = Held.by(watch, watch.window)
        watch.stop()
        wait_until(lambda: bus.told[-1] == "UnInhibit", "it let go", seen=lambda: bus.told)

    anew = (end_us - NOW_US) // SECOND_US // OUTAGES_S
    grown = after.resident_kib - warm.resident_kib
    assert seen.pages >= (end_us - warm_us) // SECOND_US // max(PAGE_S, STEP_S) // 2
    assert len(seen.days) == LASTS - WARM + 1, "each midnight brought the wall a new day"
    assert days.turned == LASTS + 1
    assert len(seen.waiting) > 10 * (LASTS - WARM) // 2, "the boards were not all alike"
    assert (after.widgets, after.timers, after.threads, after.files) == (
        warm.widgets, warm.timers, warm.threads, warm.files,
    )  # fmt: skip
    assert bus.told == ["Inhibit"] * (1 + anew) + ["UnInhibit"]
    assert after.blocks - warm.blocks < MOST_BLOCKS, (warm.blocks, after.blocks)
    assert grown < MOST_KIB
    proved(
        "A wallboard that hangs for a week holds what it held on the third day: widgets, timers, threads, files",
        f"{LASTS} simulated days, the desktop's session started anew {anew} times, {after.widgets} widgets,"
        f" {after.files} files, "
        f"{grown / 1024:+.1f} MiB and {after.blocks - warm.blocks:+,} blocks from day {WARM + 1} to day {LASTS}",
    )
