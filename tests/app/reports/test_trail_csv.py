"""The trail as a file: whole or not at all, written down before it is there, and no formula in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.reports.trail_csv import write_csv


def test_a_file_opens_with_a_mark_and_semicolons_and_its_rows_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    noted: list[int] = []

    count = write_csv(path, ("Aika", "Kuka"), [("1.1.2026", "M; L"), ("2.1.2026", "\u00e4")], noted.append)

    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.read_text("utf-8-sig").splitlines() == ["Aika;Kuka", '1.1.2026;"M; L"', "2.1.2026;\u00e4"]
    assert (count, noted) == (2, [2])


@pytest.mark.parametrize("cell", ["=1+1", "+358", "-1", "@x", " =1"])
def test_nothing_in_a_cell_is_a_formula(tmp_path: Path, cell: str) -> None:
    write_csv(tmp_path / "log.csv", ("a",), [(cell,)], lambda _: None)

    assert (tmp_path / "log.csv").read_text("utf-8-sig").splitlines()[1] == f"'{cell.strip()}"


def test_an_export_that_cannot_be_written_down_leaves_no_file(tmp_path: Path) -> None:
    def note(_count: int) -> None:
        raise Refused("too_often")

    with pytest.raises(Refused):
        write_csv(tmp_path / "log.csv", ("a",), [("b",)], note)

    assert list(tmp_path.iterdir()) == []


def test_what_breaks_half_way_leaves_the_earlier_file(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("earlier", "utf-8")

    def rows() -> Iterator[tuple[str]]:
        yield ("a",)
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        write_csv(path, ("a",), rows(), lambda _: None)

    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["earlier"]
