"""A reference stands for one line: said again, said otherwise, known from before, and what a cut run left to do."""

from __future__ import annotations

import csv
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Delete, Engine, Update, delete, func, select, text, update
from sqlalchemy.exc import DBAPIError

import resources
from app.database import ledger
from app.database import tables as t
from app.database.bulk_sink import DatabaseSink
from app.database.contract import Platform
from app.database.postgres.platform import PostgresPlatform
from app.database.sqlite.platform import SqlitePlatform
from app.importing import run
from app.importing.lines import lines
from app.importing.mapping import Mapping
from app.importing.mapping_file import read_mapping
from app.importing.parse import Parser
from app.importing.run import Report, rejecting, run_import
from tests.waiting import wait_until

NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
REQUESTS = read_mapping(resources.path("import/requests.toml"))


def a_sink(engine: Engine, mapping: Mapping = REQUESTS) -> DatabaseSink:
    return DatabaseSink(
        engine, source=mapping.source, makes_places=mapping.makes_places, weekly=mapping.weekly, now=NOW
    )


def take_in(engine: Engine, path: Path, mapping: Mapping = REQUESTS, *, makes_figures: bool = True) -> Report:
    sink, report = a_sink(engine, mapping), Report()
    with rejecting(path.with_suffix(".rejects.csv"), mapping, report) as rejects:
        run_import(
            path, mapping, sink, rejects=rejects, now=NOW, report=report, progress=lambda _done, _of: None
        )
    if makes_figures:
        sink.roll_up(lambda _done, _of: None)
    return report


def requests(tmp_path: Path, *lines: str) -> Path:
    header = resources.path("import/requests-example.csv").read_text(encoding="utf-8").splitlines()[0]
    path = tmp_path / "requests.csv"
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return path


def line(ref: str, number: str = "+358401234567", left: str = "09.03.2026 10:08:54", ended: str = "") -> str:
    if not ended:
        return f"{ref};Malmi;Resepti;Suomi;{number};{left};Jonossa" + ";" * 12
    return (
        f"{ref};Malmi;Resepti;Suomi;{number};{left};Tavoitettu;{ended};h;;{ended};{ended};Tavoitettu"
        + ";" * 6
    )


def calls(tmp_path: Path, *lines: str) -> tuple[Path, Mapping]:
    """A log whose calls have ids, as the shipped example's have none."""
    text_of = resources.path("import/calls.toml").read_text(encoding="utf-8")
    mapping = tmp_path / "calls.toml"
    mapping.write_text(text_of.replace("[columns]", '[columns]\nsource_ref = "id"'), encoding="utf-8")
    path = tmp_path / "calls.csv"
    path.write_text("\n".join(["id,date,time,site,queue,wait,outcome", *lines]) + "\n", encoding="utf-8")
    return path, read_mapping(mapping)


def reasons(report: Report) -> dict[int, str]:
    assert report.rejects_file is not None
    with report.rejects_file.open(encoding="utf-8", newline="") as file:
        first = file.readline()
        file.seek(0)
        rows = csv.DictReader(file, delimiter=first[len("line")])
        return {int(row["line"]): row["reason"] for row in rows}


def number_ends(engine: Engine) -> dict[str, str]:
    c = t.callback.c
    with engine.connect() as connection:
        return {row[0]: row[1] for row in connection.execute(select(c.source_ref, c.number_end))}


def requested(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(
            connection.execute(select(func.coalesce(func.sum(t.queue_day.c.requested), 0))).scalar_one()
        )


@pytest.mark.parametrize("chunk", [1, 2000])
def test_of_two_different_lines_with_one_reference_the_first_goes_in_and_the_other_is_told(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(run, "CHUNK", chunk)
    path = requests(tmp_path, line("A", "+358401234511"), line("B"), line("A", "+358401234522"))

    report, again = take_in(engine, path), take_in(engine, path)

    assert (report.new, report.known, report.rejected) == (2, 0, 1)
    assert (again.new, again.known, again.rejected) == (0, 2, 1)
    assert reasons(report) == {4: 'source_ref "A" is on line 2 already, with other content'}
    assert report.reasons == {"source_ref is on an earlier line already, with other content": 1}
    assert number_ends(engine) == {"A": "11", "B": "67"}


@pytest.mark.parametrize("chunk", [1, 2000])
def test_of_two_different_calls_with_one_id_the_first_is_counted_and_the_other_is_told(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(run, "CHUNK", chunk)
    first, other = "2026-03-09,14:09:30,P,R,5,answered", "2026-03-09,14:09:30,P,R,900,answered"
    path, mapping = calls(tmp_path, f"1,{first}", f"2,{first}", f"1,{other}")

    report = take_in(engine, path, mapping)

    assert (report.new, report.known, report.rejected) == (2, 0, 1)
    assert list(reasons(report)) == [4]
    with engine.connect() as connection:
        assert connection.execute(select(func.sum(t.queue_day.c.delay_sum_s))).scalar_one() == 10


def test_a_line_that_is_said_again_is_a_repeat_and_not_known_from_before(
    engine: Engine, tmp_path: Path
) -> None:
    path = requests(tmp_path, line("A"), line("B"), line("A"), line("A", "040 123 4567"))

    report = take_in(engine, path)

    assert (report.read, report.new, report.known, report.repeated, report.rejected) == (4, 2, 0, 2, 0)


def test_a_request_known_from_before_that_the_file_tells_otherwise_is_told_and_stays_as_it_was(
    engine: Engine, tmp_path: Path
) -> None:
    take_in(engine, requests(tmp_path, line("A"), line("B"), line("C")))

    report = take_in(
        engine,
        requests(
            tmp_path, line("A", ended="09.03.2026 11:22:13"), line("B", number="+358401234599"), line("C")
        ),
    )

    assert (report.new, report.known, report.rejected, report.differing) == (0, 1, 2, 2)
    assert reasons(report) == {
        2: "known from before, and differs in state, attempts: what is there stays",
        3: "known from before, and differs in number: what is there stays",
    }
    assert number_ends(engine) == {"A": "67", "B": "67", "C": "67"}
    with engine.connect() as connection:
        assert set(connection.execute(select(t.callback.c.state)).scalars()) == {"waiting"}
    assert ledger.verify(engine).is_sound


def test_what_stands_for_nothing_may_be_said_later_and_no_line_goes_in_once_more(
    engine: Engine, tmp_path: Path
) -> None:
    columns = {ours: name for ours, name in REQUESTS.columns.items() if ours != "source_ref"}
    mapping = replace(REQUESTS, columns=columns)
    bad = line("NULL", left="NULL")
    path = requests(tmp_path, line("NULL"), line("NULL", left="09.03.2026 10:09:00"), bad)
    first = take_in(engine, path, mapping)

    again = take_in(engine, path, replace(mapping, empty=frozenset({"null"})))

    assert (first.new, first.rejected) == (2, 1)
    assert (again.new, again.known, again.rejected) == (0, 2, 1)
    assert reasons(again) == {4: "requested_at is empty"}
    assert again.rejects_file is not None
    with again.rejects_file.open(encoding="utf-8", newline="") as file:
        (rejected,) = csv.DictReader(file, delimiter=";")
    assert (rejected["Tunniste"], rejected["Jätetty"]) == ("NULL", "NULL")


def test_who_closed_it_and_why_are_no_difference_in_another_spelling_of_the_same(
    engine: Engine, tmp_path: Path
) -> None:
    closed = "A;Malmi;Resepti;Suomi;+358401234567;09.03.2026 10:08:54;Peruttu;09.03.2026 11:22:13;Mäkelä Åsa;Löysi ajan"
    path = requests(tmp_path, closed + ";" * 9)
    (row,) = (Parser(REQUESTS, NOW).request(one, "A") for one in lines(path, REQUESTS))
    sink = a_sink(engine)
    kept = replace(
        row, closed_by="Ma\u0308kela\u0308  A\u030asa", close_reason="Lo\u0308ysi\u00a0ajan", reason=" "
    )
    sink.place(row.centre, row.service, row.language)
    sink.put_requests([kept])

    report = take_in(engine, path)
    other = take_in(engine, requests(tmp_path, closed.replace("Åsa", "Anna") + ";" * 9))

    assert (report.new, report.known, report.rejected) == (0, 1, 0)
    assert reasons(other) == {2: "known from before, and differs in closed_by: what is there stays"}


def test_a_call_known_from_before_that_the_file_tells_otherwise_is_told_and_counted_as_it_was(
    engine: Engine, tmp_path: Path
) -> None:
    take_in(engine, *calls(tmp_path, "1,2026-03-09,14:09:30,P,R,5,answered"))

    report = take_in(engine, *calls(tmp_path, "1,2026-03-09,14:09:30,P,R,900,answered"))

    assert (report.new, report.known, report.differing) == (0, 0, 1)
    assert reasons(report) == {2: "known from before with other content: what is there stays"}
    with engine.connect() as connection:
        assert connection.execute(select(func.sum(t.queue_day.c.delay_sum_s))).scalar_one() == 5


@pytest.mark.parametrize(
    "statement",
    [delete(t.import_line), update(t.import_line).values(content="x")],
    ids=["forgotten", "changed"],
)
def test_what_an_import_has_counted_is_not_forgotten_whoever_asks(
    engine: Engine, tmp_path: Path, statement: Delete | Update
) -> None:
    path, mapping = calls(tmp_path, "1,2026-03-09,14:09:30,P,R,5,answered")
    take_in(engine, path, mapping)

    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(statement)
    again = take_in(engine, path, mapping)

    assert (again.new, again.known) == (0, 1)


def test_what_became_of_a_request_here_since_is_no_difference_to_its_line(
    engine: Engine, tmp_path: Path
) -> None:
    path = requests(tmp_path, line("A"), line("B", ended="09.03.2026 11:22:13"))
    take_in(engine, path)
    with engine.connect() as connection:
        (waiting,) = connection.execute(
            select(t.callback.c.id).where(t.callback.c.source_ref == "A")
        ).scalars()
    platform: Platform = (
        SqlitePlatform(engine) if engine.dialect.name == "sqlite" else PostgresPlatform(engine)
    )
    platform.handle(waiting, "rang_in", "desk", NOW)

    report = take_in(engine, path)

    assert (report.known, report.rejected) == (2, 0)


def test_a_run_cut_before_the_daily_figures_has_them_made_by_the_next(engine: Engine, tmp_path: Path) -> None:
    path = requests(tmp_path, line("A"), line("B", left="10.03.2026 10:00:00"))
    take_in(engine, path, makes_figures=False)
    assert requested(engine) == 0

    report = take_in(engine, path)

    assert (report.new, report.known) == (0, 2)
    assert requested(engine) == 2


def test_the_figures_of_a_day_counted_before_the_cut_run_are_made_anew_by_the_next(
    engine: Engine, tmp_path: Path
) -> None:
    take_in(engine, requests(tmp_path, line("A")))
    longer = requests(tmp_path, line("A"), line("B"))
    take_in(engine, longer, makes_figures=False)
    assert requested(engine) == 1

    take_in(engine, longer)

    assert requested(engine) == 2


def test_two_imports_at_once_make_a_new_centre_once(engine: Engine) -> None:
    one, other = a_sink(engine), a_sink(engine)

    one.place("Malmi", "Resepti", "fi")
    other.place("Malmi", "Resepti", "fi")

    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(t.centre)).scalar_one() == 1
        assert connection.execute(select(func.count()).select_from(t.queue)).scalar_one() == 1


_CALLER = "SELECT contact.caller_of('+358401234567')"
_REQUEST = """
    SELECT contact.request('example-callback', 'A', (SELECT min(id) FROM contact.queue), '+358401234567', 'fi')
"""


@pytest.mark.parametrize("meanwhile", [_CALLER, _REQUEST], ids=["the caller", "the request"])
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_what_the_phone_platform_writes_down_at_the_same_moment_is_no_trouble(
    engine: Engine, tmp_path: Path, meanwhile: str
) -> None:
    a_sink(engine).place("Malmi", "Resepti", "fi")
    reports: list[Report] = []
    path = requests(tmp_path, line("A"), line("B"))
    at_once = threading.Thread(target=lambda: reports.append(take_in(engine, path)))
    waits = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'transactionid'"
    )
    looking = engine.connect().execution_options(isolation_level="AUTOCOMMIT")

    with engine.begin() as platform:
        platform.execute(text(meanwhile))
        at_once.start()
        wait_until(lambda: looking.execute(waits).scalar_one() > 0, "the import waits for the platform")
    at_once.join()
    looking.close()

    (report,) = reports
    assert report.new + report.known + report.differing == 2
    assert sorted(number_ends(engine)) == ["A", "B"]
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(t.caller)).scalar_one() == 1
