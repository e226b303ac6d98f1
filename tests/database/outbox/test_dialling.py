"""A retry now at a centre whose phone platform has an API of its own: told by the outbox, once, signed, and settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app.database.outbox import Attempt, Kind, NoAttempt
from app.database.reads.past import read_story
from app.domain.act import Why
from app.domain.callback import Outcome
from app.domain.moment import to_us
from app.domain.outbox import SendOutcome
from app.listing.timeline import timeline
from app.messaging.gateways.dial import DialGateway
from app.messaging.gateways.gateway import Message
from app.worker.receiver import Receiver
from app.worker.running import Worker, open_gateways
from app.worker.settings import DialSettings, WorkerSettings
from tests.builders import WEDNESDAY, a_number, a_request
from tests.conftest import ExpectedLogs
from tests.database.contract.world import an_id, refused
from tests.database.outbox.texts import GRACE, LEASE, NO_REPORT, Texts, later
from tests.gateways.dial_platform import SECRET, DialPlatform

SUPERVISOR = "anna"


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = WEDNESDAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def dialling(texts: Texts) -> Texts:
    """The region, with a platform of its own at centre 1."""
    texts.set("centre", 1, dials=True)
    return texts


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[DialPlatform]:
    with DialPlatform(tmp_path).running() as running:
        yield running


def _worker(texts: Texts, platform: DialPlatform, clock: Clock) -> Worker:
    dial = DialSettings(platform.url, SECRET, platform.certificate)
    settings = WorkerSettings("one", dial=dial)
    gateways = open_gateways(settings)
    return Worker(texts.worker_engine, settings, gateways, clock=clock)


def _now(texts: Texts, callback_id: int, at: datetime = WEDNESDAY) -> None:
    result = texts.desk(SUPERVISOR).retry(uuid4(), texts.seen(callback_id), None, at=at)
    assert len(result.done) == 1, result


def _commands(texts: Texts, callback_id: int) -> list[tuple[str, str]]:
    rows = texts.rows("outbox", kind="dial", callback_id=callback_id)
    return [(row["state"], row["detail"]) for row in rows]


def test_ringing_now_tells_the_platform_by_a_command_of_the_same_transaction(dialling: Texts) -> None:
    callback_id = a_request(dialling.platform, number=a_number())

    _now(dialling, callback_id)

    (row,) = dialling.rows("outbox", callback_id=callback_id)
    assert (row["kind"], row["state"], row["created_by"]) == ("dial", "queued", SUPERVISOR)
    assert (row["not_before"], row["not_after"]) == (WEDNESDAY, WEDNESDAY + timedelta(minutes=15))


def test_a_time_ahead_a_centre_without_such_a_platform_and_a_hidden_number_make_none(dialling: Texts) -> None:
    ahead, hidden = a_request(dialling.platform), a_request(dialling.platform, number=None)
    desk = dialling.desk(SUPERVISOR)
    desk.retry(an_id(), dialling.seen(ahead), WEDNESDAY + timedelta(hours=1), at=WEDNESDAY)
    desk.retry(an_id(), dialling.seen(hidden), None, at=WEDNESDAY)
    dialling.set("centre", 1, dials=False)
    desk.retry(an_id(), dialling.seen(a_request(dialling.platform)), None, at=WEDNESDAY)

    assert dialling.rows("outbox") == []


def test_a_command_leaves_when_a_nurse_would_be_given_the_callback_and_not_before(dialling: Texts) -> None:
    friday, callback_ids = WEDNESDAY + timedelta(days=2), []
    for number in (a_number(), a_number()):
        callback_ids.append(
            a_request(
                dialling.platform, number=number, wish_from=friday, wish_until=friday + timedelta(hours=2)
            )
        )
        _now(dialling, callback_ids[-1])
    # As a wish made since would be.
    dialling.change(callback_ids[1], wish_from=friday, wish_until=friday + timedelta(hours=2))

    begun = {}
    for leased in dialling.outbox.lease("one", [Kind.DIAL], most=5, lease=LEASE, at=later()):
        begun[leased.id] = dialling.outbox.attempt(leased.id, "one", lease=LEASE, at=later())
    nurses = [dialling.nurse(number) for number in (21, 22)]

    assert [type(one) for one in begun.values()] == [Attempt, NoAttempt]
    assert [state for one in callback_ids for state in _commands(dialling, one)] == [
        ("sending", ""), ("rejected", "postponed"),
    ]  # fmt: skip
    assert [dialling.platform.take(nurse, later()) for nurse in nurses] == [callback_ids[0], None]


def test_asked_for_again_while_one_is_on_its_way_there_is_no_second_command(dialling: Texts) -> None:
    callback_id = a_request(dialling.platform)

    _now(dialling, callback_id)
    _now(dialling, callback_id)

    assert _commands(dialling, callback_id) == [("queued", "")]


def test_the_same_act_sent_twice_makes_one_command(dialling: Texts) -> None:
    callback_id = a_request(dialling.platform)
    action, seen = uuid4(), dialling.seen(callback_id)

    for _ in range(2):
        dialling.desk(SUPERVISOR).retry(action, seen, None, at=WEDNESDAY)

    assert len(_commands(dialling, callback_id)) == 1


def test_the_platform_gets_it_signed_over_tls_and_what_became_of_the_call_settles_it(
    dialling: Texts, platform: DialPlatform
) -> None:
    clock, number = Clock(), a_number()
    callback_id = a_request(dialling.platform, number=number)
    _now(dialling, callback_id)
    worker = _worker(dialling, platform, clock)

    worker.round()

    (row,) = dialling.rows("outbox", callback_id=callback_id)
    assert row["state"] == "accepted"
    assert platform.done == {
        str(row["ref"]): {"callback": callback_id, "number": number, "ref": str(row["ref"])}
    }
    # The platform rings: what it tells the database as always is enough.
    nurse = dialling.nurse(at=later(2))
    assert dialling.platform.take(nurse, later(2)) == callback_id
    dialling.platform.finish(callback_id, nurse, Outcome.REACHED, later(60))
    clock.now = later(70)
    worker.round()
    worker.close()

    assert _commands(dialling, callback_id) == [("delivered", "reached")]


def test_a_call_that_nobody_answered_is_told_as_such(dialling: Texts) -> None:
    key, attempt = _accepted(dialling)
    callback_id = attempt
    nurse = dialling.nurse(at=later(2))
    assert dialling.platform.take(nurse, later(2)) == callback_id
    dialling.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, later(40))

    assert dialling.recover(later(45)) == {"undelivered": 1}
    assert dialling.text(key)["detail"] == "no_answer"


def test_an_attempt_made_before_the_command_does_not_settle_it(dialling: Texts) -> None:
    callback_id = dialling.attempted(Outcome.NO_ANSWER)
    at = later(30)
    _now(dialling, callback_id, at)
    (row,) = dialling.rows("outbox", callback_id=callback_id)

    assert dialling.recover(later(31)) == {}
    assert dialling.state(row["id"]) == "queued"


def test_a_lost_answer_is_asked_again_under_the_same_key_and_done_once(
    dialling: Texts, platform: DialPlatform, expected_logs: ExpectedLogs
) -> None:
    expected_logs("unclear RemoteProtocolError")
    platform.lost = 1
    clock = Clock()
    callback_id = a_request(dialling.platform)
    _now(dialling, callback_id)
    worker = _worker(dialling, platform, clock)

    worker.round()
    assert _states(dialling, callback_id) == ["unknown"]
    clock.now = later(61)
    worker.round()
    clock.now = later(64)
    worker.round()
    worker.close()

    assert _states(dialling, callback_id) == ["accepted"]
    assert (platform.calls, len(platform.done)) == (2, 1)


def test_a_platform_that_knows_another_secret_refuses_and_the_command_waits(
    dialling: Texts, platform: DialPlatform, expected_logs: ExpectedLogs
) -> None:
    expected_logs("refuses_us 401")
    platform.secret = b"another"
    callback_id = a_request(dialling.platform)
    _now(dialling, callback_id)
    worker = _worker(dialling, platform, Clock())

    worker.round()

    assert _states(dialling, callback_id) == ["queued"]
    assert worker.gateway_state().word == "refuses_us"
    worker.close()


def test_nothing_is_told_to_a_server_whose_certificate_nobody_vouches_for(
    platform: DialPlatform,
) -> None:
    gateway = DialGateway(platform.url, secret=SECRET.encode())

    sent = gateway.send(Message(uuid4(), "+358401234500", "", callback_id=7))
    gateway.close()

    assert sent.outcome is SendOutcome.NOT_SENT
    assert platform.calls == 0


def test_a_file_of_authorities_that_is_none_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="certificates"):
        DialGateway("https://platform.example", secret=b"x", authorities=tmp_path / "missing.pem")


def test_undone_before_it_left_the_platform_never_hears_of_it(dialling: Texts) -> None:
    callback_id = a_request(dialling.platform)
    action = uuid4()
    desk = dialling.desk(SUPERVISOR)
    desk.retry(action, dialling.seen(callback_id), None, at=WEDNESDAY)

    result = desk.undo(uuid4(), action, at=later(3))

    assert len(result.done) == 1
    assert _states(dialling, callback_id) == ["cancelled"]


def test_once_the_platform_has_it_there_is_nothing_to_take_back(dialling: Texts) -> None:
    callback_id = a_request(dialling.platform)
    action = uuid4()
    desk = dialling.desk(SUPERVISOR)
    desk.retry(action, dialling.seen(callback_id), None, at=WEDNESDAY)
    _send(dialling, SendOutcome.ACCEPTED)

    assert refused(desk.undo(uuid4(), action, at=later(3)).rows) == Why.ALREADY_SENT
    assert _states(dialling, callback_id) == ["accepted"]


def test_what_the_platform_refused_can_be_taken_back(dialling: Texts) -> None:
    callback_id = a_request(dialling.platform)
    action = uuid4()
    desk = dialling.desk(SUPERVISOR)
    desk.retry(action, dialling.seen(callback_id), None, at=WEDNESDAY)
    _send(dialling, SendOutcome.REJECTED)

    assert len(desk.undo(uuid4(), action, at=later(3)).done) == 1


@pytest.mark.parametrize("why", ["not_waiting", "postponed"])
def test_a_patient_who_is_rung_already_or_was_put_off_meanwhile_is_not_dialled(
    dialling: Texts, why: str
) -> None:
    callback_id = a_request(dialling.platform)
    _now(dialling, callback_id)
    if why == "postponed":
        when = WEDNESDAY + timedelta(hours=1)
        dialling.desk(SUPERVISOR).retry(uuid4(), dialling.seen(callback_id), when, at=later(1))
    else:
        assert dialling.platform.take(dialling.nurse(at=later(1)), later(1)) == callback_id
    (leased,) = dialling.outbox.lease("one", [Kind.DIAL], most=1, lease=LEASE, at=later(2))

    assert dialling.attempt(leased.id, at=later(2)) == NoAttempt("rejected", why)


def test_a_command_that_waited_a_quarter_of_an_hour_is_not_sent_any_more(dialling: Texts) -> None:
    callback_id = a_request(dialling.platform)
    _now(dialling, callback_id)

    dialling.recover(later(15 * 60 + 1))

    assert _commands(dialling, callback_id) == [("expired", "too_late")]


def test_half_an_hour_without_a_word_ends_it_and_an_attempt_after_that_still_counts(dialling: Texts) -> None:
    key, callback_id = _accepted(dialling)

    assert dialling.outbox.recover(grace=GRACE, no_report=NO_REPORT, at=later(1802)) == {"no_report": 1}
    at = later(1900)
    nurse = dialling.nurse(at=at)
    assert dialling.platform.take(nurse, at) == callback_id
    dialling.platform.finish(callback_id, nurse, Outcome.REACHED, at + timedelta(minutes=1))

    assert dialling.recover(at + timedelta(minutes=2)) == {"delivered": 1}
    assert dialling.state(key) == "delivered"


@pytest.mark.parametrize(
    "said, state, detail",
    [
        ("ringing", "accepted", ""),
        ("answered", "delivered", ""),
        ("not_answered", "undelivered", "no_answer"),
        ("failed", "undelivered", "technical"),
        ("engaged in thought", "accepted", ""),
    ],
)
def test_a_platform_may_tell_what_became_of_the_call_itself(
    dialling: Texts, expected_logs: ExpectedLogs, said: str, state: str, detail: str
) -> None:
    expected_logs("refused a call of /dialled")
    key, _ = _accepted(dialling)
    receiver = Receiver(
        dialling.outbox, host="127.0.0.1", port=0, token="t", home="FI", clock=lambda: later(5)
    )

    told = {"token": "t", "ref": str(dialling.text(key)["ref"]), "state": said}
    assert receiver.take("/dialled", told) == 200
    assert receiver.take("/dialled", told | {"token": "u"}) == 403
    assert receiver.take("/dialled", {"token": "t", "state": said}) == 400
    receiver.close()

    # Of reports that gateways bring on texts it says nothing: those may have stopped.
    assert (receiver.reports, receiver.last_report_at) == (0, None)
    assert (dialling.state(key), dialling.text(key)["detail"]) == (state, detail)


def test_the_callbacks_timeline_tells_each_step_of_the_command(dialling: Texts) -> None:
    key, callback_id = _accepted(dialling)
    dialling.reported(dialling.text(key)["ref"], "undelivered", at=later(40))

    with dialling.engine_of(SUPERVISOR).connect() as connection:
        told = timeline(read_story(connection, callback_id, None), to_us(later(50)))

    assert [one.kind for one in told if one.kind.startswith("dial:")] == [
        "dial:queued",
        "dial:accepted",
        "dial:undelivered",
    ]


def _accepted(texts: Texts) -> tuple[int, int]:
    """A command that the platform has: its row, and its callback."""
    callback_id = a_request(texts.platform)
    _now(texts, callback_id)
    return _send(texts, SendOutcome.ACCEPTED), callback_id


def _send(texts: Texts, outcome: SendOutcome) -> int:
    (leased,) = texts.outbox.lease("one", [Kind.DIAL], most=1, lease=LEASE, at=later(1))
    assert not isinstance(texts.attempt(leased.id, at=later(1)), NoAttempt)
    texts.ended(leased.id, outcome, at=later(1))
    return leased.id


def _states(texts: Texts, callback_id: int) -> list[str]:
    return [state for state, _ in _commands(texts, callback_id)]


@pytest.mark.parametrize("state", ["expired", "held"])
def test_a_command_sent_again_is_worth_sending_no_longer_than_the_first(dialling: Texts, state: str) -> None:
    key = dialling.queued(kind=Kind.DIAL, purpose="retry", body="", not_after=later(15 * 60))
    for step in ("sending", "unknown", "held") if state == "held" else (state,):
        dialling.set("outbox", key, state=step)
    at = WEDNESDAY + timedelta(hours=1)

    assert dialling.desk(SUPERVISOR).retry_text(an_id(), [key], [state], at=at).done == (key,)

    assert dialling.rows("outbox")[-1]["not_after"] == at + timedelta(minutes=15)
