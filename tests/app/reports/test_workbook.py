"""Tables as a spreadsheet: typed cells, whole or not at all, no formula, any number of rows."""

from __future__ import annotations

import errno
import tempfile
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from math import nan
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from app.domain.errors import Refused
from app.reports import workbook
from app.reports.workbook import Column, Sheet, write_workbook
from tests.size import size
from tests.workbooks import Cell, read_workbook

HELSINKI = ZoneInfo("Europe/Helsinki")
#: The days of a spreadsheet are counted from here.
FIRST = date(1899, 12, 30)
#: In days; what a spreadsheet keeps of a time is not its last digit.
A_SECOND = 1 / 86_400


@pytest.fixture(autouse=True)
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are made; a test that asks can see what stayed."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def a_sheet(*rows: tuple[object, ...], name: str = "Log") -> Sheet:
    return Sheet(name, [Column("a")], rows)  # type: ignore[arg-type]  # cells of any kind


def test_each_kind_of_cell_is_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    columns = [
        Column("Who"), Column("Left", "count"), Column("Called", "share"), Column("Wait", "duration"),
        Column("Day", "day"), Column("Time", "moment"),
    ]  # fmt: skip
    at = datetime(2026, 10, 1, 5, 30, tzinfo=UTC)

    count = write_workbook(
        path, [Sheet("Report", columns, [("Kallio", 1234, 0.935, 93_600, at.date(), at)])], HELSINKI
    )

    sheet = read_workbook(path)["Report"]
    days = (date(2026, 10, 1) - FIRST).days
    assert count == 1
    assert sheet.values[0] == ["Who", "Left", "Called", "Wait", "Day", "Time"]
    assert [cell.shown for cell in sheet.rows[1]] == [
        "", "#,##0", "0.0%", "[h]:mm", "14", "yyyy-mm-dd hh:mm:ss",
    ]  # fmt: skip
    assert sheet.values[1][:3] == ["Kallio", 1234, 0.935]
    assert sheet.values[1][3:] == pytest.approx([26 / 24, days, days + 8.5 / 24], abs=A_SECOND)


def test_a_moment_is_by_the_regions_clock_whatever_zone_it_came_in(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    winter = datetime(2026, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=-5)))

    write_workbook(path, [Sheet("Log", [Column("Time", "moment")], [(winter,)])], HELSINKI)

    days = (date(2026, 1, 1) - FIRST).days
    assert read_workbook(path)["Log"].values[1] == pytest.approx([days + 7.5 / 24], abs=A_SECOND)


def test_captions_stay_at_the_top_columns_have_widths_and_rows_can_be_filtered(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    columns = [Column("Place", width=30), Column("Left", "count")]

    write_workbook(path, [Sheet("Report", columns, [("a", 1), ("b", 2)], total=("All", 3))], UTC)

    sheet = read_workbook(path)["Report"]
    assert sheet.frozen == 1
    assert [round(width) for width in sheet.widths] == [31, 12]
    # The total below is not sorted among the rows.
    assert sheet.filtered == "A1:B3"
    assert sheet.values[3] == ["All", 3]


def test_what_the_figures_are_of_stands_above_them_and_on_each_page_of_paper(tmp_path: Path) -> None:
    path, about = tmp_path / "report.xlsx", "Lasten & nuorten · Malmi · 2026-10-01 · DEMO"
    columns = [Column("Place", width=30), Column("Left", "count")]

    write_workbook(path, [Sheet("Report", columns, [("a", 1), ("b", 2)], ("All", 3), about)], UTC)

    sheet = read_workbook(path)["Report"]
    assert sheet.values == [[about], ["Place", "Left"], ["a", 1], ["b", 2], ["All", 3]]
    assert (sheet.frozen, sheet.filtered) == (2, "A2:B4")
    # A single & would begin a mark of the page's.
    assert sheet.header == f"&L{about.replace('&', '&&')}"


def test_of_many_places_a_page_of_paper_has_the_first_and_the_end(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    about = " · ".join([", ".join(["Terveys & hyvinvointi"] * 40), "2026-10-01", "DEMO"])

    write_workbook(path, [Sheet("Report", [Column("a")], [("b",)], about=about)], UTC)

    sheet = read_workbook(path)["Report"]
    assert sheet.values[0] == [about]
    assert sheet.header.startswith("&LTerveys && hyvinvointi, ")
    assert sheet.header.endswith(" · 2026-10-01 · DEMO")
    assert len(sheet.header) <= 255


@pytest.mark.parametrize("cell", ["=1+1", "+358", "-1", "@x", " =1", "{=A1}", "https://example.org"])
def test_text_is_text_whatever_it_begins_with(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "log.xlsx"

    write_workbook(path, [Sheet("Log", [Column(cell)], [(cell,)])], UTC)

    assert read_workbook(path)["Log"].rows == [[Cell(cell, "")], [Cell(cell, "")]]


def test_what_is_not_known_is_an_empty_cell(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    columns = [Column("Place"), Column("Called", "share"), Column("Wait", "duration")]

    write_workbook(path, [Sheet("Report", columns, [("", None, nan)])], UTC)

    assert read_workbook(path)["Report"].values[1] == [None, None, None]


def test_signs_that_a_spreadsheet_does_not_take_break_nothing(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"

    write_workbook(
        path, [a_sheet(("a\x00b\x1f<&>\u00a0c",), ("x" * 40_000,), name="Mitä/[on]: 'tämä'?*" * 3)], UTC
    )

    ((name, sheet),) = read_workbook(path).items()
    assert len(name) <= 31
    assert not set("[]:*?/\\'") & set(name)
    assert "<&> c" in str(sheet.values[1][0])
    assert len(str(sheet.values[2][0])) == 32_767


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 5)
    path = tmp_path / "log.xlsx"

    count = write_workbook(path, [Sheet("Log", [Column("n", "count")], [(n,) for n in range(7)], (21,))], UTC)

    read = read_workbook(path)
    assert count == 7
    assert {name: [row[0] for row in sheet.values] for name, sheet in read.items()} == {
        "Log": ["n", 0, 1, 2],
        "Log 2": ["n", 3, 4, 5],
        "Log 3": ["n", 6, 21],
    }


def test_each_sheet_that_goes_on_says_again_what_it_is_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 5)
    path = tmp_path / "log.xlsx"
    columns = [Column("n", "count")]

    write_workbook(path, [Sheet("Log", columns, [(n,) for n in range(3)], (3,), about="Malmi")], UTC)

    assert {name: [row[0] for row in sheet.values] for name, sheet in read_workbook(path).items()} == {
        "Log": ["Malmi", "n", 0, 1],
        "Log 2": ["Malmi", "n", 2, 3],
    }


def test_just_as_many_rows_as_a_sheet_holds_make_no_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 5)

    write_workbook(tmp_path / "log.xlsx", [a_sheet(("a",), ("b",), ("c",))], UTC)

    assert list(read_workbook(tmp_path / "log.xlsx")) == ["Log"]


def test_many_rows_take_no_memory_and_are_told_of(tmp_path: Path) -> None:
    told: list[int] = []
    count = size(5_000, 20_000)
    # They pack badly, so that packing them is told of as well.
    chance = Random(7)
    rows = ((f"row {n}", chance.randbytes(60).hex(), "moved") for n in range(count))
    columns = [Column("a"), Column("b"), Column("c")]
    # What the library itself takes is loaded before it is measured.
    write_workbook(tmp_path / "first.xlsx", [a_sheet(("a",))], UTC)

    tracemalloc.start()
    write_workbook(tmp_path / "log.xlsx", [Sheet("Log", columns, rows)], UTC, told=told.append)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    # Line by line it is 0.45 MB however many they are; as a whole in memory they would take 1.9 MB and more.
    assert most < 800_000
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, count)
    assert len(told) >= count // 500


def test_an_export_that_cannot_be_written_down_leaves_no_file(tmp_path: Path, temporary: Path) -> None:
    def note(_count: int) -> None:
        raise Refused("too_often")

    with pytest.raises(Refused):
        write_workbook(tmp_path / "log.xlsx", [a_sheet(("b",))], UTC, note=note)

    assert [*tmp_path.iterdir(), *temporary.iterdir()] == []


class Enough(Exception):
    pass


@pytest.mark.parametrize("when", ["in the rows", "in the packing"])
def test_what_is_stopped_half_way_leaves_the_earlier_file_and_nothing_else(
    tmp_path: Path, temporary: Path, when: str
) -> None:
    path = tmp_path / "log.xlsx"
    path.write_text("earlier", "utf-8")
    # They pack badly, so that the file is written in many pieces.
    rows = [(f"{n * 2654435761 % 2**61:x}" * 3,) for n in range(20_000)]

    def told(count: int) -> None:
        if count == (5_000 if when == "in the rows" else 20_000):
            raise Enough

    with pytest.raises(Enough):
        write_workbook(path, [a_sheet(*rows)], UTC, told=told)

    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["earlier"]
    assert list(temporary.iterdir()) == []


def test_what_breaks_in_the_rows_leaves_nothing(tmp_path: Path, temporary: Path) -> None:
    def rows() -> Iterator[tuple[str]]:
        yield ("a",)
        raise OSError(errno.EIO, "gone")

    with pytest.raises(OSError, match="gone"):
        write_workbook(tmp_path / "log.xlsx", [Sheet("Log", [Column("a")], rows())], UTC)

    assert [*tmp_path.iterdir(), *temporary.iterdir()] == []


def test_a_disk_that_is_full_is_told_as_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.reports.workbook._Watched.write", full)

    with pytest.raises(OSError, match="No space left") as told:
        write_workbook(tmp_path / "log.xlsx", [a_sheet(("a",))], UTC)

    assert told.value.errno == errno.ENOSPC
    assert list(tmp_path.iterdir()) == []
