"""The parts of a real Kannel and the carrier killed while texts go out: none is lost, and none sent again by us."""

from __future__ import annotations

from typing import Final

import pytest

from tests.database.outbox.conftest import WORKER
from tests.database.outbox.texts import Texts
from tests.gateways import kill_kannel
from tests.servers import PostgresServer
from tests.size import FULL, proved, size

MESSAGES, KILLS = size(18, 300), size(2, 3)
#: Longer than a report takes on a busy machine: until then a text whose answer was lost is not sent again.
GRACE_S: Final = 15


@pytest.mark.parametrize("killed", kill_kannel.KILLED)
@pytest.mark.parametrize("engine", ["sqlite", "postgresql"] if FULL else ["postgresql"])
def test_no_text_is_lost_or_sent_again_by_us_when_a_part_of_the_chain_is_killed(
    request: pytest.FixtureRequest, postgres_server: PostgresServer, engine: str, killed: str
) -> None:
    texts: Texts = request.getfixturevalue(f"{engine}_texts")

    ended = kill_kannel.run(
        texts.engine,
        _url(texts, postgres_server),
        killed,
        messages=MESSAGES,
        kills=KILLS,
        limit_s=600,
        grace_s=GRACE_S,
    )

    assert (ended.engine, ended.messages, ended.kills) == (engine, MESSAGES, KILLS)
    assert (ended.never_sent, ended.by_us, ended.not_ended) == (0, 0, 0), ended
    proved(
        f"texts through a real Kannel while its {killed} is killed, on {engine}: none lost, none sent again by us",
        f"{ended.messages} texts, {ended.kills} kills, {ended.by_gateway} doubled by Kannel itself",
    )


def _url(texts: Texts, server: PostgresServer) -> str:
    """What the worker opens, as its own login on PostgreSQL."""
    if texts.name == "sqlite":
        return f"sqlite:///{texts.engine.url.database}"
    with texts.worker_engine.connect() as connection:
        return server.url(connection.exec_driver_sql("SELECT current_database()").scalar_one(), user=WORKER)
