"""Who signs in where, as libpq will take an address: under it a console finds again what it kept for a region."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from app.database.engine import asked_for, hosts_and_ports
from app.database.service_file import said_by_service
from app.domain.errors import Refused

_USUAL_PORT: Final = "5432"


class Host(NamedTuple):
    """`name`: of a host, a folder of sockets, or "" for libpq's own; `address`: where told beside it; `port`."""

    name: str
    address: str
    port: str


@dataclass(frozen=True, slots=True)
class Account:
    """Two that differ in anything are two regions: `hosts` are all that are tried, in their order.

    `service`: an entry of a service file, which may say more than is seen here. Never a password.
    """

    user: str
    hosts: tuple[Host, ...]
    database: str
    service: str = ""

    @property
    def name(self) -> str:
        """What a password is kept under; a usual port is left out, so it is `user@host/database` for most."""
        return self._said(_USUAL_PORT)

    @property
    def in_full(self) -> str:
        """What acts without an answer are kept under, each port in it."""
        return self._said("")

    def _said(self, port_left_out: str) -> str:
        where = ",".join(
            host.name
            + (f"[{host.address}]" if host.address else "")
            + ("" if host.port == port_left_out else f":{host.port}")
            for host in self.hosts
        )
        service = f"?service={self.service}" if self.service else ""
        return f"{self.user}@{where}/{self.database}{service}"


def is_one_region(one: str, other: str) -> bool:
    """Whether two addresses lead to one database, as whoever and however written: by a host of both, its port and name.

    Of several hosts one in common is enough, as all of a region's hold the same. False for what is no address.
    """
    try:
        accounts = account_of(one), account_of(other)
    except Refused:
        return False
    hosts = [
        {(host.name.lower().rstrip(".") or host.address, host.port) for host in each.hosts}
        for each in accounts
    ]
    names = {each.database or each.user for each in accounts}
    return len(names) == 1 and (not any(hosts) or not hosts[0].isdisjoint(hosts[1]))


def account_of(url: str) -> Account:
    """The account of an address; a service file's entries and the environment fill in what it leaves out.

    Raises Refused `not_a_database_url`.
    """
    asked = asked_for(url)
    if asked.get_backend_name() == "sqlite":
        return Account("", (), str(Path(asked.database).absolute()) if asked.database else "")
    said = {key: value if isinstance(value, str) else ",".join(value) for key, value in asked.query.items()}
    hosts, ports = hosts_and_ports(
        said.get("host", "") or asked.host or "", said.get("port", "") or str(asked.port or "")
    )
    told = {"host": hosts, "port": ports, "user": asked.username or "", "dbname": asked.database or ""}
    # As the engine has it: what stands among the words after the question mark goes before.
    told |= {key: value for key, value in said.items() if key not in {"host", "port"}}
    service = said_by_service(told)

    def holds(key: str, variable: str) -> str:
        return told.get(key) or service.get(key) or os.environ.get(variable, "")

    return Account(
        holds("user", "PGUSER"),
        _each(holds("host", "PGHOST"), holds("hostaddr", "PGHOSTADDR"), holds("port", "PGPORT")),
        holds("dbname", "PGDATABASE"),
        told.get("service") or os.environ.get("PGSERVICE", ""),
    )


def _each(hosts: str, addresses: str, ports: str) -> tuple[Host, ...]:
    names, numbers, many = hosts.split(","), addresses.split(","), ports.split(",")
    count = max(len(names), len(numbers))
    # One port is every host's, as in libpq; names or addresses that are fewer are not told for the rest.
    each = many * count if len(many) == 1 else many
    names, numbers, each = (part + [""] * (count - len(part)) for part in (names, numbers, each))
    return tuple(
        Host(name, number, port or _USUAL_PORT)
        for name, number, port in zip(names, numbers, each, strict=False)
    )
