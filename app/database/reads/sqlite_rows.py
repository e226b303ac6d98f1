"""Makes columns of SQLite's rows of callbacks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, STATES, TEXT_STATES, TEXTS, CallbackRows, Coded

_FIRST_DAY: Final = date(1970, 1, 1).toordinal()
_COLUMN_OF: Final = {
    name: name.removesuffix("_us") + "_at" if name.endswith("_us") else name for name in NUMBERS
} | {
    "wish_from_us": "wish_from",
    "wish_until_us": "wish_until",
}
_TEXT_STATE: Final = (
    "(SELECT state FROM outbox o WHERE o.callback_id = c.id AND o.kind = 'text' ORDER BY o.id DESC LIMIT 1)"
)
#: The columns of a callback `c`, in the order `decoded` wants them.
SELECTED: Final = ", ".join(
    _TEXT_STATE if name == "text_state" else f"c.{_COLUMN_OF[name]}" for name in NUMBERS
) + "".join(f", c.{name}" for name in TEXTS)
_CODES: Final[dict[str, dict[str | None, int]]] = {
    "state": {state.value: code for code, state in enumerate(STATES)},
    "text_state": {state or None: code for code, state in enumerate(TEXT_STATES)},
}


def decoded(rows: Sequence[tuple[Any, ...]]) -> CallbackRows:
    """Callbacks from rows of what SELECTED names."""
    if not rows:
        return CallbackRows.none()
    columns = list(zip(*rows, strict=True))
    numbers = {name: _number(name, column) for name, column in zip(NUMBERS, columns, strict=False)}
    texts = {name: Coded.of(column) for name, column in zip(TEXTS, columns[len(NUMBERS) :], strict=True)}
    return CallbackRows(numbers, texts)


def _number(name: str, column: tuple[Any, ...]) -> NDArray[Any]:
    kind = NUMBERS[name]
    if name in _CODES:
        return np.fromiter(map(_CODES[name].__getitem__, column), kind, len(column))
    if name == "number_end":
        return np.array([int(end) if end.isascii() and end.isdigit() else -1 for end in column], kind)
    if name == "request_day":
        code_of = {day: date.fromisoformat(day).toordinal() - _FIRST_DAY for day in set(column)}
        return np.fromiter(map(code_of.__getitem__, column), kind, len(column))
    if None in column:
        column = tuple(0 if value is None else value for value in column)
    return np.array(column, kind)
