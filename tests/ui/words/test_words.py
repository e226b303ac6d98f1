"""Every code the database may send has words."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

import pytest

import app
from app.database.reads.columns import TEXT_STATES
from app.domain.act import UNTEXTABLE, ActKind, Answer, NumberReason, RowAnswer, Why
from app.domain.callback import EventKind, Outcome
from app.domain.moment import to_us
from app.domain.outbox import TextState
from app.listing.shown import Standing, TimelineEntry
from tests.ui.live_builders import ENGLISH, FINNISH
from ui import words
from ui.theme import theme
from ui.words.dialling import dial_state, dial_why
from ui.words.refusals import with_advice
from ui.words.text_reasons import text_why

AT = datetime(2026, 9, 21, 7, 30, tzinfo=UTC)
APP = Path(next(iter(app.__path__)))
_BY_SQL = re.compile(r"\brefuse\(\s*'(\w+)'")
_BY_PYTHON = re.compile(r"\bRefused\(\s*\"(\w+)\"")
NEVER_ASKED = re.compile(
    "unknown_|not_an_act|not_an_alert|not_a_note|not_a_load|not_committed|not_read_committed|no_such_attempt|fixed_for_ever"
    "|append_only|forbidden_step|no_reference"
)
FIGURES = ("waiting", "oldest", "same_day", "hands", "flow", "load")


def entry(kind: str, **facts: str | int | None) -> TimelineEntry:
    return TimelineEntry(0, kind, "M. Lehto", facts)


def line(kind: str, **facts: str | int | None) -> words.TimelineLine:
    return words.timeline_line(entry(kind, **facts), ENGLISH, {1: "Kallio", 2: "Malmi"}.__getitem__)


@pytest.mark.parametrize("code", [*Outcome, *Why, *NumberReason])
def test_every_code_of_the_domain_has_words_of_its_own(code: StrEnum) -> None:
    says = {Outcome: words.outcome, Why: words.why, NumberReason: words.number_reason}[type(code)]

    said = says(code)
    assert said
    assert "_" not in said
    assert len({says(one) for one in type(code)}) == len(type(code))


@pytest.mark.parametrize("code", list(Standing))
def test_every_standing_has_a_word_and_an_icon_that_is_there(qapp: object, code: Standing) -> None:
    assert words.standing(code)
    assert not theme.pixmap(words.standing_icon(code), words.standing_tone(code)).isNull()


@pytest.mark.parametrize("code", [one for one in TEXT_STATES if one])
def test_every_state_of_a_text_is_put_into_words(code: str) -> None:
    assert "_" not in words.text_state(code)


# Of a patient's text the timeline tells the words, each kind with a sentence of its own.
@pytest.mark.parametrize(
    "kind", [
        *(kind for kind in EventKind if kind is not EventKind.SAID), "planned", "text:delivered", "dial:accepted",
        "said:other", "said:stop", "said:start", "said:answer",
    ],
)  # fmt: skip
def test_every_event_has_a_sentence_and_an_icon_that_is_there(qapp: object, kind: str) -> None:
    said = line(kind, outcome="no_answer")

    assert said.title != kind
    assert not theme.pixmap(said.icon, said.tone).isNull()


def test_an_event_nobody_has_a_word_for_is_shown_as_it_is() -> None:
    assert line("beamed_up").title == "beamed_up"


def test_a_move_names_both_centres_and_who_did_it() -> None:
    said = line("moved", from_centre=1, to_centre=2)

    assert said.title == "Moved: Kallio → Malmi"
    assert said.note == "By M. Lehto"


def test_an_attempt_says_its_number_how_it_ended_by_whom_and_how_long_it_took() -> None:
    said = line("attempted", number=1, outcome="no_answer", agent="hoitaja 14", seconds=28)

    assert said.title == "Attempt 1: no answer"
    assert said.note == "hoitaja 14 · took 28\u00a0s"
    assert said.tone == "warn"


def test_a_planned_retry_says_its_time_in_the_users_language() -> None:
    at_us = to_us(AT)
    planned = TimelineEntry(at_us - 1, "retry_set", "M. Lehto", {"next_attempt_us": at_us})

    said = words.timeline_line(planned, FINNISH, str)
    days_ago = words.timeline_line(entry("retry_set", next_attempt_us=at_us), FINNISH, str)

    assert said.title == "Retry planned klo\u00a010.30"
    assert days_ago.title == "Retry planned ma 21.9. klo\u00a010.30"
    assert line("retry_set").title == "Retry now"


def test_a_retry_before_the_time_that_the_patient_wished_says_that_it_was_set_aside() -> None:
    at_us = to_us(AT)
    wish = {"wished_from_us": at_us, "wished_until_us": at_us + 7_200_000_000}

    for kind in ("retry_set", "to_front"):
        assert line(kind, **wish).note.startswith("By M. Lehto · The patient's wish is set aside: ")
    assert FINNISH.span(AT, AT + timedelta(hours=26), AT) == "klo\u00a010.30 – ti 22.9. 12.30"
    assert (
        FINNISH.span(AT, AT + timedelta(hours=2), AT - timedelta(days=1)) == "ma 21.9. klo\u00a010.30–12.30"
    )


def test_a_lost_call_put_back_names_the_nurse_whose_it_was_and_the_supervisor() -> None:
    said = line("lost", agent="hoitaja 14")

    assert said.title == "Lost call put back to the queue"
    assert said.note == "hoitaja 14 · By M. Lehto"
    assert said.tone == "warn"


def test_the_time_a_patient_was_told_stands_in_the_timeline_and_the_new_one_that_corrects_it() -> None:
    hours = [round((AT + timedelta(hours=n)).timestamp() * 1_000_000) for n in (3, 4, 5)]
    told: dict[str, str | int | None] = {
        "purpose": "expected_window", "from_us": hours[0], "until_us": hours[1], "told": 1,
    }  # fmt: skip

    first = words.timeline_line(entry("text:delivered", **told), FINNISH, str)
    second = told | {"from_us": hours[1], "until_us": hours[2], "told": 2}
    corrected = words.timeline_line(entry("text:accepted", **second), FINNISH, str)

    assert (first.title, first.note) == ("Text message: delivered", "told 13.30–14.30")
    assert corrected.note == "told a new time, 14.30–15.30"


def test_where_a_text_was_due_and_none_went_out_the_timeline_says_why() -> None:
    said = line("untexted", why="foreign")
    unwritten = line("untexted", why="no_template")
    judged = line("text:rejected", detail="landline", purpose="unreached")
    refused = line("text:rejected", detail="spam", purpose="unreached")

    assert (said.title, said.note, said.tone) == (
        "No text message went out",
        "Foreign numbers are not texted",
        "warn",
    )
    assert unwritten.note == "There is no text template for this language"
    assert judged.title == "Text message: not sent", "no operator has seen it"
    assert refused.title == "Text message: rejected by the operator"


def test_of_a_text_that_was_withheld_for_a_later_one_the_timeline_and_the_list_say_so() -> None:
    withheld = line("text:cancelled", detail="overtaken", body="Klo 12-13.")
    by_hand = line("text:cancelled", detail="", body="Klo 12-13.")

    assert withheld.note.startswith("Klo 12-13. · A later text to the patient took its place · By ")
    assert by_hand.note.startswith("Klo 12-13. · By ")
    assert text_why(TextState.CANCELLED, "overtaken") == "A later text to the patient took its place"


@pytest.mark.parametrize("why", UNTEXTABLE)
def test_each_reason_why_a_patient_is_not_texted_has_a_sentence_and_an_advice(why: Why) -> None:
    assert words.why(why) == words.untextable(why) != str(why)
    assert with_advice(why) != words.why(why)


def test_a_text_that_has_gone_is_not_called_late_to_undo() -> None:
    assert words.why(Why.ALREADY_SENT) == "It has already been sent and cannot be taken back"
    assert with_advice(Why.ALREADY_SENT).endswith("See what became of it under Messages.")


def test_what_a_patient_texts_stands_in_the_timeline_in_the_patients_own_words() -> None:
    said = line("said:other", body="Ei tarvitse soittaa")
    scored = line("said:answer", body="Kiitos", score=9)

    assert (said.title, said.note, said.tone) == ("Patient texted", "“Ei tarvitse soittaa”", "info")
    assert (scored.title, scored.note) == ("Patient's feedback: 9 of 10", "“Kiitos”")
    assert line("said:answer", body="Kiitos").title == "Patient's feedback"
    assert line("said:stop", body="").note == ""


@pytest.mark.parametrize(
    "state, detail, title, note, tone",
    [
        ("queued", "", "Ring now: about to be sent to the phone platform", "By M. Lehto", "t2"),
        ("accepted", "", "Ring now: sent to the phone platform", "", "t2"),
        ("delivered", "reached", "Ring now: answered", "", "ok"),
        ("undelivered", "no_answer", "Ring now: not answered", "no answer", "t2"),
        ("rejected", "422 no such line", "Ring now: not carried out", None, "warn"),
        (
            "rejected",
            "not_waiting",
            "Ring now: not carried out",
            "The callback did not wait any more",
            "warn",
        ),
        (
            "rejected",
            "postponed",
            "Ring now: not carried out",
            "The callback has been put off meanwhile",
            "warn",
        ),
        ("no_report", "", "Ring now: sent to the phone platform, no word of the call", None, "t2"),
    ],
)
def test_a_dial_command_is_told_as_a_call_and_not_as_a_text(
    state: str, detail: str, title: str, note: str | None, tone: str
) -> None:
    said = words.timeline_line(entry(f"dial:{state}", detail=detail), ENGLISH, str)

    assert (said.title, said.tone) == (title, tone)
    assert said.note == note if note is not None else "phone platform" in said.note


@pytest.mark.parametrize("state", TextState)
def test_every_state_of_a_dial_command_is_put_into_words(state: TextState) -> None:
    assert "_" not in dial_state(state)
    assert "gateway" not in dial_why(state, "")


@pytest.mark.parametrize(
    "state, detail, told",
    [
        (
            "queued",
            "ConnectError [Errno 111] Connection refused",
            "The gateway could not take it; it is tried again",
        ),
        (
            "queued",
            "503 Temporal failure, try again later.",
            (
                "The gateway could not take it; it is tried again."
                " The gateway said: 503 Temporal failure, try again later."
            ),
        ),
        ("unknown", "ReadTimeout timed out", "No clear answer came; waiting for a report"),
        ("held", "ReadError", "No clear answer and no report: it may have arrived"),
        (
            "held",
            "500 Internal",
            "No clear answer and no report: it may have arrived. The gateway said: 500 Internal",
        ),
        ("accepted", "202 0: Accepted for delivery", ""),
        ("delivered", "stat:DELIVRD err:000", ""),
        ("no_report", "ACK/", "No report of delivery in two days"),
        (
            "undelivered",
            "stat:UNDELIV err:001",
            "The phone was off, or the number is not in use. The gateway said: stat:UNDELIV err:001",
        ),
        ("expired", "ConnectTimeout timed out", "Its time had passed before it could be sent"),
        ("expired", "stat:EXPIRED", "Could not be delivered in time. The gateway said: stat:EXPIRED"),
        (
            "rejected",
            "NACK/0x0000000b/Invalid Destination Address",
            "The operator knows no such number. The gateway said: NACK/0x0000000b/Invalid Destination Address",
        ),
        (
            "rejected",
            "NACK/Retries Exceeded",
            "The operator was too busy to take it. The gateway said: NACK/Retries Exceeded",
        ),
        (
            "rejected",
            "NACK/0x00000045/Submit failed",
            "The operator did not take it. The gateway said: NACK/0x00000045/Submit failed",
        ),
        ("rejected", "400 Empty receiver number", "The gateway said: 400 Empty receiver number"),
    ],
)
def test_why_a_text_stands_where_it_does_is_told_in_words_and_only_then_in_the_gateways(
    state: str, detail: str, told: str
) -> None:
    assert text_why(TextState(state), detail) == told


@pytest.mark.parametrize(
    "state, detail, told",
    [
        ("queued", "ConnectError refused", "The phone platform could not be reached; it is asked again"),
        ("unknown", "ReadTimeout timed out", "The phone platform's answer was lost"),
        ("accepted", "202 on its way", ""),
        ("no_report", "202 on its way", "The phone platform has not told what became of it"),
        ("expired", "ConnectError refused", "The phone platform could not be reached in time"),
        ("rejected", "422 no such line", "The phone platform said: 422 no such line"),
        ("held", "500 fault", "The phone platform said: 500 fault"),
    ],
)
def test_why_a_dial_command_stands_where_it_does_is_told_in_words(state: str, detail: str, told: str) -> None:
    assert dial_why(TextState(state), detail) == told


@pytest.mark.parametrize("detail", ["calling", "earlier_first"])
def test_a_text_that_was_put_back_says_what_it_waits_for(detail: str) -> None:
    why = text_why(TextState.QUEUED, detail)

    assert why.startswith("It waits: ")
    assert line("text:queued", detail=detail, body="Klo 12-13.").note.startswith(f"Klo 12-13. · {why} · By ")
    assert line("text:queued", detail="", body="Klo 12-13.").note.startswith("Klo 12-13. · By ")


def test_the_second_of_two_supervisors_is_told_who_was_first_and_when() -> None:
    row = RowAnswer(1, Answer.SOMEONE_FIRST, who="M. Lehto", at=AT)

    assert words.answered(row, FINNISH) == "M. Lehto was first, klo\u00a010.30"


def test_a_row_that_was_undone_says_what_has_happened_since() -> None:
    row = RowAnswer(1, Answer.DONE, 2, Why.ANSWERED_SINCE)

    assert words.answered(row, ENGLISH) == "Done. The patient has been texted back since."


def test_a_refused_row_says_why_and_what_to_do() -> None:
    row = RowAnswer(1, Answer.REFUSED, why=Why.CENTRE_CLOSED)

    assert words.answered(row, ENGLISH) == "The centre is closed for today. Choose another centre."


def test_of_a_call_that_is_in_the_way_it_is_said_what_to_do_where_it_never_ends() -> None:
    said = words.answered(RowAnswer(1, Answer.REFUSED, why=Why.CALLING), ENGLISH)

    assert said.startswith("The patient is being called right now. Wait until the call has ended; ")
    assert said.endswith("nobody is ringing, select it alone and retry it.")


@pytest.mark.parametrize("code", list(Why))
def test_no_refusal_of_a_row_leaves_open_what_to_do(code: Why) -> None:
    said = words.answered(RowAnswer(1, Answer.REFUSED, why=code), ENGLISH)

    assert said.count(".") == 2 or code is Why.EARLIER_REQUEST
    assert ".." not in said


def reasons_of_the_database() -> set[str]:
    """Every code by which either engine, or the program before it asks, refuses a whole act."""
    told = {code for file in APP.rglob("*.sql") for code in _BY_SQL.findall(file.read_text(encoding="utf-8"))}
    raised = {
        code for file in APP.rglob("*.py") for code in _BY_PYTHON.findall(file.read_text(encoding="utf-8"))
    }
    assert {"needs_consent", "too_often", "no_such_agent"} <= told & raised
    return told | raised


def test_whatever_the_database_refuses_is_said_in_words_and_only_a_misfit_by_its_code() -> None:
    misfits = {code for code in reasons_of_the_database() if words.refused(code).endswith(f": {code}.")}

    # What this console never asks for: were it refused so, the two would be of different versions.
    assert {code for code in misfits if not NEVER_ASKED.match(code)} == set()
    assert words.refused("unknown_kind").endswith("Tell IT: unknown_kind.")


@pytest.mark.parametrize("kind", list(ActKind))
def test_every_act_has_a_name_of_its_own(kind: ActKind) -> None:
    assert "_" not in words.act_name(kind)
    assert len({words.act_name(one) for one in ActKind}) == len(ActKind)


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_says_what_it_means_how_it_is_reckoned_and_on_which_clock(figure: str) -> None:
    told = words.definition(figure)  # type: ignore[arg-type]  # one of the literals

    assert told.told("Read at 10:30.").count("\n") == 4 + bool(told.basis)
    assert all((told.name, told.meaning, told.formula, told.clock))
