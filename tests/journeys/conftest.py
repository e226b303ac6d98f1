"""Tests of the whole program, off screen: real database, real window, one supervisor's task each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests import qt_guards

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fail tests of this folder on Qt warnings."""
    qt_guards.fail_on_qt_warnings(items, HERE)


@pytest.fixture(autouse=True)
def _nothing_of_qt_left(qapp: QApplication) -> Iterator[None]:
    yield from qt_guards.nothing_left(qapp)
