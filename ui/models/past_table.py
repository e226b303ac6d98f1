"""The table of all requests: rows as on the live screen, with heads of groups between them."""

from __future__ import annotations

from collections.abc import Callable

from app.listing.past_list import PastList
from app.listing.past_row import PastRow
from app.live.column import Slots
from ui.models.grouping import GroupedTable
from ui.models.ordered_table import Shown
from ui.models.past_cells import PastCellWriter
from ui.models.past_columns import PAST_COLUMNS


class PastTable(GroupedTable):
    """Its rows are `PastRow`s."""

    def __init__(self, writer: PastCellWriter) -> None:
        super().__init__(writer, PAST_COLUMNS)

    def show_list(
        self,
        shown: PastList,
        touched: Slots | None,
        row_at: Callable[[int], PastRow],
        now_us: int,
    ) -> None:
        """`touched`: the slots that hold something else than before, None: all of them."""
        self.show(Shown(shown.slots, shown.ids, touched, row_at, now_us, shown.heads))

    def callback(self, row: int) -> PastRow | None:
        found = super().callback(row)
        return found if isinstance(found, PastRow) else None
