"""The worker's unit for systemd: what it may not do. Systemd's own verdict is asked where the package is tried."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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
