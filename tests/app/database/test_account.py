"""Accounts: two regions never share what is kept, and one is found again however its address is written."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from app import bootstrap
from app.database.account import account_of, is_one_region
from app.database.pass_file import finds_password
from app.domain.errors import Refused


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("USER", "HOST", "HOSTADDR", "PORT", "DATABASE", "SERVICE", "SERVICEFILE", "PASSFILE"):
        monkeypatch.delenv(f"PG{name}", raising=False)


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "services.conf"
    file.write_text(
        "[a]\nhost=h\ndbname=db\nuser=maija\n[b]\nhost=h\ndbname=db\nuser=maija\n", encoding="utf-8"
    )
    monkeypatch.setenv("PGSERVICEFILE", str(file))
    return file


def test_no_two_regions_are_kept_under_one_name(services: Path) -> None:
    addresses = (
        "postgresql://maija@h:5432/db",
        "postgresql://maija@h:5433/db",
        "postgresql://liisa@h/db",
        "postgresql://maija@h/test",
        "postgresql://maija@/db?host=h,i",
        "postgresql://maija@/db?host=i,h",
        "postgresql://maija@/db?host=h,i&port=5432,5433",
        "postgresql://maija@/db?host=h,i&port=5433",
        "postgresql://maija@h/db?hostaddr=10.0.0.1",
        "postgresql://maija@/db",
        "postgresql://maija@/db?host=/run/region",
        "postgresql://?service=a",
        "postgresql://?service=b",
        "sqlite:////srv/region.db",
        "sqlite:////srv/test.db",
    )
    accounts = [account_of(url) for url in addresses]

    for one, other in combinations(accounts, 2):
        assert one.name != other.name
        assert one.in_full != other.in_full


@pytest.mark.parametrize(
    "one, other",
    [
        ("postgresql://maija@h/db", "postgresql://maija@h:5432/db"),
        ("postgresql://maija@/db?host=h:5433,i:5434", "postgresql://maija@/db?host=h,i&port=5433,5434"),
        ("postgresql://maija@/db?host=h,i&port=5433", "postgresql://maija@/db?host=h,i&port=5433,5433"),
        ("postgresql://maija@h/db?sslmode=verify-full", "postgresql://maija@/?host=h&dbname=db"),
    ],
)
def test_one_region_is_one_account_however_its_address_is_written(one: str, other: str) -> None:
    assert account_of(one) == account_of(other)


def test_an_earlier_version_s_password_is_found_where_its_name_said_all_and_nothing_else_is() -> None:
    earlier = "maija@h/db"

    assert bootstrap.account("postgresql://h/db", "maija") == earlier
    assert bootstrap.account("postgresql://h:5433/db", "maija") != earlier
    # Acts that had no answer may be anybody's: what was kept under that name is nobody's now.
    assert account_of("postgresql://maija@h/db").in_full != earlier


def test_what_an_address_leaves_out_is_the_service_file_s_and_then_the_environment_s(
    services: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPORT", "5433")
    monkeypatch.setenv("PGHOST", "elsewhere")

    assert account_of("postgresql://?service=a").name == "maija@h:5433/db?service=a"
    assert account_of("postgresql://maija@/db").name == "maija@elsewhere:5433/db"

    services.write_text("[a]\nhost=moved\ndbname=db\nuser=maija\n", encoding="utf-8")

    assert account_of("postgresql://?service=a").name == "maija@moved:5433/db?service=a"


def test_a_file_is_one_account_from_whatever_folder_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert account_of("sqlite:///region.db") == account_of(f"sqlite:///{tmp_path / 'region.db'}")


def test_a_password_in_the_address_is_in_no_account_and_what_is_no_address_is_refused() -> None:
    assert "h3mm" not in account_of("postgresql://maija:h3mm@h/db?password=h3mm").in_full
    with pytest.raises(Refused, match="not_a_database_url"):
        account_of("h/db")


@pytest.mark.parametrize(
    "line, counts",
    [
        ("*:*:*:maija:h3mm", True),
        ("h:5433:db:maija:h3mm", True),
        ("h:*:db:*:with:colons", True),
        ("other:*:*:maija:h3mm", False),
        ("h:5432:db:maija:h3mm", False),
        ("h:5433:test:maija:h3mm", False),
        ("h:5433:db:liisa:h3mm", False),
        ("h:5433:db:maija:", False),
        ("# h:5433:db:maija:h3mm", False),
        ("h3mm", False),
        ("", False),
    ],
)
def test_only_a_password_file_with_a_line_for_the_account_counts(
    line: str, counts: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "pgpass"
    file.write_text(f"# of the region's IT\nelsewhere:*:*:*:x\n{line}\n", encoding="utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))

    assert finds_password("postgresql://maija@h:5433/db") is counts
    assert not finds_password("sqlite:///region.db")


def test_a_password_file_counts_where_it_has_a_line_for_every_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "pgpass"
    file.touch(mode=0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    address, seen = "postgresql://maija@/db?host=h,i&port=5432,5433", []
    for text in ("h:5432:db:maija:x\n", "h:5432:db:maija:x\ni:5433:db:maija:x\n"):
        file.write_text(text, encoding="utf-8")
        seen.append(bootstrap.finds_password(address, "maija"))

    assert seen == [False, True]


def test_a_password_file_that_is_not_there_or_that_others_may_read_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "pgpass"
    monkeypatch.setenv("PGPASSFILE", str(file))
    without = finds_password("postgresql://maija@h/db")
    file.write_text("*:*:*:*:h3mm\n", encoding="utf-8")
    file.chmod(0o644)

    assert (without, finds_password("postgresql://maija@h/db")) == (False, False)


def test_a_service_file_counts_for_the_service_that_has_a_password_or_names_a_file_with_one(
    services: Path, tmp_path: Path
) -> None:
    file = tmp_path / "pgpass"
    file.write_text("h:*:*:maija:h3mm\n", encoding="utf-8")
    file.chmod(0o600)
    service = "[{name}]\nhost=h\nuser=maija\n{more}\n"
    services.write_text(
        service.format(name="without", more="")
        + service.format(name="with", more="password=h3mm")
        + service.format(name="by_file", more=f"passfile={file}"),
        encoding="utf-8",
    )
    found = {
        name: finds_password(f"postgresql:///db?service={name}" if name else "postgresql://maija@h/db")
        for name in ("", "without", "with", "by_file", "nowhere")
    }

    assert found == {"": False, "without": False, "with": True, "by_file": True, "nowhere": False}


@pytest.mark.parametrize(
    "other, is_one",
    [
        ("postgresql://test.example/contact", True),
        ("postgresql://mlehto@test.example/contact", True),
        ("postgresql://test.example:5432/contact", True),
        ("postgresql://TEST.example./contact?sslmode=verify-full&sslrootcert=/etc/ca.pem", True),
        ("postgresql://mlehto@/contact?host=test.example", True),
        ("postgresql://mlehto@/contact?host=spare.example,test.example&port=5432", True),
        ("postgresql://?host=test.example&dbname=contact", True),
        ("postgresql://test.example:5433/contact", False),
        ("postgresql://test.example/training", False),
        ("postgresql://db.example/contact", False),
        ("sqlite:///contact", False),
        ("", False),
        ("nonsense", False),
    ],
)
def test_a_region_is_known_again_by_its_host_its_port_and_its_database(other: str, is_one: bool) -> None:
    assert is_one_region("postgresql://test.example/contact", other) is is_one
    assert is_one_region(other, "postgresql://test.example/contact") is is_one


def test_a_region_in_a_file_is_known_again_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert is_one_region(f"sqlite:///{tmp_path}/test.db", "sqlite:///test.db")
    assert not is_one_region(f"sqlite:///{tmp_path}/test.db", "sqlite:///region.db")


def test_a_region_is_known_again_through_a_service_file(services: Path) -> None:
    assert is_one_region("postgresql://h/db", "postgresql://?service=a")
    assert not is_one_region("postgresql://h/other", "postgresql://?service=a")
