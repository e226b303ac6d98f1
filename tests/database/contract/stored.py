"""All that an engine has written, in a form in which two engines that did the same are equal."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from tests.database.contract.world import World


def stored(world: World) -> dict[str, Any]:
    """All that was written, but for what each engine makes up by itself: random ids and the order of one act's rows."""
    events: defaultdict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    texts = {row["id"]: row["callback_id"] for row in world.rows("outbox")}
    for row in world.rows("event"):
        # What the owner made before the days began is by the engine's own clock.
        if row["subject"] in ("exception", "policy", "shift") and row["action_id"] is None:
            continue
        subject_id = _subject_id(row, texts)
        told = {name: row[name] for name in row if name not in ("seq", "recorded_at", "subject_id")}
        events[row["subject"], subject_id].append(told)
    for subject, unordered in events.items():
        if subject[0] == "policy":
            unordered.sort(key=str)
    return {
        "callback": [
            _without(row, "caller_id") | {"caller": row["caller_id"] is None}
            for row in world.rows("callback")
        ],
        "event": events,
        "attempt": sorted((_without(row, "id") for row in world.rows("attempt")), key=_by_callback),
        "outbox": sorted((_without(row, "id", "ref") for row in world.rows("outbox")), key=_by_callback),
        "action": {
            row["id"]: _without(row, "id", "result") | {"result": _without(row["result"], "before", "ticket")}
            for row in world.rows("action")
        },
        "audit": [_chained(row) for row in world.rows("audit")],
        "audit_head": [_chained(row) for row in world.rows("audit_head")],
        "consent": {row["id"]: _without(row, "id") for row in world.rows("consent")},
        "number_ticket": sorted(
            (
                _without(row, "id", "caller_id") | {"caller": row["caller_id"] is None}
                for row in world.rows("number_ticket")
            ),
            key=str,
        ),
        "attempt_policy": [dict(row) for row in world.rows("attempt_policy")],
        "policy_assignment": sorted(
            (_without(row, "id") for row in world.rows("policy_assignment")),
            key=lambda row: (row["queue_id"], row["valid_from"]),
        ),
        "opening_exception": [dict(row) for row in world.rows("opening_exception")],
        "presence": [dict(row) for row in world.rows("presence")],
        "shift": [dict(row) for row in world.rows("shift")],
        "turned_away": [_without(row, "id") for row in world.rows("turned_away")],
    }


def differences(one: Any, other: Any, *path: Any) -> Iterator[str]:
    """Where the two differ, down to the field."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in one.keys() | other.keys():
            yield from differences(one.get(key), other.get(key), *path, key)
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for number, (mine, its) in enumerate(zip(one, other, strict=True)):
            yield from differences(mine, its, *path, number)
    elif one != other:
        yield f"{path}: {one} on SQLite, {other} on PostgreSQL"


def _subject_id(row: Any, texts: dict[int, int]) -> int:
    """Of a text its callback; of a queue's policy nothing, as one act's rows are numbered in either order."""
    if row["subject"] == "outbox":
        return texts[row["subject_id"]]
    return 0 if row["subject"] == "policy" else int(row["subject_id"])


def _without(row: Any, *names: str) -> dict[str, Any]:
    return {name: row[name] for name in row if name not in names}


def _bytes(row: Any) -> dict[str, Any]:
    return {
        name: bytes(value) if isinstance(value, (bytes, memoryview)) else value for name, value in row.items()
    }


def _chained(row: Any) -> dict[str, Any]:
    """A row of the audit without hashes, which `verify` proves: it may name callers, whose ids each engine makes up."""
    told = _bytes(row) | {"prev": None, "hash": None}
    if "detail" in told:
        callers = re.compile(r'"callers?":(\d+|\[[^]]*\])')
        told["detail"] = callers.sub(lambda found: re.sub(r"\d+", "1", found[0]), told["detail"])
    return told


def _by_callback(row: dict[str, Any]) -> tuple[int, datetime, str]:
    return row["callback_id"], row.get("ended_at") or row["created_at"], row.get("purpose", "")
