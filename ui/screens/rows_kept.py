"""Where a table was left: what was chosen, where the keys stood, what was at its top; rows by their ids or keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from ui.models.row_order import rows_of
from ui.panels.group_view import GroupView

#: More than this is no longer a choice that somebody would want back the next morning.
_MOST_CHOSEN: Final = 200


def rows_told(table: GroupView) -> dict[str, Any]:
    """As plain values for the settings file; nothing of the callbacks but their ids."""
    ids = table.grouped.ids
    chosen = table.grouped.callbacks_in(table.selected_rows()) if table.chosen_count() <= _MOST_CHOSEN else []
    current, top = table.currentIndex().row(), table.rowAt(0)
    return {
        "chosen": [int(one) for one in ids[chosen]],
        "current": int(ids[current]) if 0 <= current < len(ids) else 0,
        "top": int(ids[top]) if top > 0 else 0,
    }


def take_rows(table: GroupView, told: Mapping[str, Any]) -> None:
    """Put the table where it was left, as far as its callbacks are still there."""
    ids = table.grouped.ids
    chosen = told.get("chosen")
    wanted = [one for one in chosen if isinstance(one, int)] if isinstance(chosen, list) else []
    rows = rows_of(np.array(wanted, np.int64), ids)
    if (rows >= 0).any():
        table.select_rows(sorted(rows[rows >= 0].tolist()))
    if (current := _row(table, told.get("current"))) >= 0:
        table.make_current(current)
    if (top := _row(table, told.get("top"))) >= 0:
        table.verticalScrollBar().setValue(table.verticalHeader().sectionPosition(top))


def chosen_told(keys: Sequence[object]) -> dict[str, Any]:
    """Of a list that comes in pages: what was chosen. No scroll, as what follows the first page is not there."""
    return {"chosen": list(keys) if len(keys) <= _MOST_CHOSEN else []}


def chosen_in(saved: Mapping[str, Any]) -> list[Any]:
    """The keys that `chosen_told` was given, in a screen's state, as JSON gives them back."""
    rows = saved.get("rows")
    chosen = rows.get("chosen") if isinstance(rows, Mapping) else None
    return chosen if isinstance(chosen, list) else []


def _row(table: GroupView, callback_id: object) -> int:
    return table.grouped.row_of(callback_id) if isinstance(callback_id, int) and callback_id > 0 else -1
