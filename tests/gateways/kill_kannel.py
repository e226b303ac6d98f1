"""A real Kannel and a carrier killed while texts go out: what was lost, and who sent twice what was sent twice.

Run by `python -m tests.gateways.kill_matrix`, which writes both tables.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, select

from app.database import tables as t
from tests.gateways.kannel_chain import KannelChain
from tests.gateways.kill_texts import some_texts
from tests.gateways.kill_workers import GRACE_S, Workers

#: What is killed, and what a service manager starts again.
KILLED: Final = ("bearerbox", "smsbox", "smsc")
#: A carrier takes so long to answer a submit, and to report.
_ANSWERS_S, _REPORTS_S = 0.05, 0.5
#: Of a killed box or carrier a report may be lost for ever: then the text stays accepted.
_ENDED: Final = ("accepted", "delivered", "undelivered")


@dataclass(frozen=True)
class ChainEnded:
    """How one run went. `by_gateway`: the gateway sent it twice, asked once; `by_us`: we asked for it again."""

    engine: str
    killed: str
    messages: int
    kills: int
    never_sent: int
    by_us: int
    by_gateway: int
    not_ended: int
    unreported: int
    seconds: float


@dataclass(frozen=True)
class SentText:
    """As the outbox has it in the end; `tries`: how often the gateway was asked."""

    number: str
    state: str
    tries: int


def run(
    engine: Engine,
    database: str,
    killed: str,
    *,
    messages: int,
    kills: int,
    limit_s: float,
    grace_s: int = GRACE_S,
) -> ChainEnded:
    """Send texts by one worker through a real Kannel and kill `killed` again and again meanwhile.

    `database` is the URL the worker opens. Raises RuntimeError with its log when it does not end cleanly.
    """
    folder = Path(tempfile.mkdtemp(prefix="jv-kill-"))
    chain = KannelChain("http://127.0.0.1:9/incoming?token=none")
    chain.smsc.answer_s, chain.smsc.report_s = _ANSWERS_S, _REPORTS_S
    chain.start()
    crowd: Workers | None = None
    started, pause, done = time.monotonic(), threading.Event(), 0
    try:
        some_texts(engine, messages)
        crowd = Workers(folder, database, 1, chain.url, grace_s=grace_s)
        for mark in (messages * (place + 1) // (kills + 1) for place in range(kills)):
            while len(_arrived(chain)) < mark and time.monotonic() - started < limit_s:
                crowd.must_be_running()
                pause.wait(0.01)
            if killed == "smsc":
                chain.kill_and_restart_smsc()
            else:
                chain.kill_and_restart(killed)
            done += 1
        while time.monotonic() - started < limit_s:
            left = sum(row.state not in _ENDED for row in _texts(engine))
            if not left and len(_arrived(chain)) == messages:
                break
            crowd.must_be_running()
            pause.wait(0.2)
        # What arrived twice may arrive a little later than what arrived at all.
        pause.wait(_REPORTS_S + 2)
        codes, crowd_was, crowd = crowd.end(), crowd, None
        if any(codes):
            raise RuntimeError(f"the worker ended with {codes}:\n{crowd_was.logs()}")
        rows = _texts(engine)
        return ChainEnded(
            engine.dialect.name,
            killed,
            len(rows),
            done,
            *tally(rows, _arrived(chain)),
            time.monotonic() - started,
        )
    finally:
        if crowd is not None:
            crowd.end()
        chain.close()
        shutil.rmtree(folder, ignore_errors=True)


def table(rows: list[ChainEnded]) -> str:
    """The second table of docs/texts.md."""
    heads = (
        "engine", "killed", "texts", "kill -9", "never at the carrier", "twice there: asked again by us",
        "twice there: by the gateway itself", "not ended", "no report ever came", "took",
    )  # fmt: skip
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for row in rows:
        told = (*astuple(row)[:-1], f"{row.seconds:.0f} s")
        lines.append(f"| {' | '.join(map(str, told))} |")
    return "\n".join(lines)


def tally(rows: Sequence[SentText], arrived: Mapping[str, int]) -> tuple[int, int, int, int, int]:
    """Never sent, sent twice by us, by the gateway, not ended, and without a report, as `ChainEnded` has them.

    `arrived`: how often each number was sent to, as the carrier counted.
    """
    twice = [row for row in rows if arrived.get(row.number, 0) > 1]
    return (
        sum(not arrived.get(row.number) for row in rows),
        sum(row.tries > 1 for row in twice),
        sum(row.tries == 1 for row in twice),
        sum(row.state not in _ENDED for row in rows),
        sum(row.state == "accepted" for row in rows),
    )


def _arrived(chain: KannelChain) -> Counter[str]:
    """How often each number was sent to, as the carrier counted."""
    return Counter(f"+{part.to.removeprefix('+')}" for part in tuple(chain.smsc.ledger))


def _texts(engine: Engine) -> list[SentText]:
    wanted = (
        select(t.caller.c.number, t.outbox.c.state, t.outbox.c.tries)
        .join_from(t.outbox, t.callback, t.callback.c.id == t.outbox.c.callback_id)
        .join(t.caller, t.caller.c.id == t.callback.c.caller_id)
        .where(t.outbox.c.purpose == "kill matrix")
    )
    with engine.connect().execution_options(read_only=True) as connection:
        return [SentText(*row) for row in connection.execute(wanted)]
