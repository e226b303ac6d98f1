"""Why a text costs more than it looks, and how it would cost less."""

from __future__ import annotations

import pytest

from app.database.first_texts import FIRST_TEXTS
from app.domain.text_length import text_length
from app.messaging.length import TWINS, look_over


def test_the_offending_character_is_named_and_its_plain_twin_offered() -> None:
    looked = look_over("Soitamme klo 8–16")

    (costly,) = looked.costly
    assert costly == ("–", 14, "EN DASH", "-")
    assert looked.plain == "Soitamme klo 8-16"
    assert (looked.length.is_plain, looked.plain_length.is_plain) == (False, True)


def test_each_character_is_named_once_in_the_order_they_come() -> None:
    looked = look_over("”Hej” – ”då”")

    assert [costly.character for costly in looked.costly] == ["”", "–"]
    assert looked.plain == '"Hej" - "då"'


def test_a_letter_of_a_name_has_no_twin_and_stays() -> None:
    looked = look_over("Terveisin Šarūnas")

    assert [(costly.character, costly.twin) for costly in looked.costly] == [("Š", None), ("ū", None)]
    assert looked.plain == "Terveisin Šarūnas"


def test_an_accent_typed_apart_becomes_part_of_its_letter() -> None:
    looked = look_over("ide\u0301")

    assert looked.plain == "idé"
    assert looked.plain_length.is_plain


def test_a_plain_text_is_left_alone_two_septet_characters_included() -> None:
    looked = look_over("Hinta 10 € [lisätiedot]")

    assert looked.costly == ()
    assert looked.plain == "Hinta 10 € [lisätiedot]"
    assert looked.length.characters == len("Hinta 10 € [lisätiedot]") + 3


def test_a_character_that_cannot_be_seen_is_named_too() -> None:
    (costly,) = look_over("Soita\u00a0meille").costly

    assert costly.name == "NO-BREAK SPACE"
    assert costly.twin == " "


@pytest.mark.parametrize("twin", sorted(TWINS.values()))
def test_every_twin_is_plain_itself(twin: str) -> None:
    assert text_length(twin).is_plain


@pytest.mark.parametrize("character", sorted(TWINS))
def test_no_plain_character_has_a_twin(character: str) -> None:
    assert not text_length(character).is_plain


@pytest.mark.parametrize("text", [text for texts in FIRST_TEXTS.values() for text in texts.values()])
def test_the_first_texts_of_a_new_database_are_plain_and_one_part(text: str) -> None:
    assert look_over(text).costly == ()
    assert text_length(text).parts == 1
