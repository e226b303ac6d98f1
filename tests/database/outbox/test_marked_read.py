"""A person marks as read what a patient wrote: those words and no others, once, with who did it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Final
from uuid import UUID

import pytest

from app.domain.act import ActKind, ActResult, Answer, RowAnswer
from app.domain.callback import State
from app.domain.moment import to_us
from tests.builders import WEDNESDAY, a_request, a_template, queue_at
from tests.database.contract.world import an_id, refused, the_answer
from tests.database.outbox.test_said import CAME, LATER, came_in, waiting_since
from tests.database.outbox.texts import Texts

NUMBER: Final = "+358401234567"
AGAIN: Final = CAME + timedelta(minutes=5)
SOON: Final = LATER + timedelta(minutes=1)
SEEN: Final = to_us(CAME)


def wrote(texts: Texts) -> int:
    """A callback whose patient has written."""
    callback_id = a_request(texts.platform, number=NUMBER)
    came_in(texts)
    return callback_id


def wrote_again(texts: Texts) -> None:
    texts.outbox.text_came_in("2", NUMBER, "other", None, "Olo on pahempi", at=AGAIN)


def read(texts: Texts, *ids: int, login: str = "anna", said_us: int = SEEN) -> ActResult:
    return texts.desk(login).mark_read(an_id(), ids, [said_us] * len(ids), at=LATER)


def only(result: ActResult) -> RowAnswer:
    return the_answer(result.rows)


def test_what_was_read_waits_for_nobody_and_nothing_else_of_the_callback_changes(texts: Texts) -> None:
    callback_id = wrote(texts)
    before = texts.row(callback_id)

    result = read(texts, callback_id)

    assert (result.kind, result.undo_until, result.done) == (ActKind.MARK_READ, None, (callback_id,))
    assert only(result).version == before["version"]
    assert dict(texts.row(callback_id)) == dict(before) | {"said_at": None}
    assert texts.kinds(callback_id) == ["requested", "said", "read"]
    event = texts.events(callback_id)[-1]
    assert (event["actor"], event["happened_at"], event["detail"]) == (
        "anna",
        LATER,
        {"said_at": [SEEN, None]},
    )
    (trace,) = texts.rows("audit", what="mark_read")
    assert (trace["actor"], trace["at"]) == ("anna", LATER)
    assert json.loads(trace["detail"]) == {
        "action": str(result.action), "ids": [callback_id], "changed": {str(callback_id): [SEEN, None]},
    }  # fmt: skip


def test_words_that_came_after_those_that_were_seen_stay_unread(texts: Texts) -> None:
    callback_id = wrote(texts)
    wrote_again(texts)

    assert refused(read(texts, callback_id).rows) == "said_since"
    assert waiting_since(texts, callback_id) == AGAIN
    assert texts.kinds(callback_id) == ["requested", "said", "said"]
    assert texts.rows("audit", what="mark_read") == []
    assert read(texts, callback_id, said_us=to_us(AGAIN)).done == (callback_id,)


def test_the_second_who_reads_is_told_who_was_first(texts: Texts) -> None:
    callback_id = wrote(texts)
    read(texts, callback_id)

    late = only(texts.desk("berit").mark_read(an_id(), [callback_id], [SEEN], at=SOON))

    assert (late.answer, late.who, late.at) == (Answer.SOMEONE_FIRST, "anna", LATER)
    assert late.version == texts.row(callback_id)["version"]


def test_whoever_dealt_with_the_words_in_another_way_was_first_too(texts: Texts) -> None:
    lifted, texted = wrote(texts), a_request(texts.platform, number="+358401234568")
    texts.outbox.text_came_in("3", "+358401234568", "other", None, "Kiitos, ei tarvitse", at=CAME)
    a_template(texts.engine, "free", "fi", "Soitamme kolmelta.")
    texts.set_caller(texted, textable=True)
    texts.desk("cecilia").to_front(an_id(), texts.seen(lifted), at=LATER)
    texts.desk("cecilia").send_text(an_id(), [texted], "free", at=LATER)

    answers = [only(read(texts, id_, login="berit")) for id_ in (lifted, texted)]

    assert [(one.answer, one.who, one.at) for one in answers] == [
        (Answer.SOMEONE_FIRST, "cecilia", LATER)
    ] * 2


def test_newer_words_that_somebody_has_read_were_read_with_the_ones_that_were_seen(texts: Texts) -> None:
    callback_id = wrote(texts)
    wrote_again(texts)
    read(texts, callback_id, said_us=to_us(AGAIN))

    assert only(read(texts, callback_id, login="berit")).who == "anna"


def test_a_callback_whose_patient_wrote_nothing_then_has_nothing_to_mark(texts: Texts) -> None:
    silent, earlier = a_request(texts.platform), wrote(texts)

    assert refused(read(texts, silent).rows) == "not_said"
    assert refused(read(texts, earlier, said_us=to_us(LATER)).rows) == "not_said"
    assert waiting_since(texts, earlier) == CAME


def test_each_row_answers_for_itself(texts: Texts) -> None:
    there, silent, theirs = wrote(texts), a_request(texts.platform), 9_999

    result = read(texts, there, silent, theirs)

    assert [(row.id, row.why or row.answer) for row in result.rows] == [
        (there, "done"), (silent, "not_said"), (theirs, "not_yours"),
    ]  # fmt: skip


def test_what_another_centre_s_patient_wrote_is_not_read_from_here(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER, queue_id=queue_at(3))
    came_in(texts)

    desk = texts.desk("cecilia", centres=(1, 2))

    assert refused(desk.mark_read(an_id(), [callback_id], [SEEN], at=LATER).rows) == "not_yours"
    assert waiting_since(texts, callback_id) == CAME


def test_what_was_written_after_an_end_is_read_without_opening_it_again(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)
    texts.platform.handle(callback_id, "chat", "phone", WEDNESDAY)
    came_in(texts)

    assert read(texts, callback_id).done == (callback_id,)
    assert (texts.row(callback_id)["state"], waiting_since(texts, callback_id)) == (State.HANDLED, None)


def test_asked_again_with_one_id_it_is_marked_once(texts: Texts) -> None:
    callback_id, action = wrote(texts), an_id()
    first = texts.desk().mark_read(action, [callback_id], [SEEN], at=LATER)
    wrote_again(texts)

    again = texts.desk().mark_read(action, [callback_id], [SEEN], at=SOON)

    assert (again.rows, first.repeated, again.repeated) == (first.rows, False, True)
    assert waiting_since(texts, callback_id) == AGAIN


def test_an_undo_has_the_words_wait_again_since_they_came(texts: Texts) -> None:
    callback_id = wrote(texts)
    done = read(texts, callback_id)

    undone = texts.desk().undo(an_id(), done.action, at=SOON)

    assert undone.done == (callback_id,)
    assert waiting_since(texts, callback_id) == CAME
    assert texts.kinds(callback_id) == ["requested", "said", "read", "said"]
    assert texts.row(callback_id)["version"] == 1
    (trace,) = texts.rows("audit", what="undo")
    assert (json.loads(trace["detail"])["undid"], json.loads(trace["detail"])["ids"]) == (
        "mark_read",
        [callback_id],
    )
    assert refused(texts.desk().undo(an_id(), done.action, at=SOON).rows) == "nothing_to_undo"


def test_an_undo_changes_nothing_where_the_patient_has_written_again(texts: Texts) -> None:
    callback_id = wrote(texts)
    done = read(texts, callback_id)
    wrote_again(texts)

    assert refused(texts.desk().undo(an_id(), done.action, at=SOON).rows) == "said_since"
    assert waiting_since(texts, callback_id) == AGAIN


def test_an_undo_brings_no_old_words_back_where_another_has_read_the_newer_ones(texts: Texts) -> None:
    callback_id = wrote(texts)
    done = read(texts, callback_id)
    wrote_again(texts)
    read(texts, callback_id, login="berit", said_us=to_us(AGAIN))

    answer = only(texts.desk().undo(an_id(), done.action, at=SOON))

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "berit", LATER)
    assert waiting_since(texts, callback_id) is None


def test_the_undo_of_another_act_brings_no_words_back_that_were_read_with_newer_ones(texts: Texts) -> None:
    callback_id, lifted = wrote(texts), an_id()
    texts.desk("berit").to_front(lifted, texts.seen(callback_id), at=CAME + timedelta(minutes=1))
    wrote_again(texts)
    read(texts, callback_id, said_us=to_us(AGAIN))

    assert texts.desk("berit").undo(an_id(), lifted, at=SOON).done == (callback_id,)
    assert waiting_since(texts, callback_id) is None


def test_an_undo_leaves_alone_what_somebody_has_acted_on_since(texts: Texts) -> None:
    callback_id = wrote(texts)
    done = read(texts, callback_id)
    texts.desk("berit").to_front(an_id(), texts.seen(callback_id), at=LATER)

    answer = only(texts.desk().undo(an_id(), done.action, at=SOON))

    assert (answer.answer, answer.who) == (Answer.SOMEONE_FIRST, "berit")
    assert waiting_since(texts, callback_id) is None


def test_whoever_acts_on_a_callback_that_was_read_meanwhile_is_in_nobody_s_way(texts: Texts) -> None:
    callback_id = wrote(texts)
    seen = texts.seen(callback_id)
    read(texts, callback_id)

    assert texts.desk("berit").to_front(an_id(), seen, at=SOON).done == (callback_id,)
    assert only(texts.desk("cecilia").assign(an_id(), seen, None, at=SOON)).who == "berit"


def texted_back(texts: Texts, callback_id: int, purpose: str = "free") -> UUID:
    """By another supervisor, since the words were read."""
    a_template(texts.engine, purpose, "fi", "Soitamme kolmelta.")
    texts.set_caller(callback_id, textable=True)
    act = an_id()
    assert texts.desk("berit").send_text(act, [callback_id], purpose, at=SOON).done == (callback_id,)
    return act


def test_an_undo_brings_no_words_back_that_were_answered_by_text_since(texts: Texts) -> None:
    callback_id = wrote(texts)
    done = read(texts, callback_id)
    texted_back(texts, callback_id)

    undone = texts.desk().undo(an_id(), done.action, at=SOON + timedelta(minutes=1))

    assert (only(undone).answer, only(undone).why) == (Answer.REFUSED, "answered_since")
    assert waiting_since(texts, callback_id) is None


def test_the_undo_of_another_act_brings_no_words_back_that_were_answered_by_text_since(texts: Texts) -> None:
    callback_id, lifted = wrote(texts), an_id()
    texts.desk().to_front(lifted, texts.seen(callback_id), at=LATER)
    texted_back(texts, callback_id)

    undone = texts.desk().undo(an_id(), lifted, at=SOON + timedelta(minutes=1))

    assert (undone.done, only(undone).why) == ((callback_id,), "answered_since")
    assert waiting_since(texts, callback_id) is None


def test_the_undo_of_an_act_that_leaves_words_says_that_they_were_answered_since(texts: Texts) -> None:
    callback_id, moved = wrote(texts), an_id()
    assert texts.desk().move(moved, texts.seen(callback_id), 2, at=LATER).done == (callback_id,)
    texted_back(texts, callback_id)

    undone = texts.desk().undo(an_id(), moved, at=SOON + timedelta(minutes=1))

    assert (undone.done, only(undone).why) == ((callback_id,), "answered_since")


@pytest.mark.parametrize("act", ["to_front", "move"])
@pytest.mark.parametrize("was_answered", [False, True], ids=["", "after a text back"])
def test_the_undo_of_an_act_says_that_the_patient_has_texted_since_and_those_words_wait(
    texts: Texts, act: str, was_answered: bool
) -> None:
    callback_id, did, desk = wrote(texts), an_id(), texts.desk()
    if act == "move":
        desk.move(did, texts.seen(callback_id), 2, at=LATER)
    else:
        desk.to_front(did, texts.seen(callback_id), at=LATER)
    if was_answered:
        texted_back(texts, callback_id)
    newest = SOON + timedelta(minutes=2)
    texts.outbox.text_came_in("2", NUMBER, "other", None, "Olo on pahempi", at=newest)

    undo = an_id()
    undone = desk.undo(undo, did, at=newest + timedelta(minutes=1))

    assert (undone.done, only(undone).why) == ((callback_id,), "said_since")
    assert waiting_since(texts, callback_id) == newest
    again = desk.undo(undo, did, at=newest + timedelta(minutes=1))
    assert (again.repeated, only(again).why) == (True, "said_since")


def test_the_undo_of_an_act_after_which_nothing_was_said_or_texted_says_nothing_of_it(texts: Texts) -> None:
    said, silent = wrote(texts), a_request(texts.platform)
    texts.set_caller(silent, textable=True)
    did = an_id()
    texts.desk().to_front(did, (*texts.seen(said), *texts.seen(silent)), at=LATER)
    a_template(texts.engine, "free", "fi", "Soitamme kolmelta.")
    # Nobody waited for an answer there.
    texts.desk("berit").send_text(an_id(), [silent], "free", at=SOON)

    undone = texts.desk().undo(an_id(), did, at=SOON + timedelta(minutes=1))

    assert [(row.answer, row.why) for row in undone.rows] == [(Answer.DONE, None)] * 2
    assert waiting_since(texts, said) == CAME


@pytest.mark.parametrize("what", ["taken back", "survey"])
def test_words_wait_again_where_the_answer_was_taken_back_or_was_none(texts: Texts, what: str) -> None:
    callback_id = wrote(texts)
    done = read(texts, callback_id)
    answer = texted_back(texts, callback_id, "survey" if what == "survey" else "free")
    if what == "taken back":
        assert texts.desk("berit").undo(an_id(), answer, at=SOON).done == (callback_id,)

    assert texts.desk().undo(an_id(), done.action, at=SOON + timedelta(minutes=1)).done == (callback_id,)
    assert waiting_since(texts, callback_id) == CAME


@pytest.mark.parametrize("state", ["rejected", "undelivered", "expired"])
@pytest.mark.parametrize("act", ["mark_read", "to_front"])
def test_words_wait_again_where_the_answer_never_arrived(texts: Texts, act: str, state: str) -> None:
    callback_id = wrote(texts)
    if act == "mark_read":
        done = read(texts, callback_id)
    else:
        done = texts.desk().to_front(an_id(), texts.seen(callback_id), at=LATER)
    texted_back(texts, callback_id)
    texts.set("outbox", texts.rows("outbox", callback_id=callback_id)[-1]["id"], state=state)

    assert texts.desk().undo(an_id(), done.action, at=SOON + timedelta(minutes=1)).done == (callback_id,)
    assert waiting_since(texts, callback_id) == CAME
