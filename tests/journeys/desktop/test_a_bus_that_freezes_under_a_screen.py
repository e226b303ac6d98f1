"""On a screen of X, whose platform asks the session's bus by itself, a bus that is frozen holds up nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.accessibility.desktop import Desktop
from tests.demo_at_hand import PROGRAM_ON_THESE, lay_in

LONGEST_S = 60


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    made = Desktop()
    made.start()
    yield made
    made.close()


@pytest.mark.parametrize("shown", [(), ("--wallboard",)], ids=["console", "wall"])
def test_the_window_comes_up_with_live_data_on_a_desktop_whose_bus_is_frozen(
    desktop: Desktop, tmp_path: Path, shown: tuple[str, ...]
) -> None:
    lay_in(desktop.folder / "cache")
    desktop.freeze_bus()
    picture = tmp_path / "proof.png"

    ended = desktop.end_of_program(
        ["--demo", *shown, "--language", "en", "--selftest", str(picture), "--patience", str(LONGEST_S)],
        within_s=2 * LONGEST_S,
        program=("-c", PROGRAM_ON_THESE),
    )

    assert ended == 0, desktop.said()[-3000:]
    assert not QImage(str(picture)).isNull()
