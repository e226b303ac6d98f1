"""Whether a fault leaves any doubt about what became of an act. Nothing here needs the database's libraries."""

from __future__ import annotations

import sqlite3

from app.domain.errors import WrongDatabase


def is_surely_undone(fault: BaseException) -> bool:
    """Whether the database itself raised it, and has so rolled its transaction back.

    An error of the driver's own, such as a connection found closed, does not tell what became of the statement.
    """
    # What SQLAlchemy raises holds what the driver raised; psycopg's has an SQLSTATE when it is the server's.
    raised = getattr(fault, "orig", None) or fault
    if isinstance(raised, WrongDatabase | sqlite3.Error):
        return True
    state = getattr(raised, "sqlstate", None)
    # 08: the connection broke; 40003: the server says itself that it does not know.
    return isinstance(state, str) and state[:2] != "08" and state != "40003"
