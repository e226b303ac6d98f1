"""The feed is woken by NOTIFY where notifications arrive, and knows where they do not."""

from __future__ import annotations

import threading

import pytest

from app.database.postgres.wake import Wake
from app.domain.errors import Unavailable
from tests.database.postgres.deaf_pooler import DeafPooler
from tests.database.postgres.region import Region
from tests.waiting import PATIENCE_S, wait_until


def test_a_committed_change_wakes_and_an_uncommitted_one_does_not(region: Region) -> None:
    with Wake(region.url) as wake, region.connect("postgres", autocommit=False) as writer:
        assert wake.open(proof_s=PATIENCE_S)
        writer.execute("SELECT contact.request('x', '1', 120, NULL, 'fi')")

        assert wake.wait(0.05) is False
        writer.commit()
        assert wake.wait(PATIENCE_S) is True
        assert wake.wait(0) is False


def test_one_transaction_wakes_once_however_much_it_wrote(region: Region) -> None:
    with Wake(region.url) as wake:
        assert wake.open(proof_s=PATIENCE_S)

        region.ask("SELECT contact.request('x', n::text, 120, NULL, 'fi') FROM generate_series(1, 50) n")

        assert [wake.wait(PATIENCE_S), wake.wait(0.05)] == [True, False]


def test_notifications_switched_off_for_the_database_are_found_out(region: Region) -> None:
    region.ask(f"ALTER DATABASE {region.name} SET contact.notify = off")

    with Wake(region.url) as wake:
        assert wake.open() is False


def test_a_pooler_that_delivers_nothing_is_found_out(region: Region) -> None:
    with DeafPooler(region.server.folder) as pooler, Wake(region.url_through(pooler.folder)) as wake:
        assert wake.open(proof_s=0.2) is False

    assert pooler.swallowed == 1


def test_a_lost_connection_is_unavailable(region: Region) -> None:
    with Wake(region.url) as wake:
        assert wake.open(proof_s=PATIENCE_S)
        listening = (
            "FROM pg_stat_activity WHERE application_name = 'jonovahti wake' AND datname = current_database()"
        )
        ender = threading.Timer(0.1, region.ask, (f"SELECT pg_terminate_backend(pid) {listening}",))
        ender.start()

        with pytest.raises(Unavailable) as gone:
            wake.wait(PATIENCE_S)

        ender.join()
        assert gone.value.reason in {"shutdown", "lost"}
        wait_until(lambda: region.one(f"SELECT count(*) {listening}") == 0, "the listener to be gone")
