"""A broken line looks different over TLS, as every line in service is, and means the same."""

from __future__ import annotations

import ipaddress
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.domain.errors import Unavailable
from app.domain.wish import Move
from tests.database.exactly_once.books import is_done
from tests.database.exactly_once.console import Console
from tests.database.exactly_once.wishes import two
from tests.database.postgres.region import Region
from tests.proxies import AtAnswer, Proxy, Verdict, cut_at
from tests.size import size

SEED = 20261122


def a_certificate(folder: Path, host: str = "127.0.0.1") -> Path:
    """A PEM file with a key and the certificate that it signed itself, for a host of this machine."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "jonovahti test")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    form, secrecy = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file = folder / "server.pem"
    file.write_bytes(key.private_bytes(pem, form, secrecy) + certificate.public_bytes(pem))
    return file


@pytest.fixture
def line(region: Region, tmp_path: Path) -> Iterator[Proxy]:
    with Proxy(region.server.folder, certificate=a_certificate(tmp_path)) as made:
        yield made


@pytest.fixture
def console(region: Region, line: Proxy, tmp_path: Path) -> Iterator[Console]:
    url = f"postgresql://agneta@127.0.0.1:{line.port}/{region.name}?sslmode=verify-full"
    with Console(f"{url}&sslrootcert={tmp_path / 'server.pem'}", tmp_path / "state") as made:
        yield made


@pytest.mark.parametrize("verdict", [Verdict.CUT, Verdict.CUT_AFTER])
def test_an_answer_lost_after_the_commit_is_asked_for_again(
    region: Region, line: Proxy, console: Console, verdict: Verdict
) -> None:
    rows, action = two(region), uuid4()
    line.break_by(AtAnswer(verdict))

    result = console.act(Move(rows, 2), action)

    assert all(row.answer == "done" for row in result.rows)
    assert console.tries == (2 if verdict is Verdict.CUT else 1)
    assert is_done(region, action)


def test_a_line_cut_at_any_message_leaves_an_act_done_once(
    region: Region, line: Proxy, console: Console
) -> None:
    chance = random.Random(SEED)
    for at in chance.sample(range(48), size(8, 48)):
        rows, action = two(region), uuid4()
        line.break_by(cut_at(at))

        console.act(Move(rows, 2), action)

        assert is_done(region, action), at
        assert console.unanswered == set()


def test_a_certificate_of_somebody_else_is_told_as_such_and_no_act_is_tried_twice(
    region: Region, line: Proxy, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    url = f"postgresql://agneta@127.0.0.1:{line.port}/{region.name}?sslmode=verify-full"

    with pytest.raises(Unavailable, match="tls"):
        Console(f"{url}&sslrootcert={a_certificate(other)}", tmp_path / "state")
