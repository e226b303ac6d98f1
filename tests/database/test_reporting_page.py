"""The recipes for reports by the clock in `docs/deployment.md` write a report where they say."""

from __future__ import annotations

import re
import shlex
import sys
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert

from app.cli import main
from app.database import tables as t
from tests.builders import queue_at
from tests.database.deployment_page import block, blocks
from tests.sqlite_regions import a_small_region
from tests.workbooks import read_workbook


def on_linux() -> list[str]:
    (line,) = re.findall(r"^ExecStart=(.*)$", block("Type=oneshot", "ini"), re.MULTILINE)
    return shlex.split(line)


def on_windows() -> list[str]:
    """What the scheduler runs: it takes the words between quotes, in which quotes have a backslash."""
    (task,) = blocks("bat")
    (run,) = re.findall(r'/TR "((?:[^"\\]|\\"|\\)*)"$', task.strip())
    # The scheduler keeps no more of it.
    assert len(run) <= 261
    return [part.strip('"') for part in re.findall(r'"[^"]+"|\S+', run.replace('\\"', '"'))]


@pytest.mark.parametrize("recipe", [on_linux, on_windows])
def test_a_recipe_writes_last_months_figures_into_its_folder(
    recipe: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(recipe)
    program, *words = recipe()
    last_month = datetime.now(ZoneInfo("Europe/Helsinki")).date().replace(day=1) - timedelta(days=1)
    engine = a_small_region(tmp_path / "contact.db")
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day).values(queue_id=queue_at(1), day=last_month, requested=7))
        counted_at = datetime.combine(last_month + timedelta(days=2), time(), UTC)
        connection.execute(insert(t.counted_day).values(day=last_month, counted_at=counted_at, event_seq=0))
    engine.dispose()
    folder = tmp_path / "reports"
    folder.mkdir()
    words[words.index("--to") + 1] = str(folder)
    monkeypatch.setenv("JONOVAHTI_DATABASE", f"sqlite:///{tmp_path / 'contact.db'}")
    monkeypatch.setattr(sys, "argv", ["jonovahti-admin", *words])

    with pytest.raises(SystemExit) as ended:
        main()

    (written,) = folder.iterdir()
    assert not ended.value.code
    assert re.split(r"[/\\]", program)[-1].removesuffix(".exe") == "jonovahti-admin"
    assert written.name == f"report-region-{last_month.replace(day=1)}-{last_month}-by-centre.xlsx"
    assert read_workbook(written)["Raportti"].values[2][3] == 7


def test_the_timer_is_named_as_the_service_it_runs() -> None:
    service, timer = (
        re.search(r"^# /etc/systemd/system/([\w-]+)\.(service|timer)", one, re.MULTILINE)
        for one in (block("Type=oneshot", "ini"), block("OnCalendar=", "ini"))
    )

    assert service is not None
    assert timer is not None
    assert (service[1], service[2], timer[2]) == (timer[1], "service", "timer")
