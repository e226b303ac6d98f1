"""A window that asks, for tests of one question each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.asking_window import AskingWindow


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[AskingWindow]:
    """Over a board of 500 callbacks at 26 centres, on a Monday at 10:30."""
    made = AskingWindow(qtbot)
    yield made
    made.end()
