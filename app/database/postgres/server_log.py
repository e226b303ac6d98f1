"""Whether what the server writes into its own log may hold phone numbers: they are parameters of slow statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, text

from app.database.finding import Finding

#: What holds for whoever asks: the server's, this database's and the login's own. In the base units of each.
_SETTINGS: Final = text("SELECT name, setting FROM pg_settings WHERE name = ANY (:names)")
_NAMES: Final = (
    "log_statement", "log_min_duration_statement", "log_min_duration_sample", "log_statement_sample_rate",
    "log_transaction_sample_rate", "log_parameter_max_length", "log_parameter_max_length_on_error",
    "auto_explain.log_min_duration",
)  # fmt: skip
_NEVER: Final = "-1"


def findings(connection: Connection) -> list[Finding]:
    """What lets numbers into the server's log, and the setting that keeps them out. Any login may ask."""
    found = {row.name: str(row.setting) for row in connection.execute(_SETTINGS, {"names": list(_NAMES)})}
    return [Finding("log", name, words) for name, words in _troubles(found)]


def _troubles(found: dict[str, str]) -> Iterator[tuple[str, str]]:
    writes = _what_writes_statements(found)
    if writes and found["log_parameter_max_length"] != "0":
        said = (
            f"The server's log has statements with their parameters ({writes}), and numbers are among these"
        )
        yield _mended(said, "log_parameter_max_length", "0")
    if found["log_parameter_max_length_on_error"] != "0":
        said = "The server's log has the parameters of statements that failed, and numbers are among these"
        yield _mended(said, "log_parameter_max_length_on_error", "0")
    # A plan is made for the values it was asked with, and shows them, whatever is said of parameters.
    if found.get("auto_explain.log_min_duration", _NEVER) != _NEVER:
        said = "The server's log has the plans of slow statements, and numbers may stand in these"
        yield _mended(said, "auto_explain.log_min_duration", _NEVER)


def _mended(said: str, name: str, value: str) -> tuple[str, str]:
    return name, f"{said}: set {name} = {value}."


def _what_writes_statements(found: dict[str, str]) -> str:
    """The setting by which statements come into the log, and "" where none does."""
    if found["log_statement"] in {"mod", "all"}:
        return "log_statement"
    if found["log_min_duration_statement"] != _NEVER:
        return "log_min_duration_statement"
    if found["log_min_duration_sample"] != _NEVER and float(found["log_statement_sample_rate"]) > 0:
        return "log_min_duration_sample"
    return "log_transaction_sample_rate" if float(found["log_transaction_sample_rate"]) > 0 else ""
