"""One HTTP call to a gateway: which failures and answers prove that nothing was handed over, which leave it open."""

from __future__ import annotations

import logging
from typing import Any, Final

import httpx

from app.domain.masking import without_numbers
from app.domain.outbox import SendOutcome, Sent
from app.messaging.gateways.gateway import shortened

# At INFO httpx logs every address, and in ours are number, text and password.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)

#: The connection was never there, so nothing can have gone out.
_NOT_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
    httpx.ProxyError,
)
_TRY_AGAIN: Final = (408, 425, 429, 503)
_REFUSES_US: Final = (401, 403, 404, 405, 407)
CONNECT_S: Final = 3.0


def client(answer_s: float, **how: Any) -> httpx.Client:
    """A client that waits so long for an answer, follows no redirect and asks no proxy of the environment.

    `how` is handed on, such as `verify`, an SSLContext of the authorities that are believed.
    """
    return httpx.Client(
        timeout=httpx.Timeout(answer_s, connect=min(CONNECT_S, answer_s)),
        # A connection that idled long is closed by many gateways just as it is used again, which looks like a loss.
        limits=httpx.Limits(max_connections=4, keepalive_expiry=2.0),
        trust_env=False,
        follow_redirects=False,
        **how,
    )


def call(by: httpx.Client, request: httpx.Request) -> httpx.Response | Sent:
    """The gateway's answer, or what its lack means: not sent, or unknown once the request may have gone out."""
    try:
        return by.send(request)
    except _NOT_SENT as error:
        return Sent(SendOutcome.NOT_SENT, detail=_told(error))
    except httpx.HTTPError as error:
        return Sent(SendOutcome.UNKNOWN, detail=_told(error))


def meaning(answer: httpx.Response, *, is_taken: bool) -> Sent:
    """What an answer says of the message. `is_taken`: it is one by which this kind of gateway takes it over."""
    status, said = answer.status_code, _words(answer)
    if is_taken:
        return Sent(SendOutcome.ACCEPTED, detail=said)
    if status in _TRY_AGAIN:
        return Sent(SendOutcome.NOT_SENT, detail=said)
    if status in _REFUSES_US or 300 <= status < 400:
        # The message is not at fault: with the password or the address put right it goes out.
        return Sent(SendOutcome.NOT_SENT, detail=said, is_alarm=True)
    if 400 <= status < 500:
        return Sent(SendOutcome.REJECTED, detail=said)
    return Sent(SendOutcome.UNKNOWN, detail=said)


def _words(response: httpx.Response) -> str:
    """What the gateway said, for the row's detail: the status and the beginning of the body, without numbers."""
    return shortened(f"{response.status_code} {without_numbers(response.text)}")


def _told(error: Exception) -> str:
    # The address with its parameters, number and text among them, is never in here: httpx names it nowhere.
    return shortened(f"{type(error).__name__} {without_numbers(str(error))}")
