"""The outbox's suite runs on both engines, on PostgreSQL as the worker's own login."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from app.database.outbox import open_outbox
from tests.database.logins import Engines, lender_with_logins
from tests.database.outbox.texts import Texts
from tests.gateways.kannel_package import why_not
from tests.journeys.engines import say_engines
from tests.lending import Lender
from tests.servers import OWNER, PostgresServer
from tests.sqlite_regions import RegionLender

#: Where the chain can neither be run nor brought, its tests are not there, and the end of the run says so.
collect_ignore = ["test_real_chain.py", "test_kannel_killed.py"] if why_not() else []

WORKER, PHONE = "texts", "phone"
GROUP_OF = dict.fromkeys(("anna", "berit", "cecilia"), "supervisor") | {WORKER: "worker", PHONE: "platform"}

#: What these say is decided by `app.messaging` and `app.worker`, and read by statements that both engines share. What
#: an engine decides in words of its own (fates, promises, their corrections) goes on both.
_OF_WHAT_IS_SAID = frozenset(
    f"test_{what}.py"
    for what in (
        "being_rung",
        "beside_an_open_line",
        "closed_all_day",
        "days_counted",
        "lost_hands",
        "told_and_changed",
    )
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    say_engines(metafunc, "texts", _OF_WHAT_IS_SAID)


@pytest.fixture
def sqlite_texts(region_lender: RegionLender) -> Iterator[Texts]:
    with region_lender.lent() as engine:
        yield Texts.on_sqlite(
            engine,
            outbox=open_outbox(engine),
            worker_engine=engine,
            engine_of=lambda _login: engine,
        )


@pytest.fixture(scope="session")
def texts_lender(postgres_server: PostgresServer, small_world_template: str) -> Iterator[Lender]:
    """Lends the small world on PostgreSQL, where the worker, supervisors and the platform have logins."""
    with lender_with_logins(postgres_server, small_world_template, "outbox_template", GROUP_OF) as made:
        yield made


@pytest.fixture(scope="session")
def texts_engines(postgres_server: PostgresServer) -> Iterator[Engines]:
    made = Engines(postgres_server)
    yield made
    made.close()


@pytest.fixture
def postgresql_texts(texts_lender: Lender, texts_engines: Engines) -> Iterator[Texts]:
    with texts_lender.lent() as database:

        def engine_of(login: str) -> Engine:
            return texts_engines.of(login, database)

        worker = engine_of(WORKER)
        yield Texts.on_postgresql(
            engine_of(OWNER),
            engine_of(PHONE),
            engine_of,
            outbox=open_outbox(worker),
            worker_engine=worker,
            engine_of=engine_of,
        )


@pytest.fixture
def texts(request: pytest.FixtureRequest) -> Texts:
    """The small world with its outbox, on each engine in turn."""
    found = request.getfixturevalue(f"{request.param}_texts")
    assert isinstance(found, Texts)
    return found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not run; `python -m tests` says it again when all lanes have ended."""
    if why_not():
        terminalreporter.write_line(f"NOT RUN: {why_not()}", red=True, bold=True)
