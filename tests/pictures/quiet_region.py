"""A region on its first day: centres and nurses are there, and nobody has asked to be rung yet."""

from __future__ import annotations

from pathlib import Path

from app.database.engine import open_engine
from app.database.sqlite import setup
from tests.builders import a_small_world


def make_quiet_region(folder: Path) -> str:
    """The URL of a new SQLite file in the folder."""
    file = folder / "quiet.db"
    url = f"sqlite:///{file}"
    if not file.exists():
        engine = open_engine(url)
        setup.create(engine)
        a_small_world(engine)
        engine.dispose()
    return url
