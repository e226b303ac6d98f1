"""Where no patient can be told when they will be rung, the worker's status and log say so, and what to do about it."""

from __future__ import annotations

import json
import logging
import sys

import pytest
from sqlalchemy import insert

from app.cli.worker import main
from app.database import tables as t
from app.database.first_texts import first_texts
from app.database.untold import Untold, untold
from app.messaging.foretelling import EVERY, Foreteller
from tests.builders import WEDNESDAY
from tests.conftest import ExpectedLogs
from tests.database.outbox.texts import Texts

WRITTEN_OUT = "Soitamme klo {from}-{until} numerosta 03 123 4567."


def _write(texts: Texts, *bodies: str) -> None:
    """Finnish texts that tell of a window; of none, those of a new database."""
    made = [one for one in first_texts(WEDNESDAY) if one["purpose"] == "expected_window"]
    if bodies:
        made = [{**made[0], "body": body, "version": 8} for body in bodies]
    with texts.engine.begin() as connection:
        connection.execute(insert(t.text_template), [{"version": 7} | one for one in made])


def _show(texts: Texts, number: str, *centres: int) -> None:
    with texts.engine.begin() as connection:
        queues = t.queue.update().where(t.queue.c.centre_id.in_(centres))
        connection.execute(queues.values(number_shown=number))


def _codes(texts: Texts) -> dict[int, str]:
    return {row["id"]: row["code"] for row in texts.rows("centre")}


def test_a_centre_whose_number_is_not_known_is_named(texts: Texts) -> None:
    codes = _codes(texts)
    _write(texts)
    _show(texts, "+35831234567", *(set(codes) - {2}))

    found = untold(texts.worker_engine)

    assert found == Untold(no_text=False, no_number=(codes[2],), centres=len(codes))


def test_one_line_of_a_centre_without_a_number_is_enough(texts: Texts) -> None:
    codes = _codes(texts)
    _write(texts)
    _show(texts, "+35831234567", *codes)
    queue = texts.rows("queue", channel="callback")[0]
    with texts.engine.begin() as connection:
        connection.execute(t.queue.update().where(t.queue.c.id == queue["id"]).values(number_shown=""))

    assert untold(texts.worker_engine).no_number == (codes[queue["centre_id"]],)


def test_nothing_is_missing_where_the_text_has_the_number_written_out(texts: Texts) -> None:
    _write(texts, WRITTEN_OUT)

    found = untold(texts.worker_engine)

    assert (found.no_text, found.no_number) == (False, ())


@pytest.mark.parametrize(
    "bodies", [(), ("Soitamme tänään numerosta 03 123 4567.",), ("Klo {from}-{until}.",)]
)
def test_a_text_without_time_or_number_tells_nobody(texts: Texts, bodies: tuple[str, ...]) -> None:
    if bodies:
        _write(texts, *bodies)

    assert untold(texts.worker_engine).no_text


def _status(
    texts: Texts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *more: str
) -> str:
    url = f"sqlite:///{texts.engine.url.database}"
    monkeypatch.setattr(sys, "argv", ["jonovahti-worker", "status", "--database", url, *more])
    with pytest.raises(SystemExit):
        main()
    return capsys.readouterr().out


def test_status_names_the_centres_and_the_command_that_mends_it(
    sqlite_texts: Texts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = list(_codes(sqlite_texts).values())
    _write(sqlite_texts)

    words = " ".join(_status(sqlite_texts, monkeypatch, capsys).split())
    told = json.loads(_status(sqlite_texts, monkeypatch, capsys, "--json"))

    assert f"Warning: patients of {len(codes)} of {len(codes)} centres cannot be told when" in words
    assert f"jonovahti-admin texts --database ... --shows {codes[0]}=NUMBER" in words
    (warning,) = told["warnings"]
    assert (warning["what"], warning["centres"]) == ("no_number_shown", codes)
    assert "no_number_shown" not in [one["what"] for one in told["problems"]], (
        "a region need not tell windows"
    )


def test_status_says_when_no_text_can_tell_a_window(
    sqlite_texts: Texts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = " ".join(_status(sqlite_texts, monkeypatch, capsys).split())
    told = json.loads(_status(sqlite_texts, monkeypatch, capsys, "--json"))

    assert "A manager writes it (jonovahti, Text templates)." in words
    assert [one["what"] for one in told["warnings"]] == ["no_window_text"]


def test_status_warns_of_nothing_where_everybody_can_be_told(
    sqlite_texts: Texts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(sqlite_texts, WRITTEN_OUT)

    assert json.loads(_status(sqlite_texts, monkeypatch, capsys, "--json"))["warnings"] == []
    assert "Warning" not in _status(sqlite_texts, monkeypatch, capsys)


def test_the_worker_says_in_its_log_what_is_missing_once_for_each_change(
    texts: Texts, caplog: pytest.LogCaptureFixture, expected_logs: ExpectedLogs
) -> None:
    expected_logs("patients there are not told when")
    _write(texts)
    codes = _codes(texts)
    foreteller = Foreteller(texts.worker_engine)

    with caplog.at_level(logging.WARNING, logger="app.messaging.foretelling"):
        for n in range(2):
            _pass(foreteller, n, len(codes))
        _show(texts, "+35831234567", *(set(codes) - {3}))
        _pass(foreteller, 2, len(codes))

    said = [record.getMessage() for record in caplog.records if record.name == "app.messaging.foretelling"]
    assert [codes[1] in one for one in said] == [True, False]
    assert codes[3] in said[1]


def _pass(foreteller: Foreteller, number: int, centres: int) -> None:
    """Look at every centre once."""
    for _ in range(centres):
        foreteller.step(WEDNESDAY + number * EVERY)
