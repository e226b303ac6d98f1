"""The audit's hash chains: how a row is linked to the one before it, and the walk that proves nothing was changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from app.database.tables import audit, audit_head
from app.database.types import to_us

#: What the first row of a chain is linked to.
START = bytes(32)


class ChainFinding(NamedTuple):
    """Where a centre's chain (0: the region's) is not what was written.

    `what`: `gap` (rows are missing before this one), `broken` (it is not linked to the row before), `changed` (its
    content does not give its hash), `head` (the chain does not end where its head says).
    """

    centre_id: int
    seq: int
    what: str


def canonical(detail: Mapping[str, object]) -> str:
    """The one way a detail is written down: keys sorted, no spaces, non-ASCII as is."""
    return json.dumps(detail, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def link(prev: bytes, seq: int, at: datetime, actor: str, what: str, detail: str) -> bytes:
    """The hash of a row: sha256 over the hash before it and its own content."""
    content = "|".join((str(seq), str(to_us(at)), actor, what, detail))
    return hashlib.sha256(prev + content.encode()).digest()


def findings(connection: Connection) -> Iterator[ChainFinding]:
    """Walk every chain; nothing where all is as it was written.

    Who may rewrite the whole chain with all its hashes is not found: only a head kept outside shows that.
    """
    heads = {row.centre_id: (row.seq, bytes(row.hash)) for row in connection.execute(select(audit_head))}
    ends: dict[int, tuple[int, bytes]] = {}
    for row in connection.execute(select(audit).order_by(audit.c.centre_id, audit.c.seq)):
        seq_before, prev = ends.get(row.centre_id, (0, START))
        if row.seq != seq_before + 1:
            yield ChainFinding(row.centre_id, row.seq, "gap")
        elif bytes(row.prev) != prev:
            yield ChainFinding(row.centre_id, row.seq, "broken")
        if link(bytes(row.prev), row.seq, row.at, row.actor, row.what, row.detail) != bytes(row.hash):
            yield ChainFinding(row.centre_id, row.seq, "changed")
        ends[row.centre_id] = row.seq, bytes(row.hash)
    for centre_id in sorted(heads.keys() | ends.keys()):
        if heads.get(centre_id, (0, START)) != ends.get(centre_id, (0, START)):
            yield ChainFinding(centre_id, ends.get(centre_id, (0, START))[0], "head")
