"""Whether whoever sits there knows the login's password: the server is asked anew, with a connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine

from app.database.engine import open_engine
from app.database.trouble import reaching
from app.domain.errors import Unavailable


def wants_password(engine: Engine) -> bool:
    """Whether the server let this login in by a password; not so by Kerberos, a certificate or a trusted socket.

    Raises Unavailable.
    """
    if engine.dialect.name != "postgresql":
        return False
    with reaching(), engine.connect() as connection:
        told = connection.connection.driver_connection
        return told is not None and bool(told.pgconn.used_password)


@dataclass(frozen=True, slots=True)
class Proof:
    """`wants_password`: else there is nothing that whoever sits there could be asked for."""

    wants_password: bool = False
    url: str = ""
    failed: Callable[[Unavailable], None] = lambda _trouble: None

    def is_right(self, password: str) -> bool:
        """Whether the server takes it for the login's. Waits. Raises Unavailable where it cannot be asked."""
        if not password:
            # libpq would look for one elsewhere.
            return False
        engine = open_engine(self.url, password=password, keeps_connections=False)
        try:
            return wants_password(engine)
        except Unavailable as trouble:
            if trouble.reason != "authentication":
                raise
            self.failed(trouble)
            return False
        finally:
            engine.dispose()
