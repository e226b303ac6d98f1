"""All requests of a month on their screen: put in another order, gone through by pages, and a day more of them."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtGui import QAction

from app.listing.past_query import PastBy, Period, Span
from app.live.delta import Delta
from tests.boards import NOW_US, a_reference
from tests.past_sheets import a_board_of, some_past
from tests.speed import screen
from tests.speed.boards import an_open_board
from tests.speed.figures import Figure, cpu_seconds, interleaved
from tests.speed.proxied import ProxiedTable
from ui.commands.table import COMMANDS
from ui.formats import Formats
from ui.screens.callbacks_screen import CallbacksScreen

ROWS: Final = 100_000
DAYS: Final = 30
#: NOW_US is on it.
TODAY: Final = date(2026, 9, 21)
_PROXY: Final = "100,000 tuples behind QSortFilterProxyModel: a click on a column"
_ORDERS: Final = ((PastBy.REQUESTED, "requested"), (PastBy.DUE, "due"), (PastBy.CENTRE, "centre"))


def ordered(quick: bool) -> list[Figure]:
    """T17: the GUI thread's pause where a month of requests is shown."""
    screen.a_program()
    shown = _a_month()
    usual = ProxiedTable(an_open_board(ROWS), frozenset(range(1, 31)))
    screen.show(shown, (1400, 860))
    screen.show(usual.view)
    orders = itertools.cycle(_ORDERS), itertools.cycle(_ORDERS)

    def ours() -> float:
        by, _ = next(orders[0])
        return cpu_seconds(lambda: _turn(shown, by))

    def proxied() -> float:
        _, column = next(orders[1])

        def clicked() -> None:
            usual.sort(column, descending=False)
            screen.settle()

        return cpu_seconds(clicked)

    rounds = interleaved(3 if quick else 9, ours, proxied)
    count = shown.listing.shown.count
    note = (
        f"{count:,} requests of {DAYS} days on the whole screen, its sums and its details. A page further takes "
        f"{_ms([_paged(shown) for _ in range(9)])} ms; a day more of them, of {ROWS // DAYS:,}, "
        f"{_ms([_a_day_more(shown, day) for day in range(5)])} ms."
    )
    return [
        rounds.figure(
            "T17", "All requests, 100,000 of a month: another order", _PROXY, 1 / 20,
            must_hold=count == ROWS, note=note,
        )
    ]  # fmt: skip


def _a_month() -> CallbacksScreen:
    """The screen with all of a month read, today's on the board."""
    reference = a_reference(centres=30)
    past = some_past(ROWS, days=DAYS, reference=reference)
    actions = {command.id: QAction(command.words) for command in COMMANDS}
    made = CallbacksScreen(Formats("fi", ZoneInfo("Europe/Helsinki")), actions)
    made.show_board(
        a_board_of(some_past(1, days=1, reference=reference), reference), Delta(is_whole=True), NOW_US
    )
    made.views.go_to("all")
    made.views.change(period=Period(Span.MONTH))
    made.reading.take_days(TODAY - timedelta(days=DAYS - 1), TODAY, past)
    made.reading.end()
    return made


def _turn(shown: CallbacksScreen, by: PastBy) -> None:
    shown.views.change(sort_by=by, descending=False)
    screen.settle()


def _paged(shown: CallbacksScreen) -> float:
    bar = shown.table.verticalScrollBar()

    def page() -> None:
        bar.setValue((bar.value() + bar.pageStep()) % max(1, bar.maximum()))
        screen.settle()

    return cpu_seconds(page)


def _a_day_more(shown: CallbacksScreen, day: int) -> float:
    """The next of the days that are read one by one."""
    count = ROWS // DAYS
    reference = a_reference(centres=30)
    more = some_past(count, days=1, reference=reference, seed=day, first_id=ROWS + 1 + day * count)

    def come() -> None:
        shown.reading.take_days(TODAY, TODAY, more)
        screen.settle()

    return cpu_seconds(come)


def _ms(took: list[float]) -> str:
    return f"{1000 * sorted(took)[len(took) // 2]:.1f}"
