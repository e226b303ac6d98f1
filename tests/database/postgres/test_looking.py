"""How PostgreSQL goes about a look for changes: by the index, however the spine has grown since it was planned."""

from __future__ import annotations

from app.database.reads.deadline import TimedConnection
from app.database.reads.postgres_asking import make_ready
from app.database.reads.postgres_statements import CHANGES
from tests.database.postgres.region import Region

#: An import's rows: all of one transaction.
IMPORTED = """
    INSERT INTO contact.event (subject, subject_id, kind, happened_at, recorded_at)
    SELECT 'callback', -n, 'corrected', now(), now() FROM generate_series(1, 20000) n"""


def test_a_look_planned_for_a_new_database_goes_by_the_index_when_the_spine_has_grown(region: Region) -> None:
    with region.engine.connect() as connection:
        below = connection.connection.driver_connection
        assert isinstance(below, TimedConnection)
        below.execute("SET plan_cache_mode = force_generic_plan")
        make_ready(below)
        connection.commit()
        with region.engine.connect() as other, other.begin():
            # Its transaction is under way while a look is taken, which is what the whole spine was read for.
            held = other.exec_driver_sql("SELECT pg_current_xact_id()::text").scalar_one()
            region.ask(
                "INSERT INTO contact.event (subject, subject_id, kind, happened_at, recorded_at)"
                " SELECT 'callback', -n, 'corrected', now(), now() FROM generate_series(1, 5000) n"
            )
            mark = f"{held}:{int(held) + 2}:{held}"
            plan = [str(row[0]) for row in below.execute(f"EXPLAIN ANALYZE EXECUTE jonovahti_look('{mark}')")]

    # By one kind of index scan or another; the planner's choice depends on what it knows of the table by then.
    assert sum("ix_event_xid" in line for line in plan) == 2, "\n".join(plan)
    assert not any("Seq Scan on event" in line for line in plan), "\n".join(plan)


def test_what_a_look_may_not_do_other_statements_may(region: Region) -> None:
    with region.engine.connect() as connection:
        below = connection.connection.driver_connection
        assert isinstance(below, TimedConnection)
        make_ready(below)

        assert connection.exec_driver_sql("SHOW enable_seqscan").scalar_one() == "on"


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
