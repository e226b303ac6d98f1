"""The alerts that a day's rules tell, found once by going through the day as it went, and told again from a file.

Going through it takes as long as all else that a program of pictures does with alerts, and each of them needs it.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from app.alerts.watch import Watch
from app.database.alerts import Alerts
from app.domain.moment import from_us, to_us
from app.live.store import Freshness, Present
from app.replay.replay import Replay
from app.whole_file import written_whole
from tests.size import FULL

ROOT: Final = Path(__file__).resolve().parents[2]
#: What is laid here is named after the code that finds it, so that it may stay from run to run.
KEPT: Final = ROOT / "build" / "alerts"
#: A console goes through the rules more often; on a day gone by nothing is held for less than a minute.
_ROUND_US: Final = 60_000_000


def tell(kept: Alerts, replay: Replay, now_us: int) -> None:
    """As a console that was on since the lines opened has told it, up to `now_us`; at full size always found anew."""
    file = KEPT / f"{_made_by(replay, now_us):08x}.json"
    if file.exists() and not FULL:
        for told in json.loads(file.read_text(encoding="utf-8")):
            kept.note(**{**told, "at": from_us(told["at"])})
        return
    found = list(_found(kept, replay, now_us))
    KEPT.mkdir(parents=True, exist_ok=True)
    for old in KEPT.glob("*.json"):
        old.unlink(missing_ok=True)
    with written_whole(file) as part:
        part.write_text(json.dumps(found), encoding="utf-8")


def _found(kept: Alerts, replay: Replay, now_us: int) -> Iterator[dict[str, Any]]:
    """What is told, in its order, by the day as it went."""
    real, told = kept.note, list[dict[str, Any]]()

    def noting(rule_id: int, centre_id: int | None, *, at: datetime, **what: Any) -> None:
        real(rule_id, centre_id, at=at, **what)
        # A figure of numpy's is none of JSON's.
        plain = {**what, "since_us": int(what["since_us"]), "value": float(what["value"])}
        told.append({"rule_id": rule_id, "centre_id": centre_id, "at": to_us(at), **plain})

    watch = Watch(kept, lambda: True)
    with patch.object(kept, "note", noting):
        for us in range(replay.span_us[0], now_us, _ROUND_US):
            watch.look(Present(replay.board_at(us), replay.history_at(us), Freshness(us), 1), us, us)
    yield from told


def _made_by(replay: Replay, now_us: int) -> int:
    """A check sum of the whole program but its windows, of the demo's data and of what is asked."""
    sources = [
        *sorted((ROOT / "app").rglob("*.py")),
        *sorted((ROOT / "resources" / "demo").iterdir()),
        Path(__file__),
    ]
    asked = f"{replay.span_us[0]} {now_us}".encode()
    return zlib.crc32(
        b"".join([asked, *(b"%s %s" % (one.name.encode(), one.read_bytes()) for one in sources)])
    )
