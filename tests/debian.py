"""What a proof at full size needs of the system: installed from Debian where it may be, else said loudly."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

#: The package that each tool is in.
PACKAGE_OF: Final = {
    "krb5kdc": "krb5-kdc",
    "kadmin.local": "krb5-admin-server",
    "kinit": "krb5-user",
    "gnome-keyring-daemon": "gnome-keyring",
    "dbus-daemon": "dbus-daemon",
    "pgbouncer": "pgbouncer",
}
_SERVERS: Final = Path("/usr/lib/postgresql")
_PATH: Final = f"/usr/sbin:/sbin:{os.environ.get('PATH', '')}"


def missing() -> list[str]:
    """Packages whose tools are not here."""
    found = {package for tool, package in PACKAGE_OF.items() if shutil.which(tool, path=_PATH) is None}
    if not any(_SERVERS.glob("*/bin/postgres")):
        found.add("postgresql")
    return sorted(found)


def install() -> str:
    """Install what is missing, as root on a system with apt; "" when all is here, else what to do about it."""
    packages = missing()
    if not packages:
        return ""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if os.geteuid() == 0 and shutil.which("apt-get"):
        sys.stdout.write(f"== {line}\n")
        # What is installed here is started by the tests, each on a socket of its own; nothing else may begin by itself.
        told = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
        apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
        subprocess.run([*apt, "update"], check=False, env=told)
        subprocess.run([*apt, *line.split()[1:]], check=False, env=told, stdout=subprocess.DEVNULL)
    still = missing()
    return f"proofs that need {', '.join(still)}: {line}" if still else ""


def say_loudly(words: str) -> None:
    """So that nobody overlooks it."""
    rule = "*" * 100
    sys.stderr.write(f"{rule}\nNOT PROVED HERE: {words}\n{rule}\n")
