"""The load test in small: every change reaches every console, whichever way it is woken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.load.__main__ import BEGIN, END, PAGE, alone, measure, table
from tests.load.region import Region, a_region


@pytest.fixture(scope="module")
def region() -> Iterator[Region]:
    with a_region(3, waiting=20) as found:
        yield found


@pytest.mark.parametrize("listens", [True, False], ids=["by notices", "by polling"])
def test_every_change_is_seen_by_every_console(region: Region, listens: bool) -> None:
    row = measure(region, 3, listens=listens, seconds=5.0, processes=1, work=0.0)

    assert row.delivered == 1.0
    assert row.changes > 0
    assert row.looks > 0
    assert 0.0 <= row.p50_ms <= row.p95_ms
    assert row.connections == (6 if listens else 3)


def test_the_table_has_its_place_in_the_page_and_a_line_for_each_row(region: Region) -> None:
    work = alone(region, 1.0)
    row = measure(region, 1, listens=False, seconds=4.0, processes=1, work=work)
    page = PAGE.read_text(encoding="utf-8")

    lines = table([row, row], work).splitlines()

    assert page.count(BEGIN) == 1
    assert END in page.partition(BEGIN)[2]
    assert len({line.count("|") for line in lines[2:]}) == 1
    assert len(lines) == 6
