"""Makes a demo's file: a template for each kind of day, made once, laid on today once a day, and a copy of that."""

from __future__ import annotations

import json
import os
import shutil
import sys
import zlib
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from app.database import demo_file
from app.demo import leftovers, region, rows
from app.demo.making import PLAN_DAYS, Progress, companions, first_simulated_day, make, state_file
from app.demo.scenarios import DEFAULT, SCENARIOS, Scenario
from app.demo.setting import DAYS_BACK, Setting
from app.whole_file import put_in_place, written_whole

if TYPE_CHECKING:
    from app.demo.run import Run

#: The seed whose day the pictures show.
SEED: Final = 4
_made = count(1)


def prepare(
    cache_dir: Path,
    *,
    seed: int = SEED,
    scenario: str = DEFAULT.name,
    today: date,
    progress: Progress | None = None,
    stations_used: int | None = None,
) -> Path:
    """A demo's own SQLite file in `cache_dir`, ready to be opened; its simulation's state lies beside it as JSON.

    The first one of its kind (schema, code, seed, scenario, shape of the day) is simulated, which takes some seconds,
    and is kept; so is what it is laid on today, and later ones of the day are copies of that. `stations_used` makes a
    small region of the first so many stations. Whatever `progress` raises stops it: what was half made is gone then.
    Raises KeyError for an unknown scenario, OSError for the folder.
    """
    say = progress or _say_nothing
    chosen = SCENARIOS[scenario]
    setting = chosen.setting(region.build(stations_used), seed, today)
    cache_dir.mkdir(parents=True, exist_ok=True)
    template = cache_dir / f"template-{_key(chosen, setting)}.db"
    laid = leftovers.laid_on(template, setting.day_zero)
    leftovers.clear(cache_dir, keep=template)
    if not template.exists() or not state_file(template).exists():
        make(template, setting, chosen.starts_min, say)
    say(0, 1, "copy")
    target = cache_dir / f"demo-{scenario}-{os.getpid()}-{next(_made)}.db"
    # Journals too: a new demo of the same name would take the acts in them for its own.
    for leftover in (*companions(target), *cache_dir.glob(f"{target.stem}.*")):
        leftovers.remove(leftover)
    try:
        try:
            _copy(template, laid, target, setting)
        except (FileNotFoundError, ValueError):
            # Another start has just cleared it away, or the disk was full or the power went when it was laid.
            for path in (*companions(laid), state_file(laid), laid):
                leftovers.remove(path)
            _copy(template, laid, target, setting)
        say(1, 1, "copy")
    except BaseException:
        for path in (*companions(target), state_file(target), target):
            leftovers.remove(path)
        raise
    return target


def _copy(template: Path, laid: Path, target: Path, setting: Setting) -> None:
    """Of what was laid on the day, which is laid now where nobody has. Raises ValueError for what is not whole."""
    if not laid.exists() or not state_file(laid).exists():
        _lay_on_today(template, laid, setting)
    shutil.copyfile(laid, target)
    demo_file.give_own_epoch(target)
    shutil.copyfile(state_file(laid), state_file(target))
    _kept(target)


def _lay_on_today(template: Path, laid: Path, setting: Setting) -> None:
    """Whole or not at all: a copy of the template with every day of it moved, which takes longer than all the rest."""
    draft = laid.with_suffix(f".{os.getpid()}.part")
    try:
        shutil.copyfile(template, draft)
        kept = json.loads(state_file(template).read_text(encoding="utf-8"))
        days = (setting.day_zero - date.fromisoformat(kept["day_zero"])).days
        demo_file.lay_on(
            draft,
            days=days,
            zone=region.ZONE,
            calendar=rows.calendar(setting.day_zero),
            closed=_closed_days(setting),
        )
        moved = {**kept, "days": days, "day_zero": setting.day_zero.isoformat()}
        with written_whole(state_file(laid)) as part:
            part.write_text(json.dumps(moved), encoding="utf-8")
        put_in_place(draft, laid)
    finally:
        for path in (*companions(draft), draft):
            leftovers.remove(path)


def ends_us(path: Path) -> int:
    """The moment at which the file of `path` ends, in microseconds since the epoch."""
    kept = _kept(path)
    moved: int = _shift(kept)(kept["state"]["now_us"])
    return moved


def resume(run: Run, path: Path) -> None:
    """Put the run where the file of `path` ends."""
    kept = _kept(path)
    run.simulator.resume(kept["state"], _shift(kept))


def _kept(path: Path) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(state_file(path).read_text(encoding="utf-8"))
    return kept


def _shift(kept: Mapping[str, Any]) -> Callable[[int], int]:
    return demo_file.day_shift(kept["days"], ZoneInfo(region.ZONE))


def _closed_days(setting: Setting) -> list[date]:
    """The weekdays around day zero on which no line is open."""
    hours = setting.hours()
    around = range(first_simulated_day(setting) - DAYS_BACK, PLAN_DAYS[1])
    days = [setting.day_zero + timedelta(days=day) for day in around]
    return [day for day in days if day.weekday() in hours.weekly and hours.on(day) is None]


def _key(scenario: Scenario, setting: Setting) -> str:
    """What a template stands for: scenario, seed, schema and code, and the shape of the day it ends on."""
    hours = setting.hours()
    first = first_simulated_day(setting)
    shape = [setting.day_zero.weekday(), first]
    for day in (setting.day_zero, setting.day_zero + timedelta(days=first)):
        span = hours.on(day)
        shape.append(span.closes_min if span else 0)
    # The samples that go with it are those of its weekday and of the next service day's.
    following = hours.next_service_day(setting.day_zero)
    shape.append(following.weekday() if following else 7)
    version = _code_version()
    shape.append(len(setting.plan.stations))
    return f"{scenario.template_name}-{setting.seed}-{'.'.join(map(str, shape))}-{version:08x}"


def _code_version() -> int:
    """A check sum of the code and the data that a template is made by, and laid on a day."""
    made_by = ("app.demo", "app.database.tables", "app.database.sqlite", "app.domain")
    folders = [*(files(package) for package in made_by), files("resources").joinpath("demo")]
    inside = [one for folder in folders if folder.is_dir() for one in folder.iterdir()]
    besides = [files("app.database").joinpath(name) for name in ("types.py", "demo_file.py")]
    sources = sorted(
        (one.name, one.read_bytes())
        for one in [*inside, *(one for one in besides if one.is_file())]
        if one.name.endswith((".py", ".sql", ".csv"))
    )
    if not any(name.endswith(".py") for name, _ in sources):
        # A frozen program has no sources: the program itself stands for them.
        program = Path(sys.executable).stat()
        sources.append(("program", f"{program.st_size} {program.st_mtime_ns}".encode()))
    return zlib.crc32(b"".join(name.encode() + content for name, content in sources))


def _say_nothing(_done: int, _total: int, _what: str) -> None:
    return
