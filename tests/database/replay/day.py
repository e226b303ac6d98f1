"""A simulated day with a supervisor at work, and the boards that were read live while it went on."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, exists, func, select

from app.database.fill import fill
from app.database.outbox import open_outbox
from app.database.postgres.platform import PostgresPlatform
from app.database.reads.reader import Reader
from app.database.sqlite.platform import SqlitePlatform
from app.database.tables import agent, callback, caller, opening_exception, queue, shift
from app.demo import nurses, region, rows
from app.demo.scenarios import SCENARIOS
from app.demo.simulator import Simulator
from app.domain.act import ActResult, Answer, Correction, Handled, Seen
from app.domain.errors import Refused
from app.domain.hours import instant
from app.domain.moment import from_us, to_us
from app.domain.staffing import (
    AbsenceReason,
    AddShift,
    Lend,
    RecordAbsence,
    RemoveHours,
    RemoveShift,
    Staffing,
)
from app.live.board import Board
from app.live.loading import read_board
from tests.desks import Desk

STATIONS: Final = 3
DAY: Final = date(2026, 11, 18)
ZONE: Final = ZoneInfo(region.ZONE)
SEED: Final = 7
BEGINS_H, ENDS_H = 7, 17
_BETWEEN_US: Final = 15 * 60_000_000
_HALF_HOUR_US: Final = 2 * _BETWEEN_US
#: From noon, each half hour: what is done, at which centre, until what hour (0: closed), and for one queue alone.
_HOURS: Final = (
    ("set", 1, 13, False), ("set", 1, 18, True), ("undo", 0, 0, False), ("undo", 0, 0, False), ("set", 2, 15, False),
    ("remove", 0, 0, False), ("undo", 0, 0, False), ("set", 3, 0, False),
)  # fmt: skip


@dataclass
class LivedDay:
    """`boards`: what a reader saw at moments of the day, and `mornings` on the three days after it.

    `moved`: the callbacks that were moved to another centre.
    """

    engine: Engine
    ends_us: int
    boards: dict[int, Board] = field(default_factory=dict)
    mornings: dict[int, Board] = field(default_factory=dict)
    answers: Counter[str] = field(default_factory=Counter)
    moved: set[int] = field(default_factory=set)
    acts: list[tuple[int, str, UUID, int]] = field(default_factory=list)


def at(hour: int, minute: int = 0) -> int:
    """A clock reading of the day, in microseconds."""
    return to_us(instant(DAY, hour * 60 + minute, ZONE))


def live(engine: Engine, platform: SqlitePlatform | PostgresPlatform, desk: Desk, reader: Reader) -> LivedDay:
    """Live the day through; the reader looks every half hour."""
    begins = instant(DAY, BEGINS_H * 60, ZONE)
    setting = SCENARIOS["ordinary-day"].setting(region.build(STATIONS), SEED, DAY)
    standing = rows.standing(setting.plan, DAY, begins) | {"calendar_day": rows.calendar(DAY)}
    span = setting.hours().on(DAY)
    assert span is not None
    standing["shift"] = rows.shifts(DAY, nurses.of_day(SEED, setting.plan, 0, DAY.weekday(), span))
    fill(engine, standing, actor=rows.SET_UP, at=begins)
    day = LivedDay(engine, at(ENDS_H))
    simulator, supervisor = Simulator(platform, setting), _Supervisor(day, desk)
    simulator.start(0, BEGINS_H * 3600)
    turn = 0
    while simulator.now_us < day.ends_us:
        simulator.run_until(simulator.now_us + _BETWEEN_US)
        supervisor.act(simulator.now_us)
        turn += 1
        if turn % 2 == 0 or simulator.now_us >= day.ends_us:
            day.boards[simulator.now_us] = read_board(reader, simulator.now_us)[0]
    supervisor.hear_of_ended()
    for ahead in range(1, 4):
        morning = instant(DAY + timedelta(days=ahead), 8 * 60, ZONE)
        day.mornings[to_us(morning)] = read_board(reader, to_us(morning))[0]
        if ahead < 3:
            supervisor.deal_with_words(morning + timedelta(hours=1))
    return day


class _Supervisor:
    """Acts on what is there now and then, with every kind of act that changes a queue."""

    def __init__(self, day: LivedDay, desk: Desk) -> None:
        self._day, self._desk = day, desk
        self._chance = random.Random(SEED)
        self._turn = 0
        self._outbox = open_outbox(day.engine)
        #: Acts on nurses' time that can be undone.
        self._staffed: list[UUID] = []
        #: Acts on the day's opening hours, the newest last.
        self._hours: list[UUID | None] = []

    def act(self, now_us: int) -> None:
        now, desk, chance = from_us(now_us), self._desk, self._chance
        self._turn += 1
        later = now + timedelta(minutes=chance.choice((20, 90)))
        moved = self._tell(
            "move", now_us, lambda act: desk.move(act, self._some(4), chance.randint(1, STATIONS), at=now)
        )
        if self._turn % 3 == 0 and moved is not None:
            self._tell("undo", now_us, lambda act: desk.undo(act, moved, at=now))
        self._tell("retry", now_us, lambda act: desk.retry(act, self._some(3), later, at=now))
        self._tell("front", now_us, lambda act: desk.to_front(act, self._some(2), at=now))
        self._tell("assign", now_us, lambda act: desk.assign(act, self._some(1), self._agent(), at=now))
        self._tell("text", now_us, lambda act: desk.send_text(act, self._ids(2), "unreached", at=now))
        if self._turn % 4 == 0:
            how = chance.choice(list(Handled))
            self._tell("handle", now_us, lambda act: desk.handle(act, self._some(1), how, at=now))
            withdrawn = self._some(1)
            self._tell("withdraw", now_us, lambda act: desk.withdraw(act, withdrawn, "solved", at=now))
        if self._turn % 6 == 0:
            self._tell("reopen", now_us, lambda act: desk.reopen(act, self._ended(1), "rang again", at=now))
            change = Correction(language=chance.choice(("fi", "sv")))
            for one in self._some(2):
                self._tell("correct", now_us, partial(desk.correct, row=one, changes=change, at=now))
        if self._turn % 5 == 0:
            self._join(now_us)
        self._words(now_us)
        self._staff(now_us)
        self._open_otherwise(now_us)

    def _words(self, now_us: int) -> None:
        """A patient writes each quarter of an hour; each half hour some of it is read, now and then by mistake."""
        now, desk, c = from_us(now_us), self._desk, callback.c
        first = select(caller.c.number).join(callback, c.caller_id == caller.c.id).where(c.state == "waiting")
        with self._day.engine.connect() as connection:
            number = connection.execute(first.order_by(c.requested_at).limit(1)).scalar_one_or_none()
        if number is not None:
            self._outbox.text_came_in(f"in {self._turn}", number, "other", None, "Illalla, kiitos", at=now)
        if self._turn % 2:
            return
        with self._day.engine.connect() as connection:
            wrote = select(c.id, c.said_at).where(c.said_at.is_not(None)).order_by(c.id).limit(3)
            seen = {row.id: to_us(row.said_at) for row in connection.execute(wrote)}
        said_us = list(seen.values())
        read = self._tell("read", now_us, lambda act: desk.mark_read(act, list(seen), said_us, at=now))
        if read is not None and self._turn % 8 == 0:
            self._tell("unread", now_us, lambda act: desk.undo(act, read, at=now))

    def hear_of_ended(self) -> None:
        """In the evening eight patients write whose requests have all ended."""
        c, other = callback.c, callback.alias("other")
        is_open = other.c.state.in_(("waiting", "calling"))
        still_waits = exists().where(other.c.caller_id == c.caller_id, is_open)
        ended = select(caller.c.number).join(callback, c.caller_id == caller.c.id).where(~still_waits)
        with self._day.engine.connect() as connection:
            by_age = (
                ended.where(caller.c.number.is_not(None)).group_by(caller.c.number).order_by(func.min(c.id))
            )
            numbers = list(connection.execute(by_age.limit(8)).scalars())
        assert len(numbers) == 8
        evening = from_us(self._day.ends_us) + timedelta(hours=1)
        for place, number in enumerate(numbers):
            self._outbox.text_came_in(f"late {place}", number, "other", None, "Kiitos", at=evening)

    def deal_with_words(self, now: datetime) -> None:
        """Of what waits of the requests that have ended two are marked as read and one is answered."""
        c = callback.c
        waits = select(c.id, c.said_at).where(c.said_at.is_not(None), c.closed_at.is_not(None)).order_by(c.id)
        with self._day.engine.connect() as connection:
            first, second, third, *_ = connection.execute(waits).all()
        seen_us = [to_us(one.said_at) for one in (first, third)]
        read = self._desk.mark_read(uuid4(), [first.id, third.id], seen_us, at=now)
        answered = self._desk.send_text(uuid4(), [second.id], "unreached", at=now)
        assert len(read.done) == 2
        assert len(answered.done) <= 1

    def _open_otherwise(self, now_us: int) -> None:
        """From noon on hours of the day are changed, undone, taken away and put back, half an hour apart."""
        step, now, desk = (now_us - at(12)) // _HALF_HOUR_US, from_us(now_us), self._desk
        if (now_us - at(12)) % _HALF_HOUR_US or not 0 <= step < len(_HOURS):
            return
        deed, centre_id, closes_h, of_queue = _HOURS[step]
        if deed == "set":
            queue_id = self._queue(centre_id) if of_queue else None
            opens, closes = (8 * 60, closes_h * 60) if closes_h else (None, None)
            other = partial(desk.set_hours, centre_id=centre_id, queue_id=queue_id, day=DAY, opens_min=opens)
            self._hours.append(
                self._tell("hours", now_us, partial(other, closes_min=closes, reason="x", at=now))
            )
        elif deed == "remove":
            with self._day.engine.connect() as connection:
                newest = connection.execute(select(func.max(opening_exception.c.id))).scalar_one()
            gone = RemoveHours(newest)
            self._hours.append(self._tell("remove hours", now_us, partial(desk.staff, change=gone, at=now)))
        else:
            undone = self._hours.pop()
            assert undone is not None
            self._tell("undo hours", now_us, lambda act: desk.undo(act, undone, at=now))

    def _queue(self, centre_id: int) -> int:
        mine = queue.c.centre_id == centre_id
        with self._day.engine.connect() as connection:
            return int(connection.execute(select(func.min(queue.c.id)).where(mine)).scalar_one())

    def _staff(self, now_us: int) -> None:
        """Nurses fall ill, are lent and stay longer; some of it is taken back, and some of that undone."""
        now, chance = from_us(now_us), self._chance
        soon, later = (
            now + timedelta(minutes=chance.choice((0, 20))),
            now + timedelta(hours=chance.choice((1, 3))),
        )
        match self._turn % 5:
            case 0:
                self._tell_staffed(
                    "absence", now_us, RecordAbsence(self._agent(), soon, later, AbsenceReason.SICK)
                )
            case 1:
                self._tell_staffed(
                    "lend", now_us, Lend(self._agent(), chance.randint(1, STATIONS), soon, later)
                )
            case 2:
                evening = at(ENDS_H - 2)
                stays = AddShift(self._agent(), 1, from_us(evening), from_us(evening) + timedelta(hours=3))
                self._tell_staffed("extra", now_us, stays)
            case 3:
                with self._day.engine.connect() as connection:
                    c = shift.c
                    own = select(c.id).where(c.kind != "planned", c.taken_back_at.is_(None)).order_by(c.id)
                    ids = list(connection.execute(own).scalars())
                if ids:
                    self._tell_staffed("remove", now_us, RemoveShift(chance.choice(ids)))
            case _ if self._staffed:
                undone = self._staffed.pop()
                self._tell("undo staffing", now_us, lambda act: self._desk.undo(act, undone, at=now))

    def _tell_staffed(self, name: str, now_us: int, wish: Staffing) -> None:
        done = self._tell(name, now_us, lambda act: self._desk.staff(act, wish, at=from_us(now_us)))
        if done is not None:
            self._staffed.append(done)

    def _join(self, now_us: int) -> None:
        now, desk = from_us(now_us), self._desk
        c = callback.c
        pairs = (
            select(c.caller_id, c.queue_id)
            .where(c.state == "waiting", c.caller_id.is_not(None))
            .order_by(c.requested_at)
        )
        with self._day.engine.connect() as connection:
            found = Counter((one.caller_id, one.queue_id) for one in connection.execute(pairs))
            double = next((key for key, count in found.items() if count > 1), None)
            if double is None:
                return
            both = select(c.id, c.version).where(
                c.state == "waiting", c.caller_id == double[0], c.queue_id == double[1]
            )
            first, *others = [Seen(*one) for one in connection.execute(both.order_by(c.requested_at))]
        joined = self._tell("join", now_us, lambda act: desk.join(act, others, first, at=now))
        if joined is not None and self._turn % 10 == 0:
            self._tell(
                "part", now_us, lambda act: desk.part(act, self._seen(*(one.id for one in others)), at=now)
            )

    def _tell(self, name: str, now_us: int, do: Callable[[UUID], ActResult]) -> UUID | None:
        action = UUID(int=self._chance.getrandbits(128), version=4)
        try:
            result = do(action)
        except Refused as refusal:
            self._day.answers[f"{name}: {refusal.reason}"] += 1
            return None
        done = [row for row in result.rows if row.answer is Answer.DONE]
        self._day.answers.update(f"{name}: {row.why or row.answer}" for row in result.rows)
        if name == "move":
            self._day.moved.update(row.id for row in done)
        if done:
            self._day.acts.append((now_us, name, action, len(done)))
        return action if done else None

    def _where(self, *conditions: Any) -> list[Seen]:
        asked = select(callback.c.id, callback.c.version).where(*conditions).order_by(callback.c.id)
        with self._day.engine.connect() as connection:
            return [Seen(*row) for row in connection.execute(asked)]

    def _some(self, most: int) -> list[Seen]:
        waiting = self._where(callback.c.state == "waiting")
        return self._chance.sample(waiting, min(most, len(waiting)))

    def _ended(self, most: int) -> list[Seen]:
        ended = self._where(callback.c.state.in_(("withdrawn", "unreached")))
        return self._chance.sample(ended, min(most, len(ended)))

    def _seen(self, *ids: int) -> list[Seen]:
        return self._where(callback.c.id.in_(ids))

    def _ids(self, most: int) -> list[int]:
        return [row.id for row in self._some(most)]

    def _agent(self) -> int:
        with self._day.engine.connect() as connection:
            agents = list(connection.execute(select(agent.c.id).order_by(agent.c.id)).scalars())
        return int(self._chance.choice(agents))
