"""The octets in which a gateway brings a patient's text, as words: whatever they are, something can be read."""

from __future__ import annotations

import re
from typing import Final

#: By the names that gateways use, without marks and case. Kannel says UTF-8, UTF-16BE or 8-BIT (userguide 1.4.5, %C).
_CODECS: Final = {
    "utf8": "utf-8", "usascii": "utf-8", "ascii": "utf-8", "iso88591": "cp1252", "latin1": "cp1252",
    "windows1252": "cp1252", "cp1252": "cp1252", "iso885915": "iso8859-15", "latin9": "iso8859-15",
    "utf16be": "utf-16-be", "ucs2": "utf-16-be", "iso10646ucs2": "utf-16-be", "utf16le": "utf-16-le", "utf16": "utf-16",
}  # fmt: skip
#: What no text holds but in the half of a wide character; a database takes no NUL in a text at all.
_CONTROL: Final = bytes({*range(32), 127} - {*b"\t\n\f\r\x1b"})
_IS_WIDE: Final = re.compile(b"[" + re.escape(_CONTROL) + b"]")
_UNREADABLE: Final = dict.fromkeys((*_CONTROL, *b"\f\x1b"))


def is_known(charset: str) -> bool:
    """Whether octets in it are read by it; of any other they are looked at."""
    return _plain(charset) in _CODECS


def readable(octets: bytes, charset: str) -> str:
    """The text, without what is no character; U+FFFD stands for octets that are none in the charset."""
    codec = _CODECS.get(_plain(charset)) or _guessed(octets)
    return octets.decode(codec, "replace").translate(_UNREADABLE)


def _guessed(octets: bytes) -> str:
    if _IS_WIDE.search(octets):
        return "utf-16-be"
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _plain(charset: str) -> str:
    return re.sub(r"[^a-z0-9]", "", charset.casefold())
