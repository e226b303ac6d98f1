"""How true the windows are that patients are told, on simulated days: told by the worker's own hand, then counted.

`python -m tests.gateways.window_figures [--days N] [--stations N] [--seeds 11,12] [--write]`; --write puts the table
into docs/texts.md. The seeds are others than those by which the estimate was made.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, insert, select

from app.database import tables as t
from app.database.fill import fill
from app.database.first_texts import first_texts
from app.database.sqlite.platform import SqlitePlatform
from app.demo import nurses, rows
from app.demo.setting import Setting
from app.demo.simulator import Simulator
from app.domain.hours import instant
from app.domain.moment import to_us
from app.messaging.foretelling import EVERY, Foreteller
from tests.app.demo.simulations import ZONE, a_database, a_setting
from tests.gateways.window_acts import Supervisor

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "docs" / "texts.md"
BEGIN, END = "<!-- windows: made by python -m tests.gateways.window_figures --write -->", "<!-- end -->"
MONDAY: Final = date(2026, 11, 16)
SEEDS: Final = (11, 12, 13)
_COUNTS: Final = (
    "gone", "early", "kept", "late", "missed", "held", "lost", "lost_kept", "acted", "acted_kept", "acted_held",
    "acted_heard", "put_off",
)  # fmt: skip


@dataclass(frozen=True)
class Counted:
    """What came of the windows told. `gone`: ended by the patient or at the counter before the window was over.

    `missed` are those never rung that day; `held` counts by the window told last, `kept` by the first. `lost` are those
    who were told that the window no longer holds without another, `lost_kept` those of them rung in it after all.
    `acted` are those whom a supervisor put off, gave to a nurse, moved or had rung at once after they were told:
    `acted_kept` of them were rung in the window told first all the same, `acted_held` in the one told last, and
    `acted_heard` had another text. `put_off` of them were put off past the day; they are not `missed`.
    """

    days: int = 0
    stations: int = 0
    requests: int = 0
    told: int = 0
    corrected: int = 0
    gone: int = 0
    early: int = 0
    kept: int = 0
    late: int = 0
    missed: int = 0
    held: int = 0
    lost: int = 0
    lost_kept: int = 0
    acted: int = 0
    acted_kept: int = 0
    acted_held: int = 0
    acted_heard: int = 0
    put_off: int = 0
    widths_min: tuple[float, ...] = ()
    ahead_min: tuple[float, ...] = ()
    took_s: float = 0.0
    seeds: tuple[int, ...] = field(default=())

    @property
    def calls(self) -> int:
        return self.early + self.kept + self.late + self.missed + self.put_off

    @property
    def share_kept(self) -> float:
        return self.kept / max(self.calls, 1)

    @property
    def share_held(self) -> float:
        return self.held / max(self.calls, 1)


def run(seed: int, *, stations: int, days: int, first: date = MONDAY) -> Counted:
    """Simulate the service days from `first`, tell windows as a worker would, and count."""
    setting = a_setting(stations=stations, seed=seed, day_zero=first)
    began = time.monotonic()
    with a_database(setting) as engine:
        at = instant(first, 0, ZONE)
        templates = [one for one in first_texts(at) if one["purpose"] in ("expected_window", "window_lost")]
        with engine.begin() as connection:
            # The demo's own texts name no window.
            connection.execute(t.text_template.update().values(is_active=False))
            connection.execute(insert(t.text_template), [{**one, "version": 2} for one in templates])
        fill(engine, {"shift": _shifts(setting, days)}, actor="test", at=at)
        simulator = Simulator(SqlitePlatform(engine), setting)
        simulator.start(0, 7 * 3600)
        foreteller, supervisor = Foreteller(engine), Supervisor(engine, seed)
        for day in range(days):
            _one_day(engine, simulator, foreteller, supervisor, setting, first + timedelta(days=day))
        return _counted(engine, supervisor, seed, stations, days, time.monotonic() - began)


def _one_day(
    engine: Engine,
    simulator: Simulator,
    foreteller: Foreteller,
    supervisor: Supervisor,
    setting: Setting,
    day: date,
) -> None:
    span = setting.hours().on(day)
    if span is None:
        return
    at, closes = (instant(day, minute, ZONE) for minute in span)
    while at < closes:
        simulator.run_until(to_us(at))
        supervisor.step(at)
        for _ in setting.plan.stations:
            foreteller.step(at)
        with engine.begin() as connection:
            gone = (t.outbox.c.state == "queued") & (t.outbox.c.kind == "text")
            connection.execute(t.outbox.update().where(gone).values(state="accepted", changed_at=at))
        at += EVERY
    simulator.run_until(to_us(instant(day, 1439, ZONE)))


def _shifts(setting: Setting, days: int) -> list[dict[str, object]]:
    hours = setting.hours()
    planned: list[dict[str, object]] = []
    for day in range(days):
        on = setting.day_zero + timedelta(days=day)
        span = hours.on(on)
        if span is not None:
            planned += rows.shifts(on, nurses.of_day(setting.seed, setting.plan, day, on.weekday(), span))
    return planned


def _counted(
    engine: Engine, supervisor: Supervisor, seed: int, stations: int, days: int, took_s: float
) -> Counted:
    c, w, o = t.callback.c, t.call_window.c, t.outbox.c
    with engine.connect() as connection:
        requests = len(connection.execute(select(c.id)).all())
        found = connection.execute(
            select(
                w.callback_id, w.number, w.from_at, w.until_at, o.created_at, c.first_attempt_at, c.closed_at
            )
            .join_from(t.call_window, t.outbox, o.id == w.outbox_id)
            .join(t.callback, c.id == w.callback_id)
            .order_by(w.callback_id, w.number)
        ).all()
    # One without times named no other window.
    last = {row.callback_id: row for row in found if row.from_at is not None}
    lost = {row.callback_id for row in found if row.from_at is None}
    corrected = {row.callback_id for row in found if row.number > 1} - lost
    counts = dict.fromkeys(_COUNTS, 0)
    widths, ahead = [], []
    for row in found:
        if row.number > 1:
            continue
        widths.append((row.until_at - row.from_at) / timedelta(minutes=1))
        ahead.append((row.from_at - row.created_at) / timedelta(minutes=1))
        rung = row.first_attempt_at
        if rung is None and row.closed_at is not None:
            counts["gone"] += 1
            continue
        newest = last[row.callback_id]
        counts["lost"] += row.callback_id in lost
        holds = rung is not None and newest.from_at <= rung <= newest.until_at
        kind, acted_at = supervisor.done.get(row.callback_id, ("", row.created_at))
        is_acted = bool(kind) and acted_at > row.created_at
        counts["held"] += holds
        counts["acted"] += is_acted
        counts["acted_held"] += is_acted and holds
        counts["acted_kept"] += is_acted and rung is not None and row.from_at <= rung <= row.until_at
        counts["acted_heard"] += is_acted and row.callback_id in corrected | lost
        if rung is None or rung.astimezone(ZONE).date() != row.from_at.astimezone(ZONE).date():
            counts["put_off" if is_acted and kind == "put off" else "missed"] += 1
        elif rung < row.from_at:
            counts["early"] += 1
        else:
            counts["kept" if rung <= row.until_at else "late"] += 1
            counts["lost_kept"] += row.callback_id in lost and rung <= row.until_at
    return Counted(
        days, stations, requests, len(widths), len(found) - len(widths) - len(lost), **counts, widths_min=tuple(widths),
        ahead_min=tuple(ahead), took_s=took_s, seeds=(seed,),
    )  # fmt: skip


def together(parts: Iterable[Counted]) -> Counted:
    """All of them as one."""
    made = list(parts)
    sums = {
        name: sum(getattr(one, name) for one in made)
        for name in (
            "days", "requests", "told", "corrected", "gone", "early", "kept", "late", "missed", "held", "lost",
            "lost_kept", "acted", "acted_kept", "acted_held", "acted_heard", "put_off", "took_s",
        )
    }  # fmt: skip
    return Counted(
        stations=made[0].stations,
        widths_min=tuple(width for one in made for width in one.widths_min),
        ahead_min=tuple(ahead for one in made for ahead in one.ahead_min),
        seeds=tuple(seed for one in made for seed in one.seeds),
        **sums,
    )


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which this share of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def table(one: Counted) -> str:
    """The table of docs/texts.md."""
    seeds = ", ".join(map(str, one.seeds))
    size = f"{one.days} simulated days of {one.stations} stations, seeds {seeds}"
    middle, most = quantile(one.widths_min, 0.5), quantile(one.widths_min, 0.9)
    lines = [
        f"{datetime.now(UTC):%Y-%m-%d}; {size}: {one.requests} requests, {one.told} told a window.",
        "",
        "| of the windows told | |",
        "|---|---|",
        f"| the call came in the window told first | {one.share_kept:.1%} ({one.kept} of {one.calls}) |",
        f"| earlier | {one.early / max(one.calls, 1):.1%} |",
        f"| later the same day | {one.late / max(one.calls, 1):.1%} |",
        f"| not that day | {one.missed / max(one.calls, 1):.1%} |",
        f"| put off to another day by a supervisor | {one.put_off / max(one.calls, 1):.1%} |",
        f"| in the window told last, corrections counted | {one.share_held:.1%} |",
        f"| corrected | {one.corrected / max(one.told, 1):.1%} |",
        f"| told that the window no longer holds | {one.lost} (rung in it all the same: {one.lost_kept}) |",
        (
            f"| a supervisor acted on it after the text: in the window told first, last; had another text | "
            f"{one.acted_kept}, {one.acted_held}; {one.acted_heard} of {one.acted} |"
        ),
        f"| ended by the patient before a call (not counted above) | {one.gone} |",
        f"| width, median and 9 of 10 | {middle:.0f} min, {most:.0f} min |",
        f"| from the text to the window, median | {quantile(one.ahead_min, 0.5):.0f} min |",
    ]
    return "\n".join(lines)


def main() -> int:
    """Run it at the size asked for; 1 when fewer than four of five windows were kept, or half are wider than 2 h."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=5)
    parser.add_argument("--stations", type=int, default=8)
    parser.add_argument("--seeds", default=",".join(map(str, SEEDS)))
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    seeds = [int(seed) for seed in asked.seeds.split(",")]
    counted = together(run(seed, stations=asked.stations, days=asked.days) for seed in seeds)
    print(table(counted))
    print(f"took {counted.took_s:.0f} s", file=sys.stderr)
    if asked.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{table(counted)}\n{END}{after}", encoding="utf-8")
    return 1 if counted.share_kept < 0.8 or quantile(counted.widths_min, 0.5) > 120 else 0


if __name__ == "__main__":
    sys.exit(main())
