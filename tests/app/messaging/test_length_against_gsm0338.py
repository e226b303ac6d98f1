"""Length and splitting held against an independent codec, over some hundreds of texts and every single character."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.domain.text_length import text_length
from tests.gateways.corpus import corpus, septets

CORPUS = corpus()


def parts(units: list[int], alone: int, in_parts: int) -> int:
    """How many parts hold units of these sizes, none of them torn."""
    if sum(units) <= alone:
        return 1
    ends = 1
    left = in_parts
    for size in units:
        if size > left:
            ends, left = ends + 1, in_parts
        left -= size
    return ends


def sizes_of_septets(encoded: bytes) -> Iterator[int]:
    """One or two septets for each character: after an escape comes what it escapes."""
    escaped = False
    for byte in encoded:
        if escaped:
            yield 2
            escaped = False
        elif byte == 0x1B:
            escaped = True
        else:
            yield 1


def test_the_corpus_is_large_and_of_both_kinds() -> None:
    plain = [text for text in CORPUS if septets(text) is not None]

    assert len(CORPUS) >= 300
    assert len(plain) >= 200
    assert len(CORPUS) - len(plain) >= 50


def test_length_and_parts_of_every_text_are_what_the_other_package_makes_of_it() -> None:
    for text in CORPUS:
        ours = text_length(text)
        encoded = septets(text)
        if encoded is not None:
            expected = (len(encoded), parts(list(sizes_of_septets(encoded)), 160, 153), True)
        else:
            sizes = [len(one.encode("utf-16-be")) // 2 for one in text]
            expected = (sum(sizes), parts(sizes, 70, 67), False)
        assert tuple(ours) == expected, text


@pytest.mark.parametrize("first", range(0, 0x10000, 0x4000))
def test_every_single_character_is_plain_where_the_other_package_has_it(first: int) -> None:
    differ = [
        hex(code)
        for code in range(first, first + 0x4000)
        if not 0xD800 <= code < 0xE000 and text_length(chr(code)).is_plain != (septets(chr(code)) is not None)
    ]

    # The escape itself is no character that could be sent.
    assert [code for code in differ if code != "0x1b"] == []
