"""One thing in which a database does not fulfil the contract."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """`kind`: role, table, function, trigger, policy, right, view, version, region, or log: the server's own.

    `words`: a sentence for people.
    """

    kind: str
    name: str
    words: str
