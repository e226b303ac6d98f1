"""On which engine a journey goes: in `make test` on one of them, drawn by lot for each, in `make prove` on both."""

from __future__ import annotations

from typing import Final
from zlib import crc32

from tests.size import FULL

BOTH: Final = ("sqlite", "postgresql")
#: With which about half of the journeys of each file go on either.
_LOT: Final = 59


def engines_of(file: str, test: str, *, is_full: bool = FULL) -> tuple[str, ...]:
    """Always the same of a test of that name."""
    if is_full:
        return BOTH
    return (BOTH[crc32(f"{_LOT} {file}::{test}".encode()) >> 16 & 1],)
