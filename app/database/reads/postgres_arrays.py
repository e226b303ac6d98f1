"""Makes numpy columns of the arrays PostgreSQL sends in its binary form."""

from __future__ import annotations

from struct import Struct
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, CallbackRows, Coded, OneRow
from app.database.reads.postgres_statements import BETWEEN, INSTANTS, INTEGERS, TEXT_COLUMNS

EPOCH_US: Final = 946_684_800_000_000  # 2000-01-01, from where PostgreSQL counts
#: By type number, as an array names its elements: how a value comes, and what to add to it.
TYPES: Final[dict[int, tuple[np.dtype[Any], int]]] = {
    number: (np.dtype([("length", ">i4"), ("value", form)]), add)
    for number, form, add in ((20, ">i8", 0), (21, ">i2", 0), (23, ">i4", 0), (1184, ">i8", EPOCH_US))
}


#: Where the values of an array of arrays begin, and one row of each of the two tables: length and value of each.
_TABLE: Final = 28
_INTEGERS, _INSTANTS = (Struct(">" + "4xq" * len(names)) for names in (INTEGERS, INSTANTS))


def array_of(value: bytes | None) -> NDArray[Any]:
    """An array without nulls, as PostgreSQL sends it: dimensions, type, then length and value of each."""
    if value is None or int.from_bytes(value[:4], "big") == 0:
        return np.empty(0, np.int64)
    element, add = TYPES[int.from_bytes(value[8:12], "big")]
    column = np.frombuffer(value, element, offset=20)["value"]
    native: NDArray[Any] = column.astype(column.dtype.newbyteorder("="))
    return native + add if add else native


def table_of(value: bytes | None, width: int) -> NDArray[np.int64]:
    """The columns of an array of arrays of `width` int8 or instants: one row of the result for each."""
    if value is None or int.from_bytes(value[:4], "big") == 0:
        return np.empty((width, 0), np.int64)
    element, add = TYPES[int.from_bytes(value[8:12], "big")]
    cells = np.frombuffer(value, element, offset=28)["value"].reshape(-1, width)
    columns = np.ascontiguousarray(cells.T, np.int64)
    if add:
        columns += add
    return columns


def text_of(value: bytes | None) -> str | None:
    """A text as it came, or None."""
    return None if value is None else bytes(value).decode()


def decoded(
    values: list[bytes | None], text_states: NDArray[Any] | None, *, as_kept: bool = True
) -> CallbackRows:
    """Callbacks from the two tables of numbers and TEXT_COLUMNS, and the codes of their newest texts.

    Without `as_kept` all numbers stay int64: for rows that are few and put into columns at once, making each column
    smaller first takes longer than all the rest.
    """
    numbers: dict[str, NDArray[Any]] = {}
    for names, value in zip((INTEGERS, INSTANTS), values, strict=False):
        for name, column in zip(names, table_of(value, len(names)), strict=True):
            numbers[name] = column.astype(NUMBERS[name], copy=False) if as_kept else column
    size = len(numbers["id"])
    coded = {}
    for name, value in zip(TEXT_COLUMNS, values[2:], strict=True):
        coded[name] = Coded.of((text_of(value) or "").split(BETWEEN) if size else [])
    ends = coded.pop("number_end")
    as_number = [_digits(word) for word in ends.words]
    numbers["number_end"] = np.array(as_number or [-1], NUMBERS["number_end"])[ends.codes]
    numbers["text_state"] = (
        np.zeros(size, NUMBERS["text_state"])
        if text_states is None
        else text_states.astype(NUMBERS["text_state"])
    )
    return CallbackRows(numbers, coded)


def decoded_one(values: list[bytes | None], text_state: int) -> CallbackRows | None:
    """The same for one callback, which is the usual tick and takes a third of the time; None for one that is gone."""
    integers, instants, *texts = values
    if integers is None or instants is None:
        return None
    words = dict(zip(TEXT_COLUMNS, [str(text or b"", "utf-8") for text in texts], strict=True))
    plain = dict(zip(INTEGERS, _INTEGERS.unpack_from(integers, _TABLE), strict=True))
    if not plain["id"]:
        return None
    for name, value in zip(INSTANTS, _INSTANTS.unpack_from(instants, _TABLE), strict=True):
        plain[name] = value + EPOCH_US
    plain["number_end"], plain["text_state"] = _digits(words.pop("number_end")), text_state
    return CallbackRows(OneRow(plain), {name: Coded.one(word) for name, word in words.items()})


def _digits(word: str) -> int:
    """The number's end; a hand that wrote anything else than digits must not stop the feed."""
    return int(word) if word.isascii() and word.isdigit() else -1


def put_texts(rows: CallbackRows, values: list[bytes | None]) -> None:
    """Write the states of the newest texts into rows just decoded: `values` are callbacks and their codes."""
    ids, states = map(array_of, values)
    if not len(ids):
        return
    order = np.argsort(ids)
    ids, states = ids[order], states[order]
    place = np.minimum(np.searchsorted(ids, rows.numbers["id"]), len(ids) - 1)
    rows.numbers["text_state"][:] = np.where(ids[place] == rows.numbers["id"], states[place], 0)
