"""A small region on PostgreSQL, a go-between before it, and a console that knows the region through that alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.database.exactly_once.console import Console
from tests.database.postgres.region import LentRegions, Region, regions
from tests.proxies import Proxy
from tests.servers import PostgresServer


@pytest.fixture(scope="session")
def supervised(postgres_server: PostgresServer, small_world_template: str) -> Iterator[LentRegions]:
    with regions(postgres_server, small_world_template, "supervised", two_supervisors) as lent:
        yield lent


def two_supervisors(region: Region) -> None:
    region.login("agneta", 1, 2, 3, group="manager")
    region.login("berit", 1, 2, 3)


@pytest.fixture
def region(supervised: LentRegions) -> Iterator[Region]:
    """The small world of `tests.builders` with the supervisors agneta (a manager) and berit, at home at all of it."""
    with supervised() as made:
        yield made


@pytest.fixture
def proxy(region: Region) -> Iterator[Proxy]:
    with Proxy(region.server.folder) as made:
        yield made


@pytest.fixture
def console(region: Region, proxy: Proxy, tmp_path: Path) -> Iterator[Console]:
    """Anna's."""
    with Console(f"postgresql://agneta@/{region.name}?host={proxy.folder}", tmp_path) as made:
        yield made
