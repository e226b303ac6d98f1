"""An import that is stopped says what became of every line it read, leaves nothing behind, and goes on another time."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import pytest
from sqlalchemy import Engine, func, select

import resources
from app.cli import importing, main
from app.database import ledger
from app.database import tables as t
from app.database.bulk import BulkRequest, ImportRun
from app.database.bulk_put import Put
from app.database.bulk_sink import DatabaseSink
from app.importing import run
from app.importing.lines import sha256_of
from app.importing.mapping_file import read_mapping
from app.importing.references import References
from app.importing.rejects import RejectsNotWritten
from app.importing.run import Report, rejecting, run_import
from tests import programs
from tests.database.importing.conftest import NOW
from tests.waiting import wait_until

REQUESTS = resources.path("import/requests.toml")
HEADER = resources.path("import/requests-example.csv").read_text(encoding="utf-8").splitlines()[0]


def a_request(ref: str, state: str = "Jonossa") -> str:
    return f"{ref};Malmi;Resepti;Suomi;+358401234567;09.03.2026 10:08:54;{state}" + ";" * 12


def a_file(folder: Path, *lines: str) -> Path:
    path = folder / "export.csv"
    path.write_text("\n".join([HEADER, *lines, ""]), encoding="utf-8")
    return path


def count(engine: Engine) -> int:
    # On SQLite it would wait for the import otherwise, which hardly lets go of the file.
    with engine.connect().execution_options(read_only=True) as connection:
        return connection.execute(select(func.count()).select_from(t.callback)).scalar_one()


def fill_the_disk_of(file: Path) -> None:
    """From here on the file, which this process has open, takes nothing any more."""
    (number,) = [
        int(one.name) for one in Path("/proc/self/fd").iterdir() if one.exists() and one.samefile(file)
    ]
    full_disk = os.open("/dev/full", os.O_WRONLY)
    os.dup2(full_disk, number)
    os.close(full_disk)


def runs(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(
            connection.execute(select(t.import_run.c.state).order_by(t.import_run.c.started_at)).scalars()
        )


def take_in(
    monkeypatch: pytest.MonkeyPatch, url: str, path: Path, mapping: Path = REQUESTS, more: Sequence[str] = ()
) -> int:
    words = ["import", str(path), "--mapping", str(mapping), "--database", url, *more]
    monkeypatch.setattr(sys, "argv", ["jonovahti-admin", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize("chunk", [300, 2000])
def test_rejects_that_the_disk_does_not_take_lose_no_good_line_before_them(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(run, "CHUNK", chunk)
    path = a_file(tmp_path, *(a_request(f"A{n}", "Jonossa" if n % 2 else "Outo") for n in range(1000)))
    rejects = tmp_path / "rejects.csv"
    rejects.write_text("line;reason\n7;of an earlier run\n", encoding="utf-8")
    mapping, report = read_mapping(REQUESTS), Report()
    sink = DatabaseSink(engine, source=mapping.source, makes_places=True, weekly=mapping.weekly, now=NOW)

    with pytest.raises(RejectsNotWritten) as full, rejecting(rejects, mapping, report) as out:
        fill_the_disk_of(tmp_path / f".rejects.csv.{os.getpid()}.part")
        run_import(path, mapping, sink, rejects=out, now=NOW, report=report, progress=lambda _done, _of: None)

    assert "No space" in str(full.value)
    assert "Make room" in full.value.mend
    assert 0 < report.read < 1000
    assert report.not_in == 0
    assert count(engine) == report.new == report.read - report.rejected > 0
    assert report.rejects_file is None
    assert rejects.read_text(encoding="utf-8").endswith("of an earlier run\n")
    assert not list(tmp_path.glob(".*part"))


class FewReferences(References):
    """For which the disk has hardly any room."""

    def __init__(self) -> None:
        super().__init__()
        self._used.ask("PRAGMA max_page_count = 12")


def test_a_full_folder_for_temporary_files_is_told_and_what_was_read_before_is_in(
    engine: Engine,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = a_file(tmp_path, *(a_request(f"A{n}") for n in range(1500)))
    with monkeypatch.context() as full:
        full.setattr(run, "References", FewReferences)
        full.setattr(run, "CHUNK", 100)
        ended = take_in(full, url, path, more=["--json"])
    told = json.loads(capsys.readouterr().out)
    there = count(engine)

    again = take_in(monkeypatch, url, path)

    assert (ended, again) == (5, 0)
    assert "disk is full" in told["trouble"]
    assert 0 < there == told["new"] < 1500
    assert told["not_in"] == 1
    assert runs(engine) == ["failed", "done"]
    assert count(engine) == 1500
    assert ledger.verify(engine).is_sound


def test_where_no_folder_for_temporary_files_is_the_command_says_how_to_name_one(
    url: str,
    engine: Engine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))

    ended = take_in(monkeypatch, url, a_file(tmp_path, a_request("A")))

    assert ended == 5
    assert "name another folder in the environment variable TMPDIR, and run" in capsys.readouterr().out
    assert count(engine) == 0


def test_a_run_that_stops_at_its_first_line_leaves_an_earlier_runs_rejects(
    engine: Engine, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, a_request("A"), a_request("B", "Outo"))
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(REQUESTS.read_text(encoding="utf-8").replace('"Asema"', '"Asemaa"'), encoding="utf-8")

    first = take_in(monkeypatch, url, path)
    rejects = (tmp_path / "export.rejects.csv").read_bytes()
    then = take_in(monkeypatch, url, path, wrong)

    assert (first, then) == (1, 5)
    assert (tmp_path / "export.rejects.csv").read_bytes() == rejects
    assert count(engine) == 1


@pytest.mark.usefixtures("signals_as_usual")
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl+C"])
def test_a_run_that_is_ended_tells_of_every_line_it_read_and_leaves_no_half_file(
    engine: Engine, url: str, tmp_path: Path, by: signal.Signals
) -> None:
    path = a_file(tmp_path, *(a_request(f"A{n}", "Jonossa" if n % 9 else "Outo") for n in range(30_000)))
    words = ["import", path, "--mapping", REQUESTS, "--database", url, "--json"]
    with programs.running(programs.ADMIN, *words) as going:
        wait_until(lambda: count(engine) > 0 or going.program.poll() is not None, "the first chunk")
        going.program.send_signal(by)
        ended = going.ended()

    assert ended.stdout, ended.stderr
    told = json.loads(ended.stdout)
    assert ended.returncode == 5
    assert "Stopped" in ended.stderr
    assert told["read"] == told["new"] + told["known"] + told["rejected"] + told["not_in"]
    assert told["new"] == count(engine) < 30_000
    assert runs(engine) == ["failed"]
    assert not list(tmp_path.glob(".*part"))
    assert ledger.verify(engine).is_sound


class Interrupted(DatabaseSink):
    """Puts in as ever, and is asked to stop after the first chunk, before anybody has counted it."""

    by: ClassVar[signal.Signals]

    def put_requests(self, rows: Sequence[BulkRequest]) -> Put:
        put = super().put_requests(rows)
        signal.raise_signal(self.by)
        return put


@pytest.mark.usefixtures("signals_as_usual")
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl+C"])
def test_a_chunk_that_is_in_is_counted_before_the_run_stops(
    engine: Engine,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    by: signal.Signals,
) -> None:
    monkeypatch.setattr(run, "CHUNK", 10)
    monkeypatch.setattr(Interrupted, "by", by, raising=False)
    monkeypatch.setattr(importing, "DatabaseSink", Interrupted)
    path = a_file(tmp_path, *(a_request(f"A{n}") for n in range(30)))
    heard_before = signal.getsignal(by)

    code = take_in(monkeypatch, url, path, more=["--json"])

    told = json.loads(capsys.readouterr().out)
    assert code == 5
    assert (told["read"], told["new"], told["not_in"]) == (10, 10, 0)
    assert count(engine) == 10
    assert runs(engine) == ["failed"]
    assert signal.getsignal(by) is heard_before, "what was heard before is heard again"


class Hanging(DatabaseSink):
    """A database that answers nothing: the first time it is asked to stop it goes on waiting."""

    def put_requests(self, rows: Sequence[BulkRequest]) -> Put:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        return super().put_requests(rows)


@pytest.mark.usefixtures("signals_as_usual")
def test_who_asks_twice_is_kept_waiting_by_no_chunk(
    engine: Engine, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "DatabaseSink", Hanging)

    code = take_in(monkeypatch, url, a_file(tmp_path, a_request("A")))

    assert code == 5
    assert count(engine) == 0
    assert runs(engine) == ["failed"]


@pytest.mark.usefixtures("signals_as_usual")
def test_a_run_in_the_background_goes_on_where_its_shell_has_it_ignore_ctrl_c(
    engine: Engine, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Interrupted, "by", signal.SIGINT, raising=False)
    monkeypatch.setattr(importing, "DatabaseSink", Interrupted)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)

    code = take_in(monkeypatch, url, a_file(tmp_path, a_request("A")))

    signal.signal(signal.SIGINT, before)
    assert (code, count(engine), runs(engine)) == (0, 1, ["done"])


def test_what_a_killed_run_left_is_cleared_away_by_the_next_and_a_living_ones_is_not(
    engine: Engine, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, a_request("A"))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead, living = (tmp_path / f".export.rejects.csv.{pid}.part" for pid in (ended.pid, os.getppid()))
    dead.touch()
    living.touch()
    source = read_mapping(REQUESTS).source
    ImportRun(engine, source=source, file_name=path.name, sha256=sha256_of(path), now=NOW)

    code = take_in(monkeypatch, url, path)

    assert code == 0
    assert (dead.exists(), living.exists()) == (False, True)
    assert runs(engine) == ["failed", "done"]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_database_that_another_program_writes_to_and_does_not_let_go_is_told_in_words(
    engine: Engine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    url: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = a_file(tmp_path, a_request("A"))
    # Else it waits for ten seconds, as it should.
    monkeypatch.setattr("app.database.sqlite.connection.BUSY_TIMEOUT_MS", 50)
    other = sqlite3.connect(tmp_path / "contact.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    code = take_in(monkeypatch, url, path)
    other.execute("ROLLBACK")
    other.close()

    assert code == 3
    assert "another program is writing" in " ".join(capsys.readouterr().err.split())
    assert count(engine) == 0


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_login_that_may_not_import_is_not_told_to_run_it_again(
    engine: Engine,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = a_file(tmp_path, a_request("A"))
    with engine.connect() as connection:
        database = connection.execute(select(func.current_database())).scalar_one()
        connection.exec_driver_sql("CREATE ROLE ahti_may_not_import LOGIN IN ROLE jonovahti_supervisor")
        connection.exec_driver_sql(f'GRANT CONNECT ON DATABASE "{database}" TO ahti_may_not_import')
        connection.commit()

    code = take_in(monkeypatch, url.replace("postgres@", "ahti_may_not_import@"), path)
    told = capsys.readouterr()

    assert code == 3
    assert "does not allow this login" in " ".join(told.err.split())
    assert "Run the same command" not in told.out
    assert count(engine) == 0


def test_a_pipe_is_refused_as_it_cannot_be_read_twice(
    engine: Engine,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    code = take_in(monkeypatch, url, pipe)

    assert code == 2
    assert "save it as a file" in " ".join(capsys.readouterr().err.split())
    assert count(engine) == 0
