"""The answer to an act: which rows were done, and which were not and why."""

from __future__ import annotations

from uuid import uuid4

from app.domain.act import ActKind, ActResult, Answer, RowAnswer, Why
from app.domain.errors import Refused, Unavailable, WrongDatabase


def test_rows_are_told_apart_by_their_answer_in_the_order_asked() -> None:
    rows = (
        RowAnswer(3, Answer.DONE, version=2),
        RowAnswer(1, Answer.REFUSED, why=Why.CALLING),
        RowAnswer(2, Answer.DONE, version=5),
        RowAnswer(9, Answer.SOMEONE_FIRST, who="berit"),
    )
    result = ActResult(uuid4(), ActKind.MOVE, rows)

    assert result.done == (3, 2)
    assert result.not_done == (rows[1], rows[3])


def test_trouble_says_its_reason_first() -> None:
    assert str(Refused("too_many", most=1000)) == "too_many"
    assert Refused("too_many", most=1000).facts == {"most": 1000}
    assert (str(Unavailable("timeout", "after 5 s")), Unavailable("timeout", "after 5 s").detail) == (
        "timeout",
        "after 5 s",
    )
    assert (str(WrongDatabase("newer", "9")), WrongDatabase("newer", "9").detail) == ("newer", "9")
