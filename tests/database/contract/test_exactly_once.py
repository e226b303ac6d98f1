"""An act has the id of its click: asked twice, even at the same moment, it is done once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest

from app.domain.act import ActKind, ActResult, Correction, Seen
from app.domain.errors import Refused
from tests.builders import a_request
from tests.database.contract.world import World, after, an_id
from tests.desks import Desk

NOW = after(hours=1)
Ask = Callable[[Desk, UUID, list[Seen]], ActResult]

ACTS: dict[str, Ask] = {
    "move": lambda desk, action, seen: desk.move(action, seen, 2, at=NOW),
    "retry": lambda desk, action, seen: desk.retry(action, seen, None, at=NOW),
    "to_front": lambda desk, action, seen: desk.to_front(action, seen, at=NOW),
    "assign": lambda desk, action, seen: desk.assign(action, seen, None, at=NOW),
    "reopen": lambda desk, action, seen: desk.reopen(action, seen, "x", at=NOW),
    "join": lambda desk, action, seen: desk.join(action, seen[1:], seen[0], at=NOW),
    "part": lambda desk, action, seen: desk.part(action, seen, at=NOW),
    "handle": lambda desk, action, seen: desk.handle(action, seen[:1], "chat", at=NOW),
    "withdraw": lambda desk, action, seen: desk.withdraw(action, seen[:1], "x", at=NOW),
    "consent": lambda desk, action, seen: desk.ask_consent(
        action, ActKind.JOIN, seen[1:], "x", into=seen[0], at=NOW
    ),
    "correct": lambda desk, action, seen: desk.correct(action, seen[0], Correction("sv"), at=NOW),
    "text": lambda desk, action, seen: desk.send_text(action, [row.id for row in seen], "unreached", at=NOW),
}


@pytest.mark.parametrize("ask", ACTS.values(), ids=ACTS)
def test_asked_again_it_does_nothing_and_answers_what_it_answered(world: World, ask: Ask) -> None:
    seen = [*world.seen(*(a_request(world.platform) for _ in range(3))), Seen(12345, 1)]
    action, desk = an_id(), world.desk()
    first = ask(desk, action, seen)
    tables = ("callback", "event", "outbox", "action", "audit", "audit_head")
    before = {table: world.rows(table) for table in tables}

    again = ask(desk, action, seen)

    assert (first.repeated, again.repeated) == (False, True)
    assert (again.rows, again.undo_until, again.kind) == (first.rows, first.undo_until, first.kind)
    assert {table: world.rows(table) for table in tables} == before


def test_an_undo_asked_again_answers_the_same(world: World) -> None:
    action, undoing, desk = an_id(), an_id(), world.desk()
    desk.move(action, world.seen(a_request(world.platform)), 2, at=NOW)

    first, again = (desk.undo(undoing, action, at=NOW) for _ in range(2))

    assert (again.rows, again.repeated) == (first.rows, True)


def test_asked_twice_at_the_same_moment_one_does_it_and_both_are_told(world: World) -> None:
    seen, action, start = world.seen(a_request(world.platform)), an_id(), Barrier(4)
    desks = [world.desk() for _ in range(4)]

    def ask(desk: Desk) -> ActResult:
        start.wait()
        return desk.move(action, seen, 2, at=NOW)

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(ask, desks))

    assert sorted(result.repeated for result in results) == [False, True, True, True]
    assert len({result.rows for result in results}) == 1
    assert world.kinds(seen[0].id) == ["requested", "moved"]
    assert len(world.rows("audit")) == 1


def test_of_two_who_act_at_the_same_moment_one_is_told_of_the_other(world: World) -> None:
    seen, start = world.seen(a_request(world.platform)), Barrier(2)
    desks = {2: world.desk("anna"), 3: world.desk("berit")}

    def ask(centre_id: int) -> ActResult:
        start.wait()
        return desks[centre_id].move(an_id(), seen, centre_id, at=NOW)

    with ThreadPoolExecutor(2) as pool:
        answers = [result.rows[0] for result in pool.map(ask, desks)]

    first, second = sorted(answers, key=lambda answer: answer.answer)
    winner = "anna" if world.row(seen[0].id)["centre_id"] == 2 else "berit"
    assert (first.answer, second.answer, second.who) == ("done", "someone_first", winner)
    assert world.kinds(seen[0].id) == ["requested", "moved"]


def test_an_id_belongs_to_who_used_it_first_and_for_what(world: World) -> None:
    seen, action = world.seen(a_request(world.platform)), an_id()
    world.desk("anna").move(action, seen, 2, at=NOW)

    with pytest.raises(Refused, match="not_yours"):
        world.desk("berit").move(action, seen, 2, at=NOW)
    with pytest.raises(Refused, match="not_yours"):
        world.desk("anna").retry(action, seen, None, at=NOW)
    with pytest.raises(Refused, match="not_yours"):
        world.desk("anna").request_number(action, seen[0].id, "complaint", at=NOW)


def test_two_nurses_who_take_at_the_same_moment_never_get_the_same(world: World) -> None:
    wanted = {a_request(world.platform) for _ in range(3)}
    nurses, start = [world.nurse(key) for key in (1, 2, 3)], Barrier(3)

    def take(nurse: int) -> int | None:
        start.wait()
        return world.platform_of_its_own().take(nurse, NOW)

    with ThreadPoolExecutor(3) as pool:
        taken = list(pool.map(take, nurses))

    assert set(taken) == wanted
