"""Measures and prints the table: `python -m tests.speed [--only T4,T5] [--quick] [--gate] [--write]`.

Exit code 0 when all was measured; 1 with --gate when a figure is beyond its gate; 2 when a row could not be measured.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, fields
from importlib import import_module
from pathlib import Path
from typing import Final

from tests.speed.figures import Figure
from tests.speed.report import as_json, as_page, as_text

ROOT: Final = Path(__file__).resolve().parents[2]
#: Where each row is measured: a function of `quick` that returns its figures.
ROWS: Final = {
    "T1": "feed:painted",
    "T2": "storm:lost",
    "T3": "storm:behind_an_open_transaction",
    "T4": "tables:tick",
    "T5": "tables:sort_click",
    "T6": "engine:tick_against_perspective",
    "T7": "tables:tick_of_a_million",
    "T8": "memory:of_the_board",
    "T9": "charts:refresh",
    "T10": "acts:move_of_a_thousand",
    "T11": "reads:open_callbacks",
    "T14": "start:until_painted",
    "T14I": "installed:until_painted",
    "T15": "reads:under_policies",
    "T16": "replay:opened_and_stepped",
    "T17": "past:ordered",
    "T18": "windows:kept",
    "T19": "foretold:near",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Each row in a process of its own, so that none inherits another's memory, threads or caches."""
    asked = _arguments(arguments)
    if asked.row:
        return _measure(asked.row, Path(asked.into), quick=asked.quick)
    figures: list[Figure] = []
    not_measured: dict[str, str] = {}
    for row in asked.only:
        print(f"{row} ...", file=sys.stderr, flush=True)
        found = _in_its_own_process(row, quick=asked.quick)
        if isinstance(found, str):
            not_measured[row] = found
        else:
            figures += found
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    if asked.keep:
        figures = _with_kept(figures, build / "bench.json")
    print(as_text(figures))
    for row, why in not_measured.items():
        print(f"{row} NOT MEASURED: {why}")
    (build / "bench.json").write_text(as_json(figures, not_measured), encoding="utf-8")
    if asked.write:
        (ROOT / "docs" / "speed.md").write_text(as_page(figures, not_measured), encoding="utf-8")
    if not_measured:
        return 2
    return 1 if asked.gate and not all(one.passes_gate for one in figures) else 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.speed", description=__doc__)
    parser.add_argument("--only", default=list(ROWS), type=_rows, help="rows by name, with commas")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds: a rough look")
    parser.add_argument("--gate", action="store_true", help="exit with 1 when a figure is beyond its gate")
    parser.add_argument("--write", action="store_true", help="write docs/speed.md")
    parser.add_argument("--keep", action="store_true", help="take all other rows from build/bench.json")
    parser.add_argument("--row", default="", help=argparse.SUPPRESS)
    parser.add_argument("--into", default="", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def _rows(names: str) -> list[str]:
    rows = [name.strip().upper() for name in names.split(",") if name.strip()]
    for row in rows:
        if row not in ROWS:
            raise argparse.ArgumentTypeError(f"there is no row {row}; there are {', '.join(ROWS)}")
    return rows


def _with_kept(figures: list[Figure], file: Path) -> list[Figure]:
    """The figures, and those of an earlier run for rows that are not among them, in the order of the rows."""
    known = {field.name for field in fields(Figure)}
    told = json.loads(file.read_text(encoding="utf-8"))["figures"]
    earlier = [Figure(**{name: value for name, value in one.items() if name in known}) for one in told]
    measured = {one.id for one in figures}
    places = list(ROWS)
    kept = [one for one in earlier if one.id not in measured]
    return sorted([*figures, *kept], key=lambda one: places.index(one.id))


def _in_its_own_process(row: str, *, quick: bool) -> list[Figure] | str:
    """The row's figures, or why there are none."""
    with tempfile.TemporaryDirectory(prefix="jv-bench-") as folder:
        into = Path(folder) / "figures.json"
        command = [sys.executable, "-m", "tests.speed", "--row", row, "--into", str(into)]
        done = subprocess.run(
            command + ["--quick"] * quick,
            check=False,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        if done.returncode != 0:
            print(done.stderr, file=sys.stderr)
            said = done.stderr.strip().splitlines()
            return said[-1] if said else f"its process ended with {done.returncode}"
        return [Figure(**told) for told in json.loads(into.read_text(encoding="utf-8"))]


def _measure(row: str, into: Path, *, quick: bool) -> int:
    module, _, function = ROWS[row].partition(":")
    figures: list[Figure] = getattr(import_module(f"tests.speed.{module}"), function)(quick)
    into.write_text(json.dumps([asdict(one) for one in figures]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
