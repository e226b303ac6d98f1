"""A roster goes in once, follows its changes, and leaves alone what supervisors have settled."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, RowMapping, insert, select

import resources
from app.cli import main
from app.database import tables as t
from app.database.bulk_sink import DatabaseSink
from app.database.fill import fill
from app.importing.lines import FileError
from app.importing.mapping_file import read_mapping
from app.importing.run import Report, rejecting, run_import
from tests.builders import an_agent

NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
HEADER = "Tunniste;Hoitaja;Asema;Päivä;Alkaa;Päättyy;Laji;Syy;Peruttu"
MAPPING = read_mapping(resources.path("import/shifts.toml"))


@pytest.fixture
def engine(engine: Engine) -> Engine:
    places = [
        {"id": number, "code": name.lower(), "name_fi": name}
        for number, name in enumerate(("Haaga", "Herttoniemi"), start=1)
    ]
    fill(engine, {"centre": places}, actor="test", at=NOW)
    for nurse in range(1, 5):
        an_agent(engine, nurse, 1)
    return engine


def take_in(engine: Engine, path: Path, *, now: datetime = NOW) -> Report:
    sink = DatabaseSink(engine, source=MAPPING.source, makes_places=True, weekly={}, now=now)
    report = Report()
    with rejecting(path.with_suffix(".rejects.csv"), MAPPING, report) as rejects:
        run_import(
            path, MAPPING, sink, rejects=rejects, now=now, report=report, progress=lambda _done, _of: None
        )
    return report


def roster(tmp_path: Path, *lines: str, header: str = HEADER) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return path


def figures(report: Report) -> tuple[int, int, int, int]:
    """New, changed, known, rejected."""
    return report.new, report.changed, report.known, report.rejected


def shifts(engine: Engine, **wanted: Any) -> list[RowMapping]:
    with engine.connect() as connection:
        found = select(t.shift).filter_by(taken_back_at=None, **wanted).order_by(t.shift.c.id)
        return list(connection.execute(found).mappings())


def events(engine: Engine) -> list[tuple[str, int, int | None, str]]:
    event = t.event.c
    with engine.connect() as connection:
        found = connection.execute(
            select(event.kind, event.centre_id, event.from_centre_id, event.actor)
            .where(event.subject == "shift")
            .order_by(event.seq)
        )
        return [tuple(row) for row in found]


def test_the_shipped_roster_goes_in_and_open_consoles_hear_of_each_shift(engine: Engine) -> None:
    report = take_in(engine, resources.path("import/shifts-example.csv"))

    assert figures(report) == (23, 0, 1, 0)
    kinds = [row["kind"] for row in shifts(engine)]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "planned": 20,
        "absence": 1,
        "loan": 1,
        "extra": 1,
    }
    (loan,) = shifts(engine, kind="loan")
    assert (loan["agent_id"], loan["centre_id"], loan["created_by"]) == (3, 2, "import:example-roster")
    assert loan["starts_at"] == datetime(2026, 3, 18, 10, 0, tzinfo=UTC)
    told = events(engine)
    assert len(told) == 23
    assert ("added", 2, 1, "import:example-roster") in told


def test_a_roster_imported_again_puts_nothing_in_twice_and_tells_nobody(engine: Engine) -> None:
    path = resources.path("import/shifts-example.csv")
    take_in(engine, path)
    before = shifts(engine), events(engine)

    again = take_in(engine, path)

    assert figures(again) == (0, 0, 24, 0)
    assert (shifts(engine), events(engine)) == before


def test_without_references_lines_go_in_once_too(engine: Engine, tmp_path: Path) -> None:
    columns = {name: column for name, column in MAPPING.columns.items() if name != "source_ref"}
    path = roster(tmp_path, ";hoitaja 1;;16.03.2026;08:00;16:00;Vuoro;;")
    sink = DatabaseSink(engine, source="x", makes_places=True, weekly={}, now=NOW)
    report = Report()
    for _ in range(2):
        mapping = replace(MAPPING, columns=columns)
        with rejecting(tmp_path / "rejects.csv", mapping, report) as rejects:
            run_import(
                path, mapping, sink, rejects=rejects, now=NOW, report=report, progress=lambda _done, _of: None
            )

    assert figures(report) == (1, 0, 1, 0)


def test_a_line_that_changed_changes_its_shift(engine: Engine, tmp_path: Path) -> None:
    take_in(engine, roster(tmp_path, "1;hoitaja 1;;16.03.2026;08:00;16:00;Vuoro;;"))

    report = take_in(engine, roster(tmp_path, "1;hoitaja 1;herttoniemi;16.03.2026;10:00;16:00;Vuoro;;"))

    assert figures(report) == (0, 1, 0, 0)
    (row,) = shifts(engine)
    assert (row["centre_id"], row["starts_at"]) == (2, datetime(2026, 3, 16, 8, 0, tzinfo=UTC))
    assert [kind for kind, *_ in events(engine)] == ["added", "changed"]


def test_a_cancelled_line_takes_its_shift_away_and_one_that_stands_again_brings_it_back(
    engine: Engine, tmp_path: Path
) -> None:
    line = "1;hoitaja 1;;16.03.2026;08:00;16:00;Vuoro;;"
    take_in(engine, roster(tmp_path, line))

    gone = take_in(engine, roster(tmp_path, f"{line}K"))
    left = shifts(engine)
    back = take_in(engine, roster(tmp_path, line))

    assert (figures(gone), left) == ((0, 1, 0, 0), [])
    assert figures(back) == (0, 1, 0, 0)
    assert len(shifts(engine)) == 1
    assert [kind for kind, *_ in events(engine)] == ["added", "removed", "changed"]


def test_two_shifts_of_a_nurse_may_change_places_but_not_lie_over_each_other(
    engine: Engine, tmp_path: Path
) -> None:
    morning, afternoon = "08:00;12:00;Vuoro;;", "12:00;16:00;Vuoro;;"
    one, other = "1;hoitaja 1;;16.03.2026", "2;hoitaja 1;;16.03.2026"
    take_in(engine, roster(tmp_path, f"{one};{morning}", f"{other};{afternoon}"))

    swapped = take_in(engine, roster(tmp_path, f"{one};{afternoon}", f"{other};{morning}"))
    third = take_in(engine, roster(tmp_path, "3;hoitaja 1;herttoniemi;16.03.2026;11:00;13:00;Vuoro;;"))

    assert figures(swapped) == (0, 2, 0, 0)
    assert figures(third) == (0, 0, 0, 1)
    assert third.reasons == {"the nurse has another shift at that time": 1}
    assert len(shifts(engine)) == 2


def test_lines_that_cannot_be_stay_out_with_number_and_reason_and_the_rest_goes_in(
    engine: Engine, tmp_path: Path
) -> None:
    path = roster(
        tmp_path,
        "1;hoitaja 1;;16.03.2026;08:00;16:00;Vuoro;;",
        "2;hoitaja 99;;16.03.2026;08:00;16:00;Vuoro;;",
        "3;hoitaja 2;Kallio;16.03.2026;08:00;16:00;Vuoro;;",
        "4;hoitaja 2;Haaga;16.03.2026;08:00;12:00;Laina;;",
        "5;hoitaja 2;;16.03.2026;kahdeksan;16:00;Vuoro;;",
        "6;hoitaja 3;;16.03.2026;08:00;16:00;Vuoro;;",
    )

    report = take_in(engine, path)

    assert figures(report) == (2, 0, 0, 4)
    assert report.rejects_file is not None
    with report.rejects_file.open(encoding="utf-8", newline="") as file:
        rejects = {int(row["line"]): row["reason"] for row in csv.DictReader(file, delimiter=";")}
    assert sorted(rejects) == [3, 4, 5, 6]
    assert rejects[3] == 'nurse "hoitaja 99" is not in the database'
    assert rejects[4] == 'centre "Kallio" is not in the database'
    assert rejects[5] == "a loan to the nurse's own centre"
    assert "fits none of date_formats" in rejects[6]


def test_a_file_without_a_column_or_in_another_encoding_says_what_to_do(
    engine: Engine, tmp_path: Path
) -> None:
    with pytest.raises(FileError, match='has no column "Alkaa" that the mapping names'):
        take_in(engine, roster(tmp_path, header=HEADER.replace("Alkaa", "Alku")))

    path = roster(tmp_path, *(f"{n};hoitaja 1;;{n}.04.2026;08:00;16:00;Vuoro;;" for n in range(1, 3)))
    path.write_bytes(path.read_bytes() + "9;hoitaja 1;Hernesaari ä".encode("cp1252"))
    with pytest.raises(FileError, match=r"is not utf-8-sig.*cp1252"):
        take_in(engine, path)


def test_an_absence_that_has_begun_signs_the_nurse_off(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        signed_on = {"agent_id": 1, "centre_id": 1, "state": "ready", "since": NOW - timedelta(hours=2)}
        connection.execute(insert(t.presence), signed_on)

    take_in(engine, roster(tmp_path, "1;hoitaja 1;;12.03.2026;08:00;16:00;Poissaolo;Sairaus;"))

    with engine.connect() as connection:
        assert connection.execute(select(t.presence.c.state)).scalar_one() == "off"
    (absence,) = shifts(engine)
    assert (absence["kind"], absence["reason"]) == ("absence", "sick")


def test_the_command_counts_what_is_new_changed_and_known(
    engine: Engine,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = roster(tmp_path, "1;hoitaja 1;;16.03.2026;08:00;16:00;Vuoro;;")
    command = ["jonovahti-admin", "import", str(path), "--database", url, "--json"]
    command += ["--mapping", str(resources.path("import/shifts.toml"))]
    monkeypatch.setattr(sys, "argv", command)

    def answer() -> dict[str, Any]:
        with pytest.raises(SystemExit) as ended:
            main()
        assert not ended.value.code
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        return told

    first = answer()
    roster(tmp_path, "1;hoitaja 1;;16.03.2026;09:00;16:00;Vuoro;;")
    then = answer()

    assert (first["new"], first["changed"], first["known"]) == (1, 0, 0)
    assert (then["new"], then["changed"], then["known"]) == (0, 1, 0)
    with engine.connect() as connection:
        runs = connection.execute(
            select(t.import_run.c.rows_in, t.import_run.c.state).order_by(t.import_run.c.id)
        ).all()
    assert [tuple(run) for run in runs] == [(1, "done"), (1, "done")]
