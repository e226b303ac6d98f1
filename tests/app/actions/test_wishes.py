"""Every wish comes to the database as the act it is, and back from the journal as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app import actions
from app.actions.asks import Ask, as_json, from_json
from app.actions.plain import as_plain
from app.domain.act import ActKind, Answer, Correction, Handled, Seen
from app.domain.alert import AlertRule, AlertScope, Each, Figure
from app.domain.attempt_policy import AttemptPolicy
from app.domain.consent import AskConsent, DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.errors import Refused
from app.domain.moment import to_us
from app.domain.staffing import AbsenceReason, AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift
from app.domain.texting import CancelTexts, MarkRead, RetryTexts, SendText, SetTemplate
from app.domain.wish import (
    WISHES,
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
    ids_of,
    kind_of,
)
from tests.app.actions.region import Place
from tests.builders import CARE, URGENT, WEDNESDAY, an_agent, queue_at

ROWS = (Seen(1, 4), Seen(2, 7))
POLICY = AttemptPolicy(
    id=0,
    max_attempts=4,
    no_answer_delay=timedelta(minutes=45),
    busy_delay=timedelta(minutes=10),
    voicemail_delay=timedelta(hours=3),
    technical_delay=timedelta(minutes=5),
    wrong_number_ends=True,
    text_on_unreached=False,
)
TOMORROW = WEDNESDAY.date() + timedelta(days=1)
EXAMPLES: tuple[Wish, ...] = (
    Move(ROWS, 3),
    Retry(ROWS),
    Retry(ROWS, WEDNESDAY + timedelta(hours=3)),
    Retry(ROWS[:1], lost=True),
    SendText((1, 2), "unreached"),
    SendText((1, 2), "unreached", (7, 8)),
    SendText((1, 2), "tomorrow_first", (7,), ("Soitamme huomenna.",)),
    ToFront(ROWS),
    Assign(ROWS, 5),
    Assign(ROWS, None),
    Handle(ROWS, Handled.CHAT),
    Handle(ROWS, Handled.VOICEMAIL, uuid4()),
    Withdraw(ROWS, "soitti itse", uuid4()),
    Reopen(ROWS, "soittaa sittenkin"),
    Join(ROWS, Seen(9, 1), uuid4()),
    Part(ROWS),
    AskConsent(ActKind.JOIN, ROWS, "sama potilas", into=Seen(9, 1)),
    AskConsent(ActKind.HANDLE, ROWS, "vastaajassa", how=Handled.VOICEMAIL),
    GiveConsent(uuid4()),
    DeclineConsent(uuid4()),
    TakeBackConsent(uuid4()),
    Correct(Seen(1, 4), Correction(language="sv", service_id=2, is_urgent=False)),
    Add(120, "fi", "resepti", WEDNESDAY, WEDNESDAY + timedelta(hours=1), "tiimi 2", 5, may_text=False),
    SetPolicy((110, 120), POLICY, TOMORROW),
    SetHours(1, None, TOMORROW, None, None, "koulutus"),
    SetHours(1, 120, TOMORROW, 480, 720, "koulutus"),
    RetryTexts((3, 4), ("held", "rejected")),
    RetryTexts((3, 4), ("held", "rejected"), (7,)),
    CancelTexts((3,), ("queued",)),
    MarkRead((1, 2), (1_767_225_600_000_000, 1_767_225_600_000_001)),
    SetTemplate("unreached", "fi", "Soita meille.", True, 2),
    AcknowledgeAlerts((7, 8)),
    SnoozeAlerts((7,), WEDNESDAY + timedelta(minutes=15)),
    SetAlertRule(
        AlertRule(
            3,
            Figure.LOAD,
            AlertScope(Each.CENTRE, (1, 2)),
            1.2,
            1.05,
            900,
            600,
            ((1320, 420), (0, 60)),
            is_active=False,
        )
    ),
    SetAlertRule(AlertRule(None, Figure.STALE, AlertScope(Each.REGION), 60, 60)),
    RecordAbsence(5, WEDNESDAY, WEDNESDAY + timedelta(hours=3), AbsenceReason.SICK),
    AddShift(5, 1, WEDNESDAY, WEDNESDAY + timedelta(hours=8)),
    Lend(5, 2, WEDNESDAY, WEDNESDAY + timedelta(hours=2)),
    RemoveShift(17),
    RemoveHours(4),
    Undo(uuid4()),
)


def test_there_is_an_example_of_every_wish() -> None:
    assert {type(wish) for wish in EXAMPLES} == set(WISHES)


@pytest.mark.parametrize("wish", EXAMPLES, ids=lambda wish: kind_of(wish).value)
def test_a_wish_comes_back_from_its_note_as_it_was(wish: Wish) -> None:
    ask = Ask(uuid4(), WEDNESDAY, wish)

    assert from_json(json.loads(json.dumps(as_json(ask)))) == ask


@pytest.mark.parametrize(
    "spoilt",
    [
        {"wish": {"rows": [[1, 2]], "to_centre_id": "3"}},
        {"wish": {"rows": [[1, True]], "to_centre_id": 3}},
        {"wish": {"rows": "[[1, 2]]", "to_centre_id": 3}},
        {"wish": {"to_centre_id": 3}},
        {"wish": []},
        {"act": "Erase"},
        {"number_left_out": 0},
    ],
)
def test_a_note_that_was_tampered_with_is_not_taken_for_an_act(spoilt: dict[str, object]) -> None:
    told = as_json(Ask(uuid4(), WEDNESDAY, Move(ROWS, 3))) | spoilt

    with pytest.raises((ValueError, KeyError, TypeError)):
        from_json(told)


ACTION = UUID("0a000000-0000-4000-8000-000000000001")
OF = UUID("0b000000-0000-4000-8000-000000000002")
FIRST_VERSION: tuple[tuple[str, Wish], ...] = (
    ('"kind": "move", "rows": [[1, 4], [2, 7]], "to_centre_id": 3', Move(ROWS, 3)),
    ('"kind": "retry", "rows": [[1, 4], [2, 7]], "when": null', Retry(ROWS)),
    (
        '"kind": "retry", "rows": [[1, 4], [2, 7]], "when": "2026-03-04T08:00:00+00:00"',
        Retry(ROWS, WEDNESDAY),
    ),
    ('"kind": "send_text", "ids": [1, 2], "purpose": "unreached"', SendText((1, 2), "unreached")),
    (f'"kind": "undo", "of": "{OF}"', Undo(OF)),
)


@pytest.mark.parametrize("written, wish", FIRST_VERSION)
def test_a_note_that_the_first_version_left_is_still_understood(
    place: Place, written: str, wish: Wish
) -> None:
    folder = place.folder / "anna"
    folder.mkdir(parents=True)
    note = f'{{{written}, "action": "{ACTION}", "asked_at": "2026-03-04T08:00:00+00:00"}}'
    (folder / f"{ACTION}.json").write_text(note, encoding="utf-8")

    assert place.means().journal.unanswered() == (Ask(ACTION, WEDNESDAY, wish),)


@dataclass
class Act:
    """What a wish is made of in the region, and where it must leave the first of its callbacks."""

    wish: Callable[[Place, list[int]], Wish]
    column: str
    value: object


ACTS = {
    "move": Act(lambda place, ids: Move(place.seen(ids), 2), "queue_id", queue_at(2)),
    "retry": Act(lambda place, ids: Retry(place.seen(ids)), "front_at", WEDNESDAY + timedelta(hours=1)),
    "front": Act(lambda place, ids: ToFront(place.seen(ids)), "front_at", WEDNESDAY + timedelta(hours=1)),
    "assign": Act(
        lambda place, ids: Assign(place.seen(ids), an_agent(place.engine, 5)), "assigned_agent_id", 5
    ),
    "handle": Act(lambda place, ids: Handle(place.seen(ids[:1]), Handled.CHAT), "outcome", "chat"),
    "withdraw": Act(lambda place, ids: Withdraw(place.seen(ids[:1]), "ei enää"), "close_reason", "ei enää"),
    "join": Act(lambda place, ids: Join(place.seen(ids[1:]), place.one(ids[0])), "state", "waiting"),
    "correct": Act(
        lambda place, ids: Correct(place.one(ids[0]), Correction(language="sv")), "language", "sv"
    ),
    "read": Act(lambda place, ids: MarkRead(tuple(ids), (_written(place, ids),) * len(ids)), "said_at", None),
}


def _written(place: Place, ids: list[int]) -> int:
    """Their patients have written: when, in microseconds since the epoch."""
    came = WEDNESDAY + timedelta(minutes=5)
    for id_ in ids:
        place.world.change(id_, said_at=came)
    return to_us(came)


@pytest.mark.parametrize("name", ACTS)
def test_a_wish_is_done_in_the_database_and_leaves_no_note_once_it_is_told(place: Place, name: str) -> None:
    act, ids = ACTS[name], place.requests(3, number="+358501234567")
    wish, means = act.wish(place, ids), place.means()

    result = actions.carry_out(means, wish, action=uuid4())
    means.journal.told(result.action)

    assert (result.kind, result.done) == (kind_of(wish), ids_of(wish))
    assert place.world.row(ids[0])[act.column] == act.value
    assert place.means().journal.unanswered() == ()


def test_what_ended_is_opened_again_and_what_was_joined_is_parted(place: Place) -> None:
    first, second, third = place.requests(3, number="+358501234567")
    means = place.means()
    actions.carry_out(means, Withdraw(place.seen([first]), "ei enää"), action=uuid4())
    actions.carry_out(means, Join(place.seen([third]), place.one(second)), action=uuid4())

    actions.carry_out(means, Reopen(place.seen([first]), "sittenkin"), action=uuid4())
    actions.carry_out(means, Part(place.seen([third])), action=uuid4())

    assert [place.world.row(id_)["state"] for id_ in (first, third)] == ["waiting", "waiting"]


def test_a_request_taken_by_hand_is_there_once_though_it_is_sent_twice(place: Place) -> None:
    wish = Add(queue_at(1, URGENT), "fi", "huimaus", number="+358501234567")
    action = uuid4()

    first = actions.carry_out(place.means(), wish, action=action)
    again = actions.carry_out(place.means(), wish, action=action)

    assert first.rows == again.rows
    assert again.repeated
    assert [row["id"] for row in place.world.rows("callback")] == list(first.done)


def test_rules_are_set_by_a_wish(place: Place) -> None:
    means = place.means("maija")

    actions.carry_out(means, SetPolicy((queue_at(1, CARE),), POLICY, TOMORROW), action=uuid4())
    actions.carry_out(means, SetHours(1, None, TOMORROW, 480, 720, "koulutus"), action=uuid4())

    kinds = [row["kind"] for row in place.world.rows("action")]
    assert sorted(kinds) == ["set_hours", "set_policy"]


def test_rules_for_no_queue_are_not_sent(place: Place) -> None:
    with pytest.raises(Refused, match="nothing_chosen"):
        actions.carry_out(place.means("maija"), SetPolicy((), POLICY, TOMORROW), action=uuid4())


def test_the_callbacks_of_a_number_are_found_in_two_steps(place: Place) -> None:
    ids = place.requests(2, number="+358501234567")
    place.requests(1)

    found = actions.find_number(place.means(), "+358501234567", "calling_self", action=uuid4())

    assert sorted(found) == ids
    assert b"1234567" not in place.on_disk()


def test_an_undo_takes_back_what_a_wish_did(place: Place) -> None:
    ids, means, action = place.requests(2), place.means(), uuid4()
    actions.carry_out(means, Move(place.seen(ids), 2), action=action)

    result = actions.carry_out(means, Undo(action), action=uuid4())

    assert {row.answer for row in result.rows} == {Answer.DONE}
    assert {place.world.row(id_)["queue_id"] for id_ in ids} == {queue_at(1)}


def test_a_value_that_nobody_taught_the_journal_is_not_written_as_something_else() -> None:
    with pytest.raises(TypeError, match="bytes is never written down"):
        as_plain((1, b"5"))


def test_a_consent_and_a_rule_name_no_callbacks() -> None:
    assert ids_of(GiveConsent(uuid4())) == ids_of(DeclineConsent(uuid4())) == ()
    assert (
        ids_of(TakeBackConsent(uuid4())) == ids_of(SetHours(1, None, TOMORROW, None, None, "koulutus")) == ()
    )
