"""What typed letters find: beginnings of words first, marks and case aside, in any order of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.finding.fuzzy import fit, folded


def best(typed: str, *names: str) -> list[str]:
    """The names that fit, best first."""
    fits = [(found.score, name) for name in names if (found := fit(typed, name)) is not None]
    return [name for _, name in sorted(fits, reverse=True)]


@pytest.mark.parametrize(
    "typed, name",
    [
        ("toolo", "Töölö"),
        ("töölö", "Toolo"),
        ("OSTRA", "Östra"),
        ("akala", "Äkälä"),
        ("aland", "Åland"),
        ("sii", "Siirrä…"),
        ("rs", "Retry Send"),
        ("front move", "Move to front"),
        ("lts", "Lähetä tekstiviesti…"),
    ],
)
def test_letters_find_a_name_without_case_marks_or_order_of_words(typed: str, name: str) -> None:
    assert fit(typed, name) is not None


@pytest.mark.parametrize("typed, name", [("x", "Move"), ("evom", "Move"), ("move x", "Move")])
def test_letters_that_are_not_there_in_their_order_find_nothing(typed: str, name: str) -> None:
    assert fit(typed, name) is None


def test_beginnings_of_words_come_before_letters_within_them() -> None:
    assert best("pa", "Opa", "Undo a part", "Part again…")[0] == "Part again…"
    assert best("ma", "Summary", "Malmi")[0] == "Malmi"
    assert best("mf", "Mark of", "Move to front")[0] in {"Mark of", "Move to front"}
    assert best("tf", "Text offering", "Move to front")[0] == "Move to front"


def test_letters_that_stand_together_come_before_scattered_ones() -> None:
    assert best("ong", "o n g", "Along") == ["o n g", "Along"]
    assert best("fro", "Farosen", "Front") == ["Front", "Farosen"]


@pytest.mark.parametrize(
    "typed, name",
    [
        ("kuittaa", "Kuinka usein haetaan: Säästävä"),
        ("kortit", "Ensimmäinen näkymä: Raportit"),
        ("ron", "Arosen"),
        ("hinta", "Lähetä tekstiviesti…"),
    ],
)
def test_letters_that_a_name_happens_to_have_here_and_there_find_nothing(typed: str, name: str) -> None:
    assert fit(typed, name) is None


def test_what_is_typed_in_one_go_is_not_looked_for_in_two_words() -> None:
    assert best("first scre", "First screen: Reports", "First screen") == [
        "First screen",
        "First screen: Reports",
    ]


def test_the_places_found_are_the_letters_typed() -> None:
    found = fit("mtf", "Move to front")

    assert found is not None
    assert [("Move to front")[place] for place in found.places] == ["M", "t", "f"]


@given(st.text(max_size=20), st.text(max_size=30))
def test_what_is_found_spells_what_was_typed(typed: str, name: str) -> None:
    found = fit(typed, name)

    text = folded(name)
    assert len(text) == len(name)
    for word in folded(typed).split():
        letters = iter(text)
        assert (found is None) or all(letter in letters for letter in word)


def test_a_name_typed_whole_comes_before_longer_ones_that_fit_as_well() -> None:
    assert best("language", "Language: English", "Language", "Language: Suomi")[0] == "Language"
    assert best("kieli", "Kieli: English", "Kieli: Suomi", "Kieli")[0] == "Kieli"


def test_letters_with_their_marks_come_before_the_same_without() -> None:
    assert best("kö", "Lås konsolen", "Ta ur kön och ring sedan") == [
        "Ta ur kön och ring sedan",
        "Lås konsolen",
    ]
    assert best("ko", "Lås konsolen", "Ta ur kön och ring sedan") == [
        "Lås konsolen",
        "Ta ur kön och ring sedan",
    ]


@pytest.mark.parametrize(
    "typed, name", [("rs", "Retry Send"), ("ront", "Move to front"), ("frnt", "Move to front")]
)
def test_firmly_only_what_begins_a_word_is_found(typed: str, name: str) -> None:
    assert fit(typed, name) is not None
    assert fit(typed, name, firmly=True) is None


def test_firmly_beginnings_of_words_are_found_in_any_order() -> None:
    assert fit("front mo", "Move to front", firmly=True) == fit("front mo", "Move to front")
