"""Makes numpy columns of the arrays PostgreSQL sends in its binary form."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, CallbackRows, Coded
from app.database.reads.postgres_statements import BETWEEN, NUMBER_COLUMNS, TEXT_COLUMNS

EPOCH_US: Final = 946_684_800_000_000  # 2000-01-01, from where PostgreSQL counts
EPOCH_DAY: Final = 10_957
#: By type number, as an array names its elements: how a value comes, and what to add to it.
TYPES: Final[dict[int, tuple[str, int]]] = {
    16: ("?", 0), 20: (">i8", 0), 21: (">i2", 0), 23: (">i4", 0), 1082: (">i4", EPOCH_DAY), 1184: (">i8", EPOCH_US),
}  # fmt: skip


def array_of(value: bytes | None) -> NDArray[Any]:
    """An array without nulls, as PostgreSQL sends it: dimensions, type, then length and value of each."""
    if value is None or int.from_bytes(value[:4], "big") == 0:
        return np.empty(0, np.int64)
    form, add = TYPES[int.from_bytes(value[8:12], "big")]
    element = np.dtype([("length", ">i4"), ("value", form)])
    column = np.frombuffer(value, element, offset=20)["value"]
    native: NDArray[Any] = column.astype(column.dtype.newbyteorder("="))
    return native + add if add else native


def text_of(value: bytes | None) -> str | None:
    """A text as it came, or None."""
    return None if value is None else bytes(value).decode()


def decoded(values: list[bytes | None], text_states: NDArray[Any] | None) -> CallbackRows:
    """Callbacks from the arrays of NUMBER_COLUMNS and TEXT_COLUMNS, and the codes of their newest texts."""
    numbers: dict[str, NDArray[Any]] = {}
    for name, value in zip(NUMBER_COLUMNS, values, strict=False):
        numbers[name] = array_of(value).astype(NUMBERS[name], copy=False)
    size = len(numbers["id"])
    coded = {}
    for name, value in zip(TEXT_COLUMNS, values[len(NUMBER_COLUMNS) :], strict=True):
        coded[name] = Coded.of((text_of(value) or "").split(BETWEEN) if size else [])
    ends = coded.pop("number_end")
    # A hand that wrote anything else than two digits must not stop the feed.
    as_number = [int(word) if word.isascii() and word.isdigit() else -1 for word in ends.words]
    numbers["number_end"] = np.array(as_number or [-1], NUMBERS["number_end"])[ends.codes]
    numbers["text_state"] = (
        np.zeros(size, NUMBERS["text_state"])
        if text_states is None
        else text_states.astype(NUMBERS["text_state"])
    )
    return CallbackRows(numbers, coded)
