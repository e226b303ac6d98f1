"""A worker at work: texts out over real HTTP, reports and patients' texts in, figures by the clock, and its end."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest

from app.cli.worker import main
from app.database import outbox_health
from app.database.outbox import Beat, open_outbox
from app.database.sqlite import setup
from app.database.sqlite.connection import open_engine as open_file
from app.domain.outbox import SendOutcome
from app.domain.worker_health import problems
from app.worker.receiver import Receiver
from app.worker.running import Worker, open_gateways
from app.worker.settings import ReportSettings, SmsSettings, Timing, WorkerSettings
from tests import programs
from tests.builders import WEDNESDAY, a_request, local
from tests.conftest import ExpectedLogs
from tests.database.outbox.texts import Texts, later
from tests.gateways.gateway_server import GatewayServer
from tests.ports import a_free_port
from tests.waiting import wait_until

NUMBER = "+358401234567"


class Clock:
    """A clock that a test moves."""

    def __init__(self, now: datetime = WEDNESDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@contextmanager
def _running(worker: Worker) -> Iterator[None]:
    thread = threading.Thread(target=worker.run, name="worker")
    thread.start()
    try:
        yield
    finally:
        worker.stop()
        thread.join()


@pytest.fixture
def receiver(texts: Texts) -> Iterator[Receiver]:
    made = Receiver(
        texts.outbox, host="127.0.0.1", port=0, token="sesame", home="FI", clock=lambda: WEDNESDAY
    )
    made.start()
    yield made
    made.close()


def _asked(receiver: Receiver, path: str, *, method: str = "GET", **query: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", receiver.port, timeout=30)
    told = urlencode({"token": "sesame", **query})
    if method == "GET":
        connection.request("GET", f"{path}?{told}")
    else:
        connection.request("POST", path, told, {"Content-Type": "application/x-www-form-urlencoded"})
    status = connection.getresponse().status
    connection.close()
    return status


def test_a_worker_judges_sends_and_takes_reports_until_it_is_told_to_stop(
    texts: Texts, expected_logs: ExpectedLogs
) -> None:
    expected_logs("unreachable 503")
    started = datetime.now(UTC)
    due: dict[str, Any] = {
        "not_before": started,
        "not_after": started + timedelta(hours=1),
        "is_textable": None,
    }
    keys = {end: texts.queued(number=f"+3584012345{end}", **due) for end in ("00", "91", "92", "95", "96")}
    landline = texts.queued(number="+358931012345", **due)
    with GatewayServer() as gateway:
        settings = WorkerSettings(
            "one",
            sms=SmsSettings("kannel", gateway.url, "jonovahti", "sesame", "Testi"),
            reports=ReportSettings(port=a_free_port(), token="t"),
            timing=Timing(poll=timedelta(seconds=0.05), beat=timedelta(seconds=0.2)),
        )
        worker = Worker(texts.worker_engine, settings, open_gateways(settings))
        with _running(worker):
            wait_until(lambda: texts.state(keys["96"]) == "expired", "the carrier's last word")
            wait_until(lambda: texts.state(keys["00"]) == "delivered", "a delivered text")

    assert texts.state(keys["91"]) == "rejected"
    assert texts.state(keys["95"]) == "undelivered"
    assert (texts.state(landline), texts.text(landline)["detail"]) == ("rejected", "landline")
    # A full gateway is left alone for some seconds; the text waits.
    assert texts.state(keys["92"]) in ("queued", "delivered")
    (beat,) = texts.rows("worker_beat")
    assert (beat["worker"], beat["gateway"]) == ("one", "kannel")
    assert beat["stopped_at"] is not None
    assert beat["reports"] >= 7


def test_a_report_is_answered_once_it_is_stored(texts: Texts, receiver: Receiver) -> None:
    key, attempt = texts.sending()

    status = _asked(receiver, "/report", ref=str(attempt.ref), type="8", ans="ACK/", fid="")

    assert (status, texts.state(key)) == (200, "accepted")
    assert (
        _asked(receiver, "/report", method="POST", ref=str(attempt.ref), type="1", ans="stat:DELIVRD") == 200
    )
    assert texts.state(key) == "delivered"
    assert [row["detail"] for row in texts.rows("delivery_report")] == ["ACK/", "stat:DELIVRD"]


def test_a_refusal_after_a_delivery_is_kept_and_told_in_the_log(
    texts: Texts, receiver: Receiver, expected_logs: ExpectedLogs
) -> None:
    expected_logs("a report says rejected of a text that is delivered")
    key, attempt = texts.sending()
    _asked(receiver, "/report", ref=str(attempt.ref), type="1")

    assert _asked(receiver, "/report", ref=str(attempt.ref), type="16", ans="NACK/0x0b") == 200

    assert texts.state(key) == "delivered"
    assert [row["state"] for row in texts.rows("delivery_report")] == ["delivered", "rejected"]


def test_a_report_of_nobody_knows_what_is_stored_too(
    texts: Texts, receiver: Receiver, expected_logs: ExpectedLogs
) -> None:
    expected_logs("a reference nobody knows")

    assert _asked(receiver, "/report", ref="other system's", type="1") == 200
    assert outbox_health.unknown_reports(texts.worker_engine, later()) == 1


def test_a_patients_stop_comes_in_however_the_gateway_writes_the_number(
    texts: Texts, receiver: Receiver
) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)

    assert _asked(receiver, "/incoming", **{"from": "358401234567", "text": "Seis", "id": "g-1"}) == 200

    (caller,) = texts.rows("caller", id=texts.row(callback_id)["caller_id"])
    assert (caller["textable"], caller["textable_why"]) == (False, "asked_not_to")


def test_without_a_database_a_report_is_to_be_brought_again(
    sqlite_texts: Texts, expected_logs: ExpectedLogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected_logs("waits for the database")
    monkeypatch.setattr("app.database.sqlite.connection.BUSY_TIMEOUT_MS", 50)
    from app.database.sqlite.connection import open_engine

    engine = open_engine(str(sqlite_texts.engine.url.database))
    receiver = Receiver(
        open_outbox(engine), host="127.0.0.1", port=0, token="sesame", home="FI", clock=lambda: WEDNESDAY
    )
    receiver.start()
    _, attempt = sqlite_texts.sending()
    with sqlite_texts.engine.begin():
        assert _asked(receiver, "/report", ref=str(attempt.ref), type="1") == 503
    assert _asked(receiver, "/report", ref=str(attempt.ref), type="1") == 200
    receiver.close()
    engine.dispose()


def test_a_gateway_that_refuses_us_is_left_alone_and_no_text_is_lost(
    texts: Texts, expected_logs: ExpectedLogs
) -> None:
    expected_logs("refuses_us 403")
    clock = Clock()
    keys = [texts.queued() for _ in range(3)]
    with GatewayServer(password="changed") as gateway:
        settings = WorkerSettings(
            "one",
            sms=SmsSettings("kannel", gateway.url, "jonovahti", "old", "Testi"),
            reports=ReportSettings(port=1, token="t"),
        )
        worker = Worker(texts.worker_engine, settings, open_gateways(settings), clock=clock)
        worker.round()
        worker.round()
        assert len(gateway.asked) == 1
        assert {texts.state(key) for key in keys} == {"queued"}
        (beat,) = texts.rows("worker_beat")
        assert beat["gateway_state"] == "refuses_us"
        gateway.password = "old"
        clock.now = later(100)
        worker.round()

        assert {texts.state(key) for key in keys} == {"accepted"}
        worker.close()


def test_samples_are_taken_every_five_minutes_and_days_counted_after_midnight(texts: Texts) -> None:
    a_request(texts.platform, local("2026-03-04 10:00"))
    clock = Clock(local("2026-03-04 23:57"))
    worker = Worker(texts.worker_engine, WorkerSettings("one"), {}, clock=clock)
    marks = ("23:57:00", "23:58:00", "00:00:01", "00:00:30", "00:04:00", "00:05:10", "00:10:00")
    for mark in marks:
        clock.now = local(f"2026-03-0{4 if mark[0] == '2' else 5} {mark}")
        worker.round()
        counted = {row["day"].isoformat() for row in texts.rows("queue_day")}
        assert ("2026-03-04" in counted) == (mark >= "00:05:10" and mark[0] == "0"), mark
    worker.close()

    sampled = {row["at"] for row in texts.rows("queue_sample")}
    assert sampled == {local(f"2026-03-05 {mark}") for mark in ("00:00", "00:05", "00:10")}


def test_a_second_worker_takes_no_sample_that_is_there(texts: Texts) -> None:
    clock = Clock(local("2026-03-04 10:00"))
    first = Worker(texts.worker_engine, WorkerSettings("one"), {}, clock=clock)
    second = Worker(texts.worker_engine, WorkerSettings("two"), {}, clock=clock)
    first.round()
    second.round()
    first.close()
    second.close()

    beats = {row["worker"]: row["last_sample_at"] for row in texts.rows("worker_beat")}
    assert beats == {"one": local("2026-03-04 10:00"), "two": None}


def test_health_tells_of_the_outbox_and_its_workers(texts: Texts) -> None:
    texts.queued(is_textable=False, why="landline", not_before=WEDNESDAY - timedelta(minutes=9))
    key, _ = texts.sending(resend=False)
    texts.ended(key, SendOutcome.UNKNOWN)
    texts.recover(later(61))

    found = outbox_health.health(texts.worker_engine, later(62))

    assert found.counts == {"queued": 1, "held": 1}
    assert [problem.what for problem in problems(found)] == ["no_worker", "queue_grows", "texts_held"]


class Said(NamedTuple):
    """How the program ended, and its words."""

    returncode: int
    stdout: str
    stderr: str


Program = Callable[..., Said]


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Program:
    """The worker's program, in this process."""

    def run(*arguments: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["jonovahti-worker", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        return Said(int(ended.value.code or 0), *capsys.readouterr())

    return run


def test_the_program_says_in_words_and_in_json_how_texts_fare(sqlite_texts: Texts, program: Program) -> None:
    url = f"sqlite:///{sqlite_texts.engine.url.database}"

    done = program("once", "--database", url, "--json")
    told = program("status", "--database", url)
    as_json = program("status", "--database", url, "--json")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["calls"] == 0
    assert "No worker runs: start jonovahti-worker" in told.stdout
    assert (told.returncode, as_json.returncode) == (1, 1)
    (found,) = json.loads(as_json.stdout)["problems"]
    assert found["what"] == "no_worker"
    # As ISO 8601 has it, which every reader of JSON takes.
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00", found["since"])


def test_texts_that_a_supervisor_has_to_decide_about_are_told_and_wake_nobody(
    sqlite_texts: Texts, program: Program
) -> None:
    key, _ = sqlite_texts.sending(resend=False)
    sqlite_texts.ended(key, SendOutcome.UNKNOWN)
    sqlite_texts.recover(later(61))
    # However slow this machine is meanwhile, the worker was seen lately.
    soon = datetime.now(UTC) + timedelta(minutes=30)
    sqlite_texts.outbox.beat("texts-1", Beat(soon, "kannel"), at=soon)
    url = f"sqlite:///{sqlite_texts.engine.url.database}"

    told = program("status", "--database", url)
    as_json = program("status", "--database", url, "--json")

    assert "1 texts wait for a person to decide" in told.stdout
    assert told.stdout.count("All is well.") == 1
    assert (told.returncode, as_json.returncode) == (0, 0)
    found = json.loads(as_json.stdout)
    assert ([one["what"] for one in found["problems"]], found["is_well"]) == (["texts_held"], True)


@pytest.mark.parametrize(
    "arguments, code, says",
    [
        (("once", "--database", "sqlite:///nowhere.sqlite"), 4, "There is no file"),
        (("once", "--database", "postgresql://nobody@localhost:1/none"), 3, "takes no connections"),
        (("once", "--database", "sqlite://", "--config", "missing.toml"), 2, "cannot be read"),
        (("once",), 2, "--database"),
    ],
)
def test_trouble_ends_the_program_in_words_and_a_code(
    arguments: tuple[str, ...], code: int, says: str, program: Program
) -> None:
    ended = program(*arguments)

    assert (ended.returncode, says in ended.stderr) == (code, True), ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("command", ["run", "once", "status"])
def test_a_database_whose_setting_up_was_broken_off_is_told_as_such(
    command: str, tmp_path: Path, program: Program
) -> None:
    half_done = tmp_path / "half.sqlite"
    engine = open_file(half_done)
    setup.create(engine)
    engine.dispose()

    ended = program(command, "--database", f"sqlite:///{half_done}")

    assert (ended.returncode, "Traceback" in ended.stderr) == (4, False), ended.stderr
    assert "was not finished; run it again" in ended.stderr


def test_a_port_that_is_taken_is_named(sqlite_texts: Texts, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("t", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = tmp_path / "w.toml"
        settings.write_text(f'[reports]\nport = {port}\ntoken_file = "token"\n', encoding="utf-8")
        url = f"sqlite:///{sqlite_texts.engine.url.database}"
        # In a process of its own: it takes the signals and the log for itself.
        ended = programs.run(programs.WORKER, "run", "--database", url, "--config", settings)

    assert ended.returncode == 5
    assert f"port {port}" in ended.stderr


@pytest.mark.usefixtures("signals_as_usual")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_a_worker_with_a_goodbye(sqlite_texts: Texts, number: signal.Signals) -> None:
    url = f"sqlite:///{sqlite_texts.engine.url.database}"
    with programs.running(programs.WORKER, "run", "--database", url, "--name", "one") as worker:
        wait_until(lambda: sqlite_texts.rows("worker_beat"), "a beat")

        worker.program.send_signal(number)
        ended = worker.ended()

    assert ended.returncode == 0, ended.stderr
    (beat,) = sqlite_texts.rows("worker_beat")
    assert beat["stopped_at"] is not None
