"""One spelling of what looks the same on screen: a name, a word, a column's heading."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Nothing is seen of them: soft hyphens, joiners, marks of direction and of byte order, selectors of a letter's look.
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_HYPHEN: Final = re.compile("[\u2010\u2011]")


def plain(text: str) -> str:
    """`text` as whoever reads it would write it: composed letters, plain hyphens, one space between words, none around.

    "Pihlajama\u0308ki", as a Mac writes it, and one with a space of no width in it are "Pihlajam\u00e4ki".
    """
    if not text.isascii():
        text = _HYPHEN.sub("-", _UNSEEN.sub("", unicodedata.normalize("NFC", text)))
    return " ".join(text.split())
