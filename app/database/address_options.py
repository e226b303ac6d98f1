"""What an address says after its question mark, held against libpq's own list before anything is connected."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from app.domain.errors import Refused

#: libpq reads these late, at the connection, or leaves it to psycopg; all others it checks before it connects.
_NUMBERS: Final = (
    "connect_timeout",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
)
_WHOLE_NUMBER: Final = re.compile(r"\s*[+-]?\d{1,9}\s*")
_LARGEST_PORT: Final = 65535
#: It has no variable in the environment.
_KEY_LOG: Final = "sslkeylogfile"
#: What OpenSSL could be talked down from, and its variable.
_LEAST_VERSION: Final = "ssl_min_protocol_version"
_VERSIONS: Final = {
    _LEAST_VERSION: "PGSSLMINPROTOCOLVERSION",
    "ssl_max_protocol_version": "PGSSLMAXPROTOCOLVERSION",
}
_SAFE_VERSIONS: Final = ("TLSv1.2", "TLSv1.3")
#: The last that libpq looks at. With a word that it cannot be nothing is connected, and all before it is judged.
_LAST: Final = "load_balance_hosts"
_LAST_MAY_BE: Final = ("disable", "random")
_NO_SUCH: Final = "no-such-word"


def insist_on_known(said: Mapping[str, str]) -> None:
    """Let through only what libpq has a word for: psycopg has arguments of its own, and calls a slip a fault.

    Raises Refused `wrong_option`, with the `option` and what is wrong with it in English `words`; never a value.
    """
    if not said:
        return
    known = _known()
    for name in said:
        if name not in known:
            # Of a mangled address it may be part of a password: only what looks like an option is said again.
            shown = name if re.fullmatch(r"[A-Za-z_]{1,30}", name) else "?"
            near = get_close_matches(name.lower(), known, n=1)
            raise _wrong(shown, f"there is no such option{f'; {near[0]} is one' if near else ''}")


def insist_on_usable(arguments: Mapping[str, str], service: Mapping[str, str]) -> None:
    """Let through only what libpq would begin to connect with; connects to nothing.

    `arguments` are what it is told, `service` what the service file adds. Raises as `insist_on_known`, also for what
    only the environment (PGPORT, PGSSLMODE, ...) or the service file says.
    """
    holds = {**service, **arguments}
    _insist_on_safe(holds)
    for name in _NUMBERS:
        if holds.get(name) and not _WHOLE_NUMBER.fullmatch(holds[name]):
            raise _wrong(name, "it must be a whole number")
    ports = holds.get("port") or os.environ.get("PGPORT", "")
    for port in ports.split(",") if ports else ():
        if port and not (_WHOLE_NUMBER.fullmatch(port) and 1 <= int(port) <= _LARGEST_PORT):
            raise _wrong("port", f"it must be a whole number from 1 to {_LARGEST_PORT}")
    if arguments.get(_LAST) and arguments[_LAST] not in _LAST_MAY_BE:
        raise _wrong(_LAST, f"it must be one of {', '.join(_LAST_MAY_BE)}")
    said = _said_by_libpq(arguments)
    if _NO_SUCH not in said:
        found = re.search(rf"\b(?:{'|'.join(_known())})\b", said)
        raise _wrong(found[0] if found else "?", said)


def _insist_on_safe(holds: Mapping[str, str]) -> None:
    """Let nothing through by which what goes over the connection could be read: its keys in a file, or an old TLS."""
    if _KEY_LOG in holds:
        raise _wrong(
            _KEY_LOG,
            "it would write the keys of the encryption to a file, by which the connection can be read; leave it out",
        )
    safe = [version.lower() for version in _SAFE_VERSIONS]
    for name, variable in _VERSIONS.items():
        version = holds.get(name, os.environ.get(variable))
        # Of a least that is said to be nothing libpq no longer has the one of its own.
        if version is not None and (version or name == _LEAST_VERSION) and version.lower() not in safe:
            raise _wrong(name, f"it must be {' or '.join(_SAFE_VERSIONS)}")


def in_words(refused: Refused) -> str:
    """In English, why an address cannot be used; "" for another refusal."""
    match refused.reason:
        case "wrong_option":
            return f"Correct {refused.facts['option']} in the address: {refused.facts['words']}."
        case "insecure":
            return "The connection would not be safe: use sslmode=verify-full with the server's root certificate."
        case "not_a_database_url":
            return "Not a database URL: write postgresql://USER@HOST/NAME or sqlite:///FILE."
        case _:
            return ""


def _wrong(option: str, words: str) -> Refused:
    return Refused("wrong_option", option=option, words=words)


def _known() -> list[str]:
    # Here, not above: a demo has no use for psycopg.
    from psycopg.pq import Conninfo

    return [one.keyword.decode() for one in Conninfo.get_defaults()]


def _said_by_libpq(arguments: Mapping[str, str]) -> str:
    from psycopg.conninfo import make_conninfo
    from psycopg.pq import PGconn

    # With a password of its own it does not look for one in a file, nor warn of that file.
    asked = {**arguments, "password": "-", _LAST: _NO_SUCH}
    refused = PGconn.connect_start(make_conninfo(**asked).encode())
    try:
        lines = refused.error_message.decode(errors="replace").strip().splitlines()
    finally:
        refused.finish()
    return lines[0] if lines else ""
