"""The program's picture of itself, without which a tray shows nothing and no notification is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import resources
from ui.main import program_icon

PACKAGED = Path(__file__).parents[3] / "packaging/linux/icons"


@pytest.mark.parametrize("px", [16, 22, 48, 128])
def test_the_programs_icon_is_there_in_every_size_a_desktop_asks_for(qapp: QApplication, px: int) -> None:
    found = program_icon().pixmap(px, px)

    assert (found.width(), found.height()) == (px, px)
    assert found.toImage().pixelColor(px // 2, px // 2).alpha() == 255


@pytest.mark.parametrize("name", ["48.png", "128.png"])
def test_the_programs_icon_is_the_one_the_packages_bring(name: str) -> None:
    assert resources.path(f"program/{name}").read_bytes() == (PACKAGED / name).read_bytes()
