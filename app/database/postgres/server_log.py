"""Whether what the server writes into its own log may hold phone numbers: they are parameters of slow statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, text

from app.database.finding import Finding
from app.database.postgres import rights

#: What holds for whoever asks, in the base units of each, and where it comes from.
_SETTINGS: Final = text("SELECT name, setting, source FROM pg_settings WHERE name = ANY (:names)")
#: What is laid on this database, and on logins that may come to a number in it, the least particular first: as the
#: server lays one over the other. A login of none of the groups may read and write nothing here; a superuser is of all.
_LAID_ON: Final = text(
    "SELECT coalesce(quote_ident(r.rolname), '') AS login, s.setconfig AS settings,"
    " quote_ident(current_database()) AS here"
    " FROM pg_db_role_setting s LEFT JOIN pg_roles r ON r.oid = s.setrole"
    " WHERE s.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))"
    " AND (s.setrole = 0 OR r.rolcanlogin AND EXISTS (SELECT FROM pg_roles g"
    " WHERE g.rolname = ANY (:groups) AND pg_has_role(r.oid, g.oid, 'MEMBER')))"
    " ORDER BY r.rolname NULLS FIRST, s.setdatabase <> 0"
)
#: By setting: what lets nothing into the log.
_SILENT: Final = {
    "log_statement": "none", "log_min_duration_statement": "-1", "log_min_duration_sample": "-1",
    "log_statement_sample_rate": "0", "log_transaction_sample_rate": "0", "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0", "auto_explain.log_min_duration": "-1",
    "pgaudit.log_parameter": "off",
}  # fmt: skip
#: The sources of pg_settings that are of the login that asks.
_ITS_OWN: Final = frozenset({"user", "database user"})


def findings(connection: Connection) -> list[Finding]:
    """What lets numbers into the server's log, and the setting that keeps them out. Any login may ask.

    It is looked at for everybody by the server's settings and this database's, and for each login that has settings of
    its own. What the login that asks has of its own stands before the server's, which is taken for silent then.
    """
    rows = connection.execute(_SETTINGS, {"names": list(_SILENT)}).all()
    everybody = {
        row.name: _SILENT[row.name] if row.source in _ITS_OWN else str(row.setting).lower() for row in rows
    }
    by_login: dict[str, dict[str, str]] = {}
    here = ""
    groups = [rights.OWNER, *map(rights.role, rights.GROUPS)]
    for row in connection.execute(_LAID_ON, {"groups": groups}):
        here = row.here
        by_login.setdefault(row.login, {}).update(_wanted(row.settings))
    # A session has these already, but where it has its own instead of them.
    everybody.update(by_login.pop("", {}))
    found = []
    for name, said in _troubles(everybody):
        found.append(Finding("log", name, f"The server's log has {said}: set {name} = {_SILENT[name]}."))
    # With what is to be set for everybody set, or a login of its own would be told of only at the next time.
    mended = {**everybody, **{finding.name: _SILENT[finding.name] for finding in found}}
    for login, own in by_login.items():
        for name, said in _troubles({**mended, **own}) if own else ():
            # Said of a login in a database, it stands before what is said of either.
            cure = f"ALTER ROLE {login} IN DATABASE {here} SET {name} = {_SILENT[name]}"
            found.append(
                Finding("log", f"{login}: {name}", f"Of {login}, the server's log has {said}: {cure}.")
            )
    return found


def _wanted(settings: list[str]) -> dict[str, str]:
    """Those of `name=value`, as they were typed, that are of concern here."""
    parted = (one.partition("=") for one in settings)
    return {name.lower(): value.strip().lower() for name, _, value in parted if name.lower() in _SILENT}


def _troubles(found: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The setting that would mend it, and what the log has until then."""
    writes = _what_writes_statements(found)
    if writes and not _is(found["log_parameter_max_length"], 0):
        yield (
            "log_parameter_max_length",
            f"statements with their parameters ({writes}), and numbers are among these",
        )
    if not _is(found["log_parameter_max_length_on_error"], 0):
        yield (
            "log_parameter_max_length_on_error",
            "the parameters of statements that failed, and numbers are among these",
        )
    # A plan is made for the values it was asked with, and shows them, whatever is said of parameters.
    if not _is(found.get("auto_explain.log_min_duration", "-1"), -1):
        yield "auto_explain.log_min_duration", "the plans of slow statements, and numbers may stand in these"
    # Told whatever `pgaudit.log` says: its lines are written for the objects of `pgaudit.role` too.
    if not _is_off(found.get("pgaudit.log_parameter", "off")):
        yield (
            "pgaudit.log_parameter",
            "the audit lines of pgaudit with parameters, and numbers are among these",
        )


def _what_writes_statements(found: dict[str, str]) -> str:
    """The setting by which statements come into the log, and "" where none does."""
    if found["log_statement"] in {"mod", "all"}:
        return "log_statement"
    if not _is(found["log_min_duration_statement"], -1):
        return "log_min_duration_statement"
    if not _is(found["log_min_duration_sample"], -1) and not _is(found["log_statement_sample_rate"], 0):
        return "log_min_duration_sample"
    return "" if _is(found["log_transaction_sample_rate"], 0) else "log_transaction_sample_rate"


def _is(value: str, wanted: int) -> bool:
    """Whether a setting is this number, typed in any unit: 0, 0B and 0.0 are one."""
    try:
        return float(value.rstrip("abcdefghijklmnopqrstuvwxyz ")) == wanted
    except ValueError:
        return False


def _is_off(value: str) -> bool:
    """Whether a switch is off, in any of the words and beginnings of words that the server takes."""
    return value == "0" or (value != "o" and any(word.startswith(value) for word in ("off", "false", "no")))
