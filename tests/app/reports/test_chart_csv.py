"""A chart's figures as a file, and pictures written whole or not at all."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.reports.chart_csv import write_chart_csv, write_file


def test_every_row_says_what_it_is_about(tmp_path: Path) -> None:
    path = tmp_path / "chart.csv"

    count = write_chart_csv(
        path,
        ("at", "Waiting [callbacks]"),
        [("2026-11-19T08:05:00+02:00", "12"), ("2026-11-19T08:10:00+02:00", "")],
        [("place", "Suutarila"), ("note", "DEMO")],
    )

    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert count == 2
    assert [row["Waiting [callbacks]"] for row in rows] == ["12", ""]
    assert {(row["place"], row["note"]) for row in rows} == {("Suutarila", "DEMO")}


def test_a_picture_that_cannot_be_written_leaves_the_old_one_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "chart.png"
    write_file(path, b"old")

    with pytest.raises(FileNotFoundError):
        write_file(tmp_path / "nowhere" / "chart.png", b"new")
    write_file(path, b"newer")

    assert path.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [path]


def test_headings_have_no_blank_that_a_spreadsheet_does_not_find(tmp_path: Path) -> None:
    path = tmp_path / "report.csv"

    write_chart_csv(path, ["90\u00a0% soitettu"], [["1"]])

    assert path.read_text(encoding="utf-8-sig").splitlines()[0] == "90 % soitettu"
