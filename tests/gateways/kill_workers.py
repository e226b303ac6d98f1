"""Workers killed at random while they send: what was never sent, what was sent twice.

Run by `python -m tests.gateways.kill_matrix`.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, func, select

from app.database import tables as t
from tests.gateways.gateway_server import GatewayServer
from tests.gateways.kill_texts import some_texts
from tests.ports import a_free_port

ROOT: Final = Path(__file__).resolve().parents[2]
LEASE_S, GRACE_S = 4, 12
_TOKEN: Final = "kill-matrix"
_PROGRAM: Final = "from app.cli.worker import main; main()"
#: States a text ends in once its reports are there.
_ENDED: Final = ("delivered", "undelivered", "expired", "rejected")
#: What is told of a row when a worker begins to send it, and when somebody knows that the gateway has it.
_BEGUN: Final = "sending"
_REPORTED: Final = ("accepted", *_ENDED)


@dataclass(frozen=True)
class Ended:
    """How one run went. `doubled`: sent again though a report was stored before; `late`: before its report was."""

    engine: str
    workers: int
    messages: int
    kills: int
    never_sent: int
    doubled: int
    late: int
    not_ended: int
    seconds: float


class Workers:
    """Worker programs, each a process of its own that can be killed and started again under its name and port."""

    def __init__(
        self, folder: Path, database: str, count: int, gateway: str, *, grace_s: int = GRACE_S
    ) -> None:
        self._folder = folder
        self._database = database
        (folder / "password").write_text("sesame\n", encoding="utf-8")
        (folder / "token").write_text(f"{_TOKEN}\n", encoding="utf-8")
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        for n in range(count):
            name = f"w{n + 1}"
            (folder / f"{name}.toml").write_text(_settings(gateway, a_free_port(), grace_s), encoding="utf-8")
            self.start(name)

    @property
    def names(self) -> list[str]:
        return list(self._running)

    def start(self, name: str) -> None:
        with (self._folder / f"{name}.log").open("ab") as log:
            self._running[name] = subprocess.Popen(
                [
                    *(sys.executable, "-c", _PROGRAM, "run", "--database", self._database),
                    *("--config", str(self._folder / f"{name}.toml"), "--name", name),
                ],
                cwd=ROOT,
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            )

    def kill(self, name: str) -> None:
        """End it as a power cut would."""
        self._running[name].send_signal(signal.SIGKILL)
        self._running[name].wait()

    def end(self) -> list[int]:
        """Ask each to end; their exit codes."""
        for one in self._running.values():
            one.terminate()
        codes = []
        for one in self._running.values():
            try:
                codes.append(one.wait(60))
            except subprocess.TimeoutExpired:
                one.kill()
                codes.append(one.wait())
        return codes

    def logs(self) -> str:
        return "\n".join(
            log.read_text(errors="replace")[-2000:] for log in sorted(self._folder.glob("*.log"))
        )


def run(
    engine: Engine,
    database: str,
    *,
    workers: int,
    messages: int,
    kills: int,
    seed: int,
    limit_s: float,
    grace_s: int = GRACE_S,
) -> Ended:
    """Queue the texts, let workers send them, kill one after the other at random moments, and count.

    `database` is the URL the workers open. Raises RuntimeError with their logs when they do not end cleanly.
    """
    chance = random.Random(seed)
    some_texts(engine, messages)
    folder = Path(tempfile.mkdtemp(prefix="jv-kill-"))
    started = time.monotonic()
    pause = threading.Event()
    gateway = GatewayServer(takes_s=0.03)
    with gateway:
        crowd = Workers(folder, database, workers, gateway.url, grace_s=grace_s)
        try:
            done = 0
            for mark in sorted(chance.sample(range(1, max(kills + 2, int(messages * 0.9))), kills)):
                if not gateway.wait_for(mark, limit_s):
                    break
                # Somewhere within a call, before or after the gateway took the text.
                pause.wait(chance.random() * 0.05)
                name = chance.choice(crowd.names)
                crowd.kill(name)
                crowd.start(name)
                done += 1
            left = messages
            while left and time.monotonic() - started < limit_s:
                left = _left(engine)
                pause.wait(0.2)
        finally:
            codes = crowd.end()
        if any(codes):
            raise RuntimeError(f"workers ended with {codes}:\n{crowd.logs()}")
        if left:
            print(crowd.logs(), file=sys.stderr)
        refs = _refs(engine)
        sent = Counter(taken.ref for taken in gateway.ledger)
        doubled, late = _twice(engine, sent)
    shutil.rmtree(folder, ignore_errors=True)
    return Ended(
        engine.dialect.name, workers, messages, done, len(refs - set(sent)), doubled, late, left,
        time.monotonic() - started,
    )  # fmt: skip


def _twice(engine: Engine, taken: Counter[str]) -> tuple[int, int]:
    """Texts the gateway took more than once: those begun again after a report of them was stored, and the others.

    By the database's own order of what happened to a row, for the gateway sees a text some time after a worker has
    begun to send it, and a report may be stored in between. A text taken without an attempt to send it counts as well.
    """
    ours = select(t.outbox.c.id, t.outbox.c.ref).where(t.outbox.c.purpose == "kill matrix")
    with engine.connect().execution_options(read_only=True) as connection:
        ref_of = {id_: str(ref) for id_, ref in connection.execute(ours)}
        steps = connection.execute(
            select(t.event.c.subject_id, t.event.c.kind)
            .where(t.event.c.subject == "outbox", t.event.c.kind.in_((_BEGUN, *_REPORTED)))
            .order_by(t.event.c.seq)
        ).all()
    begun: Counter[str] = Counter()
    reported: set[str] = set()
    doubled: set[str] = set()
    for id_, kind in steps:
        ref = ref_of[id_]
        if kind in _REPORTED:
            reported.add(ref)
            continue
        begun[ref] += 1
        if ref in reported:
            doubled.add(ref)
    doubled |= {ref for ref, times in taken.items() if times > begun[ref]}
    return len(doubled), sum(times > 1 for ref, times in taken.items() if ref not in doubled)


def _left(engine: Engine) -> int:
    with engine.connect().execution_options(read_only=True) as connection:
        wanted = select(func.count()).where(
            t.outbox.c.purpose == "kill matrix", t.outbox.c.state.not_in(_ENDED)
        )
        found: int = connection.execute(wanted).scalar_one()
        return found


def _refs(engine: Engine) -> set[str]:
    with engine.connect().execution_options(read_only=True) as connection:
        wanted = select(t.outbox.c.ref).where(t.outbox.c.purpose == "kill matrix")
        return {str(ref) for ref in connection.execute(wanted).scalars()}


def _settings(gateway: str, port: int, grace_s: int) -> str:
    return f"""
[sms]
gateway = "kannel"
url = "{gateway}"
user = "jonovahti"
password_file = "password"
sender = "Testi"
answer_s = 3
[reports]
port = {port}
token_file = "token"
[timing]
poll_s = 0.1
lease_s = {LEASE_S}
grace_s = {grace_s}
beat_s = 1
"""


def table(rows: list[Ended]) -> str:
    """The first table of docs/texts.md."""
    heads = (
        "engine", "workers", "texts", "kill -9", "never sent", "sent twice after a report", "sent twice before one",
        "not ended", "took",
    )  # fmt: skip
    lines = [
        f"{datetime.now(UTC):%Y-%m-%d}; lease {LEASE_S} s, grace {GRACE_S} s. Of one text in 11 the answer is",
        "lost, of one in 23 the text itself the first time.",
        "",
        f"| {' | '.join(heads)} |",
        "|---" * len(heads) + "|",
    ]
    for row in rows:
        told = (*astuple(row)[:-1], f"{row.seconds:.0f} s")
        lines.append(f"| {' | '.join(map(str, told))} |")
    return "\n".join(lines)
