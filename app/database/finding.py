"""In what a database does not fulfil the contract, and what an upgrade left of that."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """`kind`: role, table, function, trigger, policy, right, view, version, region, note, or log: the server's own.

    A `note` is of another version of PostgreSQL, and can be compared by an upgrade alone. `words`: a sentence.
    """

    kind: str
    name: str
    words: str


class Upgraded(NamedTuple):
    """Whether anything was changed, and what is still not as this version makes it."""

    changed: bool
    left: tuple[Finding, ...] = ()
