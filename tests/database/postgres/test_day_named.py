"""PostgreSQL names the day of a call in the words of the program."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import create_engine, text

from app.domain.promised_day import day_named
from app.domain.template import LANGUAGES

TODAY = date(2027, 12, 30)


def test_each_day_of_a_year_is_named_in_each_language_as_the_program_names_it(contact_database: str) -> None:
    engine = create_engine(contact_database)
    asked = text(
        "SELECT contact.day_named(CAST(:today AS date) + n, :today, :language) FROM generate_series(1, 366) n"
    )
    with engine.connect() as connection:
        named = {
            language: list(connection.execute(asked, {"today": TODAY, "language": language}).scalars())
            for language in LANGUAGES
        }
        unknown = connection.execute(
            text("SELECT contact.day_named(NULL, :today, 'fi')"), {"today": TODAY}
        ).scalar_one()
    engine.dispose()

    for language, found in named.items():
        expected = [day_named(TODAY + timedelta(days=n), TODAY, language) for n in range(1, 367)]
        assert found == expected
    assert unknown == ""
