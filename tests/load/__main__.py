"""The sizing table: `python -m tests.load [--consoles 200,500] [--listening 50,200] [--minutes 2] [--write]`.

Minutes are those of measuring, shared out among the rows. Server and consoles share this machine.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.load.consoles import Crowd, Seen
from tests.load.region import WAITING, Region, a_region, cpu_s, private_mb

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "deployment.md"
BEGIN, END = "<!-- sizing: made by python -m tests.load --write -->", "<!-- end -->"
CHANGES: Final = 20.0


@dataclass(frozen=True)
class Row:
    """One row; times in milliseconds. `cores` is processor time of the server's processes by time passed.

    `look_ms` is what is left of it for one look when the same work without consoles has been taken off.
    """

    consoles: int
    listens: bool
    connections: int
    changes: float
    looks: float
    cores: float
    look_ms: float
    connection_mb: float | None
    p50_ms: float
    p95_ms: float
    delivered: float
    opened_s: float
    other_load: float


def alone(region: Region, seconds: float) -> float:
    """Cores that the phone platform's requests take of the server when nobody looks."""
    before, started = cpu_s(region.server.processes()), time.monotonic()
    region.work(CHANGES, seconds)
    return (cpu_s(region.server.processes()) - before) / (time.monotonic() - started)


def measure(
    region: Region, consoles: int, *, listens: bool, seconds: float, processes: int, work: float
) -> Row:
    """Let so many consoles follow for so long. Raises RuntimeError when one of them did not become live."""
    region.say_notices(listens)
    # What ran on this machine before the consoles did.
    other = os.getloadavg()[0]
    began = time.monotonic()
    crowd = Crowd(region.urls(consoles), listens=listens, processes=processes)
    try:
        live = crowd.live()
        opened_s = time.monotonic() - began
        if live < consoles:
            raise RuntimeError(f"{live} of {consoles} consoles became live")
        # Reading of the past follows the first board; it belongs to opening.
        crowd.count()
        backends = region.server.processes()
        before, started = cpu_s(backends), time.monotonic()
        committed = region.work(CHANGES, seconds)
        took = time.monotonic() - started
        after = cpu_s(region.server.processes())
        memory = [mb for one in backends[8:60] if (mb := private_mb(one)) is not None]
        seen = crowd.tell()
    finally:
        crowd.close()
    delays, asked = _delays(seen, committed, started + took)
    looks = sum(one.looks for one in seen)
    cores = (after - before) / took
    return Row(
        consoles=consoles,
        listens=listens,
        connections=consoles * (2 if listens else 1),
        changes=len(committed) / took,
        looks=looks / took,
        cores=cores,
        look_ms=max(cores - work, 0.0) * took * 1000 / max(looks, 1),
        connection_mb=statistics.median(memory) if memory else None,
        p50_ms=_part(delays, 0.50) * 1000,
        p95_ms=_part(delays, 0.95) * 1000,
        delivered=len(delays) / max(asked, 1),
        opened_s=opened_s,
        other_load=other,
    )


def _delays(
    seen: Sequence[Seen], committed: dict[tuple[int, int], float], until: float
) -> tuple[list[float], int]:
    """From commit to the console, and how many there should be: of changes older than two looks at the end."""
    due = {key: at for key, at in committed.items() if at < until - 2.5}
    found: list[float] = []
    for one in seen:
        first: dict[tuple[int, int], float] = {}
        for key, version, at in one.rows:
            first.setdefault((key, version), at)
        # A console may look between the commit and its answer reaching whoever wrote.
        found += [max(first[key] - at, 0.0) for key, at in due.items() if key in first]
    return found, len(due) * len(seen)


def _part(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)] if values else float("nan")


def table(rows: Sequence[Row], work: float) -> str:
    """The rows as they stand in the page."""
    columns = (
        "consoles", "woken by", "connections", "changes/s", "looks/s", "server, cores", "server, ms a look",
        "MB a connection", "commit to seen, p50", "p95", "seen", "all live after", "load before",
    )  # fmt: skip
    told = (
        f"Measured {datetime.now(UTC):%Y-%m-%d} on {os.cpu_count()} cores shared with other work, server and consoles"
        f" on the same machine; {CHANGES:g} requests a second asked for by the phone platform, {WAITING:,} waiting,"
        f" which take {work:.2f} cores of the server when nobody looks."
    )
    lines = [told, "", f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]
    for row in rows:
        memory = "?" if row.connection_mb is None else f"{row.connection_mb:.1f}"
        lines.append(
            f"| {row.consoles} | {'notices' if row.listens else 'polling'} | {row.connections} | {row.changes:.1f} "
            f"| {row.looks:.0f} | {row.cores:.2f} | {row.look_ms:.2f} | {memory} | {row.p50_ms:.0f} ms "
            f"| {row.p95_ms:.0f} ms | {row.delivered:.1%} | {row.opened_s:.0f} s | {row.other_load:.1f} |"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each row, print the table, and with --write put it into the page."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument("--consoles", type=_counts, default=[200, 500], help="that poll, with commas")
    parser.add_argument(
        "--listening", type=_counts, default=[50], help="that are woken by notices, with commas"
    )
    parser.add_argument("--minutes", type=float, default=2.0, help="of measuring, shared out among the rows")
    parser.add_argument("--processes", type=int, default=4, help="that the consoles run in")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    asked = parser.parse_args(arguments)
    cases = [(count, True) for count in asked.listening] + [(count, False) for count in asked.consoles]
    seconds = max(asked.minutes * 60 / len(cases), 5.0)
    rows = []
    with a_region(max(count for count, _ in cases)) as region:
        work = alone(region, min(seconds, 10.0))
        print(f"requests alone: {work:.2f} cores", file=sys.stderr, flush=True)
        for count, listens in cases:
            row = measure(
                region, count, listens=listens, seconds=seconds, processes=asked.processes, work=work
            )
            rows.append(row)
            print(row, file=sys.stderr, flush=True)
    print(table(rows, work))
    if asked.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        _, _, after = rest.partition(END)
        PAGE.write_text(f"{before}{BEGIN}\n{table(rows, work)}\n{END}{after}", encoding="utf-8")
    return 0


def _counts(words: str) -> list[int]:
    return [int(word) for word in words.split(",") if word.strip()]


if __name__ == "__main__":
    sys.exit(main())
