"""A small region for the acts, in a file of its own, and a workplace whose wire breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.actions.region import Place
from tests.app.actions.workplace import Workplace
from tests.sqlite_regions import a_small_region


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    engine = a_small_region(tmp_path / "region.sqlite")
    yield Place(engine, tmp_path / "acts")
    engine.dispose()


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return Workplace(tmp_path / "acts")
