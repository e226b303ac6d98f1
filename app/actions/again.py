"""The one place where an act is tried again: its id makes that safe, whatever became of the earlier tries."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Final, TypeVar

from app.domain.errors import NotConfirmed, Unavailable

Result = TypeVar("Result")

#: Seconds between tries: at once for a deadlock or a lost serialisation (40001, 40P01), long enough in all
#: for an administrator's restart (57P01) or the promotion of a standby.
PAUSES: Final = (0.05, 0.2, 0.5, 1.0, 2.0, 4.0)

#: No try begins later than this many seconds after the first one did. A server that answers none of them in time has
#: a session at work for each, and the supervisor is to hear that the act is not confirmed.
LONGEST_S: Final = 30.0

#: Trouble that no repetition mends: the password, the certificate and the rights stay as they are.
HOPELESS: Final = frozenset({"authentication", "tls", "not_allowed", "unknown_database"})


def until_answered(
    ask: Callable[[], Result],
    *,
    pause: Callable[[float], bool],
    monotonic: Callable[[], float] = time.monotonic,
) -> Result:
    """The answer of `ask`, asked again after a lost connection, a deadlock, a restart or a lost COMMIT.

    `pause(seconds)` waits and says whether to give up (the program is closing). Raises NotConfirmed when any
    try may have been done, else the last Unavailable; Refused passes through, for it is an answer.
    """
    may_be_done = False
    trouble: Unavailable | NotConfirmed
    left = list(PAUSES)
    until = monotonic() + LONGEST_S
    while True:
        try:
            return ask()
        except NotConfirmed as lost:
            may_be_done, trouble = True, lost
        except Unavailable as away:
            trouble = away
            if away.reason in HOPELESS:
                break
        # Up to half as long again, so that many consoles do not come back in the same instant.
        if not left or monotonic() > until or pause(left.pop(0) * (1 + random.random() / 2)):
            break
    if may_be_done and not isinstance(trouble, NotConfirmed):
        raise NotConfirmed from trouble
    raise trouble
