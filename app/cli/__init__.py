"""`jonovahti-admin`: setting up, upgrading, checking, filling and proving a contact-centre database."""

from __future__ import annotations

import sys
import traceback
from typing import Annotated

import typer

from app.cli.output import Exit, ending
from app.database.address_options import in_words
from app.database.trouble import has_no_way, may_not_log_in, was_given_no_password
from app.domain.errors import Refused, Unavailable, WrongDatabase
from app.logs import without_secrets

program = typer.Typer(
    name="jonovahti-admin",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Set up, upgrade, check, fill and prove a contact-centre database.",
    epilog="Exit codes: 0 done, 1 done but something is wrong with what was looked at, 2 wrong use, "
    "3 the database cannot be reached, 4 the database is not one this program can work with, 5 cut short, "
    "6 a fault of this program.",
)


def _tell_version(context: typer.Context, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # reading it is slow, and seldom wanted

        typer.echo(f"{context.command.name} {version('jonovahti')}")
        raise typer.Exit


def says_its_version(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_tell_version, is_eager=True, help="Say which version this is, and end."
        ),
    ] = False,
) -> None:
    """What a program takes before its command; its help is the program's own."""


program.callback()(says_its_version)


def main() -> None:
    """The program's entry: known trouble ends in one clear message and an exit code, never in a traceback."""
    from app.cli.commands import register

    register(program, sys.argv[1:])
    run(program)


def run(of: typer.Typer) -> None:
    """Run a program's commands; what goes wrong ends it as its help says, known or not."""
    try:
        of(standalone_mode=True)
    except SystemExit as ended:
        # Ctrl+C, the end of what is typed, and a reader that has gone have codes of Typer's own, 1 among them.
        if isinstance(ended.__context__, BrokenPipeError):
            ending(Exit.CUT_SHORT, _NOBODY_READS)
        if ended.code == _INTERRUPTED or isinstance(ended.__context__, typer.Abort):
            ending(Exit.CUT_SHORT, _CUT_SHORT)
        raise
    except Unavailable as trouble:
        reason = trouble.reason
        if was_given_no_password(trouble):
            reason = "no_password"
        elif may_not_log_in(trouble):
            reason = "no_login"
        elif has_no_way(trouble):
            reason = "no_way"
        words = _UNAVAILABLE.get(reason, f"The database cannot be reached ({trouble.reason}).")
        ending(Exit.UNREACHABLE, words, trouble.detail)
    except WrongDatabase as trouble:
        ending(
            Exit.WRONG_DATABASE,
            _WRONG.get(trouble.reason, "This is not a database for this program."),
            trouble.detail,
        )
    except Refused as trouble:
        ending(
            Exit.WRONG_USE,
            in_words(trouble) or f"Refused: {trouble.reason}.",
            "" if in_words(trouble) else ", ".join(f"{k} {v}" for k, v in trouble.facts.items()),
        )
    except KeyboardInterrupt:
        ending(Exit.CUT_SHORT, _CUT_SHORT)
    except Exception:  # noqa: BLE001  # whatever is left is a fault of ours, and must not look like a finding
        typer.echo(without_secrets(traceback.format_exc()), err=True)
        ending(
            Exit.FAULT,
            "This is a fault of the program: nothing is said about what was looked at, and a change was not finished.",
            "Send the lines above to whoever maintains it.",
        )


#: What Typer makes of Ctrl+C.
_INTERRUPTED = 130
_CUT_SHORT = "Stopped. Whole chunks that were done stay; run the same command again to go on."
#: As in `--help | head`, where nothing was begun that could be gone on with.
_NOBODY_READS = "Not all was printed, as nothing reads it any more. What had been done stays."
_UNAVAILABLE = {
    "authentication": "The database does not accept the login or its password.",
    "no_password": "The database wants a password and none was given: run this in a terminal, where it is asked for, "
    "or name a file of passwords in PGPASSFILE.",
    "no_login": "The login may not log in: ALTER ROLE ... LOGIN in psql.",
    "not_allowed": "The database does not allow this login to do that.",
    "tls_none": "The server has no TLS: turn it on there (ssl = on), or go by its socket.",
    "tls_wrong_host": "The server's certificate is for another address: use a name that is in it.",
    "tls_expired": "The server's certificate has expired: renew it. If it has not, this machine's clock is wrong.",
    "tls_not_yet": "The server's certificate is not valid yet: is this machine's clock right?",
    "tls_unknown_authority": "Nobody this machine trusts has signed the server's certificate: name the authority's "
    "file with sslrootcert.",
    "tls_no_authorities": "The file that sslrootcert names cannot be read.",
    "tls": "The server's certificate cannot be trusted, or it does not speak TLS as it should.",
    "client_certificate": "The server asks for a client's certificate: name it with sslcert and sslkey; the file of "
    "the key must be yours alone (chmod 600).",
    "kerberos": "The server does not accept the Kerberos ticket: run kinit.",
    "busy": "The database is busy: run the same command again in a minute.",
    "read_only": "The database can only be read there: a standby, or a file that may not be written.",
    "resources": "The database is out of disk or memory.",
    "unknown_host": "There is no server of this name.",
    "no_way": "There is no way from this machine to the server: is this machine connected, is a VPN needed, "
    "is the server switched on, does a firewall turn it away?",
    "lost": "The connection broke: is the server still there, or is something in between?",
    "starting": "The server is starting: run the same command again in a minute.",
    "shutdown": "The server is being shut down.",
    "refused": "The server takes no connections: is it running, and is the port right?",
    "timeout": "The database does not answer in time: too slow, or another program is writing and does not let go.",
    "too_many": "The server takes no more connections (max_connections, or the login's CONNECTION LIMIT).",
    "unknown_database": "There is no database of this name on the server.",
}
_WRONG = {
    "newer": "The database was made by a newer version of Jonovahti: update this program.",
    "older": "The database is of an older version: run `jonovahti-admin upgrade` first.",
    "other": "The database's functions are of another version than this program: run `jonovahti-admin upgrade` of the "
    "newer of the two, and install it here.",
    "other_file": "The file is of another version, and SQLite files are not upgraded: move it away, or say another "
    "name, and make a new one with `jonovahti-admin init`.",
    "empty": "There is no contact-centre database here yet: run `jonovahti-admin init` first.",
    "unusable_file": "The file cannot be opened, or is not a database.",
    "broken": "The contact-centre database is not whole: run `jonovahti-admin check` to see what is missing.",
}
