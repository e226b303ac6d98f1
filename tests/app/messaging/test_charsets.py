"""A patient's text in whatever octets a gateway brings it."""

from __future__ import annotations

import pytest

from app.messaging.charsets import is_known, readable


@pytest.mark.parametrize(
    "charset, codec, text",
    [
        ("UTF-8", "utf-8", "Öinen vuoro – kiitos 😊"),
        ("utf8", "utf-8", "åäö"),
        ("UTF-16BE", "utf-16-be", "STOP 🙏"),
        ("ucs-2", "utf-16-be", "Здравствуйте"),
        ("UTF-16LE", "utf-16-le", "Здравствуйте"),
        ("UTF-16", "utf-16", "Šarūnas"),
        ("ISO-8859-1", "iso8859-1", "Hyvää päivää"),
        ("windows-1252", "cp1252", "Hej – 10 €"),
        ("ISO-8859-15", "iso8859-15", "Žižek 10 €"),
        ("US-ASCII", "ascii", "Stop"),
    ],
)
def test_a_text_is_read_by_its_charset(charset: str, codec: str, text: str) -> None:
    assert is_known(charset)
    assert readable(text.encode(codec), charset) == text


@pytest.mark.parametrize("charset", ["", "8-BIT", "martian", "zlib", "idna", "unicode_escape"])
@pytest.mark.parametrize(
    "octets, text",
    [
        ("Kiitos – hyvä 😊".encode(), "Kiitos – hyvä 😊"),
        ("STOP 🙏".encode("utf-16-be"), "STOP 🙏"),
        ("Спасибо".encode("utf-16-be"), "Спасибо"),
        ("Hyvää päivää".encode("latin-1"), "Hyvää päivää"),
        (b"", ""),
    ],
)
def test_in_a_charset_nobody_knows_it_is_read_by_what_it_looks_like(
    charset: str, octets: bytes, text: str
) -> None:
    assert not is_known(charset)
    assert readable(octets, charset) == text


@pytest.mark.parametrize(
    "charset, octets, text",
    [
        ("UTF-8", b"Kiitos \xff hyv\xe4", "Kiitos \ufffd hyv\ufffd"),
        ("UTF-16BE", "STOP".encode("utf-16-be") + b"\xd8=", "STOP\ufffd"),
        ("UTF-16BE", "STOP".encode("utf-16-be") + b"\x00", "STOP\ufffd"),
        ("UTF-16BE", b"\xde\x4f\x00A", "\ufffdA"),
        ("8-BIT", b"hei \x9d \xe4", "hei \ufffd ä"),
    ],
)
def test_octets_that_are_none_in_it_are_marked_and_the_rest_stays(
    charset: str, octets: bytes, text: str
) -> None:
    assert readable(octets, charset) == text


def test_what_is_no_character_is_left_out_and_lines_stay_lines() -> None:
    assert readable(b"S\0T\x07OP\x7f\r\nnyt\t!\x1b", "UTF-8") == "STOP\r\nnyt\t!"
    assert readable("a\0b".encode("utf-16-be"), "UTF-16BE") == "ab"


def test_whatever_octets_come_no_nul_and_no_half_character_is_left() -> None:
    every = bytes(range(256)) + bytes(reversed(range(256))) + b"\xd8\x00" * 2

    for charset in ("UTF-8", "UTF-16BE", "UTF-16", "UTF-16LE", "ISO-8859-1", "ISO-8859-15", "8-BIT", ""):
        text = readable(every, charset)
        assert "\0" not in text
        assert text.encode("utf-8").decode("utf-8") == text
