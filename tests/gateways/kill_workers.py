"""Workers killed at random while they send: what was never sent, what was sent twice.

Run by `python -m tests.gateways.kill_matrix`.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from sqlalchemy import Engine, func, select

from app.database import tables as t
from tests import programs
from tests.gateways.gateway_server import GatewayServer
from tests.gateways.kill_texts import some_texts
from tests.ports import a_free_port
from tests.programs import Program

LEASE_S, GRACE_S = 4, 12
#: How often it is looked how far they have come.
_LOOK_S: Final = 0.2
_TOKEN: Final = "kill-matrix"
#: States a text ends in once its reports are there.
_ENDED: Final = ("delivered", "undelivered", "expired", "rejected")


@dataclass(frozen=True)
class Ended:
    """How one run went.

    `doubled`: taken twice though a report of it was stored within the grace; `late`: its report came later than that.
    """

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
        self._running: dict[str, Program] = {}
        for n in range(count):
            name = f"w{n + 1}"
            (folder / f"{name}.toml").write_text(_settings(gateway, a_free_port(), grace_s), encoding="utf-8")
            self.start(name)

    @property
    def names(self) -> list[str]:
        return list(self._running)

    def start(self, name: str) -> None:
        config = self._folder / f"{name}.toml"
        with (self._folder / f"{name}.log").open("ab") as log:
            self._running[name] = programs.start(
                programs.WORKER,
                ["run", "--database", self._database, "--config", config, "--name", name],
                stdout=log.fileno(),
                stderr=log.fileno(),
            )

    def kill(self, name: str) -> None:
        """End it as a power cut would."""
        self._running[name].kill()
        self._running[name].wait()

    def must_be_running(self) -> None:
        """Raises RuntimeError with their logs as soon as one has ended that nobody killed: nothing is to come of it."""
        ended = {name: one.returncode for name, one in self._running.items() if one.poll() is not None}
        if ended:
            raise RuntimeError(f"workers ended by themselves, with {ended}:\n{self.logs()}")

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
    promised_s: int | None = None,
    reports_from: int = 0,
) -> Ended:
    """Queue the texts, let workers send them, kill one after the other at random moments, and count.

    `database` is the URL the workers open. `promised_s`: the grace that they are held to, if not the one that they are
    told to keep. `reports_from`: see `GatewayServer`. Raises RuntimeError with their logs when they do not end cleanly.
    """
    chance = random.Random(seed)
    some_texts(engine, messages)
    folder = Path(mkdtemp(prefix="jv-kill-"))
    started = time.monotonic()
    pause = threading.Event()
    gateway = GatewayServer(takes_s=0.03, reports_from=reports_from)
    with gateway:
        crowd = Workers(folder, database, workers, gateway.url, grace_s=grace_s)
        try:
            done = 0
            for mark in sorted(chance.sample(range(1, max(kills + 2, int(messages * 0.9))), kills)):
                if not _have_sent(crowd, gateway, mark, started + limit_s):
                    break
                # Somewhere within a call, before or after the gateway took the text.
                pause.wait(chance.random() * 0.05)
                name = chance.choice(crowd.names)
                crowd.kill(name)
                crowd.start(name)
                done += 1
            left = messages
            while left and time.monotonic() - started < limit_s:
                crowd.must_be_running()
                left = _left(engine)
                pause.wait(_LOOK_S)
        finally:
            codes, logs = crowd.end(), crowd.logs()
            shutil.rmtree(folder, ignore_errors=True)
        if any(codes):
            raise RuntimeError(f"workers ended with {codes}:\n{logs}")
        if left:
            print(logs, file=sys.stderr)
        refs = _refs(engine)
        sent: dict[str, list[datetime]] = defaultdict(list)
        for taken in gateway.ledger:
            sent[taken.ref].append(taken.at)
        grace = timedelta(seconds=grace_s if promised_s is None else promised_s)
        doubled, late = twice(sent, _begun(engine), gateway.reported, grace)
    return Ended(
        engine.dialect.name, workers, messages, done, len(refs - set(sent)), doubled, late, left,
        time.monotonic() - started,
    )  # fmt: skip


def _have_sent(crowd: Workers, gateway: GatewayServer, count: int, ends_s: float) -> bool:
    """Wait until the gateway has taken so many; False when it had not at `ends_s` of the monotonic clock."""
    while not gateway.wait_for(count, _LOOK_S):
        crowd.must_be_running()
        if time.monotonic() > ends_s:
            return False
    return True


def twice(
    taken: Mapping[str, Sequence[datetime]],
    begun: Mapping[str, Sequence[datetime]],
    reported: Mapping[str, datetime],
    grace: timedelta,
) -> tuple[int, int]:
    """Texts that the gateway took more than once: those reported on within the grace, and those later or never.

    `taken` and `begun`: by reference and in order, when the gateway took a text, when a worker began to hand it over.
    The grace is counted from that beginning: nobody may ask again sooner, and on a busy machine the gateway looks at a
    text some time after it was handed over. One taken more often than handed over is among the first in any case.
    """
    doubled = late = 0
    for ref, times in taken.items():
        if len(times) < 2:
            continue
        tries = begun.get(ref, ())
        if len(times) > len(tries):
            doubled += 1
            continue
        # The first that was taken is no later than the last try before it, and than leaves one for each taken since.
        before = sum(at <= times[0] for at in tries) - 1
        first = tries[max(0, min(before, len(tries) - len(times)))]
        is_in_time = ref in reported and reported[ref] - first < grace
        doubled, late = doubled + is_in_time, late + (not is_in_time)
    return doubled, late


def _begun(engine: Engine) -> dict[str, list[datetime]]:
    """When workers began to hand each text over, by its reference."""
    o, a = t.outbox.c, t.outbox_attempt.c
    wanted = (
        select(o.ref, a.began_at)
        .join_from(t.outbox, t.outbox_attempt, a.outbox_id == o.id)
        .where(o.purpose == "kill matrix")
        .order_by(a.began_at)
    )
    begun: dict[str, list[datetime]] = defaultdict(list)
    with engine.connect().execution_options(read_only=True) as connection:
        for ref, at in connection.execute(wanted):
            begun[str(ref)].append(at)
    return begun


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
        "engine", "workers", "texts", "kill -9", "never sent", "sent twice, reported within the grace",
        "sent twice, reported later",
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
