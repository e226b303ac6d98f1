"""The worker's unit for systemd: what it may not do. Systemd's own verdict is asked where the package is tried."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from app.database.pass_file import finds_password

UNIT = Path(__file__).resolve().parents[2] / "packaging" / "linux" / "jonovahti-worker.service"


def _told() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in UNIT.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"(\w+)=(.*)", line):
            found.setdefault(match[1], []).append(match[2])
    return found


@pytest.mark.parametrize(
    "name, value",
    [
        ("DynamicUser", "yes"), ("NoNewPrivileges", "yes"), ("CapabilityBoundingSet", ""), ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"), ("PrivateTmp", "yes"), ("PrivateDevices", "yes"), ("DevicePolicy", "closed"),
        ("PrivateMounts", "yes"), ("MemoryDenyWriteExecute", "yes"), ("RestrictNamespaces", "yes"),
        ("SystemCallArchitectures", "native"), ("UMask", "0077"), ("Restart", "always"),
    ],
)  # fmt: skip
def test_a_worker_that_was_taken_over_can_do_little(name: str, value: str) -> None:
    assert value in _told()[name]


def test_secrets_come_by_credentials_and_stand_in_no_line_of_the_unit() -> None:
    told = _told()

    assert {one.partition(":")[0] for one in told["LoadCredential"]} == {
        "pgpass",
        "kannel-password",
        "report-token",
    }
    assert all("=" not in one or "PASSWORD" not in one for one in told["Environment"])


def test_the_password_is_found_though_systemd_lets_a_group_read_its_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = _told()
    (prepare,) = told["ExecStartPre"]
    (runtime,) = told["RuntimeDirectory"]
    (passfile,) = (one.removeprefix("PGPASSFILE=") for one in told["Environment"] if "PGPASSFILE" in one)
    credentials = tmp_path / "credentials"
    (tmp_path / "run" / runtime).mkdir(parents=True)
    credentials.mkdir()
    given = credentials / "pgpass"
    given.write_text("db.example:5432:contact:texts:a\\:b\n", encoding="utf-8")
    given.chmod(0o440)

    def meant(text: str) -> str:
        return text.replace("%d", str(credentials)).replace("%t", str(tmp_path / "run"))

    url = "postgresql://texts@db.example/contact"
    monkeypatch.setenv("PGPASSFILE", str(given))
    straight = finds_password(url)
    subprocess.run(shlex.split(meant(prepare.removeprefix("-"))), check=True)
    monkeypatch.setenv("PGPASSFILE", meant(passfile))

    assert not straight
    assert finds_password(url)
    assert told["RuntimeDirectoryMode"] == ["0700"]
