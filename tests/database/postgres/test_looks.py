"""A look for changes costs what changed, whatever the server believes of the spine."""

from __future__ import annotations

from app.database.reads.postgres_statements import CHANGES
from tests.database.postgres.region import Region

#: An import's rows: all of one transaction.
IMPORTED = """
    INSERT INTO contact.event (subject, subject_id, kind, happened_at, recorded_at)
    SELECT 'callback', -n, 'corrected', now(), now() FROM generate_series(1, 20000) n"""


def test_a_look_goes_by_index_behind_an_open_transaction_though_one_import_wrote_the_spine(
    region: Region,
) -> None:
    """Counted, such a spine has one transaction, and the server expects all of it to be of the one that is open."""
    region.login("anna", 1, 2, 3)
    region.ask(IMPORTED)
    with region.connect("postgres") as owner:
        owner.execute("VACUUM ANALYZE contact.event")
    with region.connect("postgres", autocommit=False) as opened, region.connect("anna") as anna:
        opened.execute("INSERT INTO contact.event (subject, subject_id, kind, happened_at, recorded_at)"
                       " VALUES ('callback', 1, 'corrected', now(), now())")  # fmt: skip
        region.ask(IMPORTED)
        ((mark,),) = anna.execute("SELECT pg_current_snapshot()::text").fetchall()
        stated = CHANGES.replace("$1", f"'{mark}'")
        told = anna.execute(f"EXPLAIN {stated}").fetchall()
    plan = [line for (line,) in told]

    assert [line for line in plan if "Seq Scan on event" in line] == []
    assert len([line for line in plan if "using ix_event_xid" in line]) == 2
