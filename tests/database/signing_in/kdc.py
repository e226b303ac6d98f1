"""A Kerberos realm on loopback: Debian's KDC with a database of its own, tickets and keys in files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.waiting import PATIENCE_S, wait_until

REALM: Final = "REGION.EXAMPLE"
_PATH: Final = f"/usr/sbin:/sbin:{os.environ.get('PATH', '')}"
#: Debian's krb5-kdc, krb5-admin-server and krb5-user.
TOOLS: Final = {
    name: shutil.which(name, path=_PATH) for name in ("krb5kdc", "kdb5_util", "kadmin.local", "kinit")
}


def is_here() -> bool:
    """Whether this machine has what a realm is made with."""
    return all(TOOLS.values())


class Realm:
    """Runs for as long as it is entered; `environment` is what client and server find it by."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port
        self.environment = {
            "KRB5_CONFIG": str(folder / "krb5.conf"),
            "KRB5_KDC_PROFILE": str(folder / "kdc.conf"),
            "KRB5CCNAME": f"FILE:{folder / 'tickets'}",
            "KRB5RCACHENAME": "none:",
        }
        self._kdc: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        (self.folder / "krb5.conf").write_text(
            f"[libdefaults]\ndefault_realm = {REALM}\ndns_lookup_kdc = false\ndns_lookup_realm = false\n"
            "dns_canonicalize_hostname = false\nrdns = false\n"
            f"[realms]\n{REALM} = {{\n kdc = 127.0.0.1:{self.port}\n}}\n"
        )
        (self.folder / "kdc.conf").write_text(
            f"[realms]\n{REALM} = {{\n database_name = {self.folder / 'principals'}\n"
            f" key_stash_file = {self.folder / 'stash'}\n acl_file = {self.folder / 'acl'}\n"
            f" kdc_listen = 127.0.0.1:{self.port}\n kdc_tcp_listen = 127.0.0.1:{self.port}\n}}\n"
            f"[logging]\nkdc = FILE:{self.folder / 'kdc.log'}\nadmin_server = FILE:{self.folder / 'admin.log'}\n"
        )
        self._run("kdb5_util", "create", "-s", "-r", REALM, "-P", "master of the test's realm")
        log = (self.folder / "said.log").open("ab")
        with log:
            self._kdc = subprocess.Popen(
                [str(TOOLS["krb5kdc"]), "-n"],
                env=self._all(),
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
            )
        wait_until(lambda: "commencing operation" in self._said(), "the KDC to begin")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._kdc is not None:
            self._kdc.terminate()
            self._kdc.wait(PATIENCE_S)

    def person(self, name: str, password: str) -> None:
        """Somebody who can sign in to a workstation of the realm."""
        self._run("kadmin.local", "-r", REALM, "addprinc", "-pw", password, name)

    def service(self, name: str, host: str) -> Path:
        """A file with the key of a service, as an administrator gives it to a server."""
        keys = self.folder / f"{name}.keytab"
        self._run("kadmin.local", "-r", REALM, "addprinc", "-randkey", f"{name}/{host}")
        self._run("kadmin.local", "-r", REALM, "ktadd", "-k", str(keys), f"{name}/{host}")
        return keys

    def sign_in(self, name: str, password: str) -> None:
        """As the workstation does in the morning: a ticket is there from then on."""
        self._run("kinit", name, told=password)

    def sign_out(self) -> None:
        """The ticket is gone."""
        (self.folder / "tickets").unlink(missing_ok=True)

    def _said(self) -> str:
        log = self.folder / "kdc.log"
        return log.read_text(errors="replace") if log.exists() else ""

    def _all(self) -> dict[str, str]:
        return {**os.environ, **self.environment}

    def _run(self, tool: str, *arguments: str, told: str = "") -> None:
        done = subprocess.run(
            [str(TOOLS[tool]), *arguments],
            check=False,
            input=f"{told}\n",
            capture_output=True,
            text=True,
            env=self._all(),
        )
        if done.returncode != 0:
            raise RuntimeError(f"{tool} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
