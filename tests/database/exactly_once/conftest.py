"""A small region on PostgreSQL, a go-between before it, and a console that knows the region through that alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.database.exactly_once.console import Console
from tests.database.postgres.region import Region
from tests.lending import Lender
from tests.proxies import Proxy
from tests.servers import PostgresServer


@pytest.fixture
def region(postgres_server: PostgresServer, small_world_lender: Lender) -> Iterator[Region]:
    """The small world of `tests.builders` with the supervisors agneta (a manager) and berit, at home at all of it."""
    with small_world_lender.lent() as name:
        made = Region(postgres_server, name)
        made.login("agneta", 1, 2, 3, group="manager")
        made.login("berit", 1, 2, 3)
        yield made
        made.close()


@pytest.fixture
def proxy(region: Region) -> Iterator[Proxy]:
    with Proxy(region.server.folder) as made:
        yield made


@pytest.fixture
def console(region: Region, proxy: Proxy, tmp_path: Path) -> Iterator[Console]:
    """Anna's."""
    with Console(f"postgresql://agneta@/{region.name}?host={proxy.folder}", tmp_path) as made:
        yield made
