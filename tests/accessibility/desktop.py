"""A desktop for one test: a screen nobody sees, its accessibility bus, and the program on it as its own process."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from app.settings import read, write
from tests.accessibility.desktop_packages import PYTHON, bring, find
from tests.first_start import not_the_first

ROOT: Final = Path(__file__).resolve().parents[2]
LISTENER: Final = Path(__file__).with_name("screen_reader.py")
PORTAL: Final = Path(__file__).with_name("settings_portal.py")
LONG_S: Final = 300
#: Nothing is started by being asked for: a key store of this machine would ask for a password in front of the console.
_BUS: Final = """<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


class Desktop:
    """From `start` to `close`; each program is one of its own, ended with all that it started."""

    def __init__(self) -> None:
        bring()
        self._held = tempfile.TemporaryDirectory(prefix="jv-desk-")
        self.folder = Path(self._held.name)
        self._running: list[subprocess.Popen[bytes]] = []
        self._bus: subprocess.Popen[bytes] | None = None
        self._environment = {
            **{
                name: told
                for name, told in os.environ.items()
                if not name.startswith(("DBUS_", "AT_SPI", "QT_"))
            },
            "XDG_RUNTIME_DIR": str(self.folder),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
        }

    def start(self) -> None:
        """Screen, session bus, accessibility bus."""
        # Else it begins anew when its last client goes, and whoever comes just then is turned away: the console, once.
        screen = ["-screen", "0", "1440x900x24", "-noreset", "-nolisten", "tcp"]
        number = self._told_by([str(find("Xvfb")), "-displayfd", "{fd}", *screen])
        self._environment["DISPLAY"] = f":{number}"
        self.start_bus()
        self._run([str(find("at-spi-bus-launcher")), "--launch-immediately"])

    def start_bus(self) -> None:
        """The session bus alone, for what needs no screen."""
        self.folder.chmod(0o700)
        configuration = self.folder / "bus.conf"
        configuration.write_text(_BUS.format(folder=self.folder), encoding="utf-8")
        address = self._told_by(
            [str(find("dbus-daemon")), f"--config-file={configuration}", "--nofork", "--print-address={fd}"]
        )
        self._bus = self._running[-1]
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = address

    def freeze_bus(self) -> None:
        """From now on the session bus takes whoever comes, and answers nobody."""
        assert self._bus is not None, "no bus has been started"
        os.killpg(self._bus.pid, signal.SIGSTOP)

    def run_portal(self, namespace: str, name: str, value: str) -> None:
        """A desktop portal that knows one setting; `value` as GVariant text."""
        self._told_by([PYTHON, str(PORTAL), "{fd}", namespace, name, value])

    def told_to_python(self, code: str) -> str:
        """What the program's own Python prints on this desktop."""
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**self._environment, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=LONG_S,
            check=True,
        )
        return done.stdout.strip()

    def run_program(self, arguments: Sequence[str], program: Sequence[str] = ("-m", "ui.main")) -> None:
        """The console, as its starter runs it, of a user who has been here before. `program`: as Python is told it."""
        file = self.folder / "config" / "jonovahti" / "settings.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        found = read(file)
        write(file, not_the_first(found).settings, found.settings)
        spoken = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(ROOT)}
        self._run([sys.executable, *program, *arguments], more=spoken)

    def end_of_program(
        self, arguments: Sequence[str], within_s: float, program: Sequence[str] = ("-m", "ui.main")
    ) -> int:
        """The exit code of a console that ends by itself. Raises subprocess.TimeoutExpired."""
        self.run_program(arguments, program)
        return self._running[-1].wait(within_s)

    def hear(self, story: str) -> dict[str, Any]:
        """What a screen reader met in one of the stories of `screen_reader.py`. Raises AssertionError when it stops."""
        console = self._running[-1]
        if console.poll() is not None:
            raise AssertionError(f"the last program has ended ({console.returncode}):\n{self.said()[-3000:]}")
        done = subprocess.run(
            [PYTHON, str(LISTENER), story],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=LONG_S,
            check=False,
        )
        if done.returncode != 0:
            said = "\n".join((done.stderr[-3000:], self.said()[-3000:]))
            raise AssertionError(f"the screen reader stopped in {story!r}:\n{said}")
        heard: dict[str, Any] = json.loads(done.stdout)
        return heard

    def said(self) -> str:
        """What the programs wrote."""
        return "\n".join(file.read_text(errors="replace") for file in sorted(self.folder.glob("*.out")))

    def close(self) -> None:
        """End everything, the last one first."""
        for running in reversed(self._running):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGTERM)
                # What is frozen is told nothing before it goes on.
                os.killpg(running.pid, signal.SIGCONT)
            try:
                running.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)
                running.wait()
        self._held.cleanup()

    def _told_by(self, command: Sequence[str]) -> str:
        """Run a program that says where it is found on a pipe of ours, as its first line."""
        reading, writing = os.pipe()
        self._run([word.format(fd=writing) for word in command], keep=writing)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as pipe:
            told = pipe.readline().strip()
        if not told:
            raise RuntimeError(f"{command[0]} did not start:\n{self.said()}")
        return told

    def _run(
        self, command: Sequence[str], keep: int | None = None, more: Mapping[str, str] | None = None
    ) -> None:
        with (self.folder / f"{len(self._running)}.out").open("wb") as out:
            self._running.append(
                subprocess.Popen(
                    command,
                    env={**self._environment, **(more or {})},
                    cwd=ROOT,
                    stdout=out,
                    stderr=out,
                    pass_fds=() if keep is None else (keep,),
                    start_new_session=True,
                )
            )
