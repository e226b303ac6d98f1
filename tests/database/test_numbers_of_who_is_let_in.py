"""Numbers, by `jonovahti-admin rights`: hidden and shown where it is said, and never opened by what was not said."""

from __future__ import annotations

import json

import pytest

from app.database.ledger import verify
from app.database.membership import allow, disallow
from tests.database.postgres.region import Region
from tests.database.test_letting_in import Admin, admin, region, seen

__all__ = ["admin", "region"]


def test_numbers_may_be_hidden_and_shown_again(region: Region) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1"], shows_numbers=False)
    allow(region.engine, "let_in", "supervisor", ["c1"])
    assert seen(region, "let_in") == [("let_in", 1, False)]

    allow(region.engine, "let_in", "supervisor", ["c1"], shows_numbers=True)

    assert seen(region, "let_in") == [("let_in", 1, True)]


@pytest.mark.parametrize("words", [("--all-centres",), ("--centre", "c2", "--centre", "c9")], ids=" ".join)
def test_new_centres_open_no_numbers_to_whom_they_are_hidden_everywhere(
    region: Region, admin: Admin, words: tuple[str, ...]
) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1", "c3"], shows_numbers=False)
    region.ask("INSERT INTO contact.centre (id, code, name_fi) VALUES (9, 'c9', 'Uusi')")

    tried = admin("let_in", *words, "--dry-run")
    said = admin("let_in", *words)
    again = admin("let_in", *words, "--dry-run")

    assert tried.splitlines()[:5] == [
        "0 Would do: give the centre c2.",
        "Would do: hide numbers at c2.",
        "Would do: give the centre c9.",
        "Would do: hide numbers at c9.",
        "Nothing has been changed.",
    ]
    assert "c9. No numbers at: c" in said
    assert seen(region, "let_in") == [("let_in", centre, False) for centre in (1, 2, 3, 9)]
    assert again.startswith("0 Nothing would change.")


def test_new_centres_show_numbers_to_whom_they_are_shown_somewhere_and_to_whom_it_is_said(
    region: Region, admin: Admin
) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1"])
    allow(region.engine, "let_in", "supervisor", ["c2"], shows_numbers=False)
    allow(region.engine, "let_out", "supervisor", ["c1"], shows_numbers=False)

    again = "`jonovahti-admin rights let_in --all-centres`"
    mixed = admin("let_in", "--all-centres")
    told = admin("let_out", "--centre", "c2", "--numbers")

    assert mixed.splitlines() == [
        "0 let_in is in as supervisor. Centres: c1, c2, c3. No numbers at: c2.",
        f"These are the centres of today: after new ones were made, {again} adds them.",
    ]
    assert seen(region, "let_in") == [("let_in", 1, True), ("let_in", 2, False), ("let_in", 3, True)]
    assert told.strip() == "0 let_out is in as supervisor. Centres: c2."
    assert seen(region, "let_out") == [("let_out", 1, False), ("let_out", 2, True)]


def test_who_had_lost_every_centre_without_numbers_gets_none_back_with_them_until_it_is_said(
    region: Region, admin: Admin
) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1", "c2"], shows_numbers=False)
    disallow(region.engine, "let_in", None)

    tried = admin("let_in", "--role", "supervisor", "--centre", "c2", "--centre", "c3", "--dry-run")
    back = admin("let_in", "--role", "supervisor", "--centre", "c2", "--centre", "c3")
    hidden = seen(region, "let_in")
    admin("let_in", "--numbers")

    assert {"Would do: hide numbers at c2.", "Would do: hide numbers at c3."} <= set(tried.splitlines())
    assert "No numbers at: c2, c3." in back
    assert hidden == [("let_in", 2, False), ("let_in", 3, False)]
    assert seen(region, "let_in") == [("let_in", 2, True), ("let_in", 3, True)]


def test_a_centre_taken_away_without_numbers_comes_back_without_and_others_as_they_were(
    region: Region,
) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1", "c2"])
    allow(region.engine, "let_in", "supervisor", ["c2"], shows_numbers=False)
    disallow(region.engine, "let_in", ["c2"])
    allow(region.engine, "let_in", "supervisor", ["c2"])
    given_back = seen(region, "let_in")
    disallow(region.engine, "let_in", None)

    allow(region.engine, "let_in", "supervisor", None)

    assert given_back == [("let_in", 1, True), ("let_in", 2, False)]
    assert seen(region, "let_in") == [("let_in", 1, True), ("let_in", 2, False), ("let_in", 3, True)]


def test_the_audit_says_where_numbers_are_hidden_and_were_before(region: Region) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1", "c2"], shows_numbers=False)
    allow(region.engine, "let_in", "supervisor", ["c1"], shows_numbers=True)
    disallow(region.engine, "let_in", None)

    told = [json.loads(detail) for (detail,) in region.ask("SELECT detail FROM contact.audit ORDER BY seq")]

    assert [(one.get("without_numbers_before"), one.get("without_numbers")) for one in told] == [
        ([], [1, 2]),
        ([1], []),
        ([2], None),
    ]
    assert verify(region.engine).audit == ()
