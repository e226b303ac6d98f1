"""A phone platform's API for dial commands over real TLS, which checks what docs/texts.md tells platforms to check."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SECRET: Final = "between the two"
_OFF_BY_MOST: Final = 300


def a_certificate(folder: Path) -> Path:
    """A PEM file with a key and the certificate for this machine that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "jonovahti test platform")])
    now = datetime.now(UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    form, secrecy = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file = folder / "platform.pem"
    file.write_bytes(key.private_bytes(pem, form, secrecy) + certificate.public_bytes(pem))
    return file


class DialPlatform:
    """Answers 401 to a wrong signature, 408 to an old one, 409 to a key it knows; each other command it does once.

    `lost` answers are cut off after the command was done; `clock` is what the timestamp is held against.
    """

    def __init__(self, folder: Path, *, clock: Callable[[], float] = time.time) -> None:
        self.certificate = a_certificate(folder)
        self.secret = SECRET.encode()
        self.status = 202
        self.lost = 0
        self.calls = 0
        self.done: dict[str, dict[str, Any]] = {}
        self._clock = clock
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), self)
        trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trusted.load_cert_chain(self.certificate)
        self._server.socket = trusted.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name="dial platform"
        )

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self._server.server_address[1]}/dial"

    @contextmanager
    def running(self) -> Iterator[DialPlatform]:
        self._thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()

    def take(self, key: str, stamp: str, signature: str, body: bytes) -> int | None:
        """The status to answer with; None: the line is cut."""
        with self._lock:
            self.calls += 1
            digest = hmac.digest(self.secret, f"{stamp}.".encode() + body, hashlib.sha256).hex()
            if not hmac.compare_digest(f"sha256={digest}", signature):
                return 401
            if not stamp.isdecimal() or abs(self._clock() - int(stamp)) > _OFF_BY_MOST:
                return 408
            if self.status != 202:
                return self.status
            if key in self.done:
                return 409
            self.done[key] = json.loads(body)
            if self.lost:
                self.lost -= 1
                return None
            return 202


class _Server(ThreadingHTTPServer):
    daemon_threads = False

    def __init__(self, address: tuple[str, int], platform: DialPlatform) -> None:
        super().__init__(address, _Handler)
        self.platform = platform

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that does not trust the certificate hangs up."""


class _Handler(BaseHTTPRequestHandler):
    timeout = 5
    server: _Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        status = self.server.platform.take(
            self.headers["Idempotency-Key"],
            self.headers["Jonovahti-Timestamp"],
            self.headers["Jonovahti-Signature"],
            body,
        )
        if status is None:
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server calls it so
        """Nothing: it would be among the tests' own words."""
