"""A contact-centre database on a real PostgreSQL for each test, lent as its template is, and logins of every kind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.database.postgres.region import Bare, LentRegions, Region
from tests.lending import Lender
from tests.servers import PostgresServer


@pytest.fixture
def region(postgres_server: PostgresServer, small_world_lender: Lender) -> Iterator[Region]:
    """The small world of `tests.builders` on PostgreSQL."""
    with small_world_lender.lent() as name:
        made = Region(postgres_server, name)
        yield made
        made.close()


@pytest.fixture
def attacked(lent: LentRegions) -> Iterator[Region]:
    """As the module's `lending` says that its tests begin."""
    with lent() as region:
        yield region


@pytest.fixture
def anna(attacked: Region) -> Iterator[Bare]:
    """The bare connection of a supervisor of centres 1 and 2."""
    with attacked.connect("anna") as connection:
        yield connection
