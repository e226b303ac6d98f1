"""Where a password comes from and where it may be kept: the system's key store, or nowhere but memory."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import keyring.backend
import keyring.errors

Answer = TypeVar("Answer")

#: A locked key store may open a window of its own and wait for the user; so long is waited for that.
TIME_LIMIT_S: Final = 8.0

_SERVICE: Final = "jonovahti"
#: The stores of the desktops. Never keyrings.alt, which keeps passwords in a readable file, nor a null store.
_ALLOWED: Final = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
_CHAINER: Final = "keyring.backends.chainer"


class NoKeyStore(Exception):
    """The system's key store cannot be used.

    `reason`: `none` (there is none), `not_allowed` (one we do not trust), `locked`, `timeout`, `lost` (it did
    not keep what it was given) or `failed`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Found:
    """A password, or why there is none. `source`: `keyring`, `passfile` (libpq reads it itself) or `ask`.

    `trouble` is a NoKeyStore's reason when the key store could not be asked.
    """

    source: str
    password: str | None = None
    trouble: str | None = None


def find(account: str, *, is_in_a_file: bool, time_limit_s: float = TIME_LIMIT_S) -> Found:
    """The password of `account` (user@host/database). Waits for the key store: never on the GUI thread.

    `is_in_a_file`: libpq will find it by itself, so no key store is asked.
    """
    if is_in_a_file:
        return Found("passfile")
    try:
        password = _within(time_limit_s, lambda: _store().get_password(_SERVICE, account))
    except NoKeyStore as trouble:
        return Found("ask", trouble=trouble.reason)
    return Found("keyring", password) if password else Found("ask")


def keep(account: str, password: str, *, time_limit_s: float = TIME_LIMIT_S) -> None:
    """Keep it in the key store, and see that it is there. Raises NoKeyStore; never falls back to a file."""

    def set_then_get() -> bool:
        store = _store()
        store.set_password(_SERVICE, account, password)
        return store.get_password(_SERVICE, account) == password

    if not _within(time_limit_s, set_then_get):
        raise NoKeyStore("lost")


def forget(account: str, *, time_limit_s: float = TIME_LIMIT_S) -> None:
    """Remove it; what is not there is as good as removed. Raises NoKeyStore."""

    def delete() -> None:
        try:
            _store().delete_password(_SERVICE, account)
        except keyring.errors.PasswordDeleteError:
            return

    _within(time_limit_s, delete)


def tried_out(account: str, *, time_limit_s: float = TIME_LIMIT_S) -> str:
    """The store's name, once it has kept something, given it back and forgotten it. Raises NoKeyStore."""

    def name() -> str:
        store = _store()
        return str(getattr(store, "name", type(store).__name__))

    said = _within(time_limit_s, name)
    keep(account, "tried out", time_limit_s=time_limit_s)
    forget(account, time_limit_s=time_limit_s)
    return said


def is_allowed(store: Any) -> bool:
    """Whether the store, or every one of a chain of stores, is one of the desktops' own."""
    module = type(store).__module__
    if module == _CHAINER:
        members = list(store.backends)
        return bool(members) and all(is_allowed(each) for each in members)
    return module in _ALLOWED


def _store() -> keyring.backend.KeyringBackend:
    store = keyring.get_keyring()
    if type(store).__module__ == "keyring.backends.fail":
        raise NoKeyStore("none")
    if not is_allowed(store):
        raise NoKeyStore("not_allowed")
    return store


def _within(seconds: float, work: Callable[[], Answer]) -> Answer:
    """Its answer, or NoKeyStore. The thread of a store that never answers is left behind and ends with us."""
    answer: queue.SimpleQueue[tuple[Answer | None, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            answer.put((work(), None))
        except BaseException as trouble:  # noqa: BLE001  # backends raise their libraries' errors, D-Bus's among them
            answer.put((None, trouble))

    threading.Thread(target=run, name="key store", daemon=True).start()
    try:
        value, trouble = answer.get(timeout=seconds)
    except queue.Empty:
        raise NoKeyStore("timeout") from None
    match trouble:
        case None:
            return value  # type: ignore[return-value]  # without trouble it is the work's own answer
        case NoKeyStore():
            raise trouble
        case keyring.errors.NoKeyringError():
            raise NoKeyStore("none") from trouble
        case keyring.errors.KeyringLocked():
            raise NoKeyStore("locked") from trouble
        case _:
            raise NoKeyStore("failed") from trouble
