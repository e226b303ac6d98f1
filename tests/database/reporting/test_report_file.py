"""Where a report of the command line goes: its name, its format, links; nothing that was there is lost for none."""

from __future__ import annotations

import getpass
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.database.engine import open_engine
from app.database.reads.trail import Trail
from app.domain.trail import EXPORTED, MOST_NOTES_A_MINUTE, exported
from tests.database.reporting.region import (
    TODAY,
    Report,
    lines,
)


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
        "not_counted": [],
    }


@pytest.mark.parametrize("as_format", ["csv", "xlsx", "json"])
@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_stays_a_link_and_what_it_leads_to_is_written(
    admin: Report, tmp_path: Path, as_format: str, is_there: bool
) -> None:
    target, link = tmp_path / "elsewhere" / f"kept.{as_format}", tmp_path / f"link.{as_format}"
    target.parent.mkdir()
    if is_there:
        target.write_text("earlier", encoding="utf-8")
    link.symlink_to(target)

    told = admin("yesterday", "--to", str(link))

    assert told.code == 0
    assert link.is_symlink()
    assert target.read_bytes() not in (b"", b"earlier")
    assert [one.name for one in target.parent.iterdir()] == [target.name]


@pytest.mark.parametrize(
    "words, told",
    [
        (("--to", "report.pdf"), "A report is written as csv, xlsx or json, and not as pdf: "),
        (
            ("--to", "report.xlsx", "--format", "csv"),
            "--format says csv, and the file's name ends in .xlsx: ",
        ),
    ],
)
def test_a_name_that_promises_another_format_is_refused(
    admin: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())

    ended = admin("yesterday", *words)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(told)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "words",
    [("--to", "report"), ("--to", "report.TXT"), ("--to", "of.2026"), ("--to", "a.dat", "--format", "csv")],
)
def test_a_name_that_promises_nothing_is_csv(
    admin: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert admin("yesterday", *words).code == 0
    assert lines(Path(words[1]).read_text(encoding="utf-8"))[0]["Left"] == "126"


def test_a_file_that_cannot_be_written_is_told_of(admin: Report, tmp_path: Path) -> None:
    ended = admin("yesterday", "--to", str(tmp_path / "none" / "report.csv"))

    assert ended.code == 2
    assert "cannot be written: No such file or directory" in ended.err


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
