"""What the program ships beside its code stays as it was when the program was started, should an update replace it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import resources
from app.demo import arrivals, region


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all the files, which the program reads in place of its own."""
    copy = tmp_path / "resources"
    shutil.copytree(Path(resources.__file__).parent, copy)
    monkeypatch.setattr(resources, "_HERE", copy)
    monkeypatch.setattr(resources, "_kept", {})
    return copy


def test_a_demo_whose_files_are_replaced_while_it_is_open_goes_on_with_those_it_had(installed: Path) -> None:
    resources.keep()
    for file in installed.rglob("*.*"):
        file.write_text("of another version", encoding="utf-8")

    for read in (arrivals.band_shares, region.read_stations):
        read.cache_clear()
    try:
        assert sum(arrivals.band_shares(0)) == pytest.approx(1.0)
        assert len(region.read_stations()) == 26
        assert "QPushButton" in resources.text("styles/console.qss")
    finally:
        for read in (arrivals.band_shares, region.read_stations):
            read.cache_clear()


def test_a_file_that_is_not_shipped_is_found_out_by_whoever_asks_for_it(installed: Path) -> None:
    with pytest.raises(FileNotFoundError, match="not shipped"):
        resources.text("help/fi/nothing.md")
