"""Dial commands to a phone platform with an API of its own: HTTPS, signed, each with a key that makes it count once."""

from __future__ import annotations

import hashlib
import hmac
import json
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import httpx

from app.domain.masking import is_e164
from app.domain.outbox import Report, SendOutcome, Sent
from app.messaging.gateways.calling import call, client, meaning
from app.messaging.gateways.gateway import Message

SIGNATURE: Final = "Jonovahti-Signature"
TIMESTAMP: Final = "Jonovahti-Timestamp"
IDEMPOTENCY_KEY: Final = "Idempotency-Key"
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
#: The platform knows this key already: the command had come through.
_KNOWN: Final = 409


class DialGateway:
    """POSTs `{"callback": id, "number": "+358...", "ref": uuid}`; docs/texts.md tells the platform what to check."""

    name = "dial"

    def __init__(
        self,
        url: str,
        *,
        secret: bytes,
        answer_s: float = 10.0,
        authorities: Path | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`authorities`: a PEM file of those whose certificates are believed; else those of the machine.

        Raises ValueError for an address that could be listened to, for an empty secret, and for no such file.
        """
        parsed = httpx.URL(url)
        if parsed.scheme != "https" and parsed.host not in _LOOPBACK:
            raise ValueError("dial commands hold a number: their address begins with https")
        if not secret:
            raise ValueError("dial commands are signed: there is no secret")
        try:
            trusted = ssl.create_default_context(cafile=authorities)
        except OSError as error:  # ssl's own errors are among them
            raise ValueError(f"{authorities} is no file of certificates") from error
        self._url = url
        self._secret = secret
        self._clock = clock
        self._client = client(answer_s, verify=trusted)

    def send(self, message: Message) -> Sent:
        if not is_e164(message.to):
            return Sent(SendOutcome.REJECTED, detail="not_a_number")
        told = {"callback": message.callback_id, "number": message.to, "ref": str(message.ref)}
        body = json.dumps(told, sort_keys=True, separators=(",", ":")).encode()
        timestamp = str(int(self._clock().timestamp()))
        headers = {
            "Content-Type": "application/json",
            IDEMPOTENCY_KEY: str(message.ref),
            TIMESTAMP: timestamp,
            SIGNATURE: signature(self._secret, timestamp, body),
        }
        request = self._client.build_request("POST", self._url, content=body, headers=headers)
        answer = call(self._client, request)
        return answer if isinstance(answer, Sent) else meaning(answer, is_taken=_is_taken(answer))

    def take_reports(self, at: datetime) -> list[Report]:  # noqa: ARG002  # the Protocol has it
        return []

    def close(self) -> None:
        self._client.close()


def signature(secret: bytes, timestamp: str, body: bytes) -> str:
    """`sha256=` and the hexadecimal HMAC-SHA256 of timestamp, a full stop and the body."""
    return "sha256=" + hmac.new(secret, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def _is_taken(answer: httpx.Response) -> bool:
    return 200 <= answer.status_code < 300 or answer.status_code == _KNOWN
