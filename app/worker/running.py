"""One worker: opens its gateways, works round by round until told to stop, and says every ten seconds that it lives."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple
from urllib.parse import quote

from app.database.engine import Engine
from app.database.outbox import Beat, Kind, open_outbox
from app.database.setup import verify_version
from app.domain.errors import Unavailable, WrongDatabase
from app.domain.worker_health import LACKING
from app.messaging.foretelling import Foreteller
from app.messaging.gateways.gateway import SmsGateway
from app.worker.alerting import Alerting
from app.worker.asking import Asker
from app.worker.figures import Figures
from app.worker.receiver import Receiver
from app.worker.sending import MOST_LEASED, GatewayState, Sender
from app.worker.settings import WorkerSettings

log = logging.getLogger(__name__)

#: Numbers are judged and time does its part this often; sending looks every poll.
_SETTLE_EVERY: Final = timedelta(seconds=2)
_LONGEST_PAUSE_S: Final = 30.0
#: Each part of the work comes round sooner than that; a database that lacked something no longer has been upgraded.
_LACKING_FOR: Final = timedelta(minutes=20)
#: The gravest first: what is shown of several gateways.
_GRAVE: Final = ("refuses_us", "unreachable", "unclear", "ok")


class Round(NamedTuple):
    """What one round did."""

    calls: int
    judged: int
    settled: dict[str, int]
    queued: int = 0  # texts of its own that are to go out


def open_gateways(settings: WorkerSettings) -> dict[Kind, SmsGateway]:
    """The gateways that the settings name, by the kind of row each takes. Raises ValueError for an unsafe address."""
    gateways: dict[Kind, SmsGateway] = {}
    sms = settings.sms
    if sms.gateway == "kannel":
        # Loaded where there is one: a worker that only takes samples needs no HTTP client.
        from app.messaging.gateways.kannel import KannelGateway

        gateways[Kind.TEXT] = KannelGateway(
            sms.url,
            user=sms.user,
            password=sms.password,
            sender=sms.sender,
            report_url=_report_url(settings),
            answer_s=sms.answer_s,
        )
    elif sms.gateway == "file":
        from app.messaging.gateways.file import FileGateway

        gateways[Kind.TEXT] = FileGateway(sms.file)
    if settings.dial.url:
        from app.messaging.gateways.dial import DialGateway

        gateways[Kind.DIAL] = DialGateway(
            settings.dial.url,
            secret=settings.dial.secret.encode(),
            answer_s=settings.sms.answer_s,
            authorities=settings.dial.authorities,
        )
    return gateways


class Worker:
    """Runs in the thread that calls `run` or `once`; reports come in on threads of the receiver."""

    def __init__(
        self,
        engine: Engine,
        settings: WorkerSettings,
        gateways: dict[Kind, SmsGateway],
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._stop = threading.Event()
        self._engine = engine
        self._outbox = open_outbox(engine)
        self._gateways = gateways
        self._sender = Sender(self._outbox, gateways, settings, clock=clock, stop=self._stop)
        self._figures = Figures(engine, self._outbox)
        automatic = settings.automatic
        self._foreteller = Foreteller(engine, home=settings.home) if automatic.windows else None
        self._asker = Asker(engine) if automatic.survey else None
        self._alerting = Alerting(engine) if automatic.alerts else None
        self._receiver: Receiver | None = None
        self._started_at = clock()
        self._beat_at: datetime | None = None
        self._settled_at: datetime | None = None
        #: When the database last lacked what a part of the work needs, by that part.
        self._lacking: dict[str, datetime] = {}

    def stop(self) -> None:
        """End after the call that is being made; safe to call from a signal."""
        self._stop.set()

    def run(self) -> None:
        """Work until `stop`. The database may come and go.

        Raises OSError when the receiver's port is taken, and WrongDatabase, after a goodbye where that can be said,
        when the database became one of another version meanwhile.
        """
        reports = self._settings.reports
        if reports.port:
            self._receiver = Receiver(
                self._outbox,
                host=reports.host,
                port=reports.port,
                token=reports.token,
                home=self._settings.home,
                clock=self._clock,
            )
            self._receiver.start()
            log.info("reports are received at %s, port %s", reports.host, self._receiver.port)
        if self._alerting is not None:
            self._alerting.start()
        pause_s = 1.0
        try:
            while not self._stop.is_set():
                try:
                    done = self.round()
                    pause_s = 1.0
                except Unavailable as trouble:
                    log.warning("the database: %s; looking again in %.0f s", trouble.reason, pause_s)
                    self._stop.wait(pause_s)
                    pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)
                    continue
                if done.calls < MOST_LEASED:
                    self._stop.wait(self._settings.timing.poll.total_seconds())
        finally:
            self.close()

    def once(self) -> Round:
        """Send what is due, settle what time settles, sample and count what is due, and end. Raises as `round`."""
        calls, judged, settled = 0, 0, dict[str, int]()
        try:
            while not self._stop.is_set():
                done = self.round()
                calls, judged = calls + done.calls, judged + done.judged
                settled |= {state: settled.get(state, 0) + count for state, count in done.settled.items()}
                is_telling = self._foreteller is not None and self._foreteller.is_under_way
                if not (done.calls or done.queued or is_telling):
                    break
                if done.queued:
                    # It may be to numbers that nobody has looked at, and there is no later round that would.
                    self._settled_at = None
            # A round counts some days alone, so that texts go out in between.
            while not self._stop.is_set() and self._figures.night_if_due(self._clock()):
                pass
        finally:
            self.close()
        return Round(calls, judged, settled)

    def round(self) -> Round:
        """One look at everything. Raises Unavailable; WrongDatabase where another version has been put there."""
        # An upgrade comes under workers that were not stopped, or are on another machine.
        verify_version(self._engine)
        now = self._clock()
        judged, settled = 0, dict[str, int]()
        if self._settled_at is None or now - self._settled_at >= _SETTLE_EVERY:
            judged = self._sender.judge_callers()
            settled = self._sender.recover()
            self._settled_at = now
        calls = self._sender.send_due()
        if self._figures.sample_if_due(now):
            log.info("took the sample of the queues")
            if self._alerting is not None and self._figures.last_sample_at is not None:
                self._alerting.sample(self._figures.last_sample_at)
        self._figures.night_if_due(now)
        queued = 0
        if self._foreteller is not None:
            queued += self._as_far_as_it_goes(
                "patients are not told when they will be rung", self._foreteller.step, now
            )
        if self._asker is not None:
            queued += self._as_far_as_it_goes("patients are not asked how it was", self._asker.step, now)
        if self._alerting is not None:
            self._alerting.step(now)
        if self._beat_at is None or now - self._beat_at >= self._settings.timing.beat:
            self._beat()
            self._beat_at = now
        return Round(calls, judged, settled, queued)

    def _as_far_as_it_goes(self, without: str, step: Callable[[datetime], int], now: datetime) -> int:
        """Do a part of the work, and how much; where the database lacks what it needs, say so once and go on."""
        try:
            return step(now)
        except WrongDatabase as trouble:
            if not self._is_lacking(without, now):
                log.warning(
                    "%s: the database lacks what this needs; run jonovahti-admin check (%s)",
                    without,
                    trouble.detail.splitlines()[0] if trouble.detail else trouble.reason,
                )
            self._lacking[without] = now
            return 0

    def _is_lacking(self, without: str, now: datetime) -> bool:
        return without in self._lacking and now - self._lacking[without] < _LACKING_FOR

    def gateway_state(self) -> GatewayState:
        """The gravest of what the gateways answered last."""
        states = [*self._sender.states.values()]
        return min(states, key=lambda state: _GRAVE.index(state.word), default=GatewayState())

    def close(self) -> None:
        """Let go of port and gateways, and say goodbye; `run` and `once` end with it."""
        if self._receiver is not None:
            self._receiver.close()
        if self._alerting is not None:
            self._alerting.stop()
        for gateway in self._gateways.values():
            gateway.close()
        try:
            self._beat(is_stopped=True)
        except (Unavailable, WrongDatabase) as trouble:
            log.warning("no goodbye, the database: %s", trouble.reason)

    def _beat(self, *, is_stopped: bool = False) -> None:
        state, now = self.gateway_state(), self._clock()
        is_lacking = any(self._is_lacking(without, now) for without in self._lacking)
        receiver = self._receiver
        beat = Beat(
            started_at=self._started_at,
            gateway=" ".join(gateway.name for gateway in self._gateways.values()),
            gateway_state=state.word if state.is_trouble else "ok",
            detail=state.detail if state.is_trouble else LACKING if is_lacking else "",
            sent=self._sender.sent,
            reports=self._sender.reports,
            last_sent_at=self._sender.last_sent_at,
            last_report_at=self._sender.last_report_at,
            last_sample_at=self._figures.last_sample_at,
            is_stopped=is_stopped,
        )
        if receiver is not None:
            last = max(filter(None, (beat.last_report_at, receiver.last_report_at)), default=None)
            beat = replace(beat, reports=beat.reports + receiver.reports, last_report_at=last)
        self._outbox.beat(self._settings.name, beat, at=now)


def _report_url(settings: WorkerSettings) -> str:
    reports = settings.reports
    base = reports.url or f"http://{reports.host}:{reports.port}/report"
    # Of what stands behind a percent sign here Kannel fills in letters alone; in a plain token all are figures.
    return f"{base}{'&' if '?' in base else '?'}token={quote(reports.token, safe='')}"
