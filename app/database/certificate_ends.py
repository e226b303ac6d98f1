"""How long the certificates of the servers behind an address last, host by host, and what is known of a silent one."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from app.database.second_look import Endpoint, endpoints, look
from app.domain.errors import Refused, Unavailable


class HostEnds(NamedTuple):
    """`at`: when the certificate of one host ends. `has_ended`: it has, since when nobody tells the day.

    `is_seen`: False where the server did not answer, or could not be trusted for another reason.
    """

    endpoint: Endpoint
    at: datetime | None = None
    has_ended: bool = False
    is_seen: bool = True

    def after(self, earlier: HostEnds) -> HostEnds:
        """With what an earlier look at the same host knew, where this one saw nothing."""
        if not self.is_seen:
            return earlier._replace(is_seen=False)
        # Of one that has ended only the look before told when it would.
        return self._replace(at=earlier.at) if self.has_ended else self

    def is_over(self, now: datetime) -> bool:
        return self.has_ended or (self.at is not None and self.at <= now)


class Ends(NamedTuple):
    """Of all hosts that an address names, each by itself: one that was renewed says nothing of the others."""

    hosts: tuple[HostEnds, ...]

    @property
    def is_whole(self) -> bool:
        """Each was seen."""
        return all(host.is_seen for host in self.hosts)

    def after(self, earlier: Ends) -> Ends:
        """With what an earlier look knew of the hosts that this one did not see."""
        known = {host.endpoint: host for host in earlier.hosts}
        return Ends(tuple(host.after(known.get(host.endpoint, host)) for host in self.hosts))

    def over(self, now: datetime) -> tuple[HostEnds, ...]:
        """Those at which nobody can sign in."""
        return tuple(host for host in self.hosts if host.is_over(now))

    def next(self, now: datetime) -> tuple[HostEnds, ...]:
        """Those that end first of the others: more than one where they share a certificate."""
        left = [host for host in self.hosts if host.at is not None and not host.is_over(now)]
        first = min((host.at for host in left if host.at is not None), default=None)
        return tuple(host for host in left if host.at == first)

    def name_of(self, host: HostEnds) -> str:
        """The host; with its port where several servers share the host."""
        told = host.endpoint
        sharing = sum(one.endpoint.host == told.host for one in self.hosts)
        return f"{told.host}:{told.port}" if sharing > 1 else told.host


def ends_of(url: str) -> Ends | None:
    """How long the certificates behind a URL last; None where there are none. Waits."""
    try:
        targets = endpoints(url)
    except Refused:
        return None
    return Ends(tuple(_ends_at(endpoint) for endpoint in targets)) if targets else None


def _ends_at(endpoint: Endpoint) -> HostEnds:
    try:
        seen = look(endpoint)
    except Unavailable:
        return HostEnds(endpoint, is_seen=False)
    has_ended = seen.trouble == "tls_expired"
    return HostEnds(endpoint, seen.ends_at, has_ended, is_seen=has_ended or seen.ends_at is not None)
