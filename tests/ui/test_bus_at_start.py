"""The session's bus asked before Qt asks it: who answers is left alone, who takes one in and is silent is set aside."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from jeepney.bus_messages import message_bus

from tests.ui.wallboard.bus import Bus
from ui.bus_at_start import NOWHERE, hello, is_silent, session_address, spare_qt_a_silent_bus

#: Of one that answers all of it is never waited for.
LONG_S = 30.0
#: Of one that does not, it is.
SHORT_S = 0.05


@pytest.fixture(autouse=True)
def _own_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the bus nor the folder of whoever runs the tests; what is set is put back."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture
def deaf(tmp_path: Path) -> Iterator[str]:
    """The address of one that listens and never reads, as a daemon that is frozen."""
    with socket.socket(socket.AF_UNIX) as listens:
        listens.bind(str(tmp_path / "deaf"))
        listens.listen(1)
        yield f"unix:path={tmp_path / 'deaf'}"


def test_the_first_question_is_the_one_of_the_protocol() -> None:
    assert hello() == message_bus.Hello().serialise(serial=1)


def test_a_bus_that_answers_is_left_to_qt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Bus(tmp_path) as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        set_aside = spare_qt_a_silent_bus(LONG_S)

        assert bus.came == 1

    assert set_aside == ""
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == bus.address


def test_a_bus_that_takes_one_in_and_does_not_answer_is_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Bus(tmp_path, says_hello=False) as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        set_aside = spare_qt_a_silent_bus(SHORT_S)

    assert set_aside == bus.address
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == NOWHERE
    assert session_address() == bus.address, "what asks with an end finds it again when it answers"


def test_a_silent_bus_where_systemd_has_it_is_set_aside_too(tmp_path: Path) -> None:
    with Bus(tmp_path, says_hello=False) as bus:
        set_aside = spare_qt_a_silent_bus(SHORT_S)

    assert set_aside == bus.address
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == NOWHERE


def test_a_session_without_a_bus_stays_as_it_is() -> None:
    assert spare_qt_a_silent_bus(LONG_S) == ""
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == ""


def test_one_that_never_reads_is_silent(deaf: str) -> None:
    assert is_silent(deaf, SHORT_S)


def test_one_before_which_as_many_wait_as_may_is_silent(tmp_path: Path, deaf: str) -> None:
    with ExitStack() as waiting:
        is_full = False
        while not is_full:
            caller = waiting.enter_context(socket.socket(socket.AF_UNIX))
            caller.setblocking(False)
            is_full = caller.connect_ex(str(tmp_path / "deaf")) != 0

        assert is_silent(deaf, SHORT_S)


def test_where_nobody_listens_it_is_known_at_once(tmp_path: Path) -> None:
    assert not is_silent(f"unix:path={tmp_path / 'nobody'}", LONG_S)
    assert not is_silent(NOWHERE, LONG_S)


def test_of_several_the_first_that_lets_one_in_counts(tmp_path: Path, deaf: str) -> None:
    nobody = f"unix:path={tmp_path / 'nobody'}"
    with Bus(tmp_path) as bus:
        assert not is_silent(f"{nobody};{bus.address};{deaf}", LONG_S)
        assert is_silent(f"{nobody};{deaf};{bus.address}", SHORT_S)


@pytest.mark.parametrize("address", ["tcp:host=localhost,port=1", "autolaunch:", "unix:runtime=yes", "so"])
def test_of_another_kind_of_address_nothing_is_said(address: str) -> None:
    assert not is_silent(address, LONG_S)


def test_an_address_is_read_with_its_guid_and_its_escaped_signs(tmp_path: Path) -> None:
    folder = tmp_path / "a bus"
    folder.mkdir()
    with Bus(folder, says_hello=False) as bus:
        told = f"unix:path={str(bus.path).replace(' ', '%20')},guid=0123456789abcdef0123456789abcdef"

        assert is_silent(told, SHORT_S)


def test_an_abstract_socket_is_asked_too(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listens:
        listens.bind(f"\0{tmp_path}/deaf")
        listens.listen(1)

        assert is_silent(f"unix:abstract={tmp_path}/deaf", SHORT_S)
