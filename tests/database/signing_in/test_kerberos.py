"""Signing in with the workstation's own ticket: a real KDC and Debian's PostgreSQL, where both are there."""

from __future__ import annotations

import os
import pwd
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_database
from app.database.engine import open_engine
from app.database.postgres import setup
from app.domain.errors import Unavailable
from tests.builders import a_small_world
from tests.certificates import Authority
from tests.database.signing_in.kdc import Realm
from tests.database.signing_in.test_the_servers_own_tls import TlsServer
from tests.database.signing_in.test_tls import trouble
from tests.ports import a_free_port
from tests.size import proved

HOST = "localhost"
PASSWORD = "a ticket's password"


@pytest.fixture(scope="module")
def realm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Realm]:
    with Realm(tmp_path_factory.mktemp("realm"), a_free_port()) as made:
        made.person("anna", PASSWORD)
        yield made


@pytest.fixture(scope="module")
def server(realm: Realm, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TlsServer]:
    made = TlsServer()
    keys = made.folder / "server.keytab"
    shutil.copy(realm.service("postgres", HOST), keys)
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(keys, nobody.pw_uid, nobody.pw_gid)
    made.settings["krb_server_keyfile"] = str(keys)
    made.start()
    engine = open_engine(made.create_database("contact"))
    setup.create(engine)
    a_small_world(engine)
    setup.create_login(engine, "anna", "supervisor", [1])
    engine.dispose()
    authority = Authority(tmp_path_factory.mktemp("authority"))
    made.show(authority.signs(HOST))
    shutil.copy(authority.file, made.folder / "authority.pem")
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _found(realm: Realm, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program finds realm and ticket as a workstation's user does: by the environment and its files."""
    for name, value in realm.environment.items():
        monkeypatch.setenv(name, value)
    realm.sign_out()
    yield
    realm.sign_out()


def let_in(server: TlsServer, how: str) -> None:
    (server.data / "pg_hba.conf").write_text(
        f"local all all trust\n{how} all all 127.0.0.1/32 gss include_realm=0\n"
    )
    server.execute("SELECT pg_reload_conf()")


def url_of(server: TlsServer, more: str = "", user: str = "anna@") -> str:
    root = server.folder / "authority.pem"
    return f"postgresql://{user}{HOST}:{server.port}/contact?sslmode=verify-full&sslrootcert={root}{more}"


def test_the_workstations_ticket_lets_one_in_over_tls_and_there_is_no_password_to_lock_by(
    realm: Realm, server: TlsServer, tmp_path: Path
) -> None:
    let_in(server, "hostssl")
    realm.sign_in("anna", PASSWORD)

    services = open_database(url_of(server), state=tmp_path)
    services.stop()
    engine = open_engine(url_of(server))
    with engine.connect() as connection:
        told = connection.exec_driver_sql(
            "SELECT g.gss_authenticated, g.encrypted, s.ssl FROM pg_stat_gssapi g JOIN pg_stat_ssl s USING (pid)"
            " WHERE pid = pg_backend_pid()"
        ).one()
    engine.dispose()

    assert services.person == "anna"
    assert not services.proof.wants_password
    assert tuple(told) == (True, False, True)
    proved(
        "a Kerberos ticket signs in, and is protected by TLS unless its own encryption is asked for",
        "1 realm",
    )


def test_a_connection_that_kerberos_itself_protects_is_taken(
    realm: Realm, server: TlsServer, tmp_path: Path
) -> None:
    let_in(server, "hostgssenc")
    realm.sign_in("anna", PASSWORD)

    services = open_database(url_of(server, "&gssencmode=require"), state=tmp_path)
    services.stop()
    engine = open_engine(url_of(server, "&gssencmode=require"))
    with engine.connect() as connection:
        told = connection.exec_driver_sql(
            "SELECT gss_authenticated, encrypted, principal FROM pg_stat_gssapi WHERE pid = pg_backend_pid()"
        ).one()
    engine.dispose()

    assert services.person == "anna"
    assert tuple(told) == (True, True, "anna@REGION.EXAMPLE")


@pytest.mark.parametrize("has_ticket, more", [(False, ""), (True, "&krbsrvname=somebody")])
def test_without_a_ticket_or_for_a_service_the_realm_does_not_know_it_is_told_as_kerberos(
    realm: Realm, server: TlsServer, tmp_path: Path, has_ticket: bool, more: str
) -> None:
    let_in(server, "hostssl")
    if has_ticket:
        realm.sign_in("anna", PASSWORD)

    assert trouble(url_of(server, more), tmp_path) == "kerberos"


def test_a_ticket_of_somebody_else_is_no_way_in(realm: Realm, server: TlsServer, tmp_path: Path) -> None:
    realm.person("berit", PASSWORD)
    let_in(server, "hostssl")
    realm.sign_in("berit", PASSWORD)

    with pytest.raises(Unavailable) as told:
        open_database(url_of(server), state=tmp_path).stop()

    assert told.value.reason == "kerberos"
