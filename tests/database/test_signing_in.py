"""Signing in is in the trail, and so is what failed before it, though the server that refused could not write it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app.actions.asks import Ask
from app.bootstrap import open_database
from app.database.postgres.setup import create_login
from app.domain.act import Seen
from app.domain.errors import Unavailable
from app.domain.trail import TrailQuery
from app.domain.wish import Retry
from app.services import Services
from tests.certificates import Authority
from tests.database.postgres.region import Region
from tests.lending import Lender
from tests.proxies import Proxy
from tests.servers import PostgresServer
from tests.waiting import wait_until

LOGIN = "signs_in_late"


def test_a_sign_in_tells_of_the_tries_that_failed_before_it_and_only_once(
    postgres_server: PostgresServer, small_world_lender: Lender, tmp_path: Path
) -> None:
    with small_world_lender.lent() as name:
        region = Region(postgres_server, name)
        region.ask("UPDATE contact.region SET takes_clock = false")
        url = postgres_server.url(name, user=LOGIN)
        for _ in range(2):
            # No such login yet: to the person at the workstation the same as a wrong password.
            with pytest.raises(Unavailable, match="authentication"):
                open_database(url, state=tmp_path)
        create_login(region.engine, LOGIN, "viewer", [1])

        for _ in range(2):
            open_database(url, state=tmp_path).stop()

        told = region.ask("SELECT centre_id, actor, what, detail::jsonb FROM contact.audit ORDER BY seq")
        region.ask(f"DROP OWNED BY {LOGIN}")
        region.ask(f"DROP ROLE {LOGIN}")
        region.close()
    assert [(centre, actor, what) for centre, actor, what, _ in told] == [
        (0, LOGIN, "sign_in_failed"), (0, LOGIN, "signed_in"), (0, LOGIN, "signed_in"),
    ]  # fmt: skip
    failed = told[0][3]
    assert failed.keys() == {"count", "first", "last"}
    assert failed["count"] == 2
    an_hour_ago = (datetime.now(UTC) - timedelta(hours=1)).timestamp() * 1_000_000
    assert an_hour_ago < failed["first"] <= failed["last"]
    assert not list((tmp_path / "sign-ins").glob("*"))


def test_an_act_without_an_answer_waits_for_its_own_region_and_is_never_sent_to_another_on_that_server(
    postgres_server: PostgresServer, small_world_lender: Lender, tmp_path: Path
) -> None:
    ask = Ask(uuid4(), datetime.now(UTC), Retry((Seen(1, 1),)))
    authority = Authority(tmp_path)
    certificate = authority.signs()

    def signed_in(port: int) -> Services:
        tls = f"sslmode=verify-full&sslrootcert={authority.file}"
        return open_database(f"postgresql://anna@127.0.0.1:{port}/{name}?{tls}", state=tmp_path)

    with (
        small_world_lender.lent() as name,
        Proxy(postgres_server.folder, certificate=certificate) as real,
        Proxy(postgres_server.folder, certificate=certificate) as test,
    ):
        region = Region(postgres_server, name)
        region.login("anna", 1)
        services = signed_in(real.port)
        services.means.journal.write(ask)
        services.stop()
        waiting = []
        for front in (test, real):
            services = signed_in(front.port)
            waiting.append(services.means.journal.unanswered())
            services.stop()
        region.close()

    assert waiting == [(), (ask,)]


def test_a_supervisor_is_offered_their_own_trail_and_a_viewer_none(
    postgres_server: PostgresServer, small_world_lender: Lender, tmp_path: Path
) -> None:
    with small_world_lender.lent() as name:
        region = Region(postgres_server, name)
        found = {}
        for group in ("viewer", "supervisor", "manager", "auditor"):
            login = region.login(f"trail_{group}", 1, group=group)
            services = open_database(postgres_server.url(name, user=login), state=tmp_path)
            own = services.trail.page(TrailQuery()).entries if services.trail.may.may_read else ()
            found[group] = (tuple(services.trail.may), sorted({entry.actor for entry in own}))
            services.stop()
        region.close()

    assert found == {
        "viewer": ((False, False, False), []),
        "supervisor": ((True, False, False), ["trail_supervisor"]),
        "manager": ((True, True, False), ["trail_manager"]),
        "auditor": (
            (True, True, True),
            [f"trail_{group}" for group in ("auditor", "manager", "supervisor", "viewer")],
        ),
    }


def test_whoever_signs_in_knows_the_logins_of_services_by_their_role(
    postgres_server: PostgresServer, small_world_lender: Lender, tmp_path: Path
) -> None:
    with small_world_lender.lent() as name:
        region = Region(postgres_server, name)
        region.login("signs_sms2", group="worker")
        region.login("signs_calls", group="platform")
        login = region.login("signs_person", 1, group="supervisor")
        services = open_database(postgres_server.url(name, user=login), state=tmp_path)
        known = {one: service for one, service in services.trail.services.items() if one.startswith("signs_")}
        services.stop()
        region.close()

    assert known == {"signs_sms2": "worker", "signs_calls": "platform"}


def test_a_console_whose_threads_look_things_up_side_by_side_leaves_no_connection_behind(
    postgres_server: PostgresServer, small_world_lender: Lender, tmp_path: Path
) -> None:
    with small_world_lender.lent() as name:
        region = Region(postgres_server, name)
        login = region.login("looks_things_up", 1, group="supervisor")
        services = open_database(postgres_server.url(name, user=login), state=tmp_path)
        looks = (
            services.messages.health,
            services.templates.read,
            services.consents,
            lambda: services.trail.page(TrailQuery()),
        )
        with ThreadPoolExecutor(8) as threads:
            for look in [threads.submit(look) for look in looks * 10]:
                look.result()
        left = f"SELECT count(*) FROM pg_stat_activity WHERE usename = '{login}'"
        wait_until(lambda: region.ask(left) == [(0,)], "the last connection to be gone")
        services.stop()
        region.close()
