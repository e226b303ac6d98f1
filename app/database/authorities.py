"""The file of authorities that a server's certificate must come from, where nobody has named one."""

from __future__ import annotations

import os
import ssl
from pathlib import Path
from typing import Final

#: Where Linux distributions keep the authorities that the machine trusts: Debian, Red Hat, SUSE.
_BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
)


def of_the_system() -> str:
    """A file for libpq: "" where it finds its own (`PGSSLROOTCERT`, root.crt), else those the machine trusts.

    libpq without a file refuses every certificate, and its own word `system` means where its OpenSSL was built.
    """
    return "" if os.environ.get("PGSSLROOTCERT") or _own().exists() else of_the_machine()


def of_the_machine() -> str:
    """The file of those the machine trusts (`SSL_CERT_FILE`, its bundle); "" where none is found."""
    named = os.environ.get("SSL_CERT_FILE") or ssl.get_default_verify_paths().cafile
    return next((file for file in (named, *_BUNDLES) if file and Path(file).is_file()), "")


def _own() -> Path:
    roaming = os.environ.get("APPDATA")
    if os.name == "nt" and roaming:
        return Path(roaming) / "postgresql" / "root.crt"
    return Path("~").expanduser() / ".postgresql" / "root.crt"
