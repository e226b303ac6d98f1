"""No act, and no sequence of acts, empties a queue unnoticed: drawn at random, judged by what is stored afterwards."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.database.ledger import verify
from app.domain.act import ActKind, Correction, Seen
from app.domain.attempt_policy import AttemptPolicy
from app.domain.callback import FINAL_STATES, State
from app.domain.errors import Refused
from app.domain.wish import Add
from tests.builders import HELSINKI, WEDNESDAY, a_number, a_request, local, queue_at
from tests.database.contract.world import World, an_id
from tests.desks import Desk
from tests.size import size
from tests.sqlite_regions import RegionLender

COUNT = 24
#: Five an hour of one's own, whatever the program's constant says.
ALONE = 5
#: An hour before the queues close no more time passes, so that all of it is one service day.
LONGEST = WEDNESDAY + timedelta(hours=5)
#: The midnight that ends the next service day.
PUT_OFF_UNTIL = local("2026-03-06 00:00")
TODAY = WEDNESDAY.astimezone(HELSINKI).date()
_DELAY = timedelta(minutes=30)
ONE_TRY = AttemptPolicy(0, 1, _DELAY, _DELAY, _DELAY, _DELAY, True, False)
ENDED = ("handled", "withdrawn", "joined")

WHAT = (
    "handle", "handle", "withdraw", "withdraw", "join", "join", "undo", "undo", "again", "reopen", "part", "move",
    "retry", "front", "assign", "correct", "add", "ask", "give", "use", "no", "back", "text", "close", "policy",
)  # fmt: skip
#: Who, what, some rows, one more of them, minutes that pass afterwards.
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("anna", "berit")),
        st.sampled_from(WHAT),
        st.lists(st.integers(0, COUNT - 1), min_size=1, max_size=6, unique=True),
        st.integers(0, COUNT - 1),
        st.sampled_from((0, 0, 1, 5, 14, 31)),
    ),
    min_size=5,
    max_size=60,
)
#: As fast as anybody can: one by one, and one patient's together.
GREEDY = [
    (login, what, rows, 0, 0)
    for login in ("anna", "berit")
    for what, rows in [
        ("join", [1, 2, 3, 4]),
        *(("withdraw", [one]) for one in range(COUNT)),
        ("handle", [9]),
    ]
]
#: All of it agreed to, twelve rows at a time.
AGREED = [
    step
    for first in range(0, COUNT, 6)
    for step in (
        ("anna", "ask", list(range(first, first + 6)), 1, 0),
        ("berit", "give", [0], 0, 1),
        ("anna", "use", [0], 0, 1),
    )
]
Step = tuple[str, str, list[int], int, int]


class Desks:
    """Two supervisors who do what was drawn, as well as the database lets them."""

    def __init__(self, world: World, *, may_consent: bool) -> None:
        self.world, self.may_consent, self.now = world, may_consent, WEDNESDAY
        callers = [a_number() for _ in range(3)]
        self.ids = [
            a_request(world.platform, number=callers[number % 3], queue_id=queue_at(1 + number % 2))
            for number in range(COUNT)
        ]
        self.acts: dict[str, list[UUID]] = defaultdict(list)
        self.asked: list[tuple[UUID, str, ActKind, list[Seen], Seen]] = []

    def step(self, step: Step) -> None:
        login, what, places, place, minutes = step
        rows = self.world.seen(*(self.ids[one] for one in places))
        action = an_id()
        with suppress(Refused):
            self._do(self.world.desk(login), login, what, action, rows, place)
            self.acts[login].append(action)
        if self.now < LONGEST:
            self.now += timedelta(minutes=minutes)

    def _do(self, desk: Desk, login: str, what: str, action: UUID, rows: list[Seen], place: int) -> None:
        at, acts, into = self.now, self.acts[login], self.world.seen(self.ids[place])[0]
        match what:
            case "handle":
                desk.handle(action, rows[:2], "chat", at=at)
            case "withdraw":
                desk.withdraw(action, rows[:2], "solved", at=at)
            case "join":
                desk.join(action, [row for row in rows if row.id != into.id], into, at=at)
            case "undo" if acts:
                desk.undo(action, acts[place % len(acts)], at=at)
            case "again" if acts:  # a click that is sent twice
                desk.withdraw(acts[-1], rows[:1], "solved", at=at)
            case "reopen":
                desk.reopen(action, rows, "mistake", at=at)
            case "part":
                desk.part(action, rows, at=at)
            case "move":
                desk.move(action, rows, 1 + place % 3, at=at)
            case "retry":
                desk.retry(action, rows, at + timedelta(hours=4 * (place % 30)), at=at)
            case "front":
                desk.to_front(action, rows, at=at)
            case "assign":
                desk.assign(action, rows, None, at=at)
            case "correct":
                desk.correct(action, rows[0], Correction(is_urgent=bool(place % 2)), at=at)
            case "add":
                desk.add(action, Add(queue_at(1), "fi"), at=at)
            case "ask" if self.may_consent:
                kind = (ActKind.HANDLE, ActKind.WITHDRAW, ActKind.JOIN)[place % 3]
                rest = [row for row in rows if row.id != into.id] if kind is ActKind.JOIN else rows
                desk.ask_consent(action, kind, rest, "all told", how="chat", into=into, at=at)
                self.asked.append((action, login, kind, rest, into))
            case "give" if self.asked:
                desk.give_consent(action, self.asked[-1][0], at=at)
            case "use" if self.asked:
                consent, asker, kind, agreed, target = self.asked[-1]
                desk = self.world.desk(asker)
                if kind is ActKind.HANDLE:
                    desk.handle(action, agreed, "chat", consent, at=at)
                elif kind is ActKind.WITHDRAW:
                    desk.withdraw(action, agreed, "", consent, at=at)
                else:
                    desk.join(action, agreed, target, consent, at=at)
            case "no" if self.asked:
                desk.decline_consent(action, self.asked[-1][0], at=at)
            case "back" if self.asked:
                desk.take_back_consent(action, self.asked[-1][0], at=at)
            case "text":
                desk.send_text(action, [row.id for row in rows], "unreached", at=at)
            case "close":  # the lines of a whole centre; none is added there
                desk.set_hours(action, 2 + place % 2, None, TODAY, None, None, "shut", at=at)
            case "policy":
                desk.set_policy(action, [queue_at(1 + place % 2)], ONE_TRY, TODAY, at=at)


@contextmanager
def a_file(lender: RegionLender) -> Iterator[World]:
    """A world of its own for each example."""
    with lender.lent() as engine:
        yield World.on_sqlite(engine)


DRAWN = settings(
    max_examples=size(12, 300),
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@DRAWN
@given(steps=STEPS)
@example(steps=GREEDY)
def test_without_a_consent_nobody_ends_more_than_five_an_hour(
    region_lender: RegionLender, steps: list[Step]
) -> None:
    with a_file(region_lender) as world:
        assert_nobody_ends_many_alone(world, steps, may_consent=False)


@DRAWN
@given(steps=STEPS)
@example(steps=AGREED)
def test_what_is_ended_beyond_that_is_agreed_to_by_a_second_one_and_both_are_in_the_audit(
    region_lender: RegionLender, steps: list[Step]
) -> None:
    with a_file(region_lender) as world:
        assert_nobody_ends_many_alone(world, steps, may_consent=True)


def test_the_greediest_end_five_each(world: World) -> None:
    assert_nobody_ends_many_alone(world, GREEDY, may_consent=True)

    assert len(world.rows("callback", state=State.WAITING)) == COUNT - 2 * ALONE


def test_two_who_agree_can_end_all_of_it_and_both_answer_for_it(world: World) -> None:
    assert_nobody_ends_many_alone(world, AGREED, may_consent=True)

    assert world.rows("callback", state=State.WAITING) == []
    assert {(actor, second) for actor, second, _ in agreements(world).values()} == {("anna", "berit")}


def assert_nobody_ends_many_alone(world: World, steps: list[Step], *, may_consent: bool) -> None:
    desks = Desks(world, may_consent=may_consent)
    for step in steps:
        desks.step(step)

    agreed = agreements(world)
    assert may_consent or not agreed
    for login, ended in endings(world).items():
        alone = [at for _, at, action in ended if action not in agreed]
        assert most_in_an_hour(alone) <= ALONE, login
        for callback_id, _, action in ended:
            if action in agreed:
                actor, second, ids = agreed[action]
                assert (actor, callback_id in ids) == (login, True)
                assert second != login
    assert_nothing_is_lost(world, desks)


def endings(world: World) -> dict[str, list[tuple[int, datetime, UUID]]]:
    """By person, the callbacks that they ended, when, and by which act: from the spine, not from the acts."""
    found: dict[str, list[tuple[int, datetime, UUID]]] = defaultdict(list)
    for event in world.rows("event", subject="callback"):
        if event["kind"] in ENDED:
            found[event["actor"]].append((event["subject_id"], event["happened_at"], event["action_id"]))
    return found


def agreements(world: World) -> dict[UUID, tuple[str, str, set[int]]]:
    """By act, who did it, who agreed and to which rows: from the audit."""
    found: dict[UUID, tuple[str, str, set[int]]] = {}
    for row in world.rows("audit"):
        detail = json.loads(row["detail"])
        if "consented_by" in detail:
            _, _, ids = found.get(UUID(detail["action"]), ("", "", set()))
            found[UUID(detail["action"])] = (row["actor"], detail["consented_by"], ids | set(detail["ids"]))
    return found


def most_in_an_hour(times: list[datetime]) -> int:
    """The most of them within any one hour."""
    return max((sum(one - timedelta(hours=1) < at <= one for at in times) for one in times), default=0)


def assert_nothing_is_lost(world: World, desks: Desks) -> None:
    """The books balance, every request is there, what waits is due when it was and put off no further than it may."""
    found = verify(world.engine)
    assert found.is_sound, found.as_json()
    rows = {row["id"]: row for row in world.rows("callback")}
    assert set(desks.ids) <= rows.keys()
    for row in rows.values():
        assert row["closed_by"] or row["state"] not in FINAL_STATES
        assert row["next_attempt_at"] is None or row["next_attempt_at"] <= PUT_OFF_UNTIL
        assert row["due_at"] <= local("2026-03-05 00:00")
