"""`jonovahti-admin report` on both engines: the figures of the screen, in a file that is whole, noted in the audit."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.database.engine import open_engine
from app.database.gone_by import GoneBy
from app.listing.report import report
from app.listing.report_book import rows
from tests.builders import CARE
from tests.database.reporting.region import (
    FIRST,
    TODAY,
    Report,
    codes,
    lines,
    names,
    noted,
    said_to_be_a_demo,
    service_codes,
    whole_span,
)
from tests.workbooks import read_workbook


@pytest.mark.parametrize("by", ["day", "week", "month", "centre"])
def test_the_figures_are_those_of_the_screens_reading(admin: Report, url: str, by: Any) -> None:
    engine = open_engine(url)
    days = GoneBy(engine, "anybody").centre_days(FIRST, TODAY, [1, 2, 3])
    engine.dispose()

    told = admin(whole_span(), "--by", by)

    found = [list(row.values()) for row in lines(told.out)]
    assert (told.code, told.err) == (0, "")
    assert [row[:-1] for row in found] == rows(report(days, by, FIRST, TODAY), names)
    assert len(found) == {"day": 40, "centre": 3}.get(by, len(found)) > 1


def test_json_has_the_sum_and_what_nobody_knows_is_null(admin: Report) -> None:
    told = json.loads(admin("yesterday", "--format", "json").out)

    (line,) = told["lines"]
    assert line["left"] == told["total"]["left"] == 2 * (11 + 21 + 31)
    assert line["called_share"] == pytest.approx((126 - 24) / (126 - 12), abs=1e-4)
    assert (line["tried_first"], line["reached_first_share"]) == (126, pytest.approx(60 / 126, abs=1e-4))
    assert (line["reached_second_share"], line["reached_third_share"]) == (0, None)
    assert (line["mean_wait_s"], line["centre"], told["service"]) == (900, None, None)
    assert admin("yesterday", "--json").out.startswith('{"first"')


def test_a_spreadsheet_is_in_the_language_asked_for_and_says_what_its_figures_mean(
    admin: Report, tmp_path: Path
) -> None:
    file = tmp_path / "raportti.xlsx"

    told = admin("yesterday", "--by", "centre", "--to", str(file), "--language", "fi")

    figures, meanings = read_workbook(file).items()
    assert (told.code, told.out.split(":")[0]) == (0, f"Wrote {file}")
    assert (figures[0], meanings[0]) == ("Raportti", "Mitä luvut tarkoittavat")
    (about,), captions, *rest = figures[1].values
    assert captions[:4] == ["Asema", "Ensimmäinen päivä", "Viimeinen päivä", "Jätetty"]
    assert [row[0] for row in rest] == [*map(names, (1, 2, 3)), "Yhteensä"]
    assert [row[3] for row in rest] == [22, 42, 62, 126]
    assert {cell.shown for cell in figures[1].rows[2][1:]} == {"14", "#,##0", "0.0%", "[h]:mm"}
    assert [row[0] for row in meanings[1].values[2:]] == captions[3:]
    assert "Koko alue" in str(meanings[1].values[1][1])
    assert about == meanings[1].values[1][1]


def test_the_figures_of_a_spreadsheet_say_where_and_when_they_are_of_and_that_they_are_made_up(
    admin: Report, url: str, tmp_path: Path
) -> None:
    file, yesterday = tmp_path / "report.xlsx", TODAY - timedelta(days=1)
    said_to_be_a_demo(url)

    admin("yesterday", "--service", service_codes(url)[CARE], "--centre", codes(url)[2], "--to", str(file))

    figures = read_workbook(file)["Report"]
    place, service, days, _read, demo = str(figures.values[0][0]).split(" · ")
    assert (place, days, demo) == (names(2), f"{yesterday}\u2013{yesterday}", "DEMO: made-up data")
    assert service in figures.header
    assert figures.header.endswith("DEMO: made-up data")


@pytest.mark.parametrize("as_format", ["csv", "xlsx", "json"])
def test_a_report_that_leaves_is_in_the_audit(
    admin: Report, url: str, tmp_path: Path, as_format: str
) -> None:
    admin("yesterday", "--to", str(tmp_path / f"report.{as_format}"), "--centre", codes(url)[1])

    yesterday = TODAY - timedelta(days=1)
    assert noted(url) == [
        {
            "what": "report", "format": as_format, "rows": 1,
            "filter": f"{yesterday}..{yesterday}, {codes(url)[1]}",
        }
    ]  # fmt: skip


def test_where_there_are_no_figures_nothing_is_written_and_the_exit_says_so(
    admin: Report, url: str, tmp_path: Path
) -> None:
    told = admin("2020-01", "--to", str(tmp_path / "report.csv"))

    assert told.code == 1
    assert told.err.startswith("There are no figures from 2020-01-01 to 2020-01-31, and nothing was written.")
    assert not (tmp_path / "report.csv").exists()
    assert noted(url) == []


@pytest.mark.parametrize(
    "words, told",
    [
        (("soon",), '"soon" is no time for a report. Understood are yesterday'),
        (
            ("yesterday", "--centre", "nowhere"),
            'There is no centre "nowhere" that this login sees. There are: ',
        ),
        (("yesterday", "--service", "none"), 'There is no service "none" that this login sees. There are: '),
        (("yesterday", "--format", "xlsx"), "A spreadsheet goes to a file: name it, or a folder, with --to."),
    ],
)
def test_what_cannot_be_done_is_told_with_what_can(admin: Report, words: tuple[str, ...], told: str) -> None:
    ended = admin(*words)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(told)


def test_made_up_data_says_so(admin: Report, url: str) -> None:
    said_to_be_a_demo(url)

    assert lines(admin("yesterday").out)[0]["report"].endswith("DEMO: made-up data")
