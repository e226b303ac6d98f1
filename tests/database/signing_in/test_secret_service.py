"""Passwords in the key store that Debian's desktops have, found by the program as on a workstation."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import secretstorage

from tests.database.signing_in.secret_service import Desktop
from tests.database.signing_in.servers import PASSWORD
from tests.size import proved
from tests.waiting import wait_until

ACCOUNT = "maija@db.example/contact"
#: A program that starts on that desktop, looks for a key store as every program does, and says what came of it.
PROGRAM = """
import json, sys
from app import credentials

LONG_S = 200.0
what, account = sys.argv[1:]
told = {}
try:
    match what:
        case "try out":
            told["name"] = credentials.tried_out(account, time_limit_s=LONG_S)
        case "keep":
            credentials.keep(account, sys.stdin.read(), time_limit_s=LONG_S)
        case "forget":
            credentials.forget(account, time_limit_s=LONG_S)
        case "find":
            found = credentials.find(account, is_in_a_file=False, time_limit_s=LONG_S)
            told = {"source": found.source, "password": found.password, "trouble": found.trouble}
except credentials.NoKeyStore as trouble:
    told["reason"] = trouble.reason
print(json.dumps(told))
"""


@pytest.fixture
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """There is no key store on it yet."""
    folder: Path = tmp_path_factory.mktemp("desktop")
    with Desktop(folder) as made:
        yield made


@pytest.fixture
def opened(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """With one that the user's password has unlocked."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
    desktop.open_key_store("as at the desktop")
    wait_until(is_on_the_bus, "the key store on the bus")
    return desktop


def is_on_the_bus() -> bool:
    with closing(secretstorage.dbus_init()) as bus:
        return bool(secretstorage.check_service_availability(bus))


def lock() -> None:
    """As the desktop's own program for passwords does at a click."""
    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.get_default_collection(bus).lock()


def asked(desktop: Desktop, what: str, password: str = "") -> dict[str, Any]:
    told = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, what, ACCOUNT],
        check=False,
        input=password,
        capture_output=True,
        text=True,
        env={**told, **desktop.environment()},
        timeout=500,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_a_password_is_kept_read_back_and_forgotten(opened: Desktop) -> None:
    name = asked(opened, "try out")["name"]
    kept = asked(opened, "keep", PASSWORD), asked(opened, "find")
    gone = asked(opened, "forget"), asked(opened, "forget"), asked(opened, "find")

    assert "SecretService" in name
    assert kept == ({}, {"source": "keyring", "password": PASSWORD, "trouble": None})
    assert gone == ({}, {}, {"source": "ask", "password": None, "trouble": None})
    proved("a password is kept in GNOME Keyring, read back and forgotten", "one program after the other")


def test_no_file_of_the_key_store_holds_the_password_readably(opened: Desktop) -> None:
    asked(opened, "keep", PASSWORD)

    files = [file for file in (opened.folder / "data").rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if PASSWORD.encode() in file.read_bytes()]


def test_of_a_locked_one_nothing_is_had_and_the_password_is_asked_for(opened: Desktop) -> None:
    asked(opened, "keep", PASSWORD)
    lock()

    assert asked(opened, "find") == {"source": "ask", "password": None, "trouble": "locked"}
    assert asked(opened, "keep", "another") == {"reason": "locked"}
    proved("a locked GNOME Keyring gives no password, and one is asked for", "once")


def test_on_a_desktop_without_one_the_password_is_asked_for(desktop: Desktop) -> None:
    assert asked(desktop, "find") == {"source": "ask", "password": None, "trouble": "none"}
    assert asked(desktop, "keep", PASSWORD) == {"reason": "none"}


def test_without_even_a_message_bus_it_is_asked_for_too(desktop: Desktop) -> None:
    desktop.address = f"unix:path={desktop.folder / 'nobody-listens'}"

    assert asked(desktop, "find") == {"source": "ask", "password": None, "trouble": "none"}


def test_one_that_crashed_is_as_none(opened: Desktop) -> None:
    asked(opened, "keep", PASSWORD)
    opened.end_key_store()

    assert asked(opened, "find") == {"source": "ask", "password": None, "trouble": "none"}
