"""The connection breaks at any point of an act: afterwards it is done or not done, the console knows, never twice."""

from __future__ import annotations

import random
import threading
import zlib
from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest
from sqlalchemy import Engine

from app import actions
from app.database.reads import acts, deadline
from app.database.reads.deadline import give_deadlines
from app.domain.act import NumberReason
from app.domain.errors import NotConfirmed, Refused, Unavailable
from app.domain.wish import WISHES as EVERY_WISH
from app.domain.wish import Move
from tests.database.exactly_once.books import are_sound, is_done
from tests.database.exactly_once.console import Console
from tests.database.exactly_once.impatience import over_once
from tests.database.exactly_once.wishes import RATIONED, WISHES, WITH_NUMBERS, two
from tests.database.postgres.region import Region
from tests.proxies import AtAnswer, Fault, Message, Proxy, Verdict, cut_at
from tests.size import FULL, proved, size
from tests.waiting import PATIENCE_S, wait_until

SEED = 20261122
#: These have ways of their own of being lost, or stand for all that are plain: they meet every loss.
_ALWAYS = WITH_NUMBERS | {"move"}
#: Longest that is waited for what never comes.
SOON_S = 0.4
SESSIONS = "SELECT pid, state, query FROM pg_stat_activity WHERE usename = 'agneta'"
WAITING = f"{SESSIONS} AND wait_event_type = 'Lock'"


def in_turn(turn: int) -> list[str]:
    """In `make test` each kind of act meets one of three losses, the first, the second or the third; else all three.

    Which one follows from its name, so that a new kind changes nobody else's.
    """
    return [kind for kind in WISHES if FULL or _lot(kind) % 3 == turn or kind in _ALWAYS]


def _lot(name: str) -> int:
    return zlib.crc32(name.encode())


def at_statement(verdict: Verdict) -> Fault:
    """Breaks the first line that carries an act at the very statement."""
    broken: list[int] = []

    def fault(said: Message) -> Verdict:
        if said.asks_for_an_act and not broken:
            broken.append(said.line)
            return verdict
        return Verdict.PASS

    return fault


def after_sign_in(verdict: Verdict) -> Fault:
    """Breaks the first line at the first thing that is asked once the server has let the client in."""
    return lambda said: verdict if said.line == 0 and said.kind in {b"P", b"Q"} else Verdict.PASS


@pytest.mark.parametrize("kind", in_turn(0))
def test_an_answer_lost_after_the_commit_is_asked_for_again_and_the_act_was_done_once(
    region: Region, proxy: Proxy, console: Console, kind: str
) -> None:
    wish, action = WISHES[kind](region), uuid4()
    proxy.break_by(AtAnswer())

    result = console.act(wish, action)

    assert all(row.answer == "done" for row in result.rows)
    assert console.tries == 2
    assert is_done(region, action)
    assert console.unanswered == set()
    assert are_sound(region)


@pytest.mark.parametrize("kind", in_turn(1))
def test_while_the_network_stays_away_an_act_is_not_confirmed_and_is_settled_when_it_is_back(
    region: Region, proxy: Proxy, console: Console, kind: str
) -> None:
    wish, action = WISHES[kind](region), uuid4()
    proxy.break_by(for_good(AtAnswer()))
    with pytest.raises(NotConfirmed):
        console.act(wish, action)
    was_done, in_doubt = is_done(region, action), console.unanswered

    proxy.mend()
    (settled,) = console.settle()

    # With a number there are two steps; the first was done, and nothing here knows the number any more.
    assert was_done == (kind not in WITH_NUMBERS)
    assert in_doubt == {action}
    assert (settled.result is not None) == was_done == is_done(region, action)
    assert console.unanswered == set()
    assert are_sound(region)


@pytest.mark.parametrize(
    "kind,minutes,is_sent",
    [
        *((kind, 4, kind not in WITH_NUMBERS) for kind in in_turn(2)),
        *((kind, 6, False) for kind in ("move", "add", "undo", *sorted(WITH_NUMBERS))),
    ],
)
def test_an_act_that_never_arrived_is_done_when_the_network_is_back_or_given_up_in_words_when_that_is_late(
    region: Region, proxy: Proxy, console: Console, kind: str, minutes: int, is_sent: bool
) -> None:
    wish, action = WISHES[kind](region), uuid4()
    proxy.break_by(for_good(at_statement(Verdict.CUT)))
    with pytest.raises(NotConfirmed):
        console.act(wish, action)
    was_done = is_done(region, action)

    proxy.mend()
    console.at += timedelta(minutes=minutes)
    (settled,) = console.settle()

    assert not was_done
    assert settled.ask.action == action
    assert (settled.result is not None) == is_sent == is_done(region, action)
    assert console.unanswered == set()


def test_a_line_cut_at_any_message_whoever_says_it_leaves_an_act_done_once(
    region: Region, proxy: Proxy, console: Console
) -> None:
    said: list[Message] = []

    def note(message: Message) -> Verdict:
        said.append(message)
        return Verdict.PASS

    proxy.break_by(note)
    console.act(Move(two(region), 2))
    places = range(len(said) + 1)
    whole = [(at, verdict) for at in places for verdict in (Verdict.CUT, Verdict.CUT_AFTER)]
    kinds = [kind for kind in WISHES if kind not in RATIONED | WITH_NUMBERS]
    tried = [(*each, kind) for each in whole for kind in kinds]
    # By lot, whoever else takes part.
    tried.sort(key=lambda each: _lot(f"{each[0]} {each[1].name} {each[2]}"))
    tries = 0
    for at, verdict, kind in tried[: size(24, len(tried))]:
        wish, action = WISHES[kind](region), uuid4()
        proxy.break_by(cut_at(at, verdict=verdict))

        result = console.act(wish, action)

        assert is_done(region, action), (at, verdict, kind)
        assert result.action == action
        assert console.unanswered == set()
        tries = max(tries, console.tries)
    assert tries == 2
    assert are_sound(region)
    proved(
        f"an act's connection cut before and after each of its {len(said)} messages, {len(kinds)} kinds of act",
        f"{size(24, len(tried))} cuts, each act done once, at most {tries} tries",
    )


def test_a_line_cut_anywhere_for_good_leaves_no_act_in_between(
    region: Region, proxy: Proxy, console: Console
) -> None:
    chance = random.Random(SEED)
    outcomes = {"not confirmed": 0, "surely not done": 0, "done": 0}
    rounds = size(12, 400)
    for _ in range(rounds):
        wish, action = Move(two(region), 2), uuid4()
        proxy.break_by(for_good(cut_at(chance.randrange(48), verdict=chance.choice(list(Verdict)[1:3]))))
        try:
            console.act(wish, action)
        except NotConfirmed:
            outcomes["not confirmed"] += 1
            proxy.mend()
            (settled,) = console.settle()
            assert settled.result is not None
            assert is_done(region, action)
        except Unavailable:
            outcomes["surely not done"] += 1
            assert not is_done(region, action)
        else:
            outcomes["done"] += 1
            assert is_done(region, action)
        assert console.unanswered == set()
    assert are_sound(region)
    assert outcomes["not confirmed"]
    assert outcomes["surely not done"]
    proved("cut anywhere, and the network stays away", f"{rounds} cuts: {outcomes}; none told wrongly")


def test_a_reply_later_than_the_limit_is_asked_for_again(
    region: Region, proxy: Proxy, console: Console
) -> None:
    wish, action = Move(two(region), 2), uuid4()
    proxy.break_by(AtAnswer(Verdict.HOLD))

    with over_once(lambda: proxy.has_held):
        result = console.act(wish, action)
    proxy.let_go()

    assert (result.repeated, console.tries) == (True, 2)
    assert is_done(region, action)


def test_a_statement_that_arrives_after_it_was_given_up_does_nothing_more(
    region: Region, proxy: Proxy, console: Console
) -> None:
    rows, action = two(region), uuid4()
    proxy.break_by(at_statement(Verdict.HOLD))
    with over_once(lambda: proxy.has_held):
        result = console.act(Move(rows, 2), action)
    # No act keeps its connection, so that what the server still has of Agneta's is the one that was given up.
    wait_until(
        lambda: len(region.ask(SESSIONS)) == 1, "the act's own to end", seen=partial(region.ask, SESSIONS)
    )

    proxy.let_go()
    wait_until(lambda: region.ask(SESSIONS) == [], "the late one to end", seen=partial(region.ask, SESSIONS))

    assert (result.repeated, console.tries) == (False, 2)
    assert is_done(region, action)
    assert [region.kinds(row.id) for row in rows] == [["requested", "moved"]] * 2


def test_a_server_that_falls_silent_once_it_has_let_one_in_holds_no_act_longer_than_its_limit(
    region: Region, proxy: Proxy, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish, action = Move(two(region), 2), uuid4()
    opened: list[Engine] = []

    def note(engine: Engine, set_up_s: float) -> None:
        opened.append(engine)
        give_deadlines(engine, set_up_s)

    def set_up_within(seconds: float) -> None:
        for engine in opened:
            give_deadlines(engine, seconds)

    def be_patient(_seconds: float) -> bool:
        set_up_within(PATIENCE_S)
        return False

    monkeypatch.setattr(deadline, "give_deadlines", note)
    with Console(console.url, console.state, pause=be_patient) as started_again:
        set_up_within(SOON_S)
        proxy.break_by(after_sign_in(Verdict.HOLD))
        result = started_again.act(wish, action)
        tries = started_again.tries

    assert opened
    assert (result.repeated, tries) == (False, 2)
    assert is_done(region, action)


def test_an_act_still_under_way_at_the_server_is_not_told_as_not_done(
    region: Region, proxy: Proxy, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, action = two(region), uuid4()

    # Nobody asks again: the supervisor has closed the window.
    with Console(console.url, console.state, pause=lambda _seconds: True) as closing:
        with region.connect("postgres", autocommit=False) as slow:
            slow.execute("SELECT FROM contact.callback WHERE id = %s FOR UPDATE", (rows[0].id,))
            with over_once(lambda: region.ask(WAITING)), pytest.raises(NotConfirmed):
                closing.act(Move(rows, 2), action)
            closing.at += timedelta(minutes=6)
            with monkeypatch.context() as hasty:
                hasty.setattr(acts, "PATIENCE_S", SOON_S)
                meanwhile = closing.settle()
            in_doubt = closing.unanswered
        wait_until(lambda: region.ask(SESSIONS) == [], "the act to end", seen=partial(region.ask, SESSIONS))
        (settled,) = closing.settle()

    assert meanwhile == ()
    assert in_doubt == {action}
    assert settled.result is not None
    assert is_done(region, action)


def test_a_number_whose_answer_is_lost_is_shown_after_all_or_refused_and_leaves_one_trace(
    region: Region, proxy: Proxy, console: Console
) -> None:
    number = "+358401234567"
    callback, action = region.request(number=number), uuid4()
    proxy.break_by(AtAnswer())

    shown = actions.show_number(console.means, callback, NumberReason.COMPLAINT, action=action)

    assert shown == number
    assert region.one("SELECT count(*) FROM contact.audit WHERE what = 'number:shown'") == 1
    proxy.break_by(at_second_answer())
    with pytest.raises(Refused, match="used"):
        actions.show_number(console.means, callback, NumberReason.COMPLAINT, action=uuid4())
    assert console.unanswered == set()


def for_good(fault: Fault) -> Fault:
    """What the fault breaks stays broken: every later message on any line is cut."""
    is_gone = threading.Event()

    def gone(said: Message) -> Verdict:
        verdict = Verdict.CUT if is_gone.is_set() else fault(said)
        if verdict is not Verdict.PASS:
            is_gone.set()
        return verdict

    return gone


def at_second_answer() -> Fault:
    """Breaks the second line that carries an act, when its answer comes."""
    acting: list[int] = []

    def fault(said: Message) -> Verdict:
        if said.asks_for_an_act:
            acting.append(said.line)
        is_answer = said.side == "server" and said.kind == b"Z" and said.line in acting
        return Verdict.CUT if is_answer and acting.index(said.line) == 1 else Verdict.PASS

    return fault


def test_every_act_of_the_program_is_among_those_that_are_cut(region: Region) -> None:
    assert {type(wish_for(region)) for wish_for in WISHES.values()} == set(EVERY_WISH)
