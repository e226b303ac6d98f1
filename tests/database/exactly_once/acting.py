"""A console's acting half as a program, to be killed: `python -m tests.database.exactly_once.acting URL STATE ID...`.

It moves the callbacks on and on, and says each click before it acts and each answer after it.
"""

from __future__ import annotations

import itertools
import logging
import resource
import sys
import threading
from contextlib import suppress
from pathlib import Path
from uuid import UUID, uuid4

from app.domain.act import Seen
from app.domain.errors import Refused
from app.domain.wish import Move, Withdraw
from tests.database.exactly_once.console import Console

#: As the first id: the disk is full, as far as this process goes.
FULL_DISK = "full"
#: As the first id: it holds the answer of its first act, or its refusal, and never comes to tell it.
MUTE, MUTE_AND_REFUSED = "mute", "refused"
#: Before the first pause as long as this it has tried four times.
LAST_PAUSE_S = 0.8


def main() -> None:
    """Until it is killed."""
    url, state, *rest = sys.argv[1:]
    logging.basicConfig(stream=sys.stderr)
    console = Console(url, Path(state), pause=pause)
    rows = tuple(Seen(int(id_), 1) for id_ in rest if id_.isdecimal())
    if FULL_DISK in rest:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    say("ready")
    for centre_id in itertools.cycle((2, 3, 1)):
        action = uuid4()
        say("clicked", action)
        if MUTE_AND_REFUSED in rest:
            # Two at once need a second supervisor.
            with suppress(Refused):
                console.act(Withdraw(rows, "ei enää"), action)
            stay_mute(action)
        result = console.act(Move(rows, centre_id), action)
        if MUTE in rest:
            stay_mute(action)
        say("answered", action)
        console.told(action)
        rows = tuple(Seen(row.id, row.version or 0) for row in result.rows)


def pause(seconds: float) -> bool:
    """As the program does, but that it never gives up: whoever kills it may come late, on a busy machine."""
    return threading.Event().wait(seconds if seconds < LAST_PAUSE_S else None)


def stay_mute(action: UUID) -> None:
    """What the test hears is not what a supervisor is told."""
    say("knows", action)
    threading.Event().wait()


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
