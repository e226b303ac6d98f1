"""A week on the wall: boards, outages, nights and pages go by in simulated time, and nothing grows."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.live.board import Board
from tests.boards import MINUTE_US, NOW_US, a_board, some_changes
from tests.held import Held
from tests.size import proved, size
from tests.ui.wallboard.walls import SECOND_US, WHOLE, a_present, a_wall
from ui.wallboard.choice import WallChoice
from ui.wallboard.watch import WallWatch

#: Seconds of simulated time in `make test`, and in `make prove`: six minutes, and seven days.
LASTS_S = size(360, 7 * 24 * 3600)
#: A beat of the wall is a second; the week goes by in steps of so many, so that it takes minutes.
STEP_S = size(1, 120)
#: A page stays for so long, and no two are turned in one step.
PAGE_S = 20
#: How often something new is on the board, and how many different ones there are.
CHANGES_S, BOARDS = size(10, 120), 12
#: In each of these spans the connection is lost for the last quarter.
OUTAGES_S = size(120, 8 * 3600)
#: What Python's and Qt's own caches may still take after the warm-up; a board of this size is some 100 KiB.
MOST_KIB = 8 * 1024
#: Blocks of Python's memory that come and go.
MOST_BLOCKS = 6000


def some_boards() -> list[Board]:
    """A busy hour, again and again."""
    boards = [a_board(200, centres=26)]
    for number in range(1, BOARDS):
        changes = some_changes(boards[-1], 40, seed=number, now_us=NOW_US + number * MINUTE_US, arrive=4)
        boards.append(boards[-1].after(changes)[0])
    return boards


def live_through(watch: WallWatch, boards: list[Board], begin_s: int, end_s: int) -> int:
    """The wall's seconds from the one to the other; how many times the page has turned."""
    turned, page = 0, watch.rotation.page
    for second in range(begin_s, end_s, STEP_S):
        now_us = NOW_US + second * SECOND_US
        is_cut = second % OUTAGES_S >= OUTAGES_S * 3 // 4
        if not is_cut:
            board = boards[second // CHANGES_S % len(boards)]
            watch.take(a_present(board, read_at_us=now_us, generation=second + 2), WHOLE)
        watch.tick(now_us, now_us, float(second))
        # Painted as on the wall, where the loop turns with each beat.
        QApplication.processEvents()
        turned += watch.rotation.page != page
        page = watch.rotation.page
    return turned


def test_a_week_of_boards_outages_and_pages_leaves_memory_handles_and_timers_as_they_were() -> None:
    boards = some_boards()
    warm_s = LASTS_S // 3
    with a_wall(WallChoice(rotate_s=PAGE_S, size=1.15), board=boards[0]) as watch:
        live_through(watch, boards, 0, warm_s)
        warm = Held.by(watch, watch.window)

        turned = live_through(watch, boards, warm_s, LASTS_S)
        after = Held.by(watch, watch.window)

    grown = after.resident_kib - warm.resident_kib
    assert turned >= (LASTS_S - warm_s) // max(PAGE_S, STEP_S) // 2
    assert (after.widgets, after.timers, after.threads, after.files) == (
        warm.widgets, warm.timers, warm.threads, warm.files,
    )  # fmt: skip
    assert after.blocks - warm.blocks < MOST_BLOCKS, (warm.blocks, after.blocks)
    assert grown < MOST_KIB
    proved(
        "A wallboard that hangs for a week holds what it held on the third day: widgets, timers, threads, files",
        f"{LASTS_S // 86_400} simulated days, {after.widgets} widgets, {after.files} files, "
        f"{grown / 1024:+.1f} MiB and {after.blocks - warm.blocks:+,} blocks from day 3 to day 7",
    )
