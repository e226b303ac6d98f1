"""What the driver raises, in the program's own words: Unavailable, WrongDatabase, Refused."""

from __future__ import annotations

import re
import sqlite3
import sys
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.domain.errors import Refused, Unavailable, WrongDatabase

if TYPE_CHECKING:
    import psycopg

#: Raised by the database's own functions; the reason is in the detail, a sentence in the message.
REFUSED: Final = "KS001"
#: Somebody else has written a row of that key meanwhile.
TAKEN: Final = "23505"

#: By SQLSTATE, or its first two characters. psycopg has none for a connection that was never made.
_BY_STATE: Final = {
    "57P01": "shutdown", "57P02": "shutdown", "57P03": "starting", "57014": "timeout", "55P03": "timeout",
    "25P03": "timeout", "53300": "too_many", "28": "authentication", "42501": "not_allowed", "25006": "read_only",
    "40001": "busy", "40P01": "busy", "08": "lost", "53": "resources", "58": "resources",
}  # fmt: skip

#: By what libpq and the server say (lc_messages C), the first that is found.
_BY_WORDS: Final = (
    ("password authentication failed", "authentication"),
    ("no password supplied", "authentication"),
    ("peer authentication failed", "authentication"),
    ("pg_hba.conf", "not_allowed"),
    ("is not permitted to log in", "not_allowed"),
    ("permission denied for database", "not_allowed"),
    ("FATAL:  role", "authentication"),
    ("too many", "too_many"),
    ("remaining connection slots", "too_many"),
    # Whoever is let in by a certificate has no password to mistype.
    ("certificate authentication failed", "client_certificate"),
    ("the database system is starting up", "starting"),
    ("the database system is shutting down", "shutdown"),
    ("session is read-only", "read_only"),
    # A connection that broke, not one that was refused: what was under way on it may be done.
    ("SSL connection has been closed", "lost"),
    ("SSL SYSCALL error", "lost"),
    ("unexpected eof", "lost"),
    ("valid client certificate", "client_certificate"),
    ("alert certificate required", "client_certificate"),
    # The client's own: not there, not the certificate's, with a password nobody gave, or to be read by others.
    ("private key file", "client_certificate"),
    ("could not read certificate file", "client_certificate"),
    ("could not open certificate file", "client_certificate"),
    ("GSSAPI", "kerberos"),
    ("does not match host name", "tls"),
    ("certificate", "tls"),
    ("SSL", "tls"),
    ("does not exist", "unknown_database"),
    ("timeout expired", "timeout"),
    ("timed out", "timeout"),
    ("failed to resolve", "unknown_host"),
    ("could not translate host name", "unknown_host"),
    ("Connection refused", "refused"),
    ("No such file or directory", "refused"),
    ("server closed the connection", "lost"),
)

#: As the systems say it, Linux first, then Windows.
_NO_WAY: Final = (
    "Network is unreachable", "No route to host", "Host is unreachable", "unreachable network", "unreachable host",
)  # fmt: skip

#: As what it comes: libpq's words for it are not among those above, and the port's check tells it as a wait.
_OF_NO_WAY: Final = frozenset({"lost", "timeout"})
#: Lines that tell of one attempt each: libpq's own, and psycopg's where there were several addresses.
_ATTEMPT: Final = re.compile(r"^- host: .*|.*failed: .*", re.MULTILINE)

#: What psycopg says of words with a character that no text of PostgreSQL can hold.
_NO_TEXT: Final = "cannot contain NUL"

#: SQLite's names for a file that may not be opened or made, and for one that is something else.
NO_FILE_OF_OURS: Final = frozenset({"SQLITE_CANTOPEN", "SQLITE_CANTOPEN_ISDIR", "SQLITE_NOTADB"})


#: What is no fault of ours but of the file, the disk or a writer who does not let go, by SQLite's code.
_OF_THE_FILE: Final = {
    sqlite3.SQLITE_BUSY: "timeout",
    sqlite3.SQLITE_LOCKED: "timeout",
    sqlite3.SQLITE_CANTOPEN: "refused",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_FULL: "resources",
    sqlite3.SQLITE_IOERR: "resources",
}


class _Reaching:
    """One for all, as it holds nothing: a generator made anew for each look is felt where looks are many."""

    __slots__ = ()

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            return
        if isinstance(error, DBAPIError):
            orig = error.orig
            if isinstance(orig, driver_errors()):
                known = known_trouble(orig, is_lost=error.connection_invalidated)
                if known is not None:
                    raise known from error
            elif isinstance(orig, sqlite3.Error) and orig.sqlite_errorname in NO_FILE_OF_OURS:
                raise WrongDatabase("unusable_file", str(orig)) from error
            elif (busy := known_file_trouble(orig)) is not None:
                raise busy from error
        elif isinstance(error, sqlite3.OperationalError) and (busy := known_file_trouble(error)) is not None:
            raise busy from error
        elif isinstance(error, UnicodeEncodeError):
            # Half of a character, which the driver cannot even send.
            raise Refused("not_a_text") from error
        elif isinstance(error, PoolTimeout):
            raise Unavailable("busy", str(error)) from error
        elif isinstance(error, driver_errors()):
            known = known_trouble(error)
            if known is not None:
                raise known from error


_REACHING: Final = _Reaching()


def reaching() -> AbstractContextManager[None]:
    """Work on the database; what the driver raises comes out as Unavailable, WrongDatabase or Refused.

    Faults of ours, such as a broken statement or a violated constraint, come out as they are.
    """
    return _REACHING


def known_file_trouble(error: BaseException | None) -> Unavailable | None:
    """The program's own exception for what SQLite raised, or None for what is a fault of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of the bits say more than anybody acts on
    return Unavailable(_OF_THE_FILE[code], str(error)) if code in _OF_THE_FILE else None


def known_trouble(error: psycopg.Error, *, is_lost: bool = False) -> Exception | None:
    """The program's own exception for what the driver raised, or None for what is a fault of ours."""
    state, words = error.sqlstate, str(error).strip()
    if state == REFUSED:
        return Refused(error.diag.message_detail or "refused", words=error.diag.message_primary or "")
    if state in {"42P01", "3F000", "42883"}:  # no such table, schema, function
        return WrongDatabase("broken", words)
    if state:
        reason = _BY_STATE.get(state) or _BY_STATE.get(state[:2])
        return Unavailable(reason, words) if reason else None
    if _NO_TEXT in words:
        return Refused("not_a_text")
    for part, reason in _BY_WORDS:
        if part in words:
            return Unavailable(reason, words)
    import psycopg

    if is_lost or isinstance(error, psycopg.OperationalError):
        return Unavailable("lost", words)
    return None


def was_given_no_password(trouble: Unavailable) -> bool:
    """Whether the server wanted a password and none was there to be given: nothing was wrong with any."""
    return trouble.reason == "authentication" and "no password supplied" in trouble.detail


def may_not_log_in(trouble: Unavailable) -> bool:
    """Whether the role is there and has no LOGIN, which no group and no line of pg_hba.conf gives it."""
    return trouble.reason == "not_allowed" and "is not permitted to log in" in trouble.detail


def has_no_way(trouble: Unavailable) -> bool:
    """Whether nothing could be sent to any of the server's addresses, as the system says, not a server.

    This machine's network, a cable or a VPN may be missing; the server may be off, or a firewall may turn it away.
    """
    if trouble.reason not in _OF_NO_WAY:
        return False
    # One address of several may have no way, as IPv6's often has none, and another tell what is really wrong.
    attempts = _ATTEMPT.findall(trouble.detail) or [trouble.detail]
    return all(any(words in attempt for words in _NO_WAY) for attempt in attempts)


def driver_errors() -> type[psycopg.Error] | tuple[()]:
    """psycopg's, once something has loaded it: what is not loaded has raised nothing, and SQLite needs none of it."""
    loaded = sys.modules.get("psycopg")
    return () if loaded is None else loaded.Error
