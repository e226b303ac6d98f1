"""The length of a text: GSM-7 and UCS-2, one message or parts, and no character torn in two."""

from __future__ import annotations

import pytest

from app.domain.text_length import text_length


@pytest.mark.parametrize(
    "text, characters, parts, is_plain",
    [
        ("", 0, 1, True),
        ("a" * 160, 160, 1, True),
        ("a" * 161, 161, 2, True),
        ("a" * 306, 306, 2, True),
        ("a" * 307, 307, 3, True),
        ("Äitiysneuvola, pyöreä åäö", 25, 1, True),
        ("10 €", 5, 1, True),
        ("klo 8\u201316", 8, 1, False),
        ("\u2013" * 70, 70, 1, False),
        ("\u2013" * 71, 71, 2, False),
        ("😀" * 35, 70, 1, False),
        # 152 + a character of two does not fit into the 153 of the first part.
        ("a" * 152 + "€" + "a" * 151, 305, 2, True),
        ("a" * 152 + "€" + "a" * 152, 306, 3, True),
    ],
)
def test_a_text_counts_as_the_network_counts_it(
    text: str, characters: int, parts: int, is_plain: bool
) -> None:
    assert text_length(text) == (characters, parts, is_plain)
