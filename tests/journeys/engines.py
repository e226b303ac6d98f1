"""On which engine a test goes: in `make test` on one of them, drawn by lot for each, in `make prove` on both.

So go journeys, and those tests of the database that are about what is decided and said, by statements that both engines
share; what is written for each engine is tested on both in every run.
"""

from __future__ import annotations

from typing import Final
from zlib import crc32

import pytest

from tests.size import FULL

BOTH: Final = ("sqlite", "postgresql")
#: With which about half of the journeys of each file go on either.
_LOT: Final = 59


def engines_of(file: str, test: str, *, is_full: bool = FULL) -> tuple[str, ...]:
    """Always the same of a test of that name."""
    if is_full:
        return BOTH
    return (BOTH[crc32(f"{_LOT} {file}::{test}".encode()) >> 16 & 1],)


def say_engines(metafunc: pytest.Metafunc, fixture: str, by_lot: frozenset[str]) -> None:
    """Have the fixture on the engines of a test that does not say them itself; `by_lot`: names of files."""
    test = metafunc.definition
    is_said = any(fixture in mark.args for mark in test.iter_markers("parametrize"))
    if fixture in metafunc.fixturenames and not is_said:
        name = test.path.name
        engines = engines_of(name, test.originalname) if name in by_lot else BOTH
        metafunc.parametrize(fixture, engines, indirect=True)
