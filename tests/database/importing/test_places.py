"""A request goes to the centre that its line names, or stays out: never to another that only has the same number."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, insert, select

import resources
from app.database import tables as t
from app.database.bulk_sink import DatabaseSink
from app.importing.mapping_file import read_mapping
from app.importing.run import Report, rejecting, run_import
from tests.builders import an_agent
from tests.database.importing.conftest import NOW

REQUESTS, SHIFTS = (read_mapping(resources.path(f"import/{kind}.toml")) for kind in ("requests", "shifts"))
HEADER = resources.path("import/requests-example.csv").read_text(encoding="utf-8").splitlines()[0]
ROSTER = resources.path("import/shifts-example.csv").read_text(encoding="utf-8").splitlines()[0]

TakeIn = Callable[..., Report]


@pytest.fixture
def take_in(engine: Engine, tmp_path: Path) -> TakeIn:
    def lines_in(*lines: str, makes_places: bool = True, is_roster: bool = False) -> Report:
        mapping = SHIFTS if is_roster else REQUESTS
        path = tmp_path / "export.csv"
        path.write_text("\n".join([ROSTER if is_roster else HEADER, *lines, ""]), encoding="utf-8")
        sink = DatabaseSink(
            engine, source=mapping.source, makes_places=makes_places, weekly=mapping.weekly, now=NOW
        )
        report = Report()
        with rejecting(tmp_path / "rejects.csv", mapping, report) as rejects:
            run_import(
                path, mapping, sink, rejects=rejects, now=NOW, report=report, progress=lambda _done, _of: None
            )
        return report

    return lines_in


def a_request(ref: str, centre: str, service: str = "Resepti") -> str:
    return f"{ref};{centre};{service};Suomi;+358401234567;09.03.2026 10:08:54;Jonossa" + ";" * 12


def where(engine: Engine) -> dict[str, tuple[str, str]]:
    """By reference the names of the centre and of the service that each request is at."""
    found = (
        select(t.callback.c.source_ref, t.centre.c.name_fi, t.service.c.name_fi.label("service"))
        .join_from(t.callback, t.queue, t.queue.c.id == t.callback.c.queue_id)
        .join(t.centre, t.centre.c.id == t.queue.c.centre_id)
        .join(t.service, t.service.c.id == t.queue.c.service_id)
    )
    with engine.connect() as connection:
        return {row[0]: (row[1], row[2]) for row in connection.execute(found)}


def reasons(report: Report) -> dict[int, str]:
    assert report.rejects_file is not None
    with report.rejects_file.open(encoding="utf-8", newline="") as file:
        return {int(row["line"]): row["reason"] for row in csv.DictReader(file, delimiter=";")}


def add_centres(engine: Engine, *codes_and_names: tuple[str, str]) -> None:
    with engine.begin() as connection:
        for number, (code, name) in enumerate(codes_and_names, start=1):
            connection.execute(insert(t.centre), {"id": number, "code": code, "name_fi": name})


def test_another_systems_numeric_codes_are_not_taken_for_our_own_numbers(
    engine: Engine, take_in: TakeIn
) -> None:
    take_in(a_request("a", "Malmi"), a_request("b", "Kallio", "Rokotus"))

    take_in(a_request("c", "1", "2"), a_request("d", "2", "1"), a_request("e", "3", "20"))

    there = where(engine)
    assert (there["a"], there["b"]) == (("Malmi", "Resepti"), ("Kallio", "Rokotus"))
    assert (there["c"], there["d"], there["e"]) == (("1", "2"), ("2", "1"), ("3", "20"))


def test_numeric_codes_of_a_first_file_go_to_a_centre_each_in_whatever_order_they_come(
    engine: Engine, take_in: TakeIn
) -> None:
    take_in(*(a_request(code, code) for code in ("3", "1", "2", "1-2", "2-3")))

    assert {ref: centre for ref, (centre, _) in where(engine).items()} == {
        code: code for code in ("3", "1", "2", "1-2", "2-3")
    }


def test_a_numeric_code_that_no_centre_has_is_rejected_where_none_may_be_made(
    engine: Engine, take_in: TakeIn
) -> None:
    take_in(a_request("a", "Malmi"))

    report = take_in(a_request("b", "1"), a_request("c", "Malmi", "1"), makes_places=False)

    assert list(where(engine)) == ["a"]
    told = reasons(report)
    assert told[2].startswith('centre "1" is not in the database')
    assert told[3].startswith('service "1" is not in the database')


def test_a_name_that_two_centres_have_is_refused_and_neither_gets_the_request(
    engine: Engine, take_in: TakeIn
) -> None:
    add_centres(engine, ("2", "Malmi"), ("kallio", "2"), ("haaga", "Haaga"))

    report = take_in(a_request("a", "2"), a_request("b", "Haaga"), a_request("c", "MALMI"))

    assert {ref: centre for ref, (centre, _) in where(engine).items()} == {"b": "Haaga", "c": "Malmi"}
    assert reasons(report) == {2: 'more than one centre is called "2": say in [values] which is meant'}


def test_names_that_look_the_same_are_one_centre_and_one_service_of_that_look(
    engine: Engine, take_in: TakeIn
) -> None:
    ways = [
        "Pihlajama\u0308ki Etela\u0308",
        "Pihlajamäki\u00a0Etelä",
        "PIHLAJA\u200bMÄKI  ETELÄ",
        "Pihlajamäki Etelä",
    ]

    report = take_in(*(a_request(str(n), way, way) for n, way in enumerate(ways)))

    assert report.new == 4
    assert set(where(engine).values()) == {("Pihlajamäki Etelä", "Pihlajamäki Etelä")}


def test_a_centre_that_the_database_has_in_another_spelling_of_that_look_is_found(
    engine: Engine, take_in: TakeIn
) -> None:
    add_centres(engine, ("p", "Pihlajama\u0308ki\u00a0Etelä"))

    report = take_in(a_request("a", "Pihlajamäki Etelä"), makes_places=True)

    assert (report.new, len({centre for centre, _ in where(engine).values()})) == (1, 1)
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(t.centre)).scalar_one() == 1


def test_a_rosters_staff_numbers_are_not_taken_for_our_own_numbers_of_nurses(
    engine: Engine, take_in: TakeIn
) -> None:
    add_centres(engine, ("malmi", "Malmi"))
    an_agent(engine, 1, 1)

    report = take_in(
        "1;1;;16.03.2026;08:00;16:00;Vuoro;;", "2;hoitaja 1;;17.03.2026;08:00;16:00;Vuoro;;", is_roster=True
    )

    assert (report.new, reasons(report)) == (1, {2: 'nurse "1" is not in the database'})
