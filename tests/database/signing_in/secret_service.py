"""A desktop's own key store, without a desktop: a message bus of its own with GNOME Keyring on it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.waiting import PATIENCE_S, wait_until

#: Debian's gnome-keyring and dbus-daemon.
TOOLS: Final = {name: shutil.which(name) for name in ("gnome-keyring-daemon", "dbus-daemon")}

#: Nothing is started by being asked for: what is not on the bus is not there, and nobody is shown a window.
_BUS: Final = """<busconfig>
 <type>session</type>
 <listen>unix:path={socket}</listen>
 <policy context="default">
  <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
 </policy>
</busconfig>
"""


def is_here() -> bool:
    """Whether this machine has what a key store is made of."""
    return all(TOOLS.values())


class Desktop:
    """A bus for as long as it is entered; `address` is what programs find it by."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"unix:path={folder / 'bus'}"
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        (self.folder / "bus.conf").write_text(_BUS.format(socket=self.folder / "bus"), encoding="utf-8")
        self._start("dbus-daemon", f"--config-file={self.folder / 'bus.conf'}", "--nofork")
        wait_until(self._is_listening, "the message bus")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for one in reversed(self._running):
            one.terminate()
            one.wait(PATIENCE_S)

    def open_key_store(self, password: str) -> None:
        """As signing in to the desktop does it: the key store is there, unlocked by the user's password."""
        control = self.folder / "control"
        control.mkdir(mode=0o700)
        self._start(
            "gnome-keyring-daemon",
            *("--foreground", "--unlock", "--components=secrets"),
            f"--control-directory={control}",
            told=password,
        )

    def end_key_store(self) -> None:
        """It crashes; the bus stays."""
        daemon = self._running.pop()
        daemon.kill()
        daemon.wait(PATIENCE_S)

    def environment(self) -> dict[str, str]:
        """What belongs to this desktop's user."""
        return {
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_RUNTIME_DIR": str(self.folder),
            "DBUS_SESSION_BUS_ADDRESS": self.address,
        }

    def _is_listening(self) -> bool:
        """Its socket is there a moment before anybody is let in."""
        with socket.socket(socket.AF_UNIX) as client:
            return client.connect_ex(str(self.folder / "bus")) == 0

    def _start(self, tool: str, *arguments: str, told: str = "") -> None:
        with (self.folder / f"{tool}.log").open("ab") as log:
            started = subprocess.Popen(
                [str(TOOLS[tool]), *arguments],
                env={**os.environ, **self.environment()},
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
            )
        self._running.append(started)
        assert started.stdin is not None
        with started.stdin:
            started.stdin.write(told.encode())
