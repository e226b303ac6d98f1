"""A wish of every kind, on callbacks, texts, alerts and rules made for it, all of whose rows can be done.

Long because every act has one here, each with what it is about made in a few lines.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final
from uuid import UUID, uuid4

from app.database.engine import open_engine
from app.domain.act import ActKind, Correction, Handled, Seen
from app.domain.alert import AlertRule, AlertScope, Figure
from app.domain.attempt_policy import AttemptPolicy
from app.domain.callback import LOST_AFTER
from app.domain.consent import AskConsent, DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.moment import to_us
from app.domain.staffing import AbsenceReason, AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift
from app.domain.texting import CancelTexts, MarkRead, RetryTexts, SendText, SetTemplate
from app.domain.wish import (
    AcknowledgeAlerts,
    Add,
    Assign,
    Correct,
    Handle,
    Join,
    Move,
    Part,
    Reopen,
    Retry,
    SetAlertRule,
    SetHours,
    SetPolicy,
    SnoozeAlerts,
    ToFront,
    Undo,
    Wish,
    Withdraw,
)
from tests.builders import WEDNESDAY, a_number, an_agent, queue_at
from tests.database.postgres.region import Region
from tests.desks import PostgresDesk

NOW: Final = WEDNESDAY
AGNETA, BERIT = "agneta", "berit"


_agents = itertools.count(100)
_days = itertools.count(1)
_wait = timedelta(minutes=45)
SOON, LATER = NOW + timedelta(minutes=30), NOW + timedelta(hours=2)
RULE: Final = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 3600.5, 3000, 60, 120)


def two(region: Region) -> tuple[Seen, ...]:
    return tuple(region.seen(region.request(), region.request()))


@contextmanager
def desk_of(region: Region, login: str) -> Iterator[PostgresDesk]:
    """A supervisor's hands beside the console; a login may have few connections, so none is kept."""
    engine = open_engine(region.server.url(region.name, user=login))
    try:
        yield PostgresDesk(engine)
    finally:
        engine.dispose()


def _ended(region: Region) -> tuple[Seen, ...]:
    callback = region.request()
    region.platform.handle(callback, "chat", "phone", NOW)
    return tuple(region.seen(callback))


def _duplicates(region: Region) -> tuple[Seen, Seen]:
    number = a_number()
    first, second = region.seen(region.request(number=number), region.request(number=number))
    return first, second


def _joined(region: Region) -> tuple[Seen, ...]:
    into, row = _duplicates(region)
    with desk_of(region, AGNETA) as desk:
        desk.join(uuid4(), [row], into, at=NOW)
    return tuple(region.seen(row.id))


def _asked_by(region: Region, login: str) -> UUID:
    consent = uuid4()
    with desk_of(region, login) as desk:
        desk.ask_consent(consent, ActKind.WITHDRAW, two(region), "double", at=NOW)
    return consent


def _read(region: Region) -> tuple[int, ...]:
    """The versions of the text that are sent now."""
    found = region.one(
        "SELECT array_agg(id) FROM contact.text_template WHERE purpose = 'unreached' AND is_active"
    )
    return tuple(found)


def _text(region: Region) -> int:
    """The outbox's id of a text that waits to be sent."""
    callback = region.request()
    with desk_of(region, BERIT) as desk:
        desk.send_text(uuid4(), [callback], "unreached", at=NOW)
    return int(region.one("SELECT id FROM contact.outbox WHERE callback_id = :id", id=callback))


def _written(region: Region) -> MarkRead:
    """Two callbacks whose patients have written words that wait for a person."""
    ids = []
    for _ in range(2):
        number = a_number()
        ids.append(region.request(number=number))
        region.ask("SELECT contact.text_came_in(:ref, :number, 'other', NULL, 'Soittakaa illalla', :at)",
                   ref=str(uuid4()), number=number, at=NOW)  # fmt: skip
    return MarkRead(tuple(ids), (to_us(NOW),) * 2)


def _held(region: Region, outbox_id: int) -> RetryTexts:
    for state in ("sending", "unknown", "held"):
        region.ask("UPDATE contact.outbox SET state = :state WHERE id = :id", state=state, id=outbox_id)
    return RetryTexts((outbox_id,), ("held",))


def _lost(region: Region) -> tuple[Seen, ...]:
    """A callback that a nurse has been ringing for half an hour."""
    # Those that were tried again wait there still, and would be taken before it.
    for (earlier,) in region.ask("SELECT id FROM contact.callback WHERE centre_id = 3 AND state = 'waiting'"):
        region.platform.handle(earlier, "chat", "phone", NOW)
    nurse = an_agent(region.engine, next(_agents), 3)
    callback, before = region.request(centre_id=3), NOW - LOST_AFTER
    region.platform.sign_on(nurse, 3, "ready", before)
    assert region.platform.take(nurse, before) == callback
    return tuple(region.seen(callback))


def _dialled(region: Region) -> tuple[Seen, ...]:
    """Callbacks of centre 2, whose platform is told to ring."""
    region.ask("UPDATE contact.centre SET dials = true WHERE id = 2")
    return tuple(region.seen(region.request(2), region.request(2)))


def _command(region: Region) -> int:
    """The outbox's id of a dial command that waits to be sent."""
    rows = _dialled(region)[:1]
    with desk_of(region, BERIT) as desk:
        desk.retry(uuid4(), rows, None, at=NOW)
    return int(region.one("SELECT id FROM contact.outbox WHERE callback_id = :id", id=rows[0].id))


def _alert(region: Region) -> int:
    """One that is on, of a rule of its own."""
    with desk_of(region, AGNETA) as desk:
        (rule,) = desk.set_alert_rule(uuid4(), RULE, at=NOW).rows
    return int(
        region.one(
            "INSERT INTO contact.alert (rule_id, centre_id, state, since, value) VALUES (:rule, 1, 'on', :at, 4000)"
            " RETURNING id",
            rule=rule.id,
            at=NOW,
        )
    )


def _template(region: Region) -> SetTemplate:
    version = region.one(
        "SELECT coalesce(max(version), 0) FROM contact.text_template WHERE purpose = 'unreached' AND language = 'fi'"
    )
    return SetTemplate("unreached", "fi", f"Soitimme sinulle {next(_days)}.", False, int(version))


def _policy() -> SetPolicy:
    day = NOW.date() + timedelta(days=next(_days))
    policy = AttemptPolicy(0, 1 + day.day % 5, _wait, _wait, _wait, _wait, True, False)
    return SetPolicy((queue_at(1), queue_at(2)), policy, day)


def _planned(region: Region) -> int:
    """A nurse of centre 1 with a shift there around now."""
    agent = an_agent(region.engine, next(_agents), 1)
    region.ask(
        "INSERT INTO contact.shift (agent_id, centre_id, kind, starts_at, ends_at)"
        " VALUES (:agent, 1, 'planned', :starts, :ends)",
        agent=agent,
        starts=NOW - timedelta(hours=1),
        ends=NOW + timedelta(hours=5),
    )
    return agent


def _added_shift(region: Region) -> RemoveShift:
    agent = an_agent(region.engine, next(_agents), 1)
    with desk_of(region, AGNETA) as desk:
        desk.staff(uuid4(), AddShift(agent, 1, SOON, LATER), at=NOW)
    return RemoveShift(int(region.one("SELECT id FROM contact.shift WHERE agent_id = :agent", agent=agent)))


def _exception(region: Region) -> RemoveHours:
    wish = _hours()
    with desk_of(region, AGNETA) as desk:
        desk.set_hours(uuid4(), 1, None, wish.day, None, None, "koulutus", at=NOW)
    return RemoveHours(
        int(region.one("SELECT id FROM contact.opening_exception WHERE day = :day", day=wish.day))
    )


def _hours() -> SetHours:
    return SetHours(1, None, NOW.date() + timedelta(days=next(_days)), None, None, "koulutus")


def _consented(region: Region) -> Withdraw:
    consent, rows = uuid4(), two(region)
    with desk_of(region, AGNETA) as desk:
        desk.ask_consent(consent, ActKind.WITHDRAW, rows, "double", at=NOW)
    with desk_of(region, BERIT) as desk:
        desk.give_consent(uuid4(), consent, at=NOW)
    return Withdraw(rows, "", consent)


def _moved(region: Region) -> Undo:
    action = uuid4()
    with desk_of(region, AGNETA) as desk:
        desk.move(action, two(region), 2, at=NOW)
    return Undo(action)


def _acknowledged(region: Region) -> Undo:
    action, alert = uuid4(), _alert(region)
    with desk_of(region, AGNETA) as desk:
        desk.acknowledge_alerts(action, [alert], at=NOW)
    return Undo(action)


def _snoozed(region: Region) -> Undo:
    action, alert = uuid4(), _alert(region)
    with desk_of(region, AGNETA) as desk:
        desk.snooze_alerts(action, [alert], NOW + timedelta(hours=1), at=NOW)
    return Undo(action)


def _ruled(region: Region) -> Undo:
    action = uuid4()
    with desk_of(region, AGNETA) as desk:
        desk.set_alert_rule(action, RULE, at=NOW)
    return Undo(action)


def _absent(region: Region) -> Undo:
    action, wish = uuid4(), RecordAbsence(_planned(region), SOON, LATER, AbsenceReason.SICK)
    with desk_of(region, AGNETA) as desk:
        desk.staff(action, wish, at=NOW)
    return Undo(action)


def _joining(region: Region) -> Join:
    into, row = _duplicates(region)
    return Join((row,), into)


WISHES: Final[dict[str, Callable[[Region], Wish]]] = {
    "move": lambda region: Move(two(region), 2),
    "retry now": lambda region: Retry(two(region)),
    "retry now, by a dial command": lambda region: Retry(_dialled(region)),
    "retry at": lambda region: Retry(two(region), NOW + timedelta(hours=1)),
    "retry of a lost call": lambda region: Retry(_lost(region), lost=True),
    "send text": lambda region: SendText(tuple(row.id for row in two(region)), "unreached"),
    "send text as read": lambda region: SendText(
        tuple(row.id for row in two(region)), "unreached", _read(region)
    ),
    "to the front": lambda region: ToFront(two(region)),
    "assign": lambda region: Assign(two(region), an_agent(region.engine, next(_agents))),
    "handle": lambda region: Handle(two(region)[:1], Handled.CHAT),
    "withdraw": lambda region: Withdraw(two(region)[:1], "double"),
    "withdraw, consented": _consented,
    "reopen": lambda region: Reopen(_ended(region), "by mistake"),
    "join": _joining,
    "part": lambda region: Part(_joined(region)),
    "ask for consent": lambda region: AskConsent(ActKind.WITHDRAW, two(region), "double"),
    "give consent": lambda region: GiveConsent(_asked_by(region, BERIT)),
    "decline consent": lambda region: DeclineConsent(_asked_by(region, BERIT)),
    "take back consent": lambda region: TakeBackConsent(_asked_by(region, AGNETA)),
    "policy": lambda _region: _policy(),
    "hours": lambda _region: _hours(),
    "absence": lambda region: RecordAbsence(_planned(region), SOON, LATER, AbsenceReason.SICK),
    "extra shift": lambda region: AddShift(an_agent(region.engine, next(_agents), 1), 1, SOON, LATER),
    "lend": lambda region: Lend(_planned(region), 2, SOON, LATER),
    "remove a shift": _added_shift,
    "remove hours": _exception,
    "template": _template,
    "send a text again": lambda region: _held(region, _text(region)),
    "cancel a text": lambda region: CancelTexts((_text(region),), ("queued",)),
    "mark as read": _written,
    "send a dial command again": lambda region: _held(region, _command(region)),
    "cancel a dial command": lambda region: CancelTexts((_command(region),), ("queued",)),
    "acknowledge an alert": lambda region: AcknowledgeAlerts((_alert(region),)),
    "snooze an alert": lambda region: SnoozeAlerts((_alert(region),), NOW + timedelta(hours=1)),
    "alert rule": lambda _region: SetAlertRule(RULE),
    "correct": lambda region: Correct(two(region)[0], Correction(language="sv")),
    "correct the number": lambda region: Correct(two(region)[0], Correction(number=a_number())),
    "add": lambda _region: Add(queue_at(1), "fi"),
    "add with a number": lambda _region: Add(queue_at(1), "fi", number=a_number()),
    "undo": _moved,
    "undo an acknowledgement": _acknowledged,
    "undo a snooze": _snoozed,
    "undo an alert rule": _ruled,
    "undo an absence": _absent,
}
#: With a number, which no journal holds: a restart cannot send them again. Twenty may be entered a minute.
WITH_NUMBERS: Final = frozenset({"correct the number", "add with a number"})
#: Of which one person may do five an hour, all in all.
RATIONED: Final = frozenset({"handle", "withdraw", "join", "part"})
