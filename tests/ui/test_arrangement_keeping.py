"""What is arranged is kept while the console runs, and before a session that ends takes the console with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import Places, Settings, read
from tests.journeys.patience import wait_for
from ui.arrangement_keeping import ArrangementKeeping
from ui.choices import Choices
from ui.options import read_options

#: Longer than any test takes.
NEVER_MS = 24 * 3600 * 1000
SOON_MS = 5


@contextmanager
def choices_in(qapp: QApplication, file: Path) -> Iterator[Choices]:
    made = Choices(qapp, read_options(["--demo"]), file, Settings())
    try:
        yield made
    finally:
        made.let_go()


def kept(file: Path) -> dict[str, str]:
    return dict(read(file, Places(), {}).settings.window)


def see(qtbot: QtBot, file: Path, window: dict[str, str]) -> None:
    wait_for(qtbot, lambda: kept(file) == window, f"kept: {window}", lambda: f"seen: {kept(file)}")


def test_what_is_arranged_is_on_disk_while_the_console_still_runs(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    file, panes = tmp_path / "s.json", {"panes": "1 2"}
    with choices_in(qapp, file) as choices:
        choices.write_with(_at_once)
        keeping = ArrangementKeeping(lambda: panes, choices, choices, every_ms=SOON_MS)
        keeping.start()
        see(qtbot, file, {"panes": "1 2"})

        panes["panes"] = "2 1"

        see(qtbot, file, {"panes": "2 1"})
        keeping.stop()


def test_a_console_that_is_left_for_another_window_is_kept_soon_and_after_its_end_no_more(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "s.json"
    with choices_in(qapp, file) as choices:
        choices.write_with(_at_once)
        keeping = ArrangementKeeping(
            lambda: {"panes": "1 2"}, choices, choices, every_ms=NEVER_MS, soon_ms=SOON_MS
        )
        keeping.start()
        keeping.keep_soon("active")
        while_in_front = keeping.is_about_to_keep
        keeping.keep_soon("usual")
        see(qtbot, file, {"panes": "1 2"})

        keeping.keep_soon("usual")
        keeping.stop()
        at_the_end = keeping.is_about_to_keep
        keeping.keep_soon("hidden")

        assert (while_in_front, at_the_end, keeping.is_about_to_keep) == (False, False, False)


def test_nothing_is_written_where_nothing_was_arranged_anew(qapp: QApplication, tmp_path: Path) -> None:
    written: list[Callable[[], None]] = []
    with choices_in(qapp, tmp_path / "s.json") as choices:
        choices.write_with(written.append)
        keeping = ArrangementKeeping(lambda: {"panes": "1 2"}, choices, choices)

        keeping.keep()
        keeping.keep()

    assert len(written) == 1


def test_a_session_that_ends_finds_it_on_disk_although_the_writer_waits_for_a_database(
    qapp: QApplication, tmp_path: Path
) -> None:
    file, late = tmp_path / "s.json", list[Callable[[], None]]()
    panes = {"panes": "1 2"}
    with choices_in(qapp, file) as choices:
        choices.write_with(late.append)
        keeping = ArrangementKeeping(lambda: panes, choices, choices, every_ms=NEVER_MS, patience_s=60)
        keeping.start()
        keeping.keep()
        assert not file.exists()
        panes["panes"] = "2 1"

        keeping.keep_at_once()
        at_the_end = json.loads(file.read_text())["window"]
        for write in late:
            write()
        keeping.stop()

    assert at_the_end == {"panes": "2 1"}
    assert kept(file) == {"panes": "2 1"}


def _at_once(write: Callable[[], None]) -> None:
    write()
