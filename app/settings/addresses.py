"""Whether the addresses that are set can be used, beyond what a setting's kind says.

Not looked at by the start: it loads what the connection needs, and the console says so where it signs in.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.database.address_options import in_words
from app.database.engine import asked_for, connection_arguments
from app.domain.errors import Refused
from app.settings.files import Trouble
from app.settings.layers import Settings

_ADDRESS = "connection.database"
_AUTHORITIES = "connection.ca_file"


def troubles(settings: Settings) -> tuple[Trouble, ...]:
    """Of the address and of every profile, where it is said; and what a policy keeps an address from."""
    return (*_unusable(settings), *_without_its_own(settings))


def brings_authorities(address: str) -> bool:
    """Whether an address names certificates that the server's must come from; False for what is none."""
    try:
        return "sslrootcert" in asked_for(address).query
    except Refused:
        return False


def _unusable(settings: Settings) -> Iterator[Trouble]:
    said = [(_ADDRESS, "", settings[_ADDRESS])]
    said += [("profiles", f" of {one.name}", one.database) for one in settings["profiles"]]
    for key, of, address in said:
        wrong = _wrong_with(address) if address else ""
        if wrong:
            yield Trouble(settings.origin(key).where, "address", f"{key}{of}", detail=wrong)


def _without_its_own(settings: Settings) -> Iterator[Trouble]:
    if settings.ca.is_above_address and brings_authorities(settings.database):
        key = _ADDRESS if settings.place is None else "profiles"
        lock = settings.origin(_AUTHORITIES)
        by = f" by {lock.by}" if lock.by else ""
        said = f"its sslrootcert is not used: {_AUTHORITIES} is locked{by} in {lock.where}"
        yield Trouble(settings.origin(key).where, "address", key, detail=said)


def _wrong_with(address: str) -> str:
    try:
        asked = asked_for(address)
        match asked.get_backend_name():
            case "sqlite":
                pass
            case "postgresql":
                connection_arguments(asked)
            case _:
                raise Refused("not_a_database_url")
    except Refused as refused:
        return in_words(refused)
    return ""
