"""A server that cannot be trusted is told apart by what is wrong with it, over real connections."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_database, with_ca
from app.database.authorities import of_the_system
from app.database.certificate_ends import Ends, ends_of
from app.database.engine import open_engine
from app.database.second_look import endpoints, hosts_of
from app.domain.errors import Refused, Unavailable
from app.settings import Authorities
from tests.certificates import YEAR, Authority
from tests.database.signing_in.conftest import Place
from tests.ports import a_free_port
from tests.servers import PostgresServer

DAY = timedelta(days=1)


def trouble(url: str, state: Path) -> str:
    """Why nobody can sign in there."""
    with pytest.raises(Unavailable) as told:
        open_database(url, state=state).stop()
    return told.value.reason


def facts(told: Ends | None) -> list[tuple[bool, bool, bool]]:
    """Of each host, whether its end is known, it has ended, and it was seen."""
    assert told is not None
    return [(host.at is not None, host.has_ended, host.is_seen) for host in told.hosts]


def test_a_good_certificate_lets_one_in(place: Place) -> None:
    services = open_database(place.url(place.front().port), state=place.folder / "state")
    ends = services.certificate_ends()
    services.stop()

    assert services.person == "anna"
    assert ends is not None
    [host] = ends.hosts
    assert host.at is not None
    assert (host.has_ended, host.is_seen) == (False, True)
    assert abs(host.at - datetime.now(UTC) - YEAR) < timedelta(minutes=5)


@pytest.mark.parametrize(
    "begins, ends, host, reason",
    [
        (-2 * DAY, -DAY, "127.0.0.1", "tls_expired"),
        (DAY, 2 * DAY, "127.0.0.1", "tls_not_yet"),
        (-DAY, DAY, "db.elsewhere.example", "tls_wrong_host"),
        (-DAY, DAY, "10.1.2.3", "tls_wrong_host"),
    ],
)
def test_a_certificate_that_is_not_good_here_and_now_is_told_as_what_it_is(
    place: Place, begins: timedelta, ends: timedelta, host: str, reason: str
) -> None:
    front = place.front(place.authority.signs(host, begins=begins, ends=ends))

    assert trouble(place.url(front.port), place.folder) == reason


def test_a_certificate_of_an_authority_nobody_trusts_is_told_as_that(place: Place) -> None:
    other = Authority(place.folder, "stranger")

    assert trouble(place.url(place.front(other.signs()).port), place.folder) == "tls_unknown_authority"


def test_a_file_of_authorities_that_is_not_there_is_told_as_that(place: Place) -> None:
    url = place.url(place.front().port).replace("authority.pem", "nowhere.pem")

    assert trouble(url, place.folder) == "tls_no_authorities"


def test_a_server_that_wants_a_clients_certificate_gets_the_one_named_and_asks_for_it_else(
    place: Place,
) -> None:
    clients = Authority(place.folder, "clients")
    front = place.front(clients=clients.file)
    own = clients.signs(common_name="anna")

    without = trouble(place.url(front.port), place.folder)
    services = open_database(
        place.url(front.port, more=f"&sslcert={own}&sslkey={own}"), state=place.folder / "state"
    )
    services.stop()

    assert (without, services.person) == ("client_certificate", "anna")


def test_a_clients_certificate_that_cannot_be_used_is_told_as_that_and_not_as_a_broken_line(
    place: Place,
) -> None:
    clients = Authority(place.folder, "clients")
    front = place.front(clients=clients.file)
    own, other = clients.signs(common_name="anna"), clients.signs(common_name="berta")
    public = Path(shutil.copy(own, place.folder / "public.pem"))
    public.chmod(0o644)

    told = {
        key.name: trouble(place.url(front.port, more=f"&sslcert={own}&sslkey={key}"), place.folder)
        for key in (public, other, place.folder / "nowhere.pem")
    }

    assert set(told.values()) == {"client_certificate"}


def test_a_server_without_tls_is_told_as_that_and_nothing_is_sent_to_it(
    place: Place,
) -> None:
    server = PostgresServer(settings={"listen_addresses": "'127.0.0.1'", "port": str(a_free_port())})
    server.start()
    try:
        port = int(server.settings["port"])
        assert trouble(place.url(port), place.folder) == "tls_none"
    finally:
        server.close()


def test_below_verify_full_no_host_of_the_network_is_connected_to_at_all() -> None:
    for mode in ("disable", "allow", "prefer", "require", "verify-ca"):
        with pytest.raises(Refused, match="insecure"):
            open_engine(f"postgresql://anna@db.example/contact?sslmode={mode}")


def test_libpqs_own_require_would_take_an_expired_certificate_which_is_why_it_is_refused(
    place: Place,
) -> None:
    import psycopg

    front = place.front(place.authority.signs(begins=-2 * DAY, ends=-DAY))

    with psycopg.connect(
        host="127.0.0.1", port=front.port, user="anna", dbname=place.region.name, sslmode="require"
    ) as connection:
        assert connection.pgconn.ssl_in_use


def test_of_several_hosts_each_is_told_of_and_which_ends_first(place: Place) -> None:
    soon = place.front(place.authority.signs(ends=10 * DAY))
    late = place.front(place.authority.signs(ends=90 * DAY))
    url = (
        f"postgresql://anna@/{place.region.name}?host=127.0.0.1,127.0.0.1&port={late.port},{soon.port}"
        f"&sslmode=verify-full&sslrootcert={place.authority.file}"
    )

    ends = ends_of(url)
    services = open_database(url, state=place.folder / "state")
    services.stop()

    assert ends is not None
    assert [host.endpoint for host in ends.hosts] == [*endpoints(url)]
    [first] = ends.next(datetime.now(UTC))
    assert first.at is not None
    assert round((first.at - datetime.now(UTC)) / DAY) == 10
    assert ends.name_of(first) == f"127.0.0.1:{soon.port}"


def test_a_certificate_that_is_reached_by_an_address_beside_the_host_is_the_hosts_own(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = place.front(place.authority.signs("server.invalid", ends=10 * DAY))
    url = place.url(front.port, host="server.invalid")

    told = ends_of(f"{url}&hostaddr=127.0.0.1")
    without = ends_of(url)
    monkeypatch.setenv("PGHOSTADDR", "127.0.0.1")
    by_environment = ends_of(url)

    assert told is not None
    assert told.hosts[0].at is not None
    assert by_environment is not None
    assert by_environment.hosts[0].at == told.hosts[0].at
    assert without is not None
    assert [(host.at, host.is_seen) for host in without.hosts] == [(None, False)]


def test_hosts_addresses_and_ports_go_together_by_their_places() -> None:
    several = hosts_of({"host": "a,b,c", "hostaddr": "10.0.0.1,,10.0.0.3", "port": "1,2,3"})
    nameless = hosts_of({"hostaddr": "10.0.0.1,10.0.0.2", "port": "6432"})

    assert [(one.host, one.reached, one.port) for one in several] == [
        ("a", "10.0.0.1", 1), ("b", "b", 2), ("c", "10.0.0.3", 3),
    ]  # fmt: skip
    assert [(one.host, one.reached, one.port) for one in nameless] == [
        ("10.0.0.1", "10.0.0.1", 6432), ("10.0.0.2", "10.0.0.2", 6432),
    ]  # fmt: skip
    assert hosts_of({"host": "/run/postgresql"}) == ()


def test_a_socket_has_no_certificate(place: Place) -> None:
    assert ends_of(place.region.url) is None


def test_a_certificate_that_has_ended_and_a_server_that_does_not_answer_are_told_apart(place: Place) -> None:
    ended = place.front(place.authority.signs(begins=-2 * DAY, ends=-DAY))
    good = place.front(place.authority.signs(ends=10 * DAY))
    hosts = f"host=127.0.0.1,127.0.0.1&port={good.port},{{}}&sslmode=verify-full&sslrootcert={place.authority.file}"
    beside = f"postgresql://anna@/{place.region.name}?{hosts}"

    alone = ends_of(place.url(ended.port))
    with_good = ends_of(beside.format(ended.port))
    silent = ends_of(beside.format(a_free_port()))
    nobody = ends_of(place.url(a_free_port()))

    assert [facts(told) for told in (alone, with_good, silent, nobody)] == [
        [(False, True, True)],
        [(True, False, True), (False, True, True)],
        [(True, False, True), (False, False, False)],
        [(False, False, False)],
    ]


def test_authorities_of_the_machine_are_trusted_where_nobody_names_any(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(place.folder))
    monkeypatch.setenv("SSL_CERT_FILE", str(place.authority.file))
    url = place.url(place.front().port).split("&sslrootcert")[0]

    services = open_database(with_ca(url, Authorities()), state=place.folder / "state")
    services.stop()

    assert services.person == "anna"
    assert of_the_system() == str(place.authority.file)


def test_a_root_certificate_kept_for_libpq_goes_before_the_machines(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place.folder / ".postgresql").mkdir()
    shutil.copy(place.authority.file, place.folder / ".postgresql" / "root.crt")
    monkeypatch.setenv("HOME", str(place.folder))

    assert of_the_system() == ""
