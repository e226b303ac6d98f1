"""Heads of the audit's chains kept outside the database, against whoever can rewrite a whole chain in it.

A file of lines, each one JSON object: when, of which database, and the head of every chain then. Each line also holds
the hash of the line before it and of itself, so that a line taken out or changed shows.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Engine, select, tuple_

from app.database.tables import audit, audit_head, feed_meta, region
from app.database.trouble import reaching
from app.whole_file import written_whole

#: What the first line is linked to.
_START: Final = ""
#: Rows that are asked for at once.
_CHUNK: Final = 500


class Head(NamedTuple):
    """Where a chain ended: its last row and that row's hash, in hexadecimal."""

    seq: int
    hash: str


class AnchorTrouble(Exception):
    """The file cannot be what this program wrote; nothing was added to it. The message is a sentence."""


class AnchorFinding(NamedTuple):
    """A chain (0: the region's) that is not the one anchored at the time `at`, in ISO 8601.

    `what`: `rewritten` (the row is there with another hash) or `shortened` (there is no such row any more).
    """

    centre_id: int
    seq: int
    what: str
    at: str


@dataclass(frozen=True, slots=True)
class Anchored:
    """What comparing found: nothing, and a line was added where there was something new."""

    lines: int
    chains: int
    added: bool
    findings: tuple[AnchorFinding, ...] = field(default=())


def anchor(engine: Engine, file: Path, now: datetime, *, may_add: bool = True) -> Anchored:
    """Compare every head in the file with the chains as they are; where all are extended, add the heads of now.

    A file that is not there is made. `may_add` False: only compare, as when the chains are not sound in themselves.
    Raises AnchorTrouble for a file that is damaged or of another database, OSError, Unavailable.
    """
    lines = _read(file)
    options = (
        {"read_only": True} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    )
    with reaching(), engine.connect().execution_options(**options) as connection:
        _same_database(lines, connection)
        findings = tuple(_findings(lines, connection))
        heads = {
            row.centre_id: Head(row.seq, bytes(row.hash).hex())
            for row in connection.execute(select(audit_head))
        }
        name = connection.execute(select(region.c.name_fi)).scalar_one_or_none() or ""
        epoch = str(connection.execute(select(feed_meta.c.epoch)).scalar_one())
    known = _heads(lines[-1]) if lines else {}
    adds = may_add and not findings and (not lines or heads != known)
    if adds:
        told = {
            "at": now.isoformat(timespec="seconds"),
            "region": name,
            "database": epoch,
            "heads": {str(centre_id): list(head) for centre_id, head in sorted(heads.items())},
        }
        _write(file, [*lines, _linked(told, lines[-1]["link"] if lines else _START)])
    return Anchored(len(lines) + int(adds), len(heads), adds, findings)


def _read(file: Path) -> list[dict[str, Any]]:
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError:
        raise AnchorTrouble(f"{file} is not a file of anchors: it is no text.") from None
    lines: list[dict[str, Any]] = []
    before = _START
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            told = json.loads(line)
            _heads(told)
            link = told.pop("link")
        except (ValueError, TypeError, KeyError, AttributeError):
            raise AnchorTrouble(f"Line {number} of {file} is none that this program writes.") from None
        if _linked(told, before)["link"] != link:
            raise AnchorTrouble(
                f"Line {number} of {file} is not as it was written, or the line before it is missing."
            )
        before = link
        lines.append({**told, "link": link})
    if not lines and text:
        raise AnchorTrouble(f"{file} holds no anchor.")
    return lines


def _same_database(lines: list[dict[str, Any]], connection: Connection) -> None:
    """Another epoch alone may be a restore; another epoch and not one anchored row in common is another database."""
    if not lines:
        return
    epoch = str(connection.execute(select(feed_meta.c.epoch)).scalar_one())
    anchored = {(centre_id, head) for line in lines for centre_id, head in _heads(line).items() if head.seq}
    if any(line["database"] == epoch for line in lines) or not anchored:
        return
    there = _there(connection, {(centre_id, head.seq) for centre_id, head in anchored})
    if not any(there.get((centre_id, head.seq)) == head.hash for centre_id, head in anchored):
        raise AnchorTrouble(
            f"These are the anchors of another database, of {lines[-1]['region'] or 'a region without a name'}."
            " If it was this one, all its chains have been replaced."
        )


def _findings(lines: list[dict[str, Any]], connection: Connection) -> list[AnchorFinding]:
    """The earliest anchor of each chain that does not hold any more."""
    wanted = {(centre_id, head.seq) for line in lines for centre_id, head in _heads(line).items() if head.seq}
    there = _there(connection, wanted)
    found: dict[int, AnchorFinding] = {}
    for line in lines:
        for centre_id, head in _heads(line).items():
            now = there.get((centre_id, head.seq))
            if head.seq and now != head.hash and centre_id not in found:
                what = "shortened" if now is None else "rewritten"
                found[centre_id] = AnchorFinding(centre_id, head.seq, what, str(line["at"]))
    return [found[centre_id] for centre_id in sorted(found)]


def _there(connection: Connection, wanted: set[tuple[int, int]]) -> dict[tuple[int, int], str]:
    keys = sorted(wanted)
    found: dict[tuple[int, int], str] = {}
    for start in range(0, len(keys), _CHUNK):
        rows = connection.execute(
            select(audit.c.centre_id, audit.c.seq, audit.c.hash).where(
                tuple_(audit.c.centre_id, audit.c.seq).in_(keys[start : start + _CHUNK])
            )
        )
        found |= {(row.centre_id, row.seq): bytes(row.hash).hex() for row in rows}
    return found


def _heads(line: Mapping[str, Any]) -> dict[int, Head]:
    """Raises ValueError, TypeError, KeyError or AttributeError for what is no line of ours."""
    for name in ("at", "region", "database"):
        if not isinstance(line[name], str):
            raise TypeError(name)
    return {int(key): Head(int(seq), str(hash_)) for key, (seq, hash_) in line["heads"].items()}


def _linked(told: Mapping[str, Any], before: str) -> dict[str, Any]:
    content = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return {**told, "link": hashlib.sha256(f"{before}|{content}".encode()).hexdigest()}


def _write(file: Path, lines: list[dict[str, Any]]) -> None:
    """The whole file anew beside the old one, which it then replaces: no power cut leaves half a line."""
    with written_whole(file) as part, part.open("w", encoding="utf-8") as target:
        target.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        target.flush()
        os.fsync(target.fileno())
