"""What 100,000 callbacks weigh, each kind of keeping them in a process of its own."""

from __future__ import annotations

import ctypes
import gc
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from app.database.reads.columns import NUMBERS, CallbackRows, Changes, Coded
from app.listing.callback_list import CallbackOrder
from app.listing.callback_query import CallbackQuery
from app.live.board import COLUMNS, Board
from tests.boards import NOW_US, a_reference
from tests.speed.boards import open_rows
from tests.speed.figures import Figure, Rounds

ROWS: Final = 100_000
_PIECE: Final = 5000
_MIB: Final = 1024 * 1024


def of_the_board(quick: bool) -> list[Figure]:
    """T8: resident memory beyond that of the same process keeping nothing."""
    ours, tuples = [], []
    for _ in range(2 if quick else 5):
        nothing = _weighed("nothing")
        ours.append(_weighed("board") - nothing)
        tuples.append(_weighed("tuples") - nothing)
    note = (
        f"All {len(COLUMNS)} columns on both sides; the board's share includes the order of a list and the figures "
        "of every queue. In the tuples equal texts are one object, which a database driver would not see to."
    )
    rounds = Rounds(ours, tuples)
    return [
        rounds.figure(
            "T8",
            "100,000 callbacks in memory",
            "a list of tuples",
            1 / 2,
            unit="MiB",
            scale=1 / _MIB,
            note=note,
        )
    ]


def weigh(kind: str) -> int:
    """Bytes resident after keeping the callbacks as `kind`: nothing, board or tuples."""
    kept: list[Any] = []
    reference = a_reference()
    board = Board.empty(reference, NOW_US)
    for rows in _pieces():
        if kind == "board":
            board, _ = board.after(Changes(rows=rows))
        elif kind == "tuples":
            kept.extend(_tuples(rows))
    if kind == "board":
        kept.append(board.tally)
        kept.append(CallbackOrder(CallbackQuery(), board, NOW_US))
    # What was only needed on the way goes back to the system, so that it is on nobody's account.
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    resident = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    del kept
    return resident * resource.getpagesize()


def _weighed(kind: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", f"from tests.speed.memory import weigh; print(weigh({kind!r}))"],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout)


def _pieces() -> Iterator[CallbackRows]:
    """The callbacks in pieces, as a centre is loaded."""
    for start in range(0, ROWS, _PIECE):
        rows = open_rows(_PIECE, seed=start)
        yield CallbackRows({**rows.numbers, "id": rows.numbers["id"] + start}, rows.texts)


def _tuples(rows: CallbackRows) -> Iterator[tuple[Any, ...]]:
    numbers = [rows.numbers[name].tolist() for name in NUMBERS]
    return zip(*numbers, *(_texts(coded) for coded in rows.texts.values()), strict=True)


def _texts(coded: Coded) -> list[str]:
    return [sys.intern(coded.words[code]) for code in coded.codes.tolist()]
