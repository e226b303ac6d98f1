"""The table of EN 301 549 names tests that exist, judges each clause, and says what is missing where it is not met."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TABLE = ROOT / "docs" / "accessibility.md"
JUDGEMENTS = {"met", "met on Linux", "partly", "not met", "not applicable"}
#: What chapter 11 of the standard has for software of this kind; one row may answer for several.
CLAUSES = (
    *(
        f"11.1.{clause}"
        for clause in (
            "1.1",
            "2",
            "3.1",
            "3.2",
            "3.3",
            "3.4",
            "3.5",
            *(f"4.{one}" for one in (1, 2, 3, 4, 5, 10, 11, 12, 13)),
        )
    ),
    *(f"11.2.{clause}" for clause in ("1.1", "1.2", "1.4", "2.1", "2.2", "3.1", "4.3", "4.7", "5.3", "5.4")),
    *("11.3.1.1", "11.3.2.1", "11.3.3.1", "11.4.1.2", "11.4.1.3"),
    *(
        "11.5.1",
        "11.5.2.1",
        "11.5.2.3",
        "11.5.2.5",
        "11.5.2.12",
        "11.5.2.14",
        "11.5.2.17",
        "11.6.1",
        "11.6.2",
        "11.7",
        "11.8",
    ),
)


def rows() -> list[list[str]]:
    """Clause, what it asks for, the judgement, how, and the tests."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| 11")
    ]


def names_of_tests() -> set[str]:
    files = (ROOT / "tests").rglob("test_*.py")
    return {
        name
        for file in files
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }


def test_each_test_that_the_table_names_exists() -> None:
    named = {name for row in rows() for name in re.findall(r"`(test_\w+)`", row[4])}

    assert len(named) > 25
    assert named - names_of_tests() == set()


def test_each_row_is_judged_and_says_how_or_what_is_missing() -> None:
    assert {row[2] for row in rows()} <= JUDGEMENTS
    # What is met without a word of how has a test instead.
    assert [row[0] for row in rows() if not row[3] and not row[4]] == []
    assert [row[0] for row in rows() if row[2] in {"partly", "not met"} and len(row[3]) < 20] == []


@pytest.mark.parametrize("clause", CLAUSES)
def test_no_clause_is_passed_over(clause: str) -> None:
    assert [row for row in rows() if re.search(rf"(^|[ ,]){re.escape(clause)}($|[ ,])", row[0])] != []
