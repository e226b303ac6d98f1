"""Makes a demo's template: the weeks before are made up, the day and the service day before it are simulated."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from app.database import demo_file
from app.demo import region, rows
from app.demo.setting import DAYS_BACK, Setting
from app.domain.hours import instant
from app.domain.moment import to_us
from app.whole_file import put_in_place

#: What is done so far, of how much, and the step's name: `copy`, `places`, `history`, `calls`.
Progress = Callable[[int, int, str], None]
#: Shifts are planned from so many days before day zero to so many after.
PLAN_DAYS: Final = (-7, 15)
_FIRST_MINUTE = 7 * 60
_STRIDE_US = 1800 * 1_000_000


def make(path: Path, setting: Setting, starts_min: int, say: Progress) -> None:
    """Simulate the setting's day until `starts_min`, and the service day before it; make up the weeks before that.

    Whole or not at all: what `say` raises goes on to the caller, and no draft stays.
    """
    draft = path.with_suffix(f".{os.getpid()}.part")
    _remove_draft(draft)
    try:
        kept = _make_draft(draft, setting, starts_min, say)
        state_file(path).write_text(json.dumps(kept), encoding="utf-8")
        put_in_place(draft, path)
    finally:
        _remove_draft(draft)


def _make_draft(draft: Path, setting: Setting, starts_min: int, say: Progress) -> dict[str, Any]:
    """The simulation's state at the end of the draft, which nothing holds open any more."""
    first_day = first_simulated_day(setting)
    zone = ZoneInfo(region.ZONE)
    begins = instant(setting.day_zero + timedelta(days=first_day), _FIRST_MINUTE, zone)
    ends_us = to_us(instant(setting.day_zero, starts_min, zone))

    say(0, 1, "places")
    put_off = _make_past(draft, setting, first_day, begins, say)

    # Here, not above: a demo whose template is there is on the screen before anything in it happens.
    from app.demo.run import Run

    run = Run(draft, setting, is_draft=True)
    try:
        run.simulator.start(first_day, _FIRST_MINUTE * 60)
        total = (ends_us - run.simulator.now_us) // 1_000_000
        while run.simulator.now_us < ends_us:
            run.advance(min(ends_us, run.simulator.now_us + _STRIDE_US))
            say(total - (ends_us - run.simulator.now_us) // 1_000_000, total, "calls")
        kept = {"day_zero": setting.day_zero.isoformat(), "days": 0, "state": run.simulator.state()}
    finally:
        run.close()
    demo_file.close_file(demo_file.open_draft(draft), put_off)
    return kept


def _make_past(
    draft: Path, setting: Setting, first_day: int, begins: datetime, say: Progress
) -> Sequence[str]:
    """What stands before the first call; the indexes that are put off until after the last one."""
    # Here, not above, as all that only a template is made with: a start has one.
    from app.database.fill import fill
    from app.database.sqlite import setup
    from app.demo import ahead, history

    engine = demo_file.open_draft(draft)
    try:
        setup.create(engine)
        standing = rows.standing(setting.plan, setting.day_zero, begins)
        standing["calendar_day"] = rows.calendar(setting.day_zero)
        standing["shift"] = _shifts(setting)
        past = history.figures(
            setting.seed,
            setting.plan,
            setting.day_zero,
            setting.hours(),
            first_day - 1,
            lambda done, of: say(done, of, "history"),
        )
        fill(engine, standing, actor=rows.SET_UP, at=begins)
        demo_file.put_days(engine, past.counted, past.days, past.older)
        behind = range(first_day - DAYS_BACK, first_day)
        demo_file.put_counted(engine, (setting.day_zero + timedelta(days=day) for day in behind), begins)
        demo_file.put_samples(engine, past.samples, ahead.rows(past.samples, setting))
        return demo_file.put_off_indexes(engine)
    finally:
        engine.dispose()


def _remove_draft(draft: Path) -> None:
    for path in (*companions(draft), draft):
        path.unlink(missing_ok=True)


def state_file(path: Path) -> Path:
    """Where the simulation's state lies beside a demo's file."""
    return path.with_suffix(".json")


def first_simulated_day(setting: Setting) -> int:
    """The service day before day zero, which is rung call by call as well: what it left over is carried over."""
    hours = setting.hours()
    return next(back for back in range(-1, -15, -1) if hours.on(setting.day_zero + timedelta(days=back)))


def _shifts(setting: Setting) -> list[dict[str, Any]]:
    from app.demo import nurses

    hours = setting.hours()
    planned: list[dict[str, Any]] = []
    for day in range(*PLAN_DAYS):
        on = setting.day_zero + timedelta(days=day)
        # Beyond the simulated days the weekday alone counts; the days that turn out closed are dropped when laid on.
        span = hours.on(on) if first_simulated_day(setting) <= day <= 0 else hours.weekly.get(on.weekday())
        if span is not None:
            sick = setting.sick_centres if day == 0 else ()
            of_day = nurses.of_day(setting.seed, setting.plan, day, on.weekday(), span, sick_centres=sick)
            planned += rows.shifts(on, of_day)
    return planned


def companions(path: Path) -> list[Path]:
    """What may lie beside a demo's file besides its state."""
    return [
        path.with_name(path.name + "-wal"),
        path.with_name(path.name + "-shm"),
        path.with_suffix(".texts.jsonl"),
    ]
