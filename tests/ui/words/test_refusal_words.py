"""Each code by which the database refuses has words in three languages, and none has words that nobody answers."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import app
from app.domain.act import Why
from app.domain.errors import Refused
from tests.ui.words.test_words import NEVER_ASKED, reasons_of_the_database
from ui import words
from ui.errors import advice
from ui.translations import Translations
from ui.words import refused_acts

APP = Path(next(iter(app.__path__)))
#: What a console asks for: the others could only come of a database that does not fit it.
ASKED = sorted(code for code in reasons_of_the_database() if not NEVER_ASKED.match(code))


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()


def in_each_language(translations: Translations, say: Callable[[], str]) -> list[str]:
    said = []
    for language in ("en", "fi", "sv"):
        translations.use(language)
        said.append(say())
    return said


@pytest.mark.parametrize("code", ASKED)
def test_each_refusal_of_a_whole_act_is_said_in_each_language_in_words_of_its_own(
    translations: Translations, code: str
) -> None:
    said = in_each_language(translations, lambda: words.refused(code))

    assert len(set(said)) == 3, said
    assert not any(code in sentence for sentence in said if "_" in code)


def test_an_option_that_an_address_cannot_have_is_named_in_each_language(translations: Translations) -> None:
    slip = Refused("wrong_option", option="sslmod", words="there is no such option")

    said = in_each_language(translations, lambda: advice(slip))

    assert len(set(said)) == 3, said
    assert all("sslmod" in sentence for sentence in said)


@pytest.mark.parametrize("code", list(Why))
def test_each_refusal_of_a_row_is_said_in_each_language(translations: Translations, code: Why) -> None:
    said = in_each_language(translations, lambda: words.why(code))

    assert len(set(said)) == 3, said


def test_no_words_stand_for_a_refusal_that_nobody_answers() -> None:
    cases = re.findall(r"case ((?:\"\w+\"(?: \| )?)+)", inspect.getsource(refused_acts))
    spoken = {code for case in cases for code in re.findall(r"\"(\w+)\"", case)}

    assert {"needs_consent", "declined", "agreed_otherwise"} <= spoken
    assert spoken - reasons_of_the_database() == set()


@pytest.mark.parametrize("code", list(Why))
def test_each_refusal_of_a_row_is_one_that_both_engines_answer(code: Why) -> None:
    sql = "\n".join(file.read_text(encoding="utf-8") for file in (APP / "database/postgres").rglob("*.sql"))
    # Rules that the console shows beforehand are the domain's.
    files = [*(APP / "database/sqlite").rglob("*.py"), APP / "domain/promised_day.py"]
    python = "\n".join(file.read_text(encoding="utf-8") for file in files)

    assert f"'{code}'" in sql
    assert f"Why.{code.name}" in python or f'"{code}"' in python
