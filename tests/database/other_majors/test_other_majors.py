"""A database that came from an older PostgreSQL, by dump and by pg_upgrade, is compared all the same."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from app.database import ledger, setup
from app.database.engine import open_engine
from app.database.postgres import setup as postgres
from app.database.postgres.platform import PostgresPlatform
from tests.builders import a_request, a_small_world
from tests.database.backups import dumped, folder_for, restored, roles_carried_over
from tests.database.other_majors.conftest import OlderServer
from tests.postgres_binaries import as_nobody
from tests.servers import OWNER, PostgresServer

NAME = "contact"
#: As somebody who wants to delete events makes it, under the name that is looked for.
DAMAGE = (
    "DROP TRIGGER keep ON contact.event",
    (
        "CREATE TRIGGER keep BEFORE DELETE ON contact.event FOR EACH ROW WHEN (false)"
        " EXECUTE FUNCTION contact.refuse_loss()"
    ),
    "ALTER TABLE contact.alert DROP CONSTRAINT ck_alert_state, ADD CONSTRAINT ck_alert_state CHECK (true)",
)


def a_region(server: PostgresServer) -> None:
    """A contact-centre database with a request in it."""
    engine = open_engine(server.create_database(NAME))
    postgres.create(engine)
    a_small_world(engine)
    a_request(PostgresPlatform(engine))
    assert setup.check(engine) == []
    engine.dispose()


def by_dump(old: OlderServer, new: PostgresServer) -> None:
    """As the page says for each month, on a server of another version."""
    new.start()
    roles_carried_over(old, new)
    restored(new, dumped(old, NAME, folder_for(old, "dump")), NAME)


def by_pg_upgrade(old: OlderServer, new: PostgresServer) -> None:
    """In place of the dump: the data's own folder, taken over by the newer server."""
    old.stop()
    new.make_data("--no-data-checksums")
    into = folder_for(new, "upgrading")
    words = ("-U", OWNER, "-b", old.binaries, "-B", new.binaries, "-d", old.data, "-D", new.data, "-s", into)
    command = [str(word) for word in (new.binaries / "pg_upgrade", *words)]
    # It writes its log where it is started.
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=into, **as_nobody())
    assert done.returncode == 0, done.stdout[-2000:]
    new.start()


@pytest.mark.parametrize("moved", [by_dump, by_pg_upgrade])
def test_a_database_of_an_older_server_is_whole_on_a_newer_one_but_for_what_was_changed_before(
    older_server: OlderServer, newer_server: PostgresServer, moved: Callable[..., None]
) -> None:
    a_region(older_server)
    older_server.execute(*DAMAGE, database=NAME)

    moved(older_server, newer_server)

    engine = open_engine(newer_server.url(NAME))
    told = {one.name for one in setup.check(engine)}
    left = [one.name for one in setup.upgrade(engine).left]
    assert {"keep", "ck_alert_state"} <= told
    assert left == ["ck_alert_state"]
    assert [one.name for one in setup.check(engine)] == left
    assert ledger.verify(engine).is_sound
    assert a_request(PostgresPlatform(engine)) > 0
    engine.dispose()
