"""The whole chain: worker, Debian's Kannel, a carrier's SMSC over SMPP, and the reports back."""

from __future__ import annotations

import contextlib
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from urllib.parse import quote

import pytest

from app.database.outbox import Outbox
from app.domain.errors import Unavailable
from app.domain.template import MOST_PARTS
from app.domain.text_length import text_length
from app.worker.receiver import Receiver
from app.worker.running import Worker, open_gateways
from app.worker.settings import ReportSettings, SmsSettings, Timing, WorkerSettings
from tests.builders import a_request
from tests.conftest import ExpectedLogs
from tests.database.outbox.texts import Texts
from tests.gateways.corpus import corpus, sent_ones, septets
from tests.gateways.kannel_chain import PASSWORD, SENDER, USER, KannelChain
from tests.gateways.smsc import Part
from tests.ports import a_free_port
from tests.size import FULL, proved, size
from tests.waiting import wait_until

LONG_S = 60.0
#: With signs that mean something in an address, to it or to Kannel.
TOKEN = "a+b&c#d%e"
GRACE = timedelta(minutes=10)


class Clock:
    """The time of day, put forward by a test that would have to wait."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class Chain:
    """A running chain with a worker on it, whose grace ends when a test puts the clock forward."""

    texts: Texts
    kannel: KannelChain
    settings: WorkerSettings
    clock: Clock = field(default_factory=Clock)

    def begin(self) -> None:
        self._worker = Worker(
            self.texts.worker_engine, self.settings, open_gateways(self.settings), clock=self.clock
        )
        self._thread = threading.Thread(target=self._worker.run, name="worker")
        self._thread.start()

    def end(self) -> None:
        self._worker.stop()
        self._thread.join()

    def due(self, number: str, body: str = "Soita meille.", **columns: Any) -> int:
        """A text due now."""
        now = datetime.now(UTC)
        return self.texts.queued(
            number=number, body=body, not_before=now, not_after=now + timedelta(hours=1), **columns
        )

    def becomes(self, key: int, state: str) -> None:
        wait_until(
            lambda: self.texts.state(key) == state, f"{state}, is {self.texts.state(key)}", timeout_s=LONG_S
        )

    def received(self) -> list[tuple[str, str]]:
        return [(part.to, part.text) for part in self.kannel.smsc.ledger]


@pytest.fixture(params=["sqlite", "postgresql"] if FULL else ["sqlite"])
def chain(request: pytest.FixtureRequest) -> Iterator[Chain]:
    texts: Texts = request.getfixturevalue(f"{request.param}_texts")
    port = a_free_port()
    kannel = KannelChain(f"http://127.0.0.1:{port}/incoming?token={quote(TOKEN, safe='')}")
    kannel.start()
    settings = WorkerSettings(
        "one",
        sms=SmsSettings("kannel", kannel.url, USER, PASSWORD, SENDER),
        reports=ReportSettings(port=port, token=TOKEN),
        timing=Timing(poll=timedelta(seconds=0.05), lease=timedelta(seconds=60), grace=GRACE),
    )
    made = Chain(texts, kannel, settings)
    made.begin()
    yield made
    made.end()
    kannel.close()


@pytest.mark.parametrize("chain", ["sqlite", "postgresql"], indirect=True)
def test_a_text_is_carried_and_reported_as_the_carrier_says(chain: Chain) -> None:
    delivered = chain.due("+358401234500", "Hyvää päivää, 10 €")
    refused = chain.due("+358401234591")
    undelivered = chain.due("+358401234594")
    expired = chain.due("+358401234595")
    silent = chain.due("+358401234597")

    chain.becomes(delivered, "delivered")
    chain.becomes(refused, "rejected")
    chain.becomes(undelivered, "undelivered")
    chain.becomes(expired, "expired")
    chain.becomes(silent, "accepted")
    # As ui.words.text_reasons knows them; of a receipt neither times nor the patient's text are kept.
    said = [chain.texts.text(key)["detail"] for key in (refused, undelivered, expired)]
    assert said == [
        "NACK/0x0000000b/Invalid Destination Address",
        "stat:UNDELIV err:000",
        "stat:EXPIRED err:000",
    ]
    assert ("358401234500", "Hyvää päivää, 10 \x1be") in chain.received()


def test_a_throttling_carrier_is_asked_again_by_the_gateway_and_then_given_up(chain: Chain) -> None:
    throttled = chain.due("+358401234592")

    chain.becomes(throttled, "rejected")

    assert chain.texts.text(throttled)["detail"] == "NACK/Retries Exceeded"


def test_a_text_outside_gsm_7_arrives_as_it_was_written(chain: Chain) -> None:
    key = chain.due("+358401234501", "Terveisin Šarūnas – 8–16")

    chain.becomes(key, "delivered")

    assert chain.received() == [("358401234501", "Terveisin Šarūnas – 8–16")]


def test_a_long_text_arrives_in_parts_that_make_the_whole(chain: Chain) -> None:
    body = " ".join(f"sana{n}" for n in range(40))
    key = chain.due("+358401234502", body)

    chain.becomes(key, "delivered")

    assert len(chain.received()) == 2
    assert "".join(text for _, text in chain.received()) == body


#: Texts at the borders of parts, what costs two septets there, and characters that GSM-7 has not.
AT_BORDERS = [
    *(last.rjust(length, "x") for length in (160, 161, 305, 306, 307, 459, 460) for last in ("a", "€", "ä")),
    *("€" * count for count in (80, 81, 152, 153)),
    *("x" * 152 + "€" * count for count in (1, 4, 5)),
    *(last.rjust(length, "š") for length in (70, 71, 133, 134, 135, 201, 202) for last in ("a", "š")),
    *("😀" * count for count in (35, 36, 66, 67)),
    "x" * 66 + "😀" + "š" * 70,
]


def test_as_many_parts_reach_the_carrier_as_the_supervisor_is_told(chain: Chain) -> None:
    sent = {f"+35840{place:05}00": body for place, body in enumerate(AT_BORDERS)}
    keys = [chain.due(number, body) for number, body in sent.items()]
    for key in keys:
        chain.becomes(key, "delivered")

    received: dict[str, list[str]] = {}
    for to, text in chain.received():
        received.setdefault(f"+{to}", []).append(text)

    assert len(sent) == len(AT_BORDERS)
    for number, body in sent.items():
        told, sent_in = text_length(body).parts, len(received[number])
        # Kannel tears a character of two halves over two parts, which we never count on: it may need one less.
        assert sent_in == told or ("😀" in body and sent_in == told - 1), body
    for number, body in sent.items():
        # A telephone puts the parts together before it reads them.
        whole = "".join(received[number]).encode("utf-16", "surrogatepass").decode("utf-16")
        assert whole.replace("\x1be", "€") == body


def test_every_text_of_the_corpus_reaches_the_carrier_in_the_parts_and_octets_that_were_counted(
    chain: Chain,
) -> None:
    of_all = [body for body in corpus() if body.strip() and text_length(body).parts <= MOST_PARTS]
    some = [body for body in sent_ones() if body in of_all] + of_all[:: size(len(of_all) // 20, 1)]
    sent = {f"+35840{place:05}00": body for place, body in enumerate(dict.fromkeys(some))}
    octets_of = {number: septets(body) or body.encode("utf-16-be") for number, body in sent.items()}

    keys = [chain.due(number, body) for number, body in sent.items()]
    for key in keys:
        chain.becomes(key, "delivered")
    # A text is delivered when its first part is.
    whole = sum(map(len, octets_of.values()))
    wait_until(
        lambda: sum(len(part.payload) for part in chain.kannel.smsc.ledger) >= whole,
        f"{whole} octets at the carrier",
        timeout_s=LONG_S,
    )

    received: dict[str, list[Part]] = {}
    for part in chain.kannel.smsc.ledger:
        received.setdefault(f"+{part.to}", []).append(part)
    assert received.keys() == sent.keys()
    for number, body in sent.items():
        got = received[number]
        counted = text_length(body)
        octets = octets_of[number]
        assert b"".join(part.payload for part in got) == octets, body
        assert {part.is_wide for part in got} == {not counted.is_plain}, body
        assert len(octets) == counted.characters * (1 if counted.is_plain else 2), body
        assert len(got) in _parts_by_kannel(body), body
    proved(
        "texts reach the carrier in as many parts and octets as the console counts",
        f"{len(sent)} texts in {sum(map(len, received.values()))} parts, through Kannel over SMPP",
    )


def _parts_by_kannel(body: str) -> set[int]:
    """As many as are counted; Kannel tears a character of two halves over two parts, and may need one less then."""
    counted = text_length(body).parts
    return {counted, counted - 1} if any(ord(one) > 0xFFFF for one in body) else {counted}


def test_a_patients_stop_comes_all_the_way(chain: Chain) -> None:
    callback_id = a_request(chain.texts.platform, number="+358401234567")
    # Kannel keeps what comes before its boxes know each other for a minute; a text that arrived shows that they do.
    chain.becomes(chain.due("+358401234500"), "delivered")

    assert chain.kannel.smsc.bring("+358401234567", SENDER, "Stop")

    def textable() -> object:
        (caller,) = chain.texts.rows("caller", id=chain.texts.row(callback_id)["caller_id"])
        return caller["textable_why"]

    wait_until(lambda: textable() == "asked_not_to", "the caller's wish", timeout_s=LONG_S)


#: What patients write: wide characters, torn over parts too, orders among them, and what an address has marks for.
FROM_PATIENTS = [
    "Kiitos 😊",
    "Soitan klo 8–16",
    "Hej, jag är på Åland – ring på måndag",
    "Hyvää päivää, äkillinen särky",
    "Здравствуйте, я перезвоню",
    "100 % & b=c + d; ok? #1",
    "10 €  heti [nyt]",
    "rivi\ntoinen 😊\n",
    "@ alussa",
    " ".join(f"sana{n}" for n in range(60)),
    "x" * 66 + "😊" + "ш" * 66 + "🙏" + " loppu",
    " ".join(f"слово{n}" for n in range(30)),
]


def test_patients_texts_come_whole_in_whatever_letters_and_parts(chain: Chain) -> None:
    a_request(chain.texts.platform, number="+358401234567")
    chain.becomes(chain.due("+358401234500"), "delivered")

    parts = [chain.kannel.smsc.bring("+358401234567", SENDER, text) for text in FROM_PATIENTS]

    def came() -> list[str]:
        return sorted(row["body"] for row in chain.texts.rows("incoming_text"))

    wait_until(lambda: len(came()) == len(FROM_PATIENTS), "every text", timeout_s=LONG_S)
    assert came() == sorted(FROM_PATIENTS)
    assert max(parts) > 2


class _Away:
    """An outbox whose database is away."""

    def __init__(self) -> None:
        self.asked = 0

    def __getattr__(self, _name: str) -> Any:
        self.asked += 1
        raise Unavailable("refused")


def test_a_patients_text_that_comes_while_the_database_is_away_is_brought_again(
    chain: Chain, expected_logs: ExpectedLogs
) -> None:
    expected_logs("waits for the database: refused")
    a_request(chain.texts.platform, number="+358401234567")
    chain.becomes(chain.due("+358401234500"), "delivered")
    chain.end()
    away = _Away()
    port = chain.settings.reports.port
    receiver = Receiver(
        cast("Outbox", away), host="127.0.0.1", port=port, token=TOKEN, home="FI", clock=chain.clock
    )
    receiver.start()
    assert chain.kannel.smsc.bring("+358401234567", SENDER, "Kiitos 😊")
    wait_until(lambda: away.asked > 1, "the text, twice", timeout_s=LONG_S)
    receiver.close()

    chain.begin()

    wait_until(lambda: chain.texts.rows("incoming_text"), "the text", timeout_s=LONG_S)
    assert [row["body"] for row in chain.texts.rows("incoming_text")] == ["Kiitos 😊"]


@pytest.mark.parametrize("order", ["STOP 🙏", "SLUTA – tack 🙏", "Lopettakaa – kiitos 😊"])
def test_an_order_to_stop_beside_an_emoji_is_heeded(chain: Chain, order: str) -> None:
    callback_id = a_request(chain.texts.platform, number="+358401234567")
    chain.becomes(chain.due("+358401234500"), "delivered")

    assert chain.kannel.smsc.bring("+358401234567", SENDER, order)

    def textable() -> object:
        (caller,) = chain.texts.rows("caller", id=chain.texts.row(callback_id)["caller_id"])
        return caller["textable_why"]

    wait_until(lambda: textable() == "asked_not_to", "the caller's wish", timeout_s=LONG_S)


@pytest.mark.parametrize("box", ["bearerbox", "smsbox"])
def test_a_box_killed_while_texts_go_out_loses_none_and_we_double_none(
    chain: Chain, expected_logs: ExpectedLogs, box: str
) -> None:
    expected_logs.may_say("gateway: (unreachable|unclear|refuses_us)")
    count = size(30, 300)
    chain.kannel.smsc.answer_s = 0.02
    numbers = [f"+35840{n:05}00" for n in range(1000, 1000 + count)]
    keys = {number: chain.due(number) for number in numbers}
    wait_until(lambda: len(chain.kannel.smsc.ledger) > count // 3, "a third of the texts", timeout_s=LONG_S)

    chain.kannel.kill_and_restart(box)

    def rows(*states: str) -> dict[str, Any]:
        """Our texts in these states, by number."""
        found = {row["id"]: row for row in chain.texts.rows("outbox")}
        return {number: found[key] for number, key in keys.items() if found[key]["state"] in states}

    def at_carrier() -> Counter[str]:
        return Counter(f"+{to}" for to, _ in chain.received() if f"+{to}" in keys)

    # First every answer is in, or known to be lost, and what Kannel still had in hand is at the carrier: it came first.
    settled = ("delivered", "accepted", "unknown")
    wait_until(lambda: len(rows(*settled)) == count, "an answer to each or none", timeout_s=180)
    chain.becomes(chain.due("+358401234500"), "delivered")
    # Whose report went down with the box is sent again, and may be: nobody can know.
    with contextlib.suppress(TimeoutError):
        wait_until(lambda: not rows("unknown").keys() & at_carrier().keys(), "reports", timeout_s=LONG_S)
    unheard = rows("unknown").keys() & at_carrier().keys()
    chain.clock.ahead = GRACE

    wait_until(lambda: len(rows("delivered", "accepted")) == count, "all texts", timeout_s=180)
    wait_until(lambda: len(at_carrier()) == count, "all at the carrier", timeout_s=LONG_S)
    twice = {number for number, taken in at_carrier().items() if taken > 1}
    asked_twice = {number for number, row in rows("delivered", "accepted").items() if row["tries"] > 1}
    assert twice & asked_twice <= unheard, "a text that was there, and reported on, was sent again"
    # Kannel sends its submits twice that were pending, five at the most, and what was answered just then.
    assert len(twice - asked_twice) <= 10
    proved(
        f"{box} of a real Kannel killed while texts go out: none lost",
        f"{count} texts, {len(twice - asked_twice)} arrived twice by Kannel itself, {len(twice & asked_twice)} by us; "
        f"{len(asked_twice)} were asked for again by us",
    )


@pytest.mark.parametrize("chain", ["sqlite", "postgresql"], indirect=True)
def test_a_carrier_killed_while_texts_go_out_loses_none(chain: Chain) -> None:
    count = size(30, 300)
    chain.kannel.smsc.answer_s = 0.02
    chain.kannel.smsc.report_s = 0.5
    for n in range(1000, 1000 + count):
        chain.due(f"+35841{n:05}00")
    wait_until(lambda: len(chain.kannel.smsc.ledger) > count // 3, "a third of the texts", timeout_s=LONG_S)

    chain.kannel.kill_and_restart_smsc()

    def states() -> list[str]:
        return [row["state"] for row in chain.texts.rows("outbox")]

    # Of what it had taken and not reported on, nobody will ever hear more than that it was taken.
    ended = ("delivered", "accepted")
    wait_until(
        lambda: len({to for to, _ in chain.received()}) == count, "all at the carrier", timeout_s=LONG_S
    )
    wait_until(lambda: set(states()) <= set(ended), "all texts", timeout_s=LONG_S)
    wait_until(
        lambda: states().count("delivered") >= count // 3,
        "reports come again",
        timeout_s=LONG_S,
    )
    asked_twice = sum(row["tries"] > 1 for row in chain.texts.rows("outbox"))
    twice = sum(taken > 1 for taken in Counter(to for to, _ in chain.received()).values())
    assert asked_twice == 0, "we had no reason to send any again"
    # What Kannel sends twice of itself is its submits that were pending, five at the most.
    assert twice <= 5
    proved(
        "the carrier of a real Kannel killed while texts go out: none lost",
        f"{count} texts, {twice} arrived twice, none was asked for again by us",
    )
