"""Which centres and which service a report of the command line is of: what was meant, seen, and written down."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, insert, make_url, update

from app.database import tables as t
from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from tests.builders import CARE, URGENT, queue_at
from tests.database.reporting.region import (
    TODAY,
    Report,
    change,
    codes,
    codes_in,
    lines,
    names,
    noted,
    service_codes,
)
from tests.servers import PostgresServer


def test_a_centre_and_a_service_are_named_by_code_or_by_name(admin: Report, url: str) -> None:
    code = codes(url)
    by_code = admin("yesterday", "--centre", code[2], "--service", service_codes(url)[CARE])
    by_name = admin("yesterday", "--centre", "terveysASEMA 2", "--centre", names(3))

    assert [row["Left"] for row in lines(by_code.out)] == [str(10 * 2 + 1)]
    assert [row["Left"] for row in lines(by_name.out)] == [str(2 * (10 * 2 + 1 + 10 * 3 + 1))]
    assert "Terveysasema 2, Terveysasema 3" in lines(by_name.out)[0]["report"]


def test_a_code_goes_before_the_name_of_another_place(admin: Report, url: str) -> None:
    code, c, s = codes(url), t.centre.c, t.service.c
    change(
        url,
        update(t.centre).where(c.id == 3).values(name_fi=code[1]),
        update(t.service).where(s.id == CARE).values(name_sv=service_codes(url)[URGENT]),
        update(t.queue_day).where(t.queue_day.c.queue_id == queue_at(1, CARE)).values(requested=500),
    )

    told = admin("yesterday", "--centre", code[1].upper(), "--service", service_codes(url)[URGENT])

    assert [row["Left"] for row in lines(told.out)] == [str(10 * 1 + 1)]


@pytest.mark.parametrize("option, table", [("--centre", t.centre), ("--service", t.service)])
def test_a_name_that_fits_several_is_refused_and_their_codes_are_named(
    admin: Report, url: str, option: str, table: Any
) -> None:
    change(url, update(table).where(table.c.id.in_([1, 2])).values(name_sv="Norra"))
    code = codes_in(url, table)

    told = admin("yesterday", option, "norra")

    assert (told.code, told.out) == (2, "")
    assert f'called "norra": say which by its code: {code[1]}, {code[2]}.' in told.err


def test_a_choice_without_figures_is_not_put_down_to_the_worker(admin: Report, url: str) -> None:
    at_two = t.queue_day.c.queue_id.in_([queue_at(2, URGENT), queue_at(2, CARE)])
    change(url, delete(t.queue_day).where(at_two))
    code = codes(url)[2]

    told = admin("yesterday", "--centre", code)

    assert told.code == 1
    assert told.err.startswith(f"There are no figures of {code} from ")
    assert "nobody left a request there" in told.err
    assert "worker" not in told.err


def test_a_service_without_a_queue_is_told_as_that(admin: Report, url: str) -> None:
    change(
        url, insert(t.service).values(id=77, code="teeth", name_fi="Hammas", position=9, work_s=600),
    )  # fmt: skip

    told = admin("yesterday", "--service", "teeth")

    assert told.code == 1
    assert "No queue of teeth is at any centre that this login sees" in told.err
    assert "worker" not in told.err


def test_many_centres_are_counted_in_the_audit_and_the_service_is_still_there(
    admin: Report, url: str, tmp_path: Path
) -> None:
    change(
        url,
        *(
            update(t.centre).where(t.centre.c.id == id_).values(code=f"{id_}-" + "x" * 90)
            for id_ in (1, 2, 3)
        ),
    )
    asked = [word for code in codes(url).values() for word in ("--centre", code)]

    admin("yesterday", *asked, "--service", service_codes(url)[CARE], "--to", str(tmp_path))

    yesterday, (file,) = TODAY - timedelta(days=1), tmp_path.glob("*.csv")
    assert [one["filter"] for one in noted(url)] == [
        f"{yesterday}..{yesterday}, {service_codes(url)[CARE]}, 3 centres"
    ]
    assert file.name.startswith("report-3-centres-")
    assert len(file.name) < 100


def test_codes_of_digits_are_no_phone_number_to_the_audit(admin: Report, url: str, tmp_path: Path) -> None:
    change(url, *(update(t.centre).where(t.centre.c.id == id_).values(code=f"10{id_}") for id_ in (1, 2, 3)))

    admin("yesterday", "--centre", "101", "--centre", "102", "--centre", "103", "--to", str(tmp_path))

    yesterday = TODAY - timedelta(days=1)
    assert [one["filter"] for one in noted(url)] == [f"{yesterday}..{yesterday}, 101, 102, 103"]


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_login_reports_of_its_own_centres_alone(
    admin: Report, postgres_server: PostgresServer, url: str
) -> None:
    engine = open_engine(url)
    create_login(engine, "report_viewer", "viewer", (1, 2))
    engine.dispose()
    own = postgres_server.url(str(make_url(url).database), user="report_viewer")

    told = admin("yesterday", "--by", "centre", at=own)
    other = admin("yesterday", "--centre", codes(url)[3], at=own)

    assert [(row["centre"], row["Left"]) for row in lines(told.out)] == [(names(1), "22"), (names(2), "42")]
    assert lines(told.out)[0]["report"].startswith("Own centres")
    assert other.code == 2
    assert codes(url)[3] not in other.err.partition("There are: ")[2]
    assert [one["rows"] for one in noted(url)] == [2]


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_login_that_may_not_read_the_figures_gets_none(
    admin: Report, postgres_server: PostgresServer, url: str
) -> None:
    engine = open_engine(url)
    create_login(engine, "report_platform", "platform", (1,))
    engine.dispose()

    told = admin("yesterday", at=postgres_server.url(str(make_url(url).database), user="report_platform"))

    assert (told.code, told.out) == (3, "")
    assert told.err.startswith("The database does not allow this login to do that.")
