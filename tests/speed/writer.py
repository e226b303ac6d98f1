"""The other end of T1, in a process of its own: commits at a steady pace and says when each one was sent."""

from __future__ import annotations

import json
import sys
import threading
import time
from typing import Final

import psycopg

#: The reason tells which commit it was; the number's end is a cell that everybody sees.
_WRITE: Final = "UPDATE contact.callback SET reason = %s, number_end = %s WHERE id = %s"


def write(conninfo: str, ids: list[int], first: int, count: int, per_second: float) -> dict[int, float]:
    """Commit `count` changes, the callbacks' reasons numbered from `first`; monotonic seconds by number.

    The clock is that of the whole machine, so another process can compare.
    """
    sent: dict[int, float] = {}
    pause = threading.Event()
    with psycopg.connect(conninfo) as connection:
        due = time.monotonic()
        for number in range(first, first + count):
            due += 1 / per_second
            pause.wait(max(0.0, due - time.monotonic()))
            connection.execute(_WRITE, (str(number), f"{number % 100:02d}", ids[number % len(ids)]))
            sent[number] = time.monotonic()
            connection.commit()
    return sent


if __name__ == "__main__":
    print(json.dumps(write(*json.loads(sys.argv[1]))))
