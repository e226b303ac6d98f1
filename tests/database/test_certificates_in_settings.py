"""The certificates that a setting or a profile names are those the server is trusted by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_database, with_ca
from app.domain.errors import Refused, Unavailable
from app.settings import Authorities, Layer, Profile, Settings, Source
from tests.database.exactly_once.test_over_tls import a_certificate
from tests.database.postgres.region import Region
from tests.lending import Lender
from tests.proxies import Proxy
from tests.servers import PostgresServer


@pytest.fixture
def address(postgres_server: PostgresServer, small_world_lender: Lender, tmp_path: Path) -> Iterator[str]:
    """Of a server with a certificate that only `tmp_path / "server.pem"` vouches for."""
    with (
        small_world_lender.lent() as name,
        Proxy(postgres_server.folder, certificate=a_certificate(tmp_path)) as line,
    ):
        region = Region(postgres_server, name)
        region.login("cecilia", 1, group="viewer")
        yield f"postgresql://cecilia@127.0.0.1:{line.port}/{name}?sslmode=verify-full"
        region.close()


def test_a_server_vouched_for_by_the_profiles_certificates_is_signed_in_to(
    address: str, tmp_path: Path
) -> None:
    profile = Profile("region", address, str(tmp_path / "server.pem"))
    settings = Settings(own={"profiles": (profile,), "connection.profile": "region"})

    services = open_database(with_ca(settings.database, settings.ca), state=tmp_path / "state")
    person = services.person
    services.stop()

    assert person == "cecilia"


def test_without_them_the_same_server_is_not_trusted(address: str, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="tls"):
        open_database(with_ca(address, Settings().ca), state=tmp_path / "state")


def test_an_address_that_names_its_own_certificates_keeps_them() -> None:
    url = "postgresql://db.example/contact?sslrootcert=%2Fetc%2Fown.pem"

    assert "own.pem" in with_ca(url, Authorities("/etc/other.pem"))
    assert "other.pem" not in with_ca(url, Authorities("/etc/other.pem"))
    assert with_ca("sqlite:///x.db", Authorities("/etc/other.pem")) == "sqlite:///x.db"
    with pytest.raises(Refused, match="not_a_database_url"):
        with_ca("no address", Authorities("/etc/other.pem"))


def test_certificates_that_a_policy_names_go_before_those_of_an_address_that_it_does_not(
    address: str, tmp_path: Path
) -> None:
    own = {"connection.database": f"{address}&sslrootcert={tmp_path / 'server.pem'}"}
    (tmp_path / "other").mkdir()
    a_certificate(tmp_path / "other")
    policy = Layer(Source.POLICY, {"connection.ca_file": str(tmp_path / "other" / "server.pem")})
    free, held = Settings(own=own), Settings(own=own, layers=(policy,))

    services = open_database(with_ca(free.database, free.ca), state=tmp_path / "state")
    services.stop()

    assert services.person == "cecilia"
    with pytest.raises(Unavailable, match="tls"):
        open_database(with_ca(held.database, held.ca), state=tmp_path / "state")


def test_a_policy_that_wants_the_machines_certificates_lets_no_address_bring_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_text("", encoding="utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    url = "postgresql://db.example/contact?sslrootcert=%2Fetc%2Fown.pem"
    policy = Layer(Source.POLICY, {"connection.ca_file": ""})
    settings = Settings(own={"connection.database": url}, layers=(policy,))

    told = with_ca(settings.database, settings.ca)

    assert "own.pem" not in told
    assert "bundle.pem" in told


def test_an_address_that_a_policy_sets_keeps_the_certificates_that_it_names() -> None:
    url = "postgresql://db.example/contact?sslrootcert=%2Fetc%2Fown.pem"
    policy = Layer(Source.POLICY, {"connection.ca_file": "/etc/other.pem", "connection.database": url})
    settings = Settings(layers=(policy,))

    assert "own.pem" in with_ca(settings.database, settings.ca)
