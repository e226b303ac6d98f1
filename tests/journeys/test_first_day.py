"""A region on its first day: an administrator has made the database, and nobody has asked for anything yet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.database.engine import open_engine
from app.database.sqlite import setup
from tests.builders import a_small_world

ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 120


def selftest(url: str, folder: Path, output: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    """The console's own proof that it works here, as an administrator runs it."""
    command = (sys.executable, "-u", "-m", "ui.main", "--database", url, "--language", "en")
    own = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    return subprocess.run(
        [*command, "--selftest", str(folder / "console.png"), "--patience", str(LONGEST_S)],
        cwd=ROOT,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        stdout=output,
        stderr=output,
        text=True,
        timeout=2 * LONGEST_S,
    )


@pytest.mark.parametrize("has_centres", [True, False], ids=["with centres", "just made"])
def test_the_self_test_passes_where_nobody_has_asked_for_anything_yet(
    tmp_path: Path, has_centres: bool
) -> None:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = open_engine(url)
    if has_centres:
        setup.create(engine)
        a_small_world(engine)
    engine.dispose()
    if not has_centres:
        made = [sys.executable, "-m", "app.cli", "init", "-d", url, "--name", "Testialue"]
        subprocess.run(made, cwd=ROOT, check=True, capture_output=True, timeout=LONGEST_S)

    done = selftest(url, tmp_path)

    assert done.returncode == 0, done.stderr
    assert not QImage(str(tmp_path / "console.png")).isNull()


def test_the_self_test_says_at_once_why_a_database_cannot_be_opened(tmp_path: Path) -> None:
    done = selftest(f"sqlite:///{tmp_path / 'nothing.db'}", tmp_path)

    assert done.returncode == 1
    assert "waited" not in done.stderr
    assert done.stderr.strip()


def test_a_self_test_whose_words_nobody_reads_any_more_ends_all_the_same(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = selftest(f"sqlite:///{tmp_path / 'nothing.db'}", tmp_path, writing)
    finally:
        os.close(writing)

    assert done.returncode == 1
