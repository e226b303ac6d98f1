"""A line or a cell at fault stays out with its reason, and never stops the file or becomes somebody else's request."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import pytest
from sqlalchemy import Engine, select

import resources
from app.cli import main
from app.database import ledger
from app.database import tables as t
from app.domain.act import Why
from tests.builders import a_template
from tests.desks import Desk, PostgresDesk, SqliteDesk

NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
REQUESTS = resources.path("import/requests-example.csv").read_text(encoding="utf-8").splitlines()[0]
CALLS = "date,time,site,queue,wait,outcome"


class Ended(NamedTuple):
    """How a command ended, and what it answered."""

    code: int
    told: dict[str, Any]
    #: The number of each rejected line, and why.
    rejects: dict[int, str]


TakeIn = Callable[..., Ended]


@pytest.fixture
def take_in(
    url: str,
    engine: Engine,  # the database is there
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> TakeIn:
    def command(text: str, kind: str = "requests") -> Ended:
        path, rejects = tmp_path / "export.csv", tmp_path / "rejects.csv"
        path.write_bytes(text.encode())
        mapping = resources.path(f"import/{kind}.toml")
        words = ["import", str(path), "--mapping", str(mapping), "--database", url, "--rejects", str(rejects)]
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", *words, "--json"])
        with pytest.raises(SystemExit) as ended:
            main()
        found: dict[int, str] = {}
        if rejects.exists():
            with rejects.open(encoding="utf-8", newline="") as file:
                _, *lines = csv.reader(file, delimiter=";" if kind == "requests" else ",")
                found = {int(number): why for number, why, *_ in lines}
        return Ended(int(ended.value.code or 0), json.loads(capsys.readouterr().out), found)

    return command


def a_request(
    ref: str,
    *,
    left: str = "09.03.2026 10:08:54",
    number: str = "+358401234567",
    state: str = "Jonossa",
    closed: str = "",
    why: str = "",
    attempt: str = ";;",
) -> str:
    return f"{ref};Malmi;Resepti;Suomi;{number};{left};{state};{closed};;{why};{attempt};;;;;;"


def a_file(*lines: str, header: str = REQUESTS) -> str:
    return "\n".join([header, *lines, ""])


def refs(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(select(t.callback.c.source_ref).order_by(t.callback.c.id)).scalars())


def test_a_file_cut_in_a_line_ends_with_5_and_its_patient_who_was_reached_is_not_rung_again(
    engine: Engine, take_in: TakeIn
) -> None:
    reached = a_request(
        "B",
        state="Tavoitettu",
        closed="09.03.2026 11:22:13",
        attempt="09.03.2026 11:20:00;09.03.2026 11:22:13;Tavoitettu",
    )
    whole = a_file(a_request("A"), reached)

    cut = take_in(whole[: whole.index("10:08:54;Tavo") + 4])
    there = refs(engine)
    again = take_in(whole)

    assert cut.code == 5
    assert "is cut: line 3, its last" in cut.told["trouble"]
    assert there == ["A"]
    assert (again.code, again.told["new"], again.told["known"]) == (0, 1, 1)
    with engine.connect() as connection:
        rows = connection.execute(select(t.callback.c.source_ref, t.callback.c.state)).all()
    assert {row.source_ref: row.state for row in rows} == {"A": "waiting", "B": "reached"}
    assert ledger.verify(engine).is_sound


def test_a_short_line_is_rejected_and_the_rest_goes_in(engine: Engine, take_in: TakeIn) -> None:
    short = "B;Malmi;Resepti;Suomi;+358401234567;09.03.2026 10:0"

    ended = take_in(a_file(a_request("A"), short, a_request("C")))

    assert ended.code == 1
    assert ended.rejects == {3: "fewer fields than the header has columns"}
    assert refs(engine) == ["A", "C"]


def test_a_file_with_columns_called_line_and_reason_has_its_rejects_by_our_number_and_reason(
    take_in: TakeIn, tmp_path: Path
) -> None:
    good, bad = a_request("A"), a_request("B", left="99.03.2026 10:08:54")

    ended = take_in(a_file("line 7;theirs;" + good, "line 8;theirs;" + bad, header="line;reason;" + REQUESTS))

    assert (ended.code, ended.told["new"]) == (1, 1)
    assert list(ended.rejects) == [3]
    told, *rejected = (tmp_path / "rejects.csv").read_text(encoding="utf-8").splitlines()
    assert told.startswith("line;reason;line;reason;Tunniste;")
    assert len(rejected) == 1
    assert rejected[0].startswith(
        '3;"requested_at ""99.03.2026 10:08:54"" fits none of date_formats";line 8;theirs;B;'
    )


def test_a_last_line_that_lacks_its_line_end_alone_goes_in(engine: Engine, take_in: TakeIn) -> None:
    ended = take_in(a_file(a_request("A"), a_request("B")).rstrip("\n"))

    assert (ended.code, ended.told["new"]) == (0, 2)


def test_a_closing_time_beside_no_word_of_the_state_is_rejected(engine: Engine, take_in: TakeIn) -> None:
    ended = take_in(a_file(a_request("A", state="", closed="09.03.2026 11:22:13"), a_request("B")))

    assert ended.rejects == {2: "state is empty beside a closing time"}
    assert refs(engine) == ["B"]


def test_one_stray_quote_costs_one_line(engine: Engine, take_in: TakeIn) -> None:
    others = [a_request(f"Q{n}") for n in range(2, 50)]

    ended = take_in(a_file(a_request("Q0"), a_request("Q1", why='"abc'), *others))

    assert ended.code == 1
    assert ended.rejects == {3: "a quote opens a field and does not close it"}
    assert refs(engine) == ["Q0", *(f"Q{n}" for n in range(2, 50))]
    assert ledger.verify(engine).is_sound


def test_two_stray_quotes_with_an_empty_line_between_lose_no_request_unsaid(
    engine: Engine, take_in: TakeIn
) -> None:
    first, last = a_request("B1", why='"soita'), a_request("B4", why='x"')

    ended = take_in(a_file(first, a_request("B2"), "", a_request("B3"), last, a_request("B5")))

    assert ended.code == 1
    assert ended.rejects == {2: "a quote opens a field and does not close it"}
    assert refs(engine) == ["B2", "B3", "B4", "B5"]


@pytest.mark.parametrize(
    "bad, why",
    [
        (a_request("B", left="01.01.0001 00:00:00"), "too long ago"),
        (a_request("B", state="Tavoitettu", closed="01.01.0001 00:00:00"), "too long ago"),
        (a_request("B", state="Peruttu", closed="09.03.2026 11:22:13", why="a\x00b"), "control characters"),
        (a_request("B\x00"), "source_ref holds control characters"),
        (a_request("B" * 9000), "source_ref is longer than 200 characters"),
        (a_request("B", state="Peruttu", closed="09.03.2026 11:22:13", why="x" * 50_000), "longer than 4000"),
        (a_request("B").replace("Malmi", "M" * 201), "centre is longer than 200 characters"),
        (a_request("B", number="010198-123X"), "personal identity code"),
        (a_request("B", number="0401234567.0"), "decimals"),
    ],
)
def test_a_bad_cell_stops_its_line_and_no_other(engine: Engine, take_in: TakeIn, bad: str, why: str) -> None:
    ended = take_in(a_file(a_request("A"), bad, a_request("C")))

    assert ended.code == 1
    assert list(ended.rejects) == [3]
    assert why in ended.rejects[3]
    assert refs(engine) == ["A", "C"]
    assert ledger.verify(engine).is_sound


@pytest.mark.parametrize("wait", ["999999999999", "99999999999", "999999999", "31536000", "400000000"])
def test_a_wait_that_nobody_waited_stops_its_line_and_no_other(
    engine: Engine, take_in: TakeIn, wait: str
) -> None:
    bad, good = (f"2026-03-09,14:09:30,Malmi,Resepti,{each},answered" for each in (wait, "5"))

    ended = take_in(a_file(bad, good, header=CALLS), "calls")

    assert (ended.code, ended.told["new"]) == (1, 1)
    assert list(ended.rejects) == [2]
    with engine.connect() as connection:
        assert connection.execute(select(t.queue_day.c.delay_sum_s)).scalars().all() == [5]


def test_the_same_caller_written_in_four_ways_is_one(engine: Engine, take_in: TakeIn) -> None:
    ways = ("+358 (0)40 1234567", "040 123 4567", "00358401234567", "+358401234567")

    ended = take_in(a_file(*(a_request(str(n), number=way) for n, way in enumerate(ways))))

    assert ended.told["new"] == 4
    with engine.connect() as connection:
        assert connection.execute(select(t.caller.c.number)).scalars().all() == ["+358401234567"]


def test_a_rejected_number_or_identity_code_is_neither_told_nor_in_the_reason(take_in: TakeIn) -> None:
    ended = take_in(a_file(a_request("A", number="010198-123X"), a_request("B", number="0401234567.0")))

    assert len(ended.rejects) == 2
    said = json.dumps(ended.told["reasons"]) + "".join(ended.rejects.values())
    assert not {"0101", "123X", "4567"} & {said[start : start + 4] for start in range(len(said))}


@pytest.mark.parametrize(
    "state, tried, outcome",
    [
        ("Ei tavoitettu", "Väärä numero", "wrong_number"),
        ("Ei tavoitettu", "Ei vastausta", "no_answer"),
        ("Ei tavoitettu", "Vastaaja", "voicemail"),
        ("Peruttu", "Väärä numero", "wrong_number"),
        ("Hoidettu", "Ei vastausta", "handled"),
        ("Tavoitettu", "Tavoitettu", "reached"),
    ],
)
def test_how_a_request_ended_is_the_outcome_of_its_last_attempt(
    engine: Engine, take_in: TakeIn, state: str, tried: str, outcome: str
) -> None:
    take_in(
        a_file(
            a_request(
                "A",
                state=state,
                closed="09.03.2026 11:22:13",
                attempt=f"09.03.2026 11:20:00;09.03.2026 11:22:13;{tried}",
            )
        )
    )

    with engine.connect() as connection:
        assert connection.execute(select(t.callback.c.outcome)).scalar_one() == outcome
    assert ledger.verify(engine).is_sound


def test_no_text_goes_to_the_stranger_behind_an_imported_wrong_number(
    engine: Engine, take_in: TakeIn
) -> None:
    tried = "09.03.2026 11:20:00;09.03.2026 11:22:13;"
    closed = "09.03.2026 11:22:13"
    take_in(
        a_file(
            a_request("A", state="Ei tavoitettu", closed=closed, attempt=f"{tried}Väärä numero"),
            a_request("B", state="Ei tavoitettu", closed=closed, attempt=f"{tried}Ei vastausta"),
        )
    )
    a_template(engine, "unreached", "fi", "Soitimme.")
    with engine.connect() as connection:
        ids = list(connection.execute(select(t.callback.c.id).order_by(t.callback.c.source_ref)).scalars())
    is_sqlite = engine.dialect.name == "sqlite"
    desk: Desk = SqliteDesk(engine, "me") if is_sqlite else PostgresDesk(engine)

    answer = desk.send_text(UUID(int=1), ids, "unreached", at=NOW)

    assert [row.why for row in answer.rows] == [Why.WRONG_NUMBER, None]
