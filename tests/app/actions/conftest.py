"""A small region for the acts, in a file of its own, and a workplace whose wire breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.database.sqlite import setup
from app.database.sqlite.connection import open_engine
from tests.app.actions.region import Place
from tests.app.actions.workplace import Workplace
from tests.builders import a_small_world


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    engine = open_engine(tmp_path / "region.sqlite")
    setup.create(engine)
    a_small_world(engine)
    yield Place(engine, tmp_path / "acts")
    engine.dispose()


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return Workplace(tmp_path / "acts")
