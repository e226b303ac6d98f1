"""Reads what the login may do, so that nobody is offered what the database would refuse."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Engine

from app.database.tables import SCHEMA
from app.database.trouble import reaching
from app.domain.act import ActKind

#: The function on PostgreSQL by which a supervisor's act begins.
_FUNCTION_OF: Final = {
    **{kind: f"act_{kind.value}" for kind in ActKind},
    ActKind.CONSENT_ASK: "consent_ask",
    ActKind.CONSENT_GIVE: "consent_give",
    ActKind.CONSENT_DECLINE: "consent_decline",
    ActKind.CONSENT_TAKE_BACK: "consent_take_back",
    ActKind.SHOW_NUMBER: "number_request",
    ActKind.FIND_NUMBER: "find_number",
    ActKind.ENTER_NUMBER: "number_enter",
}
#: Whether numbers may be shown to the login at one centre of theirs at least.
_SHOWS: Final = (
    "SELECT EXISTS (SELECT FROM unnest(contact.my_centres()) AS mine (id)"
    " WHERE NOT EXISTS (SELECT FROM contact.membership m WHERE m.login = session_user"
    " AND m.centre_id = mine.id AND NOT m.may_show_number))"
)


def login_of(engine: Engine) -> str:
    """Who the server took us for (PostgreSQL). Raises Unavailable."""
    with reaching(), engine.connect() as connection:
        return str(connection.exec_driver_sql("SELECT session_user").scalar())


def permitted(engine: Engine) -> frozenset[ActKind]:
    """The acts that the engine's login may call, as of now; all of them on SQLite. Raises Unavailable.

    Whether one is done is still for the database to say, row by row: a number that may be shown at one of the
    login's centres may not be at another.
    """
    if engine.dialect.name == "sqlite":
        return frozenset(ActKind)
    with reaching(), engine.connect() as connection:
        callable_ = set(
            connection.exec_driver_sql(
                "SELECT proname FROM pg_proc"
                " WHERE pronamespace = %s::regnamespace AND has_function_privilege(oid, 'EXECUTE')",
                (SCHEMA,),
            ).scalars()
        )
        if _FUNCTION_OF[ActKind.SHOW_NUMBER] in callable_ and not connection.exec_driver_sql(_SHOWS).scalar():
            callable_.remove(_FUNCTION_OF[ActKind.SHOW_NUMBER])
    return frozenset(kind for kind, name in _FUNCTION_OF.items() if name in callable_)
