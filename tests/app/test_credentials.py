"""Passwords: only stores we trust, only for so long, believed only when read back, and never in a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import keyring
import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.backends.SecretService
import keyring.errors
import pytest

from app import credentials
from app.credentials import NoKeyStore
from tests.key_store import Store, in_use


def made(store: Any) -> Any:
    """One of keyring's own classes, whose constructors carry no types."""
    return store()


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    with in_use(monkeypatch) as mine:
        yield mine


def test_a_kept_password_is_found_again_and_forgotten_when_asked(store: Store) -> None:
    credentials.keep("maija@db/x", "h3mm")

    found = credentials.find("maija@db/x", is_in_a_file=False)
    credentials.forget("maija@db/x")
    credentials.forget("maija@db/x")

    assert (found.source, found.password, found.trouble) == ("keyring", "h3mm", None)
    assert credentials.find("maija@db/x", is_in_a_file=False).source == "ask"


def test_a_store_that_says_yes_and_keeps_nothing_is_found_out(store: Store) -> None:
    store.forgets = True

    with pytest.raises(NoKeyStore, match="lost"):
        credentials.keep("maija@db/x", "h3mm")


@pytest.mark.parametrize(
    "trouble, reason",
    [
        (keyring.errors.KeyringLocked("locked"), "locked"),
        (keyring.errors.NoKeyringError("none"), "none"),
        (keyring.errors.InitError("no bus"), "failed"),
        (OSError("no bus"), "failed"),
    ],
)
def test_a_store_in_trouble_means_asking_the_user_and_saying_why(
    store: Store, trouble: Exception, reason: str
) -> None:
    store.trouble = trouble

    found = credentials.find("maija@db/x", is_in_a_file=False)

    assert (found.source, found.password, found.trouble) == ("ask", None, reason)


def test_a_store_that_waits_for_somebody_is_not_waited_for(store: Store) -> None:
    store.stuck.clear()

    found = credentials.find("maija@db/x", is_in_a_file=False, time_limit_s=0.05)

    assert (found.source, found.trouble) == ("ask", "timeout")


def test_a_plain_text_store_is_never_used() -> None:
    plain = type("PlaintextKeyring", (Store,), {"__module__": "keyrings.alt.file"})()
    before = keyring.get_keyring()
    keyring.set_keyring(plain)
    try:
        with pytest.raises(NoKeyStore, match="not_allowed"):
            credentials.keep("maija@db/x", "h3mm")
    finally:
        keyring.set_keyring(before)
    assert plain.kept == {}


def test_a_null_store_a_failing_one_and_a_chain_with_a_stranger_are_not_allowed() -> None:
    stranger = type("PlaintextKeyring", (Store,), {"__module__": "keyrings.alt.file"})()
    own = made(keyring.backends.SecretService.Keyring)

    class Chain(keyring.backends.chainer.ChainerBackend):
        backends = (own, stranger)

    Chain.__module__ = "keyring.backends.chainer"

    assert credentials.is_allowed(own)
    assert not credentials.is_allowed(made(keyring.backends.null.Keyring))
    assert not credentials.is_allowed(made(keyring.backends.fail.Keyring))
    assert not credentials.is_allowed(made(Chain))


def test_a_password_that_libpq_finds_by_itself_goes_before_the_key_store(store: Store) -> None:
    store.stuck.clear()

    assert credentials.find("maija@db/x", is_in_a_file=True).source == "passfile"
