"""`jonovahti-admin report` on both engines: the figures of the screen, in a file that is whole, noted in the audit."""

from __future__ import annotations

import csv
import getpass
import io
import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, make_url, select, update

from app.cli import main
from app.database import tables as t
from app.database.engine import open_engine
from app.database.gone_by import GoneBy
from app.database.postgres.setup import create_login
from app.database.reads.trail import Trail
from app.domain.trail import EXPORTED, MOST_NOTES_A_MINUTE, exported
from app.listing.report import report
from app.listing.report_book import rows
from tests.builders import CARE, URGENT, queue_at
from tests.servers import PostgresServer
from tests.sqlite_regions import a_small_region
from tests.workbooks import read_workbook

TODAY = datetime.now(ZoneInfo("Europe/Helsinki")).date()
#: So many days lie in the past, all of them in the last two months.
FIRST = TODAY - timedelta(days=40)


class Said(NamedTuple):
    """How a run of the program ended."""

    code: object
    out: str
    err: str


Report = Callable[..., Said]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The small region on each engine in turn, with daily figures of forty days."""
    if request.param == "sqlite":
        file = tmp_path / "contact.db"
        a_small_region(file).dispose()
        url = f"sqlite:///{file}"
    else:
        url = str(request.getfixturevalue("small_world_database"))
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day), list(_figures()))
    engine.dispose()
    return url


def _figures() -> Iterator[dict[str, Any]]:
    for ago in range(1, 41):
        for centre in (1, 2, 3):
            for service in (URGENT, CARE):
                left = 10 * centre + ago
                yield {
                    "queue_id": queue_at(centre, service), "day": TODAY - timedelta(days=ago), "requested": left,
                    "in_hours": left - 2, "called_same_day": left - 4, "reached_same_day": left - 6,
                    "reached": left - 1, "handled": 1, "attempts": 2 * left, "texts": centre,
                    "delay_sum_s": 900 * left, "delay_histogram": [left - 5, 5],
                }  # fmt: skip


@pytest.fixture
def admin(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], url: str) -> Report:
    """`jonovahti-admin report` with these words, at the fixture's database unless told another."""

    def run(*words: str, at: str = url) -> Said:
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", "report", "-d", at, *words])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfdbinary.readouterr()
        return Said(ended.value.code or 0, out.decode(), err.decode())

    return run


def whole_span() -> str:
    return f"{FIRST}..{TODAY - timedelta(days=1)}"


def lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def noted(url: str) -> list[dict[str, Any]]:
    engine = open_engine(url)
    a = t.audit.c
    with engine.connect() as connection:
        found = connection.scalars(select(a.detail).where(a.what == "exported").order_by(a.seq))
        told = [json.loads(one) if isinstance(one, str) else dict(one) for one in found]
    engine.dispose()
    return told


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


def names(centre: int) -> str:
    return f"Terveysasema {centre}"


def test_a_centre_and_a_service_are_named_by_code_or_by_name(admin: Report, url: str) -> None:
    code = codes(url)
    by_code = admin("yesterday", "--centre", code[2], "--service", service_codes(url)[CARE])
    by_name = admin("yesterday", "--centre", "terveysASEMA 2", "--centre", names(3))

    assert [row["Left"] for row in lines(by_code.out)] == [str(10 * 2 + 1)]
    assert [row["Left"] for row in lines(by_name.out)] == [str(2 * (10 * 2 + 1 + 10 * 3 + 1))]
    assert "Terveysasema 2, Terveysasema 3" in lines(by_name.out)[0]["report"]


def codes(url: str) -> dict[int, str]:
    return _codes(url, t.centre)


def service_codes(url: str) -> dict[int, str]:
    return _codes(url, t.service)


def _codes(url: str, table: Any) -> dict[int, str]:
    engine = open_engine(url)
    with engine.connect() as connection:
        found = {row.id: row.code for row in connection.execute(select(table.c.id, table.c.code))}
    engine.dispose()
    return found


def test_json_has_the_sum_and_what_nobody_knows_is_null(admin: Report) -> None:
    told = json.loads(admin("yesterday", "--format", "json").out)

    (line,) = told["lines"]
    assert line["left"] == told["total"]["left"] == 2 * (11 + 21 + 31)
    assert line["called_share"] == pytest.approx((126 - 24) / (126 - 12), abs=1e-4)
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
    assert figures[1].values[0][:4] == ["Asema", "Ensimmäinen päivä", "Viimeinen päivä", "Jätetty"]
    assert [row[0] for row in figures[1].values[1:]] == [*map(names, (1, 2, 3)), "Yhteensä"]
    assert [row[3] for row in figures[1].values[1:]] == [22, 42, 62, 126]
    assert {cell.shown for cell in figures[1].rows[1][1:]} == {"14", "#,##0", "0.0%", "[h]:mm"}
    assert [row[0] for row in meanings[1].values[2:]] == figures[1].values[0][3:]
    assert "Koko alue" in str(meanings[1].values[1][1])


def test_in_a_folder_a_file_is_named_for_its_days_and_as_its_format_says(
    admin: Report, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    yesterday = TODAY - timedelta(days=1)

    admin("yesterday", "--to", str(folder))
    told = admin("yesterday", "--to", str(folder), "--format", "xlsx", "--by", "centre", "--json")

    days = f"{yesterday}-{yesterday}"
    assert {file.name for file in folder.iterdir()} == {
        f"report-region-{days}.csv",
        f"report-region-{days}-by-centre.xlsx",
    }
    assert json.loads(told.out) == {
        "file": str(folder / f"report-region-{days}-by-centre.xlsx"),
        "lines": 3,
        "first": str(yesterday),
        "last": str(yesterday),
    }


@pytest.mark.parametrize("as_format", ["csv", "xlsx", "json"])
def test_a_report_that_leaves_is_in_the_audit(
    admin: Report, url: str, tmp_path: Path, as_format: str
) -> None:
    admin("yesterday", "--to", str(tmp_path / f"report.{as_format}"), "--centre", codes(url)[1])

    yesterday = TODAY - timedelta(days=1)
    assert noted(url) == [
        {
            "what": "report", "format": as_format, "rows": 1,
            "filter": f"{yesterday}..{yesterday} {codes(url)[1]}",
        }
    ]  # fmt: skip


@pytest.mark.parametrize("to", [(), ("--to",)])
def test_what_the_audit_does_not_take_is_not_written(
    admin: Report, url: str, tmp_path: Path, to: tuple[str, ...]
) -> None:
    file = tmp_path / "report.csv"
    file.write_text("earlier", encoding="utf-8")
    engine = open_engine(url)
    trail = Trail(engine, engine.url.username or getpass.getuser(), lambda: datetime.now(UTC))
    for _ in range(MOST_NOTES_A_MINUTE):
        trail.note(EXPORTED, exported("report", "csv", 1))
    engine.dispose()

    told = admin("yesterday", *to, *([str(file)] if to else []))

    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("Nothing was written: this login has exported too often within a minute.")
    assert file.read_text(encoding="utf-8") == "earlier"
    assert [one.name for one in tmp_path.glob("*report*")] + [one.name for one in tmp_path.glob(".*")] == [
        "report.csv"
    ]


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


def test_a_file_that_cannot_be_written_is_told_of(admin: Report, tmp_path: Path) -> None:
    ended = admin("yesterday", "--to", str(tmp_path / "none" / "report.csv"))

    assert ended.code == 2
    assert "cannot be written: No such file or directory" in ended.err


def test_made_up_data_says_so(admin: Report, url: str) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(update(t.region).values(is_demo=True))
    engine.dispose()

    assert lines(admin("yesterday").out)[0]["report"].endswith("DEMO: made-up data")


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_login_reports_of_its_own_centres_alone(
    admin: Report, postgres_server: PostgresServer, url: str
) -> None:
    engine = open_engine(url)
    create_login(engine, "report_viewer", "viewer", (1, 2))
    engine.dispose()
    own = postgres_server.url(str(make_url(url).database), user="report_viewer")

    told = admin("yesterday", "--by", "centre", at=own)
    other = admin("yesterday", "--centre", codes(url)[3], at=own)

    assert [(row["centre"], row["Left"]) for row in lines(told.out)] == [(names(1), "22"), (names(2), "42")]
    assert lines(told.out)[0]["report"].startswith("Own centres")
    assert other.code == 2
    assert codes(url)[3] not in other.err.partition("There are: ")[2]
    assert [one["rows"] for one in noted(url)] == [2]


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_login_that_may_not_read_the_figures_gets_none(
    admin: Report, postgres_server: PostgresServer, url: str
) -> None:
    engine = open_engine(url)
    create_login(engine, "report_platform", "platform", (1,))
    engine.dispose()

    told = admin("yesterday", at=postgres_server.url(str(make_url(url).database), user="report_platform"))

    assert (told.code, told.out) == (3, "")
    assert told.err.startswith("The database does not allow this login to do that.")
