"""The callback table: a tick, a click on a column, and what a million rows make of a tick."""

from __future__ import annotations

import time
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QTableView

from app.listing.callback_query import SortBy
from app.live.delta import Delta
from tests.boards import NOW_US
from tests.speed import screen
from tests.speed.boards import Ticks, an_open_board
from tests.speed.figures import Figure, cpu_seconds, interleaved
from tests.speed.proxied import ProxiedTable
from ui.formats import Formats
from ui.models.callback_cells import CellWriter
from ui.models.callback_table import CallbackTable
from ui.panels.callback_view import CallbackView
from ui.screens.live_listing import LiveListing

ROWS: Final = 100_000
#: Every other centre of the thirty, so that the filter has something to do.
HALF: Final = frozenset(range(1, 31, 2))
_PROXY: Final = "a list of tuples behind QSortFilterProxyModel, painted by Qt's own delegate"
_CLICKS: Final = (
    (SortBy.REQUESTED, "requested"), (SortBy.DUE, "due"), (SortBy.CENTRE, "centre"),
    (SortBy.LAST_ATTEMPT, "last_attempt"), (SortBy.ATTEMPTS, "attempts"),
)  # fmt: skip


class Console:
    """The console's own table: listing, model and view as the live screen puts them together."""

    def __init__(self, ticks: Ticks, *, centre_ids: frozenset[int] | None = None) -> None:
        self.ticks = ticks
        self.listing = LiveListing(Formats("fi", ZoneInfo("Europe/Helsinki")))
        self.model = CallbackTable(CellWriter(self.listing.formats))
        self.view = CallbackView(self.model)
        self.listing.ask(centre_ids=centre_ids)
        self.model.show(self.listing.take(ticks.board, Delta(is_whole=True), NOW_US))

    def tick(self, delta: Delta) -> None:
        """What the GUI thread does for one board."""
        self.model.show(self.listing.take(self.ticks.board, delta, self.ticks.now_us))
        screen.settle()

    def sort(self, by: SortBy, *, descending: bool) -> None:
        """What a click on a column's head does."""
        shown = self.listing.ask(sort_by=by, descending=descending)
        if shown is None:
            raise RuntimeError("there is no board to sort")
        self.model.show(shown)
        screen.settle()


def tick(quick: bool) -> list[Figure]:
    """T4: one in a hundred rows changes, half of the centres are shown, what is due first on top."""
    screen.a_program()
    ticks = Ticks(an_open_board(ROWS), ROWS // 100)
    console, usual = Console(ticks, centre_ids=HALF), ProxiedTable(ticks.board, HALF)
    screen.show(console.view)
    console.sort(SortBy.DUE, descending=False)
    screen.show(usual.view)
    usual.sort("due", descending=False)
    screen.settle()
    made: list[float] = []
    waiting: dict[str, list[object]] = {"ours": [], "usual": []}

    def one_more() -> None:
        changes = ticks.next_changes()
        began = time.thread_time()
        board, delta = ticks.take(changes)
        made.append(time.thread_time() - began)
        waiting["ours"].append(delta)
        waiting["usual"].append(usual.tuples.prepared(board, changes))

    def ours() -> float:
        if not waiting["ours"]:
            one_more()
        delta = waiting["ours"].pop(0)
        assert isinstance(delta, Delta)
        return cpu_seconds(lambda: console.tick(delta))

    def proxied() -> float:
        if not waiting["usual"]:
            one_more()
        rows = waiting["usual"].pop(0)
        assert isinstance(rows, list)

        def told() -> None:
            usual.tuples.tell(rows)
            screen.settle()

        return cpu_seconds(told)

    rounds = interleaved(5 if quick else 21, ours, proxied)
    is_equal = usual.ids() == set(console.model.ids.tolist())
    note = (
        f"The GUI thread's part; painting all rows seen is {_ms(_painting(console.view))} ms of ours and "
        f"{_ms(_painting(usual.view))} ms of the other. The next board is made on another thread, in {_ms(made)} ms. "
        f"Both show the same {len(console.model.ids):,} rows: {'yes' if is_equal else 'NO'}."
    )
    what = "100,000 rows, 1,000 change, filter and sort on: the GUI thread's pause"
    return [rounds.figure("T4", what, _PROXY, 1 / 7, must_hold=is_equal, note=note)]


def sort_click(quick: bool) -> list[Figure]:
    """T5: another column is clicked."""
    screen.a_program()
    ticks = Ticks(an_open_board(ROWS), ROWS // 100)
    console = Console(ticks)
    everywhere = frozenset(range(1, 31))
    usual = ProxiedTable(ticks.board, everywhere)
    screen.show(console.view)
    screen.show(usual.view)
    clicks = iter(_CLICKS * 2), iter(_CLICKS * 2)

    def ours() -> float:
        by, _ = next(clicks[0])
        return cpu_seconds(lambda: console.sort(by, descending=False))

    def proxied() -> float:
        _, column = next(clicks[1])

        def clicked() -> None:
            usual.sort(column, descending=False)
            screen.settle()

        return cpu_seconds(clicked)

    rounds = interleaved(2 if quick else 5, ours, proxied)
    note = "Each round another column: requested, due, centre, last attempt, attempts."
    return [rounds.figure("T5", "100,000 rows: a click on a column's head", _PROXY, 1 / 200, note=note)]


def tick_of_a_million(quick: bool) -> list[Figure]:
    """T7: the same 1,000 changes among ten times the rows."""
    screen.a_program()
    few = Console(Ticks(an_open_board(ROWS), 1000))
    many = Console(Ticks(an_open_board(10 * ROWS, seed=2), 1000))
    for console in (few, many):
        screen.show(console.view)
        console.sort(SortBy.LAST_ATTEMPT, descending=True)

    def ticking(console: Console) -> float:
        changes = console.ticks.next_changes()

        def whole() -> None:
            _, delta = console.ticks.take(changes)
            console.tick(delta)

        return cpu_seconds(whole)

    rounds = interleaved(3 if quick else 11, lambda: ticking(many), lambda: ticking(few))
    note = "All of it: the next board made, order, model and painting."
    return [
        rounds.figure(
            "T7", "1,000,000 rows, 1,000 change: a tick", "the same tick of 100,000 rows", 3.0, note=note
        )
    ]


def _painting(view: QTableView) -> list[float]:
    """What painting the whole viewport takes."""
    return [cpu_seconds(view.viewport().repaint) for _ in range(9)]


def _ms(took: list[float]) -> str:
    return f"{1000 * sorted(took)[len(took) // 2]:.1f}"
