"""One line of the diagnosis: what was looked at, how it is, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from app.database.trouble import has_no_way, may_not_log_in, was_given_no_password
from app.domain.errors import Refused, Unavailable, WrongDatabase
from app.logs import without_secrets


class State(StrEnum):
    """`bad` keeps the console from working; `not tried`: something before it already did."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    NOT_TRIED = "not tried"


class Finding(NamedTuple):
    """In English, as it is for whoever mends it. `reason`: a code, "" where all is well."""

    check: str
    state: State
    said: str
    advice: str = ""
    reason: str = ""


def good(check: str, said: str) -> Finding:
    """All is well; what was found."""
    return Finding(check, State.GOOD, without_secrets(said))


def warning(check: str, said: str, advice: str, reason: str) -> Finding:
    """The console works, with less; what would mend it."""
    return Finding(check, State.WARNING, without_secrets(said), advice, reason)


def bad(check: str, said: str, advice: str, reason: str) -> Finding:
    """The console does not work like this; what would mend it."""
    return Finding(check, State.BAD, without_secrets(said), advice, reason)


def not_tried(check: str, why: str = "") -> Finding:
    """`why`: "" where something before it is bad."""
    return Finding(check, State.NOT_TRIED, why)


def none_tried(*checks: str, why: str = "") -> Iterator[Finding]:
    """As `not_tried`, of each of several."""
    for check in checks:
        yield not_tried(check, why)


def of_trouble(check: str, trouble: Unavailable | WrongDatabase | Refused) -> Finding:
    """What the program's own kinds of trouble mean to whoever has to mend them."""
    reason = trouble.reason
    if isinstance(trouble, Unavailable):
        if was_given_no_password(trouble):
            reason = "no_password"
        elif may_not_log_in(trouble):
            reason = "no_login"
        elif has_no_way(trouble):
            reason = "no_way"
    return bad(check, _shown(trouble), _ADVICE.get(reason, "See the log for the whole of it."), reason)


def _shown(trouble: Unavailable | WrongDatabase | Refused) -> str:
    """One line: what it was, and not what the driver asks or advises beside it."""
    if isinstance(trouble, Refused) and trouble.reason == "wrong_option":
        return f"{trouble.facts['option']}: {trouble.facts['words']}"
    said = getattr(trouble, "detail", "") or _SAID.get(trouble.reason, trouble.reason)
    lines = [line.strip() for line in str(said).splitlines() if line.strip()]
    # libpq names the host in each line; the last one says what it was.
    of_it = [line for line in lines if not line.startswith(_BESIDE)]
    shown = (of_it or lines or [trouble.reason])[-1]
    given = next((line for line in lines if line.startswith(_GIVEN)), "")
    return f"{shown} ({given})" if given else shown


#: Which file had the password that was wrong.
_GIVEN: Final = "password retrieved from file"
_BESIDE: Final = (
    "DETAIL:",
    "HINT:",
    "Is the server running",
    "This probably means",
    "before or while processing",
    # How to do without a check of the server's certificate.
    "Either provide the file",
    _GIVEN,
)
#: What is wrong with an address, of which nothing else tells.
_SAID: Final = {
    "not_a_database_url": "what is said is not the address of a database",
    "password_in_url": "it has a password in it, which every list of processes would show",
    "insecure": "nobody would verify who answers there",
}
_ADVICE: Final = {
    "not_a_database_url": "Write postgresql://server/database, as IT gave it.",
    "wrong_option": "Correct it in the address; what the address does not say, in the service file or PG... variables.",
    "password_in_url": "Take the password out of the address: it is asked for.",
    "insecure": "Use sslmode=verify-full, which is what holds when the address says nothing.",
    "unknown_host": "Is the name right? Does this machine's DNS know it (nslookup)? Is a VPN needed?",
    "refused": "Is the server running, is the port right, and does listen_addresses name the network?",
    "timeout": "Something between here and the server swallows packets: ask for the firewall, or a VPN.",
    "no_way": "Is this machine on the network? Is a VPN needed, or is the address of another network? "
    "Is the server switched on, and does a firewall turn this machine away?",
    "lost": "The connection broke: a firewall, a proxy, or a server that is not PostgreSQL.",
    "tls": "Look at the server's log.",
    "tls_none": "Turn TLS on at the server (ssl = on); nothing is sent without it.",
    "tls_wrong_host": "Use a name that is in the certificate, or have one made for this name.",
    "tls_expired": "Renew the server's certificate. If it is still good, this machine's clock is wrong.",
    "tls_not_yet": "Set this machine's clock; if it is right, the certificate was made for later.",
    "tls_unknown_authority": "Name the authority's certificate in connection.ca_file, or of the profile.",
    "tls_no_authorities": "Correct the path in connection.ca_file, and let the user read the file.",
    "client_certificate": "Name the user's certificate in the address (sslcert, sslkey), or check the old one; its key "
    "must belong to it, need no password, and be the user's alone (chmod 600).",
    "kerberos": "Run kinit, and check that the server has a key for its own name.",
    "authentication": "Wrong name or password, or VALID UNTIL has passed: the server does not say which; its log does.",
    "no_password": "None was given: keep one by signing in at the console, name a file of them in PGPASSFILE, or ask "
    "from a terminal, without --json, where it is asked for.",
    "no_login": "The role is there and may not log in: whoever looks after the server gives ALTER ROLE ... LOGIN.",
    "not_allowed": "Let the login in: `jonovahti-admin rights LOGIN --role ROLE`, and a line in pg_hba.conf.",
    "too_many": "Raise max_connections or the login's CONNECTION LIMIT, or close what is left open.",
    "unknown_database": "Correct the last part of the address, or create the database.",
    "starting": "The server is starting: try again in a minute.",
    "shutdown": "The server is being shut down.",
    "read_only": "Only a standby was reached: name the primary too, host=a,b.",
    "resources": "The server is out of disk or memory: look at its log.",
    "busy": "The server is busy: try again in a minute.",
    "empty": "Run `jonovahti-admin init`, or is it another database?",
    "older": "Run `jonovahti-admin upgrade`.",
    "newer": "Install the newer version of this program.",
    "other": "Run `jonovahti-admin upgrade` of the newer of the two versions, and install that here.",
    "other_file": "SQLite files are not upgraded: move it away, or say another name, and run `jonovahti-admin init`.",
    "unusable_file": "Correct the path in the address: the file cannot be opened, or is not a database.",
    "broken": "Run `jonovahti-admin check`, which says what is missing.",
}
