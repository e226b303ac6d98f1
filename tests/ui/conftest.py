"""Tests of the screens: no database is in reach, and nothing of Qt may be left behind."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from tests import qt_guards
from ui.theme import theme

HERE = Path(__file__).parent


class NoDatabaseHere:
    """Refuses to import a database driver, so that a screen which reaches for one is found out."""

    blocked = ("sqlalchemy", "psycopg", "alembic")

    @classmethod
    def find_spec(
        cls, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Raise for the drivers; leave everything else to the next finder."""
        del path, target
        if fullname.partition(".")[0] in cls.blocked:
            raise ImportError(
                f"{fullname} is out of reach in tests/ui: a screen is handed a board and emits wishes. "
                "Give it a builder's board, or move the test to tests/database or tests/journeys."
            )
        return None


def pytest_configure(config: pytest.Config) -> None:
    """Block the drivers when this run is about screens alone; a run of all folders shares one process."""
    asked = [Path(argument.partition("::")[0]).resolve() for argument in config.args]
    if asked and all(path.is_relative_to(HERE) for path in asked):
        sys.meta_path.insert(0, NoDatabaseHere)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fail tests of this folder on Qt warnings."""
    qt_guards.fail_on_qt_warnings(items, HERE)


@pytest.fixture(autouse=True)
def _nothing_of_qt_left(qapp: QApplication) -> Iterator[None]:
    # Looks are the whole program's: whatever the test before has chosen, it has chosen for no other. Only by now its
    # windows have gone, each of which would be dressed once more.
    theme.apply(qapp, "light", text_scale=1.0)
    theme.set_density("standard")
    yield from qt_guards.nothing_left(qapp)
