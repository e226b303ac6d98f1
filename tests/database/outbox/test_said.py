"""A patient's own words wait for a person: the callback says so until somebody has dealt with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import pytest

from app.domain.act import Answer
from app.domain.callback import Outcome, State
from tests.builders import WEDNESDAY, a_request, a_template, queue_at
from tests.database.contract.world import AGENT, an_id
from tests.database.outbox.texts import Texts

NUMBER: Final = "+358401234567"
CAME: Final = WEDNESDAY + timedelta(minutes=10)
LATER: Final = WEDNESDAY + timedelta(minutes=30)


def came_in(
    texts: Texts, body: str = "Soittakaa vasta kolmelta", kind: str = "other", *, ref: str = "1"
) -> None:
    texts.outbox.text_came_in(ref, NUMBER, kind, None, body, at=CAME)


def waiting_since(texts: Texts, callback_id: int) -> datetime | None:
    found: datetime | None = texts.row(callback_id)["said_at"]
    return found


def test_free_words_wait_for_a_person_at_the_caller_s_newest_request(texts: Texts) -> None:
    older = a_request(texts.platform, number=NUMBER, queue_id=queue_at(2))
    newest = a_request(texts.platform, WEDNESDAY + timedelta(minutes=1), number=NUMBER)
    version = texts.row(newest)["version"]

    came_in(texts)
    came_in(texts)

    assert (waiting_since(texts, older), waiting_since(texts, newest)) == (None, CAME)
    assert texts.kinds(newest) == ["requested", "said"]
    # Whoever looked before may still act: nothing that an act is about has changed.
    assert texts.row(newest)["version"] == version


@pytest.mark.parametrize("kind", ["stop", "start"])
def test_an_order_about_texts_alone_waits_for_nobody(texts: Texts, kind: str) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)

    came_in(texts, "STOP", kind)

    assert waiting_since(texts, callback_id) is None


def test_an_answer_to_the_survey_waits_for_nobody(texts: Texts) -> None:
    texts.queued(number=NUMBER, purpose="survey", state="delivered")

    assert texts.outbox.text_came_in("1", NUMBER, "score", 9, "9", at=CAME) == "answer"

    (callback,) = texts.rows("callback")
    assert callback["said_at"] is None


def rung_in_vain(texts: Texts, callback_id: int) -> None:
    nurse = texts.nurse()
    assert texts.platform.take(nurse, LATER) == callback_id
    texts.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, LATER)


def texted_back(texts: Texts, callback_id: int) -> None:
    a_template(texts.engine, "free", "fi", "Soitamme kolmelta.")
    texts.set_caller(callback_id, textable=True)
    assert texts.desk().send_text(an_id(), [callback_id], "free", at=LATER).done == (callback_id,)


DEALT: dict[str, Callable[[Texts, int], Any]] = {
    "rung in vain": rung_in_vain,
    "planned": lambda texts, of: texts.desk().retry(
        an_id(), texts.seen(of), LATER + timedelta(hours=1), at=LATER
    ),
    "lifted": lambda texts, of: texts.desk().to_front(an_id(), texts.seen(of), at=LATER),
    "assigned": lambda texts, of: texts.desk().assign(an_id(), texts.seen(of), texts.nurse(), at=LATER),
    "withdrawn": lambda texts, of: texts.desk().withdraw(
        an_id(), texts.seen(of), "solved_elsewhere", at=LATER
    ),
    "handled": lambda texts, of: texts.desk().handle(an_id(), texts.seen(of), "rang_in", at=LATER),
    "texted back": texted_back,
    "the patient took it back": lambda texts, of: texts.platform.caller_withdraws(
        of, "solved", "test", LATER
    ),
}


@pytest.mark.parametrize("deed", DEALT)
def test_the_words_wait_no_more_once_somebody_has_dealt_with_them(texts: Texts, deed: str) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)
    came_in(texts)
    assert waiting_since(texts, callback_id) == CAME

    DEALT[deed](texts, callback_id)

    assert waiting_since(texts, callback_id) is None
    assert texts.events(callback_id)[-1]["detail"]["said_at"][1] is None


ACTS: dict[str, Callable[[Texts, UUID, int], Any]] = {
    "planned": lambda texts, act, of: texts.desk().retry(
        act, texts.seen(of), LATER + timedelta(hours=1), at=LATER
    ),
    "lifted": lambda texts, act, of: texts.desk().to_front(act, texts.seen(of), at=LATER),
    "assigned": lambda texts, act, of: texts.desk().assign(act, texts.seen(of), texts.nurse(), at=LATER),
    "withdrawn": lambda texts, act, of: texts.desk().withdraw(
        act, texts.seen(of), "solved_elsewhere", at=LATER
    ),
    "texted back": lambda texts, act, of: texts.desk().send_text(act, [of], "free", at=LATER),
}


@pytest.mark.parametrize("deed", ACTS)
@pytest.mark.parametrize("is_before", [True, False], ids=["texted before", "texted meanwhile"])
def test_the_words_wait_again_once_the_act_that_dealt_with_them_is_undone(
    texts: Texts, deed: str, is_before: bool
) -> None:
    callback_id, act = a_request(texts.platform, number=NUMBER), an_id()
    a_template(texts.engine, "free", "fi", "Soitamme kolmelta.")
    texts.set_caller(callback_id, textable=True)
    if is_before:
        came_in(texts)
    assert ACTS[deed](texts, act, callback_id).done
    if not is_before:
        came_in(texts)

    undone = texts.desk().undo(an_id(), act, at=LATER + timedelta(seconds=1))

    assert undone.done == (callback_id,)
    assert waiting_since(texts, callback_id) == CAME


def test_who_was_first_is_who_acted_and_not_the_patient_who_texted_since(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)
    seen = texts.seen(callback_id)
    assert texts.desk().to_front(an_id(), seen, at=LATER).done
    came_in(texts)

    (row,) = texts.desk().assign(an_id(), seen, texts.nurse(), at=LATER).rows

    assert (row.answer, row.who) == (Answer.SOMEONE_FIRST, texts.events(callback_id)[1]["actor"])
    assert [event["kind"] for event in texts.events(callback_id)] == ["requested", "to_front", "said"]


def test_words_that_come_after_an_end_wait_until_it_is_opened_again(texts: Texts) -> None:
    callback_id, nurse = texts.calling(number=NUMBER)
    texts.platform.finish(callback_id, nurse, Outcome.WRONG_NUMBER, WEDNESDAY)
    assert texts.row(callback_id)["state"] == State.UNREACHED
    came_in(texts, "Olin töissä, soittakaa uudelleen")
    assert waiting_since(texts, callback_id) == CAME

    assert texts.desk().reopen(an_id(), texts.seen(callback_id), "patient texted", at=LATER).done

    assert texts.row(callback_id)["state"] == State.WAITING
    assert waiting_since(texts, callback_id) is None


def test_what_leaves_the_words_unread_leaves_them_waiting(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)
    came_in(texts)

    assert texts.desk().move(an_id(), texts.seen(callback_id), 2, at=LATER).done == (callback_id,)
    nurse = texts.nurse(AGENT, 2)
    assert texts.platform.take(nurse, LATER) == callback_id
    texts.platform.release(callback_id, nurse, LATER)

    assert waiting_since(texts, callback_id) == CAME
