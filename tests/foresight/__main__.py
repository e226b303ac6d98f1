"""`python -m tests.foresight [--days N] [--write]`: how many were foretold not to be rung, and how many were not."""

from __future__ import annotations

import argparse
import sys

from tests.foresight.days import simulated_days
from tests.foresight.report import table, write


def main() -> int:
    """Simulate the days, half a minute each, and print the table; `--write` puts it into docs/foresight.md."""
    parser = argparse.ArgumentParser(prog="python -m tests.foresight", description=__doc__)
    parser.add_argument("--days", type=int, default=10)
    parser.add_argument("--write", action="store_true")
    told = parser.parse_args()
    days = list(simulated_days(told.days))
    print(table(days))
    if told.write:
        write(days)
    return 0


if __name__ == "__main__":
    sys.exit(main())
