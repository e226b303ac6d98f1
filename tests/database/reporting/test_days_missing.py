"""Days the worker did not count: a report says which they are, in the file and to whoever runs it by a clock."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from app.database import tables as t
from tests.database.reporting.region import FIRST, TODAY, Report, change, lines, noted, whole_span
from tests.workbooks import read_workbook

#: One by itself, and three after each other.
MISSING = [TODAY - timedelta(days=ago) for ago in (9, 5, 4, 3)]
ON_PAPER = f"{MISSING[0]}, {MISSING[1]}\u2013{MISSING[3]}"
TYPED = f"{MISSING[0]}, {MISSING[1]}..{MISSING[3]}"


def not_counted(url: str, *days: date) -> None:
    """As when no worker ran; the figures that are there are left, as a report has to tell of the others' sum."""
    change(
        url,
        delete(t.counted_day).where(t.counted_day.c.day.in_(days)),
        delete(t.queue_day).where(t.queue_day.c.day.in_(days)),
    )


@pytest.mark.parametrize("by", ["day", "centre"])
def test_a_file_is_written_and_says_in_each_row_which_days_are_missing(
    admin: Report, url: str, tmp_path: Path, by: str
) -> None:
    not_counted(url, *MISSING)
    file = tmp_path / "report.csv"

    told = admin(whole_span(), "--by", by, "--to", str(file))

    rows = lines(file.read_text(encoding="utf-8"))
    assert told.code == 1
    assert told.out.startswith(f"Wrote {file}")
    assert told.err.startswith(f"Without figures, as they were not counted: {TYPED}.")
    assert rows
    assert all(f" · Not counted: {ON_PAPER} · {FIRST}" in row["report"] for row in rows)
    assert len(noted(url)) == 1


def test_on_standard_output_a_report_comes_whole_before_the_days_are_named(admin: Report, url: str) -> None:
    not_counted(url, *MISSING)

    told = admin(whole_span(), "--format", "json")

    assert told.code == 1
    assert json.loads(told.out)["not_counted"] == [str(day) for day in MISSING]
    assert TYPED in told.err


def test_a_spreadsheet_says_it_on_both_sheets_and_on_paper_in_its_language(
    admin: Report, url: str, tmp_path: Path
) -> None:
    not_counted(url, MISSING[0])
    file = tmp_path / "report.xlsx"

    told = admin(whole_span(), "--to", str(file), "--language", "fi", "--json")

    figures, meanings = read_workbook(file).values()
    said = f" · Laskematta: {MISSING[0]} · "
    assert told.code == 1
    assert json.loads(told.out)["not_counted"] == [str(MISSING[0])]
    assert [said in str(one) for one in (figures.values[0][0], meanings.values[1][1], figures.header)] == [
        True
    ] * 3


def test_where_all_days_were_counted_none_is_named(admin: Report, url: str) -> None:
    not_counted(url, *MISSING)

    told = admin("yesterday", "--format", "json")

    assert (told.code, told.err) == (0, "")
    assert json.loads(told.out)["not_counted"] == []


def test_days_none_of_which_was_counted_are_put_down_to_the_worker(
    admin: Report, url: str, tmp_path: Path
) -> None:
    not_counted(url, *MISSING)

    told = admin(f"{MISSING[1]}..{MISSING[3]}", "--to", str(tmp_path / "report.csv"))

    assert told.code == 1
    assert f"Not counted yet: {MISSING[1]}..{MISSING[3]}. The worker counts them" in told.err
    assert list(tmp_path.glob("report*")) == []


def test_days_that_were_counted_and_quiet_are_not_put_down_to_the_worker(admin: Report, url: str) -> None:
    change(url, delete(t.queue_day).where(t.queue_day.c.day == MISSING[0]))

    told = admin(str(MISSING[0]))

    assert told.code == 1
    assert "They were counted and nobody left a request" in told.err
    assert "worker" not in told.err
