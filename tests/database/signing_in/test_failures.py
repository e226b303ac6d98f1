"""Every way in which signing in comes to nothing has a reason of its own, as a real server says it."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from app.bootstrap import open_database
from app.database.engine import connection_arguments
from app.diagnose.finding import of_trouble
from app.domain.errors import Unavailable
from tests.database.signing_in.conftest import Place
from tests.database.signing_in.servers import PASSWORD
from tests.ports import a_free_port
from tests.standby import Standby, a_primary

Login = Callable[[str], str]


def trouble(url: str, state: Path, password: str | None = None) -> Unavailable:
    with pytest.raises(Unavailable) as told:
        open_database(url, password=password, state=state).stop()
    return told.value


def test_the_right_password_lets_one_in_over_tls_and_a_wrong_one_does_not(
    place: Place, with_password: Login
) -> None:
    url = place.url(place.front().port, with_password("right"))

    services = open_database(url, password=PASSWORD, state=place.folder / "state")
    services.stop()

    assert services.person == "pw_right"
    assert trouble(url, place.folder, "wrong").reason == "authentication"
    assert trouble(url, place.folder).reason == "authentication"


def test_a_wrong_password_is_told_as_that_where_another_address_cannot_be_reached(
    place: Place, with_password: Login
) -> None:
    front, login = place.front(), with_password("right")
    # No address of a group takes a connection: the system itself says that there is no way to it.
    for hosts in (
        f"224.0.0.1:{front.port},127.0.0.1:{front.port}",
        f"127.0.0.1:{front.port},224.0.0.1:{front.port}",
    ):
        url = (
            f"postgresql://{login}@/{place.region.name}?host={hosts}"
            f"&sslmode=verify-full&sslrootcert={place.authority.file}"
        )

        told = trouble(url, place.folder, "wrong")

        assert "Network is unreachable" in told.detail
        assert "password authentication failed" in told.detail
        assert of_trouble("sign-in", told).reason == "authentication"


def test_a_password_that_has_expired_is_said_as_the_server_says_it(
    place: Place, with_password: Login
) -> None:
    login = with_password("expired")
    place.region.ask(f"ALTER ROLE {login} VALID UNTIL '2020-01-01'")

    told = trouble(place.url(place.front().port, login), place.folder, PASSWORD)

    # The server does not tell it from a wrong one, so that nobody can find out which names there are.
    assert told.reason == "authentication"


@pytest.mark.parametrize(
    "change, reason",
    [
        ("NOLOGIN", "not_allowed"),
        ("CONNECTION LIMIT 0", "too_many"),
    ],
)
def test_a_login_that_may_not_come_in_is_told_why(
    place: Place, with_password: Login, change: str, reason: str
) -> None:
    login = with_password("kept_out")
    place.region.ask(f"ALTER ROLE {login} {change}")
    try:
        told = trouble(place.url(place.front().port, login), place.folder, PASSWORD)
    finally:
        place.region.ask(f"ALTER ROLE {login} LOGIN CONNECTION LIMIT -1")

    assert told.reason == reason


def test_a_login_that_the_servers_own_list_turns_away_is_not_allowed_in(
    place: Place, with_password: Login
) -> None:
    told = trouble(place.url(place.front().port, with_password("never")), place.folder, PASSWORD)

    assert told.reason == "not_allowed"


def test_a_login_without_rights_to_this_region_is_not_allowed_in(place: Place) -> None:
    place.region.ask("DROP ROLE IF EXISTS nobody_here")
    place.region.ask("CREATE ROLE nobody_here LOGIN")

    told = trouble(place.url(place.front().port, "nobody_here"), place.folder)

    place.region.ask("DROP ROLE nobody_here")
    assert told.reason == "not_allowed"


def test_a_database_that_is_not_there_is_told_as_that(place: Place) -> None:
    url = place.url(place.front().port).replace(place.region.name, "nowhere")

    assert trouble(url, place.folder).reason == "unknown_database"


def test_a_name_that_nobody_knows_is_told_as_that(place: Place) -> None:
    told = trouble(place.url(5432, host="server.invalid"), place.folder)

    assert told.reason == "unknown_host"


def test_a_port_where_nobody_listens_is_told_as_that(place: Place) -> None:
    assert trouble(place.url(a_free_port()), place.folder).reason == "refused"


def test_a_server_that_never_says_a_word_is_given_up_in_time(place: Place) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = place.url(silent.getsockname()[1], more="&connect_timeout=2")

        assert trouble(url, place.folder).reason == "timeout"


def test_of_several_hosts_the_one_that_takes_writes_is_signed_in_to_whichever_is_named_first(
    place: Place,
) -> None:
    primary = a_primary()
    standby = Standby.following(primary, synchronous=False)
    try:
        url = f"postgresql://postgres@/postgres?host={standby.folder},{primary.folder},/nowhere"
        from app.database.engine import open_engine
        from app.database.trouble import reaching

        engine = open_engine(url)
        with reaching(), engine.connect() as connection:
            before = connection.exec_driver_sql("SHOW unix_socket_directories").scalar()
        primary.kill()
        standby.promote()
        with reaching(), engine.connect() as connection:
            after = connection.exec_driver_sql("SHOW unix_socket_directories").scalar()
        engine.dispose()
    finally:
        primary.close()
        standby.close()

    assert (before, after) == (str(primary.folder), str(standby.folder))


def test_a_console_signs_in_past_a_dead_host_and_past_one_that_only_follows(place: Place) -> None:
    front = place.front()
    dead = a_free_port()
    url = (
        f"postgresql://anna@/{place.region.name}?host=127.0.0.1:{dead},127.0.0.1:{front.port}"
        f"&sslmode=verify-full&sslrootcert={place.authority.file}"
    )

    services = open_database(url, state=place.folder / "state")
    services.stop()

    assert services.person == "anna"


def test_a_password_file_is_read_by_the_driver_itself(
    place: Place, with_password: Login, monkeypatch: pytest.MonkeyPatch
) -> None:
    login = with_password("in_a_file")
    file = place.folder / "pgpass"
    escaped = PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
    file.write_text(f"*:*:*:{login}:{escaped}\n", encoding="utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))

    services = open_database(place.url(place.front().port, login), state=place.folder / "state")
    services.stop()

    assert services.person == login


def a_service(place: Place, port: int, *more: str) -> None:
    """The file that `PGSERVICEFILE` names, with one service called region that asks for no TLS."""
    lines = (
        "[other]", "host=nowhere.example", "[region]", "# of the region's IT", "host=127.0.0.1", f"port={port}",
        f"dbname={place.region.name}", "sslmode=disable", f"sslrootcert={place.authority.file}", *more,
    )  # fmt: skip
    (place.folder / "services.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_service_file_says_where_as_whom_and_by_which_authority_and_never_without_tls(
    place: Place, with_password: Login, monkeypatch: pytest.MonkeyPatch
) -> None:
    login = with_password("by_service")
    monkeypatch.setenv("PGSERVICEFILE", str(place.folder / "services.conf"))
    a_service(place, place.front().port, f"user={login}", f"password={PASSWORD}")

    services = open_database("postgresql://?service=region", state=place.folder / "state")
    ends = services.certificate_ends()
    services.stop()

    assert services.person == login
    assert ends is not None
    assert [host.at is not None for host in ends.hosts] == [True]


def test_trouble_with_the_certificate_behind_a_service_file_is_told_as_what_it_is(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGSERVICEFILE", str(place.folder / "services.conf"))
    monkeypatch.setenv("PGSERVICE", "region")
    a_service(place, place.front(place.authority.signs("db.elsewhere.example")).port, "user=anna")

    assert trouble("postgresql://", place.folder).reason == "tls_wrong_host"


def test_what_a_service_file_says_goes_before_what_is_only_our_default(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGSERVICEFILE", str(place.folder / "services.conf"))
    monkeypatch.delenv("PGGSSENCMODE", raising=False)
    a_service(place, 5432, "connect_timeout=2", "gssencmode=prefer")

    arguments = connection_arguments(make_url("postgresql://anna@a.example,b.example/?service=region"))

    assert {"connect_timeout", "gssencmode", "sslrootcert"} & {*arguments} == set()
    assert arguments["sslmode"] == "verify-full"
    assert arguments["keepalives_idle"] == "5"
    assert connection_arguments(make_url("postgresql://anna@db.example/"))["connect_timeout"] == "5"
