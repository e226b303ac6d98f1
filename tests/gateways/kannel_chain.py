"""Debian's Kannel between a worker and a test SMSC, all on loopback, each program one that can be killed."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from tests.gateways.kannel_package import bring, find, libraries
from tests.gateways.smsc import Smsc
from tests.ports import a_free_port
from tests.waiting import wait_until

PROGRAMS: Final = ("bearerbox", "smsbox")
USER, PASSWORD, SENDER = "jonovahti", "sesame", "16400"
#: What Kannel expects to find where it keeps what is to be reported on; it makes no table.
REPORTS_TABLE: Final = (
    "CREATE TABLE dlr (smsc TEXT, ts TEXT, source TEXT, destination TEXT, service TEXT, url TEXT, mask INTEGER,"
    " status INTEGER, boxc TEXT)"
)


class KannelChain:
    """SMSC, bearerbox and smsbox from `start` to `close`; `incoming_url` is where patients' texts go."""

    def __init__(self, incoming_url: str) -> None:
        bring()
        self.folder = Path(tempfile.mkdtemp(prefix="jv-kannel-"))
        self.smsc = Smsc()
        self._incoming_url = incoming_url
        self._admin, self._boxes, self._http = (a_free_port() for _ in range(3))
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http}/cgi-bin/sendsms"

    def start(self) -> None:
        self.smsc.start()
        (self.folder / "store").mkdir()
        with contextlib.closing(sqlite3.connect(self.folder / "reports.sqlite")) as reports:
            reports.execute(REPORTS_TABLE)
        (self.folder / "kannel.conf").write_text(self._configuration(), encoding="utf-8")
        try:
            for name in PROGRAMS:
                self.start_box(name)
        except Exception:
            self.close()
            raise

    def start_box(self, name: str) -> None:
        """Start a box, and wait until it listens."""
        with (self.folder / f"{name}.out").open("ab") as out:
            self._running[name] = subprocess.Popen(
                [str(find(name)), "-v", "4", str(self.folder / "kannel.conf")],
                stdout=out,
                stderr=out,
                env=libraries(),
                # smsbox starts itself anew when bearerbox goes: only its group stays the same.
                start_new_session=True,
            )
        port = self._boxes if name == "bearerbox" else self._http
        box = self._running[name]
        wait_until(lambda: _is_open(port) or box.poll() is not None, f"{name} at port {port}")
        if box.poll() is not None:
            raise RuntimeError(f"{name} ended with {box.returncode}:\n{self._said(name)}")

    def kill_and_restart(self, name: str) -> None:
        """End a box as a power cut would, and do what a service manager does then."""
        self._signal(name, signal.SIGKILL)
        if name == "bearerbox":
            # smsbox ends when its bearerbox is gone for longer than it takes to start itself anew.
            self._signal("smsbox", signal.SIGKILL)
        for one in PROGRAMS[PROGRAMS.index(name) :]:
            self.start_box(one)

    def kill_and_restart_smsc(self) -> None:
        """The carrier goes away in the middle, with what it had not reported on yet, and comes back."""
        gone = self.smsc
        gone.close(abruptly=True)
        self.smsc = Smsc(gone.answer_s, gone.report_s, gone.ledger, gone.port)
        self.smsc.start()

    def close(self) -> None:
        for name in reversed(PROGRAMS):
            self._signal(name, signal.SIGKILL)
        self.smsc.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _signal(self, name: str, number: signal.Signals) -> None:
        if name in self._running:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._running[name].pid, number)
            self._running[name].wait()

    def _said(self, name: str) -> str:
        return (self.folder / f"{name}.out").read_text(errors="replace")[:1500]

    def _configuration(self) -> str:
        return f"""
group = core
admin-port = {self._admin}
admin-interface = 127.0.0.1
admin-password = admin
smsbox-port = {self._boxes}
smsbox-interface = 127.0.0.1
box-allow-ip = "127.0.0.1"
store-type = spool
store-location = "{self.folder}/store"
dlr-storage = sqlite3
sms-resend-freq = 1
sms-resend-retry = 2

group = sqlite3-connection
id = reports
database = "{self.folder}/reports.sqlite"

group = dlr-db
id = reports
table = dlr
field-smsc = smsc
field-timestamp = ts
field-source = source
field-destination = destination
field-service = service
field-url = url
field-mask = mask
field-status = status
field-boxc-id = boxc

group = smsc
smsc = smpp
smsc-id = carrier
host = 127.0.0.1
port = {self.smsc.port}
transceiver-mode = true
smsc-username = esme
smsc-password = secret
system-type = ""
address-range = ""
enquire-link-interval = 10
reconnect-delay = 1
max-pending-submits = 5
wait-ack = 5
wait-ack-expire = 0x01
source-addr-ton = 5
source-addr-npi = 0
dest-addr-ton = 1
dest-addr-npi = 1

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = {self._boxes}
sendsms-port = {self._http}
sendsms-interface = 127.0.0.1
sendsms-chars = "0123456789+ "
http-request-retry = 8640
http-queue-delay = 1

group = sendsms-user
username = {USER}
password = {PASSWORD}
concatenation = true
max-messages = 6
default-smsc = carrier

group = sms-service
keyword = default
get-url = "{self._incoming_url}&from=%p&text=%b&charset=%C&id=%I"
max-messages = 0
"""


def _is_open(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False
