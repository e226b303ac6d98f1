"""`python -m tests.foresight [--days N] [--write]`: how many were foretold not to be rung, and how many were not.

`--afternoons N` lives through N other afternoons of each day instead, and says how far they differ.
"""

from __future__ import annotations

import argparse
import sys

from tests.foresight.days import HOURS, bad_days, setting_of, simulated_days
from tests.foresight.futures import morning
from tests.foresight.report import tables, write


def main() -> int:
    """Simulate so many ordinary days and twice as many bad ones, half a minute each, and print the tables.

    `--write` puts them into docs/foresight.md.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.foresight", description=__doc__)
    parser.add_argument("--days", type=int, default=10)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--afternoons", type=int, default=0)
    told = parser.parse_args()
    if told.afternoons:
        _say_futures(told.days, told.afternoons)
        return 0
    days, bad = list(simulated_days(told.days)), list(bad_days(2 * told.days))
    print(tables(days, bad))
    if told.write:
        write(days, bad)
    return 0


def _say_futures(days: int, afternoons: int) -> None:
    """Those after the first hour at which days are told; a third of a minute each."""
    for number in range(days):
        seen = morning(setting_of(number), HOURS[0], afternoons)
        (near, near_most), (error, error_least) = seen.near(), seen.error()
        print(
            f"day {number}: afternoons {seen.left.sum(axis=1).tolist()}, told {seen.told.sum()}"
            f" ({seen.leans:+.0f}), near to {near:.0%} of them, the others' mean to {near_most:.0%};"
            f" by centre {error:.2f} wrong, the others' mean {error_least:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    sys.exit(main())
