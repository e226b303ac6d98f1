"""Random days of calls and acts, run on both engines side by side, end equal; the ledger balances all the way.

A failure names the seed, which makes it again.

Long because every call and act of the contract is one step here, drawn from the same seed and the same state.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from app.database.ledger import verify
from app.domain.act import ActKind, Correction, Handled, NumberReason, Seen
from app.domain.attempt_policy import AttemptPolicy
from app.domain.callback import Outcome
from app.domain.errors import Refused
from app.domain.moment import to_us
from app.domain.request import Request
from app.domain.staffing import (
    AbsenceReason,
    AddShift,
    Lend,
    RecordAbsence,
    RemoveHours,
    RemoveShift,
    Staffing,
)
from app.domain.wish import Add
from tests.builders import (
    LANGUAGES,
    MAX_ATTEMPTS,
    WEDNESDAY,
    a_calendar_day,
    an_agent,
    an_exception,
    local,
    queue_at,
)
from tests.database.contract.stored import differences, stored
from tests.database.contract.world import World
from tests.size import proved, size

STEPS, SEEDS = size(520, 3000), size(1, 20)
CHECK_EVERY = size(50, 500)

NURSES = range(1, 9)
CENTRES = (1, 2, 3)
PLANNED, PLANNED_DAYS = range(1, 6), 20
#: Acts that a step of their own undoes, by whoever did them.
UNDONE_APART = {"policy", "hours", "template", "absence", "extra", "lend", "no shift", "no hours"}
PURPOSES = ("unreached", "window", "survey")


class Said(NamedTuple):
    """What a call answered, or why it was refused."""

    value: Any
    refusal: str | None


class Days:
    """One sequence: what is done next depends on the seed and on what both engines answered alike."""

    def __init__(self, seed: int, worlds: tuple[World, World]) -> None:
        self.chance = random.Random(seed)
        self.worlds = worlds
        self.now = WEDNESDAY
        self.keys: list[int] = []
        self.ringing: dict[int, int] = {}
        self.actions: list[tuple[str, UUID, Callable[[World], Any]]] = []
        self.done: list[tuple[str, UUID, str]] = []
        self.consents: list[tuple[UUID, ActKind, str, list[Seen]]] = []
        self.outcomes: defaultdict[str, int] = defaultdict(int)
        for world in worlds:
            for nurse in NURSES:
                an_agent(world.engine, nurse, 1 + nurse % 3, languages=" ".join(LANGUAGES[: 1 + nurse % 3]))
                for days in range(PLANNED_DAYS if nurse in PLANNED else 0):
                    begins = local("2026-03-04 08:00") + timedelta(days=days)
                    world.insert(
                        "shift",
                        agent_id=nurse,
                        centre_id=1 + nurse % 3,
                        kind="planned",
                        starts_at=begins,
                        ends_at=begins + timedelta(hours=8),
                    )
            a_calendar_day(world.engine, date(2026, 3, 10), "holiday")
            an_exception(world.engine, date(2026, 3, 6), centre_id=2)
            world.desk("anna")
            world.desk("berit", centres=(2, 3))
            world.desk("maija", centres=(1, 3))

    def both(self, name: str, call: Callable[[World], Any]) -> Any:
        """The call on both engines; they must say the same."""
        one, other = (_said(call, world) for world in self.worlds)
        assert one == other, f"{name} at {self.now}"
        self.outcomes[f"{name}: {one.refusal or 'done'}"] += 1
        return one.value

    def step(self) -> None:
        self.now += timedelta(seconds=self.chance.choice((0, 1, 9, 30, 300, 1200)))
        if self.chance.random() < 0.01:
            self.now += timedelta(hours=self.chance.choice((3, 15, 63)))
        steps = (
            (self.request, 22), (self.sign_on, 10), (self.take, 22), (self.finish, 20), (self.release, 3),
            (self.close, 3), (self.move, 8), (self.retry, 8), (self.text, 5), (self.undo, 7), (self.again, 3),
            (self.number, 3), (self.turn_away, 1), (self.to_front, 3), (self.assign, 3), (self.end, 5), (self.join, 4),
            (self.part, 2), (self.reopen, 4), (self.ask, 3), (self.give, 4), (self.end_with_consent, 4),
            (self.end_consent, 1),
            (self.correct, 4), (self.add, 5), (self.find, 4), (self.policy, 5), (self.hours, 6), (self.undo_rule, 3),
            (self.retry_text, 5), (self.cancel_text, 3), (self.template, 5), (self.texted, 3), (self.read, 4),
            (self.lost, 2), (self.absence, 3), (self.extra, 5), (self.lend, 8), (self.no_shift, 3), (self.no_hours, 2),
        )  # fmt: skip
        (chosen,) = self.chance.choices([step for step, _ in steps], [weight for _, weight in steps])
        chosen()

    # The phone platform

    def request(self) -> None:
        known = self.keys and self.chance.random() < 0.05
        ref = f"r{self.chance.randrange(len(self.keys)) if known else len(self.keys)}"
        centre_id, service_id = self.chance.choice(CENTRES), self.chance.choice(tuple(MAX_ATTEMPTS))
        queue_id = queue_at(centre_id, service_id, self.chance.choice(LANGUAGES))
        number = None if self.chance.random() < 0.1 else self._number()
        wish = self.now + timedelta(hours=self.chance.randrange(3)) if self.chance.random() < 0.2 else None
        at, language, may_text = self.now, self.chance.choice(LANGUAGES), self.chance.random() < 0.8
        named = self.chance.choice((None, None, *NURSES))
        asked = Request(
            queue_id,
            language,
            wish_from=wish,
            wish_until=wish and wish + timedelta(hours=1),
            named_agent_id=named,
            may_text=may_text,
        )
        key = self.both("request", lambda world: world.platform.request("random", ref, number, asked, at))
        if key is not None and key not in self.keys:
            self.keys.append(key)

    def sign_on(self) -> None:
        nurse, centre_id = self.chance.choice(NURSES), self.chance.choice(CENTRES)
        state = self.chance.choice(("ready", "ready", "ready", "paused", "off"))
        at = self.now
        self.both("sign_on", lambda world: world.platform.sign_on(nurse, centre_id, state, at))

    def take(self) -> None:
        nurse, at = self.chance.choice(NURSES), self.now
        taken = self.both("take", lambda world: world.platform.take(nurse, at))
        if taken is not None:
            self.ringing[taken] = nurse

    def finish(self) -> None:
        key, nurse = self._ringing()
        outcome, at = self.chance.choice(tuple(Outcome)), self.now
        self.both("finish", lambda world: world.platform.finish(key, nurse, outcome, at))

    def release(self) -> None:
        key, nurse = self._ringing()
        at = self.now
        self.both("release", lambda world: world.platform.release(key, nurse, at))

    def close(self) -> None:
        key, at = self._key(), self.now
        if self.chance.random() < 0.5:
            self.both("withdraw", lambda world: world.platform.caller_withdraws(key, "solved", "patient", at))
        else:
            self.both("handle", lambda world: world.platform.handle(key, "chat", "hoitaja 1", at))

    def turn_away(self) -> None:
        centre_id, at = self.chance.choice(CENTRES), self.now
        self.both("turn_away", lambda world: world.platform.turn_away(centre_id, None, "full", at))

    # Two supervisors

    def move(self) -> None:
        rows, to, at = self._seen(), self.chance.choice((*CENTRES, 9)), self.now
        self._act("move", lambda desk, action: desk.move(action, rows, to, at=at))

    def retry(self) -> None:
        rows, at = self._seen(), self.now
        when = self.chance.choice(
            (
                None,
                at - timedelta(minutes=5),
                at + timedelta(minutes=self.chance.randrange(300)),
                at + timedelta(hours=self.chance.randrange(150)),
            )
        )
        self._act("retry", lambda desk, action: desk.retry(action, rows, when, at=at))

    def lost(self) -> None:
        rows, at = self._standing("calling")[:1], self.now
        self._act("lost", lambda desk, action: desk.retry(action, rows, None, lost=True, at=at))

    def to_front(self) -> None:
        rows, at = self._seen(), self.now
        self._act("to_front", lambda desk, action: desk.to_front(action, rows, at=at))

    def assign(self) -> None:
        rows, at, nurse = self._seen(), self.now, self.chance.choice((None, *NURSES, 99))
        self._act("assign", lambda desk, action: desk.assign(action, rows, nurse, at=at))

    def end(self) -> None:
        rows, at = self._seen()[: self.chance.choice((1, 1, 1, 2))], self.now
        if self.chance.random() < 0.5:
            how = self.chance.choice((*Handled, "lost"))
            self._act("handle", lambda desk, action: desk.handle(action, rows, how, at=at))
        else:
            reason = self.chance.choice(("solved", " "))
            self._act("withdraw", lambda desk, action: desk.withdraw(action, rows, reason, at=at))

    def join(self) -> None:
        rows, at = self._of_one_caller() if self.chance.random() < 0.8 else self._seen(), self.now
        if rows:
            into = min(rows) if self.chance.random() < 0.9 else rows[-1]
            rest = [row for row in rows if row is not into or self.chance.random() < 0.1]
            self._act("join", lambda desk, action: desk.join(action, rest, into, at=at))

    def part(self) -> None:
        rows, at = self._standing("joined"), self.now
        self._act("part", lambda desk, action: desk.part(action, rows, at=at))

    def reopen(self) -> None:
        rows, at, reason = self._standing("handled", "withdrawn", "reached", "joined"), self.now, self._word()
        self._act("reopen", lambda desk, action: desk.reopen(action, rows, reason, at=at))

    def ask(self) -> None:
        rows, at, consent, login = self._seen(), self.now, self._id(), self._login()
        kind = self.chance.choice((ActKind.HANDLE, ActKind.WITHDRAW, ActKind.WITHDRAW, ActKind.JOIN))
        how = self.chance.choice(("chat", "chat", None))
        into = self.chance.choice((min(rows), rows[-1], None)) if rows else None

        def ask(world: World) -> Any:
            return world.desk(login).ask_consent(consent, kind, rows, "all told", how=how, into=into, at=at)

        self.both("ask", ask)
        self.consents.append((consent, kind, login, rows))

    def give(self) -> None:
        if self.consents:
            (consent, _, asked_by, _), at = self.consents[-1], self.now
            login = "berit" if (asked_by == "anna") is (self.chance.random() < 0.9) else "anna"
            action = self._id()
            self.both("give", lambda world: world.desk(login).give_consent(action, consent, at=at))
            self.both("consents", lambda world: world.desk(login).consents(at=at))

    def end_consent(self) -> None:
        if self.consents:
            (consent, _, asked_by, _), at, action = self.consents[-1], self.now, self._id()
            login = "berit" if (asked_by == "anna") is (self.chance.random() < 0.5) else "anna"
            if self.chance.random() < 0.5:
                self.both("decline", lambda world: world.desk(login).decline_consent(action, consent, at=at))
            else:
                self.both(
                    "take_back", lambda world: world.desk(login).take_back_consent(action, consent, at=at)
                )
            self.both("consents", lambda world: world.desk(asked_by).consents(at=at))

    def end_with_consent(self) -> None:
        if self.consents:
            (consent, kind, login, rows), at, action = self.consents[-1], self.now, self._id()
            fresh = self._as_now(rows) if self.chance.random() < 0.3 else rows
            if not fresh:
                return

            def end(world: World) -> Any:
                desk = world.desk(login)
                if kind is ActKind.HANDLE:
                    return desk.handle(action, fresh, "chat", consent, at=at)
                if kind is ActKind.JOIN:
                    return desk.join(action, fresh, min(fresh), consent, at=at)
                return desk.withdraw(action, fresh, "", consent, at=at)

            self.both("consented", end)

    def correct(self) -> None:
        row, at = self._seen()[0] if self.keys else Seen(1, 1), self.now
        changes = Correction(
            language=self.chance.choice((None, None, *LANGUAGES, "xx")),
            service_id=self.chance.choice((None, None, *MAX_ATTEMPTS, 9)),
            is_urgent=self.chance.choice((None, None, True, False)),
            number=self.chance.choice((None, None, self._number(), "112")),
        )
        self._act("correct", lambda desk, action: desk.correct(action, row, changes, at=at))

    def add(self) -> None:
        at, queue_id = (
            self.now,
            queue_at(self.chance.choice(CENTRES), self.chance.choice(tuple(MAX_ATTEMPTS))),
        )
        number, nurse = self.chance.choice((None, self._number())), self.chance.choice((None, 3, 99))

        def added(desk: Any, action: UUID) -> Any:
            return desk.add(action, Add(queue_id, "sv", named_agent_id=nurse, number=number), at=at)

        result = self._act("add", added)
        if result is not None:
            self.keys.extend(result.done)

    def find(self) -> None:
        at, number, login, action = self.now, self._number(), self._login(), self._id()

        def found(world: World) -> tuple[int, ...]:
            ticket = world.desk(login).find_number(action, number, "complaint", at=at)
            return world.desk(login).fetch_found(ticket, at=at + timedelta(seconds=2))

        self.both("find", found)

    def policy(self) -> None:
        at, day = self.now, self._day()
        queues = [
            queue_at(centre_id, self.chance.choice(tuple(MAX_ATTEMPTS)))
            for centre_id in self.chance.sample(CENTRES, 2)
        ]
        delay = timedelta(minutes=self.chance.choice((0, 5, 30, 30, 90)))
        policy = AttemptPolicy(
            self.chance.choice((0, 0, 0, 2, 77)),
            self.chance.randrange(1, 5),
            delay,
            delay,
            delay,
            delay,
            True,
            False,
        )
        self._act("policy", lambda desk, action: desk.set_policy(action, queues, policy, day, at=at), "maija")

    def hours(self) -> None:
        at, day, centre_id = self.now, self._day(), self.chance.choice(CENTRES)
        queue_id = self.chance.choice((None, queue_at(centre_id), queue_at(1)))
        opens, closes = self.chance.choice(((None, None), (600, 900), (600, 1200), (900, 600)))
        self._act(
            "hours",
            lambda desk, action: desk.set_hours(action, centre_id, queue_id, day, opens, closes, "x", at=at),
            self.chance.choice(("anna", "maija")),
        )

    def undo_rule(self) -> None:
        rules = [(of, login) for name, of, login in self.done if name in UNDONE_APART][-4:]
        if rules:
            (of, login), at = self.chance.choice(rules), self.now
            self._act("undo rule", lambda desk, action: desk.undo(action, of, at=at), login)

    def absence(self) -> None:
        (from_at, until_at), nurse = self._stretch(), self.chance.choice((*NURSES, 99))
        self._staff(
            "absence", RecordAbsence(nurse, from_at, until_at, self.chance.choice(tuple(AbsenceReason)))
        )

    def extra(self) -> None:
        (from_at, until_at), nurse = self._stretch(), self.chance.choice(NURSES)
        self._staff("extra", AddShift(nurse, self.chance.choice((*CENTRES, 9)), from_at, until_at))

    def lend(self) -> None:
        (from_at, until_at), nurse = self._stretch(), self.chance.choice(NURSES)
        self._staff("lend", Lend(nurse, self.chance.choice((*CENTRES, 9)), from_at, until_at))

    def no_shift(self) -> None:
        settled = [row["id"] for row in self.worlds[0].rows("shift") if row["action_id"] is not None][-6:]
        self._staff("no shift", RemoveShift(self.chance.choice((*settled, 1, 99999))))

    def no_hours(self) -> None:
        there = [row["id"] for row in self.worlds[0].rows("opening_exception")][-4:]
        self._staff("no hours", RemoveHours(self.chance.choice((*there, 99999))))

    def _staff(self, name: str, change: Staffing) -> None:
        at, login = self.now, self.chance.choice(("anna", "berit", "maija"))
        self._act(name, lambda desk, action: desk.staff(action, change, at=at), login)

    def _stretch(self) -> tuple[datetime, datetime]:
        """Mostly of some hours from about now; some over, some too long."""
        from_at = self.now + timedelta(minutes=self.chance.choice((-1500, -30, 0, 0, 15, 120, 1440)))
        return from_at, from_at + timedelta(minutes=self.chance.choice((0, 20, 60, 60, 120, 300, 1100)))

    def _day(self) -> date:
        return self.now.date() + timedelta(days=self.chance.choice((-1, 0, 0, 0, 1, 2, 500)))

    def text(self) -> None:
        keys, purpose, at = [row.id for row in self._seen()], self.chance.choice(PURPOSES), self.now
        self._act("text", lambda desk, action: desk.send_text(action, keys, purpose, at=at))

    def retry_text(self) -> None:
        (keys, states), at = self._texts(), self.now
        self._act("retry text", lambda desk, action: desk.retry_text(action, keys, states, at=at))

    def cancel_text(self) -> None:
        (keys, states), at = self._texts(), self.now
        self._act("cancel text", lambda desk, action: desk.cancel_text(action, keys, states, at=at))

    def texted(self) -> None:
        """A patient writes, or somebody who never rang."""
        at, number, ref = self.now, self._number(), f"in {self.chance.randrange(1000)}"

        def came_in(world: World) -> str:
            assert world.outbox is not None
            return world.outbox.text_came_in(ref, number, "other", None, "Soittakaa illalla", at=at)

        self.both("texted", came_in)

    def read(self) -> None:
        """Mostly what waits to be read, as it is; one in ten as it was before, one in ten where nobody wrote."""
        at, rows = self.now, self.worlds[0].rows("callback")
        wrote = [(row["id"], to_us(row["said_at"])) for row in rows if row["said_at"] is not None]
        seen = self.chance.sample(wrote, min(len(wrote), self.chance.choice((1, 1, 2, 5))))
        said_us = [us - (self.chance.random() < 0.1) for _, us in seen] or [to_us(at)]
        ids = [key for key, _ in seen] or [self._key()]
        self._act("read", lambda desk, action: desk.mark_read(action, ids, said_us, at=at))

    def template(self) -> None:
        at, language = self.now, self.chance.choice(LANGUAGES)
        body = self.chance.choice(("Soita meille.", "Ring oss.", "www.example.com", "Resepti", " "))
        held = self.worlds[0].rows("text_template", purpose="unreached", language=language, is_active=True)
        version = max((row["version"] for row in held), default=0) + self.chance.choice((0, 0, 0, 1))

        def written(desk: Any, action: UUID) -> Any:
            return desk.set_template(
                action,
                "unreached",
                language,
                body,
                resend_if_unknown=True,
                version=version,
                has_no_health=False,
                at=at,
            )

        self._act("template", written, "maija")

    def _texts(self) -> tuple[list[int], list[str]]:
        """Some texts with the states they are in, one in ten with another."""
        rows = self.worlds[0].rows("outbox")[-12:]
        rows = self.chance.sample(rows, min(len(rows), self.chance.choice((1, 1, 2, 4))))
        states = [row["state"] if self.chance.random() < 0.9 else "held" for row in rows]
        return [row["id"] for row in rows], states

    def undo(self) -> None:
        if self.actions:
            # Mostly what was done just now: the older it is, the less of it can be undone.
            _, of, _ = self.actions[
                -1 if self.chance.random() < 0.7 else self.chance.randrange(len(self.actions))
            ]
            at = self.now
            self._act("undo", lambda desk, action: desk.undo(action, of, at=at))

    def again(self) -> None:
        if self.actions:
            # The id is enough for an answer: nothing of what is asked is looked at again.
            name, _, call = self.chance.choice(self.actions)
            assert self.both(f"{name} again", call).repeated

    def number(self) -> None:
        key, at, login, action = self._key(), self.now, self._login(), self._id()
        reason = self.chance.choice(tuple(NumberReason))

        def shown(world: World) -> str:
            ticket = world.desk(login).request_number(action, key, reason, at=at)
            return world.desk(login).fetch_number(ticket, at=at + timedelta(seconds=2))

        self.both("number", shown)

    def _act(self, name: str, call: Callable[[Any, UUID], Any], login: str | None = None) -> Any:
        login, action = login or self._login(), self._id()

        def act(world: World) -> Any:
            return call(world.desk(login), action)

        said = self.both(name, act)
        if said is not None:
            self.actions.append((name, action, act))
            self.done.append((name, action, login))
        return said

    def _login(self) -> str:
        return self.chance.choice(("anna", "berit"))

    def _id(self) -> UUID:
        return UUID(int=self.chance.getrandbits(128), version=4)

    def _key(self) -> int:
        return self.chance.choice(self.keys) if self.keys else 1

    def _number(self) -> str:
        return f"+35850{self.chance.randrange(60):07d}"

    def _word(self) -> str:
        return self.chance.choice(("rang back", "mistake", ""))

    def _as_now(self, rows: list[Seen]) -> list[Seen]:
        version_by_id = {row["id"]: row["version"] for row in self.worlds[0].rows("callback")}
        return [Seen(row.id, version_by_id.get(row.id, 1)) for row in rows]

    def _standing(self, *states: str) -> list[Seen]:
        found = [row for row in self.worlds[0].rows("callback") if row["state"] in states]
        return [Seen(row["id"], row["version"]) for row in found[-3:]] or self._seen()

    def _of_one_caller(self) -> list[Seen]:
        """Requests that wait, of whoever has most of them."""
        waiting = [
            row for row in self.worlds[0].rows("callback") if row["state"] == "waiting" and row["caller_id"]
        ]
        by_caller: defaultdict[int, list[Seen]] = defaultdict(list)
        for row in waiting:
            by_caller[row["caller_id"]].append(Seen(row["id"], row["version"]))
        return max(by_caller.values(), key=lambda rows: (len(rows), rows), default=[])

    def _ringing(self) -> tuple[int, int]:
        if self.ringing and self.chance.random() < 0.95:
            key = self.chance.choice(list(self.ringing))
            return key, self.ringing.pop(key)
        return self._key(), self.chance.choice(NURSES)

    def _seen(self) -> list[Seen]:
        """Some rows, mostly newer ones, as they are now; one in ten as it was before."""
        newest = self.keys[-20:] if self.chance.random() < 0.8 else self.keys
        keys = self.chance.sample(newest, min(len(newest), self.chance.choice((1, 1, 2, 5, 8))))
        version_by_id = {row["id"]: row["version"] for row in self.worlds[0].rows("callback")}
        rows = [Seen(key, version_by_id[key] - (self.chance.random() < 0.1)) for key in keys]
        return [*rows, Seen(99999, 1)] if self.chance.random() < 0.05 else rows


def _said(call: Callable[[World], Any], world: World) -> Said:
    try:
        return Said(call(world), None)
    except Refused as refusal:
        return Said(None, refusal.reason)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_random_days_end_equal_on_both_engines(
    seed: int, sqlite_world: World, postgresql_world: World
) -> None:
    worlds = sqlite_world, postgresql_world
    days = Days(seed, worlds)

    for number in range(1, STEPS + 1):
        days.step()
        if number % CHECK_EVERY == 0 or number == STEPS:
            for world in worlds:
                found = verify(world.engine)
                assert found.is_sound, (seed, number, world.name, found.as_json())

    assert not "\n".join(differences(*(stored(world) for world in worlds)))
    assert {
        "take: done",
        "finish: done",
        "move: done",
        "retry: done",
        "text: done",
        "undo: done",
        "to_front: done",
        "assign: done",
        "join: done",
        "reopen: done",
        "correct: done",
        "add: done",
        "find: done",
        "ask: done",
        "policy: done",
        "hours: done",
        "undo rule: done",
        "retry text: done",
        "cancel text: done",
        "template: done",
        "texted: done",
        "read: done",
        "absence: done",
        "extra: done",
        "lend: done",
        "no shift: done",
        "no hours: done",
    } <= days.outcomes.keys()
    proved(
        "random days of calls and acts end equal on both engines, the ledger and the chain of traces sound all the way",
        f"{STEPS:,} calls and acts, each answered or refused alike",
    )
