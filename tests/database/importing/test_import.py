"""An import puts every good line in once, says why the others stay out, and may be cut anywhere."""

from __future__ import annotations

import csv
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, Table, func, select

import resources
from app.database import ledger
from app.database import tables as t
from app.database.bulk_sink import DatabaseSink
from app.database.reads.counted import days_not_counted
from app.domain.errors import UnknownPlace
from app.importing.lines import FileError
from app.importing.mapping import Mapping
from app.importing.mapping_file import read_mapping
from app.importing.run import Report, rejecting, run_import
from tests import programs
from tests.size import import_lines, proved, size
from tests.waiting import wait_until

LINES = import_lines(5000)
NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)


def import_file(engine: Engine, path: Path, mapping: Mapping, rejects: Path) -> Report:
    sink = DatabaseSink(
        engine, source=mapping.source, makes_places=mapping.makes_places, weekly=mapping.weekly, now=NOW
    )
    report = Report()
    try:
        with rejecting(rejects, mapping, report) as out:
            run_import(
                path, mapping, sink, rejects=out, now=NOW, report=report, progress=lambda _done, _of: None
            )
    finally:
        sink.roll_up(lambda _done, _of: None)
    return report


@pytest.fixture
def take_in(engine: Engine, tmp_path: Path) -> Callable[[str], Report]:
    def example(kind: str) -> Report:
        mapping = read_mapping(resources.path(f"import/{kind}.toml"))
        return import_file(
            engine, resources.path(f"import/{kind}-example.csv"), mapping, tmp_path / "rejects.csv"
        )

    return example


def count(engine: Engine, table: Table) -> int:
    # On SQLite it would wait for an import otherwise, which hardly lets go of the file.
    with engine.connect().execution_options(read_only=True) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_the_shipped_requests_go_in_with_their_attempts_and_the_ledger_balances(
    engine: Engine, take_in: Callable[[str], Report]
) -> None:
    report = take_in("requests")

    assert (report.read, report.new, report.rejected) == (60, 60, 0)
    proof = ledger.verify(engine)
    assert proof.is_sound
    assert proof.requests == 60
    assert count(engine, t.attempt) > 40


@pytest.mark.parametrize("kind", ["requests", "calls"])
def test_a_file_imported_again_puts_nothing_in_twice(
    engine: Engine, take_in: Callable[[str], Report], kind: str
) -> None:
    first = take_in(kind)
    with engine.connect() as connection:
        days = connection.execute(
            select(t.queue_day).order_by(t.queue_day.c.queue_id, t.queue_day.c.day)
        ).all()

    again = take_in(kind)

    assert first.new == first.read
    assert (again.new, again.known) == (0, first.read)
    with engine.connect() as connection:
        assert (
            connection.execute(select(t.queue_day).order_by(t.queue_day.c.queue_id, t.queue_day.c.day)).all()
            == days
        )


def test_a_call_record_is_one_first_attempt_unless_it_was_handled_without_ringing(
    engine: Engine, take_in: Callable[[str], Report]
) -> None:
    take_in("calls")

    d = t.queue_day.c
    told = (d.reached, d.unreached, d.handled, d.attempts, d.tried_first, d.reached_first, d.tried_second)
    with engine.connect() as connection:
        sums = [int(one) for one in connection.execute(select(*(func.sum(one) for one in told))).one()]
    reached, unreached, handled, attempts, tried, found, again = sums
    assert min(reached, unreached, handled) > 0
    assert (attempts, tried, found, again) == (reached + unreached, reached + unreached, reached, 0)


@pytest.mark.parametrize("kind", ["requests", "calls"])
def test_the_days_that_a_file_has_figures_of_are_counted(
    engine: Engine, take_in: Callable[[str], Report], kind: str
) -> None:
    take_in(kind)

    with engine.connect() as connection:
        days = set(connection.execute(select(t.queue_day.c.day)).scalars())
    assert len(days) > 1
    assert days.isdisjoint(days_not_counted(engine, min(days), max(days)))


def test_events_say_when_it_happened_beside_when_it_was_recorded(
    engine: Engine, take_in: Callable[[str], Report]
) -> None:
    take_in("requests")

    with engine.connect() as connection:
        for event in connection.execute(
            select(t.event.c.happened_at, t.event.c.recorded_at, t.event.c.actor)
        ):
            assert event.happened_at < NOW - timedelta(hours=12)
            assert event.recorded_at >= NOW
            assert event.actor == "import:example-callback"


def test_a_number_is_kept_apart_and_only_its_last_two_digits_beside_the_request(
    engine: Engine, take_in: Callable[[str], Report]
) -> None:
    take_in("requests")

    with engine.connect() as connection:
        ends = connection.execute(
            select(t.callback.c.number_end, t.caller.c.number).join(
                t.caller, t.caller.c.id == t.callback.c.caller_id
            )
        ).all()
    assert ends
    assert all(number.endswith(end) and len(end) == 2 for end, number in ends)


def test_call_records_fill_samples_and_daily_figures_and_make_no_callback(
    engine: Engine, take_in: Callable[[str], Report]
) -> None:
    take_in("calls")

    assert count(engine, t.callback) == 0
    with engine.connect() as connection:
        requested = connection.execute(select(func.sum(t.queue_day.c.requested))).scalar_one()
        arrived = connection.execute(select(func.sum(t.queue_sample.c.arrived))).scalar_one()
        away = connection.execute(select(func.count()).select_from(t.turned_away)).scalar_one()
    assert requested == arrived == 80 - away
    assert away > 0


def test_bad_lines_stay_out_with_number_and_reason_and_the_rest_goes_in(
    engine: Engine, tmp_path: Path
) -> None:
    mapping = read_mapping(resources.path("import/requests.toml"))
    lines = resources.path("import/requests-example.csv").read_text(encoding="utf-8").splitlines()
    lines[3] = lines[3].replace(lines[3].split(";")[5], "yesterday")
    lines[7] = lines[7] + ";one;too;many"
    path = tmp_path / "export.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    report = import_file(engine, path, mapping, tmp_path / "rejects.csv")

    assert (report.new, report.rejected) == (58, 2)
    assert report.reasons == {
        "requested_at fits none of date_formats": 1,
        "more fields than the header has columns": 1,
    }
    assert report.rejects_file is not None
    with report.rejects_file.open(encoding="utf-8", newline="") as file:
        rejects = list(csv.DictReader(file, delimiter=";"))
    assert [int(row["line"]) for row in rejects] == [4, 8]
    assert "fits none of date_formats" in rejects[0]["reason"]
    assert "more fields" in rejects[1]["reason"]
    assert all(row["Numero"].startswith("••• ••") for row in rejects)
    assert ledger.verify(engine).is_sound


def test_a_file_that_breaks_off_keeps_what_came_before_and_the_database_verifies(
    engine: Engine, tmp_path: Path
) -> None:
    mapping = read_mapping(resources.path("import/requests.toml"))
    good = resources.path("import/requests-example.csv").read_bytes()
    path = tmp_path / "cut.csv"
    path.write_bytes(many_lines(2100) + b"\xff\xfe\xff broken\n" + good)

    with pytest.raises(FileError, match="is not utf-8"):
        import_file(engine, path, mapping, tmp_path / "rejects.csv")

    proof = ledger.verify(engine)
    assert proof.is_sound
    assert proof.requests >= 2000


def test_a_small_file_that_breaks_off_keeps_what_came_before_too(engine: Engine, tmp_path: Path) -> None:
    mapping = read_mapping(resources.path("import/requests.toml"))
    path = tmp_path / "cut.csv"
    path.write_bytes(many_lines(500) + b"\xff\xfe\xff broken\n")

    with pytest.raises(FileError, match=r"is not utf-8-sig, after line \d+") as broken:
        import_file(engine, path, mapping, tmp_path / "rejects.csv")

    last = int(str(broken.value).split("after line ")[1].split()[0])
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(t.callback)).scalar_one() == last - 1 > 0


def test_numbers_are_masked_in_every_column_of_the_rejects_and_dates_stay(
    engine: Engine, tmp_path: Path
) -> None:
    mapping = read_mapping(resources.path("import/requests.toml"))
    header = resources.path("import/requests-example.csv").read_text(encoding="utf-8").splitlines()[0]
    line = "040.123.4567;Kallio;ring 0401234567;Suomi;abc 040 123 4567;09.03.2026 10:08:54;050 1234567;0401234567"
    path = tmp_path / "export.csv"
    path.write_text(f"{header}\n{line}{';' * 11}\n", encoding="utf-8")

    report = import_file(engine, path, mapping, tmp_path / "rejects.csv")

    assert report.rejects_file is not None
    text = report.rejects_file.read_text(encoding="utf-8")
    assert "09.03.2026 10:08:54" in text
    assert "123" not in text
    assert text.count("··67") >= 5


def test_a_mapping_that_makes_no_places_rejects_what_it_does_not_know(engine: Engine, tmp_path: Path) -> None:
    sink = DatabaseSink(engine, source="x", makes_places=False, weekly={}, now=NOW)

    with pytest.raises(UnknownPlace, match='centre "Kallio" is not in the database'):
        sink.place("Kallio", "Resepti", "fi")
    assert count(engine, t.centre) == 0


def test_an_import_that_is_killed_anywhere_leaves_whole_chunks_and_goes_on_when_run_again(
    engine: Engine, url: str, tmp_path: Path
) -> None:
    path = tmp_path / "long.csv"
    path.write_bytes(many_lines(LINES))
    words = ["import", str(path), "--database", url, "--json"]
    words += ["--mapping", str(resources.path("import/requests.toml"))]
    with programs.running(programs.ADMIN, *words):
        wait_until(lambda: count(engine, t.callback) > 0, "the first chunk")
    cut_at = ledger.verify(engine)

    # Started anew at every size: its memory is looked at.
    again = subprocess.run(
        [sys.executable, "-m", "app.cli", *words], capture_output=True, text=True, check=True
    )

    assert cut_at.is_sound
    assert cut_at.requests % 2000 == 0
    answer = json.loads(again.stdout)
    assert answer["new"] + answer["known"] == LINES
    assert answer["known"] >= cut_at.requests
    proof = ledger.verify(engine)
    assert proof.is_sound
    assert proof.requests == LINES
    with engine.connect() as connection:
        assert connection.execute(select(func.sum(t.queue_day.c.requested))).scalar_one() == LINES
    most_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    assert most_mb < 400, "the import's memory grows with the file"
    proved(
        f"an import killed after {cut_at.requests:,} of {LINES:,} lines goes on, nothing twice ({engine.dialect.name})",
        f"{proof.requests:,} in, ledger sound, at most {most_mb} MB",
    )


def many_lines(count: int) -> bytes:
    header = resources.path("import/requests-example.csv").read_text(encoding="utf-8").splitlines()[0]
    start = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    rows = []
    for n in range(count):
        # Backwards: the latest day is before the day that the tests take for today.
        left = start - timedelta(days=n % size(5, 250)) + timedelta(seconds=n % 25000)
        rang, ended = left + timedelta(minutes=40), left + timedelta(minutes=45)
        number = f"+35800{1000000 + n * 7}"
        times = ";".join(f"{at:%d.%m.%Y %H:%M:%S}" for at in (rang, ended))
        rows.append(
            f"L-{n};Asema {n % 7};Resepti;Suomi;{number};{left:%d.%m.%Y %H:%M:%S};Tavoitettu;"
            f"{ended:%d.%m.%Y %H:%M:%S};hoitaja 1;;{times};Tavoitettu;;;;;;"
        )
    return ("\n".join([header, *rows]) + "\n").encode()
