"""A key store in memory in the guise of a desktop's own, that can be told to misbehave."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import keyring
import keyring.backend
import keyring.errors
import pytest


class Store(keyring.backend.KeyringBackend):
    """`threads`: who asked it, by name."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.threads: set[str] = set()
        self.trouble: Exception | None = None
        self.forgets = False
        self.stuck = threading.Event()
        self.stuck.set()

    def get_password(self, service: str, username: str) -> str | None:
        self._misbehave()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._misbehave()
        if not self.forgets:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._misbehave()
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("not there")

    def _misbehave(self) -> None:
        self.threads.add(threading.current_thread().name)
        self.stuck.wait()
        if self.trouble:
            raise self.trouble


@contextmanager
def in_use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """While it lasts, this is the key store of the desktop."""
    monkeypatch.setattr(Store, "__module__", "keyring.backends.SecretService")
    before, mine = keyring.get_keyring(), Store()
    keyring.set_keyring(mine)
    try:
        yield mine
    finally:
        mine.stuck.set()
        keyring.set_keyring(before)
