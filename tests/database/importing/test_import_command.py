"""The import's command: where its rejects may go, and what it says of an import that lost its database."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, text

import resources
from app.cli import main
from app.database import tables as t
from app.importing import run


class Region:
    """An export, its mapping, and the command that brings it into the database at `url`."""

    def __init__(self, url: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.url = url
        self.folder = folder
        self._monkeypatch = monkeypatch
        self.export = folder / "export.csv"
        self.mapping = folder / "map.toml"
        self.export.write_bytes(resources.path("import/requests-example.csv").read_bytes())
        self.mapping.write_bytes(resources.path("import/requests.toml").read_bytes())

    def take_in(self, *more: str) -> int:
        command = ["jonovahti-admin", "import", str(self.export), "--mapping", str(self.mapping)]
        self._monkeypatch.setattr(sys, "argv", [*command, "--database", self.url, *more])
        with pytest.raises(SystemExit) as ended:
            main()
        return int(ended.value.code or 0)


@pytest.fixture
def region(engine: Engine, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Region:
    return Region(url, tmp_path, monkeypatch)


def callbacks(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(t.callback)).scalar_one()


@pytest.mark.parametrize("what", ["export", "mapping", "another", "hard link", "link", "folder", "no folder"])
def test_rejects_are_refused_where_something_else_stands_or_nothing_can_and_nothing_is_touched(
    engine: Engine, region: Region, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    folder = region.folder
    another = folder / "minutes.csv"
    another.write_text("day;who\n", encoding="utf-8")
    os.link(region.export, folder / "hard link")
    (folder / "link").symlink_to(region.mapping)
    (folder / "folder").mkdir()
    paths = {
        "export": region.export,
        "mapping": region.mapping,
        "another": another,
        "no folder": folder / "nowhere" / "r.csv",
    }
    kept = {file: file.read_bytes() for file in folder.iterdir() if file.suffix in {".csv", ".toml"}}

    code = region.take_in("--rejects", str(paths.get(what, folder / what)))

    said = " ".join(capsys.readouterr().err.split())
    assert code == 2
    assert said.startswith(("The rejects cannot go to", "The rejects cannot be written to"))
    assert "Name a" in said
    assert {file: file.read_bytes() for file in kept} == kept
    assert (folder / "hard link").samefile(region.export)
    assert (folder / "link").is_symlink()
    assert callbacks(engine) == 0
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(t.import_run)).scalar_one() == 0


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["contact.db", "contact.db-wal", "contact.db-journal"])
def test_rejects_never_take_the_place_of_the_database_or_what_is_beside_it(
    engine: Engine, region: Region, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    code = region.take_in("--rejects", str(region.folder / name))

    assert code == 2
    assert "this command needs" in capsys.readouterr().err
    assert callbacks(engine) == 0
    assert (region.folder / "contact.db").read_bytes().startswith(b"SQLite format 3")


def test_an_earlier_runs_rejects_are_taken_over_and_gone_when_nothing_is_rejected(region: Region) -> None:
    rejects = region.folder / "rejects.csv"
    good = region.export.read_bytes()
    region.export.write_bytes(good + b"X-1;Malmi;Resepti;Suomi;;yesterday\n")

    first = region.take_in("--rejects", str(rejects))
    lines = rejects.read_text(encoding="utf-8").splitlines()
    region.export.write_bytes(good)
    then = region.take_in("--rejects", str(rejects))

    assert (first, then) == (1, 0)
    assert len(lines) == 2
    assert not rejects.exists()
    assert not list(region.folder.glob(".*"))


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_an_import_that_loses_its_database_says_what_is_in_and_that_it_goes_on_when_run_again(
    engine: Engine, region: Region, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "CHUNK", 20)
    last = region.export.read_text(encoding="utf-8").splitlines()[50].split(";")[0]
    with engine.begin() as connection:
        connection.execute(
            text(
                "CREATE FUNCTION contact.cut() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$"
            )
        )
        connection.execute(
            text(
                "CREATE TRIGGER cut BEFORE INSERT ON contact.callback FOR EACH ROW "
                f"WHEN (NEW.source_ref = '{last}') EXECUTE FUNCTION contact.cut()"
            )
        )

    code = region.take_in()
    told = capsys.readouterr()
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER cut ON contact.callback"))
    again = region.take_in("--json")

    assert code == 3
    assert "40 new" in told.out
    assert "Run the same command again to go on" in told.out
    assert again == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["new"], answer["known"]) == (20, 40)
    with engine.connect() as connection:
        assert connection.execute(select(func.sum(t.queue_day.c.requested))).scalar_one() == 60
