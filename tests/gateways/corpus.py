"""Some thousands of texts to be counted, split and sent: as they go out, sentences of the program, and every border."""

from __future__ import annotations

import csv
import importlib
import itertools
from pathlib import Path
from typing import Final

from app.database.first_texts import FIRST_TEXTS
from app.demo.texts import REASONS, TEMPLATES

# It registers the codec gsm03.38.
importlib.import_module("gsm0338")

WORDS: Final = Path(__file__).resolve().parents[2] / "resources" / "translations"
#: What stands at the borders of parts, and scripts that GSM-7 has not.
ODD: Final = (
    "", "€", "[]{}\\~^|€", "@£$¥èéùìòÇ", "ΔΦΓΛΩΠΨΣΘΞ", "Šarūnas", "Žižek", "8–16", "”Hej”", "…", "ő", "ç", "Ç", "`",
    "Здравствуйте, мы вам позвоним", "مرحبا، سنتصل بك", "您好，我们会给您打电话",
    "😀", "👨‍👩‍👧 perhe", "e\u0301", "\f", "\n", "\r\n", "\t",
)  # fmt: skip
#: How long texts come: around one part, two, three and six.
LENGTHS: Final = (
    1, 66, 67, 68, 69, 70, 71, 133, 134, 135, 152, 153, 154, 159, 160, 161, 305, 306, 307, 459, 460, 918, 919,
)  # fmt: skip


def sent_ones() -> list[str]:
    """The texts that a new database and the demo send, and the odd ones."""
    found: dict[str, None] = {}
    for texts in (*FIRST_TEXTS.values(), *TEMPLATES.values()):
        found |= dict.fromkeys(texts.values())
    return list(found | dict.fromkeys(ODD))


def corpus() -> list[str]:
    """Texts as they are sent, sentences of the program in three languages, and made ones at every border."""
    found = dict.fromkeys(sent_ones())
    for by_language in REASONS.values():
        found |= dict.fromkeys(itertools.chain(*by_language.values()))
    for file in sorted(WORDS.glob("words_*.tsv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows, delimiter="\t"):
                found |= dict.fromkeys(row[2:4])
    for length, last in itertools.product(LENGTHS, ("a", "€", "ä", "š", "😀")):
        found["x" * (length - 1) + last] = None
        found[last * length] = None
    return list(found)


def septets(text: str) -> bytes | None:
    """The text in GSM-7, a byte for each septet, by the other package; None where it has no such text."""
    try:
        return text.encode("gsm03.38")
    except UnicodeEncodeError:
        return None
