"""What a part of a text costs and whose platform is told to ring: set by `jonovahti-admin texts`, known to consoles."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

import pytest

from app.cli import main
from app.database.ledger import verify
from app.database.membership import UnknownCentre
from app.database.reads.templates import TextTemplates
from app.database.texting import Texting, settle, texting
from app.domain.text_price import TextPrice
from tests.builders import WEDNESDAY
from tests.database.outbox.texts import Texts

Admin = Callable[..., tuple[int, str]]


@pytest.fixture
def admin(sqlite_texts: Texts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    def run(*words: str) -> tuple[int, str]:
        url = f"sqlite:///{sqlite_texts.engine.url.database}"
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", "texts", "-d", url, *words])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), f"{out}{err}"

    return run


def test_what_is_set_holds_and_is_in_the_audit_once(texts: Texts) -> None:
    assert texting(texts.engine) == Texting(None, ())
    price = TextPrice(65)

    for _ in range(2):
        settle(texts.engine, price=price, dial=["C1"], no_dial=["c2"], by="it", at=WEDNESDAY)

    assert texting(texts.engine) == Texting(price, ("c1",))
    (row,) = texts.rows("audit", what="texts:set")
    assert json.loads(row["detail"]) == {
        "changed": {
            "before": {"price": None, "dials": [], "shown": []},
            "after": {"price": [65, "EUR"], "dials": ["c1"], "shown": []},
        }
    }
    assert verify(texts.engine).is_sound


def test_a_console_knows_the_price_with_its_templates(texts: Texts) -> None:
    texts.desk("anna")
    templates = TextTemplates(texts.engine_of("anna"))
    templates.read()
    assert templates.price is None

    settle(texts.engine, price=TextPrice(50, "SEK"), dial=(), no_dial=(), by="it", at=WEDNESDAY)
    templates.read()

    assert templates.price == TextPrice(50, "SEK")


def test_a_centre_that_is_not_there_changes_nothing(texts: Texts) -> None:
    with pytest.raises(UnknownCentre):
        settle(texts.engine, price=TextPrice(1), dial=["nowhere"], no_dial=(), by="it", at=WEDNESDAY)

    assert texting(texts.engine) == Texting(None, ())


def test_the_number_that_patients_see_is_that_of_all_a_centres_lines(texts: Texts) -> None:
    for shown in ({"c1": "+35831234567", "c2": "+35831111111"}, {"C2": ""}):
        settle(texts.engine, price=None, dial=(), no_dial=(), by="it", at=WEDNESDAY, shown=shown)

    assert texting(texts.engine).shown == (("c1", "+35831234567"),)
    lines = [row for row in texts.rows("queue") if row["channel"] == "callback"]
    assert {row["number_shown"] for row in lines if row["centre_id"] == 1} == {"+35831234567"}
    assert {row["number_shown"] for row in lines if row["centre_id"] != 1} == {""}
    assert len(texts.rows("audit", what="texts:set")) == 2


def test_the_command_sets_the_number_that_patients_see(admin: Admin) -> None:
    code, told = admin("--shows", "c1=03 123 4567")

    assert (code, told.splitlines()[-1]) == (0, "Patients see: 03 123 4567 (c1).")


def test_the_command_sets_and_shows_in_words_and_in_json(admin: Admin) -> None:
    assert admin("--price", "0,065", "--dial", "c1")[1].splitlines() == [
        "A part of a text costs 0.065 EUR.",
        "Phone platforms are told to ring at: c1.",
        (
            "What number patients see is not known: the worker tells nobody when they will be rung, and no text that"
            " names the number can be sent by hand. Say it for each centre: --shows CENTRE=NUMBER."
        ),
    ]
    code, told = admin("--json")
    assert (code, json.loads(told)) == (
        0,
        {"price_milli": 65, "currency": "EUR", "dials": ["c1"], "shown": []},
    )


@pytest.mark.parametrize(
    "words, says",
    [
        (("--price", "dear"), "is no price"),
        (("--price", "0.0651"), "three digits"),
        (("--price", "-1"), "from 0 to 100"),
        (("--price", "1", "--currency", "euro"), "is no currency"),
        (("--dial", "nowhere"), "There are: c1, c2, c3"),
        (("--shows", "nowhere=03 123 4567"), "There are: c1, c2, c3"),
        (("--shows", "c1"), "names no centre and number"),
        (("--shows", "c1=call us"), "names no centre and number"),
    ],
)
def test_what_cannot_be_set_is_refused_in_words(admin: Admin, words: tuple[str, ...], says: str) -> None:
    code, told = admin(*words)

    assert (code, says in told) == (2, True), told


@pytest.mark.parametrize(
    "words, said",
    [
        (("--currency", "EURO"), "--currency is that of a price"),
        (("--price", "0.065", "--dial", "c1", "--no-dial", "C1"), "--dial and --no-dial both name c1."),
    ],
)
def test_what_says_nothing_or_both_ways_is_refused_and_nothing_changed(
    sqlite_texts: Texts, admin: Admin, words: tuple[str, ...], said: str
) -> None:
    before = texting(sqlite_texts.engine)

    code, told = admin(*words)

    assert (code, told.startswith(said)) == (2, True), told
    assert texting(sqlite_texts.engine) == before
