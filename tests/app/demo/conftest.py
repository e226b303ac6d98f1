"""Templates of small demos, each made once for all tests of the folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from app.demo import prepare

#: Two Wednesdays of the same shape, with the end of summer time between them.
AUTUMN: Final = date(2026, 10, 14)
WINTER: Final = date(2026, 11, 18)
STATIONS: Final = 2


class Making(NamedTuple):
    """A folder with one template, the demo for which it was made, and what was told meanwhile: done, of all, step."""

    folder: Path
    first: Path
    told: list[tuple[int, int, str]]


def _make(folder: Path, today: date) -> Making:
    told: list[tuple[int, int, str]] = []
    first = prepare.prepare(
        folder, today=today, stations_used=STATIONS, progress=lambda *step: told.append(step)
    )
    return Making(folder, first, told)


@pytest.fixture(scope="session")
def autumn(tmp_path_factory: pytest.TempPathFactory) -> Making:
    """An ordinary Wednesday of two stations, made on one in autumn."""
    return _make(tmp_path_factory.mktemp("autumn"), AUTUMN)


@pytest.fixture(scope="session")
def winter(tmp_path_factory: pytest.TempPathFactory) -> Making:
    """The same, made on a Wednesday in winter."""
    return _make(tmp_path_factory.mktemp("winter"), WINTER)


@pytest.fixture
def cache(autumn: Making) -> Path:
    """A folder with the template of an ordinary Wednesday in a region of two stations."""
    return autumn.folder
