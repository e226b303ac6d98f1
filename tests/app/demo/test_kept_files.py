"""What of a demo's files is kept for the next one, what is cleared away, and what a stop leaves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from app.database import demo_file
from app.demo import prepare
from tests.app.demo.conftest import STATIONS, WINTER, Making
from tests.app.demo.demo_files import ask, local_times


class StoppedByItsUser(Exception):
    """What a window raises where it is told how far the making is."""


@pytest.mark.parametrize("step", ["places", "history", "calls"])
def test_a_demo_that_is_stopped_while_it_is_made_leaves_a_folder_as_if_it_had_never_begun(
    tmp_path: Path, step: str
) -> None:
    def stop(done: int, total: int, what: str) -> None:
        # In the midst of the step, where it has one.
        if what == step and (what == "places" or done * 4 >= total):
            raise StoppedByItsUser

    with pytest.raises(StoppedByItsUser):
        prepare.prepare(tmp_path, today=WINTER, stations_used=STATIONS, progress=stop)

    assert list(tmp_path.iterdir()) == []


def test_after_a_copy_was_stopped_the_template_is_as_it_was_and_the_next_demo_is_whole(
    cache: Path, winter: Making, tmp_path: Path
) -> None:
    folder = tmp_path / "demos"
    folder.mkdir()
    for path in cache.glob("template-*"):
        shutil.copy2(path, folder)
    before = sorted((path.name, path.read_bytes()) for path in folder.iterdir())

    def stop(done: int, _total: int, what: str) -> None:
        if what == "copy" and done:
            raise StoppedByItsUser

    for _again in range(2):
        with pytest.raises(StoppedByItsUser):
            prepare.prepare(folder, today=WINTER, stations_used=STATIONS, progress=stop)
        assert sorted((path.name, path.read_bytes()) for path in folder.glob("template-*")) == before
        others = {path.suffix for path in folder.iterdir() if not path.name.startswith("template-")}
        assert others == {".db", ".json"}
        # What was laid on the day is whole, and stays for the next.
        assert len(list(folder.glob("laid-*"))) == 2
        assert not list(folder.glob("demo-*"))

    made = prepare.prepare(folder, today=WINTER, stations_used=STATIONS)
    assert ask(made, "PRAGMA integrity_check") == [("ok",)]
    assert list(local_times(made, WINTER)) == list(local_times(winter.first, WINTER))


def test_a_shifted_template_is_not_made_again(cache: Path) -> None:
    template = next(cache.glob("template-*.db"))
    made_at = template.stat().st_mtime_ns

    prepare.prepare(cache, today=WINTER, stations_used=STATIONS)

    assert template.stat().st_mtime_ns == made_at


def test_a_later_demo_of_the_day_is_a_copy_of_what_was_laid_on_it_and_no_other_one_s_twin(
    cache: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "demos"
    shutil.copytree(cache, folder)
    first = prepare.prepare(folder, today=WINTER, stations_used=STATIONS)
    (laid,) = folder.glob(f"laid-{WINTER.isoformat()}-*.db")
    laid_at = laid.stat().st_mtime_ns

    second = prepare.prepare(folder, today=WINTER, stations_used=STATIONS)

    assert laid.stat().st_mtime_ns == laid_at
    assert list(local_times(second, WINTER)) == list(local_times(first, WINTER))
    assert prepare.ends_us(second) == prepare.ends_us(first)
    assert ask(second, "PRAGMA journal_mode") == [("wal",)]
    epochs = {ask(path, "SELECT epoch FROM feed_meta")[0] for path in (laid, first, second)}
    assert len(epochs) == 3


def test_what_was_laid_long_ago_is_cleared_away_and_what_was_laid_on_another_day_is_not(
    cache: Path, tmp_path: Path
) -> None:
    folder, later = tmp_path / "demos", WINTER + timedelta(days=7)
    shutil.copytree(cache, folder)
    for path in folder.glob("laid-*"):
        path.unlink()
    prepare.prepare(folder, today=WINTER, stations_used=STATIONS)
    first = list(folder.glob("laid-*"))

    prepare.prepare(folder, today=later, stations_used=STATIONS)
    beside = {path.name[:15] for path in folder.glob("laid-*")}
    for path in first:
        os.utime(path, (0, 0))
    prepare.prepare(folder, today=later, stations_used=STATIONS)

    assert beside == {f"laid-{day.isoformat()}" for day in (WINTER, later)}
    assert {path.name[:15] for path in folder.glob("laid-*")} == {f"laid-{later.isoformat()}"}
    assert len(list(folder.glob("template-*.db"))) == 1


@pytest.mark.parametrize("suffix", [".db", ".json"])
@pytest.mark.parametrize("content", [b"", b'{"cut', None], ids=["empty", "cut", "gone"])
def test_what_was_laid_and_is_not_whole_is_laid_anew(
    cache: Path, tmp_path: Path, suffix: str, content: bytes | None
) -> None:
    folder = tmp_path / "demos"
    shutil.copytree(cache, folder)
    first = prepare.prepare(folder, today=WINTER, stations_used=STATIONS)
    (laid,) = folder.glob(f"laid-{WINTER.isoformat()}-*{suffix}")
    if content is None:
        laid.unlink()
    else:
        laid.write_bytes(content)

    again = prepare.prepare(folder, today=WINTER, stations_used=STATIONS)

    assert list(local_times(again, WINTER)) == list(local_times(first, WINTER))
    assert prepare.ends_us(again) == prepare.ends_us(first)
    assert ask(again, "PRAGMA integrity_check") == [("ok",)]


def test_what_another_start_clears_away_while_it_is_copied_is_laid_anew(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "demos"
    shutil.copytree(cache, folder)
    prepare.prepare(folder, today=WINTER, stations_used=STATIONS)
    give, cleared = demo_file.give_own_epoch, list[str]()

    def while_another_clears(path: Path) -> None:
        if not cleared:
            for one in folder.glob("laid-*"):
                cleared.append(one.name)
                one.unlink()
        give(path)

    monkeypatch.setattr(demo_file, "give_own_epoch", while_another_clears)
    made = prepare.prepare(folder, today=WINTER, stations_used=STATIONS)

    assert cleared
    assert ask(made, "PRAGMA integrity_check") == [("ok",)]


def test_an_old_demo_is_cleared_away_and_its_template_stays(cache: Path, tmp_path: Path) -> None:
    shutil.copytree(cache, tmp_path / "demos")
    old = prepare.prepare(tmp_path / "demos", today=WINTER, stations_used=STATIONS)
    os.utime(old, (0, 0))

    prepare.prepare(tmp_path / "demos", today=WINTER, stations_used=STATIONS)

    assert not old.exists()
    assert len(list((tmp_path / "demos").glob("template-*.db"))) == 1


def test_what_a_killed_demo_left_is_cleared_away_by_the_next_and_what_runs_is_not(
    cache: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "demos"
    shutil.copytree(cache, folder)
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    template = next(folder.glob("template-*.db")).stem
    laid = f"laid-{WINTER.isoformat()}-a-day"
    names = (
        *("demo-ordinary-day-{}-1.db", "demo-ordinary-day-{}-1.texts.jsonl"),
        *(template + ".{}.part", laid + ".{}.part", laid + ".{}.part-wal"),
    )
    killed = [folder / name.format(gone.pid) for name in names]
    running = [folder / name.format(os.getppid()) for name in names]
    for path in (*killed, *running):
        path.touch()

    prepare.prepare(folder, today=WINTER, stations_used=STATIONS)

    assert not [path for path in killed if path.exists()]
    assert all(path.exists() for path in running)
    assert (folder / f"{template}.db").exists()


def test_of_templates_of_earlier_versions_the_newest_few_stay(cache: Path, tmp_path: Path) -> None:
    folder = tmp_path / "demos"
    shutil.copytree(cache, folder)
    (wanted,) = folder.glob("template-*.db")
    os.utime(wanted, (1, 1))
    for number in range(6):
        for suffix in (".db", ".json"):
            old = folder / f"template-earlier-{number}{suffix}"
            old.touch()
            os.utime(old, (10 + number, 10 + number))

    prepare.prepare(folder, today=WINTER, stations_used=STATIONS)

    kept = {path.stem for path in folder.glob("template-*")}
    assert kept == {wanted.stem, "template-earlier-5", "template-earlier-4", "template-earlier-3"}
