"""Length and splitting held against an independent codec, over some hundreds of texts and every single character."""

from __future__ import annotations

import csv
import importlib
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.database.first_texts import FIRST_TEXTS
from app.demo.texts import REASONS, TEMPLATES
from app.domain.text_length import text_length

# It registers the codec gsm03.38.
importlib.import_module("gsm0338")

WORDS = Path(__file__).resolve().parents[3] / "resources" / "translations"
#: What stands at the borders of parts, and scripts that GSM-7 has not.
ODD = (
    "", "€", "[]{}\\~^|€", "@£$¥èéùìòÇ", "ΔΦΓΛΩΠΨΣΘΞ", "Šarūnas", "Žižek", "8–16", "”Hej”", "…", "ő", "ç", "Ç", "`",
    "Здравствуйте, мы вам позвоним", "مرحبا، سنتصل بك", "您好，我们会给您打电话",
    "😀", "👨‍👩‍👧 perhe", "e\u0301", "\f", "\n", "\r\n", "\t",
)  # fmt: skip
#: How long texts come: around one part, two, three and six.
LENGTHS = (
    1,
    66,
    67,
    68,
    69,
    70,
    71,
    133,
    134,
    135,
    152,
    153,
    154,
    159,
    160,
    161,
    305,
    306,
    307,
    459,
    460,
    918,
    919,
)


def corpus() -> list[str]:
    """Texts as they are sent, sentences of the program in three languages, and made ones at every border."""
    found: dict[str, None] = {}
    for texts in (*FIRST_TEXTS.values(), *TEMPLATES.values()):
        found |= dict.fromkeys(texts.values())
    for by_language in REASONS.values():
        found |= dict.fromkeys(itertools.chain(*by_language.values()))
    for file in sorted(WORDS.glob("words_*.tsv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows, delimiter="\t"):
                found |= dict.fromkeys(row[2:4])
    found |= dict.fromkeys(ODD)
    for length, last in itertools.product(LENGTHS, ("a", "€", "ä", "š", "😀")):
        found["x" * (length - 1) + last] = None
        found[last * length] = None
    return list(found)


CORPUS = corpus()


def septets(text: str) -> bytes | None:
    """The text in GSM-7, a byte for each septet, by the other package; None where it has no such text."""
    try:
        return text.encode("gsm03.38")
    except UnicodeEncodeError:
        return None


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
